"""Documents are grouped by what they declare, and their panels aligned."""

from __future__ import annotations

import dataclasses

import pytest

from rerender.labels import unify, unify_all
from rerender.model import Axis, Category, Figure, Panel, Scale
from rerender.site.grouping import align, figure_key, group, panel_key


def load_figure(layers=(1, 2), rows=("Wikipedia (en)", "Github"), experts=8, **changes):
    panels = tuple(
        Panel(f"{method} Layer {layer}", {"method": method, "layer": layer})
        for layer in layers
        for method in ("Tame", "Wild")
    )
    figure = Figure(
        kind="continuous",
        panels=panels,
        x=Axis("expert", tuple(range(1, experts + 1)), "right"),
        y=Axis("dataset", tuple(rows), "down"),
        scale=Scale("Expert share", 0.0, 10.0),
    )
    return dataclasses.replace(figure, **changes)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Wikipedia (en)", "wikipedia"),
        ("GitHub", "Github"),
        ("DM_Mathematics", "DM Mathematics"),
        ("Aux-Loss-Free", "aux loss free"),
        ("Code [py]", "code"),
        (19, "19"),
        ("(a)", "A"),
    ],
)
def test_labels_that_are_one(one, other):
    assert unify(one) == unify(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Wikipedia", "Wikipedia2"), ("(a)", "(b)"), (19, 20), ("→", "←"), ("", "x")]
)
def test_labels_that_are_two(one, other):
    assert unify(one) != unify(other)


def test_brackets_stay_where_they_tell_labels_apart():
    assert unify_all(["Llama (7B)", "Llama (13B)", "Other (x)"]) == ["llama (7b)", "llama (13b)", "other"]


def test_x_axis_and_order_do_not_part_documents():
    other = load_figure(rows=("GitHub", "Wikipedia"), experts=7, x=Axis("position", (1, 2, 3), "right"))
    assert group([load_figure(), other]) == [[0, 1]]


@pytest.mark.parametrize(
    "other",
    [
        load_figure(layers=(1, 3)),
        load_figure(rows=("Wikipedia", "Books")),
        load_figure(scale=Scale("Accuracy", 0, 1)),
        load_figure(kind="categorical"),
        load_figure(panels=()),
    ],
    ids=["panels", "rows", "scale", "kind", "no panels"],
)
def test_what_parts_documents(other):
    assert group([load_figure(), other]) == [[0], [1]]


def test_a_known_quantity_counts_more_than_its_label():
    one = load_figure(scale=Scale("Relative Expert Load", 0, 10), quantity="relative-load")
    other = load_figure(scale=Scale("Load ratio", 0, 10), quantity="relative-load")
    assert group([one, other]) == [[0, 1]]


def test_documents_that_declare_nothing_stand_alone():
    empty = Figure(kind="continuous", scale=Scale("Accuracy", 0, 1))
    assert figure_key(empty) is None
    assert group([empty, load_figure(), empty]) == [[0], [1], [2]]


def test_categories_are_compared_without_the_backdrop():
    legend = (Category("Knowledge", "orange"), Category("Unclassified", "grey", background=True))
    one = load_figure(kind="categorical", categories=legend)
    other = load_figure(kind="categorical", categories=(Category("knowledge", "red"),))
    third = load_figure(kind="categorical", categories=(Category("Linguistic", "green"),))
    assert group([one, other, third]) == [[0, 1], [2]]


def test_facet_names_do_not_matter_but_their_values_do():
    assert panel_key(Panel("a", {"method": "Tame", "n": 1})) == panel_key(Panel("b", {"l": "1", "m": "tame"}))
    assert panel_key(Panel("Chart 1")) == panel_key(Panel("chart 1"))
    assert panel_key(Panel("Chart 1")) != panel_key(Panel("Chart 2"))


def test_align_puts_missing_panels_where_they_belong():
    one = [Panel("A"), Panel("B")]
    other = [Panel("b"), Panel("C")]
    rows = align([one, other])
    assert [(row.title, row.panels) for row in rows] == [("A", (0, None)), ("B", (1, 0)), ("C", (None, 1))]


def test_align_tells_panels_of_one_name_apart():
    rows = align([[Panel("A"), Panel("A")], [Panel("A"), Panel("A"), Panel("A")]])
    assert [row.panels for row in rows] == [(0, 0), (1, 1), (None, 2)]


def test_single_panels_share_a_row_whatever_their_names():
    rows = align([[Panel("")], [Panel("Accuracy map")]])
    assert [(row.title, row.panels) for row in rows] == [("Accuracy map", (0, 0))]


def test_align_nothing():
    assert align([]) == []
    assert align([[], [Panel("A")]])[0].panels == (None, 0)
