"""The extent of an axis in numbers: ranges, lists, ticks, labels that count (`E1 to E16`), extents in words."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from rerender.model import Label
from rerender.text.declared import TICKS, Declared, plain_name, set_labels
from rerender.text.label_lists import label_of
from rerender.text.lexicon import axis_words, lexicon, singular
from rerender.text.scan import letters_of
from rerender.text.series import Item, read_series
from rerender.text.words import Token, tokenize

MAX_LABELS = 20_000
"""The most cells that a range of numbers is spelled out to; a longer one (`0 to 128,000 tokens`) does not count cells."""


_DIGIT = re.compile(r"\d")


def read_extent(declared: Declared, text: str) -> None:
    """Numbers of a declaration: a range gives the cells, a list the cells or the ticks of all between."""
    if not _DIGIT.search(text) and letters_of(text).isdisjoint(lexicon().numbers):
        return
    if stepped := _stepped_shares(text):
        set_labels(declared, stepped)
        return
    text = _PLACED_ENDS.sub(_as_range, _REPEATED.sub(r"\1 \2 to \3", text))
    if "-" in text:
        text = _HYPHENED.sub(lambda m: m[0] if singular(m[1].lower()) in axis_words("nouns") else " ", text)
    plain = _END_REMARK.sub(" ", re.sub(r"[\"“”'`]", " ", text).replace(";", ","))
    ranges, lists = _ranges_and_lists(tokenize(_INTERVAL.sub(r"\1 to \2 ", plain)))
    listed = next((x for x in lists if len(x) > 2), lists[0] if lists else None)
    whole = next((r for r in ranges if r.whole and abs(r.high - r.low) >= 1), None)
    if whole is not None and (listed is None or _covers(whole, listed)):
        if abs(whole.high - whole.low) < MAX_LABELS:
            set_labels(declared, tuple(whole.numbers()))
        if listed is not None:
            declared.ticks = tuple(label_of(item.text) for item in listed if not item.is_range)
        elif not declared.ticks and (step := _TICK_STEP.search(text)):
            size = int(next(g for g in step.groups() if g))
            declared.ticks = declared.labels[::size] if 1 < size < len(declared.labels) else ()
    elif listed is not None and (len(listed) > 2 or not ranges):
        head = text[: text.find(listed[0].text)]
        _set_listed(declared, listed, bool(TICKS.search(text)), bool(_CELLS.search(head)))
    if declared.count is None and (match := _COUNT.search(text)):
        declared.count = int(match[1])
    if not declared.labels:
        _extent_in_words(declared, text)


# How far apart tick marks are: `in increments of 6`, `labelled every 6`.
_TICK_STEP = re.compile(
    r"\b(?:increments?|intervals?|steps?) of (\d{1,4})\b|\b(?:ticks?|marked|marks?|labell?ed|labels|markers?|tick marks?)\b[^\d.;]{0,16}\bevery (\d{1,4})(?:th)?\b",
    re.I,
)


def _ranges_and_lists(tokens: list[Token]) -> tuple[list[Item], list[list[Item]]]:
    """The closed ranges of a text that are no steps (`every 2–3`), and its lists of numbers."""
    ranges: list[Item] = []
    lists: list[list[Item]] = []
    i = 0
    while i < len(tokens):
        items, following = read_series(tokens, i)
        if len(items) > 1:
            lists.append(items)
        elif items and items[0].is_range and not items[0].open and not _is_step(tokens, i):
            ranges.append(items[0])
        i = max(following if items else i, i + 1)
    return ranges, lists


def counted_name(text: str, size: int) -> str:
    """The noun that as many are counted of as an axis has labels (`48 discrete buoys, labelled 1 through 48`)."""
    match = _COUNT.search(text) if size > 1 else None
    if match is None or int(match[1]) != size:
        return ""
    return plain_name(match["noun"])


_COUNT = re.compile(r"(?<![\w.])(\d{1,9})\s+(?:[\w-]+\s+){0,3}?(?P<noun>[a-z]+s|columns|rows)\b", re.I)

# The noun of an axis before both of its ends: `Layer 0 – Layer 39`.
_REPEATED = re.compile(r"\b([A-Za-z]{2,20}) (\d{1,6})\s?[-–—]\s?\1 (\d{1,6})\b", re.I)

# Names with numbers in them (`Llama-2-7B`); `Layer-3` counts.
_HYPHENED = re.compile(r"\b([A-Za-z]+)[\w.]*-[\w.-]+")

_FAMILY = re.compile(
    r"(?<![\w-])(?P<stem>[A-Za-z]{1,12}[_-]?)(?P<first>\d{1,3})[\"”`']?(?:\s*\([^()]{0,40}\))?\s*,?\s*"
    r"(?:to|through|–|—|-|…|\.{2,3}|up to|[\w\"“”`', ]{2,40}?(?:…|\.{3}))\s*,?\s*[\"“`']?(?P=stem)(?P<last>\d{1,3})(?![\w-])"
)

_SHARES = re.compile(
    r"(?P<first>\d{1,3})\s?%\D{1,40}?(?P<last>\d{1,3})\s?%.{0,40}?\b(?:steps?|increments?|intervals?|every)(?: of)?\s+(?P<step>\d{1,2})\s?%"
    r"|(?P<low>\d{1,3})\s?%\D{1,40}?(?P<high>\d{1,3})\s?%.{0,20}?\b(?:in|at|by)\s+(?P<width>\d{1,2})\s?%[- ](?:steps?|increments?|intervals?)\b"
)


def family_labels(text: str) -> tuple[Label, ...]:
    """Labels that share their letters: `E1 to E16`, `L0, L1, …, L31`; () for numbers behind a noun (`Layer-0 to Layer-9`)."""
    match = _FAMILY.search(text[:400])
    if match is None:
        return ()
    noun = singular(match["stem"].strip("_-").lower())
    if noun in axis_words("nouns") or noun in axis_words("plain"):
        return ()
    first, last = int(match["first"]), int(match["last"])
    width = len(match["first"]) if match["first"].startswith("0") and len(match["first"]) > 1 else 0
    return tuple(f"{match['stem']}{n:0{width}d}" for n in range(first, last + 1)) if first < last else ()


_LETTERED = re.compile(
    r"(?:^|[\s(\[\"“`])(?P<first>[A-Z])[\"”`]?\s?(?:–|—|-|to|through|thru|…|\.{2,3})\s?[\"“`]?(?P<last>[A-Z])(?![\w-])"
)


def letter_labels(text: str) -> tuple[Label, ...]:
    """`A–H`, `A through P`: capital letters in their order, () for fewer than three of them."""
    match = _LETTERED.search(text[:400])
    if match is None or ord(match["last"]) - ord(match["first"]) < 2:
        return ()
    return tuple(chr(n) for n in range(ord(match["first"]), ord(match["last"]) + 1))


_WHOLE_CYCLE = re.compile(
    r"\b(?:first|starts?|starting|begins?|beginning|at the (?:top|left)|on top)\b", re.I
)
_RANGE = re.compile(
    r"\s*[\"“”]?\s*(?:\([^()]{0,30}\)|(?:at|on) the \w+)?\s*(?:,?\s*(?:running |down |up )?(?:to|through|thru|until|till)|–|—|-|→|…|\.{2,3})\s*(?:the )?[\"“]?\s*",
    re.I,
)


def cycle_labels(text: str) -> tuple[Label, ...]:
    """Months or days of the week between two of them: `January to December`, `Mon–Sun`, `January at the top and December …`.

    All of them from one that is said to come first. () where the text lists them, or names none.
    """
    for cycle in lexicon().cycles if not letters_of(text).isdisjoint(_cyclic()) else ():
        said = re.finditer(rf"\b(?:{'|'.join(cycle)})\b", text[:400], re.I)
        found = [m for m in said if m[0].lower() in cycle]  # without regard to case, `ſ` is an `s` too
        names = [name.capitalize() for name in cycle]
        at = [cycle.index(m[0].lower()) for m in found]
        if len(found) == 1 and _WHOLE_CYCLE.search(text):
            return (*names[at[0] :], *names[: at[0]])
        if len(found) != 2 or at[0] == at[1]:
            continue
        gap = text[found[0].end() : found[1].start()]
        if _RANGE.fullmatch(gap) or (_ENDS_PLACED.search(gap) and _ENDS_PLACED.search(text, found[1].end())):
            first, last = at
            return tuple(names[first : last + 1] if first < last else names[first:] + names[: last + 1])
    return ()


_ENDS_PLACED = re.compile(r"\b(?:top|bottom|left|right)\b", re.I)


@cache
def _cyclic() -> frozenset[str]:
    """All names of months and days."""
    return frozenset(name for cycle in lexicon().cycles for name in cycle)


def _stepped_shares(text: str) -> tuple[Label, ...]:
    """`from 0% at the top to 100% in steps of 10%`: shares are labels themselves, not ticks between cells."""
    match = _SHARES.search(_END_REMARK.sub(" ", text)[:400]) if "%" in text else None
    if match is None:
        return ()
    names = ("first", "last", "step") if match["first"] else ("low", "high", "width")
    first, last, step = (int(match[name]) for name in names)
    return tuple(f"{n}%" for n in range(first, last + 1, step)) if step and first < last else ()


_END_REMARK = re.compile(
    r"\((?:at )?(?:the )?(?:very )?(?:top|bottom|left|right|first|last|start|end|leftmost|rightmost|beginning)[^()\d]{0,20}\)"
    r"|(?<=\d) at the (?:very )?(?:top|bottom|left|right|far left|far right|start|end)(?: edge| side)?(?=[\s,.;)]|$)",
    re.I,
)

# Both ends, each by its place: `1 at the top, 26 at the bottom`, `0 (left) … 30 (right)`, `top = 1, bottom = 26`.
_SIDE = r"(?:\(|(?:is |being )?(?:at|on|in)\s+(?:the\s+)?)(?:very\s+|far\s+|extreme\s+)?"
_NUMBERED = r"(?: row| column| edge| end)?\s*(?:=|:|is|being)?\s*(?:\(|[A-Za-z]{2,20}\s+)?"
_PLACED_ENDS = re.compile(
    rf"(?<![\w.])(?P<first>\d{{1,6}})\s*{_SIDE}(?P<near>top|bottom|left|right)\b[^\d;.]{{0,24}}"
    rf"(?<![\w.])(?P<last>\d{{1,6}})\s*{_SIDE}(?P<far>top|bottom|left|right)\b\)?"
    rf"|\b(?P<here>top|bottom|left|right)(?:most)?{_NUMBERED}(?P<from>\d{{1,6}})\b[^\d;.]{{1,24}}?"
    rf"\b(?P<there>top|bottom|left|right)(?:most)?{_NUMBERED}(?P<to>\d{{1,6}})\b",
    re.I,
)
_OPPOSITE = {"top": "bottom", "bottom": "top", "left": "right", "right": "left"}


def _as_range(match: re.Match[str]) -> str:
    near, far = match["near"] or match["here"], match["far"] or match["there"]
    if far.lower() != _OPPOSITE.get(near.lower()):
        return match[0]
    return f"{match['first'] or match['from']} to {match['last'] or match['to']}"


_INTERVAL = re.compile(r"[\[(]\s*(\d{1,6})\s*[,;…]\s*(\d{1,6})\s*[\])]")

_ENDS = re.compile(
    r"\b(?:start|begin|first|low)\w*\W+(?:\w+\W+){0,3}?(\d{1,6})\b\D{1,40}?\b(?:end|last|finish|stop|up to|through|high)\w*\W+(?:\w+\W+){0,3}?(\d{1,6})\b",
    re.I,
)

_BASED = re.compile(
    r"\b(?:counted|counting|numbered|indexed|labell?ed|starting|beginning)\s+(?:from|at|with)\s+(\d{1,6}|zero|one)\b(?!\s*(?:to|through|up|–|-))|\b(zero|one|0|1)[- ](?:based|indexed)",
    re.I,
)


def _extent_in_words(declared: Declared, text: str) -> None:
    """`starting at 0 and ending at 63`, `64 experts counted from 1`."""
    if match := _ENDS.search(text):
        first, last = int(match[1]), int(match[2])
        if first < last <= first + MAX_LABELS:
            set_labels(declared, tuple(range(first, last + 1)))
    elif declared.count and (match := _BASED.search(text)) and declared.count <= MAX_LABELS:
        word = (match[1] or match[2]).lower()
        first = int({"zero": "0", "one": "1"}.get(word, word))
        set_labels(declared, tuple(range(first, first + declared.count)))


def _is_step(tokens: list[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].low in ("every", "of", "by")


def _covers(extent: Item, items: list[Item]) -> bool:
    low, high = sorted((extent.low, extent.high))
    return all(low <= item.low <= high for item in items)


_CELLS = re.compile(
    r"\b(?:columns|rows|bins|cells|entries|(?:one|a) (?:row|column|cell)|(?:row|column|cell)s? (?:each|for|per))\b[^\d]{0,20}$",
    re.I,
)


def _set_listed(declared: Declared, items: list[Item], ticks: bool, cells: bool = False) -> None:
    """Labels out of a list of numbers: evenly spaced ones are ticks, unless the text calls them `cells`."""
    labels: list[Label] = []
    for item in items:
        labels.extend(item.numbers(MAX_LABELS) if item.is_range and item.whole else [label_of(item.text)])
        if len(labels) >= MAX_LABELS:
            return
    numbers = [label for label in labels if isinstance(label, int)]
    steps = {b - a for a, b in pairwise(numbers)}
    if (
        len(numbers) == len(labels) > 2
        and len(steps) == 1
        and (step := steps.pop()) > 1
        and len(labels) * step <= 2000
        and not (cells and not ticks)
    ):
        declared.ticks = tuple(numbers)
        set_labels(declared, tuple(range(numbers[0], numbers[-1] + 1)))
    elif not (ticks and len(labels) < 3 and steps != {1}):
        set_labels(declared, tuple(labels))
