"""How well the reader reads what the writer writes.

    python -m tests.writer.measure --count 2000 [--wordings open|second|third|sealed] [--seed N] [--worst K]

Prints the mean scores, the lowest constructs, crashes and the slowest document. For the sealed grammar no
text is ever printed, only constructs and scores; for the others `--worst K` shows the K worst documents.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tests.writer.document import GRAMMARS, Written, write
from tests.writer.score import figure_facts, positions, values


@dataclass(frozen=True, slots=True)
class Result:
    """The scores of one document; `crash` names the exception, if any."""

    seed: int
    tags: frozenset[str]
    milliseconds: float
    positions: float = 0.0
    figure: float = 0.0
    values: float | None = None
    wrong: tuple[str, ...] = ()
    crash: str = ""


def measure(seed: int, *, wordings: str = "open", sealed: bool = False) -> Result:
    """Write a document, read it, score it; `sealed` is short for `wordings="sealed"`."""
    from rerender.forms import description_form
    from rerender.text import read

    written = write(random.Random(seed), wordings=wordings, sealed=sealed)
    start = time.perf_counter()
    try:
        description = read(written.text, name=f"{seed}.md")
    except Exception as error:  # a crash of the reader is what is measured here
        return Result(seed, written.tags, 1000 * (time.perf_counter() - start), crash=type(error).__name__)
    milliseconds = 1000 * (time.perf_counter() - start)
    reading: dict[str, Any] = json.loads(json.dumps(description_form(description)))
    return scored(seed, written, reading, milliseconds)


def scored(seed: int, written: Written, reading: dict[str, Any], milliseconds: float) -> Result:
    """The scores of a reading."""
    facts = figure_facts(written.key, reading)
    wrong = tuple(name for name, right in facts.items() if not right)
    share = sum(facts.values()) / len(facts)
    f1, numbers = positions(written.key, reading), values(written.key, reading)
    return Result(seed, written.tags, milliseconds, f1, share, numbers, wrong)


def mean(numbers: Sequence[float]) -> float:
    """The mean, 1 for none."""
    return sum(numbers) / len(numbers) if numbers else 1.0


def report(results: Sequence[Result]) -> str:
    """The means, the crashes, the time."""
    stated = [r.values for r in results if r.values is not None]
    slowest = max(results, key=lambda r: r.milliseconds)
    crashes: dict[str, list[int]] = defaultdict(list)
    for result in results:
        if result.crash:
            crashes[result.crash].append(result.seed)
    wrong: dict[str, int] = defaultdict(int)
    for result in results:
        for name in result.wrong:
            wrong[name] += 1
    return "\n".join(
        (
            f"{len(results)} documents",
            f"positions {mean([r.positions for r in results]):.4f}",
            f"figure    {mean([r.figure for r in results]):.4f}  wrong: {dict(wrong)}",
            f"values    {mean(stated):.4f}",
            f"crashes   {sum(map(len, crashes.values()))}  {dict(crashes)}",
            f"slowest   {slowest.milliseconds:.1f} ms (seed {slowest.seed})",
        )
    )


def by_tag(results: Sequence[Result], most: int) -> str:
    """The constructs whose documents score lowest, with how many documents use them."""
    groups: dict[str, list[float]] = defaultdict(list)
    for result in results:
        for tag in result.tags:
            groups[tag].append(result.positions)
    rows = sorted((mean(scores), tag, len(scores)) for tag, scores in groups.items())
    return "\n".join(f"{score:.4f}  {tag}  ({count})" for score, tag, count in rows[:most])


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=0, help="of the first document")
    parser.add_argument("--wordings", choices=sorted(GRAMMARS), default="open")
    parser.add_argument("--worst", type=int, default=0, metavar="K")
    options = parser.parse_args()
    results = [measure(options.seed + n, wordings=options.wordings) for n in range(options.count)]
    print(report(results))
    if options.worst:
        print(by_tag(results, options.worst))
        for result in sorted(results, key=lambda r: r.positions)[: options.worst]:
            print(
                f"\nseed {result.seed}: positions {result.positions:.3f}, wrong {result.wrong} {result.crash}"
            )
            if options.wordings != "sealed":
                print(write(random.Random(result.seed), wordings=options.wordings).text)


if __name__ == "__main__":
    main()
