"""The small parts: numbers, norms, colour maps, lattices, labels, facets."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rerender.original.colormap import fingerprint, known_maps, nearest
from rerender.original.lattice import find_lattices
from rerender.original.layout import fill_labels, title_facets
from rerender.original.norm import fit_norm
from rerender.original.page import Box, Word
from rerender.original.ticks import Mark
from rerender.original.words import join_runs, number, offset


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("10", 10),
        ("−2.5", -2.5),
        ("1e−3", 1e-3),
        ("10^−2", 0.01),
        ("2×10^4", 20_000),
        ("−10^1", -10),
        ("50%", 50),
        ("1,000", 1000),
        ("Layer 3", None),
        ("", None),
        ("--1", None),
        ("1.2.3", None),
    ],
)
def test_number(text, value):
    assert number(text) == (value if value is None else pytest.approx(value))


@pytest.mark.parametrize(
    ("text", "value"), [("1e−5", (1e-5, 0)), ("×10^3", (1e3, 0)), ("+1.5", (1, 1.5)), ("Score", None)]
)
def test_offset(text, value):
    assert offset(text) == (value if value is None else pytest.approx(value))


def words(*runs):
    return tuple(Word(text, Box(x0, y0, x1, y0 + 7), size) for text, x0, x1, y0, size in runs)


def test_runs_join_to_numbers_and_powers():
    runs = words(("−", 0, 7, 0, 10), ("1", 9, 13, 0, 10), ("1", 40, 44, 0, 10), ("0", 45, 50, 0, 10))
    raised = words(("−", 51, 54, -3, 7), ("2", 55, 58, -3, 7))
    assert [w.text for w in join_runs(runs + raised)] == ["−1", "10^−2"]


def test_crowded_labels_stay_apart():
    runs = words(("9", 0, 5, 0, 9), ("10", 6.5, 16.5, 0, 9), ("−3.0", 30, 44, 0, 9), ("−2.5", 44.2, 60, 0, 9))
    assert [w.text for w in join_runs(runs)] == ["9", "10", "−3.0", "−2.5"]


@settings(max_examples=60, deadline=None)
@given(
    low=st.floats(-1e6, 1e6),
    extent=st.floats(1e-3, 1e6),
    places=st.lists(st.integers(0, 40), min_size=2, max_size=8, unique=True),
)
def test_a_linear_norm_goes_through_its_ticks(low, extent, places):
    ticks = [(p / 40, low + extent * p / 40) for p in places]
    norm = fit_norm(ticks)
    if norm is None:  # too fine for floating point
        assert extent < 1e-9 * max(abs(low), 1)
        return
    values = norm.value(np.array([p for p, _ in ticks]))
    np.testing.assert_allclose(values, [v for _, v in ticks], atol=1e-5 * extent + 1e-9 * abs(low))


def test_log_and_two_slope_norms_are_told_from_linear():
    assert fit_norm([(0, 0.01), (0.5, 1), (1, 100)]).name == "log"
    two = fit_norm([(0, -1), (0.25, -0.5), (0.5, 0), (0.75, 2), (1, 4)])
    assert (two.name, two.values) == ("two-slope", (-1, 0, 4))


def test_a_bar_without_ticks_on_one_half_is_not_carried_on():
    norm = fit_norm([(0, -10), (0.25, -5), (0.5, 0)])
    assert np.isnan(norm.value(np.array([0.8]))).all()
    assert norm.value(np.array([0.1]))[0] == pytest.approx(-8)


@pytest.mark.parametrize("ticks", [[], [(0, 1)], [(0, 1), (1, 1)], [(0, 1), (0.5, 3), (1, 2)]])
def test_ticks_that_say_nothing(ticks):
    assert fit_norm(ticks) is None


@pytest.mark.parametrize("name", ["viridis", "YlOrRd", "RdBu", "coolwarm", "magma", "Blues", "turbo"])
@pytest.mark.parametrize("rounding", [np.rint, np.floor])
def test_every_map_is_told_from_the_others(name, rounding):
    steps = known_maps()[name]
    chosen = np.random.default_rng(1).integers(0, 256, 60)
    colormap, found = fingerprint(rounding(steps[chosen] * 255) / 255)
    assert colormap.name == name
    assert found.margin > 0
    assert np.abs(nearest(steps[chosen], colormap.steps)[0] - chosen).max() <= 2  # equal after rounding


def mesh(rows, columns, left=10.0, top=20.0, width=5.0, height=8.0):
    x, y = np.meshgrid(left + width * np.arange(columns), top + height * np.arange(rows))
    return np.stack([x.ravel(), y.ravel(), x.ravel() + width, y.ravel() + height], axis=1)


@settings(max_examples=40, deadline=None)
@given(rows=st.integers(2, 12), columns=st.integers(2, 12), seed=st.integers(0, 10_000))
def test_a_lattice_is_found_whatever_the_order_and_the_holes(rows, columns, seed):
    rng = np.random.default_rng(seed)
    boxes = mesh(rows, columns)
    colors = rng.random((len(boxes), 3))
    keep = rng.random(len(boxes)) > 0.1
    corner = np.isin(np.arange(len(boxes)), [0, len(boxes) - 1])
    if not keep.reshape(rows, columns).any(axis=0).all() or not keep.reshape(rows, columns).any(axis=1).all():
        keep[:] = True
    keep |= corner
    order = rng.permutation(np.flatnonzero(keep))
    found = max(find_lattices(boxes[order], colors[order]), key=lambda la: la.colors.size)
    if found.colors.shape[:2] == (rows, columns):
        np.testing.assert_array_equal(found.drawn.ravel(), keep)
        np.testing.assert_array_equal(found.colors.reshape(-1, 3)[keep], colors[keep])
    else:
        assert not keep.all()  # only holes can tear a lattice apart


def test_panels_close_together_stay_apart():
    boxes = np.vstack([mesh(5, 5), mesh(5, 5, left=10 + 5 * 5 + 2)])
    assert sorted(
        la.colors.shape for la in find_lattices(boxes, np.random.default_rng(0).random((50, 3)))
    ) == [
        (5, 5, 3),
        (5, 5, 3),
    ]


def test_a_missing_column_does_not_tear_a_panel_apart():
    boxes = mesh(4, 9)
    keep = np.tile(np.arange(9) != 4, 4)
    (found,) = find_lattices(boxes[keep], np.ones((keep.sum(), 3)))
    assert found.colors.shape == (4, 9, 3)
    assert not found.drawn[:, 4].any()


@pytest.mark.parametrize(
    ("labels", "filled"),
    [
        ((None, None), None),
        (("0", None, None, None, "4"), (0, 1, 2, 3, 4)),
        (("1", None, "5", None), (1, 3, 5, 7)),
        (("a", None, "b"), ("a", 2, "b")),
        (("the", "cat", "the"), ("the", "cat", "the (3)")),
        (("3", "1", "2"), (3, 1, 2)),
        (("0.0", "0.5"), ("0.0", "0.5")),
    ],
)
def test_fill_labels(labels, filled):
    marks = [Mark(float(place), text) for place, text in enumerate(labels) if text]
    assert fill_labels(labels, marks) == filled


@pytest.mark.parametrize(
    ("titles", "facets"),
    [
        (["Aux-Loss-Based Layer 19", "Aux-Loss-Free Layer 19"],) * 1
        + ([{"method": "Aux-Loss-Based", "layer": 19}, {"method": "Aux-Loss-Free", "layer": 19}],),
        (["layer=3, head=1", "layer=3, head=2"], [{"layer": 3, "head": 1}, {"layer": 3, "head": 2}]),
        (["Layer 1", "Layer 2"], [{"layer": 1}, {"layer": 2}]),
        (["French", "German"], [{"panel": "French"}, {"panel": "German"}]),
        (["", ""], [{"panel": 1}, {"panel": 2}]),
        (["same", "same"], [{"panel": 1}, {"panel": 2}]),
        ([""], [{}]),
    ],
)
def test_title_facets(titles, facets):
    assert title_facets(titles) == facets
