"""One claim with what is needed to judge it: its cells in the source, and what it says of them as numbers."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rerender.judge.alignment import Alignment, Cells
from rerender.judge.ranks import Floats
from rerender.judge.truth import Truth
from rerender.judge.verdicts import Answer, Position, Verdict
from rerender.model import Claim, Label, Level, Scale
from rerender.resolve.reading import LARGEST, RUN, TOLERANCE
from rerender.wording import interval

EPSILON = 1e-9

SUPPORTED = 0.9
"""A region or a background is as claimed if this share of its cells is,"""

CONSISTENT = 0.5
"""…and not far from it if this share is (design: verdicts)."""


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """A claim before the judge. `needs` is what its level needs of a cell, in the units of the scale (an open
    end is infinite; None: no number follows from its words); `words` is its own sentence."""

    index: int
    claim: Claim
    at: Cells
    truth: Truth
    needs: tuple[float, float] | None
    words: str
    alignment: Alignment

    def verdict(
        self,
        answer: Answer,
        reason: str,
        *,
        cells: int = 0,
        share: float | None = None,
        needs: tuple[float, float] | None = None,
        positions: tuple[Position, ...] = (),
    ) -> Verdict:
        """A verdict on this claim."""
        return Verdict(self.index, answer, reason, cells, share, needs, positions)

    def of(self, array: Floats) -> Floats:
        """The numbers of an array of the source's shape at the claim's cells."""
        return array[np.ix_(self.at.panels, self.at.y, self.at.x)]


def case_of(index: int, claim: Claim, truth: Truth, alignment: Alignment, ends: tuple[float, float]) -> Case:
    """A claim with its cells; `ends` are those of the scale that the document speaks of."""
    words = claim.span.quote(alignment.description.text)
    needs = _needs(claim.level, alignment.description.figure.scale, ends)
    return Case(index, claim, alignment.cells(claim), truth, needs, words, alignment)


def _needs(level: Level | None, scale: Scale | None, ends: tuple[float, float]) -> tuple[float, float] | None:
    """What a level needs of a cell, or None where no number follows from its words.

    The ends of the colour scale stand for all that lies beyond, as they do in the figure: a claim of 10 on a
    scale to 10 holds of a cell that is clipped there. A hedged number may be off by half a tick.
    """
    if level is None:
        return None
    given = [end for end in (level.low, level.high) if end is not None and abs(end) <= LARGEST]
    if not given:
        return None
    slack = TOLERANCE * (ends[1] - ends[0]) if level.approximate else 0.0
    low = min(given) - slack if level.low is not None else -math.inf
    high = max(given) + slack if level.high is not None else math.inf
    if scale is not None and scale.low < scale.high:
        low = -math.inf if low <= scale.low else low
        high = math.inf if high >= scale.high else high
    return low, high


def fits(
    value: Floats, low: Floats, high: Floats, needs: tuple[float, float]
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Which cells are as needed, and which may be: by the source's number, and by its interval."""
    with np.errstate(invalid="ignore"):
        may = (low <= needs[1] + EPSILON) & (high >= needs[0] - EPSILON)
        certain = (value >= needs[0] - EPSILON) & (value <= needs[1] + EPSILON)
        wider = (low <= needs[0]) & (high >= needs[1])  # the source is no finer than the claim …
        wider &= np.isfinite(low) & np.isfinite(high)  # … which says nothing where it is open
    return (certain | (wider & may)), may


def spell_needs(needs: tuple[float, float]) -> str:
    """`6–8`, `≤ 2`, `≥ 8.9`."""
    return interval(*needs)


def listed(labels: tuple[Label, ...] | None) -> bool:
    """Whether labels are single positions and not a run of neighbours."""
    if not labels:
        return False
    if len(labels) < RUN:
        return True
    first = labels[0]
    return not (isinstance(first, int) and all(label == first + i for i, label in enumerate(labels)))
