"""Name, labels and extent out of the stretch of a line that declares an axis."""

from __future__ import annotations

import re
from itertools import pairwise

from rerender.text.declared import SENTENCE_END, TICKS, Declared, direction_of, plain_name, set_labels
from rerender.text.extents import counted_name, cycle_labels, family_labels, letter_labels, read_extent
from rerender.text.label_lists import label_of, listed_words
from rerender.text.scan import Line, Mark

_SCALE_WORDS = re.compile(r"\b(?:colou?r|intensity|shade|legend)\b", re.I)

_HEADED = re.compile(r"[\s—–-]*(?P<name>[^:,;.()\d]{2,40}):\s+")

# The name of an axis in front of its labels (`Region | North; South`, `Benchmark, divided into A and B`) and behind
# them (`A, B and C (label: "Solver")`, `lists a, b and c (Species)`).
_JOINT = re.compile(
    r"(?:\s*\|\s*|\s*;\s*(?:in order|labell?ed(?: as)?|listing|namely|with labels)[,:]?\s*|,\s*(?:divided into|split into|made up of|consisting of|comprising|namely|i\.e\.,?|that is,?|listing|holding|in order,?)\s+)",
    re.I,
)

_NAMED = re.compile(rf"[\s—–→-]*(?P<name>[A-Z][\w -]{{1,30}}?)(?={_JOINT.pattern}[^|]*[,;&][^|]*$)", re.I)

# `lists the key tokens The, river and bank`: the noun names what is listed
_LISTS = re.compile(
    r"\W*(?i:lists|shows|holds|gives|contains|carries|names|has|represents|displays|presents|covers|comprises|includes|enumerates|indicates|denotes) "
    r"(?:the|all|these) (?:(?!\w+ (?:labels|names|values|classes)\b)\w+ )?(?P<name>(?:[a-z]+ )?[a-z]+s) (?=[^\s,;]+[,;] |[^\s,;]+ and [^\s]+$|(?:[A-Z]\S* ){1,3}?[^\s,]+[,;] )"
)

_NAME_BEHIND = re.compile(
    r"\s*\((?:(?:axis )?(?:label|title|name)(?:led|d)?\b:?\s*[\"“]?(?P<label>[^()\"”]{2,40})[\"”]?|(?P<name>[A-Z][a-z]+(?: [a-z]+)?)|[\"“](?P<quoted>[^()\"”]{2,40})[\"”])\)\W*$"
)


_NAME_TAIL = re.compile(r"(?<!\w)\d+(?P<cut>,)\s+[\"“]?(?P<name>[A-Z][A-Za-z]+(?: [a-z]+){0,3})[\"”]?\W*$")
"""The name of an axis behind its numbers (`runs from 1 to 12, Timestep`)."""


def read_body(declared: Declared, line: Line, start: int, end: int | None = None) -> None:
    """Read name, labels and extent out of `line.plain[start:end]`; what is there already stays."""
    stop = start + len(line.plain[start:end])
    if not line.plain[start:stop].strip():
        return
    start = _read_name_in_front(declared, line.plain, start, stop)
    stop = _read_name_behind(declared, line.plain, start, stop)
    text = line.plain[start:stop]
    if (family := family_labels(text)) and not declared.labels:
        set_labels(declared, family)
        head = re.split(r"[(\[:,]", text.partition(str(family[0]))[0])[0]
        declared.name = declared.name or plain_name(head)
        declared.direction = declared.direction or direction_of(text)
        return
    marks, quoted, texts = _marked_labels(declared, line, start, stop)
    if len(texts) >= 2 and _is_listed(line, marks):
        set_labels(declared, tuple(label_of(q) for q in quoted))
        declared.name = declared.name or plain_name(line.plain[start : marks[0].start])
    else:
        declared.name = declared.name or (texts[0] if texts else "")
        _read_plain(declared, line.plain, start, stop, marks[0].end if texts else start)
    declared.direction = declared.direction or direction_of(text)
    declared.scaled = declared.scaled or bool(_SCALE_WORDS.search(text))


def _read_name_in_front(declared: Declared, plain: str, start: int, stop: int) -> int:
    """Take the name that stands before the labels (`Region | …`, `Benchmark: …`); where the labels begin."""
    if listed := _LISTS.match(plain[start:stop]):
        declared.name = declared.name or plain_name(listed["name"])
        start += listed.end()
    if named := _NAMED.match(plain[start:stop]):
        declared.name = declared.name or plain_name(named["name"])
        start += named.end("name")
        joint = _JOINT.match(plain[start:stop])
        start += joint.end() if joint else 0
    if plain.find(":", start, stop) > 0 and (headed := _HEADED.match(plain[start:stop])):
        if not declared.name and not TICKS.search(headed["name"]):
            declared.name = plain_name(headed["name"])
        start += headed.end()
    return start


