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
MOST_CELLS = 1_000_000
RUN_SLACK = 0.1  # of a cell: how far the edges of several cells drawn as one may lie beside the cells' own
EXACT = 0.004  # pitches
MOST_PIECES = 300  # lattices of one size: beyond this, pieces stay apart
FRAME_SLACK = 0.03  # cells: how far the sides of the axes may lie beside whole cells
MOST_MISSING = 3  # whole columns or rows of missing cells in a row that a panel may have


@dataclass(frozen=True, slots=True, eq=False)
class Lattice:
    """Cells in rows and columns. colors: rows × columns × 3, from 0 to 1, NaN where nothing is drawn.

    `noise` is how far a colour may be off, in the units of the colours (0 in vector graphics). The edges
    (one more than there are columns or rows) are None where all cells have one size. `doubtful` says that the
    number of rows or columns rests on few edges, `fit` how well the edges in an image lie on the lattice.
    """

    box: Box
    colors: Floats
    noise: float = 0.0
    x_edges: Floats | None = None
    y_edges: Floats | None = None
    doubtful: bool = False
    fit: float = 1.0

    @property
    def rows(self) -> int:
        """How many rows."""
        return int(self.colors.shape[0])

    @property
    def columns(self) -> int:
        """How many columns."""
        return int(self.colors.shape[1])

    @property
    def uneven(self) -> bool:
        """Whether the cells differ in width or in height."""
        return self.x_edges is not None or self.y_edges is not None

    @property
    def drawn(self) -> NDArray[np.bool_]:
        """Which cells are there at all (rows × columns)."""
        return np.isfinite(self.colors[..., 0])

    def column_centres(self) -> Floats:
        """The x of the middle of each column."""
        if self.x_edges is not None:
            return (self.x_edges[1:] + self.x_edges[:-1]) / 2
        return self.box.x0 + (np.arange(self.columns) + 0.5) * self.box.width / self.columns

    def row_centres(self) -> Floats:
        """The y of the middle of each row."""
        if self.y_edges is not None:
            return (self.y_edges[1:] + self.y_edges[:-1]) / 2
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
    found = [_with_runs(lattice, patches[usable], colors[usable]) for lattice in found]
    return [_with_last(lattice, patches[usable], colors[usable]) for lattice in found]


def _with_last(lattice: Lattice, patches: Floats, colors: Floats) -> Lattice:
    """The lattice with a last column and row that are smaller than the others.

    Where cells reach a little under those that follow (against hairlines between them), the last do not.
    """
    return _turned(
        _with_last_column(
            _turned(_with_last_column(lattice, patches, colors)), patches[:, [1, 0, 3, 2]], colors
        )
    )


def in_frame(lattice: Lattice, patches: Floats) -> Lattice:
    """The lattice with missing rows and columns at its sides, where the background of its axes shows them.

    The background is a rectangle around the cells whose sides are whole cells away.
    """
    if lattice.uneven:
        return lattice
    box, pitch = (
        lattice.box,
        np.array([lattice.box.width / lattice.columns, lattice.box.height / lattice.rows]),
    )
    before = (np.array(box[:2]) - patches[:, :2]) / pitch
    after = (patches[:, 2:] - np.array(box[2:])) / pitch
    away = np.concatenate([before, after], axis=1)
    slack = np.minimum(FRAME_SLACK, 1 / np.tile(pitch, 2))
    fits = (np.abs(away - np.rint(away)) <= slack).all(axis=1) & (np.rint(away) >= 0).all(axis=1)
    fits &= (np.rint(away) > 0).any(axis=1) & (away.sum(axis=1) <= MOST_MISSING)
    if not fits.any():
        return lattice
    left, top, right, bottom = np.rint(away[np.flatnonzero(fits)[away[fits].sum(axis=1).argmin()]]).astype(
        int
    )
    colors = np.pad(lattice.colors, ((top, bottom), (left, right), (0, 0)), constant_values=np.nan)
    wide, high = pitch.tolist()
    whole = Box(box.x0 - left * wide, box.y0 - top * high, box.x1 + right * wide, box.y1 + bottom * high)
    return Lattice(whole, colors, lattice.noise)


