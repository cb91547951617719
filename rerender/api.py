"""The verbs as functions: what the command line does, for use in Python.

Rooms are imported where they are used: reading a description loads no drawing library.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from rerender import files
from rerender.errors import OptionError
from rerender.model import Description, Grid, Label

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Drawing

    from rerender.site import Summary

GRID_FORMATS = ("csv", "npz", "nc")
IMAGE_FORMATS = ("png", "svg", "pdf")
LIMIT_CELLS = 1_000_000
"""The most cells a grid may have."""


def read(path: Path | str | None = None, *, text: str | None = None, name: str = "") -> Description:
    """Read a description from a file (`-`: standard input) or from `text` itself.

    A table (.csv .npz .npy) is read as a description of its figure that makes no claims.
    """
    if (path is None) == (text is None):
        raise OptionError("give either the path of a description or its text")
    if path is not None and files.is_table(Path(path)):
        table = _read_table(Path(path))
        return Description(table.name, "", table.figure, problems=table.problems)
    document = files.Document(name, text or "") if path is None else files.read_document(path)
    return _read_text(document)


def grid(
    source: Path | str | Description | Grid,
    *,
    axes: Mapping[str, tuple[Label, ...]] | None = None,
    row_totals: bool | None = None,
    limit_cells: int = LIMIT_CELLS,
    scale: tuple[float, float] | None = None,
    label: str | None = None,
) -> Grid:
    """The grid that a description amounts to, or that a table holds.

    `axes` gives the labels of axes by name where the document does not; `row_totals` False leaves out what
    follows from the totals of a known quantity (None: on where they apply). `scale` and `label` say of a
    table what it does not say itself.
    """
    if isinstance(source, Grid):
        return source
    if not isinstance(source, Description):
        path = Path(source)
        if files.is_table(path):
            return _read_table(path, scale=scale, label=label)
        source = read(path)
    from rerender.resolve import resolve

    return resolve(source, axes=axes or {}, row_totals=row_totals, limit_cells=limit_cells)


def draw(
    source: Path | str | Description | Grid,
    style: str | Path | None = None,
    *,
    title: str | None = None,
    evidence: bool = False,
) -> Drawing:
    """Draw a grid, or what a description or a table amounts to, as a matplotlib figure.

    `style` is a style's name or a TOML file (None: the one that fits); `evidence` adds a strip above each
    row that shows where its numbers come from.
    """
    from rerender import plot

    return plot.draw(grid(source), style, title=title, evidence=evidence)


def save(made: Grid | Drawing, path: Path | str, *, dpi: float | None = None) -> None:
    """Write a grid (.csv .npz .nc) or a drawing (.png .svg .pdf) to a file, whole or not at all."""
    path = Path(path)
    files.write_file(path, encode(made, path.suffix.lower().removeprefix("."), dpi=dpi))


def encode(made: Grid | Drawing, format: str, *, dpi: float | None = None) -> bytes:
    """The bytes of the file that `save` writes; the same input gives the same bytes."""
    if isinstance(made, Grid):
        return _encode_grid(made, format)
    from rerender import plot

    _check_format(format, IMAGE_FORMATS)
    return plot.image(made, format, dpi=dpi)


def build_gallery(
    folder: Path | str | None = None,
    out: Path | str = "site",
    *,
    force: bool = False,
    progress: Callable[[int, int], None] | None = None,
) -> Summary:
    """Build the review page of a folder of figures (None: the shipped samples) in the folder `out`."""
    from rerender import resources, site

    source = Path(str(resources.folder("gallery"))) if folder is None else Path(folder)
    return site.build_site(site.collect(source), Path(out), force=force, progress=progress)


def _read_text(document: files.Document) -> Description:
    from rerender import text

    return text.read(document.text, document.name)


def _read_table(path: Path, *, scale: tuple[float, float] | None = None, label: str | None = None) -> Grid:
    from rerender import tables

    data = files.read_bytes(path, files.TABLE_BYTES)
    if path.suffix.lower() == ".npz":
        return tables.from_npz(data, path.name)
    if path.suffix.lower() == ".npy":
        return tables.from_npy(data, path.name)
    return tables.from_csv(files.decode(data, path.name), path.name, scale=scale, label=label)


def _encode_grid(made: Grid, format: str) -> bytes:
    from rerender import tables

    _check_format(format, GRID_FORMATS)
    if format == "csv":
        return tables.to_csv(made).encode()
    return tables.to_npz(made) if format == "npz" else tables.to_netcdf(made)


def _check_format(format: str, known: tuple[str, ...]) -> None:
    if format not in known:
        raise OptionError(
            f"no format {format!r}; use {', '.join(f'.{name}' for name in known)}", slug="unknown-format"
        )
