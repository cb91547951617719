"""A line's `plain` text → tokens: numbers, colours, phrases of the lexicon, labels of the figure, signs."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from rerender.text.lexicon import Interval, Lexeme, cue, lexicon, singular
from rerender.text.scan import Mark

# Every quantifier stands on a single class: no nesting, so the time is linear in the line. What most tokens are
# is tried first: a letter can only begin a word, and a sign that can begin nothing else stands for itself.
_EXPONENT = r"(?:\^(?:[-−+]?\d{1,3}|\{[-−+]?\d{1,3}\}|\([-−+]?\d{1,3}\))|[⁻⁺]?[⁰¹²³⁴-⁹]{1,3})(?!\w)"
_SHAPES = (
    ("word", r"[^\W\d_][^\W_]*(?:['’][a-z]{1,3})?"),
    ("sign", r"[^\w\s\-−+.]"),
    (
        "dims",
        r"\d{1,6}(?:\s?[x×]\s?\d{1,6}(?![\w^⁻⁺])|\sby\s\d{1,6}(?=\s(?:grid|matrix|heat ?map|map|array|table|lattice)\b|\Z))",
    ),
    (
        "number",
        rf"(?<!\w)(?<![^.]\.)[-−+]?(?:\d{{1,6}}(?:\.\d{{1,20}})?\s?[x×·*]\s?10{_EXPONENT}|\d{{1,3}}{_EXPONENT}"
        r"|\d{1,3}(?:,\d\d\d)+(?![\d,])|\d{1,40})(?:\.\d{1,40})?(?:[eE][-+]?\d{1,3})?"
        r"(?:\s?%|\s?per\s?cent(?!\w)|[kKM](?![A-Za-z])|(?:st|nd|rd|th)(?!\w)|\+(?!\d))?",
    ),
    ("word", r"[^\W_]+(?:['’][a-z]{1,3})?"),
    ("sign", r"\.{2,}|->|[^\w\s]"),
)
_TOKEN = re.compile("|".join(f"({shape})" for _, shape in _SHAPES))
_PIECE = re.compile(rf"[\s_]*(?:{'|'.join(shape for _, shape in _SHAPES)})|[\s_]+")
"""Tokens, each with the blanks before it: the pieces of a text follow each other without a gap."""
_BLANKS = re.compile(r"[\s_]*")
_RUN = re.compile(r"\w+|[^\w\s]")
_WORDY = re.compile(r"\w+")
_ABBREVIATION = re.compile(
    r"(?:\b(?:e\.g|i\.e|vs|approx|ca|cf|nos?|figs?|resp|etc|incl|max|min|avg)|\b[A-Za-z])$", re.I
)
_POWER = re.compile(
    r"([-+]?)(?:(\d{1,6}(?:\.\d{1,20})?)\s?[x×·*]\s?)?(\d{1,3})(?:\^[{(]?([-+]?\d{1,3})[})]?|([⁻⁺]?[⁰¹²³⁴-⁹]{1,3}))"
)
_RAISED = str.maketrans("⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹", "-+0123456789")
_UNITS = {"k": 1e3, "K": 1e3, "M": 1e6}


@dataclass(slots=True)
class Token:
    """One token of a line.

    `kind`: word, number, dims, color, label or sign. `lexeme` is set for words of the lexicon, `color`
    for colours (`dark red`), `target` for labels (what the figure reader registered for the phrase).
    `value` is the number; `flag` its suffix: `%`, `+`, `th` or nothing. `low` is the text in lower case, which
    most looks ask for.
    """

    kind: str
    text: str
    low: str
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
        """The share of the scale that the phrase means, None for none."""
        return self.lexeme.level if self.lexeme else None

    @property
    def density(self) -> Interval | None:
        """The share of the cells that the phrase means, None for none."""
        return self.lexeme.density if self.lexeme else None


@dataclass(frozen=True, slots=True)
class Names:
    """The phrases that a figure gives a meaning to.

    `targets` says what each folded phrase stands for; `heads` lists how long phrases are, longest first, by the run of
    letters and digits (or the sign) that they begin with.
    """

    targets: Mapping[str, object]
    heads: Mapping[str, tuple[int, ...]]
    runs: re.Pattern[str] = _RUN
    """What a phrase can begin with: words alone, where no phrase begins with a sign."""
    marked: Mapping[str, object] = field(default_factory=dict)
    """Names that count only in quotes or as code, as written: numbers and signs that are labels (`"7"`, `"+"`)."""


NO_NAMES = Names({}, {})


def compile_names(targets: Mapping[str, object], marked: Mapping[str, object] | None = None) -> Names:
    """A matcher for the phrases of `targets` (lower case; one of two letters or fewer matches case-sensitively)."""
    lengths: dict[str, set[int]] = {}
    for phrase in targets:
        if (head := _RUN.match(phrase)) is not None:
            lengths.setdefault(head[0].lower(), set()).add(len(phrase))
    heads = {head: tuple(sorted(known, reverse=True)) for head, known in lengths.items()}
    signs = any(_WORDY.fullmatch(head) is None for head in heads)
    return Names(targets, heads, _RUN if signs else _WORDY, marked or {})


def _named(plain: str, names: Names) -> list[tuple[int, int, object]]:
    """Where phrases of `names` stand in a text, and what they mean: from the left, the longest first."""
    lower = plain.lower()
    if names.heads.keys().isdisjoint(names.runs.findall(lower)):
        return []
    if len(lower) != len(plain):  # a few capitals have longer small forms: then positions would shift
        lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in plain)
    found: list[tuple[int, int, object]] = []
    last = 0
    for run in names.runs.finditer(lower):
        lengths = names.heads.get(run[0])
        if lengths is None:
            continue
        start = run.start()
        if start < last or (start and _is_wordy(plain[start - 1])):
            continue
        for length in lengths:
            end = start + length
            phrase = (plain if length <= 2 else lower)[start:end]
            if phrase in names.targets and len(phrase) == length and not _is_wordy(plain[end : end + 1]):
                found.append((start, end, names.targets[phrase]))
                last = end
                break
    return found


def _is_wordy(char: str) -> bool:
    return char.isalnum() or char == "_"


def tokenize(plain: str, names: Names = NO_NAMES, marks: Sequence[Mark] | None = None) -> list[Token]:
    """All tokens of a line in order. Phrases of `names` win over everything else.

    A name that is an everyday word (`the`, `to`) counts only within `marks`, where these are given.
    """
    found = _named(plain, names) if names.heads else []
    if found and marks is not None:
        found = [f for f in found if not _is_everyday(plain, *f[:2]) or _is_marked(marks, *f[:2])]
    if marks and names.marked:
        found = _with_marked(plain, names, marks, found)
    if not found:
        return list(_tokens(plain) if len(plain) > _KEPT_LENGTH else _kept_tokens(plain))
    tokens: list[Token] = []
    starts: list[_Start | None] = []
    last = 0
    for start, end, target in found:
        _tokenize_between(plain, last, start, tokens, starts)
        text = plain[start:end]
        tokens.append(Token("label", text, text.lower(), start, end, target=target))
        starts.append(None)
        last = end
    _tokenize_between(plain, last, len(plain), tokens, starts)
    return _join_phrases(tokens, starts, plain)


def _with_marked(
    plain: str, names: Names, marks: Sequence[Mark], found: list[tuple[int, int, object]]
) -> list[tuple[int, int, object]]:
    """The names found, and what stands in quotes or as code and is a name only there (`"7"`, `"+"`)."""
    for mark in marks:
        text = plain[mark.start : mark.end]
        start = mark.start + len(text) - len(text.lstrip(' "“”'))
        end = mark.end - len(text) + len(text.rstrip(' "“”'))
        target = names.marked.get(plain[start:end]) if mark.kind != "bold" and start < end else None
        if target is not None and all(end <= a or b <= start for a, b, _ in found):
            found.append((start, end, target))
    return sorted(found, key=lambda f: f[0])


_NAMED_ONE = re.compile(r"\b(?:column|row|label|class|token|word)$", re.I)
"""What a label stands behind even where it is an everyday word."""


def _is_everyday(plain: str, start: int, end: int) -> bool:
    """Whether a phrase is an everyday word, not set apart by a capital within its sentence."""
    phrase = plain[start:end]
    if phrase.lower() not in cue("everyday") or phrase == "A":
        return False
    before = plain[:start].rstrip(' *"“(')
    if phrase.lower() in cue("pronoun_labels") and _NAMED_ONE.search(before):
        return False  # `in column her`
    return phrase[0].islower() or not before or before[-1] in ".:!?"


def _is_marked(marks: Sequence[Mark], start: int, end: int) -> bool:
    """Whether a phrase is all that is marked, but for signs around it."""
    return any(m.start <= start and end <= m.end and m.end - m.start <= end - start + 4 for m in marks)


def _tokens(plain: str) -> list[Token]:
    tokens: list[Token] = []
    starts: list[_Start | None] = []
    _tokenize_between(plain, 0, len(plain), tokens, starts)
    return _join_phrases(tokens, starts, plain)


_KEPT_LENGTH = 400
# Several stages read the same line. Nobody changes a token once it is made, so they may share them.
_kept_tokens = lru_cache(maxsize=512)(_tokens)


def _tokenize_between(
    plain: str, start: int, end: int, tokens: list[Token], starts: list[_Start | None]
) -> None:
    """Add the tokens of a stretch, and what the lexicon says of each."""
    last = start
    for piece in _PIECE.findall(plain, start, end):
        kind, text, low, value, flag, known = _facts(piece)
        last += len(piece)
        if kind:
            at = last - len(text)
            if at and text[0].isdigit() and (plain[at - 1] == "." or _is_wordy(plain[at - 1])):
                kind, value, flag = _kind_within(plain, at, end)
            tokens.append(Token(kind, text, low, at, last, value, flag))
            starts.append(known)


@lru_cache(maxsize=8192)
def _facts(piece: str) -> tuple[str, str, str, float, str, _Start | None]:
    """All of a piece that its text tells.

    Its kind (none for blanks), the text without blanks before it, in lower case, value, flag, and what may start with it.
    """
    text = _BLANKS.sub("", piece, count=1)
    match, low = _TOKEN.fullmatch(text), text.lower()
    kind = _SHAPES[(match.lastindex or 1) - 1][0] if match else ""
    value, flag = parse_number(text) if kind == "number" else (0.0, "")
    return kind, text, low, value, flag, _start(low) if kind in LEXICAL else None


def _kind_within(plain: str, start: int, end: int) -> tuple[str, float, str]:
    """The kind, the value and the flag of a piece that begins with a digit behind a letter or a full stop.

    What stands around it tells whether it is a number: in `v1_3` and `1.2.3` it is none.
    """
    match = _TOKEN.match(plain, start, end)
    kind = _SHAPES[(match.lastindex or 1) - 1][0] if match else ""
    return (kind, *(parse_number(match[0]) if match and kind == "number" else (0.0, "")))


def parse_number(text: str) -> tuple[float, str]:
    """The value and the suffix of a number as documents write it: `32,000`, `128K`, `85%`, `0.0040+`, `3rd`."""
    if text.isdecimal():
        return float(text), ""
    text = text.replace("−", "-").replace(",", "")
    if text.endswith("cent"):
        text = text[: text.index("p")].rstrip() + "%"
    if match := _POWER.fullmatch(text):
        return _power(match), ""
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
    return _finite(value), flag


def _power(match: re.Match[str]) -> float:
    """The value of a power, with what stands before it: `2 × 10^-3`, `10⁻⁵`, `2^4`."""
    raised = match[4] or match[5].translate(_RAISED)
    if match[3] == "10":
        return _finite(float(f"{match[1]}{match[2] or 1}e{raised}"))
    base, exponent = float(match[3]), int(raised)
    if base == 0 or abs(exponent) > _MOST_RAISED:
        return 0.0
    value = float(match[2] or 1) * base**exponent
    return -value if match[1] == "-" else value


_MOST_RAISED = 60
"""The largest power of a number other than ten that is worked out."""


def _finite(value: float) -> float:
    """A number as it is; 0 for one too large to reckon with (`10^400`)."""
    return value if abs(value) < 1e300 else 0.0


@dataclass(frozen=True, slots=True)
class _Start:
    """What the lexicon says of a word or a sign: the phrases that may start with it, and which number it spells.

    `longer` are the phrases of several words in the order in which they are tried, by `seconds`, their second
    words; `single` is the phrase that the word is by itself.
    """

    longer: tuple[Lexeme, ...]
    seconds: frozenset[str]
    single: Lexeme | None
    colored: bool
    number: int | None


def _start(word: str) -> _Start | None:
    """What may start with a token's text in lower case; None where the lexicon knows nothing of it."""
    known = lexicon()
    phrases: list[Lexeme] = []
    for lexeme in known.phrases.get(word, ()):
        phrases.append(lexeme)
        if len(lexeme.words) == 1:
            break
    else:  # a plural is a phrase of its own only
        phrases += [x for x in known.phrases.get(singular(word), ()) if len(x.words) == 1][:1]
    colored = word in known.colors or word in known.shades or word.endswith("ish")
    number = known.numbers.get(word)
    if not phrases and not colored and number is None:
        return None
    longer = tuple(x for x in phrases if len(x.words) > 1)
    single = phrases[-1] if len(phrases) > len(longer) else None
    return _Start(longer, frozenset(x.words[1] for x in longer), single, colored, number)


