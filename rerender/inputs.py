"""A file as what it holds: a description, the grid in a table, the grid behind a figure. The one place that
tells them apart.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rerender import files
from rerender.model import Description, Figure, Grid, Label

if TYPE_CHECKING:
    from rerender.original import Digitized, Limits

LIMIT_CELLS = 1_000_000
"""The most cells a grid may have, unless told otherwise."""

_SIGNATURES = {b"PK\x03\x04": ".npz", b"\x93NUMPY": ".npy"}


def load(
    path: Path,
    *,
    axes: Mapping[str, tuple[Label, ...]] | None = None,
    limit_cells: int = LIMIT_CELLS,
    scale: tuple[float, float] | None = None,
    label: str | None = None,
    **reading: Any,
) -> Description | Grid:
    """What the file at `path` holds: the grid of a table (.csv .npz .npy) or of a figure (.pdf .png …), or
    else a description.

    On standard input (`-`) a figure is known by its first bytes, a table by these or by its header. The
    options are for tables, see `tables.from_csv`; `reading` are those of `read_figure`.
    """
    if files.is_figure(path):
        return read_figure(path, scale=scale, label=label, **reading).grid
    if files.is_standard(path):
        data = files.read_bytes(path, files.TABLE_BYTES)
        if files.holds_figure(data):
            return digitize(data, files.name_of(path), scale=scale, label=label, **reading).grid
        kind = _sniff(data)
    else:
        kind = path.suffix.lower() if files.is_table(path) else ""
        data = files.read_bytes(path, files.TABLE_BYTES if kind else files.DOCUMENT_BYTES)
    name = files.name_of(path)
    if not kind:
        from rerender import text

        files.check_size(data, path, files.DOCUMENT_BYTES)
        return text.read(files.decode(data, name), name)
    from rerender import tables

    if kind == ".npz":
        return tables.from_npz(data, name, scale=scale, label=label, axes=axes, limit_cells=limit_cells)
    if kind == ".npy":
        return tables.from_npy(data, name, scale=scale, label=label, axes=axes, limit_cells=limit_cells)
    text_ = files.decode(data, name)
    return tables.from_csv(text_, name, scale=scale, label=label, axes=axes, limit_cells=limit_cells)


def read_figure(
    path: Path,
    *,
    like: Path | Figure | None = None,
    limits: Limits | None = None,
    **options: Any,
) -> Digitized:
    """The numbers of a figure (PDF or image) with their certificate; see `original.digitize` for the options.

    `like` is a figure, or a description or a table of one, whose labels and scale stand in for those that
    an image does not have as text. Raises InputError or OptionError.
    """
    from rerender import original

    limits = limits or original.Limits()
    data = files.read_bytes(path, limits.file_bytes, "raise the limit on the file's size")
    return digitize(data, files.name_of(path), like=like, limits=limits, **options)


def digitize(data: bytes, name: str, *, like: Path | Figure | None = None, **options: Any) -> Digitized:
    """As `read_figure`, of the bytes of a file."""
    from rerender import original

    figure = load(like).figure if isinstance(like, Path) else like
    return original.digitize(data, name, like=figure, **options)


def _sniff(data: bytes) -> str:
    """The suffix a table would have, or nothing: `rerender grid … | rerender render -` needs no name."""
    for signature, suffix in _SIGNATURES.items():
        if data.startswith(signature):
            return suffix
    lines = data[:100_000].decode("utf-8", "replace").splitlines()
    header = next((line for line in lines if line.strip() and not line.startswith("#")), "")
    return ".csv" if {"value", "density"} & {field.strip() for field in header.split(",")} else ""
