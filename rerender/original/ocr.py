"""Words of an image by Tesseract, an optional program: `apt install tesseract-ocr`, `brew install tesseract`.

OCR errs. So panels, bars and their tick marks are painted over before, words that lost a glyph are dropped,
and the numbers of a bar count only if they lie on one straight or logarithmic scale (`trusted_ticks`).
"""

from __future__ import annotations

import csv
import io
import re
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from rerender.errors import MissingExtra
from rerender.original.bar import Bar
from rerender.original.limits import Limits, too_slow
from rerender.original.norm import fit_norm
from rerender.original.page import Box, Word, hull
from rerender.original.words import number, offset

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Bytes = NDArray[np.uint8]

PROGRAM = "tesseract"
ENLARGED = 3  # times: tick labels of 10 pixels are too small for Tesseract
MOST_PIXELS = 60_000_000  # of the enlarged image
SURE = 40  # per cent: words of less confidence are dropped
SURE_UPWARDS = 70
LONGEST_MARK = 16  # pixels
FAINT = 24  # of 255 from the paper: a pixel of a tick mark
INK = 96  # of 255 from the paper: a pixel of a glyph
CAP = 0.72  # height of digits and capitals, in font sizes
SPACE = 0.6  # heights: the widest gap between words of one label
TICKS = 3  # the fewest numbers that a scale needs
OFF = 0.012  # of the bar: how far a number may stand beside its place
LOST_POINT = re.compile(r"[-−]?0\d+%?")


def read_words(pixels: Bytes, filled: Sequence[Box], limits: Limits) -> list[Word]:
    """The words of an image (height × width × 3) outside of panels and bars, level or running upwards.

    Raises MissingExtra where Tesseract is not installed.
    """
    if shutil.which(PROGRAM) is None:
        raise MissingExtra("reading words needs the program tesseract; install tesseract-ocr")
    grey = _grey(pixels, filled)
    level = _words(grey, limits, SURE)
    turned = _words(np.rot90(grey, -1), limits, SURE_UPWARDS)
    upwards = [_turned_back(word, grey.shape[0]) for word in turned if len(word.text) > 2]
    return level + [w for w in upwards if not any(_overlap(w.box, other.box) for other in level)]


def _grey(pixels: Bytes, filled: Sequence[Box]) -> Bytes:
    """Dark on white, without what is no text."""
    light = pixels.astype(np.float64).mean(axis=2)
    paper = float(np.median(np.concatenate([light[0], light[-1]])))
    dark = light if paper > 127 else 255 - light
    for box in filled:
        x0, y0, x1, y1 = (max(0, round(v)) for v in box)
        _erase_marks(dark, (max(0, x0 - 3), max(0, y0 - 3), x1 + 3, y1 + 3))
    return np.asarray(dark, dtype=np.uint8)


def _erase_marks(dark: NDArray[np.float64], box: tuple[int, int, int, int]) -> None:
    """Paint over a box and the strokes that go out from its sides: tick marks, which look like a minus."""
    x0, y0, x1, y1 = box
    beside = dark[y0:y1, x1 : x1 + LONGEST_MARK], dark[y0:y1, max(0, x0 - LONGEST_MARK) : x0][:, ::-1]
    below = dark[y1 : y1 + LONGEST_MARK, x0:x1].T, dark[max(0, y0 - LONGEST_MARK) : y0, x0:x1][::-1].T
    for outwards in (*beside, *below):
        outwards[np.logical_and.accumulate(outwards < 255 - FAINT, axis=1)] = 255
    dark[y0:y1, x0:x1] = 255


def _words(grey: Bytes, limits: Limits, least: float) -> list[Word]:
    factor = min(float(ENLARGED), (MOST_PIXELS / grey.size) ** 0.5)
    image = Image.fromarray(np.ascontiguousarray(grey))
    image = image.resize(
        (round(image.width * factor), round(image.height * factor)), Image.Resampling.BICUBIC
    )
    buffer = io.BytesIO()
    image.save(buffer, "PNG", dpi=(300, 300))
    command = [PROGRAM, "stdin", "stdout", "--psm", "11", "-c", "tessedit_create_tsv=1"]
    try:
        done = subprocess.run(
            command, input=buffer.getvalue(), capture_output=True, timeout=limits.seconds, check=False
        )
    except subprocess.TimeoutExpired:
        raise too_slow(limits.seconds) from None
    rows = csv.DictReader(
        io.StringIO(done.stdout.decode("utf-8", "replace")), delimiter="\t", quoting=csv.QUOTE_NONE
    )
    words = [_word(row, factor) for row in rows if _is_sure(row, least)]
    return _phrases([word for word in words if not _lost_glyph(word, grey)])