def _join_phrases(tokens: list[Token], starts: list[_Start | None], plain: str) -> list[Token]:
    """Join words into phrases of the lexicon and into colours; keep everything else. `starts` go with the tokens."""
    joined: list[Token] = []
    skip = 0
    for i, (token, start) in enumerate(zip(tokens, starts, strict=True)):
        if i < skip:
            continue
        if start is not None:
            is_word = token.kind == "word"
            if is_word and start.colored and (size := _color_length(tokens, i)):
                joined.append(_color(tokens, i, size, plain))
                skip = i + size
                continue
            lexeme, size = start.single, 1
            if start.longer and _may_follow(start.seconds, tokens, i + 1):
                lexeme, size = _longest_phrase(start, tokens, i)
            token.lexeme = lexeme
            if size > 1:
                token.end = tokens[i + size - 1].end
                token.text = plain[token.start : token.end]
                token.low = token.text.lower()
                skip = i + size
            elif lexeme is None and is_word and start.number is not None:
                token.value, token.flag = float(start.number), "word"
        joined.append(token)
    return joined


LEXICAL = frozenset({"word", "sign"})
"""The kinds of tokens that phrases of the lexicon are made of."""


def _longest_phrase(start: _Start, tokens: list[Token], at: int) -> tuple[Lexeme | None, int]:
    """The phrase that stands at a token, the longest first, and how many tokens it takes."""
    for lexeme in start.longer:
        if size := _match_length(lexeme.words, tokens, at):
            return lexeme, size
    return start.single, 1


