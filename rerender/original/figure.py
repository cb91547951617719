"""A page taken apart: which lattices are panels, what are colour bars, what stands around them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from rerender.errors import InputError
from rerender.original.bar import Bar, bar_of_lattice, bar_of_picture, read_ticks
from rerender.original.keys import Key, bar_keys, legend_keys, strip_bar
from rerender.original.lattice import Lattice, find_lattices, in_frame
from rerender.original.layout import Captions, read_captions, reading_order, share_words
from rerender.original.page import Box, Page
from rerender.original.raster import panel_of_picture
from rerender.original.uneven import find_uneven
from rerender.original.words import join_runs

if TYPE_CHECKING:
    from collections.abc import Sequence

SMALLEST = 4  # cells
ALIKE = 0.25  # of the largest panel's area: smaller ones of the same shape are no panels


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """What a page holds: panels of one shape in reading order, their captions, bars, panels of other shapes.

    keys: the categories that a named bar or a legend shows. ocr: the words were read by OCR.
    """

    panels: tuple[Lattice, ...]
    captions: tuple[Captions, ...]
    bars: tuple[Bar, ...]
    left_out: tuple[Lattice, ...] = ()
    keys: tuple[Key, ...] = ()
    ocr: bool = False


def find_figure(
    page: Page, lattices: Sequence[Lattice], bars: Sequence[Bar], region: Box | None = None
) -> Found:
    """Panels and bars with the words around them. Raises InputError `no-heatmap` where there is no panel.

    With a region only panels inside count, and the bars inside, if there is any.
    """
    outside = [la for la in lattices if not _within(la.box, region)]
    lattices = [la for la in lattices if _within(la.box, region)]
    bars = [bar for bar in bars if _within(bar.box, region)] or bars
    words = join_runs(page.words)
    panels, left_out = same_shape(lattices)
    strips = [(la, bar) for la in left_out if (bar := strip_bar(la))]
    left_out = [la for la in left_out if all(la is not strip for strip, _ in strips)]
    bars = [*bars, *(bar for _, bar in strips)]
    boxes = [p.box for p in (*panels, *left_out, *outside)]
    around, beside = share_words(words, boxes, [bar.box for bar in bars])
    bars = [read_ticks(bar, page, mine) for bar, mine in zip(bars, beside, strict=True)]
    captions = [read_captions(panel, mine) for panel, mine in zip(panels, around, strict=False)]
    keys = next((k for bar in bars if (k := bar_keys(bar))), None) or legend_keys(page, words)
    return Found(tuple(panels), tuple(captions), tuple(bars), tuple(left_out), tuple(keys))


def without_panels(found: Found, which: Sequence[bool]) -> Found:
    """What was found, with some panels left out."""
    kept = [i for i, out in enumerate(which) if not out]
    gone = tuple(panel for panel, out in zip(found.panels, which, strict=True) if out)
    panels, captions = tuple(found.panels[i] for i in kept), tuple(found.captions[i] for i in kept)
    return replace(found, panels=panels, captions=captions, left_out=(*found.left_out, *gone))


def _within(box: Box, region: Box | None) -> bool:
    return region is None or region.holds(box.cx, box.cy)


def same_shape(lattices: Sequence[Lattice]) -> tuple[list[Lattice], list[Lattice]]:
    """The panels of the shape that covers most of the page, in reading order, and the rest."""
    area: dict[tuple[int, int], float] = {}
    for lattice in lattices:
        shape = (lattice.rows, lattice.columns)
        area[shape] = area.get(shape, 0.0) + _area(lattice)
    if not area:
        raise InputError("no heatmap found: no cells of one size in rows and columns", slug="no-heatmap")
    best = max(area, key=lambda s: area[s])
    largest = max(_area(la) for la in lattices if (la.rows, la.columns) == best)
    same = [la for la in lattices if (la.rows, la.columns) == best and _area(la) >= ALIKE * largest]
    return reading_order(same), [la for la in lattices if all(la is not panel for panel in same)]


def _area(lattice: Lattice) -> float:
    return lattice.box.width * lattice.box.height


def vector_parts(page: Page) -> tuple[list[Lattice], list[Bar]]:
    """Panels and bars among the filled rectangles and images of a page."""
    lattices: list[Lattice] = []
    plain: list[Lattice] = []
    bars: list[Bar] = []
    even = find_lattices(page.patches, page.colors)
    uneven = find_uneven(page.patches, page.colors, even)
    even = [la for la in even if not any(_inside(la.box, other.box) for other in uneven)]
    for lattice in even + uneven:
        bar = bar_of_lattice(lattice)
        if bar:
            bars.append(bar)
        elif lattice.rows * lattice.columns >= SMALLEST:
            lattice = in_frame(lattice, page.patches)
            varied = np.ptp(lattice.colors[lattice.drawn], axis=0).any()
            (lattices if varied else plain).append(lattice)
    for picture in page.pictures:
        if bar := bar_of_picture(picture, page.patches):
            bars.append(bar)
        elif panel := panel_of_picture(picture):
            lattices.append(panel)
    panels = [la for la in plain if any(_alike(la, other) for other in lattices)]
    return lattices + panels, bars


def _inside(box: Box, other: Box) -> bool:
    return other.holds(box.cx, box.cy)


def _alike(lattice: Lattice, other: Lattice) -> bool:
    """Whether two lattices have the same shape and size: one in a single colour is then a panel as well."""
    near = abs(lattice.box.width - other.box.width) + abs(lattice.box.height - other.box.height)
    return lattice.colors.shape == other.colors.shape and near < 0.02 * (other.box.width + other.box.height)
