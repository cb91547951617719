"""Figures → a folder of pages that works from `file://`."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from rerender.errors import RerenderError
from rerender.files import printable
from rerender.judge import check
from rerender.model import Grid
from rerender.resolve import resolve
from rerender.site import words
from rerender.site.collect import Document, FigureFolder
from rerender.site.compose import Reading, figure_page
from rerender.site.pages import Card, Failure, FigurePage
from rerender.site.printing import figure_html, index_html
from rerender.site.target import check_target, replacing
from rerender.site.view import View
from rerender.wording import count

Progress = Callable[[int, int], None]
"""Called with (documents done, documents in all)."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What a built site holds. `failures` are the documents that could not be read."""

    index: Path
    figures: int
    documents: int
    claims: int
    problems: int
    failures: tuple[Failure, ...]

    def __str__(self) -> str:
        """The summary for a terminal: one line, and one for each failure."""
        counts = ((self.figures, "figure"), (self.documents, "document"), (self.claims, "claim"))
        said = ", ".join(count(*counted) for counted in (*counts, (self.problems, "problem")))
        failed = [f"not readable: {printable(f'{one.name}: {one.reason}')}" for one in self.failures]
        return "\n".join([f"{self.index}: {said}", *failed])


def build_site(
    figures: Sequence[FigureFolder], out: Path, *, force: bool = False, progress: Progress | None = None
) -> Summary:
    """Write the site for `figures` into the folder `out`, and say what it holds.

    `out` must be new, empty, or a site of ours with nothing else in it. With `force` any folder will do:
    what it held is then kept beside it as `NAME.before`. The site is built in a folder beside `out`
    that takes its place at the end: a build that is killed leaves the old site. The same figures
    give the same bytes. Raises OutputError `foreign-folder`, `output-is-input` or `unwritable-output`.
    """
    if ".." in out.parts:  # whose parent is not the folder that it lies in
        out = Path(os.path.abspath(out))
    inputs = [document.path for figure in figures for document in figure.documents]
    originals = [figure.original.path for figure in figures if figure.original is not None]
    check_target(out, [*inputs, *originals], force=force)
    cards: list[Card] = []
    failures: list[Failure] = []
    done = 0

    def step() -> None:
        nonlocal done
        done += 1
        if progress is not None:
            progress(done, len(inputs))

    with replacing(out) as draft:
        for figure in figures:
            page = _page(figure, draft, step)
            (draft / page.card.path).write_bytes(figure_html(page))
            cards.append(page.card)
            failures += page.failures
        (draft / "index.html").write_bytes(index_html(cards, len(failures)))
    claims, problems = sum(card.claims for card in cards), sum(card.problems for card in cards)
    return Summary(out / "index.html", len(cards), len(inputs), claims, problems, tuple(failures))


def _page(figure: FigureFolder, draft: Path, step: Callable[[], None]) -> FigurePage:
    original = _read(figure.original) if figure.original is not None else None
    truth = original.view.grid if isinstance(original, Reading) else None
    found = [_read(document, truth) for document in figure.documents]
    readings = [one for one in found if isinstance(one, Reading)]
    failures = [one for one in found if isinstance(one, Failure)]
    for _ in failures:
        step()
    if isinstance(original, Reading):
        readings.insert(0, original)
    elif original is not None:
        failures.insert(0, original)
    return figure_page(figure, readings, failures, partial(_keep, draft), step)


def _read(document: Document, truth: Grid | None = None) -> Reading | Failure:
    """A document with its grid, and with verdicts where there is an original; one that cannot be resolved
    counts as one that cannot be read.
    """
    try:
        grid = document.grid or (resolve(document.description) if document.description else None)
    except RerenderError as error:
        return Failure(document.name, str(error))
    if grid is None:
        return Failure(document.name, document.failure or "nothing was read")
    judged = check(document.description, truth) if document.description and truth is not None else None
    return Reading(document, View(grid), judged)


def _keep(draft: Path, data: bytes, suffix: str, name: str) -> str:
    """Write `data` under a name made of its hash, so that the same data is one file."""
    path = f"files/{words.file_stem(name, data)}{suffix}"
    (draft / path).write_bytes(data)
    return path
