"""The rule of the diagonal of a figure whose axes share their labels."""

from __future__ import annotations

import re

from rerender.model import Claim, Level
from rerender.text.context import Reading
from rerender.text.frame import Target
from rerender.text.pairing import Box
from rerender.text.parts import Place


def diagonal(reading: Reading) -> list[Claim]:
    """`1.00 where both match`, `every diagonal cell is 0.9`: a stated level on the diagonal of a square figure."""
    x, y = reading.frame.figure.x, reading.frame.figure.y
    text = reading.clause.line.plain[reading.clause.start : reading.clause.end]
    degree = next((d for d in reading.degrees if d.items), None)
    if x is None or y is None or degree is None:
        return []
    if reading.boxes:
        return _named_on_diagonal(reading) if _DIAGONAL.search(text) and not _OFF.search(text) else []
    if len(degree.items) != 1:
        return []
    head = reading.clause.line.label if reading.clause.first else ""
    if _OFF.search(text) or _OFF.search(head) or not (_DIAGONAL.search(text) or _DIAGONAL.search(head)):
        return []
    shared = [label for label in y.labels if x.index(label) is not None]
    if len(shared) != len(y.labels) or len(shared) != len(x.labels) or len(shared) > 500:
        return []
    level = reading.level(degree)
    boxes = [Box([Place("y", 0, 1, (label,)), Place("x", 0, 1, (label,))]) for label in shared]
    return [reading.claim("cells", "diagonal", box, level=level) for box in boxes]


def _named_on_diagonal(reading: Reading) -> list[Claim]:
    """`On the diagonal, 93 for W and 48 for N1`, `Joy, with 71 on the diagonal`: as many numbers as labels of both axes."""
    targets = [t.target for t in reading.clause.tokens if t.kind == "label" and isinstance(t.target, Target)]
    labels = [t.y for t in targets if t.y is not None and t.y == t.x]
    degrees = [(d, item) for d in reading.degrees for item in d.items]
    if (
        len(labels) != len(degrees)
        or len(labels) != len(targets)
        or any(item.is_range for _, item in degrees)
    ):
        return []
    boxes = [Box([Place("y", 0, 1, (label,)), Place("x", 0, 1, (label,))]) for label in labels]
    levels = [Level(item.text, *reading.levels.interval(item), item.approximate, True) for _, item in degrees]
    return [reading.claim("cells", "diagonal", b, level=v) for b, v in zip(boxes, levels, strict=True)]


_DIAGONAL = re.compile(
    r"\bdiagonal\b|\bboth (?:\w+ )?(?:match|agree|coincide|are (?:the same|equal|identical))|\b(?:row and column|x and y|labels) (?:match|agree|coincide|are (?:the same|equal))",
    re.I,
)

_OFF = re.compile(
    r"\boff[- ](?:the )?diagonal|\baway from the diagonal|\boutside the diagonal|\bbelow the diagonal|\babove the diagonal|\bnear the diagonal|\balong (?:parts?|some)",
    re.I,
)
