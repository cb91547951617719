"""Where a document declares its axes: leads and headings with what stands below them, and sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from rerender.text.axes_below import read_children
from rerender.text.axes_told import told_axes
from rerender.text.declared import SENTENCE_END, Declared, plain_name
from rerender.text.declared_body import read_body
from rerender.text.label_lists import AXIS_KEYWORD
from rerender.text.lexicon import axis_words, section, singular
from rerender.text.scan import Line
from rerender.text.words import Token, tokenize

MAX_DECLARED = 100
"""Declarations of axes that are looked at; documents make a handful."""


def read_axes(lines: list[Line]) -> list[Declared]:
    """All declarations of axes in the order of the document."""
    found: list[Declared] = []
    taken: set[int] = set()
    rows: dict[str, set[str]] = {}
    declaring = axis_words("declaring")
    for i, line in enumerate(lines):
        if line.kind in ("blank", "rule", "table", "code") or line.words.isdisjoint(declaring):
            continue
        if line.number in taken and not (i and lines[i - 1].number == line.number):
            continue
        if len(found) >= MAX_DECLARED:
            break
        for declared in _declarations(lines, i):
            if _names_row(declared, rows):
                continue
            found.append(declared)
            if len(declared.labels) > 1:
                words = {label.lower() for label in declared.labels if isinstance(label, str)}
                rows.setdefault(declared.axis, set()).update(words)
            taken |= declared.lines
    return found


def _names_row(declared: Declared, rows: Mapping[str, set[str]]) -> bool:
    """Whether what looks like an axis is a label of one that was declared before (`**Fjord (y):** dark at 3`)."""
    return bool(declared.name) and declared.name.lower() in rows.get(declared.axis, ())


def _declarations(lines: list[Line], at: int) -> Iterator[Declared]:
    line = lines[at]
    if line.words.isdisjoint(axis_words("declaring")):
        return
    if both := _both_axes(lines, at):
        yield from both
        yield from (named for named in told_axes(line) if named.name and not named.labels)
        return
    label = line.plain if line.kind == "heading" else line.label
    keyword = AXIS_KEYWORD.search(label)
    if (
        keyword
        and (line.lead or line.kind == "heading")
        and keyword.start() < 30
        and (keyword.start() == 0 or " " in keyword[0] or "-" in keyword[0])
    ):
        axis = "x" if keyword["x"] else "y"
        sides = {"x" if m["x"] else "y" for m in AXIS_KEYWORD.finditer(label)}
        for one in sorted(sides) if len(sides) == 2 else [axis]:
            yield _lead_declaration(lines, at, one, label)
        return
    lead = re.sub(r"\s*\([^()]{0,200}\)", "", line.key).strip(" :").lower()
    side = _side_of(lead) or _side_of(lead.split(",")[0]) or _side_of(line.label.lower())
    if line.lead and side and line.kind != "heading":
        declared = _lead_declaration(lines, at, side, line.label)
        if len(declared.labels) > 1 or (SAME.search(line.body) and (declared.name or _names_side(line.body))):
            yield declared
        return
    match = _LABEL_SIDE.match(line.label)
    if match and match["name"].strip().lower() not in section("scale") and not _tells_levels(line.body):
        side = "x" if match["side"].lower()[0] in "xhc" else "y"
        declared = _lead_declaration(lines, at, side, "")
        declared.name = match["name"].strip(" `\"'*")
        if len(declared.labels) > 1:
            yield declared
            return
    yield from told_axes(line)


def _tells_levels(text: str) -> bool:
    """Whether the first sentence of a text speaks of colours or levels, as claims do (`dark red at 3`)."""
    return any(t.kind == "color" or t.level for t in _first_sentence(text))


def _names_side(text: str) -> bool:
    """Whether a text names the other axis (`identical to the columns`)."""
    return re.search(r"\b(?:rows?|columns?|[xy][- ]axis|horizontal|vertical)\b", text, re.I) is not None


def _tells_values(text: str) -> bool:
    """Whether the first sentence of a text holds numbers with a point, as no labels of two axes do."""
    return any(t.kind == "number" and "." in t.text for t in _first_sentence(text))


def _first_sentence(text: str) -> list[Token]:
    return tokenize(SENTENCE_END.split(text, maxsplit=1)[0])


def _side_of(lead: str) -> str:
    """`x` or `y` for a lead that stands for that axis by itself (`columns`, `bottom edge`), else nothing."""
    return next((axis for axis in ("y", "x") if lead in axis_words(f"{axis}_leads")), "")


SAME = re.compile(
    r"\b(?:same|identical|likewise|ditto)\b|\bas (?:on |in |for )?(?:the )?(?:rows|columns|[xy][- ]axis|above)\b",
    re.I,
)
"""What a declaration says whose labels are those of the other axis."""

_BOTH = re.compile(
    r"\b(?:both|either|each) ax[ie]s\b|\bon both (?:sides|ax[ie]s)\b|\bx[- ]?(?:ax[ie]s)?,? (?:and|&) y[- ]?ax[ie]s\b|\bboth the (?:x|y)[- ]?ax[ie]s\b"
    r"|\b(?:both )?(?:the )?(?:rows?|columns?)\b[^.;]{0,30}\b(?:and|&)\b[^.;]{0,12}\b(?:rows?|columns?)\b(?=[^.;]{0,60}\b(?:same|both|identical|alike|each)\b)"
    r"|\bthe same [^.;]{0,50}\b(?:both|rows and columns|columns and rows|horizontal(?:ly)? and vertical(?:ly)?|vertical(?:ly)? and horizontal(?:ly)?)\b"
    r"|\b(?:axes|rows and columns|columns and rows) \((?:both|x and y|identical)[^()]{0,30}\)",
    re.I,
)


_BOTH_WORDS = frozenset(
    {"both", "either", "each", "same", "x", "xaxis", "xaxes", "axes", "row", "rows", "column", "columns"}
)
"""What `_BOTH` looks for: a line without any of these words declares no more than one axis at once."""


def _both_axes(lines: list[Line], at: int) -> list[Declared]:
    """Both axes at once: `Both axes list the same six layers: …`, `Rows and columns carry the labels 1–32`."""
    line = lines[at]
    match = None if line.words.isdisjoint(_BOTH_WORDS) else _BOTH.search(line.plain[:1000])
    if (
        match is None
        or _tells_values(line.plain)
        or (line.lead and match.end() < line.lead and _sides(line.plain[line.lead :]))
    ):
        return []
    start = line.body_start if line.lead and match.start() < line.lead and line.body else match.end()
    probe = Declared("x", line.span(), led=bool(line.lead or line.kind == "heading"), lines={line.number})
    read_body(probe, line, start, _sentence_end(line, start))
    if not probe.labels:
        read_children(probe, lines, at)
    if len(probe.labels) < 2:
        return []
    if not probe.name and match.end() < start:  # `Both axes list the same four crops: …`
        probe.name = plain_name(line.plain[match.end() : start])
    return [replace(probe, axis=axis, lines=set(probe.lines)) for axis in ("x", "y")]


def _sentence_end(line: Line, start: int) -> int | None:
    """Where the first sentence from a character on ends: at a stop that is no label itself, as a token may be (`.`)."""
    labels = [m for m in line.marks if not any(c.isalnum() for c in line.plain[m.start : m.end])]
    ends = (m.start() for m in SENTENCE_END.finditer(line.plain, start))
    return next((end for end in ends if not any(m.start <= end < m.end for m in labels)), None)


def _sides(text: str) -> bool:
    """Whether a text tells the axes apart after all."""
    return len({"x" if m["x"] else "y" for m in AXIS_KEYWORD.finditer(text)}) == 2


def _lead_declaration(lines: list[Line], at: int, axis: str, label: str) -> Declared:
    line = lines[at]
    declared = Declared(axis, line.span(), name=_bracket_name(label), led=True, lines={line.number})
    if not declared.name:
        declared.name = plain_name(AXIS_KEYWORD.sub(" ", re.sub(r"\([^()]{0,80}\)", " ", label)))
    if declared.name.lower() in axis_words("name_leads"):
        declared.name = ""  # `X-axis variable: …` says that a name follows
    start = line.body_start if line.lead else len(line.plain)
    read_body(declared, line, start)
    if not declared.labels or not declared.name:
        read_children(declared, lines, at)
    return declared


_LABEL_SIDE = re.compile(
    r"^(?P<name>[^()]{2,40}?)\s*\((?P<side>x|y|x[- ]axis|y[- ]axis|horizontal(?: axis)?|vertical(?: axis)?|rows|columns)(?:[,;:]\s[^()]{1,40}|\s(?:from|top|left)[^()]{1,40})?\)$",
    re.I,
)


# which panels a declaration holds for, rather than what the axis is called
_OF_PANELS = re.compile(
    r"\b(?:panels?|heat ?maps?|plots?|charts?|maps?|sub-?plots?|only|shared|both|all|each|every|same)\b", re.I
)


def _bracket_name(label: str) -> str:
    """The name that a declaration's label holds in brackets or behind a dash (`X-axis (Token)`, `Bottom axis — Class`)."""
    for text in re.findall(r"\(([^()]{1,60})\)", label) + re.split(r"\s[—–-]\s", label)[1:]:
        if re.match(
            r"\s*(?:(?:down|along|across|on|at|in|from|going|running|the|far)\b|(?:left|right|top|bottom)(?:[- ]hand)?(?: side| edge| of\b|$))",
            text,
            re.I,
        ) or _OF_PANELS.search(text):
            continue
        if not AXIS_KEYWORD.search(text) and len(text.strip()) > 1 and plain_name(text):
            text = re.split(r",\s", text)[0]
            return text.strip(" `\"':") if text.count(" ") < 4 else plain_name(text)
    return ""


def listed_under(name: str, lines: list[Line], taken: frozenset[int]) -> Declared | None:
    """The labels that the document lists under the name of an axis: `Years: 2010, 2011, …`, `the genes are A, B and C`."""
    words = re.findall(r"[^\W\d_]{3,}", name.lower())
    if not words:
        return None
    noun = re.compile(rf"\b{re.escape(singular(words[-1]))}(?:s|es|ies)?\b", re.I)
    for line in lines:
        if line.kind in ("blank", "rule", "table", "code", "heading") or line.number in taken:
            continue
        match = noun.search(line.plain)
        if match is None or not line.lead or match.end() > line.lead or len(line.label.split()) > 4:
            continue
        probe = Declared("", line.span(), lines={line.number}, led=True)
        read_body(probe, line, line.body_start)
        if not probe.labels and not line.body:
            read_children(probe, lines, lines.index(line))
        if len(probe.labels) > 1:
            return probe
    return None
