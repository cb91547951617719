"""Two readers' grids of the same page, cell by cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from rerender.model import Figure, Label
from rerender.original.certificate import Agreement, CellPlace
from rerender.original.measure import Measured

if TYPE_CHECKING:
    from numpy.typing import NDArray

MOST_NAMED = 20


def compare(first: Measured, second: Measured, reader: str) -> Agreement:
    """Where a second reading differs from the first in a step of the colour map, a label or a tick."""
    cells = first.step.size
    captions = _words(first.grid.figure) == _words(second.grid.figure)
    captions &= [s.bar and len(s.bar.ticks) for s in first.scales] == [
        s.bar and len(s.bar.ticks) for s in second.scales
    ]
    if first.step.shape != second.step.shape or first.grid.figure.kind != second.grid.figure.kind:
        return Agreement(reader, cells, 0, False)
    differs = np.flatnonzero(_differs(first, second))
    named = tuple(_named(first, second, int(i)) for i in differs[:MOST_NAMED])
    return Agreement(reader, cells, cells - differs.size, captions, named)


def _differs(first: Measured, second: Measured) -> NDArray[np.bool_]:
    """Cells that only one reader could read, or whose values lie outside each other's intervals."""
    a, b = first.grid, second.grid
    if a.figure.kind == "categorical":
        return np.asarray(first.step != second.step)
    outside = ((b.value < a.low) | (b.value > a.high)) & ((a.value < b.low) | (a.value > b.high))
    return np.asarray(outside | (np.isnan(a.value) != np.isnan(b.value)))


def _named(first: Measured, second: Measured, flat: int) -> CellPlace:
    grid = first.grid
    panel, row, column = np.unravel_index(flat, first.step.shape)
    axes = grid.figure.y, grid.figure.x
    y, x = (axis.labels[i] if axis else int(i) for axis, i in zip(axes, (row, column), strict=True))
    detail = f"step {first.step.flat[flat]} against {second.step.flat[flat]}"
    return CellPlace(grid.figure.panels[panel].title, y, x, detail)


def _words(figure: Figure) -> tuple[object, ...]:
    scale = figure.scale
    return (
        [_letters(p.title) for p in figure.panels],
        [_letters(label) for axis in (figure.x, figure.y) if axis for label in axis.labels],
        scale and (_letters(scale.label), f"{scale.low:.4g}", f"{scale.high:.4g}"),
    )


def _letters(label: Label) -> str:
    """A label without its blanks: readers place glyphs a little differently."""
    return "".join(str(label).split())
