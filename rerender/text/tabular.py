"""Tables → claims: matrices, and long tables whose columns are recognised by header and content."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from typing import Literal

from rerender.model import Axis, Claim, Label, Level
from rerender.text.frame import Frame, Target
from rerender.text.label_lists import label_of
from rerender.text.levels import Levels
from rerender.text.lexicon import singular
from rerender.text.matrix import SYMBOL, Cell, Table
from rerender.text.pairing import group, told_together
from rerender.text.part_reader import read_parts
from rerender.text.parts import Degree, Place, labels_of
from rerender.text.scan import TWO_NUMBERS, Line
from rerender.text.scope import Scope, merge_facets, select_panels
from rerender.text.series import Item, read_series
from rerender.text.words import Token, tokenize

Role = Literal["panel", "y", "x", "value", "level", ""]
_MATCHED = 0.6

# `True label (y)`, `Key (columns)`: a header that says which axis its column holds
_SIDE = re.compile(r"\((x|y|row|column)s?(?:[ -]axis)?\)\W*$")


@dataclass(slots=True)
class Column:
    """A column of a long table: its role and, for a facet of the panels, the facet's name."""

    role: Role
    facet: str = ""
    degree: Degree | None = None
    words: str = ""


def read_table(table: Table, frame: Frame, levels: Levels, scope: Scope) -> Iterator[Claim]:
    """All claims of a table in the register's scope, each made when it is asked for."""
    wide = _orientation(table, frame)
    if wide:
        return _matrix_claims(table, frame, levels, scope, transposed=wide == "transposed")
    if not table.header:
        return iter(())
    banded = _band_claims(table, frame, levels, scope)
    first = next(banded, None)
    return chain([first], banded) if first is not None else _long_claims(table, frame, levels, scope)


def _band_claims(table: Table, frame: Frame, levels: Levels, scope: Scope) -> Iterator[Claim]:
    """A table whose columns are stretches of the x axis: `| Digit | Layers 1–4 | Layers 5–8 |`."""
    heads = [_stretch(cell, frame) for cell in table.header[1:]]
    if len(heads) < 2 or not all(heads):
        return
    known, panels = known_labels(frame.figure.y), select_panels(frame.figure.panels, scope.facets(), {})
    for line, row in table.rows:
        own = find_label(row[0].text, known) if row else None
        for labels, cell in zip(heads, row[1:], strict=False):
            level = _cell_level(cell, levels) or _level_in_words(cell, frame, levels)
            if own is not None and level is not None:
                span = line.span(cell.start, cell.end)
                yield Claim("cells", panels, (own,), labels, "table-band", span, level)


def _stretch(cell: Cell, frame: Frame) -> tuple[Label, ...]:
    """The labels of the x axis that a header names, () where it names none or something else besides."""
    places = [p for p in read_parts(tokenize(cell.text, frame.names), frame) if isinstance(p, Place)]
    return places[0].labels or () if len(places) == 1 and places[0].axis == "x" and places[0].named else ()


def _level_in_words(cell: Cell, frame: Frame, levels: Levels) -> Level | None:
    parts = read_parts(tokenize(cell.text, frame.names), frame)
    degree = next((p for p in parts if isinstance(p, Degree)), None)
    return levels.level(degree, cell.text) if degree is not None else None


# --- matrices ------------------------------------------------------------------------------------------------


def _orientation(table: Table, frame: Frame) -> str:
    """`rows` where rows run along y, `transposed` where they run along x, nothing where it is no matrix."""
    x, y = frame.figure.x, frame.figure.y
    if x is None or y is None or table.body_numbers < 0.75 or not table.rows:
        return ""
    rows = [row[0].text for _, row in table.rows if row]
    columns = [c.text for c in table.header[1:]]
    if columns:
        straight = _both_shares((columns, x), (rows, y))
        turned = _both_shares((columns, y), (rows, x))
    else:
        width = max(len(row) for _, row in table.rows) - 1
        straight = (width == len(x)) * max(_share(rows, y), float(len(rows) == len(y) and not any(rows)))
        turned = (width == len(y)) * _share(rows, x)
    if max(straight, turned) < _MATCHED:
        return ""
    if straight == turned and table.header and _names_columns_first(table.header[0].text, frame):
        return "transposed"
    return "rows" if straight >= turned else "transposed"


def _names_columns_first(corner: str, frame: Frame) -> bool:
    """Whether the corner of a matrix names the x axis for its rows (`Predicted \\ Actual`)."""
    parts = [p for p in re.split(r"[\\/|]|\s+vs\.?\s+", corner) if p.strip()]
    if len(parts) != 2:
        return False
    down, across = ({singular(w) for w in re.findall(r"[a-z]+", part.lower())} for part in parts)
    own_x, own_y = frame.x_words - frame.y_words, frame.y_words - frame.x_words
    return bool(down & own_x) and not down & own_y and not across & own_x


