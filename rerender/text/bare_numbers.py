"""Numbers without a noun: positions or values, whichever fits and the words around them say."""

from __future__ import annotations

from dataclasses import replace

from rerender.text.bounds import bound_after, bound_before
from rerender.text.counted_places import counts_figures, is_placed, place_items
from rerender.text.foreign import measures_other, names_no_place, no_place, same_label
from rerender.text.lexicon import cue, singular
from rerender.text.parts import Degree, Place, Rest
from rerender.text.passage import Passage
from rerender.text.scan import letters_of
from rerender.text.series import Item, read_series
from rerender.text.units import read_measured
from rerender.text.words import Token


def read_bare(passage: Passage, i: int) -> int:
    """Numbers without a noun: positions or values, whichever fits and the words around say."""
    items, end = read_series(passage.tokens, i)
    if len(items) > 1 and passage.words(end, end + 1) in (["→"], ["->"]):
        cut = next(n for n in range(end - 1, i, -1) if passage.tokens[n].text in (",", ";") or n == i + 1)
        items, end = read_series(passage.tokens[:cut], i)  # the last begins a pair: `2, and 18 → 16`
    if len(items) == 1 and items[0].is_range and (cut := _lasting(passage, items, i, end)):
        items, end = read_series(passage.tokens[:cut], i)
    if len(items) > 1 and _is_position_before_value(passage, items, i):
        items, end = read_series(passage.tokens, i, positions=True)
    if not items:
        return i + 1
    if passage.frame.units and (measured := read_measured(passage, items, i, end)) > i:
        return measured
    if all(item.spelled for item in items) or _is_start(passage, i, end) or measures_other(passage, i):
        return end
    if (same := same_label(passage, items)) is not None:
        passage.parts.append(Place(same[0], i, end, (same[1],)))
        return end
    if axis := _counted_position(passage, items, i, end):
        return place_items(passage, axis, items, i, (_named_stretch(passage, items, end) or end) + 1)
    if change := _changes_by(passage, items, i):
        passage.parts.append(Degree(i, end, items=change, bracketed=passage.depth > 0))
        return end
    if counted := _counts_something(passage, i, end):
        _leave(passage, i, end, counted=counted)
        return end
    if len(items) == 2 and not any(n.is_range for n in items) and passage.words(i - 1, i) == ["between"]:
        low, high = items
        items = [
            replace(
                low,
                high=high.high,
                text=f"{low.text}-{high.text}",
                approximate=low.approximate or high.approximate,
            )
        ]
    numbered = passage.words(0, i) in (["row"], ["column"]) and passage.words(end, end + 1) == ["("]
    if numbered or _says_again(passage, items):
        return end  # `Row 2 (Stage 8)` is a row of panels, not a level
    axis = _position_axis(passage, items)
    if axis and not is_placed(passage, end, axis) and _is_position(passage, items, i, end, axis):
        items = _bounded(passage, items, i, end)
        place_items(passage, axis, items, i, end)
        if passage.parts and isinstance(passage.parts[-1], Place):
            passage.parts[-1].named = False
        return end
    value = _is_value(passage, items) or _says_value(passage, i) or _is_told_of_cell(passage, items, i, end)
    if value and not _ends_a_name(passage, i):
        items = _opened(passage, items, i, end)
        passage.parts.append(Degree(i, end, items=items, bracketed=passage.depth > 0))
    else:
        _leave(passage, i, end, counted=False)
    return end


def _lasting(passage: Passage, items: list[Item], i: int, end: int) -> int:
    """The token of a `through` that says how far a value holds (`60 through layer 8`) and makes no range; 0 for none."""
    at = next((n for n in range(i + 1, end - 1) if passage.tokens[n].low in ("through", "until", "till")), 0)
    axis = passage.noun_axis(at + 1) if at else ""
    backwards = items[0].low > items[0].high
    return at if axis in ("x", "y") and (backwards or not passage.holds(axis, items)) else 0


def _leave(passage: Passage, i: int, end: int, *, counted: bool) -> None:
    """Pass over a number that is neither position nor value; where it stands like a place, it is one unknown."""
    if names_no_place(passage, i, end, counted=counted):
        passage.parts.append(no_place(i, end))


def _ends_a_name(passage: Passage, i: int) -> bool:
    """Whether a number hangs on a name of something else by a hyphen (`Pelican-7B`, `GPT-4`)."""
    if i < 2 or passage.tokens[i - 1].text != "-":
        return False
    name, hyphen = passage.tokens[i - 2 : i]
    glued = name.end == hyphen.start and hyphen.end == passage.tokens[i].start
    return glued and name.text[:1].isupper() and name.text[-1:].isalpha() and name.lexeme is None


