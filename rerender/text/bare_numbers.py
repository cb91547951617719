"""Numbers without a noun: positions or values, whichever fits and the words around them say."""

from __future__ import annotations

from dataclasses import replace

from rerender.text.bounds import bound_after, bound_before
from rerender.text.counted_places import is_placed, place_items
from rerender.text.counted_things import counted_position, counts_something, named_stretch
from rerender.text.foreign import measures_other, names_no_place, no_place, same_label
from rerender.text.gains import change_of
from rerender.text.parts import Degree, Place
from rerender.text.passage import Passage
from rerender.text.position_or_value import is_position, is_told_of_cell, is_value, measures, position_axis
from rerender.text.series import Item, read_series
from rerender.text.units import read_measured
from rerender.text.words import hangs_by_hyphen


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
    if axis := counted_position(passage, items, i, end):
        return place_items(passage, axis, items, i, (named_stretch(passage, items, end) or end) + 1)
    if change := change_of(passage, items, i):
        passage.parts.append(Degree(i, end, items=change, bracketed=passage.depth > 0))
        return end
    if counted := counts_something(passage, i, end):
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
    axis = position_axis(passage, items)
    if axis and not is_placed(passage, end, axis) and is_position(passage, items, i, end, axis):
        items = _bounded(passage, items, i, end)
        place_items(passage, axis, items, i, end)
        if passage.parts and isinstance(passage.parts[-1], Place):
            passage.parts[-1].named = False
        return end
    value = is_value(passage, items) or _says_value(passage, i) or is_told_of_cell(passage, items, i, end)
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
    if not hangs_by_hyphen(passage.tokens, i):
        return False
    name = passage.tokens[i - 2]
    return name.text[:1].isupper() and name.text[-1:].isalpha() and name.lexeme is None


def _says_again(passage: Passage, items: list[Item]) -> bool:
    """Whether a number in brackets is the label that was just named in another way (`the last row (100%)`)."""
    last = passage.parts[-1] if passage.parts else None
    if not passage.depth or len(items) != 1 or not isinstance(last, Place) or len(last.labels or ()) != 1:
        return False
    return last.labels is not None and str(last.labels[0]) == items[0].text


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


def _says_value(passage: Passage, i: int) -> bool:
    """Whether the words before a number call it a value, wherever it lies."""
    before = passage.tokens[i - 1] if i else None
    return before is not None and (
        before.low in passage.frame.quantity_words
        or before.text in "~≈="
        or (before.low == "of" and measures(passage, i - 2))
    )


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


def _is_start(passage: Passage, i: int, end: int) -> bool:
    """Whether a number in brackets is only where a range with a stated end begins (`up to layer 20 (from 0)`)."""
    before = passage.words(i - 2, i)
    return before == ["(", "from"] and end < len(passage.tokens) and passage.tokens[end].text == ")"