def _turned(lattice: Lattice) -> Lattice:
    x0, y0, x1, y1 = lattice.box
    return Lattice(Box(y0, x0, y1, x1), lattice.colors.transpose(1, 0, 2), lattice.noise)


def _with_last_column(lattice: Lattice, patches: Floats, colors: Floats) -> Lattice:
    wide, high = lattice.box.width / lattice.columns, lattice.box.height / lattice.rows
    width = patches[:, 2] - patches[:, 0]
    beside = (
        (np.abs(patches[:, 0] - lattice.box.x1) <= RUN_SLACK * wide)
        & (width > 0.5 * wide)
        & (width <= 1.03 * wide)
    )
    row = np.rint((patches[:, 1] - lattice.box.y0) / high).astype(np.int64)
    beside &= np.abs(patches[:, 1] - lattice.box.y0 - row * high) <= RUN_SLACK * high
    beside &= (row >= 0) & (row < lattice.rows) & (np.abs(patches[:, 3] - patches[:, 1] - high) <= 0.4 * high)
    if len(np.unique(row[beside])) < lattice.rows:
        return lattice
    column = np.full((lattice.rows, 1, 3), np.nan)
    column[row[beside], 0] = colors[beside]
    x0, y0, _, y1 = lattice.box
    box = Box(x0, y0, float(patches[beside, 2].max()), y1)
    return Lattice(box, np.concatenate([lattice.colors, column], axis=1), lattice.noise)


def _with_runs(lattice: Lattice, patches: Floats, colors: Floats) -> Lattice:
    """The lattice with the cells that are drawn as one rectangle with neighbours of their colour."""
    if lattice.drawn.all():
        return lattice
    wide, high = lattice.box.width / lattice.columns, lattice.box.height / lattice.rows
    edges = (patches - np.array([lattice.box.x0, lattice.box.y0] * 2)) / np.array([wide, high] * 2)
    whole = np.rint(edges).astype(np.int64)
    fits = (np.abs(edges - whole) <= RUN_SLACK).all(axis=1) & (whole[:, :2] >= 0).all(axis=1)
    fits &= (whole[:, 2] <= lattice.columns) & (whole[:, 3] <= lattice.rows)
    size = whole[:, 2:] - whole[:, :2]
    fits &= (size.min(axis=1) == 1) & (size.max(axis=1) > 1)
    cells = lattice.colors.copy()
    empty = ~lattice.drawn
    for (x0, y0, x1, y1), color in zip(whole[fits].tolist(), colors[fits], strict=True):
        cells[y0:y1, x0:x1][empty[y0:y1, x0:x1]] = color
    return Lattice(lattice.box, cells, lattice.noise)


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
    parts = components(x.size, np.concatenate([across, down]))
    pieces = [np.flatnonzero(parts == part) for part in np.unique(parts)]
    pieces = _rejoin(pieces, x / pitch_x, y / pitch_y)
    found = [_lattice(boxes[p], colors[p], pitch_x, pitch_y) for p in pieces if p.size >= 3]
    return [lattice for lattice in found if lattice is not None]


def _links(along: Floats, aside: Floats, size: float, other: float) -> tuple[Ints, float]:
    """Pairs of neighbours along one direction (n × 2), and their distance (the size where there are none)."""
    lines = steps_of(aside, 0.25 * other)
    order = np.lexsort((along, lines))
    distance = np.diff(along[order])
    close = (np.diff(lines[order]) == 0) & (distance > 0.5 * size) & (distance <= REACH * size)
    if not close.any():
        return np.empty((0, 2), dtype=np.int64), size
    pitch = float(np.median(distance[close]))
    close &= np.abs(distance - pitch) <= PITCH_SLACK * size + SIZE_STEP
    return np.stack([order[:-1][close], order[1:][close]], axis=1), pitch


