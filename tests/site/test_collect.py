"""A folder becomes figures: subfolders, a flat folder's groups, what cannot be read."""

from __future__ import annotations

import pytest

from rerender.errors import InputError
from rerender.site import build_site, collect

ROWS = (
    "- Y-axis: dataset\n  - Wikipedia\n  - Github\n- X-axis: expert, 1 to 8\n- Colour scale: Heat, 0 to 10\n"
)


def write(folder, **texts):
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / name.replace("_", ".")).write_text(text)


def test_each_folder_with_documents_is_a_figure(tmp_path):
    write(tmp_path / "b-two", x_md="# X", y_txt="# Y")
    write(tmp_path / "a" / "deep", z_md="# Z")
    write(tmp_path / ".git", no_md="# No")
    write(tmp_path / "old-site", index_md="# No")
    (tmp_path / "old-site" / ".rerender-site").touch()
    write(tmp_path, README_md="# Not a document", notes_pdf="no")
    figures = collect(tmp_path)
    assert [(figure.title, [d.name for d in figure.documents]) for figure in figures] == [
        ("deep", ["z.md"]),
        ("b two", ["x.md", "y.txt"]),
    ]


def test_figure_file_names_the_figure(tmp_path):
    write(tmp_path, a_md="# A", figure_toml='title = "Heat"\nsource = "A paper"\nnote = "Two readings"\n')
    (figure,) = collect(tmp_path)
    assert (figure.title, figure.source, figure.note) == ("Heat", "A paper", "Two readings")


@pytest.mark.parametrize(
    "text",
    [
        "title = 3",
        "title = ",
        "colour = 'red'",
        "\ud800",
        "x = " + "[" * 5000,
        "page = 0",
        "page = true",
        "region = [1, 2]",
        "scale = [0, 'a']",
    ],
)
def test_bad_figure_file(tmp_path, text):
    write(tmp_path / "f", a_md="# A")
    (tmp_path / "f" / "figure.toml").write_bytes(text.encode("utf-8", "surrogatepass"))
    with pytest.raises(InputError) as caught:
        collect(tmp_path)
    assert caught.value.slug == "bad-figure-file"
    assert "\n" not in caught.value.message


def test_nothing_to_show(tmp_path):
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError) as caught:
        collect(tmp_path)
    assert caught.value.slug == "no-documents"
    with pytest.raises(InputError):
        collect(tmp_path / "absent")


def test_links_out_of_the_folder_are_not_followed(tmp_path):
    (tmp_path / "secret.txt").write_text("secret")
    write(tmp_path / "docs", a_md="# A")
    (tmp_path / "docs" / "b.md").symlink_to(tmp_path / "secret.txt")
    (tmp_path / "docs" / "c.md").symlink_to(tmp_path / "docs" / "a.md")
    names = [document.name for figure in collect(tmp_path / "docs") for document in figure.documents]
    assert names == ["a.md", "c.md"]


@pytest.mark.usefixtures("undrawn")
def test_what_cannot_be_read_is_kept_with_its_reason(tmp_path):
    write(tmp_path / "docs", a_md="# A", empty_md="")
    (tmp_path / "docs" / "binary.md").write_bytes(b"\x89PNG\r\n\x00\x00")
    figures = collect(tmp_path / "docs")
    failures = {d.name: d.failure for figure in figures for d in figure.documents if d.failure}
    assert set(failures) == {"empty.md", "binary.md"}
    assert not [failure for failure in failures.values() if str(tmp_path) in failure]
    summary = build_site(figures, tmp_path / "site")
    assert {failure.name for failure in summary.failures} == set(failures)
    assert summary.documents == 3


def test_a_flat_folder_is_grouped_by_what_is_declared(tmp_path):
    write(
        tmp_path,
        one_csv="layer,dataset,expert,value\n1,Wikipedia,1,0.5\n1,Github,1,1\n",
        two_csv="layer,dataset,position,value\n1,github,1,0.5\n1,Wikipedia (en),1,1\n1,Wikipedia (en),2,1\n",
        three_csv="layer,dataset,expert,value\n2,Wikipedia,1,0.5\n",
    )
    figures = collect(tmp_path)
    assert "dataset × expert: layer 1" in {figure.title for figure in figures}
    groups = [[document.name for document in figure.documents] for figure in figures]
    assert sorted(groups) == [["one.csv", "two.csv"], ["three.csv"]]
