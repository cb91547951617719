"""The ordered table of claim rules: a clause goes to the first rule that makes claims of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from rerender.model import Amount, Claim, ClaimKind, Label, Level
from rerender.text.colors import map_colors
from rerender.text.colors import place as place_on
from rerender.text.context import Reading
from rerender.text.figure import Target
from rerender.text.levels import on_scale
from rerender.text.lexicon import Interval, cue
from rerender.text.pairing import Box, pair
from rerender.text.parts import Degree, Place, Rest
from rerender.text.series import Item, read_number
from rerender.text.words import Token

_COUNTED = re.compile(r"\b(?:squares?|points?|dots?|cells?|markers?|blocks?|entries|spots|patches)\b", re.I)
_TOTAL = re.compile(r"\b(?:of|out of)\s+(?:the\s+)?(\d[\d,]*)(?![\d,]*\s?[x×])|\((\d[\d,]*)\s+cells\)", re.I)


def count(reading: Reading) -> list[Claim]:
    """`roughly 150–200 coloured squares`: how many marked cells there are."""
    tokens = reading.clause.tokens
    placed = {i for box in reading.boxes for p in box.places for i in range(p.start, p.end)}
    for i, token in enumerate(tokens):
        if token.kind != "number" or token.flag == "%" or i in placed:
            continue
        found = read_number(tokens, i)
        if found is None or not found[0].whole or found[0].high < 2:
            continue
        item, end = found
        marks = _counted_marks(tokens[end : end + 4])
        if not marks:
            continue
        hedged = item.approximate or (i > 0 and tokens[i - 1].has("hedge"))
        total = _TOTAL.search(reading.clause.line.plain)
        of = float((total[1] or total[2]).replace(",", "")) if total else _cells_of(reading)
        box = next(reading.bounded_boxes(), None)
        claim = reading.claim(
            "count", "count", box, amount=Amount(item.low, item.high, of), approximate=hedged
        )
        colored = reading.category_of_color([t for t in marks if t.kind == "color"])
        return [replace(claim, category=colored)]
    return []


def _counted_marks(following: Sequence[Token]) -> Sequence[Token]:
    """The words for marked cells that a number counts: colours and adjectives may stand between, nothing else."""
    described = False
    for n, token in enumerate(following):
        if token.kind == "word" and _COUNTED.fullmatch(token.text.split()[-1]):
            return (
                following[: n + 1]
                if described or not token.text.lower().startswith(("cell", "block", "entr"))
                else []
            )
        described = described or token.kind == "color" or token.text.lower() in cue("marked")
        if token.kind not in ("color", "label") and not (
            token.kind == "word"
            and (
                token.level
                or token.density
                or described
                or (token.lexeme is None and token.text.lower() not in cue("uncounting"))
            )
        ):
            return []
    return []


def _cells_of(reading: Reading) -> float | None:
    x, y = reading.frame.figure.x, reading.frame.figure.y
    return float(len(x) * len(y)) if x and y and x.labels and y.labels else None


def absence(reading: Reading) -> list[Claim]:
    """`No red regions`, `very few squares before layer 18`, `never darker than orange`, `sparse in layers 0–9`."""
    negated, few = reading.negated(), _called_sparse(reading)
    if not (negated or few) or (few and not negated and _is_located(reading)):
        return []
    if negated and _not_uniform(reading):
        return [reading.claim("background", "not-uniform")]
    degrees = [d for d in reading.degrees if not d.empty]
    degree = degrees[0] if degrees else None
    level = _denied(reading, degree) if degree is not None and not reading.categorical else None
    boxes: list[Box | None] = [*reading.bounded_boxes()] or [None]
    density = (0.0, 0.05) if reading.categorical else None
    return [
        reading.claim("absence", "absence", box, level=level, density=density, against=None) for box in boxes
    ]


def _is_located(reading: Reading) -> bool:
    """Whether what is called rare is then found in single cells, or what is called empty has a number.

    `Very rare, with squares at layer 6, head 7`; `layers 0–2 are practically empty (near 0.00)`.
    """
    boxes = [*reading.bounded_boxes()]
    return bool(boxes) and (all(_is_cell(box) for box in boxes) or any(d.items for d in reading.degrees))


def _not_uniform(reading: Reading) -> bool:
    """`not uniform`, `not densely packed` deny a manner, not the cells."""
    tokens = reading.clause.tokens
    for i, token in enumerate(tokens):
        if token.has("negation") and token.text.lower() in cue("denying_manner"):
            nearby = [t for t in tokens[i + 1 : i + 4] if t.lexeme is not None]
            if nearby and (nearby[0].has("uniform") or (nearby[0].density or (0.0, 0.0))[0] >= 0.4):
                return True
    return False


def _called_sparse(reading: Reading) -> bool:
    """Whether a region, not a thing in it, is called sparse or holds few."""
    tokens = reading.clause.tokens
    if not reading.has("sparse"):
        return False
    for i, token in enumerate(tokens[:12]):
        if not token.has("sparse"):
            continue
        word = token.text.lower()
        only = any(t.text.lower() == "only" for t in tokens[max(0, i - 2) : i])
        if (
            (word == "few" and i and tokens[i - 1].text.lower() == "a") or word.startswith("a few")
        ) and not only:
            continue
        if only and "few" in word:
            return True
        if word in cue("absent"):
            return True
        before = [t for t in tokens[:i] if t.kind in ("color", "label") or t.has("marker")]
        after = [t for t in tokens[i + 1 : i + 4] if t.kind in ("color", "label") or t.has("marker")]
        scoped = reading.categorical and any(True for _ in reading.bounded_boxes())
        return scoped and not before and not after
    return False


def _denied(reading: Reading, degree: Degree) -> Level | None:
    """The level that is denied: the words' own, or all above them (`never darker than orange`)."""
    level = reading.level(degree)
    scale = reading.frame.figure.scale
    if level is None or scale is None:
        return level
    tokens = reading.clause.tokens[max(0, degree.start - 4) : degree.start]
    if any(t.has("bound") or t.text.lower() in cue("up_from") for t in tokens) and degree.colors:
        colors = map_colors(scale.colormap)
        share = place_on(degree.colors[-1].color or "", colors)
        if share:
            return Level(level.words, on_scale(share, scale)[1], scale.high)
    if any(t.has("bound") for t in tokens) and degree.items and level.high is not None:
        return Level(level.words, level.high, scale.high, stated=True)
    return level


