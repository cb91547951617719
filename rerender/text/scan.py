"""Lines of a document with exact offsets, free of inline markup.

The inputs are machine-written Markdown whose blank lines and indentation are often lost; CommonMark
parsers misread that (setext headings, lazy continuation, table run-on), so lines are classified one by one
and nesting is never relied on.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any, Generic, Literal, TypeVar, overload

from rerender.model import Span

LineKind = Literal["heading", "bullet", "number", "table", "code", "rule", "blank", "text"]
MarkKind = Literal["bold", "code", "quote"]

MAX_LINE = 20_000
"""Characters of a line that are read; a longer one becomes a Problem and is cut here."""

MAX_LINES = 25_000
"""Lines of a document that are read: a table of its longest, and a long description."""

T = TypeVar("T")


class lazy(Generic[T]):  # noqa: N801 (it stands where a decorator does)
    """A property that is worked out once and kept in the instance: `functools.cached_property` without its lock."""

    def __init__(self, work: Callable[[Any], T]) -> None:
        self.work, self.name, self.__doc__ = work, work.__name__, work.__doc__

    @overload
    def __get__(self, one: None, owner: type) -> lazy[T]: ...
    @overload
    def __get__(self, one: object, owner: type) -> T: ...
    def __get__(self, one: object | None, owner: type) -> lazy[T] | T:
        """The value, which from now on hides this descriptor."""
        if one is None:
            return self
        value = one.__dict__[self.name] = self.work(one)
        return value


_MARKER = re.compile(
    r"(?P<heading>#{1,6})[ \t]+"
    r"|(?P<bullet>[-*+•·–])[ \t]+(?=\S)"
    r"|(?P<number>\d{1,3}[.)]|\([a-z0-9]\)(?=[ \t]+\*\*))[ \t]+(?=\S)"
)
_REMARK = re.compile(
    r"\s*\((?:values?|rows?|columns?|numbers?|from|left|right|top|bottom|upper|lower|middle|cent(?:er|re)|panel|first|second|third|last)\b[^()]{0,60}\)$",
    re.I,
)
_RULE = re.compile(r"[-*_= \t]+$")
_SEPARATOR = re.compile(r"[|:\-+ \t=]{3,}$")
_INLINE = re.compile(r"\*\*|\*|`|\\[A-Za-z]+|\\.|\$|\^|[{}]|<br ?/?>|[\"“”]|&[a-z]{2,6};")
_MATH = {
    "rightarrow": "→", "to": "→", "longrightarrow": "→", "times": "×", "approx": "≈", "sim": "~",
    "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "lt": "<", "gt": ">", "pm": "±", "cdot": "·", "ldots": "…",
    "dots": "…", "cdots": "…", "in": "∈", "mu": "μ", "sigma": "σ", "ell": "ℓ",
}  # fmt: skip
_ENTITIES = {"&lt;": "<", "&gt;": ">", "&amp;": "&", "&nbsp;": " ", "&quot;": '"', "&ndash;": "–"}
_WORD = re.compile(r"[^\W_]+")
_DIGIT = re.compile(r"\d")
_LEAD_SIGN = re.compile(r"[(\[)\]\"“”:：.!?]")
_GLUED = re.compile(r"\d[^\W\d_]")
_LETTERS = re.compile(r"[^\W\d_]+")
TWO_NUMBERS = re.compile(r"\d\D+\d")
"""Two numbers with anything between them."""
_LEAD_WORDS = 12
_LONGEST_SLANTED = 50
_STOPPED_WORDS = 5


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a line's `plain` text that was bold, code or in quotes."""

    kind: MarkKind
    start: int
    end: int


