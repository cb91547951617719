"""Places by their order: `first seven tokens`, `the 7th expert`, `every third layer from 3 to 30`."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from rerender.text.counted_places import place_items
from rerender.text.lexicon import cue
from rerender.text.parts import Place
from rerender.text.passage import Passage
from rerender.text.series import read_number, read_series
from rerender.text.words import Token

_STEPS = {"other": 2, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}


def read_ordinal(passage: Passage, i: int) -> int:
    """`first seven tokens`, `top 5 layers`, `the 7th expert`, `last layer`."""
    tokens = passage.tokens
    word, counted = tokens[i].low, tokens[i].kind == "number" or tokens[i].flag == "word"
    if not counted and word not in _beginnings():
        return i
    if i and not {"outside", "beyond"}.isdisjoint(passage.words(i - 2, i)):
        return i
    if tokens[i].kind == "number" and tokens[i].flag == "th":
        items, end = read_series(tokens, i)
        axis = passage.noun_axis(end) if end < len(tokens) else ""
        items = [replace(item, text=f"{item.low:g}") for item in items]
        return place_items(passage, axis, items, i, end + 1) if axis in ("x", "y") else i
    if word == "every" or word in ("odd", "even"):
        return _read_stepped(passage, i)
    if counted and i + 2 < len(tokens) and is_end(tokens[i + 1].low):
        noun = _counted_noun(passage, i + 2)
        if tokens[i + 1].low in cue("by_number") and not _is_by_number(passage, i + 1, noun):
            return i  # `the 3 largest heads` are those with the largest values
        return _place_ends(passage, i, noun, int(tokens[i].value), tokens[i + 1].low)
    if counted and i + 2 < len(tokens) and passage.noun_axis(i + 1):
        side = passage.words(i + 2, i + 8)
        if (end := _told_by_number(passage, i, side)) > i:
            return end
        where = next((w for w in side if w in cue("at_start") or w in cue("at_end")), "")
        if where and side[0] in cue("beside"):
            end = _place_ends(
                passage, i, i + 1, int(tokens[i].value), "first" if where in cue("at_start") else "last"
            )
            return end + side.index(where) + 1 if end > i else i
    if not is_end(word) and word not in ("top", "bottom"):
        return i
    if word == "first" and (all_of := _read_first_to_last(passage, i)) > i:
        return all_of
    found = read_number(tokens, i + 1)
    count, j = (int(found[0].low), found[1]) if found and found[0].whole else (1, i + 1)
    start, j = j, _counted_noun(passage, j)
    if word in cue("by_number") and not _is_by_number(passage, start - 1, j):
        return i
    if j >= len(tokens) or tokens[j].low in ("few", "most"):
        return i
    if found is None and (tokens[j].low.endswith("s") or _ranks_level(tokens[i], tokens[j])):
        return i
    return _place_ends(passage, i, j, count, word)


def _counted_noun(passage: Passage, j: int) -> int:
    """The token of the noun that a word for an end counts: behind `of the`, `consecutive`, `-indexed`."""
    while j < len(passage.tokens) and passage.tokens[j].low in cue("end_qualifiers"):
        j += 1
    if (
        passage.words(j - 2, j) == ["of", "the"]
        and passage.words(j, j + 1)
        and passage.tokens[j].kind == "number"
    ):
        return j + 1  # `the last two of the 40 frames`
    return j


def _is_by_number(passage: Passage, i: int, noun: int) -> bool:
    """Whether the lowest or highest are meant by their numbers (`the 3 lowest-indexed heads`, `the 3 highest heads by index`)."""
    between = passage.words(i + 1, noun)
    return "-" in between or passage.words(noun + 1, noun + 2) == ["by"]


def _told_by_number(passage: Passage, i: int, side: list[str]) -> int:
    """`8 heads with the lowest indices`, `8 heads that come last`, `8 heads furthest right`; `i` where it is not said."""
    words = [
        word
        for word in side
        if word not in ("with", "the", "having", "that", "which", "are", "come", "comes")
    ]
    if not words or side[0] not in cue("end_links"):
        return i
    numbered = words[1:2] and words[1] in cue("numbering_nouns")
    head = words[0] in cue("first_told") or (numbered and words[0] in cue("lowest"))
    if not (head or words[0] in cue("last_told") or (numbered and words[0] in cue("highest"))):
        return i
    size = side.index(words[0]) + 1 + bool(numbered)
    end = _place_ends(passage, i, i + 1, int(passage.tokens[i].value), "first" if head else "last")
    return end + size if end > i else i


@cache
def _beginnings() -> frozenset[str]:
    """The words that places by order begin with, where they begin with no number."""
    return cue("first") | cue("last") | {"top", "bottom", "every", "odd", "even"}


def _read_first_to_last(passage: Passage, i: int) -> int:
    """`from the first to the last layer` is all of the axis; `i` where it is not said."""
    named = i + 1 < len(passage.tokens) and passage.noun_axis(i + 1) in ("x", "y")  # `the first ring to …`
    k = i + 1 + named
    words = [w for w in passage.words(k, k + 3) if w != "the"]
    if words[:2] != ["to", "last"]:
        return i
    j = k + 2 + (passage.words(k + 1, k + 2) == ["the"])
    axis = passage.noun_axis(j) if j < len(passage.tokens) else ""
    if axis not in ("x", "y"):
        return i
    passage.parts.append(Place(axis, i, j + 1, None, whole=True))
    return j + 1


def _read_stepped(passage: Passage, i: int) -> int:
    """`every third expert from 3 to 30`, `odd-numbered heads 3–11`; `i` where it is neither."""
    tokens = passage.tokens
    j = i + 1
    word = tokens[i].low
    step, parity = 2, {"odd": 1, "even": 0}.get(word)
    if parity is None:
        if j >= len(tokens):
            return i
        named = _STEPS.get(tokens[j].low)
        step = named or (int(tokens[j].value) if tokens[j].kind == "number" else 0)
        j += 1
    while j < len(tokens) and tokens[j].low in ("-", "numbered", "indexed"):
        j += 1
    axis = passage.noun_axis(j) if j < len(tokens) else ""
    if step < 2 or axis not in ("x", "y"):
        return i
    j += 1
    while j < len(tokens) and tokens[j].low in cue("into_range"):
        j += 1
    found = read_number(tokens, j)
    if parity is not None and found is not None and not found[0].is_range and found[0].low % 2 == parity:
        return i  # `the even positions 8, 10 and 12` are these alone
    if found is None or not found[0].is_range or found[0].open or not found[0].whole:
        return _step_to_the_end(passage, i, axis, step, parity)
    numbers = found[0].numbers()
    start = next((n for n in numbers if parity is None or n % 2 == parity), numbers[0])
    labels = tuple(range(start, numbers[-1] + 1, step))
    passage.parts.append(Place(axis, i, found[1], labels, found[0].approximate))
    return found[1]


def _step_to_the_end(passage: Passage, i: int, axis: str, step: int, parity: int | None) -> int:
    """`every fourth step starting at 3`, `the even layers`: up to the end of the axis; `i` for `every 4 steps` alone."""
    tokens = passage.tokens
    j = next(n for n in range(i + 1, len(tokens)) if passage.noun_axis(n) == axis) + 1
    one = passage.axis(axis)
    numbers = [label for label in one.labels if isinstance(label, int)] if one is not None else []
    if not numbers:
        return i
    starts = passage.words(j, j + 2)
    if starts[:1] in (["from"], ["starting"], ["beginning"]) or starts == [",", "starting"]:
        while j < len(tokens) and tokens[j].kind != "number" and j < i + _STEP_REACH:
            j += 1
        found = read_number(tokens, j)
        if found is None or found[0].is_range or not found[0].whole:
            return i
        first, end = int(found[0].low), found[1]
    elif parity is not None:
        first, end = next((n for n in numbers if n % 2 == parity), numbers[0]), j
    else:
        return i
    labels = tuple(n for n in numbers if n >= first and (n - first) % step == 0)
    if not labels:
        return i
    passage.parts.append(Place(axis, i, end, labels))
    return end


_STEP_REACH = 10
"""Tokens from `every` to the number that it starts at."""


def _place_ends(passage: Passage, i: int, j: int, count: int, word: str) -> int:
    """The first or last labels of the axis that the noun at token `j` counts; `i` where there are none."""
    axis = passage.noun_axis(j) if j < len(passage.tokens) else ""
    one = passage.frame.figure.x if axis == "x" else passage.frame.figure.y if axis == "y" else None
    if one is None or not one.labels or not 0 < count <= len(one.labels):
        return i
    head = word in cue("first") or (word == "top" and axis == "y" and not isinstance(one.labels[0], int))
    if head and count == 1 and (last := _label_behind(passage, j + 1, axis)) is not None:
        labels = tuple(label for label in one.labels if isinstance(label, int) and label <= last[0])
        passage.parts.append(Place(axis, i, last[1], labels))
        return last[1]
    passage.parts.append(Place(axis, i, j + 1, one.labels[:count] if head else one.labels[-count:]))
    return j + 1


def _label_behind(passage: Passage, j: int, axis: str) -> tuple[int, int] | None:
    """The number that a stretch from the first label goes to (`from the first ring to ring 8`), and the token behind it."""
    if not {*passage.words(j, j + 1)} & {"to", "through", "until", "till"}:
        return None
    j += 1
    while j < len(passage.tokens) and (passage.noun_axis(j) == axis or passage.tokens[j].low == "the"):
        j += 1
    if j >= len(passage.tokens) or passage.tokens[j].kind != "number":
        return None
    label = passage.label_on(axis, passage.tokens[j].value)
    return (label, j + 1) if isinstance(label, int) else None


def _ranks_level(word: Token, noun: Token) -> bool:
    """Whether `highest` and the like rank a level rather than a label (`highest values`)."""
    return word.level is not None and noun.has("marker", "value")


def is_end(word: str) -> bool:
    """Whether a word counts from an end of an axis (`first`, `rightmost`)."""
    return word in cue("first") or word in cue("last")
