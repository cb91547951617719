"""A line's `plain` text → tokens: numbers, colours, phrases of the lexicon, labels of the figure, signs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from rerender.text.lexicon import Interval, Lexeme, lexicon, singular

# Every quantifier stands on a single class: no nesting, so the time is linear in the line.
_TOKEN = re.compile(
    r"(?P<dims>\d{1,6}\s?[x×]\s?\d{1,6}(?!\w))"
    r"|(?P<number>(?<![\w.])[-−+]?(?:\d{1,3}(?:,\d\d\d)+(?![\d,])|\d{1,40})(?:\.\d{1,40})?(?:[eE][-+]?\d{1,3})?"
    r"(?:\s?%|[kKM](?![A-Za-z])|(?:st|nd|rd|th)(?!\w)|\+(?!\d))?)"
    r"|(?P<word>[^\W_]+(?:['’][a-z]{1,3})?)"
    r"|(?P<sign>\.{2,}|…|->|[^\w\s])"
)
_ABBREVIATION = re.compile(r"(?:\b(?:e\.g|i\.e|vs|approx|ca|cf|no|fig|resp|etc|incl|max|min|avg)|\b[A-Za-z])$", re.I)
_UNITS = {"k": 1e3, "K": 1e3, "M": 1e6}


@dataclass(slots=True)
class Token:
    """One token of a line.

    `kind`: word, number, dims, color, label or sign. `lexeme` is set for words of the lexicon, `color`
    for colours (`dark red`), `target` for labels (what the figure reader registered for the phrase).
    `value` is the number; `flag` its suffix: `%`, `+`, `th` or nothing.
    """

    kind: str
    text: str
    start: int
    end: int
    value: float = 0.0
    flag: str = ""
    lexeme: Lexeme | None = None
    color: str | None = None
    target: object = None

    def has(self, *tags: str) -> bool:
        """Whether the token's phrase stands in one of these word lists."""
        return self.lexeme is not None and not self.lexeme.tags.isdisjoint(tags)

    @property
    def level(self) -> Interval | None:
        return self.lexeme.level if self.lexeme else None

    @property
    def density(self) -> Interval | None:
        return self.lexeme.density if self.lexeme else None


@dataclass(frozen=True, slots=True)
class Names:
    """The phrases that a figure gives a meaning to: one pattern, and what each folded phrase stands for."""

    pattern: re.Pattern[str] | None
    targets: Mapping[str, object]


NO_NAMES = Names(None, {})


def compile_names(targets: Mapping[str, object]) -> Names:
    """A matcher for the phrases of `targets` (lower case; one of two letters or fewer matches case-sensitively)."""
    if not targets:
        return NO_NAMES
    ordered = sorted(targets, key=len, reverse=True)
    parts = [re.escape(p) if len(p) <= 2 else f"(?i:{re.escape(p)})" for p in ordered]
    return Names(re.compile(r"(?<!\w)(?:" + "|".join(parts) + r")(?!\w)"), targets)


def tokenize(plain: str, names: Names = NO_NAMES) -> list[Token]:
    """All tokens of a line in order. Phrases of `names` win over everything else."""
    tokens: list[Token] = []
    last = 0
    if names.pattern is not None:
        for match in names.pattern.finditer(plain):
            _tokenize_between(plain, last, match.start(), tokens)
            target = names.targets.get(match[0].lower()) or names.targets.get(match[0])
            tokens.append(Token("label", match[0], match.start(), match.end(), target=target))
            last = match.end()
    _tokenize_between(plain, last, len(plain), tokens)
    return _join_phrases(tokens, plain)


def _tokenize_between(plain: str, start: int, end: int, tokens: list[Token]) -> None:
    for match in _TOKEN.finditer(plain, start, end):
        kind, text = str(match.lastgroup), match[0]
        token = Token(kind, text, match.start(), match.end())
        if kind == "number":
            token.value, token.flag = parse_number(text)
        tokens.append(token)


