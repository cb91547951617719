"""The page while it is drawn on: one Axes over the whole figure whose unit is the point."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from matplotlib.axes import Axes
from matplotlib.collections import LineCollection
from matplotlib.patches import Rectangle

from rerender.model import Grid
from rerender.plot.colors import Key
from rerender.plot.layout import Box, Layout
from rerender.plot.lettering import Lettering
from rerender.plot.style import Style


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """What every part of a figure needs to draw itself."""

    page: Axes
    grid: Grid
    look: Style
    key: Key
    layout: Layout
    lettering: Lettering

    def write(self, x: float, y: float, words: str, size: float, **options: Any) -> None:
        """One line of text, never mathtext; `y` is the baseline unless `va` says otherwise."""
        if words:
            options = {"va": "baseline", "color": "black", **options}
            family = list(self.lettering.families)
            self.page.text(x, y, words, fontsize=size, family=family, parse_math=False, **options)

    def fit(self, words: str, size: float, limit: float) -> str:
        """The words, shortened to `limit` points."""
        return self.lettering.shorten(words, size, limit)

    def outline(self, box: Box, width: float, face: str = "none") -> None:
        """A black frame around a box, drawn only where `width` is not zero, and its face."""
        edge = "black" if width else "none"
        corner = (box.left, box.bottom)
        self.page.add_patch(
            Rectangle(
                corner, box.width, box.height, facecolor=face, edgecolor=edge, linewidth=width, clip_on=False
            )
        )

    def mark(self, lines: list[list[tuple[float, float]]]) -> None:
        """Tick marks, all in one artist: matplotlib's own Tick objects take ten times as long."""
        width = self.look.ticks.width
        marks = LineCollection(lines, colors="black", linewidths=width, capstyle="butt", clip_on=False)
        self.page.add_collection(marks, autolim=False)
