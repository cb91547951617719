"""The long form of a table, one row for each cell, as a `Grid`."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from rerender.errors import InputError
from rerender.model import BASES, Axis, Category, Figure, Grid, Label, Panel
from rerender.tables.assembly import check_size, unsound
from rerender.tables.labels import in_order, label_of, name_of, title_of
from rerender.tables.source import Source

TITLE, NUMBER = "panel", "panel number"
VALUES = ("value", "density")


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns of a long table are: those of panels first, then y, x and category, then numbers."""

    names: tuple[str, ...]
    value: int
    low: int | None
    high: int | None
    basis: int | None
    category: int | None

    @property
    def x(self) -> int:
        """The column of the x labels; y is the one before it and panels are told apart by those before y."""
        return (self.category if self.category is not None else self.value) - 1


def columns_of(header: Sequence[str]) -> Columns | None:
    """The columns of a long table by its header, or None where the header is that of a matrix."""
    names = [name.strip().lower() for name in header]
    value = max((i for i, name in enumerate(names) if name in VALUES), default=0)
    categorical = names[value] == "density" and value > 2 and names[value - 1] == "category"
    if value < 2:
        return None
    after = {name: i for i, name in enumerate(names) if i > value}
    low, high, basis = after.get("low"), after.get("high"), after.get("basis")
    return Columns(tuple(header), value, low, high, basis, value - 1 if categorical else None)


@dataclass(slots=True)
class _Cells:
    """The rows of a long table as they are read: positions by first appearance, and numbers."""

    keys: tuple[dict[object, int], ...] = field(default_factory=lambda: ({}, {}, {}, {}))
    positions: tuple[array[int], ...] = field(default_factory=lambda: tuple(array("q") for _ in range(4)))
    numbers: tuple[array[float], ...] = field(default_factory=lambda: tuple(array("d") for _ in range(3)))
    basis: array[int] = field(default_factory=lambda: array("b"))
    lines: array[int] = field(default_factory=lambda: array("q"))


def read_long(source: Source, columns: Columns, limit: int) -> Grid:
    """The grid of a long table; cells without a row are unknown. Raises InputError as `from_csv` says."""
    cells = _read_cells(source, columns, limit)
    labels = [[label_of(str(key)) for key in keys] for keys in cells.keys[1:]]
    orders = [in_order(axis) for axis in labels]
    shape: tuple[int, ...] = (len(cells.keys[0]), len(orders[0]), len(orders[1]))
    if columns.category is not None:
        shape += (len(orders[2]),)
    check_size(shape, source.name, limit)
    figure = _figure(columns, list(cells.keys[0]), orders)
    flat = _flat(cells, labels, orders, shape)
    _check_repeats(source, cells, flat)
    numbers = [np.frombuffer(column, dtype=np.float64) for column in cells.numbers]
    wrong = np.flatnonzero(unsound(*numbers))
    if wrong.size:
        source.refuse(
            cells.lines[int(wrong[0])], columns.value, "the number is not between its low and its high"
        )
    return _grid(source.name, figure, shape, flat, numbers, np.frombuffer(cells.basis, dtype=np.int8))


def _read_cells(source: Source, columns: Columns, limit: int) -> _Cells:
    cells, x, width = _Cells(), columns.x, len(columns.names)
    panel, y, row_key, category = cells.keys
    rows = source.rows()
    next(rows)
    for line, row in rows:
        if len(row) != width:
            source.refuse(line, min(len(row), width), f"{len(row)} fields where the header has {width}")
        if len(cells.lines) >= limit:
            raise InputError(
                f"{source.name}: more than {limit:,} rows, which is the limit", slug="too-many-cells"
            )
        keys = (tuple(row[: x - 1]), row[x - 1], row[x], row[columns.category] if columns.category else "")
        for index, positions, key in zip((panel, y, row_key, category), cells.positions, keys, strict=True):
            positions.append(index.setdefault(key, len(index)))
        _read_numbers(source, columns, cells, line, row)
    if not cells.lines:
        raise InputError(f"{source.name}: the table has a header and no rows", slug="empty-input")
    return cells


