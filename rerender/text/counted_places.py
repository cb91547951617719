"""Places by a noun of an axis and numbers: `layers 3–5 except 4`, `heads up to 12`, `all layers`."""

from __future__ import annotations

from dataclasses import replace

from rerender.text.bounds import bound_after, bound_before
from rerender.text.lexicon import cue, section, singular
from rerender.text.parts import Degree, Place, Values, labels_of
from rerender.text.passage import Passage
from rerender.text.series import Item, first_position, read_interval, read_number, read_series
from rerender.text.words import Token

_REACH = 9
"""Tokens between a noun and its numbers that are looked through; a line of nouns would else take its square."""


def read_noun(passage: Passage, i: int) -> int:
    """What the noun of an axis at a token counts: the numbers behind it, all labels, or numbers still to come."""
    tokens, axis, word = passage.tokens, passage.noun_axis(i), passage.tokens[i].low
    if word in ("x", "y") and not _is_variable(passage, i):
        return i + 1
    noun = singular(word)
    if axis == "panel" and passage.words(i + 1, i + 2) == ["of"]:
        return i + 1  # `the block of indices 28–32`
    j = i + 1
    skipped = cue("number_leads")
    if j < len(tokens) and tokens[j].low in ("in", "within"):
        j += _range_opens(passage, j)
    if _has_quantifier(passage, i) and _glosses(passage, i + 1):
        passage.parts.append(Place(axis, i - 1, i + 1, None, whole=True))
        return i + 1
    if noun in ("row", "column") and passage.words(j, j + 1) in (["for"], ["of"]):
        j += 1
    stop = min(len(tokens), i + _REACH)
    while j < stop and (
        tokens[j].low in skipped
        or passage.noun_axis(j) == axis
        or passage.words(j, j + 2) == ["and", "including"]
    ):
        j += 1
    if axis == "x" and passage.words(i + 1, i + 2) == ["as"]:
        _take_as_row(passage)
    if _says_start(passage, i, j, axis):
        return j + 1
    following = read_positions(passage, j, axis, i, noun)
    if following > j:
        return following
    if _has_quantifier(passage, i):
        passage.parts.append(Place(axis, i - 1, i + 1, None, whole=True))
        return i + 1
    if axis in ("x", "y"):
        passage.last_axis = passage.expected = axis
    return i + 1


def _says_start(passage: Passage, i: int, j: int, axis: str) -> bool:
    """Whether brackets behind places of the axis only say where they begin (`until 20 (from layer 0)`)."""
    bracketed = passage.words(i - 2, i) == ["(", "from"] and passage.words(j + 1, j + 2) == [")"]
    return bracketed and any(isinstance(p, Place) and p.axis == axis and p.labels for p in passage.parts)


def _take_as_row(passage: Passage) -> None:
    """Make a row of the bare number before `predicted as 19` (`Intent 17 is predicted as 19`)."""
    last = passage.parts[-1] if passage.parts else None
    if not isinstance(last, Degree) or last.words or last.colors or len(last.items) != 1 or last.bracketed:
        return
    row = (
        passage.label_on("y", last.items[0].low)
        if last.items[0].whole and not last.items[0].percent
        else None
    )
    if row is not None:
        passage.parts[-1] = Place("y", last.start, last.end, (row,))


def _glosses(passage: Passage, i: int) -> bool:
    """Whether one number in brackets follows, which says how much: `red in all rows (1)`; `all rows (0–9)` says which."""
    tokens = passage.tokens[i : i + 3]
    if passage.words(i - 2, i - 1) in (["across"], ["throughout"], ["over"]):
        return False  # `dark across layers (~3–9)` says where
    if len(tokens) < 3 or tokens[0].text != "(":
        return False
    return tokens[1].has("hedge") or (tokens[1].kind == "number" and tokens[2].text == ")")


