"""The axes of a figure out of all their declarations, or out of a matrix where nothing declares them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rerender.model import Axis, Direction, Problem
from rerender.quantities import quantity_of_label
from rerender.text.axes import SAME, listed_under
from rerender.text.declared import Declared
from rerender.text.label_lists import AXIS_KEYWORD, label_of
from rerender.text.legend import Legend
from rerender.text.lexicon import singular
from rerender.text.matrix import Table
from rerender.text.scan import Line


def merge_axes(
    declared: list[Declared], legend: Legend, tables: Sequence[Table], lines: list[Line]
) -> tuple[Axis | None, Axis | None, list[Problem]]:
    """The x and the y axis, None where nothing tells of one, and problems of declarations that mean the scale."""
    problems: list[Problem] = []
    axes = []
    for name in ("x", "y"):
        own = [d for d in declared if d.axis == name]
        own.sort(key=lambda d: not d.led)
        problems.extend(_misread(one) for one in own if _is_scale(one, legend))
        scales = {d.labels for d in own if _covers_scale(d, legend)}
        axes.append(_merge(name, [d for d in own if d.labels not in scales or not d.labels], own))
    x, y = (_with_listed(axis, declared, lines) for axis in _mirrored(axes, lines))
    if (x is None or not x.labels) or (y is None or not y.labels):
        x, y = _from_tables(x, y, tables)
    return x, y, problems


def _mirrored(axes: list[Axis | None], lines: list[Line]) -> list[Axis | None]:
    """Both axes, the one that is declared to be the same as the other with its labels."""
    x, y = axes
    plain = {line.number: line.plain for line in lines}
    for one, other in ((x, y), (y, x)):
        if one is None or other is None or one.labels or not other.labels or one.span is None:
            continue
        if SAME.search(plain.get(one.span.line, "")) or _are_one_kind(one, other):
            copy = replace(one, labels=other.labels, ticks=other.ticks, sized=True)
            return [copy, y] if one is x else [x, copy]
    return axes


def _are_one_kind(one: Axis, other: Axis) -> bool:
    """Whether two axes of one statement are the same things in two roles (`true species`, `predicted species`)."""
    if one.span is None or other.span is None or one.span.line != other.span.line:
        return False
    first, second = one.name.lower().split(), other.name.lower().split()
    return len(first) > 1 and len(second) > 1 and first[-1] == second[-1] and first != second


def _with_listed(axis: Axis | None, declared: list[Declared], lines: list[Line]) -> Axis | None:
    """An axis that is declared by its name alone, with the labels that the document lists under that name."""
    if axis is None or axis.labels:
        return axis
    found = listed_under(axis.name, lines, frozenset(n for d in declared if d.labels for n in d.lines))
    if found is None:
        return axis
    direction = _direction(axis.name, found.direction) if found.direction else axis.direction
    return replace(
        axis, labels=found.labels, ticks=found.ticks, sized=True, direction=direction, span=found.span
    )


def _is_scale(declared: Declared, legend: Legend) -> bool:
    """Whether the declaration names the axis after the colour scale."""
    if not declared.name:
        return False
    return quantity_of_label(declared.name) is not None or (
        bool(legend.label) and declared.name.lower() == legend.label.lower()
    )


def _covers_scale(declared: Declared, legend: Legend) -> bool:
    """Whether the axis is declared to run over just the numbers of the colour scale."""
    numbers = [label for label in declared.labels if isinstance(label, int)]
    if not numbers or len(numbers) != len(declared.labels):
        return False
    ends = (legend.low, legend.high)
    same = (float(numbers[0]), float(numbers[-1])) == ends
    ticked = declared.ticks and list(declared.ticks) == sorted(legend.numbers)
    named = _is_scale(declared, legend)
    return same and (
        named or declared.scaled or (bool(ticked) and len(declared.ticks) > 3 and not declared.name)
    )


def _misread(declared: Declared) -> Problem:
    return Problem(
        "axis-misread",
        "warning",
        f"the {declared.axis} axis is called '{declared.name}', which is what the colour scale measures",
        declared.span,
    )


def _merge(axis: str, usable: list[Declared], named: list[Declared]) -> Axis | None:
    """One axis out of its declarations: the first labels, the first name that is no scale."""
    if not named:
        return None
    best = next((d for d in usable if d.labels and d.led), None) or next(
        (d for d in usable if d.labels), None
    )
    words = {singular(n.lower()) for d in named for n in d.labels if isinstance(n, str)}
    telling = [
        d
        for d in usable
        if (d.led or d.labels) and (singular(d.name.lower()) not in words or (d.led and len(d.labels) > 2))
    ]
    telling += [d for d in usable if d not in telling and singular(d.name.lower()) not in words]
    name = next(
        (d.name for d in telling if d.name and quantity_of_label(d.name) is None and not _is_side(d.name)), ""
    )
    labels = best.labels if best else ()
    names = {singular(d.name.lower()) for d in named if d.name and d.led}
    if len(labels) > 2 and singular(str(labels[0]).lower()) in names:
        labels = labels[1:]
    direction = next((d.direction for d in named if d.direction), "")
    return Axis(
        _axis_name(name) or ("position" if axis == "x" else "row"),
        labels,
        _direction(axis, direction),
        best.ticks if best else (),
        bool(labels),
        (best or named[0]).span,
    )


def _is_side(name: str) -> bool:
    """Whether a name is only a word for an axis, as where one is told to be like the other (`same as the x-axis`)."""
    match = AXIS_KEYWORD.search(name)
    return match is not None and match[0] == name


def _direction(axis: str, found: str) -> Direction:
    if axis == "x":
        return "left" if found == "left" else "right"
    return "up" if found == "up" else "down"


def _axis_name(name: str) -> str:
    """A name in the singular, a single word in lower case."""
    words = name.split()
    if not words:
        return ""
    if len(words) == 1 and words[0].isalpha():
        return singular(words[0].lower())
    return " ".join([*words[:-1], singular(words[-1])])


def _from_tables(x: Axis | None, y: Axis | None, tables: Sequence[Table]) -> tuple[Axis | None, Axis | None]:
    """Axes that only a matrix gives: its column labels and its row labels."""
    for table in tables:
        if not table.is_wide or len(table.rows) < 2:
            continue
        columns = tuple(dict.fromkeys(label_of(c.text) for c in table.header[1:]))
        rows = tuple(dict.fromkeys(label_of(row[0].text) for _, row in table.rows if row[0].text))
        line = table.rows[0][0]
        head = table.header[0].text
        if x is None or not x.labels:
            x = Axis(x.name if x else _corner(head, 1) or "column", columns, "right", span=line.span())
        if (y is None or not y.labels) and len(rows) > 1:
            y = Axis(
                y.name if y else _corner(head, 0) or "row",
                rows,
                y.direction if y else "down",
                span=line.span(),
            )
        break
    return x, y


def _corner(text: str, which: int) -> str:
    """A name from the corner of a matrix: `Layer \\ Head`, `Layer/Head`; a single word names the rows."""
    parts = [p.strip() for p in re.split(r"[\\/|↓→]+", text) if p.strip()]
    if len(parts) == 2:
        return _axis_name(parts[which])
    return _axis_name(parts[0]) if parts and which == 0 else ""


def name_words(axis: Axis | None) -> list[str]:
    """The telling words of an axis' name, in lower case and the singular."""
    if axis is None:
        return []
    words = [singular(w.lower()) for w in re.findall(r"[A-Za-z]+", axis.name)]
    return [w for w in words if len(w) > 1 and w not in ("of", "the", "and", "in", "by", "number")]
