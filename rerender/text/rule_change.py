"""The rule of change along an axis, and where a change arrives."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from rerender.model import Claim, ClaimKind
from rerender.text.context import Reading
from rerender.text.lexicon import cue
from rerender.text.pairing import Box, pair
from rerender.text.parts import Degree, Rest
from rerender.text.series import Item


def transition(reading: Reading) -> list[Claim]:
    """Change along an axis: `near 0.6 at layer 0, falling to 0.4 by layer 30`, `rises with depth`."""
    if not _changes(reading):
        return []
    claims = []
    pairs = pair(reading.units)
    left = _left_behind(reading, pairs)
    for n, (box, degree) in enumerate(_each_its_own(pairs)):
        if isinstance(box, Box) and any(p.labels for p in box.places):
            degree = None if n - 1 in left else degree
            arrives = n in left or _arrives(reading, box, degree)
            kind: ClaimKind = "cells" if arrives else "trend"
            claims.append(reading.claim(kind, "transition", box, level=reading.level(degree)))
    return claims or [reading.claim("trend", "transition", reading.boxes[0] if reading.boxes else None)]


def _each_its_own(
    pairs: Sequence[tuple[Box | Rest | None, Degree | None]],
) -> list[tuple[Box | Rest | None, Degree | None]]:
    """Take from a box the number that stands right before the next one (`falls afterwards, ending near 0.75 at layer 39`)."""
    found = list(pairs)
    for n, ((box, degree), (following, same)) in enumerate(pairwise(pairs)):
        if degree is None or degree is not same or not degree.items:
            continue
        if isinstance(box, Box) and isinstance(following, Box) and box.end <= degree.start < following.start:
            found[n] = (box, None)
    return found


def _left_behind(reading: Reading, pairs: Sequence[tuple[Box | Rest | None, Degree | None]]) -> set[int]:
    """The pairs whose level the next one takes over and changes at once (`0.7 in layers 0–3, fading afterwards`)."""
    found: set[int] = set()
    for n, ((box, degree), (following, same)) in enumerate(pairwise(pairs)):
        if degree is None or same is None or degree.start != same.start:
            continue
        if isinstance(box, Box) and isinstance(following, Box) and degree.end <= following.start:
            trends = [i for i, t in enumerate(reading.clause.tokens) if t.has("trend")]
            if trends and box.end <= trends[0] <= following.end and degree.start < trends[0]:
                found.add(n)
    return found


def _arrives(reading: Reading, box: Box, degree: Degree | None) -> bool:
    """Whether a change ends at a stated number in one cell or on a stretch: `fades to 0.3 in layers 15–20`.

    Along an axis of names nothing changes: `drops to 4 on Heron` is a cell as well.
    """
    if degree is None or len(degree.items) != 1 or not _is_narrow(reading, degree.items[0]):
        return False
    place = box.on("x")
    if place is not None and place.labels and all(isinstance(label, str) for label in place.labels):
        return reading.labels("y", box)[2]
    return is_cell(box) or any(p.labels is not None and len(p.labels) > 1 for p in box.places)


def _is_narrow(reading: Reading, item: Item) -> bool:
    """Whether a number is one level, and not the two ends of a change (`from 0.8 to 0.3`)."""
    if not item.is_range or item.open:
        return True
    return item.low < item.high and item.high - item.low <= 0.25 * reading.frame.span


def is_cell(box: Box) -> bool:
    """Whether a box is one cell, by its row and its column."""
    return box.axes == {"x", "y"} and all(p.labels is not None and len(p.labels) == 1 for p in box.places)


def _changes(reading: Reading) -> bool:
    """Whether a verb of change leads the clause; `a slight decrease around layers 18–20` is a thing, not a change."""
    tokens = reading.clause.tokens if reading.has("trend") else []
    placed = reading.placed if tokens else set()
    for i, token in enumerate(tokens):
        if not token.has("trend") or i in placed:
            continue
        if token.low in cue("falls") and tokens[i + 1 : i + 2] and tokens[i + 1].low in cue("falling_into"):
            continue
        before = tokens[i - 1] if i else None
        noun = before is not None and (
            before.level is not None or before.low in cue("thing_leads") or before.has("up", "down")
        )
        if noun and any(True for _ in reading.bounded_boxes()):
            continue
        if token.low in cue("loose_changes") and reading.boxes:
            continue
        if i == 0 and len(tokens) > 1 and tokens[1].text == ":":
            continue
        if token.low.startswith("from ") and reading.degrees:
            continue
        return True
    return False
