"""The reader against independent readings of the same documents (../shared), by their own score."""

from __future__ import annotations

import importlib.util
import json
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from rerender.forms import description_form
from rerender.text import read
from tests.text.documents import KEYED, SHARED, shared

pytestmark = pytest.mark.skipif(not (SHARED / "score.py").exists(), reason="the shared material is absent")

REAL, DEVELOPMENT = (sorted(folder.glob("*.key.json")) for folder in KEYED)
TARGETS = {"figure": 0.95, "positions": 0.95, "values": 0.9}
MEANS = {"figure": 0.95, "positions": 0.92, "values": 0.9}
LEAST = 0.7


@cache
def score_module() -> ModuleType:
    spec = importlib.util.spec_from_file_location("shared_score", SHARED / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def scores(key: Path) -> dict[str, float]:
    """figure, positions and (where the key states numbers) values of one document."""
    name = key.name.removesuffix(".key.json")
    text = next(shared()[name + end] for end in (".md", ".txt") if name + end in shared())
    reading = json.loads(json.dumps(description_form(read(text, name))))
    found: dict[str, Any] = score_module().score(json.loads(key.read_text("utf-8")), reading)
    return {name: float(found[name]) for name in TARGETS if name in found}


def short(key: Path) -> str:
    return key.name.split("_")[0].split(".")[0]


@pytest.mark.parametrize("key", REAL, ids=short)
def test_the_five_documents(key: Path) -> None:
    assert {n: s for n, s in scores(key).items() if s < TARGETS[n]} == {}


@pytest.mark.parametrize("key", [k for k in DEVELOPMENT if short(k) in ("d02", "d08")], ids=short)
def test_the_expert_load_documents_of_the_development_set(key: Path) -> None:
    assert min(scores(key).values()) >= 0.9


@pytest.mark.parametrize("key", DEVELOPMENT, ids=short)
def test_no_development_document_is_badly_read(key: Path) -> None:
    assert min(scores(key).values()) >= LEAST


@pytest.mark.parametrize("figure", MEANS)
def test_development_means(figure: str) -> None:
    found = [scores(key)[figure] for key in DEVELOPMENT if figure in scores(key)]
    assert sum(found) / len(found) >= MEANS[figure]


def test_all_keys_are_there() -> None:
    assert (len(REAL), len(DEVELOPMENT)) == (5, 14)
