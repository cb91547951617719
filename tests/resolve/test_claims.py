"""What claims bound, which one wins, and what they say against each other."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from rerender.model import BASES, Scale
from rerender.resolve import resolve
from tests.resolve.figures import claim, heights, said, span


def cell(grid, y=0, x=0, panel=0):
    at = (panel, y, x)
    return grid.low[at], grid.value[at], grid.high[at], BASES[grid.basis[at]], int(grid.claim[at])


def resolved(*claims, panels=1):
    return resolve(said(heights(panels=panels), *claims))


def test_a_stated_number_is_the_number():
    assert cell(resolved(claim("cells", 1, 7, 7, y=("red",), x=(1,), stated=True))) == (7, 7, 7, "stated", 0)


def test_a_stated_range_has_its_middle():
    assert cell(resolved(claim("cells", 1, 6, 9, y=("red",), x=(1,), stated=True))) == (
        6,
        7.5,
        9,
        "stated",
        0,
    )


def test_a_word_is_inferred():
    assert cell(resolved(claim("cells", 1, 6, 9, y=("red",), x=(1,)))) == (6, 7.5, 9, "inferred", 0)


def test_a_background_is_inferred_though_its_range_is_stated():
    assert cell(resolved(claim("background", 1, 0, 2, stated=True))) == (0, 1, 2, "inferred", 0)


def test_a_number_with_a_hedge_may_be_off_by_a_twentieth_of_the_scale():
    near = claim("cells", 1, 10, 10, y=("red",), x=(1,), stated=True, approximate_value=True)
    assert cell(resolved(near)) == (9.5, 10, 10, "stated", 0)


@pytest.mark.parametrize(("low", "high", "expected"), [(6, None, (6, 8, 10)), (None, 4, (0, 2, 4))])
def test_open_ends_reach_to_the_end_of_the_scale(low, high, expected):
    assert cell(resolved(claim("cells", 1, low, high, y=("red",), x=(1,))))[:3] == expected


def test_without_a_scale_open_ends_reach_as_far_as_other_claims():
    figure = replace(heights(), scale=None)
    claims = claim("cells", 1, 6, None, y=("red",), x=(1,)), claim("cells", 2, 30, 40, y=("red",), x=(2,))
    assert cell(resolve(said(figure, *claims)))[:3] == (6, 23, 40)


def test_cell_over_row_over_panel_over_figure():
    grid = resolved(
        claim("cells", 1, 9, 9, y=("red",), x=(1,), stated=True),
        claim("background", 2, 5, 5, y=("red",)),
        claim("background", 3, 3, 3),
        claim("background", 4, 1, 1, panels=(0, 1)),
        panels=2,
    )
    assert [cell(grid, 0, 0)[1], cell(grid, 0, 1)[1], cell(grid, 1, 0)[1], cell(grid, 1, 0, 1)[1]] == [
        9,
        5,
        3,
        1,
    ]
    assert not grid.problems


def test_a_single_position_is_more_specific_than_a_run():
    grid = resolved(
        claim("cells", 1, 9, 9, y=("red",), x=(5,)), claim("cells", 2, 2, 3, y=("red",), x=(3, 4, 5, 6, 7))
    )
    assert [cell(grid, 0, x)[1] for x in (3, 4, 5)] == [2.5, 9, 2.5]
    assert not grid.problems


def test_positions_are_more_specific_than_the_background_of_their_rows():
    grid = resolved(claim("cells", 1, 9, 9, x=(5,)), claim("background", 2, 0, 2, y=("red",)))
    assert cell(grid, 0, 4)[1] == 9


def test_equals_intersect_and_the_narrower_decides():
    grid = resolved(claim("background", 1, 0, 6), claim("background", 2, 4, 8), claim("background", 3, 0, 9))
    assert cell(grid) == (4, 5, 6, "inferred", 1)


def test_a_stated_number_stays_when_a_word_agrees():
    grid = resolved(
        claim("cells", 1, 9, 9, y=("red",), x=(1,), stated=True), claim("cells", 2, 6, 10, y=("red",), x=(1,))
    )
    assert cell(grid) == (9, 9, 9, "stated", 0)


def test_equals_that_exclude_each_other_are_told_and_keep_the_hull():
    grid = resolved(
        claim("cells", 1, 9, 9, y=("red",), x=(1,), stated=True),
        claim("cells", 2, 1, 1, y=("red",), x=(1,), stated=True),
        claim("cells", 3, 8, 8, y=("red",), x=(1,), stated=True),
    )
    assert cell(grid) == (1, 5, 9, "inferred", 0)
    assert [(p.slug, p.severity, p.span) for p in grid.problems] == [
        ("self-contradiction", "warning", span(2))
    ]
    assert "in line 1" in grid.problems[0].message


@pytest.mark.parametrize("backwards", [False, True])
def test_a_stated_number_replaces_a_word_that_is_near(backwards):
    word = claim("cells", 1, 6, 8.5, y=("red",), x=(1,))
    number = claim("cells", 2, 10, 10, y=("red",), x=(1,), stated=True)
    grid = resolved(*((number, word) if backwards else (word, number)))
    assert cell(grid)[:4] == (10, 10, 10, "stated")
    assert not grid.problems


def test_a_stated_number_contradicts_a_word_that_is_far():
    word = claim("cells", 1, 6, 8.5, y=("red",), x=(1,))
    grid = resolved(word, claim("cells", 2, 1, 1, y=("red",), x=(1,), stated=True))
    assert [p.slug for p in grid.problems] == ["self-contradiction"]


def test_a_contradiction_is_told_once_for_all_cells_and_panels():
    panels = tuple(range(12))
    grid = resolved(
        claim("cells", 1, 9, 9, x=(1, 5), panels=panels),
        claim("cells", 2, 1, 1, x=(1, 5), panels=panels),
        panels=12,
    )
    assert len(grid.problems) == 1


def test_the_order_in_the_document_does_not_matter_between_ranks():
    claims = claim("cells", 1, 9, 9, y=("red",), x=(1,)), claim("background", 2, 0, 2)
    one, other = resolved(*claims), resolved(*reversed(claims))
    np.testing.assert_array_equal(one.value, other.value)


def test_absence_caps_what_is_more_general_or_unknown():
    grid = resolved(claim("background", 1, 0, 5, y=("green",)), claim("absence", 2, 4, 10))
    low, value, high, basis, decided = cell(grid, 0)
    assert (low, high, basis, decided) == (0, 4, "unknown", 1)
    assert np.isnan(value)
    assert cell(grid, 1) == (0, 2.5, 5, "inferred", 0), "a row says more than its panel"


def test_absence_of_the_same_rank_lowers_the_upper_end():
    grid = resolved(claim("background", 1, 0, 5), claim("absence", 2, 4, 10))
    assert cell(grid) == (0, 2, 4, "inferred", 1)


def test_absence_against_an_equal_is_a_contradiction():
    grid = resolved(claim("absence", 2, 4, 10, y=("red",)), claim("background", 1, 6, 8, y=("red",)))
    assert cell(grid)[:3] == (0, 4, 8)
    assert [p.slug for p in grid.problems] == ["self-contradiction"]
    assert grid.problems[0].span == span(2)


def test_absence_that_is_more_specific_overrides():
    grid = resolved(claim("background", 1, 6, 8), claim("absence", 2, 4, 10, y=("red",)))
    assert cell(grid)[::2] == (0, 4, 1)
    assert not grid.problems


def test_trend_and_comparison_are_the_weakest():
    grid = resolved(claim("trend", 1, 6, 9, x=(1, 2)), claim("background", 2, 0, 2, y=("red",)))
    assert (cell(grid, 0)[1], cell(grid, 1)[1]) == (1, 7.5)


@pytest.mark.parametrize("kind", ["trend", "comparison"])
def test_trend_and_comparison_of_whole_panels_or_rows_bound_nothing(kind):
    grid = resolved(claim(kind, 1, 6, 10), claim(kind, 2, 6, 10, y=("red",)), claim(kind, 3))
    assert np.isnan(grid.value).all()


def test_something_sparse_is_not_everywhere():
    grid = resolved(claim("background", 1, 4, 6, y=("red",), density=(0.0, 0.15)))
    assert np.isnan(grid.value).all()


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (9, 6, (6, 7.5, 9)),
        (None, 0, (0, 0, 0)),
        (None, -3, (-3, -3, -3)),
        (12, None, (12, 12, 12)),
        (np.nan, 4, (0, 2, 4)),
        (np.inf, np.nan, (np.nan, np.nan, np.nan)),
        (-1e308, 1e308, (np.nan, np.nan, np.nan)),
    ],
)
def test_odd_levels(low, high, expected):
    grid = resolved(claim("cells", 1, low, high, y=("red",), x=(1,)))
    np.testing.assert_array_equal(cell(grid)[:3], expected)


def test_an_odd_scale_is_no_scale():
    figure = replace(heights(), scale=Scale("Height", np.nan, np.inf))
    assert cell(resolve(said(figure, claim("cells", 1, 6, None, y=("red",), x=(1,)))))[:3] == (6, 6, 6)


def test_claims_without_a_number_bound_nothing():
    assert (resolved(claim("cells", 1, y=("red",), x=(1,)), claim("count", 2, 3, 3)).claim == -1).all()


def test_an_approximate_position_widens_its_neighbours():
    grid = resolved(
        claim("background", 1, 0, 2), claim("cells", 2, 8, 9, y=("red",), x=(5,), approximate=True)
    )
    assert [cell(grid, 0, x)[:3] for x in (2, 3, 4, 5, 6)] == [
        (0, 1, 2),
        (0, 1, 9),
        (8, 8.5, 9),
        (0, 1, 9),
        (0, 1, 2),
    ]
    assert cell(grid, 1, 4)[:3] == (0, 1, 2), "rows with names have no neighbours"


def test_approximate_positions_side_by_side_stay_as_they_are():
    grid = resolved(
        claim("cells", 1, 8, 9, y=("red",), x=(5,), approximate=True),
        claim("cells", 2, 3, 4, y=("red",), x=(6,), approximate=True),
    )
    assert cell(grid, 0, 4)[:3] == (8, 8.5, 9)
    assert cell(grid, 0, 5)[:3] == (3, 3.5, 4)


def test_claims_and_problems_travel_with_the_grid():
    description = said(heights(), claim("cells", 1, 5, 5, y=("red",), x=(1,)))
    grid = resolve(description)
    assert grid.claims is description.claims
    assert (grid.name, grid.figure) == (description.name, description.figure)
