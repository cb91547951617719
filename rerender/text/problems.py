"""What is wrong with a document by itself: an ordered table of checks, each gives Problems with spans."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from rerender.model import Description, Problem
from rerender.quantities import quantity_named
from rerender.text.contradictions import denied_but_stated, prose_against_table
from rerender.text.ending import cut_off
from rerender.text.frame import Frame
from rerender.text.problem_bounds import misread_columns, out_of_axis, out_of_range
from rerender.text.problem_counts import count_mismatch
from rerender.text.problem_patterns import identical_panels, regular_pattern, repeated_positions
from rerender.text.scan import Line
from rerender.text.subject import Subject

MAX_PER_CHECK = 50


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


def no_figure(subject: Subject) -> Iterator[Problem]:
    """A text that says nothing of a heatmap: no panel, axis, scale or category, and no claim."""
    figure = subject.description.figure
    if (
        figure.panels
        or figure.x
        or figure.y
        or figure.scale
        or figure.categories
        or subject.description.claims
    ):
        return
    yield Problem(
        "no-figure", "warning", "the text says nothing of a heatmap: no axis, panel or claim was found"
    )


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


Check = Callable[[Subject], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    no_figure,
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
