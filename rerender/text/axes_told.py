"""Axes that a sentence declares: `the x-axis shows experts 1–64`, `rows stand for A, B and C`, `heads (y)`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rerender.text.declared import SENTENCE_END, Declared
from rerender.text.declared_body import read_body
from rerender.text.label_lists import AXIS_KEYWORD
from rerender.text.lexicon import axis_words, lexicon, singular
from rerender.text.scan import Line
from rerender.text.words import tokenize

_ANCHOR = re.compile(
    r"(?<![\w-])(?:(?P<x>x[- ]?ax[ie]s|horizontal(?:ly| ax[ie]s| dimension| direction)?|columns?|abscissa|(?:the )?(?:bottom|top)(?: edge| axis| side| margin)?(?= (?:are|is|shows?|lists?|we|there|run|from left|\()|[,:]|$)|x)"
    r"|(?P<y>y[- ]?ax[ie]s|vertical(?:ly| ax[ie]s| dimension| direction)?|rows?|ordinate|(?:the )?left(?:-hand)?(?: edge| axis| side| margin)?(?= (?:are|is|shows?|lists?|we|there|run|from top|\()|[,:]|$)|y))"
    r"(?![\w-])",
    re.I,
)
_ADVERB = re.compile(r"(?:^|\s)(?:on|along|over|across|down|at|to|in)\s+(?:the\s+|its\s+)?$", re.I)


def _is_front(text: str) -> bool:
    """Whether nothing but small words stands before an anchor: it then opens its statement."""
    words = re.findall(r"[^\W_]+", text[-200:].lower())
    return all(word in axis_words("fronting") or word.isdigit() for word in words)


_VERB = re.compile(
    r"[\"”]?(?:\s+(?:of|in|for)\s+(?:both|all|each|every|the)(?:\s+\w+){0,3}?(?=\s+(?:is|are|shows?|lists?|runs?|has|have|ranges?|goes|covers?|spans?|gives?)\b))?\s*(?:\([^()]{1,40}\)\s*)?,?\s*(?:[(:=→—–]|labell?ed\b|labels?\b|titled\b|numbered\b|ticks?\b|values?\b|"
    r"(?:we |one |you )?(?:find|finds|see|sees|is|are|shows?|represents?|representing|represented|lists?|denotes?|corresponds?|has|have|ranges?|ranging|runs?|"
    r"contains?|gives?|goes|spans?|displays?|indicates?|holds?|being|covers?|enumerates?|marks?|names?|with|for|counts?|carries|carry|reads?|comprises?|consists?|includes?|uses?|stands?|encodes?|"
    r"tracks?|measures?|identifies|specif(?:y|ies)|depicts?|order|orders|follows?|starts?)\b)",
    re.I,
)
_TAKES = re.compile(
    r"\s*(?:\(|:|,\s*(?:from|with|numbered|labell?ed|ranging|running|listed|namely)\b|\s(?:from|with|ranging|running)\b"
    r"|,\s*(?=\d+\s*(?:to|through|–|-|…)\s*\d))",
    re.I,
)

MAX_TOLD = 4_000
MAX_ANCHORS = 12
"""How much of a line, and how many words for axes in it, are looked at for declarations."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A word for an axis in a sentence, and the stretch of the line that speaks of it."""

    axis: str
    start: int
    end: int
    first: int
    last: int


def told_axes(line: Line) -> Iterator[Declared]:
    """All axes that the sentences of a line declare."""
    for anchor in _anchors(line.plain):
        declared = Declared(anchor.axis, line.span(anchor.first, anchor.last), lines={line.number})
        _read_around(declared, line, anchor)
        if _describes_cells(line, anchor, declared):
            continue
        if len(declared.labels) > 1 or (declared.name and _names_things(line, anchor, declared.name)):
            yield declared


def _describes_cells(line: Line, anchor: Anchor, declared: Declared) -> bool:
    """Whether numbers behind `rows` or `columns` say what their cells look like (`all four rows are close to cream (0–2)`)."""
    if declared.has_words or not line.plain[anchor.start : anchor.end].lower().startswith(("row", "column")):
        return False
    return any(t.kind == "color" or t.level for t in tokenize(line.plain[anchor.end : anchor.last]))


