"""From colours to values: the colour map, its direction and its norm, put together for one bar."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from rerender.errors import InputError
from rerender.original.bar import Bar
from rerender.original.colormap import (
    ON_MAP,
    STEPS,
    ColorMap,
    Fingerprint,
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

OWN = "the bar's own"
OFF_MAP = 0.03  # distance from the map (of 1) beyond which a colour is none of its steps
MOST_LEVELS = 32
EXACTLY = 5e-4  # distance from a map beyond which clean colours are not its own but those of a map like it
OFF_PLACE = 0.012  # of the bar: how far a step of the map may lie from its place there …
OFF_PLACE_NOISY = 0.05  # … in a lossy image
USUAL = 95  # per cent of the cells: how far their colours lie from the map tells how far any may
REPEATED = 3  # cells a colour on average: then the colours may be levels
ONE_OF_255 = 1 / 255  # by so much any channel may be off in a file that rounds its colours
SAME = 1e-4  # distances that differ by less are equal: colours that the file cannot tell apart


@dataclass(frozen=True, slots=True, eq=False)
class ColorScale:
    """All that turns a colour into a value. `steps` of the map run along the bar, from place 0 to 1.

    `source` tells where the numbers come from: `colour bar`, `option` or `like`.
    `direction` tells how the low end is known: `colour bar` or `assumed`. `levels`: without a bar, how many
    evenly spaced colours there are, if so few that they may be levels (intervals then allow for both).
    `used`: likewise the few steps that occur, where these are not even; a level lies between its neighbours.
    `slack` is how far a place on the bar may be off where its own pixels are the map.
    """

    colormap: ColorMap
    fingerprint: Fingerprint
    norm: Norm
    source: str
    direction: str
    segments: int = 0
    levels: int = 0
    used: tuple[int, ...] = ()
    label: str = ""
    bar: Bar | None = None
    slack: float = 0.0

    def place(self, step: Ints) -> Floats:
        """Where on the bar (0 to 1) a step begins."""
        count = len(self.colormap.steps)
        edges = self.bar.edges if self.bar is not None else None
        if edges is None or len(edges) != count + 1:
            return np.asarray(step / count, dtype=np.float64)
        return np.asarray(np.interp(step, np.arange(count + 1), edges))


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
        colormap, found = _own_map(bar), Fingerprint(OWN, 0.0, "", 0.0)
    else:
        colormap, found = fingerprint(colors, ON_MAP + noise)
        if bar is not None:
            colormap, found = _along_bar(colormap, found, bar, colors, noise)
    read = None if bar is None else bar_norm(bar)
    if given is not None:
        read = given_norm(given, norm)
    elif read is None:
        raise InputError(_unknown_scale(bar, found), slug="scale-unknown")
    else:
        source = "colour bar" if bar is None or bar.within is None else "colour bar, by OCR"
    direction = "assumed" if bar is None else "colour bar"
    if bar is None:
        levels, used = _levels(colors, colormap)
        return ColorScale(colormap, found, read, source, direction, levels=levels, used=used)
    slack = bar.blur / len(bar.colors) if colormap.name == OWN and not bar.segments else 0.0
    segments = bar.segments
    return ColorScale(
        colormap, found, read, source, direction, segments, label=bar.label, bar=bar, slack=slack
    )


def bar_norm(bar: Bar) -> Norm | None:
    """The norm that the ticks of a bar tell."""
    return fit_norm(list(bar.ticks), discrete=bar.segments > 0, powers=bar.powers, within=bar.within)


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
    return ColorMap(OWN, bar.colors)


def _along_bar(
    colormap: ColorMap, found: Fingerprint, bar: Bar, colors: Floats, noise: float
) -> tuple[ColorMap, Fingerprint]:
    """The map in the direction of the bar; the bar's own colours where no known map fits both."""
    index, distance = nearest(bar.colors, colormap.steps)
    backwards = _falls(index)
    if backwards:
        colormap, index = reversed_map(colormap), len(colormap.steps) - 1 - index
    if _is_bars(colormap, index, distance, colors, noise):
        return colormap, found
    own = _finely(bar.colors)
    residual = float(np.median(nearest(colors, own)[1]))
    if residual > 2 * ON_MAP + noise and residual > found.residual:
        return colormap, found
    return ColorMap(OWN, own), Fingerprint(OWN, residual, found.name, found.residual - residual)


def _is_bars(colormap: ColorMap, index: Ints, distance: Floats, colors: Floats, noise: float) -> bool:
    """Whether the map's steps stand in the bar where they must, and the cells' colours are just its steps.

    A part of a map, a map with other stops or one that is only alike fails this.
    """
    place, end = (np.arange(len(index)) + 0.5) / len(index), len(colormap.steps)
    off = np.abs((index + 0.5) / end - place)
    wide = OFF_PLACE_NOISY if noise else OFF_PLACE + 1 / len(index)
    spread = float(np.percentile(off, 80 if noise else 95))
    near = float(np.median(distance)) <= 2 * ON_MAP + noise
    exact = noise > 0 or float(np.median(nearest(colors, colormap.steps)[1])) <= EXACTLY
    return near and spread <= wide and exact


