"""`Grid` ↔ CSV, NPZ, NetCDF, as text and bytes: files are opened and replaced elsewhere."""

from rerender.tables.archive import from_npy, from_npz, to_npz
from rerender.tables.labelled import to_netcdf, to_xarray
from rerender.tables.reading import from_csv
from rerender.tables.writing import to_csv

__all__ = ["from_csv", "from_npy", "from_npz", "to_csv", "to_netcdf", "to_npz", "to_xarray"]
