"""The rules of places without a stated level: where a category stands, what is seen somewhere, vague places."""

from __future__ import annotations

import re
from itertools import pairwise

from rerender.model import Claim
from rerender.text.context import Reading
from rerender.text.lexicon import Interval, cue
from rerender.text.pairing import Box, pair
from rerender.text.parts import Degree


def region(reading: Reading) -> list[Claim]:
    """Where a category stands: `concentrated in layers 16–64, heads 12–48`, `a cluster at layer 18, head 12`."""
    if not reading.categorical:
        return []
    pairs = ((box, degree) for box, degree in pair(reading.units) if isinstance(box, Box))
    return [
        claim
        for box, degree in pairs
        if any(p.labels for p in box.places) and (claim := _category_at(reading, box, degree)) is not None
    ]


def _category_at(reading: Reading, box: Box, degree: Degree | None) -> Claim | None:
    """The claim that a category stands in a box; None for what is only compared, or says nothing of any category."""
    aside = reading.clause.aside
    alone = sum(any(p.labels for p in b.places) for b in reading.boxes) == 1
    density = (None if alone else reading.density(degree)) or joint_density(reading)
    if density is None:
        told = aside or reading.has("marker") or reading.category() or reading.inherited
        if reading.comparative() or not told:
            return None
        if len(box.places) == 2 and all(p.labels and len(p.labels) == 1 for p in box.places):
            density = (1.0, 1.0)
    start, end = reading.extent(box, degree)
    if not aside and len(reading.boxes) == 1:
        start, end = reading.clause.start, reading.clause.end
    hedged = aside or any(p.approximate for p in box.places)
    return reading.claim("cells", "region", box, density=density, start=start, end=end, approximate=hedged)


def joint_density(reading: Reading) -> Interval | None:
    """What all density words of a clause allow together (`a dense cluster`), the first one's where they disagree."""
    densities = [
        d.density
        for d in [*reading.degrees, *([reading.inherited] if reading.inherited else [])]
        if d.density
    ]
    if not densities:
        return None
    low, high = max(a for a, _ in densities), min(b for _, b in densities)
    return (low, high) if low <= high else densities[0]


def somewhere(reading: Reading) -> list[Claim]:
    """A place whose bounds the text never gives: `lower-left`, `strong diagonal`, `deeper layers`, `every 5 steps`."""
    if not (reading.has("place") or _says_every(reading)):
        return []
    if any(True for _ in reading.bounded_boxes()) or any(d.items for d in reading.degrees):
        return []
    if not (reading.degrees or reading.has("marker", "trend", "superlative")):
        return []
    return [reading.claim("trend", "place", reading.boxes[0] if reading.boxes else None)]


def _says_every(reading: Reading) -> bool:
    """Whether a clause speaks of every so many of something."""
    clause = reading.clause
    return "every" in clause.line.letters and bool(
        _EVERY.search(clause.line.plain[clause.start : clause.end])
    )


_EVERY = re.compile(r"\bevery (?:other|few|second|third|fourth|fifth|\d+) \w+", re.I)


def _is_row_and_column(reading: Reading, box: Box) -> bool:
    """Whether the clause and the register bound both axes."""
    return box.on("x") is not None and reading.labels("x", box)[2] and reading.labels("y", box)[2]


def _only_places(reading: Reading) -> bool:
    """Whether a clause names cells and says nothing else: `ArXiv at expert 11, PubMed at expert 14`."""
    placed = {n for box in reading.boxes for p in box.places for n in range(p.start, p.end)}
    rest = [t for n, t in enumerate(reading.clause.tokens) if n not in placed]
    return bool(reading.boxes) and all(t.text in ",;:()." or t.low in cue("between_places") for t in rest)


def marked(reading: Reading) -> list[Claim]:
    """Something that is seen at stated places without a word for how much: `a second block sits in layers 5–9`."""
    clause = reading.clause
    active = not reading.degrees and (not clause.words.isdisjoint(cue("activating")) or _only_places(reading))
    fronted = any(t.has("marker") and n.low in cue("placing") for t, n in pairwise(clause.tokens[:5]))
    seen = fronted or not clause.words.isdisjoint(cue("seen")) or clause.tokens[0].low in cue("articles")
    if reading.categorical or not (active or seen) or reading.against() is not None:
        return []
    if active:
        boxes = [box for box in reading.bounded_boxes() if _is_row_and_column(reading, box)]
        return [reading.claim("cells", "marked", box) for box in boxes]
    if not (reading.has("marker") or not clause.words.isdisjoint(cue("groups"))):
        return []
    boxes = [box for box in reading.bounded_boxes() if reading.bounded(box)]
    if reading.comparative() and not all(b.on("x") and reading.labels("y", b)[2] for b in boxes):
        return []
    return [reading.claim("cells", "marked", box) for box in boxes]
