"""Scores, and the chance levels beside them."""

from __future__ import annotations

from dataclasses import asdict
from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rerender.judge import Score, Verdicts
from rerender.judge.matching import best_total, relative_distance
from rerender.judge.ranks import spearman
from rerender.judge.tally import Tally
from rerender.model import Claim, Grid
from tests.judge.cases import claim, hot_claims, judge, peaks, source


def score(verdicts: Verdicts, name: str) -> Score:
    return next(score for score in verdicts.scores if score.name == name)


def cell_by_cell(truth: Grid, value: np.ndarray) -> list[Claim]:  # type: ignore[type-arg]
    """A description that states a number for every cell of a figure with one panel."""
    assert truth.figure.y is not None
    return [
        claim(low=number, high=number, y=(label,), x=(column + 1,), stated=True)
        for row, label in enumerate(truth.figure.y.labels)
        for column, number in enumerate(value[row].tolist())
    ]


def test_a_perfect_description_has_full_marks() -> None:
    truth = peaks(1, 3, 20)
    made = judge(truth, *cell_by_cell(truth, truth.value[0]))
    for name in ("skill", "coverage", "spearman", "rms-f1", "rnss"):
        assert score(made, name).value == pytest.approx(1), name
    assert made.count("supported") == 60


def test_shuffled_cells_are_at_chance_but_for_rnss() -> None:
    truth = peaks(1, 30, 20)
    shuffled = np.random.default_rng(2).permuted(truth.value[0], axis=1)
    made = judge(truth, *cell_by_cell(truth, shuffled))
    for name in ("skill", "coverage", "rms-f1", "spearman"):
        found = score(made, name)
        assert found.value is not None
        assert found.value == pytest.approx(found.chance, abs=0.08), name
    assert score(made, "rnss").value == pytest.approx(1)
    assert score(made, "rnss").chance == score(made, "rnss").value


def test_the_chance_of_skill_is_that_of_all_orders() -> None:
    value = np.array([3.0, 1.0, 4.0, 1.5, 9.0])
    truth = source(value.reshape(1, 1, 5))
    stated = np.array([[1.0, 2.0, 6.0, 5.0, 3.0]])
    made = judge(truth, *cell_by_cell(truth, stated))
    errors = [np.abs(np.array(order) - value).mean() for order in permutations(stated[0])]
    constant = np.abs(value - np.median(value)).mean()
    assert score(made, "skill").chance == pytest.approx(1 - np.mean(errors) / constant)
    assert score(made, "skill").value == pytest.approx(1 - np.abs(stated[0] - value).mean() / constant)


def test_positions_and_their_chance_are_exact() -> None:
    truth = source([[[9, 1, 8, 1, 7, 1, 6, 1, 5, 1, 4, 1, 1.5, 1.4, 1.3, 1, 1, 1, 1, 1]]])
    made = judge(truth, claim(low=3, high=10, x=(1, 4, 15, 20)))
    assert score(made, "positions-exact").value == 1 / 4
    assert score(made, "positions-exact").chance == pytest.approx(6 / 20)
    assert score(made, "positions-within-one").value == 2 / 4
    assert score(made, "positions-within-one").chance == pytest.approx(12 / 20)


def test_a_position_that_is_claimed_twice_counts_once() -> None:
    truth = peaks(1, 1, 20)
    twice = [*hot_claims(truth), *hot_claims(truth)]
    assert judge(truth, *twice).total.listed == 6


def test_parts_add_up() -> None:
    truth = peaks(3, 2, 16)
    listed = hot_claims(truth, shift=1)
    made = judge(truth, *listed, claim("background", low=0, high=2, panels=(0, 1, 2)))
    for parts in (made.rows, made.panels):
        assert asdict(sum((part.tally for part in parts), Tally())) == pytest.approx(asdict(made.total))
    assert made.total.listed == len(listed)


def test_a_silent_document_has_no_scores() -> None:
    made = judge(peaks(1, 1, 10))
    assert score(made, "positions-exact").value is None
    assert score(made, "skill").value is None
    assert made.count("contradicted") == 0


def test_outstanding_cells_are_missed_or_mentioned() -> None:
    value = np.ones((1, 1, 30))
    value[0, 0, [3, 12, 20]] = 8
    value[0, 0, 25] = 1.5  # stands out of its row, but nobody sees a tenth of a tick
    truth = source(value)
    made = judge(truth, claim(low=7, high=9, x=(4, 14)))
    assert [(missed.x, missed.value) for missed in made.missed] == [(21, 8.0)]
    assert score(made, "outstanding-mentioned").value == pytest.approx(2 / 3)
    assert score(made, "outstanding-mentioned").chance == pytest.approx(6 / 30)


def test_a_large_figure_takes_bounded_time() -> None:
    truth = peaks(1, 300, 300)
    made = judge(truth, claim("background", low=0, high=2))
    assert score(made, "rnss").value is None
    assert score(made, "coverage").value is not None


numbers = st.floats(-5, 5, allow_nan=False).map(lambda number: round(number, 2))


@settings(max_examples=60, deadline=None)
@given(st.lists(numbers, min_size=1, max_size=5), st.lists(numbers, min_size=5, max_size=6))
def test_pairing_is_the_best_of_all(predicted: list[float], target: list[float]) -> None:
    cost = relative_distance(np.array(predicted)[:, None], np.array(target)[None, :])
    rows = range(len(predicted))
    every = (
        sum(cost[i, j] for i, j in zip(rows, order, strict=False))
        for order in permutations(range(len(target)))
    )
    assert best_total(cost) == pytest.approx(min(every))


def test_rank_correlation() -> None:
    one = np.array([1.0, 2.0, 3.0, 4.0])
    assert spearman(one, np.array([10.0, 20.0, 30.0, 400.0])) == pytest.approx(1)
    assert spearman(one, -one) == pytest.approx(-1)
    assert spearman(one, np.array([1.0, 1.0, 2.0, 2.0])) == pytest.approx(2 / np.sqrt(5))
    assert np.isnan(spearman(one, np.ones(4)))
    assert spearman(one, np.array([np.nan, 1.0, 2.0, 3.0])) == pytest.approx(1)
