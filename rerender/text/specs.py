"""Statements about the figure that stand in a table: a row such as `| X-axis | Head, 0 to 11 |` read as `X-axis: Head, 0 to 11`."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import replace

from rerender.model import Figure
from rerender.text.label_lists import AXIS_KEYWORD
from rerender.text.lexicon import axis_words, lexicon, singular
from rerender.text.matrix import Table
from rerender.text.names import label_forms
from rerender.text.scan import Line, Mark

_MOST_CELLS = 4


_NAME_CELL = re.compile(r"[\s|]*[^\W\d][\w -]{1,30}?\s*\|(?=[^|]*[\d,])")
"""A cell that holds a name, before one with numbers or a list."""


def in_leads(lines: Sequence[Line]) -> list[Line]:
    """The lines, with one that declares several things behind leads (`**Title:** … **X-axis:** …`) cut before each."""
    return [piece for line in lines for run in _run_in(line) for piece in _pieces_of(run)]


def _run_in(line: Line) -> list[Line]:
    """The pieces of a line, each with its bold lead; the line itself where it holds fewer than two, or leads to no part of a figure."""
    if line.kind not in ("text", "bullet", "number") or len(line.marks) < 2 or not line.starts_bold:
        return [line]
    leads = [
        (m.start, line.plain.index(":", m.end - 1))
        for m in line.marks
        if m.kind == "bold" and ":" in line.plain[m.end - 1 : m.end + 1]
    ]
    if len(leads) < 2 or not any(_is_subject(line.plain[start:colon]) for start, colon in leads):
        return [line]
    ends = [start for start, _ in leads[1:]] + [len(line.plain)]
    return [
        _stretch(line, start, end, line.plain[start:end], colon - start)
        for (start, colon), end in zip(leads, ends, strict=True)
    ]


def with_specs(lines: Sequence[Line]) -> list[Line]:
    """The lines, with rows of tables that describe an axis, the scale or the panels as lines with a lead."""
    following = [*lines[1:], None]
    return [
        _spec(line) if line.kind == "table" and not _is_separator(after) else line
        for line, after in zip(lines, following, strict=True)
    ]


def _is_separator(line: Line | None) -> bool:
    """Whether a line parts the header of a table from its rows."""
    return line is not None and line.kind == "table" and not line.plain


def _spec(line: Line) -> Line:
    if not 2 <= len(line.cells) <= _MOST_CELLS:
        return line
    (first, end), (second, last) = line.cells[:2]
    key, body = line.plain[first:end].strip(), line.plain[second:last].strip()
    return _as_lead(line) if body and _is_subject(key) else line


def _as_lead(line: Line) -> Line:
    """A row of a table as a line whose lead is the first cell."""
    (first, end), (_, last) = line.cells[:2]
    start = first + (len(line.plain[first:end]) - len(line.plain[first:end].lstrip()))
    plain = line.plain[start : end - 1].rstrip()
    lead = len(plain)
    text = plain + " " * (end - start - lead) + line.plain[end : line.cells[-1][1]]
    rest = text[lead + 1 :]
    if named := _NAME_CELL.match(
        rest
    ):  # the name of an axis stands before its labels as in a line: `buoy: 1 to 24`
        rest = f"{rest[: named.end() - 1]}:{rest[named.end() :]}"
    text = text[:lead] + ":" + rest.replace("|", " ")
    return replace(_stretch(line, start, last, text, lead), kind="bullet", cells=())


_FEWEST_WORDS = 3
"""Words that the second column of a table has in most rows where it is prose."""


def with_prose_rows(
    lines: Sequence[Line], tables: Sequence[Table], figure: Figure
) -> tuple[list[Line], list[Table]]:
    """The lines, with tables of two columns that say of each row of the figure what it looks like as leads with prose.

    And the tables that are left.
    """
    tables_of_two = [table for table in tables if _has_two_columns(table)]
    if not tables_of_two:
        return list(lines), list(tables)
    names = {
        form
        for axis in (figure.y, figure.x)
        if axis
        for label in axis.labels
        for form in label_forms(str(label))
    }
    prose = [table for table in tables_of_two if _is_prose(table, names)]
    rows = {line.number for table in prose for line, _ in table.rows}
    kept = [table for table in tables if table not in prose]
    return [_as_lead(line) if line.number in rows else line for line in lines], kept


def _has_two_columns(table: Table) -> bool:
    return len(table.rows) > 1 and all(len(row) == 2 and line.kind == "table" for line, row in table.rows)


def _is_prose(table: Table, names: Set[str]) -> bool:
    """Whether a table of two columns has labels of an axis, and sentences."""
    if not all(row[0].text in names or row[0].text.lower() in names for _, row in table.rows):
        return False
    told = sum(len(row[1].text.split()) >= _FEWEST_WORDS for _, row in table.rows)
    return 2 * told > len(table.rows)


def _stretch(line: Line, start: int, end: int, text: str, lead: int) -> Line:
    """A stretch of a line as a line of its own: `text` stands where `plain[start:]` did, marks up to `end` with it."""
    marks = tuple(
        Mark(m.kind, m.start - start, m.end - start) for m in line.marks if m.start >= start and m.end <= end
    )
    offsets = None if line.offsets is None else line.offsets[start:]
    return replace(line, plain=text.rstrip(), base=line.base + start, offsets=offsets, marks=marks, lead=lead)


def _is_subject(key: str) -> bool:
    """Whether a cell names an axis, the scale or the panels, and nothing of their contents."""
    folded = re.sub(r"\s*\([^()]{0,200}\)", "", key).strip(" :*").lower()
    words = folded.split()
    if not 0 < len(words) <= 4 or any(c.isdigit() for c in folded):
        return False
    sections = lexicon().sections
    return (
        (AXIS_KEYWORD.match(folded) is not None)
        or (len(words) == 1 and singular(folded) in axis_words("sides"))
        or folded in ("color", "colour")
        or folded in sections["scale"]
        or folded in sections["panels"]
    )


_NEXT_AXIS = re.compile(
    r"(?<=[.;,])\s+(?=(?:the )?(?:[xy][- ]?axis|rows?|columns?|(?:horizontal|vertical)(?: axis)?|(?:the )?colou?r(?: ?(?:bar|scale))?|[A-Za-z][\w ]{1,30} \([xy]\))"
    r"(?: \([^()]{1,40}\))?:\s)",
    re.I,
)


def _pieces_of(line: Line) -> list[Line]:
    """A line that declares one axis behind the other (`Rows: A, B. Columns: 1, 2`), cut where the next one begins."""
    declares = line.kind in ("text", "bullet", "number") and not line.words.isdisjoint(
        axis_words("declaring")
    )
    cuts = [m.end() for m in _NEXT_AXIS.finditer(line.plain[:2000])] if declares else []
    if not cuts:
        return [line]
    starts, ends = [0, *cuts], [*cuts, len(line.plain)]
    return [_piece(line, start, end) for start, end in zip(starts, ends, strict=True)]


def _piece(line: Line, start: int, end: int) -> Line:
    """One of several declarations in a line, with its own lead."""
    text = line.plain[start:end]
    return _stretch(line, start, end, text, text.find(":") if start else line.lead)
