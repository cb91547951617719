"""The colour scale or the legend of categories, wherever a document tells of it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from rerender.text.categories import told_categories
from rerender.text.legend import Legend
from rerender.text.legend_prose import told_scale
from rerender.text.legend_section import opens_legend, read_section
from rerender.text.matrix import Table
from rerender.text.scale_label import named_metric
from rerender.text.scan import Line

_MOST_LEGENDS = 40
"""Leads and headings of legends that are looked below; documents have a handful."""


def read_legend(
    lines: list[Line], tables: Sequence[Table] = (), taken: frozenset[int] = frozenset()
) -> Legend:
    """The scale and the categories of a document; `taken` are lines that declare axes."""
    openers = (i for i, line in enumerate(lines) if opens_legend(line, taken))
    legends = [read_section(lines, i, taken) for i in islice(openers, _MOST_LEGENDS)]
    legends = [
        g for g in legends if g.numbers or g.categories or ((len(g.stops) > 1 or g.label) and not g.loose)
    ]
    merged = _merge(legends, lines, taken)
    if not merged.categories and not merged.numbers:
        merged.categories = told_categories(lines, tables, taken)
        merged.lines |= {c.span.line for c in merged.categories if c.span}
    return merged


def _merge(legends: list[Legend], lines: list[Line], taken: frozenset[int]) -> Legend:
    """One legend out of all: the first numbers, stops and label; the longest list of categories.

    What sentences tell (`prose`) comes after what stands under a lead, and not at all beside categories; where nothing
    is left to tell, it is not read.
    """
    merged = Legend()
    for legend in legends:
        merged.lines |= legend.lines
        if len(legend.categories) > len(merged.categories):
            merged.categories = legend.categories
    _take_numbers(merged, legends)
    prose: list[Legend] = []
    if not merged.categories and not (merged.numbers and merged.stops and merged.span):
        prose = [g for line in lines if line.number not in taken and (g := told_scale(line))]
        _take_numbers(merged, prose)
    if not merged.stops:
        merged.stops = next(
            (g.stops for g in [*legends, *prose] if g.end_color(True) and g.end_color(False)), []
        )
    merged.label = next((g.label for g in legends if g.label), "") or named_metric(lines, taken)
    merged.span = merged.span or next((g.span for g in [*legends, *prose]), None)
    return merged


def _take_numbers(merged: Legend, legends: Sequence[Legend]) -> None:
    """Take over the first numbers, and the first stops with both ends beside numbers, where there are none yet."""
    for legend in legends:
        if len(legend.numbers) < 2:
            continue
        if not merged.numbers:
            merged.numbers, merged.span = legend.numbers, legend.span
        if not merged.stops and legend.end_color(True) and legend.end_color(False):
            merged.stops = legend.stops
