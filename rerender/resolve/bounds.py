"""The cells of a grid while claims are laid on them, general ones first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rerender.model import BASES
from rerender.resolve.reading import Reading, Strength

Indices = tuple[NDArray[np.intp], ...]
"""One array of positions for each dimension of the grid; the cells are their product."""

Where = tuple[slice, ...] | tuple[NDArray[np.intp], ...]

UNTOUCHED = -128
EPSILON = 1e-9

BASIS = np.array(
    [
        BASES.index(
            "stated" if s >= Strength.RANGE else "inferred" if s >= Strength.BACKGROUND else "unknown"
        )
        for s in Strength
    ],
    dtype=np.uint8,
)
"""`Grid.basis` by `Strength`."""


class Bounds:
    """What is known of each cell so far. All arrays have the shape of the grid.

    `low`, `high`, `value`: NaN where nothing is known; `rank`, `strength`: of the claims that decided;
    `claim`: index of the deciding claim or -1; `disputed`: claims of equal rank exclude each other here.
    `fuzz`: how far a stated number may lie from what a word of equal rank means, and replaces it.
    """

    def __init__(self, shape: tuple[int, ...], fuzz: float = 0.0) -> None:
        self.fuzz = fuzz
        self.low = np.full(shape, np.nan)
        self.high = np.full(shape, np.nan)
        self.value = np.full(shape, np.nan)
        self.rank = np.full(shape, UNTOUCHED, dtype=np.int8)
        self.strength = np.zeros(shape, dtype=np.uint8)
        self.claim = np.full(shape, -1, dtype=np.int32)
        self.disputed = np.zeros(shape, dtype=np.bool_)

    def lay(self, cells: Indices, reading: Reading, claim: int) -> tuple[int, ...] | None:
        """Lay a claim on the product of `cells`; claims must come in order of rank, caps last in each rank.

        Returns the first cell in which it newly contradicts a claim of its own rank, or None. Such a cell
        keeps the hull of both; the claim it contradicts remains in `self.claim`.
        """
        at = where(cells)
        clash = self._cap(at, reading, claim) if reading.cap else self._bound(at, reading, claim)
        if not clash.any():
            return None
        found = np.unravel_index(int(np.argmax(clash)), clash.shape)
        return tuple(int(along[i]) for along, i in zip(cells, found, strict=True))

    def _bound(self, at: Where, reading: Reading, claim: int) -> NDArray[np.bool_]:
        """Override what is more general, intersect with equals."""
        rank = self.rank[at]
        self._set(at, rank < reading.rank, reading, claim)
        equal = rank == reading.rank
        if not equal.any():
            return np.zeros(equal.shape, dtype=np.bool_)
        disputed = self.disputed[at]
        gap = np.maximum(reading.low - self.high[at], self.low[at] - reading.high)
        apart = equal & ~disputed & (gap > EPSILON)
        stated, was_stated = reading.strength >= Strength.RANGE, self.strength[at] >= Strength.RANGE
        near = apart & (gap <= self.fuzz) & (was_stated != stated)
        self._meet(at, equal & ~disputed & ~apart, reading, claim)
        self._join(at, (apart & ~near) | (equal & disputed), reading)
        self._set(at, near & stated, reading, claim)
        return np.asarray(apart & ~near, dtype=np.bool_)

    def _cap(self, at: Where, reading: Reading, claim: int) -> NDArray[np.bool_]:
        """Lower the upper ends of cells that no more specific claim has decided."""
        rank, low = self.rank[at], self.low[at]
        reached = rank <= reading.rank
        unknown = reached & (self.strength[at] == Strength.NONE)
        above = reached & (low > reading.high + EPSILON)
        same = rank // 2 == reading.rank // 2
        clash = above & same & ~self.disputed[at]
        self._set(at, unknown | (above & ~same), reading, claim)
        self._join(at, above & same, reading)
        self._meet(at, reached & ~unknown & ~above, reading, claim)
        return np.asarray(clash, dtype=np.bool_)

    def _set(self, at: Where, mask: NDArray[np.bool_], reading: Reading, claim: int) -> None:
        put(self.low, at, mask, reading.low)
        put(self.high, at, mask, reading.high)
        put(self.value, at, mask, reading.value)
        put(self.rank, at, mask, reading.rank)
        put(self.strength, at, mask, int(reading.strength))
        put(self.claim, at, mask, claim)
        put(self.disputed, at, mask, False)

    def _join(self, at: Where, mask: NDArray[np.bool_], reading: Reading) -> None:
        """The hull of what is there and the claim; its middle is no one's statement, so not `stated`."""
        if not mask.any():
            return
        low, high = np.minimum(self.low[at], reading.low), np.maximum(self.high[at], reading.high)
        put(self.low, at, mask, low)
        put(self.high, at, mask, high)
        put(self.value, at, mask, (low + high) / 2)
        put(self.strength, at, mask, int(Strength.WORDS))
        put(self.disputed, at, mask, True)

    def _meet(self, at: Where, mask: NDArray[np.bool_], reading: Reading, claim: int) -> None:
        """The intersection of what is there and the claim, which overlap; the narrower one decides."""
        low, high, strength = self.low[at], self.high[at], self.strength[at]
        narrower = (reading.high < high) | ((reading.low > low) & (not reading.cap))
        mask = mask & (narrower | ((strength < reading.strength) & (not reading.cap)))
        if not mask.any():
            return
        new_low = low if reading.cap else np.maximum(low, reading.low)
        new_high = np.maximum(np.minimum(high, reading.high), new_low)
        put(self.value, at, mask, self._agreed(at, reading, new_low, new_high))
        put(self.low, at, mask, new_low)
        put(self.high, at, mask, new_high)
        put(self.strength, at, mask, np.maximum(strength, int(reading.strength)))
        put(self.claim, at, mask, claim)

    def _agreed(
        self, at: Where, reading: Reading, low: NDArray[np.float64], high: NDArray[np.float64]
    ) -> NDArray[np.float64]:
        """A stated number where there is one, else the middle; nothing for a cell that is only capped."""
        old, strength = self.value[at], self.strength[at]
        middle = np.where(np.isnan(old) & reading.cap, np.nan, (low + high) / 2)
        if reading.strength is Strength.NUMBER:
            middle = np.full_like(middle, reading.value)
        chosen = np.where(strength == Strength.NUMBER, old, middle)
        return np.asarray(np.clip(chosen, low, high), dtype=np.float64)

    def widen(self, cells: Indices, reading: Reading) -> None:
        """Let neighbours of an approximate position have what it has; their numbers stay."""
        at = where(cells)
        general = (self.rank[at] < reading.rank) & (self.strength[at] != Strength.NONE)
        put(self.low, at, general, np.minimum(self.low[at], reading.low))
        put(self.high, at, general, np.maximum(self.high[at], reading.high))


def where(cells: Indices) -> Where:
    """An index for the product of positions: slices (a view) where they all run without gaps."""
    if all(along.size and along[-1] - along[0] == along.size - 1 for along in cells):
        return tuple(slice(int(along[0]), int(along[-1]) + 1) for along in cells)
    return np.ix_(*cells)


def put(array: NDArray[Any], at: Where, mask: NDArray[np.bool_], new: Any) -> None:
    """Write `new`, a number or an array like the mask, to the cells of `mask` within `at`."""
    if mask.all():
        array[at] = new
    elif mask.any():
        array[at] = np.where(mask, new, array[at])


def dilated(along: NDArray[np.intp], length: int) -> NDArray[np.intp]:
    """Positions and their neighbours, within an axis of `length`."""
    near: Sequence[NDArray[np.intp]] = (along - 1, along, along + 1)
    found = np.unique(np.concatenate(near))
    return found[(found >= 0) & (found < length)]
