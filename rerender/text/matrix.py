"""Tables and matrices in a document: pipe tables and code blocks as rows of cells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rerender.text.lexicon import section
from rerender.text.scan import Line, lazy
from rerender.text.words import Token, tokenize

MAX_ROWS = 20_000
"""Rows of a table that are read; more become a Problem."""

MAX_COLUMNS = 2_000
"""Cells of a row that are read."""

_DOTS = re.compile(r"(?:\.{2,}|…|⋮|⋯)$")


@dataclass(slots=True)
class Cell:
    """The text of a table cell and its place in the line. Nobody changes one that is made."""

    text: str
    start: int
    end: int

    @property
    def empty(self) -> bool:
        """Whether the cell holds nothing, or a sign for nothing."""
        return _kept_number(self.text)[0] if len(self.text) < _KEPT_LENGTH else _is_empty(self.text)

    @property
    def number(self) -> Token | None:
        """The cell's number, where it holds one and little else (`0.69`, `71 ± 2`, `**5**`, `10 (red)`)."""
        return _kept_number(self.text)[1] if len(self.text) < _KEPT_LENGTH else _number(self.text)


_KEPT_LENGTH = 40


@lru_cache(maxsize=4096)
def _kept_number(text: str) -> tuple[bool, Token | None]:
    """Whether a cell is empty, and its number: cells of tables say the same again and again."""
    return _is_empty(text), _number(text)


def _is_empty(text: str) -> bool:
    return text.lower() in section("empty_cells") or not text.strip("-–—.·_×")


def _number(text: str) -> Token | None:
    tokens = tokenize(text)
    numbers = [t for t in tokens if t.kind == "number"]
    words = [t for t in tokens if t.kind in ("word", "label") and not t.has("hedge")]
    several = len(numbers) > 1 and not any(t.text == "±" for t in tokens)
    return numbers[0] if numbers and not words and not several else None


@dataclass(frozen=True)
class Table:
    """A table: the cells of its header (empty where it has none) and of its rows, each with its line.

    `unread` is the first line beyond `MAX_ROWS`, where there is one.
    """

    header: tuple[Cell, ...]
    rows: tuple[tuple[Line, tuple[Cell, ...]], ...]
    first: int
    last: int
    unread: Line | None = None

    @lazy
    def body_numbers(self) -> float:
        """The smallest share of numbers (or empty cells) in a column right of the first."""
        sample = [row[1:] for _, row in self.rows[:200]]
        width = max((len(row) for row in sample), default=0)
        columns = [[row[j] for row in sample if j < len(row)] for j in range(min(width, 200))]
        filled = [sum([c.empty or c.number is not None for c in column]) / len(column) for column in columns]
        return min(filled, default=0.0)

    @property
    def is_wide(self) -> bool:
        """Whether it is a matrix: numbers in the body under distinct column labels."""
        labels = [c.text for c in self.header[1:]]
        return (
            len(labels) > 1 and len(set(labels)) == len(labels) and self.body_numbers >= 0.75 and all(labels)
        )


def find_tables(lines: Sequence[Line]) -> list[Table]:
    """All pipe tables and all code blocks that read as matrices."""
    tables: list[Table] = []
    block: list[Line] = []
    for line in [*lines, None]:
        if line is not None and line.kind in ("table", "code") and (not block or block[-1].kind == line.kind):
            block.append(line)
            continue
        if block:
            table = _pipe_table(block) if block[0].kind == "table" else _code_matrix(block)
            if table is not None:
                tables.append(table)
        block = [line] if line is not None and line.kind in ("table", "code") else []
    return tables


def _cells(line: Line) -> tuple[Cell, ...]:
    cells: list[Cell] = []
    for start, end in line.cells[:MAX_COLUMNS]:
        text = line.plain[start:end]
        start += len(text) - len(text.lstrip())
        cells.append(Cell(text.strip().strip('"“”').strip(), start, start + len(text.strip())))
    return tuple(cells)


def _pipe_table(block: Sequence[Line]) -> Table | None:
    rows = [(line, _cells(line)) for line in block[:MAX_ROWS] if line.plain]
    rows = [
        (line, cells)
        for line, cells in rows
        if cells and not all(c.empty or _DOTS.match(c.text) for c in cells)
    ]
    if not rows:
        return None
    separated = any(not line.plain for line in block[:3])
    header = rows[0][1] if separated or not any(c.number for c in rows[0][1][1:]) else ()
    return Table(header, tuple(rows[1:] if header else rows), *_extent(block))


def _extent(block: Sequence[Line]) -> tuple[int, int, Line | None]:
    """The first and last line of a block, and its first line that is not read."""
    return block[0].number, block[-1].number, block[MAX_ROWS] if len(block) > MAX_ROWS else None


