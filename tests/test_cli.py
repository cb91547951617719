"""The command line as a person meets it: every verb, and everything that can be wrong with an input."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from rerender import __version__
from rerender.cli import run
from tests.commandline import ROOT, CommandLine, Ran

DOCUMENT = """# Relative expert load of two layers
- **X-axis (experts)**: 8 experts, numbered 1 to 8.
- **Y-axis (datasets)**: Alpha, Beta.
- **Colour scale**: Relative Expert Load, from 0 (light yellow) to 10 (dark red).
### Layer 1
- **Alpha**: high load (red, 8-10) at expert 3.
- **Beta**: dark red at experts 5 and 7.
### Layer 2
- **Alpha**: mostly light yellow (0-2).
- **Beta**: a spike at expert 2.
"""


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "load.md"
    path.write_text(DOCUMENT)
    return path


def is_one_line(ran: Ran, slug: str) -> bool:
    return ran.err.startswith(f"rerender: {slug}: ") and ran.err.count("\n") == 1


def test_version_and_help(rerender: CommandLine) -> None:
    assert rerender("--version") == Ran(0, f"rerender {__version__}\n", "")
    for arguments in ([], ["--help"], ["-h"]):
        ran = rerender(*arguments)
        assert (ran.code, ran.err) == (0, "")
        assert all(verb in ran.out for verb in ("parse", "grid", "render", "gallery", "styles"))


def test_parse_prints_one_object_a_document(rerender: CommandLine, document: Path) -> None:
    ran = rerender("parse", document, "-", "--format", "json", stdin=DOCUMENT.encode())
    first, second = map(json.loads, ran.out.splitlines())
    assert (ran.code, ran.err) == (0, "")
    assert (first["document"], second["document"]) == ("load.md", "standard input")
    assert first["claims"] == second["claims"] != []
    assert [panel["facets"]["layer"] for panel in first["figure"]["panels"]] == [1, 2]


def test_parse_for_reading(rerender: CommandLine, document: Path) -> None:
    ran = rerender("parse", document)
    assert ran.code == 0
    assert ran.out.startswith("load.md\n  figure")
    assert ran.out.rstrip().splitlines()[-1].endswith("%)")


def test_parse_narrows(rerender: CommandLine, document: Path) -> None:
    ran = rerender("parse", document, "--format", "json", "--select", "layer=2", "--select", "y=beta")
    form = json.loads(ran.out)
    assert [panel["facets"]["layer"] for panel in form["figure"]["panels"]] == [2]
    assert form["figure"]["y"]["labels"] == ["Beta"]
    assert all(set(claim["panels"]) <= {0} for claim in form["claims"])


def test_parse_shows_problems_that_only_the_grid_has(rerender: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "full.md").write_text(DOCUMENT.replace("a spike at expert 2", "10 at experts 1, 2, 3 and 4"))
    problems = json.loads(rerender("parse", "full.md", "--format", "json").out)["problems"]
    assert "impossible-total" in {problem["slug"] for problem in problems}


def test_a_grid_goes_out_and_comes_back(rerender: CommandLine, document: Path, tmp_path: Path) -> None:
    assert rerender("grid", document, "-o", "one.csv") == Ran(0, "", "")
    assert rerender("grid", "one.csv", "-o", "two.npz") == Ran(0, "", "")
    ran = rerender("grid", "two.npz")
    assert (ran.code, ran.out) == (0, (tmp_path / "one.csv").read_text())


def test_a_grid_through_a_pipe(rerender: CommandLine, document: Path, tmp_path: Path) -> None:
    table = rerender("grid", document).out
    assert rerender("render", "-", "-o", "piped.png", stdin=table.encode()) == Ran(0, "", "")
    rerender("render", document, "-o", "whole.png")
    assert (tmp_path / "piped.png").read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"


@pytest.mark.parametrize("suffix", ["png", "svg", "pdf"])
def test_pictures_are_the_same_each_time(
    rerender: CommandLine, document: Path, tmp_path: Path, suffix: str
) -> None:
    for name in ("a", "b"):
        assert rerender("render", document, "-o", f"{name}.{suffix}") == Ran(0, "", "")
    assert (tmp_path / f"a.{suffix}").read_bytes() == (tmp_path / f"b.{suffix}").read_bytes()


def test_several_inputs_keep_their_stems(rerender: CommandLine, document: Path, tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text(DOCUMENT)
    assert rerender("grid", document, "other.txt", "-o", "out", "--to", "npz").code == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        ".rerender",
        "load.npz",
        "other.npz",
    ]
    assert rerender("grid", document, "other.txt", "-o", "out").code == 0


def test_a_failing_input_does_not_stop_the_others(
    rerender: CommandLine, document: Path, tmp_path: Path
) -> None:
    (tmp_path / "empty.md").write_text("")
    ran = rerender("grid", "empty.md", document, "-o", "out")
    assert ran.code == 2
    assert is_one_line(ran, "empty-input")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [".rerender", "load.csv"]


def test_a_gallery_of_documents_of_which_one_is_empty(
    rerender: CommandLine, document: Path, tmp_path: Path
) -> None:
    figure = tmp_path / "figures/one"
    figure.mkdir(parents=True)
    (figure / "a.md").write_text(document.read_text())
    assert rerender("gallery", "figures", "-o", "site") == Ran(
        0, "site/index.html: 1 figure, 1 document, 4 claims\n", ""
    )
    (figure / "b.md").write_text("")
    ran = rerender("gallery", "figures", "-o", "site")
    assert (ran.code, ran.out) == (2, "site/index.html: 1 figure, 2 documents, 4 claims\n")
    assert ran.err.startswith("rerender: b.md: empty-input")
    assert (tmp_path / "site/index.html").exists()


def test_styles(rerender: CommandLine) -> None:
    names = rerender("styles").out.split()
    assert {"yellow-or-red", "head-categories"} <= set(names)
    assert "[" in rerender("styles", "yellow-or-red").out
    assert is_one_line(rerender("styles", "none-such"), "bad-style")


BAD_INPUTS = {
    "empty": (b"", "empty-input"),
    "binary": (bytes(range(256)) * 40, "not-text"),
    "latin-1": ("Größe".encode("latin-1"), "wrong-encoding"),
    "ten megabytes": (b"Expert 3 is red. " * 620_000, "too-large"),
}


@pytest.mark.parametrize("verb", [["parse"], ["grid", "-o", "out.csv"], ["render", "-o", "out.png"]])
@pytest.mark.parametrize("case", BAD_INPUTS)
def test_files_that_are_no_descriptions(
    rerender: CommandLine, tmp_path: Path, verb: list[str], case: str
) -> None:
    data, slug = BAD_INPUTS[case]
    (tmp_path / "bad.md").write_bytes(data)
    ran = rerender(verb[0], "bad.md", *verb[1:])
    assert (ran.code, ran.out) == (2, "")
    assert is_one_line(ran, slug)
    assert [path.name for path in tmp_path.iterdir()] == ["bad.md"]


HUGE = {
    "a table of 100,000 rows": "| Row | 1 | 2 |\n|---|---|---|\n"
    + "".join(f"| r{i} | 1 | 2 |\n" for i in range(100_000)),
    "a thousand million experts": DOCUMENT.replace(
        "8 experts, numbered 1 to 8", "1000000000 experts, 1 to 1000000000"
    ),
    "a line of one megabyte": DOCUMENT + "- **Alpha**: " + "high load at expert 3 and " * 40_000,
    "a megabyte of one bracket": DOCUMENT + "(" * 1_000_000,
    "a megabyte of digits": DOCUMENT + "experts " + "1, " * 330_000,
}


@pytest.mark.parametrize("case", HUGE)
def test_huge_content_ends_in_a_grid_or_one_line(rerender: CommandLine, tmp_path: Path, case: str) -> None:
    (tmp_path / "huge.md").write_text(HUGE[case])
    for arguments in (["parse", "huge.md", "--format", "json"], ["grid", "huge.md", "-o", "out.csv"]):
        ran = rerender(*arguments)
        assert "Traceback" not in ran.err
        assert ran.code == 0 or (ran.code == 2 and ran.err.count("\n") == 1)
        assert ran.err.count("internal-error") == 0


def test_a_table_of_100_000_rows_is_read(rerender: CommandLine, tmp_path: Path) -> None:
    rows = "".join(f"r{i // 100},{i % 100},{i % 7}\n" for i in range(100_000))
    (tmp_path / "big.csv").write_text("row,column,value\n" + rows)
    assert rerender("grid", "big.csv", "-o", "big.npz", "--scale", "0,10") == Ran(0, "", "")


@pytest.mark.parametrize(
    ("arguments", "slug"),
    [
        (["parse", "none.md"], "no-such-file"),
        (["parse", "nothing"], "no-documents"),
        (["gallery", "nothing", "-o", "out"], "no-documents"),
        (["gallery", "none", "-o", "out"], "no-such-file"),
        (["parse"], "bad-usage"),
        (["parse", ""], "bad-usage"),
        (["parse", "load.md", "-o", ""], "bad-usage"),
        (["parse", "load.md", "--colour"], "bad-usage"),
        (["paint"], "bad-usage"),
        (["parse", "load.md", "--select", "layer"], "bad-option"),
        (["parse", "load.md", "--select", "layer=27"], "no-such-label"),
        (["parse", "load.md", "-o", "load.md"], "output-is-input"),
        (["grid", "load.md", "-o", "none/out.csv"], "no-such-folder"),
        (["grid", "load.md", "-o", "load.md/out.csv"], "no-such-folder"),
        (["grid", "load.md", "-o", "out.xls"], "unknown-format"),
        (["grid", "load.md", "--axis", "expert=1..999999999"], "axis-too-long"),
        (["grid", "load.md", "--scale", "10"], "bad-option"),
        (["render", "load.md", "-o", "out.jpg"], "unknown-format"),
        (["render", "load.md", "-o", "/dev/null"], "is-a-file"),
        (["render", "load.md"], "bad-usage"),
        (["render", "load.md", "-o", "out.png", "--style", "none-such"], "bad-style"),
        (["render", "load.md", "-", "-o", "out.png"], "wants-a-folder"),
        (["render", "load.md", "-o", "theirs"], "foreign-folder"),
        (["gallery", "-o", "theirs"], "foreign-folder"),
        (["gallery", "-o", "load.md/site"], "unwritable-output"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else value,
)
def test_wrong_usage_is_one_line(
    rerender: CommandLine, document: Path, tmp_path: Path, arguments: list[str], slug: str
) -> None:
    (tmp_path / "nothing").mkdir()
    (tmp_path / "theirs").mkdir()
    (tmp_path / "theirs/thesis.tex").write_text("keep")
    before = sorted(tmp_path.rglob("*"))
    ran = rerender(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert is_one_line(ran, slug), ran.err
    assert sorted(tmp_path.rglob("*")) == before
    assert document.read_text() == DOCUMENT


def test_names_cannot_steer_the_terminal(rerender: CommandLine, tmp_path: Path) -> None:
    ran = rerender("parse", "a\x1b[2J\nb.md")
    assert is_one_line(ran, "no-such-file")
    assert "\x1b" not in ran.err
    (tmp_path / "a.md").write_text(DOCUMENT.replace("Alpha", "Al\x1b[31mpha"))
    assert "\x1b" not in rerender("parse", "a.md").out


def test_a_fault_of_ours_is_one_line(
    document: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise KeyError("x" * 1000)

    monkeypatch.setattr("rerender.text.read", fail)
    monkeypatch.delenv("RERENDER_TRACEBACK", raising=False)
    assert run(["parse", str(document)]) == 70
    error = capsys.readouterr().err
    assert is_one_line(Ran(70, "", error), "internal-error")
    assert len(error) < 400
    monkeypatch.setenv("RERENDER_TRACEBACK", "1")
    assert run(["parse", str(document)]) == 70
    assert "Traceback" in capsys.readouterr().err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("verb", ["parse", "grid", "styles", "--help"])
def test_a_full_disk_is_no_fault_of_ours(document: Path, verb: str) -> None:
    command = [
        sys.executable,
        "-m",
        "rerender",
        verb,
        *([str(document)] if verb in ("parse", "grid") else []),
    ]
    with open("/dev/full", "wb") as full:
        done = subprocess.run(command, cwd=ROOT, stdout=full, stderr=subprocess.PIPE, timeout=30)
    assert done.returncode == 2
    assert is_one_line(Ran(2, "", done.stderr.decode()), "unwritable-output"), done.stderr


def test_a_grid_that_was_cut_says_so(rerender: CommandLine, document: Path) -> None:
    ran = rerender("grid", document, "--limit-cells", "5")
    assert (ran.code, len(ran.out.splitlines()) > 1) == (0, True)
    assert is_one_line(ran, "too-many-cells")


def test_a_folder_that_does_not_open_is_not_passed_over(
    document: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def closed(path: str) -> None:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(os, "scandir", closed)  # the superuser, who may run the tests, opens every folder
    for arguments in (["parse", str(document.parent)], ["gallery", str(document.parent), "-o", "site"]):
        assert run(arguments) == 2
        assert is_one_line(Ran(2, "", capsys.readouterr().err), "unreadable-input")


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    for number in range(150):
        (tmp_path / f"{number}.md").write_text(DOCUMENT)  # together more than a pipe holds
    with subprocess.Popen(
        [sys.executable, "-m", "rerender", "parse", ".", "--format", "json"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


def test_an_interrupt_is_quiet(
    document: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("rerender.text.read", interrupted)
    assert run(["parse", str(document)]) == 130
    assert capsys.readouterr().err.strip() == ""
