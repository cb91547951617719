"""What the README shows is what happens.

`RERENDER_REWRITE=1 python -m pytest tests/test_readme.py` writes the present outputs into the README and
draws its picture again.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
from pathlib import Path

import pytest
from PIL import Image

from tests.commandline import ROOT, CommandLine, Ran

REWRITE = bool(os.environ.get("RERENDER_REWRITE"))
README = ROOT / "README.md"
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PYTHON = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.fixture
def samples(tmp_path: Path) -> Path:
    """A folder with the sample figures in it, as a clone has them."""
    (tmp_path / "gallery").symlink_to(ROOT / "gallery")
    return tmp_path


def commands_of(block: str) -> list[str]:
    return [line.removeprefix("$ ") for line in block.splitlines() if line.startswith("$ ")]


@pytest.mark.usefixtures("samples")
def test_the_commands_give_what_is_shown(rerender: CommandLine) -> None:
    def played(match: re.Match[str]) -> str:
        shown = []
        for command in commands_of(match[1]):
            program, *arguments = shlex.split(command)
            assert program == "rerender"
            ran = rerender(*arguments, timeout=120)
            assert (ran.code, ran.err) == (0, ""), command
            shown.append(f"$ {command}\n{ran.out}")
        return "```console\n" + "".join(shown) + "```"

    text = README.read_text()
    now = BLOCK.sub(played, text)
    if REWRITE:
        README.write_text(now)
    assert now == README.read_text()
    assert len(BLOCK.findall(text)) >= 4


def test_the_python_example_runs(
    samples: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(samples)
    (code,) = PYTHON.findall(README.read_text())
    exec(compile(code, "README.md", "exec"), {})
    assert len(capsys.readouterr().out.splitlines()) == 2
    assert (samples / "figure.png").stat().st_size > 0


def test_the_two_commands_stand_as_issued() -> None:
    lines = [line for line in README.read_text().splitlines() if line.startswith("python3 -m venv")]
    assert lines == [
        "python3 -m venv .venv && .venv/bin/pip install . && .venv/bin/rerender gallery -o site",
        "python3 -m venv .venv && .venv/bin/pip install '.[test]' && .venv/bin/python -m pytest",
    ]


def test_the_picture_holds_what_its_command_draws(rerender: CommandLine, samples: Path) -> None:
    text = README.read_text()
    (command,) = re.findall(r"^<!-- \$ rerender (.*) -->$", text, flags=re.MULTILINE)
    (picture,) = re.findall(r"!\[[^\]]{20,}\]\(([^)]+)\)", text)
    assert rerender(*shlex.split(command)) == Ran(0, "", "")
    drawn = samples / Path(picture).name
    if REWRITE:
        shutil.copyfile(drawn, ROOT / picture)
    assert numbers_in(ROOT / picture) == numbers_in(drawn)
    assert (ROOT / picture).stat().st_size < 200_000


def numbers_in(picture: Path) -> str:
    """The numbers that a PNG of ours carries; unlike its pixels they do not depend on versions and fonts."""
    with Image.open(picture) as image:
        return str(image.info["rerender-grid"])
