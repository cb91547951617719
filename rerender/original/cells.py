"""How many rows and columns a panel of pixels has, where their edges lie, and the colour of each cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

VISIBLE = 24 / 255  # a change of colour of this much counts in full: strong edges must not drown weak ones
NOISY = 8 / 255  # changes below this are noise in a lossy image
NO_EDGES = 1e-6  # mean edge strength of a panel of one row or column
NEARLY = 0.93  # of the best score: the fewest cells that reach it are taken
LEAST_SCORE = 0.2  # of 1: below this the edges do not lie on a lattice
SAMPLES = 9  # points across a cell at most


@dataclass(frozen=True, slots=True)
class Spacing:
    """A number of equal cells from `start` to `end` (pixels), and how well the edges lie on it (0 to 1)."""

    count: int
    start: float
    end: float
    score: float


def edge_profile(crop: Floats, lossy: bool) -> Floats:
    """How strongly the colour changes at each place between two columns (width − 1), from 0 to 1.

    Squared, because the edge of a cell runs its whole height and the strokes of a number in it do not.
    """
    change = np.abs(np.diff(crop, axis=1)).max(axis=2)
    strength = np.clip(change - (NOISY if lossy else 0.5 / 255), 0, VISIBLE).mean(axis=0) / VISIBLE
    return np.asarray(strength**2)


def find_spacing(profiles: Sequence[Floats], *, native: bool = False) -> list[Spacing]:
    """The spacing of panels of about one size, which have one number of cells: the edges of all count.

    `native`: each pixel may be a cell (an image that a PDF holds unscaled).
    """
    energy = sum(float(p.sum()) for p in profiles)
    if energy < NO_EDGES * sum(len(p) for p in profiles):
        return [Spacing(1, 0.0, len(p) + 1.0, 1.0) for p in profiles]
    width = min(len(p) for p in profiles) + 1
    counts = np.arange(2, max(3, width // 2 + 1))
    weights = [float(p.sum()) / energy for p in profiles]
    scores = sum(w * _scores(p, counts) for w, p in zip(weights, profiles, strict=True) if w > 0)
    best = float(np.max(scores))
    if native and _every_pixel(profiles, best):
        return [Spacing(len(p) + 1, 0.0, len(p) + 1.0, 1.0) for p in profiles]
    if best <= 0:
        return [Spacing(1, 0.0, len(p) + 1.0, 0.0) for p in profiles]
    count = int(counts[np.flatnonzero(scores >= NEARLY * best)[0]])
    return [_refined(p, count) for p in profiles]


def _every_pixel(profiles: Sequence[Floats], best: float) -> bool:
    return best < 0.6 and all((p > 0).mean() > 0.9 for p in profiles)


def _closeness(places: Floats, pitch: Floats) -> Floats:
    """1 where a place is on an edge of the lattice, 0 from 1.5 pixels on (half a pixel in small cells)."""
    off = np.abs(places - np.rint(places)) * pitch
    return np.where(pitch >= 5, np.clip(1.5 - off, 0, 1), off <= 0.5 + 1e-6)


def _scores(profile: Floats, counts: NDArray[np.int64]) -> Floats:
    """For each number of cells: the share of all edges that lie on the lattice, less what chance puts there."""
    at = np.arange(1, len(profile) + 1, dtype=np.float64)
    width = len(profile) + 1
    total = profile.sum()
    scores = np.empty(len(counts))
    for start in range(0, len(counts), 256):
        pitch = (width / counts[start : start + 256])[:, None]
        on = _closeness(at[None, :] / pitch, pitch)
        scores[start : start + 256] = (on @ profile) / total - on.mean(axis=1)
    return scores


def _refined(profile: Floats, count: int) -> Spacing:
    """The spacing with its ends moved by up to two pixels to where the edges lie best on it."""
    width = len(profile) + 1
    total = float(profile.sum())
    if total == 0:
        return Spacing(count, 0.0, float(width), 0.0)
    reach = min(2.0, 0.3 * width / count)
    shifts = np.linspace(-reach, reach, 9)
    start, end = (grid.ravel()[:, None] for grid in np.meshgrid(shifts, width + shifts, indexing="ij"))
    at = np.arange(1, width, dtype=np.float64)[None, :]
    pitch = (end - start) / count
    off = np.abs((at - start) / pitch - np.rint((at - start) / pitch)) * pitch
    fit = np.clip(1 - off, 0, 1) @ profile / total
    fit -= 1e-3 * (np.abs(start) + np.abs(end - width)).ravel()
    best = int(fit.argmax())
    score = float(_scores(profile, np.array([count]))[0])
    return Spacing(count, float(start[best, 0]), float(end[best, 0]), score)


def cell_colors(crop: Floats, rows: Spacing, columns: Spacing) -> tuple[Floats, Floats]:
    """The median colour of the inside of each cell (rows × columns × 3) and how its points scatter around it."""
    y, x = _points(rows, crop.shape[0]), _points(columns, crop.shape[1])
    colors = np.empty((rows.count, columns.count, 3))
    scatter = np.empty((rows.count, columns.count))
    for index, line in enumerate(y):  # row by row: bounded memory
        points = crop[line[:, None, None], x[None, :, :]].transpose(1, 0, 2, 3)
        points = points.reshape(columns.count, -1, 3)
        colors[index] = np.median(points, axis=1)
        scatter[index] = np.median(np.abs(points - colors[index][:, None]).max(axis=2), axis=1)
    return colors, scatter


def _points(spacing: Spacing, length: int) -> NDArray[np.int64]:
    """Pixels well inside each cell: count × points."""
    pitch = (spacing.end - spacing.start) / spacing.count
    number = int(np.clip(round(pitch) - 2, 1, SAMPLES))
    margin = min(0.5, max(1.2 / pitch, 0.12)) if number > 1 else 0.5
    inside = np.linspace(margin, 1 - margin, number)
    at = spacing.start + (np.arange(spacing.count)[:, None] + inside[None, :]) * pitch
    return np.clip(np.floor(at), 0, length - 1).astype(np.int64)
