"""One figure file, read by one reader: what is found on its page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from rerender.errors import InputError
from rerender.original.figure import Found, find_figure, vector_parts
from rerender.original.geometry import quarters_to_upright, turned_box, turned_page
from rerender.original.lattice import Lattice
from rerender.original.layout import Captions
from rerender.original.limits import Limits, too_large
from rerender.original.own import Carried, panels_at
from rerender.original.page import Box, Page, blank_page, scaled
from rerender.original.raster import Shape, image_parts
from rerender.original.readers import FAST, read_page, render_page

RENDERED = 200.0  # dpi at which pages without rectangles are read as images
COVERED = 0.5  # of the coloured area: with less of it in cells, the page is looked at as an image too
COLORED = 0.1  # between the channels of a colour: less is grey


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """What one reader found: `method` is `vector`, `picture` or `image`; noise: scatter of colours."""

    found: Found
    method: str
    reader: str
    page: int
    noise: float = 0.0


@dataclass(frozen=True, slots=True)
class Aids:
    """What helps with an image.

    wanted: the rows and columns that its panels have according to another source; ocr: read its words with
    Tesseract.
    """

    wanted: Shape | None = None
    ocr: bool = False


NO_AIDS = Aids()


def read_own(data: bytes, own: Carried, limits: Limits) -> Reading:
    """A picture of ours: its panels where it says that they are, else as in any image."""
    if not own.boxes:
        shape = own.grid.value.shape
        return _read_image(data, 1, None, limits, Aids((shape[1], shape[2])))
    from rerender.original import images

    panels = panels_at(images.load(data, 1, limits), own)
    captions = Captions("", (None,) * panels[0].rows, (None,) * panels[0].columns)
    return Reading(Found(panels, (captions,) * len(panels), ()), "image", "Pillow", 1)


def is_pdf(data: bytes) -> bool:
    """Whether a file is a PDF: its mark may follow up to 1 KB of anything."""
    return b"%PDF-" in data[:1024]


def read_figure(
    data: bytes, number: int, region: Box | None, reader: str, limits: Limits, aids: Aids = NO_AIDS
) -> Reading:
    """Find panels, bars and words in a file. Raises InputError or OptionError."""
    if len(data) > limits.file_bytes:
        raise too_large("the file", len(data), limits.file_bytes, "bytes")
    if not data:
        raise InputError("the file is empty", slug="damaged-figure")
    if is_pdf(data):
        return _read_pdf(data, number, region, reader, limits, aids)
    return _read_image(data, number, region, limits, aids)


def _read_pdf(
    data: bytes, number: int, region: Box | None, reader: str, limits: Limits, aids: Aids
) -> Reading:
    page = read_page(data, number, reader, limits)
    quarters = quarters_to_upright(page)
    if region is not None:
        region = turned_box(region, quarters, page.width, page.height)
    page = turned_page(page, quarters)
    lattices, bars = vector_parts(page)
    if reader != FAST or (lattices and covered(page, [la.box for la in lattices]) >= COVERED):
        return Reading(find_figure(page, lattices, bars, region), "vector", reader, number)
    pixels = np.rot90(render_page(data, number, RENDERED, limits), -quarters)
    drawn, shown = image_parts(pixels, wanted=aids.wanted)
    if lattices and _cells(drawn) <= _cells(lattices):
        return Reading(find_figure(page, lattices, bars, region), "vector", reader, number)
    lattices, bars = drawn, shown
    scale = page.width / pixels.shape[1]
    lattices = [replace(la, box=scaled(la.box, scale)) for la in lattices]
    bars = [replace(bar, box=scaled(bar.box, scale)) for bar in bars]
    found = find_figure(page, lattices, bars, region)
    return Reading(found, "picture", reader, number, _noise(found))


def covered(page: Page, boxes: Sequence[Box]) -> float:
    """The share of the coloured rectangles' area whose middle lies in one of the boxes.

    It is small where neighbours of one colour are drawn as one rectangle: what repeats at one size is
    then a few cells of the figure, whose whole only shows as an image.
    """
    colored = np.ptp(page.colors, axis=1) > COLORED
    patches = page.patches[colored]
    area = (patches[:, 2] - patches[:, 0]) * (patches[:, 3] - patches[:, 1])
    x, y = (patches[:, 0] + patches[:, 2]) / 2, (patches[:, 1] + patches[:, 3]) / 2
    inside = np.zeros(len(patches), dtype=bool)
    for box in boxes:
        inside |= (x >= box.x0) & (x <= box.x1) & (y >= box.y0) & (y <= box.y1)
    return float(area[inside].sum() / area.sum()) if area.sum() > 0 else 1.0


def _cells(lattices: Sequence[Lattice]) -> int:
    return sum(lattice.rows * lattice.columns for lattice in lattices)


def _noise(found: Found) -> float:
    """How far the colours of the panels scatter inside their cells."""
    return max(panel.noise for panel in found.panels)


def _read_image(data: bytes, number: int, region: Box | None, limits: Limits, aids: Aids) -> Reading:
    from rerender.original import images, ocr

    pixels = images.load(data, number, limits)
    lossy = True if data.startswith(images.JPEG_MARK) else None
    lattices, bars = image_parts(pixels, lossy, aids.wanted)
    page = blank_page(pixels.shape[1], pixels.shape[0])
    if not aids.ocr or not lattices:
        found = find_figure(page, lattices, bars, region)
        return Reading(found, "image", "Pillow", number, _noise(found))
    words = ocr.read_words(pixels, [la.box for la in lattices] + [bar.box for bar in bars], limits)
    found = find_figure(replace(page, words=tuple(words)), lattices, bars, region)
    bars = [ocr.trusted_ticks(bar, words, pixels) for bar in found.bars]
    found = replace(found, bars=tuple(bars), ocr=True)
    return Reading(found, "image", "Pillow and Tesseract", number, _noise(found))
