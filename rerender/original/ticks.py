"""Numbers beside an axis: which label each cell has when ticks stand at some cells, or at edges of cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from rerender.model import Label
from rerender.original.words import number

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

OFF = 0.15  # cells: how far a tick label may lie beside its place
WHOLE = 0.02  # how far from a whole number a value may be that is meant to be one
DIGITS = 0.01  # of a cell's extent: the finest that an edge is told


@dataclass(frozen=True, slots=True)
class Mark:
    """A label beside an axis: where it points, in cells (0 is the middle of the first), and its text."""

    place: float
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """A straight axis: the value in the middle of the first cell, and by how much the next has more."""

    start: float
    step: float

    def at(self, place: float) -> float:
        """The value at a place, in cells from the middle of the first."""
        return self.start + self.step * place


def numeric_labels(marks: Sequence[Mark], count: int) -> tuple[Label, ...] | None:
    """The labels of all cells from numbers at some places of an axis; None where these tell nothing.

    Where ticks mark the middles of cells, or each cell is one number, cells are called by it; where whole
    numbers are the edges, by the lower edge, as the index of a mesh; else by both edges.
    """
    line = fitted(marks)
    if line is None:
        return None
    centred = all(abs(mark.place - round(mark.place)) <= OFF for mark in marks)
    if centred or (_whole(line.step) and _whole(line.start)):
        own = {round(mark.place): mark.text for mark in marks}
        return tuple(_named(line.at(i), line.step, own.get(i)) for i in range(count))
    if abs(abs(line.step) - 1) <= WHOLE and _whole(line.at(-0.5)):
        return tuple(round(min(line.at(i - 0.5), line.at(i + 0.5))) for i in range(count))
    return tuple(_between(line, i) for i in range(count))


def fitted(marks: Sequence[Mark]) -> Line | None:
    """The straight axis on which all marks are numbers, each near its place."""
    values = [number(mark.text) for mark in marks]
    if len(marks) < 2 or any(value is None for value in values):
        return None
    places = np.array([mark.place for mark in marks])
    numbers = np.array([value for value in values if value is not None])
    if np.ptp(places) < 0.5 or not np.ptp(numbers):
        return None
    step, start = (float(v) for v in np.polyfit(places, numbers, 1))
    if not step or np.abs((numbers - start) / step - places).max() > OFF:
        return None
    return _tidy(Line(start, step), places, numbers)


def _tidy(line: Line, places: Floats, numbers: Floats) -> Line:
    """The line in round numbers, where some fit all the marks as well."""
    grain = 10.0 ** np.floor(np.log10(abs(line.step)))
    for part in (1.0, 0.5, 0.1, 0.01):
        step = round(line.step / (grain * part)) * grain * part
        if not step:
            continue
        start = float(np.mean(numbers - step * places))
        start = round(2 * start / (grain * part)) * grain * part / 2
        if np.abs((numbers - start) / step - places).max() <= OFF:
            return Line(float(start), float(step))
    return line


def _whole(value: float) -> bool:
    return abs(value - round(value)) <= WHOLE


def _named(value: float, step: float, text: str | None) -> Label:
    if _whole(value) and _whole(step):
        return round(value)
    return text or _spelled(value, step)


def _between(line: Line, cell: int) -> str:
    ends = sorted((line.at(cell - 0.5), line.at(cell + 0.5)))
    return " to ".join(_spelled(end, line.step) for end in ends)


def _spelled(value: float, step: float) -> str:
    grain = 10.0 ** np.floor(np.log10(abs(step) * DIGITS))
    rounded = round(value / grain) * grain
    return f"{rounded + 0.0:.10g}"