SYMBOL = re.compile(r"[A-Za-z][\w-]{0,14}\s*=\s*(?=[^\s:→]{1,12}\s*(?:→|->|:))")
"""The symbol of an axis before its value: `T = 0.2 → 47.6 / 47.0`."""

_ROW_LABEL = re.compile(r"(?P<label>[^:\[|=]{0,60}?)\s*[:=|]\s*(?=[\[(]|[-+.\d])")
_CODE_CELL = re.compile(r"\"[^\"]{1,60}\"(?=\s*[,\]])|[^\s,;|\[\]()]+(?:\s?%)?")


def _code_matrix(block: Sequence[Line]) -> Table | None:
    """Rows such as `1: [1.00, 0.92]`, `Row A: 0, 0`, or columns of numbers under a line of labels."""
    if (records := _records(block)) is not None:
        return records
    rows: list[tuple[Line, tuple[Cell, ...]]] = []
    for line in block[:MAX_ROWS]:
        cells = _code_cells(line)
        if len(cells) > 1 and not line.plain.endswith("{"):  # `"rows": {` only opens an object
            rows.append((line, cells))
    if len(rows) < 2:
        return None
    header: tuple[Cell, ...] = ()
    if not all(c.number or c.empty for c in rows[0][1][1:]) and all(
        c.number or c.empty for c in rows[1][1][1:]
    ):
        header = _without_corner(rows[0][1], len(rows[1][1]))
        if len(header) == len(rows[1][1]) - 1:
            header = (Cell("", 0, 0), *header)
        rows = rows[1:]
    table = Table(header, tuple(rows), *_extent(block))
    return table if table.body_numbers >= 0.75 else None


def _without_corner(header: tuple[Cell, ...], width: int) -> tuple[Cell, ...]:
    """A header whose corner says what rows and columns are (`true \\ predicted  dog  cat`) without these words."""
    corner = header[: 1 + len(header) - width]
    if len(corner) > 1 and any(set(cell.text) & {"\\", "/", "↓", "→"} for cell in corner):
        return (Cell("", 0, 0), *header[len(corner) :])
    return header


_RECORD = re.compile(
    r"""\W{0,4}["']?(?P<label>[^"':{}]{1,60})["']?\s*:\s*\{(?P<body>[^{}]{1,4000})\}\s*,?\s*$"""
)
_FIELD = re.compile(r"""["']?([^"',:{}]{1,60})["']?\s*:\s*([^,{}]{1,40})""")


def _records(block: Sequence[Line]) -> Table | None:
    """Rows that name their columns: `"MMMU": {"224": 33.8, "336": 34.6}`; None where there are fewer than two."""
    names: dict[str, int] = {}
    found: list[tuple[Line, Cell, dict[str, Cell]]] = []
    for line in block[:MAX_ROWS]:
        match = _RECORD.match(line.plain)
        fields = {}
        for field in _FIELD.finditer(match["body"]) if match else ():
            start = match.start("body") + field.start(2) if match else 0
            fields[field[1].strip()] = Cell(field[2].strip(), start, start + len(field[2].rstrip()))
        if match is None or len(fields) < 2:
            continue
        found.append((line, Cell(match["label"].strip(), match.start("label"), match.end("label")), fields))
        for name in fields:
            names.setdefault(name, len(names))
    if len(found) < 2 or len(names) > MAX_COLUMNS:
        return None
    header = (Cell("", 0, 0), *(Cell(name, 0, 0) for name in names))
    rows = tuple(
        (line, (label, *(fields.get(n, Cell("", 0, 0)) for n in names))) for line, label, fields in found
    )
    table = Table(header, rows, *_extent(block))
    return table if table.body_numbers >= 0.75 else None


def _code_cells(line: Line) -> tuple[Cell, ...]:
    if line.plain.startswith("|") and line.plain.count("|") > 2:
        parts = re.finditer(r"[^|]+", line.plain)
        return tuple(Cell(m[0].strip(), m.start(), m.end()) for m in parts if m[0].strip())[:MAX_COLUMNS]
    symbol = SYMBOL.match(line.plain)
    match = _ROW_LABEL.match(line.plain, symbol.end() if symbol else 0)
    start = match.end() if match else 0
    found = [Cell(m[0].strip("'\""), m.start(), m.end()) for m in _CODE_CELL.finditer(line.plain, start)]
    if match:
        label = re.sub(r"^row\s+", "", match["label"].strip(" '\""), flags=re.I)
        found.insert(0, Cell(label, match.start("label"), match.end("label")))
    elif found and found[0].number is not None:
        found.insert(0, Cell("", 0, 0))
    return tuple(found[:MAX_COLUMNS])
