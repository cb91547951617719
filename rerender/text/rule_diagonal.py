"""The rule of the diagonal of a figure whose axes share their labels."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rerender.model import Claim, Label, Level
from rerender.text.context import Reading
from rerender.text.frame import Target
from rerender.text.pairing import Box
from rerender.text.parts import Degree, Place
from rerender.text.series import Item


def diagonal(reading: Reading) -> list[Claim]:
    """`1.00 where both match`, `every diagonal cell is 0.9`: a stated level on the diagonal of a square figure."""
    x, y = reading.frame.figure.x, reading.frame.figure.y
    degrees = [(d, item) for d in reading.degrees for item in d.items]
    if x is None or y is None or not degrees or not _tells_diagonal(reading):
        return []
    if named := _named(reading):
        if len(degrees) == 1 < len(named) and not reading.has("negation"):
            degrees = degrees * len(named)  # `speakers 4 and 23 are recognized best (60 each)`
        return _told_in_turn(reading, named, degrees)
    if reading.boxes or len(x) != len(y) or len(y) > _MOST_CELLS:
        return []
    shared = [label for label in y.labels if reading.frame.x_values.holds(label)]
    if len(shared) != len(y):
        return []
    if len(degrees) == len(shared) > 1:
        return _told_in_turn(reading, shared, degrees)
    if len(degrees) != 1:
        return []
    level = reading.level(degrees[0][0])
    return [reading.claim("cells", "diagonal", _cell(label), level=level) for label in shared]


_MOST_CELLS = 500
"""Cells of a diagonal that get a claim each."""


def _tells_diagonal(reading: Reading) -> bool:
    """Whether a clause, or the lead-in in front of it, speaks of the cells where row and column are the same."""
    clause = reading.clause
    if _DIAGONAL_TITLE.search(reading.scope.title) and len(_named(reading)) == 1:
        return True
    if clause.line.letters.isdisjoint(_DIAGONAL_WORDS):
        return False
    text = clause.line.plain[clause.start : clause.end]
    head = clause.line.label if clause.first else ""
    if _OFF.search(text) or _OFF.search(head) or (_MIRRORS.search(text) and not _WHICH.search(text)):
        return False
    named = _named(reading) if _RIGHT.search(text) or _RIGHT_LEAD.search(head) else []
    if named and reading.frame.same_labels and not reading.has("comparison"):
        return sum(len(d.items) for d in reading.degrees) in (1, len(named))
    return _DIAGONAL.search(text) is not None or _DIAGONAL.search(head) is not None


def _named(reading: Reading) -> list[Label]:
    """The labels of both axes that a clause names, none where it names anything else."""
    targets = [t.target for t in reading.clause.tokens if t.kind == "label" and isinstance(t.target, Target)]
    labels = [t.y for t in targets if t.y is not None and t.y == t.x]
    if targets or reading.frame.figure.x is None or reading.frame.figure.y is None:
        return labels if len(labels) == len(targets) else []
    x, y = reading.frame.x_values, reading.frame.y_values
    places = [p for box in reading.boxes for p in box.places if p.labels]
    led = _LED_NUMBER.search(reading.clause.line.label) if reading.clause.first and not places else None
    numbers = [label for p in places for label in p.labels or ()] or ([int(led[1])] if led else [])
    one_sided = len({p.axis for p in places}) < 2
    return numbers if one_sided and all(x.holds(n) and y.holds(n) for n in numbers) else []


def _told_in_turn(
    reading: Reading, labels: Sequence[Label], degrees: Sequence[tuple[Degree, Item]]
) -> list[Claim]:
    """`On the diagonal, 93 for W and 48 for N1`, `the diagonal reads 90, 95 and 97`: a number for each label."""
    if len(labels) != len(degrees) or any(item.is_range for _, item in degrees):
        return []
    levels = [Level(item.text, *reading.levels.interval(item), item.approximate, True) for _, item in degrees]
    return [
        reading.claim("cells", "diagonal", _cell(label), level=level)
        for label, level in zip(labels, levels, strict=True)
    ]


def _cell(label: Label) -> Box:
    """The cell where a label meets itself."""
    return Box([Place("y", 0, 1, (label,)), Place("x", 0, 1, (label,))])


_MIRRORS = re.compile(r"\b(?:mirror\w*|symmetr\w*|reflect\w*) ", re.I)

_WHICH = re.compile(r"\bdiagonal,? (?:which|whose)\b", re.I)

_DIAGONAL = re.compile(
    r"\bdiagonal\b|\bboth (?:\w+ )?(?:match|agree|coincide|are (?:the same|equal|identical))|\b(?:row and column|x and y|labels) (?:match|agree|coincide|are (?:the same|equal))"
    r"|\b(?:same|identical) \w+ (?:is |are |stands? |lies? |appears? )?(?:on|along) both ax[ie]s\b|\b(?:as|with|to|on|for) (?:itself|themselves|oneself)\b|\bitself gives\b"
    r"|\bmeets? itself\b|\bself[- ]pairs?\b|\b(?:identical|equal|matching|coinciding|same) labels\b|\blabels? (?:against|paired with|matched with) itself\b"
    r"|\b(?:two|both) labels (?:are|is|being) (?:the )?(?:same|equal|identical)|\bsame-label\b|\bagainst (?:itself|themselves)\b",
    re.I,
)

_RIGHT = re.compile(
    r"\b(?:is|are|was|were|gets?) (?:\w+ )?(?:right|correct|correctly \w+|recogni[sz]ed|identified|hit|the (?:best|worst|easiest|hardest)[- ](?:recogni[sz]ed|classified|detected|predicted|class|category|label))\b(?! as\b)"
    r"|\bthe (?:best|worst|easiest|hardest)[- ](?:(?:recogni[sz]ed|classified|detected|predicted) )?(?:class|category|label) (?:is|was)\b"
    r"|\b(?:classified|detected|predicted|separated|told apart) (?:\w+ )?(?:correctly|best|worst|well|poorly|reliably|perfectly)\b"
    r"|(?:%|\d) \(?correct\b|\b(?:recall|class accuracy|per-class accuracy|hit rate) (?:of|for|on|is|\()|\b(?:best|lowest|highest|worst) (?:per-class )?(?:recall|accuracy|hit rate)\b",
    re.I,
)

_RIGHT_LEAD = re.compile(r"\b(?:recalls?|hit rates?)\b|\b(?:per[- ]|by )(?:class|label|category)\b", re.I)
"""What leads a list of how well each class is known (`Recall: A 91, B 72`)."""

_DIAGONAL_TITLE = re.compile(
    r"\bdiagonal\b(?<!off-diagonal)|\bcorrect (?:\w+ )?(?:classifications?|predictions?|answers?|counts?)\b",
    re.I,
)

_LED_NUMBER = re.compile(r"(?:^|\s)(\d{1,4})$")


_DIAGONAL_WORDS = frozenset(
    {
        "self",
        "selfpairs",
        "identical",
        "label",
        "same",
        "diagonal",
        "both",
        "column",
        "y",
        "labels",
        "itself",
        "themselves",
        "oneself",
    }
    | {
        "right",
        "correct",
        "correctly",
        "recognised",
        "recognized",
        "identified",
        "hit",
        "class",
        "category",
        "label",
    }
    | {"classified", "detected", "predicted", "separated", "apart", "recall", "rate", "accuracy"}
)
"""What `_DIAGONAL` looks for: a line without any of these runs of letters has nothing of it."""

_OFF = re.compile(
    r"\boff[- ](?:the )?diagonal|\baway from the diagonal|\boutside the diagonal|\bbelow the diagonal|\babove the diagonal|\bnear the diagonal|\balong (?:parts?|some)",
    re.I,
)
