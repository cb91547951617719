"""Titles that a document lists: behind a word for panels, below it, as a family with a placeholder, in a table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from rerender.text.lexicon import panel_nouns, section, singular
from rerender.text.matrix import Table
from rerender.text.scan import Line
from rerender.text.series import read_series
from rerender.text.titles import (
    IN_BRACKETS,
    LETTER,
    MAX_PANELS,
    SIDE_ASIDE,
    SIDE_ONLY,
    Title,
    clean_title,
    marked_titles,
)
from rerender.text.words import tokenize

_OPENS_LIST = re.compile(
    r"^(?=.{3,90}$).*\b(?:panels|heat ?maps|charts|maps|sub-?plots|plots|matrices|sub-?charts|sub-?figures|titles|facets|grids)\b[^:.;]{0,40}:\s*$|^each (?:panel|heat ?map|plot|chart|map)\b.{0,40}\btitles?:\s*$",
    re.I,
)


def listed_titles(
    lines: Sequence[Line], taken: frozenset[int], labels: frozenset[str], said: frozenset[int]
) -> list[Title]:
    """The longest list of titles behind or below a word for panels.

    `labels` of the axes are none, but in a list as long as one of the numbers of panels that are `said`.
    """
    best: list[Title] = []
    words = _panel_words()
    opened = 0
    for i, line in enumerate(lines):
        if line.kind in ("blank", "table", "code") or line.number in taken or line.letters.isdisjoint(words):
            continue
        if IN_BRACKETS.match(line.key.strip(" :*")):
            continue  # `Panel (Dawn):` stands over what is said of it
        label = _BRACKETS.sub("", line.key).strip(" :*").lower()
        known = (
            label in section("panels")
            or " ".join(label.split()[-2:]) in section("panels")
            or _heads_names(label)
        )
        if not known and not (line.plain.rstrip().endswith(":") and _OPENS_LIST.search(line.plain)):
            continue
        opened += 1
        if opened > _MOST_LISTS:
            break
        titles = marked_titles(line, line.body_start if line.lead else 0) if line.kind != "heading" else []
        if len(titles) < 2:
            whole = _whole_items(lines, i, taken, said) if not line.body or not line.lead else []
            titles = whole or family_titles(line) or _children(lines, i, taken) or _plain_list(line)
        if any(_PLACEHOLDER.search(t.text) for t in titles):
            titles = family_titles(line)
        others = [t for t in titles if t.text.lower() not in labels]
        if not others or len(titles) not in said:
            titles = others
        if len(titles) > len(best):
            best = titles
    return best


_BRACKETS = re.compile(r"\([^()]{0,200}\)")

_MOST_LISTS = 100
"""Lines that may open a list of titles which are looked below."""


@cache
def _panel_words() -> frozenset[str]:
    """Runs of letters without which a line opens no list of titles."""
    opening = (
        "panels",
        "heatmaps",
        "maps",
        "charts",
        "subplots",
        "plots",
        "matrices",
        "subcharts",
        "figures",
    )
    known = (run for words in section("panels") for run in re.findall(r"[a-z]+", words))
    return frozenset([*opening, "subfigures", "titles", "title", "facets", "grids", *known])


def _heads_names(label: str) -> bool:
    """Whether a lead says that names of panels follow: `sub-figure names`, `labels of the plots`."""
    words = label.replace("-", "").replace(",", " ").split()
    if words[:1] and words[0].isdigit() and words[1:2] == ["titles"]:
        return True
    return (
        1 < len(words) <= 6
        and not {"names", "titles", "labels", "headings", "captions"}.isdisjoint(words)
        and any(singular(word) in panel_nouns() and word != "layer" for word in words)
    )


def _plain_list(line: Line) -> list[Title]:
    """Names without marks behind the colon of a lead-in: `Panels, in order: Train, Dev and Test`."""
    if not line.lead or not line.body:
        return []
    parts = [
        p.strip(" \"“”'`.")
        for p in re.split(
            r"[,;]\s*(?:and\s+)?|\s+and\s+|\s+\|\s+|\s+/\s+", SIDE_ASIDE.sub("", line.body.rstrip("."))
        )
    ]
    names = [
        p for p in parts if re.match(r"(?:\([a-z]\)\s*)?[A-Z0-9][\w./+-]*(?:\s[\w(][\w./()+-]*){0,5}$", p)
    ]
    return [Title(n, line.span(line.body_start)) for n in names] if 1 < len(names) == len(parts) else []


def _children(lines: Sequence[Line], at: int, taken: frozenset[int]) -> list[Title]:
    """The titles in the lines below a word for panels, cleaned."""
    titles: list[Title] = []
    for line in lines[at + 1 : at + 1 + MAX_PANELS]:
        if line.kind == "blank":
            continue
        if line.kind in ("heading", "rule", "table", "code") or line.number in taken:
            break
        if line.is_title and line.kind == "text":
            break
        found = _child(line, lines[at], bool(titles))
        if found is None:
            break
        titles.extend(found)
    return [
        Title(text, t.span)
        for t in titles
        if (text := clean_title(t.text) if not LETTER.match(t.text) else t.text)
    ]


def _whole_items(lines: Sequence[Line], at: int, taken: frozenset[int], said: frozenset[int]) -> list[Title]:
    """As many items below a line as there are heatmaps, each a title with quotes in it (`1. Layer 3: "induction" heads`)."""
    items: list[Line] = []
    for line in lines[at + 1 : at + 1 + MAX_PANELS]:
        if line.kind == "blank":
            continue
        if line.kind not in ("bullet", "number") or line.number in taken or len(line.plain) > 90:
            break
        if items and line.kind != items[0].kind:
            break
        items.append(line)
    partly = any(
        m.kind == "quote" and m.start > 1 and line.plain[m.end :].strip(' "”.)')
        for line in items
        for m in line.marks
    )
    return [Title(line.plain.strip(), line.span()) for line in items] if partly and len(items) in said else []


def _child(line: Line, parent: Line, begun: bool) -> list[Title] | None:
    """The titles of one line below its `parent`; None where the list has ended. `begun`: it holds titles already."""
    family = family_titles(line)
    if family or (line.kind == "text" and not begun):
        return family
    if SIDE_ONLY.fullmatch(line.label) and len(several := _plain_list(line)) > 1:
        return several
    beside = bool(line.lead) and line.kind == parent.kind and line.starts_bold and parent.starts_bold
    if begun and beside:
        return None
    if line.plain.lstrip("( ").startswith(("…", "...")):
        return []
    quoted = any(m.kind != "bold" for m in line.marks)
    if line.lead and line.body and not quoted:
        return None if beside else [_lead_title(line)]
    marked = [] if line.lead and "for all" in line.body else marked_titles(line, line.body_start)
    if quoted or (marked and not line.lead):
        return marked
    if len(line.plain) <= 80 and not line.plain.rstrip().endswith("."):
        return [Title(line.plain.strip(), line.span())]
    return None if begun else []


def _lead_title(line: Line) -> Title:
    """The title of a line with a lead: the lead itself, or what stands behind a side or an enumeration."""
    if len(line.label) <= 2 or SIDE_ONLY.fullmatch(line.label):
        return Title(line.body.rstrip("."), line.span(line.body_start))
    return Title(line.label, line.span(0, line.lead))


_PLACEHOLDER = re.compile(r" (?:[a-z]=)?[XYNKLMxnkl](?![\w'])")

_MEMBER = re.compile(
    r"(?P<before>[A-Z0-9][\w+/-]{0,60}(?: (?:[A-Z0-9][\w+/-]{0,60}|w/o|with|without|of)){0,4}?) (?P<noun>[A-Z]?[a-z]+) (?:[a-z]=)?(?P<letter>[XYNKLMxnkl])(?![\w'])"
)


def family_titles(line: Line) -> list[Title]:
    """`Aux-Loss-Free Layer X, where X = 13–18`, `Epochs 1 to 4 each have Tuned Epoch X, Raw Epoch X`: a title per number."""
    if line.words.isdisjoint("xynklm") or not line.counts:
        return []
    found = list(_MEMBER.finditer(line.plain)) if _PLACEHOLDER.search(line.plain) else []
    if not found:
        return []
    letter, noun = found[0]["letter"], found[0]["noun"]
    extents = [
        *re.finditer(
            rf"\b{letter}\b[^\d{letter}]{{0,24}}?(?P<n>(?:between )?\d[\d ,.–\-toandhrug…]{{0,80}})",
            line.plain,
        ),
        *re.finditer(
            rf"\b{noun}s?\b[\s(:]{{0,4}}(?:from |numbered )?(?P<n>(?:between )?\d[\d ,–\-toandhrug…]{{0,80}})",
            line.plain,
            re.I,
        ),
    ]
    numbers = next((n for m in extents if len(n := _whole_numbers(m["n"])) > 1), [])
    if len(numbers) < 2:
        return []
    befores = dict.fromkeys(m["before"].strip(' "“”`') for m in found if m["letter"] == letter)
    return [
        Title(f"{before} {noun} {n}", line.span(found[0].start(), found[-1].end()))
        for before in befores
        for n in numbers
    ]


def _whole_numbers(text: str) -> list[int]:
    items, _ = read_series(tokenize(text), 0)
    return [n for item in items if item.whole and not item.open for n in item.numbers()[:MAX_PANELS]][
        :MAX_PANELS
    ]


def tabled_titles(tables: Sequence[Table], labels: frozenset[str]) -> list[Title]:
    """The entries of a table's column that is headed by a word for panels."""
    for table in tables:
        for j, head in enumerate(table.header):
            if singular(head.text.lower()) not in section("title_heads"):
                continue
            found = {
                row[j].text: Title(row[j].text, line.span())
                for line, row in reversed(table.rows)
                if j < len(row) and row[j].text and not row[j].empty
            }
            titles = [t for t in reversed(found.values()) if t.text.lower() not in labels]
            if len(titles) > 1 and not all(t.text.isdigit() for t in titles):
                return titles
    return []
