"""Styles: how a figure looks, as frozen data read from TOML. All lengths and font sizes are points.

A style file comes from strangers: every key and value is checked, and of matplotlib's rcParams only
those of `RC_ALLOWED` may be set, none of which can name a file, a program or code.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from pathlib import Path
from typing import Any

from rerender.errors import RerenderError
from rerender.plot import checks
from rerender.plot.checks import Check
from rerender.resources import folder
from rerender.wording import cut

MAX_STYLE_BYTES = 64 * 1024
"""A style is some 60 short lines; more than this is not a style."""

RC_ALLOWED = ("hatch.linewidth", "path.snap", "pdf.compression", "text.antialiased", "text.hinting")


class StyleError(RerenderError):
    """A style that does not exist, cannot be read, or says what no style can say."""

    slug = "bad-style"


def _setting(default: object, check: Check) -> Any:
    return field(default=default, metadata={"check": check})


def _length(default: float, high: float = 1000.0) -> Any:
    return _setting(default, checks.number(0.0, high))


def _size(default: float) -> Any:
    return _setting(default, checks.number(1.0, 144.0))


@dataclass(frozen=True, slots=True)
class Fonts:
    """`family`: wanted families, best first; what is not installed is passed over. The rest are sizes."""

    family: tuple[str, ...] = _setting(
        ("Arial", "Liberation Sans", "Arimo", "DejaVu Sans"), checks.words_list
    )
    figure: float = _size(22.0)
    title: float = _size(18.0)
    axis: float = _size(12.0)
    bar: float = _size(18.0)
    legend: float = _size(9.0)


@dataclass(frozen=True, slots=True)
class Panels:
    """The geometry of panels of one shape.

    `cell`: width and height of a cell; `fill`: width and height that a panel of few cells is enlarged to.
    `row_size`, `column_size`: font sizes of the labels, made smaller where rows are lower.
    `gap`: from a panel to the one below it, title and labels included (more where they need more).
    `columns`: panels side by side, 0 = as many as make a page. `names`: whether the axes' names are written.
    """

    cell: tuple[float, float] = _setting((11.5, 11.5), checks.pair(0.5, 200.0))
    fill: tuple[float, float] = _setting((240.0, 240.0), checks.pair(0.0, 1000.0))
    row_size: float = _size(12.0)
    column_size: float = _size(10.0)
    gap: float = _length(46.76)
    columns: int = _setting(0, checks.whole(0, 100))
    names: bool = _setting(True, checks.flag)
    frame: float = _length(0.0, 10.0)


@dataclass(frozen=True, slots=True)
class Ticks:
    """Tick marks point outwards. `every`: a label on each so-many-th cell, 0 = on all that have room."""

    every: int = _setting(0, checks.whole(0, 1000))
    length: float = _length(3.5, 50.0)
    width: float = _length(0.8, 10.0)
    pad: float = _length(3.5, 50.0)


@dataclass(frozen=True, slots=True)
class Bar:
    """The horizontal colour bar below the panels, its label on the left.

    `drop`: how far the middle of the label lies below the middle of the bar.
    `ticks`: at most so many intervals between tick marks.
    """

    show: bool = _setting(True, checks.flag)
    length: float = _setting(360.0, checks.number(20.0, 2000.0))
    thickness: float = _setting(13.0, checks.number(1.0, 100.0))
    gap: float = _length(31.0)
    frame: float = _length(0.8, 10.0)
    label_gap: float = _length(10.0, 100.0)
    drop: float = _setting(0.0, checks.number(-50.0, 50.0))
    ticks: int = _setting(5, checks.whole(1, 20))


@dataclass(frozen=True, slots=True)
class Missing:
    """How cells without a number look: never like zero."""

    color: str = _setting("#d4d4d4", checks.color)
    hatch: str = _setting("////", checks.choice("", "/", "//", "///", "////", "\\\\\\\\", "....", "xxxx"))
    hatch_color: str = _setting("#8a8a8a", checks.color)


@dataclass(frozen=True, slots=True)
class Categories:
    """Categorical figures. `hues`: the shade that a colour's name stands for; `backdrop`: unmarked cells.

    `palette`: colours for categories whose own colour is unknown or already taken.
    `legend`: at the top right `inside` the first panel (where it has room) or `beside` all panels.
    """

    backdrop: str = _setting("#e6e6e6", checks.color)
    legend: str = _setting("inside", checks.choice("inside", "beside"))
    palette: tuple[str, ...] = _setting(
        ("#1f77b4", "#ff7f0e", "#2ca02c", "#d62728", "#9467bd", "#8c564b", "#e377c2", "#bcbd22", "#17becf"),
        Check(
            "a list of colours", lambda value: tuple(checks.color.read(entry) for entry in _sequence(value))
        ),
    )
    hues: Mapping[str, str] = field(
        default_factory=dict,
        hash=False,
        metadata={"check": Check("a table of name = colour", lambda value: _hues(value))},
    )


def _sequence(value: object) -> list[object]:
    if not isinstance(value, list) or not 1 <= len(value) <= 100:
        raise ValueError
    return value


def _hues(value: object) -> dict[str, str]:
    if not isinstance(value, dict) or len(value) > 200:
        raise ValueError
    return {str(name).lower(): checks.color.read(entry) for name, entry in value.items()}


def _rc(value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise ValueError
    import matplotlib

    for key, entry in value.items():
        if key not in RC_ALLOWED or isinstance(entry, (list, dict)):
            raise ValueError
        matplotlib.RcParams({key: entry})
    return dict(value)


@dataclass(frozen=True, slots=True)
class Style:
    """The look of a figure. `strip`: panels at least four times as many columns as rows; `block`: the others.

    `limits`: the scale of a figure that declares none, where the style was asked for by name.
    `title`: a panel's title; `{title}` and the panel's facets (`{layer}`) are filled in.
    `margin`: white space around the figure. `dpi`: dots per inch of PNG where the user gives none.
    """

    name: str
    about: str = _setting("", checks.words)
    colormap: str = _setting("YlOrRd", checks.colormap_name)
    limits: tuple[float, float] | None = _setting(None, checks.limits)
    title: str = _setting("{title}", checks.words)
    margin: float = _length(12.0, 200.0)
    dpi: float = _setting(144.0, checks.number(20.0, 1200.0))
    fonts: Fonts = field(default_factory=Fonts)
    strip: Panels = field(default_factory=lambda: Panels(fill=(240.0, 0.0), columns=1, names=False))
    block: Panels = field(default_factory=Panels)
    ticks: Ticks = field(default_factory=Ticks)
    bar: Bar = field(default_factory=Bar)
    missing: Missing = field(default_factory=Missing)
    categories: Categories = field(default_factory=Categories)
    rc: Mapping[str, object] = field(
        default_factory=dict,
        hash=False,
        metadata={"check": Check(f"a table of matplotlib settings, of {', '.join(RC_ALLOWED)}", _rc)},
    )


def style_names() -> list[str]:
    """The names of the shipped styles, in alphabetical order."""
    return sorted(
        entry.name.removesuffix(".toml")
        for entry in folder("styles").iterdir()
        if entry.name.endswith(".toml")
    )


def load_style(name_or_path: str | Path) -> Style:
    """A shipped style by its name, or any style by its file. Raises StyleError."""
    name = str(name_or_path)
    if isinstance(name_or_path, str) and name in style_names():
        return read_style(folder("styles").joinpath(f"{name}.toml").read_bytes(), name)
    path = Path(name)
    if path.suffix != ".toml" and not path.is_file():
        raise StyleError(f"no style {name!r}; there are {', '.join(style_names())}, or give a .toml file")
    return read_style(_bytes_of(path), path.stem, str(path))


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_STYLE_BYTES + 1)
    except OSError as error:
        raise StyleError(f"{path}: cannot be read ({error.strerror})") from error
    if len(data) > MAX_STYLE_BYTES:
        raise StyleError(f"{path}: larger than {MAX_STYLE_BYTES // 1024} KB, which no style is")
    return data


def read_style(data: bytes, name: str, source: str | None = None) -> Style:
    """The style that TOML `data` holds; `source` is how errors name the file. Raises StyleError."""
    where = source or f"style {name}"
    try:
        table = tomllib.loads(data.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise StyleError(f"{where}: not TOML ({error})") from error
    style = Style(name)
    tables = {entry.name: getattr(style, entry.name) for entry in fields(Style)}
    changed = {
        key: _changed(tables[key], table.pop(key), where, f"{key}.")
        for key in list(table)
        if is_dataclass(tables.get(key))
    }
    return replace(style, **_values(Style, table, where, ""), **changed)


def _changed(settings: Any, table: object, where: str, prefix: str) -> Any:
    """The settings (a style or one of its tables) with what `table` says instead."""
    if not isinstance(table, dict):
        raise StyleError(f"{where}: {prefix.rstrip('.')} must be a table")
    return replace(settings, **_values(type(settings), table, where, prefix))


def _values(kind: type, table: dict[str, object], where: str, prefix: str) -> dict[str, Any]:
    known: dict[str, Check] = {f.name: f.metadata["check"] for f in fields(kind) if "check" in f.metadata}
    values = {}
    for key, value in table.items():
        if key not in known:
            keys = ", ".join(entry.name for entry in fields(kind) if entry.name != "name")
            raise StyleError(f"{where}: unknown key {_quoted(prefix + key)}; there are {keys}")
        try:
            values[key] = known[key].read(value)
        except (ValueError, TypeError, KeyError, OverflowError) as error:
            raise StyleError(
                f"{where}: {prefix}{key} = {_quoted(value)} must be {known[key].allowed}"
            ) from error
    return values


def _quoted(value: object) -> str:
    return cut(repr(value), 60)


def choose_style(kind: str, style: str | Path | Style | None) -> Style:
    """The style that is asked for, else the one for that kind of figure. Raises StyleError."""
    if isinstance(style, Style):
        return style
    return load_style(style or ("head-categories" if kind == "categorical" else "yellow-or-red"))


def style_text(name_or_path: str | Path) -> str:
    """A style as TOML, defaults included: something to start an own style from. Raises StyleError."""
    return style_toml(load_style(name_or_path))


def style_toml(style: Style) -> str:
    """The whole style, defaults included, as TOML that `load_style` reads back to an equal style."""
    plain, tables = [], []
    for entry in fields(style):
        value = getattr(style, entry.name)
        if is_dataclass(value):
            tables.append(f"\n[{entry.name}]\n" + "".join(_toml_lines(value)))
        elif entry.name != "name" and value is not None:
            plain.append(f"{entry.name} = {_toml(value)}\n")
    return f"# {style.name}\n" + "".join(plain) + "".join(tables)


def _toml_lines(table: Any) -> list[str]:
    return [f"{entry.name} = {_toml(getattr(table, entry.name))}\n" for entry in fields(table)]


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return '"' + re.sub(r'["\\\x00-\x1f\x7f]', lambda m: f"\\u{ord(m[0]):04x}", value) + '"'
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_toml(str(key))} = {_toml(entry)}" for key, entry in value.items()) + "}"
    if isinstance(value, tuple):
        return "[" + ", ".join(_toml(entry) for entry in value) + "]"
    return repr(value)
