"""What a table of numbers cannot say of a figure, as `# name: JSON` lines above it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from rerender.model import Axis, Category, Direction, Figure, Label, Scale
from rerender.quantities import quantity_of_label
from rerender.tables.records import decode, encode


@dataclass(frozen=True, slots=True)
class _Look:
    """How an axis differs from the usual: first label at the top or at the left, sized, a tick everywhere."""

    direction: Direction
    ticks: tuple[Label, ...] = ()
    sized: bool = True


@dataclass(frozen=True, slots=True)
class _Remarks:
    """All comments of a table; what is None was not said."""

    scale: Scale | None = None
    quantity: str | None = None
    categories: tuple[Category, ...] = ()
    x: _Look | None = None
    y: _Look | None = None


USUAL = {"x": _Look("right"), "y": _Look("down")}


def comments_of(figure: Figure) -> dict[str, object]:
    """The comments that a figure needs beside its table, by name, as JSON values."""
    remarks: dict[str, object] = {}
    if figure.scale is not None:
        remarks["scale"] = _without_span(figure.scale)
    if figure.quantity != _told_quantity(figure.scale):
        remarks["quantity"] = figure.quantity
    if figure.categories:
        remarks["categories"] = [_without_span(category) for category in figure.categories]
    for side, axis in (("x", figure.x), ("y", figure.y)):
        assert axis is not None
        look = _Look(axis.direction, axis.ticks, axis.sized)
        if look != USUAL[side]:
            remarks[side] = encode(look)
    return remarks


def commented(figure: Figure, comments: Mapping[str, object], name: str) -> Figure:
    """The figure of a table with what its comments say. Raises InputError (`bad-table`) for odd ones."""
    remarks = decode(_Remarks, dict(comments), f"{name}: comments")
    scale = remarks.scale or figure.scale
    legend = {category.name: category for category in remarks.categories}
    return replace(
        figure,
        scale=scale,
        quantity=remarks.quantity if "quantity" in comments else _told_quantity(scale),
        categories=tuple(legend.get(category.name, category) for category in figure.categories),
        x=_looking(figure.x, remarks.x),
        y=_looking(figure.y, remarks.y),
    )


def _looking(axis: Axis | None, look: _Look | None) -> Axis | None:
    if axis is None or look is None:
        return axis
    return replace(axis, direction=look.direction, ticks=look.ticks, sized=look.sized)


def _told_quantity(scale: Scale | None) -> str | None:
    """The quantity that the scale's label already speaks of."""
    return quantity_of_label(scale.label) if scale is not None else None


def _without_span(record: Scale | Category) -> dict[str, object]:
    return {name: value for name, value in encode(record).items() if name != "span"}
