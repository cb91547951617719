"""Edges of cells in pixels: whether all cells of a panel have one size, and where unequal ones begin."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

STRONG = 0.35  # of the strongest edge: weaker ones are strokes of text or single cells
BUSY = 0.5  # share of a line in which neighbours differ, where cells hold measured values
FAINT = 0.08  # of the strongest edge: no edge at all
EXPLAINED = 0.93  # of all changes of colour must lie on the edges
NEAR = 1  # pixels
NARROWEST = 3  # pixels: the narrowest cell


def strengths(profiles: Sequence[Floats], edges: Floats) -> Floats:
    """How strong the profiles of all panels of one size are at each inner edge."""
    return np.asarray(np.max([_at(p, edges) for p in profiles], axis=0))


def _at(profile: Floats, edges: Floats) -> Floats:
    places = np.rint(edges[1:-1]).astype(np.int64) - 1
    return np.array([np.sqrt(profile[max(0, p - NEAR) : p + NEAR + 1].max(initial=0.0)) for p in places])


def lacks_edges(profiles: Sequence[Floats], edges: Floats) -> bool:
    """Whether two neighbouring rows or columns are alike in all cells, so that they might be one."""
    found = strengths(profiles, edges)
    return bool(found.size and found.min() < FAINT * max(found.max(), 1e-9))


def unequal_edges(profiles: Sequence[Floats], edges: Floats) -> Floats | None:
    """The edges of cells that are not of one size; None where the panel does not have such.

    Only where neighbours differ nearly everywhere: in a panel of many equal cells an edge that is not there
    tells nothing.
    """
    total = np.max([p for p in profiles if len(p) == len(profiles[0])], axis=0)
    total[: NARROWEST - 1] = total[1 - NARROWEST :] = 0.0  # what is left of a frame
    peaks = _peaks(np.sqrt(total))
    if not 1 <= len(peaks) <= len(total) // NARROWEST:
        return None
    strength = np.sqrt(total[peaks])
    on = np.zeros(len(total), dtype=np.bool_)
    for shift in range(-NEAR, NEAR + 1):
        on[np.clip(peaks + shift, 0, len(total) - 1)] = True
    if np.median(strength) < BUSY or total[on].sum() < EXPLAINED * total.sum():
        return None
    found = np.concatenate([edges[:1], peaks + 1.0, edges[-1:]])
    sizes = np.diff(found)
    if sizes.min() < NARROWEST or np.ptp(sizes) <= 2 * NEAR + 1:
        return None
    return np.asarray(found)


def _peaks(strength: Floats) -> NDArray[np.int64]:
    """Where the strength has its maxima, those within a cell's least width taken as one."""
    places = np.flatnonzero(strength >= STRONG * strength.max(initial=0.0))
    groups = np.split(places, np.flatnonzero(np.diff(places) > NEAR) + 1) if places.size else []
    return np.array([g[strength[g].argmax()] for g in groups], dtype=np.int64)
