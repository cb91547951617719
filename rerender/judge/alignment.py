"""Laying a document's panels and axes on those of the source, and saying how it was done."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from rerender.judge.verdicts import Matching
from rerender.labels import fold, spell, unify, unify_all
from rerender.model import Axis, Claim, Description, Figure, Label, Panel

_NOUNS = {"y": "rows", "x": "columns"}

MOST_NAMES = 1000
"""On longer axes a label is found only as a whole."""

Labels = Sequence[Label]
Places = tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Cells:
    """Where a claim is in the source: its panels, rows and columns, and labels that are not there."""

    panels: NDArray[np.intp]
    y: NDArray[np.intp]
    x: NDArray[np.intp]
    lost: tuple[Label, ...] = ()

    @property
    def size(self) -> int:
        """How many cells there are."""
        return int(self.panels.size * self.y.size * self.x.size)


@dataclass(frozen=True, slots=True)
class Alignment:
    """Where the document's panels, rows and columns are in the source.

    `panels` has an index or None for each of the document's panels; `y` and `x` have the indices of the
    labels that were found; `whole_y` and `whole_x` are the indices of the whole axis as the document has it.
    `description` is the document with its axes swapped where it has rows and columns the other way round.
    """

    description: Description
    panels: Places
    y: Mapping[Label, int]
    x: Mapping[Label, int]
    whole_y: tuple[int, ...]
    whole_x: tuple[int, ...]
    matchings: tuple[Matching, ...]

    def cells(self, claim: Claim) -> Cells:
        """The cells of the source that a claim is about; any dimension may be empty."""
        known = claim.panels or ((0,) if len(self.panels) == 1 else ())
        panels = {self.panels[panel] for panel in known if 0 <= panel < len(self.panels)} - {None}
        y, lost_y = _found(claim.y, self.y, self.whole_y)
        x, lost_x = _found(claim.x, self.x, self.whole_x)
        return Cells(_ascending(p for p in panels if p is not None), y, x, (*lost_y, *lost_x))


def align(description: Description, source: Figure) -> Alignment:
    """Lay a description on the source's figure, which has panels and both axes.

    Panels meet by their facets, else by title, else in order. Labels meet as `labels.fold` compares them; two
    axes of the same length that count from different numbers, or share no label, meet in order.
    """
    assert source.x is not None
    assert source.y is not None
    swapped = _is_swapped(description.figure, source)
    if swapped:
        description = _swap(description)
    figure, claims = description.figure, description.claims
    panels, panels_how = _match_panels(figure.panels or (Panel(""),), source.panels)
    y, whole_y, y_how = _match_axis("y", figure.y, claims, source.y)
    x, whole_x, x_how = _match_axis("x", figure.x, claims, source.x)
    if swapped:
        y_how = replace(y_how, how=f"{y_how.how}; the document has rows and columns the other way round")
    return Alignment(description, panels, y, x, whole_y, whole_x, (panels_how, y_how, x_how))


def _found(
    labels: Labels | None, index: Mapping[Label, int], whole: tuple[int, ...]
) -> tuple[NDArray[np.intp], tuple[Label, ...]]:
    if labels is None:
        return np.array(whole, dtype=np.intp), ()
    lost = tuple(label for label in labels if label not in index)
    return _ascending({index[label] for label in labels if label in index}), lost


def _ascending(positions: Iterable[int]) -> NDArray[np.intp]:
    return np.array(sorted(positions), dtype=np.intp)


def match_labels(document: Labels, source: Labels) -> Places:
    """For each label of the document the place of the same label in the source, or of the only one that
    begins like it (`DM Math`, `DM Mathematics`)."""
    keys = unify_all(source)
    index = {key: place for place, key in reversed(list(enumerate(keys)))}
    return tuple(index.get(key, _begins(label, key, keys)) for label, key in _keyed(document))


def _keyed(labels: Labels) -> Iterable[tuple[Label, str]]:
    return zip(labels, unify_all(labels), strict=True)


def _begins(label: Label, key: str, keys: Sequence[str]) -> int | None:
    if isinstance(label, int) or len(key) < 3 or len(keys) > MOST_NAMES:
        return None
    fitting = [i for i, k in enumerate(keys) if len(k) > 2 and (k.startswith(key) or key.startswith(k))]
    return fitting[0] if len(fitting) == 1 else None


def _match_axis(
    side: Literal["y", "x"], axis: Axis | None, claims: Sequence[Claim], source: Axis
) -> tuple[dict[Label, int], tuple[int, ...], Matching]:
    """Where the labels of an axis are in the source's, the whole axis there, and how it was found."""
    declared = axis.labels if axis is not None and axis.sized else ()
    places = match_labels(declared, source.labels)
    how = _how(side, axis, declared, source, places)
    if _meets_in_order(declared, source.labels, places):
        index = {label: place for place, label in enumerate(declared)}
    else:
        used = dict.fromkeys(
            label for claim in claims for label in (claim.y if side == "y" else claim.x) or ()
        )
        labels = tuple(dict.fromkeys((*declared, *used)))
        found = zip(labels, match_labels(labels, source.labels), strict=True)
        index = {label: place for label, place in found if place is not None}
    whole = tuple(sorted({index[label] for label in declared if label in index})) or tuple(range(len(source)))
    matched = len({index[label] for label in declared if label in index})
    return index, whole, Matching(side, matched, len(declared), len(source), how)


