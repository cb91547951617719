"""The folder a site is written into: new or ours, and replaced as a whole or not at all."""

from __future__ import annotations

import glob
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import chain, count
from pathlib import Path
from typing import IO

from rerender.errors import OutputError
from rerender.files import reason
from rerender.site.collect import MARKER

try:
    import fcntl
except ImportError:  # no such locks on Windows: what a killed build leaves there stays
    fcntl = None  # type: ignore[assignment]

LOCK = "lock"
"""The file of an unfinished site that the process building it keeps locked."""

FOLDERS = ("figures", "files")
"""The folders of a site."""

_OURS = frozenset({MARKER, "index.html", *FOLDERS})


def check_target(out: Path, inputs: Iterable[Path], *, force: bool) -> None:
    """Raise OutputError where no site may stand: over inputs, the working folder, files of others."""
    target = out.resolve()
    if out.is_symlink() or (out.exists() and not out.is_dir()):
        raise OutputError(f"{out}: is no folder; name one that is new, empty or an earlier gallery")
    if Path.cwd().is_relative_to(target) or any(path.resolve().is_relative_to(target) for path in inputs):
        message = f"{out}: holds the documents or the working folder; name another folder"
        raise OutputError(message, slug="output-is-input")
    if out.exists() and not force and not _is_ours(out):
        message = f"{out}: holds files that rerender did not write; name another folder or add --force"
        raise OutputError(message, slug="foreign-folder")


def _is_ours(out: Path) -> bool:
    names = set(os.listdir(out))
    return not names or (MARKER in names and names <= _OURS)


@contextmanager
def replacing(out: Path) -> Iterator[Path]:
    """A new folder beside `out` that takes its place when all went well, and leaves no trace otherwise.

    A process killed in the midst leaves `out` as it was, and a hidden `.NAME.….rerender` beside it that the
    next build takes away.
    """
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        work = Path(tempfile.mkdtemp(prefix=f".{out.name}.", suffix=".rerender", dir=out.parent))
        lock = _locked(work)
    except OSError as error:
        raise OutputError(f"{out}: cannot be written ({reason(error)})") from error
    try:
        draft = work / "site"  # not `work` itself, which mkdtemp closes to other users
        for folder in ("", *FOLDERS):
            (draft / folder).mkdir()
        (draft / MARKER).write_text("Written by rerender, which replaces this folder as a whole.\n", "utf-8")
        yield draft
        _swap(draft, out, work / "old")
    except OSError as error:
        raise OutputError(f"{out}: cannot be written ({reason(error)})") from error
    finally:
        shutil.rmtree(work, ignore_errors=True)
        lock.close()
    _sweep(out)


def _locked(work: Path) -> IO[bytes]:
    """A lock on a folder that ends with this process, however it ends."""
    stream = (work / "taken").open("wb")  # renamed when it is locked: no sweeper sees it before
    if fcntl is not None:
        fcntl.flock(stream, fcntl.LOCK_EX)
        (work / "taken").rename(work / LOCK)
    return stream


def _sweep(out: Path) -> None:
    """Take away what killed builds of `out` left behind: the folders whose lock nobody holds."""
    if fcntl is None:
        return
    for lock in out.parent.glob(f".{glob.escape(out.name)}.*.rerender/{LOCK}"):
        with suppress(OSError), lock.open("rb") as stream:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
            shutil.rmtree(lock.parent, ignore_errors=True)


def _swap(draft: Path, out: Path, old: Path) -> None:
    """Put `draft` where `out` is. What is not ours is moved aside, never deleted."""
    if not out.exists():
        draft.rename(out)
        return
    aside = old if _is_ours(out) else _unused(out)
    out.rename(aside)
    try:
        draft.rename(out)
    except BaseException:
        with suppress(OSError):
            aside.rename(out)
        raise


def _unused(out: Path) -> Path:
    """A name for the former content of `out`: the first of NAME.before, NAME.before2, … that is free."""
    names = (out.with_name(f"{out.name}.before{number or ''}") for number in chain([0], count(2)))
    return next(path for path in names if not path.exists())
