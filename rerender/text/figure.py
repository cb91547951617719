"""The frame of a figure out of all that a document declares: panels, axes, scale or categories, and their names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from rerender.model import Axis, Figure, Panel, Scale
from rerender.quantities import known_quantities, quantity_of_label
from rerender.text.axes import read_axes
from rerender.text.axes_merged import merge_axes, name_words
from rerender.text.colors import colormap_between
from rerender.text.declared import Declared
from rerender.text.frame import Frame
from rerender.text.legend import Legend
from rerender.text.legend_reader import read_legend
from rerender.text.lexicon import cue, lexicon, singular
from rerender.text.matrix import Table
from rerender.text.members import with_members
from rerender.text.names import figure_names, label_forms
from rerender.text.panels import read_panels
from rerender.text.scan import Line
from rerender.text.specs import in_leads, with_specs
from rerender.text.units import find_units
from rerender.text.words import tokenize


def read_figure(lines: Sequence[Line], tables: Sequence[Table]) -> Frame:
    """Everything that the document says of the figure as a whole."""
    lines = with_specs(in_leads(with_members(lines)))
    declared = read_axes(lines)
    taken = frozenset(n for d in declared if d.led for n in d.lines)
    cut = {b.number for a, b in pairwise(lines) if a.number == b.number}
    legend = read_legend(lines, tables, (taken - cut) | _colored_cells(lines, declared))
    x, y, problems = merge_axes(declared, legend, tables, lines)
    x_words, y_words = frozenset(name_words(x)), frozenset(name_words(y))
    panels = read_panels(lines, tables, taken | legend.lines, _label_forms(x, y), x_words | y_words)
    categorical = _is_categorical(legend)
    figure = Figure(
        kind="categorical" if categorical else "continuous",
        panels=tuple(panels),
        x=x,
        y=y,
        categories=tuple(legend.categories) if categorical else (),
    )
    figure = _with_scale(figure, legend, lines)
    return Frame(
        figure,
        figure_names(figure),
        legend,
        x_words,
        y_words,
        frozenset(name for p in panels for name in p.facets if name not in ("method", "panel")),
        taken | legend.lines | _listing_lines(lines, panels),
        problems,
        _opening_words(lines),
        find_units(figure, legend, lines),
    )


_MOST_LABELS = 200
"""Labels, the first ones, that are looked for under colours."""


def _colored_cells(lines: Sequence[Line], declared: Sequence[Declared]) -> frozenset[int]:
    """Lines under a colour as lead that name cells (`Dark red: A, layer 3`): they speak of no legend."""
    names = (label for d in declared for label in d.labels if isinstance(label, str) and len(label) > 1)
    labels = [*dict.fromkeys(names)][:_MOST_LABELS]
    nouns = {singular(d.name.split()[-1].lower()) for d in declared if d.name}
    found: set[int] = set()
    for line in lines:
        if not line.lead or not line.body or line.kind in ("table", "code", "heading"):
            continue
        if line.letters.isdisjoint(lexicon().color_words) or not any(
            t.kind == "color" for t in tokenize(line.label)
        ):
            continue
        words = {singular(word) for word in line.body.lower().split()}
        counted = any(re.search(rf"\b{re.escape(noun)}s?\s+#?\d", line.body, re.I) for noun in nouns & words)
        if counted or any(
            label in line.body and re.search(rf"(?<!\w){re.escape(label)}(?!\w)", line.body)
            for label in labels
        ):
            found.add(line.number)
    return frozenset(found)


_TAIL_REMARK = re.compile(r"\s*\([^()]*\)$")


def _label_forms(*axes: Axis | None) -> frozenset[str]:
    """Every way in which the text may call a label of the axes: none of them is the title of a panel."""
    words = [one for axis in axes if axis for one in axis.labels if isinstance(one, str)]
    forms = {form for word in words for form in label_forms(word)}
    return frozenset(forms | {_TAIL_REMARK.sub("", word).lower() for word in words})


_OPENING_LINES = 6
"""Lines in which a document says what its figure shows."""


def _opening_words(lines: Sequence[Line]) -> frozenset[str]:
    """Words for a quantity (`similarity`, `importance`) that the first lines name: what the figure shows."""
    words = frozenset().union(*(line.words for line in lines[:_OPENING_LINES]))
    return words & cue("quantities")


def _listing_lines(lines: Sequence[Line], panels: Sequence[Panel]) -> set[int]:
    """Lines that hold little more than titles of panels."""
    spans = {p.span.line: p.title for p in panels if p.span is not None}
    titles = sorted({p.title for p in panels}, key=len, reverse=True)
    first = titles[:50]
    listing: set[int] = set()
    all_here = set(spans) if len(panels) > 2 else set()
    for line in lines:
        if line.number not in spans and not (
            line.kind == "bullet" and True in [title in line.plain for title in first]
        ):
            continue
        if line.kind == "heading" or line.is_title or line.plain.rstrip().endswith(":"):
            continue
        rest = line.plain
        for title in titles[:100]:
            rest = rest.replace(title, "")
        bare = not any(c.isdigit() for c in rest)
        if bare and (all_here == {line.number} or len(_SIGNS.sub("", _REMARK.sub("", rest))) < 16):
            listing.add(line.number)
    return listing


_SIGNS = re.compile(r"\W")
_REMARK = re.compile(r"\([^()]{0,200}\)")


def _is_categorical(legend: Legend) -> bool:
    """Whether the colours stand for categories; two of them beside numbers are the ends of a scale."""
    return len(legend.categories) > 1 and (not legend.numbers or len(legend.categories) > 2)


def _with_scale(figure: Figure, legend: Legend, lines: Sequence[Line]) -> Figure:
    """The figure with its quantity and, where the legend has two ends, its scale; a categorical one has neither."""
    if figure.kind == "categorical":
        return figure
    label = legend.label
    quantity = quantity_of_label(label) if label else None
    if not label:
        label, quantity = _quantity_phrase(lines)
    if legend.low is None or legend.high is None or legend.low >= legend.high:
        return replace(figure, quantity=quantity)
    low, high = legend.end_color(True), legend.end_color(False)
    colormap = colormap_between(low.lower(), high.lower()) if low and high else None
    return replace(
        figure, quantity=quantity, scale=Scale(label, legend.low, legend.high, colormap, legend.span)
    )


@cache
def _phrase_of(words: frozenset[str]) -> re.Pattern[str]:
    """Two of the words of a known quantity, with at most one word between them."""
    one = f"(?:{'|'.join(sorted(words))})"
    return re.compile(rf"\b{one}\b(?:\s+\w+)?\s+{one}\b", re.I)


def _quantity_phrase(lines: Sequence[Line]) -> tuple[str, str | None]:
    """A known quantity that the text names anywhere, in its own words."""
    lower = [(line, line.plain.lower()) for line in lines]
    for quantity in known_quantities():
        for words in quantity.labels:
            first = _phrase_of(words)
            for line, text in lower:
                match = first.search(line.plain) if all(word in text for word in words) else None
                if match and words <= set(match[0].lower().split()):
                    return match[0], quantity.name
    return "", None
