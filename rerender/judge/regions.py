"""Claims of regions, backgrounds, absences and counts in a continuous figure: by the share of cells."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from rerender.judge.case import CONSISTENT, EPSILON, SUPPORTED, Case, fits, spell_needs
from rerender.judge.ranks import Floats
from rerender.judge.verdicts import Answer, Verdict
from rerender.resolve.densities import SLACK
from rerender.wording import interval, number

SOME = 0.5
"""`A few` of something is wrong if it is the greater part."""


def judge_region(case: Case) -> Verdict:
    """By the share of cells that are as claimed: supported from 90 %, consistent from 50 %.

    A claim of few (`sparse`, `some`) is supported by any cells up to the share that its words allow,
    consistent with more as long as they are fewer than half, contradicted by none. A region that is named
    without a level is hotter than its rows: its cells count if they are above the row's median.
    """
    value = case.of(case.truth.grid.value)
    known = ~np.isnan(value)
    count = int(known.sum())
    if not count:
        return case.verdict("unreadable", "the figure's cells cannot be read there")
    needs = case.needs
    if needs is None and (case.claim.kind == "background" or case.claim.x is None):
        return case.verdict("unreadable", "no number follows from its words")
    if needs is None:
        right = may = value > case.truth.median[np.ix_(case.at.panels, case.at.y)][:, :, None]
        what = "above their row's median"
    else:
        right, may = fits(value, case.of(case.truth.grid.low), case.of(case.truth.grid.high), needs)
        what = f"at {spell_needs(needs)}"
    share = float((right & known).sum() / count)
    possible = float((may & known).sum() / count)
    answer = answer_share(share, possible, case.claim.density)
    reason = f"{int((right & known).sum())} of {count} cells ({share:.0%}) {what}" + _outlier(
        case, right, value, answer
    )
    return case.verdict(answer, reason, cells=count, share=share, needs=needs)


def answer_share(share: float, possible: float, density: tuple[float, float] | None) -> Answer:
    """The answer to a claim of cells that `share` are as claimed, and `possible` may be."""
    if density is not None and density[1] < SOME:
        if possible <= 0:
            return "contradicted"
        if 0 < share <= density[1]:
            return "supported"
        return "consistent" if share <= SOME else "contradicted"
    if share >= SUPPORTED:
        return "supported"
    return "consistent" if possible >= CONSISTENT else "contradicted"


def _outlier(case: Case, right: NDArray[np.bool_], value: Floats, answer: Answer) -> str:
    """The cell that is farthest from the claim, where the claim does not hold of all."""
    if answer == "supported" or right.all():
        return ""
    median = case.truth.median[np.ix_(case.at.panels, case.at.y)][:, :, None]
    away = np.where(right | np.isnan(value), -1.0, np.abs(value - median))
    panel, row, column = np.unravel_index(int(np.argmax(away)), away.shape)
    return f" ({_named(case, int(panel), int(row), int(column))})"


def _named(case: Case, panel: int, row: int, column: int) -> str:
    places = int(case.at.panels[panel]), int(case.at.y[row]), int(case.at.x[column])
    return f"{case.truth.place(*places)} is {number(float(case.truth.grid.value[places]))}"


def judge_absence(case: Case) -> Verdict:
    """Contradicted by any cell at the denied level or above, supported if no cell can be there.

    `Very few` allows the share that its words allow.
    """
    needs = case.needs
    if needs is None or np.isinf(needs[0]):
        return case.verdict("unreadable", "no number follows from its words")
    value, high = case.of(case.truth.grid.value), case.of(case.truth.grid.high)
    known = ~np.isnan(value)
    count = int(known.sum())
    if not count:
        return case.verdict("unreadable", "the figure's cells cannot be read there")
    denied = (case.of(case.truth.grid.low) >= needs[0] - EPSILON) & known
    possible = (high >= needs[0] - EPSILON) & known
    allowed = max(case.claim.density) if case.claim.density is not None else 0.0
    share = float(denied.sum() / count)
    answer: Answer = "consistent" if share <= allowed else "contradicted"
    if possible.sum() / count <= allowed:
        answer = "supported"
    reason = f"{int(denied.sum())} of {count} cells at ≥ {number(needs[0])}"
    if denied.any() and answer != "supported":
        panel, row, column = np.unravel_index(int(np.argmax(np.where(denied, value, -np.inf))), value.shape)
        reason += f" ({_named(case, int(panel), int(row), int(column))})"
    return case.verdict(answer, reason, cells=count, share=1 - share, needs=(-np.inf, needs[0]))


def judge_count(case: Case) -> Verdict:
    """Supported if as many cells as claimed are at the level, consistent if a tenth more or fewer are."""
    needs, amount = case.needs, case.claim.amount
    if needs is None or amount is None:
        return case.verdict("unreadable", "the claim does not say of what it counts the cells")
    right, may = fits(
        case.of(case.truth.grid.value), case.of(case.truth.grid.low), case.of(case.truth.grid.high), needs
    )
    reason = f"{int(right.sum())} cells at {spell_needs(needs)}; {interval(amount.low, amount.high)} claimed"
    answer = answer_count(int(right.sum()), int(may.sum()), amount.low, amount.high)
    return case.verdict(answer, reason, cells=right.size, needs=needs)


def answer_count(count: int, possible: int, low: float, high: float) -> Answer:
    """The answer to a claim of `low` to `high` cells where there are `count`, and may be `possible`."""
    if low <= count <= high:
        return "supported"
    near = min(count, possible) <= high * (1 + SLACK) and max(count, possible) >= low * (1 - SLACK)
    return "consistent" if near else "contradicted"
