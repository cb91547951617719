"""Figures whose neighbours of one colour are drawn as one rectangle, as our own are."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from rerender import api
from rerender.original.lattice import find_lattices


def test_our_own_figure_comes_back(tmp_path: Path) -> None:
    values = np.array(
        [
            [[(3 * row + (column + 2 * row) // 3 + panel) % 11 for column in range(32)] for row in range(3)]
            for panel in (0, 4)
        ]
    )
    table = tmp_path / "ponds.csv"
    lines = ["season,bank,pond,value"]
    for (panel, row, column), value in np.ndenumerate(values):
        lines.append(
            f"{['Spring', 'Autumn'][panel]},{['North', 'Middle', 'South'][row]},{column + 1},{value}"
        )
    table.write_text("\n".join(lines), "utf-8")
    api.save(api.draw(api.grid(table, scale=(0, 10), label="Catch")), tmp_path / "ponds.pdf")
    found = api.digitize(tmp_path / "ponds.pdf").grid
    assert found.value.shape == values.shape
    assert (values >= found.low - 1e-9).all()
    assert (values <= found.high + 1e-9).all()


def test_cells_drawn_as_one_are_cells() -> None:
    boxes, colors = [], []
    for row in range(4):
        for column in range(6):
            if (row, column) == (1, 3):
                continue  # under the rectangle of the cell before it
            wide = 20.4 if (row, column) == (1, 2) else 10.4
            boxes.append((10.0 * column, 12.0 * row, 10.0 * column + wide, 12.0 * row + 12.4))
            colors.append((row / 4, column / 6, 0.5))
    boxes.append((-5.0, -5.0, 65.0, 60.0))  # what lies behind the panel is no cell
    colors.append((0.2, 0.9, 0.1))
    (lattice,) = find_lattices(np.array(boxes), np.array(colors))
    assert lattice.drawn.all()
    assert lattice.colors[1, 3].tolist() == lattice.colors[1, 2].tolist() == [1 / 4, 2 / 6, 0.5]


def test_a_large_sparse_figure_of_ours_comes_back(tmp_path: Path) -> None:
    values = np.where(np.random.default_rng(0).random((120, 120)) < 0.05, 9.0, 0.0)
    table = tmp_path / "sparse.csv"
    rows = [f"{row},{column},{value:g}" for (row, column), value in np.ndenumerate(values)]
    table.write_text("\n".join(["row,column,value", *rows]), "utf-8")
    api.save(api.draw(api.grid(table, scale=(0, 10), label="Catch")), tmp_path / "sparse.pdf")
    found = api.digitize(tmp_path / "sparse.pdf", confirm=False).grid
    assert found.value.shape == (1, 120, 120)
    assert ((found.low[0] <= values + 1e-6) & (values - 1e-6 <= found.high[0])).all()
