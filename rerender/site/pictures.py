"""The pictures and downloads of one grid, as bytes: cells, colour bar, whole figure, table."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rerender.site.view import View


@dataclass(frozen=True, slots=True)
class Legend:
    """What the colours mean: a strip of the colour map with its two ends, or a colour (#rrggbb) per category."""

    label: str
    strip: bytes | None = None
    low: float = 0.0
    high: float = 1.0
    categories: tuple[tuple[str, str], ...] = ()


def panel_picture(view: View, panel: int) -> bytes:
    """The cells of a panel as PNG, one pixel a cell in the order of the page; unknown cells are transparent."""
    return png(view.turn(_colours(view))[panel])


def _colours(view: View) -> NDArray[np.uint8]:
    import matplotlib

    scale = view.figure.scale
    low, high = (scale.low, scale.high) if scale else (0.0, 1.0)
    if view.figure.kind == "categorical":
        shades = np.array([[31, 119, 180, 255]] * 99, np.uint8)
        value = np.nan_to_num(view.grid.value)
        return np.where(value.max(-1)[..., None] > 0.5, shades[value.argmax(-1)], np.uint8(0))
    colours = matplotlib.colormaps["YlOrRd"]((view.grid.value - low) / (high - low), bytes=True)
    colours[np.isnan(view.grid.value)] = 0
    return colours


def legend(view: View) -> Legend:
    """What the colours of the panel pictures mean."""
    import matplotlib

    if view.figure.kind == "categorical":
        return Legend("", categories=tuple((category.name, "#1f77b4") for category in view.figure.categories))
    scale = view.figure.scale
    strip = png(matplotlib.colormaps["YlOrRd"](np.arange(256)[None], bytes=True))
    return Legend(scale.label if scale else "", strip, scale.low if scale else 0, scale.high if scale else 1)


def png(pixels: NDArray[np.uint8]) -> bytes:
    """Pixels (rows × columns × RGBA) as PNG, the same bytes on each run."""
    from PIL import Image

    stream = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(pixels), "RGBA").save(stream, "png", optimize=True)
    return stream.getvalue()


def downloads(view: View) -> Mapping[str, bytes]:
    """The whole figure and its numbers, by file suffix."""
    from rerender import plot, tables

    figure = plot.draw(view.grid)
    drawn = {f".{kind}": plot.image(figure, kind) for kind in ("png", "svg", "pdf")}
    return drawn | {".csv": tables.to_csv(view.grid).encode()}
