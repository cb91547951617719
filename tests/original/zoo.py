"""A zoo of heatmaps with known values: what matplotlib and seaborn users draw, as PDF and PNG."""

from __future__ import annotations

import io
from dataclasses import dataclass

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import BoundaryNorm, ListedColormap, LogNorm, Normalize, TwoSlopeNorm
from matplotlib.figure import Figure

SEED = 20241127
CATEGORIES = ("blue", "orange", "green", "purple")
CATEGORY_COLORS = ("#1f77b4", "#ff7f0e", "#2ca02c", "#9467bd")


@dataclass(frozen=True)
class Specimen:
    """How one figure is drawn. `cells`: rows and columns; `bar`: where the colour bar stands."""

    name: str
    cells: tuple[int, int] = (8, 12)
    panels: tuple[int, int] = (1, 1)
    tool: str = "pcolormesh"
    cmap: str = "viridis"
    norm: str = "linear"
    levels: int = 0
    bar: str | None = "right"
    annotated: bool = False
    missing: float = 0.0
    grid_lines: float = 0.0
    ends: tuple[float, float] = (0.0, 1.0)
    size: tuple[float, float] = (6.0, 4.5)
    dpi: int = 150
    titles: str = "Layer {}"
    categorical: bool = False
    own_bars: bool = False
    frame: bool = True
    transparent: bool = False
    names: int | None = None
    extend: str = "neither"


def values_of(specimen: Specimen) -> np.ndarray:
    """The true values: panels × rows × columns, in page order (top row first), NaN where missing."""
    rng = np.random.default_rng(SEED + sum(map(ord, specimen.name)))
    count = specimen.panels[0] * specimen.panels[1]
    shape = (count, *specimen.cells)
    share = rng.beta(1.2, 1.6, shape)
    low, high = specimen.ends
    if specimen.categorical:
        return rng.integers(0, len(CATEGORIES), shape).astype(float)
    values = low * (high / low) ** share if specimen.norm == "log" else low + (high - low) * share
    if specimen.missing:
        values[rng.random(shape) < specimen.missing] = np.nan
    return values


def norm_of(specimen: Specimen) -> Normalize:
    """The norm of a specimen."""
    low, high = specimen.ends
    if specimen.categorical:
        return BoundaryNorm(np.arange(len(CATEGORIES) + 1) - 0.5, len(CATEGORIES))
    if specimen.norm == "log":
        return LogNorm(low, high)
    if specimen.norm == "two-slope":
        return TwoSlopeNorm(middle_of(specimen), low, high)
    if specimen.levels:
        return BoundaryNorm(np.linspace(low, high, specimen.levels + 1), 256)
    return Normalize(low, high)


def middle_of(specimen: Specimen) -> float:
    """The centre of a two-slope norm."""
    low, high = specimen.ends
    return 0.0 if low < 0 < high else low + 0.3 * (high - low)


def draw(specimen: Specimen) -> tuple[Figure, np.ndarray]:
    """The figure and its true values."""
    values = values_of(specimen)
    figure = Figure(figsize=specimen.size, layout="constrained")
    figure.set_layout_engine("none")  # for now: seaborn draws the whole figure for each of its panels
    FigureCanvasAgg(figure)
    axes = figure.subplots(*specimen.panels, squeeze=False).ravel()
    norm = norm_of(specimen)
    cmap = ListedColormap(CATEGORY_COLORS) if specimen.categorical else specimen.cmap
    for index, (ax, data) in enumerate(zip(axes, values, strict=True)):
        mappable = _PAINT[specimen.tool](ax, data, cmap, norm, specimen)
        if specimen.titles and len(axes) > 1:
            ax.set_title(specimen.titles.format(index + 1), fontsize=8)
        if len(axes) > 4:
            ax.tick_params(labelsize=5)
        if not specimen.frame:
            ax.spines[:].set_visible(False)
        if specimen.names is not None:
            _name_columns(ax, specimen)
        if specimen.own_bars and specimen.bar:
            figure.colorbar(mappable, ax=ax, location=specimen.bar)
    if specimen.bar and not specimen.own_bars:
        bar = figure.colorbar(
            mappable, ax=list(axes), location=specimen.bar, label="Score", extend=specimen.extend
        )
        if specimen.categorical:
            bar.set_ticks(range(len(CATEGORIES)), labels=CATEGORIES)
    figure.set_layout_engine("constrained")
    return figure, values


def _name_columns(ax, specimen):
    shift = 0.0 if specimen.tool == "imshow" else 0.5
    columns = range(specimen.cells[1])
    labels = [f"word {chr(97 + c % 26)}" for c in columns]
    slanted = {"rotation_mode": "anchor", "ha": "right"} if specimen.names == 45 else {}
    ax.set_xticks([c + shift for c in columns], labels, rotation=specimen.names, fontsize=6, **slanted)


