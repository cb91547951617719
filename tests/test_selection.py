"""Narrowing descriptions and grids."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from rerender.errors import OptionError
from rerender.model import Description, Grid
from rerender.selection import read_selection, select_description, select_grid


@pytest.fixture
def grid(description: Description) -> Grid:
    """Every cell of the description's figure is 100 × panel + 10 × row + column; claim 0 and 1 decide."""
    value = np.fromfunction(lambda p, y, x: 100 * p + 10 * y + x, (2, 2, 4))
    claim = np.ones((2, 2, 4), np.int32)
    claim[0, 0, 1:3] = 0
    claim[1, 1, 3] = -1
    return Grid(
        "load.md",
        description.figure,
        value,
        value - 1,
        value + 1,
        np.full(value.shape, 2, np.uint8),
        claim,
        description.claims,
        description.problems,
    )


def test_several_values_add_up_and_names_narrow() -> None:
    options = ["layer=1", "layer=2", "expert=1-2"]
    assert read_selection(options) == {"layer": ("1", "2"), "expert": ("1-2",)}


def test_a_facet_narrows_panels_and_claims(description: Description) -> None:
    narrowed = select_description(description, {"layer": ("2",)})
    assert [panel.title for panel in narrowed.figure.panels] == ["Layer 2"]
    assert [claim.rule for claim in narrowed.claims] == ["elsewhere", "bare"]
    assert narrowed.claims[0].panels == (0,)
    assert narrowed.problems == description.problems


def test_an_axis_narrows_labels_ticks_and_claims(description: Description) -> None:
    narrowed = select_description(description, {"Expert": ("3..4",), "y": ("cats",)})
    assert narrowed.figure.x is not None
    assert (narrowed.figure.x.labels, narrowed.figure.x.ticks) == ((3, 4), (4,))
    assert narrowed.claims[0].x == (3,)
    assert narrowed.claims[1].x is None
    assert len(narrowed.claims) == 2


def test_a_row_by_part_of_its_name_without_brackets(description: Description) -> None:
    narrowed = select_description(description, {"animal": ("dogs",)})
    assert narrowed.figure.y is not None
    assert narrowed.figure.y.labels == ("Dogs (en)",)
    assert [claim.rule for claim in narrowed.claims] == ["elsewhere", "bare"]


def test_a_label_with_a_comma_is_one_label(description: Description) -> None:
    assert description.figure.y is not None
    axis = replace(description.figure.y, labels=("Cats, wild", "Dogs"))
    odd = replace(description, figure=replace(description.figure, y=axis), claims=())
    narrowed = select_description(odd, {"animal": ("cats, wild",)})
    assert narrowed.figure.y is not None
    assert narrowed.figure.y.labels == ("Cats, wild",)


def test_a_panel_by_its_title(description: Description) -> None:
    assert len(select_description(description, {"panel": ("layer 1",)}).figure.panels) == 1


def test_a_grid_keeps_the_selected_cells(grid: Grid) -> None:
    narrowed = select_grid(grid, {"layer": ("2",), "expert": ("2", "4"), "animal": ("Dogs",)})
    assert narrowed.value.tolist() == [[[111, 113]]]
    assert (narrowed.low.tolist(), narrowed.high.tolist()) == ([[[110, 112]]], [[[112, 114]]])
    assert narrowed.basis.shape == narrowed.claim.shape == (1, 1, 2)


def test_a_grids_cells_still_point_at_their_claims(grid: Grid) -> None:
    narrowed = select_grid(grid, {"layer": ("2",)})
    rules = [[narrowed.claims[i].rule if i >= 0 else "" for i in row] for row in narrowed.claim[0]]
    assert rules == [["elsewhere"] * 4, ["elsewhere"] * 3 + [""]]


def test_nothing_selected_changes_nothing(grid: Grid, description: Description) -> None:
    assert select_description(description, {}) == description
    assert select_grid(grid, {}).claim.tolist() == grid.claim.tolist()


@pytest.mark.parametrize(
    ("selection", "slug", "words"),
    [
        ({"layer": ("27",)}, "no-such-label", "no layer '27'; the figure has 1, 2"),
        ({"layer": ("5-9",)}, "no-such-label", "the figure has 1, 2"),
        ({"head": ("1",)}, "no-such-axis", "the figure has layer, animal, expert"),
        ({"layer": ("1",), "panel": ("Layer 2",)}, "nothing-selected", "no panel has all of"),
    ],
)
def test_what_the_figure_does_not_have(
    description: Description, selection: dict[str, tuple[str, ...]], slug: str, words: str
) -> None:
    with pytest.raises(OptionError) as caught:
        select_description(description, selection)
    assert caught.value.slug == slug
    assert words in caught.value.message
