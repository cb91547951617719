"""What an SVG says beyond its picture: a description, and on each cell what its number is and rests on."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING

import numpy as np

from rerender.model import BASES, Grid
from rerender.plot.layout import Box, axes_of
from rerender.plot.lettering import plain
from rerender.plot.titles import panel_title
from rerender.wording import interval, number

if TYPE_CHECKING:
    from rerender.plot.drawing import Drawing

MAX_HOVERS = 40_000
"""Cells that get a hover in one figure: each takes some 150 bytes, and browsers slow down above that."""
MAX_WORDS = 80
"""Characters of a label in a hover."""
MAX_SHARES = 8
"""Categories of a cell that a hover names."""


def with_hovers(svg: bytes, drawing: Drawing) -> bytes:
    """The SVG with a <desc>, font fallbacks, and a transparent rectangle with a <title> over each cell."""
    text = svg.decode("utf-8")
    fonts = ", ".join(f"'{name}'" for name in drawing.style.fonts.family)
    # The inline styles name the fonts that are installed here; the reader may have others of the family.
    style = f"<style>text {{ font-family: {fonts}, sans-serif !important }}</style>"
    about = f" <desc>{escape(_description(drawing.grid))}</desc>\n {style}\n"
    start = text.index(" <metadata>")
    end = text.rindex("</svg>")
    hovers = "".join(_hovers(drawing))
    group = (
        f' <g id="hovers" fill="none" stroke="none" pointer-events="all">\n{hovers} </g>\n' if hovers else ""
    )
    return (text[:start] + about + text[start:end] + group + text[end:]).encode("utf-8")


def _description(grid: Grid) -> str:
    figure = grid.figure
    x, y = axes_of(figure)
    count = len(figure.panels)
    of = "categories" if figure.kind == "categorical" else (figure.scale.label if figure.scale else "values")
    known = ~np.isnan(grid.value)
    share = known.mean() if known.size else 0.0
    return plain(
        f"{'Heatmap' if count == 1 else f'{count} heatmaps'} of {of or 'values'}: {len(y)} rows "
        f"({y.name or 'y'}) by {len(x)} columns ({x.name or 'x'}), {share:.0%} of the numbers known."
    )


def _hovers(drawing: Drawing) -> Iterator[str]:
    grid, layout = drawing.grid, drawing.layout
    x, y = axes_of(grid.figure)
    if len(layout.boxes) * len(x) * len(y) > MAX_HOVERS:
        return
    columns = [_said(x.name, label) for label in x.labels]
    rows = [_said(y.name, label) for label in y.labels]
    for panel, box in enumerate(layout.boxes):
        title = plain(panel_title(drawing.style.title, grid.figure.panels[panel]))[:MAX_WORDS]
        for i, j in np.ndindex(len(y), len(x)):
            words = ", ".join(filter(None, [title, rows[i], columns[j]]))
            yield _rectangle(drawing, box, i, j, f"{words}: {_cell(grid, panel, i, j)}")


def _said(name: str, label: object) -> str:
    return plain(f"{name} {label}" if isinstance(label, int) else label)[:MAX_WORDS]


def _rectangle(drawing: Drawing, box: Box, i: int, j: int, words: str) -> str:
    frame = drawing.layout.frame
    x, y = axes_of(drawing.grid.figure)
    column = len(x) - 1 - j if x.direction == "left" else j
    row = len(y) - 1 - i if y.direction == "up" else i
    (width, cell_height), height = frame.cell, frame.cell[1] + frame.strip
    left = box.left + column * width
    top = drawing.layout.height - box.top + row * height
    place = (
        f'x="{left:.2f}" y="{top + height - cell_height:.2f}" width="{width:.2f}" height="{cell_height:.2f}"'
    )
    return f"  <rect {place}><title>{escape(words)}</title></rect>\n"


def _cell(grid: Grid, panel: int, i: int, j: int) -> str:
    if grid.figure.kind == "categorical":
        return _shares(grid, panel, i, j)
    place = (panel, i, j)
    number = _number(float(grid.value[place]), float(grid.low[place]), float(grid.high[place]))
    return number if number == "unknown" else f"{number}, {BASES[grid.basis[place]]}"


def _shares(grid: Grid, panel: int, i: int, j: int) -> str:
    """The categories that the cell may carry, the densest first, each with its density."""
    place = (panel, i, j)
    value, low, high = grid.value[place], grid.low[place], grid.high[place]
    if np.isnan(value).all():
        return "unknown"
    densest = [c for c in np.argsort(-np.nan_to_num(value), kind="stable")[:MAX_SHARES] if value[c] > 0]
    names = [plain(grid.figure.categories[c].name)[:MAX_WORDS] for c in densest]
    numbers = [_number(float(value[c]), float(low[c]), float(high[c])) for c in densest]
    return ", ".join(f"{n} {v}" for n, v in zip(names, numbers, strict=True)) or "no category"


def _number(value: float, low: float, high: float) -> str:
    if np.isnan(value):
        return "unknown"
    return number(value) + (f" ({interval(low, high)})" if low < high else "")
