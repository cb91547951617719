"""Sentences of a line cut into clauses: each says one thing, or one thing of several positions."""

from __future__ import annotations

from dataclasses import dataclass

from rerender.text.scan import Line
from rerender.text.words import Token, ends_sentence

_BREAKS = frozenset({"while", "whereas", "but", "although", "though", "however", "yet"})
_EXAMPLES = frozenset({"e.g", "eg", "i.e", "including", "notably", "especially"})


@dataclass(slots=True)
class Clause:
    """A run of tokens of one line. `aside` marks what stood in brackets as an example (`e.g., …`)."""

    line: Line
    tokens: list[Token]
    aside: bool = False
    first: bool = False

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def end(self) -> int:
        return self.tokens[-1].end

    def has(self, *tags: str) -> bool:
        """Whether any token stands in one of these word lists."""
        return any(t.has(*tags) for t in self.tokens)


def split_clauses(line: Line, tokens: list[Token]) -> list[Clause]:
    """The clauses of a line: cut at full stops, semicolons and words of contrast; examples in brackets apart."""
    clauses: list[Clause] = []
    asides: list[Clause] = []
    current: list[Token] = []
    depth, aside_from = 0, -1
    aside: list[Token] = []
    for i, token in enumerate(tokens):
        if token.text in "([":
            if depth == 0 and _is_example(tokens, i) and (_says_more(tokens, i) or any(t.has("sparse", "negation") for t in current)):
                aside_from = depth
            depth += 1
        elif token.text in ")]":
            depth = max(0, depth - 1)
            if aside_from == depth:
                asides.append(Clause(line, aside, aside=True))
                aside, aside_from = [], -1
                continue
        if aside_from >= 0:
            aside.append(token)
        elif _breaks(line, tokens, i, depth):
            current = _close(clauses, line, current, asides)
        else:
            current.append(token)
    if aside:
        asides.append(Clause(line, aside, aside=True))
    _close(clauses, line, current, asides)
    if clauses:
        clauses[0].first = True
    return clauses


def _close(clauses: list[Clause], line: Line, current: list[Token], asides: list[Clause]) -> list[Token]:
    if current:
        clauses.append(Clause(line, current))
    clauses.extend(a for a in asides if a.tokens)
    asides.clear()
    return []


def _is_example(tokens: list[Token], at: int) -> bool:
    words = [t.text.lower() for t in tokens[at + 1 : at + 4]]
    return words[:1] == ["e"] or words[:2] in (["such", "as"], ["for", "example"], ["for", "instance"]) or bool(words) and words[0] in _EXAMPLES | {"like"}


def _says_more(tokens: list[Token], at: int) -> bool:
    """Whether an example in brackets says how much by itself, rather than only where."""
    for token in tokens[at + 1 :]:
        if token.text in ")]":
            return False
        if token.kind == "color" or token.level or token.density or token.has("marker"):
            return True
    return False


def _breaks(line: Line, tokens: list[Token], at: int, depth: int) -> bool:
    token = tokens[at]
    if token.text == ";" and depth == 0:
        return True
    if token.text == "." and depth == 0:
        return ends_sentence(line.plain, token.start)
    if at and depth == 0 and token.has("except") and token.text.lower() != "off":
        return True
    if token.kind == "word" and token.text.lower() in _BREAKS and depth == 0:
        return token.text.lower() != "but" or not (at + 1 < len(tokens) and tokens[at + 1].text.lower() == "for")
    return False
