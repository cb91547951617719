"""How a document was read, line by line: for people who want to see why a claim came out as it did."""

from __future__ import annotations

from dataclasses import dataclass

from rerender.model import Claim, Label
from rerender.text.scope import Scope
from rerender.text.words import Token

_TAGS = (
    ("negation", "negation"), ("hedge", "hedge"), ("rest", "rest"), ("except", "exception"), ("comparison", "comparison"),
    ("trend", "trend"), ("place", "place"), ("majority", "most"), ("universal", "all"), ("noun", "noun"), ("marker", "mark"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Step:
    """What became of one line.

    `tokens` are (class, text) pairs of the tokens that carry meaning; `register` says what stands above the
    line, facet by facet; `role` is what the line was taken for: `figure` (it declares axes, panels or the
    legend), `table`, `claims`, `scope` (it only sets the register), `unread` or nothing.
    """

    line: int
    text: str
    tokens: tuple[tuple[str, str], ...]
    register: tuple[tuple[str, str], ...]
    role: str
    claims: tuple[Claim, ...] = ()


def token_class(token: Token) -> str:
    """The class of a token in a word or two; the empty string for words without a meaning to the reader."""
    if token.kind in ("number", "dims", "color", "label"):
        return token.kind
    if token.level is not None:
        return "level"
    if token.density is not None:
        return "density"
    return next((name for tag, name in _TAGS if token.has(tag)), "")


def classified(tokens: list[Token]) -> tuple[tuple[str, str], ...]:
    """The tokens that carry meaning, with their classes."""
    return tuple((name, token.text) for token in tokens if (name := token_class(token)))


def register(scope: Scope) -> tuple[tuple[str, str], ...]:
    """What the register holds, facet by facet, in words."""
    held = [(name, _values(values)) for name, values in scope.facets().items() if values]
    for axis in ("y", "x"):
        labels = [label for place in scope.places(axis) for label in place.labels or ()]
        if labels:
            held.append((axis, _values(labels)))
    categories = [p.category for p in scope.places("category") if p.category]
    if categories:
        held.append(("category", ", ".join(categories)))
    degree, words = scope.degree()
    if degree is not None:
        held.append(("level", words))
    return tuple(held)


def _values(labels: frozenset[Label] | list[Label]) -> str:
    shown = sorted(labels, key=str)[:6]
    return ", ".join(map(str, shown)) + (", …" if len(labels) > 6 else "")
