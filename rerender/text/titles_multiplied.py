"""Titles that a sentence multiplies: `A and B for Stages 3 and 5`, `Reef Stages 13 through 16`, `"Reef 1" to "Reef 4"`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from rerender.text.lexicon import cue, section, singular
from rerender.text.scan import Line
from rerender.text.series import read_series
from rerender.text.titles import COUNTED, MAX_PANELS, Title, numbered_title
from rerender.text.words import tokenize

_COUNTED_NOUN = re.compile(r"\b(?P<noun>[A-Z][a-z]+)\s+(?=\d)")
_JOINT = re.compile(
    r"[\s,]*\b(?:at|for|in|of|over|across|on)\s+(?:(?:the|both|each|two|three|four)\s+)?$", re.I
)
_STANDS_FOR_NUMBERS = re.compile(r" [XYNKLM]$")
"""How a title of a family ends (`Tuned Stage X, Raw Stage X for Stages 3 to 5`), which is no name of a method."""
_EACH = re.compile(r"[\s,]*\beach$", re.I)
_AND = re.compile(r",\s*(?:and\s+)?|\s+and\s+|\s+&\s+|\s+or\s+")
_MOST_NAMES = 12


def multiplied_titles(
    lines: Sequence[Line], labels: frozenset[str], nouns: frozenset[str], said: frozenset[int]
) -> list[Title]:
    """The titles of the first sentence about panels that names methods and counts their stages.

    None where the document says that it has another number of panels, or where the stages run along an axis.
    """
    for line in lines:
        if line.kind in ("blank", "table", "code") or line.letters.isdisjoint(COUNTED) or not line.counts:
            continue
        match = _COUNTED_NOUN.search(line.plain)
        if match is None or numbered_title(f"X {match['noun']} 1", nouns) is None:
            continue
        numbers = _numbers(line.plain[match.end() :], match["noun"])
        names, joined = _names(line.plain[: match.start()])
        if len(numbers) < 2 or not names or (len(names) == 1 and joined) or (len(names) > 1 and not joined):
            continue
        if any(name.lower() in labels or _STANDS_FOR_NUMBERS.search(name) for name in names):
            continue
        count = len(names) * len(numbers)
        if count <= MAX_PANELS and (max(said, default=0) < 2 or count in said):
            noun = singular(match["noun"])
            span = line.span(match.start(), match.end())
            return [Title(f"{name} {noun} {n}", span) for n in numbers for name in names]
    return []


def _numbers(text: str, noun: str) -> list[int]:
    """The whole numbers that a text begins with: `13 through 16`, `3 and Stage 5`."""
    low = singular(noun.lower())
    items, _ = read_series(tokenize(text[:80]), 0, frozenset({low, f"{low}s"}))
    return [n for item in items if item.whole and not item.open for n in item.numbers()[:MAX_PANELS]]


def _names(text: str) -> tuple[list[str], bool]:
    """The names that a text ends in, and whether a word joins them to what follows (`A and B, each for `)."""
    joint = _JOINT.search(text)
    head = _EACH.sub("", text[: joint.start()]) if joint else text
    words = head.split()
    start = len(words)
    while start and (_is_name(words[start - 1]) or words[start - 1] in ("and", "&", "or")):
        start -= 1
        if words[start].endswith((":", ".", ";")):
            start += 1
            break
    names = [n.strip(" \"“”'`*") for n in _AND.split(" ".join(words[start:])) if n.strip()]
    return (names if len(names) <= _MOST_NAMES else []), joint is not None


def _is_name(word: str) -> bool:
    """Whether a word may stand in the name of a method: it has a capital or a figure, and is no word for panels."""
    bare = word.strip("\"“”'`*,.:;()")
    return (
        bool(bare)
        and (bare[0].isupper() or bare[0].isdigit())
        and singular(bare.lower()) not in section("heatmap_nouns")
    )


_RANGED = re.compile(
    r"[\"“]?\b(?P<stem>[A-Z][\w-]*(?: [A-Z][\w-]*){0,3}) (?P<first>\d{1,3})[\"”]?"
    r"\s*(?:,?\s*(?:up )?to|through|–|—|-|…|\.{3})\s*[\"“]?(?P=stem) (?P<last>\d{1,3})\b(?!\.\d)"
)


def ranged_titles(lines: Sequence[Line], nouns: frozenset[str], said: frozenset[int]) -> list[Title]:
    """As many titles as the document says it has panels, told by the first and the last: `titled "Reef 0" to "Reef 11"`."""
    for line in lines if said else ():
        if line.kind in ("blank", "table", "code") or not line.counts or line.letters.isdisjoint(COUNTED):
            continue
        match = _RANGED.search(line.plain[:2000])
        if match is None or singular(match["stem"].split()[-1].lower()) in nouns:
            continue
        numbers = range(int(match["first"]), int(match["last"]) + 1)
        if 1 < len(numbers) <= MAX_PANELS and len(numbers) in said:
            span = line.span(match.start(), match.end())
            return [Title(f"{match['stem']} {n}", span) for n in numbers]
    return []


def with_members_between(
    titles: Sequence[Title], lines: Sequence[Line], nouns: frozenset[str]
) -> list[Title]:
    """The titles, with those that `to` or an ellipsis between two of one family stands for."""
    ends = _ranges(lines, nouns) if titles else {}
    full: list[Title] = []
    for title in titles:
        full.append(title)
        known = numbered_title(title.text, nouns) if ends else None
        if known is not None:
            last = ends.get((known.before, known.noun, known.number), known.number + 1)
            full += [
                Title(f"{known.before} {known.noun} {n}".strip(), title.span)
                for n in range(known.number + 1, min(last, known.number + MAX_PANELS))
            ]
    return full


def _ranges(lines: Sequence[Line], nouns: frozenset[str]) -> dict[tuple[str, str, int], int]:
    """Where marked titles of one family stand for a range: its first number → its last."""
    found: dict[tuple[str, str, int], int] = {}
    for line in lines:
        if len(line.marks) < 2 or not line.counts:
            continue
        for one, other in pairwise(line.marks):
            gap = line.plain[one.end : other.start].strip(' ,"“”`').lower()
            if gap not in cue("stretch") and gap.strip(", ") not in ("…", "..."):
                continue
            first = numbered_title(line.plain[one.start : one.end].strip(' ",“”'), nouns)
            last = numbered_title(line.plain[other.start : other.end].strip(' ",“”'), nouns)
            if first and last and (first.before, first.noun) == (last.before, last.noun):
                found[first.before, first.noun, first.number] = last.number
    return found
