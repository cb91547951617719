"""Numbers moved as little as possible, inside their intervals, so that each row has a given sum."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

CLOSE = 1e-12
"""Rows this close to their total, relative to it, are left alone: balancing twice changes nothing."""


def balance(value: Floats, low: Floats, high: Floats, total: float, order: NDArray[np.integer]) -> Floats:
    """Rows of `value` (rows × columns) that sum to `total`, as far as `low <= value <= high` allows.

    `order` says what may move: 0 never, 1 first, then 2, and so on; a class moves only as far as the ones
    before it could not reach the total. Within a class the result is the point of box ∩ hyperplane that
    is nearest to `value` (Euclidean). All arrays are finite and have the same shape; classes that move
    lie within their intervals afterwards. Rows that cannot reach the total end at their bounds.
    """
    result = value.copy()
    for movable in range(1, int(order.max(initial=0)) + 1):
        off = np.abs(result.sum(axis=1) - total) > CLOSE * max(1.0, abs(total))
        rows = np.flatnonzero(off & (order == movable).any(axis=1))
        if rows.size:
            moves = order[rows] == movable
            result[rows] = _moved(result[rows], low[rows], high[rows], total, moves)
    return result


def _moved(value: Floats, low: Floats, high: Floats, total: float, moves: NDArray[np.bool_]) -> Floats:
    """The rows with the cells of `moves` shifted by one number a row and clipped to their intervals."""
    target = total - np.where(moves, 0.0, value).sum(axis=1)
    shift = _shifts(
        np.where(moves, value, 0.0), np.where(moves, low, 0.0), np.where(moves, high, 0.0), target
    )
    return np.where(moves, np.clip(value + shift[:, None], low, high), value)


def _shifts(value: Floats, low: Floats, high: Floats, target: Floats) -> Floats:
    """Per row the λ with Σ clip(value + λ, low, high) = target; the nearest end where there is none.

    The sum is a rising, piecewise linear function of λ whose slope changes by +1 at low − value and by −1
    at high − value. Sorting these points gives the piece on which the target lies, and there λ exactly:
    this is the projection on box ∩ hyperplane (Held, Wolfe, Crowder, Mathematical Programming 6, 1974).
    """
    points = np.concatenate([low - value, high - value], axis=1)
    order = np.argsort(points, axis=1, kind="stable")
    points = np.take_along_axis(points, order, axis=1)
    slopes = np.cumsum(np.where(order < value.shape[1], 1, -1), axis=1)
    rises = np.diff(points, axis=1) * slopes[:, :-1]
    sums = low.sum(axis=1)[:, None] + np.concatenate(
        [np.zeros((len(value), 1)), np.cumsum(rises, axis=1)], axis=1
    )
    piece = np.clip((sums <= target[:, None]).sum(axis=1) - 1, 0, points.shape[1] - 1)
    each = np.arange(len(value))
    slope = np.maximum(slopes[each, piece], 1)
    return np.asarray(points[each, piece] + (target - sums[each, piece]) / slope, dtype=np.float64)
