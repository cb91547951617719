"""Exceptions in the middle of a statement (`all rows but A are pale`): what is said then holds for the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rerender.text.frame import Frame
from rerender.text.lexicon import cue
from rerender.text.parts import Part, Place
from rerender.text.words import Token

_REACH = 16
"""Tokens that an exception, and the subject before it, may have."""


def exception_ends(tokens: Sequence[Token], at: int) -> int:
    """Where the statement goes on whose subject an exception parts from its verb, or that it stands in front of.

    0 where none begins at `at`. Commas around the exception belong to it.
    """
    word = tokens[at]
    excepts = word.has("except") and word.low != "off"
    if excepts and _opens(tokens, at):
        return _front_end(tokens, at)
    if not at or not (word.low == "but" or excepts):
        return 0
    if not _is_subject(tokens[max(0, at - _REACH) : at]):
        return 0
    for i in _outside_brackets(tokens, at + 1, at + _REACH):
        if tokens[i].low in cue("verbs_behind"):
            return i if i > at + 1 else 0
        if not _names(tokens[i]) and not _counts_along(tokens, i):
            return 0
    return 0


def _outside_brackets(tokens: Sequence[Token], start: int, end: int) -> Iterator[int]:
    """The tokens from `start` to before `end` that are no brackets and stand in none."""
    depth = 0
    for i in range(start, min(len(tokens), end)):
        depth += (tokens[i].text == "(") - (tokens[i].text == ")")
        if not depth and tokens[i].text != ")":
            yield i


def _counts_along(tokens: Sequence[Token], at: int) -> bool:
    """Whether a plain noun stands before a number or a name, as those of axes do (`pond 11`)."""
    word = tokens[at]
    following = tokens[at + 1 : at + 2]
    return (
        word.kind == "word" and word.lexeme is None and any(t.kind in ("number", "label") for t in following)
    )


def _opens(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token opens its sentence (`With` may stand before it)."""
    before = tokens[max(0, at - 1) : at]
    return not before or before[0].text in ".;:"


def _front_end(tokens: Sequence[Token], at: int) -> int:
    """The token behind the comma that ends an exception in front of its statement; 0 where it holds more than names."""
    for i in _outside_brackets(tokens, at + 1, at + _REACH):
        if tokens[i].text == "," and not _goes_on(tokens, i + 1):
            return i + 1
        if not _names(tokens[i]) and not _counts_along(tokens, i):
            return 0
    return 0


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a list of names goes on behind its comma (`apart from A, B and C, …`)."""
    following = [t for t in tokens[at : at + 4] if t.low != "and"]
    return (
        len(following) > 1
        and following[0].kind == "label"
        and (following[1].text == "," or following[1].kind == "label")
    )


def _is_subject(tokens: Sequence[Token]) -> bool:
    """Whether tokens end in a subject that takes all of something, without a word of how much yet."""
    start = next((n + 1 for n in range(len(tokens) - 1, -1, -1) if tokens[n].text in ".;:—"), 0)
    own = tokens[start:]
    if any(t.level or t.kind == "color" or t.low in cue("verbs_behind") for t in own):
        return False
    return any(t.has("universal", "rest") or t.low in cue("all_of") or t.low == "everything" for t in own)


def _names(token: Token) -> bool:
    """Whether a token may stand in the name of a place."""
    return (
        token.kind in ("label", "number")
        or token.has("noun", "position", "hedge")
        or token.low in cue("links")
        or token.low in ("for", "of", "only", "#", "-", "–", "to", "row", "rows", "column", "columns")
    )


def leave_out(parts: list[Part], excluded: Sequence[Part], frame: Frame) -> list[Part]:
    """The parts of a clause without the rows that its exception names: what stood for all of them means the others.

    Columns stay as they are: what is said of them is a background, which single columns override.
    """
    axis = frame.figure.y
    named = [p for p in excluded if isinstance(p, Place) and p.axis in ("x", "y")]
    out = {label for p in named if p.axis == "y" for label in p.labels or ()}
    if axis is None or not out or any(p.axis == "x" for p in named) or len(out) >= len(axis.labels):
        return parts
    others = tuple(label for label in axis.labels if label not in out)
    own = next((n for n, p in enumerate(parts) if isinstance(p, Place) and p.axis == "y"), None)
    if own is None:
        return [Place("y", 0, 1, others), *parts]
    place = parts[own]
    assert isinstance(place, Place)
    if place.labels is None:
        parts[own] = replace(place, labels=others, whole=False)
    return parts
