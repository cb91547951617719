"""A legend that stands under a lead or a heading of its own, with the lines that belong to it."""

from __future__ import annotations

import re
from functools import cache

from rerender.text.categories import read_pair, read_pairs
from rerender.text.legend import SCALE_RUNS, SCALE_WORD, Legend, Stop
from rerender.text.lexicon import section
from rerender.text.scale_label import label_text, leading_label, quoted_label
from rerender.text.scale_stops import numbers_of, spanned_ends, stops_of
from rerender.text.scan import Line
from rerender.text.words import Token, tokenize

_NO_LEGEND = re.compile(
    r"\b(?:no (?:explicit )?(?:legend|colou?r ?bar)|none|without a legend|not shown|not provided|not visible)\b",
    re.I,
)


_ANNOUNCES = re.compile(
    r"\b(?:legend|colou?r (?:key|code|coding))\b(?: (?:with|has|lists|holds|of|shows|contains|gives|names|is|reads|has the)[^.:;]{0,50})?:\s*$",
    re.I,
)


_SIGNS = re.compile(r"[^a-z -]")
_BRACKETS = re.compile(r"\([^()]{0,200}\)")


def opens_legend(line: Line, taken: frozenset[int]) -> bool:
    """Whether a legend stands under this line: a heading, a bold title or a lead-in that is a word for one."""
    if line.kind in ("blank", "table", "code", "rule") or line.number in taken:
        return False
    if line.letters.isdisjoint(_opening_words()):
        return False
    if line.kind == "text" and not line.is_title and _ANNOUNCES.search(line.plain):
        return True
    if not (line.lead or line.is_title):
        return False
    key = line.key
    if any(c.isdigit() for c in key):
        return False
    label = _SIGNS.sub(" ", _BRACKETS.sub("", key).lower())
    label = " ".join(label.split())
    if line.kind == "heading" or (line.is_title and not (line.lead and line.body)):
        return _titles_legend(label)
    return bool(line.lead) and _leads_legend(label)


@cache
def _opening_words() -> frozenset[str]:
    """All words of the leads and headings that open a legend, and those of a `SCALE_WORD`."""
    return SCALE_RUNS.union(word for lead in section("scale") for word in re.findall(r"[a-z]+", lead))


def _titles_legend(label: str) -> bool:
    """Whether a heading is one of a legend: `Color Scale`, `Reading the Legend`."""
    ends = ("legend", "color bar", "colour bar", "colorbar", "color scale")
    return label in section("scale") or ("ax" not in label and label.endswith(ends))


def _leads_legend(label: str) -> bool:
    """Whether a lead-in speaks of the scale itself, not of where it stands or how its colours lie."""
    words = label.split()
    if "axes" in words:
        return False  # the sentences tell them apart
    return (
        label in section("scale")
        or _names_colors(words)
        or (
            0 < len(words) <= 7
            and SCALE_WORD.search(label) is not None
            and not label.startswith(("intensity of", "color distribution"))
            and words[-1] not in section("no_scale")
        )
    )


def _names_colors(words: list[str]) -> bool:
    """Whether a lead-in says nothing but that colours follow, and what they stand for (`Square colors`, `The colors mean`)."""
    return not section("color_nouns").isdisjoint(words) and all(
        w in section("color_nouns") or w in section("color_leads") for w in words
    )


_LONGEST = 300
"""Lines of a legend that are read; one with so many entries is no legend."""


def read_section(lines: list[Line], at: int, taken: frozenset[int]) -> Legend:
    """A legend that stands under a lead or a heading of its own, with the lines that belong to it."""
    opener = lines[at]
    legend = Legend(opener.span(), lines={opener.number})
    legend.label = _bracketed_label(opener)
    legend.loose = opener.key.lower().strip(" :") in section("loose_leads")
    _read_line(legend, opener, opener.body_start if opener.lead else len(opener.plain))
    if _NO_LEGEND.search(opener.body) and not legend.numbers:
        return legend
    full = bool(legend.numbers or legend.categories[1:]) and opener.kind != "heading"
    for line in lines[at + 1 : at + 1 + _LONGEST]:
        if line.kind == "blank" or line.number in taken:
            continue
        if (
            line.kind in ("heading", "table", "rule", "code")
            or line.is_title
            or not _is_child(line, opener, full)
        ):
            break
        label = line.label.lower()
        legend.lines.add(line.number)
        if label in section("aside_leads") and read_pair(line) is None:
            continue
        if label in section("label_leads") and read_pair(line) is None:
            legend.label = legend.label or label_text(line.body)
        else:
            _read_line(legend, line, 0)
    return legend


