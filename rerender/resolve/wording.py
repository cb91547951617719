"""Places in the messages of problems."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from rerender.model import Axis, Figure
from rerender.wording import and_more, cut, interval, number

__all__ = ["and_more", "interval", "number", "place", "row_name", "shortened"]

LONGEST = 40
"""Characters of a label or a title in a message."""


def place(figure: Figure, cells: Sequence[NDArray[np.intp]]) -> str:
    """Panel and row of the first of some cells, and how many panels more."""
    assert figure.y is not None
    panels, rows = cells[0], cells[1]
    parts = [figure.panels[int(panels[0])].title]
    if len(rows) < len(figure.y):
        parts.append(row_name(figure.y, int(rows[0])))
    text = ", ".join(shortened(part) for part in parts if part) or "the whole figure"
    return text + and_more(len(panels), "panel")


def row_name(axis: Axis, row: int) -> str:
    """A row by its label, with the axis name where the label is a number."""
    label = axis.labels[row]
    return f"{axis.name} {label}" if isinstance(label, int) else label


def shortened(text: str) -> str:
    """Text of a document for one line of a message: no control characters, not too long."""
    text = "".join(c if c.isprintable() else " " for c in text)
    return cut(text, LONGEST)
