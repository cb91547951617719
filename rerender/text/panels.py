"""The panels of a figure: their titles, wherever a document lists or implies them, and their facets."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from rerender.model import Label, Panel, Span
from rerender.text.lexicon import axis_words, lexicon, section, singular
from rerender.text.matrix import Table
from rerender.text.scan import Line
from rerender.text.series import read_series
from rerender.text.words import tokenize

MAX_PANELS = 500

_NUMBERED = re.compile(
    r"^(?P<before>.*?)\s*[,:–-]?\s*\b(?P<noun>[A-Za-z][A-Za-z]+?)s?\s*(?:no\.?|number|[#:=])?\s*(?:[a-z]\s*=\s*)?(?P<number>\d{1,4})\b(?P<after>.*)$"
)
_MEMBER = re.compile(
    r"(?P<before>[A-Z0-9][\w+/-]{0,60}(?: (?:[A-Z0-9][\w+/-]{0,60}|w/o|with|without|of)){0,4}?) (?P<noun>[A-Z]?[a-z]+) (?:[a-z]=)?(?P<letter>[XYNKLMxnkl])(?![\w'])"
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
_SIDE = r"(?:top|bottom|upper|lower|left|right|middle|cent(?:er|re)|leftmost|rightmost|far left|far right|first|second|third|fourth|last)(?:[- ](?:left|right|middle|cent(?:er|re)|row|column))?"
_KIND = r"(?:\s(?:panel|heat ?map|map|plot|chart|sub-?plot|matrix|one))?"
_PLACE = re.compile(rf"^(?:the )?{_SIDE}{_KIND}\s*[:–—]\s+(?=\S)", re.I)
_PLACED = re.compile(rf"^(?:the )?{_SIDE}{_KIND}\s*\(([^()]{{2,60}})\)$", re.I)
_SIDE_ONLY = re.compile(
    rf"(?:the )?{_SIDE}(?:[- ](?:left|right|middle|cent(?:er|re)|row|column))?{_KIND}", re.I
)
_QUALIFIED = re.compile(r"[A-Za-z]\w*\s+\d{1,4}\s*\([A-Z][^()]{0,40}\)$")
_LETTER = re.compile(r"^\(([a-z])\)\s+(?=\S)", re.I)
_TRAILING = re.compile(r"\s*\([^()]{0,200}\)\s*$")
_LISTED = re.compile(
    r"\b(?:panels?|sub-?charts?|sub-?plots?|heat ?maps?|charts?|maps|matrices|plots|grids|sub-?figures?|sub-?panels?)\b[^.:]{0,40}?(?:,|:|titled|labell?ed|named|called|for|showing|shows?|depicts?|presents?|compares?|covers?|are|\()\s+(?=(?-i:[\"“`A-Z(]))",
    re.I,
)
_COUNT = re.compile(
    r"\b(?P<count>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty)\s+(?:[\w-]+\s+){0,3}?(?:heat ?maps?|panels?|charts?|maps|sub-?plots?|plots|matrices|sub-?charts?|grids)\b",
    re.I,
)
_MAIN = re.compile(
    r"\b(?:main|large|larger|big|composite|combined) (?:chart|panel|plot|heatmap|map|grid)\b\s*[:(]?\s*[\"“`]([^\"”`]{1,60})[\"”`]",
    re.I,
)


_DIGIT = re.compile(r"\d")
_PLACEHOLDER = re.compile(r" (?:[a-z]=)?[XYNKLMxnkl](?![\w'])")


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


def read_panels(
    lines: Sequence[Line],
    tables: Sequence[Table],
    taken: frozenset[int],
    labels: frozenset[str],
    nouns: frozenset[str],
) -> list[Panel]:
    """All panels in order. `labels` (lower case) and `nouns` of the axes are no titles; `taken` lines declare them."""
    listed = _listed_titles(lines, taken, labels)
    mentioned = _numbered_titles(lines, taken, labels, nouns)
    if len(listed) > 1 and len(product := _product(lines, taken, labels, nouns)) > len(listed):
        plain = not any((n := _numbered(t.text, nouns)) and n.before for t in listed)
        if plain and all(any(t.text.lower() in p.text.lower() for p in product) for t in listed):
            return _panels(product, nouns)
    if len(listed) > 1 and not (len(mentioned) > len(listed) and _numbered(listed[0].text, nouns)):
        return _panels(_complete(listed, lines, nouns), nouns)
    for found in (
        mentioned,
        _tabled_titles(tables, labels),
        _product(lines, taken, labels, nouns),
        _section_titles(lines, taken, labels),
        _placed_titles(lines, taken, labels),
        _prose_titles(lines, labels),
    ):
        if len(found) > 1:
            return _panels(_complete(found, lines, nouns), nouns)
    single = listed or _single_title(lines)
    return _panels(single[:1], nouns)


@lru_cache(maxsize=1024)
def clean_title(text: str) -> str:
    """A title without quotes, enumeration and a trailing remark in brackets; `(a) …` is part of a title."""
    text = _PLACE.sub("", _PREFIX.sub("", text.strip(" \t\"“”'`*:.,—–-")))
    if match := _SCOPED.match(text):
        text = match[1]
    if match := _PLACED.match(text):
        text = match[1]
    if not _LETTER.match(text):
        text = _ENUMERATOR.sub("", text).strip(" \"“”'`:")
    shorter = text if _QUALIFIED.search(text) else _TRAILING.sub("", text).strip(" \"“”'`:")
    words = shorter.split()
    while (
        len(words) > 1
        and singular(words[-1].lower()) in section("panel_nouns")
        and not words[-1].lower().startswith("layer")
    ):
        words.pop()
    return " ".join(words).strip(" \"“”'`:") or text


def _numbered(text: str, nouns: frozenset[str]) -> Numbered | None:
    match = _NUMBERED.match(text) if _DIGIT.search(text) else None
    if match is None or singular(match["noun"].lower()) in nouns:
        return None
    before = match["before"].strip(' ,:-–("')
    after = _ALL_OF.sub("", match["after"]).strip(" .)\"'")
    if after:
        named = re.match(r"[-–—,:(]\s*([A-Z0-9][\w .+/-]{0,40})$", after)
        if before or named is None:
            return None
        before = named[1].strip()
    noun = singular(match["noun"].lower())
    if noun in ("row", "column") or (
        noun not in axis_words("nouns")
        and (not match["noun"][0].isupper() or noun in section("panel_nouns") or noun in section("uncounted"))
    ):
        return None
    return Numbered(before, singular(match["noun"]), int(match["number"]))


_ALL_OF = re.compile(
    r"[,:(–—-]?\s*\(?(?:all|both|every|each|the)\s+(?:\w+\s+)?(?:methods?|variants?|models?|panels?|settings?|versions?|types?|conditions?|configurations?|heat ?maps?)\)?$"
    r"|\s+(?:analysis|details?|results?|panels?|breakdown|heat ?maps?|comparison|data|description|findings|readings?|overview)$",
    re.I,
)


def _labels_of(line: Line) -> Iterable[tuple[str, int, int]]:
    """What a line puts up front: a heading, a bold title, a lead-in; with its place."""
    if line.kind == "heading" or line.is_title:
        yield line.plain.strip(" :"), 0, len(line.plain)
        return
    if line.lead and _SIDE_ONLY.fullmatch(line.label) and 0 < len(line.body) <= 80:
        yield line.body.rstrip("."), line.body_start, len(line.plain)
    elif line.lead:
        yield line.label, 0, line.lead


# --- titles that the document lists -------------------------------------------------------------------------


def _listed_titles(lines: Sequence[Line], taken: frozenset[int], labels: frozenset[str]) -> list[Title]:
    best: list[Title] = []
    for i, line in enumerate(lines):
        if line.kind in ("blank", "table", "code") or line.number in taken:
            continue
        label = re.sub(r"\([^()]{0,200}\)", "", line.key).strip(" :*").lower()
        known = label in section("panels") or " ".join(label.split()[-2:]) in section("panels")
        if not known and not _OPENS_LIST.search(line.plain):
            continue
        titles = _marked(line, line.body_start if line.lead else 0) if line.kind != "heading" else []
        if len(titles) < 2:
            titles = _family(line) or _children(lines, i, taken) or _plain_list(line)
        if any(_PLACEHOLDER.search(t.text) for t in titles):
            titles = _family(line)
        titles = [t for t in titles if t.text.lower() not in labels]
        if len(titles) > len(best):
            best = titles
    return best


_OPENS_LIST = re.compile(
    r"^(?=.{3,90}$).*\b(?:panels|heat ?maps|charts|maps|sub-?plots|plots|matrices|sub-?charts|sub-?figures|titles|facets|grids)\b[^:.;]{0,40}:\s*$|^each (?:panel|heat ?map|plot|chart|map)\b.{0,40}\btitles?:\s*$",
    re.I,
)


def _plain_list(line: Line) -> list[Title]:
    """Names without marks behind the colon of a lead-in: `Panels, in order: Train, Dev and Test`."""
    if not line.lead or not line.body:
        return []
    parts = [
        p.strip(" \"“”'`.")
        for p in re.split(r"[,;]\s*(?:and\s+)?|\s+and\s+|\s+\|\s+|\s+/\s+", line.body.rstrip("."))
    ]
    names = [
        p for p in parts if re.match(r"(?:\([a-z]\)\s*)?[A-Z0-9][\w./+-]*(?:\s[\w(][\w./()+-]*){0,5}$", p)
    ]
    return [Title(n, line.span(line.body_start)) for n in names] if 1 < len(names) == len(parts) else []


def _marked(line: Line, start: int) -> list[Title]:
    marks = [m for m in line.marks if m.kind != "bold" and m.start >= start] or [
        m for m in line.marks if m.start >= start
    ]
    return [
        Title(text, line.span(m.start, m.end))
        for m in marks
        if (text := line.plain[m.start : m.end].strip(' ",.“”:'))
    ]


def _children(lines: Sequence[Line], at: int, taken: frozenset[int]) -> list[Title]:
    titles: list[Title] = []
    parent = lines[at]
    for line in lines[at + 1 :]:
        if line.kind == "blank":
            continue
        if (
            line.kind in ("heading", "rule", "table", "code")
            or line.number in taken
            or (line.is_title and line.kind == "text")
        ):
            break
        if line.kind == "text" and not titles:
            if family := _family(line):
                titles.extend(family)
            continue
        if family := _family(line):
            titles.extend(family)
            continue
        if _SIDE_ONLY.fullmatch(line.label) and len(several := _plain_list(line)) > 1:
            titles.extend(several)
            continue
        marked = [t for t in _marked(line, line.body_start) if not (line.lead and "for all" in line.body)]
        quoted = [m for m in line.marks if m.kind != "bold"]
        if (
            titles
            and line.lead
            and _is_bold_lead(line)
            and _is_bold_lead(parent)
            and line.kind == parent.kind
        ):
            break
        if line.plain.lstrip("( ").startswith(("…", "...")):
            continue
        if line.lead and line.body and not quoted:
            if _is_bold_lead(line) and _is_bold_lead(parent) and line.kind == parent.kind:
                break
            by_body = len(line.label) <= 2 or _SIDE_ONLY.fullmatch(line.label)
            titles.append(
                Title(line.body.rstrip("."), line.span(line.body_start))
                if by_body
                else Title(line.label, line.span(0, line.lead))
            )
        elif quoted or (marked and not line.lead):
            titles.extend(marked)
        elif len(line.plain) <= 80 and not line.plain.rstrip().endswith("."):
            titles.append(Title(line.plain.strip(), line.span()))
        elif titles:
            break
    return [
        Title(text, t.span)
        for t in titles
        if (text := clean_title(t.text) if not _LETTER.match(t.text) else t.text)
    ]


def _is_bold_lead(line: Line) -> bool:
    return any(m.kind == "bold" and m.start == 0 for m in line.marks)


def _family(line: Line) -> list[Title]:
    """`Aux-Loss-Free Layer X, where X = 13–18`, `Epochs 1 to 4 each have Tuned Epoch X, Raw Epoch X`: a title per number."""
    found = list(_MEMBER.finditer(line.plain)) if _PLACEHOLDER.search(line.plain) else []
    if not found:
        return []
    letter, noun = found[0]["letter"], found[0]["noun"]
    extents = [
        *re.finditer(rf"\b{letter}\b[^\d{letter}]{{0,24}}(?P<n>\d[\d ,–\-toandhrug…]{{0,80}})", line.plain),
        *re.finditer(rf"\b{noun}s?\b[\s(:]{{0,4}}(?P<n>\d[\d ,–\-toandhrug…]{{0,80}})", line.plain, re.I),
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


# --- titles that are mentioned or implied --------------------------------------------------------------------


def _numbered_titles(
    lines: Sequence[Line], taken: frozenset[int], labels: frozenset[str], nouns: frozenset[str]
) -> list[Title]:
    """Titles such as `Aux-Loss-Free Layer 9` in headings, leads and marks; and families of them."""
    found: dict[tuple[str, str, int], Title] = {}
    for line in lines:
        if line.kind in ("blank", "table", "code"):
            continue
        candidates = [Title(t, line.span(a, b)) for t, a, b in _labels_of(line)] + _marked(line, 0)
        candidates += _family(line) if line.number not in taken else []
        for title in candidates:
            text = clean_title(title.text)
            numbered = _numbered(text, nouns)
            if (
                numbered
                and numbered.before
                and len(text) <= 80
                and text.count(" ") <= 7
                and text.lower() not in labels
                and not _is_sentence(numbered.before)
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


def _is_sentence(text: str) -> bool:
    return bool(
        re.search(
            r"(?<![\w-])(?:the|is|are|in|of|for|at|to|and|vs|with|from|by|than|shows?|section|table|figure|step|note)(?![\w-])",
            text,
            re.I,
        )
    )


def _product(
    lines: Sequence[Line], taken: frozenset[int], labels: frozenset[str], nouns: frozenset[str]
) -> list[Title]:
    """Numbered headings with the same labels below each (or the other way round): one panel per pair."""
    below: dict[str, set[int]] = {}
    above: dict[str, set[int]] = {}
    spans: dict[int, Span] = {}
    noun, number, text = "", None, ""
    for line in lines:
        if line.kind in ("blank", "table", "code") or line.number in taken:
            continue
        for label, start, end in _labels_of(line):
            clean = clean_title(label)
            numbered = _numbered(clean, nouns)
            if numbered and not numbered.before:
                noun, number = numbered.noun, numbered.number
                spans.setdefault(number, line.span(start, end))
                above.setdefault(text, set()).add(number)
            elif _is_variant(clean, labels):
                text = _without_noun(clean, nouns)
                if number is not None:
                    below.setdefault(text, set()).add(number)
    for pairs, number_first in ((below, True), (above, False)):
        variants = [t for t, numbers in pairs.items() if t and len(numbers) > 1]
        if len(variants) < 2:
            continue
        order = (
            [(v, n) for n in spans for v in variants]
            if number_first
            else [(v, n) for v in variants for n in spans]
        )
        return [Title(f"{v} {noun} {n}", spans[n]) for v, n in order if n in pairs[v]][:MAX_PANELS]
    return [Title(f"{noun} {n}", span) for n, span in spans.items()] if len(spans) > 1 else []


def _without_noun(text: str, nouns: frozenset[str]) -> str:
    words = text.split()
    last = singular(words[-1].lower()) if words else ""
    return (
        " ".join(words[:-1]) if len(words) > 1 and last in axis_words("nouns") and last not in nouns else text
    )


def _is_variant(text: str, labels: frozenset[str]) -> bool:
    folded = text.lower()
    words = folded.split()
    return (
        0 < len(words) <= 5
        and folded not in labels
        and re.sub(r"^(?:the )?(?:rows?|columns?|line)\s+(?:of |for )?", "", folded) not in labels
        and folded not in section("remarks")
        and singular(words[-1]) not in section("remarks")
        and not _KEY_WORDS.search(folded)
        and words[-1] not in section("hanging")
        and not (text[0].islower() and any(t.level or t.kind == "color" for t in tokenize(text)))
    )


_KEY_WORDS = re.compile(
    r"ax[ie]s|legend|colou?r|scale|summary|overview|analysis|observation|conclusion|trend|pattern|note|detail|interpretation|component|key |layout|insight|\d"
)


def _section_titles(lines: Sequence[Line], taken: frozenset[int], labels: frozenset[str]) -> list[Title]:
    """Headings, bold titles and leads that name a heatmap: `2. "Algorithmic" Panel`, `Chart 1: …`; or as many titles
    of one style in a row as the document says it has heatmaps."""
    named: dict[str, list[Title]] = {}
    doubtful: dict[str, list[Title]] = {}
    alike: Counter[str] = Counter()
    runs: list[list[Title]] = []
    current: dict[str, list[Title]] = {}
    below = False
    for line in lines:
        if line.kind in ("blank", "table", "code") or line.number in taken:
            continue
        for label, start, end in _labels_of(line):
            own = _style(line, label)
            text = label.strip() if _LETTER.match(label.strip()) else clean_title(label)
            if line.kind == "heading" and not _is_title_text(text, labels):
                below = bool(_BELOW.search(line.plain))
            numbered = bool(_NUMBERED_PANEL.match(label) or (start and _SIDE_ONLY.fullmatch(line.label)))
            proper = _is_title_text(text, labels, numbered=numbered) and (
                line.kind != "text" or line.is_title
            )
            if line.kind == "heading" or line.is_title:
                current = {s: run for s, run in current.items() if proper and s.startswith("heading")}
            title = Title(text, line.span(start, end))
            if not proper:
                if _NAMED_PANEL.match(label) and 1 < len(text) <= 80 and text.lower() not in labels:
                    doubtful.setdefault(own, []).append(title)
                continue
            if _NAMES_PANEL.search(label) or numbered or (below and line.kind == "number"):
                named.setdefault(own, []).append(title)
                alike[own] += _NAMED_PANEL.match(label) is not None
            if own not in current:
                runs.append(current.setdefault(own, []))
            current[own].append(title)
    main = next((Title(m[1], line.span()) for line in lines if (m := _MAIN.search(line.plain))), None)
    style, most = max(named.items(), key=lambda item: len(item[1]), default=("", []))
    if alike[style] > 1:
        most = sorted(most + doubtful.get(style, []), key=lambda t: t.span.start)
    best = _distinct(most)
    counted = [r for run in runs if len(r := _distinct(run)) > 1 and _says_count(lines, len(r))]
    if len(best) < 2 and counted:
        best = counted[0]
    if main and len(best) > 1 and main.text.lower() not in {t.text.lower() for t in best}:
        best.insert(0, main)
    return best


_BELOW = re.compile(r"\b(?:sub-?charts|panels|heat ?maps|maps|sub-?plots|charts|matrices)\s*$", re.I)
_NAMES_PANEL = re.compile(r"\b(?:panel|heat ?map|map|chart|matrix|sub-?plot|plot|grid|sub-?chart)\b", re.I)
# `Panel Overall`, `Comparison Heatmap`: titles even where their words are those of other headings, beside others so named.
_NAMED_PANEL = re.compile(
    r"(?:panel|heat ?map|map|plot|chart|sub-?plot) [A-Z][\w-]*$|[A-Z][\w-]* (?:panel|heat ?map|map|plot|chart|sub-?plot)$",
    re.I,
)
_NUMBERED_PANEL = re.compile(
    r"(?:chart|panel|heat ?map|plot|map|matrix|sub-?plot|region|figure part)\s+[\da-h]+\s*[:.–—-]|\([a-h]\)\s|\[\d{1,2}\]\s|.{2,60}\((?:panel|heat ?map|map|plot|chart) \d{1,2}\)$|the [\"“`].{1,60}[\"”`] (?:panel|heat ?map|map|plot|chart)$",
    re.I,
)


def _style(line: Line, label: str) -> str:
    """How a title is set: kind, depth, boldness, and the kind of its number."""
    bold = any(m.kind == "bold" and m.start == 0 for m in line.marks)
    number = re.match(r"\(?(?:\d+|[a-h])[).:]", label)
    return f"{line.kind}{line.depth}{bold}{line.is_title}{re.sub(r'[0-9a-h]+', '#', number[0]) if number else ''}"


def _distinct(titles: Sequence[Title]) -> list[Title]:
    return list({t.text.lower(): t for t in reversed(titles)}.values())[::-1]


def _is_title_text(text: str, labels: frozenset[str], *, numbered: bool = False) -> bool:
    """Whether a heading may be a panel's title; one that is `numbered` as a panel may hold any words."""
    folded = text.lower()
    return (
        1 < len(text) <= 80
        and folded not in labels
        and folded not in section("remarks")
        and folded not in section("panel_nouns")
        and (numbered or not _GENERIC.search(folded))
    )


