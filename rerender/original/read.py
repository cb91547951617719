"""One figure file, read by one reader: what is found on its page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from rerender.errors import InputError, OptionError
from rerender.original.figure import Found, find_figure, vector_parts
from rerender.original.limits import Limits, too_large
from rerender.original.page import Box, Page, blank_page, crop
from rerender.original.raster import image_parts

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

FAST, EXACT = "pypdfium2", "pdfminer.six"


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """What one reader found: `method` is `vector`, `picture` or `image`; noise: scatter of the colours, of 1."""

    found: Found
    method: str
    reader: str
    page: int
    noise: float = 0.0


def is_pdf(data: bytes) -> bool:
    """Whether a file is a PDF: its mark may follow up to 1 KB of anything."""
    return b"%PDF-" in data[:1024]


def read_figure(data: bytes, number: int, region: Box | None, reader: str, limits: Limits) -> Reading:
    """Find panels, bars and words in a file. Raises InputError or OptionError."""
    if len(data) > limits.file_bytes:
        raise too_large("the file", len(data), limits.file_bytes, "bytes")
    if not data:
        raise InputError("the file is empty", slug="damaged-figure")
    if is_pdf(data):
        return _read_pdf(data, number, region, reader, limits)
    return _read_image(data, number, region, limits)


def _read_pdf(data: bytes, number: int, region: Box | None, reader: str, limits: Limits) -> Reading:
    page = _page_reader(reader)(data, number, limits)
    if region is not None:
        page = crop(page, region)
    lattices, bars = vector_parts(page)
    return Reading(find_figure(page, lattices, bars), "vector", reader, number)


def _read_image(data: bytes, number: int, region: Box | None, limits: Limits) -> Reading:
    from rerender.original import images

    lossy = True if data.startswith(images.JPEG_MARK) else None
    return _read_pixels(images.load(data, number, limits), number, region, lossy)


def _read_pixels(pixels: NDArray[np.uint8], number: int, region: Box | None, lossy: bool | None) -> Reading:
    height, width = pixels.shape[:2]
    left, top = 0, 0
    if region is not None:
        left, top = max(0, int(region.x0)), max(0, int(region.y0))
        pixels = pixels[top : int(np.ceil(region.y1)), left : int(np.ceil(region.x1))]
        if min(pixels.shape[:2]) < 3:
            raise OptionError(f"the region lies outside the image of {width}×{height} pixels", slug="bad-region")
    lattices, bars, noise = image_parts(pixels, lossy)
    page = blank_page(width, height)
    return Reading(find_figure(page, lattices, bars), "image", "Pillow", number, noise)


def _page_reader(reader: str) -> Callable[[bytes, int, Limits], Page]:
    if reader == FAST:
        from rerender.original import pdf_fast

        return pdf_fast.read
    from rerender.original import pdf_exact

    return pdf_exact.read