def known_labels(axis: Axis | None) -> Mapping[Label, Label]:
    """Each label of an axis by itself and by its folded text."""
    return _forms_of(axis.labels if axis is not None else ())


@lru_cache(maxsize=64)
def _forms_of(labels: tuple[Label, ...]) -> Mapping[Label, Label]:
    folded: dict[Label, Label] = {_fold(str(label)): label for label in reversed(labels)}
    return {**folded, **{label: label for label in labels}}


def find_label(text: str, known: Mapping[Label, Label]) -> Label | None:
    """The label that a cell's text means, None for none."""
    if not text:
        return None
    for form in (label_of(text), _fold(text)):
        if (found := known.get(form)) is not None:
            return found
    numbers = [t.value for t in tokenize(text) if t.kind == "number"]
    whole = len(numbers) == 1 and numbers[0] == int(numbers[0])
    return known.get(int(numbers[0])) if whole else None


def _fold(text: str) -> str:
    bare = text.split("(")[0] if "(" in text and not text.startswith("(") else text
    return "".join(c for c in bare.lower() if c.isalnum() or c in ".%+-")


def _share(texts: Sequence[str], axis: Axis | None) -> float:
    sample, known = texts[:200], known_labels(axis)
    return sum(find_label(t, known) is not None for t in sample) / len(sample) if sample else 0.0


def _both_shares(*sides: tuple[Sequence[str], Axis]) -> float:
    """The least share of labels on two sides of a table; one that is too small to be a match is not compared further."""
    least = 1.0
    for texts, axis in sides:
        least = min(least, _share(texts, axis))
        if least < _MATCHED:
            break
    return least


def _matrix_claims(
    table: Table, frame: Frame, levels: Levels, scope: Scope, *, transposed: bool
) -> Iterator[Claim]:
    x, y = frame.figure.x, frame.figure.y
    across, down = (y, x) if transposed else (x, y)
    assert across is not None
    assert down is not None
    columns, known = known_labels(across), known_labels(down)
    heads = [find_label(c.text, columns) for c in table.header[1:]] or list(across.labels)
    panels = select_panels(frame.figure.panels, scope.facets(), {})
    for n, (line, row) in enumerate(table.rows):
        own = find_label(row[0].text, known)
        if own is None and not row[0].text and n < len(down):
            own = down.labels[n]
        for head, cell in zip(heads, row[1:], strict=False):
            level = _cell_level(cell, levels)
            if own is None or head is None or level is None:
                continue
            ys, xs = ((head,), (own,)) if transposed else ((own,), (head,))
            yield Claim("cells", panels, ys, xs, "matrix", line.span(cell.start, cell.end), level)


def _cell_level(cell: Cell, levels: Levels) -> Level | None:
    if cell.empty:
        return None
    tokens = tokenize(cell.text)
    items, _ = read_series(
        tokens,
        next(
            (i for i, t in enumerate(tokens) if t.kind == "number" or t.has("hedge") or t.text in "<>≤≥"), 0
        ),
    )
    if not items:
        return None
    return levels.level(Degree(0, 1, items=items[:1]), cell.text)


_ASIDE = re.compile(r"(?<=\d)%?\s*\([^()\d]{1,20}\d[^()]{0,30}\)\.?$")

_ROW = re.compile(
    r"(?P<label>.{1,60}?)\s*(?:[:=|]|(?<=\])\s|→|->|\s[–—-]\s|\s(?:has|reads|holds|contains|gives|shows|lists)\s|(?=[(\[]))\s*(?=[\[({]?\s*[~≈<>]?\s*[-−]?[\d.])"
)


# `Values of H1: …`, `For row H1: …`
_ROW_LEAD = re.compile(
    r"^(?:(?:the )?(?:values?|entries|numbers|scores?|readings?|results?) (?:of|for|in|at|from)\s+|(?:for|in|at|of)\s+)?(?:the )?(?:(?:row|line|column|col\.?)(?::?\s+|:))?",
    re.I,
)
_WRAPS = " \"'`“”[]"
_DIGITS = re.compile(r"\d+")


def _may_fill(line: Line, size: int) -> bool:
    """Whether a line may hold so many numbers, at least two: an ellipsis stands for any number of them."""
    numbers = len(_DIGITS.findall(line.plain))
    return numbers > 1 and (
        numbers >= size
        or "…" in line.plain
        or ".." in line.plain
        or not line.letters.isdisjoint(("etc", "so"))
    )


