"""A figure that is declared as JSON: every member as a line with a lead, as other documents write it.

`"x_axis": {"label": "Head", "range": [0, 15]}` becomes `x axis:` with `label: Head` and `range: 0 to 15` below it, and
whoever reads declarations reads these.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import Any

from rerender.text.scan import Line, Mark

MAX_CHARACTERS = 20_000
"""The longest block of code that is looked at for JSON."""

MAX_OBJECTS = 20
"""How many lines that open an object are looked at."""

MAX_DEPTH = 4
"""How deep members of members are followed."""


def with_members(lines: Sequence[Line]) -> list[Line]:
    """The lines, with each JSON object that begins on a line of its own as one line for each of its members."""
    result: list[Line] = []
    at = tried = 0
    while at < len(lines):
        opens = lines[at].plain.startswith("{") and tried < MAX_OBJECTS
        tried += opens
        members = _members(lines[at : (end := _balanced(lines, at))]) if opens else []
        result.extend(members or lines[at : at + 1])
        at = end if members else at + 1
    return result


def _balanced(lines: Sequence[Line], at: int) -> int:
    """The line after the one in which the brace that opens a line is closed; the line itself where it never is."""
    depth = size = 0
    for n in range(at, len(lines)):
        plain = lines[n].plain
        depth += plain.count("{") - plain.count("}")
        size += len(plain)
        if depth <= 0:
            return n + 1
        if size > MAX_CHARACTERS:
            break
    return at


def _members(block: Sequence[Line]) -> list[Line]:
    """The members of a block that is a JSON object; nothing for any other."""
    try:
        data = json.loads("\n".join(line.plain for line in block)) if block else None
    except (ValueError, RecursionError):
        return []
    return list(_flat(data, _Keys(block), 0)) if isinstance(data, dict) else []


class _Keys:
    """Where the keys of a block stand, asked for in their order."""

    def __init__(self, block: Sequence[Line]) -> None:
        self.block, self.at = block, 0
        self.text = "\n".join(line.plain for line in block)
        self.starts = [0, *accumulate(len(line.plain) + 1 for line in block[:-1])]

    def line_of(self, key: str) -> Line:
        """The line that holds a key, from the one before on; that one again for a key that is written otherwise."""
        quoted = json.dumps(key, ensure_ascii=False)
        found = self.text.find(quoted, self.at)
        if found >= 0:
            self.at = found + len(quoted)
        return self.block[bisect_right(self.starts, max(0, self.at - 1)) - 1]


_NAMES = {"x": "x axis", "y": "y axis", "xaxis": "x axis", "yaxis": "y axis"}


def _flat(data: dict[str, Any], keys: _Keys, depth: int) -> Iterator[Line]:
    """The members of an object as lines, those of its members below them."""
    ends = [data.get(key) for key in ("min", "max")]
    for key, value in data.items():
        line = keys.line_of(key)
        name = _NAMES.get(key.lower(), key.replace("_", " ").strip())
        name = "label" if depth and name == "title" else name
        if isinstance(value, dict) and depth < MAX_DEPTH:
            yield _lead(line, name, [], depth)
            yield from _flat(value, keys, depth + 1)
        elif key != "max" or not _are_numbers(ends):
            values = (
                ends if key == "min" and _are_numbers(ends) else value if isinstance(value, list) else [value]
            )
            yield _lead(line, "range" if values is ends else name, values, depth)


def _are_numbers(values: list[Any]) -> bool:
    return all(isinstance(v, (int, float)) and not isinstance(v, bool) for v in values)


_RANGES = re.compile(r"range|limits?|extent|domain", re.I)


def _lead(line: Line, name: str, values: list[Any], depth: int) -> Line:
    """`name: value, value`, with words in a list marked as quotes are; all of it stands for the line of the key."""
    values = [v for v in values if not isinstance(v, (dict, list))]
    words = [v if isinstance(v, str) else json.dumps(v) for v in values]
    ends = len(words) == 2 and _RANGES.search(name) and _are_numbers(values)
    plain, marks = f"{name}:", []
    for n, word in enumerate(words):
        plain += " " if n == 0 else " to " if ends else ", "
        if len(words) > 1 and isinstance(values[n], str):
            marks.append(Mark("quote", len(plain), len(plain) + len(word)))
        plain += word
    last = line.base + max(0, len(line.plain) - 1)
    return replace(
        line, kind="bullet", plain=plain, offsets=(line.base, *[last] * len(plain)), indent=2 * depth,
        marks=tuple(marks), lead=len(name), cells=(),
    )  # fmt: skip
