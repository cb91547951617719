"""Numbers that count things, and numbers before the noun of an axis that are positions on it."""

from __future__ import annotations

from rerender.text.counted_places import counts_figures
from rerender.text.lexicon import cue
from rerender.text.passage import Passage
from rerender.text.series import Item
from rerender.text.words import Token, hangs_by_hyphen


def counted_position(passage: Passage, items: list[Item], i: int, end: int) -> str:
    """The axis that a number before its noun is a position on (`71.4 at 16 bits`); nothing for any other number."""
    if stretch := named_stretch(passage, items, end):
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
    if end + 2 >= len(tokens) or tokens[end + 1].kind != "word":
        return False
    return (
        hangs_by_hyphen(tokens, end + 1)
        and tokens[end + 2].kind == "word"
        and tokens[end + 2].low not in ("row", "column", "cell", "mark")
    )


def named_stretch(passage: Passage, items: list[Item], end: int) -> int:
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


def counts_something(passage: Passage, start: int, end: int) -> bool:
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
