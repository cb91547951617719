"""Axes that no declaration sizes, with the labels that the claims use."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rerender.model import Axis, Claim, Figure, Label


def with_sizes(figure: Figure, claims: Sequence[Claim]) -> Figure:
    """Give an axis without labels those that the claims state, and say so in `sized`."""
    return replace(
        figure,
        x=_inferred(figure.x, [c.x for c in claims], "x"),
        y=_inferred(figure.y, [c.y for c in claims], "y"),
    )


def _inferred(axis: Axis | None, used: Sequence[tuple[Label, ...] | None], which: str) -> Axis | None:
    """An axis with all labels that are `used` on it; whole numbers with those between them."""
    if axis is not None and axis.labels:
        return axis
    labels = dict.fromkeys(label for one in used if one for label in one)
    numbers = [label for label in labels if isinstance(label, int)]
    if numbers and len(numbers) == len(labels) and max(numbers) - min(numbers) <= 100_000:
        ordered: tuple[Label, ...] = tuple(range(min(numbers), max(numbers) + 1))
    else:
        ordered = tuple(labels)
    if not ordered and axis is None:
        return None
    if axis is None:
        return Axis(
            "position" if which == "x" else "row", ordered, "right" if which == "x" else "down", sized=False
        )
    return replace(axis, labels=ordered, sized=False)
