"""Where panels and colour bars may lie in an image: solid rectangles on paper, without text and ticks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Bytes = NDArray[np.uint8]
    Bools = NDArray[np.bool_]

PixelBox = tuple[int, int, int, int]  # left, top, right, bottom: right and bottom excluded

PAPER_SHARE = 0.1  # of the border pixels that make white the paper
INK = 4  # how far (of 255) a pixel of a clean image must be from the paper to count as drawn
STROKE = 0.0025  # of the longer side: text and ticks are thinner than this …
LONG = 0.03  # … and shorter than this; frames are longer
GAP = 0.004  # of the longer side: grid lines are thinner than this, gaps between panels wider
LEAST = 6  # pixels: the least extent of a panel or a bar
SOLID = 0.85  # of the fullest line of a panel: rows of small tick labels are emptier
MAIN = 0.3  # of a mostly empty box: a solid part this large is the panel in it
MOST_PARTS = 12
THIN = 5  # pixels: fewer lines together are the branches of a tree or a grid, not cells
FULL = 0.75  # of a piece must be drawn for it to be cells and not text
MOST_PIECES = 5000
GREY = 24  # of 255: frames are black, grey or white
DEEPEST = 12  # levels of cutting


def find_regions(pixels: Bytes, ink: int = INK) -> list[PixelBox]:
    """The boxes of all solid things, from an image (height × width × 3)."""
    longer = max(pixels.shape[:2])
    gap = max(2, round(GAP * longer))
    drawn = far_from_paper(pixels, ink)
    solid = _opened(drawn, max(3, round(STROKE * longer)))
    length = max(12, round(LONG * longer))
    solid |= _runs(drawn, length, 0) | _runs(drawn, length, 1)
    pieces = [part for box in _cut(solid, (0, 0), DEEPEST) for part in _without_trees(drawn, box, gap)]
    pieces = [_tightened(drawn, box, length // 2) for box in pieces]
    boxes = merge_near(merge_pieces(pieces, gap), drawn, gap)
    boxes = [_tightened(drawn, box, length // 2) for box in boxes]
    return [b for b in boxes if min(b[2] - b[0], b[3] - b[1]) >= LEAST]


def _without_trees(drawn: Bools, box: PixelBox, gap: int) -> list[PixelBox]:
    """The solid parts of a box that is mostly empty; the lines of trees beside a clustered map are not."""
    x0, y0, x1, y1 = box
    inside = drawn[y0:y1, x0:x1]
    if inside.mean() >= FULL or min(inside.shape) < 10 * THIN:
        return [box]
    parts = _cut(_opened(inside, THIN), (x0, y0), DEEPEST)
    parts = merge_near(merge_pieces(parts, gap), drawn, gap)
    largest = max(((b[2] - b[0]) * (b[3] - b[1]) for b in parts), default=0)
    return parts if largest > MAIN * inside.size and len(parts) < MOST_PARTS else [box]


def _tightened(drawn: Bools, box: PixelBox, run: int) -> PixelBox:
    """The box without the lines along its sides that only text and ticks reach into."""
    x0, y0, x1, y1 = box
    piece = drawn[y0:y1, x0:x1]
    columns, rows = _solid_lines(piece.T, run), _solid_lines(piece, run)
    if not columns.any() or not rows.any():
        return box
    across, down = np.flatnonzero(columns), np.flatnonzero(rows)
    return x0 + int(across[0]), y0 + int(down[0]), x0 + int(across[-1]) + 1, y0 + int(down[-1]) + 1


def _solid_lines(lines: Bools, run: int) -> Bools:
    """Which lines are mostly drawn, or drawn in runs as only cells have them."""
    begins = np.diff(lines.astype(np.int8), axis=1, prepend=0) > 0
    drawn = lines.sum(axis=1)
    in_runs = drawn >= run * np.maximum(begins.sum(axis=1), 1)
    return np.asarray((drawn >= SOLID * drawn.max(initial=1)) | in_runs)


def far_from_paper(pixels: Bytes, ink: int) -> Bools:
    """Where something is drawn."""
    paper = paper_color(pixels).astype(np.int16)
    drawn = np.zeros(pixels.shape[:2], dtype=np.bool_)
    for channel in range(3):
        drawn |= np.abs(pixels[..., channel].astype(np.int16) - paper[channel]) > ink
    return drawn


def paper_color(pixels: Bytes) -> Bytes:
    """The colour of the paper: white where the border shows any, else the border's main colour."""
    border = np.concatenate([pixels[0], pixels[-1], pixels[:, 0], pixels[:, -1]])
    white = np.array([255, 255, 255], dtype=np.uint8)
    if (border >= 250).all(axis=1).mean() >= PAPER_SHARE:
        return white
    colors, counts = np.unique(border, axis=0, return_counts=True)
    return colors[counts.argmax()] if counts.max() > 0.6 * len(border) else white


