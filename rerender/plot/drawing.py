"""Grid → matplotlib figure."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import matplotlib.style
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure as Canvas
from matplotlib.patches import PathPatch
from numpy.typing import NDArray

from rerender.model import Grid
from rerender.plot.cells import Cells, color_runs, run_path
from rerender.plot.colors import Key, key_of, panel_colors
from rerender.plot.foot import draw_evidence, plan_foot
from rerender.plot.layout import TITLE_PAD, Box, Layout, Room, axes_of, lay_out, panel_size
from rerender.plot.legend import Legend, plan_legend
from rerender.plot.lettering import CAP_HEIGHT, Lettering, plain, quiet_glyphs
from rerender.plot.sheet import Sheet
from rerender.plot.style import Style, choose_style
from rerender.plot.titles import panel_title

MIN_HATCHED = 4.0
"""Points: in smaller cells a hatch cannot be read, and grey alone says missing."""
MAX_HATCHED = 50_000
"""Runs of missing cells that are hatched in one panel; beyond it, too, grey alone says missing."""


class Drawing(Canvas):
    """A matplotlib figure that knows its grid and where it put it. `axes[0]` counts in points.

    `heading` is what the whole figure is called in a file's metadata.
    """

    grid: Grid
    style: Style
    layout: Layout
    heading: str

    def savefig(self, fname: Any, **options: Any) -> None:
        """As matplotlib's, but with embedded fonts and, for the same grid, the same bytes each time."""
        from rerender.plot.save import saved

        saved(self, fname, self.style, **options)


def draw(
    grid: Grid,
    style: str | Path | Style | None = None,
    *,
    title: str | None = None,
    evidence: bool = False,
) -> Drawing:
    """Draw a grid.

    style: the name of a shipped style or a TOML file; None takes the one for the kind of figure, and then
    a colour map that the figure itself declares wins over the style's.
    title: a heading above all panels. evidence: a thin strip above each row says where its numbers come from.

    The page is as large as its content, in points; panels of very many cells are made smaller so that no
    side exceeds 14,000 points. Raises StyleError for a style that cannot be used.
    """
    look = choose_style(grid.figure.kind, style)
    with matplotlib.style.context(["default", dict(look.rc)]), quiet_glyphs():
        key = key_of(grid, look, automatic=style is None)
        return _draw(grid, look, key, plain(title or ""), evidence)


def _draw(grid: Grid, look: Style, key: Key, heading: str, evidence: bool) -> Drawing:
    lettering = Lettering.of(look.fonts.family)
    foot = plan_foot(grid, look, key, lettering, evidence)
    legend = plan_legend(look, key, lettering)
    inside = _stands_inside(grid, look, legend)
    room = Room(
        head=1.6 * look.fonts.figure if heading else 0.0,
        foot=foot.height,
        foot_gap=look.bar.gap if foot.bar else 0.0,
        beside=legend.width if legend and not inside else 0.0,
        least_width=foot.width,
    )
    layout = lay_out(grid.figure, look, room, evidence=evidence)
    drawing, page = _blank(grid, look, layout, heading)
    sheet = Sheet(page, grid, look, key, layout, lettering)
    for panel, box in enumerate(layout.boxes):
        _draw_panel(sheet, panel, box)
    _draw_ticks(sheet)
    _draw_heading(sheet, heading)
    foot.draw(sheet)
    if legend:
        first = layout.boxes[0]
        corner = Box(first.left, first.bottom, first.width - 3, first.height - 3)
        edge = Box(layout.side, first.bottom, legend.width, first.height)
        legend.draw(sheet, corner if inside else edge)
    return drawing


def _stands_inside(grid: Grid, look: Style, legend: Legend | None) -> bool:
    wanted = look.categories.legend == "inside"
    return legend is not None and wanted and legend.fits(panel_size(grid.figure, look))


def _blank(grid: Grid, look: Style, layout: Layout, heading: str) -> tuple[Drawing, Axes]:
    drawing = Drawing(figsize=(layout.width / 72, layout.height / 72), dpi=look.dpi, facecolor="white")
    drawing.grid, drawing.style, drawing.layout = grid, look, layout
    drawing.heading = heading or plain(grid.name)
    page = drawing.add_axes((0.0, 0.0, 1.0, 1.0))
    page.set_axis_off()
    page.set_xlim(0, layout.width)
    page.set_ylim(0, layout.height)
    page.set_autoscale_on(False)
    return drawing, page


