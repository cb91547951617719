"""Documents on one figure → the data of its page; pictures and downloads become files on the way."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rerender.judge import ANSWERS, Verdict, Verdicts
from rerender.model import Axis, Claim, Description, Label, Problem, Span
from rerender.site import words
from rerender.site.collect import Document, FigureFolder
from rerender.site.geometry import COLUMN, column_ticks, panel_height, row_ticks
from rerender.site.grouping import align
from rerender.site.pages import (
    Card,
    ClaimItem,
    Column,
    Failure,
    FigurePage,
    PanelCell,
    PanelRow,
    ProblemItem,
    Spot,
)
from rerender.site.pictures import downloads, legend, panel_picture
from rerender.site.view import View
from rerender.wording import count

Keep = Callable[[bytes, str, str], str]
"""Writes (data, suffix, a name to start from) and returns the file's path from the site's top."""

ORIGINAL = "◆"
"""What stands for the letter of the first column where it is the figure itself."""

ROWS_SHOWN = 120
CLAIMS_SHOWN = 400
QUOTE = 500
THUMBNAIL = (320.0, 150.0)
THUMBNAIL_DOCUMENTS = 3
THUMBNAIL_PANELS = 12


@dataclass(frozen=True, slots=True)
class Reading:
    """One document that could be read, with its grid as the page shows it, and the verdicts on its claims
    where the figure's original is at hand.
    """

    document: Document
    view: View
    verdicts: Verdicts | None = None

    @property
    def is_original(self) -> bool:
        """Whether this is the figure itself and not what a document says of it."""
        return bool(self.document.certificate)

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The document's claims; none in a table."""
        return self.document.description.claims if self.document.description else ()


def figure_page(
    folder: FigureFolder,
    readings: Sequence[Reading],
    failures: Sequence[Failure],
    keep: Keep,
    step: Callable[[], None],
) -> FigurePage:
    """The page of a figure; pictures and downloads are kept as files on the way, each document a `step`."""
    rows = align([reading.view.figure.panels for reading in readings])
    shown = [
        PanelRow(
            words.shorten(row.title, 200),
            tuple(
                None if panel is None else _cell(reading.view, panel, keep)
                for reading, panel in zip(readings, row.panels, strict=True)
            ),
        )
        for row in rows[:ROWS_SHOWN]
    ]
    columns = []
    offset = sum(reading.is_original for reading in readings)
    for index, reading in enumerate(readings):
        letter = ORIGINAL if reading.is_original else words.letter(index - offset)
        columns.append(_column(letter, reading, keep))
        if not reading.is_original:
            step()
    return FigurePage(
        card=_card(folder, columns, _thumbnail(shown)),
        note=folder.note,
        failures=tuple(failures),
        columns=tuple(columns),
        rows=tuple(shown),
        rows_left=len(rows) - len(shown),
        label_width=max((cell.rows.extent for row in shown for cell in row.cells if cell), default=0),
        data=script_data(readings),
    )


def _card(folder: FigureFolder, columns: Sequence[Column], thumbnail: tuple[Spot, ...]) -> Card:
    slugs = sorted({problem.slug for column in columns for problem in column.problems})
    return Card(
        path=f"figures/{words.file_stem(folder.title, folder.name)}.html",
        title=words.shorten(folder.title, 200),
        source=folder.source,
        documents=len(folder.documents),
        claims=sum(column.claim_count for column in columns),
        problems=sum(column.problem_count for column in columns),
        search=" ".join([folder.title, *(document.name for document in folder.documents), *slugs]).lower(),
        thumbnail=thumbnail,
    )


def _cell(view: View, panel: int, keep: Keep) -> PanelCell:
    x, y = view.figure.x, view.figure.y
    height = panel_height(len(view.rows), len(view.columns))
    known = f"{view.known_share(panel):.0%} of the cells known"
    title = words.shorten(view.figure.panels[panel].title, 100)
    return PanelCell(
        picture=keep(panel_picture(view, panel), ".png", "panel"),
        panel=panel,
        alt=f"{title}: {len(view.rows)} rows, {len(view.columns)} columns, {known}".removeprefix(": "),
        height=height,
        rows=row_ticks(view.rows, y.ticks if y else (), height),
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


def _column(letter: str, reading: Reading, keep: Keep) -> Column:
    name = words.shorten(reading.document.name, 120)
    name = f"Original: {name}" if reading.is_original else name
    view = reading.view
    colours = legend(view)
    description = reading.document.description
    claims = reading.claims
    verdicts = reading.verdicts.verdicts if reading.verdicts else [None] * len(claims)
    return Column(
        letter=letter,
        name=name,
        facts=_facts(view),
        legend=colours,
        bar=keep(colours.strip, ".png", "scale") if colours.strip else "",
        files=tuple(
            (suffix[1:].upper(), keep(data, suffix, name)) for suffix, data in downloads(view).items()
        ),
        claims=tuple(
            _claim(i, claim, verdict, view, description)
            for i, (claim, verdict) in enumerate(zip(claims[:CLAIMS_SHOWN], verdicts, strict=False))
        ),
        problems=tuple(_problem(problem, description) for problem in view.grid.problems[:CLAIMS_SHOWN]),
        claim_count=len(claims),
        problem_count=len(view.grid.problems),
        certificate=words.shorten(reading.document.certificate, 300),
        verdicts=tuple((answer, reading.verdicts.count(answer)) for answer in ANSWERS)
        if reading.verdicts
        else (),
    )


def _facts(view: View) -> tuple[str, ...]:
    """How large the figure is, as the document declares it."""
    axes = [axis for axis in (view.figure.y, view.figure.x) if axis is not None]
    sizes = " × ".join(str(len(axis)) for axis in axes)
    names = " × ".join(words.shorten(axis.name, 30) for axis in axes if axis.name)
    unsized = tuple(
        f"{words.shorten(axis.name, 30) or 'axis'}: size not stated" for axis in axes if not axis.sized
    )
    return (count(len(view.figure.panels), "panel"), f"{sizes} ({names})" if names else sizes, *unsized)


def _quote(description: Description | None, span: Span | None) -> str:
    return words.shorten(span.quote(description.text), QUOTE) if description and span else ""


def _claim(
    index: int, claim: Claim, verdict: Verdict | None, view: View, description: Description | None
) -> ClaimItem:
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
        verdict=verdict.answer if verdict else "",
        reason=words.shorten(verdict.reason, 300) if verdict else "",
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


def _names(axis: Axis | None, labels: Sequence[Label]) -> list[str]:
    """Labels as they are read out: a bare number with the name of its axis."""
    name = words.shorten(words.shown(axis.name), 30) if axis else ""
    return [
        f"{name} {label}".strip() if isinstance(label, int) else words.shorten(words.shown(label), 60)
        for label in labels
    ]


def _document_data(reading: Reading) -> dict[str, object]:
    view = reading.view
    states = view.states()
    return {
        "rows": _names(view.figure.y, view.rows),
        "columns": _names(view.figure.x, view.columns),
        "states": states[0] if states else [],
        "cells": states[1] if states else [],
        "claims": [view.where(claim) for claim in reading.claims[:CLAIMS_SHOWN]],
    }
