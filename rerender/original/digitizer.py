"""The way from a published figure to an exact grid."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from rerender.errors import OptionError, RerenderError
from rerender.model import Figure, Grid, Json, Problem
from rerender.original.agree import compare
from rerender.original.certificate import Agreement, CellPlace, Certificate, ScaleCertificate
from rerender.original.limits import Limits
from rerender.original.measure import Measured, Options, measure
from rerender.original.own import Carried, carried, shown
from rerender.original.page import Box
from rerender.original.read import Aids, Reading, read_figure, read_own
from rerender.original.readers import EXACT, FAST
from rerender.original.scale import ColorScale


@dataclass(frozen=True, slots=True, eq=False)
class Digitized:
    """A grid read from a figure, and how it was read."""

    grid: Grid
    certificate: Certificate

    def to_json(self) -> Json:
        """The certificate as a JSON object, with what the reader had to assume."""
        problems = [
            {"slug": p.slug, "severity": p.severity, "message": p.message} for p in self.grid.problems
        ]
        return {**self.certificate.to_json(), "problems": problems}


def digitize(
    data: bytes,
    name: str,
    *,
    page: int = 1,
    region: tuple[float, float, float, float] | None = None,
    scale: tuple[float, float] | None = None,
    norm: str | None = None,
    label: str | None = None,
    like: Figure | None = None,
    confirm: bool = True,
    ocr: bool = False,
    limits: Limits | None = None,
) -> Digitized:
    """Read a heatmap figure back into numbers.

    data: a PDF (vector), PNG, JPEG, TIFF or WebP file; name: what the grid is called.
    region: left, top, right, bottom in points (PDF) or pixels (image) from the top left.
    scale: the values at the low and the high end of the colour map, instead of the bar's own ticks;
    norm: `linear`, `log` or `two-slope@VALUE` for such a scale; label: what the colours measure.
    like: a figure whose axes, panels and scale stand in where the file has no text.
    ocr: read titles, labels and ticks of an image with Tesseract (raises MissingExtra where it is not there).
    confirm: read a PDF a second time with an independent reader and compare cell by cell.

    The grid's cells are `measured` with an interval of one step of the colour map (one-sided at both
    ends), `filled` where recovered from a row total, `unknown` where the colour is not on the map.
    Raises InputError (unreadable file, no heatmap, scale unknown) or OptionError.
    """
    limits = limits or Limits()
    options = Options(_checked_scale(scale), norm, label, like)
    place = _checked_region(region)
    own = carried(data, name) if place is None and len(data) <= limits.file_bytes else None
    if own is not None and (found := _confirmed(own, data, limits)) is not None:
        return found
    reading = read_figure(data, page, place, FAST, limits, Aids(_shape(like), ocr))
    measured = measure(reading, name, options)
    agreement = None
    if confirm and reading.method == "vector":
        agreement = _second_opinion(measured, data, page, place, options, limits)
    grid = measured.grid
    if own is not None:
        grid = replace(grid, problems=(*grid.problems, _edited()))
    if agreement and (agreement.same < agreement.cells or not agreement.captions):
        grid = replace(grid, problems=(*grid.problems, _disagreement(agreement)))
    return Digitized(grid, _certificate(measured, reading, agreement))


def _confirmed(own: Carried, data: bytes, limits: Limits) -> Digitized | None:
    """The numbers that a picture of ours carries, if its pixels show them in all cells; else None."""
    figure = own.grid.figure
    scale = figure.scale if figure.kind == "continuous" else None
    ends = (scale.low, scale.high) if scale is not None else None
    try:
        reading = read_own(data, own, limits)
        measured = measure(reading, own.grid.name, Options(ends, None, None, figure))
    except RerenderError:
        return None
    if not shown(own.grid, measured.grid).all():
        return None
    cells = measured.step.size
    certificate = _certificate(measured, reading, Agreement("the pixels", cells, cells, True))
    scales = tuple(replace(scale, source="carried") for scale in certificate.scales)
    return Digitized(own.grid, replace(certificate, method="embedded", scales=scales))


def _edited() -> Problem:
    message = "the pixels do not confirm the numbers that the picture carries as text; those were not used"
    return Problem("embedded-differs", "warning", message)


def _shape(like: Figure | None) -> tuple[int, int] | None:
    """The rows and columns of a figure that has both axes."""
    if like is None or not like.x or not like.y or not (like.x.sized and like.y.sized):
        return None
    return len(like.y), len(like.x)


def _second_opinion(
    measured: Measured, data: bytes, page: int, place: Box | None, options: Options, limits: Limits
) -> Agreement:
    """How far the exact reader agrees; not at all where it cannot read the file."""
    try:
        second = measure(read_figure(data, page, place, EXACT, limits), measured.grid.name, options)
    except RerenderError:
        return Agreement(EXACT, measured.step.size, 0, False)
    return compare(measured, second, EXACT)


def _checked_scale(scale: tuple[float, float] | None) -> tuple[float, float] | None:
    if scale is not None and (not np.isfinite(scale).all() or scale[0] == scale[1]):
        raise OptionError(f"scale {scale[0]:g},{scale[1]:g} has no extent", slug="bad-scale")
    return scale


def _checked_region(region: tuple[float, float, float, float] | None) -> Box | None:
    if region is None:
        return None
    box = Box(*region)
    if not np.isfinite(region).all() or box.width <= 0 or box.height <= 0:
        raise OptionError(f"region {region} is empty; give left,top,right,bottom", slug="bad-region")
    return box


def _disagreement(agreement: Agreement) -> Problem:
    cells = agreement.cells - agreement.same
    what = f"{cells} of {agreement.cells} cells" if cells else "titles, labels or ticks"
    return Problem("readers-disagree", "warning", f"{agreement.reader} reads {what} differently")


def _certificate(measured: Measured, reading: Reading, agreement: Agreement | None) -> Certificate:
    distance, known = measured.distance, measured.step >= 0
    on_map = np.where(known, distance, np.nan)
    return Certificate(
        source=measured.grid.name,
        method=reading.method,
        reader=reading.reader,
        page=reading.page,
        panels=tuple(p.box for p in reading.found.panels),
        scales=tuple(_scale_certificate(s) for s in dict.fromkeys(measured.scales)),
        noise=reading.noise,
        residual_mean=float(np.nanmean(on_map)) if known.any() else 0.0,
        residual_worst=float(np.nanmax(on_map)) if known.any() else 0.0,
        worst_cell=_place(measured, int(np.nanargmax(on_map))) if known.any() else None,
        cells=known.size,
        measured=int((known & ~measured.filled).sum()),
        unknown=int((~known).sum()),
        clipped=int(measured.clipped.sum()),
        filled=tuple(_place(measured, int(i)) for i in np.flatnonzero(measured.filled)),
        row_totals=measured.totals,
        agreement=agreement,
    )


def _place(measured: Measured, flat: int) -> CellPlace:
    return cell_place(measured.grid, flat)


def cell_place(grid: Grid, flat: int, detail: str = "") -> CellPlace:
    """The panel, row and column of a cell, given its flat index."""
    panel, row, column = np.unravel_index(flat, grid.value.shape[:3])
    assert grid.figure.x is not None
    assert grid.figure.y is not None
    labels = grid.figure.y.labels[row], grid.figure.x.labels[column]
    return CellPlace(grid.figure.panels[panel].title, *labels, detail)


def _scale_certificate(scale: ColorScale) -> ScaleCertificate:
    return ScaleCertificate(
        scale.colormap.name,
        scale.colormap.rounding,
        len(scale.colormap.steps),
        scale.segments,
        scale.fingerprint,
        scale.norm,
        scale.source,
        scale.direction,
        scale.bar.ticks if scale.bar else (),
    )
