"""`parse --explain`: every line with what became of it."""

from __future__ import annotations

from pathlib import Path

from rerender import api
from rerender.text import Step, read_traced

DOCUMENT = """# Load of experts
- **X-axis**: expert, 1 to 16
- **Y-axis**: corpus: Novels, Code
- **Color bar**: 0 (white) to 10 (red)
### Code
- High load (red) at experts 3 and 7.
- The weather was fine in 1984.
"""


def trace() -> dict[int, Step]:
    steps: list[Step] = []
    read_traced(DOCUMENT, "load.md", steps)
    return {step.line: step for step in steps}


def test_a_claim_line_shows_tokens_register_rule_and_claim() -> None:
    step = trace()[6]
    assert step.role == "claims"
    assert ("number", "3") in step.tokens
    assert ("color", "red") in step.tokens
    assert ("y", "Code") in step.register
    assert [(claim.rule, claim.y, claim.x) for claim in step.claims] == [
        ("level-on-positions", ("Code",), (3, 7))
    ]


def test_roles_tell_declarations_from_headings_and_from_what_was_not_understood() -> None:
    steps = trace()
    assert {steps[n].role for n in (2, 3, 4)} == {"figure"}
    assert steps[5].role == "scope"
    assert steps[7].role == "unread"


def test_the_trace_changes_nothing_of_the_reading() -> None:
    assert read_traced(DOCUMENT, "load.md", []) == read_traced(DOCUMENT, "load.md", None)


def test_the_text_names_each_line_and_its_rule(tmp_path: Path) -> None:
    path = tmp_path / "load.md"
    path.write_text(DOCUMENT)
    text = api.explain(path)
    assert "    6  High load (red) at experts 3 and 7." in text
    assert "level-on-positions → cells" in text
    assert "register  y=Code" in text
    assert "not understood" in text
