"""Labels, titles and colours found in documents."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from rerender.model import Axis, Category, Panel
from rerender.plot.colors import _distinct_colors
from rerender.plot.lettering import Lettering, plain
from rerender.plot.style import load_style
from rerender.plot.ticks import bar_ticks, column_labels, row_labels, written
from rerender.plot.titles import panel_title
from tests.plot.grids import axis

ARIAL = Lettering.of(("Arial", "Liberation Sans", "Arimo"))


def test_numbers_become_fewer_where_they_do_not_fit() -> None:
    assert len(column_labels(axis("x", 64, "right"), 11.5, 9, 0, ARIAL).texts) == 64
    thin = column_labels(axis("x", 200, "right"), 7.2, 9, 0, ARIAL)
    assert thin.texts[:3] == ("4", "8", "12")
    assert not thin.turned
    gaps = np.diff(thin.positions) * 7.2
    assert gaps.min() > ARIAL.widest(list(thin.texts), 9)


def test_words_are_turned_and_shortened_where_they_do_not_fit() -> None:
    words = [f"category number {i}" for i in range(20)] + ["w" * 500]
    labels = column_labels(axis("x", words, "right"), 11.5, 9, 6, ARIAL)
    assert labels.turned
    assert len(labels.texts) == 21
    assert labels.texts[-1].endswith("w…")
    assert labels.extent <= 120
    assert not column_labels(axis("x", ["a", "b"], "right"), 40, 9, 0, ARIAL).turned


def test_ticks_that_the_document_names_win() -> None:
    named = Axis("layer", tuple(range(31)), "right", ticks=(0, 10, 20, 99))
    assert column_labels(named, 7, 10, 6, ARIAL).texts == ("0", "10", "20")


def test_row_labels_shrink_then_thin_out() -> None:
    assert row_labels(axis("y", 3, "down"), 19.08, 18, 0, ARIAL).size == 18
    assert 9 < row_labels(axis("y", 30, "down"), 11, 18, 0, ARIAL).size < 11
    tiny = row_labels(axis("y", 1000, "down"), 1.44, 18, 0, ARIAL)
    assert tiny.size >= 6
    assert np.diff(tiny.positions).min() * 1.44 >= tiny.size


def test_bar_ticks_have_the_decimals_they_need() -> None:
    assert bar_ticks(0, 10, 5)[1] == ["0", "2", "4", "6", "8", "10"]
    assert bar_ticks(0, 0.004, 5)[1] == ["0.000", "0.001", "0.002", "0.003", "0.004"]
    assert bar_ticks(0, 1, 4)[1] == ["0.00", "0.25", "0.50", "0.75", "1.00"]
    assert bar_ticks(0, 1e7, 2)[1] == ["0", "5e+06", "1e+07"]
    assert written([-0.5, -0.0, 0.5]) == ["−0.5", "0.0", "0.5"]


def test_titles_are_filled_in_and_nothing_else_is() -> None:
    panel = Panel("Free Layer 9", {"method": "Free", "layer": 9})
    assert panel_title("{title}", panel) == "Free Layer 9"
    assert panel_title("{layer}: {method}", panel) == "9: Free"
    assert panel_title("{dataset}", panel) == "Free Layer 9"
    assert panel_title("{title.__class__}", panel) == "Free Layer 9"
    assert panel_title("{title}", Panel("", {"layer": 9})) == "layer 9"


@pytest.mark.parametrize(
    ("label", "drawn"),
    [
        ("a\n b\t", "a b"),
        ("\x07bell", "\ufffdbell"),
        ("\u202eabc", "abc"),
        (12, "12"),
        ("x" * 999, "x" * 299 + "…"),
    ],
)
def test_plain(label: object, drawn: str) -> None:
    assert plain(label) == drawn


def test_shortened_words_fit() -> None:
    short = ARIAL.shorten("a rather long label", 12, 50)
    assert short.endswith("…")
    assert ARIAL.width(short, 12) <= 50 < ARIAL.width("a rather lo…", 12)


def _colors(*words: str) -> list[str]:
    look = load_style("head-categories").categories
    return _distinct_colors(tuple(Category(f"c{i}", word) for i, word in enumerate(words)), look)


def test_colors_by_name_in_the_shades_of_the_style() -> None:
    assert _colors("Brown", "light grey", "dark blue", "#ABC", "bluish green thing") == [
        "#8c564b",
        "#e6e6e6",
        "#00008b",
        "#aabbcc",
        "#10a674",
    ]


def test_unknown_and_repeated_colors_become_others() -> None:
    many = _colors("blue", "blue", "no such thing", "none", "C0", *["?"] * 40)
    assert many[0] == "#1f77b4"
    assert len(set(many)) == len(many)


def test_background_without_a_color_is_the_backdrop() -> None:
    look = load_style("head-categories").categories
    category = dataclasses.replace(Category("rest", "whatever"), background=True)
    assert _distinct_colors((category,), look) == [look.backdrop]
