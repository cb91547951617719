"""A document → `Description`: frame, then every line in its scope through the claim rules."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rerender.model import Claim, Description, Span
from rerender.text.ending import cut_off
from rerender.text.figure import read_figure
from rerender.text.frame import Frame
from rerender.text.levels import Levels
from rerender.text.limits import REACH, Room, limit_problems, within_limit
from rerender.text.line_claims import line_claims
from rerender.text.matrix import Table, find_tables
from rerender.text.pairing import Box
from rerender.text.parsed import Parsed, ParsedLine, parse_lines
from rerender.text.parts import Degree
from rerender.text.problems import find_problems
from rerender.text.scan import Line, scan
from rerender.text.scope import LEAD_DEPTH, TITLE_DEPTH, Entry, Scope, keys_of
from rerender.text.sized import with_sizes
from rerender.text.specs import with_prose_rows
from rerender.text.tabular import read_row, read_table
from rerender.text.told import fact_spans
from rerender.text.trace import Step, classified, register
from rerender.text.words import tokenize


def read(text: str, name: str = "") -> Description:
    """Read a document. Never raises on content: what is odd becomes a Problem, what is not understood `unread`."""
    return read_traced(text, name, None)


def read_traced(text: str, name: str, trace: list[Step] | None) -> Description:
    """Read a document and, where a `trace` is given, append what became of each line."""
    lines, cut = within_limit(scan(text))
    tables = find_tables(lines)
    frame = read_figure(lines, tables)
    lines, tables = with_prose_rows(lines, tables, frame.figure)
    parsed, unparsed = parse_lines(lines, frame)
    if unparsed is not None:
        cut[REACH] = unparsed
    levels = Levels(frame)
    for one in parsed:
        for clause in one.clauses:
            _define(levels, one, clause)
    room = Room()
    claims, unread = _read_claims(lines, parsed, tables, frame, levels, trace, room)
    figure = with_sizes(frame.figure, claims)
    problems = [*limit_problems(lines, tables, cut, room.cut), *frame.problems]
    description = Description(name, text, figure, tuple(claims), (), tuple(unread))
    problems += find_problems(description, lines, frame)
    return replace(description, problems=tuple(sorted(problems, key=lambda p: p.span.start if p.span else 0)))


def _define(levels: Levels, one: ParsedLine, clause: Parsed) -> None:
    """Learn what colours mean from a clause; in the legend only ranges define, its ends and stops do not."""
    degrees = [u for u in clause.units if isinstance(u, Degree)]
    if one.line.number in levels.frame.legend.lines:
        degrees = [d for d in degrees if not d.items or levels.is_part(d.items[0])]
        if one.degree is not None and one.degree.colors and not one.degree.items:
            degrees.insert(0, one.degree)
    if not any(degree.colors for degree in degrees):
        return
    for degree in degrees:
        levels.define(degree)
    levels.define_apart(degrees, any(isinstance(u, Box) for u in clause.units))


def _read_claims(
    lines: Sequence[Line],
    parsed: Sequence[ParsedLine],
    tables: Sequence[Table],
    frame: Frame,
    levels: Levels,
    trace: list[Step] | None,
    room: Room,
) -> tuple[list[Claim], list[Span]]:
    """The claims of all lines and tables in their order, as many as there is room for.

    And the clauses that say something but give none.
    """
    scope = Scope()
    cut = cut_off(lines)
    claims: list[Claim] = []
    unread: list[Span] = []
    by_line = {p.line.number: p for p in parsed}
    table_at = {t.first: t for t in tables}
    telling = {span.line for span in fact_spans(frame.figure)}
    for line in lines:
        if (table := table_at.get(line.number)) is not None:
            found = room.take(read_table(table, frame, levels, scope))
            claims.extend(found)
            _note(trace, line, frame, scope, "table", found)
        if (one := by_line.get(line.number)) is None:
            continue
        _enter(scope, one, line.number in telling)
        if line.number in frame.declared_lines:
            _note(trace, line, frame, scope, "figure")
            continue
        before = len(unread)
        found = read_row(line, frame, levels, scope) or line_claims(one, frame, levels, scope, unread)
        if cut and any(claim.span.end > cut.start for claim in found):
            found = [claim for claim in found if claim.span.end <= cut.start]
            unread.append(cut)
        found = room.take(found)
        claims.extend(found)
        role = "claims" if found else "unread" if len(unread) > before else "scope" if one.places else ""
        role = role or ("figure" if line.number in telling else "")
        _note(trace, line, frame, scope, role, found)
        if room.cut is not None:
            break
    return claims, unread


def _note(
    trace: list[Step] | None, line: Line, frame: Frame, scope: Scope, role: str, claims: Sequence[Claim] = ()
) -> None:
    """Where a trace is kept, append what became of a line."""
    if trace is not None:
        tokens = classified(tokenize(line.plain, frame.names))
        trace.append(Step(line.number, line.plain, tokens, register(scope), role, tuple(claims)))


_OF_ALL = re.compile(
    r"(?:the )?(?:rest|remainder) of the (?:grid|figure|heat ?map|map|matrix|plot|panel|chart|cells)\b", re.I
)


def _tells_rest(one: ParsedLine) -> bool:
    """Whether a lead-in is for all that was not named (`Everything else: …`): not only of the row whose line is above it."""
    if one.places or not one.line.lead:
        return False
    head = [t for t in tokenize(one.line.label) if t.kind == "word"]
    return bool(head) and head[0].has("rest")


def _enter(scope: Scope, one: ParsedLine, telling: bool) -> None:
    """Let a heading, a title or a lead-in change the register.

    A heading that is `telling` the labels of the axes does not mean these labels.
    """
    line = one.line
    if line.is_title:
        scope.title = line.plain
    depth = line.depth if line.kind == "heading" else TITLE_DEPTH if line.is_title else LEAD_DEPTH
    if line.kind == "heading" or (line.is_title and (one.places or not one.degree)):
        scope.clear(depth)
    elif line.lead and not one.places and not one.clauses and not one.degree and line.kind == "number":
        scope.clear(TITLE_DEPTH)
    elif line.kind == "text" and not line.lead and not one.dashed:
        scope.entries = [
            e for e in scope.entries if e.depth < LEAD_DEPTH or ("y" not in e.keys and e.degree is None)
        ]
    elif line.kind == "bullet" and not line.lead and not one.dashed:
        scope.entries = [e for e in scope.entries if not e.listed]
    if not (line.lead or line.is_title or one.dashed):
        return
    if _tells_rest(one):
        scope.entries = [e for e in scope.entries if not (e.full and e.keys & {"x", "y"})]
    if _OF_ALL.match(line.label):
        scope.entries = [e for e in scope.entries if e.keys.isdisjoint(("x", "y"))]
    if telling and line.kind == "heading" and all(p.axis in ("x", "y") for p in one.places):
        return
    if one.places:
        degree, keys = one.degree if not one.clauses else None, keys_of(one.places)
        entry = Entry(depth, keys, tuple(one.places), degree, one.words, line.number, bool(one.clauses))
        entry.listed = (
            line.kind == "bullet"
            and entry.full
            and keys <= {"x", "y"}
            and any(e.full and e.keys == keys and line.number - e.line <= 2 for e in scope.entries)
        )
        scope.enter(entry)
    elif one.degree is not None and not one.clauses:
        scope.enter(Entry(depth, frozenset({"=degree"}), (), one.degree, one.words, line.number))
    elif line.lead and not one.clauses:
        scope.entries = [e for e in scope.entries if "=degree" not in e.keys]
