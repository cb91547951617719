"""What is drawn on a page, as plain arrays: the common form of both PDF readers.

Coordinates are points (pixels for images) from the top left corner, y downwards.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Bytes = NDArray[np.uint8]


FARTHEST = 1e6  # points from the corner: PDF pages end at 14,400


class Box(NamedTuple):
    """A rectangle: left, top, right, bottom."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def width(self) -> float:
        """Extent from left to right."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """Extent from top to bottom."""
        return self.y1 - self.y0

    @property
    def cx(self) -> float:
        """The middle from left to right."""
        return (self.x0 + self.x1) / 2

    @property
    def cy(self) -> float:
        """The middle from top to bottom."""
        return (self.y0 + self.y1) / 2

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies inside."""
        return self.x0 <= x <= self.x1 and self.y0 <= y <= self.y1

    def near(self, other: Box, within: float) -> bool:
        """Whether all four sides of both agree."""
        return all(abs(a - b) <= within for a, b in zip(self, other, strict=True))


def hull(boxes: Iterable[Box]) -> Box:
    """The smallest box around all of them."""
    x0, y0, x1, y1 = zip(*boxes, strict=True)
    return Box(min(x0), min(y0), max(x1), max(y1))


@dataclass(frozen=True, slots=True)
class Word:
    """A run of text as the file draws it: often a whole label, at times one glyph; a space may end it.

    `size` is the height of the font and `angle` its direction in degrees, counter-clockwise.
    """

    text: str
    box: Box
    size: float
    angle: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """A raster image inside a page: its place, its colours (height × width × 3), what of it is painted."""

    box: Box
    pixels: Bytes
    painted: NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """A page. patches: filled rectangles (n × 4) with colors (n × 3, from 0 to 1); lines: boxes of strokes.

    frames: rectangles that are too large or too plain to be cells but tell where axes end.
    """

    width: float
    height: float
    patches: Floats
    colors: Floats
    lines: Floats
    words: tuple[Word, ...] = ()
    pictures: tuple[Picture, ...] = field(default=(), repr=False)


def blank_page(width: float, height: float) -> Page:
    """A page with nothing on it."""
    none = np.empty((0, 4))
    return Page(width, height, none, np.empty((0, 3)), none)


def page_of(
    size: tuple[float, float],
    patches: list[Box],
    colors: list[tuple[float, float, float]],
    lines: list[Box],
    words: Iterable[Word],
    pictures: Iterable[Picture],
) -> Page:
    """The page of a `size` (width, height) that a reader has gathered piece by piece."""
    filled = np.array(colors, dtype=np.float64).reshape(-1, 3)
    return Page(*size, as_boxes(patches), filled, as_boxes(lines), tuple(words), tuple(pictures))


def scaled(box: Box, factor: float) -> Box:
    """A box in other units."""
    return Box(*(side * factor for side in box))


def without_nonsense(page: Page) -> Page:
    """The page without what a damaged file puts nowhere: infinite, far away or flat things."""
    patches, lines = _somewhere(page.patches), _somewhere(page.lines)
    return Page(
        page.width,
        page.height,
        page.patches[patches],
        page.colors[patches],
        page.lines[lines],
        tuple(w for w in page.words if 0 < w.size < FARTHEST and _somewhere(np.array([w.box]))[0]),
        tuple(
            p for p in page.pictures if p.box.width > 0 < p.box.height and _somewhere(np.array([p.box]))[0]
        ),
    )


def _somewhere(boxes: Floats) -> NDArray[np.bool_]:
    return np.asarray((np.abs(boxes) < FARTHEST).all(axis=1))  # False for what is not a number


def as_boxes(rows: list[Box]) -> Floats:
    """A list of boxes as an n × 4 array, also when it is empty."""
    return np.array(rows, dtype=np.float64).reshape(-1, 4)
