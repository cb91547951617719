"""No code and no word list knows a sample: neither its panels nor its datasets, methods or categories."""

from __future__ import annotations

import ast
import json
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from rerender.model import Figure
from rerender.text import read
from tests.text.documents import KEYED, ROOT, samples

ORDINARY = {
    *("accuracy", "knowledge", "inference", "translation", "retrieval", "linguistic", "algorithmic"),
    *("unclassified", "elements", "apples", "gods", "instruments", "last", "attn", "subj"),
    *("all categories", "2 categories", "3 categories", "4 categories"),
}
"""Labels of samples that are words like any other."""

SOURCES = sorted((ROOT / "rerender").rglob("*.py"))
WORD_LISTS = sorted((ROOT / "rerender").rglob("*.toml"))


def forms(name: str) -> Iterator[str]:
    """What gives a name away: itself, without brackets and decoration, the method of `Method Layer 9`."""
    bare = re.sub(r"\([^()]*\)", "", name).strip(" _-.|*")
    method = re.sub(r"\s+[A-Za-z]+\s+\d+$", "", bare)
    for form in {name.lower(), bare.lower(), method.lower()}:
        if len(form) > 2 and form not in ORDINARY and not re.fullmatch(r"[\d\W]+|layer \d+", form):
            yield form


def figure_names(figure: Figure) -> Iterator[str]:
    yield from (panel.title for panel in figure.panels)
    yield from (category.name for category in figure.categories)
    for axis in (figure.x, figure.y):
        yield from (label for label in (axis.labels if axis else ()) if isinstance(label, str))


def key_names(figure: dict[str, Any]) -> Iterator[str]:
    yield from (*figure["panels"], *(figure.get("categories") or ()))
    for axis in (figure.get("x"), figure.get("y")):
        yield from (label for label in (axis or {}).get("labels") or () if isinstance(label, str))


@cache
def sample_names() -> frozenset[str]:
    """The names of all samples: of the gallery, and of the shared keys where they are present."""
    names = [name for text in samples().values() for name in figure_names(read(text).figure)]
    for folder in KEYED:
        for path in sorted(folder.glob("*.key.json")):
            names += key_names(json.loads(path.read_text("utf-8"))["figure"])
    return frozenset(form for name in names for form in forms(name))


def strings_of(path: Path) -> Iterator[str]:
    """The strings of a module that the program uses: no docstrings, no comments."""
    tree = ast.parse(path.read_text("utf-8"))
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    told = {
        id(node.value)
        for parent in ast.walk(tree)
        if isinstance(parent, documented)
        for node in parent.body
        if isinstance(node, ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.value


def entries_of(value: object) -> Iterator[str]:
    """All strings and keys of a word list."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, entry in value.items():
            yield from (key, *entries_of(entry))
    elif isinstance(value, list):
        for entry in value:
            yield from entries_of(entry)


def known(strings: Iterator[str]) -> set[str]:
    """The names of samples among the words of some strings."""
    text = "\n".join(strings).lower()
    return {name for name in sample_names() if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text)}


def test_there_are_names_to_look_for() -> None:
    assert {"aux-loss-free", "github", "dm mathematics", "wikipedia"} <= sample_names()


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_module_knows_a_sample(path: Path) -> None:
    assert known(strings_of(path)) == set()


@pytest.mark.parametrize("path", WORD_LISTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_word_list_knows_a_sample(path: Path) -> None:
    assert known(entries_of(tomllib.loads(path.read_text("utf-8")))) == set()