def transition(reading: Reading) -> list[Claim]:
    """Change along an axis: `near 0.6 at layer 0, falling to 0.4 by layer 30`, `rises with depth`."""
    if not _changes(reading):
        return []
    claims = []
    for box, degree in pair(reading.units):
        if isinstance(box, Box) and any(p.labels for p in box.places):
            kind: ClaimKind = "cells" if _arrives(reading, box, degree) else "trend"
            claims.append(reading.claim(kind, "transition", box, level=reading.level(degree)))
    return claims or [reading.claim("trend", "transition", reading.boxes[0] if reading.boxes else None)]


def _arrives(reading: Reading, box: Box, degree: Degree | None) -> bool:
    """Whether a change ends at a stated number in one cell or on a stretch: `fades to 0.3 in layers 15–20`.

    Along an axis of names nothing changes: `drops to 4 on Heron` is a cell as well.
    """
    if degree is None or len(degree.items) != 1 or not _is_narrow(reading, degree.items[0]):
        return False
    place = box.on("x")
    if place is not None and place.labels and all(isinstance(label, str) for label in place.labels):
        return reading.labels("y", box)[2]
    return _is_cell(box) or any(p.labels is not None and len(p.labels) > 1 for p in box.places)


def _is_narrow(reading: Reading, item: Item) -> bool:
    """Whether a number is one level, and not the two ends of a change (`from 0.8 to 0.3`)."""
    if not item.is_range or item.open:
        return True
    return item.low < item.high and item.high - item.low <= 0.25 * reading.frame.span


def _is_cell(box: Box) -> bool:
    """Whether a box is one cell, by its row and its column."""
    return box.axes == {"x", "y"} and all(p.labels is not None and len(p.labels) == 1 for p in box.places)


