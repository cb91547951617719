"""Clauses that only tell what was read as a fact of the figure: they make no claims and are understood all the same."""

from __future__ import annotations

from collections.abc import Iterator

from rerender.model import Figure, Span
from rerender.text.clauses import Clause
from rerender.text.frame import Frame
from rerender.text.legend import mentions_legend
from rerender.text.problem_counts import grid_size


def tells_figure(clause: Clause, frame: Frame) -> bool:
    """Whether a clause without claims tells the axes, the titles or the scale as they were read, and nothing else."""
    text = clause.line.plain[clause.start : clause.end]
    if grid_size(text) is not None:
        return frame.figure.x is not None and frame.figure.y is not None
    span = clause.line.span(clause.start, clause.end)
    figure = frame.figure
    axes = [axis.span for axis in (figure.x, figure.y) if axis is not None and axis.labels and axis.span]
    if any(_covers(axis, span) for axis in axes):
        return True
    if _tells_bar(clause, frame, text):
        return True
    return _names_panels(clause, figure, span)


def tells_axis(clause: Clause, frame: Frame) -> bool:
    """Whether a clause declares an axis and has no word of how much: its numbers are no levels."""
    axes = [axis.span for axis in (frame.figure.x, frame.figure.y) if axis is not None and axis.labels]
    axes += [problem.span for problem in frame.problems if problem.slug == "axis-misread"]
    near = [fact for fact in axes if fact is not None and fact.line == clause.line.number]
    if not near:
        return False
    if any((t.level and not t.has("weak")) or t.kind == "color" or t.density for t in clause.tokens):
        return False
    span = clause.line.span(clause.start, clause.end)
    return any(_covers(fact, span) for fact in near)


def fact_spans(figure: Figure) -> Iterator[Span]:
    """Where the facts of a figure stand."""
    parts = (figure.x, figure.y, figure.scale, *figure.panels, *figure.categories)
    return (part.span for part in parts if part is not None and part.span is not None)


def _covers(fact: Span, clause: Span) -> bool:
    """Whether a fact stands within a clause, or takes most of it."""
    overlap = min(fact.end, clause.end) - max(fact.start, clause.start)
    return fact.line == clause.line and 2 * overlap > min(fact.end - fact.start, clause.end - clause.start)


def _tells_bar(clause: Clause, frame: Frame, text: str) -> bool:
    """Whether a clause on the colours gives no number but those that the scale was made of."""
    scale = frame.figure.scale
    numbers = [t.value for t in clause.tokens if t.kind == "number"]
    known = {scale.low, scale.high, *frame.legend.numbers} if scale is not None else set(frame.legend.numbers)
    known |= {stop.value for stop in frame.legend.stops if stop.value is not None}
    if any(number not in known for number in numbers):
        return False
    if mentions_legend(text):
        return bool(numbers) or scale is not None or bool(frame.figure.categories)
    ends = {(frame.legend.end_color(low) or "").lower() for low in (True, False)} - {""}
    colors = {(t.color or "").lower() for t in clause.tokens if t.kind == "color"}
    return len(ends) == 2 and ends <= colors and (len(numbers) != 1)


def _names_panels(clause: Clause, figure: Figure, span: Span) -> bool:
    """Whether a clause gives titles of panels, and neither a number outside them nor a word of how much."""
    titles = [p.span for p in figure.panels if p.span is not None and p.span.line == span.line]
    given = [title for title in titles if span.start <= title.start and title.end <= span.end]
    if not given or any(t.level or t.kind == "color" or t.density for t in clause.tokens):
        return False
    shift = span.start - clause.start
    loose = (t for t in clause.tokens if t.kind == "number")
    return all(any(g.start <= t.start + shift < g.end for g in given) for t in loose)
