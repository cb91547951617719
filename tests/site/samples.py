"""Figures, documents and grids made by hand, for the tests of the site."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from rerender.model import (
    Axis,
    Category,
    Claim,
    Description,
    Figure,
    Grid,
    Level,
    Panel,
    Problem,
    Scale,
    Span,
)
from rerender.site import Document, FigureFolder


def figure(panels=("Tame 1", "Wild 1"), rows=("Wikipedia (en)", "Github"), columns=8, **changes):
    """A continuous figure with named panels and numbered columns."""
    settings = {
        "kind": "continuous",
        "panels": tuple(Panel(title) for title in panels),
        "x": Axis("expert", tuple(range(1, columns + 1)) if isinstance(columns, int) else columns, "right"),
        "y": Axis("dataset", tuple(rows), "down"),
        "scale": Scale("Expert share", 0.0, 10.0),
    }
    return Figure(**{**settings, **changes})


def categorical(size=6):
    """A categorical figure of two panels."""
    return figure(
        panels=("All", "Knowledge"),
        rows=range(size),
        columns=tuple(range(size)),
        kind="categorical",
        scale=None,
        categories=(Category("Knowledge", "orange"), Category("Rest", "light grey", background=True)),
    )


def description(name="one.md", text="Wild 1: a spike at expert 4 (Github).", frame=None, **changes):
    """A document that makes one claim, on the last panel and row, with its whole text as the quote."""
    frame = frame or figure()
    span = Span(1, 0, len(text))
    claim = Claim(
        "cells",
        (len(frame.panels) - 1,),
        frame.y.labels[-1:],
        frame.x.labels[3:4],
        "peak",
        span,
        Level("spike", 8.0, 10.0),
    )
    settings = {"figure": frame, "claims": (claim,), "problems": (Problem("odd", "warning", text, span),)}
    return Description(name, text, **{**settings, **changes})


def grid(of, value=2.0):
    """A grid for a description in which all cells are `value` and one cell of the last panel unknown."""
    frame = of.figure
    shape = (max(len(frame.panels), 1), len(frame.y), len(frame.x))
    shape += (len(frame.categories),) if frame.kind == "categorical" else ()
    values = np.full(shape, value)
    values[-1, -1, 0] = np.nan
    basis = np.where(np.isnan(values), 0, 2).astype(np.uint8)
    claim = np.full(shape, -1, np.int32)
    claim[-1, -1, 3] = 0
    low, high = values - 0.5, values + 0.5
    return Grid(of.name, frame, values, low, high, basis, claim, of.claims, of.problems)


def folder(*descriptions, path=Path("/nowhere"), title="A figure", **more):
    """The documents as one figure."""
    documents = tuple(Document(one.name, path / str(i), one, grid(one)) for i, one in enumerate(descriptions))
    return FigureFolder("a", title, documents, **more)