def _read_numbers(source: Source, columns: Columns, cells: _Cells, line: int, row: list[str]) -> None:
    value = source.number(row[columns.value], line, columns.value)
    cells.numbers[0].append(value)
    for target, column in zip(cells.numbers[1:], (columns.low, columns.high), strict=True):
        blank = column is None or not row[column].strip()
        if blank or column is None:
            target.append(value)
        else:
            target.append(source.number(row[column], line, column, infinite=True))
    known = "unknown" if value != value else "measured"  # NaN is the only number that differs from itself
    basis = row[columns.basis].strip() if columns.basis is not None else ""
    if basis and basis not in BASES:
        source.refuse(line, columns.basis, f"the basis is none of {', '.join(BASES)}")
    cells.basis.append(BASES.index(basis or known))
    cells.lines.append(line)


def _flat(
    cells: _Cells,
    labels: Sequence[Sequence[Label]],
    orders: Sequence[Sequence[Label]],
    shape: tuple[int, ...],
) -> NDArray[np.intp]:
    """The flat index of the cell of each row, in the final order of the labels."""
    positions = [np.frombuffer(column, dtype=np.int64) for column in cells.positions]
    moved = [positions[0]]
    for found, ordered, along in zip(labels, orders, positions[1:], strict=True):
        index = {label: i for i, label in enumerate(ordered)}
        moved.append(np.array([index[label] for label in found], dtype=np.int64)[along])
    return np.ravel_multi_index(tuple(moved[: len(shape)]), shape)


def _check_repeats(source: Source, cells: _Cells, flat: NDArray[np.intp]) -> None:
    order = np.argsort(flat, kind="stable")
    again = order[1:][np.diff(flat[order]) == 0]
    if again.size:
        row = int(again.min())
        first = cells.lines[int(np.flatnonzero(flat == flat[row])[0])]
        source.refuse(cells.lines[row], 0, f"the same cell as in line {first}; each cell needs one row")


def _figure(columns: Columns, panels: Sequence[object], orders: Sequence[tuple[Label, ...]]) -> Figure:
    y, x = (name_of(columns.names[i]) for i in (columns.x - 1, columns.x))
    names = [name_of(name) for name in columns.names[: columns.x - 1]]
    return Figure(
        "categorical" if columns.category is not None else "continuous",
        panels=tuple(_panel(names, key) for key in panels if isinstance(key, tuple)),
        x=Axis(x, orders[1], "right"),
        y=Axis(y, orders[0], "down"),
        categories=tuple(Category(str(name), "") for name in orders[2])
        if columns.category is not None
        else (),
    )


def _panel(names: list[str], fields: tuple[str, ...]) -> Panel:
    """A panel of its leading fields: the number is dropped, the title taken, the others are facets."""
    entries = list(zip(names, fields, strict=True))
    title = None
    if entries and entries[0][0] == NUMBER:
        entries = entries[1:]
    if entries and entries[0][0] == TITLE:
        title, entries = name_of(entries[0][1]), entries[1:]
    facets = {name: label_of(text) for name, text in entries if text.strip()}
    return Panel(title_of(facets) if title is None else title, facets)


def _grid(
    name: str,
    figure: Figure,
    shape: tuple[int, ...],
    flat: NDArray[np.intp],
    numbers: Sequence[NDArray[np.float64]],
    basis: NDArray[np.int8],
) -> Grid:
    value, low, high = (np.full(shape, np.nan) for _ in range(3))
    for target, column in zip((value, low, high), numbers, strict=True):
        target.reshape(-1)[flat] = column
    bases = np.zeros(shape, dtype=np.uint8)
    bases.reshape(-1)[flat] = basis
    return Grid(name, figure, value, low, high, bases, np.full(shape, -1, dtype=np.int32))
