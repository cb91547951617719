"""What one declaration of an axis says, and the words that every declaration has."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from rerender.model import Label, Span
from rerender.text.lexicon import axis_words, lexicon, singular

TICKS = re.compile(
    r"\b(?:ticks?|tick marks?|markers?|marked|increments?|intervals?|steps? of|every|labels at|labeled at|labelled at)\b",
    re.I,
)

SENTENCE_END = re.compile(r"[.;](?=\s|$)")


@dataclass(slots=True)
class Declared:
    """One declaration of an axis: whatever of its name, labels, extent and ticks it gives.

    `scaled` tells that it speaks of colours as well; one that is `led` stands under a lead or a heading of its own.
    """

    axis: str
    span: Span
    name: str = ""
    labels: tuple[Label, ...] = ()
    ticks: tuple[Label, ...] = ()
    count: int | None = None
    direction: str = ""
    scaled: bool = False
    led: bool = False
    lines: set[int] = field(default_factory=set)

    @property
    def has_words(self) -> bool:
        """Whether the labels are words rather than numbers."""
        return any(isinstance(label, str) for label in self.labels)


_NAME_WORD = re.compile(r"[^\W\d][\w'.$-]*")


def plain_name(text: str) -> str:
    """The words of a declaration that name the axis: what is left without the words every declaration has."""
    plain = axis_words("plain")
    words: list[str] = _NAME_WORD.findall(text.strip(" .,:;\"'“”"))
    whole = list(words)
    while words and (words[0].lower() in plain or words[0].lower() in lexicon().numbers):
        if words[0].lower() in ("row", "column") and len(words) > 1 and words[1].lower() not in plain:
            break
        words.pop(0)
    kept: list[str] = []
    for word in words:
        if word.lower() in plain and kept and word.lower() not in axis_words("nouns"):
            break
        kept.append(word)
    if (
        not kept
        and len(whole) == 1
        and whole[0][0].isupper()
        and singular(whole[0].lower()) in axis_words("bare_names")
    ):
        return whole[0]
    return " ".join(kept[:4]).rstrip(".") if len(words) <= 6 or len(kept) < len(words) else ""


def set_labels(declared: Declared, labels: tuple[Label, ...]) -> None:
    """Give a declaration its labels, each once, unless it has some."""
    if labels and not declared.labels:
        declared.labels = tuple(dict.fromkeys(labels))


_FIRST_AT = re.compile(
    r"\b(?:0|1|first|starts?|starting|begins?|lowest)\b[^.;\d]{0,16}\bat the (?:very )?(top|bottom)\b", re.I
)
"""Where the first label stands: it decides where a text names both ends."""


def direction_of(text: str) -> str:
    """`down`, `up` or `left` where a text says so (`0 at the top`), else nothing."""
    if first := _FIRST_AT.search(text):
        return "up" if first[1].lower() == "bottom" else "down"
    lower = text.lower()
    for direction, phrases in (("down", "down"), ("up", "up"), ("left", "leftward")):
        if any(phrase in lower for phrase in axis_words(phrases)):
            return direction
    return ""
