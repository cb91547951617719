"""Figures in uncommon styles: no cell is read with certainty and wrongly, from a PDF nor from an image."""

from __future__ import annotations

import io

import numpy as np
import pytest

from rerender.original import digitize
from tests.original.reading import HERE, as_drawn
from tests.original.strange import STRANGE


def drawn(name, kind):
    figure, truth, options = STRANGE[name]()
    buffer = io.BytesIO()
    figure.savefig(buffer, format=kind, dpi=120)
    return buffer.getvalue(), truth, options


def wrong(grid, truth):
    """How many cells are stated with an interval in which the true value is not, or are missing in truth."""
    low, high, value = (as_drawn(grid, part) for part in (grid.low, grid.high, grid.value))
    slack = 1e-7 * np.nanmax(np.abs(truth))
    inside = (low - slack <= truth) & (truth <= high + slack)
    return int((~np.isnan(value) & ~inside).sum())


@pytest.mark.parametrize("name", STRANGE)
def test_pdf(name):
    data, truth, options = drawn(name, "pdf")
    found = digitize(data, name, limits=HERE)
    assert found.grid.value.shape == truth.shape
    assert wrong(found.grid, truth) == 0
    assert np.array_equal(np.isnan(as_drawn(found.grid, found.grid.value)), np.isnan(truth))
    assert "readers-disagree" not in [p.slug for p in found.grid.problems]
    if "labels" in options:
        assert list(found.grid.figure.x.labels) == options["labels"]


@pytest.mark.parametrize("name", [name for name in STRANGE if "scale" in STRANGE[name]()[2]])
def test_image(name):
    data, truth, options = drawn(name, "png")
    grid = digitize(data, name, scale=options["scale"], limits=HERE).grid
    assert grid.value.shape == truth.shape
    assert wrong(grid, truth) == 0
    assert np.isnan(grid.value).mean() <= 0.02  # a frame hides the very ends of the bar
    assert [p.slug for p in grid.problems] == options.get("problems", [])
