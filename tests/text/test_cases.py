"""The case files of tests/cases: every wording must be read as a careful person reads it.

    RERENDER_REWRITE=1 pytest tests/text/test_cases.py     writes what is read now into the case files

A failure leaves NAME.actual beside NAME.md: the whole file as it would be rewritten, for `diff`.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.text.cases import FOLDER, Case, agrees, dump, load, refreshed, result

FILES = sorted(FOLDER.glob("*.md"))
REWRITE = os.environ.get("RERENDER_REWRITE") == "1"


@pytest.fixture(scope="module", autouse=True)
def _results_of_this_run() -> None:
    """Remove what earlier failures left; on demand, rewrite the expectations first."""
    for stale in FOLDER.glob("*.actual"):
        stale.unlink()
    if REWRITE:
        for path in FILES:
            path.write_text(dump(refreshed(load(path))), "utf-8")


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
def test_file_has_three_wordings_with_names_of_their_own(path: Path) -> None:
    names = [case.name for case in load(path).cases]
    assert len(names) >= 3
    assert len(set(names)) == len(names)
    assert dump(load(path)) == path.read_text("utf-8")
