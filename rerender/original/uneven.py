"""Cells of unequal width or height: rectangles that tile a panel in rows and columns of their own sizes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from rerender.original.lattice import SIZE_SLACK, SIZE_STEP, THINNEST, Lattice, components, steps_of
from rerender.original.page import Box

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]

TOUCH = 0.1  # points: edges this close together are one
FEWEST = 4  # cells
PRESENT = 0.75  # of the cells must be there


def find_uneven(patches: Floats, colors: Floats, found: Sequence[Lattice]) -> list[Lattice]:
    """The lattices of unequal cells among the rectangles that explain more cells than `found` does there."""
    size = np.stack([patches[:, 2] - patches[:, 0], patches[:, 3] - patches[:, 1]], axis=1)
    usable = np.flatnonzero((size > THINNEST).all(axis=1))
    usable = usable[~_in_complete(patches[usable], found)]
    if usable.size < FEWEST:
        return []
    patches, colors = patches[usable], colors[usable]
    x = steps_of(patches[:, [0, 2]].ravel(), TOUCH).reshape(-1, 2)
    y = steps_of(patches[:, [1, 3]].ravel(), TOUCH).reshape(-1, 2)
    links = np.concatenate([_touching(x, y), _touching(y, x)])
    parts = components(len(patches), links)
    uneven = []
    for part in np.unique(parts):
        members = np.flatnonzero(parts == part)
        if members.size >= FEWEST and (lattice := _tiled(patches[members], colors[members])):
            uneven.append(lattice)
    return uneven


def _in_complete(patches: Floats, found: Sequence[Lattice]) -> NDArray[np.bool_]:
    """Which rectangles are cells of a lattice that has all of its cells."""
    inside = np.zeros(len(patches), dtype=np.bool_)
    x, y = (patches[:, 0] + patches[:, 2]) / 2, (patches[:, 1] + patches[:, 3]) / 2
    for lattice in found:
        if min(lattice.rows, lattice.columns) > 2 and lattice.drawn.mean() > PRESENT:
            box = lattice.box
            inside |= (x > box.x0) & (x < box.x1) & (y > box.y0) & (y < box.y1)
    return inside


def _touching(along: Ints, aside: Ints) -> Ints:
    """Pairs (n × 2) of which one ends where the other begins, with the same extent aside."""
    ends = np.column_stack([along[:, 1], aside])
    begins = np.column_stack([along[:, 0], aside])
    _, key = np.unique(np.concatenate([ends, begins]), axis=0, return_inverse=True)
    key = key.reshape(-1)
    first: dict[int, int] = {int(k): i for i, k in enumerate(key[: len(ends)])}
    pairs = [(first[k], i) for i, k in enumerate(key[len(ends) :].tolist()) if k in first]
    return np.array(pairs, dtype=np.int64).reshape(-1, 2)


def _tiled(patches: Floats, colors: Floats) -> Lattice | None:
    """The lattice of rectangles each of which fills one cell between the edges of all."""
    x, y = _edges(patches[:, [0, 2]]), _edges(patches[:, [1, 3]])
    column, row = (_cell(patches[:, [i, i + 2]], edges) for i, edges in ((0, x), (1, y)))
    shape = len(y) - 1, len(x) - 1
    if column is None or row is None or min(shape) < 1 or (_is_even(x) and _is_even(y)):
        return None
    cells = np.full((*shape, 3), np.nan)
    cells[row, column] = colors
    if np.isfinite(cells[..., 0]).mean() < PRESENT:
        return None
    box = Box(*(float(edge) for edge in (x[0], y[0], x[-1], y[-1])))
    return Lattice(box, cells, x_edges=x, y_edges=y)


def _edges(ends: Floats) -> Floats:
    values = ends.ravel()
    number = steps_of(values, TOUCH)
    return np.array([values[number == i].mean() for i in range(number.max() + 1)])


def _cell(ends: Floats, edges: Floats) -> Ints | None:
    """Which cell each rectangle is; None where one reaches over several."""
    first = np.abs(edges[None, :] - ends[:, :1]).argmin(axis=1)
    last = np.abs(edges[None, :] - ends[:, 1:]).argmin(axis=1)
    return first if (last - first == 1).all() else None


def _is_even(edges: Floats) -> bool:
    sizes = np.diff(edges)
    return bool(np.ptp(sizes) <= max(SIZE_STEP, 2 * SIZE_SLACK * float(sizes.mean())))
