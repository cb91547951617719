"""From densities to colours: which category each cell of a categorical panel is drawn in."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

MISSING, UNMARKED = -2, -1
"""Cells of which nothing is known, and cells that carry no category."""


def realise(density: NDArray[np.float64], background: int | None = None) -> NDArray[np.int64]:
    """One realisation of a panel's densities (y × x × categories): a category, MISSING or UNMARKED per cell.

    What the densities leave over goes to the category `background`, or stays UNMARKED. Cells with equal
    densities get each category in as many cells as the density says, to the nearest cell, and what is
    rounded off one group is carried to the next, so that totals hold as well. Inside a group the cells
    are taken in the order of a hash of their place: scattered, the same on each run and in each figure.
    """
    rows, columns, count = density.shape
    cells = density.reshape(rows * columns, count)
    shares = _shares(cells, background)
    drawn = np.full(rows * columns, MISSING, dtype=np.int64)
    known = np.flatnonzero(~np.isnan(cells).all(axis=1))
    order = known[np.argsort(_hashes(rows, columns)[known], kind="stable")]
    groups, member = np.unique(shares[order].round(4), axis=0, return_inverse=True)
    member = member.ravel()
    sizes = np.bincount(member, minlength=len(groups))
    due = np.zeros_like(groups)
    np.add.at(due, member, shares[order])
    sorted_cells = order[np.argsort(member, kind="stable")]
    carried = np.zeros(count + 1)
    for owed, size, start in zip(due, sizes, np.cumsum(sizes) - sizes, strict=True):
        wanted = np.where(owed > 0, np.maximum(owed + carried, 0), 0)
        counts = _whole(wanted, owed > 0, int(size))
        carried += owed - counts
        drawn[sorted_cells[start : start + size]] = np.repeat(np.arange(count + 1), counts)
    fallback = UNMARKED if background is None else background
    return np.where(drawn == count, fallback, drawn).reshape(rows, columns)


def _shares(density: NDArray[np.float64], background: int | None) -> NDArray[np.float64]:
    """Per cell the share of each category and, last, of the background; each row adds up to one."""
    marked = np.clip(np.nan_to_num(density), 0.0, 1.0)
    if background is not None:
        marked[:, background] = 0.0
    certain = marked >= 1.0
    marked = np.where(certain.any(axis=1, keepdims=True), certain.astype(float), marked)
    total = marked.sum(axis=1, keepdims=True)
    marked = marked / np.maximum(total, 1.0)
    return np.hstack([marked, np.maximum(1.0 - total, 0.0)])


def _whole(wanted: NDArray[np.float64], allowed: NDArray[np.bool_], size: int) -> NDArray[np.int64]:
    """Whole counts that add up to `size` and lie nearest to what is wanted (largest remainders first)."""
    counts = np.floor(wanted).astype(np.int64)
    while (short := size - int(counts.sum())) != 0:
        remainder = wanted - counts
        if short > 0:
            ranked = np.argsort(-remainder, kind="stable")
            counts[ranked[allowed[ranked]][:short]] += 1
        else:
            ranked = np.argsort(remainder, kind="stable")
            counts[ranked[counts[ranked] > 0][:-short]] -= 1
    return counts


def _hashes(rows: int, columns: int) -> NDArray[np.uint64]:
    """A hash of each place (SplitMix64, Steele et al. 2014), row by row."""
    y, x = np.divmod(np.arange(rows * columns, dtype=np.uint64), np.uint64(max(columns, 1)))
    z = (y << np.uint64(32)) + x + np.uint64(0x9E3779B97F4A7C15)
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return z ^ (z >> np.uint64(31))
