"""Ranks within the rows of an array, and their correlation."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.intp]


def smaller(value: Floats) -> Ints:
    """For each cell, how many of its row (the last dimension) are smaller; the row's length where unknown."""
    width = value.shape[-1]
    order = np.argsort(value, axis=-1, kind="stable")  # NaN sorts last
    ordered = np.take_along_axis(value, order, axis=-1)
    first = np.ones(value.shape, dtype=np.bool_)
    first[..., 1:] = ordered[..., 1:] != ordered[..., :-1]
    starts = np.maximum.accumulate(np.where(first, np.arange(width), 0), axis=-1)
    ranks = np.empty(value.shape, dtype=np.intp)
    np.put_along_axis(ranks, order, starts, axis=-1)
    return np.where(np.isnan(value), width, ranks)


def spearman(one: Floats, other: Floats) -> Floats:
    """Spearman's rank correlation of each row over the places where both are known; equal numbers share the
    middle of their ranks. NaN for rows in which either is constant."""
    known = ~(np.isnan(one) | np.isnan(other))
    first, second = _centred(one, known), _centred(other, known)
    spread = np.sqrt((first**2).sum(axis=-1) * (second**2).sum(axis=-1))
    return np.asarray((first * second).sum(axis=-1) / np.where(spread > 0, spread, np.nan), dtype=np.float64)


def _centred(value: Floats, known: NDArray[np.bool_]) -> Floats:
    """Ranks less their mean, zero where unknown."""
    value = np.where(known, value, np.nan)
    count = known.sum(axis=-1, keepdims=True)
    middle = (smaller(value) + count - smaller(-value)) / 2.0
    return np.where(known, middle - count / 2.0, 0.0)
