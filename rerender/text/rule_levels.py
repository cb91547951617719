"""The rule of levels at stated places, of the rest, and of whole panels and rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rerender.model import Claim, ClaimKind, Label, Level
from rerender.text.context import Reading
from rerender.text.lexicon import Interval, cue, singular
from rerender.text.pairing import Box, pair
from rerender.text.parts import Degree, Place, Rest


def level_on_positions(reading: Reading) -> list[Claim]:
    """`high load at experts 44 and 48`, `experts 4–6 are red`, `0.69 (apples), 0.54 (pears)`."""
    if reading.categorical:
        return []
    claims: list[Claim] = []
    pairs = pair(reading.units)
    if _says_no_place(reading, pairs):
        return []
    positive = False
    for box, degree in pairs:
        if isinstance(box, Box) and (zipped := _in_order(reading, box, degree)):
            claims.extend(zipped)
            positive = True
            continue
        level = reading.level(degree)
        if isinstance(box, Rest):
            if level is not None:
                claims.append(_others(reading, box, level))
            continue
        if level is None or (degree is not None and _only_ranks(reading, degree, box)):
            continue
        if box is None:
            if not _is_left_over(reading, degree):
                claims.extend(_background(reading, degree, level))
            continue
        kind: ClaimKind = "cells" if reading.bounded(box) else "background"
        if kind == "cells" and reading.comparative() and not _states(reading, degree):
            continue
        positive = positive or kind == "cells"
        start, end = reading.extent(box, degree)
        density = _share(reading, degree) if kind == "background" else None
        claims.append(
            reading.claim(kind, "level-on-positions", box, level=level, density=density, start=start, end=end)
        )
    if positive or (claims and not reading.comparative()):
        return claims
    return []


def _says_no_place(reading: Reading, pairs: Sequence[tuple[Box | Rest | None, Degree | None]]) -> bool:
    """Whether a clause names levels that exclude each other, and neither places nor shares: it tells of the colours.

    `Light orange is low, dark red high` is true of no cell; under a lead the same words may be.
    """
    if len(pairs) < 2 or any(box is not None for box, _ in pairs):
        return False
    if reading.scope.entries or reading.frames or reading.clause.line.lead:
        return False
    shares = ("majority", "universal", "some", "rest", "only", "uniform", "marker")
    return not reading.has(*shares) and _exclude(reading, pairs)


def _exclude(reading: Reading, pairs: Sequence[tuple[Box | Rest | None, Degree | None]]) -> bool:
    """Whether two of some levels have nothing in common."""
    levels = [
        level for _, degree in pairs if degree is not None and (level := reading.level(degree)) is not None
    ]
    known = [(v.low, v.high) for v in levels if v.low is not None and v.high is not None]
    return bool(known) and max(low for low, _ in known) > min(high for _, high in known)


def _is_left_over(reading: Reading, degree: Degree | None) -> bool:
    """Whether a number without a place stands beside places with levels: its own place was not understood."""
    placed = any(p.labels for box in reading.boxes for p in box.places)
    return placed and degree is not None and bool(degree.items) and not (degree.words or degree.colors)


_COUNTABLE = 16
"""The most other columns that a writer can have looked at one by one; of more it is said by and large."""


def _others(reading: Reading, rest: Rest, level: Level) -> Claim:
    """What is said of the rest: of the other columns, and of the other rows of a column, it is said of cells."""
    figure = reading.frame.figure
    axis = figure.x if rest.axis == "x" else figure.y if rest.axis == "y" else None
    labels = reading.scope.others(axis, rest.axis, reading.panels()) if axis is not None else ()
    if not 0 < len(labels) <= _COUNTABLE:
        return reading.claim("background", "rest", level=level, start=None)
    box = Box([Place(rest.axis, rest.start, rest.end, labels)])
    return reading.claim("cells" if reading.labels("x", box)[2] else "background", "rest", box, level=level)


def _in_order(reading: Reading, box: Box, degree: Degree | None) -> list[Claim]:
    """`0.6, 0.7 and 0.8 at layers 22, 24 and 26`: as many values as positions, in order; nothing for others."""
    if degree is None or len(degree.items) < 2 or any(item.is_range for item in degree.items):
        return []
    places = [p for p in (box.on("x"), box.on("y")) if p is not None and p.labels]
    place = next((p for p in places if len(p.labels or ()) == len(degree.items)), None)
    if place is None or not place.labels:
        return []
    claims = []
    for label, item in zip(place.labels, degree.items, strict=True):
        level = Level(item.text, *reading.levels.interval(item), item.approximate, True)
        one = Box([*(p for p in box.places if p is not place), _only(place, label)])
        claims.append(reading.claim("cells", "series-on-positions", one, level=level))
    return claims


def _only(place: Place, label: Label) -> Place:
    return replace(place, labels=(label,), whole=False)


def _only_ranks(reading: Reading, degree: Degree, box: Box | None) -> bool:
    """Whether a superlative ranks a whole row or panel (`Subj. is the highest`), which is a comparison."""
    if degree.items or degree.colors or reading.bounded(box):
        return False
    ranks = any(w.has("superlative", "comparative") for w in degree.words)
    return ranks and all(
        w.has("superlative", "comparative", "other", "weak") or w.has("marker") for w in degree.words
    )


def _states(reading: Reading, degree: Degree | None) -> bool:
    """Whether a clause with comparing words still puts a level somewhere (`Highest: naekoko (0.97)`)."""
    if degree is not None and degree.items:
        return True
    if reading.sets_against():
        return False
    if not reading.comparative():
        return True
    words = {t.low for t in reading.clause.tokens if t.has("comparison")}
    return words.isdisjoint(cue("relative"))


def _background(reading: Reading, degree: Degree | None, level: Level) -> list[Claim]:
    """The claim of a level without a place: it holds for what the register names, or for all of the panel."""
    if degree is None or (reading.comparative() and not degree.items):
        return []
    if degree.items and not (degree.words or degree.colors) and not _speaks_of_cells(reading):
        return []
    x_bounded = reading.bounded(None)
    start, end = reading.extent(None, degree)
    kind: ClaimKind = "cells" if x_bounded else "background"
    return [
        reading.claim(
            kind,
            "level-of-scope",
            level=level,
            density=None if x_bounded else _share(reading, degree),
            start=start,
            end=end,
        )
    ]


def _speaks_of_cells(reading: Reading) -> bool:
    """Whether a clause with a bare number says what it measures: the register or its own words tell of cells."""
    if reading.scope.entries or reading.frames or reading.boxes or reading.clause.line.lead:
        return True
    if reading.has("marker", "universal", "majority", "rest", "uniform", "some", "only", "superlative"):
        return True
    shown = reading.frame.quantity_words | cue("quantities") | cue("of_cells")
    return any(t.low in shown or singular(t.low) in shown for t in reading.clause.tokens)


def _share(reading: Reading, degree: Degree | None) -> Interval | None:
    """Which share of the cells a level is said of: some, most, or all.

    What follows `with` is another level than what stands before it (`pale, with isolated dark cells`).
    """
    tokens = reading.clause.tokens
    other = next((n for n, t in enumerate(tokens) if t.low == "with"), 0)
    if other and degree is not None:
        tokens = tokens[:other] if degree.start < other else tokens[other:]
    shares = [t for t in tokens if t.has("some", "sparse", "majority", "rest")]
    if shares:
        return (0.0, 0.3) if shares[0].has("some", "sparse") else (0.5, 1.0)
    if any(t.has("universal", "uniform", "only") for t in tokens):
        return (0.9, 1.0)
    if any(t.has("marker") and t.low.endswith("s") and not t.has("value") for t in tokens):
        return (0.0, 0.3)
    return None
