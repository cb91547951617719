"""The panels of a figure: the titles that a document gives, completed, with their facets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from rerender.model import Label, Panel
from rerender.text.matrix import Table
from rerender.text.scan import Line
from rerender.text.series import read_series
from rerender.text.titles import MAX_PANELS, Title, numbered_title, says_count
from rerender.text.titles_headed import numbered_titles, product_titles, section_titles
from rerender.text.titles_listed import listed_titles, tabled_titles
from rerender.text.titles_told import placed_titles, prose_titles, single_title
from rerender.text.words import tokenize


def read_panels(
    lines: Sequence[Line],
    tables: Sequence[Table],
    taken: frozenset[int],
    labels: frozenset[str],
    nouns: frozenset[str],
) -> list[Panel]:
    """All panels in order. `labels` (lower case) and `nouns` of the axes are no titles; `taken` lines declare them."""
    listed = listed_titles(lines, taken, labels)
    mentioned = numbered_titles(lines, taken, labels, nouns)
    if len(listed) > 1 and len(product := product_titles(lines, taken, labels, nouns)) > len(listed):
        plain = not any((n := numbered_title(t.text, nouns)) and n.before for t in listed)
        if plain and all(any(t.text.lower() in p.text.lower() for p in product) for t in listed):
            return _panels(product, nouns)
    if len(listed) > 1 and not (len(mentioned) > len(listed) and numbered_title(listed[0].text, nouns)):
        return _panels(_complete(listed, lines, nouns), nouns)
    for found in (
        mentioned,
        tabled_titles(tables, labels),
        product_titles(lines, taken, labels, nouns),
        section_titles(lines, taken, labels),
        placed_titles(lines, taken, labels),
        prose_titles(lines, labels),
    ):
        if len(found) > 1:
            return _panels(_complete(found, lines, nouns), nouns)
    single = listed or single_title(lines)
    return _panels(single[:1], nouns)


def _complete(titles: list[Title], lines: Sequence[Line], nouns: frozenset[str]) -> list[Title]:
    """Fill a family that the document cut short: its count of panels, or `…` in the list, says there are more."""
    numbered = [numbered_title(t.text, nouns) for t in titles]
    if (
        not titles
        or any(n is None or not n.before for n in numbered)
        or (len(titles) > 3 and says_count(lines, len(titles)))
    ):
        return titles
    known = [n for n in numbered if n is not None]
    befores = list(dict.fromkeys(n.before for n in known))
    numbers = list(dict.fromkeys(n.number for n in known))
    stated = _stated_numbers(lines, known[0].noun)
    counted = [n for n in stated if set(numbers) <= set(n) and says_count(lines, len(befores) * len(n))]
    wider = counted[0] if counted else max(stated, key=len, default=[])
    if set(numbers) < set(wider) and len(wider) <= MAX_PANELS:
        numbers = wider
    missing = len(befores) * len(numbers) - len(titles)
    if (
        len(befores) < 2
        or missing <= 0
        or not (says_count(lines, len(befores) * len(numbers)) or numbers is wider)
    ):
        return titles
    have = {(n.before, n.number): t for n, t in zip(known, titles, strict=True)}
    neighbours = list(pairwise(known))
    by_number = sum(a.number == b.number for a, b in neighbours) >= sum(
        a.before == b.before for a, b in neighbours
    )
    order = (
        [(b, n) for n in numbers for b in befores]
        if by_number
        else [(b, n) for b in befores for n in numbers]
    )
    return [have.get((b, n)) or Title(f"{b} {known[0].noun} {n}", titles[0].span) for b, n in order]


def _stated_numbers(lines: Sequence[Line], noun: str) -> list[list[int]]:
    """The numbers of `Layers 19 through 24`, `12 model layers (7–12)` wherever there are such lists."""
    found: list[list[int]] = []
    pattern = re.compile(rf"\b{re.escape(noun)}s?\b[\s(:]*(?=\d)", re.I)
    for line in lines:
        if line.kind in ("table", "code", "blank"):
            continue
        for match in pattern.finditer(line.plain):
            items, _ = read_series(
                tokenize(line.plain[match.end() : match.end() + 80]), 0, frozenset({noun.lower()})
            )
            numbers = [
                n for item in items if item.whole and not item.open for n in item.numbers()[:MAX_PANELS]
            ]
            if numbers:
                found.append(numbers)
    return found


def _panels(titles: Sequence[Title], nouns: frozenset[str]) -> list[Panel]:
    panels: dict[str, Panel] = {}
    for title in titles[:MAX_PANELS]:
        panels.setdefault(title.text, Panel(title.text, facets_of(title.text, nouns), title.span))
    return list(panels.values())


def facets_of(title: str, nouns: frozenset[str] = frozenset()) -> dict[str, Label]:
    """The facets of a title: `Aux-Loss-Free Layer 19` → method and layer; any other title is one facet, `panel`."""
    numbered = numbered_title(title, nouns)
    if numbered is None:
        return {"panel": title} if title else {}
    facets: dict[str, Label] = {"method": numbered.before} if numbered.before else {}
    facets[numbered.noun.lower()] = numbered.number
    return facets
