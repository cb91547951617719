"""The measures of the shipped styles, and how cells, missing cells and directions look."""

from __future__ import annotations

import io
from dataclasses import replace

import matplotlib
import numpy as np
import pytest
from matplotlib.text import Text
from PIL import Image

from rerender import plot
from rerender.model import BASES, Grid, Panel, Scale
from rerender.plot.colors import BASIS_COLORS
from tests.plot.grids import axis, continuous, expert_load, head_map

GREY = (0xD4, 0xD4, 0xD4)


def pixels(figure: plot.Drawing, dpi: float = 144) -> np.ndarray:
    """The figure as RGB, rows from the top."""
    data = plot.image(figure, "png", dpi=dpi)
    return np.asarray(Image.open(io.BytesIO(data)).convert("RGB"))


def cell(figure: plot.Drawing, panel: int, row: int, column: int, share: float = 0.5) -> tuple[int, ...]:
    """The colour in a cell of the page, row 0 on top; `share` of its height from the top down."""
    layout = figure.layout
    box, (width, height) = layout.boxes[panel], layout.frame.cell
    x = box.left + (column + 0.5) * width
    y = layout.height - box.top + row * (height + layout.frame.strip) + layout.frame.strip + share * height
    return tuple(int(v) for v in pixels(figure)[int(y * 2), int(x * 2)])


def texts(figure: plot.Drawing) -> list[Text]:
    return list(figure.axes[0].texts)


def test_yellow_or_red_has_the_measures_of_the_source() -> None:
    figure = plot.draw(expert_load())
    layout = figure.layout
    first, second = layout.boxes[:2]
    assert layout.frame.cell == (11.5, 19.08)
    assert first.width == pytest.approx(736.0)  # 64 × 11.5; the source's 735.8 is rounding
    assert first.bottom - second.bottom == pytest.approx(104.0)
    assert {box.left for box in layout.boxes} == {first.left}
    assert (figure.style.bar.length, figure.style.bar.thickness) == (360, 13)
    sizes = {text.get_text(): text.get_fontsize() for text in texts(figure)}
    assert sizes["Aux-Loss-Free Layer 19"] == sizes["DM Mathematics"] == sizes["Relative Expert Load"] == 18
    assert sizes["63"] == 9


def test_every_expert_has_a_label_and_the_bar_its_round_numbers() -> None:
    words = [text.get_text() for text in texts(plot.draw(expert_load((19,))))]
    assert words.count("33") == 2
    assert words[-6:] == ["0", "2", "4", "6", "8", "10"]


def test_texts_stand_where_they_stand_in_the_source() -> None:
    """Distances in points on figure 10 of the source, taken from its text layer."""
    figure = plot.draw(expert_load())
    box, places = figure.layout.boxes[0], {t.get_text(): t.get_position() for t in reversed(texts(figure))}
    assert places["Aux-Loss-Based Layer 19"][1] - box.top == pytest.approx(6.0, abs=0.1)
    assert box.bottom - places["33"][1] == pytest.approx(13.44, abs=0.1)
    assert box.left - places["Github"][0] == pytest.approx(7.0, abs=0.1)
    bar_top = figure.layout.boxes[-1].bottom - figure.style.bar.gap
    assert bar_top - 13 - places["Relative Expert Load"][1] == pytest.approx(3.36, abs=0.5)


def test_colors_of_cells_are_the_colors_of_the_map() -> None:
    values = np.array([[0.0, 2.5, 5.0, 9.99, 10.0, 12.0, -1.0, 7.3]])
    figure = plot.draw(continuous(values, scale=Scale("Load", 0, 10, "YlOrRd")))
    table = np.round(matplotlib.colormaps["YlOrRd"](np.arange(256))[:, :3] * 255)
    for column, value in enumerate(values[0]):
        step = int(np.clip(value / 10 * 256, 0, 255))
        assert cell(figure, 0, 0, column) == tuple(table[step].astype(int))


def test_a_declared_map_and_scale_win_where_no_style_is_named() -> None:
    grid = continuous([[0.2, 0.6]], scale=Scale("Share", 0.2, 0.6, "Viridis"))
    assert cell(plot.draw(grid), 0, 0, 1) == (253, 231, 37)
    named = plot.draw(grid, "yellow-or-red")
    assert cell(named, 0, 0, 1) == (128, 0, 38)


@pytest.mark.parametrize(("low", "high", "ticks"), [(0, 0.004, "0.004"), (0.25, 0.95, "0.8"), (-5, 5, "−4")])
def test_odd_scales_have_readable_ticks(low: float, high: float, ticks: str) -> None:
    figure = plot.draw(continuous([[low, high]], scale=Scale("v", low, high)))
    assert ticks in [text.get_text() for text in texts(figure)]


@pytest.mark.parametrize(
    ("values", "ends"),
    [([0.1, 0.9], ("0.0", "1.0")), ([97.0, 103.0], ("96", "104")), ([0.0, 0.0], ("0.0", "1.0"))],
)
def test_without_a_scale_the_data_give_round_limits(values: list[float], ends: tuple[str, str]) -> None:
    words = [text.get_text() for text in texts(plot.draw(continuous([values])))]
    assert words[-1] == ends[1]
    assert ends[0] in words


