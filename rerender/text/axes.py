"""Where a document declares its axes: names, labels, extents, ticks, directions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from rerender.model import Label, Span
from rerender.text.lexicon import lexicon, singular
from rerender.text.scan import Line
from rerender.text.series import Item, read_series
from rerender.text.words import Token, tokenize

_KEYWORD = re.compile(
    r"(?<![\w(])(?:(?P<x>x[- ]?ax[ie]s|horizontal ax[ie]s|horizontal dimension|x[- ]?labels?)"
    r"|(?P<y>y[- ]?ax[ie]s|vertical ax[ie]s|vertical dimension|y[- ]?labels?))(?!\w)",
    re.I,
)
_BRACKET = re.compile(
    r"\((?:(?P<x>(?:the )?x(?:[- ]axis)?|horizontal(?:ly)?(?: axis)?|columns?|bottom|on the x[- ]axis)"
    r"|(?P<y>(?:the )?y(?:[- ]axis)?|vertical(?:ly)?(?: axis)?|rows?|on the y[- ]axis))(?P<rest>[,;:][^()]{0,400}(?:\([^()]{0,80}\)[^()]{0,200})?)?\)",
    re.I,
)
_AFTER = re.compile(
    r"[\"”`]?\s+(?:is |are |on |along |runs? (?:on|along) )+(?:the )?(?:(?P<x>x(?:[- ]axis)?|horizontal axis)|(?P<y>y(?:[- ]axis)?|vertical axis))(?![\w-])",
    re.I,
)
_NAME_LEADS = frozenset({"name", "title", "label", "axis title", "axis label", "labeled", "labelled", "represents", "variable"})
_TICK_LEADS = frozenset({"ticks", "tick", "tick marks", "markers", "major ticks", "tick labels", "axis ticks", "major tick marks", "increments"})
_SKIP_LEADS = frozenset({"meaning", "purpose", "description", "note", "structure", "orientation", "direction", "position", "location", "interpretation", "type", "unit", "units"})
_TICKS = re.compile(r"\b(?:ticks?|tick marks?|markers?|marked|increments?|intervals?|steps? of|every|labels at|labeled at|labelled at)\b", re.I)
_SCALE_WORDS = re.compile(r"\b(?:colou?r|intensity|shade|legend)\b", re.I)
_SIDES = re.compile(r"\s*\((?:top|bottom|left|right)[^()]{0,20}\)$", re.I)
_COUNT = re.compile(r"(?<![\w.])(\d{1,9})\s+(?:[\w-]+\s+){0,3}?(?P<noun>[a-z]+s|columns|rows)\b", re.I)
_DECLARES = re.compile(
    r"\"?\s*(?:[(:=]|labels?\b|is\b|are\b|shows?\b|represents?\b|represent(?:ing|ed)\b|lists?\b|denotes?\b|corresponds?\b|has\b|have\b|ranges?\b|ranging\b|runs?\b|"
    r"contains?\b|label|gives?\b|goes\b|spans?\b|displays?\b|indicates?\b|holds?\b|being\b|covers?\b|enumerates?\b|marks?\b|names?\b|titled\b|with\b|for\b|numbered\b|counts?\b)",
    re.I,
)
_SENTENCE = re.compile(r"[.;](?=\s|$)")


@dataclass(slots=True)
class Declared:
    """One declaration of an axis: whatever of its name, labels, extent and ticks it gives."""

    axis: str
    span: Span
    name: str = ""
    labels: tuple[Label, ...] = ()
    ticks: tuple[Label, ...] = ()
    count: int | None = None
    direction: str = ""
    scaled: bool = False
    led: bool = False
    lines: set[int] = field(default_factory=set)

    @property
    def has_words(self) -> bool:
        """Whether the labels are words rather than numbers."""
        return any(isinstance(label, str) for label in self.labels)


def read_axes(lines: list[Line]) -> list[Declared]:
    """All declarations of axes in the order of the document."""
    found: list[Declared] = []
    taken: set[int] = set()
    for i, line in enumerate(lines):
        if line.kind in ("blank", "rule", "table", "code") or line.number in taken:
            continue
        for declared in _declarations(lines, i):
            found.append(declared)
            taken |= declared.lines
    return found


def _declarations(lines: list[Line], at: int) -> Iterator[Declared]:
    line = lines[at]
    label = line.plain if line.kind == "heading" else line.label
    keyword = _KEYWORD.search(label)
    if keyword and (line.lead or line.kind == "heading") and keyword.start() < 30:
        axis = "x" if keyword["x"] else "y"
        both = {"x" if m["x"] else "y" for m in _KEYWORD.finditer(label)}
        for one in sorted(both) if len(both) == 2 else [axis]:
            yield _lead_declaration(lines, at, one, label)
        return
    lead = _SIDES.sub("", line.label).lower()
    if line.lead and lead in ("columns", "rows", "column labels", "row labels") and line.kind != "heading":
        declared = _lead_declaration(lines, at, "x" if lead.startswith("col") else "y", "")
        if len(declared.labels) > 1:
            yield declared
        return
    yield from _prose(line)


def _lead_declaration(lines: list[Line], at: int, axis: str, label: str) -> Declared:
    line = lines[at]
    declared = Declared(axis, line.span(), name=_bracket_name(label), led=True, lines={line.number})
    if not declared.name:
        declared.name = _plain_name(_KEYWORD.sub(" ", label))
    start = line.body_start if line.lead else len(line.plain)
    _read_body(declared, line, start)
    if not declared.labels or not declared.name:
        _read_children(declared, lines, at)
    return declared


def _bracket_name(label: str) -> str:
    match = re.search(r"\(([^()]{1,60})\)", label)
    if match is None or not _plain_name(match[1]):
        return ""
    return match[1].strip(" `\"'") if match[1].count(" ") < 4 else _plain_name(match[1])


def _plain_name(text: str) -> str:
    """The words of a declaration that name the axis: what is left without the words every declaration has."""
    plain = lexicon().axes["plain"]
    words = re.findall(r"[^\W\d][\w'.$-]*", text.strip(" .,:;\"'“”"))
    while words and words[0].lower() in plain:
        words.pop(0)
    kept: list[str] = []
    for word in words:
        if word.lower() in plain and kept:
            break
        kept.append(word)
    return " ".join(kept[:4]).rstrip(".") if len(words) <= 6 or len(kept) < len(words) else ""


def _read_body(declared: Declared, line: Line, start: int, end: int | None = None) -> None:
    """Read name, labels and extent out of `line.plain[start:end]`; what is there already stays."""
    text = line.plain[start:end]
    stop = start + len(text)
    if not text.strip():
        return
    marks = [m for m in line.marks if m.kind != "bold" and m.start >= start and m.end <= stop]
    marks += [m for m in line.marks if m.kind == "bold" and m.start >= start and m.end <= stop and not marks]
    quoted = [line.plain[m.start : m.end].strip(' ",“”') for m in marks]
    quoted = [q.strip(" ,") for q in quoted if q.strip(" ,")]
    texts = [q for q in quoted if not _numeric_text(q)]
    if len(texts) >= 2 and _is_listed(line, marks, stop):
        _set_labels(declared, tuple(label_of(q) for q in quoted))
        if not declared.name:
            declared.name = _plain_name(line.plain[start : marks[0].start])
    else:
        if texts and not declared.name:
            declared.name = texts[0]
        _read_extent(declared, text)
        if not declared.labels and not texts:
            _set_labels(declared, _listed_words(text))
        if not declared.name and not declared.has_words:
            head = re.split(r"[(\d.;:,“\"~<>]", text, maxsplit=1)[0]
            declared.name = _plain_name(head)
    declared.direction = declared.direction or _direction(text)
    declared.scaled = declared.scaled or bool(_SCALE_WORDS.search(text))


def _numeric_text(text: str) -> bool:
    return bool(re.fullmatch(r"[\d\s.,…→–—+%~-]+(?:to [\d.]+)?", text))


def _is_listed(line: Line, marks: list, stop: int) -> bool:  # type: ignore[type-arg]
    """Whether the marked words stand in a list: nothing but commas, "and", short remarks between them."""
    gaps = [line.plain[a.end : b.start].strip(' ",“”') for a, b in zip(marks, marks[1:], strict=False)]
    return all(len(gap) <= 12 or gap.startswith("(") for gap in gaps)


def _set_labels(declared: Declared, labels: tuple[Label, ...]) -> None:
    if labels and not declared.labels:
        declared.labels = tuple(dict.fromkeys(labels))


def label_of(text: str) -> Label:
    """A label as the model keeps it: whole numbers as ints, everything else as written."""
    text = text.strip()
    bare = text.replace("−", "-").replace(",", "")
    if re.fullmatch(r"[-+]?\d{1,12}", bare) and (len(bare.lstrip("-")) == 1 or not bare.lstrip("-+").startswith("0")):
        return int(bare)
    return text


def _read_extent(declared: Declared, text: str) -> None:
    """Numbers of a declaration: a range gives the cells, a list the cells or the ticks of all between."""
    tokens = tokenize(text)
    ranges: list[Item] = []
    lists: list[list[Item]] = []
    i = 0
    while i < len(tokens):
        items, following = read_series(tokens, i)
        if not items:
            i += 1
            continue
        if len(items) == 1 and items[0].is_range and not items[0].open:
            if not _is_step(tokens, i):
                ranges.append(items[0])
        elif len(items) > 1:
            lists.append(items)
        i = max(following, i + 1)
    listed = next((x for x in lists if len(x) > 2), lists[0] if lists else None)
    whole = next((r for r in ranges if r.whole and abs(r.high - r.low) >= 1), None)
    if whole is not None and (listed is None or _covers(whole, listed)):
        _set_labels(declared, tuple(whole.numbers()))
        if listed is not None:
            declared.ticks = tuple(label_of(item.text) for item in listed if not item.is_range)
    elif listed is not None and (len(listed) > 2 or not ranges):
        _set_listed(declared, listed, bool(_TICKS.search(text)))
    if declared.count is None and (match := _COUNT.search(text)):
        declared.count = int(match[1])


def _is_step(tokens: list[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].text.lower() in ("every", "of", "by")


def _covers(extent: Item, items: list[Item]) -> bool:
    low, high = sorted((extent.low, extent.high))
    return all(low <= item.low <= high for item in items)


def _set_listed(declared: Declared, items: list[Item], ticks: bool) -> None:
    labels: list[Label] = []
    for item in items:
        labels.extend(item.numbers() if item.is_range and item.whole else [label_of(item.text)])
    numbers = [label for label in labels if isinstance(label, int)]
    steps = {b - a for a, b in zip(numbers, numbers[1:], strict=False)}
    if len(numbers) == len(labels) > 2 and len(steps) == 1 and 1 < (step := steps.pop()) and len(labels) * step <= 2000:
        declared.ticks = tuple(numbers)
        _set_labels(declared, tuple(range(numbers[0], numbers[-1] + 1)))
    elif not (ticks and len(labels) < 3):
        _set_labels(declared, tuple(labels))


_REMARK = re.compile(
    r"^(?:top to bottom|bottom to top|left to right|right to left|from .*|in (?:that|this) order|listed.*|repeated.*|respectively|each.*|one .*|shared.*|same.*|as .*|with .*|which .*|ordered.*|unlabell?ed.*|no .*|not .*)$",
    re.I,
)


def _listed_words(text: str) -> tuple[Label, ...]:
    """Labels of a plain comma list (`T1, T2 and T3, top to bottom`), () where it reads like a sentence."""
    head = _SENTENCE.split(text.strip())[0]
    head = head.rsplit(": ", 1)[-1]
    parts = [p.strip(" .\"'“”") for p in re.split(r",\s*(?:and\s+)?|\s+and\s+|;\s*|\s*/\s+|\s+\|\s+|\s*→\s*|\s+vs\.?\s+", head)]
    parts = [p for p in parts if p and not _REMARK.match(p)]
    if len(parts) < 2 or any(len(p) > 60 or p.count(" ") > 4 for p in parts):
        return ()
    if any(_KEYWORD.search(p) for p in parts) or not any(re.search(r"[^\W\d_]", p) for p in parts):
        return ()
    if any(word in lexicon().axes["plain"] for p in parts for word in [p.lower()]) and len(parts) < 3:
        return ()
    return tuple(label_of(p) for p in parts)


def _direction(text: str) -> str:
    lower = text.lower()
    for direction, phrases in (("down", "down"), ("up", "up"), ("left", "leftward")):
        if any(phrase in lower for phrase in lexicon().axes[phrases]):
            return direction
    return ""


def _read_children(declared: Declared, lines: list[Line], at: int) -> None:
    """Lines below a declaration that belong to it: `Name: …`, `Ticks: …`, the labels as a list."""
    parent = lines[at]
    items: list[Label] = []
    kind = ""
    for line in lines[at + 1 :]:
        if line.kind == "blank":
            continue
        if line.kind in ("heading", "table", "rule") or line.is_title or _KEYWORD.search(line.label):
            break
        label = line.label.lower()
        if line.lead and (_is_new_section(line, parent) or label in lexicon().sections["scale"]):
            break
        if kind and line.kind != kind and items:
            break
        if line.lead:
            if not _read_child(declared, line, label):
                break
        elif _is_bare_label(line):
            if declared.labels:
                break
            items.append(label_of(_bare_label(line)))
            kind = line.kind
        elif not _read_sentence(declared, line):
            break
        declared.lines.add(line.number)
    _set_labels(declared, tuple(items))


def _is_new_section(line: Line, parent: Line) -> bool:
    """Whether a labelled line stands beside the declaration rather than below it."""
    if line.indent > parent.indent:
        return False
    bold = any(m.kind == "bold" and m.start == 0 for m in line.marks)
    parent_bold = any(m.kind == "bold" and m.start == 0 for m in parent.marks)
    return (bold and parent_bold and line.kind == parent.kind) or line.label.lower() in lexicon().sections["title"]


def _read_child(declared: Declared, line: Line, label: str) -> bool:
    if label in _SKIP_LEADS:
        return True
    before = declared.labels
    if label in _NAME_LEADS:
        if not declared.name or declared.name.lower() in lexicon().axes["plain"]:
            declared.name = line.body.strip(" .`\"“”'")
        return True
    probe = Declared(declared.axis, declared.span)
    _read_body(probe, line, line.body_start)
    if label in _TICK_LEADS:
        declared.ticks = declared.ticks or probe.ticks or probe.labels
        if not before:
            declared.labels = probe.labels
        return True
    if not line.body:
        return True
    if not before:
        declared.labels, declared.ticks = probe.labels, probe.ticks
        if not declared.name:
            declared.name = _plain_name(line.label)
    elif probe.labels and not declared.has_words == probe.has_words:
        declared.labels = tuple(dict.fromkeys((*before, *probe.labels)))
    declared.direction = declared.direction or probe.direction or _direction(line.plain)
    return bool(probe.labels) or len(line.plain) < 120


def _bare_label(line: Line) -> str:
    text = line.plain.strip().rstrip(".,;" if line.plain.count(".") == 1 and line.plain.rstrip().endswith((",", ";")) else ",;")
    marks = [m for m in line.marks if m.start == 0 or line.plain[: m.start].strip(' "') == ""]
    if marks and (name := line.plain[marks[0].start : marks[0].end].strip(' ",')):
        return name
    return text.strip('"“”')


def _is_bare_label(line: Line) -> bool:
    text = _bare_label(line)
    if sum(m.kind != "bold" for m in line.marks) > 1 and "," in line.plain:
        return False
    if line.kind not in ("bullet", "number") and not line.marks and ("," in text or text.count(" ") > 3):
        return False
    return 0 < len(text) <= 80 and text.count(" ") <= 6 and not line.plain.rstrip().endswith(".") and not re.search(r"\b(?:is|are|was|run|runs|shows?)\b", text)


def _read_sentence(declared: Declared, line: Line) -> bool:
    """A child that is a sentence or a list on a line of its own: `They run from 1 to 64.`"""
    probe = Declared(declared.axis, declared.span)
    _read_body(probe, line, 0)
    if not probe.labels or declared.labels:
        return bool(declared.labels) and not probe.labels and len(line.plain) < 60 and bool(_TICKS.search(line.plain))
    declared.labels, declared.ticks = probe.labels, probe.ticks
    declared.direction = declared.direction or probe.direction
    return True


def _prose(line: Line) -> Iterator[Declared]:
    """Declarations inside a sentence: `the x-axis represents "layer" (0-30)`, `"Head" is x`, `` `a` (x) ``."""
    text = line.plain
    matches = [m for m in _KEYWORD.finditer(text)]
    for match, following in zip(matches, [*matches[1:], None], strict=False):
        stop = following.start() if following else len(text)
        sentence = _SENTENCE.search(text, match.end(), stop)
        declared = Declared("x" if match["x"] else "y", line.span(match.start(), stop), lines={line.number})
        before = text[max(0, match.start() - 60) : match.start()]
        if re.search(r"\b(?:on|along|over|across)\s+(?:the\s+)?$", before):
            declared.name = _name_before(line, match.start())
            bracket = re.match(r"\s*\(([^()]{1,200})\)", text[match.end() :])
            if bracket:
                _read_extent(declared, bracket[1])
        elif _DECLARES.match(text, match.end()):
            _read_body(declared, line, match.end(), sentence.start() if sentence else stop)
        if declared.name or declared.labels:
            yield declared
    for pattern in (_BRACKET, _AFTER):
        for match in pattern.finditer(text):
            declared = Declared("x" if match["x"] else "y", line.span(), lines={line.number})
            declared.name = _name_before(line, match.start())
            rest = match["rest"] if pattern is _BRACKET else None
            if rest:
                _read_extent(declared, rest)
                if not declared.labels:
                    _set_labels(declared, _listed_words(rest.strip(" ,;:")))
            if declared.name and singular(declared.name.split()[-1].lower()) not in lexicon().axes["plain"]:
                yield declared


def _name_before(line: Line, end: int) -> str:
    """The name that stands right before a place in the line: marked words, or the last noun."""
    text = line.plain[:end].rstrip(' "”)')
    for mark in line.marks:
        if mark.end >= len(text) - 1 and mark.end <= end and mark.end - mark.start < 60:
            return line.plain[mark.start : mark.end].strip(' ",')
    words = re.findall(r"[^\W\d][\w-]*", re.split(r"[,.;:(]|\b(?:and|over|against|by|of|with|versus|vs|from|to|the|by|maps|shows|for|across|each|per)\b", text)[-1])
    return " ".join(words[-2:])