def _range_opens(passage: Passage, j: int) -> int:
    """How many tokens open a range behind a noun (`in the range`, `in [`)."""
    size = 0
    if passage.words(j, j + 3) in (
        ["in", "the", "range"],
        ["within", "the", "range"],
        ["in", "the", "interval"],
    ):
        size = 3
    elif passage.words(j, j + 2) in (["in", "the"], ["within", "the"]):
        found = read_number(passage.tokens, j + 2)
        named = found is not None and found[0].is_range and passage.words(found[1], found[1] + 1)
        return 2 if named and named[0] in cue("stretches") else 0  # `heads in the 3–7 range`
    return size + 2 if passage.words(j + size, j + size + 2) == ["in", "["] else size


def _is_variable(passage: Passage, i: int) -> bool:
    """Whether a bare `x` or `y` is the coordinate: before a sign, or before a word for a stretch and a number."""
    after = passage.tokens[i + 1 : i + 3]
    if after and after[0].text in "=≈:~∈≤≥<>":
        return True
    return (
        len(after) == 2 and after[0].low in ("from", "between", "in", "within") and after[1].kind == "number"
    )


def _has_quantifier(passage: Passage, i: int) -> bool:
    """Whether the words before a noun take all of its axis (`every layer`, `across the heads`)."""
    before = passage.words(i - 3, i)
    if not before:
        return False
    if before[-1] == "no" or before == ["none", "of", "the"]:
        return True
    if before[-1] == "both":
        one = passage.axis(passage.noun_axis(i))
        return one is not None and len(one.labels) == 2  # of more, it means the two named before
    if before[-1] in cue("all_of") or passage.tokens[i - 1].has("universal", "majority"):
        return True
    return (
        len(before) > 1
        and before[-1] in ("the", "of", "other")
        and before[-2] in ("all", "across", "entire", "most", "every")
    )


