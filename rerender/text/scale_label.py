"""What the colour scale measures: its label in a legend, in quotes, or the name of a metric."""

from __future__ import annotations

import re

from rerender.text.legend import SCALE_WORD, may_hold_scale_word
from rerender.text.lexicon import section
from rerender.text.scan import Line
from rerender.text.words import tokenize

_PLACE_WORD = re.compile(
    r"(?:at |on |in )?(?:the )?(?:far )?(?:top|bottom|left|right|cent|above|below)", re.I
)


def label_text(text: str) -> str:
    """What stands behind a lead for the label, without quotes; nothing where it tells a place or is a sentence."""
    text = text.strip(" .`\"“”'")
    return "" if _PLACE_WORD.match(text) or len(text) > 80 else text


def quoted_label(line: Line, start: int) -> str:
    """The first words in quotes or code from `start` on that name no colour; nothing where there are none."""
    for mark in line.marks:
        text = line.plain[mark.start : mark.end].strip(' ",.')
        named = mark.kind != "bold" and mark.start >= start and re.search(r"[A-Za-z]{3}", text)
        if named and len(text) < 60 and not any(t.kind == "color" for t in tokenize(text)):
            return text
    return ""


_LEADING = re.compile(
    r"^\W*(?:values of |the |colou?rs? (?:encodes?|shows?|represents?) )?(?P<label>[A-Z][\w-]*(?: (?!(?:from|between|in|range|scale|running|is|with|and|to)\b)[\w-]+){0,4}?)"
    r"(?=\s*(?:[,;:(\[`]|$|from\b|between\b|in\b|range|scale|running|is\b|[-−]?\d))"
)

_TRAILING = re.compile(
    r"(?:\((?P<a>[A-Z][A-Za-z][\w -]{1,40})\)|labell?ed (?:as )?(?P<b>[A-Z][\w -]{2,40}))\W*$"
)


def leading_label(text: str) -> str:
    """What a legend says that it measures, in plain words: `Head Importance between 0 and 1`, `… (Accuracy)`."""
    for match in (_LEADING.match(text), _TRAILING.search(text)):
        if match is None:
            continue
        label = next(g for g in match.groups() if g)
        words = label.lower().split()
        if (
            not any(t.kind == "color" for t in tokenize(label))
            and words[0] not in section("not_labels")
            and not _PLACE_WORD.match(label)
        ):
            return label
    return ""


_QUOTED_SCALE = re.compile(
    r"\b(?:titled|labell?ed|indicating|represents?|representing|showing|of|for|named|called|encodes?)\s+(?:the\s+)?[\"“]([^\"”]{2,60})[\"”]",
    re.I,
)

_PLOTTED = re.compile(
    r"\b(?:plotted|measured|displayed|shown|encoded|visuali[sz]ed|mapped)\s+(?:quantity|metric|measure|variable|value)\b[^.;:\"“]{0,20}[:\s][\"“]([^\"”]{2,60})[\"”]",
    re.I,
)


_MEASURED = frozenset({"quantity", "metric", "measure", "variable", "value"})
"""What `_PLOTTED` looks for: most lines hold none of them."""


def named_metric(lines: list[Line], taken: frozenset[int]) -> str:
    """The name of the quantity where no legend carries it: a lead such as `Primary Metric`, or a quoted title."""
    for line in lines:
        if line.lead and line.label.lower() in section("metric_leads") and line.body:
            return label_text(line.body)
    for line in lines[:60]:
        if not line.letters.isdisjoint(_MEASURED) and (match := _PLOTTED.search(line.plain)):
            return match[1].strip(" ,.")
        if (
            line.number not in taken
            and may_hold_scale_word(line)
            and SCALE_WORD.search(line.plain)
            and (match := _QUOTED_SCALE.search(line.plain))
        ):
            return match[1].strip(" ,.")
    return ""
