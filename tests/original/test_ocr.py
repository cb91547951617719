"""Words of images, where Tesseract is installed; what it misreads must not become a scale."""

from __future__ import annotations

import io
import shutil
from dataclasses import replace

import numpy as np
import pytest
from matplotlib.figure import Figure

from rerender.errors import InputError, MissingExtra
from rerender.original import digitize, ocr
from rerender.original.bar import Bar
from rerender.original.page import Box, Word
from tests.original.reading import HERE, share_inside

installed = pytest.mark.skipif(shutil.which(ocr.PROGRAM) is None, reason="tesseract is not installed")
VALUES = np.random.default_rng(3).random((5, 6)) * 50


def image(norm=None, **options):
    figure = Figure(figsize=(8, 5))
    ax = figure.add_subplot()
    shown = ax.imshow(VALUES, cmap="viridis", **({"norm": norm} if norm else {"vmin": 0, "vmax": 50}))
    ax.set_yticks(range(5), ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"])
    ax.set_title("Visitors of the pond")
    figure.colorbar(shown, ax=ax, **options)
    buffer = io.BytesIO()
    figure.savefig(buffer, format="png", dpi=150)
    return buffer.getvalue()


@installed
def test_scale_title_and_labels_are_read():
    found = digitize(image(), "pond", ocr=True, limits=HERE)
    figure = found.grid.figure
    assert (figure.scale.low, figure.scale.high) == (pytest.approx(0, abs=0.5), pytest.approx(50, abs=0.5))
    assert figure.panels[0].title == "Visitors of the pond"
    assert figure.y.labels == ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
    assert found.certificate.scales[0].source == "colour bar, by OCR"
    assert "read-by-ocr" in [p.slug for p in found.grid.problems]
    assert share_inside(found.grid, VALUES[None]) == 1


@installed
def test_a_number_that_does_not_fit_makes_the_scale_unknown():
    data = image(ticks=[0, 10, 20, 30, 50], format=lambda v, _: {20: "80"}.get(v, f"{v:g}"))
    with pytest.raises(InputError) as caught:
        digitize(data, "pond", ocr=True, limits=HERE)
    assert caught.value.slug == "scale-unknown"


@installed
def test_an_image_is_read_without_words_unless_asked():
    with pytest.raises(InputError) as caught:
        digitize(image(), "pond", limits=HERE)
    assert caught.value.slug == "scale-unknown"


def test_without_tesseract_it_is_said_what_is_missing(monkeypatch):
    monkeypatch.setattr(ocr.shutil, "which", lambda _: None)
    with pytest.raises(MissingExtra):
        digitize(image(), "pond", ocr=True, limits=HERE)


BLANK = np.full((200, 200, 3), 255, dtype=np.uint8)
BAR = Bar(
    Box(100, 50, 110, 150),
    False,
    np.zeros((100, 3)),
    ticks=((0.0, 0.0), (0.5, 1.0), (1.0, 2.0)),
    words=(Word("1", Box(115, 95, 121, 105), 14),),
)


def test_ticks_are_trusted_if_they_fit_and_nothing_multiplies_them():
    assert ocr.trusted_ticks(BAR, BAR.words, BLANK).ticks == BAR.ticks
    crooked = replace(BAR, ticks=((0.0, 0.0), (0.5, 7.0), (1.0, 9.0)))
    assert ocr.trusted_ticks(crooked, BAR.words, BLANK).ticks == ()
    assert ocr.trusted_ticks(replace(BAR, ticks=BAR.ticks[:2]), BAR.words, BLANK).ticks == ()
    marked = BLANK.copy()
    marked[32:38, 100:125] = 0  # something above the bar that no word stands for
    assert ocr.trusted_ticks(BAR, BAR.words, marked).ticks == ()
