"""Matrices of PDF: from the space of a drawing to points from the top left of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from rerender.original.page import Box, Page, Picture, Word, as_boxes

if TYPE_CHECKING:
    from numpy.typing import NDArray

Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def times(inner: Matrix, outer: Matrix) -> Matrix:
    """The matrix that applies `inner`, then `outer`."""
    a, b, c, d, e, f = inner
    k, m, n, o, p, q = outer
    return (
        a * k + b * n,
        a * m + b * o,
        c * k + d * n,
        c * m + d * o,
        e * k + f * n + p,
        e * m + f * o + q,
    )


def page_matrix(box: tuple[float, float, float, float], rotation: int) -> tuple[Matrix, float, float]:
    """From user space to points from the top left of the page as shown, with its width and height."""
    x0, y0, x1, y1 = box
    width, height = x1 - x0, y1 - y0
    matrix: Matrix = {
        0: (1.0, 0.0, 0.0, -1.0, -x0, y1),
        90: (0.0, 1.0, 1.0, 0.0, -y0, -x0),
        180: (-1.0, 0.0, 0.0, 1.0, x1, -y0),
        270: (0.0, -1.0, -1.0, 0.0, y1, x1),
    }[rotation % 360]
    return (matrix, height, width) if rotation % 180 else (matrix, width, height)


def placed(bounds: tuple[float, float, float, float], matrix: Matrix) -> Box:
    """The box that a rectangle covers after a transformation."""
    a, b, c, d, e, f = matrix
    left, bottom, right, top = bounds
    xs = [a * x + c * y + e for x in (left, right) for y in (bottom, top)]
    ys = [b * x + d * y + f for x in (left, right) for y in (bottom, top)]
    return Box(min(xs), min(ys), max(xs), max(ys))


def placed_picture(pixels: NDArray[np.uint8], painted: NDArray[np.bool_], matrix: Matrix) -> Picture:
    """An image as it lies on the page, also on its side. Its own space is the unit square, y upwards."""
    a, b, c, d, _, _ = matrix
    if abs(a * d) < abs(b * c):
        pixels, painted = pixels.transpose(1, 0, 2), painted.T
        across, down = (-1 if c > 0 else 1), (1 if b > 0 else -1)
    else:
        across, down = (1 if a > 0 else -1), (1 if d < 0 else -1)
    box = placed((0.0, 0.0, 1.0, 1.0), matrix)
    return Picture(box, pixels[::down, ::across], painted[::down, ::across])


def quarters_to_upright(page: Page) -> int:
    """By how many quarters, clockwise, a page must be turned for most of its text to stand upright.

    Numbers beside the rows of an upright figure may stand on their side, so without words it takes more.
    """
    found, words = [0, 0, 0, 0], [0, 0, 0, 0]
    for word in page.words:
        quarter = round(word.angle / 90)
        if abs(word.angle - 90 * quarter) < 1:
            found[quarter % 4] += len(word.text)
            words[quarter % 4] += sum(map(str.isalpha, word.text)) > 2
    most = max(range(4), key=lambda quarter: (found[quarter], -quarter))
    return most if found[most] > (2 if words[most] else 4) * found[0] else 0


def turned_box(box: Box, quarters: int, width: float, height: float) -> Box:
    """A box on a page of that size after it was turned clockwise by some quarters."""
    for _ in range(quarters):
        box, width, height = Box(height - box.y1, box.x0, height - box.y0, box.x1), height, width
    return box


def turned_page(page: Page, quarters: int) -> Page:
    """A page turned clockwise by some quarters."""
    if not quarters:
        return page
    wide, high = page.width, page.height

    def turned(box: Box) -> Box:
        return turned_box(box, quarters, wide, high)

    words = (Word(w.text, turned(w.box), w.size, _angle(w.angle - 90 * quarters)) for w in page.words)
    pictures = (
        Picture(turned(p.box), np.rot90(p.pixels, -quarters), np.rot90(p.painted, -quarters))
        for p in page.pictures
    )
    return Page(
        *((high, wide) if quarters % 2 else (wide, high)),
        as_boxes([turned(Box(*map(float, b))) for b in page.patches]),
        page.colors,
        as_boxes([turned(Box(*map(float, b))) for b in page.lines]),
        tuple(words),
        tuple(pictures),
    )


def _angle(degrees: float) -> float:
    return (degrees + 180) % 360 - 180
