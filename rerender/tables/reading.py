"""CSV → `Grid`: the long form that `to_csv` writes, and the plain matrices that authors have.

- Long: a header with a column `value` (or `density`) after two label columns or more. The last two label
  columns are y and x, those before them facets of the panels; `low`, `high`, `basis` may follow, and other
  columns are left out. `category,density` make a categorical grid.
- Matrix: the first row holds the labels of x, the first column those of y.
- Bare matrix: numbers only; the labels are 0, 1, …

Fields are divided by commas, tabs or semicolons. Blank and `nan` are unknown. Numbers without a `basis` are
measured, and without `low` and `high` exact. Labels come in the order of the rows; whole numbers ascend.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from rerender.model import Grid, Label
from rerender.tables.assembly import LIMIT, with_options
from rerender.tables.comments import commented
from rerender.tables.long import columns_of, read_long
from rerender.tables.matrix import read_matrix
from rerender.tables.source import source_of


def from_csv(
    text: str,
    name: str,
    *,
    scale: tuple[float, float] | None = None,
    label: str | None = None,
    axes: Mapping[str, Sequence[Label]] | None = None,
    limit_cells: int = LIMIT,
) -> Grid:
    """The grid in a table.

    `scale` and `label` say what the colour scale is (they win over the table's own comment); `axes` gives
    axes their labels, by name or as `x` or `y`. Raises InputError with line, column and caret: `bad-table`
    for what is no number, ragged or repeated, `empty-input`, `too-many-cells`; OptionError for options that
    do not fit.
    """
    source = source_of(text, name)
    columns = columns_of(next(source.rows())[1])
    grid = read_long(source, columns, limit_cells) if columns else read_matrix(source, limit_cells)
    grid = replace(grid, figure=commented(grid.figure, source.comments, name))
    return with_options(grid, scale, label, axes or {}, limit_cells)
