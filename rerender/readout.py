"""How a figure was read back into numbers, in words: the certificate for a terminal, and in one line."""

from __future__ import annotations

from collections.abc import Iterator

from rerender.files import printable
from rerender.original import Certificate, Digitized
from rerender.original.certificate import CellPlace, ScaleCertificate
from rerender.wording import count, cut, number

WIDTH = 118
"""Columns a line may take; longer ones are cut."""

CELLS_NAMED = 10
"""So many cells of one sort are named; the JSON form has all."""


_SOURCES = {"carried": "the picture's own text", "like": "the figure that is like it"}


def report(found: Digitized) -> str:
    """A certificate as text for reading."""
    lines = [found.grid.name, *(f"  {name:11} {said}" for name, said in _facts(found))]
    lines += [f"  {p.severity}: {p.slug}: {p.message}" for p in found.grid.problems]
    return "\n".join(cut(printable(line).rstrip(), WIDTH) for line in lines)


def summary(found: Digitized) -> str:
    """A certificate in one line."""
    certificate = found.certificate
    said = [f"{count(certificate.cells, 'cell')} read from {certificate.source}"]
    said += [f"{scale.colormap} {_ends(scale)}" for scale in certificate.scales[:1]]
    said += [f"{certificate.unknown} unknown"] if certificate.unknown else []
    said += [f"{len(certificate.filled)} from row totals"] if certificate.filled else []
    if certificate.agreement is not None:
        said.append(f"a second reader agrees on {certificate.agreement.same}")
    return ", ".join(said)


def _facts(found: Digitized) -> Iterator[tuple[str, str]]:
    certificate, figure = found.certificate, found.grid.figure
    own = certificate.method == "embedded"
    how = "the numbers that the picture itself carries" if own else certificate.method
    yield "read", f"{how}, page {certificate.page}, by {certificate.reader}"
    yield "panels", cut("; ".join(panel.title or "untitled" for panel in figure.panels), 90)
    for name, axis in (("y", figure.y), ("x", figure.x)):
        if axis is not None:
            labels = ", ".join(map(str, axis.labels))
            yield name, f"{axis.name}: {cut(labels, 70)} ({len(axis)})"
    yield from (("scale", said) for scale in certificate.scales for said in _scale(scale))
    if figure.categories:
        yield "categories", ", ".join(category.name for category in figure.categories)
    yield "cells", _cells(certificate)
    yield from (("row total", said) for said in _named(certificate.filled, "recovered from their rows"))
    if (totals := certificate.row_totals) is not None:
        yield (
            "row means",
            f"{totals.mean:.4f} ± {totals.deviation:.4f}, worst {totals.worst:.4f}, of {totals.rows}",
        )
    yield (
        "residual",
        f"{certificate.residual_mean:.2g} of the colour range, worst {certificate.residual_worst:.2g}",
    )
    if (agreement := certificate.agreement) is not None:
        words = "the same words" if agreement.captions else "other words"
        words = "words as carried" if own else words
        yield "confirmed", f"{agreement.reader}: {agreement.same} of {agreement.cells} cells alike, {words}"
        yield from (("differing", said) for said in _named(agreement.differing, "differ"))


def _scale(scale: ScaleCertificate) -> Iterator[str]:
    mark = scale.fingerprint
    steps = f"{scale.colormap} in {scale.steps} steps"
    rival = f"next best map {mark.runner_up} ({mark.margin:.2g} farther)"
    source = _SOURCES.get(scale.source, f"the {scale.source}")
    yield f"{steps}, {scale.norm.name} {_ends(scale)}, from {source}; {rival}"


def _ends(scale: ScaleCertificate) -> str:
    return f"{number(scale.norm.low)} to {number(scale.norm.high)}"


def _cells(certificate: Certificate) -> str:
    shares = {
        "measured": certificate.measured,
        "at the end of the scale": certificate.clipped,
        "unknown": certificate.unknown,
    }
    said = ", ".join(f"{amount} {what}" for what, amount in shares.items() if amount or what == "measured")
    return f"{certificate.cells}: {said}"


def _named(places: tuple[CellPlace, ...], what: str) -> Iterator[str]:
    for place in places[:CELLS_NAMED]:
        yield ", ".join(str(part) for part in (place.panel, place.y, place.x, place.detail) if part != "")
    if len(places) > CELLS_NAMED:
        yield f"{len(places) - CELLS_NAMED} more cells {what}"
