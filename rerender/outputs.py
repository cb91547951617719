"""Outputs: files replaced whole, folders that are ours, and which output belongs to which input.

What must not be written is an `OutputError` that says in one line what, where and what to do.
"""

from __future__ import annotations

import os
import secrets
import stat
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from rerender.errors import OptionError, OutputError
from rerender.files import Source, is_standard, reason

MARKER = ".rerender"
"""The file that marks a folder as written by us, so that it may be written again."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The output file of each input, in order; `folder` is the one that holds them all, if one was named."""

    files: tuple[Path, ...]
    format: str
    folder: Path | None = None
    force: bool = False

    def write(self, file: Path, data: bytes) -> None:
        """Write one of the planned files; the folder is made with the first."""
        if self.folder is not None:
            claim_folder(self.folder, force=self.force)
            file.parent.mkdir(parents=True, exist_ok=True)
        write_file(file, data)


def plan(
    found: Sequence[Source],
    output: Path,
    formats: Sequence[str],
    format: str | None = None,
    *,
    force: bool = False,
) -> Plan:
    """Where the outputs go, checked before any work is done.

    A single input goes to the file `output`, whose suffix is one of `formats`, or to standard output (`-`).
    Several inputs, or an `output` without a suffix, want a folder: its files keep the inputs' stems and get
    `format` (None: the first of `formats`) as suffix.
    """
    suffix = output.suffix.lower().removeprefix(".")
    if is_standard(output):
        made = Plan((_single(found, output),), format or formats[0])
    elif suffix in formats or (suffix and len(found) == 1 and not output.is_dir()):
        made = Plan((_single(found, output),), known_format(suffix, formats if format is None else [format]))
    else:
        refuse_foreign(output, force=force)
        format = format or formats[0]
        made = Plan(tuple(_below(found, output, format)), format, output, force)
    for file in made.files:
        refuse_overwriting(file, (source.path for source in found))
    return made


def _single(found: Sequence[Source], output: Path) -> Path:
    if len(found) > 1:
        raise OutputError(
            f"{output}: {len(found)} inputs want a folder; name one with -o", slug="wants-a-folder"
        )
    if not is_standard(output):
        _replaceable(output)
    return output


def _below(found: Sequence[Source], folder: Path, format: str) -> list[Path]:
    repeated = [stem for stem, count in Counter(source.stem for source in found).items() if count > 1]
    if repeated:
        raise OutputError(
            f"{folder}: two inputs would be written to {repeated[0]}.{format}; write them one by one",
            slug="same-name",
        )
    return [folder / source.stem.with_name(f"{source.stem.name}.{format}") for source in found]


def known_format(suffix: str, formats: Sequence[str]) -> str:
    """`suffix`, or an OptionError where it is none of `formats`."""
    if suffix not in formats:
        known = ", ".join(f".{name}" for name in formats)
        raise OptionError(f"no format {suffix!r} here; use {known}", slug="unknown-format")
    return suffix


def write_file(path: Path, data: bytes) -> None:
    """Replace a file by `data` in one step: a reader sees the old file or the new one, never a part.

    A symbolic link is replaced and not followed. An existing file keeps its permissions. `-` is standard
    output.
    """
    if is_standard(path):
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    before = _replaceable(path)
    draft = path.with_name(f".{secrets.token_hex(8)}.tmp")
    try:
        with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666), "wb") as stream:
            stream.write(data)
        if before is not None:
            draft.chmod(stat.S_IMODE(before.st_mode))
        draft.replace(path)
    except OSError as error:
        raise OutputError(f"{path}: cannot be written ({reason(error)})") from None
    finally:
        with suppress(OSError):
            draft.unlink()


def _replaceable(path: Path) -> os.stat_result | None:
    """The file that is about to be replaced, None where there is none; an OutputError where it must stay."""
    if not path.parent.is_dir():
        raise OutputError(f"{path}: there is no folder {path.parent}; make it first", slug="no-such-folder")
    try:
        before = path.stat()
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise OutputError(f"{path}: cannot be written ({reason(error)})") from None
    if stat.S_ISDIR(before.st_mode):
        raise OutputError(f"{path}: is a folder; name a file", slug="is-a-folder")
    if not stat.S_ISREG(before.st_mode):
        raise OutputError(f"{path}: is no regular file; `-o -` writes to standard output")
    if not os.access(path, os.W_OK):
        raise OutputError(f"{path}: is write-protected")
    return None if path.is_symlink() else before


def claim_folder(folder: Path, *, force: bool = False, marker: str = MARKER) -> None:
    """Make `folder` if need be, and ours to write into."""
    refuse_foreign(folder, force=force, marker=marker)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"{folder}: cannot be written ({reason(error)})") from None
    if not (folder / marker).is_file():
        write_file(folder / marker, b"Written by rerender, which may replace the files in this folder.\n")


def refuse_foreign(folder: Path, *, force: bool = False, marker: str = MARKER) -> None:
    """An OutputError unless `folder` is new, empty or marked as ours; `force` allows any folder."""
    try:
        foreign = folder.exists() and any(folder.iterdir()) and not (folder / marker).is_file()
    except NotADirectoryError:
        raise OutputError(f"{folder}: is a file; name a folder", slug="is-a-file") from None
    except (OSError, ValueError) as error:
        raise OutputError(f"{folder}: cannot be written ({reason(error)})") from None
    if foreign and not force:
        raise OutputError(
            f"{folder}: holds files that rerender did not write; name another folder or add --force",
            slug="foreign-folder",
        )


def refuse_overwriting(target: Path, inputs: Iterable[Path]) -> None:
    """An OutputError where an output would replace one of the inputs."""
    for path in inputs:
        with suppress(OSError, ValueError):
            if target.samefile(path):
                raise OutputError(f"{target}: is an input; name another output", slug="output-is-input")