def _meets_in_order(declared: Labels, source: Labels, places: Places) -> bool:
    if not declared or len(declared) != len(source):
        return False
    return not any(place is not None for place in places) or _counts_from_elsewhere(declared, source)


def _counts_from_elsewhere(declared: Labels, source: Labels) -> bool:
    return _is_count(declared) and _is_count(source) and declared[0] != source[0]


def _is_count(labels: Labels) -> bool:
    first = labels[0]
    return isinstance(first, int) and all(label == first + i for i, label in enumerate(labels))


def _how(side: str, axis: Axis | None, declared: Labels, source: Axis, places: Places) -> str:
    noun = _NOUNS[side]
    name = f"{axis.name!r} laid on {source.name!r}, " if axis is not None and axis.name else ""
    if not declared:
        said = "does not size" if axis is not None and axis.name else "does not name"
        return f"{name}the document {said} its {noun}; labels are looked up in the figure's {len(source)}"
    if _meets_in_order(declared, source.labels, places):
        why = "counts from another number" if any(p is not None for p in places) else "labels them otherwise"
        return f"{name}in order: the document {why} ({declared[0]}, the figure {source.labels[0]})"
    lacking = [label for label, place in zip(declared, places, strict=True) if place is None]
    unmet = _without(source.labels, places)
    words = f"{name}by label"
    if lacking:
        words += f"; the figure has no {_spelled(lacking)}"
    return words + (f"; the document lacks {_spelled(unmet)}" if unmet else "")


def _without(labels: Labels, places: Places) -> list[Label]:
    """The labels at none of the places."""
    met = set(places)
    return [label for i, label in enumerate(labels) if i not in met]


def _spelled(labels: Labels) -> str:
    text = spell(labels)
    return text if len(text) <= 60 else f"{text[:59]}…"


def _match_panels(document: Sequence[Panel], source: Sequence[Panel]) -> tuple[Places, Matching]:
    if len(document) == len(source) == 1:
        return (0,), Matching("panels", 1, 1, 1, "there is one")
    theirs: dict[frozenset[str], list[int]] = {}
    for place, panel in enumerate(source):
        theirs.setdefault(_panel_key(panel), []).append(place)
    places: Places = tuple(_fitting(_panel_key(panel), theirs) for panel in document)
    how = "by facets" if any(panel.facets for panel in document) else "by title"
    if not any(place is not None for place in places) and len(document) == len(source):
        places, how = tuple(range(len(source))), "in order, as their titles have nothing in common"
    lacking = [panel.title or "untitled" for panel, p in zip(document, places, strict=True) if p is None]
    unmet = _without([panel.title for panel in source], places)
    how += f"; the figure has no {_spelled(lacking)}" if lacking else ""
    how += f"; the document lacks {_spelled(unmet)}" if unmet else ""
    matched = len({place for place in places if place is not None})
    return places, Matching("panels", matched, len(document), len(source), how)


def _panel_key(panel: Panel) -> frozenset[str]:
    return frozenset(unify(value) for value in panel.facets.values()) or frozenset({unify(panel.title)})


def _fitting(key: frozenset[str], theirs: Mapping[frozenset[str], list[int]]) -> int | None:
    """The panel with the same facets, or the only one that has more or fewer of them."""
    near = theirs.get(key)
    if near is None and len(theirs) <= MOST_NAMES:
        near = [place for other, places in theirs.items() if key < other or other < key for place in places]
    return near[0] if near is not None and len(near) == 1 else None


def _is_swapped(figure: Figure, source: Figure) -> bool:
    """Whether the document's rows are the source's columns: by their labels, else by their names."""
    if figure.x is None or figure.y is None or source.x is None or source.y is None:
        return False
    crossed = _alike(figure.x, source.y) + _alike(figure.y, source.x)
    return crossed > _alike(figure.x, source.x) + _alike(figure.y, source.y)


def _alike(axis: Axis, other: Axis) -> float:
    found = sum(place is not None for place in match_labels(axis.labels, other.labels))
    named = bool(axis.name) and fold(axis.name) == fold(other.name)
    return found / max(1, len(axis), len(other)) + named


def _swap(description: Description) -> Description:
    claims = tuple(replace(claim, x=claim.y, y=claim.x) for claim in description.claims)
    figure = replace(description.figure, x=description.figure.y, y=description.figure.x)
    return replace(description, figure=figure, claims=claims)
