"""Axes that a sentence declares: `the x-axis shows experts 1–64`, `rows stand for A, B and C`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rerender.text.declared import SENTENCE_END, Declared, read_body, read_extent, set_labels
from rerender.text.label_lists import AXIS_KEYWORD, listed_words
from rerender.text.lexicon import lexicon, singular
from rerender.text.scan import Line

_BRACKET = re.compile(
    r"\((?:(?P<x>(?:the )?x(?:[- ]axis)?|horizontal(?:ly)?(?: axis)?|columns?|bottom|on the x[- ]axis)"
    r"|(?P<y>(?:the )?y(?:[- ]axis)?|vertical(?:ly)?(?: axis)?|rows?|on the y[- ]axis))(?P<rest>[,;:][^()]{0,400}(?:\([^()]{0,80}\)[^()]{0,200})?)?\)",
    re.I,
)


_AFTER = re.compile(
    r"[\"”`]?\s+(?:is |are |on |along |runs? (?:on|along) )+(?:the )?(?:(?P<x>x(?:[- ]axis)?|horizontal axis)|(?P<y>y(?:[- ]axis)?|vertical axis))(?![\w-])",
    re.I,
)


_DECLARES = re.compile(
    r"\"?\s*(?:[(:=]|labels?\b|is\b|are\b|shows?\b|represents?\b|represent(?:ing|ed)\b|lists?\b|denotes?\b|corresponds?\b|has\b|have\b|ranges?\b|ranging\b|runs?\b|"
    r"contains?\b|label|gives?\b|goes\b|spans?\b|displays?\b|indicates?\b|holds?\b|being\b|covers?\b|enumerates?\b|marks?\b|names?\b|titled\b|with\b|for\b|numbered\b|counts?\b)",
    re.I,
)


def told_axes(line: Line) -> Iterator[Declared]:
    """Declarations inside a sentence: `the x-axis represents "layer" (0-30)`, `"Head" is x`, `` `a` (x) ``."""
    text = line.plain
    matches = list(AXIS_KEYWORD.finditer(text))
    last = 0
    for match, following in zip(matches, [*matches[1:], None], strict=False):
        stop = following.start() if following else len(text)
        sentence = SENTENCE_END.search(text, match.end(), stop)
        stop = sentence.start() if sentence else stop
        declared = Declared("x" if match["x"] else "y", line.span(match.start(), stop), lines={line.number})
        before = text[last : match.start()]
        if re.search(r"\b(?:on|along|over|across)\s+(?:the\s+)?$", before):
            segment = re.split(r"[.;]\s|\band\s+(?=\w+\s+(?:\w+\s+)?(?:on|along)\b)", before)[-1]
            declared.name = _name_before(line, match.start())
            read_extent(declared, segment)
            if text[match.end() :].lstrip().startswith((":", "(")):
                read_body(declared, line, match.end(), stop)
        elif _DECLARES.match(text, match.end()):
            read_body(declared, line, match.end(), stop)
        if declared.name or declared.labels:
            yield declared
        last = match.end()
    yield from _keys_told(line)
    yield from _lines_told(line)
    for pattern in (_BRACKET, _AFTER):
        for match in pattern.finditer(text):
            declared = Declared("x" if match["x"] else "y", line.span(), lines={line.number})
            declared.name = _name_before(line, match.start())
            rest = match["rest"] if pattern is _BRACKET else None
            if rest:
                read_extent(declared, rest)
                if not declared.labels:
                    set_labels(declared, listed_words(rest.strip(" ,;:")))
            if declared.name and singular(declared.name.split()[-1].lower()) not in lexicon().axes["plain"]:
                yield declared


_LINES = re.compile(
    r"\b(?:(?:each|every|a|one|the|its?|heatmap|map)\s+)?(?P<side>columns?|rows?)\s*(?:\([^()]{1,40}\)\s*)?,?\s*(?:(?:from )?(?:top to bottom|left to right),?\s*)?"
    r"(?:is|are|shows?|represents?|lists?|corresponds? to|stands? for|denotes?|holds?|gives?|marks?|names?|runs? (?:over|through)|covers?|being|=|:)\s+(?:an?\s+|one\s+|the\s+)?",
    re.I,
)


_INLINE_KEY = re.compile(
    r"(?:^|[;,.(|]\s*|\band\s+)(?P<key>x|y|horizontal(?:ly)?|vertical(?:ly)?|rows?|columns?|across|down)\s*(?:\([^()]{1,30}\)\s*)?(?:=|:|→|—|–)\s*(?=\S)",
    re.I,
)


def _keys_told(line: Line) -> Iterator[Declared]:
    """`Axes: x = Expert (1–64), y = Layer (0–15)`; `rows: A, B; columns: 1–64`: keys inside a line."""
    matches = [m for m in _INLINE_KEY.finditer(line.plain) if m.start() or len(line.plain) > 3]
    sides = {m["key"][0].lower() for m in matches}
    if (
        len(matches) < 2
        or len(sides) < 2
        or (re.search(r"\d\s*[,)]?\s*$", line.plain) and "=" in line.plain and ":" in line.plain)
    ):
        return
    for match, following in zip(matches, [*matches[1:], None], strict=False):
        key = match["key"].lower()
        stop = following.start() if following else len(line.plain)
        declared = Declared(
            "x" if key[0] in "xhca" else "y", line.span(match.start(), stop), lines={line.number}
        )
        read_body(declared, line, match.end(), stop)
        if declared.labels and len(declared.labels) > 1:
            yield declared


def _lines_told(line: Line) -> Iterator[Declared]:
    """`Each column is an expert (1–64)`, `the rows are A, B and C`: sentences on what columns and rows are."""
    matches = list(_LINES.finditer(line.plain))
    for match, following in zip(matches, [*matches[1:], None], strict=False):
        stop = following.start() if following else len(line.plain)
        sentence = SENTENCE_END.search(line.plain, match.end(), stop)
        declared = Declared(
            "x" if match["side"].lower().startswith("col") else "y",
            line.span(match.start(), stop),
            lines={line.number},
        )
        read_body(declared, line, match.end(), sentence.start() if sentence else stop)
        if declared.labels and len(declared.labels) > 1:
            yield declared


def _name_before(line: Line, end: int) -> str:
    """The name that stands right before a place in the line: marked words, or the nearest noun."""
    text = line.plain[:end].rstrip(' "”)')
    text = re.sub(r"\s+(?:on|along|over|across)(?:\s+the)?$", "", text).rstrip(' "”)')
    for mark in line.marks:
        if mark.end >= len(text) - 1 and mark.end <= end and mark.end - mark.start < 60:
            return line.plain[mark.start : mark.end].strip(' ",')
    part = re.split(
        r"[.;:(]|\b(?:and|over|against|by|of|with|versus|vs|maps|shows|for|across|per|has|have|plots|relating)\b",
        text,
    )[-1]
    words = [
        w
        for w in re.findall(r"[^\W\d][\w-]*", part.split(",")[0] or part)
        if w.lower() not in lexicon().axes["plain"] and w.lower() not in lexicon().numbers
    ]
    return " ".join(words[-2:])
