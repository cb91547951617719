"""Rebuild, redraw and cross-examine heatmaps from what documents say about them.

The verbs of the command line as functions, loaded when first used:

    import rerender
    description = rerender.read("description.md")
    grid = rerender.grid(description)
    rerender.save(rerender.draw(grid), "figure.pdf")
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from rerender.api import build_gallery, check, digitize, draw, grid, read, save, select

__all__ = ["__version__", "build_gallery", "check", "digitize", "draw", "grid", "read", "save", "select"]


def __getattr__(name: str) -> object:
    if name in __all__:
        from rerender import api

        return getattr(api, name)
    raise AttributeError(f"module 'rerender' has no attribute {name!r}")
