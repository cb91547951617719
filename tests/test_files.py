"""Reading inputs: limits, encodings, folders."""

from __future__ import annotations

import codecs
import os
from pathlib import Path

import pytest

from rerender.errors import InputError
from rerender.files import Source, decode, printable, read_bytes, read_document, sources


def slug_of(path: Path, limit: int = 100) -> str:
    with pytest.raises(InputError) as caught:
        read_document(path, limit)
    assert "\n" not in str(caught.value)
    return caught.value.slug


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_in_every_dress(tmp_path: Path, codec: str) -> None:
    path = tmp_path / "a.md"
    path.write_bytes("Größe → 10\r\nZeile".encode(codec))
    assert read_document(path) == ("a.md", "Größe → 10\r\nZeile")


@pytest.mark.parametrize(
    ("data", "slug"),
    [
        (b"", "empty-input"),
        (b" \n\t", "empty-input"),
        (codecs.BOM_UTF8, "empty-input"),
        (codecs.BOM_UTF16_LE + "  ".encode("utf-16-le"), "empty-input"),
        (b"a\0b", "not-text"),
        (b"%PDF-1.7 text only", "not-text"),
        (b"caf\xe9 au lait", "wrong-encoding"),
        (codecs.BOM_UTF16_LE + b"abc", "wrong-encoding"),
        (b"x" * 101, "too-large"),
    ],
)
def test_what_is_no_document(tmp_path: Path, data: bytes, slug: str) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(data)
    assert slug_of(path) == slug


def test_a_wrong_encoding_is_placed() -> None:
    with pytest.raises(InputError, match=r"not UTF-8 at byte 3 \(0xe9\)"):
        decode(b"caf\xe9", "a.md")


def test_what_is_not_there(tmp_path: Path) -> None:
    assert slug_of(tmp_path / "none.md") == "no-such-file"
    assert slug_of(tmp_path) == "is-a-folder"
    assert slug_of(Path("a\0b")) == "unreadable-input"


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="no endless device here")
def test_an_endless_file_costs_no_more_than_the_limit() -> None:
    assert slug_of(Path("/dev/zero")) == "too-large"


def test_a_file_at_the_limit_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"x" * 100)
    assert len(read_bytes(path, 100)) == 100


def test_a_folder_stands_for_what_lies_in_it(tmp_path: Path) -> None:
    for name in ("b.md", "a.CSV", "sub/c.txt", "sub/d.json", ".hidden.md", ".git/e.md", "README.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    (tmp_path / "loop").symlink_to(tmp_path)
    found = sources([tmp_path, tmp_path / "b.md"])
    assert [str(source.stem) for source in found] == ["a", "b", "sub/c"]
    assert found[2] == Source(tmp_path / "sub/c.txt", Path("sub/c"))


def test_a_folder_without_documents(tmp_path: Path) -> None:
    (tmp_path / "key.json").write_text("{}")
    with pytest.raises(InputError) as caught:
        sources([tmp_path])
    assert caught.value.slug == "no-documents"


def test_nothing_printed_steers_the_terminal() -> None:
    assert printable("a\x1b[31m\tb\n\u202ec\x9b") == "a\\x1b[31m b \\u202ec\\x9b"
    assert printable("layers 19–24 → größer\u00a0!") == "layers 19–24 → größer !"
    assert printable("\udcff") == "\\udcff"
