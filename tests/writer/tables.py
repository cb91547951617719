"""Whole grids: every cell of a small matrix as a number, in the shapes that documents use."""

from __future__ import annotations

from collections.abc import Sequence

from tests.writer.figures import Label
from tests.writer.lines import Line, bullet, heading, paragraph
from tests.writer.pen import Pen
from tests.writer.statements import Fact, coordinates, elsewhere, number

Printed = dict[tuple[Label, Label], str]
Panels = tuple[str, ...] | None


def matrix(pen: Pen) -> list[Line]:
    """The analysis of a matrix figure: every panel in the same shape."""
    shapes = [wide, wide, wide, long, fenced, row_lines, row_lines, items]
    figure = pen.figure
    if figure.x.numbered and figure.y.numbered:
        shapes += [pairs]
    if not figure.x.numbered:
        shapes += [confusion]
    shape = pen.rng.choice(shapes)
    pen.tags.add(f"shape {shape.__name__}")
    lines: list[Line] = []
    for n, panel in enumerate(figure.panels, 1):
        lines.append(heading(4, pen.say("panel.heading", n=str(n), title=panel.title)))
        lines += shape(pen, (panel.title,))
    return lines or shape(pen, None)


def printed_values(pen: Pen) -> Printed:
    """A number for each cell (y, x), the diagonal the largest."""
    figure = pen.figure

    def share(y: Label, x: Label) -> float:
        return pen.rng.uniform(0.8, 1.0) if y == x else pen.rng.uniform(0.0, 0.7)

    return {(y, x): figure.at(share(y, x)) for y in figure.y.labels for x in figure.x.labels}


def cell_facts(panels: Panels, y: Label, xs: Sequence[Label], values: Sequence[str]) -> tuple[Fact, ...]:
    """One fact a cell of a row; a dash states nothing."""
    pairs_ = zip(xs, values, strict=True)
    return tuple(Fact("cells", panels, (y,), (x,), v, number(v)) for x, v in pairs_ if v != "-")


def pipe(fields: Sequence[str]) -> str:
    return "| " + " | ".join(fields) + " |"


def rule(pen: Pen, columns: int) -> Line:
    """The line below a table's header, in one of its styles."""
    return Line("|" + pen.rng.choice(("---|", " --- |", ":---|", " :---: |")) * columns)


def leads(pen: Pen, panels: Panels) -> list[Line]:
    """Sometimes a line that introduces the table."""
    if not panels or pen.maybe(0.5):
        return []
    return [paragraph(pen.say("table.lead", title=panels[0]))]


def wide(pen: Pen, panels: Panels) -> list[Line]:
    """Rows by columns in pipes, sometimes with empty cells."""
    figure, values = pen.figure, printed_values(pen)
    corner = pen.say("table.corner", x=figure.x.name, y=figure.y.name)
    lines = [Line(pipe([corner, *map(pen.plain, figure.x.labels)]), apart=True), rule(pen, len(figure.x) + 1)]
    mark = pen.rng.choice(("**{}**", "{}"))
    gaps = pen.maybe(0.2)
    for y in figure.y.labels:
        row = ["-" if gaps and pen.maybe(0.15) else values[y, x] for x in figure.x.labels]
        facts = cell_facts(panels, y, figure.x.labels, row)
        lines.append(Line(pipe([mark.format(pen.plain(y)), *row]), facts))
    return leads(pen, panels) + lines


def long(pen: Pen, panels: Panels) -> list[Line]:
    """Row, column, value; the row's label is sometimes left out where it repeats."""
    figure, values = pen.figure, printed_values(pen)
    header = [part.strip() for part in pen.say("table.long", x=figure.x.name, y=figure.y.name).split(";")]
    lines = [Line(pipe(header), apart=True), rule(pen, 3)]
    carried = pen.maybe(0.5)
    for y in figure.y.labels:
        for n, x in enumerate(figure.x.labels):
            name = "" if carried and n else pen.plain(y)
            facts = cell_facts(panels, y, (x,), (values[y, x],))
            lines.append(Line(pipe([name, pen.plain(x), values[y, x]]), facts))
    return leads(pen, panels) + lines


