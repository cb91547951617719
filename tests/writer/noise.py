"""What happens to a document on its way: lost indentation and blank lines, added rules, a cut-off end."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tests.writer.lines import Line

STRAY_COMMA = re.compile(r",(?= ?(?:[,;:)]|\.(?!\.)|$))")
AN = re.compile(r"\ba (?=[*`\"]*(?!uni|us[ae]|one|eu)[aeiou])")
WORD = re.compile(r"[A-Za-z]{5,}")


@dataclass(frozen=True, slots=True)
class Habits:
    """What is kept of a document's white space, and whether rules part its sections."""

    indent: int
    blanks: bool
    rules: bool
    bullet: str


def some_habits(rng: random.Random) -> Habits:
    """Two thirds lose indentation and blank lines."""
    flat = rng.random() < 0.66
    return Habits(
        indent=0 if flat else rng.choice((2, 4)),
        blanks=not flat or rng.random() < 0.2,
        rules=rng.random() < 0.3,
        bullet=rng.choice(("-", "-", "*", "*   ")),
    )


def roughen(lines: Sequence[Line], habits: Habits) -> list[Line]:
    """The lines with the habits' white space, as they will stand in the document."""
    out: list[Line] = []
    for line in lines:
        if habits.rules and line.text.startswith("### ") and out:
            out.append(Line("---"))
        if habits.blanks and line.apart and out:
            out.append(Line(""))
        if not line.text.startswith("|"):
            line = replace(line, text=tidied(line.text))
        text = habits.bullet.rstrip() + " " + line.text[2:] if line.text.startswith("- ") else line.text
        out.append(replace(line, text=" " * habits.indent * line.depth + text))
    return out


def tidied(text: str) -> str:
    """Mends what pieces of wordings leave: a comma before another stop, `a` before a vowel, quotes twice."""
    return AN.sub("an ", STRAY_COMMA.sub("", text)).replace('""', '"')


def cut_off(rng: random.Random, lines: Sequence[Line]) -> list[Line]:
    """The lines up to the middle of a word of the last one; what that line states counts for nothing.

    A line with several statements stays whole: those before the cut would count.
    """
    *before, last = lines
    if len(last.facts) > 1 or last.text.startswith("|"):
        return list(lines)
    words = [match for match in WORD.finditer(last.text) if match.start() > 4]
    if not words:
        return list(lines)
    word = rng.choice(words)
    return [*before, Line(last.text[: rng.randint(word.start() + 2, word.end() - 2)])]
