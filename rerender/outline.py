"""A `Description` for reading: the figure, one line a claim, the problems, and how much was left unread."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from rerender.files import printable
from rerender.labels import spell
from rerender.model import Axis, Claim, Description, Figure, Label, Level, Problem, Scale, Span
from rerender.wording import count, cut, number

WIDTH = 100
"""Columns a line may take; longer ones are shortened."""

AT_LENGTH = 3
"""So many problems of one kind are shown with their sentence."""

_ARROWS = {"up": "↑", "down": "↓", "left": "←", "right": "→"}


def outline(description: Description, *, unread: bool = False, whole: Description | None = None) -> str:
    """The outline of a description; `unread` lists the sentences of which nothing was understood.

    `whole` is the document's description where `description` is only a part of it: what is unread
    belongs to no part.
    """
    lines = [description.name, *_figure(description.figure), ""]
    lines += _claims(description)
    lines += _problems(description)
    lines += _unread(whole or description, every=unread)
    return "\n".join(printable(line).rstrip() for line in lines)


def excerpt(text: str, span: Span, width: int = WIDTH - 8) -> tuple[str, str]:
    """The line of `text` in which a span begins, cut to `width`, and carets below the span."""
    start = text.rfind("\n", 0, span.start) + 1
    line = text[start:].split("\n", 1)[0] if span.start < len(text) else ""
    at, length = span.start - start, max(1, span.end - span.start)
    around = (width - min(length, width)) // 2
    first = max(0, min(at - around, len(line) - width))
    shown = line[first : first + width]
    return shown, " " * (at - first) + "^" * min(length, max(1, len(shown) - (at - first)))


def _figure(figure: Figure) -> Iterator[str]:
    quantity = f", {figure.quantity}" if figure.quantity else ""
    yield _fact("figure", f"{figure.kind}{quantity}")
    yield _fact("panels", _all_panels(figure))
    yield _fact("x", _axis(figure.x))
    yield _fact("y", _axis(figure.y))
    if figure.kind == "continuous":
        yield _fact("scale", _scale(figure.scale))
    if figure.categories:
        entries = (f"{entry.name} ({entry.color})" for entry in figure.categories)
        yield _fact("categories", ", ".join(entries))


def _fact(name: str, words: str) -> str:
    return _short(f"  {name:10}  {words}", WIDTH)


def _axis(axis: Axis | None) -> str:
    if axis is None:
        return "not named"
    count = f"{len(axis)}" if axis.sized else f"{len(axis)}, as far as claims go"
    return f"{axis.name} {_ARROWS[axis.direction]}  {_short(spell(axis.labels), 60)}  ({count})"


def _scale(scale: Scale | None) -> str:
    if scale is None:
        return "not named"
    colors = f"  {scale.colormap}" if scale.colormap else ""
    return f"{scale.label}  {scale.low:g} to {scale.high:g}{colors}".strip()


def _all_panels(figure: Figure) -> str:
    if not figure.panels:
        return "1, untitled"
    every = range(len(figure.panels))
    family = " × ".join(f"{name} {spell(values)}" for name, values in _facets(figure, every).items())
    return f"{len(every)}: {family if family and _is_product(figure, every) else _titles(figure, every)}"


def _facets(figure: Figure, panels: Iterable[int]) -> dict[str, list[Label]]:
    """The different values of each facet over some panels, in the figure's order."""
    values: dict[str, dict[Label, None]] = {}
    for panel in panels:
        for name, value in figure.panels[panel].facets.items():
            values.setdefault(name, {})[value] = None
    return {name: list(labels) for name, labels in values.items()}


def _is_product(figure: Figure, panels: Sequence[int]) -> bool:
    """Whether some panels are all the panels of the figure that have their facet values."""
    values = _facets(figure, panels)
    fitting = (
        number
        for number, panel in enumerate(figure.panels)
        if panel.facets.keys() == values.keys() and all(panel.facets[name] in values[name] for name in values)
    )
    return bool(values) and set(fitting) == set(panels)


def _titles(figure: Figure, panels: Sequence[int]) -> str:
    return "; ".join(figure.panels[panel].title or "untitled" for panel in panels)


def _where(figure: Figure, panels: Sequence[int]) -> str:
    """Some panels in few words: the facets that tell them from the others, or their titles."""
    if not panels:
        return "panel unresolved" if figure.panels else ""
    if len(panels) >= len(figure.panels):
        return "every panel" if len(panels) > 1 else ""
    known = [panel for panel in panels if 0 <= panel < len(figure.panels)]
    if not _is_product(figure, known):
        return _titles(figure, known)
    every = _facets(figure, range(len(figure.panels)))
    chosen = _facets(figure, known)
    telling = ((name, values) for name, values in chosen.items() if set(values) != set(every[name]))
    return " · ".join(_facet(name, values) for name, values in telling)


