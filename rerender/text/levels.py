"""Degrees → levels: the document's own definitions first, then its colour map, then the lexicon."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from rerender.model import Level, Scale
from rerender.text.colors import map_colors, place
from rerender.text.frame import Frame
from rerender.text.lexicon import Interval, cue
from rerender.text.parts import Degree
from rerender.text.series import Item
from rerender.text.words import Token


@dataclass(slots=True)
class Levels:
    """What words mean in one document. `defined` holds what its own text ties to numbers."""

    frame: Frame
    defined: dict[str, Interval] = field(default_factory=dict)

    def define(self, degree: Degree) -> None:
        """Remember a colour or a level that the text ties to a range (`pale yellow (0–2)`)."""
        scale = self.frame.figure.scale
        if not degree.items or not degree.colors or len(degree.items) != 1:
            return
        item = degree.items[0]
        ends = scale is not None and item.low in (scale.high,) and not item.approximate
        if (item.low == item.high and not (ends and degree.words)) or item.open:
            return
        for token in degree.colors:
            self.defined.setdefault(token.color or "", self.interval(item))

    def is_part(self, item: Item) -> bool:
        """Whether a stated range is a part of the scale, neither a single stop nor the whole bar."""
        low, high = self.interval(item)
        return 0 < high - low < 0.7 * self.frame.span

    def define_apart(self, degrees: list[Degree], placed: bool) -> None:
        """Remember a colour and a range that one clause ties together from afar (`red aligns with the upper range (8–10)`)."""
        colored = [d for d in degrees if d.colors and not d.items]
        ranged = [d for d in degrees if d.items and not d.colors]
        if (
            not placed
            and len(colored) == len(ranged) == 1
            and len(ranged[0].items) == 1
            and ranged[0].items[0].is_range
        ):
            for token in colored[0].colors:
                self.defined.setdefault(token.color or "", self.interval(ranged[0].items[0]))

    def interval(self, item: Item) -> Interval:
        """A stated number or range in the units of the scale; an open one reaches to the scale's end."""
        scale = self.frame.figure.scale
        factor = 0.01 if item.percent and scale is not None and scale.high <= 1.5 else 1.0
        low, high = min(item.low, item.high) * factor, max(item.low, item.high) * factor
        if item.open.startswith("-"):
            return (scale.low if scale and scale.low <= high else min(0.0, high)), high
        if item.open.startswith("+"):
            return low, (scale.high if scale and scale.high >= low else low)
        return low, high

    def level(self, degree: Degree, text: str) -> Level | None:
        """The level of a degree; both ends None where nothing gives it numbers, None where it says none."""
        if degree.items:
            intervals = [self.interval(item) for item in degree.items]
            approximate = any(item.approximate for item in degree.items)
            return Level(text, min(a for a, _ in intervals), max(b for _, b in intervals), approximate, True)
        found = self._colors(degree.colors)
        if found is not None and found[1]:
            return Level(text, *found[0], stated=True)
        words = self._words(degree.words)
        interval = found[0] if found else words
        if found and words and max(found[0][0], words[0]) < min(found[0][1], words[1]):
            interval = max(found[0][0], words[0]), min(found[0][1], words[1])
        if interval is None:
            return Level(text) if degree.colors or any(w.level for w in degree.words) else None
        return Level(text, *interval)

    def _colors(self, tokens: Iterable[Token]) -> tuple[Interval, bool] | None:
        """The hull of the colours' intervals, and whether the document itself defines one of them."""
        names = [t.color for t in tokens if t.color]
        defined = [d for n in names if (d := self._definition(n))]
        if defined:
            return (min(a for a, _ in defined), max(b for _, b in defined)), True
        scale = self.frame.figure.scale
        if scale is None or not names:
            return None
        legend = self.frame.legend
        colors = map_colors(scale.colormap, _lower(legend.end_color(True)), _lower(legend.end_color(False)))
        shares = [s for n in names if (s := place(n, colors))]
        if not shares:
            return None
        return on_scale((min(a for a, _ in shares), max(b for _, b in shares)), scale), False

    def _definition(self, name: str) -> Interval | None:
        """A colour's own definition; a darker shade of a defined colour shares it, a brighter one does not."""
        if name in self.defined:
            return self.defined[name]
        *shades, base = name.split()
        return self.defined.get(base) if shades and set(shades) <= cue("darker") else None

    def _share(self, token: Token, level: Interval) -> Interval:
        """What a level word means here: on a scale that begins in the dark, `dark` is low and `light` is high."""
        if token.low in cue("tones") and self._begins_dark():
            return round(1 - level[1], 6), round(1 - level[0], 6)
        return level

    def _begins_dark(self) -> bool:
        """Whether the low end of the scale is darker than the high one, as the legend has it."""
        scale, legend = self.frame.figure.scale, self.frame.legend
        low, high = _lower(legend.end_color(True)), _lower(legend.end_color(False))
        if scale is None or not (scale.colormap or (low and high)):
            return False
        colors = map_colors(scale.colormap, low, high)
        return colors[0][0] < colors[-1][0]

    def _words(self, tokens: list[Token]) -> Interval | None:
        shares = [self._share(t, t.level) for t in tokens if t.level]
        scale = self.frame.figure.scale
        if not shares or scale is None:
            return None
        low, high = max(a for a, _ in shares), min(b for _, b in shares)
        if low >= high:
            low, high = shares[0]
        if scale.low < 0 < scale.high and any("zero" in t.low.replace("-", " ").split() for t in tokens):
            middle, reach = -scale.low / (scale.high - scale.low), (high - low) / 2
            low, high = max(0.0, middle - reach), min(1.0, middle + reach)
        return on_scale((low, high), scale)


def on_scale(share: Interval, scale: Scale) -> Interval:
    """A share of the scale in its units."""
    extent = scale.high - scale.low
    return round(scale.low + share[0] * extent, 6), round(scale.low + share[1] * extent, 6)


def _lower(text: str | None) -> str | None:
    return text.lower() if text else None
