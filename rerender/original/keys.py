"""What stands for what in a categorical figure: the steps of a named bar, or the patches of a legend."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from rerender.original.bar import Bar, bar_edges, is_ramp
from rerender.original.colormap import nearest
from rerender.original.lattice import Lattice
from rerender.original.page import Page, Word
from rerender.original.words import join_line, number

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

SAME = 0.02  # distance between colours (of 1) that are one
MOST = 24  # categories
NEARLY_ALL = 0.95  # of the cells must have the colour of a category
CROWDED = 0.5  # categories are fewer than this share of the cells


@dataclass(frozen=True, slots=True)
class Key:
    """One category: its colour (from 0 to 1) and its name, empty where nothing names it."""

    color: tuple[float, float, float]
    name: str = ""


def strip_bar(lattice: Lattice) -> Bar | None:
    """The key that a row or column of different colours is: a bar whose colours follow no ramp."""
    if min(lattice.rows, lattice.columns) != 1 or not lattice.drawn.all():
        return None
    horizontal = lattice.rows == 1
    colors = lattice.colors[0] if horizontal else lattice.colors[::-1, 0]
    slender = max(lattice.box.width, lattice.box.height) > 4 * min(lattice.box.width, lattice.box.height)
    if not slender or len(distinct(colors)) < len(colors):
        return None
    return Bar(lattice.box, horizontal, colors, len(colors), edges=bar_edges(lattice))


def bar_keys(bar: Bar) -> list[Key]:
    """The steps of a discrete bar whose ticks are names, or whose colours follow no ramp; else nothing."""
    if not bar.segments or bar.ticks or not 2 <= bar.segments <= MOST:
        return []
    if not bar.names and is_ramp(bar.colors, 0.0):
        return []
    names = {
        min(int(place * bar.segments), bar.segments - 1): name for place, name in bar.names if place >= 0
    }
    return [_key(color, names.get(i, "")) for i, color in enumerate(bar.colors)]


def legend_keys(page: Page, words: Sequence[Word]) -> list[Key]:
    """Small patches with a text right of them, each of another colour."""
    if not len(page.patches):
        return []
    x1, height = page.patches[:, 2], page.patches[:, 3] - page.patches[:, 1]
    middle = (page.patches[:, 1] + page.patches[:, 3]) / 2
    keys: dict[tuple[float, float, float], str] = {}
    for line in join_line([w for w in words if abs(w.angle) < 1 and number(w.text) is None]):
        gap = line.box.x0 - x1
        beside = (gap > 0) & (gap < 1.5 * line.size) & (np.abs(middle - line.box.cy) < 0.4 * line.size)
        beside &= (height > 0.3 * line.size) & (height < 1.5 * line.size)
        if beside.any():
            closest = np.flatnonzero(beside)[gap[beside].argmin()]
            keys.setdefault(_key(page.colors[closest]).color, line.text)
    return [Key(color, name) for color, name in keys.items()]


def _key(color: Floats, name: str = "") -> Key:
    red, green, blue = (float(c) for c in color)
    return Key((red, green, blue), name)


def distinct(colors: Floats, within: float = SAME) -> Floats:
    """The colours (n × 3) that differ, at most one more than there may be categories."""
    found: list[Floats] = []
    for color in np.unique(np.round(colors, 3), axis=0):
        if all(np.abs(color - other).max() > within for other in found):
            found.append(color)
        if len(found) > MOST:
            break
    return np.array(found).reshape(-1, 3)


def categories_of(colors: Floats, keys: Sequence[Key], noise: float) -> list[Key]:
    """The categories of cells with these colours (n × 3), or nothing where the key does not fit."""
    if len(keys) < 2 or len(keys) > MOST:
        return []
    _, distance = nearest(colors, np.array([key.color for key in keys]))
    return list(keys) if (distance <= SAME + 2 * noise).mean() >= NEARLY_ALL else []


def unnamed_keys(colors: Floats, noise: float) -> list[Key]:
    """The few colours that all cells share, as categories without names."""
    if noise > SAME:
        return []
    found = distinct(colors, SAME + 2 * noise)
    if not 2 <= len(found) <= min(MOST, CROWDED * len(colors)):
        return []
    return [_key(color) for color in found]
