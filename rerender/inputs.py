"""A file as what it holds: a description, or the grid in a table. The one place that tells them apart."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from rerender import files
from rerender.model import Description, Grid, Label

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
) -> Description | Grid:
    """What the file at `path` holds: the grid of a table (.csv .npz .npy), or else a description.

    On standard input (`-`) a table is known by its first bytes, or by its header. The options are for
    tables, see `tables.from_csv`.
    """
    if files.is_standard(path):
        data = files.read_bytes(path, files.TABLE_BYTES)
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


def _sniff(data: bytes) -> str:
    """The suffix a table would have, or nothing: `rerender grid … | rerender render -` needs no name."""
    for signature, suffix in _SIGNATURES.items():
        if data.startswith(signature):
            return suffix
    lines = data[:100_000].decode("utf-8", "replace").splitlines()
    header = next((line for line in lines if line.strip() and not line.startswith("#")), "")
    return ".csv" if {"value", "density"} & {field.strip() for field in header.split(",")} else ""