def _draw_heading(sheet: Sheet, heading: str) -> None:
    size, layout = sheet.look.fonts.figure, sheet.layout
    fits = sheet.fit(heading, size, layout.width - 2 * sheet.look.margin)
    sheet.write(layout.width / 2, layout.height - sheet.look.margin - size, fits, size, ha="center")


def _draw_panel(sheet: Sheet, panel: int, box: Box) -> None:
    frame = sheet.layout.frame
    x, y = axes_of(sheet.grid.figure)
    colors = panel_colors(sheet.grid, panel, sheet.key)
    colors = colors[:, ::-1] if x.direction == "left" else colors
    colors = colors[::-1] if y.direction == "up" else colors
    if colors.size:
        _draw_cells(sheet, colors, box)
        if frame.strip:
            draw_evidence(sheet, panel, box)
    if frame.panels.frame:
        sheet.outline(box, frame.panels.frame)
    words = panel_title(sheet.look.title, sheet.grid.figure.panels[panel])
    size = sheet.look.fonts.title
    sheet.write(
        box.middle[0], box.top + TITLE_PAD, sheet.fit(words, size, frame.title_room), size, ha="center"
    )
    _draw_labels(sheet, box)
    if frame.panels.names:
        _draw_names(sheet, plain(x.name), plain(y.name), box)


def _draw_cells(sheet: Sheet, colors: NDArray[np.int64], box: Box) -> None:
    frame, missing = sheet.layout.frame, sheet.look.missing
    x_edges, y_edges = frame.x_edges(box), frame.y_edges(box)
    sheet.page.add_artist(Cells(x_edges, y_edges, colors, sheet.key.palette))
    runs = color_runs((colors == sheet.key.missing).astype(np.int64))
    runs = runs[runs[:, 3] == 1]
    if missing.hatch and min(frame.cell) >= MIN_HATCHED and 0 < len(runs) <= MAX_HATCHED:
        hatched = PathPatch(
            run_path(runs, x_edges, y_edges, frame.strip),
            facecolor="none",
            edgecolor=missing.hatch_color,
            hatch=missing.hatch,
            linewidth=0.0,
            clip_on=False,
        )
        sheet.page.add_patch(hatched)


def _draw_labels(sheet: Sheet, box: Box) -> None:
    rows, columns = sheet.layout.frame.rows, sheet.layout.frame.columns
    away = sheet.look.ticks.length + sheet.look.ticks.pad
    for place, text in zip(sheet.layout.frame.row_places(box), rows.texts, strict=True):
        # Arial's lower-case letters are 0.52 em high: half of that puts their middle on the tick.
        sheet.write(box.left - away, place - 0.26 * rows.size, text, rows.size, ha="right")
    for place, text in zip(sheet.layout.frame.column_places(box), columns.texts, strict=True):
        if columns.turned:
            sheet.write(place, box.bottom - away, text, columns.size, ha="center", va="top", rotation=90)
        else:
            baseline = box.bottom - away - CAP_HEIGHT * columns.size
            sheet.write(place, baseline, text, columns.size, ha="center")


def _draw_names(sheet: Sheet, x_name: str, y_name: str, box: Box) -> None:
    frame, size = sheet.layout.frame, sheet.look.fonts.axis
    away = sheet.look.ticks.length + sheet.look.ticks.pad
    below = box.bottom - away - frame.columns.extent - 1.2 * size
    sheet.write(box.middle[0], below, sheet.fit(x_name, size, box.width), size, ha="center")
    left = box.left - away - frame.rows.extent - 0.4 * size
    words = sheet.fit(y_name, size, box.height)
    sheet.write(left, box.middle[1], words, size, ha="right", va="center", rotation=90)


def _draw_ticks(sheet: Sheet) -> None:
    frame, length = sheet.layout.frame, sheet.look.ticks.length
    marks = []
    for box in sheet.layout.boxes:
        marks += [[(x, box.bottom), (x, box.bottom - length)] for x in frame.column_places(box)]
        marks += [[(box.left, y), (box.left - length, y)] for y in frame.row_places(box)]
    sheet.mark(marks)
