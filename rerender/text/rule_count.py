"""The rule of counting: how many marked cells there are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rerender.model import Amount, Claim
from rerender.text.context import Reading
from rerender.text.lexicon import cue, lexicon
from rerender.text.series import read_number
from rerender.text.words import Token

_COUNTED = re.compile(r"\b(?:squares?|points?|dots?|cells?|markers?|blocks?|entries|spots|patches)\b", re.I)

_COUNTABLE = frozenset(
    form
    for noun in ("square", "point", "dot", "cell", "marker", "block", "spot")
    for form in (noun, f"{noun}s")
) | {"entries", "patches"}
"""What `_COUNTED` looks for: a line without any of these runs of letters counts no cells."""

_TOTAL = re.compile(r"\b(?:of|out of)\s+(?:the\s+)?(\d[\d,]*)(?![\d,]*\s?[x×])|\((\d[\d,]*)\s+cells\)", re.I)


def count(reading: Reading) -> list[Claim]:
    """`roughly 150–200 coloured squares`: how many marked cells there are."""
    tokens = reading.clause.tokens
    if not reading.clause.line.counts or reading.clause.line.letters.isdisjoint(_COUNTABLE):
        return []
    placed = {i for box in reading.boxes for p in box.places for i in range(p.start, p.end)}
    for i, token in enumerate(tokens):
        if token.kind != "number" or token.flag == "%" or i in placed:
            continue
        found = read_number(tokens, i)
        if found is None or not found[0].whole or found[0].high < 2:
            continue
        item, end = found
        marks = _counted_marks(tokens[end : end + 4]) or _marks_of_all(tokens, end)
        if not marks or (marks[-1].low.startswith("point") and i and tokens[i - 1].low in ("of", "by")):
            continue  # `losses of 50 to 60 points` are values
        hedged = item.approximate or (i > 0 and tokens[i - 1].has("hedge"))
        total = _TOTAL.search(reading.clause.line.plain)
        of = float((total[1] or total[2]).replace(",", "")) if total else _cells_of(reading)
        box = next(reading.bounded_boxes(), None)
        claim = reading.claim(
            "count", "count", box, amount=Amount(item.low, item.high, of), approximate=hedged
        )
        colored = reading.category_of_color([t for t in marks if t.kind == "color"])
        return [replace(claim, category=colored)]
    return []


def _counted_marks(following: Sequence[Token]) -> Sequence[Token]:
    """The words for marked cells that a number counts: colours and adjectives may stand between, nothing else."""
    described = False
    for n, token in enumerate(following):
        if token.kind == "word" and _COUNTED.fullmatch(token.text.split()[-1]):
            return (
                following[: n + 1] if described or not token.low.startswith(("cell", "block", "entr")) else []
            )
        described = described or token.kind == "color" or token.low in cue("marked")
        if token.kind not in ("color", "label") and not (
            token.kind == "word"
            and (
                token.level
                or token.density
                or described
                or (token.lexeme is None and token.low not in cue("uncounting"))
            )
        ):
            return []
    return []


def _marks_of_all(tokens: Sequence[Token], at: int) -> Sequence[Token]:
    """The colours of `50 of the 325 cells are green`: what is counted out of all cells."""
    of = [t.low for t in tokens[at : at + 2]]
    i = at + (2 if of == ["of", "the"] else 1)
    if of[:1] != ["of"] or i + 1 >= len(tokens) or tokens[i].kind != "number":
        return []
    noun = next((n for n in (i + 1, i + 2) if n < len(tokens) and _COUNTED.fullmatch(tokens[n].text)), None)
    if noun is None:
        return []  # at most one word stands before it: `819 possible cells`
    return [t for t in tokens[noun + 1 :] if t.kind == "color" or t.level or t.low in cue("marked")][:1]


def counts_labels(reading: Reading) -> bool:
    """Whether a clause says how many labels of an axis look so, and not which: `7 of 12 heads are red`, `Of 12 heads, 7 are red`.

    Said of no place, for that could be any: `3 of the 12 heads, 2, 5 and 9` names them.
    """
    tokens, figure = reading.clause.tokens, reading.frame.figure
    for i, token in enumerate(tokens[:-2]):
        if token.low != "of":
            continue
        total = i + 2 if tokens[i + 1].low in ("the", "all") else i + 1
        if total + 1 >= len(tokens) or tokens[total].kind != "number":
            continue
        name = reading.frame.axis_of(tokens[total + 1].low)
        axis = figure.x if name == "x" else figure.y if name == "y" else None
        if axis is None or tokens[total].value != len(axis) or len(axis) < 2:
            continue
        part = _part_of(tokens, i, total + 2)
        if part >= 0 and all(
            p.start in (part, total)
            for box in reading.boxes
            for p in box.places
            if p.axis == name and p.labels
        ):
            return True
    return False


def _part_of(tokens: Sequence[Token], of: int, end: int) -> int:
    """The number in front of `of`, or behind the comma of a clause that begins with it; -1 for none."""
    before = of - 2 if of > 1 and tokens[of - 1].low == "out" else of - 1
    if before >= 0:
        number = tokens[before].kind == "number" or tokens[before].low in lexicon().numbers
        return before if number and tokens[before].flag != "%" else -1
    at = end + 1 + (tokens[end + 1 : end + 2] != [] and tokens[end + 1].low == "only")
    told = end < len(tokens) and tokens[end].text == "," and at + 1 < len(tokens)
    verbs = ("are", "is", "were", "have", "show", "reach", "stay")
    return at if told and tokens[at].kind == "number" and tokens[at + 1].low in verbs else -1


def _cells_of(reading: Reading) -> float | None:
    """How many cells the figure has, None where an axis has no labels."""
    x, y = reading.frame.figure.x, reading.frame.figure.y
    return float(len(x) * len(y)) if x and y and x.labels and y.labels else None
