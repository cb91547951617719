"""Titles that a document puts up front: numbered ones, headings crossed with what stands below, sections."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from rerender.model import Span
from rerender.text.lexicon import axis_words, lexicon, panel_nouns, section, singular
from rerender.text.scan import Line, letters_of
from rerender.text.titles import (
    ALL_OF,
    LETTER,
    MAX_PANELS,
    SIDE_ONLY,
    Title,
    clean_title,
    front_label,
    has_digit,
    is_placed,
    marked_titles,
    numbered_title,
    with_main,
)
from rerender.text.titles_listed import family_titles
from rerender.text.words import tokenize


def numbered_titles(
    lines: Sequence[Line], taken: frozenset[int], labels: frozenset[str], nouns: frozenset[str]
) -> list[Title]:
    """Titles such as `Aux-Loss-Free Layer 9` in headings, leads and marks; and families of them."""
    found: dict[tuple[str, str, int], Title] = {}
    for line in lines:
        if line.kind in ("blank", "table", "code") or not line.counts:
            continue
        front = front_label(line)
        candidates = [Title(front[0], line.span(*front[1:]))] if front and has_digit(front[0]) else []
        candidates += marked_titles(line, 0, has_digit)
        candidates += family_titles(line) if line.number not in taken else []
        for title in candidates:
            text = clean_title(title.text)
            numbered = numbered_title(text, nouns)
            if (
                numbered
                and numbered.before
                and len(text) <= 80
                and text.count(" ") <= 7
                and text.lower() not in labels
                and not _is_sentence(numbered.before)
                and not _says_nothing(numbered.before)
                and not _ENUMERATED.fullmatch(numbered.before)
            ):
                found.setdefault(
                    (numbered.before.lower(), numbered.noun.lower(), numbered.number), Title(text, title.span)
                )
    befores: dict[str, set[int]] = {}
    for before, _, number in found:
        befores.setdefault(before, set()).add(number)
    numbers = [n for ns in befores.values() for n in ns]
    if len(befores) > 6 and len(set(numbers)) == len(numbers):
        return []
    return list(found.values())


_ENUMERATED = re.compile(r"[A-Za-z]+ \d{1,3}:?")


_OF_SENTENCES = re.compile(
    r"(?<![\w-])(?:the|is|are|in|of|for|at|to|and|vs|with|from|by|than|shows?|section|table|figure|step|note)(?![\w-])",
    re.I,
)


def _is_sentence(text: str) -> bool:
    return _OF_SENTENCES.search(text) is not None


def product_titles(
    lines: Sequence[Line],
    taken: frozenset[int],
    labels: frozenset[str],
    nouns: frozenset[str],
    said: frozenset[int],
) -> list[Title]:
    """Numbered headings with the same labels below each (or the other way round): one panel per pair.

    Below a single number there must be as many labels as the document says it has heatmaps (`said`).
    """
    found = _product(lines, taken, labels, nouns, said)
    if found or not said:
        return found
    loose = _product(lines, taken, labels, nouns, said, loose=True)
    return loose if len(loose) in said else []


def _product(
    lines: Sequence[Line],
    taken: frozenset[int],
    labels: frozenset[str],
    nouns: frozenset[str],
    said: frozenset[int],
    *,
    loose: bool = False,
) -> list[Title]:
    """The titles of `product_titles`; with `loose` by nouns as well that mostly number parts of a document."""
    below: dict[str, set[int]] = {}
    above: dict[str, set[int]] = {}
    spans: dict[int, Span] = {}
    noun, number, text = "", None, ""
    for line in lines:
        if line.kind in ("blank", "table", "code") or line.number in taken:
            continue
        if (front := front_label(line)) is None:
            continue
        label, start, end = front
        clean = ALL_OF.sub("", clean_title(label)) or clean_title(label)
        numbered = numbered_title(clean, nouns, loose=loose)
        if numbered and _says_nothing(numbered.before):
            noun, number = numbered.noun, numbered.number
            spans.setdefault(number, line.span(start, end))
            above.setdefault(text, set()).add(number)
        elif not _leads_label(label.lower(), labels) and _is_variant(clean, labels, nouns):
            text = _without_noun(clean, nouns)
            if number is not None:
                below.setdefault(text, set()).add(number)
    for pairs, number_first in ((below, True), (above, False)):
        alone = number_first and len(spans) == 1 and sum(map(bool, pairs)) in said
        variants = [t for t, numbers in pairs.items() if t and (len(numbers) > 1 or alone)]
        plain = [t for t in variants if not re.search(r"\d", t)]
        variants = plain if len(plain) > 1 else variants
        if len(variants) < 2:
            continue
        order = (
            [(v, n) for n in spans for v in variants]
            if number_first
            else [(v, n) for v in variants for n in spans]
        )
        return [Title(f"{v} {noun} {n}", spans[n]) for v, n in order if n in pairs[v]][:MAX_PANELS]
    return [Title(f"{noun} {n}", span) for n, span in spans.items()] if len(spans) > 1 else []


def _says_nothing(before: str) -> bool:
    """Whether what stands before a counted thing only says that panels follow: `Charts for`, `Row of`, nothing."""
    words = before.lower().split()
    return all(w in section("before_number") or singular(w) in panel_nouns() for w in words)


def _without_noun(text: str, nouns: frozenset[str]) -> str:
    words = text.split()
    last = singular(words[-1].lower()) if words else ""
    counted = last in axis_words("nouns") or last in section("variant_nouns")
    return " ".join(words[:-1]) if len(words) > 1 and counted and last not in nouns else text


def _is_variant(text: str, labels: frozenset[str], nouns: frozenset[str]) -> bool:
    """Whether what stands up front may be what panels of one number differ in."""
    folded = text.lower()
    words = folded.split()
    return (
        0 < len(words) <= 5
        and "," not in folded
        and folded not in labels
        and singular(folded) not in nouns
        and not _leads_label(folded, labels)
        and folded not in section("remarks")
        and singular(words[-1]) not in section("remarks")
        and not _KEY_WORDS.search(folded)
        and words[-1] not in section("hanging")
        and not (len(words) > 1 and (words[0] in ("rows", "columns", "cells") or words[1] == "following"))
        and not (text[0].islower() and any(t.level or t.kind == "color" for t in tokenize(text)))
    )


def _leads_label(text: str, labels: frozenset[str]) -> bool:
    """Whether a lead-in names a label with words around it: `in the row Anatomy`, `[Anatomy]`, `row: Anatomy`."""
    words = text.split()
    if len(words) > 1 and words[-1] in section("row_tails"):
        words.pop()
    while words:
        bare = " ".join(words).strip("\"“”'`[]()|:–— ")
        if bare in labels or _TAIL_BRACKET.sub("", bare) in labels:
            return True
        if words[0].strip(":–—-") not in ("", "the") and words[0].rstrip(":") not in section("before_number"):
            return False
        words.pop(0)
    return False


_TAIL_BRACKET = re.compile(r"\s*\([^()]{0,40}\)$")


_KEY_WORDS = re.compile(
    r"ax[ie]s|legend|colou?r|(?<![\w-])scale|summary|overview|analysis|observation|conclusion|trend|pattern|note|detail|interpretation|component|key |layout|insight|(?<![\w.-])\d"
)

_BELOW = re.compile(r"\b(?:sub-?charts|panels|heat ?maps|maps|sub-?plots|charts|matrices)\s*$", re.I)

_NAMES_PANEL = re.compile(r"\b(?:panel|heat ?map|map|chart|matrix|sub-?plot|plot|grid|sub-?chart)\b", re.I)

# `Panel Overall`, `Comparison Heatmap`: titles even where their words are those of other headings, beside others so named.
_NAMED_PANEL = re.compile(
    r"(?:panel|heat ?map|map|plot|chart|sub-?plot) [A-Z][\w-]*$|[A-Z][\w-]* (?:panel|heat ?map|map|plot|chart|sub-?plot)$",
    re.I,
)

_NUMBERED_PANEL = re.compile(
    r"(?:chart|panel|heat ?map|plot|map|matrix|sub-?plot|region|figure part)\s+[\da-h]+\s*[:.–—-]|\([a-h]\)\s|\[\d{1,2}\]\s|(?:panel|heat ?map|map|plot|chart|sub-?plot|matrix)\s*[:–—]\s+(?=(?-i:[A-Z]))|heat ?map (?:of|for) (?=(?-i:[A-Z]))|.{2,60}\((?:panel|heat ?map|map|plot|chart) \d{1,2}\)$|the [\"“`].{1,60}[\"”`] (?:panel|heat ?map|map|plot|chart)$",
    re.I,
)


def section_titles(
    lines: Sequence[Line],
    taken: frozenset[int],
    labels: frozenset[str],
    nouns: frozenset[str],
    said: frozenset[int],
) -> tuple[list[Title], list[Title]]:
    """Headings, bold titles and leads that name a heatmap: `2. "Algorithmic" Panel`, `Chart 1: …`.

    And, less sure, as many titles of one style in a row as the document says it has heatmaps (`said`).
    """
    fronts = _Fronts(labels, nouns, counted=bool(said))
    for line in lines:
        if line.kind in ("blank", "table", "code") or line.number in taken:
            continue
        if (front := front_label(line)) is not None:
            fronts.add(line, *front)
    best = _distinct(fronts.most(said))
    best = with_main(best, lines) if len(best) > 1 else best
    runs = (_distinct(run) for run in (*fronts.runs, *fronts.alone())) if said else ()
    return best, next((run for run in runs if len(run) > 1 and len(run) in said), [])


@dataclass(slots=True)
class _Fronts:
    """What stands in front of lines and may be titles, by its style.

    `named` are called panels, `doubtful` are so called in words that headings of remarks have as well; `alike`
    counts those of `named` that are so called. `runs` are proper titles of one style in a row, `current` the open
    ones; `below` tells that the last heading announced panels. `lone` are those that fill their line, by the heading
    they stand under and their style; `above` is the last heading of each depth, by its line. Runs and lone titles are
    asked for only where the heatmaps are `counted`.
    """

    labels: frozenset[str]
    nouns: frozenset[str]
    counted: bool
    named: dict[str, list[Title]] = field(default_factory=dict)
    lone: dict[tuple[int, str], list[Title]] = field(default_factory=dict)
    above: dict[int, int] = field(default_factory=dict)
    doubtful: dict[str, list[Title]] = field(default_factory=dict)
    alike: Counter[str] = field(default_factory=Counter)
    runs: list[list[Title]] = field(default_factory=list)
    current: dict[str, list[Title]] = field(default_factory=dict)
    below: bool = False

    def add(self, line: Line, label: str, start: int, end: int) -> None:
        """Take in what stands at `start` to `end` of a line."""
        numbered = _is_numbered(line, label, start)
        if not (self.counted or numbered or line.kind in ("heading", "number") or _NAMES_PANEL.search(label)):
            return
        style = _style(line, label)
        text = _marked_text(line, start, end) or (
            label.strip() if LETTER.match(label.strip()) else clean_title(label)
        )
        if _is_region(text, self.nouns):
            return
        title = Title(text, line.span(start, end))
        self._add_lone(line, style, title)
        if line.kind == "heading" and not _is_title_text(text, self.labels):
            self.below = bool(_BELOW.search(line.plain))
        proper = _is_title_text(text, self.labels, numbered=numbered)
        called = start > 0 and line.label.lower() in section(
            "heatmap_nouns"
        )  # `Panel: Dawn` on a line of its own
        proper = proper and (line.kind != "text" or line.is_title or called or _is_bold_lead(line))
        if line.kind == "heading" or line.is_title:
            self.current = {s: run for s, run in self.current.items() if proper and s.startswith("heading")}
        if not proper:
            if _NAMED_PANEL.match(label) and 1 < len(text) <= 80 and text.lower() not in self.labels:
                self.doubtful.setdefault(style + _form(label), []).append(title)
            return
        if _NAMES_PANEL.search(label) or numbered or (self.below and line.kind == "number"):
            self.named.setdefault(style + _form(label), []).append(title)
            self.alike[style + _form(label)] += _NAMED_PANEL.match(label) is not None
        if style not in self.current:
            self.runs.append(self.current.setdefault(style, []))
        self.current[style].append(title)

    def _add_lone(self, line: Line, style: str, title: Title) -> None:
        """Take in a title that fills its line."""
        if line.kind == "heading":
            self.above = {depth: at for depth, at in self.above.items() if depth < line.depth}
        parent = max(self.above.values(), default=0)
        if line.kind == "heading":
            self.above[line.depth] = line.number
        fills = line.kind == "heading" or line.is_title or not line.body
        if fills and 1 < len(title.text) <= 80 and title.text.lower() not in self.labels:
            self.lone.setdefault((parent, style), []).append(title)

    def alone(self) -> list[list[Title]]:
        """The lone titles of one style under one heading, without those of remarks and with them.

        Half of them hold no word that titles of remarks do.
        """
        found: list[list[Title]] = []
        for titles in self.lone.values():
            proper = [t for t in titles if not _is_remark(t.text)]
            found += [some for some in (proper, titles) if 2 * self._count_proper(some) >= len(some)]
        return found

    def _count_proper(self, titles: Sequence[Title]) -> int:
        return sum(_is_title_text(t.text, self.labels) for t in titles)

    def most(self, said: frozenset[int]) -> list[Title]:
        """The most panels that are named in one style, with the doubtful ones where several are named alike.

        Not where there are as many without them as the document says it has heatmaps (`said`).
        """
        style, most = max(self.named.items(), key=lambda item: len(item[1]), default=("", []))
        if self.alike[style] > 1 and (len(most) not in said or len(most) < 2):
            return sorted(most + self.doubtful.get(style, []), key=lambda t: t.span.start)
        return most


def _is_numbered(line: Line, label: str, start: int) -> bool:
    """Whether what stands up front is numbered or placed as a panel is, or stands behind a side or a word for one."""
    behind = start > 0 and (
        SIDE_ONLY.fullmatch(line.label) is not None or line.label.lower() in section("heatmap_nouns")
    )
    return behind or _NUMBERED_PANEL.match(label) is not None or is_placed(label)


def _marked_text(line: Line, start: int, end: int) -> str:
    """The whole of a stretch that stands in quotes or as code, which is a title as printed; nothing for any other."""
    for mark in line.marks:
        if mark.kind != "bold" and not (
            line.plain[start : mark.start].strip(' "“”`*:') or line.plain[mark.end : end].strip(' "“”`*:.')
        ):
            return line.plain[mark.start : mark.end].strip(' "“”')
    return ""


def _is_bold_lead(line: Line) -> bool:
    """Whether the lead-in of a line is in bold (`**Ebb**: dark at layer 3`)."""
    return bool(line.lead) and any(
        m.kind == "bold" and m.start == 0 and m.end >= line.lead - 1 for m in line.marks
    )


_STYLED_NUMBER = re.compile(r"\(?(?:[A-Z][a-z]+ )?(?:\d+|[a-h])(?:[).:]| [–—-] )")


def _form(label: str) -> str:
    """Where the word for a heatmap stands in a title, so that `Chart Anatomy` is none beside `The "Dawn" chart`."""
    if _NAMED_PANEL.match(label) is None or _CALLED_BEHIND.search(label):
        return ""
    return " in front"


_CALLED_BEHIND = re.compile(r"\b(?:panel|heat ?map|map|plot|chart|sub-?plot)$", re.I)


def _style(line: Line, label: str) -> str:
    """How a title is set: kind, depth, boldness, and the kind of its number."""
    bold = line.starts_bold
    number = _STYLED_NUMBER.match(label)
    marked = bool(_marked_text(line, 0, len(label)))
    return f"{line.kind}{line.depth}{bold}{line.is_title}{marked}{re.sub(r'[0-9a-h]+', '#', number[0]) if number else ''}"


def _distinct(titles: Sequence[Title]) -> list[Title]:
    return list({t.text.lower(): t for t in reversed(titles)}.values())[::-1]


def _is_title_text(text: str, labels: frozenset[str], *, numbered: bool = False) -> bool:
    """Whether a heading may be a panel's title; one that is `numbered` as a panel may hold any words."""
    if numbered:
        return 1 < len(text) <= 80 and text.lower() not in labels
    return _may_be_title(text, labels) and not _GENERIC.search(text.lower())