_GENERIC = re.compile(
    r"\b(?:analysis|overview|structure|description|describing|details?|detailed|observations?|components?|data|visuali[sz]ation|main|sub-?charts|axes|axis|key|comparison|summary|of|"
    r"introduction|elements?|labels?|values?|findings?|trends?|patterns?|interpretations?|conclusions?|notes?|notable|meaning|context|implications?|remarks?|highlights?|contents?|layout|"
    r"organi[sz]ation|legend|scale|reading|readings|extraction|figure|image|about|glance|information|document|chart elements|titles?|list|global|general|discussion|background|insights?|takeaways?|"
    r"noteworthy|metadata|points?|what|how|where|which|transcribed|text|verification|reconstruction|isolation|grounding|colou?rs?|setup|setting|method|results?|statistics|numbers?|cells?|checks?)\b"
)


_ASIDE = re.compile(rf"\s*\({_SIDE}\)", re.I)


def _prose_titles(lines: Sequence[Line], labels: frozenset[str]) -> list[Title]:
    """A list of names right after a word for panels: `four sub-charts, A, B, C and D`."""
    for line in lines:
        if line.kind in ("blank", "table", "code", "heading"):
            continue
        for match in _LISTED.finditer(line.plain):
            rest = re.split(r"[.;](?:\s|$)", _ASIDE.sub("", line.plain[match.end() :]))[0].split(") ")[0]
            parts = [p.strip(" \"“”'`()") for p in re.split(r",\s*(?:and\s+)?|\s+and\s+", rest)]
            names: list[str] = []
            for part in parts:
                if not re.match(r"(?:\([a-z]\)\s*)?[A-Z0-9][\w./-]*(?:\s[A-Z0-9(][\w./()-]*){0,4}$", part):
                    break
                names.append(part)
            names = [n for n in names if n.lower() not in labels]
            if len(names) > 1:
                main = next((m[1] for other in lines if (m := _MAIN.search(other.plain))), None)
                return [
                    Title(n, line.span(match.end(), match.end() + len(rest)))
                    for n in ([main] if main else []) + names
                ]
    return []