def _imshow(ax, data, cmap, norm, specimen):
    image = ax.imshow(data, cmap=cmap, norm=norm, aspect="auto", interpolation="nearest")
    _annotate(ax, data, specimen, 0.0)
    return image


def _pcolormesh(ax, data, cmap, norm, specimen):
    lines = {"edgecolors": "white", "linewidth": specimen.grid_lines} if specimen.grid_lines else {}
    mesh = ax.pcolormesh(np.ma.masked_invalid(data), cmap=cmap, norm=norm, **lines)
    ax.invert_yaxis()
    _annotate(ax, data, specimen, 0.5)
    return mesh


def _annotate(ax, data, specimen, shift):
    if specimen.annotated:
        for (row, column), value in np.ndenumerate(data):
            ax.text(
                column + shift, row + shift, f"{value:.2f}", ha="center", va="center", fontsize=6, color="w"
            )


def _seaborn(ax, data, cmap, norm, specimen):
    import seaborn as sns

    sns.heatmap(
        data,
        ax=ax,
        cmap=cmap,
        norm=norm,
        cbar=False,
        annot=specimen.annotated,
        fmt=".2f",
        annot_kws={"fontsize": 6},
        linewidths=specimen.grid_lines,
    )
    return ax.collections[0]


_PAINT = {"imshow": _imshow, "pcolormesh": _pcolormesh, "seaborn": _seaborn}


def saved(figure: Figure, kind: str, specimen: Specimen) -> bytes:
    """The bytes of the figure as `pdf`, `png` or `jpg`."""
    buffer = io.BytesIO()
    figure.savefig(buffer, format=kind, dpi=specimen.dpi, transparent=specimen.transparent)
    return buffer.getvalue()


def options_of(specimen: Specimen, kind: str) -> dict:
    """What a user must tell the reader: nothing where ticks can be read, else the scale."""
    if specimen.categorical or (kind == "pdf" and specimen.bar):
        return {}
    norms = {"log": "log", "two-slope": f"two-slope@{middle_of(specimen):g}"}
    return {"scale": specimen.ends, "norm": norms.get(specimen.norm)}


def random_specimen(seed: int) -> Specimen:
    """A figure as nobody planned it, with cells of at least about four pixels."""
    rng = np.random.default_rng(seed)

    def pick(*choices):
        return choices[rng.integers(len(choices))]

    panels = pick((1, 1), (1, 1), (1, 2), (2, 1), (2, 2), (2, 3), (4, 3), (5, 6))
    most = int(60 / max(panels)) + 5
    norm = pick("linear", "linear", "linear", "log", "two-slope")
    ends = {"log": pick((0.001, 1), (1, 10_000)), "two-slope": pick((-1, 4), (-10, 2))}.get(norm)
    many = panels[0] * panels[1] > 4
    cells = (int(rng.integers(3, most)), int(rng.integers(3, most)))
    legible = ends is None and max(cells) * max(panels) <= 12
    return Specimen(
        f"random-{seed}",
        cells=cells,
        panels=panels,
        tool=pick("imshow", "pcolormesh", "pcolormesh" if many else "seaborn"),
        cmap=pick(
            "viridis", "magma", "coolwarm", "Blues", "RdBu_r", "YlOrRd", "plasma", "cividis", "inferno"
        ),
        norm=norm,
        levels=pick(0, 0, 0, 6, 9) if norm == "linear" else 0,
        bar=pick("right", "right", "left", "bottom", "top", None),
        annotated=bool(rng.random() < 0.5) and legible,
        missing=pick(0.0, 0.0, 0.05, 0.2),
        grid_lines=pick(0.0, 0.0, 0.0, 0.5, 1.0),
        ends=ends or pick((0, 1), (0, 10), (-3, 3), (0.213, 0.877), (0, 250_000)),
        size=(12, 10) if many else pick((6.4, 4.8), (8, 6), (10, 5)),
        dpi=pick(100, 150, 200, 300),
        titles=pick("Layer {}", "Head {} after training", "method = a, k = {}", ""),
        own_bars=bool(rng.random() < 0.2),
        frame=bool(rng.random() < 0.8),
        transparent=bool(rng.random() < 0.2),
        names=pick(None, None, 90, 45, 0) if most < 30 else None,
        extend=pick("neither", "neither", "neither", "both"),
    )


