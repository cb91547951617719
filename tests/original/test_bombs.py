"""Files made to cost much: each is one line, within the limits of time and memory."""

from __future__ import annotations

import io
import time
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from rerender.errors import RerenderError
from rerender.original import Limits, digitize

MEGABYTE = 10**6
CATALOG, ONE_PAGE = b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[3 0 R]>>"


def pdf(*objects):
    out, places = b"%PDF-1.5\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    end = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (size, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table) + end


def page(rest=b"", box=b"0 0 200 200"):
    return b"<</Type/Page/Parent 2 0 R/MediaBox[%s]%s>>" % (box, rest)


def stream(data, rest=b""):
    return b"<</Length %d%s>>stream\n%s\nendstream" % (len(data), rest, data)


def deflated(part, times):
    engine = zlib.compressobj(9)
    return b"".join(engine.compress(part) for _ in range(times)) + engine.flush()


def with_image(data, wide, high):
    kind = b"/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceGray" % (wide, high)
    shown = page(b"/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>")
    image = stream(data, kind + b"/BitsPerComponent 8/Filter/FlateDecode")
    return pdf(CATALOG, ONE_PAGE, shown, stream(b"100 0 0 100 0 0 cm /I Do"), image)


def pages(count):
    kids = b" ".join(b"%d 0 R" % (3 + n) for n in range(count))
    return pdf(CATALOG, b"<</Type/Pages/Count %d/Kids[%s]>>" % (count, kids), *[page()] * count)


def told(data, **options):
    """The slug of the one line that a file gives, within 20 seconds."""
    start = time.monotonic()
    with pytest.raises(RerenderError) as caught:
        digitize(data, "bad", limits=options.pop("limits", Limits(memory_bytes=600 * MEGABYTE)), **options)
    assert time.monotonic() - start < 20
    assert "\n" not in str(caught.value)
    return caught.value.slug


def test_a_thousand_pages_cost_no_more_than_one():
    assert told(pages(1000), page=900) == "no-heatmap"
    assert told(pages(1000), page=1001) == "no-such-page"


def test_a_content_stream_that_unpacks_to_half_a_gigabyte():
    bomb = deflated(b"0 0 m 1 1 l S " * 70_000, 500)
    assert len(bomb) < 2 * MEGABYTE
    contents = stream(bomb, b"/Filter/FlateDecode")
    slug = told(pdf(CATALOG, ONE_PAGE, page(b"/Contents 4 0 R"), contents))
    assert slug in ("figure-too-large", "damaged-figure", "too-slow")


def test_an_image_stream_that_unpacks_to_more_than_its_size():
    bomb = deflated(bytes(MEGABYTE), 1000)
    assert told(with_image(bomb, 100, 100)) == "no-heatmap"
    assert told(with_image(bomb, 50_000, 50_000)) == "figure-too-large"


def test_scripts_and_launches_are_ignored(tmp_path: Path):
    mark = tmp_path / "launched"
    launch = b"<</S/Launch/F(/bin/touch %s)>>" % str(mark).encode()
    script = b"<</S/JavaScript/JS(while\\(true\\){})>>"
    catalog = b"<</Type/Catalog/Pages 2 0 R/OpenAction %s/AA<</WC %s>>>>" % (script, launch)
    assert told(pdf(catalog, ONE_PAGE, page(b"/AA<</O %s>>" % launch))) == "no-heatmap"
    assert not mark.exists()


def test_pages_of_any_size_and_none():
    assert told(pdf(CATALOG, ONE_PAGE, page(box=b"0 0 2000000 2000000"))) == "no-heatmap"
    assert told(pages(0)) == "damaged-figure"


def test_a_file_of_a_gigabyte_is_not_read(tmp_path: Path):
    from rerender.inputs import read_figure

    large = tmp_path / "large.pdf"
    with large.open("wb") as file:
        file.write(pages(1))
        file.truncate(1000 * MEGABYTE)  # sparse: takes no room
    start = time.monotonic()
    with pytest.raises(RerenderError) as caught:
        read_figure(large)
    assert caught.value.slug == "too-large"
    assert time.monotonic() - start < 5


def chunk(kind, data):
    return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")


def png(wide, high, rows, depth=8, color=0):
    header = wide.to_bytes(4, "big") + high.to_bytes(4, "big") + bytes([depth, color, 0, 0, 0])
    parts = chunk(b"IHDR", header), chunk(b"IDAT", rows), chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def test_an_image_of_40000_by_40000_pixels():
    bomb = png(40_000, 40_000, deflated(bytes(40_001 * 100), 400))
    assert len(bomb) < 2 * MEGABYTE
    assert told(bomb, scale=(0, 1)) == "figure-too-large"
    assert told(png(9000, 9000, deflated(bytes(9001), 9000)), scale=(0, 1)) == "figure-too-large"


VALUES = np.random.default_rng(1).integers(0, 256, (6, 7))


def heatmap():
    """Cells of the map `gray` on white paper, height × width."""
    return np.pad(np.kron(VALUES, np.ones((24, 24), dtype=np.uint8)), 30, constant_values=255).astype(
        np.uint8
    )


def test_colours_in_16_bits():
    deep = np.repeat(heatmap()[..., None], 3, axis=2).astype(">u2") * 257
    high, wide = deep.shape[:2]
    rows = zlib.compress(b"".join(b"\0" + line.tobytes() for line in deep))
    grid = digitize(png(wide, high, rows, 16, 2), "deep", scale=(0, 1)).grid
    assert grid.value.shape == (1, *VALUES.shape)


def test_a_jpeg_for_print():
    buffer = io.BytesIO()
    Image.fromarray(heatmap()).convert("CMYK").save(buffer, "JPEG", quality=95)
    assert digitize(buffer.getvalue(), "print", scale=(0, 1)).grid.value.shape == (1, *VALUES.shape)


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_moving_images(kind):
    frames = [Image.fromarray(heatmap()), Image.fromarray(255 - heatmap())]
    buffer = io.BytesIO()
    frames[0].save(buffer, kind, save_all=True, append_images=frames[1:])
    assert told(buffer.getvalue(), scale=(0, 1)) == "animated-image"


def test_a_photo_is_no_heatmap():
    down, across = np.mgrid[:480, :640] / 480
    light = np.stack([down * 200, 90 + 80 * across, 255 - 120 * down], axis=2)
    noisy = np.clip(light + np.random.default_rng(2).normal(0, 5, light.shape), 0, 255).astype(np.uint8)
    buffer = io.BytesIO()
    Image.fromarray(noisy).save(buffer, "JPEG", quality=85)
    assert told(buffer.getvalue(), scale=(0, 1)) == "no-heatmap"
