"""The tables that authors have, and those that cannot be read."""

from __future__ import annotations

import math
import time

import numpy as np
import pytest

from rerender.errors import InputError, OptionError
from rerender.model import BASES, Axis, Panel, Scale
from rerender.tables import from_csv, to_csv

NAN = math.nan
MEASURED = BASES.index("measured")


def axes_of(grid):
    return grid.figure.y.labels, grid.figure.x.labels


def test_value_alone_is_enough():
    grid = from_csv("row,column,value\na,1,2.5\na,2,\nb,2,1e-3\n", "t.csv")
    assert axes_of(grid) == (("a", "b"), (1, 2))
    np.testing.assert_array_equal(grid.value, [[[2.5, NAN], [NAN, 1e-3]]])
    np.testing.assert_array_equal(grid.low, grid.value)
    assert grid.basis.tolist() == [[[MEASURED, 0], [0, MEASURED]]]
    assert grid.figure.panels == (Panel(""),)
    assert (grid.figure.y.name, grid.figure.x.name) == ("row", "column")
    assert grid.figure.scale is None


def test_an_interval_may_be_open_outwards_only():
    grid = from_csv("y,x,value,low,high\na,1,0,-inf,0.02\na,2,10,9.98,inf\n", "t.csv")
    assert (grid.low[0, 0, 0], grid.high[0, 0, 1]) == (-math.inf, math.inf)
    assert from_csv(to_csv(grid), "t.csv").high[0, 0, 1] == math.inf
    for ends in ("inf,inf", "-inf,-inf"):
        with pytest.raises(InputError, match="between its low and its high"):
            from_csv(f"y,x,value,low,high\na,1,0,{ends}\n", "t.csv")


def test_columns_before_the_last_two_are_facets():
    text = "method,layer,dataset,expert,value\nBased,19,en,1,1\nFree,19,en,1,2\n"
    grid = from_csv(text, "t.csv")
    assert grid.figure.panels == (
        Panel("Based Layer 19", {"method": "Based", "layer": 19}),
        Panel("Free Layer 19", {"method": "Free", "layer": 19}),
    )
    assert grid.value.tolist() == [[[1]], [[2]]]


def test_other_columns_and_capitals_do_not_matter():
    grid = from_csv("Row,Column, Value ,note,HIGH,low\na,1,2,x,3,1\n", "t.csv")
    assert (grid.low.item(), grid.value.item(), grid.high.item()) == (1, 2, 3)


def test_a_category_before_a_density():
    grid = from_csv("head,layer,category,density\n0,0,Sun,0.5\n0,0,Rain,0.25\n0,1,Sun,1\n", "t.csv")
    assert [category.name for category in grid.figure.categories] == ["Sun", "Rain"]
    np.testing.assert_array_equal(grid.value, [[[[0.5, 0.25], [1, NAN]]]])


def test_numbers_ascend_unless_they_run_down():
    assert axes_of(from_csv("y,x,value\n3,1,0\n1,1,0\n2,1,0\n", "t"))[0] == (1, 2, 3)
    assert axes_of(from_csv("y,x,value\n3,1,0\n2,1,0\n1,1,0\n", "t"))[0] == (3, 2, 1)


@pytest.mark.parametrize(
    "text",
    [
        "data,1,2,3\na,0.1,,nan\nb,1,2,-4\n",
        "data\t1\t2\t3\r\na\t0.1\t\tnan\r\nb\t1\t2\t-4",
        "\ufeffdata;1;2;3\na;0.1;;NaN\n\nb;1;2;-4\n",
        "# a remark: by hand\ndata,1,2,3\na,0.1,,NA\nb,1,2,-4\n",
    ],
)
def test_a_matrix_with_labels(text):
    grid = from_csv(text, "t.csv")
    assert axes_of(grid) == (("a", "b"), (1, 2, 3))
    assert grid.figure.y.name == "data"
    np.testing.assert_array_equal(grid.value, [[[0.1, NAN, NAN], [1, 2, -4]]])


def test_a_matrix_without_a_corner():
    assert axes_of(from_csv("one,two\na,1,2\n", "t")) == (("a",), ("one", "two"))


def test_a_matrix_without_labels():
    grid = from_csv("0.5,1\n2,nan\n", "t")
    assert axes_of(grid) == ((0, 1), (0, 1))
    np.testing.assert_array_equal(grid.value, [[[0.5, 1], [2, NAN]]])


def test_options_say_what_the_table_does_not():
    grid = from_csv("1,2\n3,4\n", "t", scale=(0, 10), label="Relative load", axes={"x": (1, 0, 2)})
    assert grid.figure.scale == Scale("Relative load", 0, 10)
    assert grid.figure.quantity == "relative-load"
    assert grid.figure.x == Axis("x", (1, 0, 2), "right")
    np.testing.assert_array_equal(grid.value, [[[2, 1, NAN], [4, 3, NAN]]])


def test_a_label_alone_takes_the_limits_of_the_numbers():
    assert from_csv("1,2\n3,4\n", "t", label="Height").figure.scale == Scale("Height", 1, 4)


def test_options_win_over_comments():
    text = '# scale: {"label": "Relative load", "low": 0, "high": 10, "colormap": "YlOrRd"}\n1,2\n3,4\n'
    assert from_csv(text, "t").figure.quantity == "relative-load"
    assert from_csv(text, "t", scale=(0, 5)).figure.scale == Scale("Relative load", 0, 5, "YlOrRd")
    assert from_csv(text, "t", label="Height").figure.quantity is None


