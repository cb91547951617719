"""The sample figures of gallery/: complete, and written in words of our own."""

from __future__ import annotations

import re
import shutil
import tomllib
from pathlib import Path

import pytest

from rerender.resources import folder
from rerender.site import collect
from rerender.site.grouping import align

SAMPLES = Path(str(folder("gallery")))
ORIGINALS = Path(__file__).parents[3] / "shared" / "documents"

# The figures' own labels and units; who describes the figure has to repeat them.
LABELS = frozenset(
    re.findall(
        "[a-z]+",
        """
        aux loss based free layer layers l wikipedia en github dm mathematics relative expert experts load
        x y axis all categories algorithmic knowledge linguistic unclassified head heads
        brown purple green orange blue gray light yellow dark red
        """,
    )
)


def shingles(text: str, length: int = 6) -> set[tuple[str, ...]]:
    """Runs of words of one line, without the figure's labels and without numbers."""
    lines = [re.findall(r"[a-z]+", line) for line in text.lower().split("\n")]
    lines = [[word for word in line if word not in LABELS] for line in lines]
    return {tuple(line[i : i + length]) for line in lines for i in range(len(line) - length + 1)}


@pytest.mark.parametrize("figure", sorted(path.name for path in SAMPLES.iterdir() if path.is_dir()))
def test_each_sample_has_a_title_a_source_and_two_documents(figure):
    said = tomllib.loads((SAMPLES / figure / "figure.toml").read_text("utf-8"))
    assert set(said) == {"title", "source", "note"}
    assert len(list((SAMPLES / figure).glob("*.md"))) >= 2


@pytest.mark.skipif(not ORIGINALS.is_dir(), reason="the paraphrased documents are not at hand")
@pytest.mark.parametrize("sample", sorted(SAMPLES.glob("*/*.md")), ids=lambda path: path.name)
def test_no_sentence_is_copied(sample):
    originals = set().union(*(shingles(path.read_text("utf-8")) for path in ORIGINALS.glob("*.txt")))
    assert originals, "nothing to compare with"
    assert not shingles(sample.read_text("utf-8")) & originals


def test_samples_are_read_and_lie_panel_by_panel():
    figures = collect(SAMPLES)
    assert len(figures) >= 4
    for figure in figures:
        declared = [document.figure for document in figure.documents]
        assert all(one is not None and one.panels for one in declared), figure.name
        rows = align([one.panels for one in declared])
        assert all(None not in row.panels for row in rows), figure.name


def test_in_a_flat_folder_the_samples_find_their_figures(tmp_path):
    for path in SAMPLES.glob("*/*.md"):
        shutil.copy(path, tmp_path / f"{path.stem}.{path.parent.name}.md")
    groups = [{document.name.split(".")[1] for document in figure.documents} for figure in collect(tmp_path)]
    assert all(len(names) == 1 for names in groups), groups
    assert len(groups) == len(list(SAMPLES.glob("*/figure.toml")))
