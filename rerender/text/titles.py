"""Titles of panels: what one is without decoration, and what lines put up front that may be one."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rerender.model import Span
from rerender.text.lexicon import alternatives, axis_words, heatmaps, lexicon, panel_nouns, section, singular
from rerender.text.scan import Line

MAX_PANELS = 500

SIDE = r"(?:top|bottom|upper|lower|left|right|middle|cent(?:er|re)|leftmost|rightmost|far left|far right|first|second|third|fourth|last)(?:[- ](?:left|right|middle|cent(?:er|re)|row|column))?"

KIND = r"(?:\s(?:panel|heat ?map|map|plot|chart|sub-?plot|matrix|one))?"

SIDE_ONLY = re.compile(rf"(?:the )?{SIDE}(?:[- ](?:left|right|middle|cent(?:er|re)|row|column))?{KIND}", re.I)

LETTER = re.compile(r"^\(([a-z])\)\s+(?=\S)", re.I)

_NUMBERED = re.compile(
    r"^(?P<before>.*?)\s*[,:–-]?\s*\b(?P<noun>[A-Za-z][A-Za-z]+?)s?\s*(?:[Nn]o\.?|number|[#:=])?\s*(?:\b[a-z]\s*=\s*)?(?P<number>\d{1,4})\b(?P<after>.*)$"
)

_BEHIND_GLUED = re.compile(
    r"^(?P<before>.+?)\s(?P<noun>[A-Za-z][A-Za-z]+?)s?\s+(?P<number>\d{1,4})\b(?P<after>.*)$"
)

_ENUMERATOR = re.compile(
    r"^(?:figure part|chart|panel|heatmap|plot|figure|map|matrix|subplot|region|graph|grid|part|section|row|image|sub-chart|subfigure)?\s*(?:\([0-9]{1,2}\)|\d{1,2}(?:\.\d{1,2}){1,3}[.:]?\s|\(?[a-h0-9]{1,2}[).:]|\d{1,2}\s*[:.–—-]|\[\d{1,2}\])\s*(?=\S)",
    re.I,
)

_PREFIX = re.compile(
    r"^(?:(?:panel|heat ?map|chart|map|sub-?plot|plot|matrix|block|method|variant|setting|condition|configuration|group|model|case)\s*(?:[:–—-]\s+|(?=[\"“`']))|(?:panel|heat ?map|chart|sub-?plot|plot|matrix)\s+(?:(?:of|for|showing)\s+(?:the\s+)?)?(?=(?-i:[A-Z\"“`]))|(?:panel|heat ?map|chart|map|sub-?plot|plot)s\s+(?:of|for)\s+(?:the\s+)?(?=(?-i:[A-Z\"“`]))|(?:the\s+)?(?:panel|heat ?map|chart|map|sub-?plot|plot|matrix|one)\s+(?:titled|entitled|labell?ed|named|called|marked)\s+)",
    re.I,
)

_SCOPED = re.compile(
    r"(?:(?:under|with|using|within|in|for|on|at|inside) (?:the )?|the (?=[\"“`]))[\"“`]?((?:(?:panel|heat ?map|chart|map|plot) (?:titled|named|called|labell?ed) [\"“`]?)?[A-Z0-9][^\"”`]*)[\"”`]?(?: (?:panel|heat ?map|map|plot|chart))?$",
    re.I,
)

_PLACE = re.compile(rf"^(?:the )?{SIDE}{KIND}\s*[:–—]\s+(?=\S)", re.I)

_PLACED = re.compile(rf"^(?:the )?{SIDE}{KIND}\s*\(([^()]{{2,60}})\)$", re.I)

IN_BRACKETS = re.compile(
    r"^(?:the )?(?:panel|heat ?map|map|plot|chart|sub-?plot|matrix)\s*\(((?-i:[A-Z])[^()]{1,60})\)$", re.I
)
"""A title in brackets behind a word for a panel: `Panel (Dawn)`."""

_IN_ROW = re.compile(r"^(?:row|column) \d{1,2} \(((?-i:[A-Z])[a-z]+ \d{1,4})\)$", re.I)
"""A row of panels with what its panels share: `Row 2 (Stage 8)`."""

_QUALIFIED = re.compile(r"[A-Za-z]\w*\s+\d{1,4}\s*\([A-Z][^()]{0,40}\)$")

_SIDE_BEHIND = re.compile(rf"\w\s*\((?:(?:on|at) the |the )?{SIDE}{KIND}\)$", re.I)

SIDE_ASIDE = re.compile(rf"\s*\({SIDE}\)", re.I)
"""Which side a title stands at, in brackets behind it."""

_COUNTED_TAIL = re.compile(r"\(([A-Za-z]+) \d{1,4}\)$")

_TRAILING = re.compile(r"\s*\([^()]{0,200}\)\s*$")

_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Title:
    """A title as found, and where."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Numbered:
    """A title that ends in a counted thing: `Aux-Loss-Free` + `Layer` + 19."""

    before: str
    noun: str
    number: int


