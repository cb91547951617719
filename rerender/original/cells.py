"""How many rows and columns a panel of pixels has, where their edges lie, and the colour of each cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from rerender.original.edges import lacks_edges, unequal_edges

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

VISIBLE = 24 / 255  # a change of colour of this much counts in full: strong edges must not drown weak ones
NOISY = 8 / 255  # changes below this are noise in a lossy image
NO_EDGES = 1e-6  # mean edge strength of a panel of one row or column
NEARLY = 0.93  # of the best score: the fewest cells that reach it are taken
OFFSET = 5.0  # pixels by which a lattice may begin or end beside its panel
WORTH = 0.02  # by how much a moved lattice must fit better than one from end to end
WEAK = 0.6  # of the others: edges below this are strokes of text
WANTED = 0.7  # of the best score: a number of cells that another source gives is taken from this on
CLEAR = 0.55  # score below which blurred edges leave the number of cells open
WELL = 0.85  # score from which equal cells explain a panel
FRAME_LIKE = 3.0  # times as strong as any edge inside
RIM = 2  # pixels beside the ends of a panel in which no cell begins
LEAST_SCORE = 0.2  # of 1: below this the edges do not lie on a lattice
SAMPLES = 9  # points across a cell at most


@dataclass(frozen=True, slots=True, eq=False)
class Spacing:
    """A number of cells from `start` to `end` (pixels), and how well the edges lie on it (0 to 1).

    `unequal` are the edges of cells that are not of one size, else None. `doubtful`: neighbours that are
    alike in all cells leave open how many there are.
    """

    count: int
    start: float
    end: float
    score: float
    unequal: Floats | None = None
    doubtful: bool = False

    @property
    def edges(self) -> Floats:
        """Where the cells begin, and where the last ends."""
        if self.unequal is not None:
            return self.unequal
        return np.linspace(self.start, self.end, self.count + 1)


def edge_profile(crop: Floats, lossy: bool) -> Floats:
    """How strongly the colour changes at each place between two columns (width − 1), from 0 to 1.

    Squared, because the edge of a cell runs its whole height and the strokes of a number in it do not.
    """
    change = np.abs(np.diff(crop, axis=1)).max(axis=2)
    strength = np.clip(change - (NOISY if lossy else 0.5 / 255), 0, VISIBLE).mean(axis=0) / VISIBLE
    return np.asarray(strength**2)


def find_spacing(
    profiles: Sequence[Floats], *, native: bool = False, lossy: bool = False, wanted: int | None = None
) -> list[Spacing]:
    """The spacing of panels of about one size, which have one number of cells: the edges of all count.

    `native`: each pixel may be a cell (an image that a PDF holds unscaled). `wanted`: how many cells another
    source says there are; taken where that fits nearly as well.
    """
    if not native and not lossy:
        profiles = [_without_rim(p) for p in profiles]
    energy = sum(float(p.sum()) for p in profiles)
    if energy < NO_EDGES * sum(len(p) for p in profiles):
        return [Spacing(wanted or 1, 0.0, len(p) + 1.0, 1.0, doubtful=not wanted) for p in profiles]
    width = min(len(p) for p in profiles) + 1
    counts = np.arange(2, max(3, width // 2 + 1))
    weights = [float(p.sum()) / energy for p in profiles]
    scores = np.sum(
        [w * _fitted(p, counts)[2] for w, p in zip(weights, profiles, strict=True) if w > 0], axis=0
    )
    best = float(np.max(scores))
    if native and _every_pixel(profiles, best):
        return [Spacing(len(p) + 1, 0.0, len(p) + 1.0, 1.0) for p in profiles]
    if best <= 0:
        return [Spacing(1, 0.0, len(p) + 1.0, 0.0) for p in profiles]
    count = int(counts[np.flatnonzero(scores >= NEARLY * best)[0]])
    strongest = profiles[int(np.argmax(weights))]
    count = _without_strokes(strongest, count)
    if wanted is not None and wanted in counts and scores[counts == wanted] >= WANTED * best:
        count = wanted
    spaced = [_spaced(p, count) for p in profiles]
    return spaced if native else _judged(profiles, spaced, wanted, lossy, best)


def _judged(
    profiles: Sequence[Floats], spaced: list[Spacing], wanted: int | None, lossy: bool, best: float
) -> list[Spacing]:
    """The spacings with unequal cells where they have such, or marked as doubtful."""
    if lossy:
        doubtful = best < CLEAR and spaced[0].count != wanted
        return [replace(s, doubtful=doubtful) for s in spaced]
    edges = spaced[0].edges
    lacking = lacks_edges(profiles, edges)
    if lacking or _score_inside(profiles[0], spaced[0]) < WELL:
        unequal = unequal_edges(profiles, edges)
        if unequal is not None and wanted in (None, len(unequal) - 1):
            count = len(unequal) - 1
            return [replace(s, count=count, unequal=unequal + (s.start - edges[0])) for s in spaced]
    doubtful = lacking and spaced[0].count != wanted
    return [replace(s, doubtful=doubtful) for s in spaced]


def _score_inside(profile: Floats, spacing: Spacing) -> float:
    """How well a lattice fits the edges that are not at the very ends of a panel."""
    inner = profile.copy()
    inner[:RIM] = inner[-RIM:] = 0.0
    if not inner.any():
        return 0.0
    at = np.arange(1, len(inner) + 1, dtype=np.float64)
    pitch = (spacing.end - spacing.start) / spacing.count
    return float(_share_on(inner, at, np.array([spacing.start]), np.array([pitch]))[0])


def _without_rim(profile: Floats) -> Floats:
    """The profile without what is left of a frame: an edge as strong as all others together."""
    if len(profile) < 10 * RIM:
        return profile
    rim = max(profile[:RIM].max(), profile[-RIM:].max())
    if rim <= FRAME_LIKE * profile[RIM:-RIM].max():
        return profile
    inner = profile.copy()
    inner[:RIM] = inner[-RIM:] = 0.0
    return inner


def _spaced(profile: Floats, count: int) -> Spacing:
    if not profile.any():
        return Spacing(count, 0.0, len(profile) + 1.0, 0.0)
    start, pitch, score = (float(v[0]) for v in _fitted(profile, np.array([count])))
    return Spacing(count, start, start + pitch * count, score)


def _every_pixel(profiles: Sequence[Floats], best: float) -> bool:
    return best < 0.6 and all((p > 0).mean() > 0.9 for p in profiles)


def _closeness(places: Floats, pitch: Floats) -> Floats:
    """1 where a place is on an edge of the lattice, 0 from 1.5 pixels on (half a pixel in small cells)."""
    off = np.abs(places - np.rint(places)) * pitch
    return np.where(pitch >= 5, np.clip(1.5 - off, 0, 1), off <= 0.5 + 1e-6)


def _fitted(profile: Floats, counts: NDArray[np.int64]) -> tuple[Floats, Floats, Floats]:
    """For each number of cells: start and pitch of the lattice that the edges fit best, and its score.

    The score is the share of all edges on the lattice, less what chance puts there. The ends may lie a
    few pixels off those of the panel, because frames and half grid lines were cut away.
    """
    at = np.arange(1, len(profile) + 1, dtype=np.float64)
    start, pitch, score = (np.empty(len(counts)) for _ in range(3))
    for first in range(0, len(counts), 256):
        part = slice(first, first + 256)
        plain = np.zeros(len(counts[part])), (len(profile) + 1) / counts[part]
        moved = _regressed(profile, at, counts[part])
        scores = [_share_on(profile, at, *lattice) for lattice in (plain, moved)]
        better = scores[1] > scores[0] + WORTH
        start[part], pitch[part] = (np.where(better, b, a) for a, b in zip(plain, moved, strict=True))
        score[part] = np.where(better, scores[1], scores[0])
    return start, pitch, score


def _share_on(profile: Floats, at: Floats, start: Floats, pitch: Floats) -> Floats:
    on = _closeness((at[None, :] - start[:, None]) / pitch[:, None], pitch[:, None])
    return np.asarray((on @ profile) / profile.sum() - on.mean(axis=1))


def _regressed(profile: Floats, at: Floats, counts: NDArray[np.int64]) -> tuple[Floats, Floats]:
    """Start and pitch by weighted least squares through the edges near each lattice, in three rounds."""
    width = len(profile) + 1
    start, pitch = np.zeros(len(counts)), width / counts
    for _ in range(3):
        place = (at[None, :] - start[:, None]) / pitch[:, None]
        index = np.rint(place)
        reach = np.minimum(0.25, OFFSET / pitch)[:, None]
        weight = profile[None, :] * (np.abs(place - index) <= reach)
        total = np.maximum(weight.sum(axis=1), 1e-12)
        mean_index, mean_at = (weight * index).sum(axis=1) / total, (weight @ at) / total
        spread = (weight * index**2).sum(axis=1) / total - mean_index**2
        slope = ((weight * index) @ at / total - mean_index * mean_at) / np.maximum(spread, 1e-12)
        slope = np.where(spread > 1e-6, slope, width / counts)
        origin = mean_at - slope * mean_index
        fits = (np.abs(origin) <= OFFSET) & (np.abs(origin + slope * counts - width) <= OFFSET)
        start, pitch = np.where(fits, origin, start), np.where(fits, slope, pitch)
    return start, pitch


def _without_strokes(profile: Floats, count: int) -> int:
    """The number of cells without the edges that the strokes of numbers printed in them pretend.

    Where every second (third, …) edge is far weaker than the others, only the others are edges.
    """
    strength = np.sqrt(profile)
    for parts in (6, 5, 4, 3, 2):
        if count % parts or count // parts < 2:
            continue
        at = np.rint(np.arange(1, count) * (len(profile) + 1) / count).astype(int) - 1
        peak = np.array([strength[max(0, i - 1) : i + 2].max() for i in at])
        main = (np.arange(1, count) % parts) == 0
        if peak[~main].max() < WEAK * np.median(peak[main]):
            return count // parts
    return count


def cell_colors(crop: Floats, rows: Spacing, columns: Spacing) -> tuple[Floats, Floats]:
    """The median colour of the inside of each cell (rows × columns × 3) and its scatter."""
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
    edges = spacing.edges
    sizes = np.diff(edges)
    pitch = float(sizes.min())
    number = int(np.clip(round(pitch) - 2, 1, SAMPLES))
    margin = min(0.5, max(1.2 / pitch, 0.12)) if number > 1 else 0.5
    inside = np.linspace(margin, 1 - margin, number)
    places = np.tile(inside, (spacing.count, 1))
    if spacing.count > 1 and pitch < 5:  # a frame reaches into the outer half of the first and the last cell
        places[0], places[-1] = np.maximum(inside, 0.5), np.minimum(inside, 0.5)
    at = edges[:-1, None] + places * sizes[:, None]
    return np.clip(np.floor(at), 0, length - 1).astype(np.int64)
