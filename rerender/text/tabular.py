"""Tables → claims: matrices, and long tables whose columns are recognised by header and content."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from rerender.model import Axis, Claim, Label, Level
from rerender.text.axes import label_of
from rerender.text.figure import Frame, Target
from rerender.text.levels import Levels
from rerender.text.matrix import Cell, Table
from rerender.text.parts import Degree, Place, labels_of, read_parts
from rerender.text.pairing import group
from rerender.text.scan import Line
from rerender.text.scope import Scope, merge_facets, select_panels
from rerender.text.series import read_series
from rerender.text.words import Token, tokenize

Role = Literal["panel", "y", "x", "value", "level", ""]
_MATCHED = 0.6


@dataclass(slots=True)
class Column:
    """A column of a long table: its role and, for a facet of the panels, the facet's name."""

    role: Role
    facet: str = ""
    degree: Degree | None = None
    words: str = ""


def read_table(table: Table, frame: Frame, levels: Levels, scope: Scope) -> list[Claim]:
    """All claims of a table in the register's scope."""
    wide = _orientation(table, frame)
    if wide:
        return _matrix_claims(table, frame, levels, scope, transposed=wide == "transposed")
    if not table.header:
        return []
    return _long_claims(table, frame, levels, scope)


# --- matrices ------------------------------------------------------------------------------------------------


def _orientation(table: Table, frame: Frame) -> str:
    """`rows` where rows run along y, `transposed` where they run along x, nothing where it is no matrix."""
    x, y = frame.figure.x, frame.figure.y
    if x is None or y is None or table.body_numbers < 0.75 or not table.rows:
        return ""
    rows = [row[0].text for _, row in table.rows if row]
    columns = [c.text for c in table.header[1:]]
    if columns:
        straight = min(_share(columns, x), _share(rows, y))
        turned = min(_share(columns, y), _share(rows, x))
    else:
        width = max(len(row) for _, row in table.rows) - 1
        straight = (width == len(x)) * max(_share(rows, y), float(len(rows) == len(y) and not any(rows)))
        turned = (width == len(y)) * _share(rows, x)
    if max(straight, turned) < _MATCHED:
        return ""
    return "rows" if straight >= turned else "transposed"


def find_label(text: str, axis: Axis | None) -> Label | None:
    """The label of an axis that a cell's text means, None for none."""
    if axis is None or not text:
        return None
    label = label_of(text)
    if axis.index(label) is not None:
        return label
    folded = _fold(text)
    for candidate in axis.labels:
        if _fold(str(candidate)) == folded:
            return candidate
    tokens = [t for t in tokenize(text) if t.kind == "number"]
    if len(tokens) == 1 and tokens[0].value == int(tokens[0].value) and axis.index(int(tokens[0].value)) is not None:
        return int(tokens[0].value)
    return None


def _fold(text: str) -> str:
    bare = text.split("(")[0] if "(" in text and not text.startswith("(") else text
    return "".join(c for c in bare.lower() if c.isalnum() or c in ".%+-")


def _share(texts: Sequence[str], axis: Axis | None) -> float:
    sample = texts[:200]
    return sum(find_label(t, axis) is not None for t in sample) / len(sample) if sample else 0.0


def _matrix_claims(table: Table, frame: Frame, levels: Levels, scope: Scope, *, transposed: bool) -> list[Claim]:
    x, y = frame.figure.x, frame.figure.y
    across, down = (y, x) if transposed else (x, y)
    assert across is not None
    assert down is not None
    heads = [find_label(c.text, across) for c in table.header[1:]] or list(across.labels)
    panels = select_panels(frame.figure.panels, scope.facets(), {})
    claims: list[Claim] = []
    for n, (line, row) in enumerate(table.rows):
        own = find_label(row[0].text, down)
        if own is None and not row[0].text and n < len(down):
            own = down.labels[n]
        for head, cell in zip(heads, row[1:], strict=False):
            level = _cell_level(cell, levels)
            if own is None or head is None or level is None:
                continue
            ys, xs = ((head,), (own,)) if transposed else ((own,), (head,))
            claims.append(Claim("cells", panels, ys, xs, "matrix", line.span(cell.start, cell.end), level))
    return claims


