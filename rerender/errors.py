"""What goes wrong with files and options: one base class, one line, exit code 2.

Odd *content* is a `model.Problem`, not an error. Every slug has an entry in docs/messages.md.
"""

from __future__ import annotations


class RerenderError(Exception):
    """A file that cannot be read or an option that cannot be used.

    `slug` names the kind of error; `message` says what, where and what to do, in one line.
    `source` is the offending line with a caret below it, where there is one.
    """

    slug = "error"
    exit_code = 2

    def __init__(self, message: str, *, slug: str | None = None, source: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.source = source
        if slug is not None:
            self.slug = slug

    def __str__(self) -> str:
        line = f"{self.slug}: {self.message}"
        return f"{line}\n{self.source}" if self.source else line


class InputError(RerenderError):
    """A file that cannot be read as what it should be."""

    slug = "unreadable-input"


class OutputError(RerenderError):
    """A place that cannot be written, or must not be overwritten."""

    slug = "unwritable-output"


class OptionError(RerenderError):
    """An option whose value does not fit the figure."""

    slug = "bad-option"


class MissingExtra(RerenderError):  # noqa: N818 - says what is missing, not that it is an error
    """A feature whose optional dependency is not installed."""

    slug = "missing-extra"
