"""The rules that come last: comparisons, and manners of a whole panel or row."""

from __future__ import annotations

from rerender.model import Claim
from rerender.text.context import Reading
from rerender.text.rule_places import joint_density


def comparison(reading: Reading) -> list[Claim]:
    """Something said only relative to something else."""
    if not (reading.comparative() or reading.clause.against) and not (
        reading.has("superlative", "comparative") and not any(d.items for d in reading.degrees)
    ):
        return []
    box = next(reading.bounded_boxes(), None)
    return [reading.claim("comparison", "comparison", box, against=reading.against())]


def whole(reading: Reading) -> list[Claim]:
    """A manner of a whole panel or row without a level: `uniform distribution`, `widely scattered`."""
    if not (
        reading.has("uniform")
        or any(t.density for t in reading.clause.tokens)
        or (reading.has("only") and any(t.kind == "color" for t in reading.clause.tokens))
    ):
        return []
    if not reading.scope.entries and not reading.frames and not reading.boxes:
        return []
    return [
        reading.claim(
            "background",
            "manner",
            reading.boxes[0] if reading.boxes else None,
            density=joint_density(reading) if reading.categorical else None,
        )
    ]
