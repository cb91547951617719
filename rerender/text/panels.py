"""The panels of a figure: their titles, wherever a document lists or implies them, and their facets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rerender.model import Label, Panel, Span
from rerender.text.lexicon import lexicon, singular
from rerender.text.scan import Line
from rerender.text.series import read_series
from rerender.text.words import tokenize

MAX_PANELS = 500

_NUMBERED = re.compile(
    r"^(?P<before>.*?)\s*[,:–-]?\s*\b(?P<noun>[A-Za-z][A-Za-z]+?)s?\s*(?:no\.?|number|[#:=])?\s*(?:[a-z]\s*=\s*)?(?P<number>\d{1,4})\b(?P<after>.*)$"
)
_FAMILY = re.compile(
    r"(?P<before>[^\"`“”]{1,80}?)\b(?P<letter>[A-Zn])\b[\"`”]?\s*[,;]?\s*(?:\(|where|with|for)\s*(?P=letter)\s*(?:=|∈|in|from|is)\s*(?:from\s+)?(?P<extent>[\d ,–\-toand…]{1,60})", re.I
)
_ENUMERATOR = re.compile(r"^(?:chart|panel|heatmap|plot|figure|map|matrix|subplot|region|graph|grid|part|section|row|image|sub-chart|subfigure)?\s*(?:\(?[a-h0-9]{1,2}[).:]|\d{1,2}\s*[:.–-])\s*(?=\S)", re.I)
_LETTER = re.compile(r"^\(([a-z])\)\s+(?=\S)", re.I)
_TRAILING = re.compile(r"\s*\([^()]*\)\s*$")
_LISTED = re.compile(
    r"\b(?:panels?|sub-?charts?|sub-?plots?|heat ?maps?|charts?|maps|matrices|plots|sub-?figures?|sub-?panels?)\b[^.:]{0,40}?(?:,|:|titled|labell?ed|named|called|for|showing|are|\()\s+(?=[\"“`A-Z(])", re.I
)
_COUNT = re.compile(
    r"\b(?P<count>\d{1,3}|[a-z]+)\s+(?:[\w-]+\s+){0,3}?(?:heat ?maps?|panels?|charts?|maps|sub-?plots?|plots|matrices|sub-?charts?|grids)\b", re.I
)
_MAIN = re.compile(r"\bmain (?:chart|panel|plot|heatmap|map)\b\s*[:(]?\s*[\"“`]([^\"”`]{1,60})[\"”`]", re.I)


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


def read_panels(lines: Sequence[Line], taken: frozenset[int], labels: frozenset[str], nouns: frozenset[str]) -> list[Panel]:
    """All panels in order. `labels` (lower case) and `nouns` of the axes are no titles; `taken` lines declare them."""
    listed = _listed_titles(lines, taken, labels)
    mentioned = _numbered_titles(lines, taken, labels, nouns)
    if len(listed) > 1 and not (len(mentioned) > len(listed) and _numbered(listed[0].text, nouns)):
        return _panels(_complete(listed, lines, nouns), nouns)
    for found in (mentioned, _product(lines, taken, labels, nouns), _section_titles(lines, taken, labels), _prose_titles(lines, labels)):
        if len(found) > 1:
            return _panels(_complete(found, lines, nouns), nouns)
    single = listed or _single_title(lines)
    return _panels(single[:1], nouns)


def clean_title(text: str) -> str:
    """A title without quotes, enumeration and a trailing remark in brackets; `(a) …` is part of a title."""
    text = text.strip(" \t\"“”'`*:.,")
    if not _LETTER.match(text):
        text = _ENUMERATOR.sub("", text).strip(" \"“”'`:")
    shorter = _TRAILING.sub("", text).strip(" \"“”'`:")
    words = shorter.split()
    while len(words) > 1 and singular(words[-1].lower()) in lexicon().sections["panel_nouns"] and not words[-1].lower().startswith("layer"):
        words.pop()
    return " ".join(words).strip(" \"“”'`:") or text


def _numbered(text: str, nouns: frozenset[str]) -> Numbered | None:
    match = _NUMBERED.match(text)
    if match is None or singular(match["noun"].lower()) in nouns or match["after"].strip(" .)\"'"):
        return None
    if singular(match["noun"].lower()) not in lexicon().axes["nouns"]:
        return None
    return Numbered(match["before"].strip(" ,:-–(\""), singular(match["noun"]), int(match["number"]))


def _labels_of(line: Line) -> Iterable[tuple[str, int, int]]:
    """What a line puts up front: a heading, a bold title, a lead-in; with its place."""
    if line.kind == "heading" or line.is_title:
        yield line.plain.strip(" :"), 0, len(line.plain)
        return
    if line.lead:
        yield line.label, 0, line.lead


# --- titles that the document lists -------------------------------------------------------------------------


def _listed_titles(lines: Sequence[Line], taken: frozenset[int], labels: frozenset[str]) -> list[Title]:
    best: list[Title] = []
    for i, line in enumerate(lines):
        if line.kind in ("blank", "table", "code") or line.number in taken:
            continue
        label = re.sub(r"\(.*?\)", "", line.plain if line.kind == "heading" else line.label).strip(" :*").lower()
        if label not in lexicon().sections["panels"] and " ".join(label.split()[-2:]) not in lexicon().sections["panels"]:
            continue
        titles = _marked(line, line.body_start if line.lead else 0) if line.kind != "heading" else []
        if len(titles) < 2:
            titles = _family(line) or _children(lines, i, taken)
        titles = [t for t in titles if t.text.lower() not in labels]
        if len(titles) > len(best):
            best = titles
    return best


def _marked(line: Line, start: int) -> list[Title]:
    marks = [m for m in line.marks if m.kind != "bold" and m.start >= start] or [m for m in line.marks if m.start >= start]
    return [
        Title(text, line.span(m.start, m.end))
        for m in marks
        if (text := line.plain[m.start : m.end].strip(" \",.“”:"))
    ]


def _children(lines: Sequence[Line], at: int, taken: frozenset[int]) -> list[Title]:
    titles: list[Title] = []
    parent = lines[at]
    for line in lines[at + 1 :]:
        if line.kind == "blank":
            continue
        if line.kind in ("heading", "rule", "table", "code") or line.number in taken or line.is_title:
            break
        if line.kind == "text" and not titles:
            if family := _family(line):
                titles.extend(family)
            continue
        if family := _family(line):
            titles.extend(family)
            continue
        marked = [t for t in _marked(line, line.body_start) if not (line.lead and "for all" in line.body)]
        quoted = [m for m in line.marks if m.kind != "bold"]
        if titles and line.lead and _is_bold_lead(line) and _is_bold_lead(parent) and line.kind == parent.kind:
            break
        if line.plain.lstrip("( ").startswith(("…", "...")):
            continue
        if line.lead and line.body and not quoted:
            if _is_bold_lead(line) and _is_bold_lead(parent) and line.kind == parent.kind:
                break
            titles.append(Title(line.label if len(line.label) > 2 else line.body, line.span(0, line.lead)))
        elif quoted or (marked and not line.lead):
            titles.extend(marked)
        elif len(line.plain) <= 80 and not line.plain.rstrip().endswith("."):
            titles.append(Title(line.plain.strip(), line.span()))
        elif titles:
            break
    return [Title(text, t.span) for t in titles if (text := clean_title(t.text) if not _LETTER.match(t.text) else t.text)]


def _is_bold_lead(line: Line) -> bool:
    return any(m.kind == "bold" and m.start == 0 for m in line.marks)


def _family(line: Line) -> list[Title]:
    """`Aux-Loss-Free Layer X, where X = 13–18`: one title per number."""
    match = _FAMILY.search(line.plain)
    if match is None:
        return []
    items, _ = read_series(tokenize(match["extent"]), 0)
    numbers = [n for item in items if item.whole for n in item.numbers()][:MAX_PANELS]
    before = match["before"].strip(" \"“”`")
    return [Title(f"{before} {n}", line.span(match.start(), match.end())) for n in numbers] if len(numbers) > 1 else []


# --- titles that are mentioned or implied --------------------------------------------------------------------


def _numbered_titles(lines: Sequence[Line], taken: frozenset[int], labels: frozenset[str], nouns: frozenset[str]) -> list[Title]:
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
            if numbered and numbered.before and len(text) <= 80 and text.count(" ") <= 7 and text.lower() not in labels and not _is_sentence(numbered.before):
                found.setdefault((numbered.before.lower(), numbered.noun.lower(), numbered.number), Title(text, title.span))
    befores: dict[str, set[int]] = {}
    for before, _, number in found:
        befores.setdefault(before, set()).add(number)
    numbers = [n for ns in befores.values() for n in ns]
    if len(befores) > 6 and len(set(numbers)) == len(numbers):
        return []
    return list(found.values())


def _is_sentence(text: str) -> bool:
    return bool(re.search(r"\b(?:the|is|are|in|of|for|at|to|and|vs|with|from|by|than|shows?|section|table|figure|step|note)\b", text, re.I))


def _product(lines: Sequence[Line], taken: frozenset[int], labels: frozenset[str], nouns: frozenset[str]) -> list[Title]:
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
        order = [(v, n) for n in spans for v in variants] if number_first else [(v, n) for v in variants for n in spans]
        return [Title(f"{v} {noun} {n}", spans[n]) for v, n in order if n in pairs[v]][:MAX_PANELS]
    return [Title(f"{noun} {n}", span) for n, span in spans.items()] if len(spans) > 1 else []


def _without_noun(text: str, nouns: frozenset[str]) -> str:
    words = text.split()
    last = singular(words[-1].lower()) if words else ""
    return " ".join(words[:-1]) if len(words) > 1 and last in lexicon().axes["nouns"] and last not in nouns else text


def _is_variant(text: str, labels: frozenset[str]) -> bool:
    folded = text.lower()
    words = folded.split()
    return (
        0 < len(words) <= 5
        and folded not in labels
        and folded not in lexicon().sections["remarks"]
        and singular(words[-1]) not in lexicon().sections["remarks"]
        and not any(_KEY_WORDS.search(w) for w in [folded])
    )


_KEY_WORDS = re.compile(r"ax[ie]s|legend|colou?r|scale|summary|overview|analysis|observation|conclusion|trend|pattern|note|detail|interpretation|component|key |layout|insight|\d")


def _section_titles(lines: Sequence[Line], taken: frozenset[int], labels: frozenset[str]) -> list[Title]:
    """Headings, bold titles and numbered leads that name a heatmap: `2. "Algorithmic" Panel`, `Chart 1: …`."""
    groups: dict[str, list[Title]] = {}
    main = next((Title(m[1], line.span()) for line in lines if (m := _MAIN.search(line.plain))), None)
    below = False
    for line in lines:
        if line.kind in ("blank", "table", "code") or line.number in taken:
            continue
        if line.kind == "heading":
            below = bool(re.search(r"\b(?:sub-?charts|panels|heat ?maps|maps|sub-?plots|charts|matrices)\s*$", line.plain, re.I))
        for label, start, end in _labels_of(line):
            style = f"h{line.depth}" if line.kind == "heading" else ("title" if line.is_title else line.kind)
            named = re.search(r"\b(?:panel|heat ?map|map|chart|matrix|sub-?plot|plot|grid|sub-?chart)\b", label, re.I)
            enumerated = re.match(r"(?:chart|panel|heatmap|plot|map|matrix|subplot)\s+[\da-h]+\s*[:.–-]|\([a-h]\)\s", label, re.I)
            listed = below and line.kind == "number"
            text = label.strip() if _LETTER.match(label.strip()) else clean_title(label)
            if (named or enumerated or listed) and _is_title_text(text, labels) and (line.kind != "text" or line.is_title):
                groups.setdefault(style, []).append(Title(text, line.span(start, end)))
    best = max(groups.values(), key=len, default=[])
    best = list({t.text.lower(): t for t in reversed(best)}.values())[::-1]
    if main and len(best) > 1 and main.text.lower() not in {t.text.lower() for t in best}:
        best.insert(0, main)
    return best


def _is_title_text(text: str, labels: frozenset[str]) -> bool:
    folded = text.lower()
    return (
        1 < len(text) <= 80
        and folded not in labels
        and folded not in lexicon().sections["remarks"]
        and folded not in lexicon().sections["panel_nouns"]
        and not re.search(r"\b(?:analysis|overview|structure|description|details?|observations?|components?|data|visuali[sz]ation|main|sub-?charts|axes|key|comparison|summary|of)\b", folded)
    )


def _prose_titles(lines: Sequence[Line], labels: frozenset[str]) -> list[Title]:
    """A list of names right after a word for panels: `four sub-charts, A, B, C and D`."""
    for line in lines:
        if line.kind in ("blank", "table", "code", "heading"):
            continue
        for match in _LISTED.finditer(line.plain):
            rest = re.split(r"[.;)](?:\s|$)", line.plain[match.end() :])[0]
            parts = [p.strip(" \"“”'`()") for p in re.split(r",\s*(?:and\s+)?|\s+and\s+", rest)]
            names: list[str] = []
            for part in parts:
                if not re.match(r"(?:\([a-z]\)\s*)?[A-Z0-9][\w./-]*(?:\s[A-Z0-9(][\w./()-]*){0,4}$", part):
                    break
                names.append(part)
            names = [n for n in names if n.lower() not in labels]
            if len(names) > 1:
                main = next((m[1] for other in lines if (m := _MAIN.search(other.plain))), None)
                return [Title(n, line.span(match.end(), match.end() + len(rest))) for n in ([main] if main else []) + names]
    return []


def _single_title(lines: Sequence[Line]) -> list[Title]:
    for line in lines:
        if line.lead and line.label.lower() in lexicon().sections["title"] and 0 < len(line.body) <= 120:
            text = line.body.strip(" \"“”'`.")
            if not re.match(r"(?:top|at the|bottom|cent|above|left|right|none|no )", text, re.I):
                return [Title(text, line.span(line.body_start))]
        if match := re.search(r"\b(?:titled|entitled)\s+[\"“`]?([A-Z][^\"”`,.;:]{1,80})", line.plain):
            return [Title(match[1].strip(), line.span(match.start(1), match.end(1)))]
    return []


# --- facets --------------------------------------------------------------------------------------------------


def _complete(titles: list[Title], lines: Sequence[Line], nouns: frozenset[str]) -> list[Title]:
    """Fill a family that the document cut short: its count of panels, or `…` in the list, says there are more."""
    numbered = [_numbered(t.text, nouns) for t in titles]
    if not titles or any(n is None or not n.before for n in numbered):
        return titles
    known = [n for n in numbered if n is not None]
    befores = list(dict.fromkeys(n.before for n in known))
    numbers = list(dict.fromkeys(n.number for n in known))
    wider = _stated_numbers(lines, known[0].noun)
    if set(numbers) < set(wider) and len(wider) <= MAX_PANELS:
        numbers = wider
    missing = len(befores) * len(numbers) - len(titles)
    if len(befores) < 2 or missing <= 0 or not (_says_count(lines, len(befores) * len(numbers)) or numbers is wider):
        return titles
    have = {(n.before, n.number): t for n, t in zip(known, titles, strict=True)}
    neighbours = list(zip(known, known[1:], strict=False))
    by_number = sum(a.number == b.number for a, b in neighbours) >= sum(a.before == b.before for a, b in neighbours)
    order = [(b, n) for n in numbers for b in befores] if by_number else [(b, n) for b in befores for n in numbers]
    return [have.get((b, n)) or Title(f"{b} {known[0].noun} {n}", titles[0].span) for b, n in order]


def _stated_numbers(lines: Sequence[Line], noun: str) -> list[int]:
    """The numbers of `Layers 19 through 24`, `12 model layers (7–12)`, or the longest such list."""
    best: list[int] = []
    pattern = re.compile(rf"\b{re.escape(noun)}s?\b[\s(:]*(?=\d)", re.I)
    for line in lines:
        if line.kind in ("table", "code", "blank"):
            continue
        for match in pattern.finditer(line.plain):
            items, _ = read_series(tokenize(line.plain[match.end() : match.end() + 80]), 0, frozenset({noun.lower()}))
            numbers = [n for item in items if item.whole and not item.open for n in item.numbers()[:MAX_PANELS]]
            if len(numbers) > len(best):
                best = numbers
    return best


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
