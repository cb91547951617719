"""The pen: one document's random source, grammar, figure and habits of style."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tests.writer.figures import FigurePlan, Label
from tests.writer.grammar import Grammar, fill

EMPHASES = ("{}", "{}", "{}", "**{}**", "`{}`", '"{}"')
LIST_JOINS = ((", ", ", and "), (", ", " and "), (", ", ", "), (", ", " & "), (", ", ", and "), ("; ", "; "))
NUMBER_MARKS = ("{}", "{}", "{}", "{}", "**{}**", "`{}`", "#{}")
HABITUAL = frozenset(
    (
        "panel.heading",
        "panel.lead",
        "facet.heading",
        "method.heading",
        "method.lead",
        "row.lead",
        "rows.lead",
        "rows.entry",
        "table.lead",
        "table.corner",
        "table.long",
        "code.lead",
        "rowline.lead",
        "rowline",
        "items.lead",
        "item",
        "pairs.lead",
        "pair",
        "scale.band",
        "legend.entry",
    )
)
"""What one writer puts in one way throughout a document."""


@dataclass
class Pen:
    """Chooses wordings; `tags` collects what was used, for the measurement by construct."""

    rng: random.Random
    grammar: Grammar
    figure: FigurePlan
    tags: set[str] = field(default_factory=set)
    habits: dict[str, str] = field(default_factory=dict)
    emphasis: str = "{}"
    escapes: bool = False
    stop: str = "."
    short: bool = False

    def __post_init__(self) -> None:
        self.emphasis = self.rng.choice(EMPHASES)
        self.escapes = self.rng.random() < 0.4
        self.stop = self.rng.choice((".", ".", ""))

    def maybe(self, share: float) -> bool:
        """True in that share of all cases."""
        return self.rng.random() < share

    def say(
        self, construct: str, slots: Mapping[str, str] | None = None, /, *, plural: bool = False, **more: str
    ) -> str:
        """A wording of the construct, filled; the same all through a document where writers are steady."""
        self.tags.add(construct)
        wording = self.rng.choice(self.grammar.wordings[construct])
        if construct in HABITUAL:
            wording = self.habits.setdefault(construct, wording)
        return fill(wording, plural=plural, slots={**(slots or {}), **more})

    def label(self, label: Label) -> str:
        """A label in the document's style of emphasis, underscores escaped where the document does so."""
        text = self.shortened(label)
        if self.escapes and self.emphasis != "`{}`":
            text = text.replace("_", "\\_")
        return self.emphasis.format(text)

    def plain(self, label: Label) -> str:
        """A label without emphasis, for headings, bold lead-ins and table cells."""
        text = self.shortened(label)
        return text.replace("_", "\\_") if self.escapes else text

    def row(self, row: Label) -> str:
        """A row in a sentence; a bare number with its noun."""
        return f"{self.figure.y.unit} {row}" if isinstance(row, int) else self.label(row)

    def row_head(self, row: Label) -> str:
        """A row at the head of a line, without emphasis."""
        return f"{self.figure.y.unit.capitalize()} {row}" if isinstance(row, int) else self.plain(row)

    def shortened(self, label: Label) -> str:
        """The label, `Wikipedia (en)` as `Wikipedia` where the document does so."""
        return re.sub(r" \([^()]*\)$", "", str(label)) if self.short else str(label)

    def listing(self, items: Sequence[str]) -> str:
        """Items as a list in prose."""
        comma, last = self.rng.choice(LIST_JOINS)
        if len(items) == 2:
            last = last.replace(", and", " and")
        return comma.join(items[:-1]) + last + items[-1] if len(items) > 1 else items[0]

    def numbers(self, labels: Sequence[Label]) -> str:
        """Numbers as a list, all marked in the same way."""
        mark = self.rng.choice(NUMBER_MARKS)
        return self.listing([mark.format(label) for label in labels])

    def sentence(self, text: str) -> str:
        """The text with a capital at its head, unless it begins with a label or a sign."""
        head = text.split(" ", 1)[0].strip("\"'.,:;()")
        names = {
            str(label).split(" ", 1)[0] for axis in (self.figure.x, self.figure.y) for label in axis.labels
        }
        return text if head in names or "_" in head or re.match(r"x\W", text) else text[:1].upper() + text[1:]
