"""NPZ and NPY: of ours, of others, and of people who mean harm."""

from __future__ import annotations

import io
import json
import pickle
import zipfile
import zlib

import numpy as np
import pytest

from rerender.errors import InputError
from rerender.tables import from_csv, from_npy, from_npz, to_npz

NAN = float("nan")


def grid():
    return from_csv("method,row,column,value\nA,a,1,1\nA,a,2,\nB,a,1,3\nB,a,2,4\n", "t")


def saved(**arrays) -> bytes:
    buffer = io.BytesIO()
    np.savez(buffer, **arrays)
    return buffer.getvalue()


def npy(array, **options) -> bytes:
    buffer = io.BytesIO()
    np.save(buffer, array, **options)
    return buffer.getvalue()


def changed(**changes) -> bytes:
    """Our archive with some arrays replaced (None: left out)."""
    with np.load(io.BytesIO(to_npz(grid()))) as archive:
        arrays = {name: archive[name] for name in archive.files} | changes
    return saved(**{name: array for name, array in arrays.items() if array is not None})


def meta(change) -> np.ndarray:
    with np.load(io.BytesIO(to_npz(grid()))) as archive:
        found = json.loads(archive["meta"].tobytes())
    change(found)
    return np.frombuffer(json.dumps(found).encode(), dtype=np.uint8)


def refusal(data: bytes, read=from_npz, **options) -> InputError:
    with pytest.raises(InputError) as caught:
        read(data, "t.npz", **options)
    assert "\n" not in str(caught.value)
    return caught.value


def test_numpy_reads_it_without_pickle():
    with np.load(io.BytesIO(to_npz(grid())), allow_pickle=False) as archive:
        assert set(archive.files) == {"value", "low", "high", "basis", "claim", "x", "y", "meta"}
        assert archive["value"].shape == (2, 1, 2)
        assert archive["x"].tolist() == [1, 2]
        assert archive["y"].tolist() == ["a"]
        assert json.loads(archive["meta"].tobytes())["schema"] == "rerender/grid/1"


def test_no_time_is_in_it():
    with zipfile.ZipFile(io.BytesIO(to_npz(grid()))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_one_array_of_others():
    found = from_npz(saved(anything=np.arange(6).reshape(2, 3)), "t", scale=(0, 5), label="Height")
    assert found.value.tolist() == [[[0, 1, 2], [3, 4, 5]]]
    assert found.figure.scale.label == "Height"


def test_arrays_of_others_with_labels():
    found = from_npz(
        saved(value=np.ones((1, 2)), x=np.array(["a", "b"]), y=np.array([7]), more=np.ones(9)), "t"
    )
    assert (found.figure.x.labels, found.figure.y.labels) == (("a", "b"), (7,))


@pytest.mark.parametrize("dtype", ["f4", ">f8", "i2", "?", "u1"])
def test_bare_arrays(dtype):
    found = from_npy(npy(np.ones((2, 3, 4), dtype)), "t.npy")
    assert found.value.shape == (2, 3, 4)
    assert [panel.title for panel in found.figure.panels] == ["Panel 0", "Panel 1"]
    assert found.figure.x.labels == (0, 1, 2, 3)


def test_fortran_order_and_unknown_numbers():
    array = np.asfortranarray([[1.0, np.nan], [3.0, 4.0]])
    np.testing.assert_array_equal(from_npy(npy(array), "t").value, array[None])


def header(shape: str, descr: str = "'<f8'") -> bytes:
    text = f"{{'descr': {descr}, 'fortran_order': False, 'shape': {shape}, }}"
    text += " " * (63 - (len(text) + 10) % 64) + "\n"
    return b"\x93NUMPY\x01\x00" + len(text).to_bytes(2, "little") + text.encode()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK",
        b"\x93NUMPY",
        b"\x93NUMPY\x09\x00" + bytes(100),
        npy(np.ones(3)),
        npy(np.ones((1, 1, 1, 1))),
        npy(np.ones((0, 3))),
        npy(np.ones((2, 2)) * 1j),
        npy(np.array([["a"]])),
        npy(np.array([[np.inf]])),
        npy(np.array([[object()]], dtype=object).astype(str).astype("S5")),
        npy(np.array([[{"a": 1}]], dtype=object), allow_pickle=True),
        npy(np.ones((2, 2)))[:-1],
        npy(np.ones((2, 2))) + b"x",
        header("(1000000000000, 3)"),
        header("(-1, -1)") + bytes(8),
        header("(1.5, 2)") + bytes(24),
        header("(10, 10)", "'<U0'"),
        header("(1, 1)", "[('a', '<f8')]") + bytes(8),
        header("__import__('os').getcwd()"),
        header("(" * 3000),
        header("(2L, 2)") + bytes(24),
        pickle.dumps([1]),
    ],
)
def test_bare_arrays_that_are_none(data):
    assert refusal(data, from_npy).slug == "bad-archive"


