"""The real pages: figures 9, 10b and 10d of arXiv 2412.19437. Skipped where they are not at hand."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from rerender.original import Limits, digitize
from rerender.original.pdf_fast import render

SOURCES = Path(__file__).parents[2] / ".." / "shared" / "sources"
PAGES = {"9": ([9, 18], 4), "10b": ([7, 8, 9, 10, 11, 12], 12), "10d": ([19, 20, 21, 22, 23, 24], 12)}
HERE = Limits(isolate=False)

pytestmark = pytest.mark.skipif(not SOURCES.is_dir(), reason="the pages of the report are not at hand")


@cache
def page(name):
    return (SOURCES / f"deepseek-v3-figure-{name}.pdf").read_bytes()


@cache
def digitized(name):
    return digitize(page(name), name, limits=HERE)


@pytest.mark.parametrize("name", PAGES)
def test_every_cell_is_an_exact_step_and_both_readers_agree(name):
    certificate = digitized(name).certificate
    assert certificate.residual_worst < 1e-9
    assert certificate.unknown == 0
    assert (certificate.agreement.same, certificate.agreement.captions) == (certificate.cells, True)
    assert [s.colormap for s in certificate.scales] == ["YlOrRd"]


@pytest.mark.parametrize("name", PAGES)
def test_titles_and_labels(name):
    layers, panels = PAGES[name]
    figure = digitized(name).grid.figure
    expected = [f"{m} Layer {n}" for n in layers for m in ("Aux-Loss-Based", "Aux-Loss-Free")]
    assert [p.title for p in figure.panels] == expected
    assert len(figure.panels) == panels
    assert figure.panels[1].facets == {"method": "Aux-Loss-Free", "layer": layers[0]}
    assert figure.x.labels == tuple(range(1, 65))
    assert figure.y.labels == ("Wikipedia (en)", "Github", "DM Mathematics")
    assert (figure.scale.label, figure.scale.low, figure.scale.high) == ("Relative Expert Load", 0, 10)
    assert figure.quantity == "relative-load"


@pytest.mark.parametrize("name", PAGES)
def test_rows_keep_to_their_total(name):
    totals = digitized(name).certificate.row_totals
    assert totals.mean == pytest.approx(1, abs=0.002)
    assert totals.deviation < 0.004
    assert abs(totals.worst - 1) < 0.01


def test_a_clipped_cell_is_recovered_from_its_row():
    grid = digitized("9").grid
    cell = (1, 2, grid.figure.x.index(25))
    assert grid.basis[cell] == 1  # filled
    assert grid.value[cell] == pytest.approx(10.5, abs=0.05)
    assert grid.low[cell] <= grid.value[cell] <= grid.high[cell]
    assert (grid.basis == 1).sum() == 1


def test_a_panel_printed_twice_reads_the_same():
    once, again = digitized("9").grid, digitized("10b").grid
    titles = [p.title for p in again.figure.panels]
    for index, panel in enumerate(once.figure.panels[:2]):
        np.testing.assert_array_equal(once.value[index], again.value[titles.index(panel.title)])


def steps(grid):
    return np.floor(np.clip(grid.value, 0, 9.99) / 10 * 256)


def image_of(name, dpi, kind, **options):
    buffer = io.BytesIO()
    Image.fromarray(render(page(name), 1, dpi, HERE)).save(buffer, kind, **options)
    return buffer.getvalue()


def read_image(name, data):
    figure = digitized(name).grid.figure
    return digitize(data, name, scale=(0, 10), like=figure, limits=HERE).grid


@pytest.mark.parametrize("dpi", [72, 100, 150, 300])
@pytest.mark.parametrize("name", PAGES)
def test_clean_images_are_exact(name, dpi):
    grid = read_image(name, image_of(name, dpi, "PNG"))
    np.testing.assert_array_equal(steps(grid), steps(digitized(name).grid))
    assert grid.figure.panels == digitized(name).grid.figure.panels


@pytest.mark.parametrize("name", PAGES)
def test_jpeg_errs_by_a_step_and_says_so(name):
    truth = digitized(name).grid
    grid = read_image(name, image_of(name, 100, "JPEG", quality=75, subsampling="4:2:0"))
    assert np.abs(steps(grid) - steps(truth)).mean() <= 1.0
    inside = (grid.low <= truth.value) & (truth.value <= grid.high)
    assert inside.mean() >= 0.98


def test_webp_and_tiff():
    for kind in ("WEBP", "TIFF"):
        options = {"lossless": True} if kind == "WEBP" else {}
        grid = read_image("9", image_of("9", 110, kind, **options))
        np.testing.assert_array_equal(steps(grid), steps(digitized("9").grid))


def test_screenshot_with_alpha_and_cropped_margins():
    pixels = render(page("9"), 1, 133, HERE)[160:640, 120:980]
    image = Image.fromarray(pixels).convert("RGBA")
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    np.testing.assert_array_equal(steps(read_image("9", buffer.getvalue())), steps(digitized("9").grid))


def test_region_takes_the_panels_inside():
    found = digitize(page("10d"), "part", region=(60, 90, 520, 180), confirm=False, limits=HERE)
    assert [p.facets["layer"] for p in found.grid.figure.panels] == [19, 19]
    assert found.certificate.scales[0].source == "colour bar"


def test_without_the_bar_the_scale_is_never_guessed():
    from rerender.errors import InputError

    data = image_of("9", 100, "PNG")
    with pytest.raises(InputError) as caught:
        digitize(data, "x", limits=HERE)
    assert caught.value.slug == "scale-unknown"
    assert "YlOrRd" in caught.value.message
