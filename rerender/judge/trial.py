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
from rerender.judge.positions import MOST_POSITIONS, Lists, count_positions, extreme_of, judge_positions
from rerender.judge.regions import judge_absence, judge_count, judge_region
from rerender.judge.relations import judge_comparison, judge_trend
from rerender.judge.rescaled import find_rescaling
from rerender.judge.tally import Tally
from rerender.judge.truth import HOTTEST, Extreme, Floats, Truth, truth_of
from rerender.judge.verdicts import Hypothesis, Missed, Part, Verdict, Verdicts
from rerender.model import ClaimKind, Description, Grid
from rerender.resolve import resolve

MOST_WORK = 50_000_000
"""So many cells are looked at, counting a cell once for each claim; claims beyond that stay unread."""

MOST_LISTED = 200_000
"""So many positions are looked at one by one in a document."""

RULES: dict[ClaimKind, Callable[[Case], Verdict]] = {
    "cells": judge_region,
    "background": judge_region,
    "absence": judge_absence,
    "count": judge_count,
    "comparison": judge_comparison,
    "trend": judge_trend,
}

Listed = dict[tuple[int, int, Extreme], list[int]]


def check(description: Description, source: Grid) -> Verdicts:
    """Judge every claim of a description by the numbers of its figure.

    `source` is the figure's grid, read from it or from a table; its intervals say how exactly it is known.
    What the document leaves open (an axis without a size) is taken from the source, and said so.
    """
    truth, alignment = truth_of(source), align(description, source.figure)
    cases = [case_of(i, claim, truth, alignment) for i, claim in enumerate(alignment.description.claims)]
    affordable = _affordable(cases)
    positional = [case for case, pays in zip(cases, affordable, strict=True) if pays and _is_positional(case)]
    counts = count_positions(positional)
    verdicts = tuple(_judge(case, counts, pays) for case, pays in zip(cases, affordable, strict=True))
    places = _places(positional)
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


def _affordable(cases: Sequence[Case]) -> list[bool]:
    work = np.cumsum([case.at.size for case in cases], dtype=np.int64)
    return [bool(so_far <= MOST_WORK) for so_far in work]


def _is_positional(case: Case) -> bool:
    """Whether a claim lists columns one by one, in a continuous figure."""
    lists = case.claim.kind == "cells" and listed(case.claim.x) and not case.truth.categorical
    rows = case.claim.y is None or listed(case.claim.y) or len(case.truth.axis("y")) == 1
    return lists and rows and 0 < case.at.size <= MOST_POSITIONS


def _judge(case: Case, lists: Lists, affordable: bool) -> Verdict:
    """The verdict on a claim by the rule of its kind, if the figure has what it speaks of."""
    at, claim = case.at, case.claim
    if not affordable:
        return case.verdict("unreadable", "the claims before it reach too many cells already")
    if not at.panels.size:
        why = "the figure has no such panel" if claim.panels else "it does not say which panel it is about"
        return case.verdict("unreadable", why)
    if not at.size:
        lost = ", ".join(str(label)[:40] for label in at.lost[:3])
        kind = "contradicted" if claim.kind in ("cells", "absence", "count") and at.y.size else "unreadable"
        return case.verdict(kind, f"the figure has no {lost}")  # type: ignore[arg-type]
    if case.truth.categorical:
        return judge_categorical(case)
    if claim.category is not None and claim.level is None:
        return case.verdict("unreadable", "the figure shows levels, no categories")
    return judge_positions(case, lists) if _is_positional(case) else RULES[claim.kind](case)


def _places(cases: Iterable[Case]) -> Listed:
    """The columns listed for each row of the source and end of it, each once, in ascending order."""
    found: dict[tuple[int, int, Extreme], set[int]] = {}
    left = MOST_LISTED
    for case in cases:
        left -= case.at.size
        if left < 0:
            break
        for panel in case.at.panels.tolist():
            for row in case.at.y.tolist():
                which = extreme_of(case, panel, row)
                if which is not None:
                    found.setdefault((panel, row, which), set()).update(case.at.x.tolist())
    return {place: sorted(columns) for place, columns in sorted(found.items())}


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