_AT_SIDE = re.compile(
    rf"(?:^|[.;,]\s|\band\s|\bwhile\s)\W*(?:(?:on|to|at|in) )?(?:the )?{_SIDE}(?:[- ](?:hand|side))?{_KIND}(?: (?:is|shows|covers|carries|bears|displays|reads)| is (?:titled|labell?ed|called))?[ :,–—\"“(-]*$",
    re.I,
)
_SIDE_BEHIND = re.compile(rf"^\W*(?:\(|(?:on|to|at|in) the )(?:the )?{_SIDE}", re.I)


def _placed_titles(lines: Sequence[Line], taken: frozenset[int], labels: frozenset[str]) -> list[Title]:
    """Marked names that stand beside a side of the figure: `Left: **A**. Right: **B**`, `**(a) A** on the left`."""
    for line in lines:
        if line.kind in ("blank", "table", "code", "heading") or line.number in taken:
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
                    or (_LETTER.match(text) and "(b)" in line.plain)
                )
            ):
                found.append(Title(text, line.span(mark.start, mark.end)))
        if len(found) > 1:
            return found
    return []


def _tabled_titles(tables: Sequence[Table], labels: frozenset[str]) -> list[Title]:
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


def _single_title(lines: Sequence[Line]) -> list[Title]:
    for line in lines:
        if line.lead and line.label.lower() in section("title") and 0 < len(line.body) <= 120:
            text = line.body.strip(" \"“”'`.")
            if not re.match(r"(?:top|at the|bottom|cent|above|left|right|none|no )", text, re.I):
                return [Title(text, line.span(line.body_start))]
        match = _TITLED.search(line.plain)
        if match and not _OF_PART.search(re.split(r"[.;]\s", line.plain[: match.start()])[-1]):
            return [Title(match["title"].strip(), line.span(match.start("title"), match.end("title")))]
    return []


