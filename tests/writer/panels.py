"""The analysis of continuous figures: panels under headings, bullets or in sentences, rows within them."""

from __future__ import annotations

from collections.abc import Callable

from tests.writer.figures import Label, PanelPlan
from tests.writer.lines import Line, bullet, heading, paragraph, stated
from tests.writer.pen import Pen
from tests.writer.places import Place, many, named_place, one, some_place
from tests.writer.statements import (
    Clause,
    Fact,
    Level,
    absence,
    background,
    cells,
    elsewhere,
    joined,
    point,
    region,
    row_background,
    row_clauses,
    some_band,
    some_level,
    whole_column,
)
from tests.writer.tables import pipe, rule

Panels = tuple[str, ...] | None
Body = Callable[[Pen, Panels, int], list[Line]]


def rows_by_panel(pen: Pen) -> list[Line]:
    """Named rows by numbered columns, panel by panel in one of the layouts, or as a table of positions."""
    if pen.maybe(0.12):
        pen.tags.add("layout table of positions")
        return table_of_places(pen)
    body = pen.rng.choice((row_bullets, row_bullets, row_sentences, rows_under_level, no_row_named))
    pen.tags.add(f"rows {body.__name__}")
    if not pen.figure.panels:
        return body(pen, None, 0)
    return by_panel(pen, body)


def by_panel(pen: Pen, body: Body) -> list[Line]:
    """The bodies of all panels, each below its head."""
    layouts = ["headings", "leads"] + (["nested", "nested"] if pen.figure.facet else [])
    layout = pen.rng.choice(layouts)
    pen.tags.add(f"layout {layout}")
    lines: list[Line] = []
    for n, panel in enumerate(pen.figure.panels, 1):
        if layout == "headings":
            head, depth = [heading(3, pen.say("panel.heading", n=str(n), title=panel.title))], 0
        elif layout == "leads":
            head, depth = [bullet(pen.say("panel.lead", title=panel.title))], 1
        else:
            head, depth = nested_head(pen, n, panel), 1
        lines += head + panel_body(pen, panel, body, depth)
    return lines


def nested_head(pen: Pen, n: int, panel: PanelPlan) -> list[Line]:
    """A heading for the outer facet where it changes, and a bullet for the inner one."""
    figure = pen.figure
    before = figure.panels[n - 2] if n > 1 else None
    by_number = len(figure.panels) < 2 or figure.panels[0].number == figure.panels[1].number
    lines = []
    if by_number:
        if before is None or before.number != panel.number:
            lines.append(heading(3, pen.say("facet.heading", facet=figure.facet, n=str(panel.number))))
        return [*lines, bullet(pen.say("method.lead", method=panel.method))]
    if before is None or before.method != panel.method:
        lines.append(heading(3, pen.say("method.heading", method=panel.method)))
    return [*lines, bullet(f"**{figure.facet} {panel.number}**:")]


def panel_body(pen: Pen, panel: PanelPlan, body: Body, depth: int) -> list[Line]:
    """What a panel holds: a background, things that are absent, its rows; not always all of them."""
    panels = (panel.title,)
    lines: list[Line] = []
    if pen.maybe(0.4):
        lines.append(said(pen, background(pen, panels), depth))
    if pen.maybe(0.2):
        lines.append(said(pen, absence(pen, panels), depth))
        if pen.maybe(0.5):
            return lines
    return lines + body(pen, panels, depth)


def said(pen: Pen, clause: Clause, depth: int = 0) -> Line:
    """A statement as a bullet of its own."""
    return bullet(pen.sentence(clause.text) + pen.stop, clause.facts, depth)


def some_rows(pen: Pen) -> list[Label]:
    """Some of the rows, in order."""
    rows = pen.figure.y.labels
    return [rows[i] for i in sorted(pen.rng.sample(range(len(rows)), pen.rng.randint(1, len(rows))))]


def row_bullets(pen: Pen, panels: Panels, depth: int) -> list[Line]:
    """`- **Row:** statements`."""
    lines = []
    for row in some_rows(pen):
        lead = pen.say("row.lead", row=pen.row_head(row)) + " "
        if pen.maybe(0.1):
            clause = row_background(pen, panels, row)
            lines.append(stated(lead, Clause(pen.sentence(clause.text), clause.facts), pen.stop, depth))
            continue
        clauses = row_clauses(pen, panels, (row,))
        if pen.maybe(0.12):
            clauses.append(elsewhere(pen, panels, (row,)))
        lines.append(stated(lead, joined(pen, clauses), pen.stop, depth))
    return lines


def row_sentences(pen: Pen, panels: Panels, _depth: int) -> list[Line]:
    """A paragraph of sentences, each with its row."""
    text: list[str] = []
    facts: tuple[Fact, ...] = ()
    for row in some_rows(pen):
        clause = row_clauses(pen, panels, (row,), most=1)[0]
        sentence = pen.say("row.in", row=pen.row(row), clause=clause.text)
        text.append(pen.sentence(sentence) + ".")
        facts += clause.facts
    return [paragraph(" ".join(text), facts)]


