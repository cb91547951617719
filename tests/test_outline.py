"""A description for reading."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rerender.model import Amount, Axis, Category, Claim, Description, Figure, Level, Panel, Span
from rerender.outline import WIDTH, excerpt, outline


def test_the_whole_outline(description: Description) -> None:
    assert outline(description, unread=True).splitlines() == [
        "load.md",
        "  figure      continuous, relative-load",
        "  panels      2: layer 1, 2",
        "  x           expert →  1–4  (4)",
        "  y           animal ↓  Cats, Dogs (en)  (2)",
        "  scale       Load  0 to 10  YlOrRd",
        "",
        "3 claims: 2 cells, 1 background",
        "     3  layer 1           Cats  2, 3  8 to 10  “red (8-10)”",
        "     4  every panel       all   all   background  “pale”",
        "     5  panel unresolved  all   ~9",
        "",
        "1 problem",
        "     5  warning: out-of-axis: expert 9 of 4",
        "        Expert 9 stands out.",
        "        ^^^^^^^^",
        "",
        "1 of 7 sentences unread (14%)",
        "     1  # Load of 4 experts",
    ]


def test_unread_sentences_are_listed_on_demand(description: Description) -> None:
    assert "# Load" not in outline(description)


def test_the_share_is_the_whole_documents(description: Description) -> None:
    part = replace(description, claims=description.claims[:1])
    assert outline(part, whole=description).splitlines()[-1] == "1 of 7 sentences unread (14%)"
    assert outline(part).splitlines()[-1] == "1 of 5 sentences unread (20%)"


def test_many_problems_of_a_kind_are_summed_up(description: Description) -> None:
    odd = [replace(description.problems[0], span=Span(line, 0, 1)) for line in (1, 2, 3, 4, 5, 7)]
    other = replace(description.problems[0], slug="other")
    text = outline(replace(description, problems=(*odd, other)))
    assert "7 problems" in text
    assert text.count("warning: out-of-axis") == 3
    assert "and 3 more out-of-axis in line 4, 5, 7" in text
    assert "warning: other" in text


def test_nothing_read_at_all() -> None:
    empty = Description("empty.md", "Hello.", Figure("continuous"))
    lines = outline(empty).splitlines()
    assert "no claims" in lines
    assert lines[-1] == "nothing to read"


@pytest.mark.parametrize(
    ("panels", "words"),
    [
        ((0, 1, 2, 3), "every panel"),
        ((1, 3), "Free"),
        ((2,), "layer 2 · Based"),
        ((2, 3), "layer 2"),
        ((0, 3), "Based 1; Free 2"),
        ((), "panel unresolved"),
    ],
)
def test_panels_are_named_by_what_tells_them_apart(
    description: Description, panels: tuple[int, ...], words: str
) -> None:
    methods = ("Based", "Free")
    every = [
        Panel(f"{method} {layer}", {"layer": layer, "method": method})
        for layer in (1, 2)
        for method in methods
    ]
    figure = replace(description.figure, panels=tuple(every))
    claim = replace(description.claims[0], panels=panels)
    text = outline(replace(description, figure=figure, claims=(claim,)))
    assert "4: layer 1, 2 × method Based, Free" in text
    assert f"     3  {words}  Cats" in text


def test_categorical_claims(description: Description) -> None:
    categories = (Category("Math", "blue"), Category("none", "grey", background=True))
    figure = Figure(
        "categorical", x=Axis("layer", tuple(range(31)), "right", sized=False), categories=categories
    )
    claim = Claim(
        "count",
        (0,),
        None,
        (3, 4, 5, 9),
        "count",
        Span(1, 0, 3),
        category="Math",
        density=(0.6, 1.0),
        amount=Amount(150, 200, 961),
        against="Code",
    )
    text = outline(replace(description, figure=figure, claims=(claim,)))
    assert "categories  Math (blue), none (grey)" in text
    assert "0–30  (31, as far as claims go)" in text
    assert "3–5, 9  count  Math  density 0.6 to 1  150 to 200 of 961  against Code" in text


def test_approximate_levels(description: Description) -> None:
    claim = replace(description.claims[0], level=Level("~10", 10, 10, approximate=True))
    assert "~10  “~10”" in outline(replace(description, claims=(claim,)))


def test_long_words_do_not_break_the_lines(description: Description) -> None:
    axis = Axis("token", tuple(f"word{i}" * 5 for i in range(500)), "right")
    claim = replace(description.claims[0], x=axis.labels, level=Level("red " * 500))
    figure = replace(description.figure, x=axis)
    text = outline(replace(description, figure=figure, claims=(claim,)))
    assert max(map(len, text.splitlines())) <= WIDTH + 20


def test_a_long_claim_leaves_the_others_alone(description: Description) -> None:
    long = replace(description.claims[0], level=Level("red " * 500))
    text = outline(replace(description, claims=(*description.claims, long)))
    claims = text.split(" claims: ")[1].split("\n\n")[0].splitlines()[1:]
    assert [line.endswith("…") for line in claims] == [False] * len(description.claims) + [True]


def test_an_excerpt_of_a_long_line_shows_the_span() -> None:
    text = "first\n" + "a" * 5000 + "HERE" + "b" * 5000 + "\nlast"
    start = text.index("HERE")
    shown, carets = excerpt(text, Span(2, start, start + 4), 40)
    assert len(shown) == 40
    assert shown[carets.index("^") : carets.rindex("^") + 1] == "HERE"


@pytest.mark.parametrize(("start", "end"), [(0, 3), (8, 200), (12, 12), (18, 18)])
def test_an_excerpt_stays_within_its_line(start: int, end: int) -> None:
    shown, carets = excerpt("first line\nsecond\n", Span(1, start, end))
    assert len(carets) <= max(len(shown), carets.index("^") + 1)
