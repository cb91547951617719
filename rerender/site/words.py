"""Claims and labels in few words, for people; and words that are safe to show or to name a file with."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from itertools import pairwise

from rerender.labels import spell
from rerender.model import Claim, Figure, Label, Level
from rerender.wording import cut, interval, number

_UNSHOWN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]"
)
_NOT_IN_NAMES = re.compile(r"[^a-z0-9]+")


def shown(text: str) -> str:
    """`text` without what must not reach a page: control and direction characters, lone surrogates."""
    return _UNSHOWN.sub("\N{REPLACEMENT CHARACTER}", text)


def shorten(text: object, limit: int) -> str:
    """`text` on one line, at most `limit` characters, with an ellipsis where it was cut."""
    line = " ".join(str(text)[: 4 * limit].split())
    return cut(line, limit)


def file_stem(text: str, *parts: str | bytes) -> str:
    """A file name that is ours: up to 40 letters and digits of `text`, then a hash of `text` and `parts`."""
    digest = hashlib.sha256()
    for part in (text, *parts):
        data = part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8, "big") + data)
    slug = _NOT_IN_NAMES.sub("-", text[:200].lower())[:40].strip("-")
    return f"{slug or 'x'}-{digest.hexdigest()[:12]}"


def letter(index: int) -> str:
    """The sign of the document at `index`: A, B, …, Z, AA, …"""
    sign = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        sign = chr(65 + rest) + sign
    return sign


def runs(positions: Sequence[int]) -> list[tuple[int, int]]:
    """Sorted positions as runs: `[1, 2, 3, 7]` → `[(1, 3), (7, 7)]`."""
    found: list[tuple[int, int]] = []
    for position in sorted(set(positions)):
        if found and position == found[-1][1] + 1:
            found[-1] = (found[-1][0], position)
        else:
            found.append((position, position))
    return found


def labels_text(labels: Sequence[Label], limit: int = 24) -> str:
    """Labels as a list, runs of whole numbers as ranges; of a long list its first `limit` labels."""
    short = [label if isinstance(label, int) else shorten(label, 40) for label in labels]
    if len(short) > limit and not _one_run(short):
        return f"{spell(short[:limit])} and {len(short) - limit} more"
    return spell(short)


def _one_run(labels: Sequence[Label]) -> bool:
    return all(isinstance(b, int) and isinstance(a, int) and b == a + 1 for a, b in pairwise(labels))


def panels_text(figure: Figure, indices: Sequence[int]) -> str:
    """The panels a claim is about: all, their titles, or what their facets have in common."""
    panels = [figure.panels[index] for index in indices if index < len(figure.panels)]
    if len(indices) >= max(len(figure.panels), 1):
        return "all panels" if len(indices) > 1 else ""
    if len(panels) <= 2:
        return ", ".join(shorten(panel.title, 60) for panel in panels)
    facets: dict[str, list[Label]] = {}
    for panel in panels:
        for name, value in panel.facets.items():
            facets.setdefault(name, [])
            facets[name] += [value] if value not in facets[name] else []
    said = [f"{shorten(name, 20)} {labels_text(values, 8)}" for name, values in facets.items()]
    return f"{len(panels)} panels" + (f" ({', '.join(said)})" if said else "")


def place(claim: Claim, figure: Figure) -> str:
    """Where a claim applies: panels · rows · columns; empty where it is about the whole of one panel."""
    if not claim.panels:
        return "place unresolved"
    parts = [panels_text(figure, claim.panels)]
    for axis, labels in ((figure.y, claim.y), (figure.x, claim.x)):
        if labels is not None:
            parts.append(f"{shorten(axis.name, 30) if axis and axis.name else '?'} {labels_text(labels)}")
    return " · ".join(part for part in parts if part)


def level_text(level: Level | None) -> str:
    """A level as its words and the numbers they stand for."""
    if level is None:
        return ""
    words = shorten(level.words, 60)
    if level.low is None or level.high is None:
        return words
    span = ("~" if level.approximate else "") + interval(level.low, level.high)
    return f"{words} = {span}" if words and words != span else span


def amount_text(claim: Claim) -> str:
    """How many cells a claim counts, and the share of cells that carry its category."""
    parts = []
    if claim.amount is not None:
        of = "" if claim.amount.of is None else f" of {number(claim.amount.of)}"
        parts.append(f"{interval(claim.amount.low, claim.amount.high)}{of} cells")
    if claim.density is not None:
        parts.append(f"density {interval(*claim.density)}")
    return ", ".join(parts)
