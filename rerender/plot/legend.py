"""The legend of a categorical figure: in the corner of the first panel, or beside the panels."""

from __future__ import annotations

from dataclasses import dataclass

from matplotlib.colors import to_hex

from rerender.plot.colors import Key
from rerender.plot.layout import Box
from rerender.plot.lettering import Lettering, plain
from rerender.plot.sheet import Sheet
from rerender.plot.style import Style

MAX_ENTRIES = 40
MAX_WIDTH = 160.0
"""Points that a name in the legend may take."""
LARGEST_SHARE = (0.55, 0.45)
"""Of a panel's width and height: a larger legend would hide too much of it and stands beside the panels."""


@dataclass(frozen=True, slots=True)
class Legend:
    """The entries (name, palette index) and the size they need in points, frame included."""

    entries: tuple[tuple[str, int], ...]
    size: float
    width: float
    height: float

    def fits(self, panel: tuple[float, float]) -> bool:
        """Whether it may stand inside a panel of that width and height."""
        return self.width <= LARGEST_SHARE[0] * panel[0] and self.height <= LARGEST_SHARE[1] * panel[1]

    def draw(self, sheet: Sheet, box: Box) -> None:
        """Draw at the upper right of `box`."""
        line = 1.25 * self.size
        frame = Box(box.right - self.width, box.top - self.height, self.width, self.height)
        sheet.outline(frame, 0.6, "white")
        for i, (name, color) in enumerate(self.entries):
            baseline = frame.top - 0.5 * self.size - i * line - CAP * self.size
            if color >= 0:
                swatch = Box(frame.left + 0.5 * self.size, baseline, 0.8 * self.size, CAP * self.size)
                sheet.outline(swatch, 0.3, to_hex(sheet.key.palette[color]))
            sheet.write(frame.left + 1.8 * self.size, baseline, name, self.size)


CAP = 0.75
"""Height of a swatch over the font size: about that of a capital."""


def plan_legend(look: Style, key: Key, lettering: Lettering) -> Legend | None:
    """The legend of a figure, or None where it has no categories."""
    if not key.entries:
        return None
    size = look.fonts.legend
    entries = [(lettering.shorten(plain(name), size, MAX_WIDTH), color) for name, color in key.entries]
    if len(entries) > MAX_ENTRIES:
        entries = [*entries[: MAX_ENTRIES - 1], (f"… {len(entries) - MAX_ENTRIES + 1:,} more", -1)]
    width = lettering.widest([name for name, _ in entries], size) + 2.4 * size
    return Legend(tuple(entries), size, width, (1.25 * len(entries) + 0.75) * size)