SPECIMENS = (
    Specimen("small", (5, 5)),
    Specimen("small-imshow", (5, 5), tool="imshow", cmap="magma"),
    Specimen("small-seaborn", (5, 5), tool="seaborn", cmap="Blues"),
    Specimen("wide", (3, 64), cmap="YlOrRd", ends=(0, 10), size=(10, 2)),
    Specimen("tall", (40, 6), cmap="coolwarm", ends=(-2, 2)),
    Specimen("rdbu", (20, 30), cmap="RdBu_r", ends=(-1, 1)),
    Specimen("rdbu-seaborn", (20, 30), tool="seaborn", cmap="RdBu_r", ends=(-1, 1)),
    Specimen("blues", (20, 30), cmap="Blues", ends=(0, 100)),
    Specimen("blues-imshow", (24, 24), tool="imshow", cmap="Blues", ends=(0, 100)),
    Specimen("log", (12, 16), norm="log", ends=(0.01, 100)),
    Specimen("log-imshow", (12, 16), tool="imshow", norm="log", ends=(1, 1000), cmap="magma"),
    Specimen("two-slope", (12, 16), norm="two-slope", ends=(-1, 4), cmap="RdBu_r"),
    Specimen("two-slope-seaborn", (12, 16), tool="seaborn", norm="two-slope", ends=(-1, 4), cmap="coolwarm"),
    Specimen("levels", (12, 16), levels=8, ends=(0, 80)),
    Specimen("levels-bottom", (12, 16), levels=5, ends=(0, 1), cmap="magma", bar="bottom"),
    Specimen("levels-imshow", (15, 10), tool="imshow", levels=10, ends=(-1, 1), cmap="coolwarm"),
    Specimen("categories", (10, 14), categorical=True),
    Specimen("categories-bottom", (20, 20), categorical=True, bar="bottom"),
    Specimen("left", (9, 9), bar="left"),
    Specimen("bottom", (9, 9), bar="bottom", cmap="coolwarm", ends=(-3, 3)),
    Specimen("top", (9, 9), bar="top", cmap="magma"),
    Specimen("no-bar", (9, 9), bar=None),
    Specimen("no-bar-blues", (16, 9), bar=None, cmap="Blues", ends=(0, 50)),
    Specimen("no-bar-seaborn", (12, 9), bar=None, tool="seaborn", cmap="magma", ends=(0, 50)),
    Specimen("annotated", (8, 8), annotated=True),
    Specimen("annotated-seaborn", (8, 8), tool="seaborn", annotated=True, cmap="Blues"),
    Specimen("annotated-imshow", (6, 10), tool="imshow", annotated=True, cmap="magma"),
    Specimen("annotated-lines", (8, 8), tool="seaborn", annotated=True, cmap="coolwarm", grid_lines=1.0),
    Specimen("lines", (10, 20), grid_lines=0.5),
    Specimen("lines-wide", (10, 10), tool="seaborn", cmap="magma", grid_lines=2.0),
    Specimen("missing", (10, 20), missing=0.1),
    Specimen("missing-seaborn", (15, 15), tool="seaborn", missing=0.3, cmap="magma"),
    Specimen("missing-imshow", (15, 15), tool="imshow", missing=0.2, cmap="magma"),
    Specimen("two", (10, 10), panels=(1, 2)),
    Specimen("two-stacked", (6, 30), panels=(2, 1), cmap="magma"),
    Specimen("four", (10, 10), panels=(2, 2), cmap="coolwarm", ends=(-5, 5)),
    Specimen("six-imshow", (8, 8), panels=(2, 3), tool="imshow"),
    Specimen("six-seaborn", (8, 8), panels=(2, 3), tool="seaborn", cmap="RdBu_r", ends=(-1, 1)),
    Specimen("twelve", (3, 40), panels=(12, 1), cmap="YlOrRd", ends=(0, 10), size=(8, 12), bar="bottom"),
    Specimen("twelve-grid", (6, 6), panels=(3, 4), cmap="magma", size=(9, 7)),
    Specimen("thirty", (5, 5), panels=(5, 6), size=(12, 10), cmap="Blues"),
    Specimen("thirty-imshow", (12, 12), panels=(6, 5), size=(12, 12), tool="imshow"),
    Specimen("fifty", (50, 50)),
    Specimen("fifty-imshow", (50, 50), tool="imshow", cmap="coolwarm", dpi=200),
    Specimen("hundred", (100, 60), cmap="magma", size=(6, 8)),
    Specimen("hundred-seaborn", (60, 100), tool="seaborn", size=(10, 6), cmap="Blues"),
    Specimen("two-hundred", (200, 200), size=(8, 7)),
    Specimen("two-hundred-imshow", (200, 200), tool="imshow", cmap="magma", size=(8, 7), dpi=200),
    Specimen("odd-ends", (14, 18), ends=(0.0371, 0.9413), cmap="coolwarm"),
    Specimen("odd-ends-seaborn", (14, 18), tool="seaborn", ends=(-7.31, 12.77), cmap="magma"),
    Specimen("large-numbers", (14, 18), ends=(0, 250_000), cmap="Blues"),
    Specimen("small-numbers", (14, 18), ends=(0, 4e-5), cmap="Blues"),
)
