"""Labels that a sentence lists: `Wiki, Code and Math`, `namely A; B; C`, `(A, B, C)`."""

from __future__ import annotations

import re

from rerender.model import Label
from rerender.text.lexicon import axis_words

_WHOLE = re.compile(r"[-+]?\d{1,12}")


def label_of(text: str) -> Label:
    """A label as the model keeps it: whole numbers as ints, everything else as written."""
    text = text.strip()
    bare = text.replace("−", "-").replace(",", "")
    if _WHOLE.fullmatch(bare) and (len(bare.lstrip("-")) == 1 or not bare.lstrip("-+").startswith("0")):
        return int(bare)
    return text


_REMARK = re.compile(
    r"^(?:top to bottom|bottom to top|left to right|right to left|from .*|in (?:that|this) order|listed.*|repeated.*|respectively|each.*|one .*|shared.*|same.*|as .*|with .*|which .*|ordered.*|read(?:ing)?\b.*|going.*|running.*|stacked.*|seen.*|counted.*|given.*|shown.*|arranged.*|sorted.*|placed.*|laid out.*|\w+wards?|.* in (?:all|total)|altogether|top first|bottom first|etc|and so on|starting.*|beginning.*|downwards? .*|unlabell?ed.*)$",
    re.I,
)
_DENIAL = re.compile(r"(?:no|not) ")

_OPENER = re.compile(
    r"\b(?:labell?ed(?= (?-i:[A-Z\"“`]))|(?:listed|labell?ed|given|named|shown|read|appear|appearing|marked|ordered|arranged)\b[^,;:()]{0,40}\bas|namely|viz\.?|i\.e\.,?|including|containing|comprising|listing|reading|read|reads|holding|divided into|made up of|consisting of|are|is|to bottom|to right|to last|order|"
    r"(?:with |showing |of )?(?:the |these |its )?(?:entries|labels|categories|rows|columns|values|items|names|ticks|groups|classes|levels))\b\s*(?:are\b|being\b)?\s*[:=,-]?\s+|[:=]\s+|[(\[{]|\s[–—-]\s",
    re.I,
)

_LISTS = re.compile(
    r"\b(?:lists?|enumerates|names|(?:shows?|gives|holds|displays|has|have|covers|contains|of|for|the)(?=\s+(?:the\s+)?(?:\d+\s+)?[a-z]+\s+[A-Z\"“`]))"
    r"\s+(?:the\s+)?(?:\d+\s+)?[a-z]+s?\s+"
)

_SEPARATOR = re.compile(
    r"[,;]\s*(?:(?:and|&|then|or|plus|finally|lastly|followed by|as well as)\s+){0,3}|\s+(?:and|&|\+|plus|as well as|followed by|then|or)(?:\s+(?:then|finally|lastly))?\s+"
    r"|\s*/\s+|\s+[|·•]\s+|\s*→\s*|\s+vs\.?\s+|\s+>\s+"
)

_ENUMERATION = re.compile(
    r"^(?:\(?(?:\d{1,2}|[a-h]|i{1,3}|iv|v)[.)]\s+|(?:first|second|third|then|finally|lastly|last|next|and|from|the)\s+)"
)

_SIDE_REMARK = re.compile(
    r"\s*\((?:from |at the |in )?(?:top|bottom|left|right|first|last|upper|lower|middle|leftmost|rightmost|this order|that order|order|listed|ordered|reading|read|given|shown|stacked|running|row \d+|column \d+|\d+)[^()]{0,20}\)$",
    re.I,
)

_TAIL = re.compile(
    r"\s+(?:from|in|on|along|at|down|running|going|ordered|read|reading|listed|each|for|with|making|as|top to|left to|stacked|respectively|arranged|one)\b.*$",
    re.I,
)

_NO_LABEL = re.compile(
    r"\b(?:of|is|are|each|every|which|step|steps|ticks|tick (?:marks?|labels?)|^tick|increments?|intervals?|spaced|apart|numbered|labell?ed|marked|markers?)\b|\bat the (?:top|bottom|left|right)\b|\d\s*(?:–|-|to|through|\.\.)\s*\d",
    re.I,
)

AXIS_KEYWORD = re.compile(
    r"(?<![\w])(?:(?P<x>x[- ]?ax[ie]s|x[- ]dimension|horizontal(?:ly)?(?: ax[ie]s| dimension| direction)?|x[- ]?labels?|xaxis|(?:bottom|top) ax[ie]s|abscissa)"
    r"|(?P<y>y[- ]?ax[ie]s|y[- ]dimension|vertical(?:ly)?(?: ax[ie]s| dimension| direction)?|y[- ]?labels?|yaxis|(?:left|right) ax[ie]s|ordinate))(?!\w)",
    re.I,
)


