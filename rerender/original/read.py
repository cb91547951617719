"""One figure file, read by one reader: what is found on its page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rerender.errors import InputError, OptionError
from rerender.original.figure import Found, find_figure, vector_parts
from rerender.original.limits import Limits, too_large
from rerender.original.page import Box, Page, crop

if TYPE_CHECKING:
    from collections.abc import Callable

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
    if number != 1:
        raise OptionError(f"no page {number}; an image has one page", slug="no-such-page")
    raise InputError("no image reader yet", slug="not-a-figure")


def _read_pdf(data: bytes, number: int, region: Box | None, reader: str, limits: Limits) -> Reading:
    page = _page_reader(reader)(data, number, limits)
    if region is not None:
        page = crop(page, region)
    lattices, bars = vector_parts(page)
    return Reading(find_figure(page, lattices, bars), "vector", reader, number)


def _page_reader(reader: str) -> Callable[[bytes, int, Limits], Page]:
    if reader == FAST:
        from rerender.original import pdf_fast

        return pdf_fast.read
    from rerender.original import pdf_exact

    return pdf_exact.read
