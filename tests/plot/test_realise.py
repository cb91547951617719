"""The realisation of densities: totals, certain cells, determinism."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from rerender.plot.realise import MISSING, UNMARKED, realise


def test_each_region_gets_its_share() -> None:
    density = np.zeros((31, 31, 2))
    density[:, 18:, 0] = 0.8
    density[6:19, :10, 1] = 0.25
    drawn = realise(density)
    assert abs((drawn[:, 18:] == 0).sum() - 0.8 * 31 * 13) <= 1
    assert abs((drawn[6:19, :10] == 1).sum() - 0.25 * 130) <= 1
    assert (drawn[:6, :18] == UNMARKED).all()


def test_small_densities_add_up_over_cells_that_all_differ() -> None:
    density = np.linspace(0.05, 0.3, 900).reshape(30, 30, 1)
    assert abs((realise(density) == 0).sum() - density.sum()) <= 1


def test_certain_cells_are_always_filled_whatever_else_is_claimed() -> None:
    density = np.full((20, 20, 3), 0.4)
    density[3, 4] = [0.2, 1.0, 0.2]
    drawn = realise(density)
    assert drawn[3, 4] == 1
    assert (drawn != UNMARKED).all()


def test_what_is_left_over_is_background() -> None:
    density = np.zeros((4, 4, 2))
    density[0, 0, 0] = 1
    assert (realise(density, background=1) == 1).sum() == 15


def test_unknown_stays_missing_and_partly_known_does_not() -> None:
    density = np.full((2, 2, 2), np.nan)
    density[0, 0] = [1.0, np.nan]
    density[0, 1] = [0.0, np.nan]
    assert realise(density).tolist() == [[0, UNMARKED], [MISSING, MISSING]]


def test_no_categories_and_no_cells() -> None:
    assert (realise(np.zeros((2, 3, 0))) == MISSING).all()
    assert realise(np.zeros((0, 3, 2))).shape == (0, 3)


def test_cells_are_scattered() -> None:
    """No row, column or quarter holds all: an even density shows no pattern of its own."""
    drawn = realise(np.full((40, 40, 1), 0.25)) == 0
    assert drawn.sum() == 400
    assert 2 <= drawn.sum(axis=0).min() <= drawn.sum(axis=0).max() <= 22
    assert 2 <= drawn.sum(axis=1).min() <= drawn.sum(axis=1).max() <= 22
    assert 70 <= drawn[:20, :20].sum() <= 130


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_totals_hold_for_any_densities(data: st.DataObject) -> None:
    rows, columns, count = (data.draw(st.integers(1, 8)) for _ in range(3))
    count = min(count, 3)
    levels = st.sampled_from([0.0, 0.1, 0.25, 0.3])
    flat = data.draw(st.lists(levels, min_size=rows * columns * count, max_size=rows * columns * count))
    density = np.array(flat).reshape(rows, columns, count)
    drawn = realise(density)
    assert (realise(density) == drawn).all()
    for category in range(count):
        assert abs((drawn == category).sum() - density[..., category].sum()) <= count
    marked = drawn[drawn >= 0]
    assert (np.take_along_axis(density, np.maximum(drawn, 0)[..., None], 2)[..., 0][drawn >= 0] > 0).all()
    assert marked.size <= rows * columns
