"""Where everything stands: boxes in points, origin at the lower left of the figure. No drawing here."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from rerender.model import Axis, Figure, Panel
from rerender.plot.lettering import Lettering
from rerender.plot.style import Panels, Style
from rerender.plot.ticks import Labels, column_labels, row_labels
from rerender.plot.titles import panel_title

MAX_PANELS = 300
"""Panels drawn at most: more, each with its title and labels, would be neither readable nor quick."""
MAX_SIDE = 14_000.0
"""Points: PDF readers refuse pages of more than 14,400 points (PDF 32000-1:2008, annex C)."""
MAX_CELL = 48.0
"""Points that a cell of a small panel is enlarged to at most, in either direction."""
PANEL_SIDES = (1440.0, 720.0, 360.0, 180.0)
"""Largest sides of a panel in points, tried until the page fits; the first is twice the source's width."""
STRIP_RATIO = 4
TITLE_PAD = 6.0
MIN_TITLE_ROOM = 360.0
COLUMN_GAP = 18.0
ASPECT = 1.4
"""Width over height that a page of many block panels aims at."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points."""

    left: float
    bottom: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.left + self.width

    @property
    def top(self) -> float:
        """The upper edge."""
        return self.bottom + self.height

    @property
    def middle(self) -> tuple[float, float]:
        """The centre, x and y."""
        return self.left + self.width / 2, self.bottom + self.height / 2