def read_positions(passage: Passage, j: int, axis: str, start: int, noun: str = "") -> int:
    """Numbers from token `j` on as labels of an axis or as facet values; `j` where there are none."""
    found = first_position(passage.tokens, j)
    if found is None:
        return j
    bounds = _read_bound(passage, *found, j, axis, start)
    if bounds:
        return _leave_out(passage, bounds)
    nouns = frozenset({noun, noun + "s"}) if noun else frozenset()
    items, end = read_interval(passage.tokens, j) or read_series(passage.tokens, j, nouns, positions=True)
    items = _in_percent(items, passage.values(axis)) if axis in ("x", "y") else items
    if (
        not items
        or any(item.spelled for item in items)
        or (axis == "x" and not passage.fits("x", items))
        or (axis == "y" and not passage.fits("y", items))
    ):
        return j
    if passage.frame.units and passage.unit_at(end)[0] not in ("", axis):
        return j  # `at every detector (105–115 km/h)`
    items, end = _drop_values(passage, items, j, end, axis)
    if not items:
        return j
    if (
        len(items) > 1
        and passage.words(end, end + 1)[:1]
        and passage.words(end, end + 1)[0] in cue("left_out")
    ):
        items, end = read_series(passage.tokens[: end - 1], j, positions=True)
    if (
        passage.words(j - 1, j) == ["of"]
        and end < len(passage.tokens)
        and counts_figures(passage.tokens[end])
    ):
        return j  # `a column of 8 heatmaps`
    if start and passage.tokens[start - 1].low == "between" and len(items) == 2 and items[0].whole:
        low, high = items[0].low, (items[1].low + items[1].high) / 2
        items = [Item(low, high // 1, f"{low:g}-{high:g}", any(n.approximate for n in items))]
    end = place_items(passage, axis, items, start, end, noun)
    return _leave_out(passage, end)


def _in_percent(items: list[Item], values: Values) -> list[Item]:
    """Numbers behind the noun of an axis whose labels are shares: `depth 50` is `50%`."""
    shares = set(values.written.values()) if next(iter(values.texts), "").endswith("%") else set()
    return [
        replace(item, percent=True, text=item.text if item.is_range else f"{item.low:g}%")
        if not item.open and {item.low, item.high} <= shares
        else item
        for item in items
    ]


def _drop_values(passage: Passage, items: list[Item], at: int, end: int, axis: str) -> tuple[list[Item], int]:
    """Cut a series before a number that a noun claims (`layers 3, 12 heads`), or that has a place of its own."""
    if (
        len(items) > 1
        and end < len(passage.tokens)
        and passage.noun_axis(end)
        and passage.tokens[end - 1].kind == "number"
        and passage.tokens[end - 2].text == ","
    ):
        return items[:-1], end - 2
    if _ends_in_value(passage, items, at, end):
        return items[:1], end - 3 if passage.tokens[end - 3].text == "," else end
    if len(items) > 1 and axis and (is_placed(passage, end, axis) or _dashed_to_name(passage, end, axis)):
        cut = next((n for n in range(end - 1, at, -1) if passage.tokens[n].low in (",", ";", "and")), at)
        return read_series(passage.tokens[:cut], at, positions=True)
    return items, end


def _dashed_to_name(passage: Passage, end: int, axis: str) -> bool:
    """Whether a dash and the name of the same axis follow: the last number is the value there (`3 – bin 1, 8 – bin 2`)."""
    if passage.words(end, end + 1) not in (["–"], ["—"], ["-"]) or end + 1 >= len(passage.tokens):
        return False
    following = passage.tokens[end + 1]
    return getattr(following.target, "axis", "") == axis or passage.noun_axis(end + 1) == axis


def _ends_in_value(passage: Passage, items: list[Item], at: int, end: int) -> bool:
    """Whether a hedged number ends the clause behind one position and a comma, and so is its value (`position 0, ≈ 80`).

    Beside a level only behind a noun in the singular (`the darkest cell is expert 26, close to 6`).
    """
    tokens = passage.tokens
    degrees = [p for p in passage.parts if isinstance(p, Degree)]
    one = at > 0 and tokens[at - 1].kind == "word" and singular(tokens[at - 1].low) == tokens[at - 1].low
    return (
        len(items) == 2
        and items[1].approximate
        and not items[0].approximate
        and not items[0].is_range
        and end == len(tokens)
        and tokens[end - 3].text == ","
        and (not degrees or (one and not any(d.items for d in degrees)))
    )


def counts_figures(token: Token) -> bool:
    """Whether a number before a token counts heatmaps (`a column of 8 heatmaps`)."""
    noun = singular(token.low)
    return token.kind == "word" and (noun in section("heatmap_nouns") or noun in section("figure_nouns"))


def is_placed(passage: Passage, end: int, axis: str) -> bool:
    """Whether numbers of an axis that stand behind other numbers tell where those hold (`9 to 10 at bin 27`)."""
    tokens = passage.tokens
    if end < len(tokens) and tokens[end].text == "(":  # `near 0 (red) for depths 10–90`
        end = next((n + 1 for n in range(end, min(len(tokens), end + 5)) if tokens[n].text == ")"), end)
    if end < len(tokens) and tokens[end].low in cue("afterwards") and tokens[end].low != "then":
        return True
    if end >= len(tokens) or tokens[end].low not in cue("placing"):
        return False
    for i in range(end + 1, min(len(tokens), end + 5)):
        if passage.noun_axis(i) == axis:
            return True
        if not (tokens[i].has("hedge") or tokens[i].has("rest") or tokens[i].low in cue("light")):
            return False
    return False


def _leave_out(passage: Passage, end: int) -> int:
    """Take out what `except 10` or `(not 12)` behind a list of positions excludes."""
    if not passage.parts:
        return end
    i = end
    while i < len(passage.tokens) and (
        passage.tokens[i].text in "(," or passage.tokens[i].low in ("but", "and", "though")
    ):
        i += 1
    if i + 1 < len(passage.tokens) and passage.words(i, i + 2) == ["all", "but"]:
        i += 1
    if i >= len(passage.tokens) or not (
        passage.tokens[i].has("except")
        or passage.tokens[i].low in cue("leaving_out")
        or (passage.tokens[i].low == "but" and passage.tokens[i - 1].low == "all")
    ):
        return _left_out_behind(passage, end)
    i += 1
    while i < len(passage.tokens) and (passage.noun_axis(i) or passage.tokens[i].text == "#"):
        i += 1
    items, after = read_series(passage.tokens, i)
    return _without(passage, items, after) or end


def _without(passage: Passage, items: list[Item], after: int) -> int:
    """Take numbers out of the last place; the token behind them and the bracket that they end, 0 where that cannot be."""
    last = passage.parts[-1]
    if not items or not isinstance(last, Place) or not last.labels:
        return 0
    out = set(labels_of(items))
    last.labels = tuple(label for label in last.labels if label not in out)
    after += passage.words(after, after + 1) == [")"]
    last.end = max(last.end, after)
    return after


def _left_out_behind(passage: Passage, end: int) -> int:
    """Take out what stands before a word for leaving out (`4–8, 6 excepted`, `5–9 with 6 left out`); `end` where nothing does."""
    i = end
    while i < len(passage.tokens) and passage.tokens[i].low in (",", "(", "with", "and", "the"):
        i += 1
    i += i < len(passage.tokens) and bool(passage.noun_axis(i))
    items, after = read_series(passage.tokens, i) if i > end else ([], end)
    said = [w for w in passage.words(after, after + 3) if w not in ("itself", "is", "being", "are")]
    if len(items) != 1 or not said or said[0] not in cue("left_out"):
        return end
    size = passage.words(after, after + 3).index(said[0]) + 1
    size += said[1:2] in (["out"], ["aside"])
    size += passage.words(after + size, after + size + 1) == [","]
    return _without(passage, items, after + size) or end


def _read_bound(passage: Passage, item: Item, end: int, j: int, axis: str, start: int) -> int:
    """`before layer 18`, `layers up to 12`, `heads after 34`, `layer 18 onwards`, `below 6`; 0 for none.

    The number is the `item` from token `j` to before `end`.
    """
    if axis not in ("x", "y") or item.open or not item.whole or not passage.fits(axis, [item]):
        return 0
    hedged = item.is_range
    after = passage.words(end, end + 4)
    if after[:2] in (["and", "ending"], ["and", "ends"], ["and", "stopping"]):
        return 0
    between = [passage.tokens[n].low for n in range(start + 1, j) if passage.noun_axis(n) != axis]
    first = start
    while first and passage.tokens[first - 1].has("hedge"):
        first -= 1
    before = passage.words(first - 3, first)
    noun = passage.tokens[start].low
    if axis == "y" and before[-1:] == ["under"] and not between and singular(noun) == noun:
        return 0  # `under zone 2` is in that row
    told = bound_before(between, after, direct=True) or bound_before(before, after)
    sign, size = told or ("-=" if _lasts(passage, first) else ""), 0
    if hedged and (sign[:1] == "+" or not sign):
        return 0
    if not sign:
        sign, size = bound_after(after)
    if not sign:
        return 0
    middle = (item.low + item.high) // 2 if hedged else item.low
    bound = Item(middle, middle, item.text, item.approximate or hedged, sign)
    return place_items(passage, axis, [bound], start, end + size)


def _lasts(passage: Passage, first: int) -> bool:
    """Whether `through` stands between a value and a noun: it holds so far (`near 0.6 through layer 8`)."""
    last = passage.parts[-1] if passage.parts else None
    return (
        isinstance(last, Degree) and last.end == first - 1 and passage.words(first - 1, first) == ["through"]
    )


def place_items(passage: Passage, axis: str, items: list[Item], start: int, end: int, noun: str = "") -> int:
    """Add the place that numbers make on an axis, or in a facet of the panels; returns `end`."""
    approximate = any(item.approximate for item in items)
    if (
        start
        and passage.tokens[start - 1].has("hedge")
        and passage.tokens[start - 1].low not in ("some", "almost")
    ):
        approximate = True
    if axis == "panel":
        values = frozenset(n for item in items if item.whole for n in item.numbers()[:1000])
        passage.parts.append(Place("panel", start, end, facets=({noun or "": values},)))
        return end
    one = passage.axis(axis)
    labels = labels_of(items, passage.values(axis))
    if labels:
        whole = one is not None and bool(one.labels) and len(labels) == len(one.labels) > 1
        passage.parts.append(Place(axis, start, end, None if whole else labels, approximate, whole=whole))
        passage.last_axis = axis
        passage.expected = ""
    return end
