"""Grid → matplotlib figure → PNG, SVG or PDF."""

from __future__ import annotations

from rerender.plot.drawing import Drawing, draw
from rerender.plot.save import image
from rerender.plot.style import (
    Style,
    StyleError,
    choose_style,
    load_style,
    style_names,
    style_text,
    style_toml,
)

__all__ = [
    "Drawing",
    "Style",
    "StyleError",
    "choose_style",
    "draw",
    "image",
    "load_style",
    "style_names",
    "style_text",
    "style_toml",
]
