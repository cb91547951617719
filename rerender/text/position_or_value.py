"""Whether numbers without a noun are positions or values: by the axis and the scale, and by the words around them."""

from __future__ import annotations

from rerender.text.bounds import bound_before
from rerender.text.lexicon import cue
from rerender.text.parts import Degree, Place, Rest
from rerender.text.passage import Passage
from rerender.text.series import Item, read_series
from rerender.text.words import Token


def position_axis(passage: Passage, items: list[Item]) -> str:
    for name in dict.fromkeys([passage.last_axis or "x", "x", "y"]):
        if name and passage.fits(name, items) and passage.holds(name, items):
            if name in passage.scoped and is_value(passage, items):
                continue  # a lead-in has named the row: `Depth 25: 90, 70 and 40 at …` are no depths
            return name
    return ""


def is_position(passage: Passage, items: list[Item], i: int, end: int, axis: str) -> bool:
    if _ends_stretch(passage, items, i):
        return True
    value = is_value(passage, items)
    if not value:
        return not is_told_of_cell(passage, items, i, end)
    if passage.parts and isinstance(passage.parts[-1], Rest):
        return False  # `other places are at 2`
    if _is_observed(passage, end):
        return False
    axis_labels = getattr(passage.frame.figure, axis).labels
    if not passage.parts and not passage.depth and all(item.text in axis_labels for item in items):
        return True
    if _are_shares(passage, items, axis, i):
        return True
    if _glosses_color(passage, items, i):
        return False
    if _names_position(passage, items, i, axis):
        return True
    if any(item.decimal or item.percent for item in items) or _lists_values(passage, items, i):
        return False
    if _told_of_pronoun(passage, i):
        return False
    if _is_listed(passage, items, axis):
        return True
    if passage.expected == axis and passage.depth == 0 and not passage.parts:
        return True
    before = _word_before(passage, i)
    placed = any(isinstance(p, Place) and p.axis == axis and p.labels for p in passage.parts)
    if placed and items[0].approximate and not any(isinstance(p, Degree) and p.items for p in passage.parts):
        return False
    if before is not None and before.low == "of" and measures(passage, i - 2):
        return False
    if before is not None and before.low in ("from", "between") and _tells_range(passage, i - 2):
        return False
    if _bounds_quantity(passage, i) or _follows_whole(passage, i, axis):
        return False
    if before is not None and before.low == "between" and _glosses_degree(passage, i - 1):
        return False
    if before is not None and before.low == "at" and placed and _tells_height(passage, i - 1, axis):
        return False
    if before is not None and before.low == "at" and _tells_of_values(passage, i - 1):
        return False
    if before is not None and before.low == "at" and _tells_crest(passage, items, i - 1, axis):
        return False
    if before is not None and before.low in cue("value_verbs"):
        return len(items) > 2
    if _closes_cell(passage, i):
        return False
    if before is not None and (
        before.low in cue("at") or before.low in cue("cell_nouns") or before.text == "#"
    ):
        return True
    if _is_apposition(passage, i) or _bounds_value(passage, i, placed=placed):
        return False
    if items[0].approximate and len(items) == 1 and not _named_peak(passage):
        return False
    if before is not None and before.has("hedge"):
        return _named_peak(passage)
    if before is not None and (before.has("value") or before.text in "=:~≈"):
        return len(items) > 2
    if passage.depth > 0:
        last = passage.parts[-1] if passage.parts else None
        return isinstance(last, Place) and last.axis == "y" and not _is_cell(passage)
    return len(items) > 1 or any(isinstance(p, Degree) and not p.items for p in passage.parts)


def _bounds_value(passage: Passage, i: int, *, placed: bool) -> bool:
    """Whether a bound before a number is one of what is measured: behind its noun, or where a place is `placed` already.

    `dark red cells, with load above 7, at …`; `expert 9 stands out, above 7`.
    """
    if i < 2 or passage.tokens[i - 1].low not in cue("above") | cue("below"):
        return False
    before = passage.tokens[i - 2]
    measured = before.low in passage.frame.quantity_words or before.has("value")
    return measured or (placed and before.low not in ("and", "or", "plus"))


def _ends_stretch(passage: Passage, items: list[Item], i: int) -> bool:
    """Whether a whole number says where what stands before it ends (`about 0.3 until 14`)."""
    before = _word_before(passage, i)
    stretch = before is not None and before.low in ("until", "till") and items[0].whole
    return stretch and any(isinstance(p, Degree) for p in passage.parts)


def _is_listed(passage: Passage, items: list[Item], axis: str) -> bool:
    """Whether numbers are labels of an axis whose numbers have gaps (`32, 64, 128`), and that no place is on yet."""
    one = passage.axis(axis)
    numbers = passage.values(axis).numbers
    if one is None or len(numbers) < 3 or len(numbers) != len(one.labels) or passage.depth:
        return False
    if numbers[-1] == numbers[0] + len(numbers) - 1:
        return False
    if any(item.decimal or item.is_range for item in items):
        return False
    named = {p.axis for p in passage.parts if isinstance(p, Place) and p.labels}
    return (
        bool(named)
        and axis not in named
        and all(passage.label_on(axis, item.low) is not None for item in items)
    )


