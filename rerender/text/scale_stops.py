"""Colours and numbers of a scale, out of the tokens of one statement."""

from __future__ import annotations

from rerender.text.legend import Stop
from rerender.text.lexicon import section
from rerender.text.series import read_number
from rerender.text.words import Token, hangs_by_hyphen

_SPLITS = frozenset({"→", "->", ",", ";", "–", "—", ".", "...", "…"})


def stops_of(tokens: list[Token]) -> list[Stop]:
    """Colours with the number that stands nearest in their part of the sentence."""
    if "color" not in [t.kind for t in tokens]:
        return []
    stops: list[Stop] = []
    for part in _parts(tokens):
        colors = [t.color for t in part if t.kind == "color"]
        numbers = [t.value for t in part if t.kind == "number"]
        if len(colors) == 1:
            stops.append(Stop(numbers[0] if len(numbers) == 1 else None, colors[0]))
        elif len(colors) > 1:
            stops.extend(Stop(None, c) for c in (colors[0], colors[-1]))
    return stops


def _parts(tokens: list[Token]) -> list[list[Token]]:
    """A statement cut where the next stop begins: at signs and words between stops that stand in no brackets."""
    parts: list[list[Token]] = [[]]
    depth = 0
    for token in tokens:
        depth += (token.text == "(") - (token.text == ")")
        if depth == 0 and (token.text in _SPLITS or token.low in section("stop_links")):
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def numbers_of(tokens: list[Token]) -> list[float]:
    """All numbers of a statement but ordinals and the distance of ticks (`every 15`, `in steps of 2`)."""
    return [
        t.value
        for i, t in enumerate(tokens)
        if t.kind == "number"
        and t.flag != "th"
        and not (hangs_by_hyphen(tokens, i) and tokens[i - 2].kind == "word")
        and not (i and tokens[i - 1].low == "every")
        and not (i > 1 and tokens[i - 1].low == "of" and tokens[i - 2].low in section("step_words"))
    ]


def spanned_ends(tokens: list[Token]) -> list[float]:
    """The ends of a scale behind a verb that says how far it goes: `the bar spans −10 to +10`."""
    for i, token in enumerate(tokens[:-1]):
        if token.low in section("spanning") and (found := read_number(tokens, i + 1)):
            item = found[0]
            if item.is_range and not item.open:
                return [item.low, item.high]
    return []
