"""Large grids and many claims stay in seconds; the bounds are generous."""

from __future__ import annotations

import time

import pytest

from rerender.model import Axis, Figure, Panel, Scale
from rerender.resolve import resolve
from tests.resolve.figures import claim, said


def million(panels: int, rows: int, columns: int) -> Figure:
    return Figure(
        "continuous",
        "relative-load",
        tuple(Panel(f"Panel {i}") for i in range(panels)),
        Axis("column", tuple(range(columns)), "right"),
        Axis("row", tuple(range(rows)), "down"),
        Scale("Relative load", 0, 10),
    )


def seconds(description) -> float:
    start = time.process_time()
    resolve(description)
    return time.process_time() - start


@pytest.mark.parametrize("shape", [(10, 100, 1000), (1, 1, 1_000_000), (1, 500_000, 2)])
def test_a_million_cells(shape):
    assert seconds(said(million(*shape), claim("background", 1, 1, 2))) < 10


def test_ten_thousand_claims_of_single_cells():
    claims = [claim("cells", i, i % 7, i % 7 + 2, y=(i % 100,), x=(i % 997, i % 13)) for i in range(10_000)]
    assert seconds(said(million(10, 100, 1000), *claims)) < 15


def test_ten_thousand_claims_of_all_cells():
    claims = [claim("background", i, i / 1e5, 2 + i / 1e5, panels=tuple(range(10))) for i in range(10_000)]
    description = said(million(10, 100, 1000), *claims)
    assert seconds(description) < 15
    assert "too-many-claims" in {problem.slug for problem in resolve(description).problems}
