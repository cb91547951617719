"""`rerender digitize`, and figures where tables can stand: on pictures of our own."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

import rerender
from rerender import grid
from rerender.errors import InputError, OptionError
from rerender.measures import COUNTS, SIZES, TIMES, measure, numbers
from tests.commandline import CommandLine

LABELS = [("day", "animal", "hour", "value")]
VALUES = [
    (day, animal, hour, (hour * 7 + row * 3 + day) % 11)
    for day in (1, 2)
    for row, animal in enumerate(("cats", "dogs", "birds"))
    for hour in range(1, 13)
]
DOCUMENT = """# Noise of animals
Two heatmaps of noise.
- **X-axis (hour)**: 1 to 12.
- **Y-axis (animal)**: cats, dogs, birds.
- **Colour scale**: Noise, from 0 (light yellow) to 10 (dark red).
### Day 1
- **Cats**: value 8 at hour 1.
- **Cats**: value 1 at hour 2.
### Day 2
- **Dogs**: dark red at hour 3.
"""


@pytest.fixture(autouse=True, scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a table and its pictures; they are read only."""
    folder = tmp_path_factory.mktemp("figures")
    stream = io.StringIO('# scale: {"label": "Noise", "low": 0, "high": 10, "colormap": "YlOrRd"}\n')
    stream.seek(0, io.SEEK_END)
    csv.writer(stream, lineterminator="\n").writerows([*LABELS, *VALUES])
    (folder / "table.csv").write_text(stream.getvalue())
    picture = rerender.draw(folder / "table.csv")
    for suffix in ("pdf", "png"):
        rerender.save(picture, folder / f"figure.{suffix}")
    with Image.open(folder / "figure.png") as image:
        image.convert("RGB").save(folder / "plain.png")  # without the numbers that ours carry
    (folder / "a.md").write_text(DOCUMENT)
    return folder


def test_the_certificate_for_reading(rerender: CommandLine, drawn: Path) -> None:
    ran = rerender("digitize", drawn / "figure.pdf")
    assert (ran.code, ran.err) == (0, "")
    lines = dict(line.split(None, 1) for line in ran.out.splitlines()[1:])
    assert ran.out.splitlines()[0] == "figure.pdf"
    assert lines["panels"] == "Day 1; Day 2"
    assert lines["y"].endswith("cats, dogs, birds (3)")
    assert lines["scale"].startswith("YlOrRd in 256 steps, linear 0 to ")
    assert lines["cells"] == "72: 72 measured, 6 at the end of the scale"
    assert lines["confirmed"].startswith("pdfminer.six: 72 of 72 cells alike")


def test_the_certificate_as_json(rerender: CommandLine, drawn: Path) -> None:
    ran = rerender("digitize", drawn / "figure.pdf", "--format", "json", "--no-confirm")
    form = json.loads(ran.out)
    assert (form["schema"], form["cells"], form["agreement"]) == ("rerender/certificate/1", 72, None)


@pytest.mark.parametrize("suffix", ["csv", "npz"])
def test_the_grid_comes_back_from_an_image(
    rerender: CommandLine, drawn: Path, tmp_path: Path, suffix: str
) -> None:
    like = ("--like", drawn / "table.csv")
    ran = rerender("digitize", drawn / "plain.png", *like, "-o", f"back.{suffix}")
    assert (ran.code, ran.err, ran.out.count("plain.png")) == (0, "", 1)
    back, table = grid(tmp_path / f"back.{suffix}"), grid(drawn / "table.csv")
    assert back.figure == table.figure
    assert ((back.low <= table.value) & (table.value <= back.high)).all()
    assert np.isinf(back.low[table.value == 0]).all()
    assert np.isinf(back.high[table.value == 10]).all()
    assert np.isfinite(back.value).all()


def test_the_grid_alone_goes_to_standard_output(rerender: CommandLine, drawn: Path) -> None:
    ran = rerender("digitize", drawn / "plain.png", "--scale", "0,10", "--label", "Noise", "-o", "-")
    assert ran.out.startswith('# scale: {"label": "Noise"')
    assert len(ran.out.splitlines()) == 2 + len(VALUES)


def test_a_figure_can_stand_where_a_table_can(rerender: CommandLine, drawn: Path, tmp_path: Path) -> None:
    assert rerender("render", drawn / "figure.pdf", "-o", "copy.svg").code == 0
    assert "Day 2, cats" in (tmp_path / "copy.svg").read_text()
    ran = rerender("grid", drawn / "plain.png", "--scale", "0,10", "--label", "Noise")
    assert ran.out.count("\n") == 2 + len(VALUES)