def _changes(reading: Reading) -> bool:
    """Whether a verb of change leads the clause; `a slight decrease around layers 18–20` is a thing, not a change."""
    tokens = reading.clause.tokens if reading.has("trend") else []
    placed = (
        {n for box in reading.boxes for p in box.places for n in range(p.start, p.end)} if tokens else set()
    )
    for i, token in enumerate(tokens):
        if not token.has("trend") or i in placed:
            continue
        if (
            token.text.lower() in cue("falls")
            and tokens[i + 1 : i + 2]
            and tokens[i + 1].text.lower() in cue("falling_into")
        ):
            continue
        before = tokens[i - 1] if i else None
        noun = before is not None and (
            before.level is not None or before.text.lower() in cue("thing_leads") or before.has("up", "down")
        )
        if noun and any(True for _ in reading.bounded_boxes()):
            continue
        if token.text.lower() in cue("loose_changes") and reading.boxes:
            continue
        if i == 0 and len(tokens) > 1 and tokens[1].text == ":":
            continue
        if token.text.lower().startswith("from ") and reading.boxes and reading.degrees:
            continue
        return True
    return False


def _in_order(reading: Reading, box: Box, degree: Degree | None) -> list[Claim]:
    """`0.6, 0.7 and 0.8 at layers 22, 24 and 26`: as many values as positions, in order; nothing for others."""
    if degree is None or len(degree.items) < 2 or any(item.is_range for item in degree.items):
        return []
    places = [p for p in (box.on("x"), box.on("y")) if p is not None and p.labels]
    place = next((p for p in places if len(p.labels or ()) == len(degree.items)), None)
    if place is None or not place.labels:
        return []
    claims = []
    for label, item in zip(place.labels, degree.items, strict=True):
        level = Level(item.text, *reading.levels.interval(item), item.approximate, True)
        one = Box([*(p for p in box.places if p is not place), _only(place, label)])
        claims.append(reading.claim("cells", "series-on-positions", one, level=level))
    return claims


def diagonal(reading: Reading) -> list[Claim]:
    """`1.00 where both match`, `every diagonal cell is 0.9`: a stated level on the diagonal of a square figure."""
    x, y = reading.frame.figure.x, reading.frame.figure.y
    text = reading.clause.line.plain[reading.clause.start : reading.clause.end]
    degree = next((d for d in reading.degrees if d.items), None)
    if x is None or y is None or degree is None:
        return []
    if reading.boxes:
        return _named_on_diagonal(reading) if _DIAGONAL.search(text) and not _OFF.search(text) else []
    if len(degree.items) != 1:
        return []
    head = reading.clause.line.label if reading.clause.first else ""
    if _OFF.search(text) or _OFF.search(head) or not (_DIAGONAL.search(text) or _DIAGONAL.search(head)):
        return []
    shared = [label for label in y.labels if x.index(label) is not None]
    if len(shared) != len(y.labels) or len(shared) != len(x.labels) or len(shared) > 500:
        return []
    level = reading.level(degree)
    boxes = [Box([Place("y", 0, 1, (label,)), Place("x", 0, 1, (label,))]) for label in shared]
    return [reading.claim("cells", "diagonal", box, level=level) for box in boxes]


def _named_on_diagonal(reading: Reading) -> list[Claim]:
    """`On the diagonal, 93 for W and 48 for N1`, `Joy, with 71 on the diagonal`: as many numbers as labels of both axes."""
    targets = [t.target for t in reading.clause.tokens if t.kind == "label" and isinstance(t.target, Target)]
    labels = [t.y for t in targets if t.y is not None and t.y == t.x]
    degrees = [(d, item) for d in reading.degrees for item in d.items]
    if (
        len(labels) != len(degrees)
        or len(labels) != len(targets)
        or any(item.is_range for _, item in degrees)
    ):
        return []
    boxes = [Box([Place("y", 0, 1, (label,)), Place("x", 0, 1, (label,))]) for label in labels]
    levels = [Level(item.text, *reading.levels.interval(item), item.approximate, True) for _, item in degrees]
    return [reading.claim("cells", "diagonal", b, level=v) for b, v in zip(boxes, levels, strict=True)]


