"""Inputs: files and folders, read within limits and in a known encoding; `-` is standard input.

What cannot be read is an `InputError` that says in one line what, where and what to do.
"""

from __future__ import annotations

import codecs
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, NoReturn

from rerender.errors import InputError

DOCUMENT_BYTES = 2 * 2**20
"""The largest document: some 500 times a usual description, and still read in seconds."""

TABLE_BYTES = 128 * 2**20
"""The largest table: the long table of the largest grid (1,000,000 cells) with room for long labels."""

DOCUMENT_SUFFIXES = (".md", ".markdown", ".txt")
TABLE_SUFFIXES = (".csv", ".npz", ".npy")
FIGURE_SUFFIXES = (".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".webp")
SUFFIXES = (*DOCUMENT_SUFFIXES, *TABLE_SUFFIXES)
"""What is taken from a folder; figures only where they are named."""

_FIGURE_MARKS = (b"\x89PNG", b"\xff\xd8\xff", b"II*\0", b"MM\0*", b"GIF8")

_ABOUT_FOLDERS = frozenset({"readme", "license", "licence", "changelog"})

_UNICODE_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16: its mark begins with the same two bytes
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BINARY_MARKS = (b"%PDF-", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PK\x03\x04", b"\x93NUMPY", b"\x1f\x8b")


class Document(NamedTuple):
    """A document as it lies on disk: the file's name and the whole text, line ends untouched."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Source:
    """An input file. `stem` names its outputs: the file's stem below the folder it was found in."""

    path: Path
    stem: Path


def is_table(path: Path) -> bool:
    """Whether the file's name says that it holds a table and not a description."""
    return path.suffix.lower() in TABLE_SUFFIXES


def is_figure(path: Path) -> bool:
    """Whether the file's name says that it holds a figure: a PDF page or an image."""
    return path.suffix.lower() in FIGURE_SUFFIXES


def holds_figure(data: bytes) -> bool:
    """Whether the first bytes are those of a PDF or of an image, for input that has no name."""
    webp = data[:4] == b"RIFF" and data[8:12] == b"WEBP"
    return data.startswith(_FIGURE_MARKS) or b"%PDF-" in data[:1024] or webp


def is_input(name: str) -> bool:
    """Whether a file of that name in a folder is meant as input: not what is hidden, nor a read-me file."""
    stem, suffix = os.path.splitext(name.lower())
    return suffix in SUFFIXES and stem not in _ABOUT_FOLDERS and not name.startswith(".")


def is_standard(path: Path) -> bool:
    """Whether the path is `-`, which stands for standard input or output."""
    return str(path) == "-"


def name_of(path: Path) -> str:
    """What an input is called in results: the file's name, readable also where its bytes are no text."""
    return "standard input" if is_standard(path) else os.fsencode(path.name).decode("utf-8", "replace")


def read_document(path: Path | str, limit: int = DOCUMENT_BYTES) -> Document:
    """The text of a document of at most `limit` bytes: UTF-8, or UTF-16 and UTF-32 with their mark."""
    path = Path(path)
    name = name_of(path)
    return Document(name, decode(read_bytes(path, limit), name))


def read_bytes(path: Path, limit: int, remedy: str = "split it") -> bytes:
    """All bytes of a file, never more than `limit` (a device without end costs no more than that).

    `remedy` is what the error says to do about a file that is larger.
    """
    try:
        if is_standard(path):
            data = sys.stdin.buffer.read(limit + 1)
        else:
            with path.open("rb") as stream:
                data = stream.read(limit + 1)
    except FileNotFoundError:
        raise InputError(f"{path}: no such file or folder", slug="no-such-file") from None
    except IsADirectoryError:
        raise InputError(f"{path}: is a folder; name a file", slug="is-a-folder") from None
    except (OSError, ValueError) as error:  # ValueError: a null character in the name
        raise InputError(f"{path}: cannot be read ({reason(error)})") from None
    check_size(data, path, limit, remedy)
    if not data.strip():
        raise InputError(f"{path}: the file is empty", slug="empty-input")
    return data


def check_size(data: bytes, path: Path, limit: int, remedy: str = "split it") -> None:
    """An InputError for more than `limit` bytes."""
    if len(data) > limit:
        raise InputError(f"{path}: larger than {_size(limit)}; {remedy}", slug="too-large")


def decode(data: bytes, name: str) -> str:
    """The text in `data`, without a byte order mark; `name` is for the error."""
    encoding = next((codec for mark, codec in _UNICODE_MARKS if data.startswith(mark)), "utf-8")
    wide = encoding in ("utf-16", "utf-32")
    if data.startswith(_BINARY_MARKS) or (b"\0" in data and not wide):
        raise InputError(
            f"{name}: is no text file; give a description in Markdown or plain text", slug="not-text"
        )
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        where = f"byte {error.start} (0x{data[error.start]:02x})" if error.start < len(data) else "its end"
        raise InputError(
            f"{name}: not {encoding.removesuffix('-sig').upper()} at {where}; save the file as UTF-8",
            slug="wrong-encoding",
        ) from None
    if not text.strip("\0 \t\r\n\f\v\ufeff"):
        raise InputError(f"{name}: the file is empty", slug="empty-input")
    return text


def sources(paths: Iterable[Path], original: Path | None = None) -> list[Source]:
    """The files that `paths` name; a folder stands for all documents and tables in it and below it.

    `original` is what they are judged by, and not one of them though it lie in their folder.
    """
    found = [source for path in paths for source in (_inside(path) if path.is_dir() else _alone(path))]
    others = [source for source in found if original is None or source.path.resolve() != original.resolve()]
    return list(dict.fromkeys(others or found))


def _alone(path: Path) -> list[Source]:
    return [Source(path, Path("standard-input" if is_standard(path) else path.stem))]


def _inside(folder: Path) -> list[Source]:
    files = sorted(_walk(folder))
    if not files:
        message = f"{folder}: holds no documents and no tables ({' '.join(SUFFIXES)})"
        raise InputError(message, slug="no-documents")
    return [Source(file, file.relative_to(folder).with_suffix("")) for file in files]


def _walk(folder: Path) -> Iterator[Path]:
    """All inputs in a folder and below it, but not in hidden folders, and not through links to folders."""
    for root, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(root, name) for name in names if is_input(name))


def refuse(error: OSError) -> NoReturn:
    """For a folder that the system does not open: to skip it would be to lose documents in silence."""
    raise InputError(f"{error.filename}: cannot be read ({reason(error)})")


def printable(text: str) -> str:
    """`text` in one line that cannot steer a terminal: what has no glyph of its own becomes an escape."""
    return "".join(_glyph(char) for char in text)


def _glyph(char: str) -> str:
    if char.isprintable():
        return char
    return " " if char.isspace() else char.encode("unicode_escape").decode("ascii")


def reason(error: Exception) -> str:
    """Why the system refused, without the path that the message names anyway."""
    return (getattr(error, "strerror", None) or str(error)).lower()


def _size(count: int) -> str:
    return f"{count / 2**20:g} MiB" if count >= 2**20 else f"{count} bytes"
