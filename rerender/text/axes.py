"""Where a document declares its axes: names, labels, extents, ticks, directions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from rerender.model import Label, Span
from rerender.text.lexicon import lexicon, singular
from rerender.text.scan import Line, Mark
from rerender.text.series import Item, read_series
from rerender.text.words import Token, tokenize

_KEYWORD = re.compile(
    r"(?<![\w])(?:(?P<x>x[- ]?ax[ie]s|horizontal(?:ly)?(?: ax[ie]s| dimension| direction)?|x[- ]?labels?|xaxis|(?:bottom|top) ax[ie]s|abscissa)"
    r"|(?P<y>y[- ]?ax[ie]s|vertical(?:ly)?(?: ax[ie]s| dimension| direction)?|y[- ]?labels?|yaxis|(?:left|right) ax[ie]s|ordinate))(?!\w)",
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
_NAME_LEADS = frozenset(
    {"name", "title", "label", "axis title", "axis label", "labeled", "labelled", "represents", "variable"}
)
_TICK_LEADS = frozenset(
    {
        "ticks",
        "tick",
        "tick marks",
        "markers",
        "major ticks",
        "tick labels",
        "axis ticks",
        "major tick marks",
        "increments",
    }
)
_SKIP_LEADS = frozenset(
    {
        "meaning",
        "purpose",
        "description",
        "note",
        "structure",
        "orientation",
        "direction",
        "position",
        "location",
        "interpretation",
        "type",
        "unit",
        "units",
    }
)
_TICKS = re.compile(
    r"\b(?:ticks?|tick marks?|markers?|marked|increments?|intervals?|steps? of|every|labels at|labeled at|labelled at)\b",
    re.I,
)
_SCALE_WORDS = re.compile(r"\b(?:colou?r|intensity|shade|legend)\b", re.I)
_LEADS = {
    lead: axis
    for axis, leads in (
        (
            "x",
            "x|columns|column|column labels|column headers|column names|column categories|across|horizontal|horizontally|x ticks|x-ticks|x tick labels|x-tick labels|left to right|abscissa|column axis",
        ),
        (
            "y",
            "y|rows|row|row labels|row headers|row names|row categories|down|vertical|vertically|y ticks|y-ticks|y tick labels|y-tick labels|top to bottom|ordinate|row axis",
        ),
    )
    for lead in leads.split("|")
}
MAX_LABELS = 100_000
_SIDES = re.compile(r"\s*\((?:top|bottom|left|right)[^()]{0,20}\)$", re.I)
_COUNT = re.compile(r"(?<![\w.])(\d{1,9})\s+(?:[\w-]+\s+){0,3}?(?P<noun>[a-z]+s|columns|rows)\b", re.I)
_DECLARES = re.compile(
    r"\"?\s*(?:[(:=]|labels?\b|is\b|are\b|shows?\b|represents?\b|represent(?:ing|ed)\b|lists?\b|denotes?\b|corresponds?\b|has\b|have\b|ranges?\b|ranging\b|runs?\b|"
    r"contains?\b|label|gives?\b|goes\b|spans?\b|displays?\b|indicates?\b|holds?\b|being\b|covers?\b|enumerates?\b|marks?\b|names?\b|titled\b|with\b|for\b|numbered\b|counts?\b)",
    re.I,
)
_HEADED = re.compile(r"[\s—–-]*(?P<name>[^:,;.()\d]{2,40}):\s+")
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
    if (
        keyword
        and (line.lead or line.kind == "heading")
        and keyword.start() < 30
        and (keyword.start() == 0 or " " in keyword[0] or "-" in keyword[0])
    ):
        axis = "x" if keyword["x"] else "y"
        both = {"x" if m["x"] else "y" for m in _KEYWORD.finditer(label)}
        for one in sorted(both) if len(both) == 2 else [axis]:
            yield _lead_declaration(lines, at, one, label)
        return
    lead = re.sub(r"\s*\([^()]*\)", "", line.key).strip(" :").lower()
    side = _LEADS.get(lead) or _LEADS.get(lead.split(",")[0])
    if line.lead and side and line.kind != "heading":
        declared = _lead_declaration(lines, at, side, line.label)
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
    """The name that a declaration's label holds in brackets or behind a dash (`X-axis (Token)`, `Bottom axis — Class`)."""
    for text in re.findall(r"\(([^()]{1,60})\)", label) + re.split(r"\s[—–-]\s", label)[1:]:
        if not _KEYWORD.search(text) and len(text.strip()) > 1 and _plain_name(text):
            text = re.split(r",\s", text)[0]
            return text.strip(" `\"':") if text.count(" ") < 4 else _plain_name(text)
    return ""


