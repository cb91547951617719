"""What is wrong with a document by itself."""

from __future__ import annotations

from collections.abc import Sequence

from rerender.model import Description, Problem
from rerender.text.figure import Frame
from rerender.text.scan import Line


def find_problems(description: Description, lines: Sequence[Line], frame: Frame) -> list[Problem]:
    """All problems that the text alone shows."""
    return []