_TITLED = re.compile(
    r"\b(?:(?:titled|entitled)\s+[\"“`]?(?=(?-i:[A-Z]))|(?:with|under|bears|has|carries|by) (?:the |a )?(?:title|heading|caption)(?: of)?:?\s+[\"“`](?=\w)"
    r"|\b(?:title|heading|caption)\b[^.;:\"“`]{0,40}\b(?:reads?|is|says|reading|being|states)\b:?\s+[\"“`](?=\w))"
    r"(?P<title>[^\"”`.;:]{2,80})",
    re.I,
)


_OF_PART = re.compile(r"\b(?:colou?r|legend|bar|ax[ie]s|scale|strip)\b", re.I)


# --- facets --------------------------------------------------------------------------------------------------


def _complete(titles: list[Title], lines: Sequence[Line], nouns: frozenset[str]) -> list[Title]:
    """Fill a family that the document cut short: its count of panels, or `…` in the list, says there are more."""
    numbered = [_numbered(t.text, nouns) for t in titles]
    if (
        not titles
        or any(n is None or not n.before for n in numbered)
        or (len(titles) > 3 and _says_count(lines, len(titles)))
    ):
        return titles
    known = [n for n in numbered if n is not None]
    befores = list(dict.fromkeys(n.before for n in known))
    numbers = list(dict.fromkeys(n.number for n in known))
    stated = _stated_numbers(lines, known[0].noun)
    counted = [n for n in stated if set(numbers) <= set(n) and _says_count(lines, len(befores) * len(n))]
    wider = counted[0] if counted else max(stated, key=len, default=[])
    if set(numbers) < set(wider) and len(wider) <= MAX_PANELS:
        numbers = wider
    missing = len(befores) * len(numbers) - len(titles)
    if (
        len(befores) < 2
        or missing <= 0
        or not (_says_count(lines, len(befores) * len(numbers)) or numbers is wider)
    ):
        return titles
    have = {(n.before, n.number): t for n, t in zip(known, titles, strict=True)}
    neighbours = list(pairwise(known))
    by_number = sum(a.number == b.number for a, b in neighbours) >= sum(
        a.before == b.before for a, b in neighbours
    )
    order = (
        [(b, n) for n in numbers for b in befores]
        if by_number
        else [(b, n) for b in befores for n in numbers]
    )
    return [have.get((b, n)) or Title(f"{b} {known[0].noun} {n}", titles[0].span) for b, n in order]