def _plain_name(text: str) -> str:
    """The words of a declaration that name the axis: what is left without the words every declaration has."""
    plain = lexicon().axes["plain"]
    words = re.findall(r"[^\W\d][\w'.$-]*", text.strip(" .,:;\"'“”"))
    while words and (words[0].lower() in plain or words[0].lower() in lexicon().numbers):
        if words[0].lower() in ("row", "column") and len(words) > 1 and words[1].lower() not in plain:
            break
        words.pop(0)
    kept: list[str] = []
    for word in words:
        if word.lower() in plain and kept and word.lower() not in lexicon().axes["nouns"]:
            break
        kept.append(word)
    return " ".join(kept[:4]).rstrip(".") if len(words) <= 6 or len(kept) < len(words) else ""


def _read_body(declared: Declared, line: Line, start: int, end: int | None = None) -> None:
    """Read name, labels and extent out of `line.plain[start:end]`; what is there already stays."""
    text = line.plain[start:end]
    stop = start + len(text)
    if not text.strip():
        return
    if headed := _HEADED.match(text):
        if not declared.name and not _TICKS.search(headed["name"]):
            declared.name = _plain_name(headed["name"])
        start += headed.end()
        text = line.plain[start:end]
    marks = [m for m in line.marks if m.kind != "bold" and m.start >= start and m.end <= stop]
    bold = [m for m in line.marks if m.kind == "bold" and m.start >= start and m.end <= stop]
    if len(marks) == 1 and not declared.name and not _numeric_text(named := line.plain[marks[0].start : marks[0].end]):
        declared.name = named.strip(' ",“”')
    marks = bold if len(marks) < 2 <= len(bold) else marks or bold
    sentence = _SENTENCE.search(text)
    first = [m for m in marks if sentence and m.end <= start + sentence.start()]
    if sum(not _numeric_text(line.plain[m.start : m.end]) for m in first) > 1:
        marks = first
    quoted = [line.plain[m.start : m.end].strip(' ",“”') for m in marks]
    quoted = [q.strip(" ,") for q in quoted if q.strip(" ,")]
    texts = [q for q in quoted if not _numeric_text(q)]
    while len(marks) > 2 and not _is_listed(line, marks):
        marks, quoted = marks[1:], quoted[1:]
        declared.name = declared.name or texts[0]
        texts = [q for q in quoted if not _numeric_text(q)]
    if len(texts) >= 2 and _is_listed(line, marks):
        _set_labels(declared, tuple(label_of(q) for q in quoted))
        if not declared.name:
            declared.name = _plain_name(line.plain[start : marks[0].start])
    else:
        if texts and not declared.name:
            declared.name = texts[0]
        _read_extent(declared, text)
        words = _listed_words(line.plain[marks[0].end : end] if texts else text)
        if not declared.labels or (
            len(words) > len(declared.labels) and set(declared.labels) <= set(words) and not declared.ticks
        ):
            declared.labels = words or declared.labels
        if not declared.name:
            head = re.split(r"[(\[\d.;:,“\"~<>]|\b(?:namely|including|with|i\.e)\b", text, maxsplit=1)[0]
            declared.name = _plain_name(head) if head.strip() not in map(str, declared.labels) else ""
    declared.direction = declared.direction or _direction(text)
    declared.scaled = declared.scaled or bool(_SCALE_WORDS.search(text))


