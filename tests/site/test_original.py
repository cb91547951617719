"""The figure itself on its page, and what it says of the documents beside it."""

from __future__ import annotations

import re

import pytest

import rerender
from rerender.errors import OutputError
from rerender.site import build_site, collect

DOCUMENT = """# Noise of animals
- **X-axis (hour)**: 1 to 12.
- **Y-axis (animal)**: cats, dogs, birds.
- **Colour scale**: Noise, from 0 (light yellow) to 10 (dark red).
### Day 1
- **Cats**: value 8 at hour 1.
- **Cats**: value 1 at hour 2.
### Day 2
- **Dogs**: dark red at hour 3.
"""
HEADER = '# scale: {"label": "Noise", "low": 0, "high": 10, "colormap": "YlOrRd"}\nday,animal,hour,value\n'
ROWS = [
    f"{day},{animal},{hour},{(hour * 7 + row * 3 + day) % 11}\n"
    for day in (1, 2)
    for row, animal in enumerate(("cats", "dogs", "birds"))
    for hour in range(1, 13)
]


@pytest.fixture
def figure(tmp_path):
    """A folder of one figure: a document and the numbers of its original."""
    folder = tmp_path / "figures" / "noise"
    folder.mkdir(parents=True)
    (folder / "a.md").write_text(DOCUMENT)
    (folder / "source.csv").write_text(HEADER + "".join(ROWS))
    return folder


def page_of(figure, out):
    summary = build_site(collect(figure.parent), out)
    (page,) = (out / "figures").iterdir()
    return summary, page.read_text("utf-8")


def verdict_counts(page):
    (line,) = re.findall(r'<p class="verdicts">(.*?)</p>', page)
    return re.findall(r">(\d+) (\w+)<", line)


@pytest.mark.usefixtures("undrawn")
def test_the_original_comes_first_and_judges_the_documents(figure, tmp_path):
    summary, page = page_of(figure, tmp_path / "site")
    assert (summary.figures, summary.documents, summary.claims, summary.failures) == (1, 1, 3, ())
    assert re.findall(r"<h2><b class=\"letter\">(.)</b> <bdi>(.*?)</bdi>", page) == [
        ("◆", "Original: source.csv"),
        ("A", "a.md"),
    ]
    assert page.count('<p class="certificate">') == 1
    counts = [("1", "supported"), ("1", "consistent"), ("1", "contradicted"), ("0", "unreadable")]
    assert verdict_counts(page) == counts
    said = re.findall(r'<p class="from"><span class="verdict \w+">(\w+)</span> (.*?)</p>', page)
    assert [verdict for verdict, _ in said] == ["supported", "contradicted", "consistent"]
    assert "(2 is 4)" in said[1][1]


@pytest.mark.usefixtures("undrawn")
def test_without_an_original_nothing_is_judged(figure, tmp_path):
    (figure / "source.csv").unlink()
    _, page = page_of(figure, tmp_path / "site")
    assert "verdict" not in re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL)
    assert "certificate" not in re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL)


@pytest.mark.usefixtures("undrawn")
@pytest.mark.parametrize("suffix", ["png", "pdf"])
def test_a_picture_is_an_original_before_a_table(figure, tmp_path, suffix):
    rerender.save(rerender.draw(figure / "source.csv"), figure / f"source.{suffix}")
    _, page = page_of(figure, tmp_path / "site")
    assert f"72 cells read from source.{suffix}, YlOrRd 0 to " in page
    assert "Original: source.csv" not in page
    assert sum(int(count) for count, _ in verdict_counts(page)) == 3


@pytest.mark.usefixtures("undrawn")
def test_an_original_that_cannot_be_read_is_named_and_the_rest_is_shown(figure, tmp_path):
    (figure / "source.pdf").write_bytes(b"%PDF-1.4 nothing")
    summary, page = page_of(figure, tmp_path / "site")
    assert [failure.name for failure in summary.failures] == ["source.pdf"]
    assert "damaged-figure" in page
    assert str(tmp_path) not in page
    assert "<bdi>a.md</bdi>" in page


@pytest.mark.usefixtures("undrawn")
def test_a_description_is_no_original(figure, tmp_path):
    (figure / "source.md").write_text(DOCUMENT)
    summary, _ = page_of(figure, tmp_path / "site")
    assert summary.documents == 2


def test_a_flat_folder_with_an_original_is_one_figure(figure):
    (figure / "b.md").write_text("# Load\nX-axis: expert, 1 to 4. Y-axis: other rows.\n")
    (found,) = collect(figure)
    assert [document.name for document in found.documents] == ["a.md", "b.md"]
    assert found.original is not None
    assert found.original.path == figure / "source.csv"


def test_an_original_alone_is_shown(figure):
    (figure / "a.md").unlink()
    (found,) = collect(figure.parent)
    assert (found.documents, found.original is not None) == ((), True)


@pytest.mark.usefixtures("undrawn")
def test_the_site_never_replaces_the_original(figure):
    with pytest.raises(OutputError):
        build_site(collect(figure.parent), figure, force=True)


def test_a_figure_file_says_where_the_original_is_and_its_scale(figure, tmp_path):
    from PIL import Image

    (figure / "source.csv").unlink(missing_ok=True)
    table = tmp_path / "numbers.csv"
    table.write_text(
        "row,column,value\n" + "".join(f"r{r},{c},{(3 * r + c) % 7}\n" for r in range(3) for c in range(5))
    )
    rerender.save(rerender.draw(rerender.grid(table, scale=(0, 7), label="x")), tmp_path / "drawn.png")
    with Image.open(tmp_path / "drawn.png") as image:
        image.convert("RGB").save(figure / "source.png")  # without the numbers that ours carry
    (figure / "figure.toml").write_text("scale = [0, 70]\nregion = [0, 0, 100000, 100000]\npage = 1\n")
    (found,) = collect(figure)
    assert found.original.grid.figure.scale.high == 70
    assert found.original.grid.value.max() > 50
