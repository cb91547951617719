"""Pixels of an image object of a PDF, without a rendering library: 8-bit grey, RGB or palette, and JPEG."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import numpy as np
from pdfminer.pdftypes import PDFStream, resolve1

from rerender.original.flate import name_of, unpacked
from rerender.original.limits import too_large

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Bytes = NDArray[np.uint8]
    Bools = NDArray[np.bool_]

CHANNELS = {"DeviceRGB": 3, "RGB": 3, "CalRGB": 3, "DeviceGray": 1, "G": 1, "CalGray": 1}
LOOSE = 5  # bytes a pixel: four channels and a predictor's mark
MOST_TABLE = 65_536  # bytes of a palette


def decoded(stream: Any, most: int) -> tuple[Bytes, Bools] | None:
    """Height × width × 3 colours and which pixels are painted; None for kinds that are not read here."""
    width, height = (
        int(resolve1(stream.get_any((long, short))) or 0) for long, short in (("Width", "W"), ("Height", "H"))
    )
    if width * height > most:
        raise too_large("an image on the page", width * height, most, "pixels")
    if min(width, height) < 1 or (pixels := _pixels(stream, width, height)) is None:
        return None
    return pixels, _painted(stream, width, height)


def _pixels(stream: Any, width: int, height: int) -> Bytes | None:
    most = LOOSE * width * height + MOST_TABLE  # no kind of image takes more
    if any(name_of(f) in ("DCTDecode", "DCT") for f, _ in stream.get_filters()):
        return _jpeg(unpacked(stream, most), width, height)
    bits = resolve1(stream.get_any(("BitsPerComponent", "BPC")))
    space = resolve1(stream.get_any(("ColorSpace", "CS")))
    if isinstance(space, list) and name_of(space[0]) in ("Indexed", "I"):
        return _palette(unpacked(stream, most), space, int(bits or 8), width, height)
    channels = _channels(space)
    if channels is None or bits != 8:
        return None
    return _raster(unpacked(stream, most), width, height, channels)


def _channels(space: Any) -> int | None:
    if isinstance(space, list) and name_of(space[0]) == "ICCBased":
        profile = resolve1(space[1])
        count = resolve1(profile.get("N")) if isinstance(profile, PDFStream) else None
        return int(count) if count in (1, 3) else None
    return CHANNELS.get(name_of(space[0] if isinstance(space, list) and space else space))


def _raster(data: bytes, width: int, height: int, channels: int) -> Bytes | None:
    size = width * height * channels
    if len(data) < size:
        return None
    pixels = np.frombuffer(data[:size], dtype=np.uint8).reshape(height, width, channels)
    return np.repeat(pixels, 3 // channels, axis=2)


def _palette(data: bytes, space: list[Any], bits: int, width: int, height: int) -> Bytes | None:
    """Indexed colours: rows of 1, 2, 4 or 8 bits a pixel, each row padded to whole bytes."""
    table = resolve1(space[3])
    table = unpacked(table, MOST_TABLE) if isinstance(table, PDFStream) else table
    channels = _channels(resolve1(space[1]))
    stride = -(-width * bits // 8)
    if (
        channels is None
        or bits not in (1, 2, 4, 8)
        or len(data) < stride * height
        or not isinstance(table, bytes)
    ):
        return None
    rows = np.frombuffer(data[: stride * height], dtype=np.uint8).reshape(height, stride)
    per_byte = 8 // bits
    shifts = np.arange(per_byte - 1, -1, -1) * bits
    index = ((rows[:, :, None] >> shifts) & ((1 << bits) - 1)).reshape(height, -1)[:, :width]
    colors = np.frombuffer(table[: len(table) // channels * channels], dtype=np.uint8).reshape(-1, channels)
    if not len(colors):
        return None
    return np.asarray(np.repeat(colors, 3 // channels, axis=1)[np.minimum(index, len(colors) - 1)])


def _jpeg(data: bytes, width: int, height: int) -> Bytes | None:
    from PIL import Image

    with Image.open(io.BytesIO(data), formats=["JPEG"]) as image:
        if image.size != (width, height):
            return None
        return np.asarray(image.convert("RGB"))


def _painted(stream: Any, width: int, height: int) -> Bools:
    """Where the soft mask is more than half opaque; everywhere without one of the same size."""
    mask = resolve1(stream.get("SMask"))
    if isinstance(mask, PDFStream) and (resolve1(mask.get("Width")), resolve1(mask.get("Height"))) == (
        width,
        height,
    ):
        pixels = _pixels(mask, width, height)
        if pixels is not None:
            return pixels[..., 0] >= 128
    return np.ones((height, width), dtype=np.bool_)
