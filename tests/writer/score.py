"""Scores of a reading against a written key: the definitions of the shared score, in small.

A reading is the JSON form of a description. Positions: F1 over (panel, y, x) of all `cells` claims. Figure:
share of the facts of the figure that are right. Values: share of the claims with a number whose cells
(at least half of them) are covered by claims whose level touches that number within 5 % of the scale.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any

Json = dict[str, Any]
Cells = set[tuple[str, str, str]]


def norm(label: object) -> str:
    """A label without case, blanks, punctuation and bracketed parts; numbers in one form."""
    text = str(label).strip().lower().replace("−", "-")
    try:
        return f"{float(text):g}"
    except ValueError:
        bare = _folded(re.sub(r"\([^()]*\)", "", text))
        return bare or _folded(text) or text


def _folded(text: str) -> str:
    return "".join(c for c in text if c.isalnum() or c in ".%+-").rstrip(".")


def axis_labels(axis: Json | None) -> list[str]:
    """The labels of a key's axis in order; numbers from first to last where it lists none or only ticks."""
    if not axis:
        return []
    labels, every = (
        [norm(a) for a in axis.get("labels") or []],
        whole_numbers(axis.get("first"), axis.get("last")),
    )
    if not labels:
        return every
    try:
        steps = {round(float(b) - float(a), 9) for a, b in pairwise(labels)}
    except ValueError:
        return labels
    return every if len(steps) == 1 and len(every) > len(labels) else labels


def whole_numbers(first: object, last: object) -> list[str]:
    """From first to last as labels; nothing where the ends are words."""
    if isinstance(first, int) and isinstance(last, int):
        return [str(n) for n in range(min(first, last), max(first, last) + 1)]
    return []


def key_cells(claim: Json, key: Json) -> Cells:
    """The cells of a key's claim."""
    figure = key["figure"]
    names = [norm(title) for title in figure["panels"]]
    chosen = names if claim["panels"] == "all" else [norm(title) for title in claim["panels"]]
    panels = chosen if len(names) > 1 else ["*"]
    return rectangle(
        panels, pick(claim["y"], axis_labels(figure["y"])), pick(claim["x"], axis_labels(figure["x"]))
    )


def read_cells(claim: Json, figure: Json, names: Sequence[str]) -> Cells:
    """The cells of a claim that was read; `names` are the key's names of the panels that were read."""
    chosen = [names[i] for i in claim.get("panels") or []] or (["*"] if len(names) <= 1 else [])
    every = [[norm(a) for a in (figure.get(side) or {}).get("labels") or []] for side in ("y", "x")]
    return rectangle(chosen, pick(claim.get("y") or "all", every[0]), pick(claim.get("x") or "all", every[1]))


def pick(spec: Any, every: list[str]) -> list[str]:
    """The labels of a choice: `"all"`, a list of labels and ranges, or `{"range": [first, last]}` alone."""
    if spec == "all":
        return every or ["*"]
    items = [spec] if isinstance(spec, dict) else spec
    return [label for item in items for label in _picked(item)]


def _picked(item: Any) -> list[str]:
    return whole_numbers(*item["range"]) if isinstance(item, dict) else [norm(item)]


def rectangle(panels: Sequence[str], ys: Sequence[str], xs: Sequence[str]) -> Cells:
    return {(p, y, x) for p in panels for y in ys for x in xs}


def panel_names(key: Json, figure: Json) -> list[str]:
    """The key's name for each panel that was read: equal titles first, what is left in order."""
    want = [norm(title) for title in key["figure"]["panels"]]
    got = [norm(panel["title"]) for panel in figure["panels"]]
    if len(want) <= 1:
        return ["*"] * len(got)
    if len(got) <= 1:
        return got
    left = [title for title in want if title not in got]
    strange = [i for i, title in enumerate(got) if title not in want]
    if len(left) == len(strange):
        for i, title in zip(strange, left, strict=True):
            got[i] = title
    return got


def positions(key: Json, reading: Json) -> float:
    """F1 over the cells of all `cells` claims."""
    names = panel_names(key, reading["figure"])
    truth = _union(key["claims"], lambda claim: key_cells(claim, key))
    found = _union(reading["claims"], lambda claim: read_cells(claim, reading["figure"], names))
    both = len(truth & found)
    precision = both / len(found) if found else float(not truth)
    recall = both / len(truth) if truth else 1.0
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _union(claims: Sequence[Json], cells: Callable[[Json], Cells]) -> Cells:
    return set().union(*(cells(claim) for claim in claims if claim["kind"] == "cells"))


def figure_facts(key: Json, reading: Json) -> dict[str, bool]:
    """Which facts of the figure are right, of those that the key has."""
    want, got = key["figure"], reading["figure"]
    facts = {"kind": _bare(want["kind"]) == _bare(got.get("kind"))}
    if len(want["panels"]) > 1:
        facts["panels"] = {norm(title) for title in want["panels"]} == set(panel_names(key, got))
    for side in ("x", "y"):
        labels, read = axis_labels(want[side]), [norm(a) for a in (got.get(side) or {}).get("labels") or []]
        if labels:  # a key leaves an axis open that the text tells in two ways
            facts[side] = read in (labels, labels[::-1])
    if want["scale"]:
        scale = got.get("scale") or {}
        facts["scale"] = [scale.get("low"), scale.get("high")] == want["scale"]
    if want["categories"]:
        names = {norm(category["name"]) for category in got.get("categories") or []}
        facts["categories"] = {norm(name) for name in want["categories"]} == names
    return facts


def _bare(kind: Any) -> Any:
    """A heatmap with its numbers written in is continuous as well."""
    return "continuous" if kind == "annotated" else kind


def values(key: Json, reading: Json) -> float | None:
    """Share of the stated numbers that were read; None where the key states none."""
    low, high = key["figure"]["scale"] or (0, 1)
    slack = 0.05 * abs(high - low)
    stated = [c for c in key["claims"] if c["value"] is not None and c["kind"] in ("cells", "background")]
    names = panel_names(key, reading["figure"])
    right = 0
    for claim in stated:
        ends = claim["value"] if isinstance(claim["value"], list) else [claim["value"]] * 2
        cells, hit = key_cells(claim, key), set()
        for other in reading["claims"]:
            if touches(other.get("level") or {}, ends, slack):
                hit |= cells & read_cells(other, reading["figure"], names)
        right += 2 * len(hit) >= len(cells)
    return right / len(stated) if stated else None


def touches(level: Json, ends: Sequence[float], slack: float) -> bool:
    """Whether a level's interval meets the stated one and is not much wider."""
    low, high = level.get("low"), level.get("high")
    if low is None or high is None or high - low > ends[1] - ends[0] + 5 * slack:
        return False
    return bool(low - slack <= ends[1] and ends[0] <= high + slack)
