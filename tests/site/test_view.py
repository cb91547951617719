"""A grid turned the way it stands on the page, and its labels placed."""

from __future__ import annotations

import io
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from PIL import Image

from rerender.model import Axis, Claim, Span
from rerender.site.geometry import COLUMN, LETTER, column_ticks, panel_height, row_ticks
from rerender.site.pictures import legend, panel_picture
from rerender.site.view import View
from rerender.site.words import (
    amount_text,
    file_stem,
    labels_text,
    letter,
    level_text,
    place,
    runs,
    shorten,
    shown,
)
from rerender.wording import interval
from tests.site import samples


def view(**changes):
    return View(samples.grid(samples.description(frame=samples.figure(**changes))))


def pixels(data):
    return np.asarray(Image.open(io.BytesIO(data)))


def test_rows_and_columns_stand_as_the_axes_run():
    up = view(y=Axis("head", (0, 1, 2), "up"), x=Axis("layer", (0, 1, 2, 3), "left"))
    assert up.rows == (2, 1, 0)
    assert up.columns == (3, 2, 1, 0)
    picture = pixels(panel_picture(up, 1))
    assert picture.shape == (3, 4, 4)
    # The unknown cell is row 2 and column 0 of the arrays: first row from the top, last from the left.
    assert picture[0, 3, 3] == 0
    assert picture[..., 3].sum() == 255 * 11
    texts, cells = up.states()
    assert texts[cells[1][3]] == ("nothing known", -1)
    assert texts[cells[1][0]] == ("2 (1.5–2.5) inferred", 0)
    assert len(texts) == 3


def test_open_ends_are_said():
    grid = samples.grid(samples.description())
    open_ended = replace(grid, low=np.full_like(grid.low, -np.inf))
    texts, _ = View(open_ended).states()
    assert [text for text, _ in texts] == ["2 (≤ 2.5) inferred", "2 (≤ 2.5) inferred", "nothing known"]


def test_where_a_claim_applies_in_the_order_of_the_page():
    up = view(y=Axis("head", (0, 1, 2), "up"))
    claim = Claim("cells", (0, 9), (0, 1, 77), (1, 2, 3, 7), "r", Span(1, 0, 1))
    assert up.where(claim) == ([0], [(1, 2)], [(0, 2), (6, 6)])
    everywhere = Claim("background", (1,), None, None, "r", Span(1, 0, 1))
    assert up.where(everywhere) == ([1], [(0, 2)], [(0, 7)])


def test_a_huge_grid_has_no_states(monkeypatch):
    monkeypatch.setattr("rerender.site.view.HOVER_CELLS", 31)
    assert view().states() is None


def test_categorical_cells_name_their_categories():
    one = View(samples.grid(samples.description(frame=samples.categorical())))
    texts, _ = one.states()
    assert any(text == "Knowledge 2 (1.5–2.5) inferred; Rest 2 (1.5–2.5) inferred" for text, _ in texts)
    assert [name for name, _ in legend(one).categories] == ["Knowledge", "Rest"]


def test_the_strip_of_a_scale_has_the_colours_of_its_ends():
    shown_legend = legend(view())
    strip = pixels(shown_legend.strip)
    assert strip.shape[0] == 1
    assert (shown_legend.low, shown_legend.high) == (0.0, 10.0)
    assert strip[0, 0, :3].sum() > strip[0, -1, :3].sum()
    assert (strip[..., 3] == 255).all()


@pytest.mark.parametrize("count", [1, 2, 5, 31, 63, 64, 200, 1000])
def test_number_labels_fit_side_by_side(count):
    ticks = column_ticks(tuple(range(1, count + 1)), ())
    width = max(len(tick.text) for tick in ticks.shown) * LETTER
    places = [float(tick.place.rstrip("%")) * COLUMN / 100 for tick in ticks.shown]
    assert all(b - a > width for a, b in pairwise(places))
    assert not ticks.turned


def test_round_numbers_are_chosen_and_declared_ticks_win():
    assert [tick.text for tick in column_ticks(tuple(range(1, 65)), ()).shown][:3] == ["10", "20", "30"]
    declared = column_ticks(tuple(range(31)), (0, 6, 12, 18, 24, 30))
    assert [tick.text for tick in declared.shown] == ["0", "6", "12", "18", "24", "30"]
    assert [tick.text for tick in row_ticks(tuple(range(30, -1, -1)), (0, 30), 420).shown] == ["30", "0"]


def test_long_words_are_turned_and_cut():
    ticks = column_ticks(tuple(f"a long label {i}" for i in range(12)), ())
    assert ticks.turned
    assert len(ticks.shown) == 12
    assert all(len(tick.text) <= 14 for tick in ticks.shown)
    assert ticks.shown[0].full == "a long label 0"
    assert len(column_ticks(tuple(f"word{i}" for i in range(500)), ()).shown) <= COLUMN / 14


@pytest.mark.parametrize("rows", [1, 3, 31, 64, 1000])
def test_row_labels_have_room(rows):
    height = panel_height(rows, 64)
    assert 20 <= height <= 420
    assert len(row_ticks(tuple(f"row {i}" for i in range(rows)), (), height).shown) <= max(1, height / 13)


def test_words():
    frame = samples.figure(panels=("A", "B", "C"))
    claim = samples.description(frame=frame).claims[0]
    assert place(claim, frame) == "C · dataset Github · expert 4"
    assert level_text(claim.level) == "spike = 8–10"
    assert amount_text(claim) == ""
    assert labels_text([1, 2, 3, 7, "x"]) == "1–3, 7, x"
    assert labels_text(list(range(0, 100, 2)), 3) == "0, 2, 4 and 47 more"
    assert labels_text(list(range(100)), 3) == "0–99"
    assert interval(0.5, 0.5) == "0.5"
    assert runs([3, 1, 2, 7]) == [(1, 3), (7, 7)]
    assert shorten("a\n  b", 10) == "a b"
    assert shorten("abcdef", 4) == "abc…"
    assert [letter(i) for i in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


def test_what_does_not_show_is_replaced():
    assert shown("a\x00\u202eb\ud800\tc") == "a\ufffd\ufffdb\ufffd\tc"


@pytest.mark.parametrize("text", ["../../etc/passwd", "", "\ud800", "CON", "ä" * 900, "a" * 900])
def test_file_names_are_ours(text):
    stem = file_stem(text, b"data")
    assert stem.replace("-", "").isalnum()
    assert stem.isascii()
    assert len(stem) <= 53
    assert stem != file_stem(text, b"other")
