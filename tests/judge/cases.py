"""Figures with known numbers, and descriptions of them built claim by claim."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from rerender.judge import Verdict, Verdicts, check
from rerender.model import (
    BASES,
    Axis,
    Category,
    Claim,
    ClaimKind,
    Description,
    Figure,
    Grid,
    Label,
    Level,
    Panel,
    Scale,
    Span,
)

ROWS: tuple[Label, ...] = ("cats", "dogs", "birds")


def figure(columns: int = 20, panels: int = 1, rows: tuple[Label, ...] = ROWS, **more: Any) -> Figure:
    """Panels of one day each, with numbered columns, on a scale from 0 to 10."""
    plain = Figure(
        "continuous",
        None,
        tuple(Panel(f"Day {i}", {"day": i}) for i in range(panels)),
        Axis("hour", tuple(range(1, columns + 1)), "right"),
        Axis("animal", rows, "down"),
        Scale("Noise", 0.0, 10.0),
    )
    return replace(plain, **more)


def source(value: ArrayLike, frame: Figure | None = None, half: float = 0.0) -> Grid:
    """A measured grid of panels × rows × columns, each number known to ± `half`."""
    numbers = np.array(value, dtype=np.float64)
    frame = frame or figure(numbers.shape[2], numbers.shape[0], ROWS[: numbers.shape[1]])
    basis = np.where(np.isnan(numbers), BASES.index("unknown"), BASES.index("measured")).astype(np.uint8)
    claim = np.full(numbers.shape, -1, dtype=np.int32)
    return Grid("source.csv", frame, numbers, numbers - half, numbers + half, basis, claim)


def peaks(panels: int, rows: int, columns: int, *, seed: int = 1, count: int = 6) -> Grid:
    """Rows with `count` hot cells (7 to 9) each at random places, the rest near 1."""
    generator = np.random.default_rng(seed)
    value = generator.uniform(0.5, 1.5, (panels, rows, columns))
    for place in np.ndindex(panels, rows):
        value[place][generator.choice(columns, count, replace=False)] = generator.uniform(7, 9, count)
    return source(value, figure(columns, panels, tuple(f"row {i}" for i in range(rows))))


def claim(
    kind: ClaimKind = "cells",
    low: float | None = None,
    high: float | None = None,
    *,
    y: tuple[Label, ...] | None = None,
    x: tuple[Label, ...] | None = None,
    panels: tuple[int, ...] = (0,),
    stated: bool = False,
    line: int = 1,
    **more: Any,
) -> Claim:
    """A claim; its level has no number where neither end is given."""
    level = None if low is None and high is None else Level("words", low, high, stated=stated)
    return Claim(kind, panels, y, x, "test", Span(line, 0, 0), level, **more)


def said(words: str, made: Claim) -> tuple[str, Claim]:
    """A claim with its sentence."""
    return words, replace(made, span=Span(1, 0, len(words)))


def describe(frame: Figure, *claims: Claim, text: str = "") -> Description:
    return Description("described.md", text, frame, claims)


def judge(truth: Grid, *claims: Claim, frame: Figure | None = None, text: str = "") -> Verdicts:
    return check(describe(frame or truth.figure, *claims, text=text), truth)


def verdict(truth: Grid, made: Claim, **more: Any) -> Verdict:
    """The verdict on one claim."""
    return judge(truth, made, **more).verdicts[0]


def answer(truth: Grid, made: Claim, **more: Any) -> str:
    return verdict(truth, made, **more).answer


def hot_claims(truth: Grid, *, shift: int = 0, count: int = 6) -> list[Claim]:
    """A claim for each row that lists its hottest columns, moved by `shift`."""
    assert truth.figure.y is not None
    found = []
    for panel, row in np.ndindex(*truth.value.shape[:2]):
        columns = np.sort(np.argsort(-truth.value[panel, row])[:count]) + 1 + shift
        inside = tuple(int(c) for c in columns if 1 <= c <= truth.value.shape[2])
        found += [
            claim(low=6, high=10, y=(truth.figure.y.labels[row],), x=(column,), panels=(panel,))
            for column in inside
        ]
    return found


def spots() -> Grid:
    """A categorical figure of 10 × 10 cells: the left half is sun, two cells of the right half are rain."""
    categories = (
        Category("Sun", "yellow"),
        Category("Rain", "blue"),
        Category("None", "grey", background=True),
    )
    axis = tuple(range(10))
    frame = Figure(
        "categorical",
        None,
        (Panel("Weather"),),
        Axis("day", axis, "right"),
        Axis("hour", axis, "up"),
        None,
        categories,
    )
    value = np.zeros((1, 10, 10, 3))
    value[0, :, :5, 0] = 1
    value[0, 2, 7, 1] = value[0, 6, 8, 1] = 1
    value[0, :, :, 2] = 1 - value[0, :, :, :2].sum(axis=2)
    basis = np.full(value.shape, BASES.index("measured"), dtype=np.uint8)
    return Grid("spots.csv", frame, value, value, value, basis, np.full(value.shape, -1, dtype=np.int32))
