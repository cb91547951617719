"""What one declaration of an axis says: its name, labels, extent and ticks, out of a stretch of a line."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from rerender.model import Label, Span
from rerender.text.label_lists import label_of, listed_words
from rerender.text.lexicon import axis_words, lexicon, singular
from rerender.text.scan import Line, Mark
from rerender.text.series import Item, read_series
from rerender.text.words import Token, tokenize

MAX_LABELS = 100_000


TICKS = re.compile(
    r"\b(?:ticks?|tick marks?|markers?|marked|increments?|intervals?|steps? of|every|labels at|labeled at|labelled at)\b",
    re.I,
)


_SCALE_WORDS = re.compile(r"\b(?:colou?r|intensity|shade|legend)\b", re.I)


_COUNT = re.compile(r"(?<![\w.])(\d{1,9})\s+(?:[\w-]+\s+){0,3}?(?P<noun>[a-z]+s|columns|rows)\b", re.I)


_HEADED = re.compile(r"[\s—–-]*(?P<name>[^:,;.()\d]{2,40}):\s+")


# The name of an axis in front of its labels (`Region | North; South`, `Benchmark, divided into A and B`) and behind
# them (`A, B and C (label: "Solver")`, `lists a, b and c (Species)`).
_JOINT = re.compile(
    r"(?:\s*\|\s*|\s*;\s*in order,?\s*|,\s*(?:divided into|split into|made up of|consisting of|comprising|namely|i\.e\.,?|that is,?|listing|holding|in order,?)\s+)",
    re.I,
)
_NAMED = re.compile(rf"[\s—–→-]*(?P<name>[A-Z][\w -]{{1,30}}?)(?={_JOINT.pattern}[^|]*[,;&][^|]*$)", re.I)
_NAME_BEHIND = re.compile(
    r"\s*\((?:(?:axis )?(?:label|title|name)(?:led|d)?\b:?\s*[\"“]?(?P<label>[^()\"”]{2,40})[\"”]?|(?P<name>[A-Z][a-z]+(?: [a-z]+)?))\)\W*$"
)


SENTENCE_END = re.compile(r"[.;](?=\s|$)")


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


# Words that declarations are full of, and that are names of axes all the same where they stand alone.


def plain_name(text: str) -> str:
    """The words of a declaration that name the axis: what is left without the words every declaration has."""
    plain = axis_words("plain")
    words: list[str] = re.findall(r"[^\W\d][\w'.$-]*", text.strip(" .,:;\"'“”"))
    whole = list(words)
    while words and (words[0].lower() in plain or words[0].lower() in lexicon().numbers):
        if words[0].lower() in ("row", "column") and len(words) > 1 and words[1].lower() not in plain:
            break
        words.pop(0)
    kept: list[str] = []
    for word in words:
        if word.lower() in plain and kept and word.lower() not in axis_words("nouns"):
            break
        kept.append(word)
    if (
        not kept
        and len(whole) == 1
        and whole[0][0].isupper()
        and singular(whole[0].lower()) in axis_words("bare_names")
    ):
        return whole[0]
    return " ".join(kept[:4]).rstrip(".") if len(words) <= 6 or len(kept) < len(words) else ""


def read_body(declared: Declared, line: Line, start: int, end: int | None = None) -> None:
    """Read name, labels and extent out of `line.plain[start:end]`; what is there already stays."""
    text = line.plain[start:end]
    stop = start + len(text)
    if not text.strip():
        return
    if named := _NAMED.match(text):
        declared.name = declared.name or plain_name(named["name"])
        start += named.end("name")
        start += len(_JOINT.match(line.plain[start:end])[0])  # type: ignore[index]
        text = line.plain[start:end]
    if headed := _HEADED.match(text):
        if not declared.name and not TICKS.search(headed["name"]):
            declared.name = plain_name(headed["name"])
        start += headed.end()
        text = line.plain[start:end]
    if behind := _NAME_BEHIND.search(text):
        declared.name = declared.name or (behind["label"] or behind["name"]).strip()
        stop = start + behind.start()
        text, end = text[: behind.start()], stop
    if (family := _family_of(text)) and not declared.labels:
        set_labels(declared, family)
        declared.name = declared.name or plain_name(
            re.split(r"[(\[:,]", text[: text.index(str(family[0]))])[0]
        )
        declared.direction = declared.direction or direction_of(text)
        return
    marks = [m for m in line.marks if m.kind != "bold" and m.start >= start and m.end <= stop]
    bold = [m for m in line.marks if m.kind == "bold" and m.start >= start and m.end <= stop]
    if (
        len(marks) == 1
        and not declared.name
        and not _numeric_text(only := line.plain[marks[0].start : marks[0].end])
    ):
        declared.name = only.strip(' ",“”')
    marks = bold if len(marks) < 2 <= len(bold) else marks or bold
    inside = [(m.start - start, m.end - start) for m in marks]
    sentence = next(
        (s for s in SENTENCE_END.finditer(text) if not any(a <= s.start() < b for a, b in inside)), None
    )
    first = [m for m in marks if sentence and m.end <= start + sentence.start()]
    if sum(not _numeric_text(line.plain[m.start : m.end]) for m in first) > 1:
        marks = first
    quoted = [line.plain[m.start : m.end].strip(' ",“”') for m in marks]
    quoted = [q.strip(" ,") for q in quoted if q.strip(" ,")]
    texts = [q for q in quoted if not _numeric_text(q)]
    if len(texts) > 2 and not declared.name and line.plain[marks[0].end :].lstrip(' "”`')[:1] in ("(", ":"):
        declared.name, marks, quoted, texts = texts[0], marks[1:], quoted[1:], texts[1:]
    while len(marks) > 2 and (not _is_listed(line, marks) or _opens_list(line, marks)):
        marks, quoted = marks[1:], quoted[1:]
        declared.name = declared.name or (texts[0] if texts else "")
        texts = [q for q in quoted if not _numeric_text(q)]
    if len(texts) >= 2 and _is_listed(line, marks):
        set_labels(declared, tuple(label_of(q) for q in quoted))
        if not declared.name:
            declared.name = plain_name(line.plain[start : marks[0].start])
    else:
        if texts and not declared.name:
            declared.name = texts[0]
        read_extent(declared, text)
        opens = line.plain.rstrip().endswith(":") and (end is None or end >= len(line.plain))
        words = () if opens else listed_words(line.plain[marks[0].end : end] if texts else text)
        if not declared.labels or (
            len(words) > len(declared.labels) and set(declared.labels) <= set(words) and not declared.ticks
        ):
            declared.labels = words or declared.labels
        if not declared.name:
            head = re.split(r"[(\[\d.;:,“\"~<>]|\b(?:namely|including|with|i\.e)\b", text, maxsplit=1)[0]
            declared.name = plain_name(head) if head.strip() not in map(str, declared.labels) else ""
    declared.direction = declared.direction or direction_of(text)
    declared.scaled = declared.scaled or bool(_SCALE_WORDS.search(text))


def _numeric_text(text: str) -> bool:
    return bool(re.fullmatch(r"[\d\s.,…→–—+%~-]+(?:to [\d.]+)?", text))


def _is_listed(line: Line, marks: list[Mark]) -> bool:
    """Whether the marked words stand in a list: nothing but commas, "and", short remarks between them."""
    gaps = [line.plain[a.end : b.start].strip(' ",“”') for a, b in pairwise(marks)]
    return all(len(gap) <= 12 or gap.startswith("(") for gap in gaps)


def _opens_list(line: Line, marks: list[Mark]) -> bool:
    """Whether a word for a list stands behind the first marked word, which is then the name (`"Corpus", listing …`)."""
    gap = line.plain[marks[0].end : marks[1].start].strip(' ",“”')
    return bool(
        re.fullmatch(r"(?:listing|with|showing|holding|containing|comprising|i\.e\.|namely)", gap, re.I)
    )


def set_labels(declared: Declared, labels: tuple[Label, ...]) -> None:
    if labels and not declared.labels:
        declared.labels = tuple(dict.fromkeys(labels))


def read_extent(declared: Declared, text: str) -> None:
    """Numbers of a declaration: a range gives the cells, a list the cells or the ticks of all between."""
    if stepped := _stepped_shares(text):
        set_labels(declared, stepped)
        return
    text = _HYPHENED.sub(lambda m: m[0] if singular(m[1].lower()) in axis_words("nouns") else " ", text)
    plain = _END_REMARK.sub(" ", re.sub(r"[\"“”'`]", " ", text).replace(";", ","))
    tokens = tokenize(_INTERVAL.sub(r"\1 to \2 ", plain))
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
        set_labels(declared, tuple(whole.numbers()))
        if listed is not None:
            declared.ticks = tuple(label_of(item.text) for item in listed if not item.is_range)
    elif listed is not None and (len(listed) > 2 or not ranges):
        head = text[: text.find(listed[0].text)]
        _set_listed(declared, listed, bool(TICKS.search(text)), bool(_CELLS.search(head)))
    if declared.count is None and (match := _COUNT.search(text)):
        declared.count = int(match[1])
    if not declared.labels:
        _extent_in_words(declared, text)


# Names with numbers in them (`Llama-2-7B`); `Layer-3` counts.
_HYPHENED = re.compile(r"\b([A-Za-z]+)[\w.]*-[\w.-]+")
_FAMILY = re.compile(
    r"(?<![\w-])(?P<stem>[A-Za-z]{1,12}[_-]?)(?P<first>\d{1,3})[\"”`']?(?:\s*\([^()]{0,40}\))?\s*,?\s*"
    r"(?:to|through|–|—|-|…|\.{2,3}|up to|[\w\"“”`', ]{2,40}?(?:…|\.{3}))\s*,?\s*[\"“`']?(?P=stem)(?P<last>\d{1,3})(?![\w-])"
)
_SHARES = re.compile(
    r"(?P<first>\d{1,3})\s?%\D{1,40}?(?P<last>\d{1,3})\s?%.{0,40}?\b(?:steps?|increments?|intervals?|every)(?: of)?\s+(?P<step>\d{1,2})\s?%"
)


def _family_of(text: str) -> tuple[Label, ...]:
    """Labels that share their letters: `E1 to E16`, `L0, L1, …, L31`; () for numbers behind a noun (`Layer-0 to Layer-9`)."""
    match = _FAMILY.search(text[:400])
    if match is None or singular(match["stem"].strip("_-").lower()) in axis_words("nouns") | axis_words(
        "plain"
    ):
        return ()
    first, last = int(match["first"]), int(match["last"])
    width = len(match["first"]) if match["first"].startswith("0") and len(match["first"]) > 1 else 0
    return tuple(f"{match['stem']}{n:0{width}d}" for n in range(first, last + 1)) if first < last else ()


def _stepped_shares(text: str) -> tuple[Label, ...]:
    """`from 0% at the top to 100% in steps of 10%`: shares are labels themselves, not ticks between cells."""
    match = _SHARES.search(_END_REMARK.sub(" ", text)[:400])
    if match is None:
        return ()
    first, last, step = int(match["first"]), int(match["last"]), int(match["step"])
    return tuple(f"{n}%" for n in range(first, last + 1, step)) if step and first < last else ()


_END_REMARK = re.compile(
    r"\((?:at )?(?:the )?(?:very )?(?:top|bottom|left|right|first|last|start|end|leftmost|rightmost|beginning)[^()\d]{0,20}\)"
    r"|(?<=\d) at the (?:very )?(?:top|bottom|left|right|far left|far right|start|end)(?: edge| side)?(?=[\s,.;)]|$)",
    re.I,
)


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
            set_labels(declared, tuple(range(first, last + 1)))
    elif declared.count and (match := _BASED.search(text)) and declared.count <= MAX_LABELS:
        word = (match[1] or match[2]).lower()
        first = int({"zero": "0", "one": "1"}.get(word, word))
        set_labels(declared, tuple(range(first, first + declared.count)))


def _is_step(tokens: list[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].text.lower() in ("every", "of", "by")


def _covers(extent: Item, items: list[Item]) -> bool:
    low, high = sorted((extent.low, extent.high))
    return all(low <= item.low <= high for item in items)


_CELLS = re.compile(r"\b(?:columns|rows|bins|cells|entries)\b[^\d]{0,20}$", re.I)


def _set_listed(declared: Declared, items: list[Item], ticks: bool, cells: bool = False) -> None:
    """Labels out of a list of numbers: evenly spaced ones are ticks, unless the text calls them `cells`."""
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
        and not (cells and not ticks)
    ):
        declared.ticks = tuple(numbers)
        set_labels(declared, tuple(range(numbers[0], numbers[-1] + 1)))
    elif not (ticks and len(labels) < 3):
        set_labels(declared, tuple(labels))


def direction_of(text: str) -> str:
    lower = text.lower()
    for direction, phrases in (("down", "down"), ("up", "up"), ("left", "leftward")):
        if any(phrase in lower for phrase in lexicon().axes[phrases]):
            return direction
    return ""
