"""Numbers of things that do not fit the figure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from rerender.model import Problem
from rerender.text.lexicon import axis_words, cue, lexicon, singular
from rerender.text.scan import Line, letters_of
from rerender.text.series import read_number
from rerender.text.subject import Subject
from rerender.text.words import Token, tokenize


def count_mismatch(subject: Subject) -> Iterator[Problem]:
    """`12 layers (19–24)`, `a 3x63 grid` of 64 columns: numbers of things that do not fit the figure."""
    for line in subject.lines:
        if line.kind in ("blank", "code", "rule", "table") or not _may_count(line):
            continue
        tokens = tokenize(line.plain)
        grid = _grid_mismatch(line, subject)
        for i, token in enumerate(tokens):
            if token.kind not in ("number", "dims") and token.flag != "word":
                continue
            message = (
                _dims_mismatch(token, subject)
                if token.kind == "dims"
                else grid or _counted_mismatch(tokens, i, subject)
            )
            if message:
                yield Problem(
                    "count-mismatch",
                    "warning",
                    message,
                    line.span(token.start, tokens[min(i + 6, len(tokens) - 1)].end),
                )
                break


_DIMS = re.compile(r"\d\s?(?:[x×]|by)\s?\d")

_NUMBER = rf"(\d{{1,4}}|{'|'.join(lexicon().numbers)})"
_GRID = re.compile(
    rf"\b{_NUMBER}\s+(?:(?P<rows>rows)|columns)\s*(?:and|by|[x×,])\s*{_NUMBER}\s+(?:rows|columns)\b", re.I
)
_LAYOUT = re.compile(
    r"\b(?:arrang\w*|layout|laid out|panels|heat ?maps|sub-?plots|charts|maps|plots|matrices|first|last|top|bottom|left|right)\b",
    re.I,
)


def grid_size(text: str) -> tuple[int, int] | None:
    """Rows and columns that a text gives a heatmap (`2 rows and 6 columns`); None for those of a page of heatmaps."""
    match = _GRID.search(text)
    if match is None or _LAYOUT.search(text):
        return None
    first, second = (
        int(n) if n.isdigit() else lexicon().numbers.get(n.lower(), 0) for n in (match[1], match[3])
    )
    if not first or not second:
        return None
    return (first, second) if match["rows"] else (second, first)


def _grid_mismatch(line: Line, subject: Subject) -> str:
    size = None if line.letters.isdisjoint(("rows", "columns")) else grid_size(line.plain)
    return _size_mismatch(*size, subject, swapped=False) if size is not None else ""


@cache
def _counted_plurals() -> frozenset[str]:
    """What a noun that counts along an axis may end in where several are counted."""
    last = [noun.split()[-1] for noun in axis_words("nouns")]
    odd = [plural for plural, noun in lexicon().plurals.items() if noun in axis_words("nouns")]
    return frozenset(
        [form for noun in last for form in (noun, noun + "s", noun + "es", noun[:-1] + "ies")] + odd
    )


_RUN = re.compile(r"\d[\w\s'’.%+⁺⁻-]*")


def _may_count(line: Line) -> bool:
    """Whether such a plural stands behind a number with nothing but words between them, or a grid is told by two numbers."""
    plurals, letters = _counted_plurals(), line.letters
    if not letters.isdisjoint(plurals):
        if not letters.isdisjoint(lexicon().numbers):
            return True
        runs = _RUN.findall(line.plain) if line.counts else []
        if any(not plurals.isdisjoint(letters_of(run)) for run in runs):
            return True
    return line.counts and _DIMS.search(line.plain) is not None


def _dims_mismatch(token: Token, subject: Subject) -> str:
    first, second = (int(n) for n in re.split(r"\s?(?:[x×]|by)\s?", token.text))
    if first * second == len(subject.description.figure.panels) > 1:
        return ""  # `a 2×3 grid of heatmaps` is the page's
    return _size_mismatch(first, second, subject, swapped=True)


def _size_mismatch(first: int, second: int, subject: Subject, *, swapped: bool) -> str:
    """What is wrong with so many rows and columns; where `swapped`, they may be columns and rows."""
    x, y = subject.description.figure.x, subject.description.figure.y
    sizes = [len(a) if a is not None and a.sized else None for a in (y, x)]
    if None in sizes or [first, second] in ((sizes, sizes[::-1]) if swapped else (sizes,)):
        return ""
    return f"a grid of {first} × {second} does not fit the axes, which have {sizes[0]} × {sizes[1]} labels"


def _counted_mismatch(tokens: Sequence[Token], i: int, subject: Subject) -> str:
    token = tokens[i]
    if not (token.kind == "number" or token.flag == "word") or token.flag in ("%", "th", "+"):
        return ""
    if i and tokens[i - 1].low in cue("numbering"):
        return ""
    for j in range(i + 1, min(i + 4, len(tokens))):
        word = tokens[j].low
        if tokens[j].kind != "word" or tokens[j].has("except") or word in cue("placing"):
            return ""  # `100 except for depths 40 and 50`
        if word.endswith("s") and singular(word) in axis_words("nouns"):
            return _compare_count(int(token.value), word, tokens, j, subject)
    return ""


def _compare_count(count: int, word: str, tokens: Sequence[Token], j: int, subject: Subject) -> str:
    figure = subject.description.figure
    noun = singular(word)
    start = j + 3 if j + 3 < len(tokens) and singular(tokens[j + 2].low) == noun else j + 2
    bracket = read_number(list(tokens), start) if start < len(tokens) and tokens[j + 1].text == "(" else None
    if bracket and bracket[0].is_range and bracket[0].whole and not bracket[0].open:
        size = abs(int(bracket[0].high) - int(bracket[0].low)) + 1
        if size != count:
            return f"{count} {word}, but {bracket[0].text} are {size}"
        return ""
    values = {p.facets[noun] for p in figure.panels if noun in p.facets}
    if values and count == len(figure.panels) != len(values):
        return f"{count} {word}, but the panels show {len(values)}: {count} is the number of panels"
    axis = {"x": figure.x, "y": figure.y}.get(subject.frame.axis_of(noun))
    if axis is not None and axis.sized and 8 < count != len(axis) and abs(count - len(axis)) <= 2:
        return f"{count} {word}, but the axis has {len(axis)} labels"
    return ""
