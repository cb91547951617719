"""Verdicts for reading: how the document was laid on the figure, a line a claim, errors, scores, panels."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from rerender.files import printable
from rerender.judge.verdicts import ANSWERS, Hypothesis, Missed, Part, Score, Verdicts
from rerender.labels import spell
from rerender.model import Label
from rerender.wording import count, cut

WIDTH = 118
"""Columns a line may take; longer ones are cut."""


def report(verdicts: Verdicts) -> str:
    """The verdicts on one description as text."""
    lines = [f"{verdicts.description.name} against {verdicts.source}", *_alignment(verdicts), ""]
    lines += _claims(verdicts)
    lines += _missed(verdicts)
    lines += ["", *_hypotheses(verdicts)]
    lines += ["", *_scores(verdicts)]
    lines += _panels(verdicts)
    return "\n".join(cut(printable(line).rstrip(), WIDTH) for line in lines)


def _alignment(verdicts: Verdicts) -> Iterator[str]:
    for matching in verdicts.alignment:
        matched = f"{matching.matched} of {matching.source}"
        yield f"  {matching.dimension:8}{matched:10}{matching.how}"


def _claims(verdicts: Verdicts) -> Iterator[str]:
    counts = ", ".join(f"{verdicts.count(answer)} {answer}" for answer in ANSWERS)
    yield f"{count(len(verdicts.verdicts), 'claim')}: {counts}"
    for verdict in verdicts.verdicts:
        span = verdicts.description.claims[verdict.claim].span
        yield f"  {span.line:>4}  {verdict.answer:12}  {span.quote(verdicts.description.text)}"
        indent = " " * 22
        yield from textwrap.wrap(verdict.reason, WIDTH, initial_indent=indent, subsequent_indent=indent)


def _missed(verdicts: Verdicts) -> Iterator[str]:
    """The hottest cells that no claim mentions, row by row."""
    if not verdicts.missed:
        return
    yield ""
    yield f"{count(len(verdicts.missed), 'cell')} that stand out and that no claim mentions"
    rows: dict[tuple[int, Label], list[Missed]] = {}
    for missed in verdicts.missed:
        rows.setdefault((missed.panel, missed.y), []).append(missed)
    for (panel, y), cells in rows.items():
        hottest = max(cells, key=lambda cell: cell.value)
        columns = spell(cell.x for cell in cells)
        yield f"  {_row(verdicts, panel, y):44}  {columns}  (up to {hottest.value:.3g} at {hottest.x})"


def _row(verdicts: Verdicts, panel: int, y: Label) -> str:
    return cut(", ".join(filter(None, (verdicts.figure.panels[panel].title, str(y)))), 44)


def _hypotheses(verdicts: Verdicts) -> Iterator[str]:
    if not verdicts.hypotheses:
        yield "no systematic error explains more of the positions"
    for hypothesis in verdicts.hypotheses:
        yield f"systematic error: {hypothesis.words}"
        yield f"  {_test(hypothesis)}"


def _test(hypothesis: Hypothesis) -> str:
    return (
        f"makes {hypothesis.rescued} wrong ones right ({hypothesis.expected:.1f} by luck, "
        f"probability at most {hypothesis.chance:.1g}) and {hypothesis.lost} right ones wrong"
    )


def _scores(verdicts: Verdicts) -> Iterator[str]:
    yield f"{'':24}{'value':>8}{'chance':>8}"
    for score in verdicts.scores:
        yield f"  {score.name:22}{_number(score, score.value)}{_number(score, score.chance)}  {score.meaning}"


def _number(score: Score, value: float | None) -> str:
    if value is None:
        return f"{'–':>8}"
    shares = ("positions-exact", "positions-within-one", "outstanding-mentioned", "coverage")
    return f"{value:>8.0%}" if score.name in shares else f"{value:>8.3f}"


def _panels(verdicts: Verdicts) -> Iterator[str]:
    """Positions panel by panel, where claims list any."""
    listing = [part for part in verdicts.panels if part.tally.listed]
    if not listing:
        return
    yield ""
    yield f"{'positions':44}{'listed':>8}{'exact':>8}{'chance':>8}{'± 1':>8}{'chance':>8}"
    for part in listing:
        yield _panel(verdicts.figure.panels[part.panel].title or "untitled", part)
    yield _panel("all", Part(0, None, verdicts.total))


def _panel(name: str, part: Part) -> str:
    t = part.tally
    counts = (
        f"{t.listed:.0f}",
        f"{t.exact:.0f}",
        f"{t.chance_exact:.1f}",
        f"{t.near:.0f}",
        f"{t.chance_near:.1f}",
    )
    return f"  {cut(name, 42):42}" + "".join(f"{count:>8}" for count in counts)
