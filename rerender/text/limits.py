"""How much of a document is read, and the problems that say what is not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rerender.model import Claim, Problem, Span
from rerender.text.matrix import MAX_ROWS, Table
from rerender.text.scan import MAX_LINE, MAX_LINES, Line

MAX_CLAUSES = 300
"""Clauses of a line that are read; no sentence of a person comes near."""

MAX_PARTS = 300
"""Places and levels of a clause that are read."""

MAX_PROSE = 60_000
"""Characters outside of tables and code that are read: some ten times a long description."""

MAX_PROSE_LINES = 1_500
"""Lines outside of tables and code that are read; long descriptions have a hundred."""

MAX_TABLES = 500
"""Tables and blocks of code that are read; descriptions have three."""

MAX_CLAIMS = 20_000
"""Claims of one document that are kept; more become a Problem."""

MAX_REACH = 500_000
"""Labels and panels that all claims of one document may name together; a long description names some hundreds."""


_LINES = ("text-too-long", f"{MAX_LINES:,} lines are read")
_PROSE = (
    "text-too-long",
    f"{MAX_PROSE:,} characters, in at most {MAX_PROSE_LINES:,} lines, outside of tables are read",
)
_TABLES = ("too-many-tables", f"{MAX_TABLES:,} tables are read")
REACH = ("too-many-claims", f"{MAX_REACH:,} labels that clauses name are read")

Cut = tuple[str, str]
"""Why lines are left out: the slug of a problem, and what is read of all."""


def within_limit(lines: Sequence[Line]) -> tuple[list[Line], dict[Cut, Line]]:
    """The lines that are read, with a blank one in place of others, and the first ones that are left out."""
    kept: list[Line] = []
    cut = dict.fromkeys([_LINES], lines[MAX_LINES]) if len(lines) > MAX_LINES else {}
    characters = prose = tables = 0
    before = ""
    for line in lines[:MAX_LINES]:
        if line.kind in ("table", "code"):
            tables += line.kind != before
            why = _TABLES if tables > MAX_TABLES else None
        else:
            characters, prose = characters + len(line.plain), prose + bool(line.plain)
            why = _PROSE if characters > MAX_PROSE or prose > MAX_PROSE_LINES else None
        before = line.kind
        if why is None:
            kept.append(line)
            continue
        cut.setdefault(why, line)
        if kept[-1].kind != "blank":
            kept.append(Line(line.number, "blank", "", line.base, None))
    return kept, cut


@dataclass(slots=True)
class Room:
    """How many more claims, and labels in them, are kept of a document; `cut` is the first claim that is not."""

    claims: int = MAX_CLAIMS
    reach: int = MAX_REACH
    cut: Claim | None = None

    def take(self, found: Iterable[Claim]) -> list[Claim]:
        """As many of some claims as there is room for; no more of them are made."""
        kept: list[Claim] = []
        for claim in found:
            self.claims -= 1
            self.reach -= len(claim.panels) + len(claim.x or ()) + len(claim.y or ())
            if self.claims < 0 or self.reach < 0:
                self.cut = self.cut or claim
                break
            kept.append(claim)
        return kept


def limit_problems(
    lines: Sequence[Line], tables: Sequence[Table], cut: Mapping[Cut, Line], claim: Claim | None
) -> list[Problem]:
    """What of a document is too much to be read: `cut` are the first lines that are not, and why; `claim` the first."""
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
    found += [_cut(slug, what, line.span(0, 40)) for (slug, what), line in cut.items()]
    if claim is not None:
        what = f"{MAX_CLAIMS:,} claims are kept, with at most {MAX_REACH:,} labels and panels"
        found.append(_cut("too-many-claims", what, claim.span))
    return found


def _cut(slug: str, what: str, span: Span) -> Problem:
    """The problem that only the first so much of something is read."""
    return Problem(slug, "warning", f"only the first {what}", span)