_BRACKETED = re.compile(r"\([\"“`]?(?P<label>[A-Z][\w /%.-]{2,40})[\"”`]?\)\W*$")


def _bracketed_label(opener: Line) -> str:
    """The label of a scale that stands in brackets behind its word (`Color bar ("Hull Drag"): …`)."""
    match = _BRACKETED.search(opener.plain[: opener.lead].rstrip(": ")) if opener.lead else None
    if match is None or any(
        t.kind in ("color", "number") or t.has("place") for t in tokenize(match["label"])
    ):
        return ""
    label = match["label"].strip()
    words = label.lower().split()
    if words[0] in section("not_labels") or label.lower() in section("scale") or SCALE_WORD.fullmatch(label):
        return ""
    return label


_LONGEST_ENTRY = 160
"""Characters of a line that may be an entry of a legend, or all of them."""


def _is_child(line: Line, opener: Line, full: bool) -> bool:
    """Whether a line below a legend still speaks of it: a colour, a number, or a remark word before a colon."""
    label = _BRACKETS.sub("", line.label.lower()).strip()
    tokens = tokenize(line.plain[:200])
    colored = any(t.kind == "color" for t in tokens)
    if opener.kind == "heading" or (opener.is_title and line.kind == "text"):
        if line.kind == "text" and len(line.plain) < _LONGEST_ENTRY:
            told = read_pair(line) is not None or len(read_pairs(line)) > 1
            return told or bool(spanned_ends(tokens))
        return line.kind in ("bullet", "number") and (
            colored or bool(line.lead) or any(t.kind == "number" for t in tokens)
        )
    if (
        full
        and not (line.lead and any(t.kind == "color" for t in tokenize(line.label)))
        and not _ties(tokens)
    ):
        return line.indent > opener.indent
    if line.lead and (
        label in section("label_leads") or label in section("aside_leads") or label in section("range_leads")
    ):
        return True
    if (
        line.starts_bold
        and opener.starts_bold
        and line.kind == opener.kind
        and line.indent <= opener.indent
        and not colored
    ):
        return False
    if not colored:
        return read_pair(line, loose=True) is not None
    return len(line.plain) < _LONGEST_ENTRY and (
        bool(line.lead) or read_pair(line) is not None or line.kind in ("bullet", "number")
    )


def _ties(tokens: list[Token]) -> bool:
    """Whether a line ties one colour to numbers in a few words and says nothing else (`teal for values of 4 to 6`)."""
    words = [t for t in tokens if t.kind == "word" and not t.has("hedge")]
    colors, numbers = (sum(t.kind == kind for t in tokens) for kind in ("color", "number"))
    return (
        colors == 1 and 0 < numbers <= 2 and len(words) <= 5 and all(t.low in section("tying") for t in words)
    )


def _read_line(legend: Legend, line: Line, start: int) -> None:
    """Categories, or stops and numbers, out of one line of a legend."""
    text = line.plain[start:]
    if not text.strip():
        return
    if pairs := read_pairs(line, start):
        legend.categories.extend(pairs)
        return
    if len(legend.categories) > 1 and (one := read_pair(line, start, loose=True)):
        legend.categories.append(one)
        return
    if not legend.label:
        legend.label = quoted_label(line, start) or leading_label(text)
    tokens = tokenize(text)
    stops = stops_of(tokens)
    legend.stops.extend(stops)
    legend.numbers.extend(_told_by(stops) or spanned_ends(tokens) or numbers_of(tokens))


def _told_by(stops: list[Stop]) -> list[float]:
    """The numbers of stops that each have one: beside them, others are of something else (`against 1961–1990; blue at −6, …`)."""
    values = [stop.value for stop in stops if stop.value is not None]
    return values if 1 < len(values) == len(stops) else []
