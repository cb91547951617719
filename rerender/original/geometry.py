"""Matrices of PDF: from the space of a drawing to points from the top left of the page."""

from __future__ import annotations

from rerender.original.page import Box

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
