"""The colour bar: where it is, which colours it runs through, what its ticks say."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np

from rerender.original.colormap import known_maps, nearest, perceived
from rerender.original.lattice import Lattice
from rerender.original.page import Box, Page, Picture, Word
from rerender.original.words import join_line, number, offset

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

SLENDER = 2.5  # a bar is at least this many times as long as it is wide
EVEN = 0.02  # how much the colours may vary across the bar
FRAME = 0.01  # of the bar's length: its outline in an image is thinner
TIP = 0.15  # of the bar's width: how far in from its sides a tip is told from the bar
USUAL = 90  # per cent of the steps of a continuous bar are smaller than this one
LONG = 64  # pixels: in shorter bars steps are too few to be compared
FAR = 3.0  # font sizes between the bar and its tick labels
MOST_SEGMENTS = 64  # a bar with more steps counts as continuous


@dataclass(frozen=True, slots=True, eq=False)
class Bar:
    """A colour bar. colors: n × 3 from its left (or bottom) to its right (or top) end.

    `segments` is the number of steps of a discrete bar, 0 for a continuous one; `ticks` are pairs of
    the place on the bar (0 to 1 in the order of the colours) and the number there; `names` likewise
    for ticks that are words; `powers`: all numbers are written as powers. `edges` are the places (0 to 1)
    where the steps of a discrete bar begin and end, None where all have one length. `within`: how far ticks
    may lie beside their places (of the bar) where they were read by OCR. `blur`: steps of the colours
    by which its ends may be off.
    """

    box: Box
    horizontal: bool
    colors: Floats
    segments: int = 0
    ticks: tuple[tuple[float, float], ...] = ()
    names: tuple[tuple[float, str], ...] = ()
    label: str = ""
    words: tuple[Word, ...] = field(default=(), repr=False)
    powers: bool = False
    edges: tuple[float, ...] | None = None
    within: float | None = None
    blur: float = 1.0


def bar_of_picture(picture: Picture, frames: Floats, noise: float = 0.0) -> Bar | None:
    """The bar that an image is, if its colours run along a ramp and do not change across."""
    box = true_box(picture.box, frames)
    horizontal = box.width >= box.height
    pixels = picture.pixels if horizontal else picture.pixels[::-1].transpose(1, 0, 2)
    if max(box.width, box.height) < SLENDER * min(box.width, box.height) or pixels.shape[1] < 8:
        return None
    edge = round(0.35 * pixels.shape[0])  # well away from the frame
    inner = pixels[edge : pixels.shape[0] - edge] / 255
    colors = np.median(inner, axis=0)
    if np.mean(np.abs(inner - colors)) > EVEN + noise:
        return None
    first, last = _between_tips(pixels / 255, colors)
    box = _part(box, horizontal, first / len(colors), last / len(colors))
    colors = _without_frame(colors[first:last])
    segments = _segments(colors, noise)
    if segments:
        colors = _segment_colors(colors, segments)
    return Bar(box, horizontal, colors, segments) if is_ramp(colors, noise) else None


def _between_tips(pixels: Floats, colors: Floats) -> tuple[int, int]:
    """The part of a bar that has its full width: what points to values beyond is drawn as a tip."""
    rim = round(TIP * pixels.shape[0])
    sides = np.stack([pixels[rim], pixels[-1 - rim]])
    narrow = (np.abs(sides - colors).max(axis=2) > 0.1).all(axis=0)
    if narrow.all() or not narrow.any():
        return 0, len(colors)
    wide = np.flatnonzero(~narrow)
    least = max(3, round(FRAME * len(colors)))
    tips = [int(n / (1 - 2 * TIP)) + 1 if n >= least else 0 for n in (wide[0], len(colors) - 1 - wide[-1])]
    return tips[0], len(colors) - tips[1]


def _part(box: Box, horizontal: bool, start: float, end: float) -> Box:
    """A part of a bar, from one place to another (0 to 1 from the left or from the bottom)."""
    if horizontal:
        return Box(box.x0 + start * box.width, box.y0, box.x0 + end * box.width, box.y1)
    return Box(box.x0, box.y1 - end * box.height, box.x1, box.y1 - start * box.height)


def bar_of_lattice(lattice: Lattice) -> Bar | None:
    """The bar that a single row or column of cells is, if their colours run along a ramp."""
    if min(lattice.rows, lattice.columns) != 1 or not lattice.drawn.all():
        return None
    horizontal = lattice.rows == 1
    colors = lattice.colors[0] if horizontal else lattice.colors[::-1, 0]
    if not is_ramp(colors, 0.0):
        return None
    segments = len(colors) if len(colors) <= MOST_SEGMENTS else 0
    return Bar(lattice.box, horizontal, colors, segments, edges=bar_edges(lattice))


def bar_edges(lattice: Lattice) -> tuple[float, ...] | None:
    """Where the steps of a bar of unequal steps begin and end, as places from 0 to 1 along it."""
    if not lattice.uneven:
        return None
    along = lattice.x_edges if lattice.rows == 1 else lattice.y_edges
    assert along is not None
    places = (along - along[0]) / (along[-1] - along[0])
    return tuple((places if lattice.rows == 1 else 1 - places[::-1]).tolist())


def true_box(box: Box, frames: Floats) -> Box:
    """The rectangle drawn below or around an image (which is rounded to pixels); else the image's."""
    if not len(frames):
        return box
    off = np.abs(frames - np.array(box)).max(axis=1)
    best = int(off.argmin())
    return Box(*map(float, frames[best])) if off[best] < 1.2 else box