@dataclass(eq=False)
class Line:
    """One line: what kind it is, and its text without markers and inline markup.

    `plain[i]` came from the document's character `offset(i)`. `depth` is the level of a heading.
    `lead` is the length of a label before a colon at the start (`Github: high load`), 0 for none.
    `cells` are the (start, end) of a table row's cells in `plain`.
    Every stage asks for the same properties: they are worked out once, and so the class has no slots.
    """

    number: int
    kind: LineKind
    plain: str
    base: int
    offsets: tuple[int, ...] | None
    depth: int = 0
    indent: int = 0
    marks: tuple[Mark, ...] = ()
    lead: int = 0
    cells: tuple[tuple[int, int], ...] = ()

    def offset(self, index: int) -> int:
        """The offset in the document of the character at `plain[index]`."""
        return self.base + index if self.offsets is None else self.offsets[index]

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """The place in the document of `plain[start:end]`, without blanks at its ends."""
        text = self.plain[start:end]
        stripped = text.strip()
        if len(stripped) < len(text):
            start += len(text) - len(text.lstrip())
        if not stripped:
            return Span(self.number, self.offset(start), self.offset(start))
        return Span(self.number, self.offset(start), self.offset(start + len(stripped) - 1) + 1)

    @lazy
    def words(self) -> frozenset[str]:
        """The words in lower case, by which a stage sees that a line is none of its business."""
        return frozenset(_WORD.findall(self.plain.lower()))

    @lazy
    def letters(self) -> frozenset[str]:
        """The words, and the letters that follow digits in them: no token is a word of letters that is not among these."""
        if not _GLUED.search(self.plain):
            return self.words
        return self.words | letters_of(self.plain)

    def may_hold(self, words: frozenset[str]) -> bool:
        """Whether the line may hold any of some words. Lines of tables, which are many, are not cut into words for that."""
        if self.kind in ("table", "code"):
            lower = self.plain.lower()
            return any(root in lower for root in _roots(words))
        return not self.letters.isdisjoint(words)

    @property
    def starts_bold(self) -> bool:
        """Whether the text begins in bold."""
        return any(m.kind == "bold" and m.start == 0 for m in self.marks)

    @lazy
    def slanted(self) -> tuple[Mark, ...]:
        """What stood between single asterisks, which mark nothing but words: where one sign is left out on either side."""
        if self.offsets is None:
            return ()
        gaps = [i for i, (a, b) in enumerate(pairwise((self.base - 1, *self.offsets))) if b == a + 2]
        return tuple(Mark("quote", a, b) for a, b in zip(gaps[::2], gaps[1::2], strict=False))

    @lazy
    def counts(self) -> bool:
        """Whether the line holds any digit."""
        return _DIGIT.search(self.plain) is not None

    @lazy
    def label(self) -> str:
        """The lead-in without its colon, or the empty string."""
        return self.plain[: self.lead].strip()

    @lazy
    def key(self) -> str:
        """What the line is headed by: its bold start (`**Legend**, top right: …`), else its lead-in or heading."""
        bold = next((m for m in self.marks if m.kind == "bold" and m.start == 0), None)
        if bold is not None and self.kind != "heading":
            return self.plain[: bold.end].strip(" :")
        return self.plain.strip(" :") if self.kind == "heading" else self.label

    @property
    def body_start(self) -> int:
        """Where the text after the lead-in begins in `plain`."""
        return self.lead + 1 if self.lead else 0

    @lazy
    def body(self) -> str:
        """The text after the lead-in, or the whole line where there is none."""
        return self.plain[self.body_start :].strip()

    @lazy
    def is_title(self) -> bool:
        """Whether the line stands over others: a heading, or nothing but a bold label and a remark on what is below."""
        if self.kind == "heading":
            return True
        if self.kind not in ("text", "number"):
            return False
        marks = [m for m in self.marks if m.kind == "bold"] or self._slanted_title
        if not marks or marks[0].start:
            return False
        text = _REMARK.sub("", self.plain.rstrip(" :"))
        return bool(text) and any(m.start == 0 and m.end >= len(text) for m in marks)

    @property
    def _slanted_title(self) -> tuple[Mark, ...]:
        """What stood between single asterisks in a line short enough for a title (`*Row 1 – Dependency.*`)."""
        short = (
            self.kind == "text" and len(self.plain) <= _LONGEST_SLANTED and self.plain.rstrip()[-1:] in ".:"
        )
        return self.slanted if short else ()


@lru_cache(maxsize=64)
def _roots(words: frozenset[str]) -> tuple[str, ...]:
    """Those of some words that are no longer forms of another: `map` for `map`, `maps` and `heatmap`."""
    return tuple(word for word in words if not any(root != word and root in word for root in words))


def letters_of(text: str) -> frozenset[str]:
    """The runs of letters of a text in lower case."""
    return frozenset(_LETTERS.findall(text.lower()))


def scan(text: str) -> list[Line]:
    """All lines of a document, classified; linear in its length. Of several blank lines only the first is kept.

    Of a document with more than `MAX_LINES` lines, one more than these is kept, and no other behind it.
    """
    lines: list[Line] = []
    position, fenced, raws = 0, False, text.split("\n")
    paragraphs = _paragraphs(raws)
    for number, raw in enumerate(raws, 1):
        stripped = raw.strip()
        if not stripped and lines and lines[-1].kind == "blank":
            position += len(raw) + 1
            continue
        if len(lines) > MAX_LINES:
            break
        if stripped.startswith(("```", "~~~")):
            fenced = not fenced
            lines.append(Line(number, "blank", "", position, None))
        else:
            numbered = paragraphs.get(number, 0)
            lines.append(_line(number, raw[:MAX_LINE], position, fenced, numbered))
        position += len(raw) + 1
    return lines


