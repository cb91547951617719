"""The folder a site is written into: new or ours, and replaced as a whole or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import chain, count
from pathlib import Path

from rerender.errors import OutputError
from rerender.site.collect import MARKER

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

    A process killed in the midst leaves `out` as it was, and a hidden `.NAME.….rerender` beside it.
    """
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        work = Path(tempfile.mkdtemp(prefix=f".{out.name}.", suffix=".rerender", dir=out.parent))
    except OSError as error:
        raise OutputError(f"{out}: cannot be written ({error.strerror})") from error
    try:
        draft = work / "site"  # not `work` itself, which mkdtemp closes to other users
        for folder in ("", *FOLDERS):
            (draft / folder).mkdir()
        (draft / MARKER).write_text("Written by rerender, which replaces this folder as a whole.\n", "utf-8")
        yield draft
        _swap(draft, out, work / "old")
    except OSError as error:
        raise OutputError(f"{out}: cannot be written ({error.strerror or error})") from error
    finally:
        shutil.rmtree(work, ignore_errors=True)


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
