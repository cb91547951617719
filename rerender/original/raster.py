"""Panels and colour bars of an image."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from rerender.original.bar import Bar, bar_of_picture
from rerender.original.cells import LEAST_SCORE, Spacing, cell_colors, edge_profile, find_spacing
from rerender.original.lattice import Lattice, find_lattices
from rerender.original.page import Box, Picture
from rerender.original.regions import GAP, INK, PixelBox, find_regions, trim_frame, without_lines

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Bytes = NDArray[np.uint8]

Shape = tuple[int, int]  # rows and columns

BLUR = 3.0  # pixels that a frame takes from either end of a bar
THICK = 3  # times the usual width: lines that set blocks of cells apart
BETTER = 0.1  # by how much such lines must improve the fit
ALIKE = 2  # pixels by which panels of one size may differ
LOSSY_ALIKE = 6
LOSSY_INK = 24
SMALLEST_PANEL = 0.002  # of the image: letters are smaller
SHORTEST_BAR = 0.04  # of the image's longer side
FLAT = 0.35  # scatter inside cells over spread between cells: above this it is a photo
NO_FRAMES = np.empty((0, 4))


@dataclass(frozen=True, slots=True, eq=False)
class Crop:
    """A piece of an image without its frame, and where it lies."""

    box: PixelBox
    pixels: Bytes


def image_parts(
    pixels: Bytes, lossy: bool | None = None, wanted: Shape | None = None
) -> tuple[list[Lattice], list[Bar]]:
    """Panels and bars of an image (height × width × 3).

    lossy: whether the colours are only about right; None to judge by the pixels. wanted: rows and columns
    that the panels have according to another source.
    """
    lossy = is_lossy(pixels) if lossy is None else lossy
    ink = LOSSY_INK if lossy else INK
    most = max(2, round(GAP * max(pixels.shape[:2])))
    boxes = [trim_frame(pixels, box, most, 2 * ink) for box in find_regions(pixels, ink)]
    crops = [Crop(b, pixels[b[1] : b[3], b[0] : b[2]]) for b in boxes if min(b[2] - b[0], b[3] - b[1]) >= 3]
    bars: list[Bar] = []
    rest: list[Crop] = []
    for crop in crops:
        long = max(crop.pixels.shape) >= SHORTEST_BAR * max(pixels.shape)
        bar = long and bar_of_picture(_picture(crop), NO_FRAMES, 0.03 if lossy else 0.0)
        if bar:
            bars.append(replace(bar, blur=BLUR))
        else:
            rest.append(crop)
    least = SMALLEST_PANEL * pixels.shape[0] * pixels.shape[1]
    thin, thick = (
        panels_of([Crop(c.box, without_lines(c.pixels, m, 2 * ink)) for c in rest], lossy, wanted=wanted)
        for m in (most, THICK * most)
    )
    panels = thick if not lossy and _fit(thick) > _fit(thin) + BETTER else thin
    return [la for la in panels if la.box.width * la.box.height >= least], bars


def _fit(panels: Sequence[Lattice]) -> float:
    """How well the edges of the largest panel lie on its lattice."""
    return max(panels, key=lambda la: la.box.width * la.box.height).fit if panels else 0.0


def _picture(crop: Crop) -> Picture:
    box = Box(*map(float, crop.box))
    return Picture(box, crop.pixels, np.ones(crop.pixels.shape[:2], dtype=np.bool_))


def is_lossy(pixels: Bytes) -> bool:
    """Whether an image went through a lossy format: small differences between neighbours nearly anywhere.

    Measured on pages rendered at 72 to 300 dpi: clean ones have at most a quarter as many small steps
    as edges, JPEG from quality 75 to 95 and WebP at 80 at least half as many.
    """
    lines = pixels[:: max(1, len(pixels) // 400)].astype(np.int16)
    step = np.abs(np.diff(lines, axis=1)).max(axis=2)
    small, edges = float(((step > 0) & (step <= 6)).mean()), float((step > 6).mean())
    return small > 0.05 and small > 0.4 * edges


def panels_of(
    crops: Sequence[Crop], lossy: bool, *, native: bool = False, wanted: Shape | None = None
) -> list[Lattice]:
    """The crops that are heatmaps. Crops of one size are taken to have the same rows and columns."""
    found: list[Lattice] = []
    for group in _same_size(crops, LOSSY_ALIKE if lossy else ALIKE):
        found += _panel_group(group, lossy, native, wanted)
    return found + _tiles(crops)


def _same_size(crops: Sequence[Crop], within: int) -> list[list[Crop]]:
    groups: list[list[Crop]] = []
    for crop in crops:
        shape = crop.pixels.shape
        for group in groups:
            other = group[0].pixels.shape
            if abs(shape[0] - other[0]) <= within and abs(shape[1] - other[1]) <= within:
                group.append(crop)
                break
        else:
            groups.append([crop])
    return groups


def _panel_group(group: Sequence[Crop], lossy: bool, native: bool, wanted: Shape | None) -> list[Lattice]:
    images = [crop.pixels / 255 for crop in group]
    turned = [i.transpose(1, 0, 2) for i in images]
    high, wide = wanted or (None, None)
    columns = find_spacing([edge_profile(i, lossy) for i in images], native=native, lossy=lossy, wanted=wide)
    rows = find_spacing([edge_profile(i, lossy) for i in turned], native=native, lossy=lossy, wanted=high)
    least = LEAST_SCORE / 2 if lossy else LEAST_SCORE
    if max(s.score for s in columns) < least or max(s.score for s in rows) < least:
        return []
    found = []
    for crop, image, row, column in zip(group, images, rows, columns, strict=True):
        lattice = _lattice(crop, image, row, column)
        if lattice is not None:
            found.append(lattice)
    return found


def _lattice(crop: Crop, image: NDArray[np.float64], rows: Spacing, columns: Spacing) -> Lattice | None:
    if rows.count * columns.count < 4:
        return None
    colors, scatter = cell_colors(image, rows, columns)
    spread = float(np.abs(colors - np.median(colors, axis=(0, 1))).max(axis=2).mean())
    noise = float(np.median(scatter))
    if noise > FLAT * spread + 0.02:
        return None
    left, top = crop.box[:2]
    box = Box(left + columns.start, top + rows.start, left + columns.end, top + rows.end)
    x_edges, y_edges = (
        None if spacing.unequal is None else spacing.unequal + corner
        for spacing, corner in ((columns, left), (rows, top))
    )
    doubtful, fit = rows.doubtful or columns.doubtful, min(rows.score, columns.score)
    return Lattice(box, colors, noise, x_edges, y_edges, doubtful, fit)


def panel_of_picture(picture: Picture) -> Lattice | None:
    """The heatmap that an image inside a page is, in the coordinates of the page."""
    height, width = picture.pixels.shape[:2]
    found = panels_of([Crop((0, 0, width, height), picture.pixels)], is_lossy(picture.pixels), native=True)
    if not found:
        return None
    lattice = found[0]
    here, painted = lattice.box, picture.painted
    if not painted.all():
        y = np.clip(np.floor(lattice.row_centres()), 0, height - 1).astype(int)
        x = np.clip(np.floor(lattice.column_centres()), 0, width - 1).astype(int)
        lattice.colors[~painted[np.ix_(y, x)]] = np.nan
    box, across, down = picture.box, picture.box.width / width, picture.box.height / height
    place = (
        box.x0 + here.x0 * across,
        box.y0 + here.y0 * down,
        box.x0 + here.x1 * across,
        box.y0 + here.y1 * down,
    )
    return replace(lattice, box=Box(*place))


def _tiles(crops: Sequence[Crop]) -> list[Lattice]:
    """Cells that wide grid lines keep apart: pieces of one colour each, in rows and columns."""
    flat = [c for c in crops if np.abs(c.pixels - np.median(c.pixels, axis=(0, 1))).max(axis=2).mean() < 12]
    if len(flat) < 4:
        return []
    boxes = np.array([c.box for c in flat], dtype=np.float64)
    colors = np.array([np.median(c.pixels, axis=(0, 1)) / 255 for c in flat])
    return [la for la in find_lattices(boxes, colors) if la.rows * la.columns >= 4]
