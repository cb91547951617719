"""What the checks of a document look at, and how they word what they find."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rerender.model import Axis, Claim, Description, Label, Level
from rerender.text.frame import Frame
from rerender.text.scan import Line


@dataclass(frozen=True, slots=True)
class Subject:
    """What the checks look at: what was read, the lines it was read from, and the figure's frame."""

    description: Description
    lines: Sequence[Line]
    frame: Frame

    @property
    def listed(self) -> list[Claim]:
        """Claims that put something at columns they list."""
        return [c for c in self.description.claims if c.kind == "cells" and c.x]


def listed(labels: Sequence[Label]) -> str:
    """Labels as a list, the first eight and how many there are."""
    shown = ", ".join(str(label) for label in labels[:8])
    return shown + (f", … ({len(labels)})" if len(labels) > 8 else "")


def axis_extent(axis: Axis) -> str:
    """The first and the last label of an axis."""
    return f"{axis.labels[0]} to {axis.labels[-1]}" if len(axis) > 1 else listed(axis.labels)


def interval_text(level: Level) -> str:
    """The ends of a level that has numbers."""
    return f"{level.low:g}" if level.low == level.high else f"{level.low:g}–{level.high:g}"


def level_words(level: Level | None) -> str:
    """The words of a level, as the document has them."""
    return level.words if level is not None else ""
