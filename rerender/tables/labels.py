"""Labels as text and back: whole numbers are numbers, everything else is text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping

from rerender.model import Label

WHOLE = re.compile(r"-?(?:0|[1-9][0-9]{0,17})")
"""A whole number as Python prints it, of at most 18 digits; `007` and `1.0` are text."""


def label_text(label: Label) -> str:
    """A label as it stands in a table.

    Text that would not come back as the same text (`"7"`, blanks at its ends, line breaks, nothing at all)
    is written as a JSON string, in quotes.
    """
    if isinstance(label, int):
        return str(label)
    plain = bool(label) and label.isprintable() and label == label.strip() and not label.startswith('"')
    return label if plain and not WHOLE.fullmatch(label) else json.dumps(label)


def label_of(text: str) -> Label:
    """The label that a cell of a table holds; the inverse of `label_text`."""
    text = text.strip()
    if WHOLE.fullmatch(text):
        return int(text)
    if text.startswith('"'):
        return _from_json(text)
    return text


def _from_json(text: str) -> str:
    try:
        value = json.loads(text)
    except ValueError:
        return text
    return value if isinstance(value, str) else text


def name_of(text: str) -> str:
    """The name of a column: like a label, but always text."""
    return str(label_of(text))


def in_order(labels: Iterable[Label]) -> tuple[Label, ...]:
    """Labels as they come; whole numbers ascending, unless they run strictly up or down already."""
    found = tuple(labels)
    numbers = [label for label in found if isinstance(label, int)]
    if len(numbers) < len(found) or numbers in (sorted(numbers), sorted(numbers, reverse=True)):
        return found
    return tuple(sorted(numbers))


def title_of(facets: Mapping[str, Label]) -> str:
    """The title of a panel that has only facets: `Aux-Loss-Free Layer 19` of method and layer."""
    return " ".join(
        f"{name.capitalize()} {label}" if isinstance(label, int) else label for name, label in facets.items()
    )
