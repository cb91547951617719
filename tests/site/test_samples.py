"""The sample figures of gallery/: complete, and written in words of our own."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from rerender.resources import folder

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
