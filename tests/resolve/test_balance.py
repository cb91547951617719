"""The projection on box ∩ hyperplane."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rerender.resolve import balance

NUMBERS = st.floats(0, 10, allow_nan=False)


@st.composite
def rows(draw: st.DrawFn) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Values in their intervals, and what may move."""
    cells = draw(st.lists(st.tuples(NUMBERS, NUMBERS, NUMBERS, st.integers(0, 4)), min_size=1, max_size=12))
    triples = np.array([sorted(cell[:3]) for cell in cells]).T[:, None, :]
    order = np.array([[cell[3] for cell in cells]])
    return triples[1], triples[0], triples[2], order


@given(rows(), st.floats(0, 1))
def test_sums_to_what_can_be_reached_inside_the_intervals(case, share):
    value, low, high, order = case
    least = np.where(order > 0, low, value).sum()
    most = np.where(order > 0, high, value).sum()
    total = float(least + share * (most - least))
    moved = balance(value, low, high, total, order)
    assert moved.sum() == pytest.approx(total, abs=1e-9)
    assert ((low <= moved) & (moved <= high)).all()
    assert (moved[order == 0] == value[order == 0]).all()


@given(rows(), st.floats(-50, 150))
def test_twice_is_once(case, total):
    value, low, high, order = case
    once = balance(value, low, high, total, order)
    np.testing.assert_allclose(balance(once, low, high, total, order), once, atol=1e-9)


@given(rows(), st.floats(0, 1))
def test_the_later_moves_only_when_the_earlier_is_at_its_bounds(case, share):
    value, low, high, order = case
    total = float(low.sum() + share * (high.sum() - low.sum()))
    moved = balance(value, low, high, total, order)
    last = max((k for k in range(1, 5) if (np.abs(moved - value) > 1e-9)[order == k].any()), default=0)
    earlier = (order > 0) & (order < last)
    at_bound = (np.abs(moved - low) < 1e-9) | (np.abs(moved - high) < 1e-9)
    assert at_bound[earlier].all()


def test_one_shift_for_all_that_is_not_at_a_bound():
    value = np.array([[1.0, 2.0, 3.0, 9.0]])
    moved = balance(value, np.zeros((1, 4)), np.array([[2.0, 10.0, 10.0, 10.0]]), 24.0, np.ones((1, 4), int))
    np.testing.assert_allclose(moved, [[2.0, 5.0, 6.0, 10.0]][0:1] + np.array([[0, 0.5, 0.5, 0]]))


def test_rows_are_independent():
    value, order = np.ones((2, 2)), np.array([[1, 1], [1, 0]])
    moved = balance(value, np.zeros((2, 2)), np.full((2, 2), 9.0), 6.0, order)
    np.testing.assert_allclose(moved, [[3.0, 3.0], [5.0, 1.0]])


def test_what_cannot_be_reached_ends_at_the_bounds():
    value = np.array([[1.0, 1.0]])
    moved = balance(value, np.zeros((1, 2)), np.full((1, 2), 2.0), 100.0, np.array([[1, 2]]))
    np.testing.assert_array_equal(moved, [[2.0, 2.0]])