def _finely(colors: Floats) -> Floats:
    """The colours of a bar as the steps of a map: at least 256."""
    if len(colors) >= STEPS:
        return colors
    places = np.linspace(0, len(colors) - 1, STEPS)
    return np.stack([np.interp(places, np.arange(len(colors)), c) for c in colors.T], axis=1)


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
        np.where(drawn[:, None], flat, 0.0), scale.colormap, noise, drawn
    )
    count = len(scale.colormap.steps)
    rising = scale.norm.values[-1] >= scale.norm.values[0]
    middle = scale.norm.value((scale.place(best) + scale.place(best + 1)) / 2)
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
    count, slack = len(scale.colormap.steps), scale.norm.misfit + scale.slack
    start, end = scale.place(first), scale.place(last + 1)
    if scale.levels:  # the colours may stand for levels, or for steps of the full map: both must be inside
        level = np.rint((first + last) / 2 / (count - 1) * (scale.levels - 1))
        start, end = np.minimum(start, level / scale.levels), np.maximum(end, (level + 1) / scale.levels)
    if scale.used:
        used = np.array([-1, *scale.used, count])
        start = scale.place(np.maximum(used[np.searchsorted(used, first, side="left") - 1], 0))
        after = np.searchsorted(used, last, side="right")
        end = scale.place(np.minimum(used[np.minimum(after, len(used) - 1)] + 1, count))
    ends = scale.norm.bounds(start - slack, end + slack)
    rising = scale.norm.values[-1] >= scale.norm.values[0]
    below, above = (first == 0), (last == count - 1)
    low, high = ends if rising else ends[::-1]
    open_low, open_high = (below, above) if rising else (above, below)
    low = np.where(open_low | np.isnan(low), -np.inf, low)
    return low, np.where(open_high | np.isnan(high), np.inf, high)


def _levels(colors: Floats, colormap: ColorMap) -> tuple[int, tuple[int, ...]]:
    """How many evenly spaced steps of the map the colours take, when that may be all there are; else 0.

    If few steps are not evenly spaced, they themselves.
    """
    index, distance = nearest(colors, colormap.steps)
    steps = np.unique(index[distance <= ON_MAP])
    count = len(steps)
    even = np.linspace(0, len(colormap.steps) - 1, count)
    if not 2 <= count <= MOST_LEVELS:
        return 0, ()
    if np.abs(steps - even).max() <= 1:
        return count, ()
    return 0, tuple(steps.tolist()) if REPEATED * count <= len(colors) else ()


def _step_range(
    colors: Floats, colormap: ColorMap, noise: float, drawn: NDArray[np.bool_]
) -> tuple[Ints, Ints, Ints, Floats]:
    """For each colour the first, the best and the last step that it may be, and its distance to the best.

    Colours that are not just those of the map may be as far from their own step as from the nearest, and as
    far as is usual for the drawn ones.
    """
    unique, inverse = np.unique(colors, axis=0, return_inverse=True)
    inverse = inverse.reshape(-1)
    distance = nearest(unique, colormap.steps)[1]
    usual = float(np.percentile(distance[inverse][drawn], USUAL)) if drawn.any() else 0.0
    off = min(max(usual, ONE_OF_255), ON_MAP) if usual > SAME else 0.0
    wanted, tables = perceived(unique), [perceived(table) for table in colormap.tables]
    first, best, last = (np.empty(len(unique), dtype=np.int64) for _ in range(3))
    for start in range(0, len(unique), 4096):
        part = slice(start, start + 4096)
        far = np.min([_apart(wanted[part], table) for table in tables], axis=0)
        own = np.where(distance[part] > SAME, np.minimum(distance[part], ON_MAP), 0.0)
        alike = far <= (distance[part] + np.maximum(own, off))[:, None] + SAME + noise
        first[part], last[part] = alike.argmax(axis=1), far.shape[1] - 1 - alike[:, ::-1].argmax(axis=1)
        middle = (first[part] + last[part]) // 2
        doubtful = (noise > 0) | ~alike[np.arange(len(alike)), middle]
        best[part] = np.where(doubtful, far.argmin(axis=1), middle)
    return first[inverse], best[inverse], last[inverse], distance[inverse]


def _apart(colors: Floats, table: Floats) -> Floats:
    return np.asarray(np.sqrt(((colors[:, None, :] - table[None, :, :]) ** 2).sum(axis=2)))
