"""The numbers of a grid as text inside its PNG, so that our own picture can be read back exactly."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rerender.forms import axis_form
from rerender.model import BASES, Figure, Grid, Json

CHUNK = "rerender-grid"
"""Keyword of the compressed PNG text chunk (zTXt)."""
MAX_TEXT = 1_000_000
"""Characters: Pillow reads no text chunk that unpacks to more than a megabyte. About 40,000 cells."""


Boxes = Sequence[tuple[float, float, float, float]]


def grid_json(grid: Grid, boxes: Boxes = ()) -> str:
    """The grid as ASCII JSON: its frame, then value, low, high and basis as flat lists in array order.

    `boxes` are where the cells of each panel are: left, top, right, bottom as shares of the page, so that the
    pixels can be compared. Unknown numbers are null, basis is an index into `bases`. Lists that would make
    the text longer than MAX_TEXT are left out and `complete` is false; a frame that is too long leaves only
    `shape`.
    """
    frame: Json = {
        "schema": "rerender/embedded-grid/1",
        "complete": False,
        "shape": list(grid.value.shape),
    }
    if grid.value.size * 4 > MAX_TEXT:
        return _written(frame)
    whole = _written(
        frame | _frame(grid.figure) | _cells(grid) | {"boxes": [list(b) for b in boxes], "complete": True}
    )
    return whole if len(whole) <= MAX_TEXT else _written(frame)


def _written(data: Json) -> str:
    return json.dumps(data, ensure_ascii=True, allow_nan=False, separators=(",", ":"))


def _frame(figure: Figure) -> Json:
    scale = figure.scale
    return {
        "kind": figure.kind,
        "quantity": figure.quantity,
        "panels": [{"title": panel.title, "facets": dict(panel.facets)} for panel in figure.panels],
        "x": axis_form(figure.x),
        "y": axis_form(figure.y),
        "scale": scale
        and {
            "label": scale.label,
            "low": _finite(scale.low),
            "high": _finite(scale.high),
            "colormap": scale.colormap,
        },
        "categories": [{"name": c.name, "color": c.color} for c in figure.categories],
        "bases": list(BASES),
    }


def _cells(grid: Grid) -> Json:
    numbers = {name: _numbers(getattr(grid, name)) for name in ("value", "low", "high")}
    return {**numbers, "basis": grid.basis.ravel().tolist()}


def _numbers(array: NDArray[np.float64]) -> list[Any]:
    return [_finite(number) for number in array.ravel().tolist()]


def _finite(number: float) -> float | int | None:
    if not np.isfinite(number):
        return None
    return int(number) if number == int(number) and abs(number) < 2**53 else number
