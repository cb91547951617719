"""Lines with their parts: those of the lead-in, and those of each clause behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rerender.model import Label
from rerender.text.carried import square_places
from rerender.text.clauses import Clause, split_clauses
from rerender.text.exceptions import leave_out
from rerender.text.foreign import leads_nowhere, no_place
from rerender.text.frame import Frame, Target
from rerender.text.lexicon import cue, section
from rerender.text.limits import MAX_CLAUSES, MAX_PARTS, MAX_REACH
from rerender.text.pairing import Box, Unit, group, told_together
from rerender.text.part_reader import read_parts
from rerender.text.parts import Degree, Place, labels_of
from rerender.text.scan import Line
from rerender.text.series import read_series
from rerender.text.words import Token, tokenize


@dataclass(slots=True)
class Parsed:
    """A clause with its parts, ready for the rules; `frames` are its places among panels and categories.

    `reach` counts the labels that it names on the axes.
    """

    clause: Clause
    units: list[Unit]
    frames: list[Place]
    reach: int = 0


@dataclass(slots=True)
class ParsedLine:
    """A line with the parts of its lead-in (`places`, `degree` and its `words`) and of the clauses behind it.

    `dashed` tells that a dash ends the lead-in, which the line by itself does not take for one.
    """

    line: Line
    places: list[Place]
    degree: Degree | None
    words: str
    clauses: list[Parsed]
    dashed: bool = False


def parse_lines(lines: Sequence[Line], frame: Frame) -> tuple[list[ParsedLine], Line | None]:
    """All lines of prose, and the first that is not read any more because those before it name too many labels.

    A lead-in that names a row and nothing else tells what doubtful labels below it are.
    """
    parsed: list[ParsedLine] = []
    room = MAX_REACH
    above: frozenset[str] = frozenset()
    for line in lines:
        if line.kind in ("blank", "rule", "table", "code") or not line.plain:
            continue
        if room < 0:
            return parsed, line
        one = _parse(line, frame, above)
        room -= sum([len(p.labels) for p in one.places if p.labels])
        room -= sum([clause.reach for clause in one.clauses])
        parsed.append(one)
        if line.is_title or (line.lead and not one.clauses and one.places):
            above = frozenset(p.axis for p in one.places if p.axis in ("x", "y"))
    return parsed, None


_QUOTE = re.compile(r'["“”]')


def _is_silent(line: Line, tokens: Sequence[Token], frame: Frame) -> bool:
    """Whether a line only declares and names no colour: no claims are read of it, and no colour is defined in it."""
    return line.number in frame.declared_lines and "color" not in [t.kind for t in tokens]


_FEWEST_LISTED = 3


def _lists_axis(tokens: Sequence[Token], frame: Frame) -> bool:
    """Whether a line only tells all labels of the columns again, in their order (`Columns, in turn: A, B, C`)."""
    axis = frame.figure.x
    if axis is None or len(axis) < _FEWEST_LISTED or len(tokens) > 4 * len(axis) + 16:
        return False
    named = [getattr(t.target, "x", None) for t in tokens if t.kind == "label"]
    if tuple(named) != axis.labels:
        return False
    told = not cue("listing_words").isdisjoint([t.low for t in tokens])
    return told and not any(t.kind in ("number", "color") or t.level or t.density for t in tokens)


def _parse(line: Line, frame: Frame, above: frozenset[str]) -> ParsedLine:
    """A line with its parts; `above` are the axes that a lead-in over it has set."""
    tokens = tokenize(line.plain, frame.names, line.marks + line.slanted if frame.everyday else line.marks)
    if _QUOTE.search(line.plain):
        tokens = [t for n, t in enumerate(tokens) if t.text not in '"“”' or not _beside_number(tokens, n)]
    silent = _is_silent(line, tokens, frame)
    if _lists_axis(tokens, frame):
        return ParsedLine(line, [], None, "", [])
    head, body = _split(line, tokens, frame)
    places, degree, words = _head(line, head, frame)
    if line.is_title and line.kind != "heading" and body and not places and degree is None:
        below, its_degree, _ = _head(line, body, frame)
        if below and its_degree is None:
            places, body = below, []  # `Region 3: layers 10–17` stands over what follows, as a heading would
    told = _announces_exception(head)
    paired = _names_pair(head, body)
    if (
        told
        or paired
        or (any(p.axis == "x" for p in places) and body)
        or _is_value_lead(places, degree, body, head)
    ):
        sentence = tokens if told else [t for t in tokens if t.text != ":" or t.start != line.lead]
        clauses = _unread(line, sentence) if silent else _clauses(line, sentence, frame, above)
        return ParsedLine(line, [], None, "", clauses)
    if silent:
        return ParsedLine(line, places, degree, words, _unread(line, body))
    counted = "" if places else _counted_axis(head, frame)
    clauses = _clauses(line, body, frame, above | {p.axis for p in places}, counted)
    if not places and leads_nowhere(head, frame) and line.kind != "heading" and not line.is_title:
        for clause in clauses:
            clause.frames.append(no_place(0, 1))
    return ParsedLine(line, places, degree, words, clauses, bool(head) and not (line.lead or line.is_title))


def _names_pair(head: Sequence[Token], body: Sequence[Token]) -> bool:
    """Whether a lead-in is one thing and another of a square figure, and a number follows (`GSM8K and HumanEval: 0.86`)."""
    if len(head) != 3 or head[1].low not in cue("pairing") or not body:
        return False
    targets = [t.target for t in (head[0], head[2])]
    square = all(isinstance(t, Target) and t.x is not None and t.y is not None for t in targets)
    number = next((t for t in body[:2] if not t.has("hedge")), None)
    glued = head[0].end == head[1].start and head[1].end == head[2].start
    told = number is not None and number.kind == "number"
    return square and told and (glued or not any(t.kind == "label" for t in body))


def _announces_exception(head: Sequence[Token]) -> bool:
    """Whether a lead-in is a statement whose exception stands behind its colon (`All is pale, with one exception: …`)."""
    return (
        len(head) > 3
        and head[-1].low in ("exception", "exceptions")
        and head[-2].low not in ("without", "no")
    )


def _split(line: Line, tokens: list[Token], frame: Frame) -> tuple[list[Token], list[Token]]:
    """The tokens of a lead-in, a title or a heading, without its number, and those of the sentence behind it."""
    head, body = (tokens, []) if line.is_title else ([], tokens)
    if not (line.lead or line.is_title) and (size := _dashed_head(line, tokens, frame)):
        return tokens[:size], tokens[size + 1 :]
    if not (line.lead or line.is_title) and (size := _bracketed_head(line, tokens, frame)):
        return tokens[1 : size - 1], tokens[size:]
    if line.lead and not (line.is_title and line.kind == "heading"):
        head = [t for t in tokens if t.end <= line.lead]
        body = [t for t in tokens if t.start > line.lead]
        if _calls_panel(line, body):
            return body, []
    numbered = (
        len(head) > 1
        and head[0].kind == "number"
        and head[0].flag in ("", "th")
        and head[1].text in ".):"
        and head[0].start == 0
    )
    return (head[2:] if numbered else head), body


def _bracketed_head(line: Line, tokens: Sequence[Token], frame: Frame) -> int:
    """How many tokens name a row in square brackets in front of all else (`[Kestrel] dark at 3`); 0 where none do."""
    if len(tokens) < 4 or tokens[0].text != "[" or tokens[2].text != "]":
        return 0
    row = tokens[1]
    if row.kind == "label":
        return 3 if getattr(row.target, "y", None) else 0
    numbered = (
        row.kind == "number"
        and frame.figure.y is not None
        and frame.figure.y.index(int(row.value)) is not None
    )
    return 3 if numbered and _names_columns(line.plain[tokens[2].end :], frame) else 0


def _calls_panel(line: Line, body: Sequence[Token]) -> bool:
    """Whether a line is a word for a heatmap and its title (`Heatmap: Dawn`), which stands over what follows."""
    if line.label.lower() not in section("heatmap_nouns"):
        return False
    named = [t for t in body if t.text not in '"“”`()[]']
    return len(named) == 1 and bool(getattr(named[0].target, "facets", ()))


_PARTING = frozenset({"–", "—", "-", "→", "->", "|", "="})
_LONGEST_HEAD = 8


def _dashed_head(line: Line, tokens: Sequence[Token], frame: Frame) -> int:
    """How many tokens name a row in front of a dash that parts it from what is said of it (`Kestrel – dark at 3`).

    0 where none do. Behind the dash no other name stands alone with one value, as in a pair (`Kestrel – Osprey: 0.4`).
    """
    at = next((n for n, t in enumerate(tokens[:_LONGEST_HEAD]) if t.text in _PARTING), 0)
    if not 0 < at < len(tokens) - 1:
        return 0
    dash = tokens[at]
    if not (line.plain[dash.start - 1].isspace() and line.plain[dash.end : dash.end + 1].isspace()):
        return 0
    if at == 1 and tokens[0].kind == "number":
        numbered = frame.figure.y is not None and frame.figure.y.index(int(tokens[0].value)) is not None
        return at if numbered and _names_columns(line.plain[dash.end :], frame) else 0
    if any(t.kind != "label" and t.low not in cue("row_words") for t in tokens[:at]):
        return 0
    named = sum(t.kind == "label" and bool(getattr(t.target, "y", None)) for t in tokens[:at])
    paired = tokens[at + 1].kind == "label" and sum(t.kind == "number" for t in tokens[at:]) < 2
    return at if named == 1 and not paired else 0


def _counted_axis(head: Sequence[Token], frame: Frame) -> str:
    """The axis that the last noun of a lead-in counts along: bare numbers behind it are its positions."""
    axes = (frame.axis_of(t.text) for t in reversed(head) if t.kind == "word")
    return next((axis for axis in axes if axis in ("x", "y")), "")


def _beside_number(tokens: Sequence[Token], n: int) -> bool:
    """Whether a token stands next to a number, so that quotes part it from a range (`"+1" to "+3"`)."""
    return any(t.kind == "number" for t in (*tokens[max(0, n - 1) : n], *tokens[n + 1 : n + 2]))


def _is_value_lead(
    places: Sequence[Place], degree: Degree | None, body: Sequence[Token], head: Sequence[Token]
) -> bool:
    """A lead-in with words of its own kind that belong to the sentence: `Peak load: 9 at expert 4`."""
    return bool(body) and not places and degree is not None and len(head) > 6


def _head(line: Line, tokens: list[Token], frame: Frame) -> tuple[list[Place], Degree | None, str]:
    """What a lead-in or a title says: the places it names, and a degree with its words."""
    if not tokens:
        return [], None, ""
    if not (line.lead or line.is_title) and len(tokens) == 1 and tokens[0].kind == "number":
        return [Place("y", 0, 1, (int(tokens[0].value),))], None, ""  # that it is a row has been seen already
    if signed := _signed_rows(line, frame):
        return [Place("y", 0, 1, signed)], None, ""
    if (row := _numbered_row(line, frame)) is not None and _names_columns(line.body, frame):
        return [row], None, ""
    units, frames = group(read_parts(tokens, frame, heading=True), tokens, frame.quantity_words)
    places = [
        p for u in units if isinstance(u, Box) for p in u.places if p.named or not line.is_title
    ] + frames
    degrees = [u for u in units if isinstance(u, Degree)]
    if frame.figure.kind == "categorical":
        places += _colored(tokens, frame, places)
    titled = line.kind == "heading" or line.is_title
    degree = (
        told_together(degrees)
        if degrees and (not titled or (not places and _heads_marks(tokens, degrees[0])))
        else None
    )
    if degree is None and frame.figure.kind != "categorical" and not titled:
        degree = _emptiness(tokens)
    words = line.plain[tokens[degree.start].start : tokens[degree.end - 1].end] if degree else ""
    if not places and (row := _numbered_row(line, frame)) is not None:
        places = [row]
    return [p for p in places if p.labels or p.facets or p.category or p.whole], degree, words


def _emptiness(tokens: Sequence[Token]) -> Degree | None:
    """What a lead-in on a scale says that calls empty what follows (`Empty zone: …`, `Empty slats: …`)."""
    if not 1 < len(tokens) <= 3 or tokens[0].low not in cue("empty_leads"):
        return None
    return Degree(0, 1, words=[tokens[0]])


def _heads_marks(tokens: Sequence[Token], degree: Degree) -> bool:
    """Whether a title says how the cells look that are listed below it (`Green region (score 10)`, `Dark red cells`)."""
    return (
        degree.start <= 1 and bool(degree.colors) and any(t.has("marker") for t in tokens[: degree.end + 1])
    )


_ROW_NUMBER = re.compile(
    r"^(?:the )?(?:values? (?:of|for|in) )?(?:(?:for|in|on|at) )?(?:the )?(?:row:?\s+)?[\[\"'`“]?(-?\d{1,6})[\]\"'`”]?(?: values?| row| cells?| \(row\))?\s*[-–—→]?$",
    re.I,
)


def _numbered_row(line: Line, frame: Frame) -> Place | None:
    """The row that a lead-in names by its bare number (`3: 0.1 at …`), where rows are numbered."""
    match = _ROW_NUMBER.match(line.label) if line.lead and line.kind != "heading" and line.body else None
    axis = frame.figure.y
    if (
        match is None
        or axis is None
        or not frame.y_values.holds(int(match[1]))
        or ("row" not in line.label.lower() and len(axis) > 200)
    ):
        return None
    return Place("y", 0, 1, (int(match[1]),))


def _names_columns(text: str, frame: Frame) -> bool:
    """Whether what stands behind a lead names columns by the name of their axis (`2: key token 1 (0.3), …`)."""
    tokens = tokenize(text[:400], frame.names)
    return any(
        getattr(t.target, "axis", "") == "x" or (t.kind == "word" and frame.axis_of(t.text) == "x")
        for t in tokens
    )


_SIGNED = re.compile(r"[-+−]\d")


def _signed_rows(line: Line, frame: Frame) -> tuple[Label, ...]:
    """Rows that a lead-in names by signed numbers, as offsets are written (`+2 and +3: …`, `-1: …`)."""
    axis = frame.figure.y
    if axis is None or not line.lead or not _SIGNED.match(line.label) or line.kind == "heading":
        return ()
    tokens = tokenize(line.label)
    items, end = read_series(tokens, 0)
    labels = labels_of(items, frame.y_values)
    return labels if end == len(tokens) and labels and all(axis.index(a) is not None for a in labels) else ()


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


def _unread(line: Line, tokens: list[Token]) -> list[Parsed]:
    """All of a line that nobody reads claims of as one clause without parts."""
    return [Parsed(Clause(line, tokens), [], [])] if tokens else []


def _clauses(
    line: Line, tokens: list[Token], frame: Frame, scoped: frozenset[str] = frozenset(), last_axis: str = ""
) -> list[Parsed]:
    """The clauses of a sentence with their parts; `last_axis` is the one that bare numbers go on."""
    parsed: list[Parsed] = []
    last: Place | None = None
    for clause in split_clauses(line, tokens)[:MAX_CLAUSES] if tokens else []:
        parts = read_parts(clause.tokens, frame, last_axis, scoped, before=last, most=MAX_PARTS)
        reach = 0
        for part in parts:
            if isinstance(part, Place) and part.axis in ("x", "y") and part.labels:
                last, last_axis = part, part.axis
                reach += len(part.labels)
        if clause.excluded:
            parts = leave_out(parts, read_parts(clause.excluded, frame, "", scoped), frame)
        units, frames = group(parts, clause.tokens, frame.quantity_words)
        square_places(clause, units, frame)
        parsed.append(Parsed(clause, units, frames, reach))
    return parsed
