"""The text of a table as rows, with the place of everything that is wrong in it."""

from __future__ import annotations

import csv
import io
import json
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NoReturn

from rerender.errors import InputError
from rerender.wording import cut

UNKNOWN = frozenset({"", "nan", "na", "n/a"})
"""What stands for an unknown number, in any case."""

WIDEST = 60
"""So much of a line is shown on either side of a mistake."""


@dataclass(frozen=True, slots=True)
class Source:
    """A table as text: `comments` from its leading `# name: JSON` lines, the rest is rows of fields."""

    name: str
    text: str
    start: int
    comments: dict[str, object]
    delimiter: str

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Each row that is not blank with the number of the line on which it ends."""
        above = self.text.count("\n", 0, self.start)
        stream = io.StringIO(self.text[self.start :], newline="")
        reader = csv.reader(stream, delimiter=self.delimiter, strict=True)
        try:
            for row in reader:
                if any(row):
                    yield reader.line_num + above, row
        except csv.Error as error:
            self.refuse(reader.line_num + above, None, f"not a table: {error}")

    def number(self, text: str, line: int, column: int, *, infinite: bool = False) -> float:
        """A finite (or also an infinite) number, or NaN for a blank; anything else is refused."""
        try:
            value = float(text)
        except ValueError:
            if text.strip().lower() in UNKNOWN:
                return math.nan
            self.refuse(line, column, f"{_shown(text)} is not a number")
        if (math.isinf(value) and not infinite) or "_" in text:
            self.refuse(line, column, f"{_shown(text)} is not a finite number")
        return value

    def refuse(self, line: int, column: int | None, message: str) -> NoReturn:
        """Raise InputError (`bad-table`) for a line (from 1) and a column (from 0), with a caret below it."""
        place = f"line {line}" + (f", column {column + 1}" if column is not None else "")
        raise InputError(
            f"{self.name}: {place}: {message}", slug="bad-table", source=self._caret(line, column)
        )

    def _caret(self, line: int, column: int | None) -> str | None:
        lines = re.split(r"\r\n|\n|\r", self.text)
        if not 0 < line <= len(lines):
            return None
        text = lines[line - 1]
        start = _offset(text, self.delimiter, column or 0)
        cut = max(0, start - WIDEST)
        shown = "".join(c if c.isprintable() else " " for c in text[cut : start + WIDEST])
        return f"{shown}\n{' ' * (start - cut)}^"


def source_of(text: str, name: str) -> Source:
    """The table in `text`; raises InputError where there is none or a comment of ours is broken."""
    start = 1 if text.startswith("\ufeff") else 0
    comments: dict[str, object] = {}
    while text.startswith("#", start) or text[start : start + 1] in ("\n", "\r"):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end + 1
        comments |= _comment(text[start:end], name)
        start = end
    if not text[start:].strip():
        raise InputError(f"{name}: there is no table in it", slug="empty-input")
    return Source(name, text, start, comments, _delimiter(text, start))


def _comment(line: str, name: str) -> dict[str, object]:
    """What a line `# name: JSON` says; other comments say nothing."""
    key, _, value = line.lstrip("# \t").partition(":")
    if key not in ("scale", "quantity", "categories", "x", "y"):
        return {}
    try:
        return {key: json.loads(value)}
    except (ValueError, RecursionError):
        message = f"{name}: the comment {key!r} is not JSON; correct it or take it out"
        raise InputError(message, slug="bad-table") from None


def _delimiter(text: str, start: int) -> str:
    """The first of comma, tab and semicolon that stands in the first line outside of quotes."""
    end = text.find("\n", start)
    line = re.sub(r'"[^"]*"', "", text[start : end if end >= 0 else len(text)])
    return next((mark for mark in ",\t;" if mark in line), ",")


def _offset(line: str, delimiter: str, column: int) -> int:
    """Where a field begins in a line; the end of the line where it has fewer."""
    quoted, at = False, 0
    for i, character in enumerate(line):
        if at == column:
            return i
        quoted ^= character == '"'
        at += character == delimiter and not quoted
    return len(line)


def _shown(text: str) -> str:
    return repr(cut(text, WIDEST))
