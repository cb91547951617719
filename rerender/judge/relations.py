"""Comparisons and trends: judged by the sign of what they state."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import numpy as np

from rerender.judge.case import CONSISTENT, SUPPORTED, Case
from rerender.judge.ranks import Floats, spearman
from rerender.judge.truth import HOTTEST
from rerender.judge.verdicts import Answer, Verdict
from rerender.labels import fold, unify
from rerender.model import Label
from rerender.quantities import quantity_named

MORE = (
    "more|most|greater|greatest|higher|highest|stronger|strongest|darker|darkest|hotter|hottest|denser|larger"
    "|largest|increas|rise|rising|grow|climb|intensif|elevated|exceed|surpass|upward"
)
LESS = (
    "less|least|fewer|fewest|lower|lowest|weaker|weakest|lighter|lightest|paler|sparser|smaller|smallest"
    "|reduc|decreas|declin|drop|fall|fade|fading|diminish|taper|shrink|downward"
)
NEITHER = "similar|same|alike|identical|differ|distinct|fluctuat|oscillat|vary|varies|peaks and|interval"
BESIDE = "than|compared|versus|unlike|counterpart"
ALONG = "left to right|with depth|deeper|later|onwards|towards the|along"

_MORE, _LESS, _NEITHER, _BESIDE, _ALONG = (
    re.compile(rf"\b(?:{words})") for words in (MORE, LESS, NEITHER, BESIDE, ALONG)
)
_EVENER = re.compile(r"\b(?:more|most|less|least) (?:uniform|balanced|flat|even|homogen)")

Pairs = list[tuple[tuple[int, int], tuple[int, int]]]
"""Rows (panel, row) that a comparison puts side by side: the subject's and the other one."""


def direction(words: str) -> int:
    """1 where a sentence says `more` (hotter, rising), -1 for `less`, 0 where it says neither or both.

    `More uniform` says that the hottest cells are less hot. What stands before `than` counts first.
    """
    text = words.casefold()
    beside = _BESIDE.search(text)
    return (beside and _direction(text[: beside.start()])) or _direction(text)


def _direction(text: str) -> int:
    if _NEITHER.search(text):
        return 0
    sign = bool(_MORE.search(text)) - bool(_LESS.search(text))
    return -sign if _EVENER.search(text) else sign


def judge_comparison(case: Case) -> Verdict:
    """Each row of the subject beside the row it is compared with: supported from 90 % of the pairs.

    Compared are the means of the rows; where all means are one by definition, their six hottest cells.
    """
    sign = direction(case.words)
    if not sign:
        return case.verdict("unreadable", "its words do not say which of two is more")
    found = [_share(case, pairs, sign) for pairs in _readings(case)]
    if not found:
        return case.verdict("unreadable", "it does not say what is compared with what")
    answers = {_answer(share) for share, _ in found}
    if len(answers) > 1:
        return case.verdict("unreadable", "it can be meant in two ways, of which one is wrong")
    share, count = found[0]
    what = "mean of the six hottest cells" if _is_fixed(case) else "mean"
    sense = "higher" if sign > 0 else "lower"
    reason = f"the {what} is {sense} in {share:.0%} of {count} pairs of rows"
    return case.verdict(answers.pop(), reason, cells=count, share=share)


def _answer(share: float) -> Answer:
    if share >= SUPPORTED:
        return "supported"
    return "consistent" if share >= CONSISTENT else "contradicted"


def _is_fixed(case: Case) -> bool:
    quantity = quantity_named(case.truth.figure.quantity)
    return quantity is not None and quantity.row_mean is not None


def _heat(case: Case) -> Floats:
    """How hot each row is, of shape panels × y."""
    value = case.truth.grid.value
    if _is_fixed(case):
        value = np.where(case.truth.above < HOTTEST, value, np.nan)
    known = ~np.isnan(value)
    count = np.where(known.any(axis=2), known.sum(axis=2), np.nan)
    return np.asarray(np.where(known, value, 0).sum(axis=2) / count, dtype=np.float64)


