"""Known quantities, and the rules that hold of them by definition (data: quantities.toml)."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity whose definition says something about the grid.

    `row_mean` is what each row averages over the x axis; `low` is the smallest possible value.
    """

    name: str
    labels: tuple[frozenset[str], ...]
    row_mean: float | None
    low: float | None


@cache
def known_quantities() -> tuple[Quantity, ...]:
    """All quantities of quantities.toml, in its order."""
    table = tomllib.loads(files("rerender").joinpath("quantities.toml").read_text("utf-8"))
    return tuple(
        Quantity(
            name,
            tuple(frozenset(words) for words in entry["labels"]),
            entry.get("row_mean"),
            entry.get("low"),
        )
        for name, entry in table.items()
    )


_WORD = re.compile(r"[a-z]+")


def quantity_of_label(label: str) -> str | None:
    """The name of the known quantity that a scale's label speaks of, or None."""
    words = set(_WORD.findall(label.lower()))
    for quantity in known_quantities():
        if any(wanted <= words for wanted in quantity.labels):
            return quantity.name
    return None


def quantity_named(name: str | None) -> Quantity | None:
    """The known quantity of that name, or None."""
    return next((q for q in known_quantities() if q.name == name), None)
