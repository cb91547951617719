"""Panels and axes: what a document leaves open, what options say, and how large a grid may be."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rerender.errors import OptionError
from rerender.model import Axis, Figure, Panel, Problem
from rerender.resolve import resolve
from tests.resolve.figures import claim, heights, loads, regions, said, span


def slugs(grid):
    return [problem.slug for problem in grid.problems]


def test_a_figure_without_panels_has_one_without_a_title():
    grid = resolve(said(replace(heights(), panels=()), claim("cells", 1, 5, 5, y=("red",), x=(1,))))
    assert grid.figure.panels == (Panel(""),)
    assert grid.value.shape == (1, 3, 10)
    assert grid.value[0, 0, 0] == 5


def test_numbers_run_from_the_lowest_to_the_highest_stated():
    figure = replace(loads(), x=None)
    grid = resolve(said(figure, claim("cells", 1, 5, 5, x=(7,)), claim("cells", 2, 5, 5, x=(4, 9))))
    assert grid.figure.x == Axis("x", (4, 5, 6, 7, 8, 9), "right", sized=False)
    assert slugs(grid) == ["axis-size-unknown"]
    assert "filled" not in {("unknown", "filled", "inferred", "stated")[b] for b in grid.basis.ravel()}


def test_text_comes_in_order_of_mention():
    figure = replace(heights(), y=None)
    grid = resolve(said(figure, claim("cells", 1, 5, 5, y=("b", 3)), claim("cells", 2, 5, 5, y=("a", "b"))))
    assert grid.figure.y is not None
    assert grid.figure.y.labels == ("b", 3, "a")


def test_an_axis_without_size_keeps_the_labels_it_has():
    figure = replace(heights(), x=Axis("tone", (5, 2), "right", sized=False, span=span(3)))
    grid = resolve(said(figure, claim("cells", 4, 5, 5, x=(3,))))
    assert grid.figure.x == Axis("tone", (2, 3, 4, 5), "right", sized=False)
    assert grid.problems[0].span == span(3)


def test_far_apart_numbers_are_not_filled_in():
    grid = resolve(said(replace(heights(), x=None), claim("cells", 1, 5, 5, x=(0, 10**9))))
    assert grid.figure.x is not None
    assert grid.figure.x.labels == (0, 10**9)


def test_an_axis_of_which_nothing_is_said_is_one_cell():
    grid = resolve(said(Figure("continuous")))
    assert grid.value.shape == (1, 1, 1)
    assert grid.basis.item() == 0
    assert slugs(grid) == ["axis-size-unknown", "axis-size-unknown"]


def test_the_reader_may_have_told_already():
    told = Problem("axis-size-unknown", "warning", "…")
    description = replace(said(Figure("continuous")), problems=(told,))
    assert resolve(description).problems == (told,)


@pytest.mark.parametrize("key", ["x", "column", "COLUMN"])
def test_an_option_sizes_an_axis_by_side_or_name(key):
    axis = Axis("Column", (), "right", sized=False)
    grid = resolve(said(replace(loads(), x=axis)), axes={key: tuple(range(8))})
    assert grid.figure.x == Axis("Column", tuple(range(8)), "right")
    assert grid.value.sum() == pytest.approx(3 * 8)


def test_another_name_means_the_one_axis_without_a_size():
    grid = resolve(said(replace(loads(), x=None)), axes={"expert": (1, 2)})
    assert grid.figure.x == Axis("expert", (1, 2), "right")


@pytest.mark.parametrize("axes", [{"depth": (1,)}, {"x": ()}, {"x": (1, 1)}])
def test_options_that_fit_no_axis_are_errors(axes):
    with pytest.raises(OptionError):
        resolve(said(loads()), axes=axes)


def test_labels_outside_the_axis_are_left_out():
    grid = resolve(said(heights(), claim("cells", 1, 5, 5, y=("red",), x=(3, 99))))
    assert (grid.claim == 0).sum() == 1


def test_unresolved_and_unknown_panels_are_left_out():
    grid = resolve(said(heights(), claim("cells", 1, 5, 5, panels=()), claim("cells", 2, 5, 5, panels=(7,))))
    assert (grid.claim == -1).all()


def test_too_many_cells_leave_the_labels_that_claims_mention():
    grid = resolve(said(loads(1000), claim("cells", 1, 5, 5, y=("red",), x=(3, 800))), limit_cells=100)
    assert grid.figure.x is not None
    assert grid.figure.x.labels == (3, 800)
    assert slugs(grid) == ["too-many-cells"]
    assert (grid.basis[0, 1] == 0).all(), "no row totals over a part of the columns"


@pytest.mark.parametrize("limit", [1, 7, 50, 299])
@pytest.mark.parametrize("figure", [loads(100, 5), regions()], ids=["loads", "regions"])
def test_never_more_cells_than_the_limit(figure, limit):
    grid = resolve(said(figure), limit_cells=limit)
    assert 0 < grid.value.size <= limit
    assert "too-many-cells" in slugs(grid)


def test_axes_by_option_may_not_exceed_the_limit():
    with pytest.raises(OptionError, match="limit is 100"):
        resolve(said(loads()), axes={"x": tuple(range(1000))}, limit_cells=100)
    with pytest.raises(OptionError):
        resolve(said(loads()), limit_cells=0)


def test_claims_of_a_figure_without_titles_are_about_its_one_panel():
    claimed = replace(claim("cells", 1, 5, 5, y=("red",), x=(1,)), panels=())
    grid = resolve(said(replace(heights(), panels=()), claimed))
    assert grid.value[0, 0, 0] == 5
