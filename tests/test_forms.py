"""The public JSON of a description."""

from __future__ import annotations

import json
import math
from dataclasses import replace

from rerender.forms import description_form
from rerender.model import Amount, Category, Description, Level, Scale


def test_the_form_has_the_published_fields(description: Description) -> None:
    form = description_form(description)
    assert form["schema"] == "rerender/description/1"
    assert form["document"] == "load.md"
    figure = form["figure"]
    assert {"kind", "quantity", "panels", "x", "y", "scale", "categories"} <= figure.keys()
    assert figure["panels"][0] == {
        "title": "Layer 1",
        "facets": {"layer": 1},
        "span": {"line": 2, "start": 20, "end": 28},
    }
    assert figure["panels"][1]["span"] is None
    assert figure["x"]["labels"] == [1, 2, 3, 4]
    assert figure["y"]["direction"] == "down"
    assert figure["scale"] | {"span": None} == {
        "label": "Load",
        "low": 0,
        "high": 10,
        "colormap": "YlOrRd",
        "span": None,
    }


def test_a_claim_carries_its_words(description: Description) -> None:
    claim = description_form(description)["claims"][0]
    assert claim["text"] == "experts 2 and 3 are red"
    assert claim["span"]["line"] == 3
    assert (claim["panels"], claim["y"], claim["x"]) == ([0], ["Cats"], [2, 3])
    assert claim["level"] == {
        "words": "red (8-10)",
        "low": 8,
        "high": 10,
        "approximate": False,
        "stated": True,
    }
    assert [claim[name] for name in ("category", "density", "amount", "against")] == [None] * 4


def test_whole_axes_are_null_and_unresolved_panels_empty(description: Description) -> None:
    _, background, loose = description_form(description)["claims"]
    assert (background["y"], background["x"]) == (None, None)
    assert (background["level"]["low"], background["level"]["high"]) == (None, None)
    assert loose["panels"] == []


def test_no_number_is_infinite(description: Description) -> None:
    odd = replace(
        description.claims[0],
        level=Level("above", 3, math.inf),
        density=(0.1, math.nan),
        amount=Amount(2, 3, math.inf),
    )
    figure = replace(description.figure, scale=Scale("Load", 0, math.inf))
    form = description_form(replace(description, claims=(odd,), figure=figure))
    json.dumps(form, allow_nan=False)
    claim = form["claims"][0]
    assert (claim["level"]["low"], claim["level"]["high"], claim["density"]) == (None, None, None)
    assert claim["amount"] == {"low": 2, "high": 3, "of": None}
    assert (form["figure"]["scale"]["low"], form["figure"]["scale"]["high"]) == (None, None)


def test_categories_and_densities(description: Description) -> None:
    figure = replace(description.figure, kind="categorical", categories=(Category("Math", "blue"),))
    claim = replace(description.claims[0], category="Math", density=(0.6, 1.0), level=None)
    form = description_form(replace(description, figure=figure, claims=(claim,)))
    assert form["figure"]["categories"] == [{"name": "Math", "color": "blue", "background": False}]
    assert (form["claims"][0]["category"], form["claims"][0]["density"]) == ("Math", [0.6, 1.0])
    assert form["claims"][0]["level"] is None
