"""The colour scale or the legend of categories, wherever a document tells of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from rerender.model import Category, Span
from rerender.text.categories import color_of, read_pair, read_pairs, told_categories
from rerender.text.lexicon import lexicon, section
from rerender.text.matrix import Table
from rerender.text.scan import Line
from rerender.text.series import read_number
from rerender.text.words import Token, tokenize

_KEYWORD = re.compile(
    r"\b(?:legend|colou?r[- ]?(?:bar|scale|map|axis|key|coding|code|encoding|gradient|range|intensity|legend)s?|colou?rbar|heat ?scale|gradient|scale|shading|intensity)\b",
    re.I,
)
_NO_LEGEND = re.compile(
    r"\b(?:no (?:explicit )?(?:legend|colou?r ?bar)|none|without a legend|not shown|not provided|not visible)\b",
    re.I,
)
_QUOTED_SCALE = re.compile(
    r"\b(?:titled|labell?ed|indicating|represents?|representing|showing|of|for|named|called|encodes?)\s+(?:the\s+)?[\"“]([^\"”]{2,60})[\"”]",
    re.I,
)


_PLOTTED = re.compile(
    r"\b(?:plotted|measured|displayed|shown|encoded|visuali[sz]ed|mapped)\s+(?:quantity|metric|measure|variable|value)\b[^.;:\"“]{0,20}[:\s][\"“]([^\"”]{2,60})[\"”]",
    re.I,
)


@dataclass(slots=True)
class Stop:
    """A colour of the bar and the number beside it, either may be missing."""

    value: float | None
    color: str | None


@dataclass(slots=True)
class Legend:
    """What a document says about its colours, gathered from all places."""

    span: Span | None = None
    label: str = ""
    stops: list[Stop] = field(default_factory=list)
    numbers: list[float] = field(default_factory=list)
    categories: list[Category] = field(default_factory=list)
    lines: set[int] = field(default_factory=set)
    declared: bool = False
    loose: bool = False

    @property
    def low(self) -> float | None:
        return min(self.numbers, default=None) if len(self.numbers) > 1 else None

    @property
    def high(self) -> float | None:
        return max(self.numbers, default=None) if len(self.numbers) > 1 else None

    def end_color(self, low: bool) -> str | None:
        """The colour word at the low or the high end of the bar."""
        placed = [s for s in self.stops if s.value is not None and s.color]
        if len(placed) > 1:
            placed.sort(key=lambda s: s.value or 0.0)
            return placed[0 if low else -1].color
        bare = [s.color for s in self.stops if s.color]
        return (bare[0] if low else bare[-1]) if len(bare) > 1 else None


def read_legend(
    lines: list[Line], tables: Sequence[Table] = (), taken: frozenset[int] = frozenset()
) -> Legend:
    """The scale and the categories of a document; `taken` are lines that declare axes."""
    legends = [_section(lines, i, taken) for i, line in enumerate(lines) if _opens_legend(line, taken)]
    legends = [
        g for g in legends if g.numbers or g.categories or ((len(g.stops) > 1 or g.label) and not g.loose)
    ]
    prose = [g for line in lines if line.number not in taken and (g := _sentence(line))]
    merged = _merge(legends, prose, lines, taken)
    if not merged.categories and not merged.numbers:
        merged.categories = told_categories(lines, tables, taken)
        merged.lines |= {c.span.line for c in merged.categories if c.span}
    return merged


def _opens_legend(line: Line, taken: frozenset[int]) -> bool:
    if line.kind in ("blank", "table", "code", "rule") or line.number in taken:
        return False
    key = line.key if line.lead or line.is_title else line.plain
    if any(c.isdigit() for c in key):
        return False
    label = re.sub(r"[^a-z -]", " ", re.sub(r"\([^()]{0,200}\)", "", key).lower())
    label = " ".join(label.split())
    if line.kind == "heading" or (line.is_title and not line.body) or not line.lead:
        return (line.kind == "heading" or line.is_title) and (
            label in section("scale")
            or (
                "ax" not in label
                and label.endswith(("legend", "color bar", "colour bar", "colorbar", "color scale"))
            )
        )
    words = label.split()
    return label in section("scale") or (
        0 < len(words) <= 5 and bool(_KEYWORD.search(label)) and not label.startswith(("intensity of", "color distribution"))
        and words[-1] not in section("no_scale")
    )  # fmt: skip


"""Leads that speak of the legend only where numbers or categories follow; else of what the cells look like."""


def _section(lines: list[Line], at: int, taken: frozenset[int]) -> Legend:
    """A legend that stands under a lead or a heading of its own, with the lines that belong to it."""
    opener = lines[at]
    legend = Legend(opener.span(), declared=True, lines={opener.number})
    legend.loose = opener.key.lower().strip(" :") in section("loose_leads")
    _read_line(legend, opener, opener.body_start if opener.lead else len(opener.plain))
    if _NO_LEGEND.search(opener.body) and not legend.numbers:
        return legend
    full = bool(legend.numbers) and opener.kind != "heading"
    for line in lines[at + 1 :]:
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
            legend.label = legend.label or _label_text(line.body)
        else:
            _read_line(legend, line, 0)
    return legend


def _is_child(line: Line, opener: Line, full: bool) -> bool:
    """Whether a line below a legend still speaks of it: a colour, a number, or a remark word before a colon."""
    label = re.sub(r"\([^()]{0,200}\)", "", line.label.lower()).strip()
    tokens = tokenize(line.plain[:200])
    colored = any(t.kind == "color" for t in tokens)
    if opener.kind == "heading":
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
    bold = any(m.kind == "bold" and m.start == 0 for m in line.marks)
    opener_bold = any(m.kind == "bold" and m.start == 0 for m in opener.marks)
    if bold and opener_bold and line.kind == opener.kind and line.indent <= opener.indent and not colored:
        return False
    return (
        colored
        and len(line.plain) < 160
        and (bool(line.lead) or read_pair(line) is not None or line.kind in ("bullet", "number"))
    )


def _ties(tokens: list[Token]) -> bool:
    """Whether a line ties one colour to numbers in a few words and says nothing else (`teal for values of 4 to 6`)."""
    words = [t for t in tokens if t.kind == "word" and not t.has("hedge")]
    colors, numbers = (sum(t.kind == kind for t in tokens) for kind in ("color", "number"))
    return (
        colors == 1
        and 0 < numbers <= 2
        and len(words) <= 5
        and all(t.text.lower() in section("tying") for t in words)
    )


def _read_line(legend: Legend, line: Line, start: int) -> None:
    """Categories, or stops and numbers, out of one line of a legend."""
    text = line.plain[start:]
    if not text.strip():
        return
    if pairs := read_pairs(line, start):
        legend.categories.extend(pairs)
        return
    if not legend.label:
        legend.label = _quoted_label(line, start) or _leading_label(text)
    tokens = tokenize(text)
    legend.stops.extend(_stops(tokens))
    legend.numbers.extend(_spanned(tokens) or _numbers(tokens))


_PLACE_WORD = re.compile(
    r"(?:at |on |in )?(?:the )?(?:far )?(?:top|bottom|left|right|cent|above|below)", re.I
)


def _label_text(text: str) -> str:
    text = text.strip(" .`\"“”'")
    return "" if _PLACE_WORD.match(text) or len(text) > 80 else text


def _quoted_label(line: Line, start: int) -> str:
    for mark in line.marks:
        text = line.plain[mark.start : mark.end].strip(' ",.')
        if (
            mark.kind != "bold"
            and mark.start >= start
            and re.search(r"[A-Za-z]{3}", text)
            and not color_of(text)
            and len(text) < 60
        ):
            tokens = tokenize(text)
            if not any(t.kind == "color" for t in tokens):
                return text
    return ""


_LEADING = re.compile(
    r"^\W*(?:values of |the |colou?rs? (?:encodes?|shows?|represents?) )?(?P<label>[A-Z][\w-]*(?: (?!(?:from|between|in|range|scale|running|is|with|and|to)\b)[\w-]+){0,4}?)"
    r"(?=\s*(?:[,;:(\[`]|$|from\b|between\b|in\b|range|scale|running|is\b|[-−]?\d))"
)
_TRAILING = re.compile(
    r"(?:\((?P<a>[A-Z][A-Za-z][\w -]{1,40})\)|labell?ed (?:as )?(?P<b>[A-Z][\w -]{2,40}))\W*$"
)


def _leading_label(text: str) -> str:
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


def _stops(tokens: list[Token]) -> list[Stop]:
    """Colours with the number that stands nearest in their part of the sentence."""
    stops: list[Stop] = []
    parts: list[list[Token]] = [[]]
    depth = 0
    if not any(t.kind == "color" for t in tokens):
        return []
    for token in tokens:
        depth += (token.text == "(") - (token.text == ")")
        split = token.text in (
            "→",
            "->",
            ",",
            ";",
            "–",
            "—",
            ".",
            "...",
            "…",
        ) or token.text.lower() in section("stop_links")
        if split and depth == 0:
            parts.append([])
        else:
            parts[-1].append(token)
    for part in parts:
        colors = [t.color for t in part if t.kind == "color"]
        numbers = [t.value for t in part if t.kind == "number"]
        if len(colors) == 1:
            stops.append(Stop(numbers[0] if len(numbers) == 1 else None, colors[0]))
        elif len(colors) > 1:
            stops.extend(Stop(None, c) for c in (colors[0], colors[-1]))
    return stops


def _numbers(tokens: list[Token]) -> list[float]:
    return [t.value for t in tokens if t.kind == "number" and t.flag != "th"]


def _spanned(tokens: list[Token]) -> list[float]:
    """The ends of a scale behind a verb that says how far it goes: `the bar spans −10 to +10`."""
    for i, token in enumerate(tokens[:-1]):
        if token.text.lower() in section("spanning") and (found := read_number(tokens, i + 1)):
            item = found[0]
            if item.is_range and not item.open:
                return [item.low, item.high]
    return []


_PROSE_RANGE = re.compile(r"\b(?:from|numbers?|values?|scale|ranging|range|bar|between)\b", re.I)


def _sentence(line: Line) -> Legend | None:
    """A scale told in a sentence: two numbers with two colours, or a range beside a word for the bar."""
    if line.kind in ("blank", "table", "code", "rule", "heading"):
        return None
    for part in re.split(r"(?<=[.;])\s+", line.plain):
        tokens = tokenize(part)
        stops = _stops(tokens)
        placed = [s for s in stops if s.value is not None]
        keyword = _KEYWORD.search(part)
        numbers = [s.value for s in placed if s.value is not None]
        if len(placed) < 2 and keyword and _PROSE_RANGE.search(part):
            start = next((i for i, t in enumerate(tokens) if t.start >= keyword.start()), 0)
            item = next((r[0] for i in range(start, len(tokens)) if (r := read_number(tokens, i))), None)
            if item and item.is_range and not item.open:
                numbers = [item.low, item.high]
        if len(numbers) >= 2 and (keyword or len(placed) >= 2) and min(numbers) != max(numbers):
            return Legend(line.span(), "", stops, numbers, lines=set())
        if not keyword and (ends := _ends_in_words(tokens)):
            return Legend(line.span(), "", stops, ends, lines=set())
        if keyword and len([s for s in stops if s.color]) == 2 and re.search(r"\bfrom\b|→", part):
            return Legend(line.span(), "", stops, [], lines=set())
    return None


def _ends_in_words(tokens: list[Token]) -> list[float]:
    """Two numbers of which one stands beside a word for little, the other beside a word for much."""
    known = lexicon().sections
    numbers = [i for i, t in enumerate(tokens) if t.kind == "number"]
    if len(numbers) != 2 or tokens[numbers[0]].value >= tokens[numbers[1]].value:
        return []
    near = [{t.text.lower() for t in tokens[max(0, i - 2) : i + 3]} for i in numbers]
    if near[0] & known["low_words"] and near[1] & known["high_words"]:
        return [tokens[i].value for i in numbers]
    return []


def _merge(legends: list[Legend], prose: list[Legend], lines: list[Line], taken: frozenset[int]) -> Legend:
    merged = Legend()
    for legend in legends:
        merged.lines |= legend.lines
        merged.declared = merged.declared or bool(
            legend.numbers or legend.categories or len(legend.stops) > 1
        )
        if len(legend.categories) > len(merged.categories):
            merged.categories = legend.categories
    if merged.categories:
        prose = []
    for legend in [g for g in legends if len(g.numbers) > 1] + [g for g in prose if len(g.numbers) > 1]:
        if not merged.numbers:
            merged.numbers, merged.span = legend.numbers, legend.span
        if not merged.stops and legend.end_color(True) and legend.end_color(False):
            merged.stops = legend.stops
    if not merged.stops:
        merged.stops = next(
            (g.stops for g in [*legends, *prose] if g.end_color(True) and g.end_color(False)), []
        )
    merged.label = next((g.label for g in legends if g.label), "") or _metric(lines, taken)
    merged.span = merged.span or next((g.span for g in [*legends, *prose]), None)
    return merged


def _metric(lines: list[Line], taken: frozenset[int]) -> str:
    """The name of the quantity where no legend carries it: a lead such as `Primary Metric`, or a quoted title."""
    for line in lines:
        if line.lead and line.label.lower() in section("metric_leads") and line.body:
            return _label_text(line.body)
    for line in lines[:60]:
        if match := _PLOTTED.search(line.plain):
            return match[1].strip(" ,.")
        if (
            line.number not in taken
            and _KEYWORD.search(line.plain)
            and (match := _QUOTED_SCALE.search(line.plain))
        ):
            return match[1].strip(" ,.")
    return ""


_LEGEND_WORDS = re.compile(
    r"\b(?:legend|colou?r ?(?:bar|scale|map|key|axis|gradient)|colou?rbar)\b|\bscale\b[^.;]{0,20}\b(?:from|ranging|of)\b",
    re.I,
)

_CODING = re.compile(
    r"\b(?:darker|lighter|brighter|redder|more intense|deeper|warmer|cooler)\b[^.;]{0,60}\b(?:higher|better|more|larger|greater|lower|less|fewer|worse|likelier|stronger|weaker|smaller)\b",
    re.I,
)


def mentions_legend(text: str) -> bool:
    """Whether a clause speaks of the legend or the colour bar, and so not of cells."""
    return _LEGEND_WORDS.search(text) is not None or _CODING.search(text) is not None