_DIAGONAL = re.compile(
    r"\bdiagonal\b|\bboth (?:\w+ )?(?:match|agree|coincide|are (?:the same|equal|identical))|\b(?:row and column|x and y|labels) (?:match|agree|coincide|are (?:the same|equal))",
    re.I,
)
_OFF = re.compile(
    r"\boff[- ](?:the )?diagonal|\baway from the diagonal|\boutside the diagonal|\bbelow the diagonal|\babove the diagonal|\bnear the diagonal|\balong (?:parts?|some)",
    re.I,
)


def _only(place: Place, label: Label) -> Place:
    return replace(place, labels=(label,), whole=False)


def level_on_positions(reading: Reading) -> list[Claim]:
    """`high load at experts 44 and 48`, `experts 4–6 are red`, `0.69 (apples), 0.54 (pears)`."""
    if reading.categorical:
        return []
    claims: list[Claim] = []
    pairs = pair(reading.units)
    positive = False
    for box, degree in pairs:
        if isinstance(box, Box) and (zipped := _in_order(reading, box, degree)):
            claims.extend(zipped)
            positive = True
            continue
        level = reading.level(degree)
        if isinstance(box, Rest):
            if level is not None:
                claims.append(reading.claim("background", "rest", level=level, start=None))
            continue
        if level is None or (degree is not None and _only_ranks(reading, degree, box)):
            continue
        if box is None:
            claims.extend(_background(reading, degree, level))
            continue
        kind: ClaimKind = "cells" if reading.bounded(box) else "background"
        if kind == "cells" and reading.comparative() and not _states(reading, degree):
            continue
        positive = positive or kind == "cells"
        start, end = reading.extent(box, degree)
        density = _share(reading) if kind == "background" else None
        claims.append(
            reading.claim(kind, "level-on-positions", box, level=level, density=density, start=start, end=end)
        )
    if positive or (claims and not reading.comparative()):
        return claims
    return []


def _only_ranks(reading: Reading, degree: Degree, box: Box | None) -> bool:
    """Whether a superlative ranks a whole row or panel (`Subj. is the highest`), which is a comparison."""
    if degree.items or degree.colors or reading.bounded(box):
        return False
    ranks = any(w.has("superlative", "comparative") for w in degree.words)
    return ranks and all(
        w.has("superlative", "comparative", "other", "weak") or w.has("marker") for w in degree.words
    )


def _states(reading: Reading, degree: Degree | None) -> bool:
    """Whether a clause with comparing words still puts a level somewhere (`Highest: naekoko (0.97)`)."""
    if degree is not None and degree.items:
        return True
    words = {t.text.lower() for t in reading.clause.tokens if t.has("comparison")}
    return words.isdisjoint(cue("relative"))


def _background(reading: Reading, degree: Degree | None, level: Level) -> list[Claim]:
    if degree is None or (reading.comparative() and not degree.items):
        return []
    x_bounded = reading.bounded(None)
    start, end = reading.extent(None, degree)
    kind: ClaimKind = "cells" if x_bounded else "background"
    return [
        reading.claim(
            kind,
            "level-of-scope",
            level=level,
            density=None if x_bounded else _share(reading),
            start=start,
            end=end,
        )
    ]


def _share(reading: Reading) -> Interval | None:
    """Which share of the cells a level is said of: some, most, or all."""
    tokens = reading.clause.tokens
    if reading.has("some", "sparse"):
        return (0.0, 0.3)
    if reading.has("majority", "rest"):
        return (0.5, 1.0)
    if reading.has("universal", "uniform", "only"):
        return (0.9, 1.0)
    if reading.has("marker") and any(
        t.has("marker") and t.text.lower().endswith("s") and not t.has("value") for t in tokens
    ):
        return (0.0, 0.3)
    return None


def region(reading: Reading) -> list[Claim]:
    """Where a category stands: `concentrated in layers 16–64, heads 12–48`, `a cluster at layer 18, head 12`."""
    if not reading.categorical:
        return []
    claims: list[Claim] = []
    for box, degree in pair(reading.units):
        if not isinstance(box, Box):
            continue
        bounded = any(p.labels for p in box.places)
        density = (
            _joint_density(reading)
            if sum(any(p.labels for p in b.places) for b in reading.boxes) == 1
            else reading.density(degree) or _joint_density(reading)
        )
        if not bounded:
            continue
        if reading.comparative() and density is None:
            continue
        if density is None and not (
            reading.clause.aside or reading.has("marker") or reading.category() or reading.inherited
        ):
            continue
        single = all(p.labels and len(p.labels) == 1 for p in box.places) and len(box.places) == 2
        hedged = reading.clause.aside or any(p.approximate for p in box.places)
        start, end = reading.extent(box, degree)
        if not reading.clause.aside and len(reading.boxes) == 1:
            start, end = reading.clause.start, reading.clause.end
        claims.append(
            reading.claim(
                "cells",
                "region",
                box,
                density=(1.0, 1.0) if single and density is None else density,
                start=start,
                end=end,
                approximate=hedged,
            )
        )
    return claims


