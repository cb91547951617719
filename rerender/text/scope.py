"""The facet register: what the headings, titles and lead-ins above a line say that it is about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from rerender.model import Axis, Claim, Label, Panel
from rerender.text.parts import Degree, Place

TITLE_DEPTH = 7
LEAD_DEPTH = 8


_REMEMBERED = 300
"""The most claims that are looked through for what is said of all others."""


@dataclass(slots=True)
class Entry:
    """One thing that stands over the lines below it. `keys` are the facets it sets."""

    depth: int
    keys: frozenset[str]
    places: tuple[Place, ...]
    degree: Degree | None = None
    words: str = ""
    line: int = 0
    full: bool = False
    """Whether its own line goes on with statements."""
    listed: bool = False
    """Whether it is one of several such lines in a row, so that what follows without a lead-in stands beside them."""


@dataclass(slots=True)
class Scope:
    """A stack of entries. Indentation is mostly lost, so a lead-in replaces the last one that set one of its
    facets, and all that came after that."""

    entries: list[Entry] = field(default_factory=list)
    title: str = ""
    """The last heading or title."""
    told: list[Claim] = field(default_factory=list)
    """The claims so far, for what is then said of all others."""

    def others(self, axis: Axis, name: str, panels: tuple[int, ...]) -> tuple[Label, ...]:
        """The labels of an axis (`x` or `y`) that the last claims on these panels, and on the row or column in
        scope, have left out; nothing where they name none.
        """
        across = {label for p in self.places("y" if name == "x" else "x") for label in p.labels or ()}
        named: set[Label] = set()
        for claim in self.told[-_REMEMBERED:]:
            own, other = (claim.x, claim.y) if name == "x" else (claim.y, claim.x)
            if claim.kind == "cells" and claim.panels == panels and (not across or across & set(other or ())):
                named.update(own or ())
        return tuple(label for label in axis.labels if label not in named) if named else ()

    def clear(self, depth: int) -> None:
        """Leave everything that stands at this depth or below: a heading ends what was under its siblings."""
        self.entries = [e for e in self.entries if e.depth < depth]

    def enter(self, entry: Entry) -> None:
        """Put an entry on top, instead of the one that set the same facet at its depth."""
        self.entries = [e for e in self.entries if e.depth <= entry.depth]
        for i, other in enumerate(self.entries):
            if other.depth == entry.depth and other.keys & entry.keys:
                del self.entries[i:]
                break
        self.entries.append(entry)

    def places(self, axis: str) -> list[Place]:
        """The places that the topmost entry with this axis sets."""
        for entry in reversed(self.entries):
            found = [p for p in entry.places if p.axis == axis]
            if found:
                return found
        return []

    def facets(self) -> dict[str, frozenset[Label]]:
        """The values that the register allows for each facet of the panels."""
        allowed: dict[str, frozenset[Label]] = {}
        for entry in self.entries:
            if panels := [p for p in entry.places if p.axis == "panel"]:
                allowed |= merge_facets(panels)
        return allowed

    def degree(self) -> tuple[Degree | None, str]:
        """The level that a lead-in gives to the lines below it (`Dark red squares in:`), with its words."""
        for entry in reversed(self.entries):
            if entry.degree is not None:
                return entry.degree, entry.words
            if entry.depth < LEAD_DEPTH:
                break
        return None, ""


def keys_of(places: Iterable[Place]) -> frozenset[str]:
    """The facets that places set: names of panel facets, and the axes."""
    keys: set[str] = set()
    for place in places:
        if place.axis == "panel":
            keys.update(name for facets in place.facets for name in facets)
        else:
            keys.add(place.axis)
    return frozenset(keys)


def merge_facets(places: Iterable[Place]) -> dict[str, frozenset[Label]]:
    """The values allowed for each facet by places that name panels: alternatives add up, facet by facet."""
    allowed: dict[str, frozenset[Label]] = {}
    for place in places:
        for facets in place.facets:
            for name, values in facets.items():
                allowed[name] = allowed.get(name, frozenset()) | values
    return allowed


def select_panels(
    panels: tuple[Panel, ...], scope: dict[str, frozenset[Label]], own: dict[str, frozenset[Label]]
) -> tuple[int, ...]:
    """The panels that a clause is about: what it names itself, within what the register allows."""
    if len(panels) <= 1:
        return tuple(range(len(panels)))
    known = {name: {panel.facets.get(name) for panel in panels} - {None} for name in scope}
    if not own and any(
        values and known[name] and values.isdisjoint(known[name]) for name, values in scope.items()
    ):
        return ()  # what stands above names a panel that the figure does not have
    allowed = own if "panel" in own else {**scope, **own}
    chosen = _matching(panels, allowed) or _matching(panels, own)
    return tuple(chosen)


def _matching(panels: tuple[Panel, ...], allowed: dict[str, frozenset[Label]]) -> list[int]:
    found = list(range(len(panels)))
    for name, values in allowed.items():
        if values:
            found = [i for i in found if panels[i].facets.get(name) in values]
    return found
