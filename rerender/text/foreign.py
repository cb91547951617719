"""Numbers that are neither positions nor values: those of other things, and places that the figure does not have."""

from __future__ import annotations

from collections.abc import Sequence

from rerender.model import Label
from rerender.text.frame import Frame
from rerender.text.lexicon import axis_words, cue, singular
from rerender.text.parts import Place, written_numbers
from rerender.text.passage import Passage
from rerender.text.series import Item
from rerender.text.words import Token

_REACH = 8
"""Tokens before a number in which the name of what it measures is looked for."""


def measures_other(passage: Passage, i: int) -> bool:
    """Whether a number belongs to something that no heatmap shows (`learning rate 0.001`, `p < 0.05`, `section 2`).

    What the figure itself is about (`batch size` as an axis or as the scale) is not meant.
    """
    j = i
    while j and i - j < _REACH and _leads_to_number(passage.tokens[j - 1]):
        j -= 1
    words = passage.words(j - 2, j)
    if not words or passage.tokens[j - 1].kind != "word":
        return False
    symbol = passage.tokens[j].text in "=<>≤≥≈" and words[-1] in cue("symbols")
    if symbol or (j == i and words[-1] in cue("document_parts")):
        size = 1
    else:
        size = next((n for n in (2, 1) if " ".join(words[-n:]) in cue("other_things")), 0)
    return size > 0 and not all(_is_shown(passage, token) for token in passage.tokens[j - size : j])


def _leads_to_number(token: Token) -> bool:
    """Whether a token may stand between a name and its number (`a threshold of about 0.5`)."""
    return token.has("hedge") or token.low in cue("telling")


def _is_shown(passage: Passage, token: Token) -> bool:
    """Whether a word is one of the figure's own: of its scale, or of the name of an axis."""
    frame = passage.frame
    return token.low in frame.quantity_words or frame.names_axis(token.text)


def same_label(passage: Passage, items: list[Item]) -> tuple[str, Label] | None:
    """The axis and the label that a large number is in another spelling (`32,000` or `32768` for `32K`)."""
    if len(items) != 1 or items[0].is_range or items[0].low < _LARGE:
        return None
    for name in ("x", "y"):
        axis = passage.axis(name)
        for label, value in written_numbers(axis.labels).items() if axis is not None else ():
            if str(label)[-1:].isalpha() and items[0].low in (value, value * 1.024, value * 1.024**2):
                return name, label
    return None


_LARGE = 1000


def names_no_place(passage: Passage, i: int, end: int, *, counted: bool) -> bool:
    """Whether a number that fits nothing stands where a place would (`at 64,000 tokens`, `in layer 90`).

    One that is `counted` is followed by what it counts: then only `at` makes it a place.
    """
    if counted:
        return passage.words(i - 1, i) == ["at"]
    j = i
    while (
        j and i - j < _REACH and (passage.tokens[j - 1].low in cue("place_leads") or _is_noun(passage, j - 1))
    ):
        j -= 1
    return j > 0 and passage.tokens[j - 1].low in cue("stood_at") and end > i


def leads_nowhere(head: Sequence[Token], frame: Frame) -> bool:
    """Whether a lead-in is a number like those of an axis, but none of them (`128K:`, `64,000 tokens:`)."""
    if not head or head[0].kind != "number" or len(head) > 2 or head[0].flag == "th":
        return False
    if len(head) == 2:
        return singular(head[1].low) in axis_words("nouns")
    return (head[0].flag == "%" or head[0].value >= _LARGE) and not frame.names.targets.get(head[0].low)


def _is_noun(passage: Passage, i: int) -> bool:
    """Whether a token is a noun that counts along some axis."""
    token = passage.tokens[i]
    return token.kind == "word" and (
        singular(token.low) in axis_words("nouns") or passage.noun_axis(i) in ("x", "y")
    )


def no_place(start: int, end: int) -> Place:
    """A place that the figure does not have: what is said of it is no claim about the figure."""
    return Place("nowhere", start, end)
