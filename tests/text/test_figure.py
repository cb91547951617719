"""What a document says of its figure as a whole: the readers of axes, panels, scale and legend."""

from __future__ import annotations

import pytest

from rerender.model import Figure, Label
from rerender.text import read

AXES = "- X-axis: buoy, 1 to 24\n- Y-axis: Kestrel, Heron\n"


def figure(text: str) -> Figure:
    return read(text).figure


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("- X-axis: buoy, 1 to 5", (1, 2, 3, 4, 5)),
        ("- X-axis: buoy (0-4)", (0, 1, 2, 3, 4)),
        ("- **X-Axis (Buoy):** 1, 2, 3, 4, 5", (1, 2, 3, 4, 5)),
        ("- X-axis: `a_1`, `b_2`", ("a_1", "b_2")),
        ("- X-axis:\n  - Kestrel (old)\n  - Heron", ("Kestrel (old)", "Heron")),
        ("- X-axis: 0.1, 0.2, 0.4", ("0.1", "0.2", "0.4")),
        ("- X-axis: 1K, 2K, 4K", ("1K", "2K", "4K")),
    ],
)
def test_labels_of_an_axis(text: str, labels: tuple[Label, ...]) -> None:
    axis = figure(text).x
    assert axis is not None
    assert axis.labels == labels


def test_an_axis_that_the_document_does_not_size_reaches_as_far_as_its_claims() -> None:
    axis = figure("- X-axis: buoy\n- Y-axis: Kestrel, Heron\n- **Heron**: dark red at buoys 5 and 9.").x
    assert axis is not None
    assert (axis.labels, axis.sized) == ((5, 6, 7, 8, 9), False)


def test_facets_of_titles() -> None:
    found = figure(f"Panels: `Tide-Fed Stage 3`, `Wind-Fed Stage 3`, `Tide-Fed Stage 5`\n{AXES}").panels
    assert [panel.facets["stage"] for panel in found] == [3, 3, 5]
    assert len({frozenset(panel.facets.items()) for panel in found}) == 3


def test_a_heading_of_the_document_is_no_panel() -> None:
    assert figure(f"# Heatmap Analysis\n## Overview\n{AXES}## Key Observations\n- all red").panels == ()


def test_labels_of_an_axis_are_no_panels() -> None:
    text = f"{AXES}### Kestrel\n- dark red at buoy 3.\n### Heron\n- dark red at buoy 4."
    description = read(text)
    assert len(description.figure.panels) <= 1
    assert [claim.y for claim in description.claims] == [("Kestrel",), ("Heron",)]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("- Colour bar: 0 to 10", (0, 10)),
        ("- Color scale: 0.5 (white) to 1.0 (dark red)", (0.5, 1)),
        ("- Legend: from -1 (blue) to +1 (red)", (-1, 1)),
        ("- Colour bar: 0% to 100%", (0, 100)),
        ("- Color bar: ticks at 0.0, 0.2, 0.4, 0.6", (0, 0.6)),
    ],
)
def test_ends_of_the_scale(text: str, ends: tuple[float, float]) -> None:
    scale = figure(AXES + text).scale
    assert scale is not None
    assert (scale.low, scale.high) == ends


def test_a_known_quantity_is_named_by_the_label() -> None:
    assert figure(f"{AXES}- Colour bar: Relative Expert Load, 0 to 10").quantity == "relative-load"
    assert figure(f"{AXES}- Colour bar: Hull Drag, 0 to 10").quantity is None


def test_the_background_of_a_legend() -> None:
    text = f"{AXES}- Legend:\n- `Moss` (green)\n- `Fern` (blue)\n- `Bare` (gray, background)"
    assert [category.background for category in figure(text).categories] == [False, False, True]


def test_nothing_is_made_up() -> None:
    empty = figure("It rained all day, and nobody came.")
    assert (empty.kind, empty.panels, empty.x, empty.y, empty.scale) == ("continuous", (), None, None, None)


def test_a_range_too_long_to_count_cells_is_not_cut_to_wrong_labels() -> None:
    axis = read("- X-axis: Length (tokens), from 1,000 to 128,000\n- Y-axis: A, B\n- A is red.").figure.x
    assert axis is not None
    assert axis.labels == ()
