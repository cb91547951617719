"""Cells beyond the end of the colour bar, recovered from what their row must add up to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from rerender.quantities import Quantity

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class RowTotals:
    """How well the rows without clipped cells keep to the quantity's total (means over the x axis)."""

    expected: float
    rows: int
    mean: float
    deviation: float
    worst: float


def recover_clipped(value: Floats, low: Floats, high: Floats, clipped: Bools, quantity: Quantity) -> Bools:
    """Fill clipped cells (last axis = x) in place from their row's total; returns which cells were filled.

    The interval of a recovered cell is what the intervals of the others leave, no less than the end of the
    bar. Two clipped cells of one row share the rest evenly. Rows with unknown cells are left as they are.
    """
    filled = np.zeros(value.shape, dtype=np.bool_)
    if quantity.low is not None:
        np.maximum(low, quantity.low, out=low, where=np.isfinite(value))
    if quantity.row_mean is None:
        return filled
    total = quantity.row_mean * value.shape[-1]
    for row in zip(*np.nonzero(clipped.any(axis=-1)), strict=True):
        if np.isfinite(value[row]).all():
            filled[row] = _fill_row(value[row], low[row], high[row], clipped[row], total)
    return filled


def _fill_row(value: Floats, low: Floats, high: Floats, clipped: Bools, total: float) -> Bools:
    """Recover the clipped cells of one row in place; none where the others already exceed the total."""
    count = int(clipped.sum())
    rest = total - value[~clipped].sum()
    least, most = total - high[~clipped].sum(), total - low[~clipped].sum()
    floor = low[clipped]
    if most < floor.sum():
        return np.zeros_like(clipped)
    others = floor.sum() - floor
    high[clipped] = np.maximum(most - others, floor)
    low[clipped] = np.maximum(floor, least if count == 1 else floor)
    value[clipped] = np.clip(rest / count, low[clipped], high[clipped])
    return clipped


def row_totals(value: Floats, clipped: Bools, quantity: Quantity) -> RowTotals | None:
    """How the fully read rows average; None where there is no rule or no such row."""
    if quantity.row_mean is None:
        return None
    usable = np.isfinite(value).all(axis=-1) & ~clipped.any(axis=-1)
    means = value[usable].mean(axis=-1) if usable.any() else np.array([])
    if not means.size:
        return None
    worst = float(means[np.abs(means - quantity.row_mean).argmax()])
    return RowTotals(quantity.row_mean, int(means.size), float(means.mean()), float(means.std()), worst)
