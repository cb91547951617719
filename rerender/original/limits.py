"""How much a stranger's figure may cost: sizes, counts, seconds, bytes."""

from __future__ import annotations

import time
from dataclasses import dataclass

from rerender.errors import InputError


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that reading one figure may take.

    file_bytes: size of the file; pixels: width × height of an image, also of one inside a PDF;
    objects: drawn things on one PDF page; seconds: wall time for reading one file;
    memory_bytes: address space of the process that reads a PDF;
    isolate: read PDFs in a process of its own, so that `seconds` and `memory_bytes` hold whatever the
    file does. Without it only the loops written in Python watch the clock: for trusted files and benches.
    """

    file_bytes: int = 100_000_000
    pixels: int = 50_000_000
    objects: int = 400_000
    seconds: float = 30.0
    memory_bytes: int = 2_000_000_000
    isolate: bool = True


class Clock:
    """The time that is left to read one file."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._end = time.monotonic() + seconds

    def check(self) -> None:
        """Raise InputError `too-slow` when the time is over."""
        if time.monotonic() > self._end:
            raise too_slow(self.seconds)


def too_slow(seconds: float) -> InputError:
    """The error of a file that takes longer than its limit."""
    return InputError(f"reading took more than {seconds:g} s; raise the limit in seconds", slug="too-slow")


def too_large(what: str, size: float, most: float, unit: str) -> InputError:
    """The error of a file that exceeds a limit."""
    return InputError(f"{what} has {size:,.0f} {unit}, the limit is {most:,.0f}", slug="figure-too-large")
