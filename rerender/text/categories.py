"""The categories of a legend: which colour stands for what, in a list, a table or a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rerender.model import Category
from rerender.text.lexicon import axis_words, lexicon, section, singular
from rerender.text.matrix import Table
from rerender.text.scan import Line, letters_of
from rerender.text.words import tokenize

_BACKGROUND = re.compile(
    r"\b(?:background|backdrop|unclassified|uncategori[sz]ed|none|unassigned|no category|unlabell?ed|unmarked|unknown|inactive|empty|other)\b",
    re.I,
)
_THING = (
    r"(?:\s(?:squares?|points?|dots?|cells?|markers?|marks?|tiles?|blocks?|spots?|color|colour|shade|ones))?"
)
_COLOR = r"(?P<color>(?:[A-Za-z-]+\s){0,2}[A-Za-z-]*[A-Za-z])"
_PAIR = re.compile(
    rf"^\W*(?:the\s+)?{_COLOR}{_THING}\s*(?:[:=→|,)\]]|->|[-–—]\s|\b(?:means?|for|to|is|are|as|represents?|indicates?|denotes?|marks?|stands? for|encodes?|shows?|identif(?:y|ies)|signals?|correspond(?:s)? to)\b)\s*(?P<name>.{{1,60}})$",
    re.I,
)
_PAIR_FRONT = re.compile(rf"^\W*{_COLOR}{_THING}\s*[(\[](?P<name>[^()\[\]]{{1,60}})[)\]]$")
_LINK = (
    r"(?:is|are|was|cells?|squares?|points?|dots?|tiles?|mark(?:s|ed|er|ers)?|ones|appears?|appearing|shown|drawn|displayed|colou?red|painted|rendered|"
    r"depicted|represented|indicated|denoted|encoded|given|assigned|highlighted|shaded|plotted|printed|filled|identified|mapped|has|have|gets?|uses?|"
    r"takes|in|as|by|with|using|to|the|a|colou?r)"
)
"""What may stand between a name and its colour (`Alpha cells are drawn in red`)."""
_PAIR_BACK = re.compile(
    rf"^\W*(?P<name>[^()\[\]:=]{{1,60}}?)[\"”`']*\s*(?:[(\[](?:{_LINK}\s+){{0,5}}(?P<color>[^()\[\]]{{2,60}})[)\]]"
    rf"|(?:[:=]|->|→|[-–—]\s|\b(?={_LINK}\s))\s*(?:{_LINK}\s+){{0,5}}(?P<color2>[A-Za-z-]+(?:\s[A-Za-z-]+){{0,2}}))\W*$",
    re.I,
)
_LEVEL_NUMBER = re.compile(r"[~≈<>]?\s*(?:approximately|about|around|near)?\s*[-\d.]+%?$")


def read_pairs(line: Line, start: int = 0) -> list[Category]:
    """The entries on one line: `Brown = 3 categories`, `` `Linguistic` (Green) ``, or several of them."""
    text = re.sub(
        r"^\W*(?:the )?(?:legend|colou?rs?|key|categories)?(?: [^,;:.]{1,30}?)?\s*\b(?:shows|lists|assigns|gives|uses|maps|has|reads|are)\s*:?\s+",
        "",
        line.plain[start:],
        flags=re.I,
    )
    parts = re.split(r"[,;]\s+(?:and\s+)?|\s+and\s+", text)
    found = [_category(pair, part, line, start) for part in parts if (pair := _pair_text(part))]
    loose = [(pair, part) for part in parts if (pair := _pair_text(part, loose=True))]
    if 2 <= len(found) < len(loose) == len(parts):
        return [
            _category(pair, part, line, start) for pair, part in loose
        ]  # one is called `High`, others are names
    if not 1 < len(found) == len(parts) and (one := read_pair(line, start)) is not None:
        return [one]
    return found if len(found) >= 2 and len(found) >= len(parts) - 1 else []


def read_pair(line: Line, start: int = 0, *, loose: bool = False) -> Category | None:
    """The one entry that a line is, None where it is none; a `loose` one may be called like a level, or have no colour."""
    pair = _pair_text(line.plain[start:], loose=loose)
    if pair is None and loose and (match := _UNCOLORED.match(line.plain[start:])):
        pair = (match["name"].strip(" \"“”'`"), "none")
    return _category(pair, line.plain[start:], line, start) if pair else None


def told_categories(lines: Sequence[Line], tables: Sequence[Table], taken: frozenset[int]) -> list[Category]:
    """Categories outside any legend: a table of colours, items that pair a colour with a name, or a sentence."""
    for table in tables:
        if len(found := _tabled(table)) > 1:
            return found
    run: list[Category] = []
    for line in lines:
        if line.kind in ("blank", "table", "code", "rule") or line.number in taken:
            continue
        entry = line.kind in ("bullet", "number")
        pair = read_pair(line, loose=len(run) > 1) if entry else None
        if pair is not None and (len(run) > 1 or _is_short_name(pair.name)):
            run.append(pair)
            continue
        if len(run) > 1:
            return run
        run = []
        if len(found := _in_sentence(line)) > 1:
            return found
    return run if len(run) > 1 else []


def _tabled(table: Table) -> list[Category]:
    heads = [c.text.lower() for c in table.header]
    colors = next((j for j, h in enumerate(heads) if re.search(r"\bcolou?rs?\b", h)), None)
    names = next(
        (
            j
            for j, h in enumerate(heads)
            if re.search(r"\b(?:categor|class|type|label|meaning|name|group|legend|represents|family)", h)
            and j != colors
        ),
        None,
    )
    if names is None and len(heads) == 2 and colors is not None:
        names = 1 - colors
    if colors is None or names is None:
        return []
    rows = [
        (line, row[colors].text, row[names].text) for line, row in table.rows if len(row) > max(colors, names)
    ]
    if 2 * sum(is_name(name) for _, _, name in rows) < len(table.rows):
        return []
    return [
        Category(name, color, bool(_BACKGROUND.search(name)), line.span())
        for line, text, name in rows
        if (color := color_of(text)) and name and not any(c.isdigit() for c in name)
    ]


def _in_sentence(line: Line) -> list[Category]:
    """`Red cells are Alpha, blue ones Beta`: pairs in the parts of a sentence, all of which must name something."""
    if line.letters.isdisjoint(lexicon().color_words):
        return []
    for sentence in re.split(r"(?<=[.])\s+", line.plain):
        if sum(t.kind == "color" for t in tokenize(sentence)) < 2:
            continue
        text = sentence.rsplit(": ", 1)[-1].rstrip(". ")
        text = re.sub(
            r"^\W*(?:the )?(?:legend|colou?rs?)\s+(?:assigns?|shows?|lists?|maps?|gives?|uses?)\s+",
            "",
            text,
            flags=re.I,
        )
        parts = [p for p in re.split(r"[,;]\s+(?:and\s+|while\s+)?|\s+and\s+", text) if p.strip()]
        pairs = [(pair, part) for part in parts if (pair := _pair_text(part, loose=len(parts) > 2))]
        named = sum(_is_short_name(pair[0]) for pair, _ in pairs)
        if len(pairs) > 1 and len(pairs) == len(parts) and named >= max(2, len(parts) - 1):
            return [_category(pair, part, line, 0) for pair, part in pairs]
    return []


def _is_short_name(name: str) -> bool:
    """Whether an entry outside a legend is a proper name: short, capitalised or numbered, no word of the lexicon."""
    words = name.split()
    named = name[:1].isupper() or name[:1].isdigit()
    return (
        named
        and len(words) <= 3
        and not any(t.density or t.level or t.kind == "color" for t in tokenize(name))
    )


def _category(pair: tuple[str, str], text: str, line: Line, start: int) -> Category:
    return Category(pair[0], pair[1], bool(_BACKGROUND.search(text)), line.span(start))


_UNCOLORED = re.compile(
    r"^\W*(?P<name>[^()\[\]:=]{1,60}?)\s*(?:[:=]|->|→|[-–—]\s)\s*(?:no colou?r|uncolou?red|(?:left )?blank|transparent|not colou?red)\b",
    re.I,
)
"""An entry that no colour stands for (`Generalist — no color`)."""

_ONE = re.compile(r"^(?:an?|one)\s+(?P<name>.+?)(?:\s+(?P<noun>[a-z]+))?$", re.I)

_NO_CELLS = re.compile(r"(?<=\w) \((?:empty|blank|background|no )[^()]{0,40}\)$")


def _pair_text(text: str, *, loose: bool = False) -> tuple[str, str] | None:
    """(name, colour) of one entry, None where the text is none or, unless it is `loose`, the name is a level or a number."""
    if letters_of(text).isdisjoint(lexicon().color_words):
        return None
    text = _NO_CELLS.sub("", text.strip().rstrip("."))
    pair: tuple[str, str | None] = ("", None)
    if (match := _PAIR.match(text)) and (color := color_of(match["color"])):
        pair = re.sub(r"\s*\([^()]{0,200}\)$", "", match["name"]), color
    elif (match := _PAIR_FRONT.match(text)) and (color := color_of(match["color"])):
        pair = match["name"], color
    elif (match := _PAIR_BACK.match(text)) and not _tells_stops(match["color"] or ""):
        color = color_of(re.split(r"\s[-–—]\s|,|;", match["color"] or match["color2"])[0])
        pair = _kind_of(match["name"].strip(" \"“”'`.,")), color
    name = pair[0].strip(" \"“”'`.,")
    if pair[1] is None or not name or color_of(name):
        return None
    return (name, pair[1]) if is_name(name) or (loose and not any(c.isdigit() for c in name)) else None


def _kind_of(name: str) -> str:
    """The kind that one thing stands for (`a frozen layer` is `frozen`); any other name as it is."""
    match = _ONE.match(name)
    if match is None:
        return name
    counted = match["noun"] is not None and singular(match["noun"].lower()) in axis_words("nouns")
    return match["name"] if counted and match["name"].count(" ") < 2 else name


def _tells_stops(text: str) -> bool:
    """Whether brackets hold the ends of a scale rather than the colour of what stands before (`Load (white 0, red 6)`)."""
    return any(c.isdigit() for c in text) and sum(t.kind == "color" for t in tokenize(text)) > 1


def color_of(text: str) -> str | None:
    """The one colour that a short text names, as written."""
    tokens = [t for t in tokenize(text.strip()) if t.kind != "sign"]
    colors = [t for t in tokens if t.kind == "color"]
    return colors[0].text if len(colors) == 1 and len(tokens) <= 2 else None


def is_name(name: str) -> bool:
    """Whether a legend entry names a thing, rather than a level (`low load`) or a number."""
    words = set(re.findall(r"[a-z]+", name.lower()))
    if not words or len(name.split()) > 6 or words <= section("numeric_words") or _LEVEL_NUMBER.match(name):
        return False
    if any(c.isdigit() for c in name) and any(t.kind == "color" for t in tokenize(name)):
        return False
    known = lexicon().sections
    levels = known["low_words"] | known["high_words"]
    return not words & levels or (len(words) == 1 and words <= section("lone_names"))