def _names_things(line: Line, anchor: Anchor, name: str) -> bool:
    """Whether what a sentence says of an axis is its name, and not what its cells look like (`the row is white`)."""
    last = name.split()[-1].lower()
    if singular(last) in axis_words("plain") or any(
        t.kind == "color" or t.level or t.density or t.has("uniform", "negation") for t in tokenize(name)
    ):
        return False
    word = line.plain[anchor.start : anchor.end].lower()
    if word in ("left", "bottom", "top", "the left", "the bottom", "the top"):
        return singular(last) in axis_words("nouns")
    if word.startswith(("row", "column")):
        marked = any(name in line.plain[m.start : m.end] for m in line.marks)
        return (
            singular(last) in axis_words("nouns")
            or (last.endswith("s") and not last.endswith("ss"))
            or marked
        )
    return True


def _anchors(text: str) -> list[Anchor]:
    """The anchors of a line with their stretches: from the end of the one before to the start of the next."""
    found: list[Anchor] = []
    matches = [m for m in _ANCHOR.finditer(text[:MAX_TOLD]) if _is_anchor(text, m)][:MAX_ANCHORS]
    for n, match in enumerate(matches):
        first = found[-1].last if found else 0
        before = list(SENTENCE_END.finditer(text, first, match.start()))
        first = before[-1].end() if before else first
        last = matches[n + 1].start() if n + 1 < len(matches) else len(text)
        stop = SENTENCE_END.search(text, match.end(), last)
        end = stop.start() if stop else last
        if n + 1 < len(matches) and not stop:
            end = _own_end(text, match.end(), end, matches[n + 1].start())
        found.append(Anchor("x" if match["x"] else "y", match.start(), match.end(), first, end))
    return found


_ONE_OF = re.compile(
    r"\b(?:top|bottom|upper|lower|first|second|third|fourth|last|final|middle|cent(?:er|re)|left(?:most)?|right(?:most)?|this|that|same|another|single|whole|entire|no)\W*$",
    re.I,
)


def _is_anchor(text: str, match: re.Match[str]) -> bool:
    """A bare `x` needs brackets, a sign or a preposition; `columns` and `rows` a verb, brackets or a colon."""
    word = match[0].lower()
    if word.removeprefix("the ") in ("left", "bottom", "top") and _told_apart(text, match.start()):
        return False
    before, after = text[max(0, match.start() - 300) : match.start()], text[match.end() : match.end() + 300]
    bracketed = before.endswith("(") and bool(re.match(r"\s*[),:;]", after))
    if bracketed:
        return True
    if word in ("x", "y"):
        named = re.match(r"\s*[=:]\s*[A-Za-z\"“`]|\s*(?:shows?|is|lists?|represents?|stands)\s", after)
        return (
            (bool(named) and _is_front(re.split(r"[.;,]", before)[-1]))
            or bool(re.search(r"(?:on|along)\s+(?:the\s+)?$", before))
            or bool(re.search(r"\bis $", before))
        )
    if word.startswith(("column", "row")) and _ONE_OF.search(before):
        return False
    if word.startswith(("column", "row")):
        told = _VERB.match(after) is not None or _shares_verb(before, after, word)
        return told and not re.match(r"\s*\d", after)
    return True


def _shares_verb(before: str, after: str, word: str) -> bool:
    """Whether the other axis has the verb for both (`Rows are true classes and columns predicted ones`)."""
    joint = re.search(r"(?:,|\band|\bwhile)\s+(?:the\s+)?$", before)
    if joint is None or re.match(r"\s+(?:the\s+)?[a-z]", after) is None:
        return False
    named = "columns" if word.startswith("row") else "rows" if word.startswith("col") else "[xy][- ]axis"
    other = re.search(rf"\b{named}\b", re.split(r"[.;]\s", before)[-1], re.I)
    return other is not None and _VERB.match(other.string[other.end() :]) is not None


def _told_apart(text: str, at: int) -> bool:
    """Whether a side of the figure is only where an axis of the same sentence runs from or to (`from top to bottom`)."""
    sentence = re.split(r"[.;]\s", text[max(0, at - 300) : at])[-1]
    return AXIS_KEYWORD.search(sentence) is not None or re.search(r"\bto (?:the )?$", sentence) is not None


