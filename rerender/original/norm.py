"""From the place on a colour bar to a value: the norms that matplotlib draws, fitted to the ticks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

FITS = 0.004  # of the bar's length: the most that a tick may miss its place (one of 256 steps)
MOST_GAP = 1.05  # tick distances that a bar may go on beyond its outermost ticks
SNAP = 0.003  # of the bar's length: an end this close to a tick is that tick


@dataclass(frozen=True, slots=True)
class Norm:
    """A monotone map from the place on the bar (0 to 1) to values, linear between `places` and `values`.

    In a `log` norm the interpolation is linear in the logarithm. `misfit` is the largest distance of a
    tick from its place, as a share of the bar.
    """

    name: str
    places: tuple[float, ...]
    values: tuple[float, ...]
    misfit: float = 0.0

    def value(self, place: Floats) -> Floats:
        """The values at places on the bar; NaN where the ticks do not tell."""
        if self.name == "log":
            return np.exp(np.interp(place, self.places, np.log(self.values), np.nan, np.nan))
        return np.interp(place, self.places, self.values, np.nan, np.nan)

    @property
    def low(self) -> float:
        """The value at the low end."""
        return min(self.values)

    @property
    def high(self) -> float:
        """The value at the high end."""
        return max(self.values)


def linear_norm(low: float, high: float) -> Norm:
    """The norm of a scale that is given by its ends."""
    return Norm("linear", (0.0, 1.0), (low, high))


def fit_norm(ticks: list[tuple[float, float]], *, discrete: bool = False) -> Norm | None:
    """The simplest norm on which all ticks (place, value) lie; None with fewer than two different ticks.

    In a discrete bar with a tick at each boundary nothing between the ticks is readable, so their
    places are taken as they are.
    """
    ticks = sorted(set(ticks))
    if len(ticks) < 2 or len({v for _, v in ticks}) < 2:
        return None
    places, values = (np.array(column, dtype=np.float64) for column in zip(*ticks, strict=True))
    if not (np.diff(values) > 0).all() and not (np.diff(values) < 0).all():
        return None
    candidates = [_linear(places, values), _log(places, values)]
    if len(ticks) >= 4:
        candidates.append(_two_slope(places, values))
    for norm in candidates:
        if norm is not None and norm.misfit <= FITS * (2 if discrete else 1):
            return norm if norm.name == "two-slope" else _trusted(norm, places)
    return _piecewise(places, values)


def _trusted(norm: Norm, places: Floats) -> Norm:
    """The norm as far as the ticks support it: a bar that goes on for more than a tick's distance without
    one is not linear there (matplotlib's two-slope bars often have ticks on one side only)."""
    reach = MOST_GAP * float(np.diff(places).max())
    start = 0.0 if places[0] <= reach else float(places[0])
    end = 1.0 if 1 - places[-1] <= reach else float(places[-1])
    if (start, end) == (0.0, 1.0):
        return norm
    low, high = norm.value(np.array([start, end])).tolist()
    return Norm(norm.name, (start, end), (low, high), norm.misfit)


def _snapped(ends: Floats, places: Floats, values: Floats) -> tuple[float, float]:
    """The values at both ends, exactly a tick's where a tick stands there."""
    low, high = (float(v) for v in ends)
    first, last = int(places.argmin()), int(places.argmax())
    if abs(places[first]) <= SNAP:
        low = float(values[first])
    if abs(places[last] - 1) <= SNAP:
        high = float(values[last])
    return low, high


def _linear(places: Floats, values: Floats) -> Norm | None:
    slope, start = np.polyfit(places, values, 1)
    misfit = float(np.abs((start + slope * places - values) / slope).max())
    ends = _snapped(np.array([start, start + slope]), places, values)
    return Norm("linear", (0.0, 1.0), ends, misfit)


def _log(places: Floats, values: Floats) -> Norm | None:
    if len(places) < 2 or (values <= 0).any() or len(places) == 2:
        return None
    slope, start = np.polyfit(places, np.log(values), 1)
    misfit = float(np.abs((start + slope * places - np.log(values)) / slope).max())
    ends = _snapped(np.exp(np.array([start, start + slope])), places, values)
    return Norm("log", (0.0, 1.0), ends, misfit)


def _two_slope(places: Floats, values: Floats) -> Norm | None:
    """matplotlib's TwoSlopeNorm: linear on either side of the middle of the bar."""
    if min((places < 0.5).sum(), (places > 0.5).sum()) < 1:
        return None
    hats = np.stack(
        [np.clip(1 - 2 * places, 0, None), 1 - np.abs(2 * places - 1), np.clip(2 * places - 1, 0, None)],
        axis=1,
    )
    hats[:, 1] = np.clip(hats[:, 1], 0, None)
    knots, _, rank, _ = np.linalg.lstsq(hats, values, rcond=None)
    if rank < 3:
        return None
    slopes = np.where(places < 0.5, knots[1] - knots[0], knots[2] - knots[1]) * 2
    if (slopes * (values[-1] - values[0]) <= 0).any():
        return None
    misfit = float(np.abs((hats @ knots - values) / slopes).max())
    low, high = _snapped(knots[[0, 2]], places, values)
    return Norm("two-slope", (0.0, 0.5, 1.0), (low, float(_tidy(knots[1], values)), high), misfit)


def _tidy(knot: float, values: Floats) -> float:
    """The middle of a two-slope norm, exactly a tick's value where it is one."""
    closest = float(values[np.abs(values - knot).argmin()])
    return closest if abs(closest - knot) <= SNAP * abs(values[-1] - values[0]) else float(knot)


def _piecewise(places: Floats, values: Floats) -> Norm:
    """Straight lines from tick to tick, the outermost carried on to the ends of the bar."""
    spots, numbers = list(places), list(values)
    if spots[0] > SNAP:
        numbers.insert(0, _carried(spots[0], spots[1], numbers[0], numbers[1], 0.0))
        spots.insert(0, 0.0)
    if spots[-1] < 1 - SNAP:
        numbers.append(_carried(spots[-2], spots[-1], numbers[-2], numbers[-1], 1.0))
        spots.append(1.0)
    return Norm("piecewise", tuple(map(float, spots)), tuple(map(float, numbers)))


def _carried(p0: float, p1: float, v0: float, v1: float, place: float) -> float:
    return float(v0 + (v1 - v0) * (place - p0) / (p1 - p0))
