"""The frame of a figure out of all that a document declares: panels, axes, scale or categories, and their names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from rerender.model import Axis, Direction, Figure, Label, Panel, Problem, Scale
from rerender.quantities import known_quantities, quantity_of_label
from rerender.text.axes import SAME, listed_under, read_axes
from rerender.text.colors import colormap_between
from rerender.text.declared import Declared
from rerender.text.label_lists import label_of
from rerender.text.legend import Legend
from rerender.text.legend_reader import read_legend
from rerender.text.lexicon import cue, lexicon, singular
from rerender.text.matrix import Table
from rerender.text.panels import read_panels
from rerender.text.scan import Line
from rerender.text.specs import with_specs
from rerender.text.words import Names, compile_names

MAX_NAMES = 2_000


@dataclass(frozen=True, slots=True)
class Target:
    """What a name of the figure stands for; a name may stand for several things (`T1` on both axes)."""

    y: Label | None = None
    x: Label | None = None
    facets: tuple[tuple[str, Label], ...] = ()
    category: str | None = None
    axis: str = ""

    def also(self, other: Target) -> Target:
        """Both meanings in one."""
        return Target(
            self.y if self.y is not None else other.y,
            self.x if self.x is not None else other.x,
            self.facets or other.facets,
            self.category or other.category,
            self.axis or other.axis,
        )


@dataclass(frozen=True, slots=True)
class Frame:
    """A figure with what the reading of claims needs: names, axis nouns, and the lines that only declare."""

    figure: Figure
    names: Names
    legend: Legend
    x_words: frozenset[str]
    y_words: frozenset[str]
    facet_words: frozenset[str]
    x_sized: bool
    declared_lines: frozenset[int]
    problems: list[Problem] = field(default_factory=list)
    opening: frozenset[str] = frozenset()
    known: dict[str, tuple[bool, str]] = field(default_factory=dict, compare=False)

    @property
    def span(self) -> float:
        """The extent of the scale, 0 where none is known."""
        return self.figure.scale.high - self.figure.scale.low if self.figure.scale else 0.0

    @property
    def quantity_words(self) -> frozenset[str]:
        """The words of the scale's label, in lower case; where it has none, what the document opens with."""
        label = self.figure.scale.label.lower().split() if self.figure.scale else ()
        return frozenset(label) or self.opening

    def names_axis(self, word: str) -> bool:
        """Whether a word is part of the name of an axis or of a facet that this document declares."""
        return self._known(word)[0]

    def axis_of(self, noun: str) -> str:
        """`x`, `y`, `panel` or nothing: what a counted noun runs along."""
        return self._known(noun)[1]

    def _known(self, word: str) -> tuple[bool, str]:
        """Whether a word names an axis, and what it counts: worked out once for each word of the document."""
        found = self.known.get(word)
        if found is None:
            folded = singular(word.lower())
            named = folded in self.x_words or folded in self.y_words or folded in self.facet_words
            found = self.known[word] = (named, self._counted_along(folded))
        return found

    def _counted_along(self, word: str) -> str:
        in_x, in_y = word in self.x_words, word in self.y_words
        if in_x != in_y:
            return "x" if in_x else "y"
        if in_x and {word} in (self.x_words, self.y_words) and self.x_words != self.y_words:
            return "x" if self.x_words == {word} else "y"
        if word in self.facet_words:
            return "panel"
        axes = lexicon().axes
        if word in axes["x_nouns"]:
            return "x"
        if word in axes["y_nouns"]:
            return "y"
        free = not (self.x_words - axes["x_nouns"]) & axes["nouns"]
        return "x" if word in axes["nouns"] and free and _counts(self.figure.x) else ""


def _counts(axis: Axis | None) -> bool:
    return axis is None or not axis.labels or isinstance(axis.labels[0], int)


def read_figure(lines: Sequence[Line], tables: Sequence[Table]) -> Frame:
    """Everything that the document says of the figure as a whole."""
    lines = with_specs(lines)
    declared = read_axes(lines)
    taken = frozenset(n for d in declared if d.led for n in d.lines)
    legend = read_legend(lines, tables, taken)
    x, y, problems = _axes(declared, legend, tables, lines)
    labels = frozenset(
        folded
        for axis in (x, y)
        if axis
        for one in axis.labels
        if isinstance(one, str)
        for folded in _folds(one)
    )
    nouns = frozenset(_name_words(x)) | frozenset(_name_words(y))
    panels = tuple(read_panels(lines, tables, taken | legend.lines, labels, nouns))
    figure = Figure(
        kind="categorical" if _is_categorical(legend) else "continuous",
        panels=panels,
        x=x,
        y=y,
        categories=tuple(legend.categories) if _is_categorical(legend) else (),
    )
    figure = _with_scale(figure, legend, lines)
    return Frame(
        figure,
        _names(figure),
        legend,
        frozenset(_name_words(x)),
        frozenset(_name_words(y)),
        frozenset(name for p in panels for name in p.facets if name not in ("method", "panel")),
        bool(x and x.labels),
        frozenset(n for d in declared if d.led for n in d.lines)
        | legend.lines
        | _listing_lines(lines, panels),
        problems,
        _opening_words(lines),
    )