def _numeric_text(text: str) -> bool:
    return bool(re.fullmatch(r"[\d\s.,…→–—+%~-]+(?:to [\d.]+)?", text))


def _is_listed(line: Line, marks: list[Mark]) -> bool:
    """Whether the marked words stand in a list: nothing but commas, "and", short remarks between them."""
    gaps = [line.plain[a.end : b.start].strip(' ",“”') for a, b in pairwise(marks)]
    return all(len(gap) <= 12 or gap.startswith("(") for gap in gaps)


def _set_labels(declared: Declared, labels: tuple[Label, ...]) -> None:
    if labels and not declared.labels:
        declared.labels = tuple(dict.fromkeys(labels))


def label_of(text: str) -> Label:
    """A label as the model keeps it: whole numbers as ints, everything else as written."""
    text = text.strip()
    bare = text.replace("−", "-").replace(",", "")
    if re.fullmatch(r"[-+]?\d{1,12}", bare) and (
        len(bare.lstrip("-")) == 1 or not bare.lstrip("-+").startswith("0")
    ):
        return int(bare)
    return text


def _read_extent(declared: Declared, text: str) -> None:
    """Numbers of a declaration: a range gives the cells, a list the cells or the ticks of all between."""
    tokens = tokenize(_INTERVAL.sub(r"\1 to \2 ", re.sub(r"[\"“”'`]", " ", text).replace(";", ",")))
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
    if not declared.labels:
        _extent_in_words(declared, text)


_INTERVAL = re.compile(r"[\[(]\s*(\d{1,6})\s*[,;…]\s*(\d{1,6})\s*[\])]")


_ENDS = re.compile(
    r"\b(?:start|begin|first|low)\w*\W+(?:\w+\W+){0,3}?(\d{1,6})\b\D{1,40}?\b(?:end|last|finish|stop|up to|through|high)\w*\W+(?:\w+\W+){0,3}?(\d{1,6})\b",
    re.I,
)
_BASED = re.compile(
    r"\b(?:counted|counting|numbered|indexed|labell?ed|starting|beginning)\s+(?:from|at|with)\s+(\d{1,6}|zero|one)\b(?!\s*(?:to|through|up|–|-))|\b(zero|one|0|1)[- ](?:based|indexed)",
    re.I,
)


def _extent_in_words(declared: Declared, text: str) -> None:
    """`starting at 0 and ending at 63`, `64 experts counted from 1`."""
    if match := _ENDS.search(text):
        first, last = int(match[1]), int(match[2])
        if first < last <= first + MAX_LABELS:
            _set_labels(declared, tuple(range(first, last + 1)))
    elif declared.count and (match := _BASED.search(text)) and declared.count <= MAX_LABELS:
        word = (match[1] or match[2]).lower()
        first = int({"zero": "0", "one": "1"}.get(word, word))
        _set_labels(declared, tuple(range(first, first + declared.count)))


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
    steps = {b - a for a, b in pairwise(numbers)}
    if (
        len(numbers) == len(labels) > 2
        and len(steps) == 1
        and (step := steps.pop()) > 1
        and len(labels) * step <= 2000
    ):
        declared.ticks = tuple(numbers)
        _set_labels(declared, tuple(range(numbers[0], numbers[-1] + 1)))
    elif not (ticks and len(labels) < 3):
        _set_labels(declared, tuple(labels))


_REMARK = re.compile(
    r"^(?:top to bottom|bottom to top|left to right|right to left|from .*|in (?:that|this) order|listed.*|repeated.*|respectively|each.*|one .*|shared.*|same.*|as .*|with .*|which .*|ordered.*|unlabell?ed.*|no .*|not .*)$",
    re.I,
)


