"""A `Description` as JSON: the public form `rerender/description/1`, which `rerender parse` prints.

Unknown fields may join within version 1; the ones here keep their meaning. Numbers are finite or null.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from rerender.model import (
    Amount,
    Axis,
    Category,
    Claim,
    Description,
    Figure,
    Json,
    Label,
    Level,
    Panel,
    Problem,
    Scale,
    Span,
)

SCHEMA = "rerender/description/1"


def description_form(description: Description) -> Json:
    """The JSON object of a description: its figure, claims and problems, and the spans left unread."""
    return {
        "schema": SCHEMA,
        "document": description.name,
        "figure": _figure(description.figure),
        "claims": [_claim(claim, description.text) for claim in description.claims],
        "problems": [_problem(problem) for problem in description.problems],
        "unread": [_span(span) for span in description.unread],
    }


def _figure(figure: Figure) -> Json:
    return {
        "kind": figure.kind,
        "quantity": figure.quantity,
        "panels": [_panel(panel) for panel in figure.panels],
        "x": _placed_axis(figure.x),
        "y": _placed_axis(figure.y),
        "scale": _scale(figure.scale),
        "categories": [_category(category) for category in figure.categories],
    }


def _panel(panel: Panel) -> Json:
    return {"title": panel.title, "facets": dict(panel.facets), "span": _span(panel.span)}


def _placed_axis(axis: Axis | None) -> Json | None:
    form = axis_form(axis)
    return None if form is None or axis is None else {**form, "span": _span(axis.span)}


def axis_form(axis: Axis | None) -> Json | None:
    """`ticks`: the labels with a tick mark where stated; `sized`: false where the extent was inferred."""
    if axis is None:
        return None
    return {
        "name": axis.name,
        "labels": list(axis.labels),
        "direction": axis.direction,
        "ticks": list(axis.ticks),
        "sized": axis.sized,
    }


def _scale(scale: Scale | None) -> Json | None:
    if scale is None:
        return None
    low, high = _interval(scale.low, scale.high)
    return {
        "label": scale.label,
        "low": low,
        "high": high,
        "colormap": scale.colormap,
        "span": _span(scale.span),
    }


def _category(category: Category) -> Json:
    return {"name": category.name, "color": category.color, "background": category.background}


def _claim(claim: Claim, text: str) -> Json:
    return {
        "panels": list(claim.panels),
        "y": _labels(claim.y),
        "x": _labels(claim.x),
        "kind": claim.kind,
        "level": _level(claim.level),
        "category": claim.category,
        "density": _density(claim.density),
        "amount": _amount(claim.amount),
        "against": claim.against,
        "approximate": claim.approximate,
        "rule": claim.rule,
        "span": _span(claim.span),
        "text": claim.span.quote(text),
    }


def _density(density: tuple[float, float] | None) -> list[float | None] | None:
    ends = (None, None) if density is None else _interval(*density)
    return None if None in ends else list(ends)


def _labels(labels: Iterable[Label] | None) -> list[Label] | None:
    return None if labels is None else list(labels)


def _level(level: Level | None) -> Json | None:
    if level is None:
        return None
    low, high = _interval(level.low, level.high)
    return {
        "words": level.words,
        "low": low,
        "high": high,
        "approximate": level.approximate,
        "stated": level.stated,
    }


def _amount(amount: Amount | None) -> Json | None:
    if amount is None:
        return None
    low, high = _interval(amount.low, amount.high)
    return {"low": low, "high": high, "of": _finite(amount.of)}


def _problem(problem: Problem) -> Json:
    return {
        "slug": problem.slug,
        "severity": problem.severity,
        "message": problem.message,
        "span": _span(problem.span),
    }


def _span(span: Span | None) -> Json | None:
    return None if span is None else {"line": span.line, "start": span.start, "end": span.end}


def _interval(low: float | None, high: float | None) -> tuple[float | None, float | None]:
    """Both ends, or two nulls where one of them is no finite number."""
    ends = (_finite(low), _finite(high))
    return (None, None) if None in ends else ends


def _finite(number: float | None) -> float | None:
    return number if number is not None and math.isfinite(number) else None
