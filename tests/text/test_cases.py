"""The case files of tests/cases: every wording must be read as a careful person reads it.

    RERENDER_REWRITE=1 pytest tests/text/test_cases.py     writes what is read now into the case files

A failure leaves NAME.actual beside NAME.md: the whole file as it would be rewritten, for `diff`.
"""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import pytest

from tests.text.cases import FOLDER, README, Case, agrees, dump, files, load, refreshed, result, table

FILES = files()
REWRITE = os.environ.get("RERENDER_REWRITE") == "1"


@pytest.fixture(scope="module", autouse=True)
def _results_of_this_run() -> None:
    """Remove what earlier failures left; on demand, rewrite the expectations first."""
    for stale in FOLDER.glob("*.actual"):
        stale.unlink()
    if REWRITE:
        for path in FILES:
            path.write_text(dump(refreshed(load(path))), "utf-8")
        before = README.read_text("utf-8").partition("| construction |")[0]
        README.write_text(f"{before}{table()}\n", "utf-8")


def marks(case: Case) -> list[pytest.MarkDecorator]:
    """A wording that is not managed yet must fail, so that its mark goes as soon as it is."""
    return [pytest.mark.xfail(reason=case.why, strict=not REWRITE)] if case.why else []


@pytest.mark.parametrize(
    ("path", "name"),
    [
        pytest.param(path, case.name, id=f"{path.stem}: {case.name}", marks=marks(case))
        for path in FILES
        for case in load(path).cases
    ],
)
def test_wording(path: Path, name: str) -> None:
    case = next(case for case in load(path).cases if case.name == name)
    actual = result(case)
    if not agrees(case.expected, actual) and not case.why:
        path.with_suffix(".actual").write_text(dump(refreshed(load(path))), "utf-8")
    assert agrees(case.expected, actual), "\n".join(
        (f"{path.name}: {case.name}", *case.lines, "--- expected", *case.expected, "--- read", *actual)
    )


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_construction_has_three_wordings_with_names_of_their_own(path: Path) -> None:
    cases = load(path).cases
    counts = Counter(case.about for case in cases)
    assert {about: count for about, count in counts.items() if count < 3} == {}
    assert len({case.name for case in cases}) == len({case.text for case in cases}) == len(cases)
    assert dump(load(path)) == path.read_text("utf-8")


def test_the_readme_counts_the_wordings() -> None:
    assert README.read_text("utf-8").endswith(f"\n\n{table()}\n")
