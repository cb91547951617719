"""Start-up stays light."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
HEAVY = {"matplotlib", "xarray", "seaborn", "pandas", "scipy", "jinja2", "PIL"}


def modules_after(folder: Path, *arguments: str) -> set[str]:
    """The top-level modules that are loaded after a run of the command line."""
    code = (
        "import json, sys\n"
        "from rerender.cli import run\n"
        f"code = run({list(arguments)!r})\n"
        "print('\\n' + json.dumps([code, sorted({name.split('.')[0] for name in sys.modules})]))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        timeout=30,
        check=True,
    )
    exit_code, modules = json.loads(done.stdout.splitlines()[-1])
    assert exit_code == 0, done.stderr
    return set(modules)


def test_help_loads_no_library_but_click(tmp_path: Path) -> None:
    modules = modules_after(tmp_path, "--help")
    assert "click" in modules
    assert modules & (HEAVY | {"numpy"}) == set()


@pytest.mark.parametrize("format", ["text", "json"])
def test_parse_loads_no_drawing_library(tmp_path: Path, format: str) -> None:
    (tmp_path / "a.md").write_text(
        "# Accuracy of 3 models\nThe x-axis shows layers 1 to 4. Model A peaks at 2.\n"
    )
    modules = modules_after(tmp_path, "parse", "a.md", "--format", format)
    assert "rerender" in modules
    assert modules & HEAVY == set()
