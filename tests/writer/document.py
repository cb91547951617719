"""A whole document: the frame, the analysis, observations, talk; its text and its key."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass

from tests.writer.categories import categorical
from tests.writer.figures import plan_figure
from tests.writer.frame import components, opening, panel_list, talk
from tests.writer.grammar import Grammar
from tests.writer.lines import Line, bullet, heading, paragraph
from tests.writer.noise import cut_off, roughen, some_habits
from tests.writer.panels import columns_by_row, regions_by_panel, rows_by_panel
from tests.writer.pen import Pen
from tests.writer.sealed import SEALED
from tests.writer.second import SECOND
from tests.writer.statements import Clause, comparison, row_clauses, trend
from tests.writer.tables import matrix
from tests.writer.third import THIRD
from tests.writer.wordings import OPEN

GRAMMARS: Mapping[str, Grammar] = {grammar.name: grammar for grammar in (OPEN, SECOND, THIRD, SEALED)}
"""The grammars by name: `open`, `second`, `third`, `sealed`."""

ANALYSES = {
    "load": rows_by_panel,
    "profile": rows_by_panel,
    "tokens": columns_by_row,
    "heads": regions_by_panel,
    "categories": categorical,
    "matrix": matrix,
}


@dataclass(frozen=True, slots=True)
class Written:
    """A document, its answer key (as score.py takes it) and the constructs that it uses."""

    text: str
    key: dict[str, object]
    tags: frozenset[str]


def write(rng: random.Random, *, wordings: str = "open", sealed: bool = False) -> Written:
    """A random description and the truth about it; equal random states give equal documents.

    `wordings` names one of `GRAMMARS`; `sealed` is short for `wordings="sealed"`.
    """
    grammar = GRAMMARS["sealed" if sealed else wordings]
    pen = Pen(rng, grammar, plan_figure(rng, grammar))
    pen.tags.add(f"figure {pen.figure.archetype}")
    body = opening(pen) + components(pen) + panel_list(pen)
    pen.short = pen.maybe(0.4)
    body += [heading(3, pen.say("head.analysis")), *ANALYSES[pen.figure.archetype](pen)]
    body += observations(pen) + interpretation(pen)
    lines = roughen(body, some_habits(rng))
    if pen.maybe(0.3):
        pen.tags.add("cut off")
        lines = cut_off(rng, lines)
    return finish(pen, lines)


def finish(pen: Pen, lines: list[Line]) -> Written:
    """The text of the lines and the key to it."""
    claims = [fact.key(n) for n, line in enumerate(lines, 1) for fact in line.facts]
    key: dict[str, object] = {"figure": pen.figure.key(), "claims": claims}
    return Written("\n".join(line.text for line in lines), key, frozenset(pen.tags))


def observations(pen: Pen) -> list[Line]:
    """Some remarks: changes along an axis, comparisons, a statement with its whole scope in one sentence."""
    if pen.maybe(0.4):
        return []
    clauses = [Clause(text) for text in talk(pen, 2)]
    if not pen.figure.categorical:
        clauses += [trend(pen, None)] if pen.maybe(0.4) else []
        clauses += [comparison(pen, pen.rng.choice(pen.figure.y.labels))] if can_compare(pen) else []
    if pen.figure.archetype == "load":
        clauses += [in_full(pen)]
    pen.rng.shuffle(clauses)
    lines = [bullet(pen.sentence(clause.text).rstrip(".") + ".", clause.facts) for clause in clauses]
    return [heading(3, pen.say("head.observations")), *lines]


def can_compare(pen: Pen) -> bool:
    return not pen.figure.y.numbered and pen.maybe(0.4)


def in_full(pen: Pen) -> Clause:
    """A statement whose panel (or method) and row stand in the sentence."""
    row = pen.rng.choice(pen.figure.y.labels)
    panel = pen.rng.choice(pen.figure.panels)
    if pen.maybe(0.3):
        panels = tuple(p.title for p in pen.figure.panels if p.method == panel.method)
        construct, scope = "method.in", {"method": panel.method}
    else:
        panels = (panel.title,)
        construct, scope = "panel.in", {"title": panel.title}
    clause = row_clauses(pen, panels, (row,), most=1)[0]
    sentence = pen.say("row.in", row=pen.row(row), clause=clause.text)
    if not sentence.startswith(pen.row(row)):
        sentence = sentence[:1].lower() + sentence[1:]
    return Clause(pen.say(construct, scope, clause=sentence), clause.facts)


def interpretation(pen: Pen) -> list[Line]:
    """Talk at the end; a document that is cut off may end before it."""
    if pen.maybe(0.3):
        return []
    return [heading(3, pen.say("head.interpretation")), paragraph(" ".join(talk(pen, 3)))]