def read_row(line: Line, frame: Frame, levels: Levels, scope: Scope) -> list[Claim]:
    """`T1: 50, 0, 0, 0`: a labelled row (or column) with a number for each cell."""
    x, y = frame.figure.x, frame.figure.y
    if (
        x is None
        or y is None
        or line.kind == "heading"
        or not _may_fill(line, min(len(x.labels), len(y.labels)))
    ):
        return []
    if (head := _row_head(line)) is None or not TWO_NUMBERS.search(line.plain, head[1]):
        return []
    label_text, start = head
    tokens = [
        t
        for t in tokenize(_ASIDE.sub("", line.plain[start:]).replace(";", ",").replace("|", ","))
        if t.text not in "[](){}"
    ]
    items, end = read_series(tokens, 0)
    if (
        len(items) < 2
        or any(item.is_range for item in items)
        or any(t.kind in ("word", "number", "color") for t in tokens[end:])
    ):
        return []
    text = _ROW_LEAD.sub("", label_text.strip(_WRAPS)).strip(_WRAPS)
    text = re.sub(
        rf"^{re.escape(y.name)}\s+|\s+(?:row|column|values?|cells?|line|\((?:row|y)\))$", "", text, flags=re.I
    ).strip(_WRAPS)
    for down, across, name in ((y, x, "y"), (x, y, "x")):
        label = find_label(text, known_labels(down))
        if label is None or len(items) != len(across):
            continue
        panels = select_panels(frame.figure.panels, scope.facets(), {})
        return [
            _row_cell(line, start, panels, name, label, other, item, levels)
            for other, item in zip(across.labels, items, strict=True)
        ]
    return []


def _row_head(line: Line) -> tuple[str, int] | None:
    """What names the row that a line may fill, and where its numbers begin; None where nothing does."""
    if line.lead and ":" in line.label and line.plain[line.lead : line.lead + 1] in ("–", "—", "-", "→"):
        return line.label, line.body_start  # `Row: 1 – 94, 11, 5`
    symbol = SYMBOL.match(line.plain)
    match = _ROW.match(line.plain, symbol.end() if symbol else 0)
    return (match["label"], match.end()) if match is not None else None


def _row_cell(
    line: Line,
    start: int,
    panels: tuple[int, ...],
    name: str,
    label: Label,
    other: Label,
    item: Item,
    levels: Levels,
) -> Claim:
    ys, xs = ((label,), (other,)) if name == "y" else ((other,), (label,))
    level = Level(item.text, *levels.interval(item), item.approximate, True)
    return Claim("cells", panels, ys, xs, "matrix-row", line.span(start), level)


# --- long tables ---------------------------------------------------------------------------------------------


def _long_claims(table: Table, frame: Frame, levels: Levels, scope: Scope) -> Iterator[Claim]:
    columns = [_column(table, j, frame) for j in range(len(table.header))]
    _tell_apart(columns)
    roles = [c.role for c in columns]
    if "x" not in roles and not ("y" in roles and ("value" in roles or "level" in roles)):
        return
    carried: dict[int, Cell] = {}
    for line, row in table.rows:
        carried |= {
            j: c
            for j, c in enumerate(row[: len(columns)])
            if columns[j].role in ("panel", "y") and not c.empty
        }
        filled = [
            carried.get(j, cell) if columns[j].role in ("panel", "y") else cell
            for j, cell in enumerate(row[: len(columns)])
        ]
        claim = _row_claim(line, filled, columns, frame, levels, scope)
        if claim is not None:
            yield claim


def _tell_apart(columns: list[Column]) -> None:
    """Of two columns that hold the labels of both axes, the first is the row and the second the column."""
    same = [c for c in columns if c.role == "y"]
    if len(same) == 2 and not any(c.role == "x" for c in columns):
        same[1].role = "x"


def _column(table: Table, j: int, frame: Frame) -> Column:
    """The role of a column, from what its cells are and then from what its header says."""
    cells = [row[j] for _, row in table.rows[:200] if j < len(row) and row[j].text and not row[j].empty]
    head = table.header[j]
    tokens = tokenize(head.text, frame.names)
    if not cells:
        return Column("")
    named = [
        t.target
        for c in cells
        for t in tokenize(c.text, frame.names)
        if t.kind == "label" and isinstance(t.target, Target)
    ]
    facets = [t for t in named if t.facets]
    if len(facets) >= _MATCHED * len(cells):
        return Column("panel")
    axes = {axis for t in tokens if t.kind == "word" and (axis := frame.axis_of(t.text))}
    axes |= {
        t.target.axis for t in tokens if t.kind == "label" and isinstance(t.target, Target) and t.target.axis
    }
    header = head.text.lower()
    if side := _SIDE.search(header):
        axes = {frame.axis_of(side[1]) or side[1]}
    numbers = [items for c in cells if (items := read_series(tokenize(c.text), 0)[0])]
    if len(numbers) >= _MATCHED * len(cells):
        return _number_column(numbers, header, axes, tokens, frame)
    for role in ("y", "x") if "x" not in axes or "y" in axes else ("x", "y"):
        if sum((t.y if role == "y" else t.x) is not None for t in named) >= _MATCHED * len(cells):
            return Column(role)
    if sum(any(t.kind == "color" or t.level for t in tokenize(c.text)) for c in cells) >= _MATCHED * len(
        cells
    ):
        return Column("level")
    return Column("")


