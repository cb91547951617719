"""No regular expression of the package repeats without end what repeats without end."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from typing import Any

import pytest

import rerender.text

_constants: Any = importlib.import_module("re._constants")
_parser: Any = importlib.import_module("re._parser")

"""Patterns to be written without."""


def patterns() -> dict[str, re.Pattern[str]]:
    """The patterns that the modules of the text room hold, by `module.name`."""
    found: dict[str, re.Pattern[str]] = {}
    for info in pkgutil.iter_modules(rerender.text.__path__):
        module = importlib.import_module(f"rerender.text.{info.name}")
        found |= {f"{info.name}.{n}": v for n, v in vars(module).items() if isinstance(v, re.Pattern)}
    return found


def endless(parsed: Any, inside: bool = False) -> Iterator[str]:
    """What an endless repetition holds that is an endless repetition itself."""
    for operator, argument in parsed:
        if operator in (_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT):
            unbounded = argument[1] == _constants.MAXREPEAT
            if inside and unbounded:
                yield str(argument)
            yield from endless(argument[2], inside or unbounded)
        elif isinstance(argument, tuple):
            for part in argument:
                if isinstance(part, _parser.SubPattern):
                    yield from endless(part, inside)
                elif isinstance(part, list):
                    for branch in part:
                        if isinstance(branch, _parser.SubPattern):
                            yield from endless(branch, inside)


def test_a_nested_quantifier_is_found() -> None:
    assert list(endless(_parser.parse(r"(?:a+|b)*c")))
    assert not list(endless(_parser.parse(r"(?:a+ ){0,3}b*")))


@pytest.mark.parametrize("name", patterns())
def test_no_nested_quantifiers(name: str) -> None:
    pattern = patterns()[name]
    assert list(endless(_parser.parse(pattern.pattern, pattern.flags))) == []
