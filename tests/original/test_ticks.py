"""Labels from numbers beside an axis, and scales from the numbers of a bar."""

from __future__ import annotations

import numpy as np
import pytest

from rerender.original.curves import power, symlog
from rerender.original.layout import fill_labels
from rerender.original.norm import fit_norm
from rerender.original.page import Box, Word
from rerender.original.ticks import Mark, numeric_labels
from rerender.original.words import join_runs


@pytest.mark.parametrize(
    ("marks", "count", "labels"),
    [
        ([(0, "0"), (6, "6"), (12, "12")], 14, tuple(range(14))),
        ([(-0.5, "0"), (1.5, "2"), (3.5, "4")], 4, (0, 1, 2, 3)),  # the edges of a mesh
        ([(-0.5, "−0.5"), (0, "0.0"), (0.5, "0.5"), (1, "1.0")], 2, (0, 1)),  # imshow of two columns
        ([(-0.5, "0"), (3.5, "20")], 5, ("0 to 5", "5 to 10", "10 to 15", "15 to 20", "20 to 25")),
        (
            [(4.5, "0"), (2.5, "10"), (0.5, "20")],
            5,
            ("20 to 25", "15 to 20", "10 to 15", "5 to 10", "0 to 5"),
        ),
        ([(0, "0.5"), (1, "1.0"), (2, "1.5")], 3, ("0.5", "1.0", "1.5")),
        ([(0, "1"), (2, "10"), (4, "100")], 5, None),  # not straight
        ([(0, "a"), (1, "b")], 2, None),
        ([(0, "7")], 2, None),
    ],
)
def test_numeric_labels(marks, count, labels):
    assert numeric_labels([Mark(place, text) for place, text in marks], count) == labels


def test_numbers_of_a_curved_axis_name_no_cell():
    marks = [Mark(0, "1"), Mark(2, "10"), Mark(4, "100")]
    assert fill_labels(("1", None, "10", None, "100"), marks) is None


PLACES = np.array([0.0, 0.2, 0.5, 0.6, 0.8, 1.0])


@pytest.mark.parametrize(
    ("curve", "ends", "shape", "name"),
    [(power, (0, 100), 0.5, "power"), (power, (-3, 7), 2.0, "power"), (symlog, (-100, 1000), 1.0, "symlog")],
)
def test_curved_norms_are_found_from_their_ticks(curve, ends, shape, name):
    values = curve(PLACES, *ends, shape)
    if name == "symlog":  # matplotlib puts its ticks at powers of ten
        values = np.array([-100.0, -10, -1, 0, 1, 10, 100, 1000])
        fine = np.linspace(0, 1, 200_001)
        places = np.interp(values, symlog(fine, *ends, shape), fine)
    else:
        places = PLACES
    norm = fit_norm(list(zip(places.tolist(), values.tolist(), strict=True)))
    assert norm is not None
    assert norm.name == name
    between = np.linspace(0.05, 0.95, 30)
    width = ends[1] - ends[0]
    assert np.abs(norm.value(between) - curve(between, *ends, shape)).max() < 0.002 * width


def test_between_ticks_of_an_unknown_scale_anything_may_be():
    norm = fit_norm([(0.1, 0.0), (0.2, 1.0), (0.25, 7.0), (0.7, 8.0), (0.9, 30.0)])
    assert norm is not None
    assert norm.name == "piecewise"
    low, high = norm.bounds(np.array([0.3, 0.02, 0.93]), np.array([0.31, 0.03, 0.94]))
    assert low[0] == 7
    assert high[0] == 8
    assert np.isnan(low[1])
    assert np.isnan(high[2])


def test_two_powers_are_a_logarithm():
    ticks = [(0.0, 1.0), (1.0, 100.0)]
    assert fit_norm(ticks, powers=True).name == "log"
    assert fit_norm(ticks).name == "linear"


def test_ticks_read_by_ocr_must_fit_one_scale():
    assert fit_norm([(0.0, 0.0), (0.5, 5.0), (1.0, 10.0)], within=0.01) is not None
    assert fit_norm([(0.0, 0.0), (0.5, 6.0), (1.0, 10.0)], within=0.01) is None


def word(text, x0, x1, y0=0.0, y1=7.0, size=10.0, angle=0.0):
    return Word(text, Box(x0, y0, x1, y1), size, angle)


@pytest.mark.parametrize(
    ("runs", "joined"),
    [
        ([word("of the ", 0, 20), word("fi", 23, 28), word("rst row", 29.8, 60)], ["of the first row"]),
        ([word("9 ", 0, 5), word("10", 8, 17)], ["9", "10"]),
        ([word("×", 0, 6), word("1", 8.4, 12), word("0", 13.5, 18)], ["×10"]),
        ([word("x", 0, 6), word("2", 6.3, 9, 4, 9, 7)], ["x_2"]),
        ([word("10", 0, 11), word("3", 11.3, 14, -2, 3, 7)], ["10^3"]),
    ],
)
def test_runs_are_joined(runs, joined):
    assert [w.text for w in join_runs(tuple(runs))] == joined


def test_text_that_runs_upwards_is_joined():
    letters = [Word(c, Box(10, 50 - 7 * i - 6, 17, 50 - 7 * i), 10, 90) for i, c in enumerate("log")]
    (joined,) = join_runs(tuple(letters))
    assert (joined.text, joined.angle) == ("log", 90)
    assert joined.box == Box(10, 30, 17, 50)
