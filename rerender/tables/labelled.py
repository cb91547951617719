"""`Grid` → xarray, the labelled cube, and NetCDF. The only module that needs xarray."""

from __future__ import annotations

import tempfile
from math import prod
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from rerender.errors import MissingExtra
from rerender.model import BASES, Grid, Label, Panel

if TYPE_CHECKING:
    import xarray

VARIABLES = ("value", "low", "high", "basis", "claim")


def to_xarray(grid: Grid) -> xarray.Dataset:
    """The arrays of a grid with their labels, to be picked by `.sel(layer=19, expert=[4, 56])`.

    A facet called `method`, which is an argument of `sel` itself, is picked by `.sel({"method": …})`.

    Dimensions are the facets of the panels where these are their full product, else `panel` with title and
    facets beside it; then y, x, and `category` in a categorical figure. A name that is taken gets a `_2`.
    Raises MissingExtra where xarray is not installed.
    """
    xr = _required("xarray")
    figure = grid.figure
    assert figure.x is not None
    assert figure.y is not None
    cube = _cube(figure.panels)
    facets = {name: _coordinate(values) for name, values in cube.items()}
    names = _distinct([*(facets or ["panel"]), figure.y.name, figure.x.name, "category"])
    leading = len(facets) or 1
    dims = names if figure.kind == "categorical" else names[:-1]
    shape = tuple(len(values) for values in facets.values()) or (len(figure.panels),)
    arrays = {key: getattr(grid, key) for key in VARIABLES}
    order = _order(figure.panels, cube)
    data = {key: (dims, array[order].reshape(shape + array.shape[1:])) for key, array in arrays.items()}
    coords: dict[str, Any] = dict(zip(names, facets.values(), strict=False))
    coords |= {names[leading]: _coordinate(figure.y.labels), names[leading + 1]: _coordinate(figure.x.labels)}
    if figure.kind == "categorical":
        coords[names[-1]] = [category.name for category in figure.categories]
    coords |= {} if facets else _beside(figure.panels, names)
    made: xarray.Dataset = xr.Dataset(data, coords=coords, attrs=_attributes(grid))
    return made


def to_netcdf(grid: Grid) -> bytes:
    """The cube as a NetCDF file. Raises MissingExtra where xarray, h5netcdf or h5py is missing."""
    for module in ("h5netcdf", "h5py"):
        _required(module)
    dataset = to_xarray(grid)
    dataset = dataset.rename(
        {name: _plain(str(name)) for name in dataset.variables if _plain(str(name)) != name}
    )
    # Only a path works with every version of xarray that the extra allows.
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "grid.nc"
        dataset.to_netcdf(path, engine="h5netcdf")
        return path.read_bytes()


def _required(module: str) -> Any:
    from importlib import import_module

    try:
        return import_module(module)
    except ImportError:
        message = f"{module} is not installed; pip install 'rerender[netcdf]'"
        raise MissingExtra(message) from None


def _cube(panels: tuple[Panel, ...]) -> dict[str, tuple[Label, ...]]:
    """The values of each facet, by first appearance, where the panels are their full product; else none."""
    names = tuple(panels[0].facets)
    if any(panel.facets.keys() != set(names) for panel in panels):
        return {}
    values = {name: tuple(dict.fromkeys(panel.facets[name] for panel in panels)) for name in names}
    keys = {tuple(panel.facets[name] for name in names) for panel in panels}
    full = len(keys) == len(panels) == prod(len(found) for found in values.values())
    return values if full else {}


def _order(panels: tuple[Panel, ...], cube: dict[str, tuple[Label, ...]]) -> list[int]:
    """The panels in the order of the cube, the last facet running fastest."""
    places = {name: {label: i for i, label in enumerate(values)} for name, values in cube.items()}
    return sorted(
        range(len(panels)), key=lambda i: tuple(places[name][panels[i].facets[name]] for name in cube)
    )


def _coordinate(labels: tuple[Label, ...]) -> Any:
    """Labels as an array: whole numbers, or text where any label is text."""
    if all(isinstance(label, int) and abs(label) < 2**62 for label in labels):
        return np.array(labels, dtype=np.int64)
    return np.array([str(label) for label in labels], dtype=object)


def _beside(panels: tuple[Panel, ...], names: list[str]) -> dict[str, Any]:
    """Title and facets of the panels as coordinates of the dimension `panel`; a lacking facet is blank."""
    facets = dict.fromkeys(name for panel in panels for name in panel.facets)
    free = _distinct([*names, *VARIABLES, *facets])[len(names) + len(VARIABLES) :]
    columns: dict[str, tuple[Label, ...]] = {names[0]: tuple(panel.title for panel in panels)}
    for name, column in zip(facets, free, strict=True):
        columns[column] = tuple(panel.facets.get(name, "") for panel in panels)
    return {name: (names[0], _coordinate(values)) for name, values in columns.items()}


def _distinct(names: list[str]) -> list[str]:
    """The names with a number behind each that is taken, by another or by one of the variables."""
    taken = set(VARIABLES)
    found = []
    for name in names:
        free, count = name or "_", 2
        while free in taken:
            free, count = f"{name}_{count}", count + 1
        taken.add(free)
        found.append(free)
    return found


def _plain(name: str) -> str:
    """A name that NetCDF takes: no slash, no control characters, no blank at the end."""
    return "".join(c if c.isprintable() and c != "/" else "_" for c in name).strip() or "_"


def _attributes(grid: Grid) -> dict[str, Any]:
    """Name, kind and scale of the figure; the values of `basis` by name."""
    figure, scale = grid.figure, grid.figure.scale
    found: dict[str, Any] = {"name": grid.name, "kind": figure.kind, "bases": " ".join(BASES)}
    if figure.quantity is not None:
        found["quantity"] = figure.quantity
    if scale is not None:
        found |= {"scale_label": scale.label, "scale_low": scale.low, "scale_high": scale.high}
    return found
