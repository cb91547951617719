"""Two readers' grids of the same page, cell by cell."""

from __future__ import annotations

import numpy as np

from rerender.model import Figure
from rerender.original.certificate import Agreement, CellPlace
from rerender.original.measure import Measured

MOST_NAMED = 20


def compare(first: Measured, second: Measured, reader: str) -> Agreement:
    """Where a second reading differs from the first in a step of the colour map, a label or a tick."""
    cells = first.step.size
    captions = _words(first.grid.figure) == _words(second.grid.figure)
    captions &= [s.bar and len(s.bar.ticks) for s in first.scales] == [
        s.bar and len(s.bar.ticks) for s in second.scales
    ]
    if first.step.shape != second.step.shape:
        return Agreement(reader, cells, 0, False)
    differs = np.flatnonzero(_differs(first, second))
    named = tuple(_named(first, second, int(i)) for i in differs[:MOST_NAMED])
    return Agreement(reader, cells, cells - differs.size, captions, named)


def _differs(first: Measured, second: Measured) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    """Cells whose intervals do not overlap, or that only one reader could read."""
    a, b = first.grid, second.grid
    apart = (a.low > b.high) | (b.low > a.high) | (first.step != second.step)
    return apart | (np.isnan(a.value) != np.isnan(b.value))


def _named(first: Measured, second: Measured, flat: int) -> CellPlace:
    grid = first.grid
    panel, row, column = np.unravel_index(flat, grid.value.shape)
    axes = grid.figure.y, grid.figure.x
    y, x = (axis.labels[i] if axis else int(i) for axis, i in zip(axes, (row, column), strict=True))
    detail = f"{grid.value.flat[flat]:.6g} against {second.grid.value.flat[flat]:.6g}"
    return CellPlace(grid.figure.panels[panel].title, y, x, detail)


def _words(figure: Figure) -> tuple[object, ...]:
    scale = figure.scale
    return (
        [p.title for p in figure.panels],
        figure.x and figure.x.labels,
        figure.y and figure.y.labels,
        scale and (scale.label, round(scale.low, 6), round(scale.high, 6)),
    )