_COUNT_AHEAD = re.compile(
    r"[\s,;]*(?:(?:and|by|×|x)\s+)?(?:\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+$"
)
"""How many of the next axis there are, in front of its word (`8 rows (A–H) and 10 columns`)."""


def _own_end(text: str, start: int, end: int, following: int) -> int:
    """Where the stretch of an anchor ends when another anchor follows in the sentence.

    What stands before an anchor that is told of adverbially (`heads on the y-axis`) belongs to that one.
    """
    if not _ADVERB.search(text[start:following]) and not text[start:following].endswith("("):
        count = _COUNT_AHEAD.search(text[start:following])
        return start + count.start() if count else end
    cuts = [m.end() for m in re.finditer(r"\)|,\s|\band\s|\bby\s|\bagainst\s|;\s", text[start:following])]
    brackets = [c for c in cuts if text[start + c - 1] == ")"]
    if brackets:
        return start + brackets[0]
    words = [c for c in cuts if re.search(r"[A-Za-z]", text[start + c : following])]
    return start + (words[-1] if words else 0)


def _read_around(declared: Declared, line: Line, anchor: Anchor) -> None:
    text = line.plain
    before, after = text[anchor.first : anchor.start], text[anchor.end : anchor.last]
    if _is_front(before):
        word = text[anchor.start : anchor.end].lower()
        verb = _VERB.match(after) or _shares_verb(text[: anchor.start], after, word)
        if verb or _ADVERB.search(before) or _is_marked_at(line, anchor.end):
            read_body(declared, line, anchor.end, anchor.last)
        return
    if before.rstrip().endswith("("):
        declared.name = name_before(line, anchor.start)
        read_body(declared, line, anchor.end, _bracket_end(text, anchor.end))
        return
    if (
        _ADVERB.search(before)
        or text[anchor.start : anchor.end].lower().endswith("ly")
        or re.search(r"\b(?:is|are)\s*(?:the )?$", before)
    ):
        declared.name = name_before(line, anchor.start)
        if _TAKES.match(after):
            read_body(declared, line, anchor.end, anchor.last)
        if not declared.labels:
            probe = Declared(declared.axis, declared.span)
            read_body(probe, line, anchor.first, anchor.start)
            declared.labels, declared.ticks, declared.count = probe.labels, probe.ticks, probe.count
        return
    if _VERB.match(after):
        read_body(declared, line, anchor.end, anchor.last)


def _is_marked_at(line: Line, at: int) -> bool:
    """Whether a marked name follows without a verb: `…, its vertical axis **Head** (0–19)`."""
    return any(at <= m.start <= at + 2 for m in line.marks)


def _bracket_end(text: str, start: int) -> int:
    depth = 1
    for i in range(start, len(text)):
        depth += (text[i] == "(") - (text[i] == ")")
        if depth == 0:
            return i
    return len(text)


_COUNTED_PER = re.compile(r"\b\d{1,5} ((?:[a-z-]+ )?[a-z]+s) per [a-z]+$")
"""`16 heads per layer` counts heads."""


def name_before(line: Line, end: int) -> str:
    """The name that stands right before a place in the line: marked words, or the nearest noun."""
    text = line.plain[:end].rstrip(' "”)(')
    text = re.sub(
        r"\s+(?:is|are|on|along|over|across|run|runs|laid out|shown|plotted|listed|placed|given)*(?:\s+(?:on|along|over|across|down|at))?(?:\s+the)?$",
        "",
        text,
    ).rstrip(' "”)')
    for mark in line.marks:
        if mark.end >= len(text) - 1 and mark.end <= end and mark.end - mark.start < 60:
            return line.plain[mark.start : mark.end].strip(' ",')
    if counted := _COUNTED_PER.search(text):
        return counted[1]
    part = re.split(
        r"[.;:(]|\b(?:and|over|against|by|of|with|versus|vs|maps|shows|for|across|per|has|have|plots|relating|is|are|we|pair)\b",
        text,
    )[-1]
    plain = axis_words("plain")
    words = re.findall(r"[^\W\d][\w-]*", part.split(",")[0] or part)
    words = [w for w in words if w.lower() not in plain and w.lower() not in lexicon().numbers]
    return " ".join(words[-2:])