def has_digit(text: str) -> bool:
    """Whether a text may end in a number, before a longer look."""
    return _DIGIT.search(text) is not None


# `A (top): "Coast: 3 m`: what is in quotes, its last one cut off, is the title
_NAMED = re.compile(r"[^\"“:]{1,30}:\s*[\"“]([^\"”]{2,80})$")


@lru_cache(maxsize=1024)
def clean_title(text: str) -> str:
    """A title without quotes, enumeration and a trailing remark in brackets; `(a) …` is part of a title."""
    text = _PLACE.sub("", _PREFIX.sub("", text.strip(" \t\"“”'`*:.,—–-")))
    if named := _NAMED.match(text):
        text = named[1]
    if text[:1] == "[" and text[-1:] == "]":
        text = text[1:-1]
    if match := _SCOPED.match(text):
        text = _PREFIX.sub("", match[1])
    if match := _PLACED.match(text) or _IN_ROW.match(text) or IN_BRACKETS.match(text):
        text = match[1]
    if not LETTER.match(text):
        text = _ENUMERATOR.sub("", text).strip(" \"“”'`:")
    counted = _COUNTED_TAIL.search(text)
    kept = counted is not None and singular(counted[1].lower()) in axis_words("nouns")
    shorter = text if kept or _QUALIFIED.search(text) else _TRAILING.sub("", text).strip(" \"“”'`:")
    words = shorter.split()
    if len(words) > 2 and words[0].lower() == "the" and singular(words[-1].lower()) in panel_nouns():
        words = words[1:]
    while (
        len(words) > 1
        and singular(words[-1].lower()) in panel_nouns()
        and not words[-1].lower().startswith("layer")
    ):
        words.pop()
    return " ".join(words).strip(" \"“”'`:–—") or text


_ASIDE = re.compile(r"\s*[:–—-]\s+(?:[a-z]+ ){0,3}[a-z]+\s*")
"""A remark in small letters behind a numbered title (`Layer 3: side by side`)."""


@lru_cache(maxsize=1024)
def numbered_title(text: str, nouns: frozenset[str], *, loose: bool = False) -> Numbered | None:
    """A title taken apart at its number; None for any other, and where the number counts along an axis (`nouns`).

    With `loose` a noun counts as well that sections of a document are mostly numbered by (`Part 3`).
    """
    match = _numbered(text) if has_digit(text) else None
    if match is None or singular(match["noun"].lower()) in nouns:
        return None
    before = match["before"].strip(' ,:-–("')
    after = ALL_OF.sub("", match["after"]).strip(" .)\"'—–:")
    if after and not _ASIDE.fullmatch(match["after"]):
        named = re.match(r"[-–—,:(]\s*([A-Z0-9][\w .+/-]{0,40})$", after)
        if before or named is None:
            return None
        before = named[1].strip()
    noun = singular(match["noun"].lower())
    glued = text[match.start("number") - 1].isalpha()
    if glued and noun not in axis_words("nouns"):
        return None  # `Float16` is a name
    if noun in ("row", "column") or (
        noun not in axis_words("nouns")
        and (
            not match["noun"][0].isupper()
            or noun in panel_nouns()
            or (noun in section("uncounted") and not (loose and noun in section("parts")))
        )
    ):
        return None
    return Numbered(before, singular(match["noun"]), int(match["number"]))


_GLUED = re.compile(r"(?P<name>\S*[A-Za-z]\d+\S*)(?=\s+[A-Za-z])")


def _numbered(text: str) -> re.Match[str] | None:
    """The match of a counted thing; a number that is glued to a name before another one counts nothing (`Float16 Split 3`)."""
    match = _NUMBERED.match(text)
    glued = _GLUED.match(text) if match is not None else None
    if match is None or glued is None or match.end("number") > glued.end():
        return match
    return _BEHIND_GLUED.match(text) or match