def _window(mask: Bools, size: int, axis: int) -> NDArray[np.int32]:
    """How many of `size` pixels from each one on are set, along an axis (shorter by size − 1)."""
    sums = np.cumsum(mask, axis=axis, dtype=np.int32)
    sums = np.concatenate([np.zeros_like(sums.take([0], axis=axis)), sums], axis=axis)
    count = mask.shape[axis] - size + 1
    later = sums.take(range(size, size + count), axis=axis)
    return np.asarray(later - sums.take(range(count), axis=axis))


def _eroded(mask: Bools, size: int, axis: int) -> Bools:
    """Where a run of `size` set pixels begins."""
    if mask.shape[axis] < size:
        return np.zeros_like(mask.take(range(0), axis=axis))
    return np.asarray(_window(mask, size, axis) == size)


def _dilated(mask: Bools, size: int, axis: int) -> Bools:
    """Each set pixel and the `size` − 1 after it; the result is longer by that."""
    padding = [(0, 0), (0, 0)]
    padding[axis] = (size - 1, size - 1)
    return _window(np.pad(mask, padding), size, axis) > 0


def _runs(mask: Bools, length: int, axis: int) -> Bools:
    """Pixels in runs of at least `length`."""
    begins = _eroded(mask, length, axis)
    return _dilated(begins, length, axis) if begins.shape[axis] else np.zeros_like(mask)


def _opened(mask: Bools, size: int) -> Bools:
    """What squares of `size` pixels can cover."""
    if min(mask.shape) < size:
        return np.zeros_like(mask)
    inner = _eroded(_eroded(mask, size, 0), size, 1)
    return _dilated(_dilated(inner, size, 0), size, 1)


def merge_pieces(boxes: list[PixelBox], gap: int) -> list[PixelBox]:
    """Join pieces that grid lines cut apart: side by side, of one extent aside, at most `gap` between.

    Text and ticks beside a panel never have its extent, so they stay apart from it.
    """
    while True:
        joined = _joined(_joined(boxes, gap, 0), gap, 1)
        if len(joined) == len(boxes):
            return joined
        boxes = joined


def merge_near(boxes: list[PixelBox], drawn: Bools, gap: int) -> list[PixelBox]:
    """Join solid pieces that lie within `gap` of each other: cells among which some are missing.

    Text is not solid, so it does not join.
    """
    full = [b for b in boxes if drawn[b[1] : b[3], b[0] : b[2]].mean() >= FULL]
    if not 1 < len(full) <= MOST_PIECES:
        return boxes
    rest = [b for b in boxes if b not in full]
    while full:
        box = np.array(full.pop(0))
        while full:
            others = np.array(full)
            near = (np.maximum(others[:, :2], box[:2]) - np.minimum(others[:, 2:], box[2:]) <= gap).all(
                axis=1
            )
            if not near.any():
                break
            group = np.vstack([box, others[near]])
            box = np.concatenate([group[:, :2].min(axis=0), group[:, 2:].max(axis=0)])
            full = [f for f, n in zip(full, near, strict=True) if not n]
        rest.append((int(box[0]), int(box[1]), int(box[2]), int(box[3])))
    return rest


