"""Titles that a sentence lists behind the number of the heatmaps: `six heatmaps: A, B and C above, D, E and F below`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rerender.text.lexicon import alternatives, heatmaps, section
from rerender.text.scan import Line
from rerender.text.titles import COUNTED, Title, clean_title, with_main

_REACH = 3
"""Lines behind the number in which the list may stand."""

_MOST = 2_000
"""Characters of a line that are looked at."""

_ROW = r"(?:top|upper|bottom|lower|middle|cent(?:er|re)|left|right|first|second|third|fourth|last)(?:[- ]?most|[- ]hand)?"
_OPENS = re.compile(
    rf"(?:^|[;.]\s+)(?:the\s+)?{_ROW}\s+(?:row|column|line)\s*(?:\([^()]{{1,30}}\))?\s*(?::|shows?|holds?|has|is)\s*",
    re.I,
)
_PLACE = re.compile(
    rf"\s*,?\s*\b(?:in|on|at|along) the {_ROW}(?: (?:row|column|line|one|half|side))?\b|\s*\((?:(?:from )?(?:left|top) to (?:right|bottom)|{_ROW})\)"
    r"|\s+(?:above|below|on top|underneath|side by side|respectively)\b",
    re.I,
)
_LEAD = re.compile(r"[:—–]\s+|\b(?:titled|called|named|labell?ed|namely|i\.e\.,?)\s+", re.I)
_NOUNS = re.compile(rf"\b(?:{alternatives(heatmaps())})\b", re.I)
_PARTS = re.compile(r"\s*[,;]\s*(?:and\s+)?|\s+(?:and|&)\s+")
_LETTERED = re.compile(r"\s*[,;]\s*(?:and\s+)?(?=\([b-h2-9]\)\s)|\s+(?:and|&)\s+(?=\([b-h2-9]\)\s)")
_NAME = re.compile(r"(?:\([a-h1-9]\)\s+)?[\"“'`]?(?:[A-Z0-9]|[a-z][A-Z])[^\"“”]{0,59}")


def counted_titles(
    lines: Sequence[Line], taken: frozenset[int], labels: frozenset[str], said: frozenset[int]
) -> list[Title]:
    """As many names as the document says it has heatmaps, listed behind that number or in the lines below it.

    Names of `labels` of the axes are none of heatmaps.
    """
    for i, line in enumerate(lines) if max(said, default=0) > 1 else ():
        if line.kind in ("blank", "table", "code", "heading") or line.letters.isdisjoint(COUNTED):
            continue
        if line.number in taken:
            continue
        noun = _NOUNS.search(line.plain[:_MOST])
        if noun is None:
            continue
        for n, one in enumerate(lines[i : i + _REACH]):
            if one.kind not in ("text", "bullet", "number") or one.number in taken:
                continue
            for names in _lists(one.plain[noun.end() if n == 0 else 0 : _MOST], rows_only=n > 0):
                titles = [clean_title(name) if name[0] != "(" else name.strip(' "“”.') for name in names]
                if (
                    len(titles) in said
                    and len(set(titles)) == len(titles)
                    and not labels & {t.lower() for t in titles}
                ):
                    return with_main([Title(title, one.span()) for title in titles], lines)
    return []


def _lists(text: str, *, rows_only: bool) -> Iterator[list[str]]:
    """The lists of names of a text: behind the names of rows, behind a colon or a word that leads to names."""
    rows = [m.end() for m in _OPENS.finditer(text)]
    if len(rows) > 1:
        starts = [m.start() for m in _OPENS.finditer(text)]
        stretches = [text[a:b] for a, b in zip(rows, [*starts[1:], len(text)], strict=True)]
        names = [name for stretch in stretches for name in _names(_sentence(stretch))]
        if names:
            yield names
    if rows_only:
        return
    for lead in list(_LEAD.finditer(text))[:8]:
        if names := _names(_sentence(text[lead.end() :])):
            yield names


def _sentence(text: str) -> str:
    """A text up to the end of its first sentence."""
    end = re.search(r"[.;](?=\s+[A-Z(]|\s*$)(?<!\d\.)|\.\s", text)
    return text[: end.start()] if end else text


def _names(text: str) -> list[str]:
    """The parts of a list, each a name; nothing where one of them is none."""
    bare = _PLACE.sub("", text)
    held = re.sub(r"\([^()]{0,60}\)", lambda m: m[0].replace(",", "\0"), bare)
    split = _LETTERED if _LETTERED.search(held) else _PARTS
    parts = [part.replace("\0", ",").strip(" .:,;") for part in split.split(held)]
    parts = [part for part in parts if part]
    good = all(
        _NAME.fullmatch(part)
        and any(c.isalpha() for c in part)
        and part.count(" ") < 6
        and part.lower() not in section("remarks")
        for part in parts
    )
    return parts if len(parts) > 1 and good else []
