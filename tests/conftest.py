"""What several tests share: the command line, and a small description."""

from __future__ import annotations

from pathlib import Path

import pytest

from rerender.model import Axis, Claim, Description, Figure, Level, Panel, Problem, Scale, Span
from tests.commandline import CommandLine


@pytest.fixture
def rerender(tmp_path: Path) -> CommandLine:
    """The command line, started in `tmp_path`."""
    return CommandLine(tmp_path)


TEXT = """# Load of 4 experts
Layers 1 and 2, expert 1 to 4, rows Cats and Dogs (en).
In layer 1, experts 2 and 3 are red (8-10) for Cats.
Elsewhere it is pale.
Expert 9 stands out.
"""


def span_of(words: str) -> Span:
    """Where `words` stand in `TEXT`."""
    start = TEXT.index(words)
    return Span(TEXT.count("\n", 0, start) + 1, start, start + len(words))


@pytest.fixture
def description() -> Description:
    """Two panels of two rows and four columns, three claims, a problem and an unread sentence."""
    figure = Figure(
        "continuous",
        "relative-load",
        (Panel("Layer 1", {"layer": 1}, span_of("Layers 1")), Panel("Layer 2", {"layer": 2})),
        Axis("expert", (1, 2, 3, 4), "right", ticks=(2, 4), span=span_of("expert 1 to 4")),
        Axis("animal", ("Cats", "Dogs (en)"), "down", span=span_of("Cats and Dogs (en)")),
        Scale("Load", 0, 10, "YlOrRd"),
    )
    red = Level("red (8-10)", 8, 10, stated=True)
    claims = (
        Claim(
            "cells", (0,), ("Cats",), (2, 3), "level-on-positions", span_of("experts 2 and 3 are red"), red
        ),
        Claim("background", (0, 1), None, None, "elsewhere", span_of("Elsewhere it is pale"), Level("pale")),
        Claim("cells", (), None, (9,), "bare", span_of("Expert 9 stands out"), approximate=True),
    )
    problems = (Problem("out-of-axis", "warning", "expert 9 of 4", span_of("Expert 9")),)
    return Description("load.md", TEXT, figure, claims, problems, (span_of("# Load of 4 experts"),))
