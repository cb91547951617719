"""Labels as people write them: comparing, listing, and reading them from an option."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from rerender.errors import OptionError
from rerender.model import Label

MOST_LABELS = 100_000
"""The longest axis an option may ask for."""

_RANGE = re.compile(r"(-?\d{1,9})\s*(?:\.\.|-|–|…)\s*(-?\d{1,9})")
_HYPHEN = re.compile(r"(?<=[^\W\d_])-")
_BRACKETED = re.compile(r"\([^()]*\)|\[[^\][]*\]")


def fold(label: Label) -> str:
    """What labels are compared by: letters and digits without case, bracketed parts only if alone.

    `GitHub` = `Github`, `Wikipedia (en)` = `wikipedia`, `(en)` = `en`.
    """
    text = str(label).casefold()
    kept = "".join(filter(_counts, _BRACKETED.sub("", text)))
    return kept or "".join(filter(_counts, text)) or text


def _counts(char: str) -> bool:
    return char.isalnum() or char in "+-.%"


def unify(label: Label) -> str:
    """A label as it counts for sameness: `fold`, and without the hyphens that follow a letter."""
    return _HYPHEN.sub("", fold(label))


def unify_all(labels: Iterable[Label]) -> list[str]:
    """`unify` for the labels of one axis: a bracketed part stays where it tells two labels apart."""
    labels = list(labels)
    unified = [unify(label) for label in labels]
    often = Counter(unified)
    return [
        str(label).casefold() if often[bare] > 1 else bare
        for label, bare in zip(labels, unified, strict=True)
    ]


def spell(labels: Iterable[Label]) -> str:
    """Labels as a list for reading, runs of whole numbers as ranges: `1–4, 7, Github`."""
    runs: list[list[Label]] = []
    for label in labels:
        previous = runs[-1][-1] if runs else None
        if isinstance(label, int) and isinstance(previous, int) and label == previous + 1:
            runs[-1].append(label)
        else:
            runs.append([label])
    return ", ".join(_spell_run(run) for run in runs)


def _spell_run(run: Sequence[Label]) -> str:
    return f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run))


def number_range(text: str) -> tuple[int, int] | None:
    """The ends of a range such as `19-24`, `1..64` or `19–24`, lower one first, or None."""
    match = _RANGE.fullmatch(text.strip())
    if match is None:
        return None
    first, last = sorted((int(match[1]), int(match[2])))
    return first, last


def label_list(text: str) -> tuple[Label, ...]:
    """The labels that an option lists: `1..64`, `19-21,24`, `Github,Wikipedia`."""
    labels: list[Label] = []
    for item in filter(None, map(str.strip, text.split(","))):
        ends = number_range(item)
        if ends and ends[1] - ends[0] >= MOST_LABELS:
            raise OptionError(f"{item}: more than {MOST_LABELS} labels", slug="axis-too-long")
        labels += range(ends[0], ends[1] + 1) if ends else [_label(item)]
    repeated = any(a == b for a, b in pairwise(sorted(map(str, labels))))
    if not labels or repeated:
        raise OptionError(f"{text!r}: give each label once, such as 1..64 or Books,News")
    return tuple(labels)


def _label(item: str) -> Label:
    return int(item) if re.fullmatch(r"-?\d{1,9}", item) else item


def assignment(option: str) -> tuple[str, str]:
    """The two sides of an option written `NAME=VALUES`."""
    name, equals, values = option.partition("=")
    if not (equals and name.strip() and values.strip()):
        raise OptionError(f"{option!r}: write NAME=VALUES, such as layer=19-21")
    return name.strip(), values.strip()


def number_pair(text: str) -> tuple[float, float]:
    """The two finite numbers, lower one first, of an option written `LOW,HIGH`."""
    try:
        low, high = (float(part) for part in text.split(","))
    except ValueError:
        raise OptionError(f"{text!r}: write two numbers, such as 0,10") from None
    if not (math.isfinite(low) and math.isfinite(high) and low < high):
        raise OptionError(f"{text!r}: write the lower number first, such as 0,10")
    return low, high
