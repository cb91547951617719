"""The largest total similarity of two sets of numbers, paired one to one."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def relative_distance(predicted: Floats, target: Floats) -> Floats:
    """|p − t| / |t|, at most 1: the distance of numbers of DePlot (Liu et al., 2023, section 3.2)."""
    size = np.abs(target)
    away = np.abs(predicted - target)
    return np.asarray(
        np.where(size > 0, np.minimum(1.0, away / np.where(size > 0, size, 1.0)), away > 0), float
    )


def best_total(cost: Floats) -> float:
    """The least total cost of pairing each row with a column of its own, for at most as many rows as columns.

    Shortest augmenting paths (H. W. Kuhn, 1955; R. Jonker and A. Volgenant, 1987).
    """
    rows, columns = cost.shape
    assert rows <= columns
    over_rows, over_columns = np.zeros(rows), np.zeros(columns + 1)
    owner = np.full(columns + 1, -1)  # the row that has a column; the last column is where a search begins
    for row in range(rows):
        owner[columns] = row
        _augment(cost, over_rows, over_columns, owner)
    paired = np.flatnonzero(owner[:columns] >= 0)
    return float(cost[owner[paired], paired].sum())


def _augment(cost: Floats, over_rows: Floats, over_columns: Floats, owner: NDArray[np.intp]) -> None:
    """Give the row that waits in the last column a column, moving others along the cheapest path."""
    columns = cost.shape[1]
    least, came = np.full(columns, np.inf), np.full(columns, columns)
    done = np.zeros(columns + 1, dtype=np.bool_)
    at = columns
    while owner[at] >= 0:
        done[at] = True
        row = owner[at]
        reduced = cost[row] - over_rows[row] - over_columns[:columns]
        better = ~done[:columns] & (reduced < least)
        least[better], came[better] = reduced[better], at
        nearest = int(np.argmin(np.where(done[:columns], np.inf, least)))
        step = least[nearest]
        over_rows[owner[done]] += step
        over_columns[done] -= step
        least[~done[:columns]] -= step
        at = nearest
    while at != columns:
        owner[at] = owner[came[at]]
        at = int(came[at])
