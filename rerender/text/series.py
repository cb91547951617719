"""Numbers in a row: lists (`4, 56, and 64`), ranges (`25–30`, `from 0 to about 8-10`), progressions (`1, 2, …, 64`)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from rerender.text.lexicon import cue
from rerender.text.words import Token

RANGE_SIGNS = frozenset({"-", "–", "—", "−", "→", "->", "‒", "..", "..."})
RANGE_WORDS = frozenset({"to", "through", "thru", "until", "till"})
ELLIPSES = frozenset({"...", "…", "..", "....", "etc", "continuing"})
_SIGNS = frozenset("<>≤≥≲≳=")
_LINKS = frozenset({",", ";", "and", "&", "/", "+", "or", "plus", "·", "|", "•", "then", "also", "finally"})
_LINK_PHRASES = {
    "and": (("and", "so", "on"), ("and", "so", "forth")), "as": (("as", "well", "as"),), "along": (("along", "with"),),
    "together": (("together", "with"),), "followed": (("followed", "by"),), "in": (("in", "addition", "to"),),
}  # fmt: skip
"""Phrases that link the items of a list, by their first word."""
_AROUND_ELLIPSIS = frozenset(".[](")
"""What may stand between an ellipsis and the item behind it (`4, 9, [...], 24`, `4, 9, … (through 24)`)."""
MAX_SPAN = 100_000
"""The longest run of whole numbers that a range is spelled out to."""
_MOST_SIGNS = 12
"""Hedges and signs before a number that are looked through; more are no sentence, only slow."""
_DEEPEST = 6
"""How far ranges may stand in ranges (`between 1 to 2 and 3 to 4`)."""


@dataclass(slots=True)
class Item:
    """One number or range of a series, as written in `text`. Nobody changes one that is made.

    `open` tells of a range without an end: `+` and `-` above and below the number, `+=` and `-=` with it (`18+`).
    `decimal` and `percent` tell how it is written; `spelled` tells `seven` from `7`, `ordinal` the 7th.
    """

    low: float
    high: float
    text: str
    approximate: bool = False
    open: str = ""
    decimal: bool = False
    percent: bool = False
    ordinal: bool = False
    spelled: bool = False

    @property
    def is_range(self) -> bool:
        """Whether it is more than one number: two ends, or an open one."""
        return self.low != self.high or bool(self.open)

    @property
    def whole(self) -> bool:
        """Whether both ends are whole numbers written without a decimal point."""
        return not self.decimal and self.low == int(self.low) and self.high == int(self.high)

    def numbers(self, most: int = MAX_SPAN) -> list[int]:
        """All whole numbers of a closed range, at most `most`."""
        first, last = int(min(self.low, self.high)), int(max(self.low, self.high))
        return list(range(first, min(last, first + most - 1) + 1))


def is_hedge(token: Token) -> bool:
    """Whether the token makes the number after it approximate (`~`, `about`)."""
    return token.has("hedge")


def read_number(
    tokens: list[Token], at: int, depth: int = 0, nouns: frozenset[str] = frozenset()
) -> tuple[Item, int] | None:
    """One number or range that starts at a token (hedges before it included), and the token after it.

    `depth` counts the ranges around it.
    """
    if at >= len(tokens) or depth > _DEEPEST:
        return None
    first = tokens[at]
    i, approximate, opened = at, False, ""
    if not _numeric(first):
        if first.low == "between":
            return _between(tokens, at, depth)
        if first.lexeme is None and first.kind != "sign":
            return None
        signs = _signs(tokens, at)
        if signs is None or signs[0] >= len(tokens):
            return None
        i, approximate, opened = signs
        if tokens[i].low == "between" and not opened:
            found = _between(tokens, i, depth)  # `roughly between 5 and 8`
            return (replace(found[0], approximate=True), found[1]) if found and approximate else found
        if not _numeric(tokens[i]):
            return None
        first = tokens[i]
    i += 1
    if opened:
        return _opened(first, opened, approximate), i
    if first.flag == "+":
        return Item(first.value, first.value, first.text, approximate, "+=", decimal="." in first.text), i
    if i >= len(tokens) or tokens[i].low not in _CONTINUING:
        return _single(first, approximate), i
    last, j = _range_end(tokens, i, depth, nouns)
    mapped = (
        tokens[i].text in ("→", "->") and any(is_hedge(t) for t in tokens[i:j]) if last is not None else False
    )
    if last is not None and not mapped and not _tolerance(tokens, i) and _same_kind(first, last, tokens[i]):
        if any(is_hedge(t) for t in tokens[i:j]):
            approximate = True
        return _range(first, last, approximate), j
    if i + 1 < len(tokens) and tokens[i].text == "±" and _numeric(tokens[i + 1]):
        i += 2
    if i + 1 < len(tokens) and tokens[i].low == "or" and tokens[i + 1].low in _OPEN_WORDS:
        sign = _OPEN_WORDS[tokens[i + 1].low]
        return Item(first.value, first.value, first.text, approximate, sign, decimal="." in first.text), i + 2
    return _single(first, approximate), i


def _signs(tokens: list[Token], at: int) -> tuple[int, bool, str] | None:
    """Where the number behind hedges and signs stands, whether they hedge it, and how they open it (`<`, `≥`).

    None for an equals sign without `<` or `>` before it.
    """
    i, approximate, opened = at, False, ""
    stop = min(len(tokens), at + _MOST_SIGNS)
    while i < stop and (tokens[i].text in _SIGNS or is_hedge(tokens[i])):
        sign = tokens[i].text
        if sign in "<≤≲":
            opened = "-=" if sign == "≤" else "-"
        elif sign in ">≥≳":
            opened = "+=" if sign == "≥" else "+"
        elif sign != "=":
            approximate = True
        elif not opened:
            return None
        else:
            opened = opened[0] + "="
        i += 1
    return i, approximate, opened


def _between(tokens: list[Token], at: int, depth: int) -> tuple[Item, int] | None:
    """`between 5 and 8`."""
    first = read_number(tokens, at + 1, depth + 1)
    if first is None or first[0].open:
        return None
    item, i = first
    if item.is_range:
        return item, i
    if i + 1 < len(tokens) and tokens[i].low in ("and", "&"):
        last = read_number(tokens, i + 1, depth + 1)
        if last and not last[0].is_range and not last[0].open:
            low = tokens[i - 1]
            return _range(low, last[0], item.approximate), last[1]
    return None


_OPEN_WORDS = {
    "more": "+=", "higher": "+=", "above": "+=", "later": "+=", "greater": "+=", "beyond": "+=", "deeper": "+=",
    "less": "-=", "lower": "-=", "below": "-=", "fewer": "-=", "earlier": "-=",
}  # fmt: skip


_CONTINUING = RANGE_SIGNS | RANGE_WORDS | {"up to", "up", "down", "all", "and", "or", "±"}
"""All that may stand between a number and what makes a range or a bound of it: behind most numbers nothing does."""


def _same_kind(first: Token, last: Item, sign: Token) -> bool:
    """Whether two numbers can be the ends of one range.

    `1 → 84%` and `20 – 7.2` map one number to another; `0.3 until 15` is a value and where it ends.
    """
    if sign.low in ("until", "till") and (first.flag == "%", "." in first.text) != (
        last.percent,
        last.decimal,
    ):
        return False
    if (
        sign.text in ("–", "—")
        and last.low < first.value
        and ((last.decimal and "." not in first.text) or sign.start > first.end)
    ):
        return False  # a dash with blanks around parts a position from its value
    return sign.text not in ("→", "->") or (
        not (last.approximate or last.is_range or last.low <= first.value)
        and (first.flag == "%") == last.percent
        and ("." in first.text) == last.decimal
    )


def _numeric(token: Token) -> bool:
    return token.kind == "number" or token.flag == "word"


def _tolerance(tokens: list[Token], at: int) -> bool:
    return tokens[at].text == "±"


def _opened(token: Token, sign: str, approximate: bool) -> Item:
    return Item(token.value, token.value, token.text, approximate, sign, "." in token.text, token.flag == "%")


def _single(token: Token, approximate: bool) -> Item:
    text, flag = token.text, token.flag
    if flag == "%" and text.endswith("%"):
        text = f"{text[:-1].rstrip()}%"  # `25 %` is the label `25%`
    if not flag:
        return Item(token.value, token.value, text, approximate, "", "." in text)
    return Item(
        token.value,
        token.value,
        text,
        approximate,
        decimal="." in text,
        percent=flag == "%",
        ordinal=flag == "th",
        spelled=flag == "word",
    )


def _range(first: Token, last: Item, approximate: bool) -> Item:
    return Item(
        first.value,
        last.high if not last.is_range else (last.low + last.high) / 2,
        f"{first.text}-{last.text}",
        approximate or last.approximate or last.is_range,
        decimal="." in first.text or last.decimal,
        percent=first.flag == "%" or last.percent,
    )


def _range_end(tokens: list[Token], at: int, depth: int, nouns: frozenset[str]) -> tuple[Item | None, int]:
    """The number after a range sign, itself perhaps hedged or a narrow range (`to about 8-10`)."""
    if at >= len(tokens):
        return None, at
    sign, i = _range_sign(tokens, at)
    if sign not in RANGE_SIGNS and sign not in RANGE_WORDS:
        return None, at
    i += 1
    if sign in RANGE_WORDS:
        if [t.low for t in tokens[i : i + 2]] == ["and", "including"]:
            i += 2
        counted = i < len(tokens) and (tokens[i].has("noun") or tokens[i].low in nouns)
        if at and counted and ("." in tokens[at - 1].text or tokens[at - 1].flag == "%"):
            return None, at  # `0.65 up to layer 10` is a value and its place
        while i < len(tokens) and (
            tokens[i].has("noun")
            or tokens[i].low in nouns
            or tokens[i].low in ("the", "approximately")
            or bool(getattr(tokens[i].target, "axis", ""))
        ):
            i += 1
        found = read_number(tokens, i, depth + 1)
        return (found[0], found[1]) if found and not found[0].open else (None, at)
    while i < len(tokens) and is_hedge(tokens[i]):
        i += 1
    if i < len(tokens) and _numeric(tokens[i]):
        token = tokens[i]
        return _single(token, False), i + 1
    return None, at


def _range_sign(tokens: list[Token], at: int) -> tuple[str, int]:
    """The word or sign that may make a range (`up to`, `all the way to` and `and ending at` are `to`), and its token."""
    i, sign = at, tokens[at].low
    following = tokens[i + 1].low if i + 1 < len(tokens) else ""
    if sign == "and" and following == "ending":
        i, sign = i + 1, "to"
        if i + 1 < len(tokens) and tokens[i + 1].low in ("with", "at", "in"):
            i += 1
    if sign == "up to":
        before, after = tokens[i - 1], tokens[i + 1] if i + 1 < len(tokens) else None
        if after is None or not _numeric(after) or ("." in before.text) != ("." in after.text):
            return "", i
        sign = "to"
    if sign in ("up", "down", "all", "through", "thru") and following in ("to", "through", "the"):
        i += 1
        while i + 1 < len(tokens) and tokens[i].low in ("the", "way"):
            i += 1
        sign = tokens[i].low
    return sign, i


def read_series(
    tokens: list[Token], at: int, nouns: frozenset[str] = frozenset(), *, positions: bool = False
) -> tuple[list[Item], int]:
    """The longest list of numbers and ranges from a token on, and the token after it.

    An ellipsis between numbers continues the progression; `nouns` may be repeated before an item
    (`experts 4, expert 9`). A list of `positions` ends before a number with a point or a percent sign.
    """
    items: list[Item] = []
    i = at
    found = read_number(tokens, i, nouns=nouns)
    while found is not None:
        if positions and _takes_value(tokens, i, found, nouns):
            single = _first_of(tokens, i)
            mapped = (
                "-" in found[0].text[1:] and single is not None and single[0].whole and not single[0].percent
            )
            if single is not None and (not items or mapped):
                items.append(single[0])
                i = single[1]
            break
        if items and _ends_before(items, found[0], positions=positions):
            break
        start, (item, i) = i, found
        items.extend(_stepped(tokens, start, items, item) or [item])
        j, ellipsis = _behind_links(tokens, i)
        if j == i:
            break
        while j < len(tokens) and _repeats(tokens[j], nouns, ellipsis=ellipsis):
            j += 1
        found = read_number(tokens, j, nouns=nouns)
        if found is not None:
            if ellipsis and (last := read_number(tokens, j)) is not None:
                items.extend(_continue(items, last[0]))
            i = j
    return items, i


def first_position(tokens: list[Token], at: int) -> tuple[Item, int] | None:
    """The number at a token that is a position; a value behind a dash is no end of a range (`5 – about 6.9`)."""
    found = read_number(tokens, at)
    if found is not None and _takes_value(tokens, at, found, frozenset()):
        return _first_of(tokens, at)
    return found


def _takes_value(tokens: list[Token], at: int, found: tuple[Item, int], nouns: frozenset[str]) -> bool:
    """Whether a value was taken for the next position or the end of a range.

    It has a point, or a place of its own behind it: `layer 0 to 0.8`, `at layer 4, 3 at layer 9`; or it has a
    percent sign behind a dash with blanks around it: `layer 3 – 87%`.
    """
    item, end = found
    if item.is_range and not item.open and item.percent and tokens[end - 1].flag == "%":
        sign = next((t for t in tokens[at + 1 : end] if t.text in ("–", "—", "-")), None)
        first = next(t for t in tokens[at:end] if t.kind == "number")
        if sign is not None and first.flag != "%" and sign.start > tokens[at].end:
            return True
    if "-" in item.text[1:] and not item.open and item.decimal and "." not in item.text.split("-")[0]:
        return True
    if not nouns or end + 1 >= len(tokens) or tokens[end].low not in cue("placing"):
        return False
    behind = [t.low for t in tokens[end + 1 : end + 4] if t.low not in ("the", "other") and not t.has("rest")]
    return bool(behind) and behind[0] in nouns


def _first_of(tokens: list[Token], at: int) -> tuple[Item, int] | None:
    """The number at a token without what may follow it as the end of a range."""
    signs = _signs(tokens, at)
    if signs is None or signs[2] or not (signs[0] < len(tokens) and _numeric(tokens[signs[0]])):
        return None
    return _single(tokens[signs[0]], signs[1]), signs[0] + 1


def _ends_before(items: list[Item], item: Item, *, positions: bool) -> bool:
    """Whether a list ends before a number: `7, seven`, or a value behind positions (`3, 0.5`); shares beside values (`25%, 0.5`)."""
    if items[-1].percent != item.percent and (items[-1].decimal or item.decimal):
        return True
    if item.spelled and not items[-1].spelled:
        return True
    counted = positions and items[0].whole and not items[0].percent
    return counted and (item.decimal or item.percent)


def _behind_links(tokens: list[Token], at: int) -> tuple[int, bool]:
    """The token behind all that links two items of a list, and whether an ellipsis was among it."""
    ellipsis = False
    while at < len(tokens) and (size := _link(tokens, at, ellipsis=ellipsis)):
        forth = size == 3 and tokens[at + 1].low == "so"
        ellipsis = ellipsis or tokens[at].text in ELLIPSES or forth
        at += size
    return at, ellipsis


def _repeats(token: Token, nouns: frozenset[str], *, ellipsis: bool) -> bool:
    """Whether a token may stand before the next item of a list: its noun again, or `up to` behind an ellipsis."""
    word = token.low
    return word in nouns or word == "#" or (ellipsis and word in cue("last_leads"))


def read_interval(tokens: list[Token], at: int) -> tuple[list[Item], int] | None:
    """`[3, 12]` behind a noun is all from 3 to 12; None for anything else."""
    window = tokens[max(0, at - 1) : at + 4]
    if at < 1 or [t.text for t in window[::2]] != ["[", ",", "]"] or len(window) != 5:
        return None
    low, high = window[1], window[3]
    if not (_numeric(low) and _numeric(high)) or "." in low.text + high.text or low.value >= high.value:
        return None
    return [Item(low.value, high.value, f"{low.text}-{high.text}")], at + 4


def _stepped(tokens: list[Token], at: int, items: list[Item], item: Item) -> list[Item]:
    """What a range with an ellipsis for its sign stands for behind a progression (`1, 5, 9 ... 21`); nothing elsewhere."""
    if len(items) < 2 or not item.is_range or item.open or not item.whole:
        return []
    if at + 1 >= len(tokens) or tokens[at + 1].text not in ELLIPSES:
        return []
    step = item.low - items[-1].low
    if step <= 1 or step != items[-1].low - items[-2].low:
        return []
    first = Item(item.low, item.low, f"{item.low:g}")
    last = Item(item.high, item.high, f"{item.high:g}")
    return [first, *_continue([*items, first], last), last]


def _link(tokens: list[Token], at: int, *, ellipsis: bool) -> int:
    """How many tokens link two items of a list here: a comma, `and`, `as well as`, an ellipsis; 0 for none."""
    word = tokens[at].low
    for phrase in _LINK_PHRASES.get(word, ()):
        if tuple([t.low for t in tokens[at : at + len(phrase)]]) == phrase:
            return len(phrase)
    if word in _LINKS or tokens[at].text in ELLIPSES or (ellipsis and word in _AROUND_ELLIPSIS):
        return 1
    if word in "[(" and at + 1 < len(tokens) and tokens[at + 1].text in ELLIPSES:
        return 1
    return 0


def _continue(items: list[Item], last: Item) -> list[Item]:
    """The items that an ellipsis stands for, up to but without the last."""
    if any(item.is_range or not item.whole for item in [*items[-2:], last]):
        return []
    step = items[-1].low - items[-2].low if len(items) > 1 else 1.0
    if step <= 0 or (last.low - items[-1].low) / step > MAX_SPAN:
        return []
    count = int((last.low - items[-1].low) / step)
    values = [items[-1].low + step * n for n in range(1, count + 1)]
    return [Item(v, v, f"{v:g}") for v in values if v < last.low]
