"""`rerender check` on the command line, and on the published figure."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

import rerender
from rerender.errors import InputError, OptionError
from rerender.judge import Verdicts
from tests.commandline import CommandLine

FIGURE = Path(__file__).parents[2] / "gallery" / "expert-load-layers-19-24" / "source.csv"
SHARED = Path(__file__).parents[3] / "shared"

DOCUMENT = """# Noise of animals
A heatmap with one row per animal (y-axis: cats, dogs) over hours 1 to 4 (x-axis: hour, 1 to 4).
The color scale runs from 0 to 10 (Noise).
- Cats: value 9 at hour 2.
- Dogs: value 5 at hour 3.
"""

TABLE = "animal,hour,value\n" + "".join(
    f"{animal},{hour},{9 if (animal, hour) == ('cats', 2) else 1}\n"
    for animal in ("cats", "dogs")
    for hour in range(1, 5)
)


@pytest.fixture(autouse=True)
def files(tmp_path: Path) -> Path:
    (tmp_path / "a.md").write_text(DOCUMENT)
    (tmp_path / "b.md").write_text(DOCUMENT.replace("value 5 at hour 3", "value 1 at hour 3"))
    (tmp_path / "source.csv").write_text(TABLE)
    return tmp_path


def test_the_exit_code_tells_of_contradictions(rerender: CommandLine) -> None:
    ran = rerender("check", "a.md", "--source", "source.csv")
    assert (ran.code, ran.err) == (1, "")
    assert "1 contradicted" in ran.out
    assert rerender("check", "a.md", "--source", "source.csv", "--max-contradicted", "1").code == 0
    assert rerender("check", "b.md", "--source", "source.csv").code == 0


def test_json_is_one_object_a_line(rerender: CommandLine) -> None:
    ran = rerender("check", "a.md", "b.md", "--source", "source.csv", "--format", "json")
    assert [json.loads(line)["document"] for line in ran.out.splitlines()] == ["a.md", "b.md"]
    assert ran.code == 1


def test_a_folder_is_judged_by_the_source_in_it(rerender: CommandLine) -> None:
    ran = rerender("check", ".", "--source", "source.csv", "--format", "json")
    assert [json.loads(line)["document"] for line in ran.out.splitlines()] == ["a.md", "b.md"]


def test_the_output_is_a_file(rerender: CommandLine, files: Path) -> None:
    ran = rerender("check", "b.md", "--source", "source.csv", "--format", "junit", "-o", "verdicts.xml")
    assert (ran.code, ran.out) == (0, "")
    assert (files / "verdicts.xml").read_text().startswith("<?xml")
    refused = rerender("check", "b.md", "--source", "source.csv", "-o", "source.csv")
    assert (refused.code, refused.err.split(":")[1].strip()) == (2, "output-is-input")


@pytest.mark.parametrize(
    ("arguments", "slug"),
    [
        (("a.md", "--source", "b.md"), "source-is-description"),
        (("a.md", "--source", "none.csv"), "no-such-file"),
        (("none.md", "--source", "source.csv"), "no-such-file"),
        (("a.md",), "bad-usage"),
    ],
)
def test_errors_are_one_line(rerender: CommandLine, arguments: tuple[str, ...], slug: str) -> None:
    ran = rerender("check", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"rerender: {slug}: ")
    assert len(ran.err.splitlines()) == 1


def test_check_is_a_function(files: Path) -> None:
    made = rerender.check(files / "a.md", files / "source.csv")
    assert made.count("contradicted") == 1
    with pytest.raises(OptionError):
        rerender.check(files / "a.md", files / "b.md")
    with pytest.raises(InputError):
        rerender.check(files / "a.md", files / "missing.pdf")


@cache
def judged(number: str) -> Verdicts:
    """A shared document of figure 10d before the numbers of that figure."""
    found = sorted((SHARED / "documents").glob(f"{number}_*.txt"))
    if not found:
        pytest.skip("../shared is not here")
    return rerender.check(found[0], FIGURE)


def scores(made: Verdicts) -> dict[str, tuple[float | None, float | None]]:
    return {score.name: (score.value, score.chance) for score in made.scores}


def test_a_good_description_of_the_published_figure() -> None:
    """Of 41 listed positions, two thirds are exact and 95 % within one column; by chance it is 26 %."""
    made = judged("003")
    assert made.total.listed == 41
    assert made.total.exact == 28
    assert made.total.near == 39
    assert scores(made)["positions-within-one"][1] == pytest.approx(0.26, abs=0.01)
    assert scores(made)["positions-exact"][1] == pytest.approx(0.096, abs=0.002)
    assert made.hypotheses == ()
    assert made.count("contradicted") <= 5


def test_an_invented_description_of_the_published_figure() -> None:
    """Every fourth column in every row: no better than columns at random."""
    made = judged("000")
    value, chance = scores(made)["positions-within-one"]
    assert value is not None
    assert value == pytest.approx(chance, abs=0.05)
    assert made.hypotheses == ()
    x = next(matching for matching in made.alignment if matching.dimension == "x")
    assert (x.matched, x.document, x.source) == (63, 63, 64)


def test_the_figure_itself_is_a_source_where_it_can_be_read() -> None:
    page = SHARED / "sources" / "deepseek-v3-figure-10d.pdf"
    documents = sorted((SHARED / "documents").glob("003_*.txt"))
    if not (page.is_file() and documents):
        pytest.skip("../shared is not here")
    assert rerender.check(documents[0], page).total.near == 39