def _number_column(
    numbers: list[list[Item]], header: str, axes: set[str], tokens: list[Token], frame: Frame
) -> Column:
    """The role of a column of `numbers`, those of each cell."""
    items = [item for cell in numbers for item in cell]
    whole = all(item.whole and not item.percent for item in items)
    scale = frame.figure.scale
    inside = scale is None or all(scale.low - 1e-9 <= i.low and i.high <= scale.high + 1e-9 for i in items)
    facet = next(
        (singular_noun for t in tokens if (singular_noun := t.low.rstrip("s")) in frame.facet_words),
        "",
    )
    if facet and whole and not axes & {"x", "y"}:
        return Column("panel", facet)
    if "y" in axes and "x" not in axes and whole:
        return Column("y")
    listed = sum(len(cell) > 1 for cell in numbers)
    says_axis = "x" in axes or "x-axis" in header or "x axis" in header
    named = bool(scale and scale.label and scale.label.lower() in header)
    if named and inside and not ("x-axis" in header or "x axis" in header):
        return Column("value")
    says_value = named or any(t.has("value", "marker") or t.kind == "color" for t in tokens)
    if (
        whole
        and (says_axis or listed > len(numbers) / 3)
        and not ("value" in header and inside and not says_axis)
    ):
        degree = next(
            (p for p in group(read_parts(tokens, frame), tokens)[0] if isinstance(p, Degree) and p.words),
            None,
        )
        return Column("x", degree=degree, words=header)
    if says_value or not whole or inside:
        return Column("value")
    return Column("x") if whole and not inside else Column("")


def _row_claim(
    line: Line, row: Sequence[Cell], columns: Sequence[Column], frame: Frame, levels: Levels, scope: Scope
) -> Claim | None:
    """The claim of one row: what its cells say, each by the role of its column; None for a row that says nothing."""
    told = _Row()
    for cell, column in zip(row, columns, strict=False):
        if cell.empty:
            if column.role == "x":
                return None
            continue
        told.take(cell, column, frame, levels)
    if told.xs is None and (told.ys is None or told.level is None):
        return None
    return Claim(
        "cells" if told.xs else "background",
        select_panels(frame.figure.panels, dict(scope.facets()), told.facets),
        told.ys,
        told.xs,
        "table-row",
        line.span(),
        told.level,
        approximate=told.approximate,
    )


@dataclass(slots=True)
class _Row:
    """What the cells of a row have said so far: facets of panels, labels on the axes, a level."""

    facets: dict[str, frozenset[Label]] = field(default_factory=dict)
    ys: tuple[Label, ...] | None = None
    xs: tuple[Label, ...] | None = None
    level: Level | None = None
    approximate: bool = False

    def take(self, cell: Cell, column: Column, frame: Frame, levels: Levels) -> None:
        """Take in one cell that is not empty."""
        tokens = tokenize(cell.text, frame.names)
        targets = [t.target for t in tokens if t.kind == "label" and isinstance(t.target, Target)]
        items = read_series(tokens, 0)[0]
        if column.role == "panel" and column.facet:
            self.facets[column.facet] = frozenset(n for i in items if i.whole for n in i.numbers()[:100])
        elif column.role == "panel":
            for target in targets:
                facets = {k: frozenset([v]) for k, v in target.facets}
                self.facets |= merge_facets([Place("panel", 0, 0, facets=(facets,))])
        elif column.role == "y":
            self.ys = (
                tuple(t.y for t in targets if t.y is not None) or labels_of(items, frame.y_values) or None
            )
        elif column.role == "x":
            self.xs = (
                tuple(t.x for t in targets if t.x is not None) or labels_of(items, frame.x_values) or None
            )
            self.approximate = any(i.approximate for i in items)
            if column.degree is not None and self.level is None:
                self.level = levels.level(column.degree, column.words)
        elif column.role == "value":
            self.level = _cell_level(cell, levels) or self.level
        elif column.role == "level" and self.level is None:
            units = group(read_parts(tokens, frame), tokens, frame.quantity_words)[0]
            degree = told_together([p for p in units if isinstance(p, Degree)])
            self.level = levels.level(degree, cell.text) if degree is not None else None
