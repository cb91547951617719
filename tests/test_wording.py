"""One spelling of numbers and counts."""

from __future__ import annotations

import math

import pytest

from rerender.wording import and_more, count, cut, interval, number


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (90.0, "90"),
        (1.5, "1.5"),
        (0.00421, "0.00421"),
        (8.90625, "8.906"),
        (12345.6, "12346"),
        (1e20, "1e+20"),
    ],
)
def test_numbers(value: float, words: str) -> None:
    assert number(value) == words


def test_an_interval_that_reads_as_one_number_is_one() -> None:
    assert (interval(6, 10), interval(10, 10), interval(1.00001, 1.00002)) == ("6–10", "10", "1")


def test_an_open_interval_has_one_end() -> None:
    inf = math.inf
    assert (interval(6, inf), interval(-inf, 10), interval(-inf, inf)) == ("≥ 6", "≤ 10", "any value")


def test_counts() -> None:
    assert (count(1, "panel"), count(0, "panel")) == ("1 panel", "0 panels")
    assert [and_more(amount, "row") for amount in (1, 2, 3)] == ["", ", and 1 more row", ", and 2 more rows"]


def test_a_cut_text_has_the_length_asked_for() -> None:
    assert (cut("relative", 8), cut("relative load", 8), cut("a b", 3)) == ("relative", "relativ…", "a b")
    assert cut("load per expert", 6) == "load…", "no blank before the ellipsis"
