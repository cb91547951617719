"""Claims laid on a frame: which cells each of them reaches, in order of weight, within bounded work."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rerender.model import Axis, Claim, Figure, Label, Problem
from rerender.resolve.bounds import Bounds, Indices, dilated
from rerender.resolve.frame import Frame
from rerender.resolve.reading import Extent, Reading, density_of, ends_of_scale, extent_of, reading_of
from rerender.resolve.wording import interval, place

MOST_WORK = 50_000_000
"""So many cells are touched by claims, counting a cell once per claim: about five seconds."""

FUZZ = 0.2
"""What a word means is our reading, good to this share of the scale: `10` does not contradict `red`."""


@dataclass(frozen=True, slots=True)
class Layer:
    """A claim, by index, with the cells it reaches and what it says of them."""

    claim: int
    cells: Indices
    reading: Reading

    @property
    def work(self) -> int:
        """How many cells it reaches."""
        return int(np.prod([len(along) for along in self.cells], dtype=np.int64))


def lay_claims(frame: Frame, claims: Sequence[Claim]) -> tuple[Bounds, list[Problem]]:
    """The bounds that the claims put on the cells, and where claims of equal weight exclude each other.

    General claims come first and more specific ones override them; within a weight, in document order.
    """
    bounds = Bounds(frame.shape, FUZZ * _width(frame, claims))
    layers, problems = _affordable(list(_layers(frame, claims)), claims)
    for layer in layers:
        earlier = bounds.claim
        cell = bounds.lay(layer.cells, layer.reading, layer.claim)
        if cell is not None:
            problems.append(_contradiction(frame, claims, layer, int(earlier[cell])))
    for layer in layers:
        if claims[layer.claim].approximate and not layer.reading.cap:
            bounds.widen(_around(frame, claims[layer.claim], layer.cells), layer.reading)
    return bounds, _once(problems)


def _width(frame: Frame, claims: Sequence[Claim]) -> float:
    low, high = ends_of_scale(frame.figure, claims)
    return high - low


def _layers(frame: Frame, claims: Sequence[Claim]) -> Iterator[Layer]:
    scale = ends_of_scale(frame.figure, claims)
    finder = Finder(frame)
    seen: set[Claim] = set()
    for index, claim in enumerate(claims):
        if claim in seen:
            continue
        seen.add(claim)
        panels, y, x = finder.cells(claim)
        if not (len(panels) and len(y) and len(x)):
            continue
        extent = extent_of(claim, claim.panels, frame.figure, frame.y, frame.x)
        if frame.figure.kind == "categorical":
            yield from _density_layers(frame.figure, index, claim, extent, (panels, y, x))
        elif (reading := reading_of(claim, extent, scale)) is not None:
            yield Layer(index, (panels, y, x), reading)


def _density_layers(
    figure: Figure, index: int, claim: Claim, extent: Extent, cells: Indices
) -> Iterator[Layer]:
    panels, y, x = cells
    for categories, group in categories_of(figure, claim, panels).items():
        reading = density_of(claim, extent, len(categories))
        if reading is not None and categories:
            yield Layer(index, (group, y, x, np.array(categories, dtype=np.intp)), reading)


def categories_of(
    figure: Figure, claim: Claim, panels: NDArray[np.intp]
) -> dict[tuple[int, ...], NDArray[np.intp]]:
    """The categories, by index, that a claim speaks of, with the panels in which it does.

    A panel whose title names a category shows that one alone: there, a claim without a category means it,
    and a claim of another category that spans several panels means the others of them. Without a category,
    panels of all categories mean all but the background.
    """
    names = {category.name.casefold(): i for i, category in enumerate(figure.categories)}
    if claim.category is not None:
        known = names.get(claim.category.casefold())
        if known is None:
            return {}
        shown = [p for p in panels.tolist() if names.get(figure.panels[p].title.casefold(), known) == known]
        return {(known,): np.array(shown, dtype=np.intp) if shown else panels}
    marked = tuple(i for i, category in enumerate(figure.categories) if not category.background)
    groups: dict[tuple[int, ...], list[int]] = {}
    for panel in panels.tolist():
        own = names.get(figure.panels[panel].title.casefold())
        groups.setdefault((own,) if own is not None else marked, []).append(panel)
    return {categories: np.array(group, dtype=np.intp) for categories, group in groups.items()}


class Finder:
    """Where claims are in a frame: positions of panels and labels, unknown ones left out."""

    def __init__(self, frame: Frame) -> None:
        self.panels = len(frame.figure.panels)
        self.y = {label: i for i, label in enumerate(frame.y.labels)}
        self.x = {label: i for i, label in enumerate(frame.x.labels)}

    def cells(self, claim: Claim) -> Indices:
        """Ascending positions of the panels, rows and columns that a claim is about; any may be empty."""
        panels = {panel for panel in claim.panels if 0 <= panel < self.panels}
        return _ascending(panels), _positions(claim.y, self.y), _positions(claim.x, self.x)


def _positions(labels: tuple[Label, ...] | None, axis: dict[Label, int]) -> NDArray[np.intp]:
    if labels is None:
        return np.arange(len(axis), dtype=np.intp)
    return _ascending({axis[label] for label in labels if label in axis})


def _ascending(positions: set[int]) -> NDArray[np.intp]:
    return np.array(sorted(positions), dtype=np.intp)


def _affordable(layers: list[Layer], claims: Sequence[Claim]) -> tuple[list[Layer], list[Problem]]:
    """The layers in order of weight; the most general ones are left out where all are too much work."""
    layers.sort(key=lambda layer: (layer.reading.rank, layer.reading.cap))
    work = np.cumsum([layer.work for layer in reversed(layers)], dtype=np.int64)
    kept = int(np.searchsorted(work, MOST_WORK, side="right"))
    if kept == len(layers):
        return layers, []
    dropped = layers[: len(layers) - kept]
    message = f"{len(dropped)} of {len(layers)} claims reach too many cells; the most general are left out"
    span = claims[dropped[-1].claim].span
    return layers[len(layers) - kept :], [Problem("too-many-claims", "warning", message, span)]


def _around(frame: Frame, claim: Claim, cells: Indices) -> Indices:
    """The cells of an approximate claim with their neighbours along the numbered axes that it names."""
    panels, y, x, *categories = cells
    if claim.y is not None and _numbered(frame.y):
        y = dilated(y, len(frame.y))
    if claim.x is not None and _numbered(frame.x):
        x = dilated(x, len(frame.x))
    return (panels, y, x, *categories)


def _numbered(axis: Axis) -> bool:
    return isinstance(axis.labels[0], int)


def _contradiction(frame: Frame, claims: Sequence[Claim], layer: Layer, earlier: int) -> Problem:
    """The Problem of a claim and the one that had decided a cell before it; told where the later one is."""
    pair = sorted((claims[layer.claim], claims[earlier]), key=lambda claim: claim.span.start)
    first, second = pair
    message = (
        f"{_saying(second)} contradicts {_saying(first)} in line {first.span.line}, of the same cells"
        f" ({place(frame.figure, layer.cells)})"
    )
    return Problem("self-contradiction", "warning", message, second.span)


def _saying(claim: Claim) -> str:
    level = claim.level
    if claim.density is not None and level is None:
        return f"a density of {interval(*claim.density)}"
    words = level.words if level is not None else claim.category or claim.kind
    ends = (
        f" ({interval(level.low, level.high)})"
        if level and level.low is not None and level.high is not None
        else ""
    )
    denial = "the absence of " if claim.kind == "absence" else ""
    return f"{denial}“{words[:60]}”{ends}"


def _once(problems: list[Problem]) -> list[Problem]:
    """One problem for each place in the document."""
    return list({(p.slug, p.span.start if p.span else -1): p for p in reversed(problems)}.values())[::-1]