def parse_number(text: str) -> tuple[float, str]:
    """The value and the suffix of a number as documents write it: `32,000`, `128K`, `85%`, `0.0040+`, `3rd`."""
    text = text.replace("−", "-").replace(",", "")
    flag = ""
    if text[-1] in "%+":
        flag, text = text[-1], text[:-1].rstrip()
    elif text[-1] in _UNITS:
        return float(text[:-1]) * _UNITS[text[-1]], ""
    elif text[-2:] in ("st", "nd", "rd", "th"):
        flag, text = "th", text[:-2]
    try:
        value = float(text)
    except (ValueError, OverflowError):
        return 0.0, flag
    return (value, flag) if abs(value) < 1e300 else (0.0, flag)


def _join_phrases(tokens: list[Token], plain: str) -> list[Token]:
    """Join words into phrases of the lexicon and into colours; keep everything else."""
    known = lexicon()
    joined: list[Token] = []
    i = 0
    while i < len(tokens):
        token = tokens[i]
        if token.kind == "word":
            word = token.text.lower()
            if word in known.colors or word in known.shades or word.endswith("ish"):
                size = _color_length(tokens, i, plain)
                if size:
                    joined.append(_color(tokens, i, size, plain))
                    i += size
                    continue
        found = _phrase(tokens, i, plain) if token.kind in ("word", "sign") else None
        if found is None:
            if token.kind == "word" and (number := known.numbers.get(token.text.lower())) is not None:
                token.value, token.flag = float(number), "word"
            joined.append(token)
            i += 1
            continue
        lexeme, size = found
        end = tokens[i + size - 1].end
        joined.append(Token(token.kind, plain[token.start : end], token.start, end, lexeme=lexeme))
        i += size
    return joined


def _phrase(tokens: list[Token], at: int, plain: str) -> tuple[Lexeme, int] | None:
    """The longest phrase of the lexicon that starts at a token, and how many tokens it takes."""
    known = lexicon()
    word = tokens[at].text.lower()
    candidates = known.phrases.get(word) or known.phrases.get(singular(word))
    if not candidates:
        return None
    for lexeme in candidates:
        size = _match_length(lexeme.words, tokens, at, plain)
        if size:
            return lexeme, size
    return None


def _match_length(words: tuple[str, ...], tokens: list[Token], at: int, plain: str) -> int:
    """How many tokens the phrase takes from `at` on (hyphens between its words included), 0 for no match."""
    i = at
    for n, wanted in enumerate(words):
        if n and i < len(tokens) and tokens[i].text == "-" and wanted != "-":
            i += 1
        if i >= len(tokens) or tokens[i].kind not in ("word", "sign"):
            return 0
        if n and len(plain[tokens[i - 1].end : tokens[i].start]) > 1:
            return 0
        word = tokens[i].text.lower()
        if word != wanted and not (n == len(words) - 1 and singular(word) == wanted):
            return 0
        i += 1
    return i - at


def _color_length(tokens: list[Token], at: int, plain: str) -> int:
    """How many tokens make up one colour: shades, then a colour word (`very dark reddish`, `light-yellow`)."""
    known = lexicon()
    i = at
    while i < len(tokens) and tokens[i].kind in ("word", "sign"):
        word = tokens[i].text.lower()
        if word == "-" and i > at:
            i += 1
        elif _base_color(word):
            return i - at + 1
        elif word in known.shades:
            i += 1
        else:
            break
    return 0


def _base_color(word: str) -> str | None:
    colors = lexicon().colors
    for candidate in (word, word.removesuffix("ish"), word.removesuffix("dish"), word.removesuffix("s"), word.removesuffix("ish") + "e"):
        if candidate in colors:
            return candidate
    return None


def _color(tokens: list[Token], at: int, size: int, plain: str) -> Token:
    first, last = tokens[at], tokens[at + size - 1]
    shades = [t.text.lower() for t in tokens[at : at + size - 1] if t.kind == "word"]
    name = " ".join([*shades, _base_color(last.text.lower()) or ""])
    return Token("color", plain[first.start : last.end], first.start, last.end, color=name)


def ends_sentence(plain: str, at: int) -> bool:
    """Whether the full stop at `plain[at]` ends a sentence."""
    following = plain[at + 1 : at + 2]
    return (not following or following.isspace() or following in ")\"'”") and not _ABBREVIATION.search(plain[max(0, at - 8) : at])
