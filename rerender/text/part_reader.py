"""All places and degrees of a clause, in their order: one pass over its tokens."""

from __future__ import annotations

import sys
from collections.abc import Set
from functools import cache

from rerender.text.bare_numbers import read_bare
from rerender.text.counted_places import read_noun, read_positions
from rerender.text.degrees import read_degree
from rerender.text.frame import Frame
from rerender.text.lexicon import cue, singular
from rerender.text.named_places import (
    read_initials,
    read_label,
    read_mapping,
    read_paired_position,
    read_row_and_column,
)
from rerender.text.ordinals import read_ordinal
from rerender.text.parts import Part, Place, Rest
from rerender.text.passage import Passage, counted_axis
from rerender.text.stretches import read_stretch
from rerender.text.words import LEXICAL, Token


def read_parts(
    tokens: list[Token],
    frame: Frame,
    last_axis: str = "",
    scoped: Set[str] = frozenset(),
    *,
    heading: bool = False,
    before: Place | None = None,
    most: int = sys.maxsize,
) -> list[Part]:
    """All places and degrees of a clause in order.

    `last_axis` is the axis that bare numbers went on before; `scoped` are the axes that a lead-in has set;
    in a `heading` a name that is both a panel's and a category's means the panel; `before` is the last place of the
    clause before. Only the first parts, at `most` so many, are read: several readers look through all that are there.
    """
    passage = Passage(tokens, frame, last_axis, scoped, heading, before)
    i, dull = 0, frame.dull
    for at, token in enumerate(tokens):
        if at < i:
            continue
        if len(passage.parts) > most + 1:  # whatever is read may still change the last part
            break
        if token.kind in LEXICAL and not token.flag:
            known = dull.get(token.text)
            if known is None:
                known = dull[token.text] = _is_dull(frame, token)
            if known:
                continue
        i = _step(passage, at)
    return passage.parts[:most]


def _step(passage: Passage, i: int) -> int:
    """Read what begins at a token; where to go on. The order decides what an ambiguous token begins."""
    token = passage.tokens[i]
    if (ahead := read_stretch(passage, i)) > i:
        return ahead
    if token.lexeme is None and token.kind == "number":
        ahead = read_mapping(passage, i)
        ahead = ahead if ahead > i else read_ordinal(passage, i)
        return ahead if ahead > i else read_bare(passage, i)
    if token.text in "([":
        passage.depth += 1
        return read_row_and_column(passage, i)
    if token.text in ")]":
        passage.depth -= 1
        return i + 1
    if token.lexeme is None and token.kind == "sign" and token.text not in "#~≈<>≤≥":
        return i + 1
    if token.kind == "label":
        return read_label(passage, i)
    if token.kind == "word" and token.text[-1].isdigit() and (ahead := read_initials(passage, i)) > i:
        return ahead
    if token.kind == "word" and (paired := read_paired_position(passage, i)) > i:
        return paired
    if token.kind == "word" and passage.frame.names_axis(token.text):
        known = len(passage.parts)
        ahead = read_noun(passage, i)
        if ahead > i + 1 or len(passage.parts) > known:
            return ahead
    if token.low in ("other", "remaining") and _counts_all(passage, i + 1):
        loose = singular(passage.tokens[i + 1].low) in cue("loose_nouns")  # `other positions` are all else
        passage.parts.append(Rest(i, i + 2, "" if loose else passage.noun_axis(i + 1)))
        return i + 2
    if token.has("rest") and not (
        token.low in ("others", "background") and i == 0 and len(passage.tokens) == 1
    ):
        counted = _counts_all(passage, i + 1)
        loose = counted and singular(passage.tokens[i + 1].low) in cue("loose_nouns")
        passage.parts.append(
            Rest(i, i + 1 + counted, passage.noun_axis(i + 1) if counted and not loose else "")
        )
        return i + 1 + counted
    if token.kind == "color" or token.level or token.density:
        ordinal = read_ordinal(passage, i)
        return ordinal if ordinal > i else read_degree(passage, i)
    ordinal = read_ordinal(passage, i)
    if ordinal > i:
        return ordinal
    if passage.noun_axis(i):
        return read_noun(passage, i)
    if token.low in cue("afterwards") and (token.low != "then" or _stands_alone(passage, i)):
        return _read_afterwards(passage, i, i + 1)
    if token.low in _BESIDE_THAT and passage.words(i + 1, i + 2) in (
        ["that"],
        ["this"],
    ):
        if token.low == "beyond" and any(t.low in cue("over_all") for t in passage.tokens[i + 2 :]):
            passage.parts.append(
                Rest(i, i + 2)
            )  # `beyond that, 3 throughout` goes past what was named, not along the axis
            return i + 2
        return _read_afterwards(passage, i, i + 2, before=token.low == "before")
    if token.low == "outside" and (size := _outside_these(passage, i)):
        passage.parts.append(Rest(i, i + size))
        return i + size
    if token.text == "#":
        return read_positions(passage, i + 1, "x", i)
    if (
        token.kind == "number"
        or (token.text in "~≈<>≤≥" and token.text)
        or token.has("hedge")
        or token.flag == "word"
    ):
        return read_bare(passage, i)
    return i + 1


