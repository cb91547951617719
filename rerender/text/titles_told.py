"""Titles that sentences tell: behind a word for panels, beside a side of the figure, or the one title of all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rerender.text.lexicon import alternatives, heatmaps, section
from rerender.text.scan import Line
from rerender.text.titles import KIND, LETTER, SIDE, SIDE_ASIDE, Title, main_title

_LISTED = re.compile(
    r"\b(?:panels?|sub-?charts?|sub-?plots?|heat ?maps?|charts?|maps|matrices|plots|grids|sub-?figures?|sub-?panels?)\b[^.:]{0,40}?(?:,|:|titled|labell?ed|named|called|for|showing|shows?|depicts?|presents?|compares?|covers?|are|\()\s+(?=(?-i:[\"“`A-Z(]))",
    re.I,
)


_LISTING = frozenset(
    form
    for noun in (
        "panel",
        "chart",
        "plot",
        "map",
        "figure",
        "subpanel",
        "subchart",
        "subplot",
        "heatmap",
        "subfigure",
    )
    for form in (noun, f"{noun}s")
) | {"matrices", "grids"}
"""What `_LISTED` looks for: behind none of these runs of letters stands a list of titles."""


def prose_titles(lines: Sequence[Line], labels: frozenset[str]) -> list[Title]:
    """A list of names right after a word for panels: `four sub-charts, A, B, C and D`."""
    for line in lines:
        if line.kind in ("blank", "table", "code", "heading") or line.letters.isdisjoint(_LISTING):
            continue
        for match in _LISTED.finditer(line.plain):
            rest = re.split(r"[.;](?:\s|$)", SIDE_ASIDE.sub("", line.plain[match.end() :]))[0].split(") ")[0]
            parts = [p.strip(" \"“”'`()") for p in re.split(r",\s*(?:and\s+)?|\s+and\s+", rest)]
            names: list[str] = []
            for part in parts:
                if not re.match(r"(?:\([a-z]\)\s*)?[A-Z0-9][\w./-]*(?:\s[A-Z0-9(][\w./()-]*){0,4}$", part):
                    break
                names.append(part)
            names = [n for n in names if n.lower() not in labels]
            if len(names) > 1:
                main = main_title(lines)
                return [
                    Title(n, line.span(match.end(), match.end() + len(rest)))
                    for n in ([main.text] if main else []) + names
                ]
    return []


_AT_SIDE = re.compile(
    rf"(?:^|[.;,]\s|\band\s|\bwhile\s)\W*(?:(?:on|to|at|in) )?(?:the )?{SIDE}(?:[- ](?:hand|side))?{KIND}(?: (?:is|shows|covers|carries|bears|displays|reads)| is (?:titled|labell?ed|called))?[ :,–—\"“(-]*$",
    re.I,
)

_SIDE_BEHIND = re.compile(rf"^\W*(?:\(|(?:on|to|at|in) the )(?:the )?{SIDE}", re.I)


def placed_titles(lines: Sequence[Line], taken: frozenset[int], labels: frozenset[str]) -> list[Title]:
    """Marked names that stand beside a side of the figure: `Left: **A**. Right: **B**`, `**(a) A** on the left`."""
    for line in lines:
        if len(line.marks) < 2 or line.kind in ("table", "code", "heading") or line.number in taken:
            continue
        found: list[Title] = []
        marks = [m for n, m in enumerate(line.marks) if not n or m.start >= line.marks[n - 1].end]
        ends = [0, *(m.end for m in marks)]
        for mark, last in zip(marks, ends, strict=False):
            text = line.plain[mark.start : mark.end].strip(' ",.“”:')
            before, after = line.plain[last : mark.start], line.plain[mark.end : mark.end + 60]
            if (
                1 < len(text) <= 80
                and text.lower() not in labels
                and (
                    _AT_SIDE.search(before)
                    or _SIDE_BEHIND.match(after)
                    or (LETTER.match(text) and "(b)" in line.plain)
                )
            ):
                found.append(Title(text, line.span(mark.start, mark.end)))
        if len(found) > 1:
            return found
    return []


def quoted_titles(lines: Sequence[Line], labels: frozenset[str], said: frozenset[int]) -> list[Title]:
    """As many quoted names in one line of prose as the document says it has panels (`The first ("All") … and "A"`)."""
    for line in lines if said else ():
        if line.kind not in ("text", "bullet") or len(line.marks) < 2 or line.is_title:
            continue
        if not _PANELS.search(line.plain):
            continue
        names = {
            text.lower(): Title(text, line.span(m.start, m.end))
            for m in line.marks
            if m.kind != "bold" and (text := line.plain[m.start : m.end].strip(' ",.“”:'))
        }
        titles = [t for name, t in names.items() if name not in labels]
        if len(titles) > 1 and len(titles) in said:
            return titles
    return []


_PANELS = re.compile(rf"\b(?:{alternatives(heatmaps())})\b", re.I)

_TITLED = re.compile(
    r"\b(?:(?:titled|entitled)\s+(?:(?=[\"“`])|(?=(?-i:[A-Z])))|(?:with|under|bears|has|carries|by) (?:the |a )?(?:title|heading|caption)(?: of)?:?\s+(?=[\"“`]\w)"
    r"|\b(?:title|heading|caption)\b[^.;:\"“`]{0,40}\b(?:reads?|is|says|reading|being|states)\b:?\s+(?=[\"“`]\w))"
    r"(?:[\"“`](?P<quoted>[^\"”`]{2,80})[\"”`]|(?P<title>[^\"“”`.;:]{2,80}))",
    re.I,
)

_TITLING = frozenset({"titled", "entitled", "title", "heading", "caption"})
"""What `_TITLED` looks for: a line without any of these runs of letters tells no title."""

_OF_PART = re.compile(r"\b(?:colou?r|legend|bar|ax[ie]s|scale|strip)\b", re.I)


def titled_each(lines: Sequence[Line]) -> list[Title]:
    """Titles that sentences give to one heatmap after the other (`The leftmost heatmap, titled "Copy", …`); none for one."""
    found: dict[str, Title] = {}
    for line in lines:
        if line.kind in ("blank", "table", "code"):
            continue
        if line.lead and (match := _SIDE_TITLE.fullmatch(line.label)) and 0 < len(line.body) <= 80:
            text = line.body.strip(" \"“”'`.")
            found.setdefault(text.lower(), Title(text, line.span(line.body_start)))
        elif line.may_hold(_TITLING):
            for match in _EACH_TITLED.finditer(line.plain[:2000]):
                found.setdefault(
                    match["title"].lower(), Title(match["title"].strip(), line.span(*match.span("title")))
                )
    return list(found.values()) if len(found) > 1 else []


_WHICH = r"(?:left|right|top|bottom|upper|lower|middle|cent(?:er|re)|central|first|second|third|fourth|fifth|sixth|last|other|next)(?:[- ]?most|[- ]hand)?(?:[- ](?:left|right))?"
_ONE_PANEL = rf"(?:{alternatives(section('heatmap_nouns'))})"
_SIDE_TITLE = re.compile(rf"(?:the )?{_WHICH} {_ONE_PANEL}(?:'s)? (?:title|heading|label)", re.I)
_EACH_TITLED = re.compile(
    rf"\b(?:the|a|one) {_WHICH} (?:{_ONE_PANEL}|one)\W{{0,2}}\s*(?:\([^()]{{0,20}}\)\s*)?,?\s*(?:is |which is )?(?:titled|entitled|labell?ed|called|named|headed)\s+[\"“`](?P<title>[^\"”`]{{1,80}})[\"”`]",
    re.I,
)


def single_title(lines: Sequence[Line]) -> list[Title]:
    """The title of the whole figure, behind a lead or a word for titles; none where it has none."""
    for line in lines:
        if line.lead and line.label.lower() in section("title") and 0 < len(line.body) <= 120:
            text = line.body.strip(" \"“”'`.")
            if not re.match(r"(?:top|at the|bottom|cent|above|left|right|none|no )", text, re.I):
                return [Title(text, line.span(line.body_start))]
        match = _TITLED.search(line.plain) if line.may_hold(_TITLING) else None
        if match and not _OF_PART.search(re.split(r"[.;]\s", line.plain[: match.start()])[-1]):
            which = "quoted" if match["quoted"] else "title"
            return [Title(match[which].strip(), line.span(*match.span(which)))]
    return []