_OPENER = re.compile(
    r"\b(?:namely|viz\.?|i\.e\.,?|including|containing|comprising|listing|reading|are|is|to bottom|to right|to last|order|"
    r"(?:with |showing |of )?(?:the |these |its )?(?:entries|labels|categories|rows|columns|values|items|names|ticks|groups|classes|levels))\b\s*(?:are\b|being\b)?\s*[:=,-]?\s+|[:=]\s+|[(\[{]|\s[–—-]\s",
    re.I,
)
_LISTS = re.compile(
    r"\b(?:lists?|enumerates|names|(?:shows?|gives|holds|displays|has|have|covers|contains|of|for|the)(?=\s+(?:the\s+)?(?:\d+\s+)?[a-z]+\s+[A-Z\"“`]))"
    r"\s+(?:the\s+)?(?:\d+\s+)?[a-z]+s?\s+"
)
_SEPARATOR = re.compile(
    r"[,;]\s*(?:(?:and|&|then|or|plus|finally|lastly|followed by|as well as)\s+)*|\s+(?:and|&|\+|plus|as well as|followed by|then|or)(?:\s+(?:then|finally|lastly))?\s+"
    r"|\s*/\s+|\s+[|·•]\s+|\s*→\s*|\s+vs\.?\s+|\s+>\s+"
)
_ENUMERATION = re.compile(
    r"^(?:\(?(?:\d{1,2}|[a-h]|i{1,3}|iv|v)[.)]\s+|(?:first|second|third|then|finally|lastly|last|next|and|from|the)\s+)"
)
_SIDE_REMARK = re.compile(
    r"\s*\((?:top|bottom|left|right|first|last|upper|lower|middle|leftmost|rightmost|row \d+|column \d+|\d+)[^()]{0,20}\)$",
    re.I,
)
_TAIL = re.compile(
    r"\s+(?:from|in|on|along|at|down|running|going|ordered|read|reading|listed|each|for|with|making|as|top to|left to|stacked|respectively|arranged|one)\b.*$",
    re.I,
)
_NO_LABEL = re.compile(
    r"\b(?:of|is|are|each|every|which|step|steps|ticks?|increments?|intervals?|spaced|apart|numbered|labell?ed|marked|markers?)\b|\d\s*(?:–|-|to|through|\.\.)\s*\d",
    re.I,
)


def _listed_words(text: str) -> tuple[Label, ...]:
    """Labels of a plain list (`T1, T2 and T3, top to bottom`), () where no sentence of the text holds one."""
    for sentence in re.split(r"\.(?:\s|$)", text.strip()):
        if not re.search(r"[,;&→|/]| and ", sentence):
            continue
        openers = sorted({m.end() for pattern in (_OPENER, _LISTS) for m in pattern.finditer(sentence)})
        for start in [*reversed(openers), 0]:
            labels = _split_labels(sentence[start:], closed=start > 0 and sentence[start - 1] in "([{")
            if labels:
                return labels
    return ()


def _split_labels(text: str, *, closed: bool) -> tuple[Label, ...]:
    if closed:
        text = text[: _closing(text)]
    parts = [
        _SIDE_REMARK.sub("", _ENUMERATION.sub("", p.strip(" .\"'“”`*"))).strip(" .\"'“”`*")
        for p in _SEPARATOR.split(text)
    ]
    parts = [p for p in parts if p and not _REMARK.match(p)]
    if len(parts) > 1 and not any(_TAIL.search(p) for p in parts[:-1]):
        parts[-1] = _TAIL.sub("", parts[-1])
    parts = _without_head(parts)
    if len(parts) < 2 or any(len(p) > 60 or p.count(" ") > 4 for p in parts):
        return ()
    if any(_KEYWORD.search(p) for p in parts) or not any(re.search(r"[^\W\d_]", p) for p in parts):
        return ()
    if any(p.lower() in lexicon().axes["plain"] for p in parts) and len(parts) < 3:
        return ()
    if any(_NO_LABEL.search(p) for p in parts):
        return ()
    return tuple(label_of(p) for p in parts)


