"""The rule of corners: a number in the cell at a corner of the figure."""

from __future__ import annotations

import re

from rerender.model import Claim, Label
from rerender.text.context import Reading
from rerender.text.pairing import Box
from rerender.text.parts import Place

_CORNER = re.compile(
    r"\b(?P<row>top|upper|bottom|lower)[- ](?P<column>left|right)(?:most)? (?:corner )?(?:cell|corner|entry|square|tile)\b",
    re.I,
)


def corner(reading: Reading) -> list[Claim]:
    """`the bottom-right cell reads 27`: a stated number at a corner is one at a cell."""
    x, y = reading.frame.figure.x, reading.frame.figure.y
    stated = [d for d in reading.degrees if d.items]
    if len(stated) != 1 or x is None or y is None or not (x.labels and y.labels):
        return []
    clause, plain = reading.clause, reading.clause.line.plain
    leads = not plain[clause.line.body_start : clause.start].strip()  # `Lower left cell: 12`
    found = _CORNER.findall(plain[0 if leads else clause.start : clause.end])
    if len(found) != 1 or any(True for _ in reading.bounded_boxes()):
        return []
    row, column = (word.lower() for word in found[0])
    first: bool = (row in ("top", "upper")) == (y.direction != "up")
    ends: tuple[Label, Label] = (y.labels[0 if first else -1], x.labels[0 if column == "left" else -1])
    box = Box([Place(axis, 0, 1, (label,)) for axis, label in zip(("y", "x"), ends, strict=True)])
    return [reading.claim("cells", "corner", box, level=reading.level(stated[0]))]