def _cell_level(cell: Cell, levels: Levels) -> Level | None:
    if cell.empty:
        return None
    tokens = tokenize(cell.text)
    items, _ = read_series(tokens, next((i for i, t in enumerate(tokens) if t.kind == "number" or t.has("hedge") or t.text in "<>≤≥"), 0))
    if not items:
        return None
    return levels.level(Degree(0, 1, items=items[:1]), cell.text)


def read_row(line: Line, frame: Frame, levels: Levels, scope: Scope, place: Place | None) -> list[Claim]:
    """`T1: 50, 0, 0, 0`: a labelled row (or column) with a number for each cell."""
    x, y = frame.figure.x, frame.figure.y
    if place is None or place.axis not in ("x", "y") or not place.labels or len(place.labels) != 1:
        return []
    across = x if place.axis == "y" else y
    body = line.plain[line.body_start :]
    tokens = [t for t in tokenize(body) if t.text not in "[]()"]
    items, end = read_series(tokens, 0)
    if across is None or len(items) < 2 or len(items) != len(across) or any(t.kind in ("word", "number") for t in tokens[end:]):
        return []
    panels = select_panels(frame.figure.panels, scope.facets(), {})
    claims = []
    for label, item in zip(across.labels, items, strict=True):
        ys, xs = (place.labels, (label,)) if place.axis == "y" else ((label,), place.labels)
        level = Level(item.text, *levels.interval(item), item.approximate, True)
        claims.append(Claim("cells", panels, ys, xs, "matrix-row", line.span(line.body_start), level))
    return claims


# --- long tables ---------------------------------------------------------------------------------------------


def _long_claims(table: Table, frame: Frame, levels: Levels, scope: Scope) -> list[Claim]:
    columns = [_column(table, j, frame) for j in range(len(table.header))]
    roles = [c.role for c in columns]
    if "x" not in roles and not ("y" in roles and ("value" in roles or "level" in roles)):
        return []
    claims: list[Claim] = []
    carried: dict[int, Cell] = {}
    for line, row in table.rows:
        for j, cell in enumerate(row[: len(columns)]):
            if columns[j].role in ("panel", "y") and cell.text and not cell.empty:
                carried[j] = cell
        filled = [carried.get(j, cell) if columns[j].role in ("panel", "y") else cell for j, cell in enumerate(row[: len(columns)])]
        claim = _row_claim(line, filled, columns, frame, levels, scope)
        if claim is not None:
            claims.append(claim)
    return claims


def _column(table: Table, j: int, frame: Frame) -> Column:
    """The role of a column, from what its cells are and then from what its header says."""
    cells = [row[j] for _, row in table.rows[:200] if j < len(row) and row[j].text and not row[j].empty]
    head = table.header[j]
    tokens = tokenize(head.text, frame.names)
    if not cells:
        return Column("")
    places = [p for c in cells for p in read_parts(tokenize(c.text, frame.names), frame) if isinstance(p, Place) and p.named]
    named = [t.target for c in cells for t in tokenize(c.text, frame.names) if t.kind == "label" and isinstance(t.target, Target)]
    facets = [t for t in named if t.facets]
    if len(facets) >= _MATCHED * len(cells):
        return Column("panel")
    axes = {axis for t in tokens if t.kind == "word" and (axis := frame.axis_of(t.text))}
    axes |= {t.target.axis for t in tokens if t.kind == "label" and isinstance(t.target, Target) and t.target.axis}
    numbers = [c for c in cells if read_series(tokenize(c.text), 0)[0]]
    header = head.text.lower()
    if len(numbers) >= _MATCHED * len(cells):
        return _number_column(numbers, header, axes, tokens, frame)
    for role in ("y", "x"):
        if sum((t.y if role == "y" else t.x) is not None for t in named) >= _MATCHED * len(cells):
            return Column(role)
    if sum(any(t.kind == "color" or t.level for t in tokenize(c.text)) for c in cells) >= _MATCHED * len(cells):
        return Column("level")
    del places
    return Column("")


