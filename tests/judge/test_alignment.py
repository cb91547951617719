"""Laying a document on the source, and saying how."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from rerender.judge.alignment import align, match_labels
from rerender.judge.verdicts import Matching
from rerender.model import Axis, Figure, Panel
from tests.judge.cases import claim, describe, figure, judge, source


def matchings(document: Figure, theirs: Figure) -> dict[str, Matching]:
    return {m.dimension: m for m in align(describe(document), theirs).matchings}


def hours(*labels: int | str, name: str = "hour") -> Axis:
    return Axis(name, labels, "right")


def test_a_document_that_is_one_column_short() -> None:
    found = matchings(figure(19), figure(20))["x"]
    assert (found.matched, found.document, found.source) == (19, 19, 20)
    assert "by label; the document lacks 20" in found.how


def test_a_document_that_counts_from_zero() -> None:
    document = figure(20, x=hours(*range(20)))
    made = align(describe(document), figure(20))
    assert made.x[0] == 0
    assert "in order" in made.matchings[2].how
    truth = source(np.arange(20.0).reshape(1, 1, 20))
    frame = replace(document, y=truth.figure.y)
    assert (
        judge(truth, claim(low=19, high=19, x=(19,), stated=True), frame=frame).verdicts[0].answer
        == "supported"
    )


def test_labels_meet_whatever_their_case_brackets_and_length() -> None:
    assert match_labels(("CATS", "dogs (big)", "Bird"), ("birds", "Dogs", "cats (en)")) == (2, 1, 0)
    assert match_labels(("a (x)", "a (y)"), ("a (y)", "a (x)")) == (1, 0)
    assert match_labels(("lion",), ("lions", "lioness")) == (None,)
    assert match_labels((1, 3), (1, 2)) == (0, None)


def test_an_axis_without_a_name_has_the_labels_of_the_source() -> None:
    found = matchings(figure(20, x=None), figure(20))["x"]
    assert found.matched == 0
    assert "does not name its columns" in found.how


def test_panels_meet_by_facets_in_any_order_and_number() -> None:
    theirs = figure(panels=2)
    document = replace(
        theirs, panels=(Panel("B", {"day": 1}), Panel("A", {"day": 0}), Panel("C", {"day": 7}))
    )
    made = align(describe(document), theirs)
    assert made.panels == (1, 0, None)
    assert "the figure has no C" in made.matchings[0].how
    more = replace(theirs, panels=(Panel("x", {"day": 1, "city": "Rome"}),))
    assert align(describe(more), theirs).panels == (1,)


def test_panels_without_anything_in_common_meet_in_order() -> None:
    document = replace(figure(panels=2), panels=(Panel("left"), Panel("right")))
    assert align(describe(document), figure(panels=2)).panels == (0, 1)
    short = replace(document, panels=document.panels[:1])
    assert align(describe(short), figure(panels=2)).panels == (None,)


def test_rows_and_columns_the_other_way_round() -> None:
    theirs = figure(5)
    document = replace(theirs, x=theirs.y, y=theirs.x)
    made = align(describe(document, claim(x=("dogs",), y=(4,))), theirs)
    assert (made.description.claims[0].y, made.description.claims[0].x) == (("dogs",), (4,))
    assert "the other way round" in made.matchings[1].how


def test_verdicts_name_the_labels_of_the_source() -> None:
    truth = source(np.ones((1, 2, 4)))
    assert truth.figure.y is not None
    frame = replace(truth.figure, y=replace(truth.figure.y, labels=("CATS (all)", "DOGS")))
    made = judge(truth, claim(low=0, high=2, y=("CATS (all)",), x=(3,)), frame=frame)
    assert made.verdicts[0].positions[0].y == "cats"
