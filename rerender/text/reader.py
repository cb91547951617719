"""A document → `Description`: frame, then every line in its scope through the claim rules."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rerender.model import Axis, Claim, Description, Figure, Label, Problem, Span
from rerender.text.carried import carry, carry_degree, square_blocks
from rerender.text.clauses import Clause, split_clauses
from rerender.text.context import Reading
from rerender.text.ending import cut_off
from rerender.text.figure import Frame, read_figure
from rerender.text.legend import mentions_legend
from rerender.text.levels import Levels
from rerender.text.matrix import MAX_ROWS, Table, find_tables
from rerender.text.pairing import Box, Unit, group
from rerender.text.part_reader import read_parts
from rerender.text.parts import Degree, Place
from rerender.text.problems import find_problems
from rerender.text.rules import apply_rules
from rerender.text.scan import MAX_LINE, Line, scan
from rerender.text.scope import LEAD_DEPTH, TITLE_DEPTH, Entry, Scope, keys_of
from rerender.text.tabular import read_row, read_table
from rerender.text.trace import Step, classified, register
from rerender.text.words import Token, tokenize

MAX_CLAUSES = 300
MAX_PARTS = 300
"""Clauses of a line, and places and levels of a clause, that are read; no sentence of a person comes near."""

MAX_PROSE = 100_000
"""Characters outside of tables and code that are read: some twenty times a long description."""

MAX_CLAIMS = 20_000
"""Claims of one document that are kept; more become a Problem."""


@dataclass(slots=True)
class Parsed:
    """A clause with its parts, ready for the rules."""

    clause: Clause
    units: list[Unit]
    frames: list[Place]


@dataclass(slots=True)
class ParsedLine:
    """A line with the parts of its lead-in and of the clauses behind it."""

    line: Line
    places: list[Place]
    degree: Degree | None
    words: str
    clauses: list[Parsed]


def read(text: str, name: str = "") -> Description:
    """Read a document. Never raises on content: what is odd becomes a Problem, what is not understood `unread`."""
    return read_traced(text, name, None)


def read_traced(text: str, name: str, trace: list[Step] | None) -> Description:
    """Read a document and, where a `trace` is given, append what became of each line."""
    lines, unread_from = _within_limit(scan(text))
    tables = find_tables(lines)
    frame = read_figure(lines, tables)
    parsed = _parse_lines(lines, frame)
    levels = Levels(frame)
    for one in parsed:
        for clause in one.clauses:
            _define(levels, one, clause)
    claims, unread = _read_claims(lines, parsed, tables, frame, levels, trace)
    kept = claims[:MAX_CLAIMS]
    figure = _sized(frame.figure, kept)
    problems = [*_limits(lines, tables, claims, unread_from), *frame.problems]
    description = Description(name, text, figure, tuple(kept), (), tuple(unread))
    problems += find_problems(description, lines, frame)
    return replace(description, problems=tuple(sorted(problems, key=lambda p: p.span.start if p.span else 0)))


def _define(levels: Levels, one: ParsedLine, clause: Parsed) -> None:
    """Learn what colours mean from a clause; in the legend only ranges define, its ends and stops do not."""
    degrees = [u for u in clause.units if isinstance(u, Degree)]
    if one.line.number in levels.frame.legend.lines:
        degrees = [d for d in degrees if not d.items or levels.is_part(d.items[0])]
        if one.degree is not None and one.degree.colors and not one.degree.items:
            degrees.insert(0, one.degree)
    for degree in degrees:
        levels.define(degree)
    levels.define_apart(degrees, any(isinstance(u, Box) for u in clause.units))


def _within_limit(lines: list[Line]) -> tuple[list[Line], Line | None]:
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


def _limits(
    lines: Sequence[Line], tables: Sequence[Table], claims: Sequence[Claim], unread: Line | None
) -> list[Problem]:
    """What of a document is too much to be read; `unread` is its first line that is not."""
    found = [
        Problem(
            "line-too-long",
            "warning",
            f"only the first {MAX_LINE:,} characters of the line are read",
            line.span(0, 40),
        )
        for line in lines
        if len(line.plain) >= MAX_LINE - 10
    ]
    found += [
        Problem(
            "table-too-long",
            "warning",
            f"only the first {MAX_ROWS:,} lines of the table are read",
            table.unread.span(0, 40),
        )
        for table in tables
        if table.unread is not None
    ]
    if unread is not None:
        found.append(
            Problem(
                "text-too-long",
                "warning",
                f"only the first {MAX_PROSE:,} characters outside of tables are read",
                unread.span(0, 40),
            )
        )
    if len(claims) > MAX_CLAIMS:
        found.append(
            Problem(
                "too-many-claims",
                "warning",
                f"only the first {MAX_CLAIMS:,} of {len(claims):,} claims are kept",
                claims[MAX_CLAIMS].span,
            )
        )
    return found


# --- parsing -------------------------------------------------------------------------------------------------


def _parse_lines(lines: Sequence[Line], frame: Frame) -> list[ParsedLine]:
    """All lines of prose. A lead-in that names a row and nothing else tells what doubtful labels below it are."""
    parsed: list[ParsedLine] = []
    above: frozenset[str] = frozenset()
    for line in lines:
        if line.kind in ("blank", "rule", "table", "code") or not line.plain:
            continue
        one = _parse(line, frame, above)
        parsed.append(one)
        if line.is_title or (line.lead and not one.clauses and one.places):
            above = frozenset(p.axis for p in one.places if p.axis in ("x", "y"))
    return parsed


def _parse(line: Line, frame: Frame, above: frozenset[str]) -> ParsedLine:
    tokens = tokenize(line.plain, frame.names, line.marks)
    tokens = [t for n, t in enumerate(tokens) if t.text not in '"“”' or not _beside_number(tokens, n)]
    titled = line.is_title
    head = [t for t in tokens if t.end <= line.lead] if line.lead else (tokens if titled else [])
    body = [t for t in tokens if t.start > line.lead] if line.lead else ([] if titled else tokens)
    if titled and line.lead and line.kind == "heading":
        head, body = tokens, []
    if (
        len(head) > 1
        and head[0].kind == "number"
        and head[0].flag in ("", "th")
        and head[1].text in ".):"
        and head[0].start == 0
    ):
        head = head[2:]
    places, degree, words = _head(line, head, frame)
    if (any(p.axis == "x" for p in places) and body) or _is_value_lead(places, degree, body, head):
        return ParsedLine(
            line,
            [],
            None,
            "",
            _clauses(line, [t for t in tokens if t.text != ":" or t.start != line.lead], frame, above),
        )
    counted = (
        next(
            (
                axis
                for t in reversed(head)
                if t.kind == "word" and (axis := frame.axis_of(t.text)) in ("x", "y")
            ),
            "",
        )
        if not places
        else ""
    )
    return ParsedLine(
        line, places, degree, words, _clauses(line, body, frame, above | {p.axis for p in places}, counted)
    )


def _beside_number(tokens: Sequence[Token], n: int) -> bool:
    """Whether a token stands next to a number, so that quotes part it from a range (`"+1" to "+3"`)."""
    return any(t.kind == "number" for t in (*tokens[max(0, n - 1) : n], *tokens[n + 1 : n + 2]))


def _is_value_lead(
    places: Sequence[Place], degree: Degree | None, body: Sequence[Token], head: Sequence[Token]
) -> bool:
    """A lead-in with words of its own kind that belong to the sentence: `Peak load: 9 at expert 4`."""
    return bool(body) and not places and degree is not None and len(head) > 6


def _head(line: Line, tokens: list[Token], frame: Frame) -> tuple[list[Place], Degree | None, str]:
    if not tokens:
        return [], None, ""
    units, frames = group(read_parts(tokens, frame, heading=True), tokens, frame.quantity_words)
    places = [
        p for u in units if isinstance(u, Box) for p in u.places if p.named or not line.is_title
    ] + frames
    degrees = [u for u in units if isinstance(u, Degree)]
    if frame.figure.kind == "categorical":
        places += _colored(tokens, frame, places)
    degree = degrees[0] if degrees and line.kind != "heading" and not line.is_title else None
    words = line.plain[tokens[degree.start].start : tokens[degree.end - 1].end] if degree else ""
    if not places and (row := _numbered_row(line, frame)) is not None:
        places = [row]
    return [p for p in places if p.labels or p.facets or p.category or p.whole], degree, words


_ROW_NUMBER = re.compile(r"^(?:(?:for|in|on|at|row)\s+)?[\"'`“]?(-?\d{1,6})[\"'`”]?$", re.I)


def _numbered_row(line: Line, frame: Frame) -> Place | None:
    """The row that a lead-in names by its bare number (`3: 0.1 at …`), where rows are numbered."""
    match = _ROW_NUMBER.match(line.label) if line.lead and line.kind != "heading" and line.body else None
    axis = frame.figure.y
    if (
        match is None
        or axis is None
        or axis.index(int(match[1])) is None
        or ("row" not in line.label.lower() and len(axis) > 200)
    ):
        return None
    return Place("y", 0, 1, (int(match[1]),))


def _colored(tokens: Sequence[Token], frame: Frame, places: Sequence[Place]) -> list[Place]:
    """A colour in a lead-in names its category (`Green (Linguistic): …`, `Brown: …`)."""
    if any(p.axis == "category" for p in places) or any(p.axis == "panel" for p in places):
        return []
    for token in tokens:
        base = (token.color or "").split()[-1:]
        for category in frame.figure.categories if base else ():
            if base[0].replace("grey", "gray") == category.color.lower().replace("grey", "gray").split()[-1]:
                return [Place("category", 0, 1, category=category.name)]
    return []


def _clauses(
    line: Line, tokens: list[Token], frame: Frame, scoped: frozenset[str] = frozenset(), last_axis: str = ""
) -> list[Parsed]:
    parsed: list[Parsed] = []
    for clause in split_clauses(line, tokens)[:MAX_CLAUSES] if tokens else []:
        parts = read_parts(clause.tokens, frame, last_axis, scoped)[:MAX_PARTS]
        for part in parts:
            if isinstance(part, Place) and part.axis in ("x", "y") and part.labels:
                last_axis = part.axis
        units, frames = group(parts, clause.tokens, frame.quantity_words)
        square_blocks(clause, units, frame)
        parsed.append(Parsed(clause, units, frames))
    return parsed


# --- claims --------------------------------------------------------------------------------------------------


def _read_claims(
    lines: Sequence[Line],
    parsed: Sequence[ParsedLine],
    tables: Sequence[Table],
    frame: Frame,
    levels: Levels,
    trace: list[Step] | None,
) -> tuple[list[Claim], list[Span]]:
    scope = Scope()
    cut = cut_off(lines)
    claims: list[Claim] = []
    unread: list[Span] = []
    by_line = {p.line.number: p for p in parsed}
    table_at = {t.first: t for t in tables}
    for line in lines:
        if line.number in table_at:
            found = read_table(table_at[line.number], frame, levels, scope)
            claims.extend(found)
            _note(trace, line, frame, scope, "table", found)
        one = by_line.get(line.number)
        if one is None:
            continue
        _enter(scope, one)
        if line.number in frame.declared_lines:
            _note(trace, line, frame, scope, "figure")
            continue
        before = len(unread)
        found = read_row(line, frame, levels, scope)
        if not found:
            found = _line_claims(one, frame, levels, scope, unread)
        if cut and any(claim.span.end > cut.start for claim in found):
            found = [claim for claim in found if claim.span.end <= cut.start]
            unread.append(cut)
        claims.extend(found)
        role = "claims" if found else "unread" if len(unread) > before else "scope" if one.places else ""
        _note(trace, line, frame, scope, role, found)
        if len(claims) > MAX_CLAIMS:
            break
    return claims, unread


def _note(
    trace: list[Step] | None, line: Line, frame: Frame, scope: Scope, role: str, claims: Sequence[Claim] = ()
) -> None:
    if trace is not None:
        tokens = classified(tokenize(line.plain, frame.names))
        trace.append(Step(line.number, line.plain, tokens, register(scope), role, tuple(claims)))


def _enter(scope: Scope, one: ParsedLine) -> None:
    """Let a heading, a title or a lead-in change the register."""
    line = one.line
    depth = line.depth if line.kind == "heading" else TITLE_DEPTH if line.is_title else LEAD_DEPTH
    if line.kind == "heading" or (line.is_title and (one.places or not one.degree)):
        scope.clear(depth)
    elif line.lead and not one.places and not one.clauses and not one.degree and line.kind == "number":
        scope.clear(TITLE_DEPTH)
    elif line.kind == "text" and not line.lead:
        scope.entries = [
            e for e in scope.entries if e.depth < LEAD_DEPTH or ("y" not in e.keys and e.degree is None)
        ]
    if not (line.lead or line.is_title):
        return
    if one.places:
        degree = one.degree if not one.clauses else None
        scope.enter(Entry(depth, keys_of(one.places), tuple(one.places), degree, one.words, line.number))
    elif one.degree is not None and not one.clauses:
        scope.enter(Entry(depth, frozenset({"=degree"}), (), one.degree, one.words, line.number))
    elif line.lead and not one.clauses:
        scope.entries = [e for e in scope.entries if "=degree" not in e.keys]


def _line_claims(
    one: ParsedLine, frame: Frame, levels: Levels, scope: Scope, unread: list[Span]
) -> list[Claim]:
    claims: list[Claim] = []
    last: Box | None = None
    before: Parsed | None = None
    lead = _leading_box(one)
    for parsed in one.clauses:
        if last is not None and _refers_back(parsed):
            parsed.units.insert(0, Box(list(last.places)))
        elif last is not None and before is not None:
            carry(
                before.clause, before.units, lead or last, parsed.clause, parsed.units, led=lead is not None
            )
        if before is not None:
            carry_degree(before.units, parsed.clause, parsed.units)
        last = next((u for u in parsed.units if isinstance(u, Box) and any(p.labels for p in u.places)), last)
        before = parsed
        reading = Reading(parsed.clause, frame, levels, scope, parsed.units, parsed.frames)
        if one.degree is not None:
            reading.inherited, reading.inherited_words = one.degree, one.words
        else:
            reading.inherited, reading.inherited_words = scope.degree()
        found = _clause_claims(reading)
        claims.extend(found)
        if not found and _says_something(parsed.clause):
            unread.append(parsed.clause.line.span(parsed.clause.start, parsed.clause.end))
    return claims


def _leading_box(one: ParsedLine) -> Box | None:
    """The columns that a lead-in names for all statements of its line."""
    line, first = one.line, one.clauses[0] if one.clauses else None
    if not line.lead or first is None or one.places:
        return None
    box = next((u for u in first.units if isinstance(u, Box)), None)
    place = box.on("x") if box is not None else None
    if place is None or not place.labels or first.clause.tokens[place.end - 1].end > line.lead:
        return None
    return Box([place])


def _tells_scale(reading: Reading) -> bool:
    """Whether a clause only says what the ends of the scale look like (`0 (light yellow) to 10 (dark red)`)."""
    scale, legend = reading.frame.figure.scale, reading.frame.legend
    if scale is None or any(True for _ in reading.bounded_boxes()):
        return False
    numbers = {item.low for d in reading.degrees for item in d.items if not item.is_range}
    numbers |= {end for d in reading.degrees for item in d.items for end in (item.low, item.high)}
    colors = {(t.color or "") for t in reading.clause.tokens if t.kind == "color"}
    ends = {(legend.end_color(True) or "").lower(), (legend.end_color(False) or "").lower()} - {""}
    return (len(colors) > 1 and {scale.low, scale.high} <= numbers) or (
        len(ends) == 2 and ends <= colors and not reading.has("majority")
    )


def _clause_claims(reading: Reading) -> list[Claim]:
    """The claims of a clause; one that names several categories is read once for each."""
    clause = reading.clause
    if mentions_legend(clause.line.plain[clause.start : clause.end]) or _tells_scale(reading):
        return []
    for axis in ("category", "panel"):
        if parts := _in_turn(reading, axis):
            return [claim for part in parts for claim in apply_rules(part)]
    named = [p for p in reading.frames if p.axis == "category"]
    if len(named) < 2 or not reading.boxes:
        return list(dict.fromkeys(apply_rules(reading)))
    others = [p for p in reading.frames if p.axis != "category"]
    return [claim for one in named for claim in apply_rules(replace(reading, frames=[*others, one]))]


def _in_turn(reading: Reading, axis: str) -> list[Reading]:
    """A clause that names panels or categories in turn, each with places of its own, as one reading for each."""
    named = [p for p in reading.frames if p.axis == axis]
    if len(named) < 2 or len(reading.boxes) < len(named):
        return []
    ends = [*(p.start for p in named[1:]), len(reading.clause.tokens)]
    others = [p for p in reading.frames if p.axis != axis]
    parts: list[Reading] = []
    for n, (place, end) in enumerate(zip(named, ends, strict=True)):
        units = [u for u in reading.units if (n == 0 or u.start >= place.start) and u.start < end]
        boxes = [u for u in units if isinstance(u, Box)]
        if not boxes or boxes[0].start < place.start:
            return []
        parts.append(replace(reading, units=units, frames=[*others, place]))
    return parts


_BACK = re.compile(
    r"^\W*(?:the|this|that) (?:band|cluster|block|region|zone|area|stripe) (?:is|are|has|contains|holds)\b|\b(?:within|in|inside|across|throughout) (?:this|that|these|those|the same) (?:\w+ )?(?:band|region|area|range|cluster|zone|block|strip|section|part|window|span|interval|layers|heads|columns|rows|experts|tokens|positions)\b",
    re.I,
)


def _refers_back(parsed: Parsed) -> bool:
    """Whether a clause speaks of the region that the one before it named (`within this band`)."""
    clause = parsed.clause
    own = any(isinstance(u, Box) and any(p.labels for p in u.places) for u in parsed.units)
    return not own and _BACK.search(clause.line.plain[clause.start : clause.end]) is not None


def _says_something(clause: Clause) -> bool:
    return any(t.kind in ("number", "label", "color") or t.level or t.density for t in clause.tokens)


# --- the axis that the document does not size ----------------------------------------------------------------


def _sized(figure: Figure, claims: Sequence[Claim]) -> Figure:
    """Give an axis without labels those that the claims state, and say so in `sized`."""
    return replace(
        figure,
        x=_inferred(figure.x, [c.x for c in claims], "x"),
        y=_inferred(figure.y, [c.y for c in claims], "y"),
    )


def _inferred(axis: Axis | None, used: Sequence[tuple[Label, ...] | None], which: str) -> Axis | None:
    if axis is not None and axis.labels:
        return axis
    labels = dict.fromkeys(label for one in used if one for label in one)
    numbers = [label for label in labels if isinstance(label, int)]
    if numbers and len(numbers) == len(labels) and max(numbers) - min(numbers) <= 100_000:
        ordered: tuple[Label, ...] = tuple(range(min(numbers), max(numbers) + 1))
    else:
        ordered = tuple(labels)
    if not ordered and axis is None:
        return None
    if axis is None:
        return Axis(
            "position" if which == "x" else "row", ordered, "right" if which == "x" else "down", sized=False
        )
    return replace(axis, labels=ordered, sized=False)
