"""The end of a document: whether it stops in the middle of a sentence, and where that sentence begins."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rerender.model import Span
from rerender.text.lexicon import cue
from rerender.text.scan import Line

_SENTENCE_END = re.compile(r"[.!?;]\s+(?=[^\W\d_a-z])")
_LAST_WORD = re.compile(r"[^\W\d_]+$")


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
        or (word is not None and word[0].lower() in cue("unfinished"))
    ):
        starts = [m.end() for m in _SENTENCE_END.finditer(text)]
        return last.span(starts[-1] if starts else 0, len(text))
    return None
