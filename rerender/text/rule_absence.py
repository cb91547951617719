"""The rule of absence: what a clause denies, or calls rare."""

from __future__ import annotations

from dataclasses import replace

from rerender.model import Claim, Level
from rerender.text.colors import map_colors
from rerender.text.colors import place as place_on
from rerender.text.context import Reading
from rerender.text.levels import on_scale
from rerender.text.lexicon import cue
from rerender.text.pairing import Box
from rerender.text.parts import Degree
from rerender.text.rule_change import is_cell
from rerender.text.series import Item


def absence(reading: Reading) -> list[Claim]:
    """`No red regions`, `very few squares before layer 18`, `never darker than orange`, `sparse in layers 0–9`."""
    negated, few = reading.negated(), _called_sparse(reading) or _led_as_empty(reading)
    if not (negated or few) or (few and not negated and _is_located(reading)):
        return []
    if negated and _not_uniform(reading):
        return [reading.claim("background", "not-uniform")]
    degrees = [d for d in reading.degrees if not d.empty and not _only_sparse(d)]
    degree = degrees[0] if degrees else None
    level = _denied(reading, degree) if degree is not None and not reading.categorical else None
    boxes: list[Box | None] = [*reading.bounded_boxes()] or [None]
    if (
        level is None
        and boxes == [None]
        and not (reading.categorical or reading.scope.entries or reading.frames)
    ):
        return []  # nothing is denied anywhere: `counts are written into the non-empty cells`
    density = (0.0, 0.05) if reading.categorical else None
    return [
        reading.claim("absence", "absence", box, level=level, density=density, against=None) for box in boxes
    ]


def _led_as_empty(reading: Reading) -> bool:
    """Whether a lead-in calls empty what the clause then only names (`Empty zone: layers 6–9`)."""
    led = reading.inherited
    return (
        led is not None
        and bool(led.words)
        and all(w.low in cue("absent") for w in led.words)
        and not reading.degrees
        and any(True for _ in reading.bounded_boxes())
    )


def _only_sparse(degree: Degree) -> bool:
    """Whether a degree only says that there is nothing, which is no level that is denied."""
    return not (degree.items or degree.colors) and all(w.has("sparse") for w in degree.words)


def _is_located(reading: Reading) -> bool:
    """Whether what is called rare is then found in single cells, or what is called empty has a number.

    `Very rare, with squares at layer 6, head 7`; `layers 0–2 are practically empty (near 0.00)`.
    """
    boxes = [*reading.bounded_boxes()]
    if boxes and reading.categorical and _is_confined(reading):
        return True
    return bool(boxes) and (all(is_cell(box) for box in boxes) or any(d.items for d in reading.degrees))


def _is_confined(reading: Reading) -> bool:
    """Whether what is called rare is then said to stand somewhere (`are rare and confined to layers 24–32`)."""
    tokens = reading.clause.tokens
    at = next((i for i, t in enumerate(tokens) if t.has("sparse")), len(tokens))
    if at and tokens[at - 1].low == "the":
        return not reading.clause.words.isdisjoint(cue("seen"))  # `the few marks lie at layers 18–22`
    links = [i for i in range(at, len(tokens)) if tokens[i].low in (",", "and", "but")]
    return any(t.low in cue("confining") for i in links[:1] for t in tokens[i + 1 : i + 4])


def _not_uniform(reading: Reading) -> bool:
    """`not uniform`, `not densely packed` deny a manner, not the cells."""
    tokens = reading.clause.tokens
    for i, token in enumerate(tokens):
        if token.has("negation") and token.low in cue("denying_manner"):
            nearby = [t for t in tokens[i + 1 : i + 4] if t.lexeme is not None]
            if nearby and (nearby[0].has("uniform") or (nearby[0].density or (0.0, 0.0))[0] >= 0.4):
                return True
    return False


_REACH = 24
"""Tokens of a clause among which a word for emptiness is looked for."""


def _called_sparse(reading: Reading) -> bool:
    """Whether a region, not a thing in it, is called sparse or holds few."""
    tokens = reading.clause.tokens
    if not reading.has("sparse"):
        return False
    for i, token in enumerate(tokens[:_REACH]):
        if not token.has("sparse"):
            continue
        word = token.low
        if word == "thin":
            continue  # a thin strip is all there
        only = any(t.low == "only" for t in tokens[max(0, i - 2) : i])
        if ((word == "few" and i and tokens[i - 1].low == "a") or word.startswith("a few")) and not only:
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


def _bound_of(reading: Reading, item: Item) -> float:
    """The number that a bound is at, in the units of the scale."""
    return reading.levels.interval(replace(item, open=""))[0]


def _denied(reading: Reading, degree: Degree) -> Level | None:
    """The level that is denied: the words' own, or all above them (`never darker than orange`)."""
    level = reading.level(degree)
    scale = reading.frame.figure.scale
    if level is None or scale is None:
        return level
    if degree.words and all(w.low in cue("negligible") for w in degree.words) and level.high is not None:
        return Level(level.words, level.high, scale.high)  # what is more than negligible is denied
    tokens = reading.clause.tokens[max(0, degree.start - 4) : degree.start]
    if any(t.has("bound") or t.low in cue("up_from") for t in tokens) and degree.colors:
        colors = map_colors(scale.colormap)
        share = place_on(degree.colors[-1].color or "", colors)
        if share:
            return Level(level.words, on_scale(share, scale)[1], scale.high)
    item = degree.items[0] if len(degree.items) == 1 else None
    if item is not None and (item.open.startswith("+") or any(t.has("bound") for t in tokens)):
        return Level(level.words, _bound_of(reading, item), scale.high, stated=True)
    return level
