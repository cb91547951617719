"""How fast descriptions are read, beside what CommonMark parsers need merely to parse the same text.

    python bench/parse.py [--written N] [--rounds N] [--hostile] [--check RATIO]

CPU time (one core), medians over the rounds. Every round reads the documents of `gallery/`, those of
`../shared/` where it is there, and N fresh ones of `tests/writer`, so that no cache has seen most of the
text. Needs markdown-it-py, and mistune to be compared.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from rerender.text import read  # noqa: E402
from rerender.text.figure import read_figure  # noqa: E402
from rerender.text.matrix import find_tables  # noqa: E402
from rerender.text.scan import scan  # noqa: E402
from tests.writer import write  # noqa: E402

PAGE = 4096
"""Characters: documents are compared as if each had this length."""


def standing_documents() -> list[str]:
    """The documents that every round reads: samples of the gallery, and the shared ones where they are."""
    shared = ROOT.parent / "shared"
    found = [
        *ROOT.glob("gallery/*/*.md"),
        *shared.glob("documents/*.txt"),
        *shared.glob("development/*.md"),
    ]
    return [path.read_text("utf-8") for path in sorted(found)]


def written_documents(count: int, first: int) -> list[str]:
    """Documents of the writer, of as many seeds from `first` on."""
    return [write(random.Random(seed), sealed=False).text for seed in range(first, first + count)]


def read_the_figure(lines: Sequence[Any]) -> None:
    """The stage after scanning: tables, axes, panels, scale."""
    read_figure(lines, find_tables(lines))


def rivals() -> dict[str, Callable[[str], Any]]:
    """Parsers of Markdown that are installed, by name; the first is the one to beat."""
    from markdown_it import MarkdownIt

    found: dict[str, Callable[[str], Any]] = {"markdown-it-py": MarkdownIt("commonmark").parse}
    try:
        import mistune
    except ImportError:
        return found
    return found | {"mistune": mistune.create_markdown(renderer=None)}


def cpu_seconds(work: Callable[[Any], Any], inputs: Iterable[Any]) -> float:
    """CPU seconds that it takes to do the work on all inputs."""
    start = time.process_time()
    for one in inputs:
        work(one)
    return time.process_time() - start


def timed_round(texts: Sequence[str]) -> dict[str, float]:
    """CPU seconds of each stage and rival on the same texts; `claims` is what is left of the whole."""
    scanned = [scan(text) for text in texts]
    stages: dict[str, Callable[[], float]] = {
        "scan": partial(cpu_seconds, scan, texts),
        "figure": partial(cpu_seconds, read_the_figure, scanned),
        "whole": partial(cpu_seconds, read, texts),
    }
    stages |= {name: partial(cpu_seconds, parse, texts) for name, parse in rivals().items()}
    taken = {name: stage() for name, stage in stages.items()}
    return taken | {"claims": max(0.0, taken["whole"] - taken["scan"] - taken["figure"])}


def table(rounds: Sequence[dict[str, float]], texts: Sequence[str]) -> str:
    """Rates and ratios of all stages, medians over the rounds; above 1 is faster than the first rival."""
    first = next(iter(rivals()))
    pages = sum(map(len, texts)) / PAGE
    lines = [f"{'':16}{'docs/s':>9}{'4 KB/s':>9}{f'against {first}':>26}"]
    for name in ("scan", "figure", "claims", "whole", *rivals()):
        seconds = statistics.median(one[name] for one in rounds)
        lines.append(
            f"{name:16}{len(texts) / seconds:9.0f}{pages / seconds:9.0f}{ratio(rounds, name, first):26.2f}"
        )
    return "\n".join(lines)


def ratio(rounds: Sequence[dict[str, float]], name: str, other: str) -> float:
    """How many times as fast as the other: the median of the rounds' own ratios."""
    return statistics.median(one[other] / one[name] for one in rounds)


HOSTILE: dict[str, str] = {
    "one line of letters": "a",
    "one line of digits": "1",
    "one line of commas": "1, ",
    "dashes": "- ",
    "brackets": "([",
    "stars": "**",
    "backticks": "`",
    "bars": "|",
    "table rows": "| 1 | 2 | high |\n",
    "bullets": "- **Layer 3:** high load at experts 4, 56 and ~12 (red, 8-10)\n",
    "headings": "## Layer 3\n",
    "axes": "- **X-Axis:** experts 1 to 64\n",
    "panels": "- **A Layer 3:**\n- **B Layer 4:**\n",
    "legends": "- **Color bar:** 0 (white) to 10 (red)\n",
    "code rows": "```\n1: [1.00, 0.92]\n```\n",
    "words": "high load at expert of the layer ",
    "colours": "dark light very red-orange ",
    "labels": '- **Y-Axis:** "a1", "b2", "c3"\n',
    "blanks": " \n",
    "short lines": "a\n",
    "bold lines": "**a**\n",
    "small pipe tables": "| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n| 4 | 5 | 6 |\n\n",
    "small matrices": "```\n1: [1.00, 0.92]\n2: [0.92, 1.00]\n```\n",
    "lists of panels": "- **Heron**: peaks at 4\n| Panel | Vessel | Drag |\n",
    "vast axes": "- X-axis: key, 1 to 20000\n- Y-axis: layer, 1 to 20000\n- layers 3+: high at expert 2+\n",
    "vast cells": "| Layer | Expert | Load |\n|---|---|---|\n" + 100 * "| 1-20000 | 1-20000 | high |\n",
    "wide tables": 2 * ("| 1 " * 2_000 + "|\n"),
}
"""Units that are repeated to a megabyte."""


def hostile_table(size: int = 1_000_000) -> str:
    """Seconds for a megabyte of each hostile text, and how many times those of half of it (2 is linear)."""
    lines = [f"{'1 MB of':24}{'seconds':>9}{'× half':>8}"]
    for name, unit in HOSTILE.items():
        half, whole = (cpu_seconds(read, [unit * (length // len(unit))]) for length in (size // 2, size))
        lines.append(f"{name:24}{whole:9.2f}{whole / max(half, 1e-9):8.1f}")
    return "\n".join(lines)


def main() -> int:
    """Print the tables; exit code 1 where the whole reading stays below `--check`."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--written", type=int, default=100, help="generated documents of each round (100)")
    parser.add_argument("--rounds", type=int, default=7, help="rounds, of which medians are taken (7)")
    parser.add_argument("--hostile", action="store_true", help="also read a megabyte of each hostile text")
    parser.add_argument("--check", type=float, metavar="RATIO", help="fail below this ratio")
    options = parser.parse_args()
    standing = standing_documents()
    timed_round(standing)
    rounds, texts = [], standing
    for number in range(options.rounds):
        texts = standing + written_documents(options.written, 1_000_000 + number * options.written)
        rounds.append(timed_round(texts))
    print(table(rounds, texts))
    if options.hostile:
        print("\n" + hostile_table())
    return int(options.check is not None and ratio(rounds, "whole", "markdown-it-py") < options.check)


if __name__ == "__main__":
    sys.exit(main())
