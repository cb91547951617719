"""Builds need no whole-figure drawing unless a test says so: that is the plot room's, and slow."""

from __future__ import annotations

import pytest


@pytest.fixture
def undrawn(monkeypatch):
    """Downloads that cost nothing, in place of the whole figure."""

    from rerender.site import compose

    def cheap(view):
        return {".png": b"png", ".csv": view.grid.name.encode("utf-8", "replace")}

    monkeypatch.setattr(compose, "downloads", cheap)