def _joined(boxes: list[PixelBox], gap: int, along: int) -> list[PixelBox]:
    """One pass over neighbours along x (0) or y (1)."""
    aside = 1 - along
    result: list[PixelBox] = []
    for box in sorted(boxes, key=lambda b: (b[aside] // 3, b[along])):
        last = result[-1] if result else None
        if (
            last
            and abs(last[aside] - box[aside]) <= 1
            and abs(last[aside + 2] - box[aside + 2]) <= 1
            and 0 <= box[along] - last[along + 2] <= gap
        ):
            result[-1] = (
                min(last[0], box[0]),
                min(last[1], box[1]),
                max(last[2], box[2]),
                max(last[3], box[3]),
            )
        else:
            result.append(box)
    return result


def _cut(mask: Bools, corner: tuple[int, int], depth: int) -> list[PixelBox]:
    """Split at empty rows and columns, again and again (recursive X-Y cut)."""
    rows, columns = (_stretches(np.asarray(mask.any(axis=axis))) for axis in (1, 0))
    if not rows:
        return []
    left, top = corner
    if depth == 0 or (len(rows) == 1 and len(columns) == 1):
        (y0, y1), (x0, x1) = (rows[0][0], rows[-1][1]), (columns[0][0], columns[-1][1])
        return [(left + x0, top + y0, left + x1, top + y1)]
    boxes = []
    for y0, y1 in rows:
        for x0, x1 in columns:
            boxes += _cut(mask[y0:y1, x0:x1], (left + x0, top + y0), depth - 1)
    return boxes


def _stretches(set_: Bools) -> list[tuple[int, int]]:
    """Begin and end (excluded) of each run of set entries."""
    edges = np.flatnonzero(np.diff(set_.astype(np.int8), prepend=0, append=0))
    return [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True)]


def trim_frame(pixels: Bytes, box: PixelBox, most: int, tolerance: int) -> PixelBox:
    """The box without the lines of one colour along its sides: the frame of the axes."""
    x0, y0, x1, y1 = box
    crop = pixels[y0:y1, x0:x1].astype(np.int16)
    left = _frame_width(crop.transpose(1, 0, 2), most, tolerance)
    right = _frame_width(crop[:, ::-1].transpose(1, 0, 2), most, tolerance)
    top = _frame_width(crop, most, tolerance)
    bottom = _frame_width(crop[::-1], most, tolerance)
    return x0 + left, y0 + top, x1 - right, y1 - bottom


def without_lines(pixels: Bytes, most: int, tolerance: int) -> Bytes:
    """The crop with its grid lines painted over by the cells on either side, so that cells touch."""
    down = _paint_over(pixels, most, tolerance)
    return _paint_over(down.transpose(1, 0, 2), most, tolerance).transpose(1, 0, 2)


def _paint_over(lines: Bytes, most: int, tolerance: int) -> Bytes:
    """Replace short runs of lines of one grey by the line before (first half) and after them."""
    colors = np.median(lines, axis=1)
    off = np.abs(lines.astype(np.int16) - colors[:, None].astype(np.int16)).max(axis=2)
    plain = ((off <= tolerance).mean(axis=1) > 0.9) & (np.ptp(colors, axis=1) <= GREY)
    source = np.arange(len(lines))
    for begin, end in _stretches(plain):
        if end - begin <= most and begin > 0 and end < len(lines):
            middle = (begin + end) // 2
            source[begin:middle], source[middle:end] = begin - 1, end
    return lines[source]


def _frame_width(lines: NDArray[np.int16], most: int, tolerance: int) -> int:
    """How many of the first lines are frame: each of one colour, followed by a line that is not."""
    most = min(most, len(lines) // 4)
    colors = np.median(lines[: most + 1], axis=1)
    off = np.abs(lines[: most + 1] - colors[:, None]).max(axis=2)
    grey = np.ptp(colors, axis=1) <= GREY
    flat = ((off <= tolerance).mean(axis=1) > 0.9) & grey
    if flat.all():
        jumps = np.abs(np.diff(colors, axis=0)).max(axis=1) > 40
        return int(jumps.argmax()) + 1 if jumps.any() and jumps.sum() == 1 else 0
    width = int((~flat).argmax())
    return width if width <= most else 0
