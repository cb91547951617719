"""A scale that a sentence tells: two numbers with two colours, or a range beside a word for the bar."""

from __future__ import annotations

import re
from itertools import pairwise

from rerender.text.legend import READ_OFF, SCALE_WORD, Legend, may_hold_scale_word
from rerender.text.lexicon import axis_words, lexicon, section, singular
from rerender.text.scale_stops import stops_of
from rerender.text.scan import TWO_NUMBERS, Line, letters_of
from rerender.text.series import read_number
from rerender.text.words import Token, tokenize

_PROSE_RANGE = re.compile(r"\b(?:from|numbers?|values?|scale|ranging|range|bar|between)\b", re.I)


_SENTENCES = re.compile(r"(?<=[.;])\s+")
_STOPS = frozenset(",;:.()")


def told_scale(line: Line) -> Legend | None:
    """A scale told in a sentence: two numbers with two colours, or a range beside a word for the bar."""
    if line.kind in ("blank", "table", "code", "rule", "heading") or not _may_tell(line):
        return None
    for part in _SENTENCES.split(line.plain):
        part = READ_OFF.sub(" ", part)
        keyword = SCALE_WORD.search(part)
        if keyword is None and not (TWO_NUMBERS.search(part) and _names_ends(letters_of(part))):
            continue
        tokens = tokenize(part)
        stops = stops_of(tokens)
        numbers = [s.value for s in stops if s.value is not None]
        placed = len(numbers) > 1
        if not placed and keyword and _PROSE_RANGE.search(part):
            numbers = _range_behind(tokens, keyword.start()) or numbers
        if not keyword and _counts_places(tokens):
            continue
        if len(numbers) > 1 and (keyword or placed) and min(numbers) != max(numbers):
            return Legend(line.span(), stops=stops, numbers=numbers)
        if not keyword and (ends := _ends_in_words(tokens)):
            return Legend(line.span(), stops=stops, numbers=ends)
        if keyword and len([s for s in stops if s.color]) == 2 and re.search(r"\bfrom\b|→", part):
            return Legend(line.span(), stops=stops)
    return None


def _may_tell(line: Line) -> bool:
    """Whether a line has any of what tells a scale: a word for it, or numbers with colours or words for little and much."""
    if may_hold_scale_word(line):
        return True
    return line.counts and _names_ends(line.letters)


def _names_ends(letters: frozenset[str]) -> bool:
    """Whether words hold what two numbers of a scale stand beside: colours, or words for little and for much."""
    return not (
        letters.isdisjoint(lexicon().color_words)
        and (letters.isdisjoint(section("low_words")) or letters.isdisjoint(section("high_words")))
    )


def _counts_places(tokens: list[Token]) -> bool:
    """Whether a number stands behind a noun that counts along an axis: `column 3 is red, column 15 black` tells cells."""
    nouns = axis_words("nouns") | axis_words("x_nouns") | axis_words("y_nouns")
    worded = [t for t in tokens if t.kind != "sign" or t.text in _STOPS]
    return any(b.kind == "number" and singular(a.low) in nouns for a, b in pairwise(worded))


def _range_behind(tokens: list[Token], at: int) -> list[float]:
    """The ends of the first number from a word for the scale on (at a character of the part), if it is a range.

    A range behind `from` goes before it: `the bar shows the deviation from the 1990–2010 mean, from −5 to 5`.
    """
    start = next((i for i, t in enumerate(tokens) if t.start >= at), 0)
    items = [(tokens[i - 1].low, r[0]) for i in range(start, len(tokens)) if (r := read_number(tokens, i))]
    led = [item for word, item in items if word == "from" and item.is_range]
    item = next(iter([*led, *(item for _, item in items)]), None)
    return [item.low, item.high] if item and item.is_range and not item.open else []


def _ends_in_words(tokens: list[Token]) -> list[float]:
    """Two numbers of which one stands beside a word for little, the other beside a word for much."""
    numbers = [i for i, t in enumerate(tokens) if t.kind == "number"]
    if len(numbers) != 2 or tokens[numbers[0]].value >= tokens[numbers[1]].value:
        return []
    near = [{t.low for t in tokens[max(0, i - 2) : i + 3]} for i in numbers]
    if near[0] & section("low_words") and near[1] & section("high_words"):
        return [tokens[i].value for i in numbers]
    return []
