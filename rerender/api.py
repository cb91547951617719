"""The verbs as functions: what the command line does, for use in Python.

Rooms are imported where they are used: reading a description loads no drawing library.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from rerender import files, inputs, outputs
from rerender.errors import OptionError
from rerender.model import Description, Figure, Grid, Label

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Drawing

    from rerender.judge import Verdicts
    from rerender.original import Digitized, Limits
    from rerender.site import Summary

GRID_FORMATS = ("csv", "npz", "nc")
IMAGE_FORMATS = ("png", "svg", "pdf")
VERDICT_FORMATS = ("text", "json", "junit")
Described = TypeVar("Described", Description, Grid)


def read(path: Path | str | None = None, *, text: str | None = None, name: str = "") -> Description:
    """Read a description from a file (`-`: standard input) or from `text` itself.

    A table (.csv .npz .npy) is read as a description of its figure that makes no claims.
    """
    if (path is None) == (text is None):
        raise OptionError("give either the path of a description or its text")
    if path is None:
        from rerender.text import read as read_text

        return read_text(text or "", name)
    found = inputs.load(Path(path))
    if isinstance(found, Grid):
        return Description(found.name, "", found.figure, problems=found.problems)
    return found


def grid(
    source: Path | str | Description | Grid,
    *,
    axes: Mapping[str, tuple[Label, ...]] | None = None,
    row_totals: bool | None = None,
    limit_cells: int = inputs.LIMIT_CELLS,
    scale: tuple[float, float] | None = None,
    label: str | None = None,
) -> Grid:
    """The grid that a description amounts to, that a table holds, or that a figure shows.

    `axes` gives the labels of axes by name where the document does not; `row_totals` False leaves out what
    follows from the totals of a known quantity (None: on where they apply). `scale` and `label` say of a
    table or a figure what it does not say itself.
    """
    if not isinstance(source, Description | Grid):
        source = inputs.load(Path(source), axes=axes, limit_cells=limit_cells, scale=scale, label=label)
    if isinstance(source, Grid):
        return source
    from rerender.resolve import resolve

    return resolve(source, axes=axes or {}, row_totals=row_totals, limit_cells=limit_cells)


def examine(description: Description, **options: Any) -> Description:
    """The description with all its problems: also those that only its grid shows, such as row totals."""
    return replace(description, problems=grid(description, **options).problems)


def select(made: Described, wanted: Iterable[str]) -> Described:
    """The part of a description or a grid that options such as `layer=19-21` ask for."""
    from rerender import selection

    chosen = selection.read_selection(wanted)
    if isinstance(made, Grid):
        return selection.select_grid(made, chosen)
    return selection.select_description(made, chosen)


def check(
    description: Path | str | Description, source: Path | str | Grid, *, limit_cells: int = inputs.LIMIT_CELLS
) -> Verdicts:
    """Judge every claim of a description by its original: a grid, a table, or the figure's PDF or image.

    Systematic errors are named, and every score stands beside what positions put at random would get; see
    docs/judging.md. Raises OptionError where the source is a description itself.
    """
    from rerender import judge

    described = description if isinstance(description, Description) else read(description)
    if not isinstance(source, Grid):
        source = read_source(source, limit_cells=limit_cells, like=described)
    return judge.check(described, source)


def read_source(
    path: Path | str,
    *,
    limit_cells: int = inputs.LIMIT_CELLS,
    scale: tuple[float, float] | None = None,
    label: str | None = None,
    like: Path | Description | None = None,
    page: int = 1,
    region: tuple[float, float, float, float] | None = None,
    ocr: bool = False,
) -> Grid:
    """The numbers of an original: a table's, or read from a figure (PDF or image).

    `scale` and `label` are for sources that do not carry them; `page` and `region` say where the figure is,
    `like` lends an image its labels, `ocr` reads them with Tesseract.
    """
    path = Path(path)
    alike = like.figure if isinstance(like, Description) else like
    found = inputs.load(
        path,
        limit_cells=limit_cells,
        scale=scale,
        label=label,
        page=page,
        region=region,
        ocr=ocr,
        like=alike,
    )
    if isinstance(found, Grid):
        return found
    raise OptionError(
        f"{path}: a description cannot be the source of another; give a table or a figure",
        slug="source-is-description",
    )


def digitize(
    path: Path | str,
    *,
    like: Path | str | Description | Grid | Figure | None = None,
    limits: Limits | None = None,
    **options: Any,
) -> Digitized:
    """Read a published figure (PDF, PNG, JPEG, TIFF, WebP) back into a grid, with a certificate.

    `like` is a description, a grid or a figure (or the file of one) whose labels and scale stand in where
    the file has no text. `page`, `region`, `scale`, `norm`, `label`, `ocr` and `confirm` are as in
    `rerender.original.digitize`. Raises InputError or OptionError.
    """
    if isinstance(like, Description | Grid):
        like = like.figure
    elif isinstance(like, str):
        like = Path(like)
    return inputs.read_figure(Path(path), like=like, limits=limits, **options)


def limits(
    *, file_bytes: float, pixels: float, objects: float, memory_bytes: float, seconds: float
) -> Limits:
    """The most that reading a figure may cost, see `original.Limits`; counts are rounded down."""
    from rerender.original import Limits

    return Limits(int(file_bytes), int(pixels), int(objects), seconds, int(memory_bytes))


def certificate(found: Digitized, format: str = "text") -> str:
    """How a figure was read: as text for reading, or as one line of JSON (`rerender/certificate/1`)."""
    if format == "json":
        return json.dumps(found.to_json(), allow_nan=False)
    from rerender import readout

    return readout.report(found)


def verdict_report(found: Sequence[Verdicts], format: str = "text") -> str:
    """Verdicts as text for reading, as JSON (one object a line) or as JUnit XML."""
    from rerender import judge

    if format == "junit":
        return judge.junit(found).rstrip()
    if format == "json":
        return "\n".join(json.dumps(judge.verdicts_form(v), allow_nan=False) for v in found)
    return "\n\n".join(map(judge.report, found))


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
    outputs.write_file(path, encode(made, path.suffix.lower().removeprefix("."), dpi=dpi))


def encode(made: Grid | Drawing, format: str, *, dpi: float | None = None) -> bytes:
    """The bytes of the file that `save` writes; the same input gives the same bytes."""
    if isinstance(made, Grid):
        return _encode_grid(made, format)
    from rerender import plot

    outputs.known_format(format, IMAGE_FORMATS)
    return plot.image(made, format, dpi=dpi)


def report(
    description: Description,
    format: str = "text",
    *,
    unread: bool = False,
    whole: Description | None = None,
) -> str:
    """A description as text for reading (see `outline`), or as one line of JSON (see `forms`)."""
    if format == "json":
        from rerender.forms import description_form

        return json.dumps(description_form(description), allow_nan=False)
    from rerender.outline import outline

    return outline(description, unread=unread, whole=whole)


def explain(path: Path) -> str:
    """How the description at `path` was read, line by line: tokens, register, rule, claim."""
    from rerender.explanation import explain as explanation
    from rerender.text import Step, read_traced

    name, text = files.read_document(path)
    steps: list[Step] = []
    return explanation(read_traced(text, name, steps), steps)


def styles() -> list[str]:
    """The names of the shipped drawing styles."""
    from rerender import plot

    return plot.style_names()


def style_text(name: str) -> str:
    """A shipped drawing style as TOML."""
    from rerender import plot

    return plot.style_text(name)


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


def _encode_grid(made: Grid, format: str) -> bytes:
    from rerender import tables

    outputs.known_format(format, GRID_FORMATS)
    if format == "csv":
        return tables.to_csv(made).encode()
    return tables.to_npz(made) if format == "npz" else tables.to_netcdf(made)
