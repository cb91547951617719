"""The fast PDF reader: pypdfium2 (8-bit colours, single-precision geometry)."""

from __future__ import annotations

import ctypes
import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as raw

from rerender.errors import InputError, OptionError
from rerender.original.geometry import IDENTITY, Matrix, page_matrix, placed, placed_picture, times
from rerender.original.limits import Clock, Limits, too_large
from rerender.original.page import Box, Page, Picture, Word, page_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

DEEPEST = 12  # forms within forms
MOST_STRETCH = 20.0  # of one direction against the other
FLAT, WIDE = 0.15, 0.35  # font sizes: no letter and no digit is so flat and so wide
MOST_RENDERED = 12_000_000  # pixels of a page looked at as an image: A3 at 200 dpi has 8 million
SMALLEST_PICTURE = 2  # pixels


def read(data: bytes, number: int, limits: Limits) -> Page:
    """Page `number` (1-based) of a PDF. Raises InputError or OptionError."""
    document = _open(data)
    try:
        page = _page(document, number)
        return _Reader(page, limits).read()
    except pdfium.PdfiumError as error:
        raise _damaged(error) from None
    finally:
        document.close()


def render(data: bytes, number: int, dpi: float, limits: Limits) -> NDArray[np.uint8]:
    """The page as pixels (height × width × 3), for figures that are not made of rectangles."""
    document = _open(data)
    try:
        page = _page(document, number)
        width, height = page.get_size()
        most = min(limits.pixels, MOST_RENDERED)
        scale = min(dpi / 72, math.sqrt(most / max(width * height, 1)))
        return np.array(page.render(scale=scale, rev_byteorder=True).to_numpy()[..., :3])
    except pdfium.PdfiumError as error:
        raise _damaged(error) from None
    finally:
        document.close()


def _open(data: bytes) -> Any:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD:
            raise InputError(
                "the PDF is encrypted; save it without a password", slug="encrypted-figure"
            ) from None
        raise _damaged(error) from None


def _damaged(error: Exception) -> InputError:
    detail = str(error).splitlines()[0] if str(error) else "unreadable"
    return InputError(f"the PDF cannot be read: {detail}", slug="damaged-figure")


def _page(document: Any, number: int) -> Any:
    pages = len(document)
    if pages == 0:
        raise InputError("the PDF has no pages", slug="damaged-figure")
    if not 1 <= number <= pages:
        raise OptionError(f"no page {number}; the file has pages 1–{pages}", slug="no-such-page")
    return document[number - 1]


@dataclass
class _Reader:
    """Collects what one page draws."""

    page: Any
    limits: Limits
    patches: list[Box] = field(default_factory=list)
    colors: list[tuple[float, float, float]] = field(default_factory=list)
    lines: list[Box] = field(default_factory=list)
    words: list[Word] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    seen: int = 0

    def read(self) -> Page:
        self.clock = Clock(self.limits.seconds)
        self.text = self.page.get_textpage()
        box = self.page.get_cropbox()
        matrix, width, height = page_matrix(box, self.page.get_rotation())
        self._visit_page(matrix)
        return page_of((width, height), self.patches, self.colors, self.lines, self.words, self.pictures)

    def _visit_page(self, matrix: Matrix) -> None:
        for index in range(raw.FPDFPage_CountObjects(self.page.raw)):
            self._visit(raw.FPDFPage_GetObject(self.page.raw, index), matrix, 0)

    def _visit(self, item: Any, matrix: Matrix, depth: int) -> None:
        self.seen += 1
        if self.seen > self.limits.objects:
            raise too_large("the page", self.seen, self.limits.objects, "drawn objects")
        if self.seen % 256 == 0:
            self.clock.check()
        kind = raw.FPDFPageObj_GetType(item)
        if kind == raw.FPDF_PAGEOBJ_PATH:
            self._path(item, matrix)
        elif kind == raw.FPDF_PAGEOBJ_TEXT:
            self._word(item, matrix)
        elif kind == raw.FPDF_PAGEOBJ_IMAGE:
            self._picture(item, matrix)
        elif kind == raw.FPDF_PAGEOBJ_FORM and depth < DEEPEST:
            inner = times(_matrix(item), matrix)
            for index in range(raw.FPDFFormObj_CountObjects(item)):
                self._visit(raw.FPDFFormObj_GetObject(item, index), inner, depth + 1)

    def _path(self, item: Any, matrix: Matrix) -> None:
        fill, stroke = ctypes.c_int(), ctypes.c_int()
        raw.FPDFPath_GetDrawMode(item, fill, stroke)
        segments = raw.FPDFPath_CountSegments(item)
        if not fill.value or segments < 4:
            self.lines.append(placed(_bounds(item), matrix))
        elif segments <= 5:
            self._patch(placed(_bounds(item), matrix), _color(item))
        else:
            color = _color(item)
            for bounds in self._subpaths(item, segments):
                self._patch(placed(bounds, times(_matrix(item), matrix)), color)

    def _patch(self, box: Box, color: tuple[float, float, float] | None) -> None:
        if color is not None:
            self.patches.append(box)
            self.colors.append(color)

    def _subpaths(self, item: Any, segments: int) -> Iterator[tuple[float, float, float, float]]:
        """The rectangles of a path that holds several: runs of at most five points."""
        points: list[tuple[float, float]] = []
        self.seen += segments // 5
        for index in range(min(segments, 5 * self.limits.objects)):
            segment = raw.FPDFPath_GetPathSegment(item, index)
            if raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_MOVETO:
                yield from _rectangle(points)
                points = []
            x, y = ctypes.c_float(), ctypes.c_float()
            raw.FPDFPathSegment_GetPoint(segment, x, y)
            points.append((x.value, y.value))
        yield from _rectangle(points)

    def _word(self, item: Any, matrix: Matrix) -> None:
        text = _text(item, self.text)
        if not text.strip():
            return
        size = ctypes.c_float()
        raw.FPDFTextObj_GetFontSize(item, size)
        a, b, c, d, _, _ = times(_matrix(item), matrix)
        angle = math.degrees(math.atan2(-b, a))
        box, high = placed(_bounds(item), matrix), size.value * math.hypot(c, d)
        if len(text) == 1 and text.isalnum() and _is_stroke(box, high):
            text = "−"  # some programs lose what the sign stands for, and call it a digit
        self.words.append(Word(text, box, high, angle))

    def _picture(self, item: Any, matrix: Matrix) -> None:
        width, height = ctypes.c_uint(), ctypes.c_uint()
        raw.FPDFImageObj_GetImagePixelSize(item, width, height)
        if min(width.value, height.value) < 1 or width.value * height.value < SMALLEST_PICTURE:
            return
        if width.value * height.value > self.limits.pixels:
            raise too_large("an image on the page", width.value * height.value, self.limits.pixels, "pixels")
        picture = _pixels(item, self.page)
        if picture is None:
            return
        placement = times(_matrix(item), matrix)
        self.pictures.append(placed_picture(*picture, placement))