def test_too_many_cells():
    assert refusal(npy(np.ones((9, 9))), from_npy, limit_cells=80).slug == "too-many-cells"
    assert refusal(to_npz(grid()), limit_cells=3).slug == "too-many-cells"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not a zip",
        to_npz(grid())[:200],
        saved(a=np.ones((1, 1)), b=np.ones((1, 1))),
        saved(value=np.ones((1, 2)), x=np.array([1, 1])),
        saved(value=np.ones((1, 2)), x=np.array([[1, 2]])),
        saved(**{f"a{i}": np.ones(1) for i in range(100)}),
        saved(value=np.array([[{}]], dtype=object)),
        changed(value=None),
        changed(low=np.ones((2, 1, 3))),
        changed(value=np.full((2, 1, 2), 9.0)),
        changed(low=np.full((2, 1, 2), np.inf)),
        changed(basis=np.full((2, 1, 2), 5, dtype=np.uint8)),
        changed(basis=np.zeros((2, 1, 2))),
        changed(claim=np.zeros((2, 1, 2), dtype=np.int32)),
        changed(claim=np.full((2, 1, 2), -2, dtype=np.int32)),
        changed(meta=np.frombuffer(b"{", dtype=np.uint8)),
        changed(meta=np.frombuffer(b"[" * 100_000, dtype=np.uint8)),
        changed(meta=meta(lambda m: m["figure"].update(panels=[]))),
        changed(meta=meta(lambda m: m["figure"].update(x=None))),
    ],
)
def test_archives_that_are_none(data):
    assert refusal(data).slug == "bad-archive"


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda m: m.pop("figure"), "meta lacks 'figure'"),
        (lambda m: m["figure"].update(kind="round"), "meta.figure.kind is not continuous or categorical"),
        (lambda m: m["figure"]["x"].update(labels=[1, [2]]), "meta.figure.x.labels[1] is not"),
        (lambda m: m["figure"]["x"].update(labels=[1, True]), "meta.figure.x.labels[1] is not"),
        (lambda m: m["figure"]["x"].update(labels="ab"), "meta.figure.x.labels is not a list"),
        (lambda m: m["figure"].update(x=7), "meta.figure.x is not an object"),
        (lambda m: m["figure"]["panels"][0].update(title=None), "meta.figure.panels[0].title is not a text"),
        (lambda m: m["figure"]["panels"][0].update(facets=[]), "facets is not an object"),
        (
            lambda m: m["figure"].update(scale={"label": "a", "low": float("nan"), "high": 1}),
            "low is not a number",
        ),
        (
            lambda m: m["figure"].update(scale={"label": "a", "low": 10**400, "high": 1}),
            "low is not a number",
        ),
        (lambda m: m.update(claims=[{}]), "meta.claims[0] lacks 'kind'"),
    ],
)
def test_odd_descriptions_of_the_figure(change, message):
    error = refusal(changed(meta=meta(change)))
    assert error.slug == "bad-table"
    assert message in error.message


def test_a_bomb_does_not_unpack():
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("value.npy", "w") as member,
    ):
        member.write(header(f"({2**17}, {2**10})"))
        for _ in range(300):
            member.write(bytes(2**20))
    assert len(buffer.getvalue()) < 2**20
    assert "unpack" in refusal(buffer.getvalue()).message


def test_a_bomb_that_lies_about_its_size_does_not_unpack_either():
    content = header("(1, 1)") + bytes(8)
    bomb = content + bytes(2**24)
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(bomb) + packer.flush()
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("value.npy", bomb)
    lying = buffer.getvalue().replace(len(bomb).to_bytes(4, "little"), len(content).to_bytes(4, "little"))
    assert len(packed) < 2**16
    assert refusal(lying).slug == "bad-archive"
