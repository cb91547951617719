"""Name, labels and extent out of the stretch of a line that declares an axis."""

from __future__ import annotations

import re
from itertools import pairwise

from rerender.text.declared import SENTENCE_END, TICKS, Declared, direction_of, plain_name, set_labels
from rerender.text.extents import family_labels, read_extent
from rerender.text.label_lists import label_of, listed_words
from rerender.text.scan import Line, Mark

_SCALE_WORDS = re.compile(r"\b(?:colou?r|intensity|shade|legend)\b", re.I)


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
    if (family := family_labels(text)) and not declared.labels:
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
