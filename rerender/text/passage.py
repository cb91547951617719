"""A clause on its way from tokens to parts: what the readers of its parts share."""

from __future__ import annotations

from collections.abc import Set

from rerender.model import Axis, Label
from rerender.text.frame import Frame
from rerender.text.parts import Part, Place, Values
from rerender.text.series import Item
from rerender.text.words import Token

_MOST_UNIT_TOKENS = 3
"""Tokens that a unit may be cut into: `km/h`."""


class Passage:
    """The tokens of a clause, the parts found so far, and what the numbers to come are expected to be.

    `last_axis` is the axis that numbers went on last, `expected` one that a noun has just announced;
    `scoped` are the axes that a lead-in has set; `depth` counts open brackets. In a `heading` a name that is
    both a panel's and a category's means the panel. `before` is the last place of the clause before.
    """

    def __init__(
        self,
        tokens: list[Token],
        frame: Frame,
        last_axis: str,
        scoped: Set[str],
        heading: bool,
        before: Place | None = None,
    ) -> None:
        self.tokens, self.frame, self.last_axis, self.scoped = tokens, frame, last_axis, scoped
        self.lower = [token.low for token in tokens]
        self.heading, self.before = heading, before
        self.parts: list[Part] = []
        self.expected = last_axis
        self.depth = 0

    def words(self, start: int, end: int) -> list[str]:
        """The tokens from `start` to before `end` in lower case; what lies outside the clause is left out."""
        return self.lower[start if start > 0 else 0 : end]

    def axis(self, name: str) -> Axis | None:
        """The x axis for `x`, the y axis for any other name."""
        return self.frame.figure.x if name == "x" else self.frame.figure.y

    def values(self, name: str) -> Values:
        """The labels of the x axis for `x`, of the y axis for any other name, taken apart."""
        return self.frame.x_values if name == "x" else self.frame.y_values

    def noun_axis(self, i: int) -> str:
        """What the noun at a token counts: `x`, `y`, `panel` or nothing."""
        return counted_axis(self.tokens[i], self.frame)

    def unit_at(self, at: int) -> tuple[str, int]:
        """Whose unit stands at a token (`x`, `y`, `scale`; "" for none), and the token after it."""
        text = ""
        for n in range(at, min(len(self.tokens), at + _MOST_UNIT_TOKENS)):
            if n > at and self.tokens[n].start != self.tokens[n - 1].end:
                break
            text += self.tokens[n].text
            following = self.tokens[n + 1] if n + 1 < len(self.tokens) else None
            goes_on = (
                following is not None and following.text == "/" and following.start == self.tokens[n].end
            )
            if text in self.frame.units and not goes_on:
                return self.frame.units[text], n + 1
        return "", at

    def label_on(self, name: str, value: float) -> Label | None:
        """The label of an axis that a whole number is."""
        return int(value) if value == int(value) and int(value) in self.values(name).known else None

    def fits(self, name: str, items: list[Item]) -> bool:
        """Whether numbers can be labels of an axis: whole where it counts, and not far outside it."""
        values = self.values(name)
        if values.texts:
            if values.texts.issuperset([item.text for item in items]) or _written(values, items):
                return True
            if not values.numbers:
                return False
        return not [item for item in items if not item.whole or (item.percent and not self.in_percent(name))]

    def in_percent(self, name: str) -> bool:
        """Whether the name of an axis says that its numbers are shares (`Depth (%)`), so that `25%` is its label 25."""
        axis = self.axis(name)
        return axis is not None and ("%" in axis.name or "percent" in axis.name.lower())

    def holds(self, name: str, items: list[Item]) -> bool:
        """Whether numbers lie between the ends of an axis."""
        axis = self.axis(name)
        if axis is None or not axis.labels:
            return name == "x" and axis is not None
        values = self.values(name)
        if not values.numbers:
            return values.texts.issuperset([item.text for item in items]) or _written(values, items)
        return not [item for item in items if not values.low <= item.low or not item.high <= values.high]


def counted_axis(token: Token, frame: Frame) -> str:
    """What a noun counts: `x`, `y`, `panel` or nothing; worked out once for each word and phrase of the document."""
    if token.kind != "word":
        return ""
    found = frame.counted.get(token.text)
    if found is None:
        found = frame.counted[token.text] = _counted_by(token, frame)
    return found


def _counted_by(token: Token, frame: Frame) -> str:
    if token.flag == "word":
        return ""
    word = token.low
    if token.lexeme is not None:
        word = word.split("-")[0]
        if " " in word and token.has("place"):
            word = word.split()[-1]
    return frame.axis_of(word) if len(word) > 1 or word in "xy" else ""


def _written(values: Values, items: list[Item]) -> bool:
    """Whether the ends of all numbers and ranges are labels of an axis of numbers in another form (`10% to 30%`)."""
    if not values.written:
        return False
    numbers = set(values.written.values())
    percent = str(next(iter(values.written))).endswith("%")
    return all(
        item.is_range and {item.low, item.high} <= numbers and (item.percent or not percent) for item in items
    )
