"""What is written comes back: bit for bit, label for label."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings

from rerender.tables import from_csv, from_npz, to_csv, to_npz
from rerender.tables.labels import label_of, label_text
from tests.tables.strategies import INTS, TEXT, grids


def assert_same_numbers(one, other, *names):
    for name in names:
        first, second = getattr(one, name), getattr(other, name)
        assert first.dtype == second.dtype
        np.testing.assert_array_equal(first, second, err_msg=name)


@settings(max_examples=200)
@given(grids())
def test_csv(grid):
    back = from_csv(to_csv(grid), grid.name)
    assert back.figure == grid.figure
    assert_same_numbers(grid, back, "value", "low", "high", "basis")
    assert (back.claim == -1).all()


@settings(max_examples=200)
@given(grids())
def test_npz(grid):
    data = to_npz(grid)
    back = from_npz(data, grid.name)
    assert back.figure == grid.figure
    assert (back.claims, back.problems) == (grid.claims, grid.problems)
    assert [claim.span for claim in back.claims] == [claim.span for claim in grid.claims]
    assert_same_numbers(grid, back, "value", "low", "high", "basis", "claim")
    assert to_npz(back) == data


@given(INTS | TEXT)
def test_labels(label):
    assert label_of(label_text(label)) == label
    assert type(label_of(label_text(label))) is type(label)


@given(grids())
def test_the_file_is_plain_text_of_one_line_a_cell(grid):
    text = to_csv(grid)
    assert text.encode().decode() == text
    table = [line for line in text.split("\n") if not line.startswith("# ")]
    assert len(table) == grid.value.size + 2