def _may_be_title(text: str, labels: frozenset[str]) -> bool:
    """Whether a text is short enough for a title, and neither a label nor a word for remarks or for a panel."""
    folded = text.lower()
    return (
        1 < len(text) <= 80
        and folded not in labels
        and folded not in section("remarks")
        and folded not in panel_nouns()
        and not _is_marks(folded)
        and not all(part in labels for part in _PARTS.split(folded))
    )


_PARTS = re.compile(r"\s*[,/&]\s*|\s+and\s+")


def _is_marks(text: str) -> bool:
    """Whether a text names cells by their colour (`Red squares`), as leads in one panel do."""
    if letters_of(text).isdisjoint(lexicon().color_words):
        return False
    tokens = tokenize(text)
    return len(tokens) > 1 and tokens[0].kind == "color" and tokens[-1].has("marker")


def _is_region(text: str, nouns: frozenset[str]) -> bool:
    """Whether a title names a stretch of an axis (`Layers 10–17`), which is a region of one panel."""
    words = text.lower().split()
    return len(words) > 1 and singular(words[0]) in nouns and words[1][:1].isdigit()


def _is_remark(text: str) -> bool:
    """Whether a heading has no word but those of remarks: `Summary of the Image`, `Axis Labels`."""
    if text.lower() in section("remarks") or text.lower() in panel_nouns():
        return True
    return (
        all(
            _GENERIC.fullmatch(word) or word in section("remarks") or len(word) < 4
            for word in re.findall(r"\w+", text.lower())
        )
        and len(text.split()) > 1
    )


_GENERIC = re.compile(
    r"\b(?:analysis|overview|structure|description|describing|details?|detailed|descriptions?|observations?|components?|data|visuali[sz]ation|main|sub-?charts|axes|axis|key|comparison|summary|of|"
    r"introduction|elements?|labels?|values?|findings?|trends?|patterns?|interpretations?|conclusions?|notes?|notable|meaning|implications?|remarks?|highlights?|contents?|layout|"
    r"organi[sz]ation|legend|scale|reading|readings|extraction|figure|image|about|glance|information|document|chart elements|titles?|list|global|general|discussion|background|insights?|takeaways?|"
    r"noteworthy|metadata|points?|what|how|where|which|transcribed|text|verification|reconstruction|isolation|grounding|colou?rs?|setup|setting|method|results?|statistics|numbers?|cells?|checks?)\b"
)
