"""Bad input: a clear error or an honest `no heatmap`, never a traceback, never a hang."""

from __future__ import annotations

import io
import time
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from rerender.errors import InputError, OptionError, RerenderError
from rerender.original import Limits, digitize
from tests.original.reading import HERE, as_drawn, share_inside
from tests.original.zoo import SPECIMENS, draw, saved

SOURCES = Path(__file__).parents[2] / ".." / "shared" / "sources"
MUTATIONS = 100
SMALL = next(s for s in SPECIMENS if s.name == "blues")


@cache
def small(kind):
    figure, truth = draw(SMALL)
    return saved(figure, kind, SMALL), truth


def image_bytes(image, kind="PNG", **options):
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def picture(mode):
    return Image.open(io.BytesIO(small("png")[0])).convert(mode)


def slug_of(data, **options):
    with pytest.raises(RerenderError) as caught:
        digitize(data, "bad", limits=options.pop("limits", HERE), **options)
    assert "\n" not in str(caught.value)
    return caught.value.slug


def test_empty_and_foreign_files():
    assert slug_of(b"") == "damaged-figure"
    assert slug_of(b"hello, world") == "not-a-figure"
    assert slug_of(b"GIF89a" + bytes(50)) == "not-a-figure"
    assert slug_of(b"%PDF-1.7\n%%EOF") == "damaged-figure"
    assert slug_of(small("png")[0][:300]) == "damaged-figure"


def test_limits():
    data = small("pdf")[0]
    assert slug_of(data, limits=Limits(isolate=False, file_bytes=100)) == "figure-too-large"
    assert slug_of(data, limits=Limits(isolate=False, objects=50)) == "figure-too-large"
    assert slug_of(small("png")[0], limits=Limits(pixels=1000)) == "figure-too-large"


def test_a_reader_without_memory_gives_up_in_one_line():
    starved = Limits(memory_bytes=100_000_000)  # less than the process holds when it starts to read
    assert slug_of(small("pdf")[0], limits=starved) in ("figure-too-large", "damaged-figure")


def test_pages_regions_scales_and_norms_that_cannot_be():
    data, image = small("pdf")[0], small("png")[0]
    assert slug_of(data, page=2) == "no-such-page"
    assert slug_of(image, page=2) == "no-such-page"
    assert slug_of(data, region=(5, 5, 5, 9)) == "bad-region"
    assert slug_of(data, region=(0, 0, 1, 1)) == "no-heatmap"
    assert slug_of(data, scale=(1, 1)) == "bad-scale"
    assert slug_of(data, scale=(0, float("inf"))) == "bad-scale"
    assert slug_of(image, scale=(0, 1), norm="log") == "bad-norm"
    assert slug_of(image, scale=(0, 1), norm="cubic") == "bad-norm"
    assert slug_of(image) == "scale-unknown"


def test_an_image_of_40000_by_40000_is_refused_unread():
    header = image_bytes(Image.new("1", (40_000, 40_000)))
    start = time.monotonic()
    assert slug_of(header) == "figure-too-large"
    assert time.monotonic() - start < 2


def test_animated_images():
    frames = [Image.new("RGB", (60, 60), c) for c in ("red", "blue")]
    data = image_bytes(frames[0], "WEBP", save_all=True, append_images=frames[1:])
    assert slug_of(data) == "animated-image"


def test_pages_without_a_heatmap():
    rng = np.random.default_rng(0)
    smooth = np.asarray(Image.fromarray(rng.integers(0, 256, (12, 16, 3), dtype=np.uint8)).resize((640, 480)))
    photo = np.clip(smooth + rng.normal(0, 6, smooth.shape), 0, 255).astype(np.uint8)
    assert slug_of(image_bytes(Image.new("RGB", (300, 200), "white"))) == "no-heatmap"
    assert slug_of(image_bytes(Image.fromarray(photo)), scale=(0, 1)) == "no-heatmap"
    assert slug_of(image_bytes(Image.fromarray(photo), "JPEG"), scale=(0, 1)) == "no-heatmap"


def test_text_alone_is_no_heatmap():
    from matplotlib.figure import Figure

    figure = Figure()
    figure.text(0.1, 0.5, "Nothing but words,\nin several lines.\n" * 6)
    for kind in ("pdf", "png"):
        assert slug_of(saved(figure, kind, SMALL), scale=(0, 1)) == "no-heatmap"


