"""Labels and levels that the figure does not have, and columns that take its scale for an axis."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from rerender.model import Label, Problem
from rerender.quantities import quantity_of_label
from rerender.text.subject import Subject, axis_extent, interval_text, listed


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
                    f"{listed(outside)} outside the {name} axis ({axis_extent(axis)})",
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
                f"{interval_text(level)} is outside the scale {scale.low:g} to {scale.high:g}",
                claim.span,
            )
