"""What the pages show, as data: frozen trees that the templates print and that know no markup."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rerender.model import Claim, Description, Panel, Problem, Span
from rerender.site import words
from rerender.site.collect import Document, FigureFolder
from rerender.site.geometry import COLUMN, Ticks, column_ticks, panel_height, row_ticks
from rerender.site.grouping import align
from rerender.site.pictures import Legend, downloads, legend, panel_picture
from rerender.site.view import View

Keep = Callable[[bytes, str, str], str]
"""Writes (data, suffix, a name to start from) and returns the file's path from the site's top."""

ROWS_SHOWN = 120
CLAIMS_SHOWN = 400
QUOTE = 500
THUMBNAIL = (320.0, 150.0)
THUMBNAIL_DOCUMENTS = 3
THUMBNAIL_PANELS = 12


@dataclass(frozen=True, slots=True)
class ClaimItem:
    """A claim in words, with the sentence it was read in. `index` is its place in the document's claims."""

    index: int
    kind: str
    place: str
    says: str
    quote: str
    line: int
    rule: str


@dataclass(frozen=True, slots=True)
class ProblemItem:
    """A problem with the words it is about (empty where it is about no place in particular)."""

    slug: str
    severity: str
    message: str
    quote: str
    line: int | None


@dataclass(frozen=True, slots=True)
class PanelCell:
    """One document's picture of one panel."""

    picture: str
    panel: int
    alt: str
    height: int
    rows: Ticks
    columns: Ticks
    across: str


@dataclass(frozen=True, slots=True)
class Column:
    """One document of a figure: its sign, what it declares, what it claims, what is wrong with it."""

    letter: str
    name: str
    failure: str = ""
    facts: tuple[str, ...] = ()
    legend: Legend | None = None
    bar: str = ""
    files: tuple[tuple[str, str], ...] = ()
    claims: tuple[ClaimItem, ...] = ()
    problems: tuple[ProblemItem, ...] = ()
    claim_count: int = 0