_OPENING_LINES = 6


def _opening_words(lines: Sequence[Line]) -> frozenset[str]:
    """Words for a quantity (`similarity`, `importance`) that the first lines name: what the figure shows."""
    words = frozenset().union(*(line.words for line in lines[:_OPENING_LINES]))
    return words & cue("quantities")


def _listing_lines(lines: Sequence[Line], panels: Sequence[Panel]) -> set[int]:
    """Lines that hold little more than titles of panels."""
    spans = {p.span.line: p.title for p in panels if p.span is not None}
    titles = sorted({p.title for p in panels}, key=len, reverse=True)
    listing: set[int] = set()
    for line in lines:
        if line.number not in spans and not (
            line.kind == "bullet" and any(t in line.plain for t in titles[:50])
        ):
            continue
        rest = line.plain
        for title in titles[:100]:
            rest = rest.replace(title, "")
        if (
            line.kind != "heading"
            and not line.is_title
            and len(re.sub(r"\W", "", re.sub(r"\([^()]{0,200}\)", "", rest))) < 16
            and not any(c.isdigit() for c in rest)
            and not line.plain.rstrip().endswith(":")
        ):
            listing.add(line.number)
    return listing


def _is_categorical(legend: Legend) -> bool:
    return len(legend.categories) > 1 and (not legend.numbers or len(legend.categories) > 2)


def _with_scale(figure: Figure, legend: Legend, lines: Sequence[Line]) -> Figure:
    if figure.kind == "categorical":
        return figure
    label = legend.label
    quantity = quantity_of_label(label) if label else None
    if not label:
        label, quantity = _quantity_phrase(lines)
    if legend.low is None or legend.high is None:
        return replace(figure, quantity=quantity)
    low, high = legend.end_color(True), legend.end_color(False)
    colormap = colormap_between(low.lower(), high.lower()) if low and high else None
    return replace(
        figure, quantity=quantity, scale=Scale(label, legend.low, legend.high, colormap, legend.span)
    )


def _quantity_phrase(lines: Sequence[Line]) -> tuple[str, str | None]:
    """A known quantity that the text names anywhere, in its own words."""
    for quantity in known_quantities():
        for words in quantity.labels:
            first = re.compile(
                rf"\b(?:{'|'.join(sorted(words))})\b(?:\s+\w+)?\s+(?:{'|'.join(sorted(words))})\b", re.I
            )
            for line in lines:
                match = first.search(line.plain)
                if match and words <= set(match[0].lower().split()):
                    return match[0], quantity.name
    return "", None


def _axes(
    declared: list[Declared], legend: Legend, tables: Sequence[Table], lines: list[Line]
) -> tuple[Axis | None, Axis | None, list[Problem]]:
    problems: list[Problem] = []
    axes = []
    for name in ("x", "y"):
        own = [d for d in declared if d.axis == name]
        own.sort(key=lambda d: not d.led)
        problems.extend(_misread(one) for one in own if _is_scale(one, legend))
        scales = {d.labels for d in own if _covers_scale(d, legend)}
        axes.append(_merge(name, [d for d in own if d.labels not in scales or not d.labels], own))
    x, y = (_with_listed(axis, declared, lines) for axis in _mirrored(axes, lines))
    if (x is None or not x.labels) or (y is None or not y.labels):
        x, y = _from_tables(x, y, tables)
    return x, y, problems


def _mirrored(axes: list[Axis | None], lines: list[Line]) -> list[Axis | None]:
    """Both axes, the one that is declared to be the same as the other with its labels."""
    x, y = axes
    plain = {line.number: line.plain for line in lines}
    for one, other in ((x, y), (y, x)):
        if one is None or other is None or one.labels or not other.labels or one.span is None:
            continue
        if SAME.search(plain.get(one.span.line, "")):
            copy = replace(one, labels=other.labels, ticks=other.ticks, sized=True)
            return [copy, y] if one is x else [x, copy]
    return axes


def _with_listed(axis: Axis | None, declared: list[Declared], lines: list[Line]) -> Axis | None:
    """An axis that is declared by its name alone, with the labels that the document lists under that name."""
    if axis is None or axis.labels:
        return axis
    found = listed_under(axis.name, lines, frozenset(n for d in declared if d.labels for n in d.lines))
    if found is None:
        return axis
    direction = _direction(axis.name, found.direction) if found.direction else axis.direction
    return replace(
        axis, labels=found.labels, ticks=found.ticks, sized=True, direction=direction, span=found.span
    )


