"""The names of a figure: every way in which a text may call its labels, categories and panels."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from rerender.model import Axis, Figure, Label, Panel
from rerender.text.frame import Target
from rerender.text.lexicon import lexicon
from rerender.text.words import Names, compile_names

MAX_NAMES = 2_000
"""Phrases of one figure that get a meaning."""


_REMARK = re.compile(r"\s*\([^()]{0,200}\)")
_LETTER = re.compile(r"^\([a-z]\)\s*")
_PHRASE = re.compile(r"[_\d ]")
_NUMBERS = re.compile(r"[\d\s.,%+-]+")


_PLURAL = re.compile(r"^[^\W\d_]*[- ]?[^\W\d_]+[a-rt-z]$")
"""What a text may put in the plural: words whose last letter is no `s` (`Reef shark`)."""


def label_forms(label: str) -> list[str]:
    """The ways in which a text calls a label, in lower case: whole, without brackets, without decoration."""
    return list(_forms(label))


@lru_cache(maxsize=1024)
def _forms(label: str) -> tuple[str, ...]:
    label = label.strip()
    forms = [
        label,
        *lexicon().spellings.get(label.lower(), ()),
        _REMARK.sub("", label) if "(" in label else label,
        label.strip(" _-*|()[]{}<>#.\"'"),
        label.replace("_", " "),
        f"{label}s" if _PLURAL.search(label) else label,
    ]
    return tuple(dict.fromkeys([_key(form) for one in forms if (form := one.strip())]))


def _on(axis: str, label: Label) -> Target:
    return Target(y=label) if axis == "y" else Target(x=label)


def _key(phrase: str) -> str:
    """A phrase as names are kept: in lower case, but for one of two letters or fewer."""
    return phrase.lower() if len(phrase) > 2 else phrase


def figure_names(figure: Figure) -> Names:
    """All names of a figure with what they stand for, at most `MAX_NAMES`.

    Labels as written come first, so that no short form of another label takes their place.
    """
    targets: dict[str, Target] = {}
    sides = [(a, w) for a, w in ((figure.y, "y"), (figure.x, "x")) if a]
    words = [(w, one, _on(w, one)) for a, w in sides for one in a.labels[:MAX_NAMES] if isinstance(one, str)]
    for _, label, own in words:
        _add(targets, _key(label), own)
    exact = dict(targets)
    for which, label, own in words:
        for form in label_forms(label):
            other = exact.get(form)
            if other is None:
                _add(targets, form, own)
            elif getattr(other, which) is None and label.lower() != form:
                _add(targets, _key(label), other)
    for category in figure.categories:
        named = Target(category=category.name)
        for form in label_forms(category.name):
            _add(targets, form, named)
    for form, facets in _panel_names(figure.panels).items():
        _add(targets, form, Target(facets=tuple(facets.items())))
    for axis, which in sides:
        for symbol in _symbols(axis, [a for a, _ in sides]):
            _add(targets, f"{symbol} =".lower(), Target(axis=which))
            _add(targets, f"{symbol}=" if len(symbol) < 2 else f"{symbol}=".lower(), Target(axis=which))
        for number in _thousands(axis):
            _add(targets, f"{number}k", _on(which, number))
            _add(targets, f"{number}K", _on(which, number))
        if _PHRASE.search(axis.name):
            _add(targets, axis.name.lower(), Target(axis=which))
            _add(targets, axis.name.lower() + "s", Target(axis=which))
    return compile_names(targets, _marked_names(sides))


def _marked_names(sides: Sequence[tuple[Axis, str]]) -> dict[str, object]:
    """Labels that are numbers or signs on an axis of words: the text means them where it puts them in quotes."""
    found: dict[str, Target] = {}
    for axis, which in sides:
        labels = axis.labels[:MAX_NAMES]
        if not any(isinstance(label, str) and not _NUMBERS.fullmatch(label) for label in labels):
            continue
        for label in labels:
            if isinstance(label, int) or _NUMBERS.fullmatch(label):
                own = _on(which, label)
                known = found.get(str(label))
                found[str(label)] = known.also(own) if known else own
    return dict(found)


_SYMBOL = re.compile(r"\(([A-Za-z]\w{0,5})\)$|(?:^| )([A-Za-z])$")


def _symbols(axis: Axis, sides: Sequence[Axis]) -> list[str]:
    """What stands for an axis before an equals sign: a letter in its name (`Digits of a`, `Factor (m)`), or its initial."""
    if named := _SYMBOL.search(axis.name):
        return [named[1] or named[2]]
    initial = axis.name[:1].lower()
    alone = sum(other.name[:1].lower() == initial for other in sides) == 1
    return [initial, initial.upper(), axis.name] if initial.isalpha() and alone else []


_COUNTS_THOUSANDS = re.compile(r"\b(?:k|thousands?)\b", re.I)


def _thousands(axis: Axis) -> tuple[Label, ...]:
    """The numbers of an axis whose name says that they count thousands (`Length (k tokens)`): `4k` is 4 there."""
    if not _COUNTS_THOUSANDS.search(axis.name):
        return ()
    return tuple(label for label in axis.labels[:MAX_NAMES] if isinstance(label, int) or label.isdigit())


def _add(targets: dict[str, Target], phrase: str, target: Target) -> None:
    """Let a phrase mean one thing more, unless it is a number or there are names enough."""
    if phrase and len(targets) < MAX_NAMES and not _NUMBERS.fullmatch(phrase):
        known = targets.get(phrase)
        targets[phrase] = known.also(target) if known else target


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
        for form in _title_forms(panel.title, tail):
            names.setdefault(form, dict(panel.facets))
        for name, value in panel.facets.items():
            for form in _facet_forms(name, value):
                names.setdefault(form, {name: value})
    return names


def _title_forms(title: str, tail: str) -> list[str]:
    """What a text may call a title: as it stands, without the `tail` that all titles share, without its letter."""
    forms = label_forms(title)
    if tail and title.endswith(tail):
        forms += label_forms(title[: -len(tail)])
    forms += label_forms(_LETTER.sub("", title))
    return [form for form in forms if form not in ("", "(", ")")]


def _facet_forms(name: str, value: Label) -> list[str]:
    """What a text may call a value of a facet: a method by its name, layer 9 as `L9`, `l=9` or `L=9`."""
    if isinstance(value, str):
        return [] if name == "panel" else [value.lower()]
    letter = name[0].upper()
    return [_key(form) for form in (f"{letter}{value}", f"{name[0]}={value}", f"{letter}={value}")]


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