def _without_head(parts: list[str]) -> list[str]:
    """The parts of a list without the noun that opens it (`datasets Wikipedia, Github`)."""
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


def _direction(text: str) -> str:
    lower = text.lower()
    for direction, phrases in (("down", "down"), ("up", "up"), ("left", "leftward")):
        if any(phrase in lower for phrase in lexicon().axes[phrases]):
            return direction
    return ""


def _read_children(declared: Declared, lines: list[Line], at: int) -> None:
    """Lines below a declaration that belong to it: `Name: …`, `Ticks: …`, the labels as a list."""
    parent = lines[at]
    complete = bool(declared.labels)
    items: list[Label] = []
    kind = ""
    for line in lines[at + 1 :]:
        if line.kind == "blank":
            continue
        if (
            line.kind in ("heading", "table", "rule")
            or (line.is_title and line.kind == "text")
            or _KEYWORD.search(line.label)
        ):
            break
        label = line.label.lower()
        bare = line.lead >= len(line.plain.rstrip())
        if line.lead and not bare and (_is_new_section(line, parent) or label in lexicon().sections["scale"]):
            break
        if kind and line.kind != kind and items:
            break
        if complete and label not in _NAME_LEADS | _TICK_LEADS | _SKIP_LEADS:
            break
        if line.lead and not bare:
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
    plain = re.sub(r"\s*\(.*?\)", "", line.label.lower())
    return (
        (bold and line.kind == parent.kind)
        or plain in lexicon().sections["title"]
        or plain in lexicon().sections["scale"]
    )


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
    elif probe.labels and declared.has_words != probe.has_words:
        declared.labels = tuple(dict.fromkeys((*before, *probe.labels)))
    declared.direction = declared.direction or probe.direction or _direction(line.plain)
    return bool(probe.labels) or len(line.plain) < 120


def _bare_label(line: Line) -> str:
    text = line.plain.strip().rstrip(
        ".,;" if line.plain.count(".") == 1 and line.plain.rstrip().endswith((",", ";")) else ",;"
    )
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
    return (
        0 < len(text) <= 80
        and text.count(" ") <= 6
        and not line.plain.rstrip().endswith(".")
        and not re.search(r"\b(?:is|are|was|run|runs|shows?)\b", text)
    )


def _read_sentence(declared: Declared, line: Line) -> bool:
    """A child that is a sentence or a list on a line of its own: `They run from 1 to 64.`"""
    probe = Declared(declared.axis, declared.span)
    _read_body(probe, line, 0)
    if not probe.labels or declared.labels:
        return (
            bool(declared.labels)
            and not probe.labels
            and len(line.plain) < 60
            and bool(_TICKS.search(line.plain))
        )
    declared.labels, declared.ticks = probe.labels, probe.ticks
    declared.direction = declared.direction or probe.direction
    return True


def _prose(line: Line) -> Iterator[Declared]:
    """Declarations inside a sentence: `the x-axis represents "layer" (0-30)`, `"Head" is x`, `` `a` (x) ``."""
    text = line.plain
    matches = list(_KEYWORD.finditer(text))
    last = 0
    for match, following in zip(matches, [*matches[1:], None], strict=False):
        stop = following.start() if following else len(text)
        sentence = _SENTENCE.search(text, match.end(), stop)
        stop = sentence.start() if sentence else stop
        declared = Declared("x" if match["x"] else "y", line.span(match.start(), stop), lines={line.number})
        before = text[last : match.start()]
        if re.search(r"\b(?:on|along|over|across)\s+(?:the\s+)?$", before):
            segment = re.split(r"[.;]\s|\band\s+(?=\w+\s+(?:\w+\s+)?(?:on|along)\b)", before)[-1]
            declared.name = _name_before(line, match.start())
            _read_extent(declared, segment)
            if text[match.end() :].lstrip().startswith((":", "(")):
                _read_body(declared, line, match.end(), stop)
        elif _DECLARES.match(text, match.end()):
            _read_body(declared, line, match.end(), stop)
        if declared.name or declared.labels:
            yield declared
        last = match.end()
    yield from _keys_told(line)
    yield from _lines_told(line)
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


