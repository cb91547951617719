"""The original as the judge asks for it: intervals, medians, and how hot each cell is in its row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from rerender.judge.ranks import Floats, Ints, smaller
from rerender.model import Axis, Figure, Grid, Label
from rerender.resolve.laying import FUZZ

HOTTEST = 6
"""So many of a row's cells count as its hottest, unless the document lists more."""

FENCE = 1.5
"""A cell stands out if it lies this many interquartile ranges above the upper quartile of its row
(J. W. Tukey, Exploratory Data Analysis, 1977)."""

Extreme = Literal["hottest", "coldest"]


@dataclass(frozen=True, slots=True, eq=False)
class Truth:
    """The source's numbers, of shape panels × y × x (× category).

    `above` and `below` count, for each cell of a continuous figure, the cells of its row that are hotter or
    colder; an unknown cell has as many as the row has columns. `median` and `fence` have the shape
    panels × y, NaN where a row is unknown.
    """

    grid: Grid
    above: Ints
    below: Ints
    median: Floats
    fence: Floats

    @property
    def figure(self) -> Figure:
        """The source's figure; it has panels and both axes."""
        return self.grid.figure

    @property
    def categorical(self) -> bool:
        """Whether cells have categories and not levels."""
        return self.grid.value.ndim == 4

    @property
    def shape(self) -> tuple[int, int, int]:
        """Panels, rows and columns."""
        panels, y, x = self.grid.value.shape[:3]
        return panels, y, x

    def extreme(self, panel: int, row: int, count: int, which: Extreme) -> NDArray[np.bool_]:
        """Which cells of a row are among its `count` hottest or coldest; ties all are."""
        ranks = self.above if which == "hottest" else self.below
        return np.asarray(ranks[panel, row] < count, dtype=np.bool_)

    def standing_out(self) -> NDArray[np.bool_]:
        """Which cells a reader should mention: among the hottest of their row, beyond its `fence`, and so far
        above its median that words can tell them from it (`FUZZ` of the scale)."""
        if self.categorical:
            return np.zeros(self.shape, dtype=np.bool_)
        scale = self.figure.scale
        ends = (scale.low, scale.high) if scale is not None else _ends(self.grid.value)
        visible = self.median + FUZZ * (ends[1] - ends[0])
        with np.errstate(invalid="ignore"):
            out = self.grid.value > np.maximum(self.fence, visible)[:, :, None]
        return np.asarray(out & (self.above < HOTTEST), dtype=np.bool_)

    def axis(self, side: str) -> Axis:
        """The axis `y` or `x`."""
        axis = self.figure.y if side == "y" else self.figure.x
        assert axis is not None
        return axis

    def place(self, panel: int, row: int, column: int | None = None) -> str:
        """A row or a cell by its names."""
        labels: list[Label] = [self.figure.panels[panel].title, self.axis("y").labels[row]]
        words = ", ".join(str(label)[:40] for label in labels if label != "")
        return words if column is None else f"{words}, {str(self.axis('x').labels[column])[:40]}"


def truth_of(grid: Grid) -> Truth:
    """The source's numbers with ranks and quartiles; none of those in a categorical figure."""
    value = grid.value
    if value.ndim == 4:
        nothing = np.full(value.shape[:2], np.nan)
        ranks = np.zeros(value.shape[:3], dtype=np.intp)
        return Truth(grid, ranks, ranks, nothing, nothing)
    lower, median, upper = _quartiles(value)
    return Truth(grid, smaller(-value), smaller(value), median, upper + FENCE * (upper - lower))


def _ends(value: Floats) -> tuple[float, float]:
    known = value[~np.isnan(value)]
    return (float(known.min()), float(known.max())) if known.size else (0.0, 1.0)


def _quartiles(value: Floats) -> Floats:
    """The quartiles of each row's known cells, of shape 3 × panels × y."""
    quartiles = np.full((3, *value.shape[:2]), np.nan)
    known = ~np.isnan(value).all(axis=2)
    if known.any():
        quartiles[:, known] = np.nanquantile(value[known], (0.25, 0.5, 0.75), axis=1)
    return quartiles
