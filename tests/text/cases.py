"""Case files: what the reader must make of a wording, in a form that people read and write.

A file is one construction, or several. Its first lines say what it is about; sections follow:

    === frame                       a start that the cases below share (its lines count 0, -1, … backwards)
    === about rows carried on       the cases below are wordings of this construction
    === name of the wording         or `name (xfail: why)` where the reader does not manage yet
    the description, any number of lines
    .
    what must be read, one line each

Expected lines, fields apart by two blanks, `1` being the line of the description:

    1 cells  panel=North  y=Kestrel  x=4,56–60  about  level=8 to 10  [rule]
    1 problem count-mismatch
    1 unread
    x: buoy → 1–24

Claims and problems are always compared, in any order; a claim without `[rule]` may come from any rule. Facts
of the figure (`kind`, `panels`, `x`, `y`, `scale`, `categories`) and `unread` only where the case names one.
A field that is not there is the whole axis, the only panel, no level. `about` hedges the positions.
Numbers of a level are stated by the document; `low`, `middle`, `high` are the thirds of the scale in which a
word or a colour has its middle, `?` has no place on the scale. Densities go by `few`, `some`, `many`, `all`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from rerender.labels import spell
from rerender.model import Axis, Claim, Figure, Label, Level, Scale
from rerender.text import read

FOLDER = Path(__file__).parents[1] / "cases"
README = FOLDER / "README.md"
FACTS = ("kind", "panels", "x", "y", "scale", "categories")
_ARROWS = {"up": "↑", "down": "↓", "left": "←", "right": "→"}
_XFAIL = re.compile(r"^(?P<name>.*?)\s*\(xfail: (?P<why>.*)\)$")
_RULE = re.compile(r"  \[[a-z-]+\]$")


@dataclass(frozen=True, slots=True)
class Case:
    """A wording of the construction `about`, what must be read in it, and `why` that is not managed yet."""

    name: str
    frame: tuple[str, ...]
    lines: tuple[str, ...]
    expected: tuple[str, ...]
    why: str = ""
    about: str = ""

    @property
    def text(self) -> str:
        """The document: the shared start, then the wording."""
        return "\n".join((*self.frame, *self.lines))


@dataclass(frozen=True, slots=True)
class CaseFile:
    """The cases of a file; `sections` are its parts in order, text for what is no case."""

    path: Path
    sections: tuple[str | Case, ...]

    @property
    def cases(self) -> list[Case]:
        return [section for section in self.sections if isinstance(section, Case)]


def files() -> list[Path]:
    """The case files in the order of their names."""
    return sorted(path for path in FOLDER.glob("*.md") if path != README)


def load(path: Path) -> CaseFile:
    """Read a case file."""
    before, *parts = re.split(r"^=== ?", path.read_text("utf-8"), flags=re.M)
    sections: list[str | Case] = [before]
    frame: tuple[str, ...] = ()
    about = path.stem
    for part in parts:
        head, *lines = part.rstrip("\n").split("\n")
        if head.startswith("frame"):
            frame = tuple(_trimmed(lines))
            sections.append(f"=== {part}")
        elif head.startswith("about "):
            about = head.removeprefix("about ").strip()
            sections.append(f"=== {part}")
        else:
            sections.append(_case(head, lines, frame, about))
    return CaseFile(path, tuple(sections))


def _case(head: str, lines: list[str], frame: tuple[str, ...], about: str) -> Case:
    marked = _XFAIL.match(head)
    name, why = (marked["name"], marked["why"]) if marked else (head.strip(), "")
    dot = len(lines) - 1 - lines[::-1].index(".")
    expected = tuple(line for line in lines[dot + 1 :] if line.strip())
    return Case(name, frame, tuple(lines[:dot]), expected, why, about)


def _trimmed(lines: Sequence[str]) -> list[str]:
    """Lines without the empty ones at the end."""
    kept = list(lines)
    while kept and not kept[-1].strip():
        kept.pop()
    return kept


def dump(file: CaseFile) -> str:
    """The text of a case file."""
    return "".join(section if isinstance(section, str) else _written(section) for section in file.sections)


def _written(case: Case) -> str:
    head = f"{case.name} (xfail: {case.why})" if case.why else case.name
    return "\n".join((f"=== {head}", *case.lines, ".", *case.expected, "", ""))


def refreshed(file: CaseFile) -> CaseFile:
    """The file with what is read now; a case marked xfail keeps its expectation, and its mark if it fails."""
    return replace(file, sections=tuple(s if isinstance(s, str) else _refreshed(s) for s in file.sections))


def _refreshed(case: Case) -> Case:
    actual = result(case)
    if case.why:
        return replace(case, why="") if agrees(case.expected, actual) else case
    return replace(case, expected=tuple(actual))


def agrees(expected: Sequence[str], actual: Sequence[str]) -> bool:
    """Whether the same lines stand on both sides; a claim expected without its rule matches any."""
    left = list(actual)
    for line in sorted(expected, key=lambda e: not _RULE.search(e)):
        found = next((a for a in left if line in (a, _RULE.sub("", a))), None)
        if found is None:
            return False
        left.remove(found)
    return not left


def result(case: Case) -> list[str]:
    """What is read in a case, in the form of its expectation."""
    description = read(case.text, case.name)
    shift = len(case.frame)
    found = facts(description.figure, {line.partition(":")[0] for line in case.expected})
    found += [claim_line(claim, description.figure, shift) for claim in description.claims]
    found += [f"{p.span.line - shift if p.span else '?'} problem {p.slug}" for p in description.problems]
    if any(line.endswith(" unread") for line in case.expected):
        found += [f"{span.line - shift} unread" for span in description.unread]
    return found


# --- writing down what was read ----------------------------------------------------------------------------


def facts(figure: Figure, wanted: Iterable[str]) -> list[str]:
    """The wanted facts of a figure, one line each."""
    spelled = {
        "kind": figure.kind,
        "panels": "; ".join(panel.title for panel in figure.panels) or "-",
        "x": _axis(figure.x),
        "y": _axis(figure.y),
        "scale": _scale(figure.scale),
        "categories": ", ".join(f"{c.name} ({c.color.lower()})" for c in figure.categories) or "-",
    }
    return [f"{name}: {spelled[name]}" for name in FACTS if name in set(wanted)]


def _scale(scale: Scale | None) -> str:
    if scale is None:
        return "-"
    return f"{scale.label or '-'}  {scale.low:g} to {scale.high:g}  {scale.colormap or '-'}"


def _axis(axis: Axis | None) -> str:
    if axis is None:
        return "-"
    ticks = f"  ticks {_labels(axis.ticks)}" if axis.ticks else ""
    return f"{axis.name} {_ARROWS[axis.direction]} {_labels(axis.labels) if axis.sized else '?'}{ticks}"


def claim_line(claim: Claim, figure: Figure, shift: int) -> str:
    """One claim as a line."""
    against = f"against={claim.against}" if claim.against else ""
    fields = (
        f"{claim.span.line - shift} {claim.kind}",
        _panels(claim, figure),
        "" if claim.y is None else f"y={_labels(claim.y)}",
        "" if claim.x is None else f"x={_labels(claim.x)}",
        "about" if claim.approximate else "",
        _level(claim.level, figure),
        f"category={claim.category}" if claim.category else "",
        _density(claim.density),
        _amount(claim),
        against,
        f"[{claim.rule}]",
    )
    return "  ".join(field for field in fields if field)


def _labels(labels: Iterable[Label]) -> str:
    return spell(labels).replace(", ", ",")


def _panels(claim: Claim, figure: Figure) -> str:
    if len(figure.panels) < 2 or len(claim.panels) == len(figure.panels):
        return ""
    return f"panel={'; '.join(figure.panels[i].title for i in claim.panels) or '?'}"


def _level(level: Level | None, figure: Figure) -> str:
    if level is None:
        return ""
    if level.low is None or level.high is None:
        return "level=?"
    if level.stated:
        hedge = "~" if level.approximate else ""
        return f"level={hedge}{level.low:g}" + ("" if level.low == level.high else f" to {level.high:g}")
    scale = figure.scale
    share = (
        ((level.low + level.high) / 2 - scale.low) / (scale.high - scale.low)
        if scale and scale.high > scale.low
        else 0.5
    )
    return "level=" + ("low" if share < 1 / 3 else "high" if share > 2 / 3 else "middle")


def _density(density: tuple[float, float] | None) -> str:
    if density is None:
        return ""
    ends = {"few": 0.12, "some": 0.35, "many": 0.9, "all": 1.1}
    return "density=" + next(word for word, end in ends.items() if sum(density) / 2 < end)


def _amount(claim: Claim) -> str:
    amount = claim.amount
    if amount is None:
        return ""
    ends = f"{amount.low:g}" + ("" if amount.low == amount.high else f" to {amount.high:g}")
    return f"count={ends}" + (f" of {amount.of:g}" if amount.of is not None else "")


def every_text() -> list[str]:
    """The documents of all cases."""
    return [case.text for path in files() for case in load(path).cases]


def table() -> str:
    """The constructions of the case files: how many wordings each has, and how many of them are read."""
    rows = ["| construction | wordings | read | file |", "|---|---|---|---|"]
    for path in files():
        groups: dict[str, list[Case]] = {}
        for case in load(path).cases:
            groups.setdefault(case.about, []).append(case)
        for about, cases in groups.items():
            known = sum(not case.why for case in cases)
            rows.append(f"| {about} | {len(cases)} | {known} | [{path.name}]({path.name}) |")
    return "\n".join(rows)
