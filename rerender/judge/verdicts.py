"""What judging a description against its original gives: frozen values, printed elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rerender.judge.tally import Tally
from rerender.model import Description, Figure, Label

Answer = Literal["supported", "consistent", "contradicted", "unreadable"]
ANSWERS: tuple[Answer, ...] = ("supported", "consistent", "contradicted", "unreadable")
"""Strongest first. `unreadable`: the figure, or what was understood of the claim, cannot tell."""

Outcome = Literal["exact", "off-by-one", "off-by-more", "nowhere"]


@dataclass(frozen=True, slots=True)
class Position:
    """One column that a claim lists, and where the nearest cell is of which the claim would be true.

    `panel` is an index into the source's panels, `y` and `x` are the source's labels. The nearest cell is
    one of the row's hottest (`extreme`; `coldest` for a claim of a low level; None for a level on either side
    of the row's median, which any cell at it meets). `distance` is how many columns the position lies to the
    right of it, None where the row has no such cell. `value`, `low`, `high` are the source's at the position
    (None: unknown); `fits` tells whether the claim's level holds.
    """

    panel: int
    y: Label
    x: Label
    extreme: Literal["hottest", "coldest"] | None
    outcome: Outcome
    distance: int | None
    nearest: Label | None
    value: float | None
    low: float | None
    high: float | None
    fits: bool | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the source says of one claim.

    `claim` is its index in the description. `share` is the share of `cells` of which the claim is true, and
    `interval` what the claim needs of each, in the units of the scale (an open end is infinite).
    """

    claim: int
    answer: Answer
    reason: str
    cells: int = 0
    share: float | None = None
    interval: tuple[float, float] | None = None
    positions: tuple[Position, ...] = ()


@dataclass(frozen=True, slots=True)
class Missed:
    """A cell that stands out of its row and that no claim mentions."""

    panel: int
    y: Label
    x: Label
    value: float


@dataclass(frozen=True, slots=True)
class Matching:
    """How one dimension of the document was laid on the source's: how many labels met, and in words."""

    dimension: Literal["panels", "y", "x"]
    matched: int
    document: int
    source: int
    how: str


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """A systematic error under which more of the listed positions are right.

    `rescued` positions become right and `lost` ones become wrong; of the wrong ones, `expected` would become
    right by luck. `chance` is the largest probability that so many are rescued by luck, times the number of
    hypotheses that were tried.
    """

    name: str
    words: str
    rescued: int
    lost: int
    expected: float
    chance: float


@dataclass(frozen=True, slots=True)
class Score:
    """A number for the whole figure beside what positions put at random get; None where it has no meaning."""

    name: str
    value: float | None
    chance: float | None
    meaning: str


@dataclass(frozen=True, slots=True)
class Part:
    """The sums of one row or one panel; `panel` and `y` are as in `Position`, `y` None for a whole panel."""

    panel: int
    y: Label | None
    tally: Tally


@dataclass(frozen=True, slots=True, eq=False)
class Verdicts:
    """All that was found: one verdict a claim, in the description's order, and what follows from them.

    `figure` is the source's. `rows` and `panels` hold the same sums in parts, `total` those of the figure:
    the sums of the parts are the sums of the whole.
    """

    description: Description
    source: str
    figure: Figure
    alignment: tuple[Matching, ...]
    verdicts: tuple[Verdict, ...]
    missed: tuple[Missed, ...]
    hypotheses: tuple[Hypothesis, ...]
    scores: tuple[Score, ...]
    rows: tuple[Part, ...]
    panels: tuple[Part, ...]
    total: Tally

    def count(self, answer: Answer) -> int:
        """How many claims have this verdict."""
        return sum(verdict.answer == answer for verdict in self.verdicts)
