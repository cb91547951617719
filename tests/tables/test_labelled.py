"""The labelled cube and NetCDF."""

from __future__ import annotations

import builtins
import io

import numpy as np
import pytest
from hypothesis import given

from rerender.errors import MissingExtra
from rerender.tables import from_csv, labelled, to_netcdf
from tests.tables.strategies import grids

CUBE = "method,layer,row,column,value\n" + "".join(
    f"{method},{layer},{row},{column},{layer + column}{index}\n"
    for layer in (20, 19)
    for index, method in enumerate(("A", "B"))
    for row in ("a", "b")
    for column in (1, 2)
)


def test_the_full_product_of_facets_is_a_cube():
    pytest.importorskip("xarray")
    cube = from_csv(CUBE, "t").to_xarray()
    assert dict(cube.sizes) == {"method": 2, "layer": 2, "row": 2, "column": 2}
    assert cube.value.sel({"method": "B", "layer": 19, "row": "a", "column": [1, 2]}).values.tolist() == [
        201,
        211,
    ]
    assert cube.value.sel(layer=20).isel(method=0, row=0).values.tolist() == [210, 220]


def test_other_panels_are_one_dimension():
    pytest.importorskip("xarray")
    partial = "\n".join(CUBE.splitlines()[:-4])
    cube = from_csv(partial, "t").to_xarray()
    assert cube.value.dims == ("panel", "row", "column")
    assert cube.panel.values.tolist() == ["A Layer 20", "B Layer 20", "A Layer 19"]
    assert cube.layer.values.tolist() == [20, 20, 19]


def test_categories_are_the_last_dimension_and_taken_names_get_a_number():
    pytest.importorskip("xarray")
    cube = from_csv("value,value,category,density\na,1,Sun,1\n", "t").to_xarray()
    assert cube.value.dims == ("panel", "value_2", "value_3", "category")
    assert cube.category.values.tolist() == ["Sun"]


@given(grids())
def test_every_grid_has_a_cube_with_the_same_numbers(grid):
    pytest.importorskip("xarray")
    cube = grid.to_xarray()
    assert cube.value.size == grid.value.size
    np.testing.assert_array_equal(np.sort(cube.low.values.ravel()), np.sort(grid.low.ravel()))


def test_netcdf_comes_back_and_is_the_same_each_time():
    xarray = pytest.importorskip("xarray")
    pytest.importorskip("h5py")
    grid = from_csv(CUBE.replace("row", "a/b"), "t", scale=(0, 300), label="Height")
    data = to_netcdf(grid)
    with xarray.open_dataset(io.BytesIO(data), engine="h5netcdf") as back:
        np.testing.assert_array_equal(back.value, grid.to_xarray().value)
        assert back.value.dims == ("method", "layer", "a_b", "column")
        assert back.attrs["scale_label"] == "Height"
    assert to_netcdf(grid) == data


def test_without_the_extra_it_says_what_to_install(monkeypatch):
    real = builtins.__import__

    def without(name, *args, **more):
        if name.startswith(("xarray", "h5")):
            raise ImportError(name)
        return real(name, *args, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    monkeypatch.setattr("importlib.import_module", lambda name: without(name))
    for write in (labelled.to_xarray, labelled.to_netcdf):
        with pytest.raises(MissingExtra, match=r"rerender\[netcdf\]"):
            write(from_csv(CUBE, "t"))
