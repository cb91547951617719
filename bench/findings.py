"""What judging finds in the descriptions of published figures, as docs/findings.md.

    python bench/findings.py DOCUMENT=SOURCE … --about 'What the documents describe.' -o docs/findings.md

SOURCE is a table of the figure's numbers (.csv .npz) or, where `rerender.original` can read it, the figure.
The page holds positions, numbers and verdicts by line, and no sentence of a document.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from rerender import api  # noqa: E402
from rerender.judge import ANSWERS, Position, Score, Verdicts  # noqa: E402
from rerender.model import Grid, Label  # noqa: E402
from rerender.wording import number  # noqa: E402

SHARES = ("positions-exact", "positions-within-one", "outstanding-mentioned", "coverage")

INTRODUCTION = """# Findings

Written by `bench/findings.py`; [judging.md](judging.md) says what the words and the scores mean. {about}

In the tables of positions, **12** is one of the row's hottest cells (six, or as many as are listed), 12→13
has the nearest of them at 13, at most three columns away, and ~~12~~ has none so near; cells of a claimed low
level are marked ↓ and held against the coldest cells.
"""


def main() -> None:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("pairs", nargs="+", metavar="DOCUMENT=SOURCE")
    options.add_argument("--about", default="", help="a sentence on the documents and the figures")
    options.add_argument("-o", "--output", type=Path)
    given = options.parse_args()
    pairs = [[Path(path) for path in pair.split("=", 1)] for pair in given.pairs]
    sources = [api.read_source(source, like=document) for document, source in pairs]
    found = [api.check(document, source) for (document, _), source in zip(pairs, sources, strict=True)]
    introduction = INTRODUCTION.format(about=given.about)
    sections = (line for pair in zip(found, sources, strict=True) for line in section(*pair))
    page = "\n".join([introduction, *summary(found), *sections]).rstrip() + "\n"
    if given.output is None:
        print(page, end="")
    else:
        given.output.write_text(page, encoding="utf-8")


def summary(found: Sequence[Verdicts]) -> Iterator[str]:
    """All documents in one table, every score with its chance level."""
    yield "## Summary\n"
    yield f"| | {' | '.join(name(v) for v in found)} |"
    yield f"|---{'|---' * len(found)}|"
    yield row("claims", [str(len(v.verdicts)) for v in found])
    for answer in ANSWERS:
        yield row(answer, [str(v.count(answer)) for v in found])
    yield row("positions listed", [f"{v.total.listed:.0f}" for v in found])
    for scores in zip(*(v.scores for v in found), strict=True):
        yield row(f"`{scores[0].name}` (chance)", [spell(score) for score in scores])
    yield row("systematic errors", ["; ".join(h.words for h in v.hypotheses) or "none" for v in found])
    yield ""


def row(head: str, cells: Sequence[str]) -> str:
    return f"| {head} | {' | '.join(cells)} |"


def name(verdicts: Verdicts) -> str:
    """The document's number: its file name up to the first underscore."""
    return Path(verdicts.description.name).stem.split("_")[0]


def spell(score: Score) -> str:
    spelled = [
        "–" if value is None else f"{value:.0%}" if score.name in SHARES else f"{value:.3f}"
        for value in (score.value, score.chance)
    ]
    return f"{spelled[0]} ({spelled[1]})"


def section(verdicts: Verdicts, source: Grid) -> Iterator[str]:
    yield f"## Document {name(verdicts)}\n"
    for matching in verdicts.alignment:
        yield f"- {matching.dimension}: {matching.matched} of {matching.source}, {matching.how}"
    yield "\n| line | kind | verdict | why |\n|---|---|---|---|"
    for verdict in verdicts.verdicts:
        claim = verdicts.description.claims[verdict.claim]
        yield f"| {claim.span.line} | {claim.kind} | {verdict.answer} | {escape(verdict.reason)} |"
    yield "\n| panel | row | listed | exact (chance) | ± 1 (chance) | where the row is hottest |"
    yield "|---|---|---|---|---|---|"
    yield from positions(verdicts, source)
    yield ""


def positions(verdicts: Verdicts, source: Grid) -> Iterator[str]:
    """A line for each row in which claims list positions."""
    rows: dict[tuple[int, Label], dict[tuple[Label, str], Position]] = {}
    for verdict in verdicts.verdicts:
        for position in verdict.positions:
            rows.setdefault((position.panel, position.y), {})[position.x, position.extreme] = position
    for part in verdicts.rows:
        if part.y is not None and (listed := rows.get((part.panel, part.y))):
            t = part.tally
            title = verdicts.figure.panels[part.panel].title
            counts = [f"{t.exact:.0f} ({t.chance_exact:.1f})", f"{t.near:.0f} ({t.chance_near:.1f})"]
            heat = hottest(source, part.panel, part.y)
            yield row(
                escape(title), [escape(str(part.y)), ", ".join(map(mark, listed.values())), *counts, heat]
            )


def mark(position: Position) -> str:
    down = "↓" if position.extreme == "coldest" else ""
    if position.outcome == "exact":
        return f"**{position.x}**{down}"
    if position.outcome == "nowhere":
        return f"~~{position.x}~~{down}"
    return f"{position.x}→{position.nearest}{down}"


def hottest(source: Grid, panel: int, y: Label) -> str:
    """The six hottest cells of a row with their numbers."""
    assert source.figure.x is not None
    assert source.figure.y is not None
    value = source.value[panel, source.figure.y.labels.index(y)]
    columns = np.argsort(-value)[:6].tolist()
    return ", ".join(f"{source.figure.x.labels[i]} ({number(value[i])})" for i in columns)


def escape(text: str) -> str:
    return text.replace("|", "\\|").replace("*", "\\*").replace("<", "&lt;")


if __name__ == "__main__":
    main()