def _may_follow(seconds: frozenset[str], tokens: list[Token], at: int) -> bool:
    """Whether the second word of any phrase stands at a token, or behind the hyphen there."""
    if at < len(tokens) and tokens[at].low == "-":
        at += 1
    return at < len(tokens) and (tokens[at].low in seconds or singular(tokens[at].low) in seconds)


def _match_length(words: tuple[str, ...], tokens: list[Token], at: int) -> int:
    """How many tokens a phrase takes whose first word stands at `at` (hyphens inside included), 0 for no match."""
    i, last = at + 1, len(words) - 1
    for n in range(1, len(words)):
        wanted = words[n]
        if i < len(tokens) and tokens[i].text == "-" and wanted != "-":
            i += 1
        if i >= len(tokens):
            return 0
        token = tokens[i]
        word = token.low
        if word != wanted and not (n == last and singular(word) == wanted):
            return 0
        if token.kind not in LEXICAL or token.start - tokens[i - 1].end > 1:
            return 0
        i += 1
    return i - at


_LONGEST_COLOR = 12
"""Tokens that a colour may have, hyphens included; without a limit a line of shades would take its square."""


def _color_length(tokens: list[Token], at: int) -> int:
    """How many tokens make up one colour: shades, then a colour word (`very dark reddish`, `light-yellow`)."""
    colors, shades = lexicon().color_words, lexicon().shades
    i, stop = at, min(len(tokens), at + _LONGEST_COLOR)
    while i < stop and tokens[i].kind in LEXICAL:
        word = tokens[i].low
        if word == "-" and i > at:
            i += 1
        elif word in colors:
            return i - at + 1
        elif word in shades:
            i += 1
        else:
            break
    return 0


def _color(tokens: list[Token], at: int, size: int, plain: str) -> Token:
    first, last = tokens[at], tokens[at + size - 1]
    shades = [t.low for t in tokens[at : at + size - 1] if t.kind == "word"]
    name = " ".join([*shades, lexicon().color_words[last.low]])
    text = plain[first.start : last.end]
    return Token("color", text, text.lower(), first.start, last.end, color=name)


def hangs_by_hyphen(tokens: Sequence[Token], i: int) -> bool:
    """Whether a hyphen without blanks hangs a token on the one before it (`top-1`, `24-layer`)."""
    if i < 2 or tokens[i - 1].text != "-":
        return False
    return tokens[i - 2].end == tokens[i - 1].start and tokens[i - 1].end == tokens[i].start


def ends_sentence(plain: str, at: int) -> bool:
    """Whether the full stop at `plain[at]` ends a sentence."""
    following = plain[at + 1 : at + 2]
    return (not following or following.isspace() or following in ")\"'”") and not _ABBREVIATION.search(
        plain[max(0, at - 8) : at]
    )
