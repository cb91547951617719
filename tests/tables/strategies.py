"""Grids of all kinds, for round trips."""

from __future__ import annotations

import numpy as np
from hypothesis import strategies as st

from rerender.model import (
    BASES,
    Amount,
    Axis,
    Category,
    Claim,
    Direction,
    Figure,
    Grid,
    Label,
    Level,
    Panel,
    Problem,
    Scale,
    Span,
)

TEXT = st.text(max_size=8) | st.sampled_from(
    [
        "Wikipedia (en)",
        "C#",
        "#",
        "",
        " ",
        "7",
        "-0",
        '"',
        '"a"',
        "a,b",
        "a\nb",
        "panel",
        "value",
        "nan",
        "density",
        "category",
        "low",
        "é\u2028",
    ]
)
INTS = st.integers(-(10**6), 10**6)
SPANS = st.builds(Span, st.integers(1, 99), st.integers(0, 99), st.integers(0, 99))
NUMBERS = st.floats(allow_nan=False, allow_infinity=False, width=64)


def labels(most: int = 4) -> st.SearchStrategy[tuple[Label, ...]]:
    """Whole numbers ascending, or texts and numbers in any order."""
    ascending = st.lists(INTS, min_size=1, max_size=most, unique=True).map(sorted)
    texts = st.lists(TEXT, min_size=1, max_size=most, unique=True)
    mixed = st.tuples(TEXT, st.lists(INTS, max_size=most - 1, unique=True)).map(
        lambda pair: [pair[0], *pair[1]]
    )
    return st.one_of(ascending, texts, mixed).map(tuple)


def axes(*directions: Direction) -> st.SearchStrategy[Axis]:
    ticks = st.lists(INTS | TEXT, max_size=2).map(tuple)
    return st.builds(Axis, TEXT, labels(), st.sampled_from(directions), ticks, st.booleans())


PANELS = st.lists(
    st.builds(Panel, TEXT, st.dictionaries(TEXT | st.just("panel number"), INTS | TEXT, max_size=2)),
    min_size=1,
    max_size=3,
)
SCALES = st.builds(Scale, TEXT | st.just("Relative load"), NUMBERS, NUMBERS, st.none() | TEXT)
CATEGORIES = st.lists(
    st.builds(Category, TEXT, TEXT, st.booleans()), min_size=1, max_size=3, unique_by=lambda c: c.name
)


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    categorical = draw(st.booleans())
    return Figure(
        "categorical" if categorical else "continuous",
        draw(st.sampled_from([None, "relative-load", "other"])),
        tuple(draw(PANELS)),
        draw(axes("left", "right")),
        draw(axes("up", "down")),
        None if categorical else draw(st.none() | SCALES),
        tuple(draw(CATEGORIES)) if categorical else (),
    )


LEVELS = st.builds(Level, TEXT, st.none() | NUMBERS, st.none() | NUMBERS, st.booleans(), st.booleans())
CLAIMS = st.builds(
    Claim,
    st.sampled_from(["cells", "background", "count"]),
    st.lists(st.integers(0, 3), max_size=2).map(tuple),
    st.none() | labels(),
    st.none() | labels(),
    TEXT,
    SPANS,
    st.none() | LEVELS,
    st.none() | TEXT,
    st.none() | st.tuples(NUMBERS, NUMBERS),
    st.none() | st.builds(Amount, NUMBERS, NUMBERS, st.none() | NUMBERS),
    st.none() | TEXT,
    st.booleans(),
)
PROBLEMS = st.builds(Problem, TEXT, st.sampled_from(["error", "note"]), TEXT, st.none() | SPANS)


@st.composite
def grids(draw: st.DrawFn) -> Grid:
    """A grid whose numbers are inside their intervals, unknown, or unknown with an interval."""
    figure = draw(figures())
    assert figure.x is not None
    assert figure.y is not None
    shape: tuple[int, ...] = (len(figure.panels), len(figure.y), len(figure.x))
    shape += (len(figure.categories),) if figure.kind == "categorical" else ()
    size = int(np.prod(shape))
    cells = draw(st.lists(st.lists(NUMBERS, min_size=3, max_size=3).map(sorted), min_size=1, max_size=4))
    low, value, high = np.array([cells[i % len(cells)] for i in range(size)]).T
    seed = draw(st.integers(0, 2**16))
    hidden = np.random.default_rng(seed).integers(0, 3, size)
    value = np.where(hidden > 0, value, np.nan)
    low, high = (np.where((hidden > 0) | (seed % 2 == 0), ends, np.nan) for ends in (low, high))
    if seed % 3 == 0:  # the ends of a colour bar are open
        low, high = np.where(hidden == 1, -np.inf, low), np.where(hidden == 2, np.inf, high)
    claims = tuple(draw(st.lists(CLAIMS, max_size=2)))
    return Grid(
        draw(TEXT),
        figure,
        value.reshape(shape),
        low.reshape(shape),
        high.reshape(shape),
        (np.arange(size) % len(BASES)).astype(np.uint8).reshape(shape),
        (np.arange(size) % (len(claims) + 1) - 1).astype(np.int32).reshape(shape),
        claims,
        tuple(draw(st.lists(PROBLEMS, max_size=2))),
    )