def _joint_density(reading: Reading) -> Interval | None:
    """What all density words of a clause allow together (`a dense cluster`), the first one's where they disagree."""
    densities = [
        d.density
        for d in [*reading.degrees, *([reading.inherited] if reading.inherited else [])]
        if d.density
    ]
    if not densities:
        return None
    low, high = max(a for a, _ in densities), min(b for _, b in densities)
    return (low, high) if low <= high else densities[0]


def somewhere(reading: Reading) -> list[Claim]:
    """A place whose bounds the text never gives: `lower-left`, `strong diagonal`, `deeper layers`, `every 5 steps`."""
    text = reading.clause.line.plain[reading.clause.start : reading.clause.end]
    vague = reading.has("place") or _EVERY.search(text) is not None
    if not vague or any(True for _ in reading.bounded_boxes()) or any(d.items for d in reading.degrees):
        return []
    if not (reading.degrees or reading.has("marker", "trend", "superlative")):
        return []
    return [reading.claim("trend", "place", reading.boxes[0] if reading.boxes else None)]


_EVERY = re.compile(r"\bevery (?:other|few|second|third|fourth|fifth|\d+) \w+", re.I)


def marked(reading: Reading) -> list[Claim]:
    """Something that is seen at stated places without a word for how much: `a second block sits in layers 5–9`."""
    seen = not reading.clause.words.isdisjoint(cue("seen")) or reading.clause.tokens[0].text.lower() in cue(
        "articles"
    )
    if reading.categorical or reading.against() is not None or not seen:
        return []
    if not (reading.has("marker") or not reading.clause.words.isdisjoint(cue("groups"))):
        return []
    boxes = [box for box in reading.bounded_boxes() if reading.bounded(box)]
    if reading.comparative() and not all(b.on("x") and reading.labels("y", b)[2] for b in boxes):
        return []
    return [reading.claim("cells", "marked", box) for box in boxes]


def comparison(reading: Reading) -> list[Claim]:
    """Something said only relative to something else."""
    if not reading.comparative() and not (
        reading.has("superlative", "comparative") and not any(d.items for d in reading.degrees)
    ):
        return []
    box = next(reading.bounded_boxes(), None)
    return [reading.claim("comparison", "comparison", box, against=reading.against())]


def whole(reading: Reading) -> list[Claim]:
    """A manner of a whole panel or row without a level: `uniform distribution`, `widely scattered`."""
    if not (
        reading.has("uniform")
        or any(t.density for t in reading.clause.tokens)
        or (reading.has("only") and any(t.kind == "color" for t in reading.clause.tokens))
    ):
        return []
    if not reading.scope.entries and not reading.frames and not reading.boxes:
        return []
    return [
        reading.claim(
            "background",
            "manner",
            reading.boxes[0] if reading.boxes else None,
            density=_joint_density(reading) if reading.categorical else None,
        )
    ]


Rule = Callable[[Reading], list[Claim]]

RULES: tuple[tuple[str, Rule], ...] = (
    ("count", count),
    ("absence", absence),
    ("transition", transition),
    ("diagonal", diagonal),
    ("place", somewhere),
    ("level-on-positions", level_on_positions),
    ("region", region),
    ("marked", marked),
    ("comparison", comparison),
    ("manner", whole),
)
"""In order: counting and denying change what a level means; stated places beat vague ones; manner comes last."""


def apply_rules(reading: Reading) -> list[Claim]:
    """The claims of the first rule that finds any."""
    for _, rule in RULES:
        claims = rule(reading)
        if claims:
            return claims
    return []
