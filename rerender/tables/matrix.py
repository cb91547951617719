"""Plain matrices of numbers, with or without labels around them, as a `Grid`."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from rerender.errors import InputError
from rerender.model import Axis, Figure, Grid, Label, Panel
from rerender.tables.assembly import check_size, measured
from rerender.tables.labels import label_of, name_of
from rerender.tables.source import UNKNOWN, Source


def read_matrix(source: Source, limit: int) -> Grid:
    """The grid of a matrix: a first row of numbers only makes it a bare one, without labels.

    The first row may lack the corner. Raises InputError as `from_csv` says.
    """
    rows = _rows(source, limit)
    head = rows[0][1]
    if all(_numeric(field) for field in head):
        y, x = Axis("y", tuple(range(len(rows))), "down"), Axis("x", tuple(range(len(head))), "right")
        return _grid(source, rows, 0, y, x)
    if len(rows) < 2:
        raise InputError(f"{source.name}: the table has a header and no rows", slug="empty-input")
    cornered = len(head) == len(rows[1][1])
    y_name = name_of(head[0]) if cornered else "y"
    y_labels = [row[0] for _, row in rows[1:]]
    x = Axis("x", _labels(source, rows[0][0], head[cornered:], across=True), "right")
    y = Axis(y_name or "y", _labels(source, rows[1][0], y_labels, across=False), "down")
    if not x.labels:
        source.refuse(rows[0][0], None, "no column of numbers beside the labels of the rows")
    return _grid(source, rows[1:], 1, y, x)


def _rows(source: Source, limit: int) -> list[tuple[int, list[str]]]:
    """All rows with their lines, refused as soon as they are more than the limit."""
    rows: list[tuple[int, list[str]]] = []
    fields = 0
    for line, row in source.rows():
        fields += len(row)
        check_size((fields - len(row) - len(rows),), source.name, limit)
        rows.append((line, row))
    return rows


def _grid(source: Source, rows: Sequence[tuple[int, list[str]]], start: int, y: Axis, x: Axis) -> Grid:
    value = np.empty((1, len(y), len(x)))
    width = start + len(x)
    for i, (line, row) in enumerate(rows):
        if len(row) != width:
            source.refuse(line, min(len(row), width), f"{len(row)} fields where {width} are needed")
        value[0, i] = [source.number(row[column], line, column) for column in range(start, width)]
    check_size(value.shape, source.name, value.size)
    return measured(source.name, Figure("continuous", panels=(Panel(""),), x=x, y=y), value)


def _labels(source: Source, line: int, fields: Sequence[str], *, across: bool) -> tuple[Label, ...]:
    """The labels of one axis, each of which may stand once only."""
    labels = tuple(label_of(field) for field in fields)
    first: dict[Label, int] = {}
    for i, label in enumerate(labels):
        if first.setdefault(label, i) != i:
            what = "column" if across else "row"
            source.refuse(
                line if across else line + i, i + 1 if across else 0, f"a second {what} {str(label)[:60]!r}"
            )
    return labels


def _numeric(field: str) -> bool:
    try:
        float(field)
    except ValueError:
        return field.strip().lower() in UNKNOWN - {""}
    return True
