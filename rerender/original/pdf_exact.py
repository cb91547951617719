"""The exact PDF reader: pdfminer.six (numbers as the file writes them), about ten times as slow."""

from __future__ import annotations

import io
import logging
import math
from typing import TYPE_CHECKING, Any

from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdfdocument import PDFDocument, PDFPasswordIncorrect
from pdfminer.pdffont import PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser

from rerender.errors import InputError, OptionError
from rerender.original.geometry import page_matrix, placed, placed_picture
from rerender.original.limits import Clock, Limits, too_large
from rerender.original.page import Box, Page, Picture, Word, hull, page_of
from rerender.original.streams import decoded

if TYPE_CHECKING:
    from collections.abc import Sequence

logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # odd files are reported as errors, not logged

CAP = 0.72  # height of digits and capitals, in font sizes: the box of the ink, as the fast reader gives it


def read(data: bytes, number: int, limits: Limits) -> Page:
    """Page `number` (1-based) of a PDF. Raises InputError or OptionError."""
    try:
        return _read(data, number, limits)
    except (InputError, OptionError):
        raise
    except PDFPasswordIncorrect:
        raise InputError(
            "the PDF is encrypted; save it without a password", slug="encrypted-figure"
        ) from None
    except Exception as error:  # a stranger's file makes pdfminer raise nearly anything
        detail = f"{type(error).__name__}: {error}".splitlines()[0][:120]
        raise InputError(f"the PDF cannot be read: {detail}", slug="damaged-figure") from None


def _read(data: bytes, number: int, limits: Limits) -> Page:
    document = PDFDocument(PDFParser(io.BytesIO(data)))
    for count, page in enumerate(PDFPage.create_pages(document), 1):
        if count == number:
            return _page(page, limits)
    raise OptionError(f"no page {number} in the file", slug="no-such-page")


def _page(page: PDFPage, limits: Limits) -> Page:
    box = tuple(float(v) for v in (page.cropbox or page.mediabox))
    matrix, width, height = page_matrix((box[0], box[1], box[2], box[3]), int(page.rotate or 0))
    resources = PDFResourceManager()
    device = _Device(resources, limits)
    PDFPageInterpreter(resources, device).render_contents(page.resources, page.contents, ctm=matrix)
    return page_of(
        (width, height), device.patches, device.colors, device.lines, device.words, device.pictures
    )


class _Device(PDFTextDevice):
    """Collects what a page draws."""

    def __init__(self, resources: PDFResourceManager, limits: Limits) -> None:
        super().__init__(resources)
        self.limits, self.clock = limits, Clock(limits.seconds)
        self.patches: list[Box] = []
        self.colors: list[tuple[float, float, float]] = []
        self.lines: list[Box] = []
        self.words: list[Word] = []
        self.pictures: list[Picture] = []
        self.glyphs: list[Word] = []
        self.seen = 0

    def _count(self) -> None:
        self.seen += 1
        if self.seen > self.limits.objects:
            raise too_large("the page", self.seen, self.limits.objects, "drawn objects")
        if self.seen % 256 == 0:
            self.clock.check()

    def paint_path(  # the arguments are pdfminer's
        self,
        graphicstate: Any,
        stroke: bool,  # noqa: ARG002
        fill: bool,
        evenodd: bool,  # noqa: ARG002
        path: Sequence[Any],
    ) -> None:
        """Filled rectangles become patches, everything else lines."""
        color = as_rgb(graphicstate.ncolor) if fill else None
        for points in _subpaths(path):
            self._count()
            xs, ys = zip(*points, strict=True)
            assert self.ctm is not None
            box = placed((min(xs), min(ys), max(xs), max(ys)), self.ctm)
            if color is not None and 4 <= len(points) <= 5:
                self.patches.append(box)
                self.colors.append(color)
            elif not fill or len(points) < 4:
                half = (graphicstate.linewidth or 0) / 2 * math.sqrt(abs(self.ctm[0] * self.ctm[3]) or 1)
                self.lines.append(Box(box.x0 - half, box.y0 - half, box.x1 + half, box.y1 + half))

    def render_string(self, textstate: Any, seq: Any, ncs: Any, graphicstate: Any) -> None:
        """One string of the file becomes one word."""
        self.glyphs = []
        super().render_string(textstate, seq, ncs, graphicstate)
        text = "".join(g.text for g in self.glyphs).lstrip()
        if text:
            inked = [g for g in self.glyphs if g.text.strip()]
            self.words.append(Word(text, hull(g.box for g in inked), inked[0].size, inked[0].angle))

    def render_char(
        self,
        matrix: Any,
        font: Any,
        fontsize: float,
        scaling: float,
        rise: float,
        cid: int,
        ncs: Any,  # noqa: ARG002
        graphicstate: Any,  # noqa: ARG002
    ) -> float:
        """Place one glyph; returns how far the pen moves."""
        self._count()
        try:
            text = font.to_unichr(cid)
        except PDFUnicodeNotDefined:
            text = ""
        advance = float(font.char_width(cid) * fontsize * scaling)
        box = placed((0.0, rise, advance, rise + CAP * fontsize), matrix)
        angle = math.degrees(math.atan2(-matrix[1], matrix[0]))
        self.glyphs.append(Word(text, box, fontsize * math.hypot(matrix[2], matrix[3]), angle))
        return advance

    def render_image(self, name: str, stream: Any) -> None:  # noqa: ARG002
        """Keep an image whose pixels can be had without a decoder."""
        self._count()
        assert self.ctm is not None
        if (found := decoded(stream, self.limits.pixels)) is not None:
            self.pictures.append(placed_picture(*found, self.ctm))


def _subpaths(path: Sequence[Any]) -> list[list[tuple[float, float]]]:
    """The points of each subpath; curves count with their end points."""
    parts: list[list[tuple[float, float]]] = []
    for operator, *numbers in path:
        if operator == "m":
            parts.append([])
        if parts and len(numbers) >= 2:
            parts[-1].append((numbers[-2], numbers[-1]))
    return [part for part in parts if len(part) > 1]


def as_rgb(color: Any) -> tuple[float, float, float] | None:
    """A colour of pdfminer (a number, or a tuple of 1, 3 or 4) as RGB; None for patterns."""
    parts = color if isinstance(color, tuple | list) else (color,)
    if not all(isinstance(p, int | float) for p in parts):
        return None
    if len(parts) == 1:
        return (float(parts[0]),) * 3
    if len(parts) == 3:
        return float(parts[0]), float(parts[1]), float(parts[2])
    if len(parts) == 4:
        cyan, magenta, yellow, black = (float(p) for p in parts)
        return (1 - cyan) * (1 - black), (1 - magenta) * (1 - black), (1 - yellow) * (1 - black)
    return None
