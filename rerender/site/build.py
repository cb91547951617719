"""Figures → a folder of pages that works from `file://`, replaced as a whole or not at all."""

from __future__ import annotations

import base64
import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from importlib.resources import files as package_files
from itertools import chain, count
from pathlib import Path
from typing import Any

from rerender.errors import OutputError, RerenderError
from rerender.resolve import resolve
from rerender.site import words
from rerender.site.collect import MARKER, Document, FigureFolder
from rerender.site.pages import FigurePage, Keep, Reading, figure_page
from rerender.site.view import View

Progress = Callable[[int, int], None]
"""Called with (documents done, documents in all)."""

_OURS = frozenset({MARKER, "index.html", "figures", "files"})


@dataclass(frozen=True, slots=True)
class Summary:
    """What a built site holds. `failures` are (document, reason) of those that could not be read or drawn."""

    index: Path
    figures: int
    documents: int
    claims: int
    problems: int
    failures: tuple[tuple[str, str], ...]


def build_site(
    figures: Sequence[FigureFolder], out: Path, *, force: bool = False, progress: Progress | None = None
) -> Summary:
    """Write the site for `figures` into the folder `out`, and say what it holds.

    `out` must be new, empty, or a site of ours with nothing else in it. With `force` any folder will do: its
    former content is then kept beside it as `NAME.before`. The site is built in a folder beside `out`
    that takes its place at the end: a build that is killed leaves the old site. The same figures
    give the same bytes. Raises OutputError `foreign-folder`, `output-is-input` or `unwritable-output`.
    """
    if ".." in out.parts:  # whose parent is not the folder that it lies in
        out = Path(os.path.abspath(out))
    _check_target(figures, out, force)
    with _replacing(out) as draft:
        return _write(figures, draft, out, progress)


def _write(figures: Sequence[FigureFolder], draft: Path, out: Path, progress: Progress | None) -> Summary:
    total = sum(len(figure.documents) for figure in figures)
    keep = partial(_keep, draft)
    pages: list[FigurePage] = []
    failures: list[tuple[str, str]] = []
    done = 0
    for figure in figures:
        readings = []
        for document in figure.documents:
            readings.append(_reading(document))
            done += 1
            if progress is not None:
                progress(done, total)
        failures += [(reading.document.name, reading.failure) for reading in readings if reading.failure]
        pages.append(figure_page(figure, readings, keep))
    claims = sum(page.claim_count for page in pages)
    problems = sum(page.problem_count for page in pages)
    summary = Summary(out / "index.html", len(pages), total, claims, problems, tuple(failures))
    _print(pages, summary, draft)
    return summary


def _reading(document: Document) -> Reading:
    """A document with its grid; one that cannot be resolved is one that cannot be read."""
    try:
        grid = document.grid or (resolve(document.description) if document.description else None)
    except RerenderError as error:
        return Reading(document, None, failure=str(error))
    if grid is None:
        return Reading(document, None, failure=document.failure or "unreadable")
    return Reading(document, View(grid), grid.problems)


def _keep(draft: Path, data: bytes, suffix: str, name: str) -> str:
    """Write `data` under a name made of its hash; the same data is one file."""
    path = f"files/{words.file_stem(name, data)}{suffix}"
    (draft / path).write_bytes(data)
    return path


def _print(pages: Sequence[FigurePage], summary: Summary, draft: Path) -> None:
    import jinja2
    from markupsafe import Markup

    from rerender import __version__

    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("rerender.site"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["count"] = _count
    environment.filters["number"] = words.number
    script = _asset("site.js")

    def page(template: str, columns: int, **values: Any) -> bytes:
        style = f":root {{ --documents: {columns}; }}\n{_asset('site.css')}"
        text = environment.get_template(template).render(
            policy=_policy(style, script),
            style=Markup(style),
            script=Markup(script),
            version=__version__,
            **values,
        )
        return text.encode()

    (draft / "index.html").write_bytes(page("index.html", 1, pages=pages, summary=summary))
    for one in pages:
        text = page("figure.html", max(len(one.columns), 1), page=one, data=Markup(one.data))
        (draft / one.path).write_bytes(text)


def _finalize(value: Any) -> Any:
    """What a template prints: text of ours as it is, text of documents without characters that do not show."""
    return value if hasattr(value, "__html__") or not isinstance(value, str) else words.shown(value)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _asset(name: str) -> str:
    return package_files("rerender.site").joinpath("assets", name).read_text("utf-8")


def _policy(style: str, script: str) -> str:
    """The page's content policy: its own style and script by their hashes, its own pictures, nothing else."""
    return (
        f"default-src 'none'; img-src 'self' file: data:; style-src '{_hash(style)}'; "
        f"script-src '{_hash(script)}'; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _check_target(figures: Sequence[FigureFolder], out: Path, force: bool) -> None:
    if out.is_symlink() or (out.exists() and not out.is_dir()):
        raise OutputError(f"{out}: is no folder; name a folder that is new, empty or a site of ours")
    target = out.resolve()
    inputs = [document.path.resolve() for figure in figures for document in figure.documents]
    if Path.cwd().is_relative_to(target) or any(path.is_relative_to(target) for path in inputs):
        raise OutputError(f"{out}: holds the documents or the working folder; name another folder", slug="output-is-input")
    if out.exists() and not force and not _is_ours(out):
        message = f"{out}: holds files that rerender did not write; name another folder or add --force"
        raise OutputError(message, slug="foreign-folder")


def _is_ours(out: Path) -> bool:
    names = set(os.listdir(out))
    return not names or (MARKER in names and names <= _OURS)


@contextmanager
def _replacing(out: Path) -> Iterator[Path]:
    """A new folder beside `out` that takes its place when all went well, and leaves no trace otherwise."""
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        work = Path(tempfile.mkdtemp(prefix=f".{out.name}.", suffix=".rerender", dir=out.parent))
    except OSError as error:
        raise OutputError(f"{out}: cannot be written ({error.strerror})") from error
    try:
        draft = work / "site"  # made by mkdir and so with the permissions that folders usually get
        for folder in (draft, draft / "figures", draft / "files"):
            folder.mkdir()
        (draft / MARKER).write_text("Written by rerender, which replaces this folder as a whole.\n", "utf-8")
        yield draft
        _swap(draft, out, work / "old")
    except OSError as error:
        raise OutputError(f"{out}: cannot be written ({error.strerror or error})") from error
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _swap(draft: Path, out: Path, old: Path) -> None:
    """Put `draft` where `out` is. What was not ours is moved beside it, never deleted."""
    if not out.exists():
        draft.rename(out)
        return
    aside = old if _is_ours(out) else _unused(out)
    out.rename(aside)
    try:
        draft.rename(out)
    except BaseException:
        with suppress(OSError):
            aside.rename(out)
        raise


def _unused(out: Path) -> Path:
    """A name for the former content of `out`: the first of NAME.before, NAME.before2, … that is free."""
    names = (out.with_name(f"{out.name}.before{number or ''}") for number in chain([0], count(2)))
    return next(path for path in names if not path.exists())