@pytest.mark.parametrize("options", [{"scale": (1, 1)}, {"scale": (0, math.inf)}, {"axes": {"x": (0,)}}])
def test_options_that_do_not_fit(options):
    with pytest.raises(OptionError):
        from_csv("1,2\n3,4\n", "t", **options)


@pytest.mark.parametrize(
    ("text", "slug", "message", "caret"),
    [
        ("", "empty-input", "no table", None),
        ("# only: remarks\n", "empty-input", "no table", None),
        ("y,x,value\n", "empty-input", "no rows", None),
        ("a,b\n", "empty-input", "no rows", None),
        (
            "y,x,value\na,1,2\na,2,two\n",
            "bad-table",
            "line 3, column 3: 'two' is not a number",
            "a,2,two\n    ^",
        ),
        (
            "y,x,value\na,1,2\na,1,3\n",
            "bad-table",
            "line 3, column 1: the same cell as in line 2",
            "a,1,3\n^",
        ),
        ("y,x,value\na,1\n", "bad-table", "line 2, column 3: 2 fields", "a,1\n   ^"),
        ("y,x,value\na,1,2,3\n", "bad-table", "line 2, column 4: 4 fields", "a,1,2,3\n      ^"),
        (
            "# c\ny,x,value\na,1,inf\n",
            "bad-table",
            "line 3, column 3: 'inf' is not a finite",
            "a,1,inf\n    ^",
        ),
        ("y,x,value\na,1,1_0\n", "bad-table", "not a finite number", "a,1,1_0\n    ^"),
        ("y,x,value\na,1,__import__('os')\n", "bad-table", "is not a number", "a,1,__import__('os')\n    ^"),
        ("y,x,value,basis\na,1,1,guess\n", "bad-table", "none of unknown, filled", "a,1,1,guess\n      ^"),
        (
            "y,x,value,low,high\na,1,1,2,3\n",
            "bad-table",
            "between its low and its high",
            "a,1,1,2,3\n    ^",
        ),
        ('y,x,value\n"a,b",1,q\n', "bad-table", "column 3: 'q'", '"a,b",1,q\n        ^'),
        ('y,x,value\n"a"b,1,2\n', "bad-table", "line 2: not a table", '"a"b,1,2\n^'),
        ("data,1,1\na,1,2\n", "bad-table", "line 1, column 3: a second column '1'", "data,1,1\n       ^"),
        ("data,1,2\na,1,2\na,1,2\n", "bad-table", "a second row 'a'", "a,1,2\n^"),
        ("data,1,2\na,1\n", "bad-table", "line 2, column 3", "a,1\n   ^"),
        ("value\nred\n", "bad-table", "line 1: no column of numbers", "value\n^"),
        ("1,2\n3\n", "bad-table", "line 2, column 2: 1 fields where 2", "3\n ^"),
        ("# scale: {\n1,2\n", "bad-table", "the comment 'scale' is not JSON", None),
        ('# scale: {"low": 1}\n1,2\n', "bad-table", "scale lacks 'label'", None),
        ('# x: {"direction": "north"}\n1,2\n', "bad-table", "comments.x.direction is not", None),
        ("# categories: " + 9999 * "[" + "\n1,2\n", "bad-table", "not JSON", None),
    ],
)
def test_what_cannot_be_read_is_shown(text, slug, message, caret):
    with pytest.raises(InputError) as caught:
        from_csv(text, "t.csv")
    assert caught.value.slug == slug
    assert caught.value.message.startswith("t.csv: ")
    assert message in caught.value.message
    assert "\n" not in caught.value.message
    assert caught.value.source == caret


def test_a_long_line_is_shown_around_the_mistake():
    with pytest.raises(InputError) as caught:
        from_csv("y,x,value\n" + "a" * 5000 + ",1,two\n", "t")
    assert len(caught.value.source) < 300
    shown, caret = caught.value.source.split("\n")
    assert shown[caret.index("^") :] == "two"


@pytest.mark.parametrize(
    "text",
    [
        "y,x,value\n" + "".join(f"{i},{i},1\n" for i in range(200)),
        "\n".join(",".join("1" * 200) for _ in range(200)),
        "y,x,value\n" + "".join(f"0,{i},1\n" for i in range(20_000)),
    ],
    ids=["scattered", "matrix", "long"],
)
def test_more_cells_than_the_limit(text):
    with pytest.raises(InputError) as caught:
        from_csv(text, "t", limit_cells=10_000)
    assert caught.value.slug == "too-many-cells"


@pytest.mark.parametrize("text", ["a" * 10**6, "a," * 10**6, '"' * 10**6, "\x00" * 10**6, "1\n" * 10**6])
def test_hostile_text_is_refused_or_read_within_seconds(text):
    start = time.process_time()
    try:
        from_csv(text, "t")
    except InputError as error:
        assert "\n" not in error.message  # noqa: PT017
    assert time.process_time() - start < 10


def test_reading_grows_linearly():
    text = to_csv(from_csv("\n".join(",".join("1" * 200) for _ in range(250)), "t"))
    start = time.process_time()
    assert from_csv(text, "t").value.size == 50_000
    assert time.process_time() - start < 5


def test_others_can_read_it_too():
    pandas = pytest.importorskip("pandas")
    import io

    text = '# scale: {"label": "Height", "low": 0, "high": 1, "colormap": null}\n"C#",1,2\na,0.5,\n"b#",1,2\n'
    table = pandas.read_csv(io.StringIO(to_csv(from_csv(text, "t"))), comment="#")
    assert list(table.columns) == ["C#", "x", "value", "low", "high", "basis"]
    assert table["C#"].tolist() == ["a", "a", "b#", "b#"]
