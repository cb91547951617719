"""A list of numbers ends where the number behind a semicolon begins a statement of its own."""

from __future__ import annotations

import pytest

from rerender.text import read

FRAME = """# Rain by month and year
- X-axis: year, 1990 to 2009
- Y-axis: month: Jan, Jul
- Colour bar: rain in mm, 0 (white) to 90 (blue)

"""


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Jul is dark blue in 1999; 2005 had less.", {1999}),
        ("Jul is dark blue in 1999; 2005 was paler.", {1999}),
        ("Jul is dark blue in 1999; 2003; 2005.", {1999, 2003, 2005}),
    ],
)
def test_a_list_ends_before_a_statement(text: str, years: set[int]) -> None:
    claims = [claim for claim in read(FRAME + text + "\n").claims if claim.kind == "cells"]
    dark = [claim for claim in claims if claim.level is not None and "dark" in claim.level.words]
    assert {year for claim in dark for year in claim.x or ()} == years