def _stated_numbers(lines: Sequence[Line], noun: str) -> list[list[int]]:
    """The numbers of `Layers 19 through 24`, `12 model layers (7–12)` wherever there are such lists."""
    found: list[list[int]] = []
    pattern = re.compile(rf"\b{re.escape(noun)}s?\b[\s(:]*(?=\d)", re.I)
    for line in lines:
        if line.kind in ("table", "code", "blank"):
            continue
        for match in pattern.finditer(line.plain):
            items, _ = read_series(
                tokenize(line.plain[match.end() : match.end() + 80]), 0, frozenset({noun.lower()})
            )
            numbers = [
                n for item in items if item.whole and not item.open for n in item.numbers()[:MAX_PANELS]
            ]
            if numbers:
                found.append(numbers)
    return found


def _says_count(lines: Sequence[Line], count: int) -> bool:
    for line in lines:
        for match in _COUNT.finditer(line.plain):
            word = match["count"].lower()
            if (word.isdigit() and int(word) == count) or lexicon().numbers.get(word) == count:
                return True
    return False


def _panels(titles: Sequence[Title], nouns: frozenset[str]) -> list[Panel]:
    panels: dict[str, Panel] = {}
    for title in titles[:MAX_PANELS]:
        panels.setdefault(title.text, Panel(title.text, facets_of(title.text, nouns), title.span))
    return list(panels.values())


def facets_of(title: str, nouns: frozenset[str] = frozenset()) -> dict[str, Label]:
    """The facets of a title: `Aux-Loss-Free Layer 19` → method and layer; any other title is one facet, `panel`."""
    numbered = _numbered(title, nouns)
    if numbered is None:
        return {"panel": title} if title else {}
    facets: dict[str, Label] = {"method": numbered.before} if numbered.before else {}
    facets[numbered.noun.lower()] = numbered.number
    return facets
