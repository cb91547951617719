"""The hypothesis that a document reads its numbers off a scale with another maximum than the source's."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from rerender.judge.case import Case, fits
from rerender.judge.hypotheses import EVEN, LIMIT, tail
from rerender.judge.verdicts import Hypothesis
from rerender.model import Figure
from rerender.wording import number


def find_rescaling(cases: Sequence[Case], document: Figure, source: Figure) -> Hypothesis | None:
    """Whether the levels of listed cells hold once they are stretched to the source's scale.

    By luck a stretched level holds of as many cells as it does in the position's row on average. The test is
    that of `hypotheses`; one hypothesis is tried, and only where the two scales have different ends.
    """
    theirs, ours = source.scale, document.scale
    if theirs is None or ours is None or not ours.low < ours.high:
        return None
    if (theirs.low, theirs.high) == (ours.low, ours.high):
        return None
    factor = (theirs.high - theirs.low) / (ours.high - ours.low)
    rescued = lost = wrong = 0
    expected = 0.0
    for case in cases:
        needs = case.needs
        if needs is None or not case.at.size:
            continue
        before, after, luck = _compare(case, needs, (ours.low, theirs.low), factor)
        rescued += int((after & ~before).sum())
        lost += int((before & ~after).sum())
        wrong += int((~before).sum())
        expected += float(luck[~before].sum())
    chance = tail(rescued, wrong, expected / max(1, wrong))
    if rescued <= lost or chance >= LIMIT or tail(rescued, rescued + lost, 0.5) >= EVEN:
        return None
    words = f"the scale ends at {number(theirs.high)}, not at {number(ours.high)}; levels hold once stretched"
    return Hypothesis("other-scale", words, rescued, lost, expected, chance)


def _compare(
    case: Case, needs: tuple[float, float], ends: tuple[float, float], factor: float
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """For each cell: whether the level holds as it stands, stretched, and how often stretched in its row."""
    grid = case.truth.grid
    stretched = (ends[1] + (needs[0] - ends[0]) * factor, ends[1] + (needs[1] - ends[0]) * factor)
    rows = np.ix_(case.at.panels, case.at.y)
    everywhere = fits(grid.value[rows], grid.low[rows], grid.high[rows], stretched)[0]
    before = fits(case.of(grid.value), case.of(grid.low), case.of(grid.high), needs)[0]
    after = everywhere[:, :, case.at.x]
    luck = np.broadcast_to(everywhere.mean(axis=2, keepdims=True), after.shape)
    return before, after, luck