def _names_position(passage: Passage, items: list[Item], i: int, axis: str) -> bool:
    """Whether a whole number in brackets behind a value with a point is the label it holds at (`71.2 (16), 69.8 (32)`)."""
    last = passage.parts[-1] if passage.parts else None
    return (
        passage.depth > 0
        and isinstance(last, Degree)
        and last.end == i - 1
        and any(item.decimal for item in last.items)
        and len(items) == 1
        and items[0].whole
        and not items[0].percent
        and passage.label_on(axis, items[0].low) is not None
    )


def _glosses_color(passage: Passage, items: list[Item], i: int) -> bool:
    """Whether a range right behind a colour and a comma says which values it shows (`pale pink, 0–3`)."""
    last = passage.parts[-1] if passage.parts else None
    return (
        len(items) == 1
        and items[0].is_range
        and isinstance(last, Degree)
        and bool(last.colors)
        and last.end == i - 1
        and passage.tokens[i - 1].text == ","
    )


def _is_cell(passage: Passage) -> bool:
    """Whether every row named so far has a column of its own: a number behind them is a value."""
    axes = [p.axis for p in passage.parts if isinstance(p, Place) and p.axis in ("x", "y") and p.labels]
    return bool(axes) and axes.count("y") == axes.count("x")


def is_told_of_cell(passage: Passage, items: list[Item], i: int, end: int) -> bool:
    """Whether a number outside the scale is said of a place all the same, so that it can be reported.

    It stands alone in brackets right behind the place, or behind the colon of a whole cell: `layer 5 (14)`.
    """
    last = passage.parts[-1] if passage.parts else None
    if len(items) != 1 or items[0].is_range or not isinstance(last, Place) or not last.labels:
        return False
    if any(isinstance(p, Degree) for p in passage.parts) or passage.frame.figure.kind == "categorical":
        return False
    around = (passage.words(i - 1, i), passage.words(end, end + 1))
    if around == (["("], [")"]) and last.end == i - 1 and last.axis == "x":
        return True
    return not around[1] and (around[0] == [":"] or last.end == i) and _is_cell(passage)


def _closes_cell(passage: Passage, i: int) -> bool:
    """Whether a number is the last word on a cell of which nothing else is said (`layer 4 in A, at 9`)."""
    if passage.words(i - 1, i) != ["at"] or passage.words(i - 2, i - 1) == ["and"] or not _is_cell(passage):
        return False
    rest = passage.words(i + 1, len(passage.tokens))
    return not any(isinstance(p, Degree) for p in passage.parts) and all(word in ".,)" for word in rest)


def _are_shares(passage: Passage, items: list[Item], axis: str, i: int) -> bool:
    """Whether per cent are labels here: of an axis of shares that the clause has not named yet, or whose values it
    writes without a sign.
    """
    one = passage.axis(axis)
    if one is None or not all(item.percent for item in items):
        return False
    scale = passage.frame.figure.scale
    plainly = passage.in_percent(axis) and scale is not None and scale.high < 100
    if not plainly and not all(str(label).endswith("%") for label in one.labels[:1]):
        return False
    values = [item for p in passage.parts if isinstance(p, Degree) for item in p.items]
    plain = bool(values) and not any(item.percent for item in values)
    return (
        plain
        or passage.words(i - 1, i) == ["at"]
        or not any(isinstance(p, Place) and p.axis == axis for p in passage.parts)
    )


def _is_apposition(passage: Passage, i: int) -> bool:
    """Whether numbers between commas tell how high the peak before them is (`the peak, about 7, is at layer 9`)."""
    _, end = read_series(passage.tokens, i)
    after = passage.words(end, end + 2)
    return (
        i > 0
        and passage.tokens[i - 1].text == ","
        and after[:1] == [","]
        and after[1:] in (["is"], ["are"], ["occurs"], ["lies"], ["sits"], ["appears"])
    )


def _lists_values(passage: Passage, items: list[Item], i: int) -> bool:
    """Whether a list of numbers gives values for as many positions (`6, 0 and 4 for layers 1, 5 and 9`)."""
    if len(items) < 2 or any(item.is_range for item in items):
        return False
    last = passage.parts[-1] if passage.parts else None
    if isinstance(last, Place) and last.axis in ("x", "y") and last.labels and len(last.labels) == len(items):
        return True
    _, end = read_series(passage.tokens, i)
    following = passage.tokens[end : end + 3]
    return (
        bool(following)
        and following[0].low in ("for", "at", "on", "in")
        and any(passage.noun_axis(end + n) for n in range(1, len(following)))
    )


def _named_peak(passage: Passage) -> bool:
    """Whether a peak was named: numbers behind it say where it is."""
    peaks = ("peak", "spike", "hot", "outlier", "maxim")
    return any(isinstance(p, Degree) and any(w.low.startswith(peaks) for w in p.words) for p in passage.parts)


