"""Degrees in words: levels, colours, densities."""

from __future__ import annotations

from collections.abc import Set

from rerender.text.lexicon import cue
from rerender.text.parts import Degree, Place
from rerender.text.passage import Passage
from rerender.text.words import Token


def read_degree(passage: Passage, i: int) -> int:
    """The degree that a level word, a colour or a density at a token makes, unless it says how much of something else."""
    token = passage.tokens[i]
    following = passage.tokens[i + 1] if i + 1 < len(passage.tokens) else None
    if (
        token.level
        and not token.density
        and _describes_other(passage.tokens, i + 1, passage.frame.quantity_words)
    ):
        return i + 1
    if token.low == "limited" and following is not None and following.low == "to":
        return i + 1
    if token.has("weak") and not (
        following is not None
        and (
            _is_predicate(passage, i)
            or _is_mark(following)
            or following.low in passage.frame.quantity_words
            or (token.low in cue("lesser") and following.low in ("one", "ones", "at", "in"))
            or _is_measured(passage, i + 1)
        )
    ):
        return i + 1
    degree = Degree(i, i + 1, bracketed=passage.depth > 0)
    if token.kind == "color":
        degree.colors.append(token)
    elif token.density and not token.level and passage.frame.figure.kind != "categorical":
        return i + 1
    elif token.density and passage.frame.figure.kind == "categorical":
        degree.density = token.density
        degree.words.append(token)
    else:
        degree.words.append(token)
    passage.parts.append(degree)
    return i + 1


def _describes_other(tokens: list[Token], at: int, quantity: Set[str]) -> bool:
    """Whether a level word belongs to something that is no level of cells (`high degree of …`)."""
    for n, token in enumerate(tokens[at : at + 2], at + 1):
        if token.low in quantity:
            return n < len(tokens) and token.text.isalpha() and tokens[n].low in cue("unlike_levels")
        if token.has("other"):
            return True
        if token.kind != "word" or not (token.has("marker", "noun") or token.lexeme is None):
            return False
    return False


def _is_predicate(passage: Passage, i: int) -> bool:
    """Whether a word for warmth or size is said of the cells themselves (`is hot for both`, `stays cool at layer 3`)."""
    return (
        passage.tokens[i].low in cue("predicates")
        and not {"is", "are", "stays", "stay", "remains", "remain", "looks", "look"}.isdisjoint(
            passage.words(i - 2, i)
        )
        and passage.words(i + 1, i + 2)[0] in cue("measured_behind")
    )


def _is_measured(passage: Passage, at: int) -> bool:
    """Whether a plain noun names what is measured: it stands before a place or a verb of being seen there.

    `significant ratio on experts 3 and 5`, `notable usage can be found at bin 59`; behind a place it may end the clause.
    """
    tokens = passage.tokens
    size = (
        2 if at + 1 < len(tokens) and _is_plain_noun(tokens[at + 1]) else 1
    )  # `limited routing weight at …`
    after = tokens[at + size].low if at + size < len(tokens) else ""
    return _is_plain_noun(tokens[at]) and (
        after in cue("measured_behind") or (_is_placed(passage) and after in ("", ".", ",", ";"))
    )


def _is_plain_noun(token: Token) -> bool:
    """Whether a word may name what is measured: one of letters that the lexicon gives no meaning."""
    return (
        token.kind == "word"
        and token.lexeme is None
        and token.text.isalpha()
        and len(token.text) > 3
        and token.low not in cue("unmeasured")
        and token.low not in cue("measured_behind")
    )


def _is_placed(passage: Passage) -> bool:
    """Whether the clause has named positions already."""
    return any(isinstance(p, Place) and p.axis in ("x", "y") and p.labels for p in passage.parts)


def _is_mark(token: Token) -> bool:
    """Whether a token is something that can be much or little: a mark, a colour, a peak, a load."""
    return (
        token.kind == "color"
        or token.level is not None
        or token.density is not None
        or token.has("marker", "value", "trend")
    )
