"""Writing outputs: whole, where they belong, over nothing that is not ours."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from rerender.errors import OptionError, OutputError, RerenderError
from rerender.files import Source
from rerender.outputs import MARKER, claim_folder, plan, write_file

FORMATS = ("csv", "npz")


def source(name: str) -> Source:
    return Source(Path(name), Path(name).with_suffix(""))


def refused(error: pytest.ExceptionInfo[RerenderError], slug: str) -> bool:
    return error.value.slug == slug and "\n" not in str(error.value)


def test_a_file_is_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    write_file(path, b"one")
    path.chmod(0o640)
    write_file(path, b"two")
    assert path.read_bytes() == b"two"
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [path]


def test_a_new_file_follows_the_users_mask(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_file(tmp_path / "out.csv", b"one")
    finally:
        os.umask(before)
    assert (tmp_path / "out.csv").stat().st_mode & 0o777 == 0o640


def test_a_failed_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "out.csv"
    path.write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OutputError, match="no space left") as caught:
        write_file(path, b"new")
    assert refused(caught, "unwritable-output")
    assert (path.read_bytes(), list(tmp_path.iterdir())) == (b"old", [path])


def test_a_link_is_replaced_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "real.csv").write_bytes(b"real")
    (tmp_path / "out.csv").symlink_to(tmp_path / "real.csv")
    write_file(tmp_path / "out.csv", b"new")
    assert (tmp_path / "real.csv").read_bytes() == b"real"
    assert not (tmp_path / "out.csv").is_symlink()


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("missing/out.csv", "no-such-folder"),
        ("file/out.csv", "no-such-folder"),
        ("folder", "is-a-folder"),
        ("pipe", "unwritable-output"),
        ("x" * 300, "unwritable-output"),
    ],
)
def test_places_that_cannot_be_written(tmp_path: Path, name: str, slug: str) -> None:
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    before = sorted(tmp_path.iterdir())
    with pytest.raises(OutputError) as caught:
        write_file(tmp_path / name, b"data")
    assert refused(caught, slug)
    assert sorted(tmp_path.iterdir()) == before


def test_one_input_goes_to_the_file(tmp_path: Path) -> None:
    made = plan([source("a.md")], tmp_path / "out.NPZ", FORMATS)
    assert (made.files, made.format, made.folder) == ((tmp_path / "out.NPZ",), "npz", None)


def test_several_inputs_go_below_a_folder_and_keep_their_stems(tmp_path: Path) -> None:
    folder = tmp_path / "new/out"
    made = plan([source("a.v2.md"), source("sub/b.md")], folder, FORMATS)
    assert made.files == (folder / "a.v2.csv", folder / "sub/b.csv")
    assert not folder.exists()
    made.write(made.files[1], b"data")
    assert (folder / "sub/b.csv").read_bytes() == b"data"
    assert (folder / MARKER).is_file()
    assert plan([source("a.md")], folder, FORMATS, "npz").files == (folder / "a.npz",)


@pytest.mark.parametrize(
    ("inputs", "output", "format", "error", "slug"),
    [
        (["a.md"], "out.jpg", None, OptionError, "unknown-format"),
        (["a.md"], "out.csv", "npz", OptionError, "unknown-format"),
        (["a.md", "b.md"], "out.csv", None, OutputError, "wants-a-folder"),
        (["a.md", "b.md"], "-", None, OutputError, "wants-a-folder"),
        (["a.md", "a.txt"], "out", None, OutputError, "same-name"),
        (["a.md"], "folder.csv", None, OutputError, "is-a-folder"),
        (["a.md"], "full", None, OutputError, "foreign-folder"),
        (["a.md", "b.md"], "full/theirs", None, OutputError, "is-a-file"),
        (["a.md"], "missing/out.csv", None, OutputError, "no-such-folder"),
    ],
)
def test_outputs_that_do_not_fit(
    tmp_path: Path, inputs: list[str], output: str, format: str, error: type[RerenderError], slug: str
) -> None:
    (tmp_path / "folder.csv").mkdir()
    (tmp_path / "full").mkdir()
    (tmp_path / "full/theirs").write_text("keep")
    with pytest.raises(error) as caught:
        plan(list(map(source, inputs)), Path("-") if output == "-" else tmp_path / output, FORMATS, format)
    assert refused(caught, slug)


def test_force_writes_into_any_folder(tmp_path: Path) -> None:
    (tmp_path / "theirs").write_text("keep")
    made = plan([source("a.md")], tmp_path, FORMATS, force=True)
    made.write(made.files[0], b"data")
    assert (tmp_path / "theirs").read_text() == "keep"
    assert plan([source("a.md")], tmp_path, FORMATS).folder == tmp_path


def test_an_input_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("mine")
    (tmp_path / "link.csv").symlink_to(path)
    for output in (path, tmp_path / "link.csv", tmp_path):
        with pytest.raises(OutputError) as caught:
            plan([Source(path, Path("a"))], output, FORMATS, force=True)
        assert refused(caught, "output-is-input")


def test_a_folder_below_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(OutputError) as caught:
        claim_folder(tmp_path / "file/out")
    assert refused(caught, "unwritable-output")
