"""Which labels an axis carries, how large and which way up; and the ticks of a colour bar."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rerender.model import Axis
from rerender.plot.lettering import Lettering, plain

MIN_SIZE = 6.0
"""Labels are not shrunk below this many points; there are then fewer of them."""
MAX_EXTENT = 240.0
"""A row label is at most so wide, and a turned column label so tall, in points."""
MAX_LABELS = 400
"""No axis carries more labels than this: more cannot be told apart on any page."""
_STEPS = (1, 2, 4, 5, 8)


@dataclass(frozen=True, slots=True)
class Labels:
    """The labels of one axis: positions on the axis, texts, font size in points.

    `extent` is how far they reach away from the panel; `turned` tells that they run upwards.
    """

    positions: tuple[int, ...]
    texts: tuple[str, ...]
    size: float
    extent: float
    turned: bool = False


def row_labels(axis: Axis, pitch: float, size: float, every: int, lettering: Lettering) -> Labels:
    """Labels left of rows that are `pitch` points high: smaller, then fewer, where they do not fit."""
    smallest = max(MIN_SIZE, min(size, 0.95 * pitch))
    chosen = _chosen(axis, every, lambda _: 1.05 * smallest / pitch)
    size = max(MIN_SIZE, min(size, 0.95 * pitch * _apart(chosen)))
    texts = _texts(axis, chosen, size, MAX_EXTENT, lettering)
    return Labels(chosen, texts, size, lettering.widest(list(texts), size))


def column_labels(axis: Axis, pitch: float, size: float, every: int, lettering: Lettering) -> Labels:
    """Labels below columns that are `pitch` points wide: numbers become fewer, words are turned."""
    level = _chosen(axis, every, lambda chosen: _room(axis, chosen, size, lettering) / pitch)
    named = any(isinstance(label, str) for label in axis.labels)
    if (
        named
        and not axis.ticks
        and (len(level) < len(axis.labels) or _room(axis, level, size, lettering) > 120)
    ):
        return _turned_labels(axis, pitch, size, lettering)
    texts = _texts(axis, level, size, MAX_EXTENT, lettering)
    return Labels(level, texts, size, CAP_LINE * size)


CAP_LINE = 0.95
"""Height that a line of column labels takes below the tick, over its font size."""


def _turned_labels(axis: Axis, pitch: float, size: float, lettering: Lettering) -> Labels:
    size = max(MIN_SIZE, min(size, 0.95 * pitch))
    chosen = _chosen(axis, 0, lambda _: 1.05 * size / pitch)
    texts = _texts(axis, chosen, size, MAX_EXTENT / 2, lettering)
    return Labels(chosen, texts, size, lettering.widest(list(texts), size), turned=True)


def _texts(
    axis: Axis, chosen: tuple[int, ...], size: float, limit: float, lettering: Lettering
) -> tuple[str, ...]:
    return tuple(lettering.shorten(plain(axis.labels[i]), size, limit) for i in chosen)


def _room(axis: Axis, chosen: tuple[int, ...], size: float, lettering: Lettering) -> float:
    """Points that the widest of the chosen labels needs, with the space that keeps it from the next."""
    return lettering.widest([plain(axis.labels[i])[:80] for i in chosen], size) + 0.1 * size


def _chosen(axis: Axis, every: int, cells_needed: Callable[[tuple[int, ...]], float]) -> tuple[int, ...]:
    """The positions that carry a label: those the document names, else each so-many-th with enough room."""
    named = _named(axis)
    if named and _apart(named) >= cells_needed(named):
        return named
    numbered = all(isinstance(label, int) for label in axis.labels)
    step = every if numbered and 0 < 4 * every <= len(axis.labels) else 1
    while True:
        chosen = _each(axis.labels, step)
        if len(chosen) <= MAX_LABELS and (len(chosen) <= 1 or step >= cells_needed(chosen)):
            return chosen
        step = _next_step(step)


def _named(axis: Axis) -> tuple[int, ...]:
    place = {label: i for i, label in enumerate(axis.labels)} if axis.ticks else {}
    return tuple(sorted({place[tick] for tick in axis.ticks[:MAX_LABELS] if tick in place}))


def _apart(positions: tuple[int, ...]) -> float:
    gaps = [b - a for a, b in pairwise(positions)]
    return min(gaps, default=math.inf)


def _next_step(step: int) -> int:
    power: int = 10 ** (len(str(step)) - 1)
    return next((power * s for s in _STEPS if power * s > step), power * 10)


def _each(labels: Sequence[object], step: int) -> tuple[int, ...]:
    """Every step-th position: the labels that `step` divides where all labels are consecutive numbers."""
    if not labels:
        return ()
    first, last = labels[0], labels[-1]
    offset = 0
    if isinstance(first, int) and isinstance(last, int) and last - first == len(labels) - 1:
        offset = -first % step
    return tuple(range(offset, len(labels), step)) or (0,)


def bar_ticks(low: float, high: float, intervals: int) -> tuple[list[float], list[str]]:
    """Round values between the limits, at most `intervals` + 1 of them, and how they are written."""
    slack = (high / 2 - low / 2) * 2e-9
    inside = [v for v in round_values(low, high, intervals) if low - slack <= v <= high + slack]
    values = inside or [low, high]
    return values, written(values)


def round_values(low: float, high: float, intervals: int) -> list[float]:
    """Multiples of 1, 2, 2.5 or 5 times a power of ten that enclose the limits.

    The limits alone where no numbers between them can be told apart, or where they are too large or small.
    """
    largest = max(abs(low), abs(high))
    if largest > 1e300 or high - low < max(1e-290, 1e-12 * largest):
        return [low, high]
    least = (high - low) / intervals
    power = 10.0 ** math.floor(math.log10(least))
    step = next(power * s for s in (1, 2, 2.5, 5, 10) if power * s >= least * (1 - 1e-9))
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return [k * step for k in range(first, last + 1)]


def written(values: list[float]) -> list[str]:
    """Numbers with as many decimals as tell them apart, powers of ten where they are huge or tiny."""
    largest = max(map(abs, values))
    if largest >= 1e6 or 0 < largest < 1e-4:
        return [f"{v:.4g}".replace("-", "−") for v in values]
    step = min((b - a for a, b in pairwise(values)), default=0) or largest or 1.0
    decimals = next((d for d in range(12) if abs(round(step, d) - step) < 1e-6 * step), 12)
    return [f"{v + 0.0:.{decimals}f}".replace("-", "−") for v in values]
