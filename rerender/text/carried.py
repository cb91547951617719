"""What a clause takes over from the one before it in its line: `it`, `this row`, `expert 30 is next`."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from rerender.text.clauses import Clause
from rerender.text.frame import Frame
from rerender.text.lexicon import cue
from rerender.text.pairing import Box, Unit
from rerender.text.parts import Degree, Rest

_POINTS_BACK = re.compile(
    r"^\W*(?:and |but |where |with |also |again |however, )?(?:it|its|they|their|them|these|this|those|both|all of (?:them|these)|the same)\b"
    r"|^\W*(?:in|for|at|on) [\w ]{1,30},? (?:it|they) (?:is|are|was|were|has|have|stays?|remains?)\b"
    r"|\b(?:there|in (?:that|this|the same) (?:place|cell|one))\W*$|\b(?:this|that|these|those|the same|said) (?:\w+ )?(?:rows?|columns?|cells?|labels?)\b|^\W*(?:\w+ ){0,4}the (?:row|column) (?:is|has|stays|remains|turns|becomes|shows)\b",
    re.I,
)


def carry(
    before: Clause, unsaid: list[Unit], last: Box, clause: Clause, units: list[Unit], *, led: bool = False
) -> None:
    """Give the boxes of a clause the row (or the column) that they leave unsaid and the clause before named.

    `unsaid` are the units of the clause before: a place in it without a degree waits for what follows. `led` tells
    that the place before leads the whole line (`64K: green at 0 %; red at 50 %`). A clause that begins with a degree
    goes on speaking of the column before it (`Day 5 is pale but dark red in the last row`).
    """
    text = clause.line.plain[clause.start : clause.end]
    same = clause.line.plain.find(". ", before.end - 1, clause.start + 1) < 0 and not before.aside
    points = _POINTS_BACK.search(text) is not None
    if not (same or points or led) or any(isinstance(u, Rest) for u in units):
        return
    boxes = [u for u in units if isinstance(u, Box)]
    goes_on = same and not any(isinstance(u, Degree) for u in unsaid) and len(last.places) > 1
    if not boxes and (points or goes_on) and any(isinstance(u, Degree) for u in units):
        units.insert(0, Box([replace(p, start=0, end=1) for p in last.places]))
        return
    unled = last.places[0].axis == "x" and bool(units) and isinstance(units[0], Degree)
    fronted = same and _is_fronted(before, last)
    waiting = led or fronted or (same and (unled or not any(isinstance(u, Degree) for u in unsaid)))
    for axis, other in (("y", "x"), ("x", "y")) if points or waiting else (("y", "x"),):
        place = last.on(axis)
        if place is None or not place.labels or any(b.on(axis) is not None for b in boxes):
            continue
        for box in boxes:
            if box.on(other) is not None:
                box.places.insert(0, replace(place, start=box.start, end=box.start + 1))


def _is_fronted(before: Clause, box: Box) -> bool:
    """Whether a place stands in front of a whole sentence (`At 48K, depth 33 is red, whereas depth 0 is green`)."""
    tokens, place = before.tokens, box.places[0]
    return (
        tokens[0].low in cue("placing")
        and place.start <= 2
        and place.axis == "x"
        and place.end < len(tokens)
        and (tokens[place.end].text == "," or tokens[place.end].low in cue("determiners"))
    )


def carry_degree(before: list[Unit], clause: Clause, units: list[Unit]) -> None:
    """Give places without a degree the one that the sentence before said of no place (`Dark cells … They stand at 5`)."""
    text = clause.line.plain[clause.start : clause.end]
    placed = any(isinstance(u, Box) and any(p.labels for p in u.places) for u in before)
    degrees = [u for u in before if isinstance(u, Degree)]
    if placed or not degrees or any(isinstance(u, (Degree, Rest)) for u in units):
        return
    if any(isinstance(u, Box) for u in units) and _POINTS_BACK.search(text):
        units.insert(0, replace(degrees[0], start=0, end=1))


_BLOCK = re.compile(
    r"\b(?:among|with|between) themselves\b|\b(?:with|among) (?:each other|one another)\b|\b(?:sub-?)?blocks?\b|\bsquares? (?:of|covering|spanning)\b|\bboth axes\b",
    re.I,
)


def square_places(clause: Clause, units: list[Unit], frame: Frame) -> None:
    """In a figure that sets one thing against itself, put places on the axes that the words around them mean.

    `layers 1–6 against layers 7–28` is rows against columns, a block of `layers 4–28` lies on both axes, and
    `layer 36 has a dark row` is a row.
    """
    x = frame.figure.x
    if x is None or not frame.is_square or len(x) < 2 or not frame.x_words & frame.y_words:
        return
    if _AXIS.search(clause.line.plain) and _put_on_axes(clause, units):
        return
    _set_against(clause, units, mirror=frame.x_words == frame.y_words)
    if frame.x_words != frame.y_words:
        return
    text = clause.line.plain[clause.start : clause.end]
    single = [u for u in units if isinstance(u, Box) and len(u.places) == 1]
    if _BLOCK.search(text):
        for box in single:
            if len(box.places[0].labels or ()) > 1:
                own = box.places[0]
                box.places.append(replace(own, axis=_other(own.axis)))
    elif (line := _LINE.search(text)) and len(single) == 1:
        single[0].places[0] = replace(single[0].places[0], axis="y" if line[1].lower() == "row" else "x")


_SIDE = r"(?:(?P<x>x|horizontal|bottom)|(?P<y>y|vertical|left))"
_AXIS = re.compile(rf"\b{_SIDE}[- ]?axis\b|\b(?:row|column) \(", re.I)
_AXIS_BEHIND = re.compile(rf"\W{{0,3}}(?:(?:on|along|of|in) the )?{_SIDE}[- ]?axis\b", re.I)
_AXIS_BEFORE = re.compile(
    rf"(?:\b{_SIDE}[- ]?axis\W{{0,3}}|\b(?:(?P<row>row)|(?P<column>column)) \()(?:\w+ )?$", re.I
)


def _put_on_axes(clause: Clause, units: list[Unit]) -> bool:
    """Put places on the axis that is named beside them (`layers 1–5 on the x-axis`, `the lowest row (layer 1)`).

    One on each axis, next to each other, are one box. Whether any axis is named.
    """
    plain, tokens, named = clause.line.plain, clause.tokens, False
    for box in (u for u in units if isinstance(u, Box)):
        place = box.places[-1]
        start, end = tokens[place.start].start, tokens[place.end - 1].end
        if len(box.places) == 2 and box.places[0].labels == place.labels and plain[start - 1 : start] == "(":
            box.places.pop()  # `the lowest row (layer 1)` says one thing twice
        if len(box.places) > 1 or place is not box.places[-1]:
            continue
        told = _AXIS_BEHIND.match(plain, end) or _AXIS_BEFORE.search(plain[max(0, start - 40) : start])
        if told is not None:
            axis = "x" if told["x"] or told.groupdict().get("column") else "y"
            box.places[0], named = replace(place, axis=axis), True
    for n in range(len(units) - 1, 0, -1) if named else ():
        first, second = units[n - 1], units[n]
        if isinstance(first, Box) and isinstance(second, Box) and first.axes.isdisjoint(second.axes):
            first.places.extend(second.places)
            del units[n]
    return named


def _other(axis: str) -> str:
    return "y" if axis == "x" else "x"


_LINE = re.compile(
    r"\b(?:has|forms?|shows?|is|as|draws?|makes?) (?:an? |one )(?:[\w-]+ ){0,3}?(row|column)\b", re.I
)


def _set_against(clause: Clause, units: list[Unit], *, mirror: bool) -> None:
    """Make one box, row by column, of two places with `against` between them.

    With `mirror`, what is told of no axis holds on both sides of the diagonal.
    """
    tokens = clause.tokens
    for first, second in pairwise([u for u in units if isinstance(u, Box)]):
        between = {t.low for t in tokens[first.end : second.start]}
        alone = len(first.places) == len(second.places) == 1 and first.places[0].axis == second.places[0].axis
        crossed = between & cue("crossing") or {"one", "axis"} <= between
        if alone and crossed and any(u is first for u in units):
            ends = (first.places[0], second.places[0])
            first.places[:] = [replace(p, axis=axis) for p, axis in zip(ends, ("y", "x"), strict=True)]
            at = next(n for n, u in enumerate(units) if u is second)
            mirrored = mirror and not {"x", "y"} & between and ends[0].labels != ends[1].labels
            units[at : at + 1] = (
                [Box([replace(p, axis=_other(p.axis)) for p in first.places])] if mirrored else []
            )
