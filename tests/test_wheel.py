"""The wheel is complete: installed elsewhere, it finds its styles and samples without the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def run(*command: str | Path, folder: Path, **variables: str) -> str:
    """The standard output of a command that must succeed."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"} | variables
    done = subprocess.run(
        [*map(str, command)], cwd=folder, env=environment, capture_output=True, text=True, timeout=240
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built wheel; nothing is fetched."""
    out = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", out, ROOT, folder=out)
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel installed, and nothing else: the libraries are the running environment's."""
    library = tmp_path_factory.mktemp("library")
    pip = (sys.executable, "-m", "pip", "install", "--no-deps", "--no-index", "--disable-pip-version-check")
    run(*pip, "--target", library, wheel, folder=library)
    return library


def test_the_wheel_holds_every_file_of_the_package_and_its_data(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for top, inside in (
        ("rerender", "rerender"),
        ("styles", "rerender/_data/styles"),
        ("gallery", "rerender/_data/gallery"),
    ):
        paths = [
            path for path in (ROOT / top).rglob("*") if path.is_file() and "__pycache__" not in path.parts
        ]
        assert paths
        missing = [
            path for path in paths if f"{inside}/{path.relative_to(ROOT / top).as_posix()}" not in names
        ]
        assert missing == []


def test_it_runs_from_another_folder(installed: Path, tmp_path: Path) -> None:
    found = run(
        sys.executable,
        "-c",
        "import rerender; print(rerender.__file__)",
        folder=tmp_path,
        PYTHONPATH=str(installed),
    )
    assert Path(found.strip()).is_relative_to(installed)
    command = (sys.executable, installed / "bin/rerender")
    assert "yellow-or-red" in run(*command, "styles", folder=tmp_path, PYTHONPATH=str(installed)).split()
    run(*command, "gallery", "-o", "site", folder=tmp_path, PYTHONPATH=str(installed))
    assert (tmp_path / "site/index.html").stat().st_size > 0
