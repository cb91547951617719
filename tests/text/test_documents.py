"""Our own documents (tests/documents) must be read at least as well as when they were last measured."""

from __future__ import annotations

import re
from functools import cache

import pytest

from tests.documents import SEALED, SETS, Document, Score, load, mean, measure
from tests.documents.__main__ import main
from tests.documents.measure import FOLDER
from tests.text.documents import SHARED, shared
from tests.text.test_scores import score_module

MEASURED = {
    "genre-1": {"figure": 1.000, "positions": 0.997, "values": 0.975},
    "genre-2": {"figure": 1.000, "positions": 0.963, "values": 0.996},
    "genre-3": {"figure": 1.000, "positions": 0.956, "values": 0.988},
    "genre-4": {"figure": 1.000, "positions": 0.990, "values": 0.995},
    "genre-5": {"figure": 1.000, "positions": 0.985, "values": 0.977},
    "genre-6": {"figure": 1.000, "positions": 0.984, "values": 0.994},
    "genre-7": {"figure": 1.000, "positions": 0.955, "values": 0.959},
    "genre-8": {"figure": 1.000, "positions": 0.934, "values": 0.967},
    "genre-9": {"figure": 1.000, "positions": 0.955, "values": 0.982},
    "genre-10": {"figure": 1.000, "positions": 0.980, "values": 1.000},
    "genre-11": {"figure": 1.000, "positions": 0.993, "values": 0.978},
    "genre-12": {"figure": 0.972, "positions": 0.914, "values": 0.992},
    "voices-1": {"figure": 1.000, "positions": 0.912, "values": 0.978},
    "voices-2": {"figure": 1.000, "positions": 0.937, "values": 0.973},
    "voices-3": {"figure": 1.000, "positions": 0.989, "values": 0.975},
    "voices-4": {"figure": 0.950, "positions": 0.929, "values": 0.940},
    "voices-5": {"figure": 0.932, "positions": 0.800, "values": 0.892},
    "heads-1": {"figure": 0.972, "positions": 0.866, "values": 0.823},
    "sealed": {"figure": 0.977, "positions": 0.897, "values": 0.922},
}
"""`python -m tests.documents`. Raise them with the reader, here and in tests/documents/README.md."""

SLACK = 0.02
SLOWEST = 500.0
"""Milliseconds for one document, generous: the tests share their machine."""

LONGEST_QUOTE = 8
"""That many words in a row from a document that is not ours would be a quotation."""

EACH = pytest.mark.parametrize("folder", SETS)


@cache
def documents(folder: str) -> tuple[Document, ...]:
    return tuple(load(folder))


@cache
def scores(folder: str) -> tuple[Score, ...]:
    return tuple(measure(document) for document in documents(folder))


@EACH
def test_no_document_raises(folder: str) -> None:
    assert [(score.document.name, score.crash) for score in scores(folder) if score.crash] == []


@EACH
def test_no_document_is_slow(folder: str) -> None:
    slow = [score.document for score in scores(folder) if score.milliseconds > SLOWEST]
    assert [document.name for document in slow if measure(document).milliseconds > SLOWEST] == []


@EACH
def test_no_set_is_read_worse_than_it_was(folder: str) -> None:
    means = mean(scores(folder))
    assert {name: m for name, m in means.items() if m < MEASURED[folder][name] - SLACK} == {}


@EACH
def test_every_document_has_its_key(folder: str) -> None:
    assert len(documents(folder)) >= 12
    for document in documents(folder):
        last = document.text.count("\n") + 1
        assert document.key["claims"], document.name
        assert all(1 <= claim["line"] <= last for claim in document.key["claims"]), document.name


@EACH
@pytest.mark.skipif(not (SHARED / "score.py").exists(), reason="the shared material is absent")
def test_our_score_is_the_shared_one(folder: str) -> None:
    for score in scores(folder):
        theirs = score_module().score(score.document.key, score.document.reading())
        ours = {"figure": score.figure, "positions": score.positions, "values": score.values}
        assert {n: theirs.get(n) for n in ours} == pytest.approx(ours), score.document.name


@EACH
@pytest.mark.skipif(not shared(), reason="the shared material is absent")
def test_no_document_quotes_a_shared_one(folder: str) -> None:
    quotable = set().union(*map(phrases, shared().values()))
    assert [document.name for document in documents(folder) if phrases(document.text) & quotable] == []


def phrases(text: str) -> set[tuple[str, ...]]:
    """All runs of words of the length of a quotation; ticks of an axis are none."""
    words = re.findall(r"\w+(?:\.\d+)*", text.lower())
    runs = (tuple(words[n : n + LONGEST_QUOTE]) for n in range(len(words) - LONGEST_QUOTE + 1))
    return {run for run in runs if sum(len(word) > 1 and word.isalpha() for word in run) > LONGEST_QUOTE // 2}


def test_the_readme_gives_the_figures_that_are_held() -> None:
    readme = (FOLDER / "README.md").read_text("utf-8")
    for folder, means in MEASURED.items():
        figures = " | ".join(f"{mean:.3f}" for mean in means.values())
        assert f"\n| `{folder}/` | {len(documents(folder))} | {figures} |\n" in readme


def test_the_sealed_set_shows_scores_only(capsys: pytest.CaptureFixture[str]) -> None:
    main(["--worst", "20", "--set", SEALED])
    words = set(re.findall(r"[A-Za-z]{2,}", capsys.readouterr().out))
    assert words == {"set", "documents", "figure", "positions", "values", "slowest", "ms", SEALED}


def test_the_other_sets_show_what_was_missed(capsys: pytest.CaptureFixture[str]) -> None:
    main(["--worst", "1", "--set", "voices-1"])
    told = capsys.readouterr().out
    worst = min(scores("voices-1"), key=lambda score: score.positions)
    assert f"voices-1/{worst.document.name}  figure" in told
    assert re.search(r"^  [-+] *\d+ cells  \d+: \S", told, re.M)