def test_a_named_style_brings_its_limits() -> None:
    words = [text.get_text() for text in texts(plot.draw(continuous([[0.1, 0.9]]), "yellow-or-red"))]
    assert words[-1] == "10"


def test_missing_is_grey_and_hatched_once_per_run() -> None:
    figure = plot.draw(continuous([[1.0, np.nan, np.nan, 2.0], [np.nan, 1.0, 1.0, np.nan]]))
    (hatched,) = figure.axes[0].patches[:1]
    assert hatched.get_hatch() == "////"
    assert len(hatched.get_path().vertices) == 3 * 5
    box, picture = figure.layout.boxes[0], pixels(figure)
    top, left = int((figure.layout.height - box.top) * 2), int(box.left * 2)
    width, height = (int(side * 2) for side in figure.layout.frame.cell)
    run = picture[top + 2 : top + height - 2, left + width + 2 : left + 3 * width - 2].reshape(-1, 3)
    shares = {color: (run == color).all(axis=1).mean() for color in (GREY, (255, 255, 204))}
    assert 0.5 < shares[GREY] < 1.0
    assert shares[255, 255, 204] == 0


def test_zero_is_not_missing() -> None:
    assert cell(plot.draw(continuous([[0.0, 10.0]])), 0, 0, 0) == (255, 255, 204)


@pytest.mark.parametrize("x", ["left", "right"])
@pytest.mark.parametrize("y", ["up", "down"])
def test_directions(x: str, y: str) -> None:
    values = np.zeros((3, 5))
    values[0, 0] = 10
    grid = continuous(values, x=axis("x", 5, x), y=axis("y", ("a", "b", "c"), y), scale=Scale("v", 0, 10))  # type: ignore[arg-type]
    figure = plot.draw(grid)
    row, column = (0 if y == "down" else 2), (0 if x == "right" else 4)
    assert cell(figure, 0, row, column) == (128, 0, 38)
    places = {text.get_text(): text.get_position() for text in reversed(texts(figure))}
    assert (places["a"][1] > places["c"][1]) == (y == "down")
    assert (places["1"][0] < places["5"][0]) == (x == "right")


@pytest.mark.parametrize("methods", [("Based", "Free"), ("Based", "Free", "None")])
@pytest.mark.parametrize("layers", [2, 5, 6, 7])
def test_panels_that_belong_together_stand_in_one_row_or_column(
    methods: tuple[str, ...], layers: int
) -> None:
    grid = continuous(np.ones((len(methods) * layers, 3, 10)))
    facets = [{"method": method, "layer": layer} for layer in range(layers) for method in methods]
    panels = tuple(Panel(f"{each['method']} {each['layer']}", each) for each in facets)
    figure = plot.draw(replace(grid, figure=replace(grid.figure, panels=panels)))
    lefts: dict[str, set[float]] = {}
    for panel, box in zip(panels, figure.layout.boxes, strict=True):
        lefts.setdefault(str(panel.facets["method"]), set()).add(box.left)
    places = set().union(*lefts.values())
    assert len(places) in (1, sum(map(len, lefts.values()))), "all in one column, or each method in its own"


def test_evidence_stands_above_each_row() -> None:
    grid = continuous([[1.0, 2.0], [3.0, 4.0]])
    basis = np.array([[[BASES.index("measured"), BASES.index("stated")], [1, 2]]], dtype=np.uint8)
    figure = plot.draw(
        Grid("g", grid.figure, grid.value, grid.low, grid.high, basis, grid.claim), evidence=True
    )
    strip, height = figure.layout.frame.strip, figure.layout.frame.cell[1]
    for row, column in np.ndindex(2, 2):
        expected = BASIS_COLORS[BASES[basis[0, row, column]]]
        found = cell(figure, 0, row, column, share=-strip / 2 / height)
        assert f"#{bytes(found).hex()}" == expected
    words = {text.get_text() for text in texts(figure)}
    assert {"measured", "stated", "inferred", "filled"} <= words
    assert "unknown" not in words
    assert plot.draw(grid).layout.frame.strip == 0


def test_head_categories_stand_side_by_side_with_ticks_every_six() -> None:
    figure = plot.draw(head_map())
    boxes = figure.layout.boxes
    assert [box.bottom for box in boxes] == [boxes[0].bottom] * 4
    assert sorted(box.left for box in boxes) == [box.left for box in boxes]
    assert figure.layout.frame.columns.texts == ("0", "6", "12", "18", "24", "30")
    legend = {t.get_text(): t.get_position() for t in texts(figure)}
    x, y = legend["3 categories"]
    assert boxes[0].middle[0] < x < boxes[0].right
    assert boxes[0].middle[1] < y < boxes[0].top
    assert cell(figure, 0, 30, 30) == (0x8C, 0x56, 0x4B)
    assert cell(figure, 1, 18, 12) == (0x1F, 0x77, 0xB4)
    assert cell(figure, 2, 29, 1) == (0xE6, 0xE6, 0xE6)
