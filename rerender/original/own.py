"""Our own pictures: the numbers that a PNG of ours carries, taken only where its pixels show the same."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from PIL import Image

from rerender.model import BASES, Axis, Category, Figure, Grid, Panel, Scale
from rerender.original.cells import Spacing, cell_colors
from rerender.original.lattice import Lattice
from rerender.original.page import Box

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

CHUNK = "rerender-grid"  # the keyword that `plot.embed` writes
SCHEMA = "rerender/embedded-grid/1"
PNG_MARK = b"\x89PNG\r\n\x1a\n"
GREY = 0.02  # between the channels: missing cells are grey
SLACK = 1e-6  # of the scale: numbers are compared with intervals read from colours


@dataclass(frozen=True, slots=True, eq=False)
class Carried:
    """The grid in a picture of ours, and where its panels are (shares of width and height), if it says so."""

    grid: Grid
    boxes: tuple[Box, ...] = ()


def carried(data: bytes, name: str) -> Carried | None:
    """The grid in a PNG's text chunk; None where there is none, or none that is whole and sound."""
    if not data.startswith(PNG_MARK) or CHUNK.encode() not in data:
        return None
    try:
        with Image.open(io.BytesIO(data), formats=["PNG"]) as image:
            text = image.info.get(CHUNK)
        found = json.loads(text) if isinstance(text, str) else {}
        if found.get("schema") != SCHEMA or found.get("complete") is not True:
            return None
        grid = _grid(found, name)
        boxes = tuple(Box(*map(float, box)) for box in found.get("boxes", ()))
        return Carried(grid, boxes if len(boxes) == len(grid.figure.panels) else ())
    except Exception:  # anybody can write such a chunk: whatever is wrong with it, it is not ours
        return None


def _grid(found: dict[str, Any], name: str) -> Grid:
    figure = _figure(found)
    shape = tuple(int(n) for n in found["shape"])
    assert figure.x is not None
    assert figure.y is not None
    wanted = [len(figure.panels), len(figure.y), len(figure.x)]
    wanted += [len(figure.categories)] if figure.kind == "categorical" else []
    value, low, high = (_numbers(found[part], shape) for part in ("value", "low", "high"))
    basis = np.array(found["basis"], dtype=np.uint8).reshape(shape)
    if list(shape) != wanted or basis.max() >= len(BASES) or found["bases"] != list(BASES):
        raise ValueError("a grid of another form")
    known = ~np.isnan(value)
    low = np.where(known & np.isnan(low), -np.inf, low)
    high = np.where(known & np.isnan(high), np.inf, high)
    if ((low > value) | (value > high)).any():
        raise ValueError("values outside their intervals")
    return Grid(name, figure, value, low, high, basis, np.full(shape, -1, dtype=np.int32))


def _numbers(flat: list[Any], shape: tuple[int, ...]) -> Floats:
    return np.array([np.nan if v is None else float(v) for v in flat], dtype=np.float64).reshape(shape)


def _figure(found: dict[str, Any]) -> Figure:
    scale = found["scale"]
    if found["kind"] not in ("continuous", "categorical"):
        raise ValueError("a figure of another kind")
    return Figure(
        found["kind"],
        None if found["quantity"] is None else str(found["quantity"]),
        tuple(
            Panel(str(p["title"]), {str(k): _label(v) for k, v in p["facets"].items()})
            for p in found["panels"]
        ),
        _axis(found["x"]),
        _axis(found["y"]),
        None if scale is None else _scale(scale),
        tuple(Category(str(c["name"]), str(c["color"])) for c in found["categories"]),
    )


def _axis(found: dict[str, Any]) -> Axis:
    direction = found["direction"]
    if direction not in ("up", "down", "left", "right"):
        raise ValueError("an axis without direction")
    labels, ticks = (tuple(map(_label, found.get(part, ()))) for part in ("labels", "ticks"))
    return Axis(str(found["name"]), labels, direction, ticks, bool(found.get("sized", True)))


def _scale(found: dict[str, Any]) -> Scale:
    colormap = found.get("colormap")
    name = None if colormap is None else str(colormap)
    return Scale(str(found["label"]), float(found["low"]), float(found["high"]), name)


def _label(value: Any) -> int | str:
    return value if isinstance(value, int) and not isinstance(value, bool) else str(value)


def panels_at(pixels: NDArray[np.uint8], own: Carried) -> tuple[Lattice, ...]:
    """The panels of a picture (height × width × 3) where it says that they are."""
    high, wide = pixels.shape[:2]
    rows, columns = own.grid.value.shape[1:3]
    found = []
    for panel, box in enumerate(own.boxes):
        place = Box(box.x0 * wide, box.y0 * high, box.x1 * wide, box.y1 * high)
        down = Spacing(rows, place.y0, place.y1, 1.0)
        across = Spacing(columns, place.x0, place.x1, 1.0)
        colors, _ = cell_colors(pixels / 255, down, across)
        missing = np.ptp(colors, axis=2) <= GREY
        if own.grid.figure.kind == "continuous":
            missing &= np.isnan(_as_shown(own.grid, own.grid.value[panel]))
            colors[missing] = np.nan
        found.append(Lattice(place, colors))
    return tuple(found)


def _as_shown(grid: Grid, values: Floats) -> Floats:
    """The rows and columns of a panel in the order of the page."""
    x, y = grid.figure.x, grid.figure.y
    rows = slice(None, None, -1 if y is not None and y.direction == "up" else 1)
    columns = slice(None, None, -1 if x is not None and x.direction == "left" else 1)
    return values[rows, columns]


def shown(grid: Grid, pixels: Grid) -> NDArray[np.bool_]:
    """For each cell (panels × y × x) whether the pixels, read as a grid, can show the carried numbers.

    A cell of a map of categories is drawn as one of those that it may have, or as none.
    """
    cells = grid.value.shape[:3]
    if pixels.figure.kind != grid.figure.kind or pixels.value.shape[:3] != cells:
        return np.zeros(cells, dtype=np.bool_)
    if grid.figure.kind == "categorical":
        return _categories_shown(grid, pixels)
    scale = grid.figure.scale
    slack = SLACK * (scale.high - scale.low) if scale else 0.0
    inside = (pixels.low - slack <= grid.value) & (grid.value <= pixels.high + slack)
    return np.asarray(np.where(np.isnan(grid.value), np.isnan(pixels.value), inside))


def _categories_shown(grid: Grid, pixels: Grid) -> NDArray[np.bool_]:
    names = [category.name for category in grid.figure.categories]
    density = np.nan_to_num(grid.value)
    possible = density.sum(axis=3) < 1 - SLACK
    for index, category in enumerate(pixels.figure.categories):
        here = pixels.value[..., index] == 1
        if category.name in names:
            possible = np.where(here, density[..., names.index(category.name)] > 0, possible)
    return np.asarray(possible)
