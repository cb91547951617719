"""Running the command line of this checkout in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent


class Ran(NamedTuple):
    """What a run of the command line gave."""

    code: int
    out: str
    err: str


class CommandLine:
    """Runs `rerender` of this checkout in a folder, each time in a new process; what hangs fails.

    The limit leaves room for busy machines: time budgets are tested by CPU time, in the rooms.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, *arguments: str | Path, stdin: bytes = b"", timeout: float = 120) -> Ran:
        done = subprocess.run(
            [sys.executable, "-m", "rerender", *map(str, arguments)],
            input=stdin,
            capture_output=True,
            cwd=self.folder,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "error", "NO_COLOR": "1"},
            timeout=timeout,
        )
        return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())
