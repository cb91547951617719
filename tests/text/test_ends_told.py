"""Numbers that end a stretch, headers that name their axis, and numbers of columns that make no scale."""

from __future__ import annotations

import pytest

from rerender.text import read
from rerender.text.axes import read_axes
from rerender.text.figure import _colored_cells
from rerender.text.scan import scan

FIGURE = """# A heatmap of decay, from 0 to 1

- **X-axis:** Slot, from 0 to 31
- **Y-axis (Source):** Fjord, Marsh

"""


@pytest.mark.parametrize(
    "words",
    [
        "about 0.3 until about 14–16",
        "about 30% until slot 15",
        "roughly 18% to 24% until about 14–16 (from slot 0)",
        "0.3 until 15",
    ],
)
def test_a_whole_number_behind_until_ends_the_stretch_of_a_value(words: str) -> None:
    document = read(f"{FIGURE}- **Marsh:** {words}\n")
    [claim] = [c for c in document.claims if c.kind == "cells"]
    assert (claim.y, claim.x) == (("Marsh",), tuple(range(16)))


@pytest.mark.parametrize("words", ["values of 0.2 until 0.6 at slot 3", "0.2 till 0.6 at slot 3"])
def test_two_values_of_one_kind_stay_a_range(words: str) -> None:
    document = read(f"{FIGURE}- **Marsh:** {words}\n")
    levels = [c.level for c in document.claims if c.level and c.x == (3,)]
    assert [(level.low, level.high) for level in levels] == [(0.2, 0.6)]


@pytest.mark.parametrize(
    "words",
    [
        "Slots <8: dark red, and also slot index 15 is dark red",
        "slot 3 is dark red, while slot 15 is yellow",
        "red in column 2; yellow in column 9",
    ],
)
def test_colours_at_numbered_places_are_no_scale(words: str) -> None:
    text = FIGURE.replace(", from 0 to 1", "") + f"- **Marsh:** {words}\n"
    assert read(text).figure.scale is None


@pytest.mark.parametrize("header", ["Label (y)", "Kept label (rows)", "Kept label (Y-axis)"])
def test_a_header_may_say_which_axis_its_column_holds(header: str) -> None:
    text = f"""# A heatmap of decay, from 0 to 50

- **X-axis:** Seen label: "1", "2", "3"
- **Y-axis (rows):** lists the kept labels "1", "2", "3"

| {header} | Seen label (x) | Value |
|---|---|---|
| 1 | 2 | 42 |
| 3 | 1 | 12 |
"""
    assert [(c.y, c.x) for c in read(text).claims] == [((1,), (2,)), ((3,), (1,))]


def test_titles_may_end_in_a_word_that_remarks_have() -> None:
    text = """# Two heatmaps of decay, from 0 to 50

- **X-axis:** Slot, from 0 to 3
- **Y-axis:** Fjord, Marsh

### Wide Context
- **Marsh:** 12 at slot 2
### Narrow Context
- **Marsh:** 14 at slot 3
"""
    assert [p.title for p in read(text).figure.panels] == ["Wide Context", "Narrow Context"]


def test_a_row_named_in_front_of_a_sentence_is_no_method() -> None:
    text = """# Four heatmaps of decay

- **X-axis:** Slot, from 0 to 9
- **Y-axis:** "Fjord"; "Marsh"

### Results for Damped
- **Layer 1**:

The "Fjord" row: dark red at slots 3–5.
- **Layer 2**:

The "Fjord" row: dark red at slots 6–7.
### Results for Plain
- **Layer 1**:

The "Fjord" row: dark red at slot 1.
- **Layer 2**:

In "Marsh", dark red at slot 2.
"""
    titles = [p.title for p in read(text).figure.panels]
    assert len(titles) == 4
    assert not any("Fjord" in t for t in titles)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("slots no lower than 28 reach 0.4", 28, 31),
        ("slots not below 29 read 0.2", 29, 31),
        ("0.3 at slots no higher than 3", 0, 3),
    ],
)
def test_a_denied_bound_is_its_contrary(words: str, first: int, last: int) -> None:
    [claim] = read(f"{FIGURE}- **Marsh:** {words}\n").claims
    assert claim.x == tuple(range(first, last + 1))


@pytest.mark.parametrize("lead", ["[Fjord]", "Values of Fjord:", "For Fjord:", "Readings for row Fjord:"])
def test_rows_of_numbers_may_be_led_in_many_ways(lead: str) -> None:
    text = f"""# A heatmap of decay, from 0 to 1

- **X-axis:** seen: Fjord, Marsh, Reef
- **Y-axis:** kept: Fjord, Marsh, Reef

- {lead} 0.2, 0.4, 0.9
"""
    cells = [(c.y, c.x, c.level and c.level.low) for c in read(text).claims]
    assert cells == [(("Fjord",), (x,), low) for x, low in (("Fjord", 0.2), ("Marsh", 0.4), ("Reef", 0.9))]


def test_a_row_marked_with_its_axis_declares_no_axis() -> None:
    document = read(f"{FIGURE}- **Fjord (y):** 0.4 at slot 3\n- **Marsh (y):** 0.2 at slots 1, 2 and 5\n")
    assert document.figure.y is not None
    assert document.figure.y.labels == ("Fjord", "Marsh")
    assert [(c.y, c.x) for c in document.claims] == [(("Fjord",), (3,)), (("Marsh",), (1, 2, 5))]


def test_the_first_labels_of_many_are_looked_for_under_colours() -> None:
    names = [f"f{chr(97 + n // 26)}{chr(97 + n % 26)}rd" for n in range(250)]
    text = f"# A heatmap\n\n- **Y-axis:** {', '.join(names)}\n\n" + "".join(
        f"- **Dark red:** {name} and beyond\n" for name in names[:200]
    )
    lines = scan(text)
    declared = read_axes(lines)
    assert [len(d.labels) for d in declared] == [250]
    assert len(_colored_cells(lines, declared)) == 200
