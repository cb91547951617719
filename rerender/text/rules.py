"""The ordered table of claim rules: a clause goes to the first rule that makes claims of it."""

from __future__ import annotations

from collections.abc import Callable

from rerender.model import Claim
from rerender.text.context import Reading
from rerender.text.rule_absence import absence
from rerender.text.rule_change import transition
from rerender.text.rule_corner import corner
from rerender.text.rule_count import count
from rerender.text.rule_diagonal import diagonal
from rerender.text.rule_levels import level_on_positions
from rerender.text.rule_manner import comparison, whole
from rerender.text.rule_places import marked, region, somewhere

Rule = Callable[[Reading], list[Claim]]

RULES: tuple[tuple[str, Rule], ...] = (
    ("count", count),
    ("absence", absence),
    ("transition", transition),
    ("diagonal", diagonal),
    ("corner", corner),
    ("place", somewhere),
    ("level-on-positions", level_on_positions),
    ("region", region),
    ("marked", marked),
    ("comparison", comparison),
    ("manner", whole),
)
"""In order: counting and denying change what a level means; a vague place counts only where none is stated; manner comes last."""


def apply_rules(reading: Reading) -> list[Claim]:
    """The claims of the first rule that finds any."""
    for _, rule in RULES:
        claims = rule(reading)
        if claims:
            return claims
    return []
