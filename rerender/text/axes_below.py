"""Lines below the declaration of an axis that belong to it: its name, its ticks, its labels as a list."""

from __future__ import annotations

import re

from rerender.model import Label
from rerender.text.declared import TICKS, Declared, direction_of, plain_name, set_labels
from rerender.text.declared_body import read_body
from rerender.text.label_lists import AXIS_KEYWORD, label_of
from rerender.text.lexicon import axis_words, section
from rerender.text.scan import Line


def read_children(declared: Declared, lines: list[Line], at: int) -> None:
    """Lines below a declaration that belong to it: `Name: …`, `Ticks: …`, the labels as a list."""
    parent = lines[at]
    complete = bool(declared.labels)
    groups: tuple[Label, ...] = ()
    items: list[Label] = []
    kind = ""
    for line in lines[at + 1 :]:
        if line.kind == "blank":
            continue
        if _is_beside(line, parent) or (items and line.kind != kind):
            break
        label = line.label.lower()
        if _is_row_of_numbers(line):
            break
        if complete and not any(label in axis_words(f"{of}_leads") for of in ("name", "tick", "aside")):
            break
        if _has_lead(line):
            group = () if complete else _quoted_labels(line)
            if group and groups:
                declared.labels = groups = groups + group
            elif not _read_child(declared, line, label):
                break
            else:
                groups = group if len(group) > 1 and declared.labels == group else ()
        elif _is_bare_label(line):
            if declared.labels:
                break
            items.append(label_of(_bare_label(line)))
            kind = line.kind
        elif not _read_sentence(declared, line):
            break
        declared.lines.add(line.number)
    _take_items(declared, items, lines)


def _is_row_of_numbers(line: Line) -> bool:
    """Whether a line gives the values of a row (`Row 1: 87, 46`, `"river": 0.11, 0.88`), not labels of an axis."""
    first = re.match(r"\s*[\[(]?[-−]?\d[\d.]*%?\s*[,;|]", line.body) if line.lead else None
    if first is None or line.label.lower() in axis_words("tick_leads"):
        return False
    return line.label[-1:].isdigit() or "." in first[0] or "%" in first[0]


def _has_lead(line: Line) -> bool:
    """Whether a lead stands in front of something, rather than as all of its line."""
    return 0 < line.lead < len(line.plain.rstrip())


_OF_BOTH = re.compile(r"(?:both|either|each) ax[ie]s\b", re.I)


def _is_beside(line: Line, parent: Line) -> bool:
    """Whether a line stands beside a declaration, not below it: a heading, a table, another axis, another section."""
    if line.kind in ("heading", "table", "rule") or (line.is_title and line.kind == "text"):
        return True
    if AXIS_KEYWORD.search(line.label) or _OF_BOTH.match(line.label):
        return True
    return _has_lead(line) and (_is_new_section(line, parent) or line.label.lower() in section("scale"))


def _take_items(declared: Declared, items: list[Label], lines: list[Line]) -> None:
    """Make of the bare lines below a declaration its labels, its name, or its name and its extent."""
    if len(items) == 1 and declared.labels and isinstance(items[0], str):
        declared.name = declared.name or plain_name(items[0].rstrip(":"))
    if len(items) == 2 and isinstance(items[1], str) and not declared.labels:
        _read_name_and_extent(declared, items, lines)
    set_labels(declared, tuple(items))


def _quoted_labels(line: Line) -> tuple[Label, ...]:
    """The labels of a group that a child of an axis names: ``Question tokens: `first`, `last` ``."""
    marks = [m for m in line.marks if m.kind != "bold" and m.start >= line.body_start]
    rest = line.plain[line.body_start :]
    for mark in marks:
        rest = rest.replace(line.plain[mark.start : mark.end], "", 1)
    if re.sub(r"\band\b|[\s,;.&\"“”`]", "", rest):
        return ()
    return tuple(label_of(line.plain[m.start : m.end].strip(' ",“”')) for m in marks)


def _read_name_and_extent(declared: Declared, items: list[Label], lines: list[Line]) -> None:
    """Two items below a heading that are no labels: the name, then the extent or the list (`Expert`, `1 to 64`)."""
    line = next((one for one in lines if one.number in declared.lines and str(items[1]) in one.plain), None)
    probe = Declared(declared.axis, declared.span)
    if line is not None:
        read_body(probe, line, line.plain.index(str(items[1])))
    if len(probe.labels) > 1:
        declared.name = declared.name or plain_name(str(items[0])) or str(items[0])
        declared.labels, declared.ticks = probe.labels, probe.ticks


def _is_new_section(line: Line, parent: Line) -> bool:
    """Whether a labelled line stands beside the declaration rather than below it."""
    if line.indent > parent.indent:
        return False
    bold = line.starts_bold
    plain = re.sub(r"\s*\([^()]{0,200}\)", "", line.label.lower())
    return (bold and line.kind == parent.kind) or plain in section("title") or plain in section("scale")


def _read_child(declared: Declared, line: Line, label: str) -> bool:
    if label in axis_words("aside_leads"):
        return True
    before = declared.labels
    if label in axis_words("name_leads"):
        if not declared.name or declared.name.lower() in axis_words("plain"):
            declared.name = line.body.strip(" .`\"“”'")
        return True
    probe = Declared(declared.axis, declared.span)
    read_body(probe, line, line.body_start)
    if label in axis_words("tick_leads"):
        declared.ticks = declared.ticks or probe.ticks or probe.labels
        if not before:
            declared.labels = probe.labels
        return True
    if not line.body:
        return True
    if not before:
        declared.labels, declared.ticks = probe.labels, probe.ticks
        if not declared.name:
            declared.name = plain_name(line.label)
    elif probe.labels and declared.has_words != probe.has_words:
        declared.labels = tuple(dict.fromkeys((*before, *probe.labels)))
    declared.direction = declared.direction or probe.direction or direction_of(line.plain)
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
        and not re.fullmatch(r"[\d\s.…–-]+,[\d\s.,…–-]*", text)
        and text.count(" ") <= 6
        and not line.plain.rstrip().endswith(".")
        and not (" " in text and re.search(r"\b(?:is|are|was|run|runs|shows?)\b", text))
    )


def _read_sentence(declared: Declared, line: Line) -> bool:
    """A child that is a sentence or a list on a line of its own: `They run from 1 to 64.`"""
    probe = Declared(declared.axis, declared.span)
    read_body(probe, line, 0)
    if not probe.labels or declared.labels:
        return (
            bool(declared.labels)
            and not probe.labels
            and len(line.plain) < 60
            and bool(TICKS.search(line.plain))
        )
    declared.labels, declared.ticks = probe.labels, probe.ticks
    declared.direction = declared.direction or probe.direction
    return True