def _position_axis(passage: Passage, items: list[Item]) -> str:
    for name in dict.fromkeys([passage.last_axis or "x", "x", "y"]):
        if name and passage.fits(name, items) and passage.holds(name, items):
            if name in passage.scoped and _is_value(passage, items):
                continue  # a lead-in has named the row: `Depth 25: 90, 70 and 40 at …` are no depths
            return name
    return ""


def _is_position(passage: Passage, items: list[Item], i: int, end: int, axis: str) -> bool:
    if _ends_stretch(passage, items, i):
        return True
    value = _is_value(passage, items)
    if not value:
        return not _is_told_of_cell(passage, items, i, end)
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
    if before is not None and before.low == "of" and _measures(passage, i - 2):
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


def _says_again(passage: Passage, items: list[Item]) -> bool:
    """Whether a number in brackets is the label that was just named in another way (`the last row (100%)`)."""
    last = passage.parts[-1] if passage.parts else None
    if not passage.depth or len(items) != 1 or not isinstance(last, Place) or len(last.labels or ()) != 1:
        return False
    return last.labels is not None and str(last.labels[0]) == items[0].text


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


def _is_position_before_value(passage: Passage, items: list[Item], i: int) -> bool:
    """Whether a list is a position and the value of the next one: `3.02 at 64, 3.05 at 128`."""
    first = items[0]
    return (
        passage.words(i - 1, i) == ["at"]
        and first.whole
        and not first.percent
        and any(item.decimal or item.percent for item in items[1:])
        and any(passage.label_on(axis, first.low) is not None for axis in ("x", "y"))
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


def _is_told_of_cell(passage: Passage, items: list[Item], i: int, end: int) -> bool:
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


def _measures(passage: Passage, i: int) -> bool:
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


def _is_value(passage: Passage, items: list[Item]) -> bool:
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


def _says_value(passage: Passage, i: int) -> bool:
    """Whether the words before a number call it a value, wherever it lies."""
    before = passage.tokens[i - 1] if i else None
    return before is not None and (
        before.low in passage.frame.quantity_words
        or before.text in "~≈="
        or (before.low == "of" and _measures(passage, i - 2))
    )


def _changes_by(passage: Passage, items: list[Item], i: int) -> list[Item]:
    """The value that a gain or a loss is on a scale around zero: `A loses 3`, `falls by 3 points`, `a gain of 3`; else nothing."""
    scale = passage.frame.figure.scale
    if (
        scale is None
        or not scale.low < 0 < scale.high
        or len(items) != 1
        or items[0].open
        or items[0].low <= 0
    ):
        return []
    j = i
    while j and (passage.tokens[j - 1].low in cue("change_links") or passage.tokens[j - 1].has("hedge")):
        j -= 1
    reach = 4 if "by" in passage.words(j, i) else 1  # `lowers Maize by 5`
    words = [singular(word) for word in reversed(passage.words(j - reach, j))]
    known = [name for w in words for name in ("losing", "gaining", "sinking", "growing") if w in cue(name)]
    if not known or (known[0] in ("sinking", "growing") and not _shows_change(passage)):
        return []
    lost = known[0] in ("losing", "sinking")
    return [replace(items[0], low=-items[0].high, high=-items[0].low)] if lost else items


def _shows_change(passage: Passage) -> bool:
    """Whether what the figure shows is itself a change (`Δ accuracy`, `Ablation impact`): then gains and losses are its values."""
    figure, frame = passage.frame.figure, passage.frame
    titles = [figure.scale.label if figure.scale else "", *(p.title for p in figure.panels[:20])]
    words = frozenset().union(*(letters_of(title) for title in titles))
    return not cue("changes").isdisjoint(words | frame.x_words | frame.y_words | frame.opening)


def _opened(passage: Passage, items: list[Item], i: int, end: int) -> list[Item]:
    """A value with a bound in words: `below 2`, `exceeds 0.8`, `3 or less`."""
    if len(items) != 1 or items[0].is_range:
        return items
    before = passage.words(i - 2, i)
    sign = bound_before(before, ["."], direct=True) or bound_after(passage.words(end, end + 2))[0]
    return [replace(items[0], open=sign)] if sign else items


def _bounded(passage: Passage, items: list[Item], i: int, end: int) -> list[Item]:
    """A position with a bound in words: `from 2015 on`, `40 onwards`."""
    if len(items) != 1 or items[0].open or not items[0].whole:
        return items
    if items[0].is_range:
        middle = (items[0].low + items[0].high) // 2
        before = [t.low for t in passage.tokens[max(0, i - 3) : i] if not t.has("hedge")]
        if bound_before(before[-2:], ["."]) != "-=":
            return items
        return [replace(items[0], low=middle, high=middle, open="-=", approximate=True)]
    after = passage.words(end, end + 4)
    sign = bound_before(passage.words(i - 2, i), after) or bound_after(after)[0]
    return [replace(items[0], open=sign)] if sign else items


def _counted_position(passage: Passage, items: list[Item], i: int, end: int) -> str:
    """The axis that a number before its noun is a position on (`71.4 at 16 bits`); nothing for any other number."""
    if stretch := _named_stretch(passage, items, end):
        return passage.noun_axis(stretch)
    if end >= len(passage.tokens):
        return ""
    told = all(item.percent for item in items) and passage.words(i - 1, i) != ["between"]
    shares = passage.axis(passage.noun_axis(end)) if told else None
    if shares is not None and all(shares.index(item.text) is not None for item in items):
        return passage.noun_axis(end)  # `25% depth reads 0.4`
    if passage.words(i - 1, i) not in (
        ["at"],
        ["for"],
        ["with"],
        ["to"],
        ["from"],
    ):
        return ""
    axis = passage.noun_axis(end)
    one = passage.axis(axis) if axis in ("x", "y") else None
    numbered = one is not None and all(
        item.whole and passage.label_on(axis, item.low) is not None for item in items
    )
    return axis if numbered else ""


def _is_compound(tokens: list[Token], end: int) -> bool:
    """Whether a hyphen hangs a number before a noun, which says of what size a thing is (`two 24-layer encoders`)."""
    if end + 2 >= len(tokens) or tokens[end].text != "-" or tokens[end + 1].kind != "word":
        return False
    glued = tokens[end - 1].end == tokens[end].start and tokens[end].end == tokens[end + 1].start
    return (
        glued
        and tokens[end + 2].kind == "word"
        and tokens[end + 2].low not in ("row", "column", "cell", "mark")
    )


def _named_stretch(passage: Passage, items: list[Item], end: int) -> int:
    """The noun behind a range that a word calls a stretch of it (`the 8–15 range of heads`, `the 8–15 head range`); 0 for none."""
    if len(items) != 1 or not items[0].is_range or not items[0].whole:
        return 0
    words = passage.words(end, end + 4)
    at = next((n for n, word in enumerate(words[:2]) if word in cue("stretches")), -1)
    if at < 0:
        return 0
    noun = end + at - 1 if at else end + 1 + sum(1 for word in words[1:3] if word in ("of", "the"))
    if noun >= len(passage.tokens) or passage.noun_axis(noun) not in ("x", "y"):
        return 0
    return noun if passage.fits(passage.noun_axis(noun), items) else 0


def _counts_something(passage: Passage, start: int, end: int) -> bool:
    """Whether the numbers count things (`12 heatmaps`, `64 distinct experts`, `6 layers × 2 types`)."""
    if "×" in (t.text for t in passage.tokens[max(0, start - 1) : start] + passage.tokens[end : end + 1]):
        return True
    if _is_compound(passage.tokens, end):
        return True
    following = passage.words(end, end + 1)
    if passage.words(start - 1, start) and passage.words(start - 1, start)[0] in cue("cell_nouns"):
        return False  # `tile 10 glows`
    if following and following[0] in cue("instances") and sum(t.kind == "label" for t in passage.tokens) > 1:
        return False
    for token in passage.tokens[end : end + 4]:
        if (
            token.kind not in ("word", "color")
            or token.has("position", "hedge")
            or token.low in cue("not_counted")
        ):
            return False
        word = token.low
        if counts_figures(token):
            return True
        if token.has("except"):
            return False
        if word in cue("after_value") or token.has("universal", "bound", "majority"):
            return False
        if (
            word.endswith("s")
            and len(word) > 3
            and not word.endswith("ss")
            and not token.has("value", "trend")
        ):
            return True
    return False


def _is_start(passage: Passage, i: int, end: int) -> bool:
    """Whether a number in brackets is only where a range with a stated end begins (`up to layer 20 (from 0)`)."""
    before = passage.words(i - 2, i)
    return before == ["(", "from"] and end < len(passage.tokens) and passage.tokens[end].text == ")"
