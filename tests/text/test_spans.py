"""Spans: every part of a description quotes words that stand in its document, on the line that it states."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from rerender.model import Description, Span
from rerender.text import read
from tests.text.documents import corpus


def spans(description: Description) -> Iterator[tuple[str, Span]]:
    """All spans of a description with what they belong to; what every document has to quote must have one."""
    figure = description.figure
    framed = [*figure.panels, *figure.categories, *(p for p in (figure.x, figure.y, figure.scale) if p)]
    for part in (*framed, *description.claims, *description.problems):
        if part.span is not None:
            yield repr(part)[:80], part.span
    for span in description.unread:
        yield "unread", span


@pytest.mark.parametrize("name", corpus())
def test_spans_quote_the_document(name: str) -> None:
    text = corpus()[name]
    for what, span in spans(read(text, name)):
        assert 0 <= span.start < span.end <= len(text), what
        assert span.quote(text).strip() == span.quote(text) != "", what
        assert text.count("\n", 0, span.start) + 1 == span.line, what
        assert "\n" not in span.quote(text), what


@pytest.mark.parametrize("name", corpus())
def test_where_a_document_begins_changes_nothing_but_spans(name: str) -> None:
    text = corpus()[name]
    plain, moved = read(text, name), read("\n\n" + text, name)
    assert (moved.figure, moved.claims) == (plain.figure, plain.claims)
    assert [p.slug for p in moved.problems] == [p.slug for p in plain.problems]
    for (what, span), (_, shifted) in zip(spans(plain), spans(moved), strict=True):
        assert shifted == Span(span.line + 2, span.start + 2, span.end + 2), what


def test_equality_ignores_spans() -> None:
    description = read("- X-axis: buoy, 1 to 9\n- Y-axis: Kestrel, Heron\nBuoy 3 is red for Heron.")
    (claim,) = description.claims
    assert replace(claim, span=Span(9, 0, 1)) == claim
    assert replace(claim, rule="other") != claim