@dataclass(frozen=True, slots=True)
class PanelRow:
    """One panel across all documents; None where a document lacks it."""

    title: str
    cells: tuple[PanelCell | None, ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """A panel's picture and where it lies in the thumbnail."""

    picture: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Card:
    """What the index says of a figure. `search`: what it is found by, in lower case."""

    path: str
    title: str
    source: str
    documents: int
    claims: int
    problems: int
    search: str
    thumbnail: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class FigurePage:
    """One figure: its documents in columns, its panels in rows. `data` is JSON for the page's script.

    `rows_left` panels are not shown; `label_width` in pixels leaves room for the longest row label.
    """

    card: Card
    note: str
    columns: tuple[Column, ...]
    rows: tuple[PanelRow, ...]
    rows_left: int
    label_width: int
    data: str


@dataclass(frozen=True, slots=True)
class Reading:
    """One document with all that the page needs of it; `view` is None where it could not be read or drawn."""

    document: Document
    view: View | None
    problems: tuple[Problem, ...] = ()
    failure: str = ""

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The document's claims; none in a table."""
        return self.document.description.claims if self.document.description else ()

    @property
    def panels(self) -> tuple[Panel, ...]:
        """The panels the page shows of the document."""
        return self.view.figure.panels if self.view else ()


def figure_page(folder: FigureFolder, readings: Sequence[Reading], keep: Keep) -> FigurePage:
    """The page of a figure; pictures and downloads are kept as files on the way."""
    rows = align([reading.panels for reading in readings if reading.view])
    readable = [index for index, reading in enumerate(readings) if reading.view]
    spread = []
    for row in rows[:ROWS_SHOWN]:
        panels = dict(zip(readable, row.panels, strict=True))
        cells = [_cell(reading, panels.get(index), keep) for index, reading in enumerate(readings)]
        spread.append(PanelRow(words.shorten(row.title, 200), tuple(cells)))
    columns = tuple(_column(index, reading, keep) for index, reading in enumerate(readings))
    return FigurePage(
        card=_card(folder, columns, _thumbnail(spread)),
        note=folder.note,
        columns=columns,
        rows=tuple(spread),
        rows_left=len(rows) - len(spread),
        label_width=max((cell.rows.extent for row in spread for cell in row.cells if cell), default=0),
        data=script_data(readings),
    )


def _card(folder: FigureFolder, columns: Sequence[Column], thumbnail: tuple[Spot, ...]) -> Card:
    slugs = sorted({problem.slug for column in columns for problem in column.problems})
    return Card(
        path=f"figures/{words.file_stem(folder.title, folder.name)}.html",
        title=words.shorten(folder.title, 200),
        source=folder.source,
        documents=len(columns),
        claims=sum(column.claim_count for column in columns),
        problems=sum(len(column.problems) for column in columns),
        search=" ".join([folder.title, *(column.name for column in columns), *slugs]).lower(),
        thumbnail=thumbnail,
    )


def _cell(reading: Reading, panel: int | None, keep: Keep) -> PanelCell | None:
    view = reading.view
    if view is None or panel is None:
        return None
    x = view.figure.x
    height = panel_height(len(view.rows), len(view.columns))
    known = f"{view.known_share(panel):.0%} of the cells known"
    title = words.shorten(view.figure.panels[panel].title, 100)
    return PanelCell(
        picture=keep(panel_picture(view, panel), ".png", "panel"),
        panel=panel,
        alt=f"{title}: {len(view.rows)} rows, {len(view.columns)} columns, {known}".removeprefix(": "),
        height=height,
        rows=row_ticks(view.rows, height),
        columns=column_ticks(view.columns, x.ticks if x else ()),
        across=words.shorten(x.name, 40) if x else "",
    )


def _thumbnail(rows: Sequence[PanelRow]) -> tuple[Spot, ...]:
    """The first panels of the first documents, small, each document in a column of its own."""
    columns = [[cell for cell in cells if cell] for cells in zip(*(row.cells for row in rows), strict=True)]
    columns = [cells[:THUMBNAIL_PANELS] for cells in columns if cells][:THUMBNAIL_DOCUMENTS]
    wide = THUMBNAIL[0] / max(len(columns), 1)
    return tuple(
        Spot(
            cell.picture,
            round(i * wide + x + 4, 2),
            round(y + 4, 2),
            round(width - 8, 2),
            round(height - 8, 2),
        )
        for i, cells in enumerate(columns)
        for cell, (x, y, width, height) in zip(cells, _tiles(cells, wide), strict=True)
    )


def _tiles(cells: Sequence[PanelCell], wide: float) -> list[tuple[float, float, float, float]]:
    """Places for panels side by side and below each other, so that they keep about their form."""
    form = COLUMN / cells[0].height

    def distortion(across: int) -> float:
        return abs(math.log(wide / across / (THUMBNAIL[1] / math.ceil(len(cells) / across)) / form))

    across = min(range(1, len(cells) + 1), key=distortion)
    width, height = wide / across, THUMBNAIL[1] / math.ceil(len(cells) / across)
    return [(i % across * width, i // across * height, width, height) for i in range(len(cells))]


def _column(index: int, reading: Reading, keep: Keep) -> Column:
    name = words.shorten(reading.document.name, 120)
    view = reading.view
    if view is None:
        return Column(words.letter(index), name, failure=words.shorten(reading.failure, 400))
    colours = legend(view)
    description = reading.document.description
    claims = reading.claims
    return Column(
        letter=words.letter(index),
        name=name,
        facts=_facts(view),
        legend=colours,
        bar=keep(colours.strip, ".png", "scale") if colours.strip else "",
        files=tuple(
            (suffix[1:].upper(), keep(data, suffix, name)) for suffix, data in downloads(view).items()
        ),
        claims=tuple(_claim(i, claim, view, description) for i, claim in enumerate(claims[:CLAIMS_SHOWN])),
        problems=tuple(_problem(problem, description) for problem in reading.problems[:CLAIMS_SHOWN]),
        claim_count=len(claims),
    )


def _facts(view: View) -> tuple[str, ...]:
    """How large the figure is, as the document declares it."""
    axes = [axis for axis in (view.figure.y, view.figure.x) if axis is not None]
    sizes = " × ".join(f"{len(axis)} {words.shorten(axis.name, 30)}".strip() for axis in axes)
    unsized = tuple(
        f"{words.shorten(axis.name, 30) or 'axis'}: size not stated" for axis in axes if not axis.sized
    )
    return (words.count(len(view.figure.panels), "panel"), sizes, *unsized)


def _quote(description: Description | None, span: Span | None) -> str:
    return words.shorten(span.quote(description.text), QUOTE) if description and span else ""


def _claim(index: int, claim: Claim, view: View, description: Description | None) -> ClaimItem:
    said = [claim.category or "", words.level_text(claim.level), words.amount_text(claim)]
    said += [f"against {words.shorten(claim.against, 60)}"] if claim.against else []
    said += ["approximate place"] if claim.approximate else []
    return ClaimItem(
        index=index,
        kind=claim.kind,
        place=words.place(claim, view.figure),
        says=" · ".join(words.shorten(part, 120) for part in said if part),
        quote=_quote(description, claim.span),
        line=claim.span.line,
        rule=claim.rule,
    )


def _problem(problem: Problem, description: Description | None) -> ProblemItem:
    return ProblemItem(
        problem.slug,
        problem.severity,
        words.shorten(problem.message, 400),
        _quote(description, problem.span),
        problem.span.line if problem.span else None,
    )


def script_data(readings: Sequence[Reading]) -> str:
    """What the script needs to name a cell under the pointer and to light the cells of a claim.

    JSON in plain ASCII without <, > and &: nothing in it can end the element that it stands in.
    """
    data = [_document_data(reading) for reading in readings]
    text = json.dumps(data, ensure_ascii=True, separators=(",", ":"), allow_nan=False)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _document_data(reading: Reading) -> dict[str, object] | None:
    view = reading.view
    if view is None:
        return None
    states = view.states()
    return {
        "rows": [words.shorten(words.shown(str(label)), 60) for label in view.rows],
        "columns": [words.shorten(words.shown(str(label)), 60) for label in view.columns],
        "across": words.shorten(words.shown(view.figure.x.name), 30) if view.figure.x else "",
        "states": states[0] if states else [],
        "cells": states[1] if states else [],
        "claims": [view.where(claim) for claim in reading.claims[:CLAIMS_SHOWN]],
    }
