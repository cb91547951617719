"""Tokens: numbers, colours, phrases of the lexicon, labels of the figure."""

from __future__ import annotations

import pytest

from rerender.text.lexicon import lexicon, singular
from rerender.text.words import NO_NAMES, compile_names, ends_sentence, parse_number, tokenize

NUMBERS = {
    "7": (7.0, ""),
    "0.69": (0.69, ""),
    "-3": (-3.0, ""),
    "−3.5": (-3.5, ""),
    "32,000": (32_000.0, ""),
    "1,234,567": (1_234_567.0, ""),
    "128K": (128_000.0, ""),
    "2M": (2_000_000.0, ""),
    "85%": (85.0, "%"),
    "85 %": (85.0, "%"),
    "0.0040+": (0.004, "+"),
    "3rd": (3.0, "th"),
    "21st": (21.0, "th"),
    "1e-3": (0.001, ""),
    "9e999": (0.0, ""),
}


@pytest.mark.parametrize("text", NUMBERS)
def test_numbers_as_documents_write_them(text: str) -> None:
    (token,) = tokenize(text)
    assert (token.kind, token.text) == ("number", text)
    assert (token.value, token.flag) == parse_number(text) == NUMBERS[text]


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        ("4, 56, and 64", ["4", ",", "56", ",", "and", "64"]),
        ("25-30", ["25", "-", "30"]),
        ("25–30", ["25", "–", "30"]),
        ("x=11", ["x", "=", "11"]),
        ("3x64 grid", ["3x64", "grid"]),
        ("31 × 31", ["31 × 31"]),
        ("at 3.", ["at", "3", "."]),
        ("1, 2, ..., 9", ["1", ",", "2", ",", "...", ",", "9"]),
        ("v2 of T1", ["v2", "of", "T1"]),
    ],
)
def test_tokens_stand_where_they_stood(text: str, texts: list[str]) -> None:
    tokens = tokenize(text)
    assert [token.text for token in tokens] == texts
    assert all(text[token.start : token.end] == token.text for token in tokens)


@pytest.mark.parametrize(
    ("text", "color"),
    [
        ("red", "red"),
        ("dark red", "dark red"),
        ("Very Light Yellow", "very light yellow"),
        ("light-yellow", "light yellow"),
        ("reddish", "red"),
        ("purplish", "purple"),
        pytest.param(
            "greys",
            "grey",
            marks=pytest.mark.xfail(reason="plurals of colours are no colours", strict=True),
        ),
    ],
)
def test_colours(text: str, color: str) -> None:
    (token,) = tokenize(text)
    assert (token.kind, token.color) == ("color", color)


def test_a_shade_alone_is_no_colour() -> None:
    assert [token.kind for token in tokenize("light load")] == ["word", "word"]


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("approximately", "hedge"),
        ("close to", "hedge"),
        ("all other cells", "rest"),
        ("elsewhere", "rest"),
        ("with the exception of", "except"),
        ("free of", "negation"),
        ("compared to", "comparison"),
        ("upper-right", "place"),
        ("decreasing", "trend"),
        ("every", "universal"),
    ],
)
def test_phrases_are_one_token(text: str, tag: str) -> None:
    (token,) = tokenize(text)
    assert token.has(tag)


def test_the_longest_phrase_wins() -> None:
    (token,) = tokenize("very high")
    high = tokenize("high")[0].level
    assert token.level is not None
    assert high is not None
    assert token.level[0] > high[0]


def test_levels_rise_with_their_words() -> None:
    ladder = ["negligible", "low", "moderate", "high", "maximum"]
    middles = [sum(tokenize(word)[0].level or ()) for word in ladder]
    assert middles == sorted(middles)


def test_every_interval_of_the_lexicon_is_a_share() -> None:
    for lexemes in lexicon().phrases.values():
        for lexeme in lexemes:
            for interval in (lexeme.level, lexeme.density):
                assert interval is None or 0 <= interval[0] <= interval[1] <= 1, lexeme.words


def test_words_for_numbers() -> None:
    (token,) = tokenize("seven")
    assert (token.value, token.flag) == (7.0, "word")


def test_names_win_over_the_lexicon() -> None:
    names = compile_names({"high": "a row", "very high": "another row"})
    first, second = tokenize("Very High, high", names)[::2]
    assert (first.kind, first.target, second.target) == ("label", "another row", "a row")
    assert tokenize("high", NO_NAMES)[0].kind == "word"


def test_short_names_keep_their_case() -> None:
    names = compile_names({"A": "a row"})
    assert [token.kind for token in tokenize("A a Ab", names)] == ["label", "word", "word"]


def test_names_are_taken_literally() -> None:
    names = compile_names({"a.b*(c": "odd"})
    assert [token.kind for token in tokenize("a.b*(c axb", names)] == ["label", "word"]


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("experts", "expert"),
        ("indices", "index"),
        ("boxes", "box"),
        ("classes", "class"),
        ("categories", "category"),
        ("bus", "bus"),
        ("axis", "axis"),
        ("loss", "loss"),
    ],
)
def test_singular(plural: str, one: str) -> None:
    assert singular(plural) == one


@pytest.mark.parametrize(
    ("text", "ends"),
    [("red. Then", True), ("red.", True), ("e.g. three", False), ("vs. this", False), ("3.5", False)],
)
def test_ends_of_sentences(text: str, ends: bool) -> None:
    assert ends_sentence(text, text.rindex(".")) is ends
