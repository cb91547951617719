"""A grammar: for each construct, the wordings in which a writer may put it.

The text form is a section `[construct]` with wordings one a line or parted by ` || `. A wording has
`{slots}` and `<singular|plural>` alternatives. `SLOTS` says which slots a construct has; those with a `!`
carry the meaning and must stand in every wording.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

ALTERNATIVE = re.compile(r"<([^<>|]*)\|([^<>|]*)>")

SLOTS: Mapping[str, str] = {
    # the frame of a document
    "title": "measure x y",
    "head.overview": "",
    "head.axes": "",
    "head.panels": "",
    "head.analysis": "",
    "head.observations": "",
    "head.interpretation": "",
    "overview": "maps measure x y",
    "prose": "",
    # axes, scale, legend, panels
    "axis.x": "",
    "axis.y": "",
    "axis.range": "axis! name! units first! last!",
    "axis.ticks": "axis! name! units first last step ticks",
    "axis.labels": "axis! name units labels!",
    "axis.listed": "axis! name units",
    "scale.plain": "label! low! high!",
    "scale.colours": "label! low! high! lowcolour! highcolour!",
    "scale.band": "colour! a! b!",
    "legend.lead": "",
    "legend.entry": "name! colour!",
    "panels.lead": "count",
    "panels.family": "pattern! facet facets first! last!",
    "panel.heading": "n title!",
    "panel.lead": "title!",
    "panel.in": "title! clause!",
    "facet.heading": "facet! n!",
    "method.heading": "method!",
    "method.lead": "method!",
    "method.in": "method! clause!",
    "row.lead": "row!",
    "row.in": "row! clause!",
    "join": "",
    # how much
    "level.top": "noun",
    "level.high": "noun",
    "level.moderate": "noun",
    "level.slight": "noun",
    "bracket.colour": "colour!",
    "bracket.value": "v!",
    "bracket.both": "colour! v!",
    "value.exact": "v!",
    "value.about": "v!",
    "value.range": "a! b!",
    # where
    "at.one": "unit a!",
    "at.many": "units list!",
    "at.range": "units a! b!",
    "at.progression": "units a! b! c! z!",
    "at.from": "units unit a!",
    "at.upto": "units unit a! first",
    "at.above": "units unit a!",
    "at.below": "units unit a!",
    "at.first": "units n!",
    "at.last": "units n!",
    "at.except": "units a! b! c!",
    "at.row": "unit a! row!",
    "about.one": "unit a!",
    "about.many": "units list!",
    "about.range": "units a! b!",
    "at.label": "unit a!",
    "at.labels": "units list!",
    # one statement; P is where, L how much
    "clause.points": "P! L!",
    "clause.range": "P! L!",
    "clause.value": "P! v!",
    "clause.colour": "P! colour!",
    "clause.respective": "P! vs!",
    "clause.settle": "unit units first! m! n! v!",
    "clause.rows": "rows! P! L!",
    "rows.lead": "L!",
    "rows.entry": "row! P!",
    "column": "P! v! yunits",
    "cell": "xunit x! yunit y! v!",
    "region": "X! Y! L!",
    "background.plain": "noun units",
    "background.colour": "colour!",
    "background.value": "noun v!",
    "row.background": "noun v!",
    "elsewhere": "v!",
    "absence": "noun",
    "absence.colour": "colour!",
    "absence.region": "P! noun",
    "trend": "noun units",
    "comparison": "row! noun",
    "count": "a! b! total!",
    # categorical maps
    "category.region": "X! Y! cat!",
    "category.band": "X! cat!",
    "category.point": "xunit x! yunit y! cat!",
    "category.background": "cat! xunits yunits",
    "category.absence": "X! cat!",
    # tables and lists of values
    "table.lead": "title!",
    "table.corner": "x y",
    "table.long": "x! y!",
    "table.places": "y! units",
    "rowline.lead": "labels!",
    "rowline": "row! values!",
    "code.lead": "x y",
    "items.lead": "row!",
    "item": "label! v!",
    "pairs.lead": "x y",
    "pair": "i! j! v!",
    "confusion": "y! x! v!",
    "diagonal": "v!",
    # names: fields parted by `;`
    "pool.methods": "",
    "pool.facets": "",
    "pool.rows": "",
    "pool.grades": "",
    "pool.units": "",
    "pool.tokens": "",
    "pool.measures": "",
    "pool.maps": "",
    "pool.panels": "",
    "pool.categories": "",
    "pool.matrices": "",
}


@dataclass(frozen=True, slots=True)
class Grammar:
    """The wordings of each construct of `SLOTS`."""

    name: str
    wordings: Mapping[str, tuple[str, ...]]


def parse_grammar(name: str, text: str) -> Grammar:
    """The grammar in text form. Wordings keep no blanks at their ends; `_` stands for an empty one."""
    wordings: dict[str, list[str]] = {}
    section: list[str] = []
    for line in text.strip().splitlines():
        if line.startswith("[") and line.endswith("]"):
            section = wordings.setdefault(line[1:-1], [])
        elif line.strip():
            section += [wording.strip() for wording in line.split(" || ")]
    return Grammar(
        name, {key: tuple("" if w == "_" else w for w in value) for key, value in wordings.items()}
    )


def fill(wording: str, *, plural: bool, slots: Mapping[str, str]) -> str:
    """The wording with its alternatives chosen and its slots filled; what is filled in is not read again."""
    return ALTERNATIVE.sub(lambda match: match[2 if plural else 1], wording).format_map(slots)