def _is_stroke(box: Box, size: float) -> bool:
    """Whether a glyph is as flat and as wide as a minus."""
    return box.height < FLAT * size and box.width > WIDE * size


def _rectangle(points: list[tuple[float, float]]) -> Iterator[tuple[float, float, float, float]]:
    if 4 <= len(points) <= 5:
        xs, ys = zip(*points, strict=True)
        yield min(xs), min(ys), max(xs), max(ys)


def _matrix(item: Any) -> Matrix:
    matrix = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(item, matrix):
        return IDENTITY
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def _bounds(item: Any) -> tuple[float, float, float, float]:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    raw.FPDFPageObj_GetBounds(item, left, bottom, right, top)
    return left.value, bottom.value, right.value, top.value


def _color(item: Any) -> tuple[float, float, float] | None:
    """The fill over white paper; None where it is fully transparent."""
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not raw.FPDFPageObj_GetFillColor(item, red, green, blue, alpha) or alpha.value == 0:
        return None
    share = alpha.value / 255
    r, g, b = (1 - share * (1 - c.value / 255) for c in (red, green, blue))
    return r, g, b


def _text(item: Any, page: Any) -> str:
    length = raw.FPDFTextObj_GetText(item, page.raw, None, 0)
    if not 2 < length <= 20_000:
        return ""
    buffer = ctypes.create_string_buffer(length)
    raw.FPDFTextObj_GetText(item, page.raw, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), length)
    return buffer.raw[: length - 2].decode("utf-16-le", "replace").lstrip()


def _pixels(item: Any, page: Any) -> tuple[NDArray[np.uint8], NDArray[np.bool_]] | None:
    """Colours and painted pixels of an image, the latter from its soft mask where that has the same size."""
    try:
        image = pdfium.PdfImage(item, page=page, pdf=page.pdf)
        pixels = _rgb(image.get_bitmap().to_numpy())
        masked = pixels
        if _even(item, pixels):
            masked = image.get_bitmap(render=True, scale_to_original=True).to_numpy()
    except (pdfium.PdfiumError, ValueError, RuntimeError, ArithmeticError):
        return None
    if masked.ndim == 3 and masked.shape[2] == 4:
        rows, columns = (np.arange(n) * m // n for n, m in zip(pixels.shape, masked.shape[:2], strict=False))
        return pixels, masked[np.ix_(rows, columns)][..., 3] >= 128
    return pixels, np.ones(pixels.shape[:2], dtype=np.bool_)


def _even(item: Any, pixels: NDArray[np.uint8]) -> bool:
    """Whether an image is stretched so evenly that rendering it at its own size stays about that size."""
    left, bottom, right, top = _bounds(item)
    if right - left <= 0 or top - bottom <= 0:
        return False
    across, down = pixels.shape[1] / (right - left), pixels.shape[0] / (top - bottom)
    return bool(max(across, down) <= MOST_STRETCH * min(across, down))


def _rgb(array: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """pdfium's grey, BGR or BGRX as RGB."""
    if array.ndim == 2 or array.shape[2] == 1:
        return np.repeat(array.reshape(*array.shape[:2], 1), 3, axis=2)
    return np.array(array[..., 2::-1] if array.shape[2] >= 3 else array[..., :3])
