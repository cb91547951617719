"""The colour scale or the legend of categories, wherever a document tells of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from rerender.model import Category, Span
from rerender.text.lexicon import lexicon
from rerender.text.scan import Line
from rerender.text.series import read_number
from rerender.text.words import Token, tokenize

_LABEL_LEADS = frozenset({"title", "label", "caption", "name", "metric", "primary metric", "quantity", "measure", "variable", "represents", "bar label", "bar title"})
_METRIC_LEADS = frozenset({"metric", "primary metric", "quantity", "measure", "measured quantity", "key metric", "main metric", "metric shown"})
_SKIP_LEADS = frozenset({"position", "placement", "location", "kind", "type", "orientation", "interpretation", "meaning", "purpose", "note", "style"})
_KEYWORD = re.compile(
    r"\b(?:legend|colou?r[- ]?(?:bar|scale|map|axis|key|coding|code|encoding|gradient|range|intensity|legend)s?|colou?rbar|heat ?scale|gradient|scale|shading|intensity)\b",
    re.I,
)
_NO_LEGEND = re.compile(r"\b(?:no (?:explicit )?(?:legend|colou?r ?bar)|none|without a legend|not shown|not provided|not visible)\b", re.I)
_BACKGROUND = re.compile(r"\b(?:background|backdrop|unclassified|uncategori[sz]ed|none|unassigned|no category|unlabell?ed|empty|other)\b", re.I)
_QUOTED_SCALE = re.compile(r"\b(?:titled|labell?ed|indicating|represents?|representing|showing|of|for|named|called|encodes?)\s+(?:the\s+)?[\"“]([^\"”]{2,60})[\"”]", re.I)


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


def read_legend(lines: list[Line], taken: frozenset[int] = frozenset()) -> Legend:
    """The scale and the categories of a document; `taken` are lines that declare axes."""
    legends = [_section(lines, i) for i, line in enumerate(lines) if _opens_legend(line, taken)]
    legends = [g for g in legends if g.numbers or g.categories or len(g.stops) > 1 or g.label]
    prose = [g for line in lines if line.number not in taken and (g := _sentence(line))]
    return _merge(legends, prose, lines)


def _opens_legend(line: Line, taken: frozenset[int]) -> bool:
    if line.kind in ("blank", "table", "code", "rule") or line.number in taken:
        return False
    if any(c.isdigit() for c in line.label):
        return False
    label = re.sub(r"[^a-z -]", " ", re.sub(r"\(.*?\)", "", line.label if line.lead else line.plain).lower())
    label = " ".join(label.split())
    if line.kind == "heading" or (line.is_title and not line.body) or not line.lead:
        return line.kind == "heading" and (label in lexicon().sections["scale"] or label.endswith(("legend", "color bar", "colour bar", "colorbar", "color scale")))
    words = label.split()
    return label in lexicon().sections["scale"] or (
        0 < len(words) <= 5 and bool(_KEYWORD.search(label)) and not label.startswith(("intensity of", "color distribution"))
        and " ".join(words[-2:]) not in ("intensity distribution", "legend position", "legend placement", "scale distribution") and words[-1] not in ("position", "placement", "consistency", "distribution", "location", "variation")
    )  # fmt: skip


def _section(lines: list[Line], at: int) -> Legend:
    """A legend that stands under a lead or a heading of its own, with the lines that belong to it."""
    opener = lines[at]
    legend = Legend(opener.span(), declared=True, lines={opener.number})
    _read_line(legend, opener, opener.body_start if opener.lead else len(opener.plain))
    if _NO_LEGEND.search(opener.body) and not legend.numbers:
        return legend
    full = bool(legend.numbers) and opener.kind != "heading"
    for line in lines[at + 1 :]:
        if line.kind == "blank":
            continue
        if line.kind in ("heading", "table", "rule", "code") or line.is_title or not _is_child(line, opener, legend, full):
            break
        label = line.label.lower()
        legend.lines.add(line.number)
        if label in _SKIP_LEADS:
            continue
        if label in _LABEL_LEADS:
            legend.label = legend.label or _label_text(line.body)
        else:
            _read_line(legend, line, 0)
    return legend


def _is_child(line: Line, opener: Line, legend: Legend, full: bool) -> bool:
    """Whether a line below a legend still speaks of it: a colour, a number, or a remark word before a colon."""
    label = re.sub(r"\(.*?\)", "", line.label.lower()).strip()
    tokens = tokenize(line.plain[:200])
    colored = any(t.kind == "color" for t in tokens)
    if opener.kind == "heading":
        return line.kind in ("bullet", "number") and (colored or bool(line.lead) or any(t.kind == "number" for t in tokens))
    if full and not (line.lead and any(t.kind == "color" for t in tokenize(line.label))):
        return line.indent > opener.indent
    if line.lead and (label in _LABEL_LEADS or label in _SKIP_LEADS or label in ("range", "ticks", "scale", "values", "colors", "colours", "marks", "tick marks", "labels", "tick labels", "low", "high", "minimum", "maximum", "color scale", "colour scale", "gradient", "placement", "min", "max")):
        return True
    bold = any(m.kind == "bold" and m.start == 0 for m in line.marks)
    opener_bold = any(m.kind == "bold" and m.start == 0 for m in opener.marks)
    if bold and opener_bold and line.kind == opener.kind and line.indent <= opener.indent and not colored:
        return False
    return colored and len(line.plain) < 160 and (bool(line.lead) or _pair(line) is not None or line.kind in ("bullet", "number"))


def _read_line(legend: Legend, line: Line, start: int) -> None:
    """Categories, or stops and numbers, out of one line of a legend."""
    text = line.plain[start:]
    if not text.strip():
        return
    if pairs := _pairs(line, start):
        legend.categories.extend(pairs)
        return
    if not legend.label:
        legend.label = _quoted_label(line, start)
    tokens = tokenize(text)
    legend.stops.extend(_stops(tokens))
    legend.numbers.extend(_numbers(tokens))


def _pairs(line: Line, start: int) -> list[Category]:
    """`Brown = 3 categories`, `` `Linguistic` (Green) ``, or several of them on one line."""
    if (one := _pair(line, start)) is not None:
        return [one]
    parts = re.split(r"[,;]\s+(?:and\s+)?", line.plain[start:])
    if len(parts) < 2:
        return []
    found: list[Category] = []
    for part in parts:
        if pair := _pair_text(part):
            found.append(Category(pair[0], pair[1], bool(_BACKGROUND.search(pair[0])), line.span(start)))
    return found if len(found) >= 2 and len(found) >= len(parts) - 1 else []


def _pair(line: Line, start: int = 0) -> Category | None:
    pair = _pair_text(line.plain[start:])
    if pair is None:
        return None
    return Category(pair[0], pair[1], bool(_BACKGROUND.search(line.plain[start:])), line.span(start))


_PAIR = re.compile(
    r"^\W*(?P<color>(?:[A-Za-z-]+\s){0,2}[A-Za-z]+)(?:\s(?:squares?|points?|dots?|cells?|markers?|color|colour))?\s*(?:[:=→]|->|[-–—]\s|\bmeans\b|\bfor\b|\bis\b|\brepresents\b|\bindicates\b|\bdenotes\b|\bmarks\b)\s*(?P<name>.{1,60})$"
)
_PAIR_BACK = re.compile(r"^\W*(?P<name>[^():=]{1,60}?)[\"”`']*\s*(?:\((?P<color>[^()]{2,60})\)|(?:[:=]|->|→|[-–—]\s|\b(?:in|is|as)\b)\s*(?P<color2>[A-Za-z-]+(?:\s[A-Za-z-]+){0,2}))\W*$")


def _pair_text(text: str) -> tuple[str, str] | None:
    """(name, colour) of one legend entry, None where the text is none or the name is a level or a number."""
    text = text.strip().rstrip(".")
    if match := _PAIR.match(text):
        color = _color_of(match["color"])
        if color:
            name = re.sub(r"\s*\([^()]*\)$", "", match["name"]).strip(" \"“”'`.,")
            return (name, color) if _is_name(name) and not _color_of(name) else None
    if match := _PAIR_BACK.match(text):
        color = _color_of(re.split(r"\s[-–—]\s|,|;", match["color"] or match["color2"])[0])
        name = match["name"].strip(" \"“”'`.,")
        if color and not _color_of(name):
            return (name, color) if _is_name(name) else None
    return None


def _color_of(text: str) -> str | None:
    tokens = [t for t in tokenize(text.strip()) if t.kind != "sign"]
    colors = [t for t in tokens if t.kind == "color"]
    return colors[0].text if len(colors) == 1 and len(tokens) <= 2 else None


def _is_name(name: str) -> bool:
    """Whether a legend entry names a thing, rather than a level (`low load`) or a number."""
    words = set(re.findall(r"[a-z]+", name.lower()))
    known = lexicon().sections
    if not words or not name or len(name.split()) > 6:
        return False
    if read_number(tokenize(name), 0) and len(words) == 0:
        return False
    return not words & (known["low_words"] | known["high_words"]) and not re.match(r"[~≈<>]?\s*(?:approximately|about|around|near)?\s*[-\d.]+%?$", name)


_PLACE_WORD = re.compile(r"(?:at |on |in )?(?:the )?(?:far )?(?:top|bottom|left|right|cent|above|below)", re.I)


def _label_text(text: str) -> str:
    text = text.strip(" .`\"“”'")
    return "" if _PLACE_WORD.match(text) or len(text) > 80 else text


def _quoted_label(line: Line, start: int) -> str:
    for mark in line.marks:
        text = line.plain[mark.start : mark.end].strip(' ",.')
        if mark.kind != "bold" and mark.start >= start and re.search(r"[A-Za-z]{3}", text) and not _color_of(text) and len(text) < 60:
            tokens = tokenize(text)
            if not any(t.kind == "color" for t in tokens):
                return text
    return ""


def _stops(tokens: list[Token]) -> list[Stop]:
    """Colours with the number that stands nearest in their part of the sentence."""
    stops: list[Stop] = []
    parts: list[list[Token]] = [[]]
    depth = 0
    for token in tokens:
        depth += (token.text == "(") - (token.text == ")")
        split = token.text in ("→", "->", ",", ";", "–", "—", ".", "...", "…") or token.text.lower() in ("to", "and", "through")
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


def _merge(legends: list[Legend], prose: list[Legend], lines: list[Line]) -> Legend:
    merged = Legend()
    for legend in legends:
        merged.lines |= legend.lines
        merged.declared = merged.declared or bool(legend.numbers or legend.categories or len(legend.stops) > 1)
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
        merged.stops = next((g.stops for g in [*legends, *prose] if g.end_color(True) and g.end_color(False)), [])
    merged.label = next((g.label for g in legends if g.label), "") or _metric(lines)
    merged.span = merged.span or next((g.span for g in [*legends, *prose]), None)
    return merged


def _metric(lines: list[Line]) -> str:
    """The name of the quantity where no legend carries it: a lead such as `Primary Metric`, or a quoted title."""
    for line in lines:
        if line.lead and line.label.lower() in _METRIC_LEADS and line.body:
            return _label_text(line.body)
    for line in lines[:60]:
        if _KEYWORD.search(line.plain) and (match := _QUOTED_SCALE.search(line.plain)):
            return match[1].strip(" ,.")
    return ""


_LEGEND_WORDS = re.compile(r"\b(?:legend|colou?r ?(?:bar|scale|map|key|axis|gradient)|colou?rbar)\b|\bscale\b[^.;]{0,20}\b(?:from|ranging|of)\b", re.I)

_CODING = re.compile(
    r"\b(?:darker|lighter|brighter|redder|more intense|deeper|warmer|cooler)\b[^.;]{0,60}\b(?:higher|better|more|larger|greater|lower|less|fewer|worse|likelier|stronger|weaker|smaller)\b",
    re.I,
)


def mentions_legend(text: str) -> bool:
    """Whether a clause speaks of the legend or the colour bar, and so not of cells."""
    return _LEGEND_WORDS.search(text) is not None or _CODING.search(text) is not None
