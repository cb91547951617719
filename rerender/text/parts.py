"""What a clause is made of, as data: places (on an axis, in a panel, elsewhere) and degrees."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from rerender.model import Axis, Label
from rerender.text.lexicon import Interval
from rerender.text.series import Item
from rerender.text.words import Token, tokenize


@dataclass(slots=True)
class Place:
    """Labels on one axis, facets of panels, or a category; `start` and `end` count tokens.

    `axis` is `x`, `y`, `panel`, `category`, or `nowhere` for one that the figure does not have. `labels` are None where the place is all of the axis, which `whole`
    tells where the text says so. A place that is not `named` is bare numbers. Each of `facets` allows its values.
    """

    axis: str
    start: int
    end: int
    labels: tuple[Label, ...] | None = None
    approximate: bool = False
    facets: tuple[dict[str, frozenset[Label]], ...] = ()
    category: str | None = None
    whole: bool = False
    named: bool = True


@dataclass(slots=True)
class Degree:
    """Words, colours, densities or numbers that say how much; `start` and `end` count tokens.

    `items` are stated numbers; `bracketed` tells that the degree stands in brackets.
    """

    start: int
    end: int
    words: list[Token] = field(default_factory=list)
    colors: list[Token] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    density: Interval | None = None
    bracketed: bool = False

    @property
    def empty(self) -> bool:
        """Whether the degree says nothing at all."""
        return not (self.words or self.colors or self.items or self.density)


@dataclass(slots=True)
class Rest:
    """`elsewhere`, `all other cells`: the cells that no other claim is about; of an `axis` its other labels."""

    start: int
    end: int
    axis: str = ""


Part = Place | Degree | Rest


@lru_cache(maxsize=64)
def written_numbers(labels: tuple[Label, ...]) -> Mapping[Label, float]:
    """The values of labels that are all numbers in some other form (`10%`, `0.5`, `1e-3`, `4K`); empty for others."""
    values: dict[Label, float] = {}
    if not labels or len(labels) > 500 or not all(isinstance(label, str) for label in labels):
        return values
    for label in labels:
        tokens = tokenize(str(label))
        if not tokens or tokens[0].kind != "number" or len(tokens) > 2:
            return {}
        values[label] = tokens[0].value
    return values


@dataclass(frozen=True, slots=True)
class Values:
    """What the labels of an axis are as numbers and words: `numbers` in their order, `texts`, and `written_numbers`.

    `low` and `high` are the ends of the numbers, 0 where there are none.
    """

    numbers: tuple[int, ...] = ()
    known: frozenset[int] = frozenset()
    texts: frozenset[str] = frozenset()
    written: Mapping[Label, float] = field(default_factory=dict)
    low: int = 0
    high: int = 0

    def holds(self, label: Label) -> bool:
        """Whether the axis has a label."""
        return label in self.known or label in self.texts


NO_VALUES = Values()
"""Those of an axis without labels."""


def values_of(axis: Axis | None) -> Values:
    """The labels of an axis taken apart: every place on it asks for that."""
    if axis is None or not axis.labels:
        return NO_VALUES
    numbers = tuple([label for label in axis.labels if isinstance(label, int)])
    texts = frozenset([label for label in axis.labels if isinstance(label, str)])
    low, high = (min(numbers), max(numbers)) if numbers else (0, 0)
    return Values(numbers, frozenset(numbers), texts, written_numbers(axis.labels), low, high)


def _labels_between(item: Item, numbers: Sequence[int]) -> list[int]:
    """The labels that a range holds on an axis whose numbers have gaps (`0, 11, 22, …`); none on any other."""
    if len(numbers) < 3 or numbers[-1] - numbers[0] == len(numbers) - 1:
        return []
    return [n for n in numbers if min(item.low, item.high) <= n <= max(item.low, item.high)]


def _within(item: Item, number: float) -> bool:
    """Whether a number lies in a range, an open one included."""
    if not item.open:
        return min(item.low, item.high) <= number <= max(item.low, item.high)
    beyond = number > item.low if item.open[0] == "+" else number < item.low
    return beyond or ("=" in item.open and number == item.low)


def labels_of(items: list[Item], values: Values = NO_VALUES) -> tuple[Label, ...]:
    """The labels that numbers select: a range all labels between its ends, an open one up to the axis' end.

    Labels outside the axis stay, so that the claim can be shown to be wrong.
    """
    found: dict[Label, None] = {}
    numbers, written = values.numbers, values.written
    for item in items:
        if item.text in values.texts and not item.open:
            found[item.text] = None
        elif written and item.is_range:
            found.update(dict.fromkeys(label for label, n in written.items() if _within(item, n)))
        elif item.open:
            strict = "=" not in item.open
            for n in numbers:
                if (n > item.low if item.open[0] == "+" else n < item.low) or (not strict and n == item.low):
                    found[n] = None
        elif item.is_range and (inside := _labels_between(item, numbers)):
            found.update(dict.fromkeys(inside))
        elif item.whole:
            inside = item.numbers(2 * len(numbers) + 1000)
            if len(items) == 1:
                return tuple(inside)
            found.update(dict.fromkeys(inside))
    return tuple(found)
