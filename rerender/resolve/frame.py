"""The frame that a grid needs: panels, two axes with labels, and no more cells than allowed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import prod

from rerender.errors import OptionError
from rerender.model import Axis, Category, Claim, Description, Direction, Figure, Label, Panel, Problem

LONGEST_RUN = 100_000
"""A run of whole numbers longer than this is not filled in; the axis then has the stated labels only."""

DIRECTIONS: dict[str, Direction] = {"x": "right", "y": "down"}
NOUNS = {"x": "columns", "y": "rows"}


@dataclass(frozen=True, slots=True)
class Frame:
    """A figure that has panels and both axes, and what was odd on the way there."""

    figure: Figure
    x: Axis
    y: Axis
    problems: tuple[Problem, ...]

    @property
    def shape(self) -> tuple[int, ...]:
        """Panels × y × x, and × categories in a categorical figure."""
        depth = (len(self.figure.categories),) if self.figure.kind == "categorical" else ()
        return (len(self.figure.panels), len(self.y), len(self.x), *depth)


def frame_of(description: Description, options: Mapping[str, Sequence[Label]], limit: int) -> Frame:
    """The frame of a description; `options` give axes their labels (see `override`), `limit` counts cells.

    Raises OptionError for options that fit no axis and for axes given by option that exceed the limit.
    """
    if limit < 1:
        raise OptionError(f"the limit is {limit} cells; at least 1 is needed")
    figure, claims = description.figure, description.claims
    x, y = override(figure.x, figure.y, options)
    problems = [_unsized(side, axis, description) for side, axis in (("y", y), ("x", x))]
    framed = replace(
        figure,
        panels=figure.panels or (Panel(""),),
        x=_extended("x", x, claims),
        y=_extended("y", y, claims),
        categories=_categories(figure, claims),
    )
    framed, cut = _within(framed, claims, limit, given=bool(options))
    assert framed.x is not None
    assert framed.y is not None
    return Frame(framed, framed.x, framed.y, tuple(p for p in (*problems, cut) if p is not None))


def override(
    x: Axis | None, y: Axis | None, options: Mapping[str, Sequence[Label]]
) -> tuple[Axis | None, Axis | None]:
    """The axes with the labels that options give, keyed by `x`, `y` or an axis name in any case.

    Where exactly one axis has no known size, a name that fits neither axis means that one and renames it.
    Raises OptionError for a name that fits no axis, and for empty or repeated labels.
    """
    axes = {"x": x, "y": y}
    for key, labels in options.items():
        side = _side(key, axes)
        labels = tuple(labels)
        if not labels or len(set(labels)) < len(labels):
            raise OptionError(f"axis {key!r} needs labels, each of them once")
        axes[side] = _relabelled(side, key, axes[side], labels)
    return axes["x"], axes["y"]


def _side(key: str, axes: Mapping[str, Axis | None]) -> str:
    wanted = key.strip().casefold()
    named = [side for side, axis in axes.items() if axis is not None and axis.name.casefold() == wanted]
    unsized = [side for side, axis in axes.items() if axis is None or not axis.sized]
    if named:
        return named[0]
    if wanted in axes:
        return wanted
    if len(unsized) == 1:
        return unsized[0]
    names = ", ".join(f"{side} = {axis.name}" if axis else f"{side} (unnamed)" for side, axis in axes.items())
    raise OptionError(f"no axis {key!r}; the figure has {names}")


def _relabelled(side: str, key: str, axis: Axis | None, labels: tuple[Label, ...]) -> Axis:
    if axis is None:
        return Axis(key, labels, DIRECTIONS[side])
    name = axis.name if key.casefold() in (side, axis.name.casefold()) else key
    return replace(axis, name=name, labels=labels, sized=True)


def _unsized(side: str, axis: Axis | None, description: Description) -> Problem | None:
    """The Problem of an axis without a size, unless the reader has told of one already."""
    told = any(problem.slug == "axis-size-unknown" for problem in description.problems)
    if told or (axis is not None and axis.sized):
        return None
    what = f"{NOUNS[side]} ({axis.name})" if axis is not None and axis.name else NOUNS[side]
    message = f"the document does not say how many {what} there are; the grid holds those that it mentions"
    return Problem("axis-size-unknown", "warning", message, axis.span if axis is not None else None)


def _extended(side: str, axis: Axis | None, claims: Iterable[Claim]) -> Axis:
    """The axis itself where it has a size, else an axis over the labels that claims use."""
    if axis is not None and axis.sized and axis.labels:
        return axis
    stated = dict.fromkeys(axis.labels if axis is not None else ())
    stated |= _mentioned(side, claims)
    labels = _run(tuple(stated)) or ("",)
    if axis is None:
        return Axis(side, labels, DIRECTIONS[side], sized=False)
    return replace(axis, labels=labels, sized=False)


def _mentioned(side: str, claims: Iterable[Claim]) -> dict[Label, None]:
    """The labels of one axis that claims name, in order of mention."""
    return {label: None for claim in claims for label in (claim.x if side == "x" else claim.y) or ()}


def _run(labels: tuple[Label, ...]) -> tuple[Label, ...]:
    """Whole numbers from the lowest to the highest; other labels as they come."""
    numbers = [label for label in labels if isinstance(label, int)]
    if not numbers or len(numbers) < len(labels):
        return labels
    low, high = min(numbers), max(numbers)
    return tuple(range(low, high + 1)) if high - low < LONGEST_RUN else tuple(sorted(numbers))


def _categories(figure: Figure, claims: Iterable[Claim]) -> tuple[Category, ...]:
    """The legend, or the categories that claims name where the document gives no legend."""
    if figure.kind != "categorical" or figure.categories:
        return figure.categories
    names = dict.fromkeys(claim.category for claim in claims if claim.category)
    return tuple(Category(name, "") for name in names) or (Category("marked", ""),)


def _within(
    figure: Figure, claims: Sequence[Claim], limit: int, *, given: bool
) -> tuple[Figure, Problem | None]:
    """A figure of at most `limit` cells: axes keep the labels that claims mention, then the first ones."""
    size = _size(figure)
    if size <= limit:
        return figure, None
    if given:
        raise OptionError(f"these axes make {size:,} cells; the limit is {limit:,} (--limit-cells)")
    for side in sorted("xy", key=lambda side: -len(_axis(figure, side))):
        if _size(figure) > limit:
            figure = _only(figure, side, _mentioned(side, claims))
    figure = _first(figure, limit)
    message = f"{size:,} cells are more than the limit of {limit:,}; the grid holds {_size(figure):,} of them"
    span = figure.x.span if figure.x is not None else None
    return figure, Problem("too-many-cells", "warning", message, span)


def _axis(figure: Figure, side: str) -> Axis:
    axis = figure.x if side == "x" else figure.y
    assert axis is not None
    return axis


def _size(figure: Figure) -> int:
    depth = len(figure.categories) if figure.kind == "categorical" else 1
    return len(figure.panels) * len(_axis(figure, "x")) * len(_axis(figure, "y")) * depth


def _only(figure: Figure, side: str, wanted: Mapping[Label, None]) -> Figure:
    axis = _axis(figure, side)
    labels = tuple(label for label in axis.labels if label in wanted) or axis.labels
    axis = replace(axis, labels=labels, sized=axis.sized and len(labels) == len(axis))
    return replace(figure, x=axis) if side == "x" else replace(figure, y=axis)


def _first(figure: Figure, limit: int) -> Figure:
    """The first panels, labels and categories, so many that they fit: the longest are cut first."""
    x, y = _axis(figure, "x"), _axis(figure, "y")
    categorical = figure.kind == "categorical"
    sizes = [len(figure.panels), len(y), len(x), len(figure.categories) if categorical else 1]
    while prod(sizes) > limit:
        longest = sizes.index(max(sizes))
        sizes[longest] = max(1, limit // (prod(sizes) // sizes[longest]))
    return replace(
        figure,
        panels=figure.panels[: sizes[0]],
        y=replace(y, labels=y.labels[: sizes[1]], sized=y.sized and sizes[1] == len(y)),
        x=replace(x, labels=x.labels[: sizes[2]], sized=x.sized and sizes[2] == len(x)),
        categories=figure.categories[: sizes[3]] if categorical else figure.categories,
    )
