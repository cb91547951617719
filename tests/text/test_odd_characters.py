"""Letters that patterns take for others (`ſ` for `s`, `ı` and `İ` for `i`), and labels of signs."""

from __future__ import annotations

import pytest

from rerender.text import read

SCALE = "- Y-axis: A, B\n- Colour bar: Load, 0 (white) to 10 (red)\n"


@pytest.mark.parametrize("day", ["ſunday", "Frİday", "ſat", "Auguſt"])
def test_days_in_odd_letters_are_no_cycle(day: str) -> None:
    read(f"- X-axis: day, Monday to {day}\n{SCALE}")
    read(f"- X-axis: day, starting {day}\n{SCALE}")


@pytest.mark.parametrize("side", ["rıght", "RİGHT"])
def test_sides_in_odd_letters_are_no_ends(side: str) -> None:
    read(f"- X-axis: head, {side} = 1, left = 26\n{SCALE}")


@pytest.mark.parametrize("last", ["(alpha", "[a", "*b"])
def test_a_last_label_of_signs_is_no_pattern(last: str) -> None:
    read(f'- X-axis: "Head", 8, 16, 2, 64\n- Y-axis: "Rank", 4, 8, 16, {last} **Colour bar**: 0 to 10\n')


@pytest.mark.parametrize("text", ["sıx rows and 4 columns", "ſix rows by ſeven columns", "Heads L٣–L٩"])
def test_numbers_in_odd_letters(text: str) -> None:
    read(f"- X-axis: {text}\n{SCALE}{text}\n")


def test_days_and_ends_are_still_read() -> None:
    figure = read(f"- X-axis: day, Monday to Sunday\n{SCALE}").figure
    assert figure.x is not None
    assert len(figure.x) == 7
    figure = read(f"- X-axis: head, right = 26, left = 1\n{SCALE}").figure
    assert figure.x is not None
    assert figure.x.labels == tuple(range(1, 27))
