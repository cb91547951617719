"""Random figures: what there is to describe, before anyone puts it into words."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.writer.grammar import Grammar

Label = int | str


@dataclass(frozen=True, slots=True)
class AxisPlan:
    """An axis: its name, the nouns for one and several of its labels, the labels, the step of its ticks."""

    name: str
    unit: str
    units: str
    labels: tuple[Label, ...]
    step: int | None = None

    def __len__(self) -> int:
        return len(self.labels)

    @property
    def numbered(self) -> bool:
        return all(isinstance(label, int) for label in self.labels)


@dataclass(frozen=True, slots=True)
class PanelPlan:
    """A panel with the method and the number that make up its title, where it belongs to a family."""

    title: str
    method: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class Colours:
    """Three colour words of a colour map: low end, middle, high end."""

    low: str
    middle: str
    high: str


@dataclass(frozen=True, slots=True)
class FigurePlan:
    """A figure. `low` and `high` bound its values; `bands` are colours that the text ties to ranges."""

    archetype: str
    panels: tuple[PanelPlan, ...]
    x: AxisPlan
    y: AxisPlan
    label: str = ""
    noun: str = "value"
    low: float = 0.0
    high: float = 1.0
    decimals: int = 2
    percent: bool = False
    scale_stated: bool = True
    colours: Colours | None = None
    bands: tuple[tuple[str, str, str], ...] = ()
    facet: str = ""
    categories: dict[str, str] = field(default_factory=dict)

    @property
    def categorical(self) -> bool:
        return bool(self.categories)

    def number(self, value: float) -> str:
        """A value as the document prints it."""
        return f"{value:.{self.decimals}f}" + ("%" if self.percent else "")

    def at(self, share: float) -> str:
        """The printed value at a share (0 to 1) of the scale."""
        return self.number(self.low + share * (self.high - self.low))

    def key(self) -> dict[str, object]:
        """The figure as an answer key gives it."""
        stated = self.scale_stated and not self.categorical
        return {
            "kind": "categorical" if self.categorical else "continuous",
            "panels": [panel.title for panel in self.panels],
            "x": axis_key(self.x),
            "y": axis_key(self.y),
            "scale": [self.low, self.high] if stated else None,
            "categories": self.categories or None,
        }


def axis_key(axis: AxisPlan) -> dict[str, object]:
    """An axis as an answer key gives it: numbered ones by their ends, others by their labels."""
    listed = None if axis.numbered else list(axis.labels)
    return {"name": axis.name, "first": axis.labels[0], "last": axis.labels[-1], "labels": listed}


SCALES = ((0, 10, 0, False), (0, 10, 1, False), (0, 1, 2, False), (0.5, 1, 2, False), (0, 100, 0, True))


def plan_figure(rng: random.Random, grammar: Grammar) -> FigurePlan:
    """A random figure of a random archetype, with names from the grammar's pools."""
    archetype = rng.choices(list(ARCHETYPES), weights=(5, 3, 2, 2, 3, 4))[0]
    return ARCHETYPES[archetype](rng, grammar)


def pool(rng: random.Random, grammar: Grammar, name: str) -> list[str]:
    """The fields of a random entry of a pool."""
    return [part.strip() for part in rng.choice(grammar.wordings[f"pool.{name}"]).split(";")]


def measured(
    rng: random.Random, grammar: Grammar, scales: Sequence[tuple[float, float, int, bool]] = SCALES
) -> dict[str, Any]:
    """The fields of a continuous figure that say what is measured and how it is coloured."""
    label, noun = pool(rng, grammar, "measures")
    low, high, decimals, percent = rng.choice(scales)
    coloured = rng.random() < 0.6
    colours = Colours(*pool(rng, grammar, "maps")) if coloured else None
    fields = {
        "label": label,
        "noun": noun,
        "low": low,
        "high": high,
        "decimals": decimals,
        "percent": percent,
    }
    fields |= {"colours": colours, "scale_stated": rng.random() < 0.9}
    if colours and fields["scale_stated"] and rng.random() < 0.3:
        printer = FigurePlan("", (), NO_AXIS, NO_AXIS, low=low, high=high, decimals=decimals, percent=percent)
        shares = ((colours.low, 0.0, 0.2), (colours.middle, 0.4, 0.6), (colours.high, 0.8, 1.0))
        fields["bands"] = tuple((name, printer.at(a), printer.at(b)) for name, a, b in shares)
    return fields


NO_AXIS = AxisPlan("", "", "", ())


def numbered_axis(rng: random.Random, grammar: Grammar, avoid: str = "") -> AxisPlan:
    """An axis of whole numbers, from 0 or 1, sometimes with ticks that are fewer than its cells."""
    name, unit, units = pool(rng, grammar, "units")
    while unit == avoid:
        name, unit, units = pool(rng, grammar, "units")
    if rng.random() < 0.4:
        step = rng.choice((2, 4, 5, 6, 8, 10))
        return AxisPlan(name, unit, units, tuple(range(0, step * rng.randint(4, 8) + 1)), step)
    first = rng.choice((0, 1))
    return AxisPlan(
        name, unit, units, tuple(range(first, first + rng.choice((12, 16, 24, 32, 36, 48, 63, 64))))
    )


def labelled_axis(rng: random.Random, grammar: Grammar, name: str, most: int) -> AxisPlan:
    """An axis of words from a pool of `Name; unit; units; label; label; …`."""
    title, unit, units, *labels = pool(rng, grammar, name)
    return AxisPlan(title, unit, units, tuple(labels[: rng.randint(min(3, len(labels)), most)]))


