"""From colours to values: the colour map, its direction and its norm, put together for one bar."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from rerender.errors import InputError
from rerender.original.bar import Bar
from rerender.original.colormap import (
    ON_MAP,
    ColorMap,
    Fingerprint,
    best_rounding,
    fingerprint,
    nearest,
    perceived,
    reversed_map,
)
from rerender.original.norm import Norm, fit_norm, linear_norm

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]

OFF_MAP = 0.03  # distance from the map (of 1) beyond which a colour is none of its steps
MOST_LEVELS = 32
SAME = 1e-4  # distances that differ by less are equal: colours that the file cannot tell apart


@dataclass(frozen=True, slots=True, eq=False)
class ColorScale:
    """All that turns a colour into a value. `steps` of the map run along the bar, from place 0 to 1.

    `source` tells where the numbers come from: `colour bar`, `option` or `like`.
    `direction` tells how the low end is known: `colour bar` or `assumed`. `levels`: without a bar, how many
    evenly spaced colours there are, if so few that they may be levels (intervals then allow for both).
    """

    colormap: ColorMap
    fingerprint: Fingerprint
    norm: Norm
    source: str
    direction: str
    segments: int = 0
    levels: int = 0
    label: str = ""
    bar: Bar | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Values:
    """What colours mean. All arrays are rows × columns; unknown cells are NaN.

    step: the nearest step of the map; distance: how far the colour is from it; low and high are
    infinite beyond the ends of the bar. clipped: cells at the last step, which may be anything above.
    """

    value: Floats
    low: Floats
    high: Floats
    step: NDArray[np.int64]
    distance: Floats
    clipped: NDArray[np.bool_]


def color_scale(
    colors: Floats,
    bar: Bar | None,
    given: tuple[float, float] | None,
    source: str,
    *,
    noise: float = 0.0,
    norm: str | None = None,
) -> ColorScale:
    """The scale of cells with these colours (n × 3). Raises InputError where the numbers are not known.

    `given` are the values at both ends of the map, used instead of the bar's ticks.
    """
    if bar is not None and bar.segments:
        colormap, found = _own_map(bar), Fingerprint("the bar's own", 0.0, "", 0.0)
    else:
        colormap, found = fingerprint(colors, ON_MAP + noise)
        if bar is not None:
            colormap, found = _along_bar(colormap, found, bar, colors, noise)
    read = None if bar is None else fit_norm(list(bar.ticks), discrete=bar.segments > 0)
    if given is not None:
        read = given_norm(given, norm)
    elif read is None:
        raise InputError(_unknown_scale(bar, found), slug="scale-unknown")
    else:
        source = "colour bar"
    direction = "assumed" if bar is None else "colour bar"
    if bar is None:
        return ColorScale(colormap, found, read, source, direction, levels=_levels(colors, colormap))
    return ColorScale(colormap, found, read, source, direction, bar.segments, 0, bar.label, bar)


def given_norm(ends: tuple[float, float], norm: str | None) -> Norm:
    """The norm that options name: `linear`, `log`, or `two-slope@VALUE` with the value in the middle."""
    low, high = ends
    if norm is None or norm == "linear":
        return linear_norm(low, high)
    if norm == "log" and low > 0 and high > 0:
        return Norm("log", (0.0, 1.0), (low, high))
    name, _, middle = norm.partition("@")
    try:
        if name == "two-slope" and min(low, high) < float(middle) < max(low, high):
            return Norm("two-slope", (0.0, 0.5, 1.0), (low, float(middle), high))
    except ValueError:
        pass
    raise InputError(
        f"norm {norm!r} does not fit the scale {low:g} to {high:g}; use linear, log or two-slope@VALUE",
        slug="bad-norm",
    )


def _unknown_scale(bar: Bar | None, found: Fingerprint) -> str:
    seen = "no colour bar was found" if bar is None else "the colour bar has no readable numbers"
    return f"{seen} (the colours are those of {found.name}); give its ends: --scale LOW,HIGH"


def _own_map(bar: Bar) -> ColorMap:
    return ColorMap("the bar's own", bar.colors)


def _along_bar(
    colormap: ColorMap, found: Fingerprint, bar: Bar, colors: Floats, noise: float
) -> tuple[ColorMap, Fingerprint]:
    """The map in the direction of the bar; the bar's own colours where no known map fits both."""
    index, distance = nearest(bar.colors, colormap.steps)
    if found.residual <= ON_MAP + noise and float(np.median(distance)) <= 2 * ON_MAP + noise:
        backwards = _falls(index)
        return (reversed_map(colormap) if backwards else colormap), found
    places = np.linspace(0, len(bar.colors) - 1, 256)
    own = np.stack([np.interp(places, np.arange(len(bar.colors)), c) for c in bar.colors.T], axis=1)
    residual = float(np.median(nearest(colors, own)[1]))
    if residual > found.residual:
        backwards = _falls(index)
        return (reversed_map(colormap) if backwards else colormap), found
    return best_rounding("the bar's own", own, colors), Fingerprint(
        "the bar's own", residual, found.name, found.residual - residual
    )


