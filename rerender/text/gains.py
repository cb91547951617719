"""Gains and losses on a scale around zero: `falls by 3 points` is -3 where the figure shows a change."""

from __future__ import annotations

from dataclasses import replace

from rerender.text.lexicon import cue, singular
from rerender.text.passage import Passage
from rerender.text.scan import letters_of
from rerender.text.series import Item


def change_of(passage: Passage, items: list[Item], i: int) -> list[Item]:
    """The value that a gain or a loss is on a scale around zero: `A loses 3`, `falls by 3 points`, `a gain of 3`; else nothing."""
    scale = passage.frame.figure.scale
    if (
        scale is None
        or not scale.low < 0 < scale.high
        or len(items) != 1
        or items[0].open
        or items[0].low <= 0
    ):
        return []
    j = i
    while j and (passage.tokens[j - 1].low in cue("change_links") or passage.tokens[j - 1].has("hedge")):
        j -= 1
    reach = 4 if "by" in passage.words(j, i) else 1  # `lowers Maize by 5`
    words = [singular(word) for word in reversed(passage.words(j - reach, j))]
    known = [name for w in words for name in ("losing", "gaining", "sinking", "growing") if w in cue(name)]
    if not known or (known[0] in ("sinking", "growing") and not _shows_change(passage)):
        return []
    lost = known[0] in ("losing", "sinking")
    return [replace(items[0], low=-items[0].high, high=-items[0].low)] if lost else items


def _shows_change(passage: Passage) -> bool:
    """Whether what the figure shows is itself a change (`Δ accuracy`, `Ablation impact`): then gains and losses are its values."""
    figure, frame = passage.frame.figure, passage.frame
    titles = [figure.scale.label if figure.scale else "", *(p.title for p in figure.panels[:20])]
    words = frozenset().union(*(letters_of(title) for title in titles))
    return not cue("changes").isdisjoint(words | frame.x_words | frame.y_words | frame.opening)
