"""Titles of panels: what one is without decoration, and what lines put up front that may be one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
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
    r"^(?P<before>.*?)\s*[,:–-]?\s*\b(?P<noun>[A-Za-z][A-Za-z]+?)s?\s*(?:no\.?|number|[#:=])?\s*(?:[a-z]\s*=\s*)?(?P<number>\d{1,4})\b(?P<after>.*)$"
)

_ENUMERATOR = re.compile(
    r"^(?:figure part|chart|panel|heatmap|plot|figure|map|matrix|subplot|region|graph|grid|part|section|row|image|sub-chart|subfigure)?\s*(?:\([0-9]{1,2}\)|\d{1,2}(?:\.\d{1,2}){1,3}[.:]?\s|\(?[a-h0-9]{1,2}[).:]|\d{1,2}\s*[:.–—-]|\[\d{1,2}\])\s*(?=\S)",
    re.I,
)

_PREFIX = re.compile(
    r"^(?:(?:panel|heat ?map|chart|map|sub-?plot|plot|matrix|block|method|variant|setting|condition|configuration|group|model|case)\s*(?:[:–—-]\s+|(?=[\"“`']))|(?:panel|heat ?map|chart|sub-?plot|plot|matrix)\s+(?=[A-Z]))",
    re.I,
)

_SCOPED = re.compile(
    r"(?:(?:under|with|using|within) (?:the )?|the (?=[\"“`]))[\"“`]?([A-Z0-9][^\"”`]*)[\"”`]?(?: (?:panel|heat ?map|map|plot|chart))?$",
    re.I,
)

_PLACE = re.compile(rf"^(?:the )?{SIDE}{KIND}\s*[:–—]\s+(?=\S)", re.I)

_PLACED = re.compile(rf"^(?:the )?{SIDE}{KIND}\s*\(([^()]{{2,60}})\)$", re.I)

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


@lru_cache(maxsize=1024)
def clean_title(text: str) -> str:
    """A title without quotes, enumeration and a trailing remark in brackets; `(a) …` is part of a title."""
    text = _PLACE.sub("", _PREFIX.sub("", text.strip(" \t\"“”'`*:.,—–-")))
    if match := _SCOPED.match(text):
        text = match[1]
    if match := _PLACED.match(text) or _IN_ROW.match(text):
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
    return " ".join(words).strip(" \"“”'`:") or text


@lru_cache(maxsize=1024)
def numbered_title(text: str, nouns: frozenset[str]) -> Numbered | None:
    """A title taken apart at its number; None for any other, and where the number counts along an axis (`nouns`)."""
    match = _NUMBERED.match(text) if has_digit(text) else None
    if match is None or singular(match["noun"].lower()) in nouns:
        return None
    before = match["before"].strip(' ,:-–("')
    after = ALL_OF.sub("", match["after"]).strip(" .)\"'—–:")
    if after:
        named = re.match(r"[-–—,:(]\s*([A-Z0-9][\w .+/-]{0,40})$", after)
        if before or named is None:
            return None
        before = named[1].strip()
    noun = singular(match["noun"].lower())
    if noun in ("row", "column") or (
        noun not in axis_words("nouns")
        and (not match["noun"][0].isupper() or noun in panel_nouns() or noun in section("uncounted"))
    ):
        return None
    return Numbered(before, singular(match["noun"]), int(match["number"]))


ALL_OF = re.compile(
    r"[,:(–—-]?\s*\(?(?:all|both|every|each|the)\s+(?:\w+\s+)?(?:methods?|variants?|models?|panels?|settings?|versions?|types?|conditions?|configurations?|heat ?maps?)\)?$"
    r"|\s+(?:analysis|details?|results?|panels?|breakdown|heat ?maps?|comparison|data|description|findings|readings?|overview)$",
    re.I,
)


def front_labels(line: Line) -> Iterable[tuple[str, int, int]]:
    """What a line puts up front: a heading, a bold title, a lead-in; with its place."""
    if line.kind == "heading" or line.is_title:
        yield line.plain.strip(" :"), 0, len(line.plain)
        return
    if line.lead and SIDE_ONLY.fullmatch(line.label) and 0 < len(line.body) <= 80 and not _tells(line.body):
        yield line.body.rstrip("."), line.body_start, len(line.plain)
    elif (
        line.lead
        and line.label.lower() in section("heatmap_nouns")
        and 0 < len(line.body) <= 60
        and not _tells(line.body)
    ):
        yield line.body.strip('"“”'), line.body_start, len(line.plain)
    elif line.lead:
        yield line.label, 0, line.lead


def _tells(text: str) -> bool:
    """Whether a text is a sentence rather than a title: it ends in a full stop and has more than a few words."""
    return text.rstrip().endswith(".") and len(text.split()) > 3


def is_placed(label: str) -> bool:
    """Whether what stands up front is a title with its place on the page (`Top-left: Dawn`, `Left (Dawn)`, `Dawn (left)`)."""
    return bool(
        _PLACE.match(label) or _PLACED.match(label) or _IN_ROW.match(label) or _SIDE_BEHIND.search(label)
    )


def marked_titles(line: Line, start: int) -> list[Title]:
    """What is marked in a line from `start` on: in quotes or as code, else in bold."""
    marks = [m for m in line.marks if m.kind != "bold" and m.start >= start] or [
        m for m in line.marks if m.start >= start
    ]
    return [
        Title(text, line.span(m.start, m.end))
        for m in marks
        if (text := line.plain[m.start : m.end].strip(' ",.“”:'))
    ]


_COUNT = re.compile(
    r"\b(?P<count>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty)\s+(?:[\w-]+\s+){0,3}?"
    + rf"(?:{alternatives(heatmaps() | section('heatmap_nouns'))})\b",
    re.I,
)

COUNTED = frozenset(re.split("[ -]", noun)[-1] for noun in heatmaps() | section("heatmap_nouns"))
"""What `_COUNT` looks for: a line without any of these runs of letters counts no heatmaps."""


def said_counts(lines: Sequence[Line]) -> frozenset[int]:
    """All numbers of heatmaps that the document speaks of (`six panels`)."""
    telling = (line for line in lines if line.may_hold(COUNTED))
    words = {match["count"].lower() for line in telling for match in _COUNT.finditer(line.plain)}
    return frozenset(int(w) if w.isdigit() else lexicon().numbers.get(w, 0) for w in words)


def main_title(line: Line) -> re.Match[str] | None:
    """The title of the one large heatmap beside smaller ones, where a line tells it."""
    return _MAIN.search(line.plain) if line.may_hold(_LARGE) else None


_LARGE = frozenset({"main", "large", "larger", "big", "composite", "combined"})

_MAIN = re.compile(
    r"\b(?:main|large|larger|big|composite|combined) (?:chart|panel|plot|heatmap|map|grid)\b\s*[:(]?\s*[\"“`]([^\"”`]{1,60})[\"”`]",
    re.I,
)