ALL_OF = re.compile(
    r"[,:(–—-]?\s*\(?(?:all|both|every|each|the)\s+(?:\w+\s+)?(?:methods?|variants?|models?|panels?|settings?|versions?|types?|conditions?|configurations?|heat ?maps?)\)?$"
    r"|\s+(?:shows?|holds|contains|reveals|looks like|analysis|details?|results?|panels?|breakdown|heat ?maps?|comparison|data|description|findings|readings?|overview|observations?|section|sub-?plots?|charts?|plots?|maps|summary)$",
    re.I,
)


@lru_cache(maxsize=1024)
def front_label(line: Line) -> tuple[str, int, int] | None:
    """What a line puts up front: a heading, a bold title, a lead-in; with its place. Several sources of titles ask."""
    if line.kind == "heading" or line.is_title:
        return line.plain.strip(" :"), 0, len(line.plain)
    if not line.lead:
        return None
    if 0 < len(line.body) <= 80 and SIDE_ONLY.fullmatch(line.label) and not _tells(line.body):
        return line.body.rstrip("."), line.body_start, len(line.plain)
    if 0 < len(line.body) <= 60 and line.label.lower() in section("heatmap_nouns") and not _tells(line.body):
        return line.body.strip('"“”'), line.body_start, len(line.plain)
    return line.label, 0, line.lead


def _tells(text: str) -> bool:
    """Whether a text is a sentence rather than a title: it ends in a full stop and has more than a few words."""
    return text.rstrip().endswith(".") and len(text.split()) > 3


def is_placed(label: str) -> bool:
    """Whether what stands up front is a title with its place on the page (`Top-left: Dawn`, `Left (Dawn)`, `Dawn (left)`)."""
    return bool(
        _PLACE.match(label) or _PLACED.match(label) or _IN_ROW.match(label) or _SIDE_BEHIND.search(label)
    )


def marked_titles(line: Line, start: int, is_wanted: Callable[[str], bool] = bool) -> list[Title]:
    """What is marked in a line from `start` on, in quotes or as code, else in bold, and is wanted."""
    marks = [m for m in line.marks if m.kind != "bold" and m.start >= start] or [
        m for m in line.marks if m.start >= start
    ]
    return [
        Title(text, line.span(m.start, m.end))
        for m in marks
        if is_wanted(text := line.plain[m.start : m.end].strip(' ",.“”:'))
    ]


_COUNT = re.compile(
    r"\b(?P<count>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty)\s+(?:[\w-]+\s+){0,3}?"
    + rf"(?:{alternatives(heatmaps() | section('heatmap_nouns'))})\b",
    re.I,
)

COUNTED = frozenset(re.split("[ -]", noun)[-1] for noun in heatmaps() | section("heatmap_nouns"))
"""What `_COUNT` looks for: a line without any of these runs of letters counts no heatmaps."""


_GRID = re.compile(
    rf"\b(\d{{1,2}})\s?(?:×|x|by)\s?(\d{{1,2}}) (?:grid|array|arrangement|layout|matrix) of (?:[\w-]+ ){{0,2}}?(?:{alternatives(heatmaps())})\b",
    re.I,
)
"""`a 2×3 grid of heatmaps`."""


def said_counts(lines: Sequence[Line]) -> frozenset[int]:
    """All numbers of heatmaps that the document speaks of (`six panels`)."""
    telling = (line for line in lines if line.may_hold(COUNTED))
    told = [line.plain for line in telling]
    words = {match["count"].lower() for plain in told for match in _COUNT.finditer(plain)}
    grids = {int(match[1]) * int(match[2]) for plain in told for match in _GRID.finditer(plain)}
    return frozenset(int(w) if w.isdigit() else lexicon().numbers.get(w, 0) for w in words) | grids


def main_title(lines: Sequence[Line]) -> Title | None:
    """The title of the one large heatmap beside smaller ones, where the document tells it."""
    matches = ((line, _MAIN.search(line.plain)) for line in lines if line.may_hold(_LARGE))
    return next((Title(match[1], line.span()) for line, match in matches if match), None)


def with_main(titles: list[Title], lines: Sequence[Line]) -> list[Title]:
    """The titles, behind that of the one large heatmap where there is one beside them."""
    main = main_title(lines)
    known = {title.text.lower() for title in titles}
    return [main, *titles] if main is not None and main.text.lower() not in known else titles


_LARGE = frozenset({"main", "large", "larger", "big", "composite", "combined"})

_MAIN = re.compile(
    r"\b(?:main|large|larger|big|composite|combined) (?:chart|panel|plot|heatmap|map|grid)\b\s*[:(]?\s*[\"“`]([^\"”`]{1,60})[\"”`]",
    re.I,
)
