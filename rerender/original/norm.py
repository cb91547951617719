"""From the place on a colour bar to a value: the norms that matplotlib draws, fitted to the ticks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from rerender.original.curves import fit_power, fit_symlog, power, symlog

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

FITS = 0.004  # of the bar's length: the most that a tick may miss its place (one of 256 steps)
MOST_GAP = 1.05  # tick distances that a bar may go on beyond its outermost ticks
CURVES = {"power": power, "symlog": symlog}
DECADES = 200  # more than these on one bar are no scale
SNAP = 0.003  # of the bar's length: an end this close to a tick is that tick


@dataclass(frozen=True, slots=True)
class Norm:
    """A monotone map from the place on the bar (0 to 1) to values, linear between `places` and `values`.

    In a `log` norm the interpolation is linear in the logarithm. `power` and `symlog` are curves between two
    ends; `shape` is their exponent or threshold. Of a `piecewise` norm only the ticks are known: `shape` is
    where the first and the last stand. `misfit` is the largest distance of a tick from its place, as a share
    of the bar.
    """

    name: str
    places: tuple[float, ...]
    values: tuple[float, ...]
    misfit: float = 0.0
    shape: tuple[float, ...] = ()

    def value(self, place: Floats) -> Floats:
        """The values at places on the bar; NaN where the ticks do not tell."""
        if self.name == "log":
            return np.exp(np.interp(place, self.places, np.log(self.values), np.nan, np.nan))
        if self.name in CURVES:
            inside = (place >= self.places[0]) & (place <= self.places[1])
            return np.where(inside, CURVES[self.name](place, *self.values, *self.shape), np.nan)
        return np.interp(place, self.places, self.values, np.nan, np.nan)

    def bounds(self, start: Floats, end: Floats) -> tuple[Floats, Floats]:
        """The least and the most that a colour from one place to another may mean; NaN beyond what is known.

        From tick to tick of a piecewise norm anything may be.
        """
        if self.name != "piecewise":
            return self.value(start), self.value(end)
        places, values = np.array(self.places), np.array(self.values)
        first = np.searchsorted(places, start + SNAP, side="right") - 1
        last = np.searchsorted(places, end - SNAP, side="left")
        known = (start >= self.shape[0] - SNAP), (end <= self.shape[1] + SNAP)
        most = len(places) - 1
        return (
            np.where(known[0], values[np.clip(first, 0, most)], np.nan),
            np.where(known[1], values[np.clip(last, 0, most)], np.nan),
        )

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


def fit_norm(
    ticks: list[tuple[float, float]],
    *,
    discrete: bool = False,
    powers: bool = False,
    within: float | None = None,
) -> Norm | None:
    """The simplest norm on which all ticks (place, value) lie; None with fewer than two different ticks.

    In a discrete bar with a tick at each boundary nothing between the ticks is readable, so their
    places are taken as they are. `powers`: all ticks are written as powers, so two of them are a logarithm.
    `within`: how far a tick may lie beside its place where places are only about right; such ticks must lie
    on one straight or logarithmic scale.
    """
    ticks = sorted(set(ticks))
    if len(ticks) < 2 or len({v for _, v in ticks}) < 2:
        return None
    places, values = (np.array(column, dtype=np.float64) for column in zip(*ticks, strict=True))
    if not (np.diff(values) > 0).all() and not (np.diff(values) < 0).all():
        return None
    candidates = [_linear(places, values), _log(places, values)]
    if powers:
        candidates.reverse()
    if within is not None:
        return next((norm for norm in candidates if norm is not None and norm.misfit <= within), None)
    if len(ticks) >= 4:
        candidates.append(_two_slope(places, values))
    for norm in candidates:
        if norm is not None and norm.misfit <= FITS * (2 if discrete else 1):
            return norm if norm.name == "two-slope" else _trusted(norm, places)
    return _curved(places, values) or _piecewise(places, values)


def _curved(places: Floats, values: Floats) -> Norm | None:
    """A power or a symmetric logarithm through all ticks."""
    for name, found in (("power", fit_power(places, values)), ("symlog", fit_symlog(places, values))):
        if found is not None and found[0] <= FITS / 2:
            misfit, (low, high, shape) = found
            ends = _snapped(np.array([low, high]), places, values)
            return _trusted(Norm(name, (0.0, 1.0), ends, misfit, (shape,)), places)
    return None


def _trusted(norm: Norm, places: Floats) -> Norm:
    """The norm as far as the ticks support it: a bar that goes on for more than a tick's distance without
    one is not linear there (matplotlib's two-slope bars often have ticks on one side only)."""
    reach = MOST_GAP * float(np.diff(places).max())
    start = 0.0 if places[0] <= reach else float(places[0])
    end = 1.0 if 1 - places[-1] <= reach else float(places[-1])
    if (start, end) == (0.0, 1.0):
        return norm
    low, high = norm.value(np.array([start, end])).tolist()
    if norm.name in CURVES:  # the curve is known by the ends of the whole bar
        return norm
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
    if (values <= 0).any() or np.ptp(np.log10(values)) > DECADES * np.ptp(places):
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
    known = float(places[0]), float(places[-1])
    return Norm("piecewise", tuple(map(float, spots)), tuple(map(float, numbers)), shape=known)


def _carried(p0: float, p1: float, v0: float, v1: float, place: float) -> float:
    return float(v0 + (v1 - v0) * (place - p0) / (p1 - p0))
