"""What is wrong with a document by itself: an ordered table of checks, each gives Problems with spans."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rerender.model import Axis, Claim, Description, Label, Level, Problem
from rerender.quantities import quantity_named, quantity_of_label
from rerender.text.ending import cut_off
from rerender.text.figure import Frame
from rerender.text.lexicon import axis_words, cue, singular
from rerender.text.scan import Line
from rerender.text.series import read_number
from rerender.text.words import Token, tokenize

MAX_PER_CHECK = 50


@dataclass(frozen=True, slots=True)
class Subject:
    """What the checks look at."""

    description: Description
    lines: Sequence[Line]
    frame: Frame

    @property
    def listed(self) -> list[Claim]:
        """Claims that put something at columns they list."""
        return [c for c in self.description.claims if c.kind == "cells" and c.x]


def find_problems(description: Description, lines: Sequence[Line], frame: Frame) -> list[Problem]:
    """All problems that the text alone shows, at most `MAX_PER_CHECK` of each kind."""
    subject = Subject(description, lines, frame)
    found: list[Problem] = []
    for check in CHECKS:
        for number, problem in enumerate(check(subject)):
            if number >= MAX_PER_CHECK:
                break
            found.append(problem)
    return found


# --- counts --------------------------------------------------------------------------------------------------


def count_mismatch(subject: Subject) -> Iterator[Problem]:
    """`12 layers (19–24)`, `a 3x63 grid` of 64 columns: numbers of things that do not fit the figure."""
    for line in subject.lines:
        if line.kind in ("blank", "code", "rule", "table"):
            continue
        tokens = tokenize(line.plain)
        for i, token in enumerate(tokens):
            if token.kind not in ("number", "dims") and token.flag != "word":
                continue
            message = (
                _dims_mismatch(token, subject)
                if token.kind == "dims"
                else _counted_mismatch(tokens, i, subject)
            )
            if message:
                yield Problem(
                    "count-mismatch",
                    "warning",
                    message,
                    line.span(token.start, tokens[min(i + 6, len(tokens) - 1)].end),
                )
                break


def _dims_mismatch(token: Token, subject: Subject) -> str:
    x, y = subject.description.figure.x, subject.description.figure.y
    first, second = (int(n) for n in re.split(r"\s?[x×]\s?", token.text))
    sizes = [len(a) if a is not None and a.sized else None for a in (y, x)]
    if None in sizes or [first, second] in (sizes, sizes[::-1]):
        return ""
    return f"a grid of {first} × {second} does not fit the axes, which have {sizes[0]} × {sizes[1]} labels"


def _counted_mismatch(tokens: Sequence[Token], i: int, subject: Subject) -> str:
    token = tokens[i]
    if not (token.kind == "number" or token.flag == "word") or token.flag in ("%", "th", "+"):
        return ""
    if i and tokens[i - 1].text.lower() in cue("numbering"):
        return ""
    for j in range(i + 1, min(i + 4, len(tokens))):
        if tokens[j].kind != "word":
            return ""
        word = tokens[j].text.lower()
        if word.endswith("s") and singular(word) in axis_words("nouns"):
            return _compare_count(int(token.value), word, tokens, j, subject)
    return ""


def _compare_count(count: int, word: str, tokens: Sequence[Token], j: int, subject: Subject) -> str:
    figure = subject.description.figure
    noun = singular(word)
    bracket = read_number(list(tokens), j + 2) if j + 2 < len(tokens) and tokens[j + 1].text == "(" else None
    if bracket and bracket[0].is_range and bracket[0].whole and not bracket[0].open:
        size = abs(int(bracket[0].high) - int(bracket[0].low)) + 1
        if size != count:
            return f"{count} {word}, but {bracket[0].text} are {size}"
        return ""
    values = {p.facets[noun] for p in figure.panels if noun in p.facets}
    if values and count == len(figure.panels) != len(values):
        return f"{count} {word}, but the panels show {len(values)}: {count} is the number of panels"
    axis = {"x": figure.x, "y": figure.y}.get(subject.frame.axis_of(noun))
    if axis is not None and axis.sized and 8 < count != len(axis) and abs(count - len(axis)) <= 2:
        return f"{count} {word}, but the axis has {len(axis)} labels"
    return ""


# --- axes ----------------------------------------------------------------------------------------------------


def misread_columns(subject: Subject) -> Iterator[Problem]:
    """A table column headed by the quantity of the scale that holds positions."""
    heads = [b for a, b in pairwise(subject.lines) if b.kind == "table" and a.kind != "table"]
    for line in heads:
        for start, end in line.cells:
            text = line.plain[start:end]
            if re.search(r"\b[xy][- ]axis\b", text, re.I) and quantity_of_label(text):
                yield Problem(
                    "axis-misread",
                    "warning",
                    f"the column '{text.strip()}' takes the colour scale for an axis",
                    line.span(start, end),
                )


def out_of_axis(subject: Subject) -> Iterator[Problem]:
    """Labels that the axis does not have."""
    figure = subject.description.figure
    seen: set[tuple[str, tuple[Label, ...]]] = set()
    known = {name: set(axis.labels if axis else ()) for name, axis in (("x", figure.x), ("y", figure.y))}
    for claim in subject.description.claims:
        for name, axis, labels in (("x", figure.x, claim.x), ("y", figure.y, claim.y)):
            if axis is None or not axis.sized or not labels:
                continue
            outside = tuple(label for label in labels if label not in known[name])
            if outside and (name, outside) not in seen:
                seen.add((name, outside))
                yield Problem(
                    "out-of-axis",
                    "warning",
                    f"{_list(outside)} outside the {name} axis ({_extent(axis)})",
                    claim.span,
                )


def out_of_range(subject: Subject) -> Iterator[Problem]:
    """Stated values outside the scale."""
    scale = subject.description.figure.scale
    if scale is None:
        return
    slack = 0.05 * (scale.high - scale.low)
    for claim in subject.description.claims:
        level = claim.level
        if level is None or not level.stated or level.low is None or level.high is None:
            continue
        if level.low < scale.low - slack or level.high > scale.high + slack:
            yield Problem(
                "out-of-range",
                "warning",
                f"{_interval(level)} is outside the scale {scale.low:g} to {scale.high:g}",
                claim.span,
            )


# --- patterns ------------------------------------------------------------------------------------------------


def identical_panels(subject: Subject) -> Iterator[Problem]:
    """Three or more panels for which the document lists just the same cells."""
    marks: dict[tuple[int, str], list[Claim]] = {}
    for claim in subject.listed:
        if len(claim.panels) == 1:
            marks.setdefault((claim.panels[0], claim.rule), []).append(claim)
    groups: dict[tuple[str, frozenset[tuple[object, ...]]], list[Claim]] = {}
    for (_, rule), claims in marks.items():
        groups.setdefault((rule, frozenset((c.y, c.x) for c in claims)), []).append(claims[0])
    for first in groups.values():
        if len(first) >= 3:
            earliest = min(first, key=lambda c: c.span.start)
            yield Problem(
                "identical-panels", "warning", f"{len(first)} panels are given the same cells", earliest.span
            )


def regular_pattern(subject: Subject) -> Iterator[Problem]:
    """Positions in arithmetic progression: a counting series, not a reading."""
    lists = [c for c in subject.listed if _is_progression(c.x)]
    if lists:
        numbers = [n for n in lists[0].x or () if isinstance(n, int)]
        more = f", in {len(lists)} claims" if len(lists) > 1 else ""
        yield Problem(
            "regular-pattern",
            "warning",
            f"every {numbers[1] - numbers[0]} columns from {numbers[0]} to {numbers[-1]}{more}: a counting series rather than a reading",
            lists[0].span,
        )
    figure = subject.description.figure
    points = [c for c in subject.listed if c.x and c.y and len(c.x) == len(c.y) == 1]
    steps = [_tick_step(figure.x), _tick_step(figure.y)]
    if figure.kind == "categorical" and all(steps) and len({(c.x, c.y) for c in points}) >= 4:
        crossings = all(
            isinstance(n, int) and n % step == 0
            for c in points
            for n, step in zip([*(c.x or ()), *(c.y or ())], steps, strict=True)
            if step
        )
        if crossings:
            yield Problem(
                "regular-pattern",
                "warning",
                f"all {len(points)} single points lie where tick marks cross",
                points[0].span,
            )


def _is_progression(labels: Sequence[Label] | None) -> bool:
    numbers = [n for n in labels or () if isinstance(n, int)]
    if len(numbers) < 5 or len(numbers) != len(labels or ()):
        return False
    steps = {b - a for a, b in pairwise(numbers)}
    return len(steps) == 1 and steps.pop() >= 2


def _tick_step(axis: Axis | None) -> int:
    ticks = [t for t in axis.ticks if isinstance(t, int)] if axis is not None else []
    return ticks[1] - ticks[0] if len(ticks) > 2 and ticks[1] - ticks[0] > 1 else 0


def repeated_positions(subject: Subject) -> Iterator[Problem]:
    """The same list of three or more positions for another row of another panel."""
    seen: dict[tuple[Label, ...], Claim] = {}
    told: set[tuple[Label, ...]] = set()
    identical = any(True for _ in identical_panels(subject))
    for claim in subject.listed:
        if (
            identical
            or claim.x is None
            or len(claim.x) < 3
            or _is_run(claim.x)
            or _is_progression(claim.x)
            or len(claim.panels) != 1
        ):
            continue
        other = seen.setdefault(claim.x, claim)
        if other.panels != claim.panels and other.y != claim.y and claim.x not in told:
            told.add(claim.x)
            yield Problem(
                "repeated-positions",
                "warning",
                f"the list {_list(claim.x)} stands for another row of another panel in line {other.span.line}",
                claim.span,
            )


def _is_run(labels: Sequence[Label]) -> bool:
    numbers = [n for n in labels if isinstance(n, int)]
    return len(numbers) == len(labels) and numbers[-1] - numbers[0] == len(numbers) - 1


# --- contradictions ------------------------------------------------------------------------------------------


def denied_but_stated(subject: Subject) -> Iterator[Problem]:
    """A level that one sentence denies for a panel and another puts there."""
    for denial in subject.description.claims:
        if denial.kind != "absence" or denial.level is None or denial.x:
            continue
        for claim in subject.listed:
            if claim.span.line == denial.span.line:
                continue
            if _meets(denial, claim) and _same_level(denial.level, claim.level):
                yield Problem(
                    "self-contradiction",
                    "error",
                    f"'{_words(claim.level)}' here, but line {denial.span.line} denies '{_words(denial.level)}'",
                    claim.span,
                )


def _meets(first: Claim, second: Claim) -> bool:
    rows = first.y is None or second.y is None or bool(set(first.y) & set(second.y))
    return rows and bool(set(first.panels) & set(second.panels) or first.panels == second.panels)


def _same_level(denied: Level, stated: Level | None) -> bool:
    """Whether a stated level is what was denied: the same words, or wholly inside the denied interval."""
    if stated is None:
        return False
    shared = set(re.findall(r"[a-z]+", denied.words.lower())) & set(
        re.findall(r"[a-z]+", stated.words.lower())
    )
    words = shared & cue("deniable")
    inside = denied.low is not None and stated.low is not None and stated.low >= denied.low
    return inside or (
        bool(words)
        and stated.low is not None
        and stated.high is not None
        and denied.low is not None
        and stated.high > denied.low
    )


def prose_against_table(subject: Subject) -> Iterator[Problem]:
    """Prose that puts a level in cells which a table, complete for those rows, does not list."""
    tabled: dict[tuple[int, Label], list[Claim]] = {}
    for claim in subject.listed:
        if claim.rule == "table-row":
            for panel in claim.panels or (-1,):
                for label in claim.y or ():
                    tabled.setdefault((panel, label), []).append(claim)
    axis = subject.description.figure.y
    every = axis.labels if axis is not None else ()
    for claim in subject.listed:
        if claim.rule in ("table-row", "matrix", "matrix-row") or claim.level is None:
            continue
        places = [(p, label) for p in claim.panels or (-1,) for label in claim.y or every]
        rows = {place: _columns_at(tabled.get(place, []), claim.level) for place in places}
        if len(places) < 2 or not all(rows.values()):
            continue
        missing = {x for place in places for x in claim.x or () if x not in rows[place]}
        if missing:
            yield Problem(
                "self-contradiction",
                "error",
                f"the table does not have {_list(tuple(sorted(missing, key=str)))} in all of these rows",
                claim.span,
            )


def _columns_at(claims: Sequence[Claim], level: Level) -> set[Label]:
    """The columns that table rows put at a level (any, where either side has no numbers)."""
    found: set[Label] = set()
    for claim in claims:
        other = claim.level
        apart = (
            other is not None and other.low is not None and other.high is not None and level.low is not None and level.high is not None
            and (other.high < level.low or level.high < other.low)
        )  # fmt: skip
        if not apart:
            found.update(claim.x or ())
    return found


# --- scope and quantity --------------------------------------------------------------------------------------


def row_not_named(subject: Subject) -> Iterator[Problem]:
    """Positions for a panel of several rows without a word on which row."""
    axis = subject.description.figure.y
    if subject.description.figure.kind != "continuous" or axis is None or len(axis) < 2:
        return
    claims = [
        c
        for c in subject.listed
        if c.y is None and c.level is not None and c.rule == "level-on-positions" and len(c.panels) == 1
    ]
    if claims and subject.description.figure.quantity:
        yield Problem(
            "row-not-named",
            "note",
            f"positions without a row ({len(claims)} claims); they are taken for all {len(axis)} rows",
            claims[0].span,
        )


def scope_unresolved(subject: Subject) -> Iterator[Problem]:
    """Claims for which no panel could be found."""
    if subject.description.figure.panels:
        for claim in subject.description.claims:
            if not claim.panels:
                yield Problem(
                    "scope-unresolved",
                    "warning",
                    "no panel of the figure fits what stands above this sentence",
                    claim.span,
                )


_OVERALL = re.compile(
    r"\b(?:higher|lower|greater|larger|smaller|more|less|increased|reduced)\b[^.;]{0,30}\b(?:load|values?|intensit)",
    re.I,
)


def mean_is_fixed(subject: Subject) -> Iterator[Problem]:
    """`Method A has higher load`: the rows of such a quantity average the same under every method."""
    quantity = quantity_named(subject.description.figure.quantity)
    if quantity is None or quantity.row_mean is None:
        return
    for claim in subject.description.claims:
        if (
            claim.kind == "comparison"
            and claim.x is None
            and _OVERALL.search(claim.span.quote(subject.description.text))
        ):
            yield Problem(
                "mean-is-fixed",
                "note",
                f"every row averages {quantity.row_mean:g} by definition; only its spread can differ",
                claim.span,
            )


def truncated(subject: Subject) -> Iterator[Problem]:
    """A document that ends in the middle of a sentence."""
    if span := cut_off(subject.lines):
        yield Problem("truncated", "note", "the document ends in the middle of a sentence", span)


# --- wording -------------------------------------------------------------------------------------------------


def _list(labels: Sequence[Label]) -> str:
    shown = ", ".join(str(label) for label in labels[:8])
    return shown + (f", … ({len(labels)})" if len(labels) > 8 else "")


def _extent(axis: Axis) -> str:
    return f"{axis.labels[0]} to {axis.labels[-1]}" if len(axis) > 1 else _list(axis.labels)


def _interval(level: Level) -> str:
    return f"{level.low:g}" if level.low == level.high else f"{level.low:g}–{level.high:g}"


def _words(level: Level | None) -> str:
    return level.words if level is not None else ""


Check = Callable[[Subject], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    count_mismatch,
    misread_columns,
    out_of_axis,
    out_of_range,
    identical_panels,
    regular_pattern,
    repeated_positions,
    denied_but_stated,
    prose_against_table,
    row_not_named,
    scope_unresolved,
    mean_is_fixed,
    truncated,
)
