"""Small descriptions, built claim by claim."""

from __future__ import annotations

from typing import Any

from rerender.model import (
    Axis,
    Category,
    Claim,
    ClaimKind,
    Description,
    Figure,
    Label,
    Level,
    Panel,
    Scale,
    Span,
)

ROWS: tuple[Label, ...] = ("red", "green", "blue")


def span(line: int) -> Span:
    return Span(line, 100 * line, 100 * line + 10)


def loads(columns: int = 10, panels: int = 1) -> Figure:
    """A figure of relative load whose rows sum to the number of columns."""
    return Figure(
        "continuous",
        "relative-load",
        tuple(Panel(f"Panel {i}", {"panel": i}) for i in range(panels)),
        Axis("column", tuple(range(1, columns + 1)), "right"),
        Axis("row", ROWS, "down"),
        Scale("Relative load", 0.0, 10.0),
    )


def heights(columns: int = 10, panels: int = 1) -> Figure:
    """The same figure of a quantity of which nothing is known."""
    figure = loads(columns, panels)
    return Figure("continuous", None, figure.panels, figure.x, figure.y, Scale("Height", 0.0, 10.0))


def regions() -> Figure:
    """A categorical figure: one panel of all categories, one of each of two."""
    return Figure(
        "categorical",
        None,
        (Panel("Together"), Panel("Sun"), Panel("Rain")),
        Axis("day", tuple(range(10)), "right"),
        Axis("hour", tuple(range(10)), "up"),
        None,
        (Category("Sun", "yellow"), Category("Rain", "blue"), Category("Nothing", "grey", background=True)),
    )


def claim(
    kind: ClaimKind,
    line: int,
    low: float | None = None,
    high: float | None = None,
    *,
    panels: tuple[int, ...] = (0,),
    y: tuple[Label, ...] | None = None,
    x: tuple[Label, ...] | None = None,
    stated: bool = False,
    approximate_value: bool = False,
    **more: Any,
) -> Claim:
    level = None if low is None and high is None else Level("words", low, high, approximate_value, stated)
    return Claim(kind, panels, y, x, "test", span(line), level, **more)


def said(figure: Figure, *claims: Claim) -> Description:
    return Description("test.md", "", figure, claims)
