"""The verdict on each kind of claim."""

from __future__ import annotations

import numpy as np
import pytest

from rerender.model import Axis, Grid, Level, Scale
from tests.judge.cases import answer, claim, figure, judge, said, source, spots, verdict


@pytest.fixture
def row() -> Grid:
    """One row of 20 columns: 9 at column 5, 8 at column 12, 6 at 18, ones elsewhere, falling slightly."""
    value = np.linspace(1.2, 1.0, 20)
    value[[4, 11, 17]] = 9, 8, 6
    return source(value.reshape(1, 1, 20))


@pytest.mark.parametrize(
    ("low", "high", "x", "expected"),
    [
        (8, 10, (5, 12), "supported"),
        (8, 10, (5, 13), "consistent"),  # beside a cell where it holds
        (8, 10, (5, 9), "contradicted"),
        (9.5, 10, (5,), "consistent"),  # a word: among the hottest, though not as hot
        (3, 5, (9,), "contradicted"),
    ],
)
def test_words_at_positions(row: Grid, low: float, high: float, x: tuple[int, ...], expected: str) -> None:
    assert answer(row, claim(low=low, high=high, x=x)) == expected


def test_a_stated_number_must_be_met_and_rank_does_not_help(row: Grid) -> None:
    assert answer(row, claim(low=9.5, high=9.5, x=(5,), stated=True)) == "contradicted"
    assert answer(row, claim(low=9, high=9, x=(5,), stated=True)) == "supported"
    assert answer(row, claim(low=9, high=9, x=(6,), stated=True)) == "consistent"


def test_without_a_number_the_hottest_cells_count(row: Grid) -> None:
    assert answer(row, claim(x=(5, 12, 18))) == "supported"
    assert answer(row, claim(x=(6,))) == "consistent"
    assert answer(row, claim(x=(9,))) == "contradicted"


def test_a_hedged_position_stands_for_its_neighbours(row: Grid) -> None:
    assert answer(row, claim(low=8, high=10, x=(6,), approximate=True)) == "supported"
    assert answer(row, claim(low=8, high=10, x=(6,))) == "consistent"


def test_a_low_level_is_held_against_the_coldest_cells(row: Grid) -> None:
    made = verdict(row, claim(low=0, high=0.9, x=(20,)))
    assert (made.answer, made.positions[0].extreme, made.positions[0].outcome) == (
        "consistent",
        "coldest",
        "exact",
    )


def test_positions_know_how_far_off_they_are(row: Grid) -> None:
    made = verdict(row, claim(low=5, high=10, x=(5, 11, 14, 20)))
    outcomes = [(p.outcome, p.distance, p.nearest) for p in made.positions]
    # The six hottest are 5, 12, 18 and, of the falling rest, 1, 2, 3.
    assert outcomes == [
        ("exact", 0, 5),
        ("off-by-one", -1, 12),
        ("off-by-more", 2, 12),
        ("off-by-more", 2, 18),
    ]


def test_the_hottest_are_as_many_as_the_row_lists(row: Grid) -> None:
    few = verdict(row, claim(x=(4,)))
    many = judge(row, claim(x=(4,)), claim(x=(1, 2, 9, 11, 14, 16))).verdicts[0]
    assert few.positions[0].outcome != "exact"
    assert many.positions[0].outcome == "exact"  # seven are listed, and 4 is the seventh hottest


def test_a_clipped_cell_is_what_the_scale_can_show() -> None:
    truth = source([[[10.4, 1.0, 1.0, 1.0]]])
    assert answer(truth, claim(low=9, high=10, x=(1,))) == "supported"
    assert answer(truth, claim(low=9, high=9.9, x=(1,), stated=True)) == "contradicted"


def test_an_interval_of_the_source_makes_doubtful_what_it_does_not_decide() -> None:
    truth = source(np.array([2.05] * 4 + [0.5] * 6).reshape(1, 1, 10), half=0.2)
    assert answer(truth, claim("background", low=0, high=2)) == "consistent"  # 60 % surely, all maybe
    assert answer(truth, claim("absence", low=2.1, high=10)) == "consistent"
    assert answer(truth, claim("absence", low=2.3, high=10)) == "supported"
    assert answer(truth, claim("absence", low=1.8, high=10)) == "contradicted"


@pytest.mark.parametrize(("inside", "expected"), [(18, "supported"), (12, "consistent"), (9, "contradicted")])
def test_a_background_by_its_share(inside: int, expected: str) -> None:
    truth = source(np.array([1.0] * inside + [6.0] * (20 - inside)).reshape(1, 1, 20))
    made = verdict(truth, claim("background", low=0, high=2))
    assert (made.answer, made.share) == (expected, inside / 20)


@pytest.mark.parametrize(
    ("hot", "expected"), [(0, "contradicted"), (3, "supported"), (8, "consistent"), (14, "contradicted")]
)
def test_a_few_patches(hot: int, expected: str) -> None:
    truth = source(np.array([6.0] * hot + [1.0] * (20 - hot)).reshape(1, 1, 20))
    assert answer(truth, claim("background", low=5, high=7, density=(0.0, 0.3))) == expected


def test_a_region_without_a_level_is_hotter_than_its_row() -> None:
    truth = source(np.array([1.0] * 10 + [3.0] * 5 + [1.0] * 5).reshape(1, 1, 20))
    assert answer(truth, claim(x=(11, 12, 13, 14, 15))) == "supported"
    assert answer(truth, claim(x=(1, 2, 3, 4))) == "contradicted"


def test_a_background_without_a_number_is_unreadable(row: Grid) -> None:
    assert answer(row, claim("background")) == "unreadable"


