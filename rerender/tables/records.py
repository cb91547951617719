"""Values of the model as JSON and back, checked against the types that the model declares."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import cache
from types import UnionType
from typing import Any, Literal, NoReturn, TypeVar, get_args, get_origin, get_type_hints

from rerender.errors import InputError

Record = TypeVar("Record")


def encode(value: object) -> Any:
    """A value of the model as JSON objects, lists, texts and numbers."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: encode(getattr(value, field.name)) for field in fields(value) if field.init}
    if isinstance(value, Mapping):
        return {key: encode(entry) for key, entry in value.items()}
    if isinstance(value, tuple | list):
        return [encode(entry) for entry in value]
    return value


def decode(kind: type[Record], data: object, where: str) -> Record:
    """The value of a model type that `data` (parsed JSON of a stranger) describes.

    Unknown fields are left out. Raises InputError (`bad-table`) where a field is missing or of another type;
    `where` says what is being read.
    """
    result = _decode(kind, data, where)
    assert isinstance(result, kind)
    return result


def _decode(kind: Any, data: object, where: str) -> Any:
    origin = get_origin(kind)
    if origin is Literal:
        return data if data in get_args(kind) and isinstance(data, str) else _refuse(kind, where)
    if origin is tuple:
        return _sequence(get_args(kind), data, where)
    if isinstance(kind, UnionType):
        return _one_of(get_args(kind), data, where)
    if origin is not None:
        return _mapping(get_args(kind), data, where)
    return _dataclass(kind, data, where) if is_dataclass(kind) else _scalar(kind, data, where)


def _scalar(kind: Any, data: object, where: str) -> Any:
    if kind is type(None):
        return None if data is None else _refuse(kind, where)
    if kind is float and isinstance(data, int | float) and not isinstance(data, bool):
        return float(data) if abs(data) <= sys.float_info.max else _refuse(kind, where)
    return data if type(data) is kind else _refuse(kind, where)


def _sequence(kinds: tuple[Any, ...], data: object, where: str) -> tuple[Any, ...]:
    if not isinstance(data, list):
        _refuse(list, where)
    if kinds[-1] is Ellipsis:
        kinds = (kinds[0],) * len(data)
    if len(kinds) != len(data):
        raise InputError(f"{where} needs {len(kinds)} entries and has {len(data)}", slug="bad-table")
    return tuple(
        _decode(kind, entry, f"{where}[{i}]") for i, (kind, entry) in enumerate(zip(kinds, data, strict=True))
    )


def _mapping(kinds: tuple[Any, ...], data: object, where: str) -> dict[Any, Any]:
    if not isinstance(data, dict):
        _refuse(dict, where)
    return {_decode(kinds[0], k, where): _decode(kinds[1], v, f"{where}.{k:.40}") for k, v in data.items()}


def _one_of(kinds: tuple[Any, ...], data: object, where: str) -> Any:
    """The first type that fits; the last one's complaint where none does."""
    *first, last = [kind for kind in kinds if kind is not type(None)]
    if data is None and len(first) + 1 < len(kinds):
        return None
    for kind in first:
        try:
            return _decode(kind, data, where)
        except InputError:
            continue
    return _decode(last, data, where)


def _dataclass(kind: Any, data: object, where: str) -> Any:
    if not isinstance(data, dict):
        _refuse(dict, where)
    values = {}
    for field, declared in _declared(kind):
        if field.name in data:
            values[field.name] = _decode(declared, data[field.name], f"{where}.{field.name}")
        elif field.default is MISSING and field.default_factory is MISSING:
            raise InputError(f"{where} lacks {field.name!r}", slug="bad-table")
    return kind(**values)


@cache
def _declared(kind: Any) -> tuple[tuple[Field[Any], Any], ...]:
    hints = get_type_hints(kind)
    return tuple((field, hints[field.name]) for field in fields(kind) if field.init)


NAMES = {
    str: "a text",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    list: "a list",
    dict: "an object",
}


def _refuse(kind: Any, where: str) -> NoReturn:
    wanted = NAMES.get(kind) or " or ".join(str(choice) for choice in get_args(kind)) or "nothing"
    raise InputError(f"{where} is not {wanted}", slug="bad-table")
