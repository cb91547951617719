"""The panels of a figure: the titles that a document gives, completed, with their facets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from rerender.model import Label, Panel
from rerender.text.matrix import Table
from rerender.text.scan import Line
from rerender.text.series import read_series
from rerender.text.titles import MAX_PANELS, Numbered, Title, numbered_title, said_counts
from rerender.text.titles_counted import counted_titles
from rerender.text.titles_headed import numbered_titles, product_titles, section_titles
from rerender.text.titles_listed import listed_titles, tabled_titles
from rerender.text.titles_multiplied import multiplied_titles, ranged_titles, with_members_between
from rerender.text.titles_told import placed_titles, prose_titles, quoted_titles, single_title, titled_each
from rerender.text.words import tokenize


def read_panels(
    lines: Sequence[Line],
    tables: Sequence[Table],
    taken: frozenset[int],
    labels: frozenset[str],
    nouns: frozenset[str],
) -> list[Panel]:
    """All panels in order. `labels` (lower case) and `nouns` of the axes are no titles; `taken` lines declare them."""
    said = said_counts(lines)
    most = max(said, default=0)
    best: list[Title] = []
    for found in _sources(lines, tables, taken, labels, nouns, said):
        found = with_members_between(found, lines, nouns)
        titles = _complete(found, lines, nouns, said) if len(found) > 1 else []
        if titles and (most < 2 or len(titles) == most):
            return _panels(titles, nouns)
        best = best or titles
        if best and (len(best) % most == 0 or len(best) == most + 1):
            break  # what is said may count a part: `two heatmaps for each layer`, `a composite and three maps`
    return _panels(best or listed_titles(lines, taken, labels, said)[:1] or single_title(lines)[:1], nouns)


def _sources(
    lines: Sequence[Line],
    tables: Sequence[Table],
    taken: frozenset[int],
    labels: frozenset[str],
    nouns: frozenset[str],
    said: frozenset[int],
) -> Iterator[list[Title]]:
    """Titles from the surest source to the least sure; each is looked for only where the ones before do not do."""
    if ranged := ranged_titles(lines, nouns, said):
        yield ranged
    if counted := counted_titles(lines, taken, labels, said):
        yield counted
    if each := titled_each(lines):
        yield each
    listed = listed_titles(lines, taken, labels, said)
    mentioned = numbered_titles(lines, taken, labels, nouns)
    product: list[Title] = []
    multiplied = multiplied_titles(lines, labels, nouns, said)
    if len(multiplied) > max(len(listed), len(mentioned) - 1):
        yield multiplied
    if len(listed) > 1:
        product = product_titles(lines, taken, labels, nouns, said)
        if len(product) > len(listed) and _are_variants(listed, product, nouns):
            yield product
        if len(mentioned) <= len(listed) or not numbered_title(listed[0].text, nouns):
            yield listed
    yield mentioned
    yield tabled_titles(tables, labels)
    yield product or product_titles(lines, taken, labels, nouns, said)
    named, runs = section_titles(lines, taken, labels, nouns, said)
    yield named
    yield placed_titles(lines, taken, labels)
    yield prose_titles(lines, labels)
    yield quoted_titles(lines, labels, said)
    if said and len(listed) < max(said):
        yield runs


def _are_variants(listed: list[Title], product: list[Title], nouns: frozenset[str]) -> bool:
    """Whether the listed titles are only what the panels of a product of titles differ in."""
    if any((n := numbered_title(t.text, nouns)) and n.before for t in listed):
        return False
    return all(any(t.text.lower() in p.text.lower() for p in product) for t in listed)


def _complete(
    titles: list[Title], lines: Sequence[Line], nouns: frozenset[str], said: frozenset[int]
) -> list[Title]:
    """Fill a family that the document cut short: its count of panels, or `…` in the list, says there are more."""
    known = [n for t in titles if (n := numbered_title(t.text, nouns)) and n.before]
    if not titles or len(known) < len(titles) or (len(titles) > 3 and len(titles) in said):
        return titles
    befores = list(dict.fromkeys(n.before for n in known))
    given = list(dict.fromkeys(n.number for n in known))
    numbers = _wider(given, len(befores), lines, known[0].noun, said)
    whole = len(befores) * len(numbers)
    if len(befores) < 2 or whole <= len(titles) or (numbers is given and whole not in said):
        return titles
    have = {(n.before, n.number): t for n, t in zip(known, titles, strict=True)}
    order = (
        [(b, n) for n in numbers for b in befores]
        if _runs_by_number(known)
        else [(b, n) for b in befores for n in numbers]
    )
    return [have.get((b, n)) or Title(f"{b} {known[0].noun} {n}", titles[0].span) for b, n in order]


def _wider(
    given: list[int], variants: int, lines: Sequence[Line], noun: str, said: frozenset[int]
) -> list[int]:
    """The numbers that the document states for a noun where they hold all the given ones and more; else these.

    Of several lists the one that makes up the stated count of panels comes first, then the longest.
    """
    stated = _stated_numbers(lines, noun)
    counted = (n for n in stated if set(given) <= set(n) and variants * len(n) in said)
    wider = next(counted, None) or max(stated, key=len, default=[])
    return wider if set(given) < set(wider) and len(wider) <= MAX_PANELS else given


def _runs_by_number(known: Sequence[Numbered]) -> bool:
    """Whether titles beside each other share their number at least as often as what stands before it."""
    neighbours = list(pairwise(known))
    numbers = sum(a.number == b.number for a, b in neighbours)
    return numbers >= sum(a.before == b.before for a, b in neighbours)


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
    """The panels of titles, each once, with their facets."""
    panels: dict[str, Panel] = {}
    for title in titles[:MAX_PANELS]:
        panels.setdefault(title.text, Panel(title.text, facets_of(title.text, nouns), title.span))
    named = [tuple(panel.facets) for panel in panels.values()]
    if len(set(named)) == len(named) > 1:  # `Skerry 2` and `Holm 4` have no facet in common
        return [Panel(p.title, {"panel": p.title}, p.span) for p in panels.values()]
    return list(panels.values())


def facets_of(title: str, nouns: frozenset[str] = frozenset()) -> dict[str, Label]:
    """The facets of a title: `Aux-Loss-Free Layer 19` → method and layer; any other title is one facet, `panel`."""
    numbered = numbered_title(title, nouns, loose=True)
    if numbered is None or not (numbered.before or numbered_title(title, nouns)):
        return {"panel": title} if title else {}
    facets: dict[str, Label] = {"method": numbered.before} if numbered.before else {}
    facets[numbered.noun.lower()] = numbered.number
    return facets