def test_an_absence_of_few_allows_few(row: Grid) -> None:
    assert answer(row, claim("absence", low=8, high=10, density=(0, 0.1))) == "supported"
    assert answer(row, claim("absence", low=8, high=10)) == "contradicted"
    assert "column" not in verdict(row, claim("absence", low=9.5, high=10)).reason


def test_a_count_of_cells(row: Grid) -> None:
    from rerender.model import Amount

    assert answer(row, claim("count", low=5, high=10, amount=Amount(3, 4))) == "supported"
    assert answer(row, claim("count", low=5, high=10, amount=Amount(7, 9))) == "contradicted"
    assert answer(row, claim("count", amount=Amount(3, 4))) == "unreadable"


def test_what_the_figure_does_not_have() -> None:
    truth = source(np.ones((2, 2, 5)))
    frame = figure(7, 3)
    assert answer(truth, claim(x=(7,), low=5, high=9), frame=frame) == "contradicted"
    assert answer(truth, claim(x=(7, 2), low=0, high=9), frame=frame) == "contradicted"
    assert answer(truth, claim(x=(2,), low=0, high=9, panels=(2,)), frame=frame) == "unreadable"
    assert answer(truth, claim(x=(2,), low=0, high=9, y=("birds",)), frame=frame) == "unreadable"
    assert answer(truth, claim(x=(2,), low=0, high=9, panels=()), frame=frame) == "unreadable"


def test_unknown_cells_are_unreadable() -> None:
    value = np.ones((1, 1, 10))
    value[0, 0, :4] = np.nan
    truth = source(value)
    assert answer(truth, claim(low=8, high=9, x=(2,))) == "unreadable"
    assert answer(truth, claim("background", low=0, high=2)) == "supported"
    assert answer(truth, claim("background", low=0, high=2, x=(1, 2, 3, 4))) == "unreadable"


def compared(words: str, **more: object) -> str:
    """The verdict where cats are hotter than dogs, and dogs than birds."""
    truth = source(np.array([[[3.0] * 5, [2.0] * 5, [1.0] * 5]] * 2))
    text, made = said(words, claim("comparison", panels=(0, 1), **more))  # type: ignore[arg-type]
    return answer(truth, made, text=text)


def test_comparisons_by_their_sign() -> None:
    assert compared("Cats are higher than dogs", y=("cats",), against="dogs") == "supported"
    assert compared("Cats are lower than dogs", y=("cats",), against="dogs") == "contradicted"
    assert compared("Dogs are higher than all", y=("dogs",)) == "consistent"  # than one of the two others
    assert compared("Dogs are similar to cats", y=("dogs",), against="cats") == "unreadable"
    assert compared("Cats are more uniform than dogs", y=("cats",), against="dogs") == "contradicted"


def test_panels_are_compared_with_their_counterparts() -> None:
    truth = source(np.array([[[1.0] * 4], [[5.0] * 4]]))
    text, made = said("Day 1 is much higher", claim("comparison", panels=(1,)))
    assert answer(truth, made, text=text) == "supported"


def test_trends_along_the_columns() -> None:
    truth = source(np.arange(60.0).reshape(1, 3, 20))
    for words, expected in [
        ("rises with the hour", "supported"),
        ("falls from left to right", "contradicted"),
        ("rises", "unreadable"),
        ("varies with the hour", "unreadable"),
    ]:
        text, made = said(words, claim("trend"))
        assert answer(truth, made, text=text) == expected, words


def test_categories() -> None:
    truth = spots()
    assert answer(truth, claim(category="Rain", y=(2,), x=(7,))) == "supported"
    assert answer(truth, claim(category="Rain", y=(3,), x=(8,))) == "consistent"
    assert answer(truth, claim(category="rain", y=(9,), x=(0,))) == "contradicted"
    assert answer(truth, claim(category="Sun", x=(0, 1, 2, 3), density=(0.5, 1))) == "supported"
    assert answer(truth, claim(category="Sun", x=(6, 7, 8), density=(0.5, 1))) == "contradicted"
    assert answer(truth, claim("absence", category="Sun", x=(6, 7, 8))) == "supported"
    assert answer(truth, claim(category="Snow", x=(6,))) == "unreadable"


def test_a_level_in_a_categorical_figure_and_a_category_in_a_continuous_one(row: Grid) -> None:
    assert answer(row, claim(category="Rain", x=(2,))) == "unreadable"
    assert answer(spots(), claim("comparison", y=(2,))) == "unreadable"


def test_levels_are_in_the_units_of_the_document(row: Grid) -> None:
    level = Level("about 8.7", 8.7, 8.7, approximate=True, stated=True)
    made = claim(x=(5,))
    from dataclasses import replace

    assert answer(row, replace(made, level=level)) == "supported"  # half a tick of a scale of 10 is 0.5
    narrow = figure(20, rows=("cats",), scale=Scale("Noise", 0, 1))
    assert answer(row, replace(made, level=level), frame=narrow) == "supported"  # 8.7 is beyond that scale


def test_work_is_bounded() -> None:
    truth = source(np.ones((1, 200, 200)), figure(200, rows=tuple(range(200))))
    many = [claim("background", low=0, high=2, line=i) for i in range(1300)]
    made = judge(truth, *many, frame=truth.figure)
    assert made.verdicts[0].answer == "supported"
    assert "too many cells" in made.verdicts[-1].reason


def test_an_axis_without_a_name() -> None:
    truth = source(np.ones((1, 1, 5)))
    frame = figure(5, rows=("cats",), x=None)
    assert answer(truth, claim(low=0, high=2, x=(4,)), frame=frame) == "supported"
    unsized = figure(5, rows=("cats",), x=Axis("", (4,), "right", sized=False))
    assert answer(truth, claim(low=0, high=2, x=(4,)), frame=unsized) == "supported"