def test_a_figure_is_a_source(rerender: CommandLine, drawn: Path) -> None:
    ran = rerender("check", drawn / "a.md", "--source", drawn / "plain.png", "--format", "json")
    form = json.loads(ran.out)
    assert [claim["verdict"] for claim in form["claims"]] == ["supported", "contradicted", "consistent"]
    assert ran.code == 1
    half = rerender("check", drawn / "a.md", "--source", drawn / "figure.pdf", "--page", "2")
    assert half.err.startswith("rerender: no-such-page: ")


@pytest.mark.parametrize(
    ("arguments", "slug"),
    [
        (("plain.png",), "scale-unknown"),
        (("figure.pdf", "--page", "2"), "no-such-page"),
        (("figure.pdf", "--region", "1,2"), "bad-option"),
        (("figure.pdf", "--region", "9,9,3,3"), "bad-region"),
        (("figure.pdf", "--scale", "1,1"), "bad-scale"),
        (("figure.pdf", "--limit-size", "1kB"), "too-large"),
        (("figure.pdf", "--limit-size", "1kg"), "bad-option"),
        (("figure.pdf", "--limit-objects", "3"), "figure-too-large"),
        (("plain.png", "--limit-pixels", "1k", "--scale", "0,10"), "figure-too-large"),
        (("figure.pdf", "-o", "a.xyz"), "unknown-format"),
        (("figure.pdf", "--like", "none.md"), "no-such-file"),
        (("a.md",), "not-a-figure"),
        (("none.pdf",), "no-such-file"),
    ],
)
def test_errors_are_one_line(
    rerender: CommandLine, drawn: Path, tmp_path: Path, arguments: tuple[str, ...], slug: str
) -> None:
    ran = rerender("digitize", drawn / arguments[0], *arguments[1:])
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"rerender: {slug}: ")
    assert len(ran.err.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_the_output_never_replaces_the_figure(rerender: CommandLine, drawn: Path) -> None:
    before = (drawn / "table.csv").read_bytes()
    ran = rerender("digitize", drawn / "table.csv", "-o", drawn / "table.csv")
    assert ran.err.startswith("rerender: output-is-input: ")
    assert (drawn / "table.csv").read_bytes() == before


def test_digitize_is_a_function(drawn: Path) -> None:
    description = rerender.read(drawn / "a.md")
    for like in (description, rerender.grid(description), drawn / "a.md", str(drawn / "a.md")):
        found = rerender.digitize(drawn / "plain.png", like=like)
        assert found.grid.figure.y is not None
        assert found.grid.figure.y.labels == ("cats", "dogs", "birds")
    with pytest.raises(InputError):
        rerender.digitize(drawn / "missing.png")


def test_measures() -> None:
    assert measure("100MB", SIZES) == 1e8
    assert measure("1.5 GiB", SIZES) == 1.5 * 2**30
    assert (measure("400k", COUNTS), measure("500ms", TIMES), measure("7", TIMES)) == (4e5, 0.5, 7)
    for text in ("", "-1", "0", "1 x", "1e9", "5MBs", "∞", "1" * 40):
        with pytest.raises(OptionError):
            measure(text, SIZES)


def test_numbers() -> None:
    assert numbers("0, -2.5,1e3", "1,2,3") == (0, -2.5, 1000)
    for text in ("", "1,2", "1,2,3,4", "1,2,inf", "1,2,nan", "a,b,c"):
        with pytest.raises(OptionError):
            numbers(text, "1,2,3")


def test_figures_on_standard_input(rerender: CommandLine, drawn: Path) -> None:
    data = (drawn / "figure.pdf").read_bytes()
    assert rerender("digitize", "-", stdin=data).out.startswith("standard input\n")
    assert rerender("grid", "-", stdin=data).out.count("\n") == 2 + len(VALUES)
    checked = rerender("check", drawn / "a.md", "--source", "-", "--format", "json", stdin=data)
    assert (checked.code, checked.err) == (1, "")
    document = (drawn / "a.md").read_bytes()
    source = ("--source", drawn / "plain.png", "--format", "json")
    assert (
        json.loads(rerender("check", "-", *source, stdin=document).out)["claims"]
        == (json.loads(rerender("check", drawn / "a.md", *source).out)["claims"])
    )
    both = rerender("check", "-", "--source", "-", stdin=document)
    assert (both.code, both.err.split(": ")[1]) == (2, "bad-usage")
