"""Figures that are declared as JSON."""

from __future__ import annotations

import time

import pytest

from rerender.text import read

BLOCK = """# Figure

```json
{
  "chart_type": "heatmap",
  "x_axis": {"title": "Tide", "min": 0, "max": 23},
  "y_axis": {
    "label": "Harbour",
    "labels": ["Brest", "Cork", "Faro"]
  },
  "color_scale": {"label": "Swell", "range": [0.5, 3.0]}
}
```

- Cork: tide 3 is high (2.4).
"""

ONE_LINE = (
    '{"title": "Swell", "panels": ["Neap", "Spring"], "axes": {"x": {"label": "Tide", "range": [0, 23]}, '
    '"y": {"label": "Harbour", "values": ["Brest", "Cork", "Faro"]}}, "colorbar": {"min": 0.5, "max": 3.0}}\n'
    "In Neap, Cork: tide 3 is high (2.4).\n"
)

LEGEND = """{
  "x_axis": "Tide, 0 to 23", "y_axis": {"name": "Harbour", "entries": ["Brest", "Cork", "Faro"]},
  "legend": {"navy": "Ebb", "gold": "Flood", "white": "Slack"}
}
- Flood: tides 3–5 in Cork.
"""


@pytest.mark.parametrize("text", [BLOCK, ONE_LINE], ids=["block", "one line"])
def test_json_declares_axes_and_scale(text: str) -> None:
    figure = read(text).figure
    assert figure.x is not None
    assert figure.y is not None
    assert figure.scale is not None
    assert (figure.x.name.lower(), figure.x.labels) == ("tide", tuple(range(24)))
    assert (figure.y.name.lower(), figure.y.labels) == ("harbour", ("Brest", "Cork", "Faro"))
    assert (figure.scale.low, figure.scale.high) == (0.5, 3.0)


def test_json_declares_panels_and_claims_follow() -> None:
    description = read(ONE_LINE)
    assert [p.title for p in description.figure.panels] == ["Neap", "Spring"]
    assert [(c.panels, c.y, c.x) for c in description.claims if c.kind == "cells"] == [
        ((0,), ("Cork",), (3,))
    ]


def test_json_declares_categories() -> None:
    description = read(LEGEND)
    assert [c.name for c in description.figure.categories] == ["Ebb", "Flood", "Slack"]
    assert [(c.category, c.y, c.x) for c in description.claims] == [("Flood", ("Cork",), (3, 4, 5))]


def test_what_is_declared_points_at_its_line() -> None:
    axis = read(BLOCK).figure.y
    assert axis is not None
    assert axis.span is not None
    assert axis.span.line == 7


@pytest.mark.parametrize("text", ["{", '{"x_axis": ', "{" * 5000, '{"a": ' * 3000, '{"x": 1}}'])
def test_broken_json_is_text(text: str) -> None:
    assert read(text).figure.x is None


def test_many_open_braces_take_linear_time() -> None:
    start = time.process_time()
    read("{\n" * 100_000)
    assert time.process_time() - start < 5


def test_keys_that_are_written_with_escapes_take_linear_time() -> None:
    members = ",\n".join(f'"\\/{i}": 0' for i in range(1500))
    start = time.process_time()
    read(f"```\n{{\n{members}\n}}\n```\n" * 20)
    assert time.process_time() - start < 3.0


def test_only_words_of_a_mixed_list_are_marked() -> None:
    figure = read(
        '{"x_axis": {"labels": [{"a": 1}, "North Pier", "South Pier, old"]}, "y_axis": "Head, 1 to 4"}'
    ).figure
    assert figure.x is not None
    assert figure.x.labels == ("North Pier", "South Pier, old")
