"""The folders shipped with the package: `styles` and `gallery`."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable


def folder(name: str) -> Traversable:
    """The shipped folder `name`: `rerender/_data/NAME` in a wheel, the top-level folder in a checkout."""
    package = files("rerender")
    shipped = package / "_data" / name
    return shipped if shipped.is_dir() else package / ".." / name
