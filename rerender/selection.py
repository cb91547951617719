"""Narrowing a description or a grid to some panels, rows and columns: `--select layer=19-21`.

A selection maps the name of a facet or an axis (also `x`, `y`, and `panel` for titles) to what is wanted
of it. Claims, arrays and axes follow; a claim that speaks of other cells only goes. Problems stay: they
are the document's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from rerender.errors import OptionError
from rerender.labels import assignment, fold, number_range, spell
from rerender.model import Axis, Claim, Description, Figure, Grid, Label

Selection = Mapping[str, tuple[str, ...]]
"""What is wanted by name; several values of one name add up, names narrow each other."""


@dataclass(frozen=True, slots=True)
class _Cut:
    """The positions that stay, per dimension; None where the dimension is left alone."""

    panels: tuple[int, ...] | None
    y: tuple[int, ...] | None
    x: tuple[int, ...] | None


def read_selection(options: Iterable[str]) -> Selection:
    """The selection that options of the form `NAME=VALUES` ask for."""
    selection: dict[str, tuple[str, ...]] = {}
    for name, values in map(assignment, options):
        selection[name] = (*selection.get(name, ()), values)
    return selection


def select_description(description: Description, selection: Selection) -> Description:
    """The part of a description that speaks of the selected panels, rows and columns."""
    figure, cut = description.figure, _cut(description.figure, selection)
    claims = [_narrow_claim(claim, figure, cut) for claim in description.claims]
    return replace(
        description,
        figure=_narrow_figure(figure, cut),
        claims=tuple(claim for claim in claims if claim is not None),
    )


def select_grid(grid: Grid, selection: Selection) -> Grid:
    """The selected panels, rows and columns of a grid, with the claims that speak of them."""
    import numpy as np  # here, because narrowing a description needs no arrays

    cut = _cut(grid.figure, selection)
    claims = [_narrow_claim(claim, grid.figure, cut) for claim in grid.claims]
    stays = np.array([claim is not None for claim in claims] + [False])
    numbers = np.where(stays, np.cumsum(stays) - 1, -1).astype(np.int32)  # the last, -1, stands for no claim
    panels, y, x = (slice(None) if kept is None else list(kept) for kept in (cut.panels, cut.y, cut.x))
    return replace(
        grid,
        figure=_narrow_figure(grid.figure, cut),
        value=grid.value[panels][:, y][:, :, x],
        low=grid.low[panels][:, y][:, :, x],
        high=grid.high[panels][:, y][:, :, x],
        basis=grid.basis[panels][:, y][:, :, x],
        claim=numbers[grid.claim[panels][:, y][:, :, x]],
        claims=tuple(claim for claim in claims if claim is not None),
    )


def _cut(figure: Figure, selection: Selection) -> _Cut:
    """What stays of a figure; an OptionError names what the figure does not have."""
    kept: dict[str, tuple[int, ...]] = {}
    for name, values in selection.items():
        dimension, labels = _dimension(figure, name)
        chosen = _positions(name, labels, values)
        kept[dimension] = tuple(i for i in kept.get(dimension, chosen) if i in set(chosen))
        if not kept[dimension]:
            raise OptionError(f"no panel has all of {_spoken(selection)}", slug="nothing-selected")
    return _Cut(kept.get("panels"), kept.get("y"), kept.get("x"))


def _dimension(figure: Figure, name: str) -> tuple[str, Sequence[Label | None]]:
    """The dimension that a name speaks of, and the labels along it."""
    wanted = fold(name)
    for dimension, axis in (("y", figure.y), ("x", figure.x)):
        if axis is not None and wanted in (dimension, fold(axis.name)):
            return dimension, axis.labels
    if wanted == "panel" and figure.panels:
        return "panels", [panel.title for panel in figure.panels]
    facets = {fold(facet): facet for panel in figure.panels for facet in panel.facets}
    if wanted in facets:
        return "panels", [panel.facets.get(facets[wanted]) for panel in figure.panels]
    axes = [axis.name for axis in (figure.y, figure.x) if axis is not None]
    names = ", ".join(dict.fromkeys([*facets.values(), *axes])) or "no named axis"
    raise OptionError(f"no facet or axis {name!r}; the figure has {names}", slug="no-such-axis")


def _positions(name: str, labels: Sequence[Label | None], values: Iterable[str]) -> tuple[int, ...]:
    """Where along a dimension the wanted labels stand, in the figure's order."""
    where: dict[str, list[int]] = {}
    for i, label in enumerate(labels):
        if label is not None:
            where.setdefault(fold(label), []).append(i)
    found: set[int] = set()
    for item in _items(values, where):
        places = where.get(fold(item)) or _within(number_range(item), labels)
        if not places:
            has = spell(dict.fromkeys(label for label in labels if label is not None))
            raise OptionError(f"no {name} {item!r}; the figure has {has}", slug="no-such-label")
        found.update(places)
    return tuple(sorted(found))


def _items(values: Iterable[str], known: Mapping[str, object]) -> list[str]:
    """The labels wanted: a value that is one label as a whole, else what stands between its commas."""
    parts = ([value] if fold(value) in known else value.split(",") for value in values)
    return [item.strip() for items in parts for item in items if item.strip()]


def _within(ends: tuple[int, int] | None, labels: Sequence[Label | None]) -> list[int]:
    if ends is None:
        return []
    return [i for i, label in enumerate(labels) if isinstance(label, int) and ends[0] <= label <= ends[1]]


def _narrow_figure(figure: Figure, cut: _Cut) -> Figure:
    panels = figure.panels if cut.panels is None else tuple(figure.panels[i] for i in cut.panels)
    return replace(figure, panels=panels, y=_narrow_axis(figure.y, cut.y), x=_narrow_axis(figure.x, cut.x))


def _narrow_axis(axis: Axis | None, kept: tuple[int, ...] | None) -> Axis | None:
    if axis is None or kept is None:
        return axis
    labels = tuple(axis.labels[i] for i in kept)
    return replace(axis, labels=labels, ticks=tuple(tick for tick in axis.ticks if tick in set(labels)))


def _narrow_claim(claim: Claim, figure: Figure, cut: _Cut) -> Claim | None:
    """What a claim says of the cells that stay, or None. One of unresolved panels may speak of them."""
    panels = claim.panels
    if cut.panels is not None:
        numbers = {old: new for new, old in enumerate(cut.panels)}
        panels = tuple(numbers[panel] for panel in panels if panel in numbers)
    y, x = _narrow_labels(claim.y, figure.y, cut.y), _narrow_labels(claim.x, figure.x, cut.x)
    if (claim.panels and not panels) or y == () or x == ():
        return None
    return replace(claim, panels=panels, y=y, x=x)


def _narrow_labels(
    labels: tuple[Label, ...] | None, axis: Axis | None, kept: tuple[int, ...] | None
) -> tuple[Label, ...] | None:
    if labels is None or axis is None or kept is None:
        return labels
    wanted = {axis.labels[i] for i in kept}
    return tuple(label for label in labels if label in wanted)


def _spoken(selection: Selection) -> str:
    return " and ".join(f"{name}={','.join(values)}" for name, values in selection.items())