def _phrases(words: Sequence[Word]) -> list[Word]:
    """Words that follow each other on one line, joined; numbers side by side are labels of their own."""
    joined: list[Word] = []
    for word in words:
        last = joined[-1] if joined else None
        if last is not None and _goes_on(last, word):
            joined[-1] = replace(last, text=f"{last.text} {word.text}", box=hull((last.box, word.box)))
        else:
            joined.append(word)
    return joined


def _goes_on(last: Word, word: Word) -> bool:
    high = max(last.box.height, word.box.height)
    level = min(last.box.y1, word.box.y1) - max(last.box.y0, word.box.y0) > 0.3 * min(
        last.box.height, word.box.height
    )
    both = number(last.text) is not None and number(word.text) is not None
    return level and not both and 0 < word.box.x0 - last.box.x1 < SPACE * high


def _is_sure(row: dict[str, str], least: float) -> bool:
    return bool((row.get("text") or "").strip()) and float(row.get("conf") or -1) >= least


def _word(row: dict[str, str], factor: float) -> Word:
    left, top, wide, high = (float(row[name]) / factor for name in ("left", "top", "width", "height"))
    text = row["text"].strip().replace("—", "−").replace("~", "−")
    return Word(text, Box(left, top, left + wide, top + high), high / CAP)


def _lost_glyph(word: Word, grey: Bytes) -> bool:
    """Whether a number has more separate marks than characters: a point or a sign that was not read."""
    if not any(char.isdigit() for char in word.text):
        return False
    if LOST_POINT.fullmatch(word.text):
        return True
    x0, y0, x1, y1 = (round(v) for v in word.box)
    ink = grey[max(0, y0 - 1) : y1 + 2, max(0, x0 - 1) : x1 + 1] < 255 - INK
    glyphs = int((np.diff(ink.any(axis=0).astype(np.int8), prepend=0) > 0).sum())
    return glyphs > len(word.text) or (word.text[0] not in "-−" and _is_minus(grey, (x0, y0, y1)))


def _is_minus(grey: Bytes, place: tuple[int, int, int]) -> bool:
    """Whether there is ink just before a word at half its height, and none above and below that."""
    left, top, bottom = place
    high = bottom - top
    ink = grey[top:bottom, max(0, left - round(0.75 * high)) : max(0, left - 1)] < 255 - INK
    if not ink.size:
        return False
    band = round(0.25 * high)
    return bool(ink[band : high - band].any() and not ink[:band].any() and not ink[high - band :].any())


def _turned_back(word: Word, height: int) -> Word:
    """A word of the image turned clockwise by a quarter, in the image itself."""
    x0, y0, x1, y1 = word.box
    return replace(word, box=Box(y0, height - x1, y1, height - x0), angle=90.0)


def _overlap(a: Box, b: Box) -> bool:
    return a.x0 < b.x1 and b.x0 < a.x1 and a.y0 < b.y1 and b.y0 < a.y1


def trusted_ticks(bar: Bar, words: Sequence[Word], pixels: Bytes) -> Bar:
    """The bar without its numbers, unless enough of them lie on one straight or logarithmic scale.

    Numbers that do not are misread, or the scale is of another kind; and what stands unread at the end of the
    bar may multiply all of them.
    """
    norm = fit_norm(list(bar.ticks), powers=bar.powers, within=OFF) if len(bar.ticks) >= TICKS else None
    good = norm is not None and not _unread_factor(bar, words, pixels)
    return replace(bar, within=OFF, ticks=bar.ticks if good else ())


def _unread_factor(bar: Bar, words: Sequence[Word], pixels: Bytes) -> bool:
    """Whether there is ink beyond the end of the bar, where a factor stands, that was not read as one."""
    if any(offset(word.text) is not None for word in words):
        return False
    size = float(np.median([word.box.height for word in bar.words])) if bar.words else 10.0
    x0, y0, x1, y1 = bar.box
    place = Box(x1 + size, y0 - size, x1 + 4 * size, y1 + 3 * size)
    if not bar.horizontal:
        place = Box(x0 - size, y0 - 3 * size, x1 + 4 * size, y0 - 0.9 * size)
    left, top, right, bottom = (max(0, round(v)) for v in place)
    plain = [word.box for word in words if number(word.text) is not None or not re.search(r"\d", word.text)]
    ink = _grey(pixels, plain)[top:bottom, left:right] < 255 - INK
    return bool(ink.sum() > 4)
