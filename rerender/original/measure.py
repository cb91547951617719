"""What was found on a page, as a grid of values: axes, facets, scale, intervals, recovered cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from rerender.errors import InputError
from rerender.model import BASES, Axis, Category, Direction, Figure, Grid, Label, Panel, Problem, Scale
from rerender.original.bar import Bar
from rerender.original.colormap import ON_MAP, fingerprint, nearest
from rerender.original.figure import without_panels
from rerender.original.keys import SAME, Key, categories_of, unnamed_keys
from rerender.original.lattice import Lattice
from rerender.original.layout import fill_labels, title_facets
from rerender.original.page import Box
from rerender.original.read import Reading
from rerender.original.recover import RowTotals, recover_clipped, row_totals
from rerender.original.scale import OFF_MAP, ColorScale, Values, color_scale, read_values
from rerender.quantities import quantity_named, quantity_of_label

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Bools = NDArray[np.bool_]

MEASURED, FILLED, UNKNOWN = (BASES.index(b) for b in ("measured", "filled", "unknown"))
MOST_OFF = 0.6  # share of the cells that may be off the colour map before the figure is no heatmap


@dataclass(frozen=True, slots=True)
class Options:
    """What the user says about a figure: the scale, its label, a figure to take words from."""

    scale: tuple[float, float] | None = None
    norm: str | None = None
    label: str | None = None
    like: Figure | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Measured:
    """A grid with what it was read with. Arrays: panels × y × x, in the order of the grid."""

    grid: Grid
    scales: tuple[ColorScale, ...]
    step: NDArray[np.int64]
    distance: Floats
    clipped: Bools
    filled: Bools
    totals: RowTotals | None


def measure(reading: Reading, name: str, options: Options) -> Measured:
    """The grid of a reading. Raises InputError `scale-unknown` or `no-heatmap`."""
    if keys := _categories(reading, options):
        return _measure_categories(reading, name, options, keys)
    scales, values = _read(reading, options)
    others = _off_the_map(values)
    if others.any() and not others.all():
        reading = replace(reading, found=without_panels(reading.found, others.tolist()))
        scales, values = _read(reading, options)
    _demand_a_map(values, scales, reading.noise)
    frame, flips = _frame(reading, options)
    figure = _with_scale(frame, scales, options)

    def stacked(part: str) -> NDArray[np.float64]:
        return np.stack([getattr(v, part)[flips] for v in values])

    value, low, high = stacked("value"), stacked("low"), stacked("high")
    clipped = stacked("clipped").astype(np.bool_)
    quantity = quantity_named(figure.quantity)
    totals = row_totals(value, clipped, quantity) if quantity else None
    filled = recover_clipped(value, low, high, clipped, quantity) if quantity else np.zeros_like(clipped)
    basis = np.where(np.isnan(value), UNKNOWN, np.where(filled, FILLED, MEASURED)).astype(np.uint8)
    claim = np.full(value.shape, -1, dtype=np.int32)
    problems = tuple(_problems(reading, scales, figure, options))
    grid = Grid(name, figure, value, low, high, basis, claim, problems=problems)
    step = stacked("step").astype(np.int64)
    return Measured(grid, tuple(scales), step, stacked("distance"), clipped, filled, totals)


def _read(reading: Reading, options: Options) -> tuple[list[ColorScale], list[Values]]:
    scales, panels = _scales(reading, options), reading.found.panels
    return scales, [read_values(p.colors, s, reading.noise) for p, s in zip(panels, scales, strict=True)]


def _off_the_map(values: Sequence[Values]) -> Bools:
    """Which panels have hardly a colour of the map on which the others lie: bars of a chart, for example."""
    off = [
        np.isnan(v.value[np.isfinite(v.distance)]).mean() if np.isfinite(v.distance).any() else 0.0
        for v in values
    ]
    return np.array(off) > MOST_OFF


def _categories(reading: Reading, options: Options) -> list[Key]:
    """The categories of a figure whose colours stand for names; empty for a figure with a scale."""
    if options.scale is not None:
        return []  # whoever gives numbers does not look for names
    colors = np.concatenate([p.colors[p.drawn] for p in reading.found.panels])
    if keys := categories_of(colors, reading.found.keys, reading.noise):
        return keys
    like = options.like
    if like is not None and like.kind == "categorical":
        named = [Key(rgb, c.name) for c in like.categories if (rgb := _rgb(c.color))]
        if keys := categories_of(colors, named, reading.noise):
            return keys
    if any(bar.ticks for bar in reading.found.bars):
        return []
    colors = colors[(colors < 1 - SAME).any(axis=1)]  # cells that show the paper are missing
    colormap, _ = fingerprint(colors, ON_MAP + reading.noise) if len(colors) else (None, None)
    if colormap is None or (nearest(colors, colormap.steps)[1] <= ON_MAP + 3 * reading.noise).mean() > 0.9:
        return []
    return unnamed_keys(colors, reading.noise)


def _rgb(color: str) -> tuple[float, float, float] | None:
    from matplotlib.colors import to_rgb

    try:
        return to_rgb(color)
    except ValueError:
        return None


def _measure_categories(reading: Reading, name: str, options: Options, keys: Sequence[Key]) -> Measured:
    """The grid of a categorical figure: 1 for the category whose colour a cell has, else 0."""
    frame, flips = _frame(reading, options)
    table = np.array([key.color for key in keys])
    colors = np.stack([p.colors[flips] for p in reading.found.panels])
    drawn = np.isfinite(colors[..., 0])
    step, distance = nearest(np.where(drawn[..., None], colors, 0.0).reshape(-1, 3), table)
    step, distance = step.reshape(drawn.shape), np.where(drawn, distance.reshape(drawn.shape), np.nan)
    known = drawn & (np.nan_to_num(distance, nan=1.0) <= OFF_MAP + 3 * reading.noise)
    value = np.where(known[..., None], np.arange(len(keys)) == step[..., None], np.nan)
    basis = np.where(np.isnan(value), UNKNOWN, MEASURED).astype(np.uint8)
    shades = [_hex(key.color) for key in keys]
    figure = replace(
        frame,
        kind="categorical",
        categories=tuple(Category(key.name or shade, shade) for key, shade in zip(keys, shades, strict=True)),
    )
    claim = np.full(value.shape, -1, dtype=np.int32)
    grid = Grid(name, figure, value, value.copy(), value.copy(), basis, claim)
    nothing = np.zeros(drawn.shape, dtype=np.bool_)
    return Measured(grid, (), np.where(known, step, -1), distance, nothing, nothing, None)


def _hex(color: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(255 * c):02x}" for c in color)


def _scales(reading: Reading, options: Options) -> list[ColorScale]:
    """The colour scale of each panel: that of the closest bar; panels that share a bar share the scale."""
    found = reading.found
    given, source = options.scale, "option"
    known = options.like.scale if options.like else None
    if given is None and known is not None and not any(bar.ticks for bar in found.bars):
        given, source = (known.low, known.high), "like"
    nearest = [_closest_bar(panel, found.bars, i, len(found.panels)) for i, panel in enumerate(found.panels)]
    scales: dict[int, ColorScale] = {}
    for index in sorted(set(nearest)):
        bar = found.bars[index] if index >= 0 else None
        mine = [p for p, n in zip(found.panels, nearest, strict=True) if n == index]
        colors = np.concatenate([p.colors[p.drawn] for p in mine])
        scales[index] = color_scale(colors, bar, given, source, noise=reading.noise, norm=options.norm)
    return [scales[n] for n in nearest]


def _closest_bar(panel: Lattice, bars: Sequence[Bar], index: int, panels: int) -> int:
    """The number of the bar that a panel is read with, -1 for none."""
    if len(bars) == panels:
        order = sorted(
            range(panels), key=lambda b: (round(bars[b].box.cy / max(panel.box.height, 1)), bars[b].box.x0)
        )
        if bars[0].horizontal is False:
            return order[index]
    distances = [_gap(panel.box, bar.box) for bar in bars]
    return int(np.argmin(distances)) if distances else -1


def _gap(a: Box, b: Box) -> float:
    dx = max(a.x0 - b.x1, b.x0 - a.x1, 0.0)
    dy = max(a.y0 - b.y1, b.y0 - a.y1, 0.0)
    return float(np.hypot(dx, dy))


def _demand_a_map(values: Sequence[Values], scales: Sequence[ColorScale], noise: float) -> None:
    """Raise InputError `no-heatmap` where the colours are not those of a map, or only nearly: a photo."""
    drawn = sum(int(np.isfinite(v.distance).sum()) for v in values)
    off = drawn - sum(int(np.isfinite(v.value).sum()) for v in values)
    known = np.concatenate([v.distance[np.isfinite(v.value)] for v in values])
    if off > MOST_OFF * drawn or np.median(known) > ON_MAP + noise:
        raise InputError(
            f"no heatmap found: most colours of the {drawn} cells are not on the closest colour map, "
            f"{scales[0].colormap.name}",
            slug="no-heatmap",
        )


def _frame(reading: Reading, options: Options) -> tuple[Figure, tuple[slice, slice]]:
    """Panels and axes of the figure, and how the page's rows and columns are flipped to ascending labels."""
    found, like = reading.found, options.like
    first = found.panels[0]
    rows = next((f for c in found.captions if (f := fill_labels(c.rows, c.row_marks))), None)
    columns = next((f for c in found.captions if (f := fill_labels(c.columns, c.column_marks))), None)
    row_name = next((c.row_name for c in found.captions if c.row_name), "")
    column_name = next((c.column_name for c in found.captions if c.column_name), "")
    y, flip_y = _axis(row_name, rows, first.rows, like.y if like else None, ("y", "down", "up"))
    x, flip_x = _axis(column_name, columns, first.columns, like.x if like else None, ("x", "right", "left"))
    if x.name == y.name:
        x, y = replace(x, name=f"{x.name} (x)"), replace(y, name=f"{y.name} (y)")
    panels = _panels([c.title for c in found.captions], like)
    return Figure("continuous", None, panels, x, y), (flip_y, flip_x)


