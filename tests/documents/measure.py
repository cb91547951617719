"""The sets of documents, and how well each document is read."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rerender.forms import description_form
from rerender.text import read
from tests.writer.score import figure_facts, positions, values

FOLDER = Path(__file__).parent
SETS = (*(f"genre-{n}" for n in range(1, 13)), *(f"voices-{n}" for n in range(1, 6)), "heads-1", "sealed")
SEALED = "sealed"
"""The set that is measured and never opened by whoever changes rules."""


@dataclass(frozen=True, slots=True)
class Document:
    """A description and its answer key."""

    folder: str
    name: str
    text: str
    key: dict[str, Any]

    def reading(self) -> dict[str, Any]:
        """What is read in it, as `rerender parse --format json` prints it."""
        form: dict[str, Any] = json.loads(json.dumps(description_form(read(self.text, self.name))))
        return form


@dataclass(frozen=True, slots=True)
class Score:
    """Three shares from 0 to 1, `values` None where the key states no number; `wrong` facts of the figure."""

    document: Document
    milliseconds: float
    figure: float = 0.0
    positions: float = 0.0
    values: float | None = None
    wrong: tuple[str, ...] = ()
    crash: str = ""


def load(folder: str) -> list[Document]:
    """The documents of a set in the order of their names."""
    return [
        Document(
            folder,
            path.stem,
            path.read_text("utf-8"),
            json.loads(path.with_suffix(".key.json").read_text("utf-8")),
        )
        for path in sorted((FOLDER / folder).glob("*.md"))
    ]


def measure(document: Document) -> Score:
    """Read a document and score what was read."""
    start = time.perf_counter()
    try:
        reading = document.reading()
    except Exception as error:  # a crash of the reader is what is measured here
        return Score(document, _since(start), crash=type(error).__name__)
    spent = _since(start)
    facts = figure_facts(document.key, reading)
    wrong = tuple(name for name, right in facts.items() if not right)
    return Score(
        document,
        spent,
        sum(facts.values()) / len(facts),
        positions(document.key, reading),
        values(document.key, reading),
        wrong,
    )


def _since(start: float) -> float:
    return 1000 * (time.perf_counter() - start)


def mean(scores: Iterable[Score]) -> dict[str, float]:
    """The means of a set; documents whose key states no number do not count for `values`."""
    scores = list(scores)
    stated = [score.values for score in scores if score.values is not None]
    return {
        "figure": sum(score.figure for score in scores) / len(scores),
        "positions": sum(score.positions for score in scores) / len(scores),
        "values": sum(stated) / len(stated),
    }
