"""Reading specimens of the zoo, and comparing with what was drawn."""

from __future__ import annotations

import numpy as np

from rerender.model import Grid
from rerender.original import Digitized, Limits, digitize
from tests.original.zoo import Specimen, draw, options_of, saved

HERE = Limits(isolate=False)


def read(specimen: Specimen, kind: str) -> tuple[Digitized, np.ndarray]:
    """The specimen as digitised from a file of that kind, and its true values."""
    figure, truth = draw(specimen)
    data = saved(figure, kind, specimen)
    found = digitize(data, specimen.name, confirm=False, limits=HERE, **options_of(specimen, kind))
    return found, truth


def as_drawn(grid: Grid, values: np.ndarray) -> np.ndarray:
    """Values in page order: top row first, left column first."""
    assert grid.figure.x is not None
    assert grid.figure.y is not None
    rows = slice(None, None, -1 if grid.figure.y.direction == "up" else 1)
    columns = slice(None, None, -1 if grid.figure.x.direction == "left" else 1)
    return values[:, rows, columns]


def share_inside(grid: Grid, truth: np.ndarray) -> float:
    """The share of cells whose true value lies in the interval; missing cells must be unknown."""
    low, high, value = (as_drawn(grid, part) for part in (grid.low, grid.high, grid.value))
    slack = 1e-9 * np.nanmax(np.abs(truth))
    inside = (low - slack <= truth) & (truth <= high + slack)
    return float(np.where(np.isnan(truth), np.isnan(value), inside).mean())
