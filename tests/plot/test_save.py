"""Files: the same bytes each time, well-formed, carrying their numbers, bounded."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import warnings
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
from matplotlib.figure import Figure
from PIL import Image

from rerender import plot
from rerender.errors import OptionError
from rerender.model import BASES, Axis, Category, Scale
from rerender.plot.cells import Cells, color_runs
from tests.plot.grids import categorical, continuous, expert_load, head_map

ROOT = Path(__file__).parents[2]
SVG = "{http://www.w3.org/2000/svg}"
HASHES = """
import hashlib
from rerender import plot
from tests.plot.grids import expert_load, head_map
for grid in (expert_load((19,)), head_map()):
    figure = plot.draw(grid, evidence=True)
    for kind in ("png", "svg", "pdf"):
        print(hashlib.sha256(plot.image(figure, kind)).hexdigest())
"""


def _hashes(seed: str) -> str:
    env = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", HASHES], env=env, cwd=ROOT, capture_output=True, check=True)
    return done.stdout.decode()


def test_two_processes_write_the_same_bytes() -> None:
    first = _hashes("1")
    assert len(first.split()) == 6
    assert first == _hashes("2")


def test_saving_twice_and_by_savefig_is_the_same_too(tmp_path: Path) -> None:
    figure = plot.draw(expert_load((19,)))
    assert plot.image(figure, "pdf") == plot.image(figure, "pdf")
    figure.savefig(tmp_path / "a.pdf")
    figure.savefig(tmp_path / "b.pdf")
    written = (tmp_path / "a.pdf").read_bytes()
    assert written == (tmp_path / "b.pdf").read_bytes()
    assert b"CreationDate" not in written
    assert b"/Type3" not in written


def test_the_users_settings_do_not_leak_in() -> None:
    import matplotlib

    usual = plot.image(plot.draw(continuous([[1.0, 2.0]])), "svg")
    with matplotlib.rc_context({"font.size": 30, "svg.fonttype": "path", "axes.facecolor": "red"}):
        assert plot.image(plot.draw(continuous([[1.0, 2.0]])), "svg") == usual


def test_pdf_embeds_truetype_and_no_image() -> None:
    data = plot.image(plot.draw(expert_load((19,))), "pdf")
    assert b"/CIDFontType2" in data or b"/TrueType" in data
    assert b"/Subtype /Image" not in data


def test_svg_is_xml_with_a_title_for_each_cell() -> None:
    root = ElementTree.fromstring(plot.image(plot.draw(expert_load((19,)), title="Load & more"), "svg"))
    assert root.findtext(f"{SVG}title") == "Load & more"
    assert "2 heatmaps of Relative Expert Load: 3 rows (dataset) by 64 columns" in str(
        root.findtext(f"{SVG}desc")
    )
    hovers = root.findall(f"{SVG}g[@id='hovers']/{SVG}rect")
    assert len(hovers) == 2 * 3 * 64
    value = expert_load((19,)).value[0, 0, 0]
    expected = f"Aux-Loss-Based Layer 19, Wikipedia (en), expert 1: {value:.4g} ({value - 0.25:.4g}–"
    assert str(hovers[0].findtext(f"{SVG}title")).startswith(expected)
    assert str(hovers[0].findtext(f"{SVG}title")).endswith("stated")
    assert not root.findall(f".//{SVG}image")


def test_hovers_lie_on_their_cells() -> None:
    figure = plot.draw(expert_load((19,)), evidence=True)
    root = ElementTree.fromstring(plot.image(figure, "svg"))
    last = root.findall(f"{SVG}g[@id='hovers']/{SVG}rect")[-1]
    left, top, width, height = (float(last.get(key, "nan")) for key in ("x", "y", "width", "height"))
    box = figure.layout.boxes[1]
    assert left + width == pytest.approx(box.right, abs=0.02)
    assert top + height == pytest.approx(figure.layout.height - box.bottom, abs=0.02)


def test_hovers_of_categories_give_the_densities() -> None:
    svg = plot.image(plot.draw(head_map()), "svg").decode()
    assert "All Categories, head 0, layer 30: 3 categories 1<" in svg
    assert "Knowledge, head 30, layer 0: no category<" in svg


def test_open_ends_are_drawn_named_and_carried_as_null() -> None:
    grid = continuous([[0.0, 10.0]], scale=Scale("Load", 0, 10))
    grid = replace(grid, low=np.array([[[-np.inf, 9.98]]]), high=np.array([[[0.02, np.inf]]]))
    drawing = plot.draw(grid, evidence=True)
    svg = plot.image(drawing, "svg").decode()
    assert "column 1: 0 (≤ 0.02), " in svg
    assert "column 2: 10 (≥ 9.98), " in svg
    table = json.loads(Image.open(io.BytesIO(plot.image(drawing, "png"))).info["rerender-grid"])
    assert (table["low"], table["high"]) == ([None, 9.98], [0.02, None])


def test_png_carries_its_numbers() -> None:
    values = np.array([[0.1 + 0.2, np.nan], [10.0, -1e-300]])
    grid = continuous(values)
    picture = Image.open(io.BytesIO(plot.image(plot.draw(grid), "png")))
    table = json.loads(picture.info["rerender-grid"])
    assert table["complete"]
    assert table["shape"] == [1, 2, 2]
    assert [np.nan if v is None else v for v in table["value"]] == pytest.approx(
        values.ravel(), abs=0, nan_ok=True
    )
    assert table["high"][0] == grid.high[0, 0, 0]
    assert [BASES[i] for i in table["basis"]] == ["stated", "unknown", "stated", "stated"]
    expected = {"name": "column", "labels": [1, 2], "direction": "right", "ticks": [], "sized": True}
    assert table["x"] == expected


def test_the_table_in_a_png_is_bounded() -> None:
    picture = Image.open(
        io.BytesIO(plot.image(plot.draw(continuous(np.random.default_rng(0).random((300, 300)))), "png"))
    )
    table = json.loads(picture.info["rerender-grid"])
    assert table == {"schema": "rerender/embedded-grid/1", "complete": False, "shape": [1, 300, 300]}


def test_a_million_cells_stay_bounded() -> None:
    figure = plot.draw(continuous(np.linspace(0, 1, 1_000_000).reshape(1000, 1000)))
    data = plot.image(figure, "png")
    width, height = Image.open(io.BytesIO(data)).size
    assert width * height <= 25_000_000
    assert len(data) < 8_000_000


@pytest.mark.parametrize("shape", [(1, 1, 200_000), (1, 200_000, 1), (1000, 1, 1), (700, 2, 9)])
def test_pages_of_any_grid_fit_a_pdf(shape: tuple[int, ...]) -> None:
    layout = plot.draw(continuous(np.zeros(shape))).layout
    assert max(layout.width, layout.height) <= 14_400


def test_panels_that_are_not_drawn_are_said() -> None:
    words = [t.get_text() for t in plot.draw(continuous(np.zeros((302, 1, 1)))).axes[0].texts]
    assert words[-1] == "and 2 more panels, not drawn"


def test_large_vector_files_hold_one_image_of_one_pixel_a_cell(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rerender.plot.cells.MAX_RECTANGLES", 300)
    data = plot.image(plot.draw(continuous(np.random.default_rng(0).random((20, 30)))), "svg")
    (image,) = ElementTree.fromstring(data).findall(f".//{SVG}image")
    assert (image.get("width"), image.get("height")) == ("30", "20")


def test_wrong_options_say_what_is_possible() -> None:
    figure = plot.draw(expert_load())
    with pytest.raises(OptionError, match="there are png, svg and pdf"):
        plot.image(figure, "gif")
    with pytest.raises(OptionError, match=r"can be drawn with 1 to \d+"):
        plot.image(figure, "png", dpi=5000)
    with pytest.raises(OptionError):
        plot.image(figure, "png", dpi=0)
    with pytest.raises(OptionError):
        plot.image(figure, "png", dpi=float("nan"))


def test_dpi_sets_the_size() -> None:
    figure = plot.draw(continuous([[1.0, 2.0]]))
    size = Image.open(io.BytesIO(plot.image(figure, "png", dpi=72))).size
    assert size == (int(figure.layout.width), int(figure.layout.height))


def test_any_figure_can_be_written() -> None:
    assert plot.image(Figure(figsize=(1, 1)), "png").startswith(b"\x89PNG")


HOSTILE = [
    r"$\frac{",
    "_x^",
    "$$",
    "</title><script>alert(1)</script>",
    "&amp; \"'<b>",
    "two\nlines\tand a tab\r",
    "\u202eevil\u200b",
    "漢字 عربي 𝔘",
    "\x00\x1b[31m\ud800\uffff",
    "z" * 10_000,
    "",
    "   ",
]


def test_hostile_words_are_drawn_as_words() -> None:
    names = tuple(HOSTILE)
    x, y = Axis(HOSTILE[0], names, "right"), Axis(HOSTILE[3], names[:5], "down")
    grid = continuous(
        np.ones((2, 5, 12)), x=x, y=y, titles=HOSTILE[3:5], scale=Scale(HOSTILE[0], 0, 1, HOSTILE[3])
    )
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        figure = plot.draw(grid, title=HOSTILE[3], evidence=True)
        svg = plot.image(figure, "svg")
        assert plot.image(figure, "png")
        assert plot.image(figure, "pdf")
    root = ElementTree.fromstring(svg)
    assert not root.findall(f".//{SVG}script")
    assert root.findtext(f"{SVG}title") == HOSTILE[3]
    words = [text.get_text() for text in figure.axes[0].texts]
    assert r"$\frac{" in words
    assert "two lines and a tab" in words
    assert "evil" in words
    assert all(len(word) < 300 for word in words)
    assert max(figure.layout.width, figure.layout.height) < 1500


def test_hostile_categories() -> None:
    names = [Category(name, color) for name, color in zip(HOSTILE, reversed(HOSTILE), strict=True)]
    svg = plot.image(plot.draw(categorical(np.full((1, 4, 4, len(names)), 0.08), names)), "svg")
    assert not ElementTree.fromstring(svg).findall(f".//{SVG}script")


def test_runs_cover_each_cell_once() -> None:
    index = np.random.default_rng(0).integers(0, 3, (7, 11))
    painted = np.full_like(index, -1)
    for row, start, stop, value in color_runs(index):
        assert (painted[row, start:stop] == -1).all()
        painted[row, start:stop] = value
    assert (painted == index).all()


def test_every_cell_keeps_whole_pixels_however_odd_the_scale() -> None:
    figure = Figure(figsize=(1.37, 0.61), dpi=100)
    page = figure.add_axes((0, 0, 1, 1))
    page.set_axis_off()
    page.set(xlim=(0, 1.37), ylim=(0, 0.61))
    index = np.arange(13 * 7).reshape(7, 13) % 5
    palette = np.array([[1, 0, 0], [0, 1, 0], [0, 0, 1], [0, 0, 0], [1, 1, 0]], dtype=float)
    page.add_artist(Cells(np.linspace(0, 1.37, 14), np.linspace(0.61, 0, 8), index, palette))
    picture = np.asarray(Image.open(io.BytesIO(plot.image(figure, "png", dpi=100))).convert("RGB"))
    assert picture.shape[:2] == (61, 137)
    centres = picture[((np.arange(7) + 0.5) * 61 / 7).astype(int)][
        :, ((np.arange(13) + 0.5) * 137 / 13).astype(int)
    ]
    assert (centres == palette[index] * 255).all()
    assert {tuple(c) for c in picture.reshape(-1, 3)} == {tuple(int(v) for v in c * 255) for c in palette}


@pytest.mark.parametrize(
    ("values", "scale"),
    [
        ([np.inf, -np.inf, 1.0], None),
        ([1e308, -1e308, 1.0], None),
        ([5e-324, 0.0, 1e-320], None),
        ([1e308, -1e308, 1.0], (-1.7e308, 1.7e308)),
        ([1.0, 1.0, 1.0], (1.0, 1.0 + 2.3e-16)),
        ([1.0, 2.0, 3.0], (float("nan"), float("inf"))),
        ([1.0, 2.0, 3.0], (3.0, 1.0)),
        ([], None),
    ],
)
def test_odd_numbers_are_drawn_without_a_word(values: list[float], scale: tuple[float, float] | None) -> None:
    grid = continuous([values], scale=Scale("v", *scale) if scale else None)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert plot.image(plot.draw(grid, evidence=True), "svg")


def test_very_many_categories_stay_quick_and_small() -> None:
    names = [Category(f"category {i}", "red") for i in range(2000)]
    figure = plot.draw(categorical(np.full((1, 6, 6, 2000), 1 / 2000), names))
    assert len(plot.image(figure, "svg")) < 200_000
    assert "… 1,961 more" in [text.get_text() for text in figure.axes[0].texts]
