"""Categorical figures: densities of regions, counts of cells."""

from __future__ import annotations

import numpy as np
import pytest

from rerender.model import BASES, Amount
from rerender.resolve import resolve
from tests.resolve.figures import claim, regions, said, span

SUN, RAIN, NOTHING = range(3)
RIGHT = tuple(range(5, 10))


def test_a_region_has_the_density_of_its_category():
    grid = resolve(said(regions(), claim("cells", 1, x=RIGHT, category="Sun", density=(0.6, 1.0))))
    assert grid.value.shape == (3, 10, 10, 3)
    np.testing.assert_allclose(grid.value[0, :, 5:, SUN], 0.8)
    assert np.isnan(grid.value[0, :, :5]).all()
    assert np.isnan(grid.value[..., RAIN]).all()
    assert BASES[grid.basis[0, 0, 5, SUN]] == "inferred"


def test_a_listed_cell_is_marked():
    grid = resolve(said(regions(), claim("cells", 1, y=(2,), x=(3,), category="rain", density=(0.0, 0.1))))
    assert grid.value[0, 2, 3, RAIN] == 1


def test_a_claim_without_a_category_means_the_panels_own():
    grid = resolve(said(regions(), claim("background", 1, panels=(1, 2), density=(0.2, 0.4))))
    np.testing.assert_allclose(grid.value[1, :, :, SUN], 0.3)
    np.testing.assert_allclose(grid.value[2, :, :, RAIN], 0.3)
    assert np.isnan(grid.value[1, :, :, RAIN]).all()


def test_or_all_categories_together_but_the_background():
    grid = resolve(said(regions(), claim("background", 1, density=(0.2, 0.4))))
    np.testing.assert_allclose(grid.value[0, :, :, :NOTHING], 0.15)
    assert (grid.low[0, :, :, SUN] == 0).all()
    assert (grid.high[0, :, :, SUN] == 0.4).all()
    assert np.isnan(grid.value[0, :, :, NOTHING]).all()


def test_a_category_in_several_panels_is_not_in_those_of_another():
    grid = resolve(said(regions(), claim("background", 1, panels=(0, 1, 2), category="Sun", density=(0, 1))))
    assert np.isnan(grid.value[2]).all()
    assert (grid.value[:2, :, :, SUN] == 0.5).all()
    grid = resolve(said(regions(), claim("background", 1, panels=(2,), category="Sun", density=(0, 1))))
    assert (grid.value[2, :, :, SUN] == 0.5).all(), "what is said of this panel only is kept"


def test_absence_is_a_density_of_at_most():
    few = claim("absence", 1, panels=(1,), x=tuple(range(5)), category="Sun", density=(0.0, 0.1))
    none = claim("absence", 2, panels=(1,), x=RIGHT, category="Sun")
    grid = resolve(said(regions(), few, none))
    assert (grid.high[1, :, :5, SUN] == 0.1).all()
    assert (grid.value[1, :, 5:, SUN] == 0).all()
    assert not grid.problems


def test_odd_densities_are_put_right():
    grid = resolve(said(regions(), claim("background", 1, category="Sun", density=(1.5, -0.5))))
    assert (grid.low[0, 0, 0, SUN], grid.value[0, 0, 0, SUN], grid.high[0, 0, 0, SUN]) == (0, 0.5, 1)


def test_an_unknown_category_is_left_out():
    assert (
        resolve(said(regions(), claim("background", 1, category="Hail", density=(1, 1)))).claim == -1
    ).all()


def count(low, high, line=9, **more):
    return claim("count", line, amount=Amount(low, high, more.pop("of", 100)), **more)


def test_a_band_larger_than_the_count_is_impossible():
    band = claim("cells", 2, x=RIGHT, category="Sun", density=(0.6, 1.0))
    grid = resolve(said(regions(), band, count(15, 20)))
    assert [(p.slug, p.severity, p.span) for p in grid.problems] == [("impossible-total", "error", span(2))]
    assert grid.problems[0].message.startswith("50 cells with a density of 0.6 or more are at least 30")
    assert "line 9 counts 15–20" in grid.problems[0].message


def test_the_count_of_all_bounds_the_panel_of_one():
    band = claim("cells", 2, panels=(1,), x=RIGHT, category="Sun", density=(0.6, 1.0))
    assert [p.span for p in resolve(said(regions(), band, count(15, 20))).problems] == [span(2)]


def test_a_count_that_fits_moves_the_densities():
    band = claim("cells", 2, x=RIGHT, category="Sun", density=(0.2, 1.0))
    grid = resolve(said(regions(), band, count(15, 20)))
    assert not grid.problems
    assert np.nansum(grid.value[0]) == pytest.approx(20)


def test_a_hedged_count_may_be_exceeded_a_little():
    band = claim("cells", 2, x=RIGHT, category="Sun", density=(0.42, 1.0))
    assert resolve(said(regions(), band, count(15, 20))).problems
    assert not resolve(said(regions(), band, count(15, 20, approximate=True))).problems


@pytest.mark.parametrize("of", [None, 3, 10])
def test_counts_of_panels_rows_or_columns_are_no_counts_of_cells(of):
    band = claim("cells", 2, x=RIGHT, category="Sun", density=(0.6, 1.0))
    assert not resolve(said(regions(), band, count(3, 3, of=of))).problems


def test_a_count_of_a_category_needs_no_whole():
    band = claim("cells", 2, x=RIGHT, category="Sun", density=(0.6, 1.0))
    assert resolve(said(regions(), band, count(3, 3, of=None, category="Sun"))).problems
    assert not resolve(said(regions(), band, count(3, 3, of=None, category="Rain"))).problems
