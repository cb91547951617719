"""Long lines and documents take time in proportion to length; what is kept changes nothing that is read."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from rerender.text import read
from rerender.text.lexicon import singular
from rerender.text.scan import MAX_LINE, scan
from rerender.text.series import read_number
from rerender.text.words import compile_names, tokenize

LONG = MAX_LINE


def seconds(work: Callable[[str], object], text: str) -> float:
    start = time.process_time()
    work(text)
    return time.process_time() - start


@pytest.mark.parametrize(
    "unit", ["a", "1", "1,", "very ", "light-", "~", "<", "([", '"', "**", "near-", "dark red ", "a_", "1x1 "]
)
@pytest.mark.parametrize("work", [tokenize, scan], ids=["tokenize", "scan"])
def test_a_long_line_is_cut_in_time(work: Callable[[str], object], unit: str) -> None:
    assert seconds(work, unit * (LONG // len(unit))) < 1.0


def test_hundreds_of_names_are_found_in_time() -> None:
    names = compile_names({f"layer {n} of many": n for n in range(2_000)})
    line = "layer 1999 of many, layer 2000 of many, " * 500
    found: list[object] = []
    assert seconds(lambda text: found.extend(tokenize(text, names)), line) < 1.0
    assert sum(getattr(token, "kind", "") == "label" for token in found) == 500


@pytest.mark.parametrize("unit", ["1 to ", "between ", "between 1 and ", "1 through about "])
def test_ranges_in_ranges_end(unit: str) -> None:
    tokens = tokenize(unit * 2_000)
    found = read_number(tokens, 0)
    assert found is None or 0 < found[1] < len(tokens)
    read(f"- Row A: {unit * 400}")


def test_a_document_twice_as_long_takes_about_twice_as_long() -> None:
    line = "- **Layer 3:** high load at experts 4, 56 and ~12 (red, 8-10), light yellow (0-2) elsewhere.\n"
    read(line * 10)
    short, long = (min(seconds(read, line * count) for _ in range(3)) for count in (100, 400))
    assert long < 4 * 2.5 * short


def test_the_words_of_a_line() -> None:
    line = scan("- **X-Axis**: Experts 1–64, last_q")[0]
    assert line.words == {"x", "axis", "experts", "1", "64", "last", "q"}


def test_kept_tokens_are_not_the_callers_list() -> None:
    first = tokenize("high load at expert 4")
    copy = list(first)
    first.clear()
    assert copy
    assert tokenize("high load at expert 4") == copy


@pytest.mark.parametrize(
    ("names", "text", "found"),
    [
        (["github", "github issues"], "GitHub issues and Github", ["github issues", "github"]),
        (["t1", "t10"], "T10, t1, T1", ["t10", "t1"]),
        (["$<2$"], "a $<2$ b", ["$<2$"]),
        (["(en)"], "wiki (en) but wiki(en)", ["(en)"]),
        (["last_q"], "last_q, last_qs, Last_Q.", ["last_q", "Last_Q"]),
        (["a"], "A a b", ["a"]),
        (["en"], "İEN en", ["en"]),
        (["math"], "İ math", ["math"]),
    ],
)
def test_names_stand_alone_and_the_longest_wins(names: list[str], text: str, found: list[str]) -> None:
    tokens = tokenize(text, compile_names({name: name for name in names}))
    labels = [token for token in tokens if token.kind == "label"]
    assert [token.text.lower() for token in labels] == [name.lower() for name in found]
    assert all(text[token.start : token.end] == token.text for token in tokens)


def test_singular_is_kept_within_bounds() -> None:
    assert singular.cache_info().maxsize is not None
    assert [singular(word) for word in ("indices", "layers", "bus", "boxes")] == [
        "index",
        "layer",
        "bus",
        "box",
    ]
