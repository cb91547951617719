"""The readers of PDF pages by name, in this process or in one of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict
from typing import TYPE_CHECKING

from rerender.errors import InputError, OptionError, RerenderError
from rerender.original.limits import Limits, too_slow
from rerender.original.page import Page, without_nonsense

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FAST, EXACT = "pypdfium2", "pdfminer.six"
STARTING = 10.0  # seconds that a process may take to start, on a busy machine


def read_page(data: bytes, number: int, reader: str, limits: Limits) -> Page:
    """Page `number` (1-based) by one of the readers. Raises InputError or OptionError."""
    return without_nonsense(_read_page(data, number, reader, limits))


def _read_page(data: bytes, number: int, reader: str, limits: Limits) -> Page:
    if not limits.isolate:
        return page_reader(reader)(data, number, limits)
    from rerender.original.transfer import bytes_page

    answer = _ask({"reader": reader, "page": number}, data, limits)
    try:
        return bytes_page(answer)
    except (ValueError, KeyError, TypeError):
        raise _no_answer("an unreadable answer") from None


def render_page(data: bytes, number: int, dpi: float, limits: Limits) -> NDArray[np.uint8]:
    """The page as pixels (height × width × 3)."""
    if not limits.isolate:
        return render(data, number, dpi, limits)
    from rerender.original.child import RENDER
    from rerender.original.transfer import bytes_pixels

    answer = _ask({"reader": RENDER, "page": number, "dpi": dpi}, data, limits)
    try:
        return bytes_pixels(answer)
    except (ValueError, KeyError):
        raise _no_answer("an unreadable answer") from None


def page_reader(reader: str) -> Callable[[bytes, int, Limits], Page]:
    """The function behind a reader's name, in this process."""
    if reader == FAST:
        from rerender.original import pdf_fast

        return pdf_fast.read
    from rerender.original import pdf_exact

    return pdf_exact.read


def render(data: bytes, number: int, dpi: float, limits: Limits) -> NDArray[np.uint8]:
    """The page as pixels, in this process."""
    from rerender.original import pdf_fast

    return pdf_fast.render(data, number, dpi, limits)


def _ask(task: dict[str, object], data: bytes, limits: Limits) -> bytes:
    """What a process of its own answers; its crash, its hanging and its hunger become errors."""
    from rerender.original.child import OK

    header = json.dumps({**task, "limits": asdict(limits)}).encode() + b"\n"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "OPENBLAS_NUM_THREADS": "1"}
    try:
        done = subprocess.run(
            [sys.executable, "-m", "rerender.original.child"],
            input=header + data,
            capture_output=True,
            timeout=limits.seconds + STARTING,
            env=environment,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise too_slow(limits.seconds) from None
    if done.returncode != 0:
        raise _no_answer(f"exit code {done.returncode}; it may need more memory than it is allowed")
    if done.stdout.startswith(OK):
        return done.stdout[len(OK) :]
    raise _told(done.stdout)


def _told(answer: bytes) -> RerenderError:
    try:
        told = json.loads(answer)
        kind = OptionError if told["kind"] == "option" else InputError
        return kind(str(told["message"]), slug=str(told["slug"]))
    except (ValueError, KeyError, TypeError):
        return _no_answer("no answer")


def _no_answer(why: str) -> InputError:
    return InputError(
        f"the PDF makes its reader fail ({why}); save it anew with another program", slug="damaged-figure"
    )