_SHOWING = re.compile(
    r"^\W*(?:shows?|lists?|displays?|gives?|holds?|contains?|carries|has|includes?|comprises?|represents?|covers?)\s+(?:the\s+)?(?=\S+(?:\s\S+){0,2}?[,;]\s)",
    re.I,
)
"""A verb that a list of labels begins with (`shows mouse, fruit fly and yeast`)."""

_STOP = re.compile(r"\.(?:\s|$)")
_LISTING = re.compile(r"[,;&→|/]| and ")
_LETTER = re.compile(r"[^\W\d_]")

MAX_OPENERS = 40
"""The most places of one sentence where a list may begin; each is read to the end of the sentence."""


def listed_words(text: str) -> tuple[Label, ...]:
    """Labels of a plain list (`T1, T2 and T3, top to bottom`), () where no sentence of the text holds one."""
    for sentence in _STOP.split(text.strip()):
        if not _LISTING.search(sentence):
            continue
        sentence = _SHOWING.sub("", sentence)
        openers = {
            m.end()
            for pattern in (_OPENER, _LISTS)
            for m in pattern.finditer(sentence)
            if m[0].strip() not in ("are,", "is,")  # labels of a list of tokens
        }
        found = [_labels_from(sentence, start) for start in reversed(sorted(openers)[:MAX_OPENERS])]
        if labels := max(found, key=len, default=()) or _labels_from(sentence, 0):
            return labels
    return ()


def _labels_from(sentence: str, start: int) -> tuple[Label, ...]:
    return _split_labels(sentence[start:], closed=start > 0 and sentence[start - 1] in "([{")


def _split_labels(text: str, *, closed: bool) -> tuple[Label, ...]:
    if closed or text.count(")") > text.count("("):
        text = text[: _closing(text)]
    parts = [
        _SIDE_REMARK.sub("", _ENUMERATION.sub("", p.strip(" .\"'“”`*"))).strip(" .\"'“”`*")
        for p in _SEPARATOR.split(text)
    ]
    parts = [
        p
        for p in parts
        if p
        and not _REMARK.match(p)
        and not _DENIAL.match(p)
        and not (p[0] == "(" and p.strip("()").lower() in axis_words("plain"))
    ]
    if len(parts) > 1 and not any(_TAIL.search(p) for p in parts[:-1]):
        parts[-1] = _TAIL.sub("", parts[-1])
    parts = [
        p if p.count("(") == p.count(")") else p.split("(")[0].strip() or p for p in _without_head(parts)
    ]
    if len(parts) < 2 or any(len(p) > 60 or p.count(" ") > 4 for p in parts):
        return ()
    if any(AXIS_KEYWORD.search(p) for p in parts) or not any(_LETTER.search(p) for p in parts):
        return ()
    if any(p.lower() in axis_words("plain") for p in parts) and len(parts) < 3:
        return ()
    if any(_NO_LABEL.search(p) and (" " in p or p[0].isdigit()) and not _is_titled(p) for p in parts):
        return ()
    return tuple(label_of(p) for p in parts)


def _is_titled(part: str) -> bool:
    """Whether a part begins and ends in words with capitals (`Part of Speech`), as no clause does."""
    words = part.split()
    return words[0][0].isupper() and words[-1][0].isupper() and len(words) > 1


def _without_head(parts: list[str]) -> list[str]:
    """The parts of a list without the noun that opens it (`datasets Wikipedia, Github`) or closes it in brackets."""
    if len(parts) > 1 and not any("(" in p for p in parts[:-1]):
        parts = [*parts[:-1], re.sub(r"\s*\([a-z ]+s\)$", "", parts[-1])]
    if (
        len(parts) > 2
        and parts[0].islower()
        and parts[0][0].isalpha()
        and all(not p[0].islower() for p in parts[1:])
    ):
        parts = parts[1:]
    if len(parts) < 2:
        return parts
    words = parts[0].split()
    others = parts[1:]
    while len(words) > 1 and words[0].islower() and words[0].isalpha():
        upper = all(not p[0].islower() for p in others)
        longer = len(words) > max(p.count(" ") + 1 for p in others) and words[0].endswith("s")
        if not (upper or longer):
            break
        words.pop(0)
    return [" ".join(words), *others]


def _closing(text: str) -> int:
    """Where the bracket closes that was opened before the text."""
    depth = 0
    for i, char in enumerate(text):
        depth += (char in "([{") - (char in ")]}")
        if depth < 0:
            return i
    return len(text)
