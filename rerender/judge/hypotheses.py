"""Systematic errors: would the listed positions be right if columns, rows or panels were moved?

A hypothesis is named if both hold:
- it makes more of the wrong positions right than luck would. Luck: a position has the chance of its new row's
  hot cells. The probability is bounded by Chernoff and Hoeffding (W. Hoeffding, JASA 58, 1963, theorem 1) and
  multiplied by the number of hypotheses tried (Bonferroni); the limit is `LIMIT`.
- it makes more right than wrong: a sign test on the positions that change, with the same bound, at `EVEN`.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from rerender.judge.ranks import Ints
from rerender.judge.truth import HOTTEST, Extreme, Truth
from rerender.judge.verdicts import Hypothesis
from rerender.labels import fold
from rerender.model import Figure, Label
from rerender.quantities import quantity_of_label

LIMIT = 0.01
EVEN = 0.05

SHIFTS = (-3, -2, -1, 1, 2, 3)

MOST_SWAPPED = 40
"""Swaps are tried between at most so many rows, panels or facet values."""

MOST_NAMED = 3
"""Hypotheses overlap (two panels, two methods); so many are named, the likeliest first."""

Shares = dict[tuple[bool, int], NDArray[np.float64]]
"""By end of the row (cold or not) and count: how much of each row is among so many extremes."""

Move = Callable[["Items"], "Items"]


@dataclass(frozen=True, slots=True)
class Items:
    """Listed positions as arrays: where, which end of the row they mean, among how many cells."""

    panel: Ints
    row: Ints
    column: Ints
    cold: NDArray[np.bool_]
    count: Ints

    def hits(self, truth: Truth) -> NDArray[np.bool_]:
        """Which positions are among the extremes of their rows."""
        inside = (self.column >= 0) & (self.column < truth.shape[2])
        at = (self.panel, self.row, np.where(inside, self.column, 0))
        ranks = np.where(self.cold, truth.below[at], truth.above[at])
        return inside & (ranks < self.count)

    def luck(self, shares: Shares) -> NDArray[np.float64]:
        """How likely each would be among them if it stood anywhere in its row."""
        found = np.zeros(self.panel.size)
        for (cold, count), share in shares.items():
            mine = (self.cold == cold) & (self.count == count)
            found[mine] = share[self.panel[mine], self.row[mine]]
        return found

    def shares(self, truth: Truth) -> Shares:
        """The share of each row that is among so many extremes, for all the counts there are."""
        counts = np.unique(self.count).tolist()
        ranks = {True: truth.below, False: truth.above}
        return {(cold, count): (ranks[cold] < count).mean(axis=2) for cold in ranks for count in counts}


def items_of(places: Mapping[tuple[int, int, Extreme], Sequence[int]]) -> Items:
    """The positions listed for each row and end of it, each once."""
    rows = [
        (panel, row, column, which == "coldest", max(HOTTEST, len(columns)))
        for (panel, row, which), columns in places.items()
        for column in columns
    ]
    table = np.array(rows, dtype=np.intp).reshape(-1, 5)
    return Items(table[:, 0], table[:, 1], table[:, 2], table[:, 3].astype(np.bool_), table[:, 4])


def find_errors(items: Items, truth: Truth, document: Figure) -> tuple[Hypothesis, ...]:
    """The systematic errors that explain the listed positions better than taking them as they stand."""
    tried = list(_moves(items, truth.figure))
    extra = [h for h in (_scale_read_as_axis(items, truth, document),) if h is not None]
    before = items.hits(truth)
    shares = items.shares(truth)
    found = [_weigh(name, words, before, move(items), truth, shares) for name, words, move in tried]
    number = len(found) + len(extra)
    named = [replace(h, chance=min(1.0, h.chance * number)) for h in (*found, *extra) if _explains(h)]
    named = [hypothesis for hypothesis in named if hypothesis.chance < LIMIT]
    return tuple(sorted(named, key=lambda h: (h.chance, -(h.rescued - h.lost)))[:MOST_NAMED])


def _explains(hypothesis: Hypothesis) -> bool:
    changed = hypothesis.rescued + hypothesis.lost
    return hypothesis.rescued > hypothesis.lost and tail(hypothesis.rescued, changed, 0.5) < EVEN


def _weigh(
    name: str, words: str, before: NDArray[np.bool_], moved: Items, truth: Truth, shares: Shares
) -> Hypothesis:
    after = moved.hits(truth)
    rescued, lost = int((after & ~before).sum()), int((before & ~after).sum())
    luck = moved.luck(shares)[~before]
    expected = float(luck.sum())
    return Hypothesis(
        name, words, rescued, lost, expected, tail(rescued, luck.size, expected / max(1, luck.size))
    )


def tail(hits: int, trials: int, chance: float) -> float:
    """A bound of the probability of at least so many hits in independent trials of that mean chance."""
    if not trials or hits <= trials * chance:
        return 1.0
    if chance <= 0:
        return 0.0
    share = hits / trials
    divergence = share * math.log(share / chance)
    if share < 1:
        divergence += (1 - share) * math.log((1 - share) / (1 - chance))
    return math.exp(-trials * divergence)


def _moves(items: Items, figure: Figure) -> Iterator[tuple[str, str, Move]]:
    """All hypotheses that move positions, with a name and in words."""
    assert figure.x is not None
    assert figure.y is not None
    width, rows = len(figure.x), figure.y.labels
    for shift in SHIFTS:
        side = "right" if shift < 0 else "left"
        columns = f"{abs(shift)} column{'s' * (abs(shift) > 1)}"
        yield f"shift{shift:+d}", f"every position is {columns} too far to the {side}", _shifted(shift)
    yield "mirrored", "the columns run the other way", lambda i: replace(i, column=width - 1 - i.column)
    for one, other in _pairs(items.row.tolist()):
        words = f"the rows {_quoted(rows[one])} and {_quoted(rows[other])} are swapped"
        yield "rows-swapped", words, _rows_swapped(one, other)
    for one, other in _pairs(items.panel.tolist()):
        titles = _quoted(figure.panels[one].title), _quoted(figure.panels[other].title)
        yield (
            "panels-swapped",
            f"the panels {titles[0]} and {titles[1]} are swapped",
            _panels_moved({one: other, other: one}, len(figure.panels)),
        )
    yield from _facets_swapped(figure)


def _quoted(label: Label) -> str:
    return f"“{str(label)[:40]}”"


def _pairs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    return combinations(sorted(set(places))[:MOST_SWAPPED], 2)


def _shifted(by: int) -> Move:
    return lambda items: replace(items, column=items.column + by)


def _rows_swapped(one: int, other: int) -> Move:
    def move(items: Items) -> Items:
        row = np.where(items.row == one, other, np.where(items.row == other, one, items.row))
        return replace(items, row=row)

    return move


def _panels_moved(moves: Mapping[int, int], panels: int) -> Move:
    places = np.array([moves.get(panel, panel) for panel in range(panels)], dtype=np.intp)
    return lambda items: replace(items, panel=places[items.panel])


def _facets_swapped(figure: Figure) -> Iterator[tuple[str, str, Move]]:
    """Two values of a facet swapped in all panels, where that moves more than two panels."""
    places = {frozenset(panel.facets.items()): place for place, panel in enumerate(figure.panels)}
    values: dict[str, dict[Label, None]] = {}
    for panel in figure.panels:
        for name, value in panel.facets.items():
            values.setdefault(name, {})[value] = None
    for name, labels in values.items():
        for one, other in combinations(list(labels)[:MOST_SWAPPED], 2):
            moves = _exchange(figure, places, name, {one: other, other: one})
            if len(moves) > 2:
                words = f"{name} {_quoted(one)} and {_quoted(other)} are swapped"
                yield "facets-swapped", words, _panels_moved(moves, len(figure.panels))


def _exchange(
    figure: Figure, places: Mapping[frozenset[tuple[str, Label]], int], name: str, swap: Mapping[Label, Label]
) -> dict[int, int]:
    """Which panel takes whose place when a facet takes the other value."""
    moves: dict[int, int] = {}
    for place, panel in enumerate(figure.panels):
        if panel.facets.get(name) in swap:
            swapped = {**panel.facets, name: swap[panel.facets[name]]}
            target = places.get(frozenset(swapped.items()))
            if target is not None:
                moves[place] = target
    return moves


def _scale_read_as_axis(items: Items, truth: Truth, document: Figure) -> Hypothesis | None:
    """That listed columns are values of the colour scale: each tells the row's hottest value, to half a tick.

    Only where all are numbers within the scale and the document's x axis is called what the scale measures.
    """
    scale, x, axis = truth.figure.scale, document.x, truth.axis("x")
    labels = [axis.labels[column] for column in items.column.tolist()]
    if scale is None or x is None or not labels or not _is_called_like(x.name, scale.label):
        return None
    if not all(isinstance(label, int) and scale.low <= label <= scale.high for label in labels):
        return None
    slack = (scale.high - scale.low) / 20
    peaks = np.nanmax(np.where(np.isnan(truth.grid.value), -np.inf, truth.grid.value), axis=2)
    numbers = np.array(labels, dtype=np.float64)
    fitting = np.abs(peaks[items.panel, items.row] - numbers) <= slack
    luck = np.array([(np.abs(peaks - value) <= slack).mean() for value in numbers])
    before = items.hits(truth)
    rescued, lost, expected = (
        int((fitting & ~before).sum()),
        int((before & ~fitting).sum()),
        luck[~before].sum(),
    )
    chance = tail(rescued, int((~before).sum()), float(expected / max(1, (~before).sum())))
    words = f"the x axis is the colour scale: its numbers are values of {_quoted(scale.label)}, not columns"
    return Hypothesis("axis-is-scale", words, rescued, lost, float(expected), chance)


def _is_called_like(name: str, label: str) -> bool:
    return bool(name) and (fold(name) == fold(label) or quantity_of_label(name) is not None)
