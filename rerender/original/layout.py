"""What the words around the panels are: titles, row and column labels, axis names."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from rerender.model import Label
from rerender.original.lattice import Lattice
from rerender.original.page import Box, Word
from rerender.original.ticks import Mark, numeric_labels
from rerender.original.words import join_line, number, offset

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

FAR = 4.0  # font sizes: how far from a panel its labels and its title may lie
EPSILON = 1e-6
BAND = 0.6  # font sizes: labels of one axis begin this close to each other
WHOLE = re.compile(r"-?\d{1,9}")
NAMED = re.compile(r"([^\W\d_][\w-]*)\s*[=:]\s*([^,;|=:]+)")
NUMBERED = re.compile(r"^(.*?)[\s,(]*\b([^\W\d_]+)[\s#]*(\d{1,6})\W*$")


@dataclass(frozen=True, slots=True)
class Captions:
    """What stands around one panel; the lists are as long as the axes, with None where nothing stands.

    The marks are the same labels with the places that they point to.
    """

    title: str
    rows: tuple[str | None, ...]
    columns: tuple[str | None, ...]
    row_name: str = ""
    column_name: str = ""
    row_marks: tuple[Mark, ...] = ()
    column_marks: tuple[Mark, ...] = ()


def reading_order(lattices: Sequence[Lattice]) -> list[Lattice]:
    """Panels line by line from the top, each line from the left."""
    rest = sorted(lattices, key=lambda la: la.box.cy)
    ordered: list[Lattice] = []
    while rest:
        line = [la for la in rest if la.box.cy <= rest[0].box.y1]
        ordered += sorted(line, key=lambda la: la.box.x0)
        rest = [la for la in rest if la not in line]
    return ordered


def share_words(
    words: Sequence[Word], panels: Sequence[Box], bars: Sequence[Box]
) -> tuple[list[list[Word]], list[list[Word]]]:
    """The words of each panel and of each bar: a word belongs to what it is closest to.

    Words inside a panel (numbers printed in the cells) and words far from everything belong to nothing.
    What multiplies the numbers of a bar (`×10^3`) often stands between it and a panel.
    """
    owned: list[list[Word]] = [[] for _ in (*panels, *bars)]
    for word in words:
        if any(_inside(word, box) for box in panels):
            continue
        distances = [_distance(word.box, b, 2) for b in panels] + [_distance(word.box, b, 1) for b in bars]
        if (factor := offset(word.text)) is not None and factor[0] != 1:
            distances[len(panels) :] = [max(0.0, d - word.size) for d in distances[len(panels) :]]
            distances[: len(panels)] = [d + EPSILON for d in distances[: len(panels)]]
        owner = int(np.argmin(distances))
        if distances[owner] <= FAR * word.size:
            owned[owner].append(word)
    return owned[: len(panels)], owned[len(panels) :]


def _inside(word: Word, box: Box) -> bool:
    return box.holds(word.box.cx, word.box.cy)


def _distance(word: Box, panel: Box, right: float) -> float:
    """How far a word lies from a panel; labels seldom stand to its right, so that side may count more."""
    dx = max(panel.x0 - word.x1, right * (word.x0 - panel.x1), 0.0)
    dy = max(panel.y0 - word.y1, word.y0 - panel.y1, 0.0)
    return float(np.hypot(dx, dy))


def read_captions(panel: Lattice, words: list[Word]) -> Captions:
    """The captions of a panel among the words that belong to it."""
    box = panel.box
    left = [w for w in words if _beside(w, box)]
    below = [w for w in words if w.box.cy > box.y1 and w not in left]
    above = [w for w in words if w.box.cy < box.y0 and w not in left]
    rows = _match(_row_band(left, box), panel.row_centres(), lambda w: w.box.cy)
    columns = _match(_column_band(below, box.y1, 1), panel.column_centres(), _column_anchor)
    if not _serve(columns, box):
        columns = Matched((None,) * panel.columns)
        top = _match(_column_band(above, box.y0, -1), panel.column_centres(), _top_anchor)
        if len(top.used) > 2 and _serve(top, box):
            columns = top
    title = _centred_line([w for w in above if w not in columns.used], box, above=True)
    name = _centred_line([w for w in below if w not in columns.used], box, above=False)
    turned = join_line([w for w in left if w not in rows.used and abs(abs(w.angle) - 90) < 1])
    turned = [w for w in turned if abs(w.box.cy - box.cy) < 0.15 * box.height + w.size]
    side = max(turned, key=lambda w: w.box.x1).text if turned else ""
    return Captions(title, rows.labels, columns.labels, side, name, rows.marks, columns.marks)


def _beside(word: Word, box: Box) -> bool:
    """Whether a word stands left of a panel; a label at the end of the axis reaches beyond it a little."""
    if not (word.box.cx < box.x0 and box.y0 - 0.6 * word.size <= word.box.cy <= box.y1 + 0.6 * word.size):
        return False
    return box.y0 <= word.box.cy <= box.y1 or (abs(word.angle) < 1 and word.box.x1 < box.x0)


@dataclass(frozen=True, slots=True)
class Matched:
    """The label at each cell of an axis, the same as marks, and the words that these took."""

    labels: tuple[str | None, ...]
    marks: tuple[Mark, ...] = ()
    used: tuple[Word, ...] = ()


def _serve(matched: Matched, box: Box) -> bool:
    """Whether matched words are labels of the columns and not just one centred name or title."""
    if len(matched.used) != 1 or len(matched.labels) == 1:
        return bool(matched.used)
    return abs(matched.used[0].box.cx - box.cx) > 0.05 * box.width


def _band(words: list[Word], gap: Callable[[Word], float]) -> list[Word]:
    """The words that begin in one line with the one closest to the panel."""
    if not words:
        return []
    closest = min(gap(w) for w in words)
    return [w for w in words if gap(w) - closest <= BAND * w.size]


def _row_band(left: list[Word], box: Box) -> list[Word]:
    """The labels left of a panel, of one line or several."""
    level = [w for w in left if abs(w.angle) >= 1]
    lines = join_line([w for w in left if abs(w.angle) < 1])
    band = _band([*lines, *level], lambda w: box.x0 - w.box.x1)
    return band + [w for w in lines if w not in band and any(_stacked(w, other) for other in band)]


def _stacked(word: Word, other: Word) -> bool:
    """Whether two words are lines of one label: one above the other, centred alike or flush."""
    gap = max(word.box.y0 - other.box.y1, other.box.y0 - word.box.y1)
    aside = min(abs(word.box.cx - other.box.cx), abs(word.box.x0 - other.box.x0))
    return bool(-0.3 * word.size < gap < 0.8 * word.size and aside < 0.4 * word.size)


def _column_band(words: list[Word], edge: float, side: int) -> list[Word]:
    """The labels below (side 1) or above (-1) a panel, with the further lines of those that have several."""
    band = _band(words, lambda w: w.box.y0 - edge if side > 0 else edge - w.box.y1)
    first = band
    while len(band) > 1:
        further = [w for w in words if w not in band and any(_stacked(w, other) for other in first)]
        if len(further) < max(2, len(first) / 2):
            break  # the name of the axis, or a title
        band, first = band + further, further
    return band


def _column_anchor(word: Word) -> float:
    """The x that a label below a panel points to: its middle, or its upper end when it is slanted."""
    return _slanted_end(word, word.angle > 0)


def _top_anchor(word: Word) -> float:
    """The x that a label above a panel points to: its middle, or its lower end when it is slanted."""
    return _slanted_end(word, word.angle < 0)


def _slanted_end(word: Word, right: bool) -> float:
    if not 10 < abs(word.angle) % 90 < 80:
        return word.box.cx
    half = word.size / 2 * abs(np.sin(np.radians(word.angle)))
    return float(word.box.x1 - half if right else word.box.x0 + half)


def _match(words: list[Word], centres: Floats, anchor: Callable[[Word], float]) -> Matched:
    """The label at each centre; words at the same one are joined."""
    pitch = float(centres[1] - centres[0]) if len(centres) > 1 else np.inf
    at: dict[int, list[Word]] = {}
    for word in words:
        index = int(np.abs(centres - anchor(word)).argmin())
        if abs(centres[index] - anchor(word)) <= 0.75 * pitch:
            at.setdefault(index, []).append(word)
    labels: list[str | None] = [None] * len(centres)
    for index, found in at.items():
        found.sort(key=lambda w: (round(w.box.cy / max(w.size, 1)), w.box.x0))
        labels[index] = " ".join(w.text for w in found)
    used = tuple(w for found in at.values() for w in found)
    if len(centres) > 2 and np.ptp(np.diff(centres)) > 0.1 * pitch:  # cells of unequal size
        if all(number(word.text) is not None for word in used):
            return Matched((None,) * len(centres), (), used)
        return Matched(tuple(labels), (), used)
    marks = tuple(Mark(float((anchor(w) - centres[0]) / pitch), w.text) for w in used)
    return Matched(tuple(labels), marks, used)


def _centred_line(words: list[Word], box: Box, *, above: bool) -> str:
    """The line of text closest to the panel that is centred on it, or begins at its left end."""
    lines = [
        line
        for line in join_line([w for w in words if abs(w.angle) < 1])
        if abs(line.box.cx - box.cx) < 0.08 * box.width + line.size
        or abs(line.box.x0 - box.x0) < 0.5 * line.size
    ]
    if not lines:
        return ""
    best = min(lines, key=lambda w: box.y0 - w.box.y1 if above else w.box.y0 - box.y1)
    same = [w for w in lines if abs(w.box.cy - best.box.cy) < 0.4 * best.size]
    return " ".join(w.text for w in sorted(same, key=lambda w: w.box.x0))


def fill_labels(labels: tuple[str | None, ...], marks: Sequence[Mark]) -> tuple[Label, ...] | None:
    """A label for each cell from the labels that stand there; None where none does.

    Numbers at even steps are carried on to the cells between and beyond (`0 … 5 … 10`); otherwise a cell
    without a label is called by its number from 1. Repeated labels get a number.
    """
    if not any(labels):
        return None
    if (steps := numeric_labels(marks, len(labels))) is not None:
        return steps
    texts = [t.replace("−", "-") for t in labels if t]
    whole = all(WHOLE.fullmatch(text) for text in texts)
    numbers = sum(number(mark.text) is not None for mark in marks)
    if len(texts) < len(labels) and 2 * numbers > len(marks):
        return None  # numbers of an axis that is not straight, or misread ones: they name no cell
    plain: list[Label] = []
    for index, text in enumerate(labels):
        label: Label = index + 1 if not text else int(text.replace("−", "-")) if whole else text
        plain.append(label if label not in plain else f"{label} ({index + 1})")
    return tuple(plain)


def title_facets(titles: Sequence[str]) -> list[dict[str, Label]]:
    """The facets that tell panels apart: `Aux-Loss-Free Layer 19` → method, layer; else the title itself.

    A small stand-in for the text reader's own rule, so that both name the same panel the same.
    """
    facets = [_facets_of(title) for title in titles]
    distinct = {tuple(sorted((k, str(v)) for k, v in f.items())) for f in facets}
    if len(titles) == 1:
        return [facets[0] if titles[0] else {}]
    if len(distinct) == len(titles) and all(facets) and len({tuple(sorted(f)) for f in facets}) == 1:
        return facets
    if len(set(titles)) == len(titles) and all(titles):
        return [{"panel": title} for title in titles]
    return [{"panel": number} for number in range(1, len(titles) + 1)]


def _facets_of(title: str) -> dict[str, Label]:
    named = NAMED.findall(title)
    if named and "".join(f"{a}{b}" for a, b in named):
        return {name.lower(): _label(value.strip()) for name, value in named}
    if numbered := NUMBERED.match(title):
        rest, name, value = numbered.groups()
        facets: dict[str, Label] = {"method": rest.strip(" ,:(-–")} if rest.strip(" ,:(-–") else {}
        return {**facets, name.lower(): int(value)}
    return {"panel": title} if title else {}


def _label(text: str) -> Label:
    return int(text) if WHOLE.fullmatch(text) else text
