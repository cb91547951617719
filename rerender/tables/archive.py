"""`Grid` ↔ NPZ, and NPY → `Grid`. Nothing is unpickled and nothing is read before its size is known.

An archive holds `value low high basis claim` (panel × y × x, × category in a categorical figure), the labels
`x` and `y`, and `meta`: JSON of figure, claims and problems (`rerender/grid/1`), by which a grid comes back
whole. Archives of others need only one array of numbers, `value` or whatever it is called.
"""

from __future__ import annotations

import io
import json
import warnings
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import prod
from tokenize import TokenError
from typing import Any

import numpy as np
from numpy.lib import format as npy
from numpy.typing import NDArray

from rerender.errors import InputError
from rerender.model import BASES, Axis, Claim, Figure, Grid, Label, Panel, Problem
from rerender.tables.assembly import LIMIT, check_size, measured, unsound, with_options
from rerender.tables.labels import title_of
from rerender.tables.records import decode, encode

SCHEMA = "rerender/grid/1"
MOST_BYTES = 256 * 2**20
"""What an archive may unpack to: a million cells take 30 MB."""

MOST_FILES = 64
EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip archive can hold: the same grid always makes the same bytes."""

LONGEST_LABEL = 200
"""The arrays `x` and `y` are for other readers and cut longer labels; `meta` has them whole."""

ARRAYS = ("value", "low", "high", "basis", "claim")


@dataclass(frozen=True, slots=True)
class _Meta:
    """What the arrays do not say."""

    figure: Figure
    claims: tuple[Claim, ...] = ()
    problems: tuple[Problem, ...] = ()


def to_npz(grid: Grid) -> bytes:
    """The archive of a grid; the same bytes each time."""
    figure = grid.figure
    assert figure.x is not None
    assert figure.y is not None
    meta = {"schema": SCHEMA, "name": grid.name, **encode(_Meta(figure, grid.claims, grid.problems))}
    arrays: dict[str, NDArray[Any]] = {name: getattr(grid, name) for name in ARRAYS}
    arrays |= {"y": _label_array(figure.y.labels), "x": _label_array(figure.x.labels)}
    arrays["meta"] = np.frombuffer(json.dumps(meta).encode("ascii"), dtype=np.uint8)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, array in arrays.items():
            entry = zipfile.ZipInfo(f"{name}.npy", EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, _npy_bytes(array))
    return buffer.getvalue()


def _label_array(labels: tuple[Label, ...]) -> NDArray[Any]:
    if all(isinstance(label, int) and abs(label) < 2**62 for label in labels):
        return np.array(labels, dtype=np.int64)
    return np.array([str(label)[:LONGEST_LABEL] for label in labels], dtype=np.str_)


def _npy_bytes(array: NDArray[Any]) -> bytes:
    buffer = io.BytesIO()
    npy.write_array(buffer, np.ascontiguousarray(array), allow_pickle=False)
    return buffer.getvalue()


def from_npz(
    data: bytes,
    name: str,
    *,
    scale: tuple[float, float] | None = None,
    label: str | None = None,
    axes: Mapping[str, Sequence[Label]] | None = None,
    limit_cells: int = LIMIT,
) -> Grid:
    """The grid in an archive; the options are those of `from_csv`.

    Raises InputError: `bad-archive` for what is no archive of plain arrays, unpacks to too much, or holds
    arrays that do not fit each other; `bad-table` for numbers outside their intervals and odd `meta`.
    """
    arrays = _unpacked(data, name)
    grid = _whole(arrays, name, limit_cells) if "meta" in arrays else _bare(arrays, name, limit_cells)
    return with_options(grid, scale, label, axes or {}, limit_cells)


def from_npy(
    data: bytes,
    name: str,
    *,
    scale: tuple[float, float] | None = None,
    label: str | None = None,
    axes: Mapping[str, Sequence[Label]] | None = None,
    limit_cells: int = LIMIT,
) -> Grid:
    """The grid of one array of numbers, y × x or panel × y × x; labels are 0, 1, …"""
    grid = _bare({"value": read_npy(data, name)}, name, limit_cells)
    return with_options(grid, scale, label, axes or {}, limit_cells)


def read_npy(data: bytes, name: str) -> NDArray[Any]:
    """The array in the bytes of an NPY file: numbers, truth values or text, never objects.

    Raises InputError (`bad-archive`) for anything else, and where shape and length do not fit.
    """
    stream = io.BytesIO(data)
    shape, fortran, dtype = _header(stream, name)
    if dtype.kind not in "fiubU" or not dtype.itemsize:
        raise _bad(name, "only arrays of numbers or text can be read, no Python objects")
    start = stream.tell()
    if min(shape, default=0) < 0 or prod(shape) * dtype.itemsize != len(data) - start:
        raise _bad(name, f"an array of shape {shape} does not fit its {len(data) - start:,} bytes")
    return np.frombuffer(data, dtype, offset=start).reshape(shape, order="F" if fortran else "C")


def _header(stream: io.BytesIO, name: str) -> tuple[tuple[int, ...], bool, np.dtype[Any]]:
    """Shape, order and type of an array, as numpy reads them: as literals, nothing is evaluated."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # numpy's remark about headers of Python 2
            version = npy.read_magic(stream)
            read = npy.read_array_header_1_0 if version == (1, 0) else npy.read_array_header_2_0
            return read(stream)
    except (ValueError, SyntaxError, TokenError, EOFError, TypeError, RecursionError, MemoryError):
        raise _bad(name, "not an array as numpy writes it") from None


