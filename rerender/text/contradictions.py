"""What one part of a document says and another denies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rerender.model import Claim, Label, Level, Problem
from rerender.text.lexicon import cue
from rerender.text.subject import Subject, level_words, listed


def denied_but_stated(subject: Subject) -> Iterator[Problem]:
    """A level that one sentence denies for a panel and another puts there."""
    for denial in subject.description.claims:
        if denial.kind != "absence" or denial.level is None or denial.x:
            continue
        for claim in subject.listed:
            if claim.span.line == denial.span.line:
                continue
            if _meets(denial, claim) and _same_level(denial.level, claim.level):
                yield Problem(
                    "self-contradiction",
                    "error",
                    f"'{level_words(claim.level)}' here, but line {denial.span.line} denies '{level_words(denial.level)}'",
                    claim.span,
                )


def _meets(first: Claim, second: Claim) -> bool:
    rows = first.y is None or second.y is None or bool(set(first.y) & set(second.y))
    return rows and bool(set(first.panels) & set(second.panels) or first.panels == second.panels)


def _same_level(denied: Level, stated: Level | None) -> bool:
    """Whether a stated level is what was denied: the same words, or wholly inside the denied interval."""
    if stated is None:
        return False
    shared = set(re.findall(r"[a-z]+", denied.words.lower())) & set(
        re.findall(r"[a-z]+", stated.words.lower())
    )
    words = shared & cue("deniable")
    inside = denied.low is not None and stated.low is not None and stated.low >= denied.low
    at_bound = denied.stated and stated.low == stated.high == denied.low  # 4 is not above 4
    if at_bound:
        return False
    return inside or (
        bool(words)
        and stated.low is not None
        and stated.high is not None
        and denied.low is not None
        and stated.high > denied.low
    )


def prose_against_table(subject: Subject) -> Iterator[Problem]:
    """Prose that puts a level in cells which a table, complete for those rows, does not list."""
    tabled: dict[tuple[int, Label], list[Claim]] = {}
    for claim in subject.listed:
        if claim.rule == "table-row":
            for panel in claim.panels or (-1,):
                for label in claim.y or ():
                    tabled.setdefault((panel, label), []).append(claim)
    axis = subject.description.figure.y
    every = axis.labels if axis is not None else ()
    for claim in subject.listed:
        if claim.rule in ("table-row", "matrix", "matrix-row") or claim.level is None:
            continue
        places = [(p, label) for p in claim.panels or (-1,) for label in claim.y or every]
        rows = {place: _columns_at(tabled.get(place, []), claim.level) for place in places}
        if len(places) < 2 or not all(rows.values()):
            continue
        missing = {x for place in places for x in claim.x or () if x not in rows[place]}
        if missing:
            yield Problem(
                "self-contradiction",
                "error",
                f"the table does not have {listed(tuple(sorted(missing, key=str)))} in all of these rows",
                claim.span,
            )


def _columns_at(claims: Sequence[Claim], level: Level) -> set[Label]:
    """The columns that table rows put at a level (any, where either side has no numbers)."""
    found: set[Label] = set()
    for claim in claims:
        other = claim.level
        apart = (
            other is not None and other.low is not None and other.high is not None and level.low is not None and level.high is not None
            and (other.high < level.low or level.high < other.low)
        )  # fmt: skip
        if not apart:
            found.update(claim.x or ())
    return found