def _without_frame(colors: Floats) -> Floats:
    """The colours without the few at either end that belong to the bar's outline."""
    most = max(3, round(FRAME * len(colors)))
    steps = np.abs(np.diff(colors, axis=0)).max(axis=1)
    usual = float(np.percentile(steps, USUAL)) if len(steps) > LONG else 1.0
    jumps = steps > min(0.15, max(0.02, 3 * usual))
    first, last = np.flatnonzero(jumps[:most]), np.flatnonzero(jumps[-most:][::-1])
    start = int(first[-1]) + 1 if first.size else 0
    end = len(colors) - (int(last[-1]) + 1 if last.size else 0)
    return colors[start:end]


def _segments(colors: Floats, noise: float) -> int:
    """How many flat steps of equal length the colours have; 0 for a continuous run."""
    jumps = np.flatnonzero(np.abs(np.diff(colors, axis=0)).max(axis=1) > 0.012 + 2 * noise)
    margin = max(3, round(FRAME * len(colors)))
    jumps = jumps[(jumps >= margin) & (jumps < len(colors) - margin)]
    first = np.diff(jumps, prepend=-9) > 2  # a blurred edge is one jump
    lengths = np.diff(np.concatenate([[0], jumps[first] + 1, [len(colors)]]))
    if not 2 <= len(lengths) <= MOST_SEGMENTS or lengths.mean() < 4:
        return 0
    return len(lengths) if np.abs(lengths - lengths.mean()).max() <= max(2.0, 0.1 * lengths.mean()) else 0


def _segment_colors(colors: Floats, segments: int) -> Floats:
    middles = ((np.arange(segments) + 0.5) * len(colors) / segments).astype(int)
    return np.asarray(colors[middles])


def is_ramp(colors: Floats, noise: float) -> bool:
    """Whether colours run evenly through a known map, or smoothly through any other."""
    if len(colors) < 3 or np.ptp(colors, axis=0).max() < 0.1 + 2 * noise:
        return False
    return ramp_map(colors, noise) is not None or _smooth(colors, noise)


def ramp_map(colors: Floats, noise: float = 0.0) -> str | None:
    """The map (with `_r` when it runs backwards) whose ramp the colours follow from end to end."""
    some = np.linspace(0, len(colors) - 1, min(len(colors), 33)).astype(int)
    places = np.linspace(0, 1, len(some))
    found = []
    for name, steps in known_maps().items():
        for suffix, table in (("", steps), ("_r", steps[::-1])):
            ideal = table[np.rint(places * (len(table) - 1)).astype(int)]
            misfit = np.sqrt(((perceived(colors[some]) - perceived(ideal)) ** 2).sum(axis=1)).mean()
            if misfit < 0.03 + noise:
                found.append((misfit, name + suffix))
    return min(found)[1] if found else None


def _smooth(colors: Floats, noise: float) -> bool:
    """Whether a run of many colours changes by small steps and never comes back: a map of nobody's."""
    if len(colors) < 24:
        return False
    steps = np.sqrt((np.diff(perceived(colors), axis=0) ** 2).sum(axis=1))
    ends = np.linspace(0, len(colors) - 1, 24).astype(int)
    index, _ = nearest(colors[ends], colors)
    return bool(steps.max() < 0.06 + 3 * noise and np.abs(index - ends).max() <= 2 + 0.05 * len(colors))


