"""The end of a document: whether it stops in the middle of a sentence, and where that sentence begins."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rerender.model import Span
from rerender.text.lexicon import cue, lexicon
from rerender.text.scan import Line

_SENTENCE_END = re.compile(r"[.!?;]\s+(?=[^\W\d_a-z])")
_LAST_WORD = re.compile(r"[^\W\d_]+$")


_SHORT = 3
"""Letters that the rest of a cut word has at most; longer ones are taken for words."""


def _is_stump(word: str, lines: Sequence[Line], last: Line) -> bool:
    """Whether the last word is the beginning of one: short, known to no list, in a document whose lines end in stops."""
    if len(word) > _SHORT or not word.islower() or _known(word):
        return False
    if last.plain.rstrip()[: -len(word)].rstrip()[-1:].isdigit():
        return False  # `2 mm`
    told = [
        line for line in lines if line.kind in ("text", "bullet", "number") and line is not last and line.body
    ]
    ended = sum(line.plain.rstrip().endswith(".") for line in told)
    return ended > 0 and 4 * ended >= len(told)


def _known(word: str) -> bool:
    """Whether a short word is one of the language or of a list."""
    if (
        word in cue("everyday")
        or word in lexicon().colors
        or word in lexicon().numbers
        or word in lexicon().phrases
    ):
        return True
    return any(word in words for words in (*lexicon().cues.values(), *lexicon().axes.values()))


def cut_off(lines: Sequence[Line]) -> Span | None:
    """The sentence in whose middle the document ends; None where it ends as documents do."""
    last = next((line for line in reversed(lines) if line.plain.strip()), None)
    if last is None or last.kind not in ("text", "bullet", "number", "heading"):
        return None
    text = last.plain.rstrip()
    if text.endswith((".", ":", "!", "?")):
        return None
    word = _LAST_WORD.search(text[-40:])
    if (
        text.endswith((",", "(", "-", "–"))
        or text.count("(") > text.count(")")
        or (word is not None and (word[0].lower() in cue("unfinished") or _is_stump(word[0], lines, last)))
    ):
        starts = [m.end() for m in _SENTENCE_END.finditer(text)]
        return last.span(starts[-1] if starts else 0, len(text))
    return None
