"""Lists, ranges, progressions."""

from __future__ import annotations

import pytest

from rerender.text.series import MAX_SPAN, Item, read_number, read_series
from rerender.text.words import tokenize


def items(text: str) -> list[Item]:
    return read_series(tokenize(text), 0)[0]


def number(text: str) -> Item:
    found = read_number(tokenize(text), 0)
    assert found is not None
    assert found[1] == len(tokenize(text)), "not read to the end"
    return found[0]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("7", 7, 7),
        ("6-8", 6, 8),
        ("6–8", 6, 8),
        ("6 — 8", 6, 8),
        ("6 to 8", 6, 8),
        ("6 through 8", 6, 8),
        ("6 up to 8", 6, 8),
        ("0 → 10", 0, 10),
        ("between 5 and 8", 5, 8),
        ("-1 to 1", -1, 1),
        ("0.5–0.75", 0.5, 0.75),
        ("71 ± 2", 71, 71),
    ],
)
def test_numbers_and_ranges(text: str, low: float, high: float) -> None:
    item = number(text)
    assert (item.low, item.high, item.open) == (low, high, "")


@pytest.mark.parametrize(
    "text", ["~12", "about 12", "approximately 12", "≈ 12", "around 6-8", "6 to about 8"]
)
def test_hedges(text: str) -> None:
    assert number(text).approximate


@pytest.mark.parametrize(
    ("text", "bound", "sign"),
    [
        ("18+", 18, "+="),
        (">18", 18, "+"),
        ("≥ 18", 18, "+="),
        ("<12", 12, "-"),
        ("≤12", 12, "-="),
        ("18 or more", 18, "+="),
        ("12 or fewer", 12, "-="),
    ],
)
def test_open_ranges(text: str, bound: float, sign: str) -> None:
    item = number(text)
    assert (item.low, item.open) == (bound, sign)
    assert item.is_range


def test_an_end_that_is_a_range_itself_counts_as_its_middle() -> None:
    item = number("0 to about 8-10")
    assert (item.low, item.high, item.approximate) == (0, 9, True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4, 56, and 64", [4, 56, 64]),
        ("4 and 56", [4, 56]),
        ("4/56/64", [4, 56, 64]),
        ("4 & 56", [4, 56]),
        ("1, 2, 3, ..., 9", [1, 2, 3, 4, 5, 6, 7, 8, 9]),
        ("0, 6, 12, …, 30", [0, 6, 12, 18, 24, 30]),
    ],
)
def test_lists(text: str, expected: list[int]) -> None:
    assert [item.low for item in items(text)] == expected


def test_a_list_of_ranges() -> None:
    assert [(i.low, i.high) for i in items("2–4, 9 and 20–22")] == [(2, 4), (9, 9), (20, 22)]


def test_a_repeated_noun() -> None:
    found, end = read_series(tokenize("4, expert 9 and expert 17 are"), 0, frozenset({"expert"}))
    assert ([i.low for i in found], end) == ([4, 9, 17], 7)


@pytest.mark.parametrize("text", ["1, 2, ..., 1000000000", "3, 3, ..., 9", "9, 8, ..., 1"])
def test_progressions_that_do_not_rise_or_never_end_stay_as_written(text: str) -> None:
    assert len(items(text)) == 3


def test_a_wide_range_is_spelled_out_to_a_limit() -> None:
    assert len(number("1-1000000000").numbers()) == MAX_SPAN


@pytest.mark.parametrize("text", ["3.0", "0.5-2"])
def test_decimals_are_no_whole_numbers(text: str) -> None:
    assert not number(text).whole


@pytest.mark.parametrize("text", ["and", "red", "(", "", "to 4"])
def test_no_number(text: str) -> None:
    assert read_number(tokenize(text), 0) is None