def _facet(name: str, values: Sequence[Label]) -> str:
    numbers = all(isinstance(value, int) for value in values)
    return f"{name} {spell(values)}" if numbers else spell(values)


def _claims(description: Description) -> Iterator[str]:
    claims = description.claims
    if not claims:
        yield "no claims"
        return
    kinds = Counter(claim.kind for claim in claims)
    yield f"{len(claims)} claims: " + ", ".join(f"{count} {kind}" for kind, count in kinds.most_common())
    rows = [claim_words(description.figure, claim) for claim in claims]
    limits = (6, 26, 18, 26, WIDTH)
    widths = [min(limit, max(len(row[i]) for row in rows)) for i, limit in enumerate(limits)]
    for row in rows:
        cells = [f"{_short(cell, width):{width}}" for cell, width in zip(row, widths, strict=True) if width]
        yield _short(f"  {'  '.join(cells)}".rstrip(), WIDTH + 20)


def claim_words(figure: Figure, claim: Claim) -> tuple[str, str, str, str, str]:
    """A claim in words: its line, its panels, its rows, its columns, and what it says."""
    about = "~" if claim.approximate and claim.kind == "cells" else ""
    return (
        f"{claim.span.line:>4}",
        _where(figure, claim.panels),
        "all" if claim.y is None else spell(claim.y),
        "all" if claim.x is None else about + spell(claim.x),
        "  ".join(_says(claim)),
    )


def _says(claim: Claim) -> Iterator[str]:
    if claim.kind != "cells":
        yield claim.kind
    if claim.category:
        yield claim.category
    if claim.density:
        yield f"density {_interval(*claim.density)}"
    if claim.amount:
        total = f" of {claim.amount.of:g}" if claim.amount.of is not None else ""
        yield f"{_interval(claim.amount.low, claim.amount.high)}{total}"
    if claim.level:
        yield _level(claim.level)
    if claim.against:
        yield f"against {claim.against}"


def _level(level: Level) -> str:
    if level.low is None or level.high is None:
        return f"“{level.words}”"
    about = "~" if level.approximate else ""
    return f"{about}{_interval(level.low, level.high)}  “{level.words}”"


def _interval(low: float, high: float) -> str:
    return number(low) if low == high else f"{number(low)} to {number(high)}"


def _problems(description: Description) -> Iterator[str]:
    """The problems, of each kind the first few at length and the others by their lines."""
    if not description.problems:
        return
    yield ""
    yield count(len(description.problems), "problem")
    kinds: dict[str, list[Problem]] = {}
    for problem in description.problems:
        kinds.setdefault(problem.slug, []).append(problem)
    for slug, alike in kinds.items():
        for problem in alike[:AT_LENGTH]:
            yield from _problem(problem, description.text)
        if rest := alike[AT_LENGTH:]:
            lines = sorted({problem.span.line for problem in rest if problem.span})
            where = f" in line {spell(lines)}" if lines else ""
            yield _short(f"        and {len(rest)} more {slug}{where}", WIDTH)


def _problem(problem: Problem, text: str) -> Iterator[str]:
    line = f"{problem.span.line:>4}" if problem.span else "    "
    message = f"  {line}  {problem.severity}: {problem.slug}: {problem.message}"
    yield from textwrap.wrap(message, WIDTH, subsequent_indent=" " * 8, drop_whitespace=True)
    if problem.span and problem.span.start < len(text):
        yield from (f"        {part}" for part in excerpt(text, problem.span))


def _unread(description: Description, *, every: bool) -> Iterator[str]:
    """The share of sentences left unread, of all that hold something to read."""
    unread = len(description.unread)
    total = unread + len(_read_places(description))
    yield ""
    yield f"{unread} of {total} sentences unread ({unread / total:.0%})" if total else "nothing to read"
    if every:
        for span in description.unread:
            yield _short(f"  {span.line:>4}  {span.quote(description.text)}", WIDTH + 20)


def _read_places(description: Description) -> set[tuple[int, int]]:
    """Where the claims and the facts of the figure stand: what was read, each sentence once."""
    figure = description.figure
    facts = [figure.x, figure.y, figure.scale, *figure.panels, *figure.categories]
    spans = [fact.span for fact in facts if fact is not None] + [claim.span for claim in description.claims]
    return {(span.start, span.end) for span in spans if span is not None}


def _short(text: str, width: int) -> str:
    return cut(text, width)
