"""What one part of a document says and another denies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rerender.model import Claim, Label, Level, Problem
from rerender.text.lexicon import cue
from rerender.text.subject import Subject, level_words, listed

_MOST_LOOKS = 100_000
"""Claims that are looked at for all denials, and rows of tables for all prose, of a document."""


def denied_but_stated(subject: Subject) -> Iterator[Problem]:
    """A level that one sentence denies for a panel and another puts there."""
    stated = subject.listed
    looks = 0
    for denial in subject.description.claims:
        if denial.kind != "absence" or denial.level is None or denial.x:
            continue
        looks += len(stated)
        if looks > _MOST_LOOKS:
            return
        panels, rows = frozenset(denial.panels), frozenset(denial.y or ())
        for claim in stated:
            if claim.span.line == denial.span.line:
                continue
            if denial.y is not None and claim.y is not None and rows.isdisjoint(claim.y):
                continue
            if panels.isdisjoint(claim.panels) and denial.panels != claim.panels:
                continue
            if _same_level(denial.level, claim.level):
                yield Problem(
                    "self-contradiction",
                    "error",
                    f"'{level_words(claim.level)}' here, but line {denial.span.line} denies '{level_words(denial.level)}'",
                    claim.span,
                )


_WORD = re.compile(r"[a-z]+")


def _same_level(denied: Level, stated: Level | None) -> bool:
    """Whether a stated level is what was denied: the same words, or wholly inside the denied interval."""
    if stated is None:
        return False
    shared = set(_WORD.findall(denied.words.lower())) & set(_WORD.findall(stated.words.lower()))
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


_MOST_PLACES = 200
"""Rows, of all panels, and columns that a row of a table may name where prose is compared with the table."""


def _is_vast(claim: Claim) -> bool:
    """Whether a row of a table names so much that it lists no cells."""
    rows = max(1, len(claim.panels)) * len(claim.y or ())
    return max(rows, len(claim.x or ())) > _MOST_PLACES


def prose_against_table(subject: Subject) -> Iterator[Problem]:
    """Prose that puts a level in cells which a table, complete for those rows, does not list."""
    told = [claim for claim in subject.listed if claim.rule == "table-row"]
    if not told or any(map(_is_vast, told)):
        return
    tabled: dict[tuple[int, Label], list[Claim]] = {}
    for claim in told:
        for panel in claim.panels or (-1,):
            for label in claim.y or ():
                tabled.setdefault((panel, label), []).append(claim)
    axis = subject.description.figure.y
    every = axis.labels if axis is not None else ()
    looks = 0
    for claim in subject.listed:
        if claim.rule in ("table-row", "matrix", "matrix-row") or claim.level is None:
            continue
        panels, labels = claim.panels or (-1,), claim.y or every
        if not 1 < len(panels) * len(labels) <= len(tabled):
            continue
        places = [(panel, label) for panel in panels for label in labels]
        if not all(place in tabled for place in places):
            continue
        looks += sum(len(tabled[place]) for place in places)
        if looks > _MOST_LOOKS:
            return
        rows = {place: _columns_at(tabled[place], claim.level) for place in places}
        if not all(rows.values()):
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
