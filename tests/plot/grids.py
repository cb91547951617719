"""Grids made by hand, for tests of drawing."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from rerender.model import Axis, Category, Direction, Figure, Grid, Label, Panel, Scale


def axis(name: str, labels: int | Sequence[Label], direction: Direction, first: int = 1) -> Axis:
    """An axis of so many numbers, or of the labels given."""
    numbers = range(first, first + labels) if isinstance(labels, int) else labels
    return Axis(name, tuple(numbers), direction)


def continuous(
    value: ArrayLike,
    *,
    x: Axis | None = None,
    y: Axis | None = None,
    scale: Scale | None = None,
    titles: Sequence[str] | None = None,
    spread: float = 0.25,
) -> Grid:
    """A continuous grid from its values (panels × y × x, or y × x); intervals are ± `spread`."""
    array = np.asarray(value, dtype=float)
    array = array[np.newaxis] if array.ndim == 2 else array
    panels, rows, columns = array.shape
    names = titles or [f"Panel {i + 1}" for i in range(panels)]
    figure = Figure(
        "continuous",
        panels=tuple(Panel(name) for name in names),
        x=x or axis("column", columns, "right"),
        y=y or axis("row", rows, "down"),
        scale=scale,
    )
    return _grid(figure, array, spread)


def categorical(
    density: ArrayLike,
    categories: Sequence[Category],
    *,
    x: Axis | None = None,
    y: Axis | None = None,
    titles: Sequence[str] | None = None,
) -> Grid:
    """A categorical grid from its densities (panels × y × x × categories)."""
    array = np.asarray(density, dtype=float)
    panels, rows, columns, _ = array.shape
    names = titles or [f"Panel {i + 1}" for i in range(panels)]
    figure = Figure(
        "categorical",
        panels=tuple(Panel(name) for name in names),
        x=x or axis("layer", columns, "right", first=0),
        y=y or axis("head", rows, "up", first=0),
        categories=tuple(categories),
    )
    return _grid(figure, array, 0.0)


def _grid(figure: Figure, value: np.ndarray, spread: float) -> Grid:
    basis = np.where(np.isnan(value), 0, 3).astype(np.uint8)
    claim = np.full(value.shape, -1, dtype=np.int32)
    return Grid("test", figure, value, value - spread, value + spread, basis, claim)


def expert_load(layers: Sequence[int] = (19, 20, 21, 22, 23, 24)) -> Grid:
    """Relative loads of 64 experts on three data sets, two panels a layer: calm ones and spiky ones."""
    random = np.random.default_rng(7)
    value = np.empty((2 * len(layers), 3, 64))
    value[0::2] = random.gamma(12.0, 1 / 12.0, (len(layers), 3, 64))
    value[1::2] = random.gamma(0.7, 1 / 0.7, (len(layers), 3, 64))
    titles = [f"Aux-Loss-{kind} Layer {layer}" for layer in layers for kind in ("Based", "Free")]
    return continuous(
        np.clip(value, 0, 10),
        x=axis("expert", 64, "right"),
        y=axis("dataset", ("Wikipedia (en)", "Github", "DM Mathematics"), "down"),
        scale=Scale("Relative Expert Load", 0, 10, "YlOrRd"),
        titles=titles,
    )


HEADS = (
    Category("3 categories", "Brown"),
    Category("2 categories", "Purple"),
    Category("Linguistic", "Green"),
    Category("Knowledge", "Orange"),
    Category("Algorithmic", "Blue"),
    Category("Unclassified", "Gray", background=True),
)


def head_map() -> Grid:
    """Four panels of 31 × 31 heads: densities of six categories, in bands and in single cells."""
    density = np.zeros((4, 31, 31, 6))
    density[0, :, :, 2] = 0.12
    density[0, :25, 18:, 3] = 0.15
    density[0, :, 18:, 4] = 0.3
    density[0, :, :, 1] = 0.02
    density[0, 0, 30, :] = [1, 0, 0, 0, 0, 0]
    density[1, :, 18:, 4] = 0.8
    density[1, 12, [0, 12], 4] = 1.0
    density[2, 6:19, 18:25, 3] = 0.6
    density[2, :13, 24:, 3] = 0.6
    density[3, :, :, 2] = np.linspace(0.05, 0.4, 31)
    return categorical(density, HEADS, titles=["All Categories", "Algorithmic", "Knowledge", "Linguistic"])
