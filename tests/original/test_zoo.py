"""Figures as matplotlib and seaborn draw them, read back."""

from __future__ import annotations

import numpy as np
import pytest

from tests.original.reading import as_drawn, read, share_inside
from tests.original.zoo import CATEGORIES, CATEGORY_COLORS, SPECIMENS

KINDS = ("pdf", "png")
NUMERIC = [s for s in SPECIMENS if not s.categorical]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("specimen", NUMERIC, ids=lambda s: s.name)
def test_cells_lie_inside_their_intervals(specimen, kind):
    found, truth = read(specimen, kind)
    assert found.grid.value.shape == truth.shape
    assert share_inside(found.grid, truth) >= 0.98


@pytest.mark.parametrize("specimen", NUMERIC[:12], ids=lambda s: s.name)
def test_intervals_are_one_step_wide(specimen):
    found, _ = read(specimen, "pdf")
    scale, (certified,) = found.grid.figure.scale, found.certificate.scales
    if certified.norm.name != "linear":
        pytest.skip("steps differ in width")
    width = found.grid.high - found.grid.low
    step = (scale.high - scale.low) / certified.steps
    assert np.nanmedian(width[np.isfinite(width)]) == pytest.approx(step, rel=0.02)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("specimen", [s for s in SPECIMENS if s.categorical], ids=lambda s: s.name)
def test_categories_are_told_by_colour(specimen, kind):
    found, truth = read(specimen, kind)
    grid = found.grid
    assert grid.figure.kind == "categorical"
    drawn = as_drawn(grid, grid.value.argmax(axis=-1))
    colors = np.array([c.color for c in grid.figure.categories])[drawn]
    assert (colors == np.array(CATEGORY_COLORS)[truth.astype(int)]).all()
    if kind == "pdf":
        assert [c.name for c in grid.figure.categories] == list(CATEGORIES)


def test_panels_of_a_pdf_have_titles_and_facets():
    specimen = next(s for s in SPECIMENS if s.name == "twelve-grid")
    found, _ = read(specimen, "pdf")
    panels = found.grid.figure.panels
    assert [p.title for p in panels] == [f"Layer {n}" for n in range(1, 13)]
    assert [p.facets for p in panels] == [{"layer": n} for n in range(1, 13)]


def test_the_label_of_the_bar_is_read():
    found, _ = read(next(s for s in SPECIMENS if s.name == "left"), "pdf")
    assert found.grid.figure.scale.label == "Score"


@pytest.mark.parametrize(
    ("name", "colormap", "norm"),
    [
        ("rdbu", "RdBu_r", "linear"),
        ("log", "viridis", "log"),
        ("two-slope", "RdBu_r", "two-slope"),
        ("small-imshow", "magma", "linear"),
    ],
)
def test_certificate_names_map_and_norm(name, colormap, norm):
    found, _ = read(next(s for s in SPECIMENS if s.name == name), "pdf")
    (scale,) = found.certificate.scales
    assert (scale.colormap, scale.norm.name) == (colormap, norm)
    assert scale.fingerprint.margin > 0
