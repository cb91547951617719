"""Documents that mean harm: bounded time, linear growth, no exception whatever they hold."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rerender.errors import RerenderError
from rerender.files import read_document
from rerender.forms import description_form
from rerender.text import read
from rerender.text.scan import MAX_LINE

FRAME = """Panels: Dawn, Dusk
- X-axis: expert, 1 to 64
- Y-axis: A, B
- Colour bar: Load, 0 (white) to 10 (red)
"""

UNITS = {
    "digits": "7",
    "opening brackets": "(",
    "closing brackets": ")",
    "squares": "[]",
    "asterisks": "*",
    "emphasis": "*a* ",
    "pipes": "|",
    "cells": "| a ",
    "colons": ":",
    "leads": "a: ",
    "quotes": '"',
    "backticks": "`",
    "code": "`a`",
    "commas": "a, ",
    "numbers": "1, ",
    "ranges": "1-",
    "hashes": "#",
    "dots": ".",
    "sentences": "A. ",
    "tildes": "~",
    "signs of order": "<",
    "conjunctions": "and ",
    "colours": "red ",
    "shades": "light ",
    "nouns": "expert ",
    "axes": "X-axis: ",
    "dollars": "$",
    "backslashes": "\\",
    "entities": "&amp;",
    "blanks": " ",
    "ellipses": "1, 2, ..., ",
    "negations": "no not never ",
    "comparisons": "higher than ",
}
LINES = {
    "bullets": "- a\n",
    "headings": "# Layer 1\n",
    "numbers": "7\n",
    "leads": "**a**:\n",
    "declarations": "- X-axis: expert 1 to 64\n",
    "legends": "- Legend: 0 (red) to 10 (blue)\n",
    "fences": "```\n",
    "matrix in code": "1: [1, 2, 3]\n",
    "claims": "- high load at experts 4, 5 and 60 for A\n",
    "denials and claims": "- **A**: No red cells.\n- **B**: Red at experts 4 and 9.\n",
    "rows of a table": "| 1 | 2 |\n",
    "prose": "The light yellow cells dominate most rows of the heat map here.\n",
}


def seconds(text: str, times: int = 2) -> float:
    """CPU time of reading a text, the best of a few, without collecting the garbage of other tests."""
    read("")  # the lexicon is loaded once
    found = []
    gc.collect()
    gc.disable()
    try:
        for _ in range(times):
            start = time.process_time()
            read(text)
            found.append(time.process_time() - start)
    finally:
        gc.enable()
    return min(found)


def grows_linearly(text: Callable[[int], str], size: int) -> None:
    """Four times the text may take eight times as long, not sixteen."""
    short = seconds(text(size))
    long = seconds(text(4 * size))
    assert long < 8 * short + 0.1


@pytest.mark.parametrize("name", UNITS)
def test_a_long_line_takes_linear_time(name: str) -> None:
    unit = UNITS[name]
    size = 1_500 if name == "ranges" else MAX_LINE // 8
    grows_linearly(lambda length: unit * (length // len(unit)), size)


@pytest.mark.parametrize("name", LINES)
def test_many_lines_take_linear_time(name: str) -> None:
    unit = LINES[name]
    grows_linearly(lambda length: FRAME + unit * (length // len(unit)), 8_000)


@pytest.mark.parametrize("unit", ["| - ", "axis: ", "labels: a, "])
def test_a_long_axis_takes_linear_time(unit: str) -> None:
    grows_linearly(lambda length: f"**X-axis:** {unit * (length // len(unit))}", 4_000)


@pytest.mark.parametrize("name", ["closing brackets", "emphasis", "cells", "leads", "commas", "colours"])
def test_a_line_of_a_megabyte_is_cut_and_read(name: str) -> None:
    text = FRAME + UNITS[name] * (1_000_000 // len(UNITS[name]))
    assert seconds(text, 1) < 2.0


def test_a_line_that_is_cut_is_a_problem() -> None:
    found = read("- a " * 10_000).problems
    assert "line-too-long" in {p.slug for p in found}


def test_a_table_of_a_hundred_thousand_rows() -> None:
    rows = "".join(f"| A | {i % 64 + 1} | {i % 10} |\n" for i in range(100_000))
    text = f"{FRAME}| row | expert | load |\n|---|---|---|\n{rows}"
    assert seconds(text, 1) < 10.0
    assert 0 < len(read(text[: len(text) // 8]).claims) <= 20_000


def test_rows_that_are_not_read_are_a_problem() -> None:
    rows = "".join(f"| A | {i % 64 + 1} | {i % 10} |\n" for i in range(30_000))
    found = read(f"{FRAME}| row | expert | load |\n|---|---|---|\n{rows}").problems
    assert "table-too-long" in {p.slug for p in found}


def test_ten_megabytes_are_refused(tmp_path: object) -> None:
    from pathlib import Path

    path = Path(str(tmp_path)) / "big.md"
    path.write_bytes(b"Expert 3 is red. " * 620_000)
    with pytest.raises(RerenderError) as raised:
        read_document(path)
    assert raised.value.slug == "too-large"


@pytest.mark.parametrize(
    "text",
    [
        "- X-axis: expert, 1 to 1000000000\n- Y-axis: A, B\n- **A**: red at expert 5.",
        "There are 1000000000 experts on the x-axis.\n**A**: red at expert 5.",
        f"{FRAME}- **A**: red at experts 1-1000000000.",
        f"{FRAME}- **A**: red at experts 1, 2, ..., 1000000000.",
        f"{FRAME}- **A**: red at experts 10 to 1e300.",
        f"The grid is 999999x999999.\n{FRAME}",
        f"- X-axis: {'0 to 1000000000, ' * 200}\n- Y-axis: A, B\n- **A**: red at expert 5.",
        f"- X-axis: layers {'0-1000000000 and ' * 200}\n- Y-axis: A, B\n- **A**: red at layers 5-90000000.",
        f"- X-axis: {'1st to 999999999th ' * 200}\n- Y-axis: A, B\n- **A**: red at the 5th.",
    ],
)
def test_a_thousand_million_labels_stay_bounded(text: str) -> None:
    start = time.process_time()
    description = read(text)
    assert time.process_time() - start < 2.0
    axes = [axis for axis in (description.figure.x, description.figure.y) if axis is not None]
    assert all(len(axis) <= 100_000 for axis in axes)
    assert sum(len(claim.x or ()) for claim in description.claims) <= 200_000


ODD = {
    "surrogates": "expert \ud800 4 is red \udfff",
    "NUL": "expert\0 4 \0is red\0",
    "right to left": "\u202eder si 4 trepxe\u202c expert 4 is red",
    "other digits": "experts ٤, ５ and ೬ are red; ² ³ ½ Ⅳ ① are not",
    "line ends": "expert 4\r\nis red\r\x0b\x0c\x85\u2028expert 5 is red",
    "combining": "e\u0301xpert 4 is re\u0301d" + "\u0301" * 500,
    "case that grows": "İSTANBUL ẞ ŉ ǰ ΐ expert 4 İ red",
    "long number": f"experts {'9' * 10_000} are red ({'9' * 10_000}.{'9' * 10_000})",
    "huge numbers": "1e400 1e-400 9e999% 1e308-1e309 -1e308+ expert 1e5 is red",
    "zero width": "ex\u200bpert 4\ufeff is\u2060 red",
    "emoji": "expert 4 is 🔴 and 5 is 👩‍👩‍👧‍👦 red",
    "markup": "<script>expert 4</script> is red &#x26; &amp;amp; expert 5 <br><br/>",
    "nothing": "",
    "blank lines": "\n\n \n\t\n",
}


@pytest.mark.parametrize("name", ODD)
@pytest.mark.parametrize(
    "form", ["{}", FRAME + "- **A**: {}", "| a | b |\n|---|---|\n| {} | 3 |", "# {}", "```\n{}"]
)
def test_odd_characters_do_no_harm(name: str, form: str) -> None:
    description_form(read(form.replace("{}", ODD[name])))


@pytest.mark.parametrize("unit", ["1 to ", "between ", "1 through about "])
def test_ranges_of_ranges_do_not_recurse_without_end(unit: str) -> None:
    read(FRAME + "- **A**: red at experts " + unit * 3_000)


def test_a_short_line_does_not_take_exponential_time() -> None:
    assert seconds(f"of {'aty' * 15}! x-axis is expert", 1) < 0.5


@given(st.text(max_size=400))
def test_no_text_raises(text: str) -> None:
    description_form(read(text))


WORDS = (
    "X-axis|Y-axis: |Legend: |Panels: |expert |A|B|Dawn|1–64|~|±|%|0|10|dark red|light | to |between | and |"
    " or |first |last 3 |all other|elsewhere|**|...| than |no |(|)|="
)
STARTS = ["\n", "\n- ", "\n## ", "\n| ", " | ", "|---|---|\n", "\n```\n"]
SHORT = [text for text in ODD.values() if len(text) < 200]
FRAGMENTS = st.sampled_from([*UNITS.values(), *LINES.values(), *SHORT, *WORDS.split("|"), *STARTS])


@settings(deadline=None, max_examples=80)
@given(st.lists(FRAGMENTS, max_size=25).map("".join), st.booleans())
def test_no_mixture_of_fragments_raises(text: str, framed: bool) -> None:
    description = read(FRAME + text if framed else text)
    description_form(description)
    assert len(description.claims) <= 20_000


def test_a_text_that_is_too_long_is_read_to_the_limit() -> None:
    line = "- Kestrel: high drag at buoy 5.\n"
    found = read(line * 20_000)
    assert "text-too-long" in {p.slug for p in found.problems}
    assert 0 < len(found.claims) < 20_000


HOSTILE_SHAPES = {
    "short lines": "a\n",
    "numbers": "1\n",
    "headings": "## Layer 3\n",
    "bold lines": "**a**\n",
    "labels": '- **Y-Axis:** "a1", "b2", "c3"\n',
    "panels": "- **A Layer 3:**\n- **B Layer 4:**\n",
    "pipe tables": "| a | b |\n|---|---|\n| 1 | 2 |\n| 4 | 5 |\n\n",
    "code": "```\n1: [1.00, 0.92]\n2: [0.92, 1.00]\n```\n",
    "lists of panels": "- **Heron**: peaks at 4\n| Panel | Vessel | Drag |\n",
}
VAST = (
    "- X-axis: expert, 1 to 20000\n- Y-axis: layer, 1 to 20000\n- Colour bar: Load, 0 (white) to 10 (red)\n"
)


@pytest.mark.parametrize("name", HOSTILE_SHAPES)
def test_a_megabyte_of_one_shape(name: str) -> None:
    unit = HOSTILE_SHAPES[name]
    assert seconds(FRAME + unit * (1_000_000 // len(unit)), 1) < 1.5


def test_too_many_tables_are_a_problem() -> None:
    found = read("| a | b |\n|---|---|\n| 1 | 2 |\n\n" * 600).problems
    assert "too-many-tables" in {p.slug for p in found}


def test_too_many_lines_are_a_problem() -> None:
    rows = [p for p in read("| 1 | 2 | high |\n" * 30_000).problems if p.slug == "text-too-long"]
    assert [p.span.line for p in rows if p.span] == [25_001]


@pytest.mark.parametrize(
    "text",
    [
        VAST + "- layers 1 to 20000: high at experts 2 to 19999, except 3\n" * 900,
        VAST + "**Layers 2+:** expert 3+ is high, 4 low\n" * 900,
        VAST
        + "| Layer | Expert | Load |\n|---|---|---|\n"
        + "| 1-20000 | 1-20000 | high |\n" * 5_000
        + "\nHigh at expert 3.\n" * 400,
    ],
    ids=["sentences", "leads", "rows of a table"],
)
def test_claims_that_reach_too_far_are_a_problem(text: str) -> None:
    assert seconds(text, 1) < 1.5
    found = read(text)
    assert "too-many-claims" in {p.slug for p in found.problems}
    assert sum(len(c.x or ()) + len(c.y or ()) for c in found.claims) <= 500_000


@pytest.mark.parametrize(
    "unit",
    [
        "- On the diagonal the value is 1.\n",
        "- Layers 1 to 20000 are recognized correctly (60).\n",
        "- It is dark in layers 1 to 9000, afterwards light.\n",
        "- **Layer 3:** 0.72 (17, 0.72), 17 at layer 4\n",
    ],
)
def test_vast_axes_are_looked_through_once(unit: str) -> None:
    assert seconds(VAST + unit * 900, 1) < 1.5


def test_many_denials_take_linear_time() -> None:
    unit = "- Dawn, row A: no value above 4\n- Dusk: 8 at experts 4, 9 and 11\n"
    grows_linearly(lambda length: FRAME + unit * (length // len(unit)), 8_000)


def test_many_legends_take_linear_time() -> None:
    grows_linearly(
        lambda length: FRAME + "- Colors:\n- **Heron:** 3 (red); 5 (orange)\n" * (length // 40), 8_000
    )


def test_names_that_begin_alike_are_found_in_time() -> None:
    labels = ", ".join(f'"lab {i}"' for i in range(3_000))
    assert seconds(f"- **X-Axis:** {labels}\n" + "- high at lab 5, lab 7 and lab 2900\n" * 900, 1) < 1.5


def test_prose_is_set_against_a_vast_table_in_time() -> None:
    rows = "".join(f"| {row} | {n % 90 + 1} | {n % 10} |\n" for row in (3, 4) for n in range(5_000))
    table = "| Layer | Expert | Load |\n|---|---|---|\n" + rows
    assert seconds(VAST + table + "\n- layers 3 and 4: load 3.5 at expert 7\n" * 1_000, 1) < 1.5


def test_many_long_axes_are_looked_over_once() -> None:
    line = "**X-axis:** layer 0 to 19999\n"
    assert seconds(line * 100, 1) < 3.0