def _unpacked(data: bytes, name: str) -> dict[str, NDArray[Any]]:
    """All arrays of an archive by name, after the sizes in its directory have been checked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            size = sum(entry.file_size for entry in entries)
            if len(entries) > MOST_FILES or size > MOST_BYTES:
                raise _bad(name, f"{len(entries)} files unpack to {size:,} bytes, more than {MOST_BYTES:,}")
            arrays = [entry for entry in entries if entry.filename.endswith(".npy")]
            members = {entry.filename[:-4]: archive.read(entry) for entry in arrays}
    except (zipfile.BadZipFile, zlib.error, RuntimeError, EOFError, ValueError, OSError):
        raise _bad(name, "not a zip archive, or a damaged one") from None
    return {member: read_npy(content, f"{name}: {member:.40}") for member, content in members.items()}


def _whole(arrays: dict[str, NDArray[Any]], name: str, limit: int) -> Grid:
    """The grid of an archive of ours."""
    meta = _meta(arrays["meta"], name)
    figure = meta.figure
    if not figure.panels or figure.x is None or figure.y is None:
        raise _bad(name, "its figure lacks panels or axes")
    shape: tuple[int, ...] = (len(figure.panels), len(figure.y), len(figure.x))
    if figure.kind == "categorical":
        shape += (len(figure.categories),)
    check_size(shape, name, limit)
    value, low, high = (_shaped(arrays, key, shape, name).astype(np.float64) for key in ARRAYS[:3])
    basis, claim = (_shaped(arrays, key, shape, name) for key in ARRAYS[3:])
    if unsound(value, low, high).any():
        raise _bad(name, "a number is infinite or outside its interval")
    if not (_within(basis, 0, len(BASES)) and _within(claim, -1, len(meta.claims))):
        raise _bad(name, "a basis or a claim has an index that does not exist")
    indices = basis.astype(np.uint8), claim.astype(np.int32)
    return Grid(name, figure, value, low, high, *indices, meta.claims, meta.problems)


def _meta(array: NDArray[Any], name: str) -> _Meta:
    try:
        found = json.loads(array.tobytes())
    except (ValueError, RecursionError):
        raise _bad(name, "its `meta` is not JSON") from None
    return decode(_Meta, found, f"{name}: meta")


def _shaped(arrays: dict[str, NDArray[Any]], key: str, shape: tuple[int, ...], name: str) -> NDArray[Any]:
    array = arrays.get(key)
    if array is None or array.shape != shape or array.dtype.kind not in "fiu":
        found = "missing" if array is None else f"{array.dtype} of shape {array.shape}"
        raise _bad(name, f"`{key}` should be numbers of shape {shape} and is {found}")
    return array


def _within(array: NDArray[Any], first: int, end: int) -> bool:
    return bool(array.dtype.kind in "iu" and (array >= first).all() and (array < end).all())


def _bare(arrays: dict[str, NDArray[Any]], name: str, limit: int) -> Grid:
    """The grid of arrays of others: `value`, or the only array there is."""
    value = arrays.get("value", next(iter(arrays.values())) if len(arrays) == 1 else None)
    if value is None or value.ndim not in (2, 3) or value.dtype.kind not in "fiub" or not value.size:
        raise _bad(name, "it needs an array `value` of numbers: y × x, or panel × y × x")
    value = value.astype(np.float64).reshape((-1, *value.shape[-2:]))
    if np.isinf(value).any():
        raise _bad(name, "a number is infinite")
    check_size(value.shape, name, limit)
    count, height, width = value.shape
    facets: list[dict[str, Label]] = [{"panel": i} for i in range(count)] if count > 1 else [{}]
    figure = Figure(
        "continuous",
        panels=tuple(Panel(title_of(facet), facet) for facet in facets),
        x=Axis("x", _labels(arrays, "x", width, name), "right"),
        y=Axis("y", _labels(arrays, "y", height, name), "down"),
    )
    return measured(name, figure, value)


def _labels(arrays: dict[str, NDArray[Any]], key: str, length: int, name: str) -> tuple[Label, ...]:
    if key not in arrays:
        return tuple(range(length))
    array = arrays[key]
    entries = array.tolist() if array.ndim == 1 else []
    labels = tuple(entry if isinstance(entry, int) else str(entry) for entry in entries)
    if len(labels) != length or len(set(labels)) < length:
        raise _bad(name, f"`{key}` should be {length} different labels")
    return labels


def _bad(name: str, message: str) -> InputError:
    return InputError(f"{name}: {message}", slug="bad-archive")