def _with_scale(frame: Figure, scales: Sequence[ColorScale], options: Options) -> Figure:
    """The frame with the scale of all panels together, and the quantity that its label names."""
    known = options.like.scale if options.like else None
    label = options.label or next((s.label for s in scales if s.label), "") or (known.label if known else "")
    low, high = min(s.norm.low for s in scales), max(s.norm.high for s in scales)
    quantity = quantity_of_label(label) if label else None
    return replace(frame, quantity=quantity, scale=Scale(label, low, high, _map_name(scales[0])))


def _map_name(scale: ColorScale) -> str | None:
    return None if " " in scale.colormap.name else scale.colormap.name


def _axis(
    name: str,
    labels: tuple[Label, ...] | None,
    count: int,
    like: Axis | None,
    usual: tuple[str, Direction, Direction],
) -> tuple[Axis, slice]:
    """An axis from the page's labels (in page order), else from a figure like it, else numbered from 1."""
    if labels is None and like is not None and len(like) == count:
        backwards = like.direction == usual[2]
        return like, slice(None, None, -1 if backwards else None)
    name = name or (like.name if like else "") or usual[0]
    if labels is None:
        return Axis(name, tuple(range(1, count + 1)), usual[1], sized=True), slice(None)
    numbers = [label for label in labels if isinstance(label, int)]
    if len(numbers) == count > 1 and all(a > b for a, b in pairwise(numbers)):
        return Axis(name, labels[::-1], usual[2]), slice(None, None, -1)
    return Axis(name, labels, usual[1]), slice(None)


