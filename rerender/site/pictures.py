"""The pictures and downloads of one grid, as bytes: cells, colour bar, whole figure, table."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from rerender import plot, tables
from rerender.plot.colors import panel_colors
from rerender.site.view import View


@dataclass(frozen=True, slots=True)
class Legend:
    """What the colours mean: a strip of the colour map with its ends, or a colour (#rrggbb) per category."""

    label: str
    strip: bytes | None = None
    low: float = 0.0
    high: float = 1.0
    categories: tuple[tuple[str, str], ...] = ()


def panel_picture(view: View, panel: int) -> bytes:
    """The cells of a panel as PNG, one pixel a cell in the order of the page; unknown cells are transparent.

    The page stretches it: so the panels of all documents share a width, whatever their number of columns.
    """
    key = view.key
    chosen = panel_colors(view.grid, panel, key)
    alpha = np.where(chosen == key.missing, 0, 255)
    cells = np.dstack([_bytes(key.palette)[chosen] * (alpha > 0)[..., None], alpha])
    return _png(view.turn(cells[None])[0])


def legend(view: View) -> Legend:
    """What the colours of the panel pictures mean."""
    key = view.key
    if view.figure.kind == "categorical":
        shades = _bytes(key.palette)
        named = tuple((name, "#" + bytes(shades[index]).hex()) for name, index in key.entries)
        return Legend("", categories=named)
    strip = _bytes(key.palette[: key.steps])[None]
    scale = view.figure.scale
    opaque = np.full((*strip.shape[:2], 1), 255)
    return Legend(scale.label if scale else "", _png(np.dstack([strip, opaque])), key.low, key.high)


def downloads(view: View) -> Mapping[str, bytes]:
    """The whole figure and its numbers, by file suffix."""
    figure = plot.draw(view.grid)
    drawn = {f".{kind}": plot.image(figure, kind) for kind in ("png", "svg", "pdf")}
    return drawn | {".csv": tables.to_csv(view.grid).encode("utf-8", "replace")}


def _bytes(palette: NDArray[np.float64]) -> NDArray[np.uint8]:
    return np.rint(palette * 255).astype(np.uint8)


def _png(pixels: NDArray[np.generic]) -> bytes:
    """Pixels (rows × columns × RGBA, 0 to 255) as PNG, the same bytes on each run."""
    stream = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(pixels.astype(np.uint8)), "RGBA").save(stream, "png", optimize=True)
    return stream.getvalue()