def rows_of(pen: Pen, panels: Panels) -> list[tuple[Label, list[str], tuple[Fact, ...]]]:
    """Label, printed values and facts of each row."""
    figure, values = pen.figure, printed_values(pen)
    rows = []
    for y in figure.y.labels:
        row = [values[y, x] for x in figure.x.labels]
        rows.append((y, row, cell_facts(panels, y, figure.x.labels, row)))
    return rows


def fenced(pen: Pen, panels: Panels) -> list[Line]:
    """`1: [1.00, …]` in a code fence."""
    figure = pen.figure
    lead = paragraph(pen.say("code.lead", x=figure.x.name, y=figure.y.name))
    left, right = pen.rng.choice((("[", "]"), ("[", "]"), ("", ""), ("(", ")")))
    lines = [Line(f"{y}: {left}{', '.join(row)}{right}", facts) for y, row, facts in rows_of(pen, panels)]
    return [lead, Line("```"), *lines, Line("```")]


def row_lines(pen: Pen, panels: Panels) -> list[Line]:
    """`Row A: 0, 0, …` as bullets."""
    figure = pen.figure
    columns = pen.listing([pen.plain(x) for x in figure.x.labels])
    lines = [paragraph(pen.say("rowline.lead", labels=columns))] if pen.maybe(0.6) else []
    for y, row, facts in rows_of(pen, panels):
        lines.append(bullet(pen.say("rowline", row=pen.plain(y), values=", ".join(row)), facts))
    return lines


def items(pen: Pen, panels: Panels) -> list[Line]:
    """`0.69 (apples), 0.54 (pears)` for each row."""
    figure = pen.figure
    marked = [pen.label(x) if not figure.x.numbered else f"{figure.x.unit} {x}" for x in figure.x.labels]
    lines = []
    for y, row, facts in rows_of(pen, panels):
        text = ", ".join(pen.say("item", label=x, v=v) for x, v in zip(marked, row, strict=True))
        lines.append(bullet(f"{pen.say('items.lead', row=pen.plain(y))} {text}{pen.stop}", facts))
    return lines


def sparse(pen: Pen) -> tuple[Printed, str | None]:
    """Some of the cells; sometimes none of the diagonal, which then has one number."""
    figure, values = pen.figure, printed_values(pen)
    chosen = pen.rng.sample(sorted(values), len(values) // 2)
    if pen.maybe(0.5):
        return {cell: values[cell] for cell in chosen}, None
    return {(y, x): values[y, x] for y, x in chosen if y != x}, figure.at(pen.rng.uniform(0.85, 1.0))


def diagonal(pen: Pen, panels: Panels, printed: str) -> Line:
    """The number of all cells whose row and column are the same."""
    labels = pen.figure.y.labels
    facts = [fact for y in labels for fact in cell_facts(panels, y, (y,), (printed,))]
    return bullet(pen.sentence(pen.say("diagonal", v=printed)) + pen.stop, facts)


def pairs(pen: Pen, panels: Panels) -> list[Line]:
    """`(i, j): v` for some cells, row first, and one number for all others."""
    figure = pen.figure
    chosen, same = sparse(pen)
    lines = [paragraph(pen.say("pairs.lead", y=figure.y.name, x=figure.x.name))]
    for (y, x), value in sorted(chosen.items()):
        facts = cell_facts(panels, y, (x,), (value,))
        lines.append(bullet(pen.say("pair", i=str(y), j=str(x), v=value), facts))
    lines += [diagonal(pen, panels, same)] if same else []
    return [*lines, others(pen, panels)]


def others(pen: Pen, panels: Panels) -> Line:
    clause = elsewhere(pen, panels, None)
    return paragraph(f"{pen.sentence(clause.text)}.", clause.facts)


def confusion(pen: Pen, panels: Panels) -> list[Line]:
    """`A predicted as B: 4` where the axes are truth and prediction; else `row A, column B: 4`."""
    chosen, same = sparse(pen)
    lines = [diagonal(pen, panels, same)] if same else []
    for (y, x), value in chosen.items():
        if "predict" in pen.figure.x.unit and x != y:  # nothing is mistaken for itself
            text = pen.say("confusion", y=pen.label(y), x=pen.label(x), v=value)
        else:
            text = pen.say("cell", coordinates(pen, x, y), v=value)
        lines.append(bullet(pen.sentence(text), cell_facts(panels, y, (x,), (value,))))
    return lines
