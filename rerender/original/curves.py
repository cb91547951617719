"""Curved scales fitted to the ticks of a colour bar: matplotlib's PowerNorm and SymLogNorm."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

ENOUGH = 5  # ticks: with fewer nearly any curve goes through all
EXPONENTS = (0.1, 10.0)
LINEAR_PART = 1 / (1 - 1 / 10)  # decades that the part around zero takes in matplotlib (linscale 1, base 10)


def power(place: Floats, low: float, high: float, exponent: float) -> Floats:
    """The values at places on the bar of a PowerNorm, whose places are powers of the shares of the range."""
    return np.asarray(low + (high - low) * np.clip(place, 0, None) ** (1 / exponent))


def fit_power(places: Floats, values: Floats) -> tuple[float, tuple[float, float, float]] | None:
    """The largest miss of a tick (as a share of the bar) and the ends and the exponent of the best fit."""
    if len(places) < ENOUGH or places.min() < -0.01:
        return None
    low, high = (float(np.log(e)) for e in EXPONENTS)
    for _ in range(4):  # finer and finer around the best
        exponents = np.exp(np.linspace(low, high, 41))
        found = [_power_miss(places, values, float(e)) for e in exponents]
        best = int(np.argmin([miss for miss, _ in found]))
        step = (high - low) / 40
        low, high = float(np.log(exponents[best])) - step, float(np.log(exponents[best])) + step
    miss, (start, end) = found[best]
    return miss, (start, end, float(exponents[best]))


def _power_miss(places: Floats, values: Floats, exponent: float) -> tuple[float, tuple[float, float]]:
    bent = np.clip(places, 0, None) ** (1 / exponent)
    slope, start = (float(v) for v in np.polyfit(bent, values, 1))
    share = np.clip((values - start) / slope, 0, None) if slope else np.full(len(values), np.inf)
    return float(np.abs(share**exponent - places).max()), (start, start + slope)


def symlog(place: Floats, low: float, high: float, threshold: float) -> Floats:
    """The values at places on the bar of a SymLogNorm: linear up to the threshold on either side of zero."""
    first, last = (float(_bent(np.array([end]), threshold)[0]) for end in (low, high))
    bent = first + (last - first) * place
    beyond = threshold * 10.0 ** np.clip(np.abs(bent) / threshold - LINEAR_PART, -1, 300)
    return np.where(np.abs(bent) <= threshold * LINEAR_PART, bent / LINEAR_PART, np.sign(bent) * beyond)


def _bent(values: Floats, threshold: float) -> Floats:
    """matplotlib's SymmetricalLogTransform."""
    size = np.maximum(np.abs(values), threshold)
    beyond = np.sign(values) * threshold * (LINEAR_PART + np.log10(size / threshold))
    return np.where(np.abs(values) <= threshold, values * LINEAR_PART, beyond)


def fit_symlog(places: Floats, values: Floats) -> tuple[float, tuple[float, float, float]] | None:
    """The largest miss of a tick (as a share of the bar) and the ends and the threshold of the best fit.

    The threshold is taken to be a power of ten, or a tick.
    """
    sizes = np.abs(values[values != 0])
    if len(places) < ENOUGH or not values.min() < 0 < values.max():
        return None
    decades = 10.0 ** np.arange(np.floor(np.log10(sizes.min())) - 2, np.log10(sizes.max()) + 1)
    found = [_symlog_miss(places, values, float(t)) for t in {*sizes.tolist(), *decades.tolist()}]
    return min(found)


def _symlog_miss(
    places: Floats, values: Floats, threshold: float
) -> tuple[float, tuple[float, float, float]]:
    bent = _bent(values, threshold)
    slope, start = (float(v) for v in np.polyfit(bent, places, 1))
    if slope == 0:
        return np.inf, (0.0, 0.0, threshold)
    ends = (np.array([0.0, 1.0]) - start) / slope
    beyond = threshold * 10.0 ** np.clip(np.abs(ends) / threshold - LINEAR_PART, -1, 300)
    low, high = np.where(np.abs(ends) <= threshold * LINEAR_PART, ends / LINEAR_PART, np.sign(ends) * beyond)
    return float(np.abs(start + slope * bent - places).max()), (float(low), float(high), threshold)
