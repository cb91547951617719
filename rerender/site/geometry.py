"""Where labels stand beside the cells: as many as fit, none on another. Pixels and percents, no markup."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rerender.model import Label
from rerender.site.words import shorten

COLUMN = 280
"""The width in pixels that the cells have at least, on the narrowest screen."""

LETTER = 7.0
"""The width in pixels of a letter of a label (12 px, a wide sans serif)."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A label and its place along the axis in percent; `full` is the whole label where `text` is cut."""

    text: str
    full: str
    place: str


@dataclass(frozen=True, slots=True)
class Ticks:
    """The labels of one axis that are shown; `extent` is how many pixels they need across the axis."""

    shown: tuple[Tick, ...]
    turned: bool
    extent: int


def panel_height(rows: int, columns: int) -> int:
    """The height in pixels of a panel's cells: rows of 20 px, less where there are many, at most 420 px."""
    square = COLUMN * rows / max(columns, 1)
    return round(max(20.0 * min(rows, 4), min(20.0 * rows, max(square, 84.0), 420.0)))


def row_ticks(labels: Sequence[Label], declared: Sequence[Label], height: int) -> Ticks:
    """The row labels: the declared ticks, else all where each has 13 px, else every so many."""
    room = height / 13
    ticks = _ticks(labels, declared if len(declared) <= room else (), _step(labels, room), 22)
    return Ticks(ticks, False, round(LETTER * max((len(tick.text) for tick in ticks), default=1)) + 8)


def column_ticks(labels: Sequence[Label], declared: Sequence[Label]) -> Ticks:
    """The column labels: declared ticks where they fit, else all, side by side or turned, else some."""
    longest = max((len(shorten(label, 14)) for label in labels), default=1)
    numbers = all(isinstance(label, int) for label in labels)
    room = COLUMN / (LETTER * longest + 8)
    turned = not numbers and len(labels) > room
    step = _step(labels, COLUMN / 14 if turned else room)
    fitting = declared if len(declared) <= room else ()
    ticks = _ticks(labels, fitting, step, 14)
    return Ticks(ticks, turned, round(0.6 * LETTER * longest) + 18 if turned else 18)


def _ticks(labels: Sequence[Label], declared: Sequence[Label], step: int, limit: int) -> tuple[Tick, ...]:
    wanted = set(declared)
    first = _first(labels)
    chosen = [i for i, label in enumerate(labels) if (label in wanted if wanted else (first + i) % step == 0)]
    return tuple(
        Tick(shorten(labels[i], limit), shorten(labels[i], 300), f"{100 * (i + 0.5) / len(labels):.3f}%")
        for i in chosen
    )


def _first(labels: Sequence[Label]) -> int:
    """The first label where the labels count up one by one, so that the round ones are shown; else 0."""
    first = labels[0] if labels else 0
    return first if isinstance(first, int) and list(labels) == list(range(first, first + len(labels))) else 0


def _step(labels: Sequence[Label], room: float) -> int:
    """Every how many-th label is shown: 1, 2, 5, 10 … the first with which they fit."""
    needed = len(labels) / max(room, 1)
    scale = 1
    while True:
        for step in (1, 2, 5):
            if step * scale >= needed:
                return step * scale
        scale *= 10
