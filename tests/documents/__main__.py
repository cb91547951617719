"""The table of the sets, and what is missed in the documents that are read worst.

    python -m tests.documents [--worst K] [--set NAME …]

`--worst K` adds the K documents of each set whose positions score lowest, with the lines that were missed or
read beyond the key. Of the sealed set it shows scores alone.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence

from tests.documents.measure import SEALED, SETS, Document, Score, load, mean, measure
from tests.writer.score import Cells, Json, key_cells, panel_names, read_cells


def table(sets: dict[str, list[Score]]) -> str:
    """One line a set: number of documents, the three means, the slowest document."""
    rows = [f"{'set':10}  documents  figure  positions  values  slowest"]
    for name, scores in sets.items():
        means = mean(scores)
        rows.append(
            f"{name:10}  {len(scores):9}  {means['figure']:6.3f}  {means['positions']:9.3f}  "
            f"{means['values']:6.3f}  {max(score.milliseconds for score in scores):4.0f} ms"
        )
    return "\n".join(rows)


def row(score: Score) -> str:
    """One document: its scores, and outside the sealed set the facts of the figure that are wrong."""
    numbers = "   –" if score.values is None else f"{score.values:.2f}"
    told = f"figure {score.figure:.2f}  positions {score.positions:.2f}  values {numbers}  {score.crash}"
    wrong = "" if score.document.folder == SEALED else ", ".join(score.wrong)
    return f"{score.document.folder}/{score.document.name}  {told}  {wrong}".rstrip()


def lines(document: Document) -> Iterator[str]:
    """The lines whose cells were missed (`-`) and those read beyond the key (`+`), with how many cells."""
    reading, told = document.reading(), document.text.split("\n")
    names = panel_names(document.key, reading["figure"])
    truth = {n: key_cells(c, document.key) for n, c in enumerate(document.key["claims"]) if is_cells(c)}
    found = {
        n: read_cells(c, reading["figure"], names) for n, c in enumerate(reading["claims"]) if is_cells(c)
    }
    for sign, ours, others, claims in (
        ("-", truth, found, document.key["claims"]),
        ("+", found, truth, reading["claims"]),
    ):
        for line, cells in by_line(ours, others, claims).items():
            yield f"  {sign}{cells:4} cells  {line}: {told[line - 1][:150]}"


def is_cells(claim: Json) -> bool:
    return bool(claim["kind"] == "cells")


def by_line(ours: dict[int, Cells], others: dict[int, Cells], claims: Sequence[Json]) -> dict[int, int]:
    """How many cells of ours no claim of the others holds, by the line of the claim."""
    known: Cells = set().union(*others.values())
    counts: dict[int, int] = {}
    for number, cells in ours.items():
        claim = claims[number]
        line = claim["line"] if "line" in claim else claim["span"]["line"]
        if cells - known:
            counts[line] = counts.get(line, 0) + len(cells - known)
    return dict(sorted(counts.items()))


def main(arguments: Sequence[str] | None = None) -> None:
    """The command line."""
    parser = argparse.ArgumentParser(
        "python -m tests.documents",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--worst", type=int, default=0, metavar="K")
    parser.add_argument("--set", choices=SETS, action="append", dest="sets")
    options = parser.parse_args(arguments)
    sets = {name: [measure(document) for document in load(name)] for name in options.sets or SETS}
    print(table(sets))
    for name, scores in sets.items() if options.worst else ():
        print()
        for score in sorted(scores, key=lambda score: score.positions)[: options.worst]:
            print(row(score))
            if name != SEALED and not score.crash:
                print("\n".join(lines(score.document)))


if __name__ == "__main__":
    main()