def _tells_range(passage: Passage, i: int) -> bool:
    """Whether the token says that values range, so that `from 6 to 8` behind it are values."""
    return i >= 0 and (
        passage.tokens[i].low in cue("ranging") or passage.tokens[i].low in passage.frame.quantity_words
    )


def _follows_whole(passage: Passage, i: int, axis: str) -> bool:
    """Whether a comma behind all of an axis stands before numbers, which then say how much (`dark for all ranks, 22 to 31`)."""
    last = passage.parts[-1] if passage.parts else None
    if not isinstance(last, Place) or not last.whole or last.axis != axis:
        return False
    return last.end == i - 1 and passage.words(i - 1, i) == [","]


def _bounds_quantity(passage: Passage, i: int) -> bool:
    """Whether words for a bound stand between what the figure measures and a number (`with a share below 1`)."""
    words = passage.words(i - 5, i)
    quantities = passage.frame.quantity_words | cue("quantities")
    at = next((n for n in range(len(words) - 1, -1, -1) if words[n] in quantities), -1)
    return 0 <= at < len(words) - 1 and bool(bound_before(words[at + 1 :], ["."], direct=True))


def _glosses_degree(passage: Passage, at: int) -> bool:
    """Whether a comma behind a level or a colour stands before a token, so that numbers put it into figures (`bluish, between 5 and 12`)."""
    last = passage.parts[-1] if passage.parts else None
    return (
        isinstance(last, Degree)
        and not last.items
        and last.end == at - 1
        and passage.tokens[at - 1].text == ","
    )


def measures(passage: Passage, i: int) -> bool:
    """Whether the token says how much (`a maximum of 9`, `a load of 3`), so that a value follows."""
    if i < 0:
        return False
    token = passage.tokens[i]
    return (
        token.level is not None
        or token.has("value", "superlative")
        or token.low in passage.frame.quantity_words
    )


def _tells_height(passage: Passage, at: int, axis: str) -> bool:
    """Whether `at` leads to a level: behind a verb of standing (`lies at 9`), or right behind positions of the axis."""
    if not at:
        return False
    last = passage.parts[-1]
    behind = isinstance(last, Place) and last.axis == axis and last.named and last.end == at
    comes_in = (
        passage.tokens[at - 1].low == "in"
        and passage.words(at - 2, at - 1)[-1:] != []
        and (passage.tokens[at - 2].low in cue("coming_in"))
    )
    return behind or comes_in or passage.tokens[at - 1].low in cue("standing")


def _tells_of_values(passage: Passage, at: int) -> bool:
    """Whether `at` behind a verb of standing leads to the level of values or cells (`values stay at 2`, `estimated at 9`)."""
    j = at - 1
    while j > 0 and passage.tokens[j].low.endswith("ly"):
        j -= 1
    if j < 0:
        return False
    if passage.tokens[j].low in cue("put_at"):
        return True
    subject = passage.tokens[:j]
    valued = any(
        t.low in passage.frame.quantity_words or t.low in cue("valued") or t.has("rest") or t.kind == "label"
        for t in subject
    )
    return valued and passage.tokens[j].low in cue("standing") and not _named_peak(passage)


def _is_observed(passage: Passage, end: int) -> bool:
    """Whether a number is what is seen somewhere (`7 is reached at layer 3`, `2 holds from layer 5 on`)."""
    following = passage.words(end, end + 2)
    if following[:1] and following[0] in ("is", "are", "was"):
        return len(following) > 1 and following[1] in cue("observed")
    return bool(following) and following[0] in cue("holding")


def _tells_crest(passage: Passage, items: list[Item], at: int, axis: str) -> bool:
    """Whether `peak at` tells how high places peak that are named right before it (`layers 5 and 12 peak at 4 and 3`)."""
    if at < 1 or passage.tokens[at - 1].low not in cue("cresting"):
        return False
    place = next((p for p in reversed(passage.parts) if isinstance(p, Place)), None)
    if place is None or place.axis != axis or not place.named or not place.labels or place.end != at - 1:
        return False
    return not all(passage.label_on(axis, item.low) in place.labels for item in items)


def _told_of_pronoun(passage: Passage, i: int) -> bool:
    """Whether a number is what something named before is (`it is 2`, `they stay at 3`)."""
    words = passage.words(i - 3, i)
    words = words[:-1] if words[-1:] == ["at"] else words[-2:]
    return len(words) == 2 and words[0] in cue("pronouns") and words[1] in cue("standing")


def _word_before(passage: Passage, i: int) -> Token | None:
    j = i - 1
    while j >= 0 and passage.tokens[j].text in '"“”`':
        j -= 1
    return passage.tokens[j] if j >= 0 else None


def is_value(passage: Passage, items: list[Item]) -> bool:
    scale = passage.frame.figure.scale
    if passage.frame.figure.kind == "categorical":
        return False
    if scale is None:
        return True
    slack = 0.05 * (scale.high - scale.low)
    factor = 0.01 if scale.high <= 1.5 else 1.0
    return all(
        scale.low - slack <= item.low * (factor if item.percent else 1)
        and item.high * (factor if item.percent else 1) <= scale.high + slack
        for item in items
    )
