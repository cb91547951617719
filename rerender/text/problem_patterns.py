"""Positions that look written rather than read: the same in several panels, or in equal steps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from rerender.model import Axis, Claim, Label, Problem
from rerender.text.subject import Subject, listed


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
                f"the list {listed(claim.x)} stands for another row of another panel in line {other.span.line}",
                claim.span,
            )


def _is_run(labels: Sequence[Label]) -> bool:
    numbers = [n for n in labels if isinstance(n, int)]
    return len(numbers) == len(labels) and numbers[-1] - numbers[0] == len(numbers) - 1