_PARAGRAPH = re.compile(r"\s*(\d{1,2})\.(\d{1,2})\.?[ \t]+(?=[^\W\d_*\"“`(])")


def _paragraphs(raws: Sequence[str]) -> dict[int, int]:
    """How many characters of each line are the number of a paragraph (`2.3 At …`), where such numbers go up one by one."""
    found = {n: m for n, raw in enumerate(raws, 1) if (m := _PARAGRAPH.match(raw)) is not None}
    counted = [(int(m[1]), int(m[2])) for m in found.values()]
    follows = all(b in ((a[0], a[1] + 1), (a[0] + 1, 1)) for a, b in pairwise(counted))
    return {n: m.end() for n, m in found.items()} if len(found) > 1 and follows else {}


def _line(number: int, raw: str, position: int, fenced: bool, paragraph: int = 0) -> Line:
    """A line of the document; the number of its paragraph is as long as `paragraph`."""
    stripped = raw.strip()
    indent = len(raw) - len(raw.lstrip())
    start = position + indent
    if not stripped:
        return Line(number, "blank", "", position, None)
    if fenced:
        return Line(number, "code", stripped, start, None, indent=indent, lead=_lead(stripped, ()))
    if stripped[0] == "|":
        return _table_row(number, stripped, start, indent)
    if _RULE.match(stripped) and len(stripped) - stripped.count(" ") - stripped.count("\t") > 2:
        return Line(number, "rule", "", position, None)
    if "|" in stripped and _SEPARATOR.match(stripped):
        return Line(number, "table", "", start, None)
    kind: LineKind = "text"
    depth = 0
    marker = _MARKER.match(stripped)
    if marker and marker.lastgroup:
        kind = marker.lastgroup  # type: ignore[assignment]
        depth = len(marker["heading"] or "")
        start += marker.end()
        stripped = stripped[marker.end() :]
        if kind == "bullet" and (inner := _MARKER.match(stripped)) and inner.lastgroup == "number":
            start, stripped = start + inner.end(), stripped[inner.end() :]
    if paragraph and kind == "text":
        kind, start, stripped = "number", position + paragraph, raw[paragraph:].rstrip()
    plain, offsets, marks = _clean(stripped, start)
    return Line(
        number,
        kind,
        plain,
        start,
        offsets,
        depth,
        indent,
        marks,
        _lead(plain, marks) or _bold_lead(kind, plain, marks) or _dashed_lead(kind, plain),
    )


_DASHED = ("— ", "– ", "- ", "→ ", "—", "–", "→")


def _bold_lead(kind: LineKind, plain: str, marks: tuple[Mark, ...]) -> int:
    """The length of a bold start that stands for a label without a colon: alone in its item, before a dash or a stop."""
    bold = next((m.end for m in marks if m.kind == "bold" and m.start == 0), 0)
    if not bold or kind == "heading":
        return 0
    rest = plain[bold:].lstrip()
    if rest and plain[bold - 1] == "." and plain.count(" ", 0, bold) < _STOPPED_WORDS:
        return bold - 1
    if not rest:
        return len(plain.rstrip()) if kind in ("bullet", "number") else 0
    return bold + plain[bold:].index(rest) if rest[:2] in _DASHED else 0


def _dashed_lead(kind: LineKind, plain: str) -> int:
    """The length of a short item that ends in a dash and so stands over the items below it (`- Full attention —`)."""
    if kind not in ("bullet", "number") or plain[-1:] not in "—–→" or plain.count(" ") > _STOPPED_WORDS:
        return 0
    return len(plain.rstrip("—–→"))


def _table_row(number: int, stripped: str, start: int, indent: int) -> Line:
    if _SEPARATOR.match(stripped):
        return Line(number, "table", "", start, None, indent=indent)
    plain, offsets, marks = _clean(stripped, start)
    inside = [(m.start, m.end) for m in marks if m.kind == "code"]
    bars = [
        i for i, c in enumerate(plain)
        if c == "|" and not any(a <= i < b for a, b in inside)
    ]  # fmt: skip
    if bars and plain[bars[-1] + 1 :].strip():
        bars.append(len(plain))
    cells = tuple((a + 1, b) for a, b in pairwise(bars))
    return Line(number, "table", plain, start, offsets, 0, indent, marks, 0, cells)