@pytest.mark.parametrize("mode", ["RGBA", "P", "CMYK"])
def test_other_kinds_of_pixels(mode):
    truth = small("png")[1]
    image = picture("RGB").quantize(255) if mode == "P" else picture(mode)
    data = image_bytes(image, "TIFF" if mode == "CMYK" else "PNG")
    grid = digitize(data, mode, scale=SMALL.ends, limits=HERE).grid
    assert grid.value.shape == truth.shape
    if mode == "RGBA":
        assert share_inside(grid, truth) >= 0.98
    else:  # colours are only about right
        assert np.nanmean(np.abs(as_drawn(grid, grid.value) - truth)) < 3


def test_grey_in_16_bits():
    values = np.linspace(0, 1, 30).reshape(5, 6)[::-1]
    deep = (np.kron(values, np.ones((20, 20))) * 65535).astype(np.uint16)
    framed = np.pad(deep, 30, constant_values=65535)
    grid = digitize(image_bytes(Image.fromarray(framed)), "deep", scale=(0, 1), limits=HERE).grid
    assert grid.value.shape == (1, 5, 6)


def test_pages_of_a_tiff():
    frames = [Image.new("RGB", (400, 300), "white"), picture("RGB")]
    data = image_bytes(frames[0], "TIFF", save_all=True, append_images=frames[1:])
    assert slug_of(data, scale=SMALL.ends) == "no-heatmap"
    assert (
        digitize(data, "second", page=2, scale=SMALL.ends, limits=HERE).grid.value.shape
        == small("png")[1].shape
    )


def test_an_encrypted_pdf():
    import pypdfium2

    encrypted = Path(__file__).with_name("encrypted.pdf").read_bytes()
    with pytest.raises(pypdfium2.PdfiumError):
        pypdfium2.PdfDocument(encrypted)
    assert slug_of(encrypted) == "encrypted-figure"


def test_a_reading_process_of_its_own_reads_the_same():
    data, _ = small("pdf")
    apart = digitize(data, "x", limits=Limits())
    np.testing.assert_array_equal(apart.grid.value, digitize(data, "x", limits=HERE).grid.value)
    assert apart.certificate.agreement.same == apart.certificate.cells


def test_errors_of_the_reading_process_come_back_as_they_are():
    with pytest.raises(OptionError) as caught:
        digitize(small("pdf")[0], "x", page=7, limits=Limits())
    assert caught.value.slug == "no-such-page"
    with pytest.raises(InputError) as caught:
        digitize(b"%PDF-1.4 nothing", "x", limits=Limits())
    assert caught.value.slug == "damaged-figure"


def mutated(data, seed):
    """A damaged copy: bytes changed, cut out, repeated, or the end lost."""
    rng = np.random.default_rng(seed)
    copy = bytearray(data)
    for _ in range(int(rng.integers(1, 30))):
        at = int(rng.integers(0, len(copy)))
        kind = rng.integers(0, 4)
        if kind <= 1:
            copy[at] = int(rng.integers(0, 256))
        elif kind == 2:
            del copy[at : at + int(rng.integers(1, 200))]
        else:
            copy[at:at] = copy[at : at + int(rng.integers(1, 200))]
    return bytes(copy[: int(rng.integers(1, len(copy)))] if rng.random() < 0.1 else copy)


def originals():
    pages = sorted(SOURCES.glob("*.pdf")) if SOURCES.is_dir() else []
    return [p.read_bytes() for p in pages] or [small("pdf")[0], small("png")[0]]


def test_damaged_copies_give_a_grid_or_one_line():
    files = [*originals()[-1:], small("png")[0]]
    for seed in range(MUTATIONS):
        start = time.monotonic()
        try:
            digitize(
                mutated(files[seed % len(files)], seed), "x", scale=(0, 1), confirm=seed % 4 == 0, limits=HERE
            )
        except RerenderError as error:
            assert "\n" not in str(error)  # noqa: PT017
        assert time.monotonic() - start < 20


def test_a_figure_of_another_size_is_not_taken_as_like():
    from rerender.model import Axis, Figure

    like = Figure("continuous", y=Axis("row", (1, 2, 3), "down"), x=Axis("column", tuple(range(30)), "right"))
    grid = digitize(small("png")[0], "x", scale=SMALL.ends, like=like, limits=HERE).grid
    assert [p.slug for p in grid.problems] == ["like-mismatch"]
    assert grid.figure.x is like.x
    assert len(grid.figure.y) == 20