def family(rng: random.Random, grammar: Grammar) -> tuple[str, tuple[PanelPlan, ...]]:
    """Panels of methods × numbers, at most twelve; half the time method by method."""
    methods, facet = pool(rng, grammar, "methods"), pool(rng, grammar, "facets")[0]
    first = rng.randint(0, 20)
    numbers = range(first, first + rng.randint(1, 12 // len(methods)))
    pairs = [(method, n) for n in numbers for method in methods]
    if rng.random() < 0.5:
        pairs.sort(key=lambda pair: methods.index(pair[0]))
    return facet, tuple(PanelPlan(f"{method} {facet} {n}", method, n) for method, n in pairs)


def named(rng: random.Random, grammar: Grammar, most: int = 6) -> tuple[PanelPlan, ...]:
    """Panels with names of their own."""
    titles = pool(rng, grammar, "panels")
    return tuple(PanelPlan(title) for title in titles[: rng.randint(2, most)])


def called_alike(panels: Sequence[PanelPlan], axis: AxisPlan) -> bool:
    """Whether a panel has the name of a label: `In Chemistry, …` could then be either."""
    titles = {panel.title.casefold() for panel in panels}
    return any(str(label).casefold() in titles for label in axis.labels)


def plural(noun: str) -> str:
    """`labels`, `classes`, `categories`."""
    if noun.endswith("y"):
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith("s") else "s")


def plan_load(rng: random.Random, grammar: Grammar) -> FigurePlan:
    """A few named rows by many numbered columns, in a family of panels."""
    x = numbered_axis(rng, grammar)
    y = labelled_axis(rng, grammar, "rows", 5)
    facet, panels = family(rng, grammar)
    while facet.lower() == x.unit:
        facet, panels = family(rng, grammar)
    return FigurePlan("load", panels, x, y, facet=facet, **measured(rng, grammar))


def plan_profile(rng: random.Random, grammar: Grammar) -> FigurePlan:
    """A few named or numbered rows by many numbered columns, in one unnamed panel or some named ones."""
    panels = named(rng, grammar) if rng.random() < 0.5 else ()
    x, y = numbered_axis(rng, grammar), labelled_axis(rng, grammar, "rows", 5)
    if rng.random() < 0.3:
        name, unit, units = pool(rng, grammar, "grades")
        y = AxisPlan(name, unit, units, tuple(range(1, rng.randint(3, 6))))
    while called_alike(panels, y):
        panels = named(rng, grammar)
    return FigurePlan("profile", panels, x, y, **measured(rng, grammar))


def plan_tokens(rng: random.Random, grammar: Grammar) -> FigurePlan:
    """Named columns by numbered rows, one unnamed panel."""
    x = labelled_axis(rng, grammar, "tokens", 8)
    y = numbered_axis(rng, grammar, avoid=x.unit)
    return FigurePlan("tokens", (), x, y, **measured(rng, grammar))


def plan_heads(rng: random.Random, grammar: Grammar) -> FigurePlan:
    """Numbers by numbers, some named panels or one without a name."""
    panels = named(rng, grammar, 8) if rng.random() < 0.7 else ()
    x = numbered_axis(rng, grammar)
    y = numbered_axis(rng, grammar, avoid=x.unit)
    return FigurePlan("heads", panels, x, y, **measured(rng, grammar, (*SCALES, (0, 0.004, 4, False))))


def plan_categories(rng: random.Random, grammar: Grammar) -> FigurePlan:
    """Numbers by numbers and a legend: one panel for all and one for each, or a single one.

    The pool's entries are `Title of all; Name=colour; …; +Name=colour`, `+` for a name without a panel.
    """
    everything, *entries = pool(rng, grammar, "categories")
    categories = dict(entry.lstrip("+").split("=") for entry in entries)
    own = (entry.split("=")[0] for entry in entries if not entry.startswith("+"))
    panels = tuple(PanelPlan(title) for title in (everything, *own)) if rng.random() < 0.7 else ()
    x = numbered_axis(rng, grammar)
    y = numbered_axis(rng, grammar, avoid=x.unit)
    return FigurePlan("categories", panels, x, y, categories=categories)


def plan_matrix(rng: random.Random, grammar: Grammar) -> FigurePlan:
    """A small matrix whose every cell has a number, in one to three panels."""
    y_name, x_name, *labels = pool(rng, grammar, "matrices")
    titles = pool(rng, grammar, "panels")
    panels = tuple(PanelPlan(title) for title in titles[: rng.choice((1, 1, 2, 3))])
    size = rng.randint(3, min(6, len(labels)))
    square = tuple(labels[:size]) if rng.random() < 0.6 else tuple(range(1, size + 1))
    x, y = (AxisPlan(name, name.lower(), plural(name.lower()), square) for name in (x_name, y_name))
    while called_alike(panels, x):
        panels = named(rng, grammar, 3)
    scales = ((0, 1, 2, False), (0, 100, 0, True), (0, 50, 0, False), (-1, 1, 2, False), (0, 1, 3, False))
    counted = "predict" in x.unit  # cases are counted or shared out, never 0.36 of a case
    fields = measured(rng, grammar, scales[1:3] if counted else scales) | {"bands": ()}
    return FigurePlan("matrix", panels if len(panels) > 1 else (), x, y, **fields)


ARCHETYPES = {
    "load": plan_load,
    "profile": plan_profile,
    "tokens": plan_tokens,
    "heads": plan_heads,
    "categories": plan_categories,
    "matrix": plan_matrix,
}
