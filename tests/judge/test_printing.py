"""Verdicts as text, JSON and JUnit XML."""

from __future__ import annotations

import json
from dataclasses import replace
from xml.etree import ElementTree

import numpy as np
import pytest

from rerender.judge import SCHEMA, Verdicts, junit, report, verdicts_form
from rerender.model import Grid, Span
from tests.judge.cases import claim, hot_claims, judge, peaks

HOSTILE = "<b>&amp;\x1b[31m “quoted” ]]>\n"


@pytest.fixture
def truth() -> Grid:
    return peaks(2, 2, 20)


@pytest.fixture
def made(truth: Grid) -> Verdicts:
    claims = [replace(c, span=Span(1, 0, len(HOSTILE))) for c in hot_claims(truth, shift=1)]
    return judge(truth, *claims, claim("background"), claim("background", low=0, high=8), text=HOSTILE)


def test_json_holds_everything_and_only_finite_numbers(made: Verdicts) -> None:
    form = json.loads(json.dumps(verdicts_form(made), allow_nan=False))
    assert form["schema"] == SCHEMA == "rerender/check/1"
    assert len(form["claims"]) == len(made.verdicts)
    assert form["counts"]["unreadable"] == 1
    first = form["claims"][0]
    assert (first["verdict"], first["text"]) == ("consistent", HOSTILE)
    assert first["positions"][0]["outcome"] == "off-by-one"
    assert first["positions"][0]["panel"] == "Day 0"
    assert first["interval"] == [6, None]  # open: the level reaches the end of the scale
    assert form["total"]["listed"] == sum(row["listed"] for row in form["rows"])
    assert {matching["dimension"] for matching in form["alignment"]} == {"panels", "y", "x"}
    assert form["hypotheses"][0]["name"] == "shift-1"


def test_a_source_may_have_open_ends(truth: Grid) -> None:
    hottest, coldest = truth.value == truth.value.max(), truth.value == truth.value.min()
    where = [int(i) for i in np.argwhere(hottest)[0]]
    source = replace(
        truth, high=np.where(hottest, np.inf, truth.high), low=np.where(coldest, -np.inf, truth.low)
    )
    assert truth.figure.y is not None
    row, column = truth.figure.y.labels[where[1]], where[2] + 1
    made = judge(
        source,
        claim(low=9.5, high=10, y=(row,), x=(column,), panels=(where[0],), stated=True),
        claim("background", low=0, high=5),
        claim("absence", low=9.9, high=10),
    )
    assert made.verdicts[0].answer == "consistent"
    (position,) = json.loads(json.dumps(verdicts_form(made), allow_nan=False))["claims"][0]["positions"]
    assert (position["low"], position["high"]) == (position["value"], None)
    assert "inf" not in report(made)
    assert "nan" not in report(made)
    assert all(score.value is None or np.isfinite(score.value) for score in made.scores)


def test_junit_has_a_case_for_each_claim(truth: Grid) -> None:
    made = judge(truth, claim(low=9.9, high=9.9, x=(1,), stated=True), claim("background"), text=HOSTILE)
    suite = ElementTree.fromstring(junit([made, made]))[0]
    assert suite.attrib["tests"] == "2"
    assert suite.attrib["failures"] == "1"
    assert suite.attrib["skipped"] == "1"
    assert suite[0][0].tag == "failure"
    assert suite[1][0].tag == "skipped"


def test_what_a_document_says_cannot_break_out(made: Verdicts) -> None:
    xml = junit([made])
    assert "\x1b" not in xml
    assert ElementTree.fromstring(xml)[0][0].attrib["name"].count("<b>") == 1
    assert "\x1b" not in report(made)


def test_the_report_shows_verdicts_errors_and_chance(made: Verdicts) -> None:
    text = report(made)
    assert "every position is 1 column too far to the right" in text
    assert f"{len(made.verdicts)} claims: {made.count('supported')} supported" in text
    assert "chance" in text
    assert all(len(line) <= 118 for line in text.splitlines())
