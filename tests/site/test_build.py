"""The site as a folder: replaced whole, never over other people's files, the same bytes each time."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from rerender.errors import OutputError
from rerender.site import MARKER, Document, Failure, FigureFolder, build_site
from rerender.site.target import replacing
from tests.site import samples

pytestmark = pytest.mark.usefixtures("undrawn")


def contents(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def one_figure(**more):
    return [samples.folder(samples.description("a.md"), samples.description("b.md"), **more)]


def test_what_is_written_and_summed_up(tmp_path):
    steps = []
    out = tmp_path / "deep" / "site"
    summary = build_site(one_figure(), out, progress=lambda *step: steps.append(step))
    assert (summary.figures, summary.documents, summary.claims, summary.problems) == (1, 2, 2, 2)
    assert summary.index == out / "index.html"
    assert summary.index.is_file()
    assert not summary.failures
    assert steps == [(1, 2), (2, 2)]
    assert {path.name for path in out.iterdir()} == {MARKER, "index.html", "figures", "files"}
    assert os.listdir(tmp_path / "deep") == ["site"]
    assert str(summary).endswith("index.html: 1 figure, 2 documents, 2 claims, 2 problems")


def test_same_bytes_each_time_and_pictures_shared(tmp_path):
    build_site(one_figure(), tmp_path / "a")
    build_site(one_figure(), tmp_path / "b")
    first = contents(tmp_path / "a")
    assert first == contents(tmp_path / "b")
    # 2 documents × 2 panels, but the same cells: a picture per panel, and one colour scale
    assert sum(name.startswith("files/panel-") for name in first) == 2
    assert sum(name.startswith("files/scale-") for name in first) == 1


def test_our_own_folder_is_replaced_as_a_whole(tmp_path):
    out = tmp_path / "site"
    build_site(one_figure(title="Old"), out)
    old = contents(out)
    build_site(one_figure(title="New"), out)
    assert b"New" in (out / "index.html").read_bytes()
    assert not {name for name in contents(out) if "figures/old" in name}
    assert {name for name in old if "figures/old" in name}
    assert os.listdir(tmp_path) == ["site"]


@pytest.mark.parametrize("with_marker", [False, True])
def test_files_of_others_are_refused_and_with_force_kept_aside(tmp_path, with_marker):
    out = tmp_path / "site"
    out.mkdir()
    (out / "thesis.txt").write_text("years of work")
    if with_marker:
        (out / MARKER).touch()
    with pytest.raises(OutputError) as caught:
        build_site(one_figure(), out)
    assert caught.value.slug == "foreign-folder"
    assert (out / "thesis.txt").read_text() == "years of work"
    build_site(one_figure(), out, force=True)
    assert (out / "index.html").is_file()
    assert (tmp_path / "site.before" / "thesis.txt").read_text() == "years of work"


def test_a_second_forced_build_keeps_both_earlier_folders(tmp_path):
    out = tmp_path / "site"
    for text in ("first", "second"):
        out.mkdir(exist_ok=True)
        (out / "mine.txt").write_text(text)
        build_site(one_figure(), out, force=True)
    assert (tmp_path / "site.before" / "mine.txt").read_text() == "first"
    assert (tmp_path / "site.before2" / "mine.txt").read_text() == "second"


def test_an_empty_folder_will_do(tmp_path):
    (tmp_path / "site").mkdir()
    assert build_site(one_figure(), tmp_path / "site").index.is_file()


@pytest.mark.parametrize("force", [False, True])
def test_never_over_the_documents_or_the_working_folder(tmp_path, monkeypatch, force):
    inside = tmp_path / "docs" / "figure"
    inside.mkdir(parents=True)
    figures = one_figure(path=inside)
    with pytest.raises(OutputError) as caught:
        build_site(figures, tmp_path / "docs", force=force)
    assert caught.value.slug == "output-is-input"
    monkeypatch.chdir(inside)
    for out in (Path("."), Path(".."), tmp_path / "docs"):
        with pytest.raises(OutputError):
            build_site(one_figure(), out, force=force)
    assert os.listdir(tmp_path) == ["docs"]


def test_a_file_or_a_link_is_no_folder(tmp_path):
    (tmp_path / "file").write_text("mine")
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    for name in ("file", "link"):
        with pytest.raises(OutputError):
            build_site(one_figure(), tmp_path / name, force=True)
    with pytest.raises(OutputError):
        build_site(one_figure(), tmp_path / "file" / "site")
    assert (tmp_path / "file").read_text() == "mine"


def test_an_error_in_the_midst_leaves_the_old_site(tmp_path):
    out = tmp_path / "site"
    build_site(one_figure(title="Old"), out)
    old = contents(out)

    def stop(done, total):
        if done == total:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build_site(one_figure(title="New"), out, progress=stop)
    assert contents(out) == old
    assert os.listdir(tmp_path) == ["site"]


def test_a_killed_build_leaves_the_old_site(tmp_path):
    out = tmp_path / "site"
    build_site(one_figure(title="Old"), out)
    old = contents(out)
    code = f"""
        import os, signal
        from pathlib import Path
        from rerender.site import build_site, compose
        from tests.site import samples
        compose.downloads = lambda view: {{}}
        figures = [samples.folder(samples.description("a.md"), samples.description("b.md"), title="New")]
        build_site(figures, Path({str(out)!r}), progress=lambda *step: os.kill(os.getpid(), signal.SIGKILL))
    """
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", textwrap.dedent(code)], cwd=root, check=False)
    assert done.returncode == -signal.SIGKILL
    assert contents(out) == old
    assert len(os.listdir(tmp_path)) == 2
    build_site(one_figure(title="New"), out)
    assert b"New" in (out / "index.html").read_bytes()
    assert os.listdir(tmp_path) == ["site"], "the next build takes away what the killed one left"


def test_a_build_beside_another_leaves_its_draft(tmp_path):
    out = tmp_path / "site"
    with replacing(out) as draft:
        build_site(one_figure(title="Other"), out)
        assert draft.is_dir()
        (draft / "index.html").write_text("mine")
    assert (out / "index.html").read_text() == "mine"
    assert os.listdir(tmp_path) == ["site"]


def test_a_document_that_cannot_be_read_is_shown_with_its_reason(tmp_path):
    good = samples.folder(samples.description("a.md"))
    bad = Document("b.md", Path("/nowhere/b.md"), failure="not-text: b.md: is no <text> file")
    figure = FigureFolder("x", "Mixed", (*good.documents, bad))
    summary = build_site([figure], tmp_path / "site")
    assert summary.failures == (Failure("b.md", "not-text: b.md: is no <text> file"),)
    assert str(summary).count("\n") == 1
    page = next((tmp_path / "site" / "figures").iterdir()).read_text()
    assert "is no &lt;text&gt; file" in page
    assert page.count('class="panel"') == 2
    assert "1 not readable" in summary.index.read_text()


def test_folders_can_be_read_by_others(tmp_path):
    build_site(one_figure(), tmp_path / "site")
    (tmp_path / "plain").mkdir()
    usual = (tmp_path / "plain").stat().st_mode
    assert (tmp_path / "site").stat().st_mode == usual
