"""Sentences of a line cut into clauses: each says one thing, or one thing of several positions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from rerender.text.contrast import set_apart
from rerender.text.exceptions import exception_ends
from rerender.text.lexicon import cue
from rerender.text.scan import Line, lazy
from rerender.text.words import Token, ends_sentence


@dataclass
class Clause:
    """A run of tokens of one line, complete once it is made. `aside` marks what stood in brackets as an example (`e.g., …`).

    `against` is what the clause sets itself against in words apart from it (`Unlike A, …`), `excluded` the tokens of
    an exception in its middle (`all rows but A are pale`).
    """

    line: Line
    tokens: list[Token]
    aside: bool = False
    first: bool = False
    against: str = ""
    excluded: list[Token] = field(default_factory=list)

    @property
    def start(self) -> int:
        """Where the clause begins in the line's `plain`."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Where the clause ends in the line's `plain`."""
        return self.tokens[-1].end

    @lazy
    def tags(self) -> frozenset[str]:
        """All word lists that a token stands in: the rules ask for many of them, of many lists."""
        return frozenset().union(*[t.lexeme.tags for t in self.tokens if t.lexeme is not None])

    @lazy
    def words(self) -> frozenset[str]:
        """The texts of the tokens in lower case."""
        return frozenset([t.low for t in self.tokens])

    def has(self, *tags: str) -> bool:
        """Whether any token stands in one of these word lists."""
        return not self.tags.isdisjoint(tags)


_KEPT = frozenset({"without", "then"})
"""Words that end a clause and begin the next."""

_BRACKETS = frozenset({"(", "[", "([", ")", "]", ")]"})


def split_clauses(line: Line, tokens: list[Token]) -> list[Clause]:
    """The clauses of a line: cut at full stops, semicolons and words of contrast; examples in brackets apart."""
    clauses: list[Clause] = []
    asides: list[Clause] = []
    current: list[Token] = []
    depth, aside_from = 0, -1
    aside: list[Token] = []
    excluded: list[Token] = []
    resume = 0
    turning = any(t.has("sparse") for t in tokens) and any(t.density and not t.has("sparse") for t in tokens)
    breaking = _breaking(turning or not cue("fronts").isdisjoint([t.low for t in tokens]))
    for i, token in enumerate(tokens):
        if i < resume:
            continue
        if token.text not in _BRACKETS or token.kind == "label":
            pass
        elif token.text in "([":
            if (
                depth == 0
                and _is_example(tokens, i)
                and (_says_more(tokens, i) or any(t.has("sparse", "negation") for t in current))
            ):
                aside_from = depth
            depth += 1
        else:
            depth = max(0, depth - 1)
            if aside_from == depth:
                asides.append(Clause(line, aside, aside=True))
                aside, aside_from = [], -1
                continue
        if aside_from >= 0:
            aside.append(token)
        elif (
            depth == 0
            and current
            and tokens[i - 1].text == ","
            and _is_example(tokens, i - 1)
            and _states(tokens, i)
        ):
            current = _close(clauses, line, current, asides)
        elif token.kind == "label" or (
            token.low not in breaking and (token.lexeme is None or "except" not in token.lexeme.tags)
        ):
            current.append(token)
        elif depth == 0 and (end := exception_ends(tokens, i)):
            excluded, resume = tokens[i + 1 : end], end
            if any(t.level or t.kind == "color" or t.text == "(" for t in excluded):
                asides.append(Clause(line, excluded))
        elif _breaks(line, tokens, i, depth):
            current = _close(clauses, line, current, asides, excluded)
            excluded = []
            if token.low in _KEPT or token.has("negation"):
                current = [token]
        else:
            current.append(token)
    if aside:
        asides.append(Clause(line, aside, aside=True))
    _close(clauses, line, current, asides, excluded)
    if clauses:
        clauses[0].first = True
    return clauses


def _close(
    clauses: list[Clause],
    line: Line,
    current: list[Token],
    asides: list[Clause],
    excluded: Sequence[Token] = (),
) -> list[Token]:
    """Keep the tokens so far as a clause, and the examples in them behind it; the tokens of the next one."""
    if current:
        clause = Clause(line, current, excluded=list(excluded))
        if clause.has("comparison"):
            tokens, other = set_apart(current)
            against = line.plain[other[0].start : other[-1].end] if other else ""
            clause = Clause(line, tokens, against=against, excluded=list(excluded))
        clauses.append(clause)
    clauses.extend(a for a in asides if a.tokens)
    asides.clear()
    return []


def _leaves_out(tokens: list[Token], at: int) -> bool:
    """Whether an exception takes positions out of the list before it (`heads 5–11 except 10`)."""
    following = [t for t in tokens[at + 1 : at + 4] if not t.has("noun") and t.text not in "#`("]
    counted = at + 1 < len(tokens) and tokens[at + 1].has("noun")
    if counted and not any(t.has("noun") for t in tokens[:at]):
        return False  # `100 except for depths 40 and 50`: a value, and where it does not hold
    last = at - 2 if at > 1 and tokens[at - 1].text == "," else at - 1
    if tokens[last].kind != "number" or not following or following[0].kind != "number":
        return False
    before = [t for t in tokens[max(0, last - 3) : last] if not t.has("hedge")]
    return not before or not (before[-1].has("bound") or before[-1].low in cue("comparing_numbers"))


def _between_numbers(tokens: list[Token], at: int) -> bool:
    """Whether a semicolon separates the items of a list of whole numbers (`8; 11; 24`)."""
    following = [
        t for t in tokens[at + 1 : at + 7] if t.text not in '#`"“”' and t.low != "and" and not t.has("hedge")
    ]
    before = next((t for t in reversed(tokens[max(0, at - 2) : at]) if t.text not in '"“”`'), None)
    if before is not None and before.kind == "label" and following and following[0].kind == "label":
        shared = any(t.low in cue("sharing") for t in tokens[max(0, at - _LONGEST_FRONT) : at])
        return before.target is not None and (
            len(following) < 2 or shared or following[1].text in cue("list_ends") or following[1].text == "."
        )
    behind = [t.low for t in following[1:3]]
    if behind[:1] == ["is"] and behind[-1] in cue("observed"):
        return False  # `dark at 3; 2 is reached at 9`
    if behind[:1] and behind[0] in cue("telling_verbs"):
        return False  # `12 mm in 2009; 2005 had 40`
    return (
        before is not None
        and before.kind == "number"
        and bool(following)
        and following[0].kind == "number"
        and "." not in before.text + following[0].text
        and before.flag == following[0].flag
    )


def _is_example(tokens: list[Token], at: int) -> bool:
    words = [t.low for t in tokens[at + 1 : at + 4]]
    return (
        words[:1] == ["e"]
        or words[:2] in (["such", "as"], ["for", "example"], ["for", "instance"])
        or (bool(words) and words[0] in cue("examples"))
    )


def _says_more(tokens: list[Token], at: int) -> bool:
    """Whether an example in brackets says how much by itself, rather than only where."""
    for token in tokens[at + 1 :]:
        if token.text in ")]":
            return False
        if token.kind == "color" or token.level or token.density or token.has("marker"):
            return True
    return False


def _states(tokens: list[Token], at: int) -> bool:
    """Whether examples behind a comma have places and numbers in brackets of their own (`e.g., layer 6 (~25 %)`)."""
    before = any(t.level or t.kind == "color" or t.has("marker") for t in tokens[max(0, at - 12) : at])
    if [t.low for t in tokens[at : at + 4]] == ["e", ".", "g", "."]:
        at += 3
    following = tokens[at + 1 : at + 30]
    ends = next((n for n, t in enumerate(following) if t.text in ".;"), len(following))
    words = following[:ends]
    return (
        before
        and any(t.text == "(" for t in words)
        and any(t.has("noun") or t.kind == "label" for t in words[:6])
    )


@cache
def _breaking(fronted: bool) -> frozenset[str]:
    """All tokens but words for an exception at which `_breaks` may end a clause: most need no look.

    Commas and `and` are among them where a word of contrast stands in front of a statement (`fronted`), or where a
    sparse place and a dense one are told of.
    """
    return (
        cue("breaks")
        | cue("none_of_them")
        | {";", ":", ".", "with", "without", "then", "no", "there"}
        | ({",", "and"} if fronted else set())
    )


_LONGEST_FRONT = 30
"""Tokens between a word of contrast and the comma that ends what it opens; more are not looked through."""


def _ends_front(tokens: list[Token], at: int) -> bool:
    """Whether a comma ends a statement that a word of contrast opens (`While A is pale, B is dark`)."""
    window = tokens[max(0, at - _LONGEST_FRONT) : at]
    front = next((n for n, t in enumerate(window) if t.low in cue("fronts")), None)
    if front is None or (front and window[front - 1].text not in ".;") or not tokens[at + 1 :]:
        return False
    told = any(
        t.level or t.kind == "color" or t.has("bound", "trend") or t.low in cue("standing")
        for t in window[front:]
    )
    following = tokens[at + 1 : at + 3]
    named = following[0].kind == "label" or following[0].low in ("the", "in", "at", "on")
    return told and named and any(t.kind == "label" for t in following)


def _goes_over(tokens: list[Token], at: int) -> bool:
    """Whether a level or a colour follows with no place of its own: `green up to layer 15, then white`."""
    following = tokens[at : at + 3]
    ends = next((n for n, t in enumerate(tokens[at:], at) if t.text in ".;,"), len(tokens))
    return any(t.kind == "color" or t.level for t in following) and not any(
        t.kind == "number" or t.kind == "label" or t.has("position") for t in tokens[at:ends]
    )


def _names_a_change(tokens: list[Token]) -> bool:
    """Whether a level or a colour follows, or an article and one: `…, with a dip at layer 3` says one thing more."""
    if tokens and tokens[0].low in ("a", "an", "one"):
        tokens = tokens[1:]
        return any(t.level or t.kind == "color" for t in tokens)
    return any(t.level or t.kind == "color" for t in tokens[:1])


def _denies_more(tokens: list[Token], at: int) -> bool:
    """Whether a denial of its own follows what is said before it: `…, and none lie in layers 3–5`, `…, no marks beyond`."""
    if tokens[at].low == "there" and tokens[at + 2 :]:
        at += 2
    if tokens[at].low in cue("none_of_them"):
        return True
    return tokens[at].low == "no" and any(
        t.kind == "color" or t.has("marker") for t in tokens[at + 1 : at + 4]
    )


def _turns_dense(tokens: list[Token], at: int) -> bool:
    """Whether a dense place follows a sparse one or the other way round: `sparse in layers 0–9, dense in layers 10–20`."""
    following = tokens[at + 1 : at + 2]
    if not following or not (following[0].density or following[0].has("sparse")):
        return False
    window = tokens[max(0, at - _LONGEST_FRONT) : at]
    named = next((n for n, t in enumerate(window) if t.kind in ("color", "label")), at)
    before = [t for t in window[:named] if t.density or t.has("sparse")][-1:]
    placed = any(t.kind == "number" for t in window)
    return placed and bool(before) and before[0].has("sparse") != following[0].has("sparse")


def _breaks(line: Line, tokens: list[Token], at: int, depth: int) -> bool:
    """Whether a clause ends at a token; `depth` counts the brackets open there."""
    token = tokens[at]
    if at and depth == 0 and token.low in (",", "and") and _turns_dense(tokens, at):
        return True
    if token.text == "," and depth == 0:
        return _ends_front(tokens, at)
    if token.text == ";" and depth == 0:
        return not _between_numbers(tokens, at)
    if token.text == ":" and at and tokens[at - 1].low in ("exception", "exceptions"):
        return True
    if token.text == "." and depth == 0:
        return ends_sentence(line.plain, token.start)
    if at and depth == 0 and token.low == "without" and tokens[at - 1].text == ",":
        return True
    if at and depth == 0 and token.has("except") and token.low != "off":
        return not _leaves_out(tokens, at)
    if at and depth == 0 and token.low == "then" and tokens[at - 1].low in (",", "and"):
        return any(t.has("trend") for t in tokens[at + 1 : at + 4]) or _goes_over(tokens, at + 1)
    if at and depth == 0 and token.low == "with" and tokens[at - 1].text == ",":
        goes = any(t.has("trend") or t.has("majority") or t.low == "throughout" for t in tokens[:at])
        return goes and _names_a_change(tokens[at + 1 : at + 4])
    if at and depth == 0 and tokens[at - 1].low in (",", "and", "with") and _denies_more(tokens, at):
        return tokens[0].low not in ("of", "among")
    if token.kind == "word" and token.low in cue("breaks") and depth == 0:
        last = tokens[at - 2] if at > 1 and tokens[at - 1].text == "," else tokens[at - 1]
        if last.kind == "number" and [t.low for t in tokens[at + 1 : at + 2]] == ["not"]:
            return not (at + 2 < len(tokens) and tokens[at + 2].kind == "number")  # `3–9, but not 5`
        return token.low != "but" or not (at + 1 < len(tokens) and tokens[at + 1].low == "for")
    return False
