"""A folder of documents → figures: one per subfolder, and one per group of what a flat folder declares."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from rerender import files, inputs
from rerender.errors import InputError, RerenderError
from rerender.model import Description, Figure, Grid
from rerender.site.grouping import group
from rerender.site.words import labels_text, shorten

MARKER = ".rerender-site"
"""The file that says that a folder was built by `build_site`; such folders are never read as input."""

ORIGINAL_SUFFIXES = (*files.FIGURE_SUFFIXES, *files.TABLE_SUFFIXES)
"""What the original of a figure can be; where a folder holds several, the first counts."""


@dataclass(frozen=True, slots=True)
class Document:
    """One document of a figure: what was read in it (a description or a table's grid), or why it was not.

    `certificate` says of the figure's original how its numbers were read.
    """

    name: str
    path: Path
    description: Description | None = None
    grid: Grid | None = None
    failure: str | None = None
    certificate: str = ""

    @property
    def figure(self) -> Figure | None:
        """What the document declares; None where it could not be read."""
        found = self.description or self.grid
        return found.figure if found else None


@dataclass(frozen=True, slots=True)
class FigureFolder:
    """The documents on one figure. `source` says where the figure is from, `note` what the documents are.

    `original` is the figure itself, or its numbers, where the folder holds them.
    """

    name: str
    title: str
    documents: tuple[Document, ...]
    source: str = ""
    note: str = ""
    original: Document | None = None


def collect(folder: Path) -> list[FigureFolder]:
    """The figures of a folder, in the order of their names.

    Each subfolder with documents in it is a figure, and so is `folder` itself if it holds a figure.toml
    or a source; otherwise documents that lie in `folder` are grouped by what they declare. A file called
    source.pdf, source.png (or another image) or source.csv (.npz .npy) is the figure's original. Hidden files
    and folders, links that lead out of `folder`, read-me files and earlier output of ours are passed over.
    Raises InputError `no-such-file`, `no-documents` or `bad-figure-file`.
    """
    if not folder.is_dir():
        raise InputError(f"{folder}: is no folder; name one that holds documents", slug="no-such-file")
    figures: list[FigureFolder] = []
    for place, paths in _document_folders(folder):
        documents = [read_document(path) for path in paths if not is_original(path.name)]
        sources = [path for path in paths if is_original(path.name)]
        if place == folder and not sources and not (place / "figure.toml").is_file():
            figures += _grouped(documents)
        else:
            figures.append(_declared(place, place.relative_to(folder).as_posix(), documents, sources))
    if not figures:
        raise InputError(
            f"{folder}: holds no documents and no tables ({' '.join(files.SUFFIXES)})", slug="no-documents"
        )
    return figures


def _document_folders(root: Path) -> Iterator[tuple[Path, list[Path]]]:
    inside = root.resolve()
    for place, folders, names in os.walk(root, onerror=files.refuse):
        if MARKER in names:
            folders.clear()
            continue
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        wanted = [name for name in sorted(names) if files.is_input(name) or is_original(name)]
        paths = [Path(place, name) for name in wanted]
        paths = [path for path in paths if path.resolve().is_relative_to(inside) and path.is_file()]
        if paths:
            yield Path(place), paths


def read_document(path: Path) -> Document:
    """The document at `path`; one that cannot be read comes back with its `failure`."""
    name = files.name_of(path)
    try:
        found = inputs.load(path)
    except RerenderError as error:
        return Document(name, path, failure=str(error).replace(str(path), name))  # no paths of this machine
    if isinstance(found, Grid):
        return Document(name, path, grid=found)
    return Document(name, path, description=found)


def is_original(name: str) -> bool:
    """Whether a file of that name is the figure that the documents beside it describe, or its numbers."""
    stem, suffix = os.path.splitext(name.lower())
    return stem == "source" and suffix in ORIGINAL_SUFFIXES


def read_original(path: Path, like: Figure | None, where: Mapping[str, Any] | None = None) -> Document:
    """The original at `path`: a table, or a figure, which takes its words from `like` if it has none.

    `where` holds the page, the region and the scale of a figure, as far as they are said.
    """
    if not files.is_figure(path):
        found = read_document(path)
        return replace(found, certificate="numbers of the figure, from a table")
    from rerender import readout

    name = files.name_of(path)
    try:
        digitized = inputs.read_figure(path, like=like, **(where or {}))
    except RerenderError as error:
        return Document(name, path, failure=str(error).replace(str(path), name))
    return Document(name, path, grid=digitized.grid, certificate=readout.summary(digitized))


def _declared(place: Path, name: str, documents: list[Document], sources: list[Path]) -> FigureFolder:
    said = _figure_file(place / "figure.toml")
    title = said.get("title") or place.name.replace("-", " ")
    like = next((document.figure for document in documents if document.figure is not None), None)
    first = min(sources, key=lambda path: ORIGINAL_SUFFIXES.index(path.suffix.lower()), default=None)
    where = {key: said[key] for key in _WHERE if key in said}
    original = read_original(first, like, where) if first is not None else None
    return FigureFolder(name, title, tuple(documents), said.get("source", ""), said.get("note", ""), original)


def _figure_file(path: Path) -> dict[str, Any]:
    if not path.is_file():
        return {}
    try:
        said = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise InputError(f"{path} cannot be read: {shorten(error, 200)}", slug="bad-figure-file") from error
    return dict(_remark(path, key, value) for key, value in said.items())


_WHERE = {"page": 1, "region": 4, "scale": 2}
"""What a figure file may say of the source, and how many numbers that takes."""


def _remark(path: Path, key: str, value: object) -> tuple[str, Any]:
    """One line of a figure file, checked."""
    if key in ("title", "source", "note") and isinstance(value, str):
        return key, shorten(value, 1000)
    if key == "page" and isinstance(value, int) and not isinstance(value, bool) and value > 0:
        return key, value
    numbers = value if isinstance(value, list) else []
    if key in _WHERE and len(numbers) == _WHERE[key] and all(type(n) in (int, float) for n in numbers):
        return key, tuple(map(float, numbers))
    what = "title, source, note with a text as value, page with a number, region with four, scale with two"
    raise InputError(f"{path}: {shorten(key, 40)!r} is not one of {what}", slug="bad-figure-file")


def _grouped(documents: list[Document]) -> list[FigureFolder]:
    read_ones = [document for document in documents if document.figure is not None]
    figures = []
    for members in group([document.figure for document in read_ones if document.figure is not None]):
        chosen = tuple(read_ones[index] for index in members)
        title = figure_title(chosen[0])
        figures.append(FigureFolder("\n".join(document.name for document in chosen), title, chosen))
    failed = tuple(document for document in documents if document.figure is None)
    if failed:
        figures.append(
            FigureFolder("\n".join(d.name for d in failed), "Documents that could not be read", failed)
        )
    return figures


def figure_title(document: Document) -> str:
    """A title from what a document declares: what the colours mean, and which panels there are."""
    figure = document.figure
    if figure is None:
        return document.name
    axes = [axis.name for axis in (figure.y, figure.x) if axis and axis.name]
    subject = figure.scale.label if figure.scale and figure.scale.label else " × ".join(axes)
    facets: dict[str, list[int | str]] = {}
    for panel in figure.panels:
        for name, value in (panel.facets or {"": panel.title}).items():
            values = facets.setdefault(name, [])
            values += [value] if value not in values else []
    parts = [
        f"{name} {labels_text(values, 4)}" if isinstance(values[0], int) else labels_text(values, 4)
        for name, values in facets.items()
    ]
    return shorten(": ".join(part for part in (subject, "; ".join(parts)) if part), 120) or document.name
