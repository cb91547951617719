"""Categorical maps: which category crowds where."""

from __future__ import annotations

from tests.writer.figures import PanelPlan
from tests.writer.lines import Line, bullet, heading
from tests.writer.pen import Pen
from tests.writer.places import stretch
from tests.writer.statements import Clause, Fact, coordinates, count, in_words, rectangle

Panels = tuple[str, ...] | None


def categorical(pen: Pen) -> list[Line]:
    """The analysis of a categorical figure, panel by panel."""
    if not pen.figure.panels:
        return panel_lines(pen, None, sorted(pen.figure.categories))
    lines: list[Line] = []
    headed = pen.maybe(0.5)
    for n, panel in enumerate(pen.figure.panels, 1):
        if headed:
            lines.append(heading(3, pen.say("panel.heading", n=str(n), title=panel.title)))
        else:
            lines.append(bullet(pen.say("panel.lead", title=panel.title)))
        lines += panel_lines(pen, (panel.title,), names_in(pen, panel), depth=0 if headed else 1)
    return lines


def names_in(pen: Pen, panel: PanelPlan) -> list[str]:
    """The categories that a panel can show: its own, or all in the panel for everything."""
    known = pen.figure.categories
    return [panel.title] if panel.title in known else sorted(known)


def panel_lines(pen: Pen, panels: Panels, names: list[str], depth: int = 0) -> list[Line]:
    """Two to four statements about some of the categories."""
    forms = (
        category_region,
        category_region,
        category_band,
        category_point,
        category_background,
        category_absence,
    )
    clauses = [
        pen.rng.choice(forms)(pen, panels, pen.rng.choice(names)) for _ in range(pen.rng.randint(2, 4))
    ]
    if pen.maybe(0.15):
        clauses.append(count(pen, panels))
    return [bullet(pen.sentence(clause.text) + pen.stop, clause.facts, depth) for clause in clauses]


def called(pen: Pen, name: str) -> str:
    """A category by its name, its colour, or both."""
    colour = pen.figure.categories[name]
    return pen.rng.choice((name, colour, f"{colour} ({name})", f"{name} ({colour})"))


def category_region(pen: Pen, panels: Panels, name: str) -> Clause:
    xs, ys, words = rectangle(pen)
    text = pen.say("category.region", words, cat=called(pen, name))
    return Clause(text, (Fact("cells", panels, ys, xs, text, category=name),))


def category_band(pen: Pen, panels: Panels, name: str) -> Clause:
    along_x = pen.maybe(0.6)
    axis = pen.figure.x if along_x else pen.figure.y
    labels = stretch(pen, axis)
    text = pen.say("category.band", X=in_words(pen, axis, labels), cat=called(pen, name))
    y, x = (None, labels) if along_x else (labels, None)
    return Clause(text, (Fact("cells", panels, y, x, text, category=name),))


def category_point(pen: Pen, panels: Panels, name: str) -> Clause:
    x, y = pen.rng.choice(pen.figure.x.labels), pen.rng.choice(pen.figure.y.labels)
    text = pen.say("category.point", coordinates(pen, x, y), cat=called(pen, name))
    return Clause(text, (Fact("cells", panels, (y,), (x,), text, category=name),))


def category_background(pen: Pen, panels: Panels, name: str) -> Clause:
    units = {"xunits": pen.figure.x.units, "yunits": pen.figure.y.units}
    text = pen.say("category.background", units, cat=called(pen, name))
    return Clause(text, (Fact("background", panels, None, None, text, category=name),))


def category_absence(pen: Pen, panels: Panels, name: str) -> Clause:
    labels = stretch(pen, pen.figure.x)
    text = pen.say("category.absence", X=in_words(pen, pen.figure.x, labels), cat=called(pen, name))
    return Clause(text, (Fact("absence", panels, None, labels, text, category=name),))
