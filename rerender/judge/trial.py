"""The way from a description and its original to the verdicts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from rerender.judge import scores
from rerender.judge.alignment import Alignment, align
from rerender.judge.case import Case, case_of, listed
from rerender.judge.categories import judge_categorical
from rerender.judge.hypotheses import find_errors, items_of
from rerender.judge.positions import MOST_LISTED, MOST_POSITIONS, Listed, judge_positions, list_positions
from rerender.judge.ranks import Floats
from rerender.judge.regions import judge_absence, judge_count, judge_region
from rerender.judge.relations import judge_comparison, judge_trend
from rerender.judge.rescaled import find_rescaling
from rerender.judge.tally import Tally
from rerender.judge.truth import HOTTEST, Extreme, Truth, truth_of
from rerender.judge.verdicts import Hypothesis, Missed, Part, Verdict, Verdicts
from rerender.model import ClaimKind, Description, Grid
from rerender.resolve import resolve
from rerender.resolve.reading import ends_of_scale

MOST_WORK = 50_000_000
"""So many cells are looked at, counting a cell once for each claim; claims beyond that stay unread."""

RULES: dict[ClaimKind, Callable[[Case], Verdict]] = {
    "cells": judge_region,
    "background": judge_region,
    "absence": judge_absence,
    "count": judge_count,
    "comparison": judge_comparison,
    "trend": judge_trend,
}


def check(description: Description, source: Grid) -> Verdicts:
    """Judge every claim of a description by the numbers of its figure.

    `source` is the figure's grid, read from it or from a table; its intervals say how exactly it is known.
    What the document leaves open (an axis without a size) is taken from the source, and said so.
    """
    truth, alignment = truth_of(source), align(description, source.figure)
    claims = alignment.description.claims
    ends = ends_of_scale(alignment.description.figure, claims)
    cases = [case_of(i, claim, truth, alignment, ends) for i, claim in enumerate(claims)]
    positional = _within(MOST_LISTED, [case for case in cases if _is_positional(case)])
    places = list_positions(positional)
    verdicts = tuple(_judge_all(cases, positional, places))
    laid = scores.laid_on(_grid(alignment, source), alignment, truth)
    mentioned = _mentioned(positional, laid, truth)
    rows, panels = _parts(laid, places, mentioned, truth)
    total = scores.add([part.tally for part in panels])
    return Verdicts(
        description,
        source.name,
        source.figure,
        alignment.matchings,
        verdicts,
        tuple(_missed(mentioned, truth, alignment)),
        _errors(places, positional, truth, alignment),
        scores.scores(total),
        rows,
        panels,
        total,
    )


def _grid(alignment: Alignment, source: Grid) -> Grid:
    """The document's grid; an axis that it does not size has the source's labels."""
    figure = alignment.description.figure
    assert source.figure.x is not None
    assert source.figure.y is not None
    axes = {
        side: theirs.labels
        for side, ours, theirs in (("x", figure.x, source.figure.x), ("y", figure.y, source.figure.y))
        if ours is None or not ours.sized
    }
    return resolve(alignment.description, axes=axes)


def _within(limit: int, cases: Sequence[Case]) -> list[Case]:
    """The first cases, as long as they have no more cells than the limit."""
    work = np.cumsum([case.at.size for case in cases], dtype=np.int64)
    return list(cases[: int(np.searchsorted(work, limit, side="right"))])


def _judge_all(cases: Sequence[Case], positional: Sequence[Case], listed: Listed) -> Iterator[Verdict]:
    """The verdicts; claims beyond the limits are judged by their share of cells, or stay unreadable."""
    affordable = len(_within(MOST_WORK, cases))
    one_by_one = {case.index for case in positional}
    for number, case in enumerate(cases):
        verdict = _judge_what_is_there(case)
        if verdict is not None:
            yield verdict
        elif number >= affordable:
            yield case.verdict("unreadable", "the claims before it reach too many cells already")
        elif case.index in one_by_one:
            yield judge_positions(case, listed)
        else:
            yield judge_categorical(case) if case.truth.categorical else RULES[case.claim.kind](case)


def _is_positional(case: Case) -> bool:
    """Whether a claim lists columns one by one, in a continuous figure."""
    lists = case.claim.kind == "cells" and listed(case.claim.x) and not case.truth.categorical
    rows = case.claim.y is None or listed(case.claim.y) or len(case.truth.axis("y")) == 1
    return lists and rows and 0 < case.at.size <= MOST_POSITIONS


def _judge_what_is_there(case: Case) -> Verdict | None:
    """The verdict on a claim of something that the figure does not have; None where it has it."""
    at, claim = case.at, case.claim
    if not at.panels.size:
        why = "the figure has no such panel" if claim.panels else "it does not say which panel it is about"
        return case.verdict("unreadable", why)
    if not at.size:
        lost = ", ".join(str(label)[:40] for label in at.lost[:3])
        placed = claim.kind in ("cells", "absence", "count") and at.y.size
        return case.verdict("contradicted" if placed else "unreadable", f"the figure has no {lost}")
    if not case.truth.categorical and claim.category is not None and claim.level is None:
        return case.verdict("unreadable", "the figure shows levels, no categories")
    return None


def _errors(
    places: Listed, cases: Sequence[Case], truth: Truth, alignment: Alignment
) -> tuple[Hypothesis, ...]:
    if truth.categorical:
        return ()
    document = alignment.description.figure
    rescaling = find_rescaling(cases, document, truth.figure)
    moved = find_errors(items_of(places), truth, document)
    return moved if rescaling is None else (*moved, rescaling)


def _mentioned(cases: Iterable[Case], laid: tuple[Floats, Floats, Floats], truth: Truth) -> NDArray[np.bool_]:
    """The cells that claims list, or stand beside, or hold with an interval above the row's median."""
    seen = np.zeros(truth.shape, dtype=np.bool_)
    if truth.categorical:
        return seen
    _, low, high = laid
    with np.errstate(invalid="ignore"):
        seen |= (low <= truth.grid.high) & (high >= truth.grid.low) & (low > truth.median[:, :, None])
    for case in cases:
        columns = np.unique(np.concatenate([case.at.x - 1, case.at.x, case.at.x + 1]))
        columns = columns[(columns >= 0) & (columns < truth.shape[2])]
        seen[np.ix_(case.at.panels, case.at.y, columns)] = True
    return seen


