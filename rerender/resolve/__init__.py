"""`Description` → `Grid`: what the claims amount to, cell by cell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from rerender.errors import OptionError
from rerender.model import BASES, Description, Grid, Label
from rerender.quantities import quantity_named
from rerender.resolve.balance import balance
from rerender.resolve.bounds import BASIS
from rerender.resolve.densities import apply_counts
from rerender.resolve.frame import Frame, frame_of
from rerender.resolve.laying import lay_claims
from rerender.resolve.totals import fill_rows

__all__ = ["balance", "resolve"]


def resolve(
    description: Description,
    *,
    axes: Mapping[str, tuple[Label, ...]] | None = None,
    row_totals: bool | None = None,
    limit_cells: int = 1_000_000,
) -> Grid:
    """The best-effort grid of a description: a number, an interval and the deciding claim for each cell.

    A stated number is the cell's number, an interval its middle; what only an absence bounds has an interval
    but no number. `axes` gives an axis its labels, by its name or as `x` or `y`. `row_totals` lets cells
    fill up to what each row of a known quantity sums to: None where the document sizes the x axis, True
    also over the labels it only mentions, False never. Numbers so filled have the basis `filled`.

    Raises OptionError for axes that the figure does not have or that make more than `limit_cells` cells, and
    for `row_totals=True` where no total is known. A document that asks for more cells gets a smaller grid
    and a Problem `too-many-cells`.
    """
    description = _in_one_panel(description)
    frame = frame_of(description, axes or {}, limit_cells)
    mean = _row_mean(frame, row_totals)
    bounds, problems = lay_claims(frame, description.claims)
    if frame.figure.kind == "categorical":
        problems += apply_counts(bounds, frame, description.claims)
    basis = BASIS[bounds.strength]
    if mean is not None:
        problems += fill_rows(bounds, frame, description.claims, mean)
        basis[basis == BASES.index("unknown")] = BASES.index("filled")
    else:
        basis[~np.isnan(bounds.value) & (basis == BASES.index("unknown"))] = BASES.index("inferred")
    return Grid(
        description.name,
        frame.figure,
        bounds.value,
        bounds.low,
        bounds.high,
        basis,
        bounds.claim,
        description.claims,
        (*description.problems, *frame.problems, *problems),
    )


def _in_one_panel(description: Description) -> Description:
    """A figure that names no panel has one without a title: all claims are about that one."""
    if description.figure.panels:
        return description
    claims = tuple(replace(claim, panels=(0,)) for claim in description.claims)
    return replace(description, claims=claims)


def _row_mean(frame: Frame, wanted: bool | None) -> float | None:
    """What each row averages, or None where that is not known or not wanted."""
    quantity = quantity_named(frame.figure.quantity)
    mean = quantity.row_mean if quantity is not None and frame.figure.kind == "continuous" else None
    if wanted and mean is None:
        raise OptionError("no row total is known for this quantity; label its scale, e.g. “Relative load”")
    return mean if wanted or (wanted is None and frame.x.sized) else None
