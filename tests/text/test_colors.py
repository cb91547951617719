"""Colour words on colour maps."""

from __future__ import annotations

import pytest

from rerender.text.colors import colormap_between, map_colors, oklab, place, word_color


@pytest.mark.parametrize(
    ("low", "high", "name"),
    [
        ("light yellow", "dark red", "YlOrRd"),
        ("pale yellow", "red", "YlOrRd"),
        ("white", "dark blue", "Blues"),
        ("white", "dark green", "Greens"),
        ("dark blue", "white", "Blues_r"),
        pytest.param(
            "dark purple",
            "yellow",
            "viridis",
            marks=pytest.mark.xfail(reason="cividis, which has no purple, comes nearer", strict=True),
        ),
        ("blue", "red", "coolwarm"),
    ],
)
def test_the_map_between_two_words(low: str, high: str, name: str) -> None:
    assert colormap_between(low, high) == name


def middle(word: str, name: str) -> float:
    found = place(word, map_colors(name))
    assert found is not None
    assert 0 <= found[0] < found[1] <= 1
    return sum(found) / 2


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("YlOrRd", ["light yellow", "orange", "red", "dark red"]),
        ("Blues", ["white", "light blue", "dark blue"]),
        ("Blues_r", ["dark blue", "light blue", "white"]),
        ("viridis", ["dark purple", "teal", "yellow"]),
    ],
)
def test_words_keep_the_order_of_the_map(name: str, words: list[str]) -> None:
    places = [middle(word, name) for word in words]
    assert places == sorted(places)
    assert len(set(places)) == len(places)


@pytest.mark.parametrize(("word", "name"), [("blue", "YlOrRd"), ("green", "Reds"), ("red", "Blues")])
def test_a_colour_that_the_map_does_not_have(word: str, name: str) -> None:
    assert place(word, map_colors(name)) is None


def test_an_unknown_map_runs_straight_between_its_ends() -> None:
    colors = map_colors(None, "white", "pink")
    assert colors[0] == pytest.approx(word_color("white"))
    assert colors[-1] == pytest.approx(word_color("pink"))
    assert map_colors(None) == ()


def test_a_reversed_map_is_the_map_reversed() -> None:
    assert map_colors("Blues_r")[0] == pytest.approx(map_colors("Blues")[-1])


def test_lightness_of_black_and_white() -> None:
    assert oklab("#000000")[0] == pytest.approx(0, abs=1e-6)
    assert oklab("#ffffff")[0] == pytest.approx(1, abs=1e-3)


def test_shades_are_lighter_and_darker() -> None:
    light, plain, dark = (word_color(word)[0] for word in ("light red", "red", "dark red"))
    assert light > plain > dark
