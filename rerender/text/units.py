"""Units: `0 to 20 GPa` and `0 to 200 K` tell on which axis `4 GPa, 75 K` lies, and that `80 km/h` is a value."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from rerender.model import Axis, Figure
from rerender.text.bounds import bound_after, bound_before
from rerender.text.counted_places import place_items
from rerender.text.legend import Legend
from rerender.text.lexicon import section
from rerender.text.parts import Degree
from rerender.text.passage import Passage
from rerender.text.scan import Line
from rerender.text.series import Item, read_series

_UNIT = r"(?P<unit>[^\W\d_°µμ%]?[°µμÅ%€$]?[^\W\d_]{0,7}(?:/[^\W\d_]{1,4})?)(?![\w/])"
_NAMED = re.compile(rf"\(\s*{_UNIT}\s*\)")
_BEHIND = re.compile(rf"(?:\d|\bin)\s?{_UNIT}")

SCALE = "scale"
"""What a unit belongs to that is the one of the values."""


def find_units(figure: Figure, legend: Legend, lines: Sequence[Line]) -> dict[str, str]:
    """The units of a figure: each with `x`, `y` or `SCALE`. One that two of them share tells nothing."""
    plain = {line.number: line.plain for line in lines}
    texts = {
        "x": _declaration(figure.x, plain),
        "y": _declaration(figure.y, plain),
        SCALE: " ".join([legend.label, *(plain.get(n, "") for n in sorted(legend.lines)[:4])]),
    }
    if legend.span is not None and not legend.lines:
        texts[SCALE] += plain.get(legend.span.line, "")
    known = section("units")
    found = {
        side: {m["unit"] for p in (_NAMED, _BEHIND) for m in p.finditer(text[:2000])} & known
        for side, text in texts.items()
    }
    shared = [
        unit
        for side, units in found.items()
        for other, more in found.items()
        if side < other
        for unit in units & more
    ]
    return {unit: side for side, units in found.items() for unit in units if unit not in shared}


def _declaration(axis: Axis | None, plain: Mapping[int, str]) -> str:
    """The name of an axis of numbers, and where its labels stand in the line that declares it."""
    if axis is None or axis.span is None or not any(isinstance(label, int) for label in axis.labels):
        return ""
    line = plain.get(axis.span.line, "")
    last = re.search(rf"(?<!\d){re.escape(str(axis.labels[-1]))}\b", line)
    return f"({axis.name.rpartition('(')[2].strip(')')}) {line[last.start() :][:20] if last else ''}"


def read_measured(passage: Passage, items: list[Item], i: int, end: int) -> int:
    """Numbers before a unit as places on the axis that has it, or as a value; `i` where no unit stands behind them."""
    side, after = passage.unit_at(end)
    if not side:
        return i
    if passage.words(i - 1, i) == ["between"] and passage.words(after, after + 1) == ["and"]:
        more, stop = read_series(passage.tokens, after + 1)
        other, last = passage.unit_at(stop)
        if len(more) == len(items) == 1 and other == side:
            items, after = [replace(items[0], high=more[0].high)], last
    if side == SCALE:
        sign = bound_before(passage.words(i - 3, i), ["."], direct=True)
        if sign in ("+", "-") and len(items) == 1 and not items[0].is_range:
            items = [replace(items[0], open=sign)]  # `stays under 70 km/h`
        passage.parts.append(Degree(i, after, items=items, bracketed=passage.depth > 0))
        return after
    if not passage.fits(side, items):
        return i
    if len(items) == 1 and not items[0].is_range:
        sign = (
            bound_before(passage.words(i - 3, i), ["."], direct=True)
            or bound_after(passage.words(after, after + 3))[0]
        )
        items = [replace(items[0], open=sign)] if sign else items
    return place_items(passage, side, items, i, after)
