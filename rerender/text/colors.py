"""Colour words on a figure's own colour map: which share of the scale `dark red` can mean.

Distances are Euclidean in OKLab (Björn Ottosson, "A perceptual color space for image processing", 2020),
where equal distances look about equally large.
"""

from __future__ import annotations

import math
from functools import lru_cache

from rerender.text.lexicon import Interval, lexicon

Color = tuple[float, float, float]

_STEPS = 64
_SHADES = ("", "light", "dark")


@lru_cache(maxsize=4096)
def oklab(hexcolor: str) -> Color:
    """The OKLab coordinates of an sRGB colour `#rrggbb`."""
    red, green, blue = (_linear(int(hexcolor[i : i + 2], 16) / 255) for i in (1, 3, 5))
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def _mix(first: Color, second: Color, share: float) -> Color:
    return tuple(a + (b - a) * share for a, b in zip(first, second, strict=True))  # type: ignore[return-value]


_distance = math.dist


@lru_cache(maxsize=4096)
def word_color(name: str) -> Color:
    """The OKLab colour of a colour word with its shades (`very light yellow`)."""
    *shades, base = name.split()
    color = oklab(lexicon().colors[base])
    amount = max((lexicon().shades.get(s, 0.0) for s in shades), key=abs, default=0.0)
    return _mix(color, oklab("#ffffff" if amount > 0 else "#000000"), abs(amount)) if amount else color


@lru_cache(maxsize=4096)
def colormap_between(low: str, high: str) -> str | None:
    """The known colour map whose ends look most like two colour words, None where none comes close.

    A name ending in `_r` runs the other way round.
    """
    best, name = 0.36, None
    first, last = word_color(low), word_color(high)
    for candidate, anchors in lexicon().colormaps.items():
        ends = oklab(anchors[0]), oklab(anchors[-1])
        for suffix, (start, end) in (("", ends), ("_r", ends[::-1])):
            away = _distance(first, start) + _distance(last, end)
            if away < best - 1e-9:
                best, name = away, candidate + suffix
    return name


@lru_cache(maxsize=4096)
def map_colors(name: str | None, low: str | None = None, high: str | None = None) -> tuple[Color, ...]:
    """Colours of a map from low to high: a known map's, or a straight line between two colour words."""
    if name is not None and name.removesuffix("_r") in lexicon().colormaps:
        anchors = [oklab(c) for c in lexicon().colormaps[name.removesuffix("_r")]]
        if name.endswith("_r"):
            anchors.reverse()
    elif low and high:
        anchors = [word_color(low), word_color(high)]
    else:
        return ()
    spans = len(anchors) - 1
    colors = []
    for step in range(_STEPS + 1):
        place = step * spans / _STEPS
        i = min(int(place), spans - 1)
        colors.append(_mix(anchors[i], anchors[i + 1], place - i))
    return tuple(colors)


@lru_cache(maxsize=4096)
def place(word: str, colors: tuple[Color, ...]) -> Interval | None:
    """The share [low, high] of a colour map that a colour word can mean, None where it is not on the map.

    A place belongs to the word when no other colour of the vocabulary (each base, light and dark) is nearer;
    the nearest place belongs to it always, with a twentieth of the map on either side.
    """
    if not colors:
        return None
    own = word_color(word)
    distances = [_distance(own, c) for c in colors]
    nearest = min(range(len(colors)), key=distances.__getitem__)
    if distances[nearest] > 0.25:
        return None
    base = word.split()[-1]
    others = [
        word_color(f"{shade} {other}".strip())
        for other in lexicon().colors
        for shade in _SHADES
        if other != base
        and other in ("red", "orange", "yellow", "green", "blue", "purple", "white", "black", "brown")
    ] + [word_color(f"{shade} {base}".strip()) for shade in _SHADES]
    margin = _STEPS // 20
    low, high = max(0, nearest - margin), min(_STEPS, nearest + margin)

    def belongs(step: int) -> bool:
        return all(distances[step] <= _distance(other, colors[step]) + 1e-9 for other in others)

    low = next((step for step in range(low) if belongs(step)), low)
    high = next((step for step in range(_STEPS, high, -1) if belongs(step)), high)
    return low / _STEPS, high / _STEPS