def _panels(titles: Sequence[str], like: Figure | None) -> tuple[Panel, ...]:
    if not any(titles) and like and len(like.panels) == len(titles):
        return like.panels
    return tuple(Panel(t, f) for t, f in zip(titles, title_facets(titles), strict=True))


def _problems(
    reading: Reading, scales: Sequence[ColorScale], figure: Figure, options: Options
) -> list[Problem]:
    """What the reader had to assume or leave out."""
    problems = []
    if reading.found.left_out:
        shapes = sorted({f"{p.rows} × {p.columns}" for p in reading.found.left_out})
        problems.append(
            Problem("panels-left-out", "warning", f"panels of another shape: {', '.join(shapes)}")
        )
    if any(s.direction == "assumed" for s in scales):
        name = scales[0].colormap.name
        problems.append(
            Problem("direction-assumed", "warning", f"no colour bar tells which end of {name} is the low one")
        )
    if any(s.norm.places[0] > 0 or s.norm.places[-1] < 1 for s in scales):
        message = "the colour bar goes on where it has no ticks; colours there are unknown"
        problems.append(Problem("scale-partly-known", "warning", message))
    if len({(s.norm.low, s.norm.high) for s in scales}) > 1:
        problems.append(Problem("several-scales", "note", "the panels have colour bars of different ends"))
    if reading.found.ocr:
        message = "titles, labels and ticks were read by OCR, which errs; compare them with the picture"
        problems.append(Problem("read-by-ocr", "note", message))
    problems += _doubts(reading)
    if options.like:
        problems += _unlike(figure, options.like)
    return problems


def _doubts(reading: Reading) -> list[Problem]:
    """What the panels leave open about their cells."""
    panels, problems = reading.found.panels, []
    if any(panel.uneven for panel in panels):
        message = "the cells differ in width or height: an uneven mesh, or neighbours drawn as one"
        problems.append(Problem("uneven-cells", "note", message))
    if any(panel.doubtful for panel in panels):
        message = "neighbouring rows or columns are alike in all cells, so their number is uncertain"
        problems.append(Problem("size-uncertain", "warning", message))
    return problems


def _unlike(figure: Figure, like: Figure) -> list[Problem]:
    sizes = [(a, b) for a, b in ((figure.x, like.x), (figure.y, like.y)) if a and b and len(a) != len(b)]
    return [
        Problem(
            "like-mismatch", "warning", f"the figure has {len(a)} cells on {a.name}, the other says {len(b)}"
        )
        for a, b in sizes
    ]
