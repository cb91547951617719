"""Labels: comparing, listing, reading from options."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rerender.errors import OptionError
from rerender.labels import MOST_LABELS, assignment, fold, label_list, number_pair, number_range, spell


@pytest.mark.parametrize(
    ("one", "other"),
    [("GitHub", "Github"), ("Wikipedia (en)", "wikipedia"), ("DM Mathematics", "dm_mathematics"), (7, "7")],
)
def test_the_same_label_written_twice(one: int | str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("-3", "3"), ("1.5", "15"), ("a+b", "ab"), ("(en)", "(de)")])
def test_different_labels(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_runs_become_ranges() -> None:
    assert spell([1, 2, 3, 4, 7, 8, 10, "a", 11]) == "1–4, 7, 8, 10, a, 11"
    assert spell([]) == ""


@given(st.sets(st.integers(-50, 50), min_size=1))
def test_a_spelled_list_reads_back(numbers: set[int]) -> None:
    assert label_list(spell(sorted(numbers))) == tuple(sorted(numbers))


@pytest.mark.parametrize("text", ["19-24", "24..19", "19 – 24", "19…24"])
def test_ranges(text: str) -> None:
    assert number_range(text) == (19, 24)


@pytest.mark.parametrize("text", ["19", "a-b", "1-2-3", "1.5-2", ""])
def test_no_ranges(text: str) -> None:
    assert number_range(text) is None


def test_labels_of_an_option() -> None:
    assert label_list("1..3, 7,Github") == (1, 2, 3, 7, "Github")


@pytest.mark.parametrize("text", ["", " , ", "1..3,2", "a,a", f"0..{MOST_LABELS}", "1..999999999"])
def test_labels_that_no_axis_can_have(text: str) -> None:
    with pytest.raises(OptionError):
        label_list(text)


def test_assignments() -> None:
    assert assignment("layer = 19-21") == ("layer", "19-21")
    assert assignment("label=a=b") == ("label", "a=b")
    for option in ("layer", "=3", "layer=", " = "):
        with pytest.raises(OptionError, match="NAME=VALUES"):
            assignment(option)


def test_pairs() -> None:
    assert number_pair("0,10") == (0, 10)
    for text in ("10,0", "0", "a,b", "0,inf", "nan,1", "1,1", "1,2,3"):
        with pytest.raises(OptionError):
            number_pair(text)
