"""The documents that several tests read: shared ones where present, samples, cases, generated ones."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path

from tests.text.cases import every_text
from tests.writer import write

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
GALLERY = ROOT / "gallery"
KEYED = (SHARED / "documents", SHARED / "development")


@cache
def shared() -> dict[str, str]:
    """The documents with answer keys by name, none where the shared material is absent."""
    return {
        path.name: path.read_text("utf-8")
        for folder in KEYED
        for path in sorted(folder.glob("*"))
        if path.suffix in (".md", ".txt")
    }


@cache
def samples() -> dict[str, str]:
    """The descriptions of the sample figures by `figure/document.md`."""
    return {
        f"{path.parent.name}/{path.name}": path.read_text("utf-8") for path in sorted(GALLERY.glob("*/*.md"))
    }


def generated(count: int) -> dict[str, str]:
    """Documents of the writer's open grammar by their seeds."""
    return {f"seed {seed}": write(random.Random(seed), sealed=False).text for seed in range(count)}


@cache
def corpus() -> dict[str, str]:
    """All of them by name."""
    cases = {f"case {number}": text for number, text in enumerate(every_text())}
    return shared() | samples() | cases | generated(80)
