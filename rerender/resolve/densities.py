"""Counts in categorical figures: what a document says of the number of marked cells bounds the densities."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rerender.model import Amount, Claim, Problem
from rerender.resolve.balance import balance
from rerender.resolve.bounds import Bounds, where
from rerender.resolve.frame import Frame
from rerender.resolve.laying import MOST_WORK, Finder, categories_of
from rerender.resolve.reading import LARGEST
from rerender.resolve.totals import ORDER
from rerender.resolve.wording import interval, number, place

SLACK = 0.1
"""A count with a hedge (`roughly 150–200`) may be exceeded by this share."""


@dataclass(frozen=True, slots=True)
class _Count:
    """A count of marked cells in one panel. `own` tells that the panel is counted, not only bounded by it."""

    claim: Claim
    amount: Amount
    panel: int
    y: NDArray[np.intp]
    x: NDArray[np.intp]
    categories: NDArray[np.intp]
    own: bool

    @property
    def most(self) -> float:
        return self.amount.high * (1 + SLACK * self.claim.approximate)


def apply_counts(bounds: Bounds, frame: Frame, claims: Sequence[Claim]) -> list[Problem]:
    """Move densities inside their intervals to the stated counts; returns the bands that are too large.

    A panel whose title names a category shows this category alone, so it cannot hold more cells than a count
    for the panel of all categories together.
    """
    told: dict[int, Problem] = {}
    work = 0
    for count in _counts(frame, claims):
        work += count.y.size * count.x.size * count.categories.size
        if work > MOST_WORK:
            break
        large = _too_large(bounds, frame, claims, count)
        for problem in large:
            told.setdefault(problem.span.start if problem.span else -1, problem)
        if count.own and not large:
            _adjust(bounds, count)
    return list(told.values())


def _counts(frame: Frame, claims: Sequence[Claim]) -> Iterator[_Count]:
    finder = Finder(frame)
    names = {category.name.casefold(): i for i, category in enumerate(frame.figure.categories)}
    own = {i: names.get(panel.title.casefold()) for i, panel in enumerate(frame.figure.panels)}
    for claim in claims:
        if claim.amount is None or not counts_cells(claim, frame):
            continue
        panels, y, x = finder.cells(claim)
        for categories, group in categories_of(frame.figure, claim, panels).items():
            for panel in group.tolist():
                yield _Count(claim, claim.amount, panel, y, x, np.array(categories, dtype=np.intp), True)
        if claim.category is None and any(own[panel] is None for panel in panels.tolist()):
            for panel, category in own.items():
                if category is not None and panel not in panels:
                    yield _Count(claim, claim.amount, panel, y, x, np.array([category], dtype=np.intp), False)


def counts_cells(claim: Claim, frame: Frame) -> bool:
    """Whether a count is one of marked cells, not of panels, rows or columns.

    It is where it names a category, or is so many `of` more cells than a row or a column has.
    """
    if claim.kind != "count" or claim.amount is None or not claim.amount.low <= claim.amount.high <= LARGEST:
        return False
    whole = claim.amount.of
    return claim.category is not None or (whole is not None and whole > max(len(frame.x), len(frame.y)))


def _too_large(bounds: Bounds, frame: Frame, claims: Sequence[Claim], count: _Count) -> list[Problem]:
    """The claims whose densities alone are more cells than counted, or the largest where only all are."""
    at = where((np.array([count.panel]), count.y, count.x, count.categories))
    low = np.nan_to_num(bounds.low[at])
    least = float(np.minimum(low.sum(axis=-1), 1.0).sum())
    if least <= count.most:
        return []
    decided = bounds.claim[at]
    names, which = np.unique(decided, return_inverse=True)
    share = np.bincount(which.ravel(), weights=low.ravel())
    share[names < 0] = 0.0
    guilty = [i for i in np.argsort(-share) if share[i] > count.most] or [int(np.argmax(share))]
    return [_problem(frame, claims, count, int(names[i]), decided, low, least) for i in guilty]


def _problem(
    frame: Frame,
    claims: Sequence[Claim],
    count: _Count,
    decider: int,
    decided: NDArray[np.int32],
    low: NDArray[np.float64],
    least: float,
) -> Problem:
    mine = decided == decider
    alone = float(low[mine].sum())
    sums = f"are at least {number(round(alone))}"
    if alone <= count.most:
        sums = f"make at least {number(round(least))} with what else is claimed"
    message = (
        f"{int(mine.any(axis=-1).sum())} cells with a density of {number(float(low[mine].min()))} or more"
        f" {sums};"
        f" line {count.claim.span.line} counts {interval(count.amount.low, count.amount.high)}"
        f" ({place(frame.figure, (np.array([count.panel]), count.y))})"
    )
    return Problem("impossible-total", "error", message, claims[decider].span if decider >= 0 else None)


def _adjust(bounds: Bounds, count: _Count) -> None:
    """Move the known densities of the counted cells so that they sum to the count, if they can."""
    at = where((np.array([count.panel]), count.y, count.x, count.categories))
    value = bounds.value[at]
    known = ~np.isnan(value)
    total = min(max(float(value[known].sum()), count.amount.low), count.amount.high)
    now, low, high = (array[at][known][None, :] for array in (bounds.value, bounds.low, bounds.high))
    value[known] = balance(now, low, high, total, ORDER[bounds.strength[at][known]][None, :])[0]
    bounds.value[at] = value
