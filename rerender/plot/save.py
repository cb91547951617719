"""Figure → bytes of a PNG, SVG or PDF: the same bytes for the same grid, on each run."""

from __future__ import annotations

import io
import math
from os import PathLike
from pathlib import Path
from typing import Any

import matplotlib.style
from matplotlib.figure import Figure
from PIL.PngImagePlugin import PngInfo

from rerender.errors import OptionError
from rerender.plot.drawing import Drawing
from rerender.plot.embed import CHUNK, grid_json
from rerender.plot.hover import with_hovers
from rerender.plot.lettering import quiet_glyphs
from rerender.plot.style import Style

MAX_PIXELS = 80_000_000
"""Of any PNG: Pillow takes pictures of more than 89 million pixels for an attack and warns."""
USUAL_PIXELS = 25_000_000
"""Of a PNG whose resolution the user leaves to us (100 MB in memory): large figures get fewer."""

SAVING = {
    "pdf.fonttype": 42,  # TrueType: text stays text, and publishers' checks refuse Type 3
    "svg.fonttype": "none",  # text stays text: searchable, readable aloud, small
    "svg.hashsalt": "rerender",  # matplotlib's ids are random without
}
METADATA: dict[str, dict[str, Any]] = {
    "png": {"Software": None},
    "svg": {"Date": None, "Creator": None},
    "pdf": {"CreationDate": None, "Creator": None, "Producer": None},
}
"""Nothing that changes with the day or with matplotlib's version."""


def saved(figure: Figure, target: Any, style: Style | None, **options: Any) -> None:
    """matplotlib's `savefig` under its default settings, the style's and ours, never the user's."""
    suffix = Path(target).suffix[1:] if isinstance(target, (str, PathLike)) else ""
    if "pil_kwargs" not in options:
        options.setdefault("metadata", METADATA.get(options.get("format") or suffix))
    with matplotlib.style.context(["default", dict(style.rc) if style else {}, SAVING]), quiet_glyphs():
        Figure.savefig(figure, target, **options)


def image(figure: Figure, format: str, *, dpi: float | None = None) -> bytes:
    """The figure as a file of that format.

    dpi: dots per inch of a PNG; None takes the style's, fewer where that makes more than 25 megapixels.
    A drawing of ours carries more: its numbers in a PNG (text chunk `rerender-grid`), a description and a
    hover on each cell in an SVG, its name in all. Raises OptionError for an unknown format or a resolution
    that makes a PNG of more than 80 megapixels.
    """
    if format not in METADATA:
        raise OptionError(f"no format {format!r}; there are png, svg and pdf")
    ours = figure if isinstance(figure, Drawing) else None
    options: dict[str, Any] = {"metadata": {**METADATA[format], **({"Title": ours.heading} if ours else {})}}
    if format == "png":
        options = {"dpi": _resolution(figure, dpi), "pil_kwargs": {"pnginfo": _png_info(ours)}}
    buffer = io.BytesIO()
    saved(figure, buffer, ours.style if ours else None, format=format, **options)
    data = buffer.getvalue()
    return with_hovers(data, ours) if ours and format == "svg" else data


def _resolution(figure: Figure, dpi: float | None) -> float:
    width, height = figure.get_size_inches()
    if dpi is None:
        return min(float(figure.dpi), math.sqrt(USUAL_PIXELS / (width * height)))
    most = math.sqrt(MAX_PIXELS / (width * height))
    if not 1 <= dpi <= most:
        raise OptionError(
            f"{dpi:g} dots per inch: this figure of {width:.1f} × {height:.1f} inches "
            f"can be drawn with 1 to {math.floor(most)}"
        )
    return dpi


def _shares(drawing: Drawing) -> list[tuple[float, float, float, float]]:
    """Where the cells of each panel are: left, top, right, bottom as shares of the page."""
    wide, high = drawing.layout.width, drawing.layout.height
    return [
        (b.left / wide, 1 - (b.bottom + b.height) / high, (b.left + b.width) / wide, 1 - b.bottom / high)
        for b in drawing.layout.boxes
    ]


def _png_info(drawing: Drawing | None) -> PngInfo:
    info = PngInfo()
    if drawing is not None:
        info.add_itxt("Title", drawing.heading)
        info.add_text(CHUNK, grid_json(drawing.grid, _shares(drawing)), zip=True)
    return info
