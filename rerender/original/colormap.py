"""Which colour map a figure uses, and which step of it a colour is.

A map is told by its colours: all maps of matplotlib and seaborn are compared, and the margin over
the runner-up is reported. Colours are compared in YCbCr with the chroma halved, because JPEG keeps
brightness best (on 4:2:0 files this halves the error against plain RGB).
"""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]

SAMPLE = 48  # colours that decide which maps are worth a closer look
CLOSER = 6  # maps that get it
STEPS = 256
AS_GOOD = 1e-6  # distance by which two ways of rounding fit the same
ON_MAP = 0.008  # mean distance of colours that are clearly steps of a map (2 of 255)
LUMA = np.array([[0.299, 0.587, 0.114], [-0.084, -0.166, 0.25], [0.25, -0.209, -0.041]])
"""RGB to Y, Cb/2, Cr/2 (ITU-R BT.601)."""


@dataclass(frozen=True, slots=True, eq=False)
class ColorMap:
    """A colour map: its name, its steps from low to high (n × 3, from 0 to 1), how colours are rounded.

    `others` are the same steps rounded otherwise, where the colours do not tell how they were.
    """

    name: str
    steps: Floats
    rounding: str = "exact"
    others: tuple[Floats, ...] = ()

    @property
    def tables(self) -> tuple[Floats, ...]:
        """The steps, as they may have been rounded."""
        return (self.steps, *self.others)


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """How well a map fits: mean distance of the colours to it, the runner-up's name and distance."""

    name: str
    residual: float
    runner_up: str
    margin: float


def perceived(colors: Floats) -> Floats:
    """Colours (… × 3) in the space in which distances are taken."""
    return np.asarray(colors @ LUMA.T)


@cache
def known_maps(seaborn: bool = False) -> dict[str, Floats]:
    """All distinct maps of matplotlib with a continuous table, without the reversed ones; with seaborn's too.

    Importing seaborn takes longer than reading a figure, so its maps are looked at only when none else fits.
    """
    import matplotlib

    if seaborn:
        importlib.import_module("seaborn")  # registers its maps
    names = [n for n in matplotlib.colormaps if not n.endswith("_r")]
    maps: dict[str, Floats] = {}
    for name in sorted(names, key=lambda n: ("grey" in n or n == "Grays", n)):  # aliases come last
        table = matplotlib.colormaps[name]
        steps = np.asarray(table(np.arange(table.N)))[:, :3]
        if table.N >= STEPS and not any(_same(steps, known) for known in maps.values()):
            maps[name] = steps
    return maps


def _same(steps: Floats, known: Floats) -> bool:
    return steps.shape == known.shape and (np.allclose(steps, known) or np.allclose(steps[::-1], known))


def nearest(colors: Floats, steps: Floats) -> tuple[Ints, Floats]:
    """For each colour (n × 3) the nearest step and its distance. Memory stays below 64 MB."""
    wanted, table = perceived(colors), perceived(steps)
    index = np.empty(len(wanted), dtype=np.int64)
    distance = np.empty(len(wanted))
    chunk = max(1, 2_000_000 // max(len(table), 1))
    for start in range(0, len(wanted), chunk):
        part = wanted[start : start + chunk]
        squares = ((part[:, None, :] - table[None, :, :]) ** 2).sum(axis=2)
        best = squares.argmin(axis=1)
        index[start : start + chunk] = best
        distance[start : start + chunk] = np.sqrt(squares[np.arange(len(part)), best])
    return index, distance


def fingerprint(colors: Floats, tolerance: float = ON_MAP) -> tuple[ColorMap, Fingerprint]:
    """The known map that the colours (n × 3) lie on best, by their mean distance to it."""
    unique = np.unique(np.round(colors, 4), axis=0)
    found = _ranked(unique, known_maps())
    if found[0][0] > tolerance:
        found = _ranked(unique, known_maps(seaborn=True))
    (residual, name), (second, runner_up) = found[:2]
    steps = known_maps().get(name)
    steps = known_maps(seaborn=True)[name] if steps is None else steps
    return best_rounding(name, steps, unique), Fingerprint(name, residual, runner_up, second - residual)


def _ranked(colors: Floats, maps: dict[str, Floats]) -> list[tuple[float, str]]:
    """The few closest maps with their misfit, best first."""
    rough = {name: _misfit(_some(colors, SAMPLE), steps) for name, steps in maps.items()}
    closest = sorted(rough, key=lambda n: rough[n])[:CLOSER]
    return sorted((_misfit(_some(colors, 1024), maps[name]), name) for name in closest)


def _some(colors: Floats, most: int) -> Floats:
    return np.asarray(colors[np.linspace(0, len(colors) - 1, min(most, len(colors))).astype(int)])


def _misfit(colors: Floats, steps: Floats) -> float:
    """Mean distance, with outliers (grid lines, missing cells) counted only up to a limit."""
    return float(np.minimum(nearest(colors, steps)[1], 0.2).mean())


def best_rounding(name: str, steps: Floats, colors: Floats) -> ColorMap:
    """The map as floats, or rounded or cut to 8 bits: whichever the colours lie on best.

    Cutting takes a step that is a whole number of 255ths to that or to the one below, as the last bit of the
    computation fell.
    """
    tables = {
        "exact": steps,
        "rounded": np.rint(steps * 255) / 255,
        "truncated": np.floor(steps * 255) / 255,
        "cut": np.clip(np.floor(steps * 255 - 1e-6), 0, 255) / 255,
    }
    misfit = {rounding: float(np.median(nearest(colors, t)[1])) for rounding, t in tables.items()}
    best = min(misfit, key=lambda r: misfit[r])
    others = tuple(
        table
        for rounding, table in tables.items()
        if misfit[rounding] <= misfit[best] + AS_GOOD and np.abs(table - tables[best]).max() > AS_GOOD
    )
    return ColorMap(name, tables[best], best, others)


def reversed_map(colormap: ColorMap) -> ColorMap:
    """The map from high to low, under matplotlib's name for it."""
    name = colormap.name.removesuffix("_r") if colormap.name.endswith("_r") else f"{colormap.name}_r"
    others = tuple(table[::-1] for table in colormap.others)
    return ColorMap(name, colormap.steps[::-1], colormap.rounding, others)
