"""Numbers and places in the messages of problems."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from rerender.model import Axis, Figure

LONGEST = 40


def number(value: float) -> str:
    """A number as people write it: `90`, `1.5`, `0.0042`, four digits of a fraction."""
    return f"{value:.4g}" if abs(value) < 10_000 else f"{value:.7g}"


def interval(low: float, high: float) -> str:
    """`6–10`, or `10` where both ends are one number."""
    return number(low) if low == high else f"{number(low)}–{number(high)}"


def place(figure: Figure, cells: Sequence[NDArray[np.intp]]) -> str:
    """Panel and row of the first of some cells, and how many panels more."""
    assert figure.y is not None
    panels, rows = cells[0], cells[1]
    parts = [figure.panels[int(panels[0])].title]
    if len(rows) < len(figure.y):
        parts.append(row_name(figure.y, int(rows[0])))
    text = ", ".join(shortened(part) for part in parts if part) or "the whole figure"
    return text + and_more(len(panels), "panel")


def and_more(count: int, noun: str) -> str:
    """What follows the first of so many things: `, and 2 more panels`, nothing where there is only one."""
    return f", and {count - 1} more {noun}{'s' if count > 2 else ''}" if count > 1 else ""


def row_name(axis: Axis, row: int) -> str:
    """A row by its label, with the axis name where the label is a number."""
    label = axis.labels[row]
    return f"{axis.name} {label}" if isinstance(label, int) else label


def shortened(text: str) -> str:
    """Text of a document for one line of a message: no control characters, not too long."""
    text = "".join(c if c.isprintable() else " " for c in text)
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
