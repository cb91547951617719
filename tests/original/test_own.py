"""PNGs of ours carry their numbers, and are believed only where their pixels show the same."""

from __future__ import annotations

import io
import json

import numpy as np
import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from rerender import plot
from rerender.errors import InputError
from rerender.model import Axis, Figure, Grid, Panel, Scale
from rerender.original import digitize
from tests.original.reading import HERE


def grid(values):
    values = np.asarray(values, dtype=float)
    panels, rows, columns = values.shape
    figure = Figure(
        "continuous",
        None,
        tuple(Panel(f"Week {n}", {"week": n}) for n in range(1, panels + 1)),
        Axis("day", tuple(range(1, columns + 1)), "right"),
        Axis("pond", tuple(f"pond {n}" for n in range(rows)), "up"),
        Scale("Frogs", 0, 10),
    )
    basis = np.where(np.isnan(values), 3, 1).astype(np.uint8)
    return Grid("frogs", figure, values, values, values, basis, np.full(values.shape, -1, dtype=np.int32))


def picture(values, **options):
    return plot.image(plot.draw(grid(values), **options), "png")


def edited(data, change_pixels=None, change_text=None):
    """A copy with other pixels or another text, as an image editor that keeps text would write it."""
    with Image.open(io.BytesIO(data)) as image:
        table, pixels = json.loads(image.info["rerender-grid"]), np.array(image.convert("RGB"))
    if change_pixels:
        change_pixels(pixels, table["boxes"])
    if change_text:
        change_text(table)
    info = PngInfo()
    info.add_text("rerender-grid", json.dumps(table), zip=True)
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, "PNG", pnginfo=info)
    return buffer.getvalue()


RANDOM = np.random.default_rng(5)
SOME = RANDOM.random((2, 4, 9)) * 10
HOLES = np.where(RANDOM.random((2, 4, 9)) < 0.3, np.nan, SOME)
SPARSE = np.where(RANDOM.random((1, 6, 20)) < 0.03, 9.0, 0.0)


@pytest.mark.parametrize("values", [SOME, HOLES, SPARSE, SOME[:1, :2, :2], np.full((1, 3, 4), 2.5)])
@pytest.mark.parametrize("options", [{}, {"evidence": True}])
def test_our_own_numbers_come_back_without_a_scale(values, options):
    found = digitize(picture(values, **options), "own", limits=HERE)
    assert found.certificate.method == "embedded"
    assert found.certificate.scales[0].source == "carried"
    np.testing.assert_array_equal(found.grid.value, values)
    assert [p.title for p in found.grid.figure.panels][:1] == ["Week 1"]
    assert found.grid.figure.y.direction == "up"
    assert found.grid.problems == ()


def paint_a_cell(pixels, boxes):
    left, top, right, bottom = boxes[0]
    high, wide = pixels.shape[:2]
    x, y = round(left * wide) + 1, round(top * high) + 1
    pixels[y : y + round((bottom - top) * high / 4) - 2, x : x + round((right - left) * wide / 9) - 2] = (
        128,
        0,
        38,
    )


def test_a_painted_cell_is_not_passed_over():
    with pytest.raises(InputError) as caught:
        digitize(edited(picture(SOME * 0.4), paint_a_cell), "edited", limits=HERE)
    assert caught.value.slug == "scale-unknown"
    found = digitize(edited(picture(SOME * 0.4), paint_a_cell), "edited", scale=(0, 10), limits=HERE)
    assert found.certificate.method == "image"
    assert "embedded-differs" in [p.slug for p in found.grid.problems]
    assert found.grid.value[0, 0, 0] > 9.9


def other_number(table):
    table["value"][3] = table["low"][3] = table["high"][3] = 9.9 - table["value"][3]


def no_numbers(table):
    table["value"] = ["a"] * len(table["value"])


def other_shape(table):
    table["shape"] = [1, 8, 9]


def far_boxes(table):
    table["boxes"] = [[-5, 0, 1e9, 1]] * 2


@pytest.mark.parametrize("change", [other_number, no_numbers, other_shape, far_boxes])
def test_other_numbers_in_the_text_are_not_believed(change):
    found = digitize(edited(picture(SOME), change_text=change), "edited", scale=(0, 10), limits=HERE)
    assert found.certificate.method == "image"
    assert np.abs(found.grid.value[:, ::-1] - SOME[:, ::1]).max() < 0.1


def test_a_copy_that_only_says_the_same_is_believed():
    assert digitize(edited(picture(SOME)), "copy", limits=HERE).certificate.method == "embedded"