def _missed(mentioned: NDArray[np.bool_], truth: Truth, alignment: Alignment) -> Iterator[Missed]:
    """The cells that stand out of a row that the document has, and that no claim mentions."""
    described = np.zeros(truth.shape[0], dtype=np.bool_)
    described[[place for place in alignment.panels if place is not None]] = True
    for panel, row, column in np.argwhere(
        truth.standing_out() & ~mentioned & described[:, None, None]
    ).tolist():
        labels = truth.axis("y").labels[row], truth.axis("x").labels[column]
        yield Missed(panel, *labels, float(truth.grid.value[panel, row, column]))


def _parts(
    laid: tuple[Floats, Floats, Floats], places: Listed, mentioned: NDArray[np.bool_], truth: Truth
) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    """The sums of each row and each panel."""
    sums = scores.sum_cells(laid, truth)
    out = truth.standing_out()
    sums["standing_out"] = out.sum(axis=2).astype(np.float64)
    sums["chance_mentioned"] = sums["standing_out"] * mentioned.mean(axis=2)
    sums["mentioned"] = (out & mentioned).sum(axis=2).astype(np.float64)
    rows: list[Part] = []
    panels: list[Part] = []
    for panel in range(truth.shape[0]):
        parts = [
            Part(panel, label, scores.tally_of(sums, panel, row) + _listed(places, panel, row, truth))
            for row, label in enumerate(truth.axis("y").labels)
        ]
        rows += parts
        panels.append(Part(panel, None, scores.add([part.tally for part in parts])))
    return tuple(rows), tuple(panels)


def _listed(places: Listed, panel: int, row: int, truth: Truth) -> Tally:
    """The sums over the positions listed in a row."""
    tally = Tally()
    ends: tuple[Extreme, ...] = ("hottest", "coldest")
    for which in ends:
        columns = places.get((panel, row, which))
        if columns:
            tally += _hits(truth.extreme(panel, row, max(HOTTEST, len(columns)), which), columns)
    return tally


def _hits(extreme: NDArray[np.bool_], columns: Sequence[int]) -> Tally:
    """How many columns are on or beside an extreme cell, and how many would be anywhere in the row."""
    wide = np.pad(extreme, 3)
    reach = [np.any([wide[3 + d : wide.size - 3 + d] for d in range(-r, r + 1)], axis=0) for r in (1, 3)]
    near = reach[0]
    listed = len(columns)
    return Tally(
        listed=listed,
        exact=int(extreme[columns].sum()),
        chance_exact=listed * float(extreme.mean()),
        near=int(near[columns].sum()),
        chance_near=listed * float(near.mean()),
        off_by_more=int((reach[1] & ~near)[columns].sum()),
    )
