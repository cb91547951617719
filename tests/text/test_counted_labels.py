"""How many labels of an axis look so, without which: no place is known."""

from __future__ import annotations

import pytest

from rerender.text import read

FRAME = "- X-axis: Valve, 0 to 11\n- Y-axis: Stage, 0 to 23\n- Colour bar: 0 (blue) to 100 (red)\n"


@pytest.mark.parametrize(
    "text",
    [
        "7 of 12 valves are red in stage 4.",
        "Of the 12 valves, 7 are red.",
        "Of 12 valves, only 3 are red.",
        "Three of the 24 stages are red.",
        "In 5 of 24 stages, the value is 80.",
    ],
)
def test_a_count_of_labels_is_no_place(text: str) -> None:
    found = read(FRAME + text)
    assert [c.kind for c in found.claims if c.kind in ("cells", "background")] == []
    assert found.unread


@pytest.mark.parametrize(
    "text", ["Of 12 valves, 2, 5 and 9 are red.", "Three of the 12 valves (2, 5 and 9) are red."]
)
def test_labels_that_are_named_as_well_are_places(text: str) -> None:
    assert {x for c in read(FRAME + text).claims if c.kind == "cells" for x in c.x or ()} >= {2, 5, 9}
