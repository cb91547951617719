"""Positions that a claim lists: whether its level holds there, how far off the row's extremes they lie."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np
from numpy.typing import NDArray

from rerender.judge.case import Case, fits, spell_needs
from rerender.judge.truth import HOTTEST, Extreme
from rerender.judge.verdicts import Outcome, Position, Verdict
from rerender.wording import and_more, number

FARTHEST = 3
"""A position so many columns off is still taken for a miscount; in a row of 64 with six hot cells, any
position is within that distance of one about half the time."""

MOST_POSITIONS = 20_000
"""A claim that lists more positions is judged by its share of cells."""

Lists = Mapping[tuple[int, int, Extreme], int]
"""How many positions claims list in a row of the source, by panel, row and the end of the scale they mean."""


def extreme_of(case: Case, panel: int, row: int) -> Extreme | None:
    """Which end of a row the claim speaks of: None where its level may lie on either side of the median."""
    needs = case.level()
    if needs is None or needs[0] > case.truth.median[panel, row]:
        return "hottest"
    return "coldest" if needs[1] < case.truth.median[panel, row] else None


def count_positions(cases: list[Case]) -> dict[tuple[int, int, Extreme], int]:
    """How many different positions claims list in each row."""
    seen: dict[tuple[int, int, Extreme], set[int]] = {}
    for case in cases:
        for panel in case.at.panels.tolist():
            for row in case.at.y.tolist():
                which = extreme_of(case, panel, row)
                if which is not None:
                    seen.setdefault((panel, row, which), set()).update(case.at.x.tolist())
    return {place: len(columns) for place, columns in seen.items()}


def judge_positions(case: Case, lists: Lists) -> Verdict:
    """Supported if every position is right, consistent if all are at most one column off.

    A position is right if its cell's number is in the claimed interval, or, where no number follows from the
    claim's words, if the cell is among the row's hottest. What a word means in numbers is our reading, so a
    word may also be met by one of the hottest cells; a number that the document states must be met itself.
    A hedged position (`~12`) stands for its neighbours as well.
    """
    positions = tuple(_positions(case, lists))
    needs = case.level()
    known = [p for p in positions if p.value is not None]
    if not known:
        return case.verdict("unreadable", "the figure's cells cannot be read there", positions=positions)
    right = sum(_right(case, p) for p in known)
    near = sum(_near(case, p) for p in known)
    share = right / len(known)
    facts = {"cells": len(known), "share": share, "needs": needs, "positions": positions}
    if case.at.lost:
        labels = ", ".join(map(str, case.at.lost[:3]))
        return case.verdict("contradicted", f"the figure has no column {labels}", **facts)  # type: ignore[arg-type]
    answer = "supported" if right == len(known) else "consistent" if near == len(known) else "contradicted"
    return case.verdict(answer, _reason(case, known, right), **facts)  # type: ignore[arg-type]


def _positions(case: Case, lists: Lists) -> Iterator[Position]:
    for panel in case.at.panels.tolist():
        for row in case.at.y.tolist():
            yield from _in_row(case, panel, row, lists)


def _in_row(case: Case, panel: int, row: int, lists: Lists) -> Iterator[Position]:
    truth, needs = case.truth, case.level()
    which = extreme_of(case, panel, row)
    count = max(HOTTEST, lists.get((panel, row, which), 0)) if which else 0
    targets = _targets(case, panel, row, which, count)
    for column in case.at.x.tolist():
        outcome, distance = _outcome(targets, column)
        value = truth.grid.value[panel, row, column]
        known = not np.isnan(value)
        ends = truth.grid.low[panel, row, column], truth.grid.high[panel, row, column]
        right = fits(value, *ends, needs)[0] if needs is not None and known else None
        yield Position(
            panel,
            truth.axis("y").labels[row],
            truth.axis("x").labels[column],
            which or "hottest",
            outcome,
            distance,
            truth.axis("x").labels[column - distance] if distance is not None else None,
            float(value) if known else None,
            float(ends[0]) if known else None,
            float(ends[1]) if known else None,
            bool(right) if right is not None else None,
        )


def _targets(case: Case, panel: int, row: int, which: Extreme | None, count: int) -> NDArray[np.intp]:
    """The columns of a row of which the claim would be true by rank; by level where it means neither end."""
    truth, needs = case.truth, case.level()
    if which is not None:
        return np.flatnonzero(truth.extreme(panel, row, count, which))
    assert needs is not None
    grid = truth.grid
    return np.flatnonzero(fits(grid.value[panel, row], grid.low[panel, row], grid.high[panel, row], needs)[0])


def _outcome(targets: NDArray[np.intp], column: int) -> tuple[Outcome, int | None]:
    """What a position is, and its signed distance from the nearest target."""
    if not targets.size:
        return "nowhere", None
    away = column - targets
    distance = int(away[np.argmin(np.abs(away))])
    if distance == 0:
        return "exact", distance
    if abs(distance) == 1:
        return "off-by-one", distance
    return ("off-by-more" if abs(distance) <= FARTHEST else "nowhere"), distance


def _right(case: Case, position: Position) -> bool:
    if case.level() is None:
        reach = 1 if case.claim.approximate else 0
        return position.distance is not None and abs(position.distance) <= reach
    return bool(position.fits) or (case.claim.approximate and _neighbour_fits(case, position))


def _near(case: Case, position: Position) -> bool:
    """Whether the position is at most one column from where the claim would be true."""
    level = case.claim.level
    if _right(case, position) or _neighbour_fits(case, position):
        return True
    by_rank = position.distance is not None and abs(position.distance) <= 1
    return by_rank and not (level is not None and level.stated)


def _neighbour_fits(case: Case, position: Position) -> bool:
    """Whether the level may hold in the cell itself, or holds in the one to the left or right of it."""
    needs, grid = case.level(), case.truth.grid
    column, row = case.truth.axis("x").index(position.x), case.truth.axis("y").index(position.y)
    if needs is None or column is None or row is None:
        return False
    at = (position.panel, row, slice(max(0, column - 1), column + 2))
    certain, may = fits(grid.value[at], grid.low[at], grid.high[at], needs)
    return bool(certain.any() or may[min(1, column)])


def _reason(case: Case, known: list[Position], right: int) -> str:
    needs = case.level()
    hot = sum(position.outcome == "exact" for position in known)
    near = sum(position.outcome == "off-by-one" for position in known)
    what = f"at {spell_needs(needs)}" if needs is not None else f"among the row's {known[0].extreme}"
    parts = [f"{right} of {len(known)} {what}"]
    if needs is not None:
        parts.append(f"{hot} among the row's {known[0].extreme} cells")
    if near:
        parts.append(f"{near} beside one")
    wrong = [position for position in known if not _right(case, position)]
    return "; ".join(parts) + (f" ({_example(case, wrong)})" if wrong else "")


def _example(case: Case, wrong: list[Position]) -> str:
    first = wrong[0]
    where = f"{first.y} {first.x}" if len(case.at.y) > 1 else str(first.x)
    value = number(first.value) if first.value is not None else "unknown"
    hint = f", nearest {first.extreme} {first.nearest}" if first.distance else ""
    return f"{where} is {value}{hint}{and_more(len(wrong), 'position')}"
