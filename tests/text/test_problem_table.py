"""The problems that real and sample documents must show, and those that they must not."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from rerender import api
from rerender.model import Problem
from rerender.text import read
from tests.text.documents import samples, shared

NEEDS_SHARED = pytest.mark.skipif(not shared(), reason="the shared material is absent")

REAL: dict[str, list[tuple[str, int]]] = {
    "000": [
        ("axis-misread", 4),
        ("identical-panels", 43),
        ("regular-pattern", 43),
        ("row-not-named", 43),
        *(("impossible-total", line) for line in range(43, 49)),
        ("count-mismatch", 77),
        ("count-mismatch", 84),
    ],
    "001": [
        ("count-mismatch", 3),
        ("axis-misread", 7),
        ("count-mismatch", 16),
        ("axis-misread", 17),
        ("identical-panels", 19),
        ("self-contradiction", 58),
        ("self-contradiction", 61),
        ("axis-size-unknown", 7),
    ],
    "002": [("repeated-positions", 50), ("self-contradiction", 67), ("mean-is-fixed", 62)],
    "003": [("impossible-total", 24)],
    "004": [("regular-pattern", 25), ("impossible-total", 29)],
}
"""Slug and line: what issue 2 asks of the five documents."""

SAMPLES: dict[str, list[tuple[str, str]]] = {
    "expert-load-layers-19-24/experts.md": [("impossible-total", "nearly every expert pale yellow")],
    "expert-load-layers-19-24/positions.md": [
        ("axis-misread", 'titled "Relative Expert Load"'),
        ("identical-panels", "**Aux-Loss-Free Layer 19**: red cells"),
        ("regular-pattern", "**Aux-Loss-Free Layer 19**: red cells"),
        ("row-not-named", "**Aux-Loss-Free Layer 19**: red cells"),
        *(("impossible-total", f"**Aux-Loss-Free Layer {layer}**: red cells") for layer in range(19, 25)),
        ("count-mismatch", "12 layers × 3 categories"),
        ("count-mismatch", "Across 12 layers (19–24)"),
    ],
    "expert-load-layers-7-12/rows.md": [],
    "expert-load-layers-7-12/table.md": [
        ("count-mismatch", "12 layers of a model"),
        ("axis-misread", "with the values 0, 2, 4"),
        ("count-mismatch", "12 layers (7–12) have two variants"),
        ("axis-misread", "| Variant | Layer |"),
        ("identical-panels", "| Aux-Loss-Based | 7 |"),
        ("self-contradiction", "such as 15, 21, 24, for every dataset"),
        ("self-contradiction", "(x=15, 21)"),
        ("axis-size-unknown", "with the values 0, 2, 4"),
    ],
    "expert-load-layers-9-18/indices.md": [
        ("repeated-positions", "`Github` (indices ~15, 35, 58)"),
        ("self-contradiction", "| Aux-Loss-Based L9 | Github |"),
    ],
    "expert-load-layers-9-18/peaks.md": [],
    "head-categories/clusters.md": [],
    "head-categories/regions.md": [
        ("regular-pattern", "near layer 30, head 0"),
        ("impossible-total", "One dense vertical cluster"),
        ("impossible-total", "densely packed with blue"),
    ],
}
"""Slug and words of the line, or words that begin on it."""


@cache
def problems(text: str) -> tuple[Problem, ...]:
    """All problems of a document, those that only its grid shows included."""
    return api.examine(read(text)).problems


def at(found: tuple[Problem, ...]) -> set[tuple[str, int]]:
    return {(p.slug, p.span.line if p.span else 0) for p in found}


def line_of(words: str, text: str) -> int:
    """The line on which `words`, which stand there once, begin."""
    assert text.count(words) == 1, words
    return text.count("\n", 0, text.index(words)) + 1


@NEEDS_SHARED
@pytest.mark.parametrize(
    ("document", "slug", "line"),
    [(document, slug, line) for document, expected in REAL.items() for slug, line in expected],
)
def test_real_documents_show_their_problems(document: str, slug: str, line: int) -> None:
    text = next(text for name, text in shared().items() if name.startswith(f"{document}_"))
    assert (slug, line) in at(problems(text))


@NEEDS_SHARED
def test_the_row_of_a_range_above_the_mean_is_a_warning() -> None:
    text = next(text for name, text in shared().items() if name.startswith("003_"))
    assert [p.severity for p in problems(text) if p.slug == "impossible-total"] == ["warning"]


@pytest.mark.parametrize(
    ("document", "slug", "words"),
    [(document, slug, words) for document, expected in SAMPLES.items() for slug, words in expected],
)
def test_samples_show_their_problems(document: str, slug: str, words: str) -> None:
    text = samples()[document]
    assert (slug, line_of(words, text)) in at(problems(text))


@pytest.mark.parametrize("document", SAMPLES)
def test_samples_show_no_other_errors(document: str) -> None:
    text = samples()[document]
    expected = {(slug, line_of(words, text)) for slug, words in SAMPLES[document]}
    alarming = tuple(p for p in problems(text) if p.slug in ("self-contradiction", "impossible-total"))
    assert at(alarming) <= expected


def test_problems_of_the_grid_come_after_those_of_the_text() -> None:
    description = read(samples()["expert-load-layers-19-24/positions.md"])
    examined = api.examine(description)
    assert examined.problems[: len(description.problems)] == description.problems
    assert replace(examined, problems=()) == replace(description, problems=())


def test_every_sample_has_its_row() -> None:
    assert set(SAMPLES) == set(samples())