def read_ticks(bar: Bar, page: Page, words: Sequence[Word]) -> Bar:
    """The bar with its ticks, its label, and the words that these took."""
    beside = [_beside(bar, words, side) for side in (1, -1)]
    numbers = [[w for w in side if number(w.text) is not None] for side in beside]
    side = 0 if len(numbers[0]) >= len(numbers[1]) else 1
    labels = numbers[side] if len(numbers[side]) >= 2 else beside[side]
    placed = [(_place(bar, page, word), word) for word in labels]
    factor, shift = _offset([w for w in words if w not in labels])
    ticks = tuple((p, v * factor + shift) for p, w in placed if (v := number(w.text)) is not None)
    names = tuple((p, w.text) for p, w in placed if number(w.text) is None)
    label = _label(bar, [w for w in words if w not in labels])
    taken = (*labels, *label)
    text = " ".join(w.text for w in label)
    powers = bool(ticks) and all("^" in w.text for w in labels if number(w.text) is not None)
    return replace(bar, ticks=ticks, names=names, label=text, words=taken, powers=powers)


def _offset(words: Sequence[Word]) -> tuple[float, float]:
    """The factor and the shift that a word at the end of the bar applies to all its ticks."""
    return next((o for w in words if (o := offset(w.text)) is not None), (1.0, 0.0))


def _beside(bar: Bar, words: Sequence[Word], side: int) -> list[Word]:
    """Words along one long side of the bar, in one line with the closest: its tick labels."""
    found: list[tuple[float, Word]] = []
    for word in words:
        box, slack = word.box, 0.5 * word.size
        if bar.horizontal:
            along = bar.box.x0 - slack <= box.cx <= bar.box.x1 + slack
            gap = box.y0 - bar.box.y1 if side > 0 else bar.box.y0 - box.y1
        else:
            along = bar.box.y0 - slack <= box.cy <= bar.box.y1 + slack
            gap = box.x0 - bar.box.x1 if side > 0 else bar.box.x0 - box.x1
        if along and -0.3 * word.size < gap < FAR * word.size:
            found.append((gap, word))
    if not found:
        return []
    closest = min(gap for gap, _ in found)
    return [word for gap, word in found if gap - closest < 0.7 * word.size]


def _place(bar: Bar, page: Page, word: Word) -> float:
    """Where on the bar a tick label belongs: at the tick mark beside it, else at its own middle."""
    start, length = (bar.box.x0, bar.box.width) if bar.horizontal else (bar.box.y1, -bar.box.height)
    middle = word.box.cx if bar.horizontal else word.box.cy
    mark = _mark(bar, page.lines, middle, 0.6 * word.size)
    return ((middle if mark is None else mark) - start) / length


def _mark(bar: Bar, lines: Floats, middle: float, reach: float) -> float | None:
    """The middle of the short stroke on the bar's long side that is closest to `middle`."""
    if not len(lines):
        return None
    low, high = (1, 3) if bar.horizontal else (0, 2)
    first, last = (0, 2) if bar.horizontal else (1, 3)
    at = (lines[:, first] + lines[:, last]) / 2
    thin = lines[:, last] - lines[:, first] < 3
    size = min(bar.box.width, bar.box.height)
    near = (lines[:, high] > bar.box[low] - size) & (lines[:, low] < bar.box[high] + size)
    short = lines[:, high] - lines[:, low] < 2 * size
    good = np.flatnonzero(thin & near & short & (np.abs(at - middle) <= reach))
    return float(at[good[np.abs(at[good] - middle).argmin()]]) if good.size else None


def _label(bar: Bar, words: Sequence[Word]) -> list[Word]:
    """The text nearest to the bar, joined to its line: what the colours measure."""
    size = min(bar.box.width, bar.box.height)
    near: list[tuple[float, Word]] = []
    for line in join_line([w for w in words if number(w.text) is None and offset(w.text) is None]):
        dx = max(bar.box.x0 - line.box.x1, line.box.x0 - bar.box.x1, 0.0)
        dy = max(bar.box.y0 - line.box.y1, line.box.y0 - bar.box.y1, 0.0)
        centred = abs(line.box.cx - bar.box.cx) < 0.15 * bar.box.width + line.size
        level = abs(line.box.cy - bar.box.cy) < max(0.15 * bar.box.height, 0.6 * line.size)
        if (centred and dy < 4 * line.size and dx == 0) or (level and dx < 5 * line.size and dy == 0):
            near.append((dx + dy + 0.01 * size, line))
    return [min(near, key=lambda n: n[0])[1]] if near else []