def rows_under_level(pen: Pen, panels: Panels, depth: int) -> list[Line]:
    """A level with a colon, and below it the rows with their positions."""
    level = some_level(pen, some_band(pen), plural=True)
    lines = [bullet(pen.say("rows.lead", L=level.words), depth=depth)]
    axis = pen.figure.x
    for row in some_rows(pen):
        place = many(pen, axis, axis.labels) or one(pen, axis, axis.labels)
        fact = Fact("cells", panels, (row,), place.labels, level.words, level.value)
        lines.append(
            bullet(pen.say("rows.entry", row=pen.row(row), P=place.text) + pen.stop, (fact,), depth + 1)
        )
    return lines


def no_row_named(pen: Pen, panels: Panels, depth: int) -> list[Line]:
    """Statements that hold for all rows."""
    clauses = row_clauses(pen, panels, None)
    if pen.maybe(0.3):
        clauses.append(at_row(pen, panels))
    if pen.maybe(0.3):
        clauses.append(rows_together(pen, panels))
    return [said(pen, clause, depth) for clause in clauses]


def at_row(pen: Pen, panels: Panels) -> Clause:
    """A level at one position, whose row stands beside it."""
    row, label = pen.rng.choice(pen.figure.y.labels), pen.rng.choice(pen.figure.x.labels)
    where = pen.say("at.row", unit=pen.figure.x.unit, a=str(label), row=pen.row(row))
    return cells(pen, Place(where, (label,), plural=False), panels, (row,))


def rows_together(pen: Pen, panels: Panels) -> Clause:
    """A level at a place in several named rows."""
    rows = some_rows(pen)
    place = some_place(pen, pen.figure.x, pen.figure.x.labels)
    assert place is not None
    if len(rows) < 2 or place.stretch:
        return at_row(pen, panels)
    level = some_level(pen, some_band(pen), plural=place.plural)
    words = pen.listing([pen.row(row) for row in rows])
    text = pen.say("clause.rows", plural=place.plural, rows=words, P=place.text, L=level.words)
    fact = Fact("cells", panels, tuple(rows), place.labels, level.words, level.value, place.approximate)
    return Clause(text, (fact,))


def table_of_places(pen: Pen) -> list[Line]:
    """Panel, row, positions, level as a table; what repeats is sometimes left blank."""
    figure = pen.figure
    header = [
        part.strip()
        for part in pen.say("table.places", y=figure.y.name, units=figure.x.units.capitalize()).split(";")
    ]
    header = header if figure.panels else header[1:]
    lines = [Line(pipe(header), apart=True), rule(pen, len(header))]
    carried = pen.maybe(0.5)
    for panel in figure.panels or (None,):
        for n, row in enumerate(some_rows(pen)):
            words, labels, approximate = plain_place(pen)
            level = table_level(pen)
            panels = (panel.title,) if panel else None
            fact = Fact("cells", panels, (row,), labels, level.words, level.value, approximate)
            name = [] if panel is None else ["" if carried and n else panel.title]
            lines.append(Line(pipe([*name, pen.plain(row), words, level.words]), (fact,)))
    return lines


def plain_place(pen: Pen) -> tuple[str, tuple[Label, ...], bool]:
    """Positions as bare numbers, for a table whose column says what they are."""
    axis = pen.figure.x
    if pen.maybe(0.2):
        start = pen.rng.randint(0, len(axis.labels) - 4)
        labels = axis.labels[start : start + 4]
        return f"{labels[0]}{pen.rng.choice(('–', '-', ' to '))}{labels[-1]}", labels, False
    place = many(pen, axis, axis.labels)
    assert place is not None
    approximate = pen.maybe(0.2)
    words = ", ".join(str(label) for label in place.labels)
    return ("~" + words if approximate else words), place.labels, approximate


def table_level(pen: Pen) -> Level:
    level = some_level(pen, some_band(pen), plural=True)
    return Level(pen.sentence(level.words), level.value)


def columns_by_row(pen: Pen) -> list[Line]:
    """Named columns by numbered rows: whole columns with their range, and single cells."""
    figure = pen.figure
    columns = [whole_column(pen, None, label) for label in figure.x.labels if pen.maybe(0.6)]
    free: list[Label] = list(figure.x.labels)
    columns += [cells(pen, named_place(pen, figure.x, free), None, None)] if pen.maybe(0.5) else []
    points = [point(pen, None) for _ in range(pen.rng.randint(2, 6))]
    return [said(pen, clause) for clause in columns + points]


def regions_by_panel(pen: Pen) -> list[Line]:
    """Numbers by numbers: rectangles, single cells and what is absent, panel by panel."""

    def body(pen: Pen, panels: Panels, depth: int) -> list[Line]:
        forms = [region, region, point] + ([absence] if pen.maybe(0.3) else [])
        clauses = [pen.rng.choice(forms)(pen, panels) for _ in range(pen.rng.randint(1, 3))]
        return [said(pen, clause, depth) for clause in clauses]

    return by_panel(pen, body) if pen.figure.panels else body(pen, None, 0)
