"""Lines of a document with the facts that each states, before noise."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tests.writer.statements import Clause, Fact


@dataclass(frozen=True, slots=True)
class Line:
    """One line. `depth` is its indentation in list levels; `apart` asks for a blank line before it."""

    text: str
    facts: tuple[Fact, ...] = ()
    depth: int = 0
    apart: bool = False


def heading(level: int, text: str) -> Line:
    """A Markdown heading."""
    return Line(f"{'#' * level} {text}", apart=True)


def bullet(text: str, facts: Iterable[Fact] = (), depth: int = 0) -> Line:
    """A bullet."""
    return Line(f"- {text}", tuple(facts), depth)


def paragraph(text: str, facts: Iterable[Fact] = ()) -> Line:
    """A paragraph of one line."""
    return Line(text, tuple(facts), apart=True)


def stated(lead: str, clause: Clause, stop: str, depth: int = 0) -> Line:
    """A bullet that is a lead-in and a statement."""
    return bullet(f"{lead}{clause.text}{stop}", clause.facts, depth)
