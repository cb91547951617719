"""Which documents speak of the same figure, and which of their panels stand in one row.

Works on `model.Figure` alone: what documents declare, never how their files are called.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from rerender.labels import unify, unify_all
from rerender.model import Figure, Panel

PanelKey = frozenset[str]
FigureKey = tuple[object, ...]


def panel_key(panel: Panel) -> PanelKey:
    """What tells a panel from the others: the values of its facets, else its title."""
    return frozenset(unify(value) for value in panel.facets.values()) or frozenset({unify(panel.title)})


def figure_key(figure: Figure) -> FigureKey | None:
    """What documents on the same figure have in common; None where a document declares too little.

    Panels, y labels (in any order) and what the colours mean. The x axis is left out: its name and
    length are what documents most often get wrong.
    """
    panels = frozenset(panel_key(panel) for panel in figure.panels)
    y = frozenset(unify_all(figure.y.labels)) if figure.y else frozenset()
    if not panels and not y:
        return None
    return figure.kind, panels, y, _colours_key(figure)


def _colours_key(figure: Figure) -> object:
    if figure.kind == "categorical":
        return frozenset(unify(category.name) for category in figure.categories if not category.background)
    return figure.quantity or (unify(figure.scale.label) if figure.scale and figure.scale.label else None)


def group(figures: Sequence[Figure]) -> list[list[int]]:
    """Indices of `figures`, grouped by figure, in the order of their first members."""
    groups: dict[object, list[int]] = {}
    for index, figure in enumerate(figures):
        key = figure_key(figure)
        groups.setdefault(("alone", index) if key is None else key, []).append(index)
    return list(groups.values())


@dataclass(frozen=True, slots=True)
class Row:
    """One panel of a figure: its title, and the index of the panel in each document (None: it lacks it)."""

    title: str
    panels: tuple[int | None, ...]


def align(figures: Sequence[Sequence[Panel]]) -> list[Row]:
    """The panels of several documents, row by row.

    The first document's order leads; panels that only later documents have follow in theirs. Panels with
    one key in one document are told apart by their order. Documents with a single panel each share a row,
    whatever they call it.
    """
    if figures and all(len(panels) == 1 for panels in figures):
        return [Row(next((p[0].title for p in figures if p[0].title), ""), (0,) * len(figures))]
    rows: dict[tuple[PanelKey, int], list[int | None]] = {}
    titles: dict[tuple[PanelKey, int], str] = {}
    for column, panels in enumerate(figures):
        seen: Counter[PanelKey] = Counter()
        for index, panel in enumerate(panels):
            key = (panel_key(panel), seen[panel_key(panel)])
            seen[panel_key(panel)] += 1
            rows.setdefault(key, [None] * len(figures))[column] = index
            titles.setdefault(key, panel.title)
    return [Row(titles[key], tuple(row)) for key, row in rows.items()]