def _number_column(cells: list[Cell], header: str, axes: set[str], tokens: list[Token], frame: Frame) -> Column:
    items = [item for c in cells for item in read_series(tokenize(c.text), 0)[0]]
    whole = all(item.whole and not item.percent for item in items)
    scale = frame.figure.scale
    inside = scale is None or all(scale.low - 1e-9 <= i.low and i.high <= scale.high + 1e-9 for i in items)
    facet = next((singular_noun for t in tokens if (singular_noun := t.text.lower().rstrip("s")) in frame.facet_words), "")
    if facet and whole and not axes & {"x", "y"}:
        return Column("panel", facet)
    if "y" in axes and "x" not in axes and whole:
        return Column("y")
    listed = sum(len(read_series(tokenize(c.text), 0)[0]) > 1 for c in cells)
    says_axis = "x" in axes or "x-axis" in header or "x axis" in header
    named = bool(scale and scale.label and scale.label.lower() in header)
    if named and inside and not ("x-axis" in header or "x axis" in header):
        return Column("value")
    says_value = named or any(t.has("value", "marker") or t.kind == "color" for t in tokens)
    if whole and (says_axis or listed > len(cells) / 3) and not ("value" in header and inside and not says_axis):
        degree = next((p for p in group(read_parts(tokens, frame), tokens)[0] if isinstance(p, Degree) and p.words), None)
        return Column("x", degree=degree, words=header)
    if says_value or not whole or inside:
        return Column("value")
    return Column("x") if whole and not inside else Column("")


def _row_claim(line: Line, row: Sequence[Cell], columns: Sequence[Column], frame: Frame, levels: Levels, scope: Scope) -> Claim | None:
    facets = dict(scope.facets())
    own: dict[str, frozenset[Label]] = {}
    ys: tuple[Label, ...] | None = None
    xs: tuple[Label, ...] | None = None
    level: Level | None = None
    approximate = False
    for cell, column in zip(row, columns, strict=False):
        if cell.empty:
            if column.role == "x":
                return None
            continue
        tokens = tokenize(cell.text, frame.names)
        targets = [t.target for t in tokens if t.kind == "label" and isinstance(t.target, Target)]
        items = read_series(tokens, 0)[0]
        if column.role == "panel" and column.facet:
            own[column.facet] = frozenset(n for i in items if i.whole for n in i.numbers()[:100])
        elif column.role == "panel":
            for target in targets:
                own |= merge_facets([Place("panel", 0, 0, facets=({k: frozenset([v]) for k, v in target.facets},))])
        elif column.role == "y":
            ys = tuple(t.y for t in targets if t.y is not None) or labels_of(items, frame.figure.y) or None
        elif column.role == "x":
            xs = tuple(t.x for t in targets if t.x is not None) or labels_of(items, frame.figure.x) or None
            approximate = any(i.approximate for i in items)
            if column.degree is not None and level is None:
                level = levels.level(column.degree, column.words)
        elif column.role == "value":
            level = _cell_level(cell, levels) or level
        elif column.role == "level" and level is None:
            degrees = [p for p in group(read_parts(tokens, frame), tokens)[0] if isinstance(p, Degree)]
            level = levels.level(degrees[0], cell.text) if degrees else None
    if xs is None and (ys is None or level is None):
        return None
    panels = select_panels(frame.figure.panels, facets, own)
    return Claim("cells" if xs else "background", panels, ys, xs, "table-row", line.span(), level, approximate=approximate)
