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
from rerender.original.regions import GAP, INK, PixelBox, find_regions, trim_frame

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Bytes = NDArray[np.uint8]

ALIKE = 2  # pixels by which panels of one size may differ
LOSSY_INK = 14
FLAT = 0.35  # scatter inside cells over spread between cells: above this it is a photo
NO_FRAMES = np.empty((0, 4))


@dataclass(frozen=True, slots=True, eq=False)
class Crop:
    """A piece of an image without its frame, and where it lies."""

    box: PixelBox
    pixels: Bytes


def image_parts(pixels: Bytes) -> tuple[list[Lattice], list[Bar], float]:
    """Panels, bars, and the scatter of colours (of 1, 0 for a clean image) of an image (height × width × 3)."""
    lossy = is_lossy(pixels)
    ink = LOSSY_INK if lossy else INK
    most = max(2, round(GAP * max(pixels.shape[:2])))
    boxes = [trim_frame(pixels, box, most, 2 * ink) for box in find_regions(pixels, ink)]
    crops = [Crop(b, pixels[b[1] : b[3], b[0] : b[2]]) for b in boxes if min(b[2] - b[0], b[3] - b[1]) >= 3]
    bars: list[Bar] = []
    rest: list[Crop] = []
    for crop in crops:
        bar = bar_of_picture(_picture(crop), NO_FRAMES, 0.03 if lossy else 0.0)
        if bar:
            bars.append(bar)
        else:
            rest.append(crop)
    lattices = panels_of(rest, lossy)
    noise = max((la.noise for la in lattices), default=0.0)
    return [replace(la, noise=noise) for la in lattices], bars, noise


def _picture(crop: Crop) -> Picture:
    box = Box(*map(float, crop.box))
    return Picture(box, crop.pixels, np.ones(crop.pixels.shape[:2], dtype=np.bool_))


def is_lossy(pixels: Bytes) -> bool:
    """Whether flat areas are not flat: JPEG and its like leave small differences between neighbours nearly anywhere."""
    step = np.abs(np.diff(pixels[:: max(1, len(pixels) // 400)].astype(np.int16), axis=1)).max(axis=2)
    small, flat = int(((step > 0) & (step <= 6)).sum()), int((step == 0).sum())
    edges = int((step > 6).sum())
    return small > 0.02 * (small + flat) and small > 0.8 * edges


def panels_of(crops: Sequence[Crop], lossy: bool, *, native: bool = False) -> list[Lattice]:
    """The crops that are heatmaps. Crops of one size are taken to have the same rows and columns."""
    found: list[Lattice] = []
    for group in _same_size(crops):
        found += _panel_group(group, lossy, native)
    return found or _tiles(crops)


def _same_size(crops: Sequence[Crop]) -> list[list[Crop]]:
    groups: list[list[Crop]] = []
    for crop in crops:
        shape = crop.pixels.shape
        for group in groups:
            other = group[0].pixels.shape
            if abs(shape[0] - other[0]) <= ALIKE and abs(shape[1] - other[1]) <= ALIKE:
                group.append(crop)
                break
        else:
            groups.append([crop])
    return groups


def _panel_group(group: Sequence[Crop], lossy: bool, native: bool) -> list[Lattice]:
    images = [crop.pixels / 255 for crop in group]
    columns = find_spacing([edge_profile(i, lossy) for i in images], native=native)
    rows = find_spacing([edge_profile(i.transpose(1, 0, 2), lossy) for i in images], native=native)
    if max(s.score for s in columns) < LEAST_SCORE or max(s.score for s in rows) < LEAST_SCORE:
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
    return Lattice(box, colors, noise)


def _tiles(crops: Sequence[Crop]) -> list[Lattice]:
    """Cells that wide grid lines keep apart: pieces of one colour each, in rows and columns."""
    flat = [c for c in crops if np.abs(c.pixels - np.median(c.pixels, axis=(0, 1))).max(axis=2).mean() < 12]
    if len(flat) < 4:
        return []
    boxes = np.array([c.box for c in flat], dtype=np.float64)
    colors = np.array([np.median(c.pixels, axis=(0, 1)) / 255 for c in flat])
    return [la for la in find_lattices(boxes, colors) if la.rows * la.columns >= 4]
