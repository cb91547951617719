"""Positions that a claim lists: whether its level holds there, how far off the row's extremes they lie."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from rerender.judge.case import Case, fits, spell_needs
from rerender.judge.truth import HOTTEST, Extreme, Truth
from rerender.judge.verdicts import Answer, Outcome, Position, Verdict
from rerender.wording import and_more, number

FARTHEST = 3
"""A position so many columns off is still taken for a miscount; in a row of 64 with six hot cells, any
position is within that distance of one about half the time."""

MOST_POSITIONS = 20_000
"""A claim that lists more positions is judged by its share of cells."""

MOST_LISTED = 50_000
"""So many positions are looked at one by one in a document; claims beyond that are judged by their share."""

Listed = dict[tuple[int, int, Extreme], list[int]]
"""The columns that claims list in a row of the source, each once, by panel, row and the end they mean."""


@dataclass(frozen=True, slots=True)
class _Spot:
    """A position with the answer: whether the claim holds there, and whether it does so nearly."""

    position: Position
    right: bool
    near: bool


def extreme_of(case: Case, panel: int, row: int) -> Extreme | None:
    """Which end of a row the claim speaks of: None where its level may lie on either side of the median."""
    needs = case.needs
    if needs is None or needs[0] > case.truth.median[panel, row]:
        return "hottest"
    return "coldest" if needs[1] < case.truth.median[panel, row] else None


def list_positions(cases: Iterable[Case]) -> Listed:
    """The columns that claims list, row by row, in ascending order."""
    found: dict[tuple[int, int, Extreme], set[int]] = {}
    for case in cases:
        columns = case.at.x.tolist()
        for panel in case.at.panels.tolist():
            for row in case.at.y.tolist():
                which = extreme_of(case, panel, row)
                if which is not None:
                    found.setdefault((panel, row, which), set()).update(columns)
    return {place: sorted(columns) for place, columns in sorted(found.items())}


def judge_positions(case: Case, listed: Listed) -> Verdict:
    """Supported if every position is right, consistent if all are at most one column off.

    A position is right if its cell's number is in the claimed interval, or, where no number follows from the
    claim's words, if the cell is among the row's hottest. What a word means in numbers is our reading, so a
    word may also be met by one of the hottest cells; a number that the document states must be met itself.
    A hedged position (`~12`) stands for its neighbours as well.
    """
    rows = ((panel, row) for panel in case.at.panels.tolist() for row in case.at.y.tolist())
    spots = [spot for place in rows for spot in _in_row(case, *place, listed)]
    positions = tuple(spot.position for spot in spots)
    known = [spot for spot in spots if spot.position.value is not None]
    if not known:
        return case.verdict("unreadable", "the figure's cells cannot be read there", positions=positions)
    right = sum(spot.right for spot in known)
    answer: Answer = "supported" if right == len(known) else "contradicted"
    if answer == "contradicted" and all(spot.near for spot in known):
        answer = "consistent"
    reason = _reason(case, known)
    if case.at.lost:
        lost = ", ".join(str(label)[:40] for label in case.at.lost[:3])
        answer, reason = "contradicted", f"the figure has no {lost}; {reason}"
    share = right / len(known)
    return case.verdict(answer, reason, cells=len(known), share=share, needs=case.needs, positions=positions)


def _in_row(case: Case, panel: int, row: int, listed: Listed) -> Iterator[_Spot]:
    truth, stated = case.truth, case.claim.level is not None and case.claim.level.stated
    which = extreme_of(case, panel, row)
    fitting, maybe = _fitting(case, panel, row)
    if which is None:
        targets = np.flatnonzero(fitting)
    else:
        count = max(HOTTEST, len(listed.get((panel, row, which), ())))
        targets = np.flatnonzero(truth.extreme(panel, row, count, which))
    for column in case.at.x.tolist():
        distance = _distance(targets, column)
        beside = bool(fitting[max(0, column - 1) : column + 2].any())
        if case.needs is None:
            ranked = distance is not None and abs(distance) <= case.claim.approximate
            right, beside = ranked, ranked
        else:
            right = bool(fitting[column]) or (case.claim.approximate and beside)
        by_rank = distance is not None and abs(distance) <= 1 and not stated
        position = _position(truth, (panel, row, column), which, distance)
        fits_ = bool(fitting[column]) if case.needs is not None and position.value is not None else None
        yield _Spot(replace(position, fits=fits_), right, right or beside or bool(maybe[column]) or by_rank)


def _fitting(case: Case, panel: int, row: int) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """In which cells of a row the claim's level holds, and in which it may."""
    grid = case.truth.grid
    if case.needs is None:
        nowhere = np.zeros(grid.value.shape[2], dtype=np.bool_)
        return nowhere, nowhere
    return fits(grid.value[panel, row], grid.low[panel, row], grid.high[panel, row], case.needs)


def _distance(targets: NDArray[np.intp], column: int) -> int | None:
    """How many columns to the right of the nearest target a column lies; None where there is no target."""
    if not targets.size:
        return None
    away = column - targets
    return int(away[np.argmin(np.abs(away))])


def _position(
    truth: Truth, cell: tuple[int, int, int], which: Extreme | None, distance: int | None
) -> Position:
    panel, row, column = cell
    labels = truth.axis("x").labels
    value, low, high = (_number(a[cell]) for a in (truth.grid.value, truth.grid.low, truth.grid.high))
    return Position(
        panel,
        truth.axis("y").labels[row],
        labels[column],
        which,
        _outcome(distance),
        distance,
        None if distance is None else labels[column - distance],
        value,
        low,
        high,
        None,
    )


def _number(number: float) -> float | None:
    return None if np.isnan(number) else float(number)


def _outcome(distance: int | None) -> Outcome:
    if distance is None or abs(distance) > FARTHEST:
        return "nowhere"
    return "exact" if distance == 0 else "off-by-one" if abs(distance) == 1 else "off-by-more"


def _reason(case: Case, known: list[_Spot]) -> str:
    """How many are right, how many rank high, and the first that is wrong."""
    first = known[0].position
    extreme = f"among the row's {first.extreme}" if first.extreme else "at the level"
    hits = [spot.position.outcome for spot in known]
    right = sum(spot.right for spot in known)
    parts = [f"{right} of {len(known)} {f'at {spell_needs(case.needs)}' if case.needs else extreme}"]
    if case.needs is not None and first.extreme:
        parts.append(f"{hits.count('exact')} {extreme} cells")
    if "off-by-one" in hits:
        parts.append(f"{hits.count('off-by-one')} beside one")
    wrong = [spot.position for spot in known if not spot.right]
    return "; ".join(parts) + (f" ({_example(case, wrong)})" if wrong else "")


def _example(case: Case, wrong: list[Position]) -> str:
    first = wrong[0]
    where = f"{first.y} {first.x}" if len(case.at.y) > 1 else str(first.x)
    value = number(first.value) if first.value is not None else "unknown"
    hint = f", nearest {first.extreme or 'at the level'} {first.nearest}" if first.distance else ""
    return f"{where} is {value}{hint}{and_more(len(wrong), 'position')}"