def _read_name_behind(declared: Declared, plain: str, start: int, stop: int) -> int:
    """Take the name that stands in brackets behind the labels; where the labels end."""
    behind = _NAME_BEHIND.search(plain[start:stop]) if plain.find(")", start, stop) > 0 else None
    if behind is None:
        tail = None if declared.name else _NAME_TAIL.search(plain[start:stop])
        declared.name = tail["name"] if tail is not None else declared.name
        return start + tail.start("cut") if tail is not None else stop
    declared.name = declared.name or (behind["label"] or behind["name"] or behind["quoted"]).strip()
    return start + behind.start()


def _marked_labels(
    declared: Declared, line: Line, start: int, stop: int
) -> tuple[list[Mark], list[str], list[str]]:
    """The marks that may be labels, their texts, and those of the texts that are no numbers.

    What is marked in front of the list names the axis and is taken for that.
    """
    marks = _marks(declared, line, start, stop)
    quoted = [q for m in marks if (q := line.plain[m.start : m.end].strip(' ",“”').strip(" ,"))]
    texts = [q for q in quoted if not _numeric_text(q)]
    if len(texts) > 2 and not declared.name and _heads_list(line, marks):
        declared.name, marks, quoted, texts = texts[0], marks[1:], quoted[1:], texts[1:]
    while len(marks) > 2 and (not _is_listed(line, marks) or _opens_list(line, marks)):
        marks, quoted = marks[1:], quoted[1:]
        declared.name = declared.name or (texts[0] if texts else "")
        texts = [q for q in quoted if not _numeric_text(q)]
    return marks, quoted, texts


def _heads_list(line: Line, marks: list[Mark]) -> bool:
    """Whether the first marked word names what the others are: ``"Corpus": "A", "B"``, `` `Language`; `English`, … ``."""
    sign = line.plain[marks[0].end :].lstrip(' "”`')[:1]
    following = line.plain[marks[1].end :].lstrip(' "”`')[:1]
    parted = sign in ("–", "—", "-") and following not in ("–", "—", "-")
    return sign in ("(", ":") or parted or (sign == ";" and following == ",")


def _marks(declared: Declared, line: Line, start: int, stop: int) -> list[Mark]:
    """Quotes and code of a stretch, else what is bold; a single one names the axis.

    Those of the first sentence alone where it has several.
    """
    within = [m for m in line.marks if m.start >= start and m.end <= stop]
    marks = [m for m in within if m.kind != "bold"]
    bold = [m for m in within if m.kind == "bold"]
    if len(marks) == 1 and not declared.name:
        only = line.plain[marks[0].start : marks[0].end]
        declared.name = "" if _numeric_text(only) else only.strip(' ",“”')
    marks = bold if len(marks) < 2 <= len(bold) else marks or bold
    ends = (
        s.start()
        for s in SENTENCE_END.finditer(line.plain, start, stop)
        if not any(m.start <= s.start() < m.end for m in marks) and not _parts_marks(line, s.start())
    )
    end = next(ends, -1)
    first = [m for m in marks if m.end <= end]
    several = sum(not _numeric_text(line.plain[m.start : m.end]) for m in first) > 1
    return first if several else marks


def _parts_marks(line: Line, at: int) -> bool:
    """Whether a semicolon only parts two marked words of a list (`"A"; "B"`)."""
    before, after = line.plain[:at].rstrip(' "”`'), line.plain[at + 1 :].lstrip(' "“`')
    first, last = len(before), len(line.plain) - len(after)
    return (
        line.plain[at] == ";"
        and any(m.start < first <= m.end for m in line.marks)
        and (any(m.start <= last < m.end for m in line.marks))
    )


def _read_plain(declared: Declared, plain: str, start: int, stop: int, rest: int) -> None:
    """Read an extent, a list of words from `rest` on, and a name out of text in which no labels are marked."""
    text = plain[start:stop]
    read_extent(declared, text)
    set_labels(declared, letter_labels(text))
    cycle = cycle_labels(text)
    set_labels(declared, cycle)
    opens = plain.rstrip().endswith(":") and stop >= len(plain)
    words = () if opens or cycle else listed_words(plain[rest:stop])
    if not declared.labels or (
        len(words) > len(declared.labels) and set(declared.labels) <= set(words) and not declared.ticks
    ):
        declared.labels = words or declared.labels
    if not declared.name:
        head = _NAME_ENDS.split(text, maxsplit=1)[0].strip()
        first = next((label for label in declared.labels[:1] if isinstance(label, str)), " ")
        name = plain_name(head.removesuffix(first)) if head not in map(str, declared.labels) else ""
        declared.name = name if len(name) != 1 or name not in declared.labels else ""
        declared.name = declared.name or counted_name(text, len(declared.labels))


_NAME_ENDS = re.compile(r"[(\[\d.;:,“\"~<>]|\s[–—]\s|\b(?:namely|including|with|i\.e)\b")


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
