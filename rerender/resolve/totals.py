"""Row totals: every row of a known quantity has a known sum, which claims can break and leftovers fill."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from rerender.model import Claim, Problem, Severity
from rerender.resolve.balance import balance
from rerender.resolve.bounds import Bounds
from rerender.resolve.frame import Frame
from rerender.resolve.reading import Strength, ends_of_scale
from rerender.resolve.wording import and_more, interval, number, row_name, shortened

Floats = NDArray[np.float64]
Scalar = TypeVar("Scalar", bound=np.generic)

SLACK = 1e-6
"""Sums that miss the total by less than this share of it do fit."""

UNLIKELY = 1 / 3
"""A row whose claimed ranges miss the total by more than this share of it, in the middle, is suspect"""

ENDS = 0.1
"""…and gets a warning if the total is within this share of either end of the sums that they allow."""

MOST_ROWS = 2000
"""Odd rows beyond this many are not looked at one by one: claims that span them have been told by then."""

ORDER = np.array([1, 1, 2, 3, 4, 0])
"""What moves to reach a total, by `Strength`: unclaimed cells first, then the background, then cells known
by words, then stated ranges; stated numbers never."""


def fill_rows(bounds: Bounds, frame: Frame, claims: Sequence[Claim], mean: float) -> list[Problem]:
    """Make each row of each panel sum to `mean` × columns where its claims allow; returns what they forbid.

    Cells without a number get one inside their interval; claimed cells move inside theirs only if those
    cannot reach the total. A row whose claims cannot sum to the total keeps their numbers, and its other
    cells take the bound that is nearest to it.
    """
    rows = _Rows(bounds, frame, mean)
    too_high = rows.low.sum(axis=1) > rows.total * (1 + SLACK)
    too_low = rows.high.sum(axis=1) < rows.total * (1 - SLACK)
    fits = ~(too_high | too_low)
    unlikely = fits & rows.unlikely()
    problems = [
        *_problems(rows, too_high, rows.low, claims, "error", _at_least),
        *_problems(rows, too_low, mean - rows.high, claims, "error", _at_most),
        *_problems(rows, unlikely, np.abs(rows.value - mean), claims, "warning", _middling),
    ]
    rows.value[fits] = balance(
        rows.value[fits], rows.low[fits], rows.high[fits], rows.total, rows.order[fits]
    )
    rows.value[too_high] = np.where(rows.free, rows.low, rows.value)[too_high]
    rows.value[too_low] = np.where(rows.free, rows.high, rows.value)[too_low]
    rows.tighten(fits)
    for name in ("value", "low", "high"):
        getattr(bounds, name)[...] = getattr(rows, name).reshape(frame.shape)
    return problems


class _Rows:
    """The rows of all panels, one below the other; unclaimed cells have the widest interval and the mean."""

    def __init__(self, bounds: Bounds, frame: Frame, mean: float) -> None:
        self.frame, self.mean, self.total = frame, mean, mean * len(frame.x)
        floor, ceiling = ends_of_scale(frame.figure, ())
        ceiling = max(ceiling, mean) if frame.figure.scale is not None else self.total
        strength = self._flat(bounds.strength)
        unclaimed = strength == Strength.NONE
        self.free: NDArray[np.bool_] = strength <= Strength.ABSENCE
        self.order = ORDER[strength]
        self.claim = self._flat(bounds.claim)
        self.low: Floats = np.where(unclaimed, floor, self._flat(bounds.low))
        self.high: Floats = np.where(unclaimed, ceiling, self._flat(bounds.high))
        self.value: Floats = np.where(self.free, np.clip(mean, self.low, self.high), self._flat(bounds.value))

    def _flat(self, array: NDArray[Scalar]) -> NDArray[Scalar]:
        return array.reshape(-1, len(self.frame.x))

    def unlikely(self) -> NDArray[np.bool_]:
        """Rows that miss the total by far in the middle of the claimed ranges and reach it only at the ends.

        A wide range (`orange`, 4–10) is far from the total in the middle and still says nothing against it.
        """
        claimed = np.where(self.free, 0.0, self.value).sum(axis=1)
        least = claimed + np.where(self.free, self.low, 0.0).sum(axis=1)
        most = claimed + np.where(self.free, self.high, 0.0).sum(axis=1)
        missed = np.maximum(least - self.total, self.total - most)
        low, high = self.low.sum(axis=1), self.high.sum(axis=1)
        margin = ENDS * (high - low)
        ends = (self.total < low + margin) | (self.total > high - margin)
        return np.asarray(ends & (missed > UNLIKELY * self.total), dtype=np.bool_)

    def tighten(self, fits: NDArray[np.bool_]) -> None:
        """No unclaimed cell is higher than what its row leaves when all others are at their lowest."""
        left = (self.total - self.low.sum(axis=1))[:, None] + self.low
        tight = np.maximum(np.minimum(self.high, left), np.maximum(self.low, self.value))
        self.high = np.where(self.free & fits[:, None], tight, self.high)

    def name(self, row: int) -> str:
        """Panel and label of a row."""
        panel, y = divmod(row, len(self.frame.y))
        parts = (self.frame.figure.panels[panel].title, row_name(self.frame.y, y))
        return ", ".join(shortened(part) for part in parts if part)


def _problems(
    rows: _Rows,
    odd: NDArray[np.bool_],
    weight: Floats,
    claims: Sequence[Claim],
    severity: Severity,
    message: Callable[[_Rows, int, int], str],
) -> list[Problem]:
    """One problem for each sentence that decides odd rows: the one whose cells weigh most in a row."""
    found: dict[int, list[int]] = {}
    for row in np.flatnonzero(odd)[:MOST_ROWS].tolist():
        found.setdefault(_decider(rows.claim[row], weight[row]), []).append(row)
    told: dict[int, Problem] = {}
    for claim, where in found.items():
        span = claims[claim].span if claim >= 0 else None
        text = f"{message(rows, where[0], claim)} ({_places(rows, where)})"
        told.setdefault(span.start if span else -1, Problem("impossible-total", severity, text, span))
    return list(told.values())


def _decider(claim: NDArray[np.int32], weight: Floats) -> int:
    """The claim whose cells weigh most, -1 where no cell of the row has one."""
    claimed = claim >= 0
    if not claimed.any():
        return -1
    names, which = np.unique(claim[claimed], return_inverse=True)
    return int(names[np.argmax(np.bincount(which, weights=np.maximum(weight[claimed], 0.0)))])


def _at_least(rows: _Rows, row: int, claim: int) -> str:
    """`15 cells at 6–10 in a row of 63 sum to at least 90; the row's total is 63`."""
    mine = rows.claim[row] == claim
    alone = rows.low[row][mine].sum()
    whole = rows.low[row].sum()
    sums = f"sum to at least {number(alone)}"
    if alone <= rows.total:
        sums = f"sum to at least {number(whole)} with what else is claimed"
    return f"{_cells(rows, row, mine)} {sums}; the row's total is {number(rows.total)}"


def _at_most(rows: _Rows, row: int, claim: int) -> str:
    mine = rows.claim[row] == claim
    most = number(rows.high[row].sum())
    return f"with {_cells(rows, row, mine)} the row sums to at most {most}; its total is {number(rows.total)}"


def _middling(rows: _Rows, row: int, claim: int) -> str:
    mine = rows.claim[row] == claim
    claimed = ~rows.free[row]
    value = rows.value[row][claimed]
    return (
        f"with {_cells(rows, row, mine)} the claimed cells average {number(value.mean())} in the middle"
        f" of their ranges and sum to {number(value.sum())}; the row's total is {number(rows.total)}"
    )


def _cells(rows: _Rows, row: int, mine: NDArray[np.bool_]) -> str:
    count = int(mine.sum())
    ends = interval(float(rows.low[row][mine].min()), float(rows.high[row][mine].max()))
    return f"{count} cell{'s' if count != 1 else ''} at {ends} in a row of {len(rows.frame.x)}"


def _places(rows: _Rows, where: Sequence[int]) -> str:
    return rows.name(where[0]) + and_more(len(where), "row")
