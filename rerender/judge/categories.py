"""Claims about a categorical figure: which category a cell has, and how many cells of a region have it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from rerender.judge.case import CONSISTENT, Case, listed
from rerender.judge.ranks import Floats
from rerender.judge.regions import answer_count, answer_share
from rerender.judge.verdicts import Answer, Verdict
from rerender.labels import unify
from rerender.wording import interval

MARKED = 0.5
"""A cell has a category from this density on."""


def judge_categorical(case: Case) -> Verdict:
    """The verdict on a claim of a category.

    Points must have it (consistent: a cell beside them has it); regions have it at the claimed density, or
    more often than the panel as a whole; what is said to be absent may be there up to the stated density;
    counts are of marked cells. Without a category, every one but the background counts.
    """
    if case.claim.kind in ("comparison", "trend"):
        return case.verdict("unreadable", "the figure shows categories, no levels to compare")
    wanted = _categories(case)
    if not wanted:
        return case.verdict("unreadable", f"the figure has no category {case.claim.category}")
    grid = case.truth.grid
    marked = grid.value[..., wanted].max(axis=3)
    value = case.of(marked)
    known = ~np.isnan(value)
    if not known.any():
        return case.verdict("unreadable", "the figure's cells cannot be read there")
    if case.claim.kind == "count":
        return _count(case, value)
    if case.claim.kind == "cells" and listed(case.claim.x) and listed(case.claim.y):
        return _points(case, marked, value)
    return _density(case, marked, value)


def _categories(case: Case) -> list[int]:
    categories = case.truth.figure.categories
    if case.claim.category is None:
        return [i for i, category in enumerate(categories) if not category.background]
    key = unify(case.claim.category)
    return [i for i, category in enumerate(categories) if unify(category.name) == key]


def _count(case: Case, value: Floats) -> Verdict:
    amount = case.claim.amount
    if amount is None:
        return case.verdict("unreadable", "the claim gives no number")
    count = int((value >= MARKED).sum())
    answer = answer_count(count, count, amount.low, amount.high)
    return case.verdict(
        answer, f"{count} marked; {interval(amount.low, amount.high)} claimed", cells=value.size
    )


def _points(case: Case, marked: Floats, value: Floats) -> Verdict:
    there = value >= MARKED
    beside = case.of(_dilated(marked >= MARKED)) > 0
    answer: Answer = "supported" if there.all() else "consistent" if beside.all() else "contradicted"
    share = float(there.mean())
    reason = f"{int(there.sum())} of {there.size} points have it, {int(beside.sum())} at most one cell away"
    return case.verdict(answer, reason, cells=there.size, share=share)


def _dilated(marked: NDArray[np.bool_]) -> Floats:
    """Cells that are marked or beside a marked one."""
    wide = np.pad(marked, ((0, 0), (1, 1), (1, 1)))
    y, x = marked.shape[1:]
    moved = [wide[:, i : i + y, j : j + x] for i in range(3) for j in range(3)]
    return np.asarray(np.any(moved, axis=0), dtype=np.float64)


def _density(case: Case, marked: Floats, value: Floats) -> Verdict:
    known = ~np.isnan(value)
    count = int(known.sum())
    share = float((value >= MARKED).sum() / count)
    density = case.claim.density
    overall = _share(marked[case.at.panels])
    reason = f"{share:.0%} of {count} cells have it, {overall:.0%} of the panel"
    answer = _absent(share, density) if case.claim.kind == "absence" else _present(share, overall, density)
    return case.verdict(answer, reason, cells=count, share=share)


def _share(marked: Floats) -> float:
    known = ~np.isnan(marked)
    return float((marked >= MARKED).sum() / max(1, known.sum()))


def _absent(share: float, density: tuple[float, float] | None) -> Answer:
    allowed = max(density) if density is not None else 0.0
    if share <= allowed:
        return "supported"
    return "consistent" if share <= 2 * allowed else "contradicted"


def _present(share: float, overall: float, density: tuple[float, float] | None) -> Answer:
    if density is None:
        return "supported" if share > overall else "consistent" if share > 0 else "contradicted"
    if density[0] <= share <= density[1] and share > 0:
        return "supported"
    if density[1] < CONSISTENT:
        return answer_share(share, share, density)
    return "consistent" if share >= CONSISTENT * density[0] and share > 0 else "contradicted"
