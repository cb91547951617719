"""Figures in styles that the zoo does not have, with their true values in page order."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from matplotlib import colormaps
from matplotlib.colors import BoundaryNorm, LinearSegmentedColormap, ListedColormap, PowerNorm, SymLogNorm
from matplotlib.figure import Figure

Strange = tuple[Figure, np.ndarray, dict]
STRANGE: dict[str, Callable[[], Strange]] = {}


def strange(draw: Callable[[], Strange]) -> Callable[[], Strange]:
    """Put a figure on the list under the name of the function that draws it."""
    STRANGE[draw.__name__] = draw
    return draw


def _values(seed: int, rows: int = 9, columns: int = 13) -> np.ndarray:
    y, x = np.mgrid[:rows, :columns]
    waves = (
        np.sin(0.9 * x + seed) + np.cos(0.7 * y - seed) + np.random.default_rng(seed).normal(0, 0.3, y.shape)
    )
    return (waves - waves.min()) / np.ptp(waves)


def _mesh(
    data: np.ndarray, *edges: np.ndarray, bar: dict | None = None, **options
) -> tuple[Figure, np.ndarray]:
    figure = Figure()
    ax = figure.add_subplot()
    mesh = ax.pcolormesh(*edges, data, **options)
    figure.colorbar(mesh, ax=ax, **(bar or {}))
    return figure, data[::-1][None]


@strange
def uneven_mesh() -> Strange:
    data = _values(1, 4, 6)
    edges = np.array([0, 1, 2, 4, 8, 9, 12]), np.array([0, 1, 3, 4, 6])
    return *_mesh(data, *edges, vmin=0, vmax=1), {"scale": (0, 1), "problems": ["uneven-cells"]}


@strange
def own_map() -> Strange:
    colors = LinearSegmentedColormap.from_list("ours", ["#ffffff", "#3b7dd8", "#0a1f44"])
    return *_mesh(_values(2), cmap=colors, vmin=0, vmax=1), {"scale": (0, 1)}


@strange
def nearly_plasma() -> Strange:
    stops = [
        "#0d0887",
        "#46039f",
        "#7201a8",
        "#9c179e",
        "#bd3786",
        "#d8576b",
        "#ed7953",
        "#fb9f3a",
        "#f0f921",
    ]
    colors = LinearSegmentedColormap.from_list("like plasma", stops)
    return *_mesh(_values(3) * 30, cmap=colors, vmin=0, vmax=30), {"scale": (0, 30)}


@strange
def power_norm() -> Strange:
    return *_mesh(_values(4) * 100, norm=PowerNorm(0.5, 0, 100)), {}


@strange
def symmetric_logarithm() -> Strange:
    return *_mesh(_values(5) * 200 - 100, norm=SymLogNorm(1, vmin=-100, vmax=100), cmap="RdBu"), {}


@strange
def unequal_levels() -> Strange:
    norm = BoundaryNorm([0, 1, 2, 5, 10], 256)
    return *_mesh(_values(6) * 10, norm=norm, cmap="YlOrBr", bar={"spacing": "proportional"}), {}


@strange
def tips() -> Strange:
    return *_mesh(_values(7) * 30 - 10, vmin=0, vmax=15, bar={"extend": "both"}), {"scale": (0, 15)}


@strange
def factor_above_the_bar() -> Strange:
    figure, truth = _mesh(_values(8) * 4e-3, vmin=0, vmax=4e-3)
    figure.axes[1].yaxis.get_major_formatter().set_powerlimits((0, 0))
    figure.axes[1].yaxis.get_major_formatter().set_useMathText(True)
    return figure, truth, {"scale": (0, 4e-3)}


@strange
def separators() -> Strange:
    figure, truth = _mesh(_values(9, 12, 12), vmin=0, vmax=1)
    for line in (figure.axes[0].hlines, figure.axes[0].vlines):
        line([4, 8], 0, 12, colors="white", linewidth=3)
    return figure, truth, {"scale": (0, 1)}


@strange
def grey() -> Strange:
    figure = Figure()
    ax = figure.add_subplot()
    data = _values(10, 7, 7)
    figure.colorbar(ax.imshow(data, cmap="gray", vmin=0, vmax=1), ax=ax)
    return figure, data[None], {"scale": (0, 1)}


@strange
def few_hot_cells() -> Strange:
    data = np.zeros((10, 14))
    data[[3, 7, 2], [4, 9, 12]] = 5, 10, 7
    return *_mesh(data, cmap="YlOrRd", vmin=0, vmax=10), {"scale": (0, 10), "problems": ["size-uncertain"]}


@strange
def bars_of_a_histogram() -> Strange:
    figure = Figure(figsize=(6, 6))
    spec = figure.add_gridspec(2, 2, width_ratios=(4, 1), height_ratios=(1, 4))
    ax, data = figure.add_subplot(spec[1, 0]), _values(11, 10, 10)
    mesh = ax.pcolormesh(data, vmin=0, vmax=1)
    figure.add_subplot(spec[0, 0]).bar(np.arange(10) + 0.5, data.sum(axis=0), width=1, edgecolor="w")
    figure.add_subplot(spec[1, 1]).barh(np.arange(10) + 0.5, data.sum(axis=1), height=1, edgecolor="w")
    figure.colorbar(mesh, ax=ax, location="left", pad=0.15)
    return figure, data[::-1][None], {"scale": (0, 1), "problems": ["panels-left-out"]}


@strange
def part_of_a_map() -> Strange:
    colors = ListedColormap(colormaps["coolwarm"](np.linspace(0.3, 0.95, 256)))
    return *_mesh(_values(12, 10, 10) * 5 - 1, cmap=colors, vmin=-1, vmax=4), {"scale": (-1, 4)}


@strange
def lower_triangle() -> Strange:
    data = _values(13, 10, 10)
    data[np.tril_indices(10)[::-1]] = np.nan  # rows of a mesh run upwards
    figure, truth = _mesh(np.ma.masked_invalid(data), vmin=0, vmax=1, edgecolors="white", linewidth=0.5)
    names = [f"var{n}" for n in range(10)]
    figure.axes[0].set_xticks(np.arange(10) + 0.5, names)
    return figure, np.ma.filled(truth, np.nan), {"labels": names}


@strange
def labels_of_two_lines() -> Strange:
    figure, truth = _mesh(_values(14, 4, 4), vmin=0, vmax=1)
    ax, names = figure.axes[0], ["first\ncolumn", "second\ncolumn", "third\ncolumn", "last\none"]
    ax.set_xticks(np.arange(4) + 0.5, names)
    return figure, truth, {"scale": (0, 1), "labels": [name.replace("\n", " ") for name in names]}
