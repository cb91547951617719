"""The frame of a document: title, overview, axes, scale, legend, panels, and the talk around the facts."""

from __future__ import annotations

from tests.writer.figures import AxisPlan
from tests.writer.lines import Line, bullet, heading, paragraph
from tests.writer.pen import Pen
from tests.writer.places import WORDS


def opening(pen: Pen) -> list[Line]:
    """Title and overview."""
    figure = pen.figure
    count = max(1, len(figure.panels))
    measure = figure.label or "category"
    number = pen.rng.choice((WORDS[count] if count < len(WORDS) else str(count), str(count)))
    maps = f"{number} heatmap" + ("s" if count > 1 else "")
    slots = {"measure": measure, "x": figure.x.name, "y": figure.y.name}
    title = heading(pen.rng.choice((1, 2)), pen.sentence(pen.say("title", slots)))
    overview = paragraph(pen.sentence(pen.say("overview", slots, plural=count > 1, maps=maps)))
    return [title, heading(3, pen.say("head.overview")), overview]


def components(pen: Pen) -> list[Line]:
    """Axes, scale or legend."""
    lines = [heading(3, pen.say("head.axes"))]
    axes = [axis_lines(pen, pen.figure.x, "axis.x"), axis_lines(pen, pen.figure.y, "axis.y")]
    pen.rng.shuffle(axes)
    lines += axes[0] + axes[1]
    return lines + (legend(pen) if pen.figure.categorical else scale(pen))


def axis_lines(pen: Pen, axis: AxisPlan, which: str) -> list[Line]:
    """One axis: a range, a range with ticks, labels in a row or as a list."""
    slots = {"axis": pen.say(which), "name": axis.name, "units": axis.units}
    first, last = str(axis.labels[0]), str(axis.labels[-1])
    if axis.numbered and axis.step:
        ticks = ", ".join(str(label) for label in axis.labels[:: axis.step])
        return [
            bullet(pen.say("axis.ticks", slots, first=first, last=last, step=str(axis.step), ticks=ticks))
        ]
    if axis.numbered and len(axis.labels) > 8:
        return [bullet(pen.say("axis.range", slots, first=first, last=last))]
    if pen.maybe(0.4):
        mark = pen.rng.choice(("-", "1."))
        entries = [f"{mark if mark == '-' else f'{n}.'} {pen.label(a)}" for n, a in enumerate(axis.labels, 1)]
        return [bullet(pen.say("axis.listed", slots)), *(Line(entry, depth=1) for entry in entries)]
    labels = pen.listing([pen.label(label) for label in axis.labels])
    return [bullet(pen.say("axis.labels", slots, labels=labels))]


def scale(pen: Pen) -> list[Line]:
    """The colour scale with its ends, and the ranges of its colours where the document defines them."""
    figure = pen.figure
    if not figure.scale_stated:
        return []
    slots = {"label": figure.label, "low": figure.number(figure.low), "high": figure.number(figure.high)}
    if figure.colours is None:
        return [bullet(pen.say("scale.plain", slots))]
    colours = {"lowcolour": figure.colours.low, "highcolour": figure.colours.high}
    lines = [bullet(pen.say("scale.colours", slots | colours))]
    bands = (bullet(pen.say("scale.band", colour=name, a=a, b=b), depth=1) for name, a, b in figure.bands)
    return [*lines, *bands]


def legend(pen: Pen) -> list[Line]:
    """The categories and their colours."""
    known = pen.figure.categories.items()
    entries = (bullet(pen.say("legend.entry", name=name, colour=colour), depth=1) for name, colour in known)
    return [bullet(pen.say("legend.lead")), *entries]


def panel_list(pen: Pen) -> list[Line]:
    """The panels by name, as a list or as a family; families can also do without."""
    figure = pen.figure
    if not figure.panels or pen.maybe(0.25):
        return []
    lines = [heading(3, pen.say("head.panels"))] if pen.maybe(0.5) else []
    if figure.facet and len({panel.number for panel in figure.panels}) > 1 and pen.maybe(0.5):
        return [*lines, paragraph(pen.sentence(family_sentence(pen)))]
    entries = (Line(f"{n}. {pen.label(panel.title)}", depth=1) for n, panel in enumerate(figure.panels, 1))
    return [*lines, paragraph(pen.say("panels.lead", count=str(len(figure.panels)))), *entries]


def family_sentence(pen: Pen) -> str:
    """`A Layer X and B Layer X`, X from first to last."""
    figure = pen.figure
    methods = list(dict.fromkeys(panel.method for panel in figure.panels))
    pattern = pen.listing([pen.label(f"{method} {figure.facet} X") for method in methods])
    numbers = [panel.number for panel in figure.panels]
    ends = {"first": str(min(numbers)), "last": str(max(numbers))}
    return pen.say("panels.family", ends, pattern=pattern, facet=figure.facet, facets=f"{figure.facet}s")


def talk(pen: Pen, most: int) -> list[str]:
    """Sentences that state no position, none of them twice."""
    return list(dict.fromkeys(pen.say("prose") for _ in range(pen.rng.randint(1, most))))
