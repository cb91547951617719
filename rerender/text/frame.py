"""A figure with what the reading of claims needs to know of it: what its names and nouns stand for."""

from __future__ import annotations

from dataclasses import dataclass, field

from rerender.model import Axis, Figure, Label, Problem
from rerender.text.legend import Legend
from rerender.text.lexicon import axis_words, cue, singular
from rerender.text.parts import NO_VALUES, Values, values_of
from rerender.text.words import Names


@dataclass(frozen=True, slots=True)
class Target:
    """What a name of the figure stands for; a name may stand for several things (`T1` on both axes)."""

    y: Label | None = None
    x: Label | None = None
    facets: tuple[tuple[str, Label], ...] = ()
    category: str | None = None
    axis: str = ""

    def also(self, other: Target) -> Target:
        """Both meanings in one."""
        return Target(
            self.y if self.y is not None else other.y,
            self.x if self.x is not None else other.x,
            self.facets or other.facets,
            self.category or other.category,
            self.axis or other.axis,
        )


_MOST_LABELS = 200
"""Labels of an axis, the first ones, among which everyday words are looked for."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A figure with what the reading of claims needs: names, axis nouns, and the lines that only declare.

    `x_words`, `y_words` and `facet_words` are the words of the names of axes and facets; `opening` are words for a
    quantity that the document opens with; `x_values` and `y_values` are the labels taken apart, `counting` all words
    that have to do with an axis; `is_square` tells that both axes have the same labels in the same order, `same_labels` in
    any, `everyday` that labels are words such as `the`; `units` whose each unit is (`x`, `y`, `scale`); `known` keeps what
    was worked out for a word, `counted` what words and phrases count, `dull` which begin nothing.
    """

    figure: Figure
    names: Names
    legend: Legend
    x_words: frozenset[str]
    y_words: frozenset[str]
    facet_words: frozenset[str]
    declared_lines: frozenset[int]
    problems: list[Problem] = field(default_factory=list)
    opening: frozenset[str] = frozenset()
    units: dict[str, str] = field(default_factory=dict)
    known: dict[str, tuple[bool, str]] = field(default_factory=dict, compare=False)
    counted: dict[str, str] = field(default_factory=dict, compare=False)
    quantity_words: frozenset[str] = field(init=False, default=frozenset())
    dull: dict[str, bool] = field(default_factory=dict, compare=False)
    everyday: bool = field(init=False, default=False)
    x_values: Values = field(init=False, default=NO_VALUES)
    y_values: Values = field(init=False, default=NO_VALUES)
    counting: frozenset[str] = field(init=False, default=frozenset())
    is_square: bool = field(init=False, default=False)
    same_labels: bool = field(init=False, default=False)

    @property
    def span(self) -> float:
        """The extent of the scale, 0 where none is known."""
        return self.figure.scale.high - self.figure.scale.low if self.figure.scale else 0.0

    def __post_init__(self) -> None:
        """Work out what every clause asks for: the words of the scale's label (or what the document opens with), labels."""
        label = self.figure.scale.label.lower().split() if self.figure.scale else ()
        object.__setattr__(self, "quantity_words", (frozenset(label) | self.opening) - cue("everyday"))
        labels = (
            label for axis in (self.figure.x, self.figure.y) if axis for label in axis.labels[:_MOST_LABELS]
        )
        object.__setattr__(
            self, "everyday", any(isinstance(a, str) and a.lower() in cue("everyday") for a in labels)
        )
        named = self.x_words | self.y_words | self.facet_words
        object.__setattr__(self, "counting", named.union(*map(axis_words, ("nouns", "x_nouns", "y_nouns"))))
        x, y = self.figure.x, self.figure.y
        object.__setattr__(self, "is_square", x is not None and y is not None and x.labels == y.labels)
        same = x is not None and y is not None and set(x.labels) == set(y.labels)
        object.__setattr__(self, "same_labels", same)
        object.__setattr__(self, "x_values", values_of(self.figure.x))
        object.__setattr__(self, "y_values", values_of(self.figure.y))

    def names_axis(self, word: str) -> bool:
        """Whether a word is part of the name of an axis or of a facet that this document declares."""
        return (self.known.get(word) or self._learn(word))[0]

    def axis_of(self, noun: str) -> str:
        """`x`, `y`, `panel` or nothing: what a counted noun runs along."""
        return (self.known.get(noun) or self._learn(noun))[1]

    def tells_axis(self, word: str) -> bool:
        """Whether a word has to do with an axis at all: names one, or counts along one."""
        named, along = self.known.get(word) or self._learn(word)
        return named or bool(along)

    def _learn(self, word: str) -> tuple[bool, str]:
        """Whether a word names an axis, and what it counts: worked out once for each word of the document."""
        folded = singular(word.lower())
        if folded not in self.counting:
            found = (False, "")
        else:
            named = folded in self.x_words or folded in self.y_words or folded in self.facet_words
            found = (named, self._counted_along(folded))
        self.known[word] = found
        return found

    def _counted_along(self, word: str) -> str:
        """What a noun runs along: the axis or facet named by it, else the axis that such nouns mean anywhere."""
        in_x, in_y = word in self.x_words, word in self.y_words
        if in_x != in_y:
            return "x" if in_x else "y"
        if in_x and self.x_words == self.y_words:
            return "x"
        if in_x and {word} in (self.x_words, self.y_words) and self.x_words != self.y_words:
            return "x" if self.x_words == {word} else "y"
        if word in self.facet_words:
            return "panel"
        if word in axis_words("x_nouns"):
            return "x"
        if word in axis_words("y_nouns"):
            return "y"
        if word not in axis_words("nouns"):
            return ""
        free = not (self.x_words - axis_words("x_nouns")) & axis_words("nouns")
        return "x" if free and _counts(self.figure.x) else ""


def _counts(axis: Axis | None) -> bool:
    """Whether an axis is numbered, as far as the document says."""
    return axis is None or not axis.labels or isinstance(axis.labels[0], int)
