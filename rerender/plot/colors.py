"""From numbers to colours: one palette per figure, and for every panel the palette indices of its cells."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

import matplotlib
import numpy as np
from matplotlib.colors import CSS4_COLORS, XKCD_COLORS, to_hex, to_rgb
from numpy.typing import NDArray

from rerender.model import BASES, Category, Figure, Grid
from rerender.plot.checks import SEABORN_MAPS, known_colormap
from rerender.plot.realise import MISSING, UNMARKED, realise
from rerender.plot.style import Categories, Style
from rerender.plot.ticks import round_values

BASIS_COLORS = {
    "measured": "#1a1a1a",
    "stated": "#0072b2",
    "inferred": "#56b4e9",
    "filled": "#e69f00",
    "unknown": "#d4d4d4",
}
"""Provenance, in colours that the colour-blind can tell apart (Okabe and Ito 2008) and no shipped map has."""


@dataclass(frozen=True, slots=True, eq=False)
class Key:
    """What the colours of a figure mean.

    `palette`: k × 3 floats from 0 to 1; `missing` is the index of the colour of cells without a number.
    Continuous figures have `steps` colours of the map first and `low`, `high`, the values at its ends;
    categorical figures have `entries` (name, palette index) in the order of the legend.
    """

    palette: NDArray[np.float64]
    missing: int
    steps: int = 0
    low: float = 0.0
    high: float = 1.0
    entries: tuple[tuple[str, int], ...] = ()


def key_of(grid: Grid, style: Style, automatic: bool) -> Key:
    """The colours of a grid; `automatic`: the user named no style, so that the figure's colour map wins."""
    if grid.figure.kind == "categorical":
        return _categorical_key(grid.figure, style)
    declared = grid.figure.scale.colormap if automatic and grid.figure.scale else None
    colormap = _colormap((known_colormap(declared) if declared else None) or style.colormap)
    low, high = _limits(grid, None if automatic else style.limits)
    colors = colormap(np.arange(colormap.N))[:, :3]
    return Key(np.vstack([colors, to_rgb(style.missing.color)]), colormap.N, colormap.N, low, high)


def _colormap(name: str) -> matplotlib.colors.Colormap:
    if name.removesuffix("_r") in SEABORN_MAPS:
        import seaborn  # noqa: F401  (registers its maps with matplotlib)
    return matplotlib.colormaps[name]


def _limits(grid: Grid, fallback: tuple[float, float] | None) -> tuple[float, float]:
    """The ends of the colour map: the declared scale's, else the style's, else round data ends."""
    scale = grid.figure.scale
    if scale is not None and np.isfinite(scale.high - scale.low) and scale.low < scale.high:
        return scale.low, scale.high
    if fallback is not None:
        return fallback
    finite = grid.value[np.isfinite(grid.value)]
    if not finite.size:
        return 0.0, 1.0
    low, high = float(finite.min()), float(finite.max())
    if 0 < low <= 0.5 * high or low == high > 0:
        low = 0.0
    if low == high:
        high = low + 1.0
    ends = round_values(low, high, 5)
    return ends[0], ends[-1]


def panel_colors(grid: Grid, panel: int, key: Key) -> NDArray[np.int64]:
    """The palette index of each cell of a panel (y × x, in the order of the axes)."""
    if grid.figure.kind == "categorical":
        return _categorical_colors(grid, panel, key)
    value = grid.value[panel]
    unit = max(abs(key.low), abs(key.high))  # keeps the difference of huge limits finite
    with np.errstate(over="ignore", invalid="ignore"):
        share = (value / unit - key.low / unit) / (key.high / unit - key.low / unit)
    steps = np.clip(np.nan_to_num(share * key.steps, nan=0.0), 0, key.steps - 1).astype(np.int64)
    return np.where(np.isnan(value), key.missing, steps)


def basis_of(grid: Grid, panel: int) -> NDArray[np.int64]:
    """The basis of each cell (y × x, indices into BASES); of several categories the best founded one's."""
    basis: NDArray[np.int64] = grid.basis[panel].astype(np.int64)
    if grid.figure.kind == "categorical":
        basis = basis.max(axis=2, initial=0)
    return np.minimum(basis, len(BASES) - 1).astype(np.int64)


def _categorical_key(figure: Figure, style: Style) -> Key:
    colors = _distinct_colors(figure.categories, style.categories)
    entries = tuple((category.name, i) for i, category in enumerate(figure.categories))
    extra = [style.missing.color, style.categories.backdrop]
    return Key(np.array([to_rgb(c) for c in [*colors, *extra]]), len(colors), entries=entries)


def _categorical_colors(grid: Grid, panel: int, key: Key) -> NDArray[np.int64]:
    background = next((i for i, c in enumerate(grid.figure.categories) if c.background), None)
    drawn: NDArray[np.int64] = realise(grid.value[panel], background)
    drawn[drawn == MISSING] = key.missing
    drawn[drawn == UNMARKED] = key.missing + 1
    return drawn


def _distinct_colors(categories: tuple[Category, ...], look: Categories) -> list[str]:
    """A colour for each category: its own where it is known and free, else one that no other has."""
    own = [_known_color(c.color, look) or (look.backdrop if c.background else None) for c in categories]
    taken: set[str] = set()
    for i, color in enumerate(own):
        if color in taken:
            own[i] = None
        elif color:
            taken.add(color)
    free = _free_colors(look.palette, taken, own.count(None))
    return [color or free.pop(0) for color in own]


def _free_colors(palette: tuple[str, ...], taken: set[str], count: int) -> list[str]:
    """The palette's colours that are not taken, then as many hues as are needed, evenly spread."""
    free = [color for color in palette if color not in taken]
    extra = max(count - len(free), 0)
    hues = (np.arange(extra) * 0.61803398875) % 1.0  # the golden ratio keeps neighbours apart
    rings = np.array([[h, 0.65, 0.55 + 0.35 * (i % 2)] for i, h in enumerate(hues)]).reshape(-1, 3)
    return free + [to_hex(rgb) for rgb in matplotlib.colors.hsv_to_rgb(rings)]


def _known_color(words: str, look: Categories) -> str | None:
    """The colour that a document's words name, or None: the whole of it, else its last known word."""
    name = " ".join(words[:200].lower().split())
    if re.fullmatch(r"#[0-9a-f]{6}|#[0-9a-f]{3}", name):
        return to_hex(name)
    tokens = re.findall(r"[a-z]+", name)
    pairs = [" ".join(pair) for pair in pairwise(tokens)]
    for candidate in [name, *pairs, *tokens]:
        found = _named_color(candidate, look)
        if found:
            return found
    return None


def _named_color(name: str, look: Categories) -> str | None:
    hue = look.hues.get(name) or CSS4_COLORS.get(name.replace(" ", "")) or XKCD_COLORS.get(f"xkcd:{name}")
    return to_hex(hue) if hue else None
