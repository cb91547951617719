"""Filled rectangles that repeat at one pitch in both directions: the cells of a heatmap."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from rerender.original.page import Box, hull

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]

THINNEST = 0.2  # points; a filled rectangle below this is a line
SIZE_SLACK = 0.03  # cells of one panel differ in size by less than this share …
SIZE_STEP = 0.02  # … or by this much, in points
REACH = 1.5  # neighbours lie at most this many sizes apart: grid lines up to half a cell
PITCH_SLACK = 0.06  # by how much of a cell the distance of neighbours may vary
MOST_MISSING = 3  # whole columns or rows of missing cells in a row that a panel may have


@dataclass(frozen=True, slots=True, eq=False)
class Lattice:
    """Cells in rows and columns. colors: rows × columns × 3, from 0 to 1, NaN where nothing is drawn.

    `noise` is how far a colour may be off, in the units of the colours (0 in vector graphics).
    """

    box: Box
    colors: Floats
    noise: float = 0.0

    @property
    def rows(self) -> int:
        """How many rows."""
        return int(self.colors.shape[0])

    @property
    def columns(self) -> int:
        """How many columns."""
        return int(self.colors.shape[1])

    @property
    def drawn(self) -> NDArray[np.bool_]:
        """Which cells are there at all (rows × columns)."""
        return np.isfinite(self.colors[..., 0])

    def column_centres(self) -> Floats:
        """The x of the middle of each column."""
        return self.box.x0 + (np.arange(self.columns) + 0.5) * self.box.width / self.columns

    def row_centres(self) -> Floats:
        """The y of the middle of each row."""
        return self.box.y0 + (np.arange(self.rows) + 0.5) * self.box.height / self.rows


def find_lattices(patches: Floats, colors: Floats) -> list[Lattice]:
    """All lattices of at least three cells among the rectangles, in no particular order."""
    width, height = patches[:, 2] - patches[:, 0], patches[:, 3] - patches[:, 1]
    usable = np.flatnonzero((width > THINNEST) & (height > THINNEST))
    if usable.size < 3:
        return []
    sizes = np.stack([_classes(width[usable]), _classes(height[usable])], axis=1)
    _, group = np.unique(sizes, axis=0, return_inverse=True)
    order = np.argsort(group, kind="stable")
    found = []
    for members in np.split(usable[order], np.flatnonzero(np.diff(group[order])) + 1):
        if members.size >= 3:
            found += _group_lattices(patches[members], colors[members])
    return found


def _classes(values: Floats) -> Ints:
    """A class for each value: sorted values belong together while they grow by less than the slack."""
    order = np.argsort(values, kind="stable")
    ordered = values[order]
    steps = np.diff(ordered) > np.maximum(SIZE_STEP, SIZE_SLACK * ordered[:-1])
    classes = np.empty(values.size, dtype=np.int64)
    classes[order] = np.concatenate([[0], np.cumsum(steps)])
    return classes


def _group_lattices(boxes: Floats, colors: Floats) -> list[Lattice]:
    """The lattices among rectangles of one size."""
    x, y = (boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 1] + boxes[:, 3]) / 2
    width, height = np.median(boxes[:, 2] - boxes[:, 0]), np.median(boxes[:, 3] - boxes[:, 1])
    across, pitch_x = _links(x, y, float(width), float(height))
    down, pitch_y = _links(y, x, float(height), float(width))
    parts = _components(x.size, np.concatenate([across, down]))
    pieces = [np.flatnonzero(parts == part) for part in np.unique(parts)]
    pieces = _rejoin(pieces, x, y, pitch_x)
    pieces = _rejoin(pieces, y, x, pitch_y)
    return [_lattice(boxes[p], colors[p], pitch_x, pitch_y) for p in pieces if p.size >= 3]


def _links(along: Floats, aside: Floats, size: float, other: float) -> tuple[Ints, float]:
    """Pairs of neighbours along one direction (n × 2), and their distance (the size where there are none)."""
    lines = _steps(aside, 0.25 * other)
    order = np.lexsort((along, lines))
    distance = np.diff(along[order])
    close = (np.diff(lines[order]) == 0) & (distance > 0.5 * size) & (distance <= REACH * size)
    if not close.any():
        return np.empty((0, 2), dtype=np.int64), size
    pitch = float(np.median(distance[close]))
    close &= np.abs(distance - pitch) <= PITCH_SLACK * size + SIZE_STEP
    return np.stack([order[:-1][close], order[1:][close]], axis=1), pitch


def _steps(values: Floats, gap: float) -> Ints:
    """Number values so that those closer than `gap` to their neighbour share a number."""
    order = np.argsort(values, kind="stable")
    numbers = np.empty(values.size, dtype=np.int64)
    numbers[order] = np.concatenate([[0], np.cumsum(np.diff(values[order]) > gap)])
    return numbers


def _components(count: int, links: Ints) -> Ints:
    """The connected component of each of `count` things (lowest member as its number)."""
    parent = np.arange(count)
    while links.size:
        lowest = parent.copy()
        np.minimum.at(lowest, links[:, 0], parent[links[:, 1]])
        np.minimum.at(lowest, links[:, 1], parent[links[:, 0]])
        lowest = np.minimum(lowest, lowest[lowest])
        lowest = lowest[lowest]
        if np.array_equal(lowest, parent):
            break
        parent = lowest
    return parent


def _rejoin(pieces: list[Ints], along: Floats, aside: Floats, pitch: float) -> list[Ints]:
    """Join pieces that whole missing columns (or rows) tore apart: same extent aside, whole pitches along."""
    pieces = sorted(pieces, key=lambda p: (round(float(aside[p].min()), 1), float(along[p].min())))
    joined: list[Ints] = []
    for piece in pieces:
        if joined and _torn(joined[-1], piece, along, aside, pitch):
            joined[-1] = np.concatenate([joined[-1], piece])
        else:
            joined.append(piece)
    return joined


def _torn(first: Ints, second: Ints, along: Floats, aside: Floats, pitch: float) -> bool:
    gap = (along[second].min() - along[first].max()) / pitch
    level = abs(aside[first].min() - aside[second].min()) + abs(aside[first].max() - aside[second].max())
    return bool(1.5 < gap <= MOST_MISSING + 1.02 and abs(gap - round(gap)) < 0.02 and level < 0.2 * pitch)


def _lattice(boxes: Floats, colors: Floats, pitch_x: float, pitch_y: float) -> Lattice:
    x, y = (boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 1] + boxes[:, 3]) / 2
    column = np.rint((x - x.min()) / pitch_x).astype(np.int64)
    row = np.rint((y - y.min()) / pitch_y).astype(np.int64)
    cells = np.full((row.max() + 1, column.max() + 1, 3), np.nan)
    cells[row, column] = colors
    covered = hull(Box(*map(float, b)) for b in boxes)
    return Lattice(covered, cells)
