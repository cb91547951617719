"""The words of the field, read from lexicon.toml once: phrase → `Lexeme`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

Interval = tuple[float, float]

_PIECE = re.compile(r"[^\W_]+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Lexeme:
    """What a phrase may mean. `tags` are the names of the word lists it stands in.

    `level` and `density` are shares of the scale and of the cells.
    """

    words: tuple[str, ...]
    tags: frozenset[str] = frozenset()
    level: Interval | None = None
    density: Interval | None = None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All phrases by their first word, longest first, the lists that the figure reader asks for, and the cues of clauses.

    `color_words` says which colour each form of a word for it names (`reddish`, `whites`).
    """

    phrases: dict[str, tuple[Lexeme, ...]]
    colors: dict[str, str]
    shades: dict[str, float]
    colormaps: dict[str, tuple[str, ...]]
    axes: dict[str, frozenset[str]]
    sections: dict[str, frozenset[str]]
    cues: dict[str, frozenset[str]]
    color_words: dict[str, str]
    spellings: dict[str, list[str]]
    cycles: tuple[tuple[str, ...], ...]
    plurals: dict[str, str]
    numbers: dict[str, int]


def pieces(phrase: str) -> tuple[str, ...]:
    """A phrase as the tokenizer sees it: lower-case words, hyphens dropped, other signs kept."""
    return tuple(p for p in _PIECE.findall(phrase.lower()) if p != "-")


@lru_cache(maxsize=4096)
def singular(word: str) -> str:
    """The singular of an English plural, as far as rules go; any other word as it is."""
    if (irregular := lexicon().plurals.get(word)) is not None:
        return irregular
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        if word.endswith("ies"):
            return word[:-3] + "y"
        if word.endswith(("xes", "ches", "shes", "sses")):
            return word[:-2]
        return word[:-1]
    return word


def _color_words(colors: Collection[str]) -> dict[str, str]:
    """All forms of the words for colours; where two colours share a form, it means the one that is plainly so called."""
    forms = {color[:-1] + end: color for color in colors if color.endswith("e") for end in ("", "ish")}
    for end in ("s", "dish", "ish", ""):
        forms |= {color + end: color for color in colors}
    return forms


@cache
def lexicon() -> Lexicon:
    """The lexicon shipped with the package."""
    data = tomllib.loads(files("rerender.text").joinpath("lexicon.toml").read_text("utf-8"))
    tags: dict[tuple[str, ...], set[str]] = {}
    levels = {pieces(p): tuple(v) for p, v in data["levels"].items()}
    densities = {pieces(p): tuple(v) for p, v in data["densities"].items()}
    for name, phrases in data["words"].items():
        for phrase in phrases:
            tags.setdefault(pieces(phrase), set()).add(name)
    for direction, words in data["intensifiers"].items():
        for phrase in words:
            tags.setdefault(pieces(phrase), set()).add(direction)
    for phrase in data["sparse"]["words"]:
        tags.setdefault(pieces(phrase), set()).add("sparse")
    for noun in data["axes"]["nouns"] + data["axes"]["x_nouns"] + data["axes"]["y_nouns"]:
        tags.setdefault(pieces(noun), set()).add("noun")
    index: dict[str, list[Lexeme]] = {}
    for words in {*tags, *levels, *densities}:
        lexeme = Lexeme(words, frozenset(tags.get(words, ())), levels.get(words), densities.get(words))
        index.setdefault(words[0], []).append(lexeme)
    return Lexicon(
        {first: tuple(sorted(found, key=lambda x: -len(x.words))) for first, found in index.items()},
        data["colors"],
        data["shades"],
        {name: tuple(anchors.split()) for name, anchors in data["colormaps"].items()},
        {name: frozenset(words) for name, words in data["axes"].items()},
        {name: frozenset(words) for name, words in data["sections"].items()},
        {name: frozenset(words) for name, words in data["cues"].items()},
        _color_words(data["colors"]),
        data["spellings"],
        tuple(
            tuple(form(name) for name in names)
            for names in data["cycles"].values()
            for form in (str, lambda name: (data["spellings"][name] or [name])[0])
        ),
        data["plurals"],
        {word: number for number, word in enumerate(data["numbers"]["words"])},
    )


@cache
def cue(name: str) -> frozenset[str]:
    """The words of a list of `[cues]`: what they say of the place, the number or the mark that they stand beside."""
    return lexicon().cues[name]


@cache
def axis_words(name: str) -> frozenset[str]:
    """The words of a list of `[axes]`: nouns that count along an axis, and what declarations of one are made of."""
    return lexicon().axes[name]


@cache
def section(name: str) -> frozenset[str]:
    """The words of a list of `[sections]`: what leads and headings that declare a figure are made of."""
    return lexicon().sections[name]


@cache
def panel_nouns() -> frozenset[str]:
    """Nouns that may trail or lead the title of a panel: those for a heatmap or a figure, and looser ones (`task`)."""
    return section("heatmap_nouns") | section("figure_nouns") | section("title_nouns")


@cache
def heatmaps() -> frozenset[str]:
    """The plurals of the nouns for a heatmap; a line that counts or lists panels has one of them."""
    return frozenset(
        noun[:-2] + "ices" if noun == "matrix" else f"{noun}s" for noun in section("heatmap_nouns")
    )


def alternatives(words: Iterable[str]) -> str:
    """A regular expression for any of some words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
