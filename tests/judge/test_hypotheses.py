"""Systematic errors are named where they are, and not where they are not."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from rerender.judge import Hypothesis
from rerender.judge.hypotheses import tail
from rerender.model import Axis, Claim, Grid, Panel, Scale
from tests.judge.cases import claim, hot_claims, judge, peaks


@pytest.fixture
def truth() -> Grid:
    return peaks(6, 3, 64)


def named(truth: Grid, claims: list[Claim], **more: object) -> list[str]:
    return [h.name for h in judge(truth, *claims, **more).hypotheses]  # type: ignore[arg-type]


@pytest.mark.parametrize("shift", [-3, -1, 1, 2])
def test_shifted_columns(truth: Grid, shift: int) -> None:
    found = judge(truth, *hot_claims(truth, shift=shift)).hypotheses[0]
    assert found.name == f"shift{-shift:+d}"
    assert ("left" if shift < 0 else "right") in found.words
    assert found.rescued >= 90
    assert found.chance < 1e-9


def test_no_error_in_a_right_description_nor_in_a_random_one(truth: Grid) -> None:
    assert named(truth, hot_claims(truth)) == []
    for seed in range(10):
        assert named(truth, hot_claims(peaks(6, 3, 64, seed=100 + seed))) == []


def test_a_reader_who_is_off_either_way_is_not_shifted(truth: Grid) -> None:
    right, left = hot_claims(truth, shift=1), hot_claims(truth, shift=-1)
    mixed = hot_claims(truth)[::3] + right[1::3] + left[2::3]
    assert named(truth, mixed) == []


def test_two_rows_swapped(truth: Grid) -> None:
    swap = {"row 0": "row 2", "row 2": "row 0", "row 1": "row 1"}
    claims = [replace(c, y=(swap[str(c.y[0])],)) for c in hot_claims(truth) if c.y]
    assert named(truth, claims)[0] == "rows-swapped"


def test_two_panels_swapped(truth: Grid) -> None:
    swap = {1: 4, 4: 1}
    claims = [replace(c, panels=(swap.get(c.panels[0], c.panels[0]),)) for c in hot_claims(truth)]
    made = judge(truth, *claims).hypotheses
    assert [h.name for h in made] == ["panels-swapped"]
    assert "“Day 1” and “Day 4”" in made[0].words
    assert (made[0].rescued, made[0].lost) == pytest.approx((36, 0), abs=6)


def test_two_facet_values_swapped() -> None:
    base = peaks(6, 3, 64)
    panels = tuple(Panel(f"{m} {d}", {"method": m, "day": d}) for d in range(3) for m in ("new", "old"))
    truth = replace(base, figure=replace(base.figure, panels=panels))
    claims = [replace(c, panels=(c.panels[0] ^ 1,)) for c in hot_claims(truth)]
    first = judge(truth, *claims).hypotheses[0]
    assert first.name == "facets-swapped"
    assert "method “new” and “old”" in first.words


def test_columns_the_other_way_round(truth: Grid) -> None:
    claims = [replace(c, x=(65 - int(c.x[0]),)) for c in hot_claims(truth) if c.x]
    assert named(truth, claims) == ["mirrored"]


def test_another_scale(truth: Grid) -> None:
    frame = replace(truth.figure, scale=Scale("Noise", 0.0, 100.0))
    tenfold = [
        replace(c, level=replace(c.level, low=70.0, high=90.0, stated=True))
        for c in hot_claims(truth)
        if c.level is not None
    ]
    made = judge(truth, *tenfold, frame=frame)
    assert made.count("contradicted") == len(tenfold)
    assert [h.name for h in made.hypotheses] == ["other-scale"]
    assert "10, not at 100" in made.hypotheses[0].words
    assert named(truth, hot_claims(truth), frame=frame) == []


def test_an_axis_read_as_the_scale() -> None:
    """Each row reaches another height, and the document says so in columns that are called like the scale."""
    value = np.full((4, 3, 20), 1.0)
    heights = 2 + np.arange(12).reshape(4, 3) % 8
    value[:, :, 15] = heights
    value[:, :, 14:20] += np.linspace(0.1, 0.2, 6)
    truth = replace(peaks(4, 3, 20), value=value, low=value, high=value)
    frame = replace(truth.figure, x=Axis("Noise", tuple(range(1, 21)), "right"))
    claims = [
        claim(y=(f"row {row}",), x=(int(heights[panel, row]),), panels=(panel,))
        for panel, row in np.ndindex(4, 3)
    ]
    assert "axis-is-scale" in named(truth, claims, frame=frame)
    assert "axis-is-scale" not in named(truth, claims)


def test_the_bound_is_above_the_exact_tail() -> None:
    from math import comb

    for hits, trials, chance in [(9, 14, 0.094), (3, 20, 0.1), (20, 20, 0.5), (5, 5, 0.01)]:
        exact = sum(
            comb(trials, k) * chance**k * (1 - chance) ** (trials - k) for k in range(hits, trials + 1)
        )
        assert exact <= tail(hits, trials, chance) * (1 + 1e-9) <= 1.1
    assert tail(1, 10, 0.1) == 1.0
    assert tail(1, 10, 0.0) == 0.0
    assert tail(0, 0, 0.0) == 1.0


def test_a_hypothesis_says_how_it_was_tested(truth: Grid) -> None:
    found: Hypothesis = judge(truth, *hot_claims(truth, shift=1)).hypotheses[0]
    assert found.expected == pytest.approx(6 / 64 * 108, abs=4)
    assert found.rescued > 10 * found.lost
