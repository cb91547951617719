"""The cells of panels as one artist: whole pixels in raster output, rectangles in vector output."""

from __future__ import annotations

from typing import Any

import numpy as np
from matplotlib.artist import Artist
from matplotlib.backend_bases import GraphicsContextBase, RendererBase
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.path import Path
from matplotlib.transforms import Affine2D
from numpy.typing import NDArray

OVERLAP = 0.3
"""Points by which a rectangle reaches under the next: without it viewers show hairlines between them."""
MAX_SINGLE = 100_000
"""In panels of more cells than this, neighbours of one colour are one rectangle. Up to it a rectangle
is a cell, and the figure can be read back; a PDF of 90,000 cells takes 1.3 MB and 2 s, about as with runs."""
MAX_RECTANGLES = 150_000
"""More rectangles than this in one panel become an embedded image of one pixel a cell: files stay bounded."""


class Cells(Artist):
    """A rectangular field of coloured cells, axis-aligned, with edges in data coordinates.

    `x_edges` ascend (n + 1), `y_edges` descend (m + 1), `index` (m × n) points into `palette` (k × 3).
    Row 0 is on top.
    """

    def __init__(
        self,
        x_edges: NDArray[np.float64],
        y_edges: NDArray[np.float64],
        index: NDArray[np.int64],
        palette: NDArray[np.float64],
    ) -> None:
        super().__init__()
        self.x_edges, self.y_edges, self.index, self.palette = x_edges, y_edges, index, palette

    def draw(self, renderer: RendererBase) -> None:
        """Draw on any backend."""
        x, y = self._device_edges()
        context = renderer.new_gc()
        context.set_linewidth(0)
        if isinstance(renderer, RendererAgg):
            self._draw_pixels(renderer, context, x, y)
        elif len(runs := self._rectangles()) <= MAX_RECTANGLES:
            scale = abs(float(x[-1] - x[0]) / max(float(self.x_edges[-1] - self.x_edges[0]), 1e-9))
            self._draw_rectangles(renderer, context, x, y, runs, OVERLAP * scale)
        else:
            self._draw_image(renderer, context, x, y)
        context.restore()

    def _rectangles(self) -> NDArray[np.int64]:
        """One rectangle a cell, so that the figure's numbers can be read back; of many cells, one a run."""
        if self.index.size > MAX_SINGLE:
            return color_runs(self.index)
        row, column = np.indices(self.index.shape).reshape(2, -1)
        return np.column_stack([row, column, column + 1, self.index.ravel()])

    def _device_edges(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        transform = self.get_transform()
        x = transform.transform(np.column_stack([self.x_edges, np.full_like(self.x_edges, self.y_edges[0])]))
        y = transform.transform(np.column_stack([np.full_like(self.y_edges, self.x_edges[0]), self.y_edges]))
        return x[:, 0], y[:, 1]

    def _draw_pixels(
        self, renderer: Any, context: GraphicsContextBase, x: NDArray[np.float64], y: NDArray[np.float64]
    ) -> None:
        """Each cell as whole pixels: no blending, so that every pixel has a colour of the palette.

        Cells narrower than a pixel are shown where they cover a pixel's centre.
        """
        columns, left = _pixel_owners(x)
        rows, bottom = _pixel_owners(y[::-1])
        rows = len(y) - 2 - rows
        if columns.size and rows.size:
            renderer.draw_image(context, left, bottom, self._rgba(self.index[np.ix_(rows, columns)]))

    def _rgba(self, index: NDArray[np.int64]) -> NDArray[np.uint8]:
        opaque = np.column_stack([np.round(self.palette * 255), np.full(len(self.palette), 255)])
        return np.ascontiguousarray(opaque.astype(np.uint8)[index])

    def _draw_rectangles(
        self,
        renderer: RendererBase,
        context: GraphicsContextBase,
        x: NDArray[np.float64],
        y: NDArray[np.float64],
        runs: NDArray[np.int64],
        overlap: float,
    ) -> None:
        """Row by row from the top, each rectangle reaching under those that follow it."""
        identity = Affine2D()
        down = np.sign(y[-1] - y[0])
        for row, start, stop, color in runs.tolist():
            right = x[stop] + (overlap if stop < len(x) - 1 else 0.0)
            bottom = y[row + 1] + (overlap * down if row < len(y) - 2 else 0.0)
            corners = [(x[start], y[row]), (right, y[row]), (right, bottom), (x[start], bottom), (0, 0)]
            renderer.draw_path(context, Path(corners, _RECTANGLE), identity, (*self.palette[color], 1.0))

    def _draw_image(
        self,
        renderer: RendererBase,
        context: GraphicsContextBase,
        x: NDArray[np.float64],
        y: NDArray[np.float64],
    ) -> None:
        rgba = self._rgba(self.index)[::-1]
        bottom = min(y[0], y[-1])
        if renderer.option_scale_image():
            size = Affine2D().scale(x[-1] - x[0], abs(y[-1] - y[0]))
            renderer.draw_image(context, x[0], bottom, rgba, size)


_RECTANGLE = [Path.MOVETO, Path.LINETO, Path.LINETO, Path.LINETO, Path.CLOSEPOLY]


def color_runs(index: NDArray[np.int64]) -> NDArray[np.int64]:
    """Rows of (row, first column, column after the last, value): each row cut where its value changes."""
    rows, columns = index.shape
    begins = np.ones((rows, columns), dtype=bool)
    begins[:, 1:] = index[:, 1:] != index[:, :-1]
    row, start = np.nonzero(begins)
    stop = np.append(start[1:], columns)
    stop[np.append(row[1:] != row[:-1], True)] = columns
    return np.column_stack([row, start, stop, index[row, start]])


def run_path(runs: NDArray[np.int64], x: NDArray[np.float64], y: NDArray[np.float64], strip: float) -> Path:
    """The rectangles of some runs (see `color_runs`) as one path, without a strip at the top of each row."""
    left, right = x[runs[:, 1]], x[runs[:, 2]]
    top, bottom = y[runs[:, 0]] - strip, y[runs[:, 0] + 1]
    xs = np.stack([left, right, right, left, left], axis=1)
    ys = np.stack([top, top, bottom, bottom, top], axis=1)
    return Path(np.stack([xs, ys], axis=2).reshape(-1, 2), np.tile(_RECTANGLE, len(runs)))


def _pixel_owners(edges: NDArray[np.float64]) -> tuple[NDArray[np.int64], int]:
    """For ascending edges the cell that owns each pixel between the first and last, and the first pixel."""
    snapped = np.round(edges)
    first, last = int(snapped[0]), int(snapped[-1])
    centres = np.arange(first, last) + 0.5
    sharp = snapped if np.all(np.diff(snapped) >= 1) else edges
    owners = np.searchsorted(sharp, centres, side="right") - 1
    return np.clip(owners, 0, len(edges) - 2), first