def _is_scale(declared: Declared, legend: Legend) -> bool:
    """Whether the declaration names the axis after the colour scale."""
    if not declared.name:
        return False
    return quantity_of_label(declared.name) is not None or (
        bool(legend.label) and declared.name.lower() == legend.label.lower()
    )


def _covers_scale(declared: Declared, legend: Legend) -> bool:
    """Whether the axis is declared to run over just the numbers of the colour scale."""
    numbers = [label for label in declared.labels if isinstance(label, int)]
    if not numbers or len(numbers) != len(declared.labels):
        return False
    ends = (legend.low, legend.high)
    same = (float(numbers[0]), float(numbers[-1])) == ends
    ticked = declared.ticks and list(declared.ticks) == sorted(legend.numbers)
    named = _is_scale(declared, legend)
    return same and (
        named or declared.scaled or (bool(ticked) and len(declared.ticks) > 3 and not declared.name)
    )


def _misread(declared: Declared) -> Problem:
    return Problem(
        "axis-misread",
        "warning",
        f"the {declared.axis} axis is called '{declared.name}', which is what the colour scale measures",
        declared.span,
    )


def _merge(axis: str, usable: list[Declared], named: list[Declared]) -> Axis | None:
    """One axis out of its declarations: the first labels, the first name that is no scale."""
    if not named:
        return None
    best = next((d for d in usable if d.labels and d.led), None) or next(
        (d for d in usable if d.labels), None
    )
    words = {singular(str(label).lower()) for d in named for label in d.labels}
    telling = [d for d in usable if (d.led or d.labels) and singular(d.name.lower()) not in words] or [
        d for d in usable if singular(d.name.lower()) not in words
    ]
    name = next((d.name for d in telling if d.name and quantity_of_label(d.name) is None), "")
    labels = best.labels if best else ()
    names = {singular(d.name.lower()) for d in named if d.name and d.led}
    if len(labels) > 2 and singular(str(labels[0]).lower()) in names:
        labels = labels[1:]
    direction = next((d.direction for d in named if d.direction), "")
    return Axis(
        _axis_name(name) or ("position" if axis == "x" else "row"),
        labels,
        _direction(axis, direction),
        tuple(t for t in (best.ticks if best else ())),
        bool(labels),
        (best or named[0]).span,
    )


def _direction(axis: str, found: str) -> Direction:
    if axis == "x":
        return "left" if found == "left" else "right"
    return "up" if found == "up" else "down"


def _axis_name(name: str) -> str:
    words = name.split()
    if not words:
        return ""
    if len(words) == 1 and words[0].isalpha():
        return singular(words[0].lower())
    return " ".join([*words[:-1], singular(words[-1])])


def _from_tables(x: Axis | None, y: Axis | None, tables: Sequence[Table]) -> tuple[Axis | None, Axis | None]:
    """Axes that only a matrix gives: its column labels and its row labels."""
    for table in tables:
        if not table.is_wide or len(table.rows) < 2:
            continue
        columns = tuple(dict.fromkeys(label_of(c.text) for c in table.header[1:]))
        rows = tuple(dict.fromkeys(label_of(row[0].text) for _, row in table.rows if row[0].text))
        line = table.rows[0][0]
        head = table.header[0].text
        if x is None or not x.labels:
            x = Axis(x.name if x else _corner(head, 1) or "column", columns, "right", span=line.span())
        if (y is None or not y.labels) and len(rows) > 1:
            y = Axis(
                y.name if y else _corner(head, 0) or "row",
                rows,
                y.direction if y else "down",
                span=line.span(),
            )
        break
    return x, y


def _corner(text: str, which: int) -> str:
    """A name from the corner of a matrix: `Layer \\ Head`, `Layer/Head`; a single word names the rows."""
    parts = [p.strip() for p in re.split(r"[\\/|↓→]+", text) if p.strip()]
    if len(parts) == 2:
        return _axis_name(parts[which])
    return _axis_name(parts[0]) if parts and which == 0 else ""


def _name_words(axis: Axis | None) -> list[str]:
    if axis is None:
        return []
    words = [singular(w.lower()) for w in re.findall(r"[A-Za-z]+", axis.name)]
    return [w for w in words if len(w) > 1 and w not in ("of", "the", "and", "in", "by", "number")]


# --- names ---------------------------------------------------------------------------------------------------


def _folds(label: str) -> list[str]:
    """The ways in which a text calls a label, in lower case: whole, without brackets, without decoration."""
    label = label.strip()
    forms = [
        label,
        *lexicon().spellings.get(label.lower(), ()),
        re.sub(r"\s*\([^()]{0,200}\)", "", label),
        label.strip(" _-*|()[]{}<>#.\"'"),
        label.replace("_", " "),
    ]
    return list(dict.fromkeys(f.lower() if len(f) > 2 else f for f in (x.strip() for x in forms) if f))


