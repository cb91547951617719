"""Numbers as options write them: several with commas, and sizes with their units."""

from __future__ import annotations

import math
import re

from rerender.errors import OptionError

SIZES = {"": 1.0, "B": 1.0, "kB": 1e3, "MB": 1e6, "GB": 1e9, "KiB": 2.0**10, "MiB": 2.0**20, "GiB": 2.0**30}
COUNTS = {"": 1.0, "k": 1e3, "M": 1e6, "G": 1e9}
TIMES = {"": 1.0, "s": 1.0, "ms": 1e-3, "min": 60.0}

_MEASURE = re.compile(r"(\d{1,15}(?:\.\d{1,6})?) ?([A-Za-z]{0,3})")


def numbers(text: str, example: str) -> tuple[float, ...]:
    """The finite numbers of an option with commas between them, as many as in the example."""
    try:
        found = tuple(float(part) for part in text.split(","))
    except ValueError:
        found = ()
    if len(found) != example.count(",") + 1 or not all(map(math.isfinite, found)):
        raise OptionError(f"{text!r}: write {example.count(',') + 1} numbers, such as {example}")
    return found


def measure(text: str, units: dict[str, float]) -> float:
    """A positive number with one of the units, such as `100MB`, in the unit whose factor is 1."""
    match = _MEASURE.fullmatch(text.strip())
    amount = float(match[1]) * units[match[2]] if match and match[2] in units else 0.0
    if not amount:
        known = ", ".join(filter(None, units))
        raise OptionError(f"{text!r}: write a number above 0, alone or with one of the units {known}")
    return amount
