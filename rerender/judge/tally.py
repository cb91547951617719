"""Sums that scores are made of: those of two parts add up to those of both."""

from __future__ import annotations

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts and sums over cells, positions and rows. A name that begins with `chance_` is the expectation
    with positions put at random: the document's numbers moved along the row, each shift as likely.

    `compared`: cells for which document and source have a number; `error`: the sum of their absolute
    differences; `constant_error`: the same for the source's median in place of the document's numbers.
    `bounded`: cells for which the document has an interval; `covered`: those that hold the source's.
    `ranked`: rows in which both vary; `correlation`: the sum of their rank correlations.
    `described`, `measured`: cells with a number in either; `similar`: the sum of their RMS similarities.
    `paired`, `pairable`: the sum of RNSS similarities, and how many there could be.
    `listed`: positions that claims list, each cell once; `exact`, `near`: on, and within one column of, one
    of the row's hottest cells; `off_by_more`: two or three columns off; `standing_out`, `mentioned`: cells
    that stand out of their row, and those of them that are claimed.
    """

    compared: float = 0
    error: float = 0
    chance_error: float = 0
    constant_error: float = 0
    bounded: float = 0
    covered: float = 0
    chance_covered: float = 0
    ranked: float = 0
    correlation: float = 0
    described: float = 0
    measured: float = 0
    similar: float = 0
    chance_similar: float = 0
    paired: float = 0
    pairable: float = 0
    listed: float = 0
    exact: float = 0
    chance_exact: float = 0
    near: float = 0
    chance_near: float = 0
    off_by_more: float = 0
    standing_out: float = 0
    mentioned: float = 0
    chance_mentioned: float = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(*(getattr(self, name) + getattr(other, name) for name in NAMES))


NAMES = tuple(field.name for field in fields(Tally))
