"""Statements that say what might be, would be or ought to be, and so nothing of what the figure shows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rerender.text.clauses import Clause
from rerender.text.lexicon import cue
from rerender.text.pairing import Box, Unit
from rerender.text.words import Token

_SAME_LABELS = re.compile(
    r"\bif (?:the )?(?:two |both )?(?:labels|row and column|x and y) (?:are|is|agree|match|coincide)\b", re.I
)
"""What names the diagonal of a square figure and supposes nothing (`1.00 if both labels are the same`)."""

_INVERTED = re.compile(r"^\W*(?:had|were|should) (?:\w+ ){1,8}?(?:be|been|to|dark|bright|high|low)\b", re.I)
"""A condition without a word for one: `Had the row been dark, …`, `Were it to be dark, …`."""


def seen_units(clause: Clause, units: list[Unit]) -> list[Unit] | None:
    """The parts of a clause that are said to be so; None where it says only what is supposed.

    A supposition begins at the comma before its word and goes on to the end: `layer 5 is dark, which would explain …`.
    """
    first = _first_supposed(clause)
    if first is None:
        return units
    start, end = _stretch(clause.tokens, first)
    kept = [one for unit in units if (one := _outside(unit, start, end)) is not None]
    return None if len(kept) < len(units) and not _states(kept) else kept


def _states(units: Sequence[Unit]) -> bool:
    """Whether parts say how much."""
    return any(not isinstance(u, Box) for u in units)


def _outside(unit: Unit, start: int, end: int) -> Unit | None:
    """What of a part stands outside a stretch of tokens, None for nothing."""
    if not isinstance(unit, Box):
        return None if start <= unit.start < end else unit
    places = [p for p in unit.places if not start <= p.start < end]
    return Box(places) if places else None


def _first_supposed(clause: Clause) -> int | None:
    """The token that makes a clause, or the rest of it, a supposition; None for none."""
    front = clause.tokens[0].low in cue("inverted")
    if front and _INVERTED.match(clause.line.plain[clause.start : clause.end]):
        return 0
    if clause.has("supposing"):
        counter = not clause.words.isdisjoint(cue("counterfactual"))
        for i, token in enumerate(clause.tokens):
            if token.low == "if" and _SAME_LABELS.search(clause.line.plain, token.start, token.start + 80):
                continue
            if token.has("supposing") and (i < 3 or counter or token.low not in cue("when")):
                return i
    return None


def _stretch(tokens: Sequence[Token], at: int) -> tuple[int, int]:
    """Where a supposition begins and ends: it is over at the next comma where it is a remark (`as one would expect,`)."""
    commas = [n for n, t in enumerate(tokens) if t.text == ","]
    start = max((n + 1 for n in commas if n < at), default=0)
    if start < len(tokens) and tokens[start].low in cue("remarking"):
        return start, min((n for n in commas if n > at), default=len(tokens))
    return start, len(tokens)
