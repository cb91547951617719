"""Lines, offsets, marks, lead-ins, table cells, fences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rerender.text.scan import Line, scan

KINDS = {
    "## Heading": "heading",
    "- item": "bullet",
    "* item": "bullet",
    "• item": "bullet",
    "3. item": "number",
    "3) item": "number",
    "text": "text",
    "-no item": "text",
    "#nohash": "text",
    "2024 was wet": "text",
    "| a | b |": "table",
    "|---|---|": "table",
    "---": "rule",
    "***": "rule",
    "": "blank",
    "   ": "blank",
}


def only(text: str) -> Line:
    (line,) = scan(text)
    return line


@pytest.mark.parametrize("text", KINDS)
def test_kinds(text: str) -> None:
    assert only(text).kind == KINDS[text]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("- **bold** and `code`", "bold and code"),
        ("*slanted* words", "slanted words"),
        ("3 * 4", "3 * 4"),
        (r"low\_tide", "low_tide"),
        (r"a $\rightarrow$ b", "a → b"),
        ("$<2$", "<2"),
        ("$2^3$", "2^3"),
        ("a &lt; b &amp; c", "a < b & c"),
        ("one<br>two", "one two"),
        (r"$x \leq 3$", "x ≤ 3"),
        ("costs $5", "costs 5"),
    ],
)
def test_plain_text_has_no_markup(text: str, plain: str) -> None:
    assert only(text).plain == plain


@pytest.mark.parametrize(
    "text",
    [
        '- **bold** at `3` and "so"',
        r"\_a\_ $\rightarrow$ b &lt; c",
        "| **a** | `b|c` |",
        "## *x* `y`",
        "plain",
    ],
)
def test_every_character_knows_where_it_stood(text: str) -> None:
    line = only(text)
    for i, char in enumerate(line.plain):
        stood = text[line.offset(i)]
        assert stood == char or stood in "\\&$", (i, char)


@given(st.text(alphabet='ab1 *`$\\_|&;"“”{}^#-.:()\n\t', max_size=60))
def test_offsets_rise_and_stay_within_their_line(text: str) -> None:
    starts = [0, *(i + 1 for i, char in enumerate(text) if char == "\n")]
    for line in scan(text):
        offsets = [line.offset(i) for i in range(len(line.plain))]
        assert offsets == sorted(offsets)
        end = text.find("\n", starts[line.number - 1])
        assert all(starts[line.number - 1] <= o < (len(text) if end < 0 else end) for o in offsets)


@pytest.mark.parametrize(
    ("text", "label", "body"),
    [
        ("- **Kestrel:** high at 3", "Kestrel", "high at 3"),
        ("- **Kestrel**: high at 3", "Kestrel", "high at 3"),
        ("Kestrel: high", "Kestrel", "high"),
        ("- **Kestrel** — high", "Kestrel", "high"),
        ("- **Kestrel**", "Kestrel", ""),
        ("at 12:30 it rains", "", "at 12:30 it rains"),
        ("It rains. Then: more", "", "It rains. Then: more"),
        ("(a: b) c", "", "(a: b) c"),
        ("- Axis (X: buoy): 1 to 9", "Axis (X: buoy)", "1 to 9"),
    ],
)
def test_lead_ins(text: str, label: str, body: str) -> None:
    line = only(text)
    assert (line.label, line.body) == (label, body)


def test_marks_know_their_stretch() -> None:
    line = only('a **bold** `code` "said"')
    assert [(m.kind, line.plain[m.start : m.end]) for m in line.marks] == [
        ("bold", "bold"),
        ("code", "code"),
        ("quote", "said"),
    ]


@pytest.mark.parametrize(
    ("text", "titled"),
    [
        ("## Dawn", True),
        ("**Dawn:**", True),
        ("**Dawn** panel", False),
        ("Dawn", False),
        ("1. **Dawn**", True),
    ],
)
def test_titles(text: str, titled: bool) -> None:
    assert only(text).is_title is titled


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("| a | b |", ["a", "b"]),
        ("| a | b", ["a", "b"]),
        ("| `a|b` | c |", ["a|b", "c"]),
        ("| | x |", ["", "x"]),
        (r"| a \\ b | **c** |", ["a \\ b", "c"]),
    ],
)
def test_cells_of_a_row(text: str, cells: list[str]) -> None:
    line = only(text)
    assert [line.plain[start:end].strip() for start, end in line.cells] == cells


def test_what_stands_in_a_fence_is_code() -> None:
    assert [line.kind for line in scan("```\n# 1: [2]\n- x\n```\n- y")] == [
        "blank",
        "code",
        "code",
        "blank",
        "bullet",
    ]


def test_spans_leave_blanks_out() -> None:
    text = "a\n-   **b c**  : d"
    line = scan(text)[1]
    assert line.span(0, 3).quote(text) == "b c"
    assert line.span().line == 2
