"""What the pages show, as data: frozen trees that the templates print and that know no markup."""

from __future__ import annotations

from dataclasses import dataclass

from rerender.site.geometry import Ticks
from rerender.site.pictures import Legend


@dataclass(frozen=True, slots=True)
class ClaimItem:
    """A claim in words, with the sentence it was read in. `index` is its place in the document's claims.

    `verdict` and its `reason` are what the figure's original says of it; empty where there is none.
    """

    index: int
    kind: str
    place: str
    says: str
    quote: str
    line: int
    rule: str
    verdict: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ProblemItem:
    """A problem with the words it is about (empty where it is about no place in particular)."""

    slug: str
    severity: str
    message: str
    quote: str
    line: int | None


@dataclass(frozen=True, slots=True)
class PanelCell:
    """One document's picture of one panel."""

    picture: str
    panel: int
    alt: str
    height: int
    rows: Ticks
    columns: Ticks
    across: str


@dataclass(frozen=True, slots=True)
class Column:
    """One document of a figure: its sign, what it declares, what it claims, what is wrong with it.

    The original has a `certificate` of how it was read; beside it the others have `verdicts`, how many claims
    have which.
    """

    letter: str
    name: str
    facts: tuple[str, ...] = ()
    legend: Legend | None = None
    bar: str = ""
    files: tuple[tuple[str, str], ...] = ()
    claims: tuple[ClaimItem, ...] = ()
    problems: tuple[ProblemItem, ...] = ()
    claim_count: int = 0
    problem_count: int = 0
    certificate: str = ""
    verdicts: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that could not be read, and why."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class PanelRow:
    """One panel across all documents; None where a document lacks it."""

    title: str
    cells: tuple[PanelCell | None, ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """A panel's picture and where it lies in the thumbnail."""

    picture: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Card:
    """What the index says of a figure. `search`: what it is found by, in lower case."""

    path: str
    title: str
    source: str
    documents: int
    claims: int
    problems: int
    search: str
    thumbnail: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class FigurePage:
    """One figure: its documents in columns, its panels in rows. `data` is JSON for the page's script.

    `rows_left` panels are not shown; `label_width` in pixels leaves room for the longest row label.
    """

    card: Card
    note: str
    failures: tuple[Failure, ...]
    columns: tuple[Column, ...]
    rows: tuple[PanelRow, ...]
    rows_left: int
    label_width: int
    data: str
