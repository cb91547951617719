"""One figure file, read by one reader: what is found on its page."""

from __future__ import annotations

from dataclasses import dataclass, replace

from rerender.errors import InputError
from rerender.original.figure import Found, find_figure, vector_parts
from rerender.original.limits import Limits, too_large
from rerender.original.page import Box, blank_page, scaled
from rerender.original.raster import image_parts
from rerender.original.readers import FAST, read_page, render_page

RENDERED = 200.0  # dpi at which pages without rectangles are read as images


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """What one reader found: `method` is `vector`, `picture` or `image`; noise: scatter of colours."""

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
    page = read_page(data, number, reader, limits)
    lattices, bars = vector_parts(page)
    if lattices or reader != FAST:
        return Reading(find_figure(page, lattices, bars, region), "vector", reader, number)
    pixels = render_page(data, number, RENDERED, limits)
    lattices, bars = image_parts(pixels)
    scale = page.width / pixels.shape[1]
    lattices = [replace(la, box=scaled(la.box, scale)) for la in lattices]
    bars = [replace(bar, box=scaled(bar.box, scale)) for bar in bars]
    found = find_figure(page, lattices, bars, region)
    return Reading(found, "picture", reader, number, _noise(found))


def _noise(found: Found) -> float:
    """How far the colours of the panels scatter inside their cells."""
    return max(panel.noise for panel in found.panels)


def _read_image(data: bytes, number: int, region: Box | None, limits: Limits) -> Reading:
    from rerender.original import images

    pixels = images.load(data, number, limits)
    lossy = True if data.startswith(images.JPEG_MARK) else None
    lattices, bars = image_parts(pixels, lossy)
    page = blank_page(pixels.shape[1], pixels.shape[0])
    found = find_figure(page, lattices, bars, region)
    return Reading(found, "image", "Pillow", number, _noise(found))
