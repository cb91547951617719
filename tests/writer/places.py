"""Where: positions along an axis, chosen at random and put into words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tests.writer.figures import AxisPlan, Label
from tests.writer.pen import Pen

WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")

Chooser = Callable[["Pen", AxisPlan, Sequence[Label]], "Place | None"]


@dataclass(frozen=True, slots=True)
class Place:
    """Labels of an axis and the words for them. `stretch` tells a range from single positions."""

    text: str
    labels: tuple[Label, ...]
    plural: bool = True
    stretch: bool = False
    approximate: bool = False


def some_place(pen: Pen, axis: AxisPlan, free: Sequence[Label]) -> Place | None:
    """A random place on the axis within the free labels; None where nothing fits."""
    free = [label for label in axis.labels if label in set(free)]
    if not free:
        return None
    if not axis.numbered:
        return named_place(pen, axis, free)
    weights = [weight for weight, _ in NUMBERED]
    for _, choose in pen.rng.choices(NUMBERED, weights, k=4):
        place = choose(pen, axis, free)
        if place and set(place.labels) <= set(free):
            return place
    return one(pen, axis, free)


def named_place(pen: Pen, axis: AxisPlan, free: Sequence[Label]) -> Place:
    """One or several of an axis of words."""
    count = pen.rng.choice((1, 1, 2, 3))
    labels = tuple(pick_in_order(pen, free, count))
    if len(labels) == 1:
        return Place(pen.say("at.label", unit=axis.unit, a=pen.label(labels[0])), labels, plural=False)
    words = pen.listing([pen.label(label) for label in labels])
    return Place(pen.say("at.labels", units=axis.units, list=words), labels)


def pick_in_order(pen: Pen, free: Sequence[Label], count: int) -> list[Label]:
    """Some of the labels, in the order of the axis."""
    chosen = sorted(pen.rng.sample(range(len(free)), min(count, len(free))))
    return [free[i] for i in chosen]


def one(pen: Pen, axis: AxisPlan, free: Sequence[Label]) -> Place:
    label = pen.rng.choice(free)
    return Place(pen.say("at.one", unit=axis.unit, a=str(label)), (label,), plural=False)


def about_one(pen: Pen, axis: AxisPlan, free: Sequence[Label]) -> Place:
    label = pen.rng.choice(free)
    words = pen.say("about.one", unit=axis.unit, a=str(label))
    return Place(words, (label,), plural=False, approximate=True)


def many(pen: Pen, axis: AxisPlan, free: Sequence[Label]) -> Place | None:
    labels = pick_in_order(pen, free, pen.rng.randint(2, 6))
    if len(labels) < 2:
        return None
    return Place(pen.say("at.many", units=axis.units, list=pen.numbers(labels)), tuple(labels))


def about_many(pen: Pen, axis: AxisPlan, free: Sequence[Label]) -> Place | None:
    labels = pick_in_order(pen, free, pen.rng.randint(2, 5))
    if len(labels) < 2:
        return None
    words = pen.say("about.many", units=axis.units, list=pen.listing([str(label) for label in labels]))
    return Place(words, tuple(labels), approximate=True)


def stretch(pen: Pen, axis: AxisPlan) -> tuple[Label, ...]:
    """Consecutive labels, three to about a quarter of the axis."""
    size = pen.rng.randint(3, max(4, len(axis.labels) // 4))
    start = pen.rng.randint(0, len(axis.labels) - size)
    return axis.labels[start : start + size]


def between(pen: Pen, axis: AxisPlan, _free: Sequence[Label], *, construct: str = "at.range") -> Place:
    labels = stretch(pen, axis)
    words = pen.say(construct, units=axis.units, a=str(labels[0]), b=str(labels[-1]))
    return Place(words, labels, stretch=True, approximate=construct == "about.range")


def about_between(pen: Pen, axis: AxisPlan, free: Sequence[Label]) -> Place:
    return between(pen, axis, free, construct="about.range")


def progression(pen: Pen, axis: AxisPlan, _free: Sequence[Label]) -> Place | None:
    step, count = pen.rng.randint(2, 6), pen.rng.randint(5, 9)
    start = pen.rng.randint(0, step)
    labels = axis.labels[start::step][:count]
    if len(labels) < 5:
        return None
    a, b, c, z = (str(labels[i]) for i in (0, 1, 2, -1))
    return Place(pen.say("at.progression", units=axis.units, a=a, b=b, c=c, z=z), labels)


def open_end(pen: Pen, axis: AxisPlan, _free: Sequence[Label]) -> Place:
    """From a label to the last, from the first to a label, in or without the label itself."""
    size = pen.rng.randint(2, max(3, len(axis.labels) // 4))
    first, last = axis.labels[:size], axis.labels[-size:]
    construct, labels, edge = pen.rng.choice(
        (
            ("at.from", last, last[0]),
            ("at.upto", first, first[-1]),
            ("at.above", last, axis.labels[-size - 1]),
            ("at.below", first, axis.labels[size]),
        )
    )
    slots = {"first": str(axis.labels[0])} if construct == "at.upto" else {}
    words = pen.say(construct, slots, units=axis.units, unit=axis.unit, a=str(edge))
    return Place(words, labels, stretch=True)


def at_an_end(pen: Pen, axis: AxisPlan, _free: Sequence[Label]) -> Place:
    """The first or the last few."""
    size = pen.rng.randint(3, 8)
    construct, labels = pen.rng.choice((("at.first", axis.labels[:size]), ("at.last", axis.labels[-size:])))
    n = pen.rng.choice((WORDS[size], str(size)))
    return Place(pen.say(construct, units=axis.units, n=n), labels, stretch=True)


def with_a_hole(pen: Pen, axis: AxisPlan, _free: Sequence[Label]) -> Place | None:
    labels = stretch(pen, axis)
    if len(labels) < 5:
        return None
    hole = pen.rng.choice(labels[1:-1])
    words = pen.say("at.except", units=axis.units, a=str(labels[0]), b=str(labels[-1]), c=str(hole))
    return Place(words, tuple(label for label in labels if label != hole), stretch=True)


NUMBERED: tuple[tuple[float, Chooser], ...] = (
    (5, one),
    (8, many),
    (4, between),
    (1, about_one),
    (2, about_many),
    (1, about_between),
    (1, progression),
    (2, open_end),
    (1, at_an_end),
    (0.5, with_a_hole),
)
"""How often each kind of place is chosen on a numbered axis."""
