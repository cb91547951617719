"""Stretches told by their first label and, apart from it, by where they end: `from the start (layer 0) until about 7`."""

from __future__ import annotations

from rerender.text.counted_places import place_items
from rerender.text.lexicon import cue
from rerender.text.passage import Passage
from rerender.text.series import Item, read_number

_REACH = 10
"""Tokens between the word that opens a stretch and its first label."""


def read_stretch(passage: Passage, i: int) -> int:
    """`beginning at layer 0 and up to about 5–7`, `up to about 5, counting from layer 0`; `i` where it is no such stretch."""
    word = passage.tokens[i].low
    if word in cue("stretch_openers"):
        return _read_from_first(passage, i)
    return _read_up_to(passage, i) if word == "up" and passage.words(i + 1, i + 2) == ["to"] else i


def _read_from_first(passage: Passage, i: int) -> int:
    """A stretch whose first label stands in front, parted from its end by a bracket, a comma or `and`."""
    found = _number_behind(passage, i + 1, cue("stretch_words"))
    if found is None:
        return i
    first, axis, j = found
    k = j
    while passage.words(k, k + 1) in ([")"], [","], ["and"]):
        k += 1
    parted = k > j
    ends = passage.words(k, k + 2)
    if not parted or not ends or ends[0] not in cue("stretch_ends"):
        return i
    last = read_number(passage.tokens, k + 1 + (ends[1:] == ["to"]))
    return _place(passage, axis, first, last[0], i, last[1]) if last is not None else i


def _read_up_to(passage: Passage, i: int) -> int:
    """A stretch whose first label stands behind its end (`up to about 5–7, counting from layer 0`)."""
    last = read_number(passage.tokens, i + 2)
    if last is None:
        return i
    j = last[1]
    while passage.words(j, j + 1) in ([","], ["("]):
        j += 1
    if not cue("stretch_counts") & {*passage.words(j, j + 1)}:
        return i
    found = _number_behind(passage, j + 1, cue("stretch_words"))
    if found is None:
        return i
    first, axis, end = found
    end += passage.words(end, end + 1) == [")"]
    return _place(passage, axis, first, last[0], i, end)


def _number_behind(passage: Passage, j: int, between: frozenset[str]) -> tuple[Item, str, int] | None:
    """The whole number behind small words and the noun of an axis, that axis, and the token after it."""
    axis, stop = "x", min(len(passage.tokens), j + _REACH)
    while j < stop and (passage.tokens[j].low in between or passage.noun_axis(j) in ("x", "y")):
        axis = passage.noun_axis(j) or axis
        j += 1
    if j >= stop or passage.tokens[j].kind != "number":
        return None
    token = passage.tokens[j]
    if passage.label_on(axis, token.value) is None or "." in token.text or token.flag:
        return None
    return Item(token.value, token.value, token.text), axis, j + 1


def _place(passage: Passage, axis: str, first: Item, last: Item, start: int, end: int) -> int:
    """The labels from the first to the last, or to the middle of a range that ends them; `start` where these are none."""
    if last.open or not last.whole or not passage.fits(axis, [last]) or last.low < first.low:
        return start
    middle = (last.low + last.high) // 2
    hedged = last.approximate or last.is_range
    return place_items(
        passage, axis, [Item(first.low, middle, f"{first.low:g}-{middle:g}", hedged)], start, end
    )
