"""Glyph runs of a page joined to labels: superscripts, split words, lines; and numbers read from them."""

from __future__ import annotations

import math
import re
from dataclasses import replace

from rerender.original.page import Box, Word, hull

TOUCHING = 0.12  # gap between runs of one word, in font sizes
AFTER_SIGN = 0.35  # a sign or a point is drawn apart from its number, and a 1 is narrow
SIGNS = ("−", "–", "-", "+")
GLYPHS = ("fi", "fl", "ff", "ffi", "ffl")  # ligatures: letters that are drawn as one glyph of their own
SPACE = 0.6  # gap between words of one line, in font sizes
NUMBER = re.compile(r"[+-]?(?:\d{1,15}(?:\.\d{0,15})?|\.\d{1,15})(?:[eE][+-]?\d{1,3})?%?")
POWER = re.compile(r"([+-]?)(?:(\d{1,9}(?:\.\d{1,9})?)[×x·])?10\^([+-]?\d{1,3}(?:\.\d{1,3})?)")


def join_runs(words: tuple[Word, ...]) -> list[Word]:
    """Runs that the file draws one after the other without a gap become one word; powers get a `^`.

    Text that runs upwards is laid flat to be joined.
    """
    joined: list[tuple[Word, bool]] = []
    for word in words:
        upwards = abs(word.angle - 90) < 1
        flat = _turned(word, -90) if upwards else word
        last = joined[-1][0] if joined and joined[-1][1] == upwards else None
        if last and _raised(last, flat):
            fused = _fuse(last, flat, "" if "^" in last.text else "^", last.size)
        elif last and _lowered(last, flat):
            fused = _fuse(last, flat, "" if "_" in last.text else "_", last.size)
        elif last and _touching(last, flat):
            fused = _fuse(last, flat, "", max(last.size, flat.size))
        else:
            joined.append((flat, upwards))
            continue
        joined[-1] = fused, upwards
    words_ = (_turned(word, 90) if upwards else word for word, upwards in joined)
    return [replace(word, text=" ".join(word.text.split())) for word in words_]


def _turned(word: Word, by: int) -> Word:
    """A word turned by a quarter, counter-clockwise (90) or back (-90), about the corner of the page."""
    x0, y0, x1, y1 = word.box
    box = Box(y0, -x1, y1, -x0) if by > 0 else Box(-y1, x0, -y0, x1)
    return replace(word, box=box, angle=word.angle + by)


def _upright(*words: Word) -> bool:
    return all(abs(w.angle) < 1 for w in words)


def _touching(last: Word, word: Word) -> bool:
    """Whether a run goes on where the last one ended, on the same baseline and in the same size."""
    if not _upright(last, word) or abs(last.size - word.size) > 0.05 * word.size:
        return False
    gap = (word.box.x0 - last.box.x1) / max(word.size, 1e-6)
    ligature = word.text in GLYPHS or last.text.endswith(GLYPHS)
    if last.text[-1].isspace():
        return ligature and -0.1 < gap < SPACE and _same_line(last, word)
    if word.text[0] in SIGNS and number(last.text) is not None:
        return False  # crowded tick labels: the next number begins
    alone = ligature or len(word.text) == 1
    apart = last.text in (*SIGNS, "×") or "." in (last.text[-1], word.text[0])
    within = AFTER_SIGN if apart else TOUCHING * (1.6 if alone else 1)
    return -0.1 < gap < within and _same_line(last, word)


def _raised(last: Word, word: Word) -> bool:
    """Whether a run is a superscript of the last one (or goes on with it)."""
    if not _upright(last, word) or not re.fullmatch(r"[−–+-]?[\d.]*", word.text):
        return False
    gap = (word.box.x0 - last.box.x1) / max(last.size, 1e-6)
    smaller = word.size <= 0.8 * last.size
    return smaller and -0.1 < gap < 0.3 and word.box.cy < last.box.cy - 0.02 * last.size


def _lowered(last: Word, word: Word) -> bool:
    """Whether a run is a subscript of the last one (or goes on with it)."""
    gap = (word.box.x0 - last.box.x1) / max(last.size, 1e-6)
    smaller = word.size <= 0.8 * last.size and last.text[-1].isalnum()
    lower = word.box.cy > last.box.cy + 0.02 * last.size
    return _upright(last, word) and smaller and lower and -0.1 < gap < 0.2


def _same_line(first: Word, second: Word) -> bool:
    overlap = min(first.box.y1, second.box.y1) - max(first.box.y0, second.box.y0)
    return overlap > 0.3 * min(first.box.height, second.box.height) or (
        abs(first.box.cy - second.box.cy) < 0.35 * first.size
    )


def _fuse(last: Word, word: Word, between: str, size: float) -> Word:
    return replace(last, text=last.text + between + word.text, box=hull((last.box, word.box)), size=size)


def join_line(words: list[Word]) -> list[Word]:
    """Words of one direction on one line, joined with spaces where the gap is that of a space."""
    upwards = [word for word in words if abs(word.angle - 90) < 1]
    others = [word for word in words if word not in upwards]
    return _joined(others) + [_turned(w, 90) for w in _joined([_turned(w, -90) for w in upwards])]


def _joined(words: list[Word]) -> list[Word]:
    lines: list[Word] = []
    for word in _line_by_line(words):
        last = lines[-1] if lines else None
        gap = (word.box.x0 - last.box.x1) / max(word.size, 1e-6) if last else math.inf
        if last and _upright(last, word) and _same_line(last, word) and -0.2 < gap < SPACE:
            lines[-1] = _fuse(last, word, " " if gap > TOUCHING else "", last.size)
        else:
            lines.append(word)
    return lines


def _line_by_line(words: list[Word]) -> list[Word]:
    """Words in reading order: what overlaps in height is one line."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda w: w.box.cy):
        if lines and _same_line(lines[-1][0], word):
            lines[-1].append(word)
        else:
            lines.append([word])
    return [word for line in lines for word in sorted(line, key=lambda w: w.box.x0)]


FACTOR = re.compile(r"(?:[×x]?1e|[×x]10\^)([+-]?\d{1,3})")
SHIFT = re.compile(r"[+-]\d{1,15}(?:\.\d{0,15})?(?:e[+-]?\d{1,3})?")


def offset(text: str) -> tuple[float, float] | None:
    """What a remark such as `1e−5`, `×10^3`, `+1.2e4` does to the numbers of an axis: (factor, shift)."""
    plain = text.replace("−", "-").replace("–", "-").replace(" ", "")
    if factor := FACTOR.fullmatch(plain):
        return 10.0 ** int(factor[1]), 0.0
    return (1.0, float(plain)) if SHIFT.fullmatch(plain) else None


def number(text: str) -> float | None:
    """The number that a label is (`−2.5`, `1e-3`, `10^-2`, `2×10^4`, `50%`), or None."""
    plain = text.replace("−", "-").replace("–", "-").replace(" ", "").replace(",", "")
    if power := POWER.fullmatch(plain):
        sign, factor, exponent = power.groups()
        size: float = float(factor or 1) * 10.0 ** float(exponent)
        return -size if sign == "-" else size
    return float(plain.rstrip("%")) if NUMBER.fullmatch(plain) else None