def steps_of(values: Floats, gap: float) -> Ints:
    """Number values so that those closer than `gap` to their neighbour share a number."""
    order = np.argsort(values, kind="stable")
    numbers = np.empty(values.size, dtype=np.int64)
    numbers[order] = np.concatenate([[0], np.cumsum(np.diff(values[order]) > gap)])
    return numbers


def components(count: int, links: Ints) -> Ints:
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


def _rejoin(pieces: list[Ints], x: Floats, y: Floats) -> list[Ints]:
    """Join pieces that missing cells tore apart, the largest first; x and y are in pitches."""
    waiting = sorted(pieces, key=len)
    joined: list[Ints] = []
    while waiting:
        piece = waiting.pop()
        while waiting and len(joined) < MOST_PIECES:
            torn = _torn(piece, waiting, x, y)
            if not torn.any():
                break
            piece = np.concatenate([piece, *(w for w, t in zip(waiting, torn, strict=True) if t)])
            waiting = [w for w, t in zip(waiting, torn, strict=True) if not t]
        joined.append(piece)
    return joined


def _torn(piece: Ints, others: list[Ints], x: Floats, y: Floats) -> NDArray[np.bool_]:
    """Which others are parts of the same lattice: whole pitches apart, with few missing lines between.

    Two complete panels side by side may be a whole number of pitches apart by chance, so complete
    pieces must fit exactly and have one extent; pieces with holes show that cells are missing.
    """
    mine = _extent(piece, x, y)
    extents = np.array([_extent(other, x, y) for other in others])
    first = np.array([other[0] for other in others])
    shift = np.stack([x[first] - x[piece[0]], y[first] - y[piece[0]]], axis=1)
    off = np.abs(shift - np.rint(shift)).max(axis=1)
    gap = (np.maximum(extents[:, :2], mine[:2]) - np.minimum(extents[:, 2:], mine[2:])).max(axis=1)
    aligned = (np.abs(extents - mine)[:, [0, 2]].sum(axis=1) < 0.2) | (
        np.abs(extents - mine)[:, [1, 3]].sum(axis=1) < 0.2
    )
    whole = np.array([_complete(other, e) for other, e in zip(others, extents, strict=True)])
    whole &= _complete(piece, mine)
    exact = (off <= EXACT) & (gap <= MOST_MISSING + 1 + EXACT) & aligned
    return np.asarray(np.where(whole, exact, (off <= 0.03) & (gap <= 2.03)))


def _extent(piece: Ints, x: Floats, y: Floats) -> Floats:
    return np.array([x[piece].min(), y[piece].min(), x[piece].max(), y[piece].max()])


def _complete(piece: Ints, extent: Floats) -> bool:
    cells = (extent[2] - extent[0] + 1) * (extent[3] - extent[1] + 1)
    return bool(piece.size >= 4 and piece.size >= 0.99 * cells)


def _lattice(boxes: Floats, colors: Floats, pitch_x: float, pitch_y: float) -> Lattice | None:
    x, y = (boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 1] + boxes[:, 3]) / 2
    column = np.rint((x - x.min()) / pitch_x).astype(np.int64)
    row = np.rint((y - y.min()) / pitch_y).astype(np.int64)
    if (row.max() + 1) * (column.max() + 1) > MOST_CELLS:
        return None
    cells = np.full((row.max() + 1, column.max() + 1, 3), np.nan)
    cells[row, column] = colors
    return Lattice(_extent_of(boxes, cells.shape, pitch_x, pitch_y), cells)


def _extent_of(boxes: Floats, shape: tuple[int, ...], pitch_x: float, pitch_y: float) -> Box:
    """The box around all cells. Cells that reach under the next end where the next would begin."""
    covered = hull(Box(*map(float, b)) for b in boxes)
    right = covered.x0 + shape[1] * pitch_x
    bottom = covered.y0 + shape[0] * pitch_y
    return Box(covered.x0, covered.y0, min(covered.x1, right), min(covered.y1, bottom))
