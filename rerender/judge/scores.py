"""Scores of a description's grid against the source's, each beside what positions put at random would get."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from rerender.judge.alignment import Alignment, match_labels
from rerender.judge.matching import best_total, relative_distance
from rerender.judge.ranks import Floats, spearman
from rerender.judge.tally import NAMES, Tally
from rerender.judge.truth import Truth
from rerender.judge.verdicts import Score
from rerender.model import Grid

THETA = 0.1
"""RMS counts numbers that are off by more than this share as wrong altogether (Liu et al., 2023)."""

MOST_SHIFTED = 16_000_000
"""So many cells are looked at for the chance levels; in larger figures fewer shifts of the rows are tried."""

MOST_PAIRED = 1_000_000
"""Figures with more pairs of cells in one row get no RNSS: a million take some three seconds."""

Sums = dict[str, Floats]
"""The fields of `Tally` over rows: arrays of the shape panels × y."""


def laid_on(made: Grid, alignment: Alignment, truth: Truth) -> tuple[Floats, Floats, Floats]:
    """The document's value, low and high on the source's frame, NaN where it has none.

    Where two of the document's panels or rows meet one of the source's, the last has it.
    """
    sources = (made.value, made.low, made.high)
    target = [np.full(truth.grid.value.shape, np.nan) for _ in sources]
    y, x = made.figure.y, made.figure.x
    assert y is not None
    assert x is not None
    sides = [
        list(alignment.panels),
        [alignment.y.get(label) for label in y.labels],
        [alignment.x.get(label) for label in x.labels],
    ]
    if truth.categorical and made.value.ndim == 4:
        names = [category.name for category in truth.figure.categories]
        sides.append(list(match_labels([category.name for category in made.figure.categories], names)))
    if made.value.ndim == truth.grid.value.ndim:
        ours = np.ix_(*([i for i, place in enumerate(side) if place is not None] for side in sides))
        theirs = np.ix_(*([place for place in side if place is not None] for side in sides))
        for array, laid in zip(sources, target, strict=True):
            laid[theirs] = array[ours]
    return target[0], target[1], target[2]


def sum_cells(laid: tuple[Floats, Floats, Floats], truth: Truth) -> Sums:
    """The sums over the cells of each row."""
    value, low, high = laid
    grid = truth.grid
    inner = tuple(range(2, value.ndim))
    known = ~np.isnan(grid.value)
    median = float(np.median(grid.value[known])) if known.any() else 0.0
    compared = known & ~np.isnan(value)
    sums = {
        "compared": compared,
        "constant_error": np.where(compared, np.abs(grid.value - median), 0),
        "described": ~np.isnan(value),
        "measured": known,
    }
    found: Sums = {name: array.sum(axis=inner).astype(np.float64) for name, array in sums.items()}
    found |= _similarities(value, low, high, grid, 0)
    found |= _by_chance(value, low, high, grid)
    found |= _correlations(value, grid.value)
    found |= _pairings(value, grid.value)
    return found


def _similarities(value: Floats, low: Floats, high: Floats, grid: Grid, shift: int) -> Sums:
    """The sums that depend on where things are, with the document moved along its rows."""
    value, low, high = (np.roll(array, shift, axis=2) for array in (value, low, high))
    inner = tuple(range(2, value.ndim))
    with np.errstate(invalid="ignore"):
        error = np.abs(value - grid.value)
        bounded = ~np.isnan(low) & ~np.isnan(grid.value)
        covered = (low <= grid.high) & (high >= grid.low)
        distance = relative_distance(value, grid.value)
        similar = np.where(np.isnan(error) | (distance > THETA), 0, 1 - distance)
    return {
        "pairs": (~np.isnan(error)).sum(axis=inner).astype(np.float64),
        "error": np.nansum(error, axis=inner),
        "bounded": bounded.sum(axis=inner).astype(np.float64),
        "covered": (covered & bounded).sum(axis=inner).astype(np.float64),
        "similar": similar.sum(axis=inner),
    }


def _by_chance(value: Floats, low: Floats, high: Floats, grid: Grid) -> Sums:
    """The expectation of these sums over all shifts of the rows: each pair of places meets once in them, so
    that this is also the exact expectation for places in random order."""
    width = value.shape[2]
    tried = max(1, min(width, MOST_SHIFTED // max(1, value.size)))
    totals: Sums = {}
    for shift in np.linspace(0, width, tried, endpoint=False).astype(int).tolist():
        for name, sums in _similarities(value, low, high, grid, shift).items():
            totals[name] = totals.get(name, 0.0) + sums / tried
    here = _similarities(value, low, high, grid, 0)
    return {
        "chance_error": _ratio(totals["error"], totals["pairs"]) * here["pairs"],
        "chance_covered": _ratio(totals["covered"], totals["bounded"]) * here["bounded"],
        "chance_similar": totals["similar"],
    }


def _ratio(above: Floats, below: Floats) -> Floats:
    return np.asarray(above / np.where(below > 0, below, 1), dtype=np.float64)


def _correlations(value: Floats, source: Floats) -> Sums:
    found = spearman(value.reshape(*value.shape[:2], -1), source.reshape(*source.shape[:2], -1))
    return {"ranked": (~np.isnan(found)).astype(np.float64), "correlation": np.nan_to_num(found)}


def _pairings(value: Floats, source: Floats) -> Sums:
    """RNSS sums: the numbers of each row as two sets, wherever they stand."""
    paired, pairable = np.zeros(value.shape[:2]), np.zeros(value.shape[:2])
    if value.ndim == 3 and value.size * max(100, value.shape[2]) <= MOST_PAIRED:
        for place in np.ndindex(*value.shape[:2]):
            paired[place], pairable[place] = _paired(value[place], source[place])
    return {"paired": paired, "pairable": pairable}


def _paired(value: Floats, source: Floats) -> tuple[float, int]:
    predicted, target = value[~np.isnan(value)], source[~np.isnan(source)]
    most = max(predicted.size, target.size)
    if not (predicted.size and target.size):
        return 0.0, 0
    cost = relative_distance(predicted[:, None], target[None, :])
    cost = cost if predicted.size <= target.size else cost.T
    return min(cost.shape) - best_total(cost), most


def tally_of(sums: Sums, panel: int, row: int) -> Tally:
    """The sums of one row."""
    return Tally(**{name: float(sums[name][panel, row]) for name in NAMES if name in sums})


def scores(total: Tally) -> tuple[Score, ...]:
    """The scores that sums amount to."""
    t = total
    chance_f1 = _f1(t.chance_similar, t)
    rnss = _share(t.paired, t.pairable)
    return (
        Score("positions-exact", _share(t.exact, t.listed), _share(t.chance_exact, t.listed), _ON),
        Score("positions-within-one", _share(t.near, t.listed), _share(t.chance_near, t.listed), _NEAR),
        Score(
            "outstanding-mentioned",
            _share(t.mentioned, t.standing_out),
            _share(t.chance_mentioned, t.standing_out),
            _MENTIONED,
        ),
        Score("skill", _skill(t.error, t), _skill(t.chance_error, t), _SKILL),
        Score("coverage", _share(t.covered, t.bounded), _share(t.chance_covered, t.bounded), _COVERAGE),
        Score("spearman", _share(t.correlation, t.ranked), 0.0 if t.ranked else None, _SPEARMAN),
        Score("rms-f1", _f1(t.similar, t), chance_f1, _RMS),
        Score("rnss", rnss, rnss, _RNSS),
    )


_ON = "listed positions on one of the row's hottest cells"
_NEAR = "…or one column beside one"
_MENTIONED = "cells that stand out of their row and are claimed, or are one column from a listed position"
_SKILL = "1 − mean error / that of the source's median everywhere; 1 perfect, 0 no better than a constant"
_COVERAGE = "cells whose true interval meets the document's"
_SPEARMAN = "rank correlation within rows, on average"
_RMS = "relative mapping similarity (DePlot), for comparability"
_RNSS = "relative number set similarity of rows (DePlot); it is blind to places, so chance gets the same"


def _share(part: float, whole: float) -> float | None:
    return part / whole if whole else None


def _skill(error: float, total: Tally) -> float | None:
    return 1 - error / total.constant_error if total.compared and total.constant_error else None


def _f1(similar: float, total: Tally) -> float | None:
    """The harmonic mean of similarity per described and per measured cell."""
    both = total.described + total.measured
    return 2 * similar / both if total.described and both else None


def add(tallies: Sequence[Tally]) -> Tally:
    """The sum of the parts."""
    return sum(tallies, Tally())
