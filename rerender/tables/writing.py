"""`Grid` → CSV, the long form: a row for each cell.

Columns: one for each facet of the panels, then y, then x, each named after what it is, then
`value,low,high,basis`; in a categorical grid `category,density,low,high,basis`. A column `panel` comes
first where the facets do not determine the title, and `panel number` where titles repeat. Numbers are
written so that they come back bit for bit; unknown ones are blank, and open ends of an interval are `-inf`
and `inf`.

What a bare table cannot say stands in comment lines above the header, `# name: JSON`: the scale, the legend,
the direction, ticks and size of an axis where they are not the usual ones, and a quantity that the scale's
label does not tell. Without them the table reads as well. A field that holds `#` is quoted, so that readers
that take `#` for a comment (pandas: `comment="#"`) see the whole table.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from rerender.model import BASES, Axis, Grid, Label, Panel
from rerender.tables.comments import comments_of
from rerender.tables.labels import label_text, title_of
from rerender.tables.long import NUMBER, TITLE

SPECIAL = frozenset(',;\t"#\r\n')


def to_csv(grid: Grid) -> str:
    """The long table of a grid, one line for each cell, lines ended by a line feed."""
    return "".join(f"{line}\n" for line in _lines(grid))


def _lines(grid: Grid) -> Iterator[str]:
    figure = grid.figure
    for name, value in comments_of(figure).items():
        yield f"# {name}: {json.dumps(value)}"
    assert figure.x is not None
    assert figure.y is not None
    categorical = figure.kind == "categorical"
    leading = panel_columns(figure.panels)
    numbers = ("category", "density") if categorical else ("value",)
    names = [*(name for name, _ in leading), figure.y.name, figure.x.name]
    yield ",".join([*(quoted(label_text(name)) for name in names), *numbers, "low", "high", "basis"])
    panels = [_fields(values) for values in zip(*(column for _, column in leading), strict=True)] or [""]
    last = (
        [quoted(label_text(category.name)) + "," for category in figure.categories] if categorical else [""]
    )
    columns = (panels, _axis_fields(figure.y), _axis_fields(figure.x), last)
    cells = zip(
        *(array.ravel().tolist() for array in (grid.value, grid.low, grid.high, grid.basis)), strict=True
    )
    for (panel, y, x, category), (value, low, high, basis) in zip(product(*columns), cells, strict=True):
        yield f"{panel}{y}{x}{category}{_number(value)},{_number(low)},{_number(high)},{BASES[basis]}"


def panel_columns(panels: Sequence[Panel]) -> list[tuple[str, list[Label | None]]]:
    """The columns that tell panels apart, each with one entry a panel (None: the panel lacks the facet).

    No two panels have the same entries. A figure of one untitled panel without facets needs no column.
    """
    facets: dict[str, list[Label | None]] = {
        name: [panel.facets.get(name) for panel in panels] for panel in panels for name in panel.facets
    }
    told = all(panel.title == title_of(_present(facets, i)) for i, panel in enumerate(panels))
    distinct = len({(panel.title, *panel.facets.items()) for panel in panels}) == len(panels)
    columns: list[tuple[str, list[Label | None]]] = []
    if not distinct or NUMBER in facets:
        columns.append((NUMBER, list(range(1, len(panels) + 1))))
    # A facet of the same name would be taken for the title, were the title not there before it.
    if not told or facets.keys() & {TITLE, NUMBER}:
        columns.append((TITLE, [panel.title for panel in panels]))
    return [*columns, *facets.items()]


def _present(facets: Mapping[str, list[Label | None]], panel: int) -> dict[str, Label]:
    return {name: entry for name, entries in facets.items() if (entry := entries[panel]) is not None}


def _fields(values: Sequence[Label | None]) -> str:
    return "".join(("" if value is None else quoted(label_text(value))) + "," for value in values)


def _axis_fields(axis: Axis) -> list[str]:
    return [quoted(label_text(label)) + "," for label in axis.labels]


def quoted(field: str) -> str:
    """A field in quotes where it holds what readers may take for the end of it, or for a comment."""
    return '"' + field.replace('"', '""') + '"' if SPECIAL & set(field) else field


def _number(value: float) -> str:
    return "" if math.isnan(value) else repr(value)