def _share(case: Case, pairs: Pairs, sign: int) -> tuple[float, int]:
    heat = _heat(case)
    differences = [sign * (heat[subject] - heat[other]) for subject, other in pairs]
    known = [difference for difference in differences if not np.isnan(difference)]
    return sum(difference > 0 for difference in known) / max(1, len(known)), len(known)


def _readings(case: Case) -> Iterator[Pairs]:
    """What may be compared: what the sentence names, else rows with the other rows, panels likewise."""
    rows, panels = case.at.y.tolist(), case.at.panels.tolist()
    height, width = case.truth.shape[1], case.truth.shape[0]
    against = _folded(case.claim.against or "")
    others = _named(case.truth.axis("y").labels, against) - set(rows)
    facets = _named_panels(case, against) - set(panels)
    if others:
        yield [((p, r), (p, o)) for p in panels for r in rows for o in sorted(others)]
    elif facets:
        yield _across(case, panels, sorted(facets), rows)
    else:
        if case.claim.y is not None and len(rows) < height:
            yield [((p, r), (p, o)) for p in panels for r in rows for o in range(height) if o not in rows]
        if len(panels) < width:
            yield _across(case, panels, [p for p in range(width) if p not in panels], rows)


def _folded(text: str) -> str:
    """A sentence as `labels.fold` compares it, with what it has in brackets."""
    return fold(text.translate({ord(bracket): " " for bracket in "()[]"}))


def _named(labels: tuple[Label, ...], text: str) -> set[int]:
    return {i for i, label in enumerate(labels) if len(fold(label)) > 2 and fold(label) in text}


def _named_panels(case: Case, text: str) -> set[int]:
    """The panels of which a text names a facet value."""
    return {
        place
        for place, panel in enumerate(case.truth.figure.panels)
        if any(isinstance(v, str) and len(unify(v)) > 2 and fold(v) in text for v in panel.facets.values())
    }


def _across(case: Case, panels: list[int], others: list[int], rows: list[int]) -> Pairs:
    """Panels with those others that differ in one facet; with all others where there are none."""
    facets = [panel.facets for panel in case.truth.figure.panels]
    near = [(p, o) for p in panels for o in others if _differences(facets[p], facets[o]) == 1]
    pairs = near or [(p, o) for p in panels for o in others]
    return [((p, r), (o, r)) for p, o in pairs for r in rows]


def _differences(one: Mapping[str, Label], other: Mapping[str, Label]) -> int:
    return sum(one.get(name) != other.get(name) for name in {*one, *other})


def judge_trend(case: Case) -> Verdict:
    """By the rank correlation of each row with the columns: supported if 90 % of the rows run as stated."""
    if _BESIDE.search(case.words.casefold()):
        return judge_comparison(case)
    sign = direction(case.words)
    if not sign:
        return case.verdict("unreadable", "its words state no one direction")
    if not _is_along_columns(case):
        return case.verdict("unreadable", "its words do not say along which axis")
    if case.at.x.size < 3:
        return case.verdict("unreadable", "a trend needs three columns")
    value = case.of(case.truth.grid.value)
    runs = spearman(value, np.broadcast_to(np.arange(value.shape[2], dtype=np.float64), value.shape))
    known = runs[~np.isnan(runs)]
    if not known.size:
        return case.verdict("unreadable", "the figure's cells cannot be read there")
    share = float((sign * known > 0).mean())
    mean = float(known.mean())
    reason = (
        f"{share:.0%} of {len(known)} rows run that way along the columns (mean rank correlation {mean:.2f})"
    )
    return case.verdict(_answer(share), reason, cells=int(value.size), share=share)


def _is_along_columns(case: Case) -> bool:
    axes = (case.truth.axis("x"), case.alignment.description.figure.x)
    names = {fold(axis.name) for axis in axes if axis is not None and len(axis.name) > 1}
    words = case.words.casefold()
    return bool(_ALONG.search(words)) or any(name in _folded(words) for name in names)