_LINES = re.compile(
    r"\b(?:(?:each|every|a|one|the|its?|heatmap|map)\s+)?(?P<side>columns?|rows?)\s*(?:\([^()]{1,40}\)\s*)?,?\s*(?:(?:from )?(?:top to bottom|left to right),?\s*)?"
    r"(?:is|are|shows?|represents?|lists?|corresponds? to|stands? for|denotes?|holds?|gives?|marks?|names?|runs? (?:over|through)|covers?|being|=|:)\s+(?:an?\s+|one\s+|the\s+)?",
    re.I,
)


_INLINE_KEY = re.compile(
    r"(?:^|[;,.(|]\s*|\band\s+)(?P<key>x|y|horizontal(?:ly)?|vertical(?:ly)?|rows?|columns?|across|down)\s*(?:\([^()]{1,30}\)\s*)?(?:=|:|→|—|–)\s*(?=\S)",
    re.I,
)


def _keys_told(line: Line) -> Iterator[Declared]:
    """`Axes: x = Expert (1–64), y = Layer (0–15)`; `rows: A, B; columns: 1–64`: keys inside a line."""
    matches = [m for m in _INLINE_KEY.finditer(line.plain) if m.start() or len(line.plain) > 3]
    sides = {m["key"][0].lower() for m in matches}
    if (
        len(matches) < 2
        or len(sides) < 2
        or (re.search(r"\d\s*[,)]?\s*$", line.plain) and "=" in line.plain and ":" in line.plain)
    ):
        return
    for match, following in zip(matches, [*matches[1:], None], strict=False):
        key = match["key"].lower()
        stop = following.start() if following else len(line.plain)
        declared = Declared(
            "x" if key[0] in "xhca" else "y", line.span(match.start(), stop), lines={line.number}
        )
        _read_body(declared, line, match.end(), stop)
        if declared.labels and len(declared.labels) > 1:
            yield declared


def _lines_told(line: Line) -> Iterator[Declared]:
    """`Each column is an expert (1–64)`, `the rows are A, B and C`: sentences on what columns and rows are."""
    matches = list(_LINES.finditer(line.plain))
    for match, following in zip(matches, [*matches[1:], None], strict=False):
        stop = following.start() if following else len(line.plain)
        sentence = _SENTENCE.search(line.plain, match.end(), stop)
        declared = Declared(
            "x" if match["side"].lower().startswith("col") else "y",
            line.span(match.start(), stop),
            lines={line.number},
        )
        _read_body(declared, line, match.end(), sentence.start() if sentence else stop)
        if declared.labels and len(declared.labels) > 1:
            yield declared


def _name_before(line: Line, end: int) -> str:
    """The name that stands right before a place in the line: marked words, or the nearest noun."""
    text = line.plain[:end].rstrip(' "”)')
    text = re.sub(r"\s+(?:on|along|over|across)(?:\s+the)?$", "", text).rstrip(' "”)')
    for mark in line.marks:
        if mark.end >= len(text) - 1 and mark.end <= end and mark.end - mark.start < 60:
            return line.plain[mark.start : mark.end].strip(' ",')
    part = re.split(
        r"[.;:(]|\b(?:and|over|against|by|of|with|versus|vs|maps|shows|for|across|per|has|have|plots|relating)\b",
        text,
    )[-1]
    words = [
        w
        for w in re.findall(r"[^\W\d][\w-]*", part.split(",")[0] or part)
        if w.lower() not in lexicon().axes["plain"] and w.lower() not in lexicon().numbers
    ]
    return " ".join(words[-2:])
