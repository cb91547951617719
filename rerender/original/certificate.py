"""How a grid was read from a figure, and how far it can be trusted: data, with a JSON form."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass, is_dataclass
from typing import Any

from rerender.model import Json, Label
from rerender.original.colormap import Fingerprint
from rerender.original.norm import Norm
from rerender.original.page import Box
from rerender.original.recover import RowTotals

SCHEMA = "rerender/certificate/1"


@dataclass(frozen=True, slots=True)
class CellPlace:
    """One cell, named: its panel's title, its row and its column."""

    panel: str
    y: Label
    x: Label
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Agreement:
    """What a second, independent reader of the same file says.

    same: cells with the same step of the colour map, of `cells`; captions: whether titles, labels and
    ticks agree; differing: the first few cells that do not.
    """

    reader: str
    cells: int
    same: int
    captions: bool
    differing: tuple[CellPlace, ...] = ()


@dataclass(frozen=True, slots=True)
class ScaleCertificate:
    """A colour scale as read: map, fingerprint, rounding, norm, where the numbers come from."""

    colormap: str
    rounding: str
    steps: int
    segments: int
    fingerprint: Fingerprint
    norm: Norm
    source: str
    direction: str
    ticks: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Certificate:
    """How the grid came about.

    method: `vector` (filled rectangles of a PDF), `picture` (an image inside a PDF), `image`, `embedded` (a
    PNG of ours: the numbers that it carries, which its pixels show in all cells);
    noise: how far colours scatter around the map, of 1 (0 in vector graphics);
    residual_mean, residual_worst: distances of the cells' colours to their step of the map, of 1;
    panels: where each panel lies (points or pixels from the top left);
    agreement: None without a second reader.
    """

    source: str
    method: str
    reader: str
    page: int
    panels: tuple[Box, ...]
    scales: tuple[ScaleCertificate, ...]
    noise: float
    residual_mean: float
    residual_worst: float
    worst_cell: CellPlace | None
    cells: int
    measured: int
    unknown: int
    clipped: int
    filled: tuple[CellPlace, ...] = ()
    row_totals: RowTotals | None = None
    agreement: Agreement | None = None

    def to_json(self) -> Json:
        """The certificate as a JSON object; infinite and missing numbers are null."""
        return {"schema": SCHEMA, **_plain(self)}


def _plain(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return {k: _plain(getattr(value, k)) for k in asdict(value)}
    if isinstance(value, tuple | list):
        return [_plain(v) for v in value]
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value
