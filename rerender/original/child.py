"""The process that reads one PDF under limits of memory and time (`python -m rerender.original.child`).

Standard input: one line of JSON (the task), then the file. Standard output: `ok`, a line feed and an
archive, or one line of JSON with an error.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from rerender.errors import InputError, OptionError, RerenderError
from rerender.original.limits import Limits

OK = b"ok\n"
RENDER = "render"


def main() -> None:
    """Do the task on standard input."""
    task = json.loads(sys.stdin.buffer.readline())
    limits = Limits(**task["limits"])
    data = sys.stdin.buffer.read()
    from rerender.original import pdf_exact, pdf_fast, transfer  # noqa: F401  (before the limits hold)

    _restrain(limits)
    try:
        answer = OK + _done(task, data, limits)
    except MemoryError:
        answer = _error(InputError("reading the PDF takes more memory than allowed", slug="figure-too-large"))
    except RerenderError as error:
        answer = _error(error)
    sys.stdout.buffer.write(answer)


def _restrain(limits: Limits) -> None:
    """Let the system enforce memory and CPU time, where it can."""
    try:
        import resource
    except ImportError:  # not on Windows: there, only the parent's clock holds
        return
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory_bytes, limits.memory_bytes))
    seconds = int(limits.seconds) + 5
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _done(task: dict[str, Any], data: bytes, limits: Limits) -> bytes:
    from rerender.original import transfer
    from rerender.original.readers import page_reader, render

    if task["reader"] == RENDER:
        return transfer.pixels_bytes(render(data, task["page"], task["dpi"], limits))
    return transfer.page_bytes(page_reader(task["reader"])(data, task["page"], limits))


def _error(error: RerenderError) -> bytes:
    kind = "option" if isinstance(error, OptionError) else "input"
    return json.dumps({"kind": kind, "slug": error.slug, "message": error.message}).encode()


if __name__ == "__main__":
    main()
