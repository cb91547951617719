"""A grid as it stands on the page: arrays turned so that the first row is on top, the first column left."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from rerender.model import BASES, Axis, Claim, Figure, Grid, Label
from rerender.plot import choose_style
from rerender.plot.colors import Key, key_of
from rerender.site.words import runs, shorten
from rerender.wording import interval, number

HOVER_CELLS = 50_000
"""The most cells of a document that can be asked one by one on the page; larger grids are downloads only."""


@dataclass(frozen=True)
class View:
    """A grid's labels and arrays in the order of the page. Arrays: panels × rows × columns (× categories)."""

    grid: Grid

    @cached_property
    def key(self) -> Key:
        """What the colours of the grid mean: those that `plot.draw` takes when no style is named."""
        return key_of(self.grid, choose_style(self.figure.kind, None), automatic=True)

    @property
    def figure(self) -> Figure:
        """The grid's figure, which always has panels and both axes."""
        return self.grid.figure

    @cached_property
    def rows(self) -> tuple[Label, ...]:
        """The y labels from top to bottom."""
        return _ordered(self.figure.y, "up")

    @cached_property
    def columns(self) -> tuple[Label, ...]:
        """The x labels from left to right."""
        return _ordered(self.figure.x, "left")

    def turn(self, array: NDArray[np.generic]) -> NDArray[np.generic]:
        """An array of the grid in the order of the page."""
        if self.figure.y is not None and self.figure.y.direction == "up":
            array = np.flip(array, 1)
        if self.figure.x is not None and self.figure.x.direction == "left":
            array = np.flip(array, 2)
        return array

    def known_share(self, panel: int) -> float:
        """The share of a panel's cells of which anything is known."""
        return float(np.mean(self.grid.basis[panel] > 0)) if self.grid.basis[panel].size else 0.0

    def where(self, claim: Claim) -> tuple[list[int], list[tuple[int, int]], list[tuple[int, int]]]:
        """A claim's panels, and its rows and columns as runs of indices on the page."""
        panels = [panel for panel in claim.panels if panel < len(self.figure.panels)]
        return panels, _places(self._row_places, claim.y), _places(self._column_places, claim.x)

    @cached_property
    def _row_places(self) -> dict[Label, int]:
        return {label: place for place, label in enumerate(self.rows)}

    @cached_property
    def _column_places(self) -> dict[Label, int]:
        return {label: place for place, label in enumerate(self.columns)}

    def states(self) -> tuple[list[tuple[str, int]], list[list[int]]] | None:
        """What can be said of cells, each (text, index of the deciding claim) once, and per panel the index
        of each cell's state, row by row. None where the grid has more than `HOVER_CELLS` cells.
        """
        grid = self.grid
        if grid.basis.size > HOVER_CELLS:
            return None
        fields = (grid.low, grid.value, grid.high, grid.basis, grid.claim)
        table = np.stack([self.turn(field).astype(np.float64) for field in fields], -1)
        table[np.isnan(table)] = np.inf  # a number that is equal to itself
        cells = table.reshape(*table.shape[:3], -1)
        distinct, index = np.unique(cells.reshape(-1, cells.shape[-1]), axis=0, return_inverse=True)
        said = [self._state(row.reshape(-1, 5)) for row in distinct]
        return said, index.reshape(len(cells), -1).tolist()

    def _state(self, cell: NDArray[np.float64]) -> tuple[str, int]:
        """One cell in words; `cell` has a row (low, value, high, basis, claim) per category."""
        names = [category.name for category in self.figure.categories] if len(cell) > 1 else [""]
        said = [
            " ".join([shorten(name, 30), _value(*row[:3]), BASES[int(row[3])]]).strip()
            for name, row in zip(names, cell, strict=False)
            if row[3] > 0
        ]
        deciding = [int(row[4]) for row in cell if row[4] >= 0]
        return "; ".join(said) or "nothing known", deciding[0] if deciding else -1


def _ordered(axis: Axis | None, backwards: str) -> tuple[Label, ...]:
    if axis is None:
        return ("",)
    return axis.labels[::-1] if axis.direction == backwards else axis.labels


def _places(places: dict[Label, int], wanted: tuple[Label, ...] | None) -> list[tuple[int, int]]:
    if wanted is None:
        return [(0, len(places) - 1)]
    return runs([places[label] for label in wanted if label in places])


def _value(low: float, value: float, high: float) -> str:
    if np.isinf(value):
        return "?"
    return number(value) if number(low) == number(high) else f"{number(value)} ({interval(low, high)})"
