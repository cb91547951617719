"""Looks that are spared: where a pattern finds something, the words that are asked for before are there."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rerender.forms import description_form
from rerender.text import (
    axes,
    bounds,
    categories,
    clauses,
    extents,
    legend,
    legend_prose,
    ordinals,
    parsed,
    part_reader,
    read,
    rule_count,
    rule_diagonal,
    rule_places,
    scale_label,
    tabular,
    titles,
    titles_headed,
    titles_listed,
    titles_told,
)
from rerender.text.lexicon import lexicon
from rerender.text.problem_counts import _DIMS, _GRID, _may_count
from rerender.text.scan import Line, scan
from rerender.text.words import tokenize
from tests.text.cases import every_text

Guard = Callable[[Line], bool]

GUARDS: dict[str, tuple[re.Pattern[str], Guard]] = {
    "scale word": (legend.SCALE_WORD, legend.may_hold_scale_word),
    "legend words": (legend._LEGEND_WORDS, legend.may_mention_legend),
    "coding": (legend._CODING, legend.may_mention_legend),
    "count of heatmaps": (titles._COUNT, lambda line: line.may_hold(titles.COUNTED)),
    "main title": (titles._MAIN, lambda line: line.may_hold(titles._LARGE)),
    "titled": (titles_told._TITLED, lambda line: line.may_hold(titles_told._TITLING)),
    "titles in a sentence": (
        titles_told._LISTED,
        lambda line: not line.letters.isdisjoint(titles_told._LISTING),
    ),
    "list of titles": (
        titles_listed._OPENS_LIST,
        lambda line: not line.letters.isdisjoint(titles_listed._panel_words()),
    ),
    "placeholder": (titles_listed._PLACEHOLDER, lambda line: not line.words.isdisjoint("xynklm")),
    "plotted quantity": (
        scale_label._PLOTTED,
        lambda line: not line.letters.isdisjoint(scale_label._MEASURED),
    ),
    "counted cells": (rule_count._COUNTED, lambda line: not line.letters.isdisjoint(rule_count._COUNTABLE)),
    "diagonal": (
        rule_diagonal._DIAGONAL,
        lambda line: not line.letters.isdisjoint(rule_diagonal._DIAGONAL_WORDS),
    ),
    "every": (rule_places._EVERY, lambda line: "every" in line.letters),
    "both axes": (axes._BOTH, lambda line: not line.words.isdisjoint(axes._BOTH_WORDS)),
    "grid": (_GRID, _may_count),
    "dimensions": (_DIMS, _may_count),
}

_ALPHABET = st.characters(min_codepoint=32, max_codepoint=0x2200, exclude_characters="ſıİK\x85")
"""No letters that are small or large forms of a plain letter only by the rules of Unicode."""


def line_of(text: str, kind: str = "text") -> Line:
    """A line with a text as it stands."""
    return Line(1, kind, text, 0, None)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", GUARDS)
def test_what_a_pattern_finds_is_looked_at(name: str) -> None:
    pattern, guard = GUARDS[name]

    @settings(max_examples=60, deadline=None)
    @given(st.from_regex(pattern, alphabet=_ALPHABET))
    def check(text: str) -> None:
        if pattern.search(text):
            assert guard(line_of(text)), text

    check()


def test_the_lines_of_all_cases_are_looked_at() -> None:
    lines = [line for text in every_text() for line in scan(text)]
    for pattern, guard in GUARDS.values():
        for line in lines:
            assert guard(line) or not pattern.search(line.plain), line.plain


class _Everything(frozenset[str]):
    """A set of words that holds every word, so that no guard closes."""

    def isdisjoint(self, _: object) -> bool:
        return False

    def __contains__(self, _: object) -> bool:
        return True


def always(value: object) -> Callable[..., object]:
    """A function that answers the same to whatever it is asked."""
    return lambda *_: value


OPEN: list[tuple[object, str, object]] = [
    (Line, "letters", property(always(_Everything()))),
    (Line, "counts", property(always(True))),
    (Line, "may_hold", always(True)),
    (legend_prose, "letters_of", always(_Everything())),
    (extents, "letters_of", always(_Everything())),
    (categories, "letters_of", always(_Everything())),
    (titles_headed, "letters_of", always(_Everything())),
    (bounds, "_endings", always(_Everything())),
    (bounds, "_bounded", always(_Everything())),
    (ordinals, "_beginnings", always(_Everything())),
    (clauses, "_breaking", always(_Everything())),
    (part_reader, "_is_dull", always(False)),
    (parsed, "_is_silent", always(False)),
    (tabular, "_may_fill", always(True)),
]
"""All guards of the reader, and what leaves them open."""


def test_guards_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = every_text()
    guarded = [description_form(read(text)) for text in texts]
    for where, name, opened in OPEN:
        monkeypatch.setattr(where, name, opened)
    for text, form in zip(texts, guarded, strict=True):
        assert description_form(read(text)) == form, text


def test_no_colour_is_missed_by_its_letters() -> None:
    colors = lexicon().color_words
    for line in (line for text in every_text() for line in scan(text)):
        if any(token.kind == "color" for token in tokenize(line.plain)):
            assert not line.letters.isdisjoint(colors), line.plain


@pytest.mark.parametrize("kind", ["text", "table", "code"])
def test_letters_behind_digits_count_as_words(kind: str) -> None:
    line = line_of("12Maps, 3red", kind)
    assert line.may_hold(titles.COUNTED)
    assert {"maps", "red"} <= line.letters
    assert not line_of("12, 3", kind).may_hold(titles.COUNTED)
