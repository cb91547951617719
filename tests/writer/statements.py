"""Statements: words about a place in a figure, and the facts that they state."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tests.writer.figures import AxisPlan, Label
from tests.writer.pen import Pen
from tests.writer.places import Place, some_place, stretch

Value = float | list[float] | None
SHARES = {"top": (0.86, 1.0), "high": (0.66, 0.84), "moderate": (0.42, 0.58), "slight": (0.16, 0.34)}


@dataclass(frozen=True, slots=True)
class Fact:
    """One claim of the key. `panels` are titles, None for all; `y` and `x` are labels, None for the axis."""

    kind: str
    panels: tuple[str, ...] | None
    y: tuple[Label, ...] | None
    x: tuple[Label, ...] | None
    words: str
    value: Value = None
    approximate: bool = False
    category: str | None = None

    def key(self, line: int) -> dict[str, object]:
        """The claim in the form of an answer key."""
        key: dict[str, object] = {
            "panels": "all" if self.panels is None else list(self.panels),
            "y": "all" if self.y is None else list(self.y),
            "x": "all" if self.x is None else list(self.x),
            "kind": self.kind,
            "words": self.words,
            "value": self.value,
            "approximate": self.approximate,
            "line": line,
        }
        return key | ({"category": self.category} if self.category else {})


@dataclass(frozen=True, slots=True)
class Clause:
    """Words without a full stop, and their facts."""

    text: str
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Level:
    """Words for how much, and the number that they state."""

    words: str
    value: Value = None


def number(printed: str) -> float:
    """A printed value as a number."""
    return float(printed.rstrip("%"))


def some_value(pen: Pen, band: str) -> Level:
    """A stated number, plain, hedged or a range, within a band of the scale."""
    low, high = SHARES[band]
    figure = pen.figure
    a, b = figure.at(pen.rng.uniform(low, high)), figure.at(pen.rng.uniform(low, high))
    if number(a) > number(b):
        a, b = b, a
    kind = pen.rng.choice(("exact", "about", "range"))
    if kind == "range" and a != b and number(a) >= 0:  # `-0.6–-0.4` is no way to write a range
        return Level(pen.say("value.range", a=a, b=b), [number(a), number(b)])
    construct = "value.exact" if kind == "exact" else "value.about"
    return Level(pen.say(construct, v=a), number(a))


def band_colour(pen: Pen, band: str) -> tuple[str, Value]:
    """The colour word for a band of the scale, and its range where the document defines one."""
    colours = pen.figure.colours
    assert colours is not None
    word = {"top": colours.high, "high": colours.high, "moderate": colours.middle, "slight": colours.low}[
        band
    ]
    for name, a, b in pen.figure.bands:
        if name == word:
            return word, [number(a), number(b)]
    return word, None


def some_level(pen: Pen, band: str, *, plural: bool) -> Level:
    """Words for a band of the scale, sometimes with a colour or a number in brackets."""
    words = pen.say(f"level.{band}", plural=plural, noun=pen.figure.noun)
    bracket = pen.rng.choice(("none", "none", "colour", "value", "both"))
    if pen.figure.colours is None and bracket in ("colour", "both"):
        bracket = "none"
    if bracket == "none":
        return Level(words)
    if bracket == "value":
        value = some_value(pen, band)
        return Level(f"{words} {pen.say('bracket.value', v=value.words)}", value.value)
    colour, meaning = band_colour(pen, band)
    if bracket == "colour" or meaning is not None:
        return Level(f"{words} {pen.say('bracket.colour', colour=colour)}", meaning)
    value = some_value(pen, band)
    return Level(f"{words} {pen.say('bracket.both', colour=colour, v=value.words)}", value.value)


def some_band(pen: Pen) -> str:
    return pen.rng.choice(("top", "high", "high", "moderate", "slight"))


def cells(pen: Pen, place: Place, panels: tuple[str, ...] | None, rows: tuple[Label, ...] | None) -> Clause:
    """A level at a place on the x axis."""
    band = some_band(pen)
    forms = ["level", "level", "value"] + (["colour"] if pen.figure.colours else [])
    form = pen.rng.choice(forms)
    if form == "level":
        level = some_level(pen, band, plural=place.plural and not place.stretch)
        construct = "clause.range" if place.stretch else "clause.points"
        text = pen.say(construct, plural=place.plural, P=place.text, L=level.words)
    elif form == "value":
        level = some_value(pen, band)
        text = pen.say("clause.value", plural=place.plural, P=place.text, v=level.words)
    else:
        colour, meaning = band_colour(pen, band)
        level = Level(colour, meaning)
        text = pen.say("clause.colour", plural=place.plural, P=place.text, colour=colour)
    fact = Fact("cells", panels, rows, place.labels, level.words, level.value, place.approximate)
    return Clause(text, (fact,))


def respective(
    pen: Pen, panels: tuple[str, ...] | None, rows: tuple[Label, ...] | None, free: Sequence[Label]
) -> Clause:
    """Two or three positions, each with its own number."""
    labels = sorted(pen.rng.sample(list(free), pen.rng.choice((2, 3))), key=pen.figure.x.labels.index)
    printed = [pen.figure.at(pen.rng.random()) for _ in labels]
    text = pen.say(
        "clause.respective",
        P=pen.say("at.many", units=pen.figure.x.units, list=plain_list([str(label) for label in labels])),
        vs=plain_list(printed),
    )
    facts = (Fact("cells", panels, rows, (a,), v, number(v)) for a, v in zip(labels, printed, strict=True))
    return Clause(text, tuple(facts))


def plain_list(items: Sequence[str]) -> str:
    """`a, b and c`."""
    return ", ".join(items[:-1]) + " and " + items[-1]


def settle(pen: Pen, panels: tuple[str, ...] | None, rows: tuple[Label, ...] | None) -> Clause:
    """A level from the first label to a hedged end `m–n`, which counts to its middle."""
    axis = pen.figure.x
    middle = pen.rng.randint(4, len(axis.labels) // 2)
    first, m, n = axis.labels[0], axis.labels[middle - 1], axis.labels[middle + 1]
    value = some_value(pen, "slight")
    slots = {"unit": axis.unit, "units": axis.units, "first": str(first), "m": str(m), "n": str(n)}
    text = pen.say("clause.settle", slots, v=value.words)
    return Clause(
        text, (Fact("cells", panels, rows, axis.labels[: middle + 1], value.words, value.value, True),)
    )


def row_clauses(
    pen: Pen, panels: tuple[str, ...] | None, rows: tuple[Label, ...] | None, most: int = 3
) -> list[Clause]:
    """One to `most` statements on disjoint places of a row (of all rows where none is named)."""
    free: list[Label] = list(pen.figure.x.labels)
    clauses = []
    for _ in range(pen.rng.randint(1, most)):
        kind = pen.rng.random()
        if pen.figure.x.numbered and kind < 0.06 and len(free) == len(pen.figure.x.labels) > 12:
            clause = settle(pen, panels, rows)
        elif pen.figure.x.numbered and kind < 0.16 and len(free) > 3:
            clause = respective(pen, panels, rows, free)
        else:
            place = some_place(pen, pen.figure.x, free)
            if place is None:
                break
            clause = cells(pen, place, panels, rows)
        clauses.append(clause)
        free = [label for label in free if label not in covered(clause)]
    return clauses


def covered(clause: Clause) -> set[Label]:
    return {label for fact in clause.facts for label in fact.x or ()}


def joined(pen: Pen, clauses: Iterable[Clause]) -> Clause:
    """Several statements as one: parted by semicolons, full stops, conjunctions."""
    text = ""
    facts: tuple[Fact, ...] = ()
    for clause in clauses:
        if not text:
            text = pen.sentence(clause.text)
        else:
            join = pen.say("join")
            text += (join if join.startswith((",", ";", ".")) else f" {join}") + " "
            text += pen.sentence(clause.text) if join == "." else clause.text
        facts += clause.facts
    return Clause(text, facts)


def point(pen: Pen, panels: tuple[str, ...] | None) -> Clause:
    """One cell with its number, by both axes."""
    figure = pen.figure
    x, y = pen.rng.choice(figure.x.labels), pen.rng.choice(figure.y.labels)
    value = some_value(pen, some_band(pen))
    text = pen.say("cell", coordinates(pen, x, y), v=value.words)
    return Clause(text, (Fact("cells", panels, (y,), (x,), value.words, value.value),))


def coordinates(pen: Pen, x: Label, y: Label) -> dict[str, str]:
    """The slots for one cell: the nouns and labels of both axes."""
    figure = pen.figure
    words = [str(a) if isinstance(a, int) else pen.label(a) for a in (x, y)]
    return {"xunit": figure.x.unit, "x": words[0], "yunit": figure.y.unit, "y": words[1]}


def rectangle(pen: Pen) -> tuple[tuple[Label, ...], tuple[Label, ...], dict[str, str]]:
    """Stretches of both axes and the words for them."""
    xs, ys = stretch(pen, pen.figure.x), stretch(pen, pen.figure.y)
    return xs, ys, {"X": in_words(pen, pen.figure.x, xs), "Y": in_words(pen, pen.figure.y, ys)}


def in_words(pen: Pen, axis: AxisPlan, labels: Sequence[Label]) -> str:
    return pen.say("at.range", units=axis.units, a=str(labels[0]), b=str(labels[-1]))


def region(pen: Pen, panels: tuple[str, ...] | None) -> Clause:
    """A level in a rectangle."""
    xs, ys, words = rectangle(pen)
    level = some_level(pen, some_band(pen), plural=False)
    text = pen.say("region", words, L=level.words)
    return Clause(text, (Fact("cells", panels, ys, xs, level.words, level.value),))


def whole_column(pen: Pen, panels: tuple[str, ...] | None, label: Label) -> Clause:
    """A named column over all rows."""
    figure = pen.figure
    value = some_value(pen, some_band(pen))
    place = pen.say("at.label", unit=figure.x.unit, a=pen.label(label))
    text = pen.say("column", P=place, v=value.words, yunits=figure.y.units)
    return Clause(text, (Fact("cells", panels, None, (label,), value.words, value.value),))


def background(pen: Pen, panels: tuple[str, ...] | None) -> Clause:
    """What a whole panel looks like."""
    form = pen.rng.choice(("plain", "value", "colour" if pen.figure.colours else "plain"))
    if form == "colour":
        colour, meaning = band_colour(pen, "slight")
        return Clause(
            pen.say("background.colour", colour=colour),
            (Fact("background", panels, None, None, colour, meaning),),
        )
    if form == "value":
        value = some_value(pen, "slight")
        text = pen.say("background.value", noun=pen.figure.noun, v=value.words)
        return Clause(text, (Fact("background", panels, None, None, value.words, value.value),))
    text = pen.say("background.plain", noun=pen.figure.noun, units=pen.figure.x.units)
    return Clause(text, (Fact("background", panels, None, None, text),))


def row_background(pen: Pen, panels: tuple[str, ...] | None, row: Label) -> Clause:
    """A whole named row at a number."""
    value = some_value(pen, some_band(pen))
    text = pen.say("row.background", noun=pen.figure.noun, v=value.words)
    return Clause(text, (Fact("background", panels, (row,), None, value.words, value.value),))


def elsewhere(pen: Pen, panels: tuple[str, ...] | None, rows: tuple[Label, ...] | None) -> Clause:
    """What all the cells hold that were not named."""
    value = some_value(pen, "slight")
    text = pen.say("elsewhere", v=value.words)
    return Clause(text, (Fact("background", panels, rows, None, value.words, value.value),))


def absence(pen: Pen, panels: tuple[str, ...] | None, rows: tuple[Label, ...] | None = None) -> Clause:
    """Something that is not there, in a panel, a row, or a stretch of the x axis."""
    figure = pen.figure
    if figure.x.numbered and pen.maybe(0.4):
        labels = stretch(pen, figure.x)
        text = pen.say("absence.region", P=in_words(pen, figure.x, labels), noun=figure.noun)
        return Clause(text, (Fact("absence", panels, rows, labels, text),))
    if figure.colours and pen.maybe(0.5):
        colour, denied = band_colour(pen, "high")
        text = pen.say("absence.colour", colour=colour)
    else:
        text, denied = pen.say("absence", noun=figure.noun), None
    return Clause(text, (Fact("absence", panels, rows, None, text, denied),))


def trend(pen: Pen, panels: tuple[str, ...] | None) -> Clause:
    text = pen.say("trend", noun=pen.figure.noun, units=pen.figure.x.units)
    return Clause(text, (Fact("trend", panels, None, None, text),))


def comparison(pen: Pen, row: Label) -> Clause:
    text = pen.say("comparison", row=pen.row(row), noun=pen.figure.noun)
    return Clause(text, (Fact("comparison", None, (row,), None, text),))


def count(pen: Pen, panels: tuple[str, ...] | None) -> Clause:
    """How many cells are marked, of how many."""
    total = len(pen.figure.x.labels) * len(pen.figure.y.labels)
    a = 10 * pen.rng.randint(1, max(2, total // 40))
    b = a + 10 * pen.rng.randint(1, 3)
    text = pen.say("count", a=str(a), b=str(b), total=str(total))
    return Clause(text, (Fact("count", panels, None, None, text, [float(a), float(b)], True),))