def _clean(raw: str, start: int) -> tuple[str, tuple[int, ...] | None, tuple[Mark, ...]]:
    """The text without inline markup, the offset of each character left, and what was marked."""
    if not _INLINE.search(raw):
        return raw, None, ()
    pieces: list[str] = []
    offsets: list[int] = []
    marks: list[Mark] = []
    opened: dict[str, int] = {}
    math, last = False, 0

    def keep(text: str, at: int, whole: bool = False) -> None:
        """Add a text that stands at `at`, or that all of what stands there is replaced by (`whole`)."""
        pieces.append(text)
        offsets.extend([start + at] * len(text) if whole else range(start + at, start + at + len(text)))

    for match in _INLINE.finditer(raw):
        keep(raw[last : match.start()], last)
        symbol, last = match[0], match.end()
        here = len(offsets)
        if symbol == "$":
            math = not math and "$" in raw[last:]
        elif symbol in ("**", "`", '"', "“", "”"):
            key = '"' if symbol in "“”" else symbol
            if (
                key == '"'
                and symbol != "”"
                and key not in opened
                and raw[match.start() - 1 : match.start()].isdigit()
            ):
                keep(symbol, match.start())
                continue
            if key in opened:
                marks.append(Mark({"**": "bold", "`": "code"}.get(key, "quote"), opened.pop(key), here))  # type: ignore[arg-type]
                if key == '"':
                    keep(symbol, match.start())
            else:
                if key == '"':
                    keep(symbol, match.start())
                opened[key] = len(offsets)
        else:
            keep(*_kept(symbol, raw, match.start(), last, math))
    keep(raw[last:], last)
    offsets.append(start + len(raw))
    return "".join(pieces), tuple(offsets), tuple(sorted(marks, key=lambda m: m.start))


def _kept(symbol: str, raw: str, start: int, end: int, math: bool) -> tuple[str, int, bool]:
    """What stays of a symbol that marks nothing, where that stands, and whether it all stands for the symbol."""
    following = raw[end : end + 1]
    if symbol == "*":
        return ("*" if raw[start - 1 : start].isspace() and following.isspace() else ""), start, False
    if symbol == "^":
        return ("^" if not math or following.isdigit() or following == "{" else ""), start, False
    if symbol in "{}":
        return ("" if math else symbol), start, False
    if symbol.startswith("&"):
        return _ENTITIES.get(symbol, symbol), start, symbol in _ENTITIES
    if symbol.startswith("<br"):
        return " ", start, True
    if len(symbol) > 2 or symbol[1].isalpha():
        known = symbol[1:] in _MATH
        return _MATH.get(symbol[1:], " " if math else symbol), start, math or known
    return symbol[1], start + 1, False


def _lead(plain: str, marks: tuple[Mark, ...]) -> int:
    """The length of a label that a colon ends, 0 where the line starts with none."""
    if ":" not in plain and "：" not in plain:
        return 0
    depth, quoted = 0, False
    whole = _bold_whole(plain, marks)
    for match in _LEAD_SIGN.finditer(plain, 0, 240):
        i, char = match.start(), match[0]
        if char in "([":
            depth += 1
        elif char in ")]":
            depth = max(0, depth - 1)
        elif char in '"“”':
            quoted = not quoted
        elif char in ":：" and depth == 0 and not quoted:
            if i > whole > 0 and plain[whole] not in ":：":
                return 0  # the bold start in front of a dash is the lead
            if i < whole or (i + 1 < len(plain) and not plain[i + 1].isspace()):
                continue
            bold = any(m.kind == "bold" and m.start == 0 and m.end >= i for m in marks)
            last = not plain[i + 1 :].strip()
            return i if i and (bold or last or plain.count(" ", 0, i) < _LEAD_WORDS) else 0
        elif char in ".!?" and plain[i + 1 : i + 2] == " " and plain[i + 2 : i + 3].isupper() and depth == 0:
            return 0
    return 0


def _bold_whole(plain: str, marks: tuple[Mark, ...]) -> int:
    """Where a bold start ends that is a label with a colon within (`**Row: Dawn** – pale`, `**Panel: Dawn:**`); else 0.

    The statement behind it begins with a dash, or the bold start ends in a colon of its own.
    """
    end = next((m.end for m in marks if m.kind == "bold" and m.start == 0), 0)
    rest = plain[end:].lstrip()
    if not end or not rest:
        return 0
    if plain[end - 1] in ":：":
        return end - 1
    return end if rest[0] in ":：" or rest[:2] in _DASHED[:4] else 0
