"""How much of a document is read, and the problems that say what is not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rerender.model import Claim, Problem, Span
from rerender.text.matrix import MAX_ROWS, Table
from rerender.text.scan import MAX_LINE, Line

MAX_CLAUSES = 300
"""Clauses of a line that are read; no sentence of a person comes near."""

MAX_PARTS = 300
"""Places and levels of a clause that are read."""

MAX_PROSE = 60_000
"""Characters outside of tables and code that are read: some ten times a long description."""

MAX_CLAIMS = 20_000
"""Claims of one document that are kept; more become a Problem."""


def within_limit(lines: list[Line]) -> tuple[list[Line], Line | None]:
    """The lines up to `MAX_PROSE` characters outside of tables, and the first line that is left out."""
    read, first = 0, None
    for n, line in enumerate(lines):
        if line.kind in ("table", "code"):
            continue
        read += len(line.plain)
        if read > MAX_PROSE:
            first = first or line
            lines[n] = replace(line, kind="blank", plain="", marks=(), lead=0, offsets=None)
    return lines, first


def limit_problems(
    lines: Sequence[Line], tables: Sequence[Table], claims: Sequence[Claim], unread: Line | None
) -> list[Problem]:
    """What of a document is too much to be read; `unread` is its first line that is not."""
    found = [
        _cut("line-too-long", f"{MAX_LINE:,} characters of the line are read", line.span(0, 40))
        for line in lines
        if len(line.plain) >= MAX_LINE - 10
    ]
    found += [
        _cut("table-too-long", f"{MAX_ROWS:,} lines of the table are read", table.unread.span(0, 40))
        for table in tables
        if table.unread is not None
    ]
    if unread is not None:
        what = f"{MAX_PROSE:,} characters outside of tables are read"
        found.append(_cut("text-too-long", what, unread.span(0, 40)))
    if len(claims) > MAX_CLAIMS:
        what = f"{MAX_CLAIMS:,} of {len(claims):,} claims are kept"
        found.append(_cut("too-many-claims", what, claims[MAX_CLAIMS].span))
    return found


def _cut(slug: str, what: str, span: Span) -> Problem:
    """The problem that only the first so much of something is read."""
    return Problem(slug, "warning", f"only the first {what}", span)