def _falls(index: NDArray[np.int64]) -> bool:
    """Whether steps run down along the bar (its very ends may be frame)."""
    middle = (len(index) - 1) / 2
    return float(((np.arange(len(index)) - middle) * index).sum()) < 0


def read_values(colors: Floats, scale: ColorScale, noise: float = 0.0) -> Values:
    """The values of cells (rows × columns × 3) with their intervals."""
    shape = colors.shape[:2]
    flat = colors.reshape(-1, 3)
    drawn = np.isfinite(flat[:, 0])
    first, best, last, distance = _step_range(
        np.where(drawn[:, None], flat, 0.0), scale.colormap.steps, noise
    )
    count = len(scale.colormap.steps)
    rising = scale.norm.values[-1] >= scale.norm.values[0]
    middle = scale.norm.value((best + 0.5) / count)
    low, high = _interval(first, last, scale)
    usual = float(np.median(distance[drawn])) if drawn.any() else 0.0
    off_map = min(OFF_MAP, max(ON_MAP, 3 * usual)) + 3 * noise
    known = drawn & (distance <= off_map) & np.isfinite(middle)
    top = (last == count - 1) if rising else (first == 0)
    return Values(
        np.where(known, middle, np.nan).reshape(shape),
        np.where(known, low, np.nan).reshape(shape),
        np.where(known, high, np.nan).reshape(shape),
        np.where(known, best, -1).reshape(shape),
        np.where(drawn, distance, np.nan).reshape(shape),
        (known & top).reshape(shape),
    )


def _interval(first: Ints, last: Ints, scale: ColorScale) -> tuple[Floats, Floats]:
    """The values around a run of steps; infinite at the ends of the bar and where it has no ticks."""
    count, slack = len(scale.colormap.steps), scale.norm.misfit
    start, end = first / count, (last + 1) / count
    if scale.levels:  # the colours may stand for levels, or for steps of the full map: both must be inside
        level = np.rint((first + last) / 2 / (count - 1) * (scale.levels - 1))
        start, end = np.minimum(start, level / scale.levels), np.maximum(end, (level + 1) / scale.levels)
    ends = [scale.norm.value(start - slack), scale.norm.value(end + slack)]
    rising = scale.norm.values[-1] >= scale.norm.values[0]
    below, above = (first == 0), (last == count - 1)
    low, high = ends if rising else reversed(ends)
    open_low, open_high = (below, above) if rising else (above, below)
    low = np.where(open_low | np.isnan(low), -np.inf, low)
    return low, np.where(open_high | np.isnan(high), np.inf, high)


def _levels(colors: Floats, colormap: ColorMap) -> int:
    """How many evenly spaced steps of the map the colours take, when that may be all there are; else 0."""
    index, distance = nearest(colors, colormap.steps)
    steps = np.unique(index[distance <= ON_MAP])
    count = len(steps)
    even = np.linspace(0, len(colormap.steps) - 1, count)
    return count if 2 <= count <= MOST_LEVELS and np.abs(steps - even).max() <= 1 else 0


def _step_range(colors: Floats, steps: Floats, noise: float) -> tuple[Ints, Ints, Ints, Floats]:
    """For each colour the first, the best and the last step that it may be, and its distance to the best."""
    unique, inverse = np.unique(colors, axis=0, return_inverse=True)
    wanted, table = perceived(unique), perceived(steps)
    first, best, last = (np.empty(len(unique), dtype=np.int64) for _ in range(3))
    distance = np.empty(len(unique))
    for start in range(0, len(unique), 4096):
        part = slice(start, start + 4096)
        far = np.sqrt(((wanted[part, None, :] - table[None, :, :]) ** 2).sum(axis=2))
        distance[part] = far.min(axis=1)
        alike = far <= distance[part, None] + SAME + noise
        first[part], last[part] = alike.argmax(axis=1), len(steps) - 1 - alike[:, ::-1].argmax(axis=1)
        middle = (first[part] + last[part]) // 2
        doubtful = (noise > 0) | ~alike[np.arange(len(alike)), middle]
        best[part] = np.where(doubtful, far.argmin(axis=1), middle)
    inverse = inverse.reshape(-1)
    return first[inverse], best[inverse], last[inverse], distance[inverse]