def _outside_these(passage: Passage, i: int) -> int:
    """How many tokens say that all but the places before are meant (`outside of these positions`); 0 where none do."""
    j = i + 1 + (passage.words(i + 1, i + 2) == ["of"])
    if passage.words(j, j + 1) not in (["these"], ["those"], ["them"], ["this"], ["that"]):
        return 0
    following = passage.tokens[j + 1] if j + 1 < len(passage.tokens) else None
    counted = following is not None and (
        passage.noun_axis(j + 1) in ("x", "y") or following.has("marker", "noun") or following.low == "ones"
    )
    return j + 1 + counted - i


_BESIDE_THAT = frozenset({"after", "beyond", "past", "before"})
"""What stands before `that` where it means the last place."""


def _stands_alone(passage: Passage, i: int) -> bool:
    """Whether `then` opens a clause that names no place of its own."""
    rest = passage.tokens[i + 1 :]
    return i == 0 and not any(
        t.kind == "label" or (t.kind == "word" and passage.noun_axis(n) in ("x", "y"))
        for n, t in enumerate(rest, i + 1)
    )


def _read_afterwards(passage: Passage, i: int, end: int, *, before: bool = False) -> int:
    """`afterwards`, `before that`: all labels behind (or before) the last place that the clause names; `end` is behind it."""
    last = next((p for p in reversed(passage.parts) if isinstance(p, Place) and p.axis in ("x", "y")), None)
    last = last or passage.before
    axis = passage.axis(last.axis) if last is not None else None
    if last is None or axis is None or not last.labels:
        return end
    named = set(last.labels)
    at = [n for n, label in enumerate(axis.labels) if label in named]
    rest = () if not at else axis.labels[: min(at)] if before else axis.labels[max(at) + 1 :]
    if rest:
        passage.parts.append(Place(last.axis, i, end, rest))
    return end


def _counts_all(passage: Passage, i: int) -> bool:
    """Whether the noun of an axis stands at a token, with no list of its labels in brackets behind it."""
    return (
        i < len(passage.tokens)
        and passage.noun_axis(i) in ("x", "y")
        and passage.words(i + 1, i + 2) != ["("]
    )


@cache
def _beginnings() -> frozenset[str]:
    """The words that may begin a part in any document, though the lexicon gives them no meaning."""
    return (
        cue("beginnings")
        | cue("afterwards")
        | cue("first")
        | cue("last")
        | _BESIDE_THAT
        | {"outside", "up"}
        | cue("stretch_openers")
    )


def _is_dull(frame: Frame, token: Token) -> bool:
    """Whether a word, a phrase or a sign can begin no part, whatever stands around it: `_step` would pass it over."""
    if token.kind == "sign":
        return token.lexeme is None and token.text not in "#~≈<>≤≥()[]"
    if token.level or token.density or token.has("rest", "hedge"):
        return False
    if (
        token.text[-1].isdigit()
        or (token.lexeme is not None and token.low in ("other", "remaining"))
        or token.low in _beginnings()
    ):
        return False
    if token.lexeme is None and singular(token.low) not in frame.counting:
        return True
    return not (frame.tells_axis(token.text) or counted_axis(token, frame))
