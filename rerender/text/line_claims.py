"""The claims of a line: each clause in the scope of the register, with what it takes from the one before."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TypeGuard

from rerender.model import Claim, Scale, Span
from rerender.text.carried import carry, carry_degree
from rerender.text.clauses import Clause
from rerender.text.context import Reading
from rerender.text.frame import Frame
from rerender.text.legend import may_mention_legend, mentions_legend
from rerender.text.levels import Levels
from rerender.text.lexicon import cue
from rerender.text.pairing import Box, Unit
from rerender.text.parsed import Parsed, ParsedLine
from rerender.text.parts import Degree, Place
from rerender.text.rule_count import counts_labels
from rerender.text.rules import apply_rules
from rerender.text.scope import Scope, keys_of
from rerender.text.supposed import seen_units
from rerender.text.told import tells_axis, tells_figure


def line_claims(
    one: ParsedLine, frame: Frame, levels: Levels, scope: Scope, unread: list[Span]
) -> list[Claim]:
    """The claims of all clauses of a line; those that say something but give none are added to `unread`."""
    claims: list[Claim] = []
    last: Box | None = None
    before: Parsed | None = None
    category: str | None = None
    lead = _leading_box(one)
    for parsed in one.clauses:
        if last is not None and _refers_back(parsed):
            parsed.units.insert(0, Box(list(last.places)))
        elif last is not None and before is not None:
            carry(
                before.clause, before.units, lead or last, parsed.clause, parsed.units, led=lead is not None
            )
        if before is not None:
            carry_degree(before.units, parsed.clause, parsed.units)
        last = next((u for u in parsed.units if isinstance(u, Box) and any(p.labels for p in u.places)), last)
        before = parsed
        inherited = scope.degree() if one.degree is None else (one.degree, one.words)
        reading = Reading(parsed.clause, frame, levels, scope, parsed.units, parsed.frames, *inherited)
        if category is not None and _speaks_on(parsed):
            reading.frames.append(Place("category", 0, 1, category=category))
        category = reading.category() if reading.categorical else None
        found = _clause_claims(reading)
        claims.extend(found)
        scope.told.extend(found)
        if not found and _says_something(parsed.clause) and not tells_figure(parsed.clause, frame):
            unread.append(parsed.clause.line.span(parsed.clause.start, parsed.clause.end))
    return claims


def _speaks_on(parsed: Parsed) -> bool:
    """Whether a clause begins with a pronoun for the category that the one before it named (`…; it spans layers 3–9`)."""
    tokens = parsed.clause.tokens
    named = any(p.axis == "category" for p in parsed.frames) or any(t.kind == "color" for t in tokens)
    return not named and tokens[0].low in cue("pronouns")


def _leading_box(one: ParsedLine) -> Box | None:
    """The columns, with their rows, that a lead-in names for all statements of its line."""
    line, first = one.line, one.clauses[0] if one.clauses else None
    if not line.lead or first is None or one.places:
        return None
    box = next((u for u in first.units if isinstance(u, Box)), None)
    place = box.on("x") if box is not None else None
    if place is None or not place.labels or first.clause.tokens[place.end - 1].end > line.lead:
        return None
    assert box is not None
    return Box([p for p in box.places if p.labels])


def _tells_scale(reading: Reading) -> bool:
    """Whether a clause only says what the ends of the scale look like (`0 (light yellow) to 10 (dark red)`)."""
    scale, legend = reading.frame.figure.scale, reading.frame.legend
    if scale is None:
        return False
    if _runs_from_end_to_end(reading, scale):
        return True
    colors = {(t.color or "") for t in reading.clause.tokens if t.kind == "color"}
    if colors and _defines(reading):
        return True
    if len(colors) < 2 or any(True for _ in reading.bounded_boxes()):
        return False
    numbers = {item.low for d in reading.degrees for item in d.items if not item.is_range}
    numbers |= {end for d in reading.degrees for item in d.items for end in (item.low, item.high)}
    ends = {(legend.end_color(True) or "").lower(), (legend.end_color(False) or "").lower()} - {""}
    return {scale.low, scale.high} <= numbers or (
        len(ends) == 2 and ends <= colors and not reading.has("majority")
    )


def _defines(reading: Reading) -> bool:
    """Whether a clause only says which numbers a colour stands for (`red corresponds to 8–10`)."""
    if reading.boxes or reading.clause.words.isdisjoint(cue("defining")):
        return False
    tokens = reading.clause.tokens
    ends = (n for n, t in enumerate(tokens) if t.low in cue("defining"))
    subject = any(
        t.kind == "color" for n in ends for t in tokens[max(0, n - 2) : n] if tokens[n - 1].text != "which"
    )
    return subject and any(item.is_range for d in reading.degrees for item in d.items)


def _runs_from_end_to_end(reading: Reading, scale: Scale) -> bool:
    """Whether a clause on colours names both ends of the scale (`Colors run from 0 (white) over 3 (teal) to 6 (blue)`)."""
    tokens = reading.clause.tokens
    if reading.clause.words.isdisjoint(cue("coloring")):
        return False
    numbers = {t.value for t in tokens if t.kind == "number"}
    colors = sum(t.kind == "color" for t in tokens)
    return {scale.low, scale.high} <= numbers and 1 < colors >= len(numbers)


_OPENING = re.compile(
    r"\b(?:overview|introduction|preamble|at a glance|(?:image|figure|chart) description|about the figure|general information|"
    r"summary of the (?:image|figure))\b",
    re.I,
)
"""Headings of what says in general what a figure shows and how its colours are meant: levels there are no levels of
all cells, unless the text says so."""

_SAID_OF_ALL = ("comparison", "trend", "count")


def _clause_claims(reading: Reading) -> list[Claim]:
    """The claims of a clause. Beside a place that the figure does not have only whole cells are sure."""
    clause = reading.clause
    if may_mention_legend(clause.line) and mentions_legend(clause.line.plain[clause.start : clause.end]):
        return []
    if _tells_scale(reading) or tells_axis(clause, reading.frame) or counts_labels(reading):
        return []
    if (units := seen_units(clause, reading.units)) is None:
        return []
    if units is not reading.units:
        reading = replace(reading, units=units)
    found = _read_claims(reading)
    if _OPENING.search(reading.scope.title) and not reading.has("majority", "uniform", "rest"):
        found = [claim for claim in found if claim.x or claim.y or claim.kind in _SAID_OF_ALL]
    if any(p.axis == "nowhere" for p in reading.frames):
        return [claim for claim in found if claim.x is not None and claim.y is not None]
    return found


def _read_claims(reading: Reading) -> list[Claim]:
    """The claims that the rules make of a clause; one that names several categories is read once for each."""
    if len(reading.frames) < 2 and not reading.categorical:
        return list(dict.fromkeys(apply_rules(reading)))
    for axis in ("category", "panel"):
        if parts := _in_turn(reading, axis):
            return [claim for part in parts for claim in apply_rules(part)]
    named = [p for p in reading.frames if p.axis == "category"]
    if len(named) < 2 or not reading.boxes:
        return list(dict.fromkeys(apply_rules(reading)))
    others = [p for p in reading.frames if p.axis != "category"]
    return [claim for one in named for claim in apply_rules(replace(reading, frames=[*others, one]))]


def _in_turn(reading: Reading, axis: str) -> list[Reading]:
    """A clause that names panels or categories in turn, each with places of its own, as one reading for each.

    The names stand all in front of their places or all behind them (`at 5 in A and at 9 in B`).
    """
    named = _told_apart(reading, axis)
    boxes = [box for box in reading.boxes if box.start not in {p.start for p in named}]
    if len(named) < 2 or len(boxes) < len(named):
        return []
    if boxes[0].start < named[0].start and boxes[-1].start < named[-1].start:
        starts = [0, *(p.end for p in named[:-1])]
    else:
        starts = [0, *(p.start for p in named[1:])]
    ends = [*starts[1:], len(reading.clause.tokens)]
    others = [p for p in reading.frames if p not in named]
    parts: list[Reading] = []
    for place, start, end in zip(named, starts, ends, strict=True):
        units = [u for u in reading.units if start <= u.start < end]
        if not any(isinstance(u, Box) for u in units):
            return []
        if parts and not any(_says_how_much(u, reading) for u in units):
            units = [*(u for u in parts[0].units if _says_how_much(u, reading) and not u.items), *units]
        parts.append(replace(reading, units=units, frames=[*others, place]))
    return parts


def _says_how_much(unit: Unit, reading: Reading) -> TypeGuard[Degree]:
    """Whether a part says how much: colours do not where they only name a category."""
    return isinstance(unit, Degree) and (unit.density is not None or not reading.categorical)


def _told_apart(reading: Reading, axis: str) -> list[Place]:
    """The panels or categories of a clause that may be told in turn: panels by one facet, categories by colour as well."""
    named = [p for p in reading.frames if p.axis == axis]
    if axis == "panel":
        facets = [keys_of([p]) for p in named]
        return [p for p, keys in zip(named, facets, strict=True) if keys == facets[-1]]
    if named or not reading.categorical:
        return named
    colored = [
        (i, reading.category_of_color([t])) for i, t in enumerate(reading.clause.tokens) if t.kind == "color"
    ]
    found = [Place("category", i, i + 1, category=name) for i, name in colored if name is not None]
    return found if len({p.category for p in found}) == len(found) else []


_BACK = re.compile(
    r"^\W*(?:the|this|that) (?:band|cluster|block|region|zone|area|stripe) (?:is|are|has|contains|holds)\b|\b(?:within|in|inside|across|throughout) (?:this|that|these|those|the same) (?:\w+ )?(?:band|region|area|range|cluster|zone|block|strip|section|part|window|span|interval|layers|heads|columns|rows|experts|tokens|positions)\b",
    re.I,
)


def _refers_back(parsed: Parsed) -> bool:
    """Whether a clause speaks of the region that the one before it named (`within this band`)."""
    clause = parsed.clause
    own = any(isinstance(u, Box) and any(p.labels for p in u.places) for u in parsed.units)
    return not own and _BACK.search(clause.line.plain[clause.start : clause.end]) is not None


def _says_something(clause: Clause) -> bool:
    """Whether a clause holds a number, a label, a colour, a level or a density."""
    return any(t.kind in ("number", "label", "color") or t.level or t.density for t in clause.tokens)
