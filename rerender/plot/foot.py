"""What stands below the panels: the colour bar, what the evidence colours mean, and what was left out."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from matplotlib.colors import to_rgb

from rerender.model import BASES, Grid
from rerender.plot.cells import Cells
from rerender.plot.colors import BASIS_COLORS, Key, basis_of
from rerender.plot.layout import MAX_PANELS, Box
from rerender.plot.lettering import CAP_HEIGHT, Lettering, plain
from rerender.plot.sheet import Sheet
from rerender.plot.style import Style
from rerender.plot.ticks import bar_ticks

MAX_BAR_LABEL = 240.0
"""Points that the label of the colour bar may take."""
LINE = 18.0
"""Height of a line of notes, in points."""
SWATCH = 9.0


@dataclass(frozen=True, slots=True)
class Foot:
    """The parts below the panels and the room they need, known before the panels are placed.

    `label` and `label_width`: of the colour bar, which is left out where `bar` is False.
    `bases`: the evidence colours explained. `note`: a line on what was left out.
    """

    bar: bool
    label: str
    label_width: float
    bases: tuple[str, ...]
    note: str
    height: float
    width: float

    def draw(self, sheet: Sheet) -> None:
        """Draw all parts, from the floor of the layout down."""
        top = sheet.layout.floor
        if self.bar:
            _draw_bar(sheet, self, top)
            top -= _bar_height(sheet.look)
        if self.bases:
            _draw_bases(sheet, self.bases, top - LINE)
            top -= LINE
        if self.note:
            middle = sheet.layout.width / 2
            sheet.write(middle, top - 0.8 * LINE, self.note, SWATCH, ha="center", color="#404040")


def plan_foot(grid: Grid, look: Style, key: Key, lettering: Lettering, evidence: bool) -> Foot:
    """Decide what stands below the panels."""
    bar = look.bar.show and key.steps > 0
    label = plain(grid.figure.scale.label) if bar and grid.figure.scale else ""
    label = lettering.shorten(label, look.fonts.bar, MAX_BAR_LABEL)
    label_width = lettering.width(label, look.fonts.bar) + look.bar.label_gap if label else 0.0
    bases = _bases(grid) if evidence else ()
    undrawn = len(grid.figure.panels) - MAX_PANELS
    note = f"and {undrawn:,} more panels, not drawn" if undrawn > 0 else ""
    height = bar * _bar_height(look) + bool(bases) * LINE + bool(note) * LINE
    return Foot(bar, label, label_width, bases, note, height, bar * (label_width + look.bar.length + LINE))


def _bases(grid: Grid) -> tuple[str, ...]:
    present = np.unique(grid.basis)
    return tuple(name for i, name in reversed(list(enumerate(BASES))) if i in present)


def _bar_height(look: Style) -> float:
    return look.bar.thickness + look.ticks.length + look.ticks.pad + look.fonts.bar


def _draw_bar(sheet: Sheet, foot: Foot, top: float) -> None:
    """The bar with its label is centred under the whole figure, row labels included, as in the source."""
    look, key = sheet.look, sheet.key
    left = (sheet.layout.width - foot.label_width - look.bar.length) / 2 + foot.label_width
    box = Box(left, top - look.bar.thickness, look.bar.length, look.bar.thickness)
    edges = np.linspace(box.left, box.right, key.steps + 1)
    steps = np.arange(key.steps)[np.newaxis]
    sheet.page.add_artist(Cells(edges, np.array([box.top, box.bottom]), steps, key.palette))
    sheet.outline(box, look.bar.frame)
    baseline = box.middle[1] - look.bar.drop - 0.26 * look.fonts.bar
    sheet.write(box.left - look.bar.label_gap, baseline, foot.label, look.fonts.bar, ha="right")
    _draw_bar_ticks(sheet, box)


def _draw_bar_ticks(sheet: Sheet, box: Box) -> None:
    look, key = sheet.look, sheet.key
    end = box.bottom - look.ticks.length
    values, texts = _bar_ticks_that_fit(sheet, box)
    places = [box.left + box.width * (v / 2 - key.low / 2) / (key.high / 2 - key.low / 2) for v in values]
    sheet.mark([[(x, box.bottom), (x, end)] for x in places])
    for x, text in zip(places, texts, strict=True):
        sheet.write(x, end - look.ticks.pad - CAP_HEIGHT * look.fonts.bar, text, look.fonts.bar, ha="center")


def _bar_ticks_that_fit(sheet: Sheet, box: Box) -> tuple[list[float], list[str]]:
    size = sheet.look.fonts.bar
    for intervals in range(sheet.look.bar.ticks, 0, -1):
        values, texts = bar_ticks(sheet.key.low, sheet.key.high, intervals)
        if len(values) * (sheet.lettering.widest(texts, size) + 0.5 * size) <= box.width + size:
            break
    return values, texts


def _draw_bases(sheet: Sheet, bases: tuple[str, ...], baseline: float) -> None:
    widths = [SWATCH + 4 + sheet.lettering.width(name, SWATCH) + 14 for name in bases]
    x = (sheet.layout.width - sum(widths) + 14) / 2
    for name, width in zip(bases, widths, strict=True):
        sheet.outline(Box(x, baseline - 1, SWATCH, SWATCH), 0.0, BASIS_COLORS[name])
        sheet.write(x + SWATCH + 4, baseline, name, SWATCH)
        x += width


def draw_evidence(sheet: Sheet, panel: int, box: Box) -> None:
    """The provenance strips of a panel: above each row, what each cell's number rests on.

    White above and below keeps a strip apart from cells that happen to have its colour.
    """
    figure, frame = sheet.grid.figure, sheet.layout.frame
    palette = np.array([*(to_rgb(BASIS_COLORS[name]) for name in BASES), (1.0, 1.0, 1.0)])
    basis = basis_of(sheet.grid, panel)
    basis = basis[:, ::-1] if figure.x and figure.x.direction == "left" else basis
    basis = basis[::-1] if figure.y and figure.y.direction == "up" else basis
    x_edges, tops = frame.x_edges(box), frame.y_edges(box)[:-1]
    for top, row in zip(tops, basis, strict=True):
        edges = top - frame.strip * np.array([0.0, 0.25, 0.75, 1.0])
        white = np.full_like(row, len(BASES))
        sheet.page.add_artist(Cells(x_edges, edges, np.stack([white, row, white]), palette))
