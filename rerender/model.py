"""What a description says, as data: frozen values that every room passes on.

A `Description` is what was read in one document; a `Grid` is what it, a table or a figure amounts to.
This module is the ground floor and imports nothing of ours.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    import numpy as np
    import xarray
    from numpy.typing import NDArray

Label = int | str
"""A label of an axis: whole numbers are ints, everything else is text as the document writes it."""

ClaimKind = Literal["cells", "background", "absence", "count", "comparison", "trend"]
FigureKind = Literal["continuous", "categorical"]
Severity = Literal["error", "warning", "note"]
Direction = Literal["up", "down", "left", "right"]

BASES = ("unknown", "filled", "inferred", "stated", "measured")
"""Where a cell's number comes from, weakest first; `Grid.basis` holds indices into this tuple.

`measured`: read from a figure or a table; `stated`: a claim gives a number for the cell;
`inferred`: a claim gives a word, a colour, a region or a background; `filled`: what a row total leaves over.
"""


@dataclass(frozen=True, slots=True)
class Span:
    """Where something stands in a document: 1-based line and code-point offsets into the whole text."""

    line: int
    start: int
    end: int

    def quote(self, text: str) -> str:
        """The words of `text` (the whole document) that the span covers."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Axis:
    """One axis of all panels: its name, its labels in order, the way they run on the page.

    `ticks` are the labels that carry a tick mark where the document names them apart from the cells;
    `sized` is False where the extent was only inferred from the labels that claims use.
    """

    name: str
    labels: tuple[Label, ...]
    direction: Direction
    ticks: tuple[Label, ...] = ()
    sized: bool = True
    span: Span | None = field(default=None, compare=False)
    _places: Mapping[Label, int] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Note where each label stands, which is asked again and again; of equal ones the first counts."""
        places = {label: n for n, label in reversed([*enumerate(self.labels)])}
        object.__setattr__(self, "_places", places)

    def __len__(self) -> int:
        return len(self.labels)

    def index(self, label: Label) -> int | None:
        """The position of a label on the axis, or None where the axis does not have it."""
        return self._places.get(label)


@dataclass(frozen=True, slots=True)
class Panel:
    """One heatmap of a figure, with the facets that tell it from the others (`{"layer": 19, …}`)."""

    title: str
    facets: Mapping[str, Label] = field(default_factory=dict, hash=False)
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Scale:
    """The colour scale of a continuous figure, in the units of the figure."""

    label: str
    low: float
    high: float
    colormap: str | None = None
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Category:
    """One entry of a categorical legend; `background` marks the colour of unmarked cells."""

    name: str
    color: str
    background: bool = False
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Figure:
    """The frame that all claims refer to: panels that share the axes and a scale or a legend.

    `panels` may be empty where a document names none; the grid then has one untitled panel.
    `quantity` names a known quantity (`relative-load`) when the scale's label says so.
    """

    kind: FigureKind
    quantity: str | None = None
    panels: tuple[Panel, ...] = ()
    x: Axis | None = None
    y: Axis | None = None
    scale: Scale | None = None
    categories: tuple[Category, ...] = ()


@dataclass(frozen=True, slots=True)
class Level:
    """How much, in the document's words and as an interval of the scale (both ends None: no number follows).

    `stated` tells a number or a range that the document itself gives from an interval that the
    lexicon or the colour map gives to a word. `approximate` is the hedge on the value (`~10`).
    """

    words: str
    low: float | None = None
    high: float | None = None
    approximate: bool = False
    stated: bool = False


@dataclass(frozen=True, slots=True)
class Amount:
    """A count of cells, `low` to `high`, `of` so many where the document says so."""

    low: float
    high: float
    of: float | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement about the figure.

    `panels` are indices into `Figure.panels`; () where the scope is unresolved or the figure names no panel.
    `y` and `x` are labels of the axes, None for the whole axis. `density` is the share of the cells
    that carry `category`, as an interval. `against` names what a comparison is with.
    `approximate` hedges the positions or the count, not the value. `rule` names the rule that found it.
    """

    kind: ClaimKind
    panels: tuple[int, ...]
    y: tuple[Label, ...] | None
    x: tuple[Label, ...] | None
    rule: str
    span: Span = field(compare=False)
    level: Level | None = None
    category: str | None = None
    density: tuple[float, float] | None = None
    amount: Amount | None = None
    against: str | None = None
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Problem:
    """Something odd in the content of a document. Never an exception; every slug is in docs/messages.md."""

    slug: str
    severity: Severity
    message: str
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Description:
    """All that was read in one document. `name` is the file's name, `text` the whole document."""

    name: str
    text: str = field(repr=False)
    figure: Figure
    claims: tuple[Claim, ...] = ()
    problems: tuple[Problem, ...] = ()
    unread: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Grid:
    """A figure with a number, an interval and a reason for each cell.

    All arrays have the shape panels × y × x; in a categorical figure a last dimension runs over
    `figure.categories` and the numbers are densities from 0 to 1. Unknown cells are NaN, never zero.
    `figure` always has panels (one untitled where the document names none) and both axes.

    value, low, high: float64 in the units of the scale; low <= value <= high where known. A low of -inf or a
    high of inf is an open end: the cell lies beyond the end of a colour bar that was read back.
    basis: uint8, index into `BASES`.
    claim: int32, index of the deciding claim in `claims`, -1 for none.
    """

    name: str
    figure: Figure
    value: NDArray[np.float64]
    low: NDArray[np.float64]
    high: NDArray[np.float64]
    basis: NDArray[np.uint8]
    claim: NDArray[np.int32]
    claims: tuple[Claim, ...] = ()
    problems: tuple[Problem, ...] = ()

    def to_xarray(self) -> xarray.Dataset:
        """The labelled cube, for `.sel(layer=19, expert=[4, 56])`; see `rerender.tables.to_xarray`.

        Raises MissingExtra where xarray is not installed.
        """
        from rerender.tables.labelled import to_xarray

        return to_xarray(self)


Json = dict[str, Any]
"""A JSON object."""
