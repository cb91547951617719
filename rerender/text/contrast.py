"""What a clause sets itself against (`Unlike A, B is dark`): it says nothing of A, so A is taken out of it."""

from __future__ import annotations

from collections.abc import Sequence

from rerender.text.lexicon import cue
from rerender.text.words import Token

_OPENERS = frozenset({"and", "but", "in", "the", "row", "panel"})


def set_apart(tokens: list[Token]) -> tuple[list[Token], list[Token]]:
    """The tokens of a clause that compares without what it is set against, and the latter.

    It stands in front or between commas; what follows a verb without a comma (`is darker than A`) stays.
    """
    if len(tokens) > 2 and tokens[0].low in cue("connecting") and tokens[1].text == ",":
        return tokens[2:], []
    for i, token in enumerate(tokens):
        if token.low not in cue("set_apart") or not _stands_apart(tokens, i):
            continue
        end = _end(tokens, i)
        rest = tokens[: i - 1 if i and tokens[i - 1].text == "," else i] + tokens[end + 1 :]
        return (rest, tokens[i + 1 : end]) if rest and end > i + 1 else (tokens, [])
    return tokens, []


def _stands_apart(tokens: Sequence[Token], at: int) -> bool:
    """Whether a comma, or nothing but a small word, stands before a token."""
    return at == 0 or tokens[at - 1].text == "," or (at == 1 and tokens[0].low in _OPENERS)


def _end(tokens: Sequence[Token], at: int) -> int:
    """The comma behind what is set apart, or the end of the clause; a list of names may hold commas of its own."""
    commas = [n for n in range(at + 1, len(tokens)) if tokens[n].text == ","]
    for n, comma in enumerate(commas):
        following = commas[n + 1] if n + 1 < len(commas) else len(tokens)
        if following == len(tokens) or not _continues(tokens[comma + 1 : following]):
            return comma
    return len(tokens)


def _continues(tokens: Sequence[Token]) -> bool:
    """Whether tokens between two commas are names of a list (`, B and C,`), not a statement."""
    return any(t.kind == "label" for t in tokens) and all(
        t.kind == "label" or t.low in cue("links") or t.has("noun") for t in tokens
    )