def _on(axis: str, label: Label) -> Target:
    return Target(y=label) if axis == "y" else Target(x=label)


def _key(phrase: str) -> str:
    """A phrase as names are kept: in lower case, but for one of two letters or fewer."""
    return phrase.lower() if len(phrase) > 2 else phrase


def _names(figure: Figure) -> Names:
    targets: dict[str, Target] = {}

    def add(phrase: str, target: Target) -> None:
        if phrase and len(targets) < MAX_NAMES and not re.fullmatch(r"[\d\s.,%+-]+", phrase):
            known = targets.get(phrase)
            targets[phrase] = known.also(target) if known else target

    sides = [(a, w) for a, w in ((figure.y, "y"), (figure.x, "x")) if a]
    for axis, which in sides:
        for label in axis.labels[:MAX_NAMES]:
            if isinstance(label, str):
                add(_key(label), _on(which, label))
    exact = dict(targets)
    for axis, which in sides:
        for label in axis.labels[:MAX_NAMES]:
            if not isinstance(label, str):
                continue
            for form in _folds(label):
                other = exact.get(form)
                if other is None:
                    add(form, _on(which, label))
                elif getattr(other, which) is None and label.lower() != form:
                    add(_key(label), other)
    for category in figure.categories:
        for form in _folds(category.name):
            add(form, Target(category=category.name))
    for form, facets in _panel_names(figure.panels).items():
        add(form, Target(facets=tuple(facets.items())))
    for axis, which in sides:
        if re.search(r"[_\d ]", axis.name):
            add(axis.name.lower(), Target(axis=which))
            add(axis.name.lower() + "s", Target(axis=which))
    return compile_names(targets)


def _panel_names(panels: Sequence[Panel]) -> dict[str, dict[str, Label]]:
    """What titles and their parts select: the whole title, its method, `L9` for layer 9, what titles do not share."""
    if len(panels) < 2:
        return {}
    names: dict[str, dict[str, Label]] = {}
    for at, panel in enumerate(panels):
        for form in _ranks(at, [p.title for p in panels]):
            names.setdefault(form, dict(panel.facets))
    tail = _shared_tail([p.title for p in panels])
    for panel in panels:
        facets = dict(panel.facets)
        forms = _folds(panel.title)
        if tail and panel.title.endswith(tail):
            forms += _folds(panel.title[: -len(tail)])
        forms += _folds(re.sub(r"^\([a-z]\)\s*", "", panel.title))
        for form in forms:
            if form not in ("", "(", ")"):
                names.setdefault(form, facets)
        for name, value in panel.facets.items():
            if isinstance(value, str) and name != "panel":
                names.setdefault(value.lower(), {name: value})
            elif isinstance(value, int):
                for form in (f"{name[0].upper()}{value}", f"{name[0]}={value}", f"{name[0].upper()}={value}"):
                    names.setdefault(form if len(form) <= 2 else form.lower(), {name: value})
    return names


_RANKS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
_SIDES = {
    2: (("left", "left-hand", "top", "upper"), ("right", "right-hand", "bottom", "lower")),
    3: (("left", "top", "upper"), ("middle", "center", "centre", "central"), ("right", "bottom", "lower")),
    4: (("top-left", "upper-left"), ("top-right", "upper-right"), ("bottom-left", "lower-left"), ("bottom-right", "lower-right")),
}  # fmt: skip
_PANEL_WORDS = ("panel", "heatmap", "heat map", "map", "plot", "chart", "subplot", "matrix")


def _ranks(at: int, titles: Sequence[str]) -> list[str]:
    """What a panel is called after its place: `the first panel`, `left heatmap`, `last plot`, `(a)`, `panel (a)`."""
    count = len(titles)
    words = [_RANKS[at]] if at < len(_RANKS) else []
    words += ["last", "final"] if at == count - 1 else []
    words += _SIDES[count][at] if count in _SIDES else ()
    forms = [f"{word} {noun}" for word in words for noun in _PANEL_WORDS]
    if letter := re.match(r"\(([a-z])\) ", titles[at]):
        forms += [f"({letter[1]})", *(f"{noun} {letter[1]}" for noun in _PANEL_WORDS)]
        forms += [f"{noun} ({letter[1]})" for noun in _PANEL_WORDS]
    return forms


def _shared_tail(titles: Sequence[str]) -> str:
    """The words that all titles end in (` Predicted Label`), the empty string for none."""
    split = [t.split() for t in titles]
    size = 0
    while all(len(words) > size + 1 for words in split) and len({words[-1 - size] for words in split}) == 1:
        size += 1
    return " " + " ".join(split[0][-size:]) if size else ""
