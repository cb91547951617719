"""Row totals: what they forbid, and how what is left spreads."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rerender.errors import OptionError
from rerender.model import BASES
from rerender.resolve import resolve
from tests.resolve.figures import ROWS, claim, heights, loads, said, span

FILLED = BASES.index("filled")


def problems(grid):
    return [(p.slug, p.severity, p.span.line) for p in grid.problems]


def test_what_is_left_spreads_evenly_over_the_unclaimed_cells():
    grid = resolve(said(loads(), claim("cells", 1, 6, 6, y=("red",), x=(1,), stated=True)))
    np.testing.assert_allclose(grid.value[0, 0], [6] + 9 * [4 / 9])
    np.testing.assert_allclose(grid.value[0, 1], 1)
    assert grid.basis[0].tolist() == [[BASES.index("stated")] + 9 * [FILLED], 10 * [FILLED], 10 * [FILLED]]
    assert (grid.high[0, 0, 1:] == 4).all(), "no cell is higher than what the row leaves"


def test_an_absence_holds_the_filled_cells_down():
    grid = resolve(
        said(
            loads(),
            claim("absence", 1, 0.5, 10, y=("red",), x=(1, 3)),
            claim("absence", 2, 8, 10, y=("green",)),
        )
    )
    np.testing.assert_allclose(grid.value[0, 0, :4], [0.5, 9 / 8, 0.5, 9 / 8])
    np.testing.assert_allclose(grid.value[0, 1], 1)
    assert (grid.basis == FILLED).all()


def test_more_than_the_row_holds_is_impossible():
    claims = claim("cells", 3, 6, 10, x=(1, 2, 4), stated=True, panels=(0, 1))
    grid = resolve(said(loads(panels=2), claims))
    assert problems(grid) == [("impossible-total", "error", 3)]
    message = grid.problems[0].message
    assert message.startswith("3 cells at 6–10 in a row of 10 sum to at least 18; the row's total is 10")
    assert "Panel 0, red, and 5 more rows" in message
    np.testing.assert_array_equal(grid.value[1, 2, :5], [8, 8, 0, 8, 0])


def test_claims_that_are_impossible_together_name_the_largest():
    grid = resolve(
        said(
            loads(),
            claim("cells", 1, 6, 7, y=("red",), x=(1,)),
            claim("cells", 2, 3, 4, y=("red",), x=(3, 5)),
        )
    )
    assert problems(grid) == [("impossible-total", "error", 1)]
    assert "sum to at least 12 with what else is claimed" in grid.problems[0].message


def test_less_than_the_row_holds_is_impossible():
    grid = resolve(said(loads(), claim("background", 4, 0, 0.5), claim("cells", 5, 1, 1, x=(3,))))
    assert problems(grid) == [("impossible-total", "error", 4)]
    assert "at most 5.5; its total is 10" in grid.problems[0].message
    assert grid.value[0, 0, 0] == 0.25


def test_a_background_whose_middle_misses_the_total_gets_a_warning():
    grid = resolve(said(loads(64), claim("background", 7, 1, 2)))
    assert problems(grid) == [("impossible-total", "warning", 7)]
    assert "average 1.5" in grid.problems[0].message
    np.testing.assert_allclose(grid.value, 1)


def test_a_background_around_the_mean_gets_none():
    grid = resolve(said(loads(64), claim("background", 7, 0, 2), claim("cells", 8, 4, 4, x=(1,))))
    assert not grid.problems
    np.testing.assert_allclose(grid.value.sum(axis=2), 64)


def test_wide_ranges_of_words_say_nothing_against_the_total():
    grid = resolve(said(loads(64), claim("background", 7, 0, 2), claim("cells", 8, 4, 10, x=(1, 3, 5, 7, 9))))
    assert not grid.problems
    np.testing.assert_allclose(grid.value.sum(axis=2), 64)


def test_the_background_moves_before_the_words_and_stated_numbers_never():
    grid = resolve(
        said(
            loads(4),
            claim("background", 1, 0, 2),
            claim("cells", 2, 1, 3, y=("red",), x=(1,)),
            claim("cells", 3, 1.5, 1.5, y=("red",), x=(2,), stated=True),
            claim("cells", 4, 1, 4, y=("green",), x=(1,), stated=True),
            claim("cells", 5, 2, 6, y=("green",), x=(2,)),
        )
    )
    np.testing.assert_allclose(grid.value[0, 0], [2, 1.5, 0.25, 0.25])
    np.testing.assert_allclose(grid.value[0, 1], [2, 2, 0, 0], err_msg="words, then ranges")
    assert {BASES[b] for b in grid.basis[0, 0]} == {"stated", "inferred"}


def test_totals_belong_to_the_quantity():
    word = claim("cells", 1, 6, 6, x=(1,))
    assert np.isnan(resolve(said(heights(), word)).value[0, 0, 1])
    assert np.isnan(resolve(said(loads(), word), row_totals=False).value[0, 0, 1])
    with pytest.raises(OptionError):
        resolve(said(heights(), word), row_totals=True)


def test_twelve_times_the_same_sentence_is_one_problem():
    panels = tuple(range(12))
    grid = resolve(said(loads(panels=12), claim("cells", 2, 9, 9, x=(1, 3), panels=panels)))
    assert problems(grid) == [("impossible-total", "error", 2)]


@st.composite
def claimed(draw):
    """A figure with random claims about cells and rows."""
    levels = st.tuples(st.floats(0, 10), st.floats(0, 10)).map(sorted)
    found = []
    for line in range(draw(st.integers(0, 8))):
        low, high = draw(levels)
        kind = draw(st.sampled_from(["cells", "background", "absence", "trend"]))
        y = draw(st.none() | st.sampled_from(ROWS).map(lambda label: (label,)))
        x = draw(st.none() | st.lists(st.integers(1, 12), min_size=1, max_size=4, unique=True).map(tuple))
        found.append(
            claim(
                kind, line, low, high, y=y, x=x, stated=draw(st.booleans()), approximate=draw(st.booleans())
            )
        )
    return said(loads(draw(st.integers(1, 12))), *found)


@settings(max_examples=150)
@given(claimed())
def test_every_cell_is_inside_its_interval_and_possible_rows_sum_to_their_total(description):
    grid = resolve(description)
    assert np.isfinite([grid.value, grid.low, grid.high]).all()
    assert ((grid.low <= grid.value) & (grid.value <= grid.high)).all()
    assert (grid.basis > 0).all()
    total = grid.value.shape[2]
    stated = (grid.basis == BASES.index("stated")) & (grid.low == grid.high)
    kept = grid.basis == BASES.index(
        "stated"
    )  # what two claims contradict has an interval, and does not move
    low, high = np.where(kept, grid.value, grid.low), np.where(kept, grid.value, grid.high)
    possible = (low.sum(axis=2) <= total) & (high.sum(axis=2) >= total)
    np.testing.assert_allclose(grid.value.sum(axis=2)[possible], total)
    assert (grid.value[stated] == grid.low[stated]).all()


@given(claimed())
def test_the_same_document_gives_the_same_grid(description):
    one, other = resolve(description), resolve(description)
    np.testing.assert_array_equal(one.value, other.value)
    assert one.problems == other.problems


def test_spans_are_those_of_the_claims():
    grid = resolve(said(loads(), claim("cells", 5, 9, 9, x=(1, 3))))
    assert grid.problems[0].span == span(5)
