"""What one claim says of its cells: an interval, a number, and how much weight it has."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from rerender.model import Axis, Claim, Figure, Label, Level
from rerender.quantities import quantity_named

TOLERANCE = 0.05
"""A number with a hedge (`~10`) may be off by this share of the scale: half a tick of a bar with ten."""

LARGEST = 1e100
"""A number beyond this is no level of a heatmap; sums of a million below it stay finite."""

RUN = 3
"""So many neighbouring labels are a region (`experts 58–64`); fewer are single positions (`41 and 42`)."""


class Strength(IntEnum):
    """How firmly a cell's number is known. Row totals move the weaker first."""

    NONE = 0
    ABSENCE = 1
    """An upper bound without a number."""
    BACKGROUND = 2
    WORDS = 3
    RANGE = 4
    NUMBER = 5
    """Never moved."""


class Extent(IntEnum):
    """How specific a claim is: the higher overrides the lower."""

    FIGURE = 0
    PANEL = 1
    REGION = 2
    CELL = 3


@dataclass(frozen=True, slots=True)
class Reading:
    """A claim as numbers, in the units of the scale: `low <= value <= high`, `value` NaN where none is known.

    `rank` orders the claims: at equal rank intervals intersect, a higher rank overrides a lower one.
    """

    low: float
    high: float
    value: float
    strength: Strength
    rank: int

    @property
    def cap(self) -> bool:
        """Whether the claim only says what is not there (`absence`)."""
        return self.strength is Strength.ABSENCE


def ends_of_scale(figure: Figure, claims: Iterable[Claim]) -> tuple[float, float]:
    """The lowest and the highest number a cell can have: by legend, by definition, or by the claims."""
    if figure.kind == "categorical":
        return 0.0, 1.0
    quantity = quantity_named(figure.quantity)
    floor = [quantity.low] if quantity is not None and quantity.low is not None else []
    scale = _numbers(figure.scale.low, figure.scale.high) if figure.scale is not None else []
    levels = [claim.level for claim in claims if claim.level is not None and not scale]
    stated = scale or [end for level in levels for end in _numbers(level.low, level.high)]
    return min([*floor, *stated], default=0.0), max(stated, default=1.0)


def _numbers(*ends: float | None) -> list[float]:
    """The ends that are numbers one can calculate with."""
    return [end for end in ends if end is not None and abs(end) <= LARGEST]


def reading_of(claim: Claim, extent: Extent, scale: tuple[float, float]) -> Reading | None:
    """A claim about a continuous figure as numbers, or None where it bounds nothing.

    - An open end of an interval reaches to the end of the scale.
    - `absence` denies its level and all above: a cap at the level's low end.
    - `trend` and `comparison` are the weakest, and bound only where they name positions: "a higher
      concentration of red cells" says that some cells of a panel are red, not that all are.
    - A density below one half (`sparse orange regions`) likewise says nothing about a cell without position.
    """
    level = claim.level
    if level is None or claim.kind == "count" or not _numbers(level.low, level.high):
        return None
    weak = claim.kind in ("trend", "comparison")
    scattered = weak or (claim.density is not None and claim.density[1] < 0.5)
    if scattered and extent <= (Extent.REGION if claim.x is None else Extent.PANEL):
        return None
    rank = _rank(claim, extent)
    if claim.kind == "absence":
        return _cap(level.low, scale[0], rank) if level.low is not None and _numbers(level.low) else None
    low, high = _ends(level, scale)
    number = level.stated and low == high
    strength = Strength.NUMBER if number else Strength.RANGE if level.stated else Strength.WORDS
    if claim.kind == "background":
        strength = Strength.BACKGROUND
    value = (low + high) / 2
    if level.approximate and low == high:
        low, high = _widened(value, scale)
    return Reading(low, high, value, strength, rank)


def _cap(denied: float, floor: float, rank: int) -> Reading:
    return Reading(min(floor, denied), denied, math.nan, Strength.ABSENCE, rank)


def _ends(level: Level, scale: tuple[float, float]) -> tuple[float, float]:
    """The interval of a level, the lower end first; an open end is that of the scale, if it lies beyond."""
    low, high = _numbers(level.low), _numbers(level.high)
    if low and high:
        return min(*low, *high), max(*low, *high)
    return (low[0], max(scale[1], *low)) if low else (min(scale[0], *high), high[0])


def density_of(claim: Claim, extent: Extent, among: int) -> Reading | None:
    """A claim about a categorical figure as a density, or None where it bounds nothing.

    `among` is the number of categories that share the claim: of several together only the sum is known, so
    each may have anything up to it, and an equal part is the best guess. A listed cell is marked: what
    words such as "isolated points" say of density is about the cells around it. The density of an
    `absence` ("very few") is what there is at most.
    """
    if claim.kind in ("count", "trend", "comparison"):
        return None
    rank = _rank(claim, extent)
    if claim.kind == "absence":
        most = min(1.0, max(claim.density)) if claim.density else 0.0
        return Reading(0.0, most, most / 2, Strength.ABSENCE, rank)
    if extent is Extent.CELL and claim.kind == "cells":
        low, high = 1.0, 1.0
    elif claim.density is None:
        return None
    else:
        low, high = (min(1.0, max(0.0, end)) for end in sorted(claim.density))
    strength = Strength.BACKGROUND if claim.kind == "background" else Strength.WORDS
    return Reading(low if among == 1 else 0.0, high, (low + high) / 2 / among, strength, rank)


def extent_of(claim: Claim, panels: Sequence[int], figure: Figure, y: Axis, x: Axis) -> Extent:
    """How specific a claim is: cell > row, column or region > panel > figure.

    Single positions on both axes are cells, a run of neighbours or an axis left open makes a region.
    """
    if _open(claim.y, y) and _open(claim.x, x) and len(y) * len(x) > 1:
        return Extent.FIGURE if len(panels) == len(figure.panels) > 1 else Extent.PANEL
    return Extent.CELL if _single(claim.y, y) and _single(claim.x, x) else Extent.REGION


def _open(labels: tuple[Label, ...] | None, axis: Axis) -> bool:
    return labels is None or len(axis) == 1


def _single(labels: tuple[Label, ...] | None, axis: Axis) -> bool:
    if len(axis) == 1:
        return True
    return labels is not None and not _is_run(labels, axis)


def _is_run(labels: tuple[Label, ...], axis: Axis) -> bool:
    """Whether labels are so many neighbours in order, without a gap."""
    if len(labels) < RUN:
        return False
    start = axis.index(labels[0])
    return start is not None and axis.labels[start : start + len(labels)] == labels


def _rank(claim: Claim, extent: Extent) -> int:
    if claim.kind in ("trend", "comparison"):
        return int(extent) - len(Extent)
    return 2 * int(extent) + (claim.kind != "background")


def _widened(value: float, scale: tuple[float, float]) -> tuple[float, float]:
    slack = TOLERANCE * (scale[1] - scale[0])
    return min(value, max(value - slack, scale[0])), max(value, min(value + slack, scale[1]))
