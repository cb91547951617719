"""Grids from read-in numbers: the figure around them, and the checks that make them sound."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rerender.errors import InputError, OptionError
from rerender.model import BASES, Axis, Figure, Grid, Label, Scale
from rerender.quantities import quantity_of_label
from rerender.resolve.frame import override

Floats = NDArray[np.float64]

LIMIT = 1_000_000
"""So many cells a table may have."""


def measured(name: str, figure: Figure, value: Floats) -> Grid:
    """A grid of bare numbers: each is its own interval, and measured unless it is NaN."""
    basis = np.where(np.isnan(value), BASES.index("unknown"), BASES.index("measured")).astype(np.uint8)
    claim = np.full(value.shape, -1, dtype=np.int32)
    return Grid(name, figure, value, value.copy(), value.copy(), basis, claim)


def with_options(
    grid: Grid,
    scale: tuple[float, float] | None,
    label: str | None,
    axes: Mapping[str, Sequence[Label]],
    limit: int,
) -> Grid:
    """The grid with what options say about it: limits and label of the scale, labels of the axes.

    An axis given by option takes the table's numbers to their labels and leaves the others unknown. Raises
    OptionError for a scale that does not rise and for an axis that lacks labels of the table.
    """
    if scale is not None and not (np.isfinite(scale).all() and scale[0] < scale[1]):
        raise OptionError(
            f"a scale runs from a lower to a higher number, not from {scale[0]:g} to {scale[1]:g}"
        )
    if (scale is not None or label is not None) and grid.figure.kind == "continuous":
        grid = _scaled(grid, scale, label)
    return _on_axes(grid, axes, limit) if axes else grid


def _scaled(grid: Grid, limits: tuple[float, float] | None, label: str | None) -> Grid:
    old = grid.figure.scale
    if limits is None:
        limits = (old.low, old.high) if old is not None else _span_of(grid.value)
    text = label if label is not None else old.label if old is not None else ""
    scale = Scale(text, float(limits[0]), float(limits[1]), old.colormap if old is not None else None)
    quantity = quantity_of_label(text) if label is not None else grid.figure.quantity
    return replace(grid, figure=replace(grid.figure, scale=scale, quantity=quantity))


def _span_of(value: Floats) -> tuple[float, float]:
    """The lowest and highest number, 0 and 1 where there is none."""
    known = value[~np.isnan(value)]
    return (float(known.min()), float(known.max())) if known.size else (0.0, 1.0)


def _on_axes(grid: Grid, options: Mapping[str, Sequence[Label]], limit: int) -> Grid:
    old_y, old_x = grid.figure.y, grid.figure.x
    x, y = override(old_x, old_y, options)
    assert x is not None and y is not None and old_x is not None and old_y is not None  # noqa: PT018
    check_size((len(grid.figure.panels), len(y), len(x), *grid.value.shape[3:]), grid.name, limit)
    at = np.ix_(np.arange(grid.value.shape[0]), _positions(old_y, y), _positions(old_x, x))
    shape = (grid.value.shape[0], len(y), len(x), *grid.value.shape[3:])
    fills = {"value": np.nan, "low": np.nan, "high": np.nan, "basis": BASES.index("unknown"), "claim": -1}
    moved: dict[str, Any] = {}
    for name, fill in fills.items():
        old = getattr(grid, name)
        moved[name] = np.full(shape, fill, dtype=old.dtype)
        moved[name][at] = old
    return replace(grid, figure=replace(grid.figure, x=x, y=y), **moved)


def _positions(old: Axis, new: Axis) -> NDArray[np.intp]:
    index = {label: i for i, label in enumerate(new.labels)}
    lacking = [label for label in old.labels if label not in index]
    if lacking:
        raise OptionError(f"axis {new.name!r} lacks {str(lacking[0])[:60]!r}, which the table has")
    return np.array([index[label] for label in old.labels], dtype=np.intp)


def check_size(shape: Sequence[int], name: str, limit: int) -> None:
    """Raise InputError (`too-many-cells`) where a grid of that shape has more cells than the limit."""
    cells = 1
    for length in shape:
        cells *= length
    if cells > limit:
        raise InputError(f"{name}: {cells:,} cells; the limit is {limit:,}", slug="too-many-cells")


def unsound(value: Floats, low: Floats, high: Floats) -> NDArray[np.bool_]:
    """Where numbers are infinite, known without an interval, or not inside it; an interval may be open:
    a low of -inf, a high of inf."""
    known = ~np.isnan(value)
    outside = known & ~((low <= value) & (value <= high))
    half = (np.isnan(low) != np.isnan(high)) | (low > high)
    infinite = np.isinf(value) | (low == np.inf) | (high == -np.inf)
    return np.asarray(outside | half | infinite, dtype=np.bool_)
