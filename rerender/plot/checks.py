"""What a key of a style may be: a check turns a TOML value into ours or raises, and says what is allowed."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

SEABORN_MAPS = ("rocket", "mako", "flare", "crest", "vlag", "icefire")
"""Colour maps that seaborn adds to matplotlib's when it is imported, each also with `_r`."""


@dataclass(frozen=True, slots=True)
class Check:
    """`read` returns the checked value or raises ValueError; `allowed` completes "must be …"."""

    allowed: str
    read: Callable[[object], Any]


def number(low: float, high: float) -> Check:
    """A number from `low` to `high`."""

    def read(value: object) -> float:
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not low <= value <= high:
            raise ValueError
        return float(value)

    return Check(f"a number from {low:g} to {high:g}", read)


def whole(low: int, high: int) -> Check:
    """A whole number from `low` to `high`."""

    def read(value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            raise ValueError
        return value

    return Check(f"a whole number from {low} to {high}", read)


def pair(low: float, high: float) -> Check:
    """Two numbers, each from `low` to `high`."""
    each = number(low, high)

    def read(value: object) -> tuple[float, float]:
        first, second = _list(value)
        return each.read(first), each.read(second)

    return Check(f"two numbers from {low:g} to {high:g}", read)


def choice(*allowed: str) -> Check:
    """One of some words."""

    def read(value: object) -> str:
        if not isinstance(value, str) or value not in allowed:
            raise ValueError
        return value

    return Check("one of " + ", ".join(f'"{word}"' for word in allowed), read)


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise ValueError
    return value


def _limits(value: object) -> tuple[float, float]:
    low, high = (number(-math.inf, math.inf).read(entry) for entry in _list(value))
    if not (math.isfinite(low) and math.isfinite(high) and low < high):
        raise ValueError
    return low, high


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError
    return value


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > 500:
        raise ValueError
    return value


def _texts(value: object) -> tuple[str, ...]:
    names = tuple(_text(entry) for entry in _list(value))
    if not 1 <= len(names) <= 20 or not all(re.fullmatch(r"[\w .-]{1,60}", name) for name in names):
        raise ValueError
    return names


def _color(value: object) -> str:
    from matplotlib.colors import CSS4_COLORS

    if isinstance(value, str) and re.fullmatch(r"#[0-9a-fA-F]{6}", value):
        return value.lower()
    return str(CSS4_COLORS[_text(value).lower()]).lower()


def known_colormap(name: str) -> str | None:
    """The name under which matplotlib or seaborn has a colour map, whatever the case; None if neither has."""
    import matplotlib

    names = [*matplotlib.colormaps, *SEABORN_MAPS, *(f"{each}_r" for each in SEABORN_MAPS)]
    if name in names:
        return name
    return next((each for each in names if each.lower() == name.strip().lower()), None)


def _colormap_name(value: object) -> str:
    known = known_colormap(_text(value))
    if known is None:
        raise ValueError
    return known


limits = Check("two finite numbers, the lower first", _limits)
flag = Check("true or false", _flag)
words = Check("a text of at most 500 characters", _text)
words_list = Check("a list of font names", _texts)
color = Check('a colour: "#rrggbb" or a CSS name', _color)
colormap_name = Check("the name of a colour map of matplotlib or seaborn", _colormap_name)
