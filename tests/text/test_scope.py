"""The register of what stands above a line."""

from __future__ import annotations

from rerender.model import Label, Panel
from rerender.text.parts import Degree, Place
from rerender.text.scope import LEAD_DEPTH, TITLE_DEPTH, Entry, Scope, keys_of, merge_facets, select_panels

PANELS = tuple(
    Panel(f"{feed} Stage {stage}", {"feed": feed, "stage": stage})
    for stage in (3, 5)
    for feed in ("Tide", "Wind")
)


def facet(name: str, *values: Label) -> Place:
    return Place("panel", 0, 1, facets=({name: frozenset(values)},))


def entry(depth: int, *places: Place, degree: Degree | None = None) -> Entry:
    return Entry(depth, keys_of(places), places, degree)


def row(label: str) -> Place:
    return Place("y", 0, 1, (label,))


def test_a_heading_ends_what_stood_below_its_sibling() -> None:
    scope = Scope()
    scope.enter(entry(3, facet("stage", 3)))
    scope.enter(entry(LEAD_DEPTH, row("Kestrel")))
    scope.clear(3)
    assert scope.entries == []


def test_a_lead_in_replaces_the_one_of_its_facet_and_what_came_after() -> None:
    scope = Scope()
    for place in (facet("feed", "Tide"), row("Kestrel"), facet("feed", "Wind")):
        scope.enter(entry(LEAD_DEPTH, place))
    assert scope.facets() == {"feed": frozenset({"Wind"})}
    assert scope.places("y") == []


def test_a_lead_in_of_another_facet_stands_below() -> None:
    scope = Scope()
    for place in (facet("feed", "Tide"), row("Kestrel"), row("Heron")):
        scope.enter(entry(LEAD_DEPTH, place))
    assert scope.facets() == {"feed": frozenset({"Tide"})}
    assert [place.labels for place in scope.places("y")] == [("Heron",)]


def test_a_level_reaches_down_to_the_next_title() -> None:
    scope, degree = Scope(), Degree(0, 1)
    scope.enter(Entry(LEAD_DEPTH, frozenset({"level"}), (), degree, "dark red"))
    scope.enter(entry(LEAD_DEPTH, row("Kestrel")))
    assert scope.degree() == (degree, "dark red")
    scope.enter(entry(TITLE_DEPTH, facet("stage", 3)))
    assert scope.degree() == (None, "")


def test_alternatives_add_up() -> None:
    assert merge_facets([facet("stage", 3), facet("stage", 5), facet("feed", "Tide")]) == {
        "stage": frozenset({3, 5}),
        "feed": frozenset({"Tide"}),
    }


def test_what_a_clause_names_narrows_what_stands_above() -> None:
    above: dict[str, frozenset[Label]] = {"stage": frozenset({5})}
    own: dict[str, frozenset[Label]] = {"feed": frozenset({"Wind"})}
    assert select_panels(PANELS, above, own) == (3,)
    assert select_panels(PANELS, above, {}) == (2, 3)
    assert select_panels(PANELS, {}, own) == (1, 3)
    assert select_panels(PANELS, {}, {}) == (0, 1, 2, 3)


def test_what_a_clause_names_wins_over_what_stands_above() -> None:
    assert select_panels(PANELS, {"stage": frozenset({5})}, {"stage": frozenset({3})}) == (0, 1)


def test_no_panel_fits() -> None:
    assert select_panels(PANELS, {}, {"stage": frozenset({9})}) == ()


def test_a_single_panel_is_always_meant() -> None:
    assert select_panels(PANELS[:1], {"stage": frozenset({9})}, {}) == (0,)
    assert select_panels((), {}, {}) == ()
