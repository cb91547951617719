"""Styles: what is shipped loads, what is wrong is said in one line."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np
import pytest

from rerender import plot
from rerender.plot.style import read_style
from tests.plot.grids import continuous, head_map


def test_shipped_styles_load_and_print_back() -> None:
    assert plot.style_names() == ["head-categories", "yellow-or-red"]
    for name in plot.style_names():
        style = plot.load_style(name)
        assert style.name == name
        assert style.about
        assert read_style(plot.style_text(name).encode(), name) == style


def test_each_style_draws_each_kind() -> None:
    for name in plot.style_names():
        for grid in (
            head_map(),
            continuous(np.random.default_rng(0).random((3, 5, 5))),
            continuous(np.random.default_rng(0).random((2, 2, 30))),
        ):
            assert plot.image(plot.draw(grid, name), "png")


def test_a_style_file(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text('colormap = "rocket"\ntitle = "L{layer}"\n[strip]\ncell = [5, 8]\n', "utf-8")
    figure = plot.draw(continuous(np.random.default_rng(0).random((1, 2, 60))), path)
    assert figure.layout.frame.cell == (5, 8)
    assert plot.load_style(str(path)).name == "mine"


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ("colourmap = 'x'", "unknown key 'colourmap'; there are about, colormap, limits"),
        ("[fonts]\nsize = 3", "unknown key 'fonts.size'; there are family, figure"),
        ("colormap = 'nope'", "colormap = 'nope' must be the name of a colour map of matplotlib or seaborn"),
        ("limits = [3, 1]", "limits = [3, 1] must be two finite numbers, the lower first"),
        ("limits = [nan, 1]", "must be two finite numbers"),
        ("dpi = true", "dpi = True must be a number from 20 to 1200"),
        ("dpi = 1e9", "must be a number from 20 to 1200"),
        ("[strip]\ncell = [1, 'a']", "strip.cell = [1, 'a'] must be two numbers from 0.5 to 200"),
        ("[strip]\ncolumns = 1.5", "strip.columns = 1.5 must be a whole number from 0 to 100"),
        ("[missing]\ncolor = '#00000080'", "missing.color = '#00000080' must be a colour"),
        ("[missing]\nhatch = 'zz'", 'must be one of "", "/"'),
        ("[categories]\npalette = []", "must be a list of colours"),
        ("[categories.hues]\nblue = 'C0'", "must be a table of name = colour"),
        ("[fonts]\nfamily = ['../evil']", "must be a list of font names"),
        ("[rc]\n'text.usetex' = true", "must be a table of matplotlib settings, of hatch.linewidth"),
        ("[rc]\n'hatch.linewidth' = 'wide'", "rc = {'hatch.linewidth': 'wide'} must be"),
        ("fonts = 3", "fonts must be a table"),
        ("name = 'x'", "unknown key 'name'"),
        ("= 3", "not TOML"),
        ("a = " + "[" * 5000, "not TOML"),
        ("about = '" + "x" * 600 + "'", "…"),
    ],
)
def test_what_is_wrong_in_a_style_is_said(tmp_path: Path, toml: str, said: str) -> None:
    path = tmp_path / "bad.toml"
    path.write_text(toml, "utf-8")
    with pytest.raises(plot.StyleError) as raised:
        plot.load_style(path)
    assert said in str(raised.value)
    assert str(path) in str(raised.value)
    assert "\n" not in str(raised.value)
    assert raised.value.slug == "bad-style"


def test_styles_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(plot.StyleError, match="no style 'red'; there are head-categories, yellow-or-red"):
        plot.load_style("red")
    with pytest.raises(plot.StyleError, match="cannot be read"):
        plot.load_style(tmp_path / "none.toml")
    (tmp_path / "long.toml").write_bytes(b"#" * 70_000)
    with pytest.raises(plot.StyleError, match="larger than 64 KB"):
        plot.load_style(tmp_path / "long.toml")
    (tmp_path / "bytes.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(plot.StyleError, match="not TOML"):
        plot.load_style(tmp_path / "bytes.toml")


def test_settings_of_a_style_reach_the_drawing() -> None:
    plain = plot.load_style("yellow-or-red")
    thick = dataclasses.replace(plain, rc={"hatch.linewidth": 4.0})
    grid = continuous([[1.0, np.nan]])
    assert plot.image(plot.draw(grid, thick), "png") != plot.image(plot.draw(grid, plain), "png")