@dataclass(frozen=True, slots=True)
class Frame:
    """What all panels of a figure share: the size of a panel and of what stands around it, in points.

    `cell`: width and height; `strip`: height of the provenance strip above each row, inside its height.
    `left`, `right`, `above`, `below`: room for labels and title around the panel. `gap`: between panels.
    """

    figure: Figure
    panels: Panels
    cell: tuple[float, float]
    strip: float
    rows: Labels
    columns: Labels
    left: float
    right: float
    above: float
    below: float

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of a panel."""
        x, y = axes_of(self.figure)
        return self.cell[0] * max(len(x), 1), (self.cell[1] + self.strip) * max(len(y), 1)

    @property
    def pitch(self) -> tuple[float, float]:
        """From a panel to the next one on its right, and to the one below it."""
        width, height = self.size
        return width + self.left + self.right, height + max(self.panels.gap, self.above + self.below)

    @property
    def title_room(self) -> float:
        """Points that a panel's title may take: the panel's width, and more above a narrow panel."""
        return max(self.size[0], MIN_TITLE_ROOM)

    def x_edges(self, box: Box) -> NDArray[np.float64]:
        """Edges of the columns from left to right (n + 1)."""
        return box.left + np.linspace(0.0, box.width, max(len(axes_of(self.figure)[0]), 1) + 1)

    def y_edges(self, box: Box) -> NDArray[np.float64]:
        """Edges of the rows from top to bottom, with their strips (n + 1)."""
        return box.top - np.linspace(0.0, box.height, max(len(axes_of(self.figure)[1]), 1) + 1)

    def row_places(self, box: Box) -> list[float]:
        """Heights of the middles of the labelled rows, their strips left out."""
        y = axes_of(self.figure)[1]
        edges = self.y_edges(box)
        places = [len(y) - 1 - i if y.direction == "up" else i for i in self.rows.positions]
        return [float(edges[i + 1] + self.cell[1] / 2) for i in places]

    def column_places(self, box: Box) -> list[float]:
        """The middles of the labelled columns."""
        x = axes_of(self.figure)[0]
        places = [len(x) - 1 - i if x.direction == "left" else i for i in self.columns.positions]
        return [box.left + (i + 0.5) * self.cell[0] for i in places]


@dataclass(frozen=True, slots=True)
class Room:
    """What is kept free around the panels, in points: above, `foot_gap` below them, beside; a least width."""

    head: float = 0.0
    foot: float = 0.0
    foot_gap: float = 0.0
    beside: float = 0.0
    least_width: float = 0.0


@dataclass(frozen=True, slots=True)
class Layout:
    """The figure's size, the frame, a box for each panel that is drawn, and the free edges around them.

    `floor`: below this height, labels of the lowest panels included, stands the foot.
    `side`: right of this, the panels' titles included, is the room kept beside them.
    """

    width: float
    height: float
    frame: Frame
    boxes: tuple[Box, ...]
    floor: float
    side: float


def axes_of(figure: Figure) -> tuple[Axis, Axis]:
    """The x and the y axis, which the figure of a grid always has."""
    if figure.x is None or figure.y is None:
        raise ValueError("the figure of a grid has both axes")
    return figure.x, figure.y


def lay_out(figure: Figure, style: Style, room: Room, *, evidence: bool = False) -> Layout:
    """Place all panels; `evidence` makes room for a strip above each row."""
    for side in PANEL_SIDES:
        frame = _frame(figure, style, side, evidence)
        layout = _arrange(frame, len(figure.panels[:MAX_PANELS]), style.margin, room)
        if max(layout.width, layout.height) <= MAX_SIDE:
            break
    return layout


def is_strip(figure: Figure) -> bool:
    """Whether the panels are strips: at least four times as many columns as rows."""
    x, y = axes_of(figure)
    return len(x) >= STRIP_RATIO * len(y)


def panel_size(figure: Figure, style: Style) -> tuple[float, float]:
    """Width and height in points that a panel would like to have."""
    panels = style.strip if is_strip(figure) else style.block
    x, y = axes_of(figure)
    width, height = (_cell(len(axis), panels, i, PANEL_SIDES[0]) for i, axis in enumerate((x, y)))
    return width * len(x), height * len(y)


def _frame(figure: Figure, style: Style, side: float, evidence: bool) -> Frame:
    panels = style.strip if is_strip(figure) else style.block
    x, y = axes_of(figure)
    lettering = Lettering.of(style.fonts.family)
    cell = (_cell(len(x), panels, 0, side), _cell(len(y), panels, 1, side))
    strip = min(4.0, cell[1] / 3) if evidence else 0.0
    rows = row_labels(y, cell[1] + strip, panels.row_size, style.ticks.every, lettering)
    columns = column_labels(x, cell[0], panels.column_size, style.ticks.every, lettering)
    marks = style.ticks.length + style.ticks.pad
    name = 1.5 * style.fonts.axis if panels.names else 0.0
    frame = Frame(figure, panels, cell, strip, rows, columns, 0, 0, 0, 0)
    title = _title_width(figure, style, lettering, frame.title_room)
    last = 0.0 if columns.turned else lettering.widest(list(columns.texts), columns.size)
    overhang = max(0.0, (title - frame.size[0]) / 2, (last - cell[0]) / 2)
    return replace(
        frame,
        left=max(marks + rows.extent + (name if y.name else 0.0), overhang),
        right=overhang + COLUMN_GAP,
        above=TITLE_PAD + 1.2 * style.fonts.title,
        below=marks + columns.extent + (name if x.name else 0.0),
    )


def _cell(count: int, panels: Panels, side: int, limit: float) -> float:
    wanted = max(panels.cell[side], min(MAX_CELL, panels.fill[side] / max(count, 1)))
    return min(wanted, limit / max(count, 1))


def _title_width(figure: Figure, style: Style, lettering: Lettering, limit: float) -> float:
    titles = [panel_title(style.title, panel) for panel in figure.panels[:MAX_PANELS]]
    return min(lettering.widest(titles, style.fonts.title), limit)


def _arrange(frame: Frame, count: int, margin: float, room: Room) -> Layout:
    columns = _columns(frame, count)
    rows = math.ceil(count / columns)
    (step_x, step_y), (panel_width, panel_height) = frame.pitch, frame.size
    content = columns * step_x - COLUMN_GAP + room.beside
    width = max(content, room.least_width) + 2 * margin
    clear = max(room.foot_gap, frame.below + 4.0) if room.foot else frame.below
    height = 2 * margin + room.head + frame.above + (rows - 1) * step_y + panel_height + clear + room.foot
    left = (width - content) / 2 + frame.left
    top = height - margin - room.head - frame.above
    boxes = tuple(
        Box(
            left + (i % columns) * step_x,
            top - i // columns * step_y - panel_height,
            panel_width,
            panel_height,
        )
        for i in range(count)
    )
    return Layout(width, height, frame, boxes, margin + room.foot, (width + content) / 2 - room.beside)


def _columns(frame: Frame, count: int) -> int:
    """How many panels stand side by side: the style's number, more only where the page would be too long."""
    step_x, step_y = frame.pitch
    if frame.panels.columns:
        longest = max(1, int((MAX_SIDE - 500) / step_y))
        return min(count, max(frame.panels.columns, math.ceil(count / longest)))
    family = _family(frame.figure.panels[:count])
    pages = [n for n in range(1, count + 1) if n % family == 0 or family % n == 0]
    return min(pages, key=lambda n: (abs(math.log(n * step_x / (math.ceil(count / n) * step_y) / ASPECT)), n))


def _family(panels: Sequence[Panel]) -> int:
    """How many panels in a row belong together: those over which the facet that changes first runs once.

    `Based 7, Free 7, Based 8, Free 8` are pairs, and a page that breaks them cannot be compared. 1 where
    the panels do not repeat such a run.
    """
    if len(panels) < 2:
        return 1
    first, second = panels[0].facets, panels[1].facets
    changing = [name for name in first if first[name] != second.get(name)]
    values = [panel.facets.get(changing[0]) for panel in panels] if len(changing) == 1 else []
    size = len(set(values))
    repeats = 0 < size < len(panels) and len(panels) % size == 0
    return size if repeats and values == values[:size] * (len(panels) // size) else 1
