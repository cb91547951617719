"""Row totals: what a clipped cell must be."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from rerender.original.recover import recover_clipped, row_totals
from rerender.quantities import quantity_named

LOAD = quantity_named("relative-load")
STEP = 10 / 256


def digitised(truth):
    """A row of loads as read off a bar from 0 to 10 in 256 steps."""
    step = np.clip(np.floor(truth / STEP), 0, 255)
    value, low, high = (step + 0.5) * STEP, step * STEP, (step + 1) * STEP
    low[step == 0], high[step == 255] = -np.inf, np.inf
    return value, low, high, step == 255


@settings(max_examples=200, deadline=None)
@given(st.integers(1, 2), st.integers(0, 2**32 - 1))
def test_the_truth_lies_in_the_recovered_interval(count, seed):
    rng = np.random.default_rng(seed)
    truth = rng.dirichlet(np.full(64, 0.5))
    truth[:count] = rng.uniform(10, 10.6, count) / 64
    truth[count:] *= (1 - truth[:count].sum()) / truth[count:].sum()
    truth = truth[None] * 64
    value, low, high, clipped = digitised(truth)
    filled = recover_clipped(value, low, high, clipped, LOAD)
    np.testing.assert_array_equal(filled, clipped)
    assert (low <= truth + 1e-9).all()
    assert (truth <= high + 1e-9).all()
    assert (low <= value).all()
    assert (value <= high).all()
    assert np.isfinite(high).all()


def test_a_row_with_unknown_cells_is_left_alone():
    value, low, high, clipped = digitised(np.array([[10.5, 0.5, 0.2]]))
    value[0, 2] = low[0, 2] = high[0, 2] = np.nan
    assert not recover_clipped(value, low, high, clipped, LOAD).any()
    assert np.isinf(high[0, 0])


def test_a_row_that_cannot_have_its_total_is_left_alone():
    value, low, high, clipped = digitised(np.array([[10.5, 9.0, 8.0]]))
    assert not recover_clipped(value, low, high, clipped, LOAD).any()


def test_row_totals_leave_clipped_rows_out():
    value = np.array([[0.9, 1.1], [10.0, 1.0]])
    totals = row_totals(value, np.array([[False, False], [True, False]]), LOAD)
    assert (totals.rows, totals.mean) == (1, 1.0)
