"""What a clause is made of: places (on an axis, in a panel, elsewhere) and levels, in their order."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass, field, replace

from rerender.model import Axis, Label
from rerender.text.figure import Frame, Target
from rerender.text.lexicon import Interval, singular
from rerender.text.series import Item, read_number, read_series
from rerender.text.words import Token

_LINKS = frozenset({",", "and", "&", "/", "or", '"', "“", "”", "the", "'", "`"})
_NUMBER_WORDS = frozenset(
    [
        "number",
        "no",
        "no.",
        "index",
        "indices",
        "id",
        "ids",
        "idx",
        "label",
        "labels",
        "position",
        "positions",
        "numbers",
        "#",
        ":",
        "=",
        "at",
        "(",
        "from",
        "of",
        "numbered",
        "indexed",
        "labeled",
        "labelled",
        "ranging",
        "running",
        "with",
        "marked",
        "called",
        "the",
        "`",
        '"',
        "“",
        "named",
        "-",
        "nos",
        "range",
        "roughly",
        "&",
        "after",
        "before",
        "below",
        "above",
        "beyond",
        "past",
        "under",
        "over",
        "exceeds",
        "exceeding",
        "whose",
        "up",
        "to",
        "until",
        "than",
        "less",
        "more",
        "smaller",
        "greater",
        "larger",
        "lower",
        "higher",
    ]
) | {
    "less than",
    "more than",
    "greater than",
    "lower than",
    "higher than",
    "smaller than",
    "larger than",
    "up to",
    "is",
    "are",
}
_AFTER_VALUE = frozenset(
    {
        "over",
        "across",
        "all",
        "for",
        "at",
        "in",
        "on",
        "of",
        "from",
        "throughout",
        "every",
        "each",
        "by",
        "under",
        "near",
        "around",
        "everywhere",
        "along",
        "within",
        "per",
        "but",
        "where",
        "when",
        "so",
        "is",
        "are",
        "was",
    }
)
_AFTER_VALUE = frozenset(
    {
        "over",
        "across",
        "all",
        "for",
        "at",
        "in",
        "on",
        "of",
        "from",
        "throughout",
        "every",
        "each",
        "by",
        "under",
        "near",
        "around",
        "everywhere",
        "along",
        "within",
        "per",
        "but",
        "where",
        "when",
        "so",
        "is",
        "are",
        "was",
    }
)
_STEPS = {"other": 2, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
_FIRST = frozenset(
    {"first", "initial", "leftmost", "topmost", "shallowest", "lowest", "earliest", "opening", "starting"}
)
_ENDS = _FIRST | {"last", "final", "rightmost", "bottommost", "deepest", "highest", "latest", "closing"}
_SIDES = {
    "start": True,
    "beginning": True,
    "left": True,
    "front": True,
    "end": False,
    "right": False,
    "tail": False,
}
_REACH = 9
"""Tokens between a noun and its numbers that are looked through; a line of nouns would else take its square."""
_BEGINNINGS = _ENDS | {"top", "bottom", "every", "odd", "even"}
_AT = frozenset(
    {"at", "on", "in", "from", "between", "index", "by", "for", "across", "over", "into", "within", "of", "#"}
)


@dataclass(slots=True)
class Place:
    """Labels on one axis (`labels` None: all of it), facets of panels, or the rest of the cells."""

    axis: str
    start: int
    end: int
    labels: tuple[Label, ...] | None = None
    approximate: bool = False
    facets: tuple[dict[str, frozenset[Label]], ...] = ()
    category: str | None = None
    whole: bool = False
    named: bool = True
    alternative: bool = False
    quantified: bool = False


@dataclass(slots=True)
class Degree:
    """Words, colours, densities or numbers that say how much. `items` are stated numbers."""

    start: int
    end: int
    words: list[Token] = field(default_factory=list)
    colors: list[Token] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    density: Interval | None = None
    bracketed: bool = False
    subject: bool = False

    @property
    def empty(self) -> bool:
        return not (self.words or self.colors or self.items or self.density)


@dataclass(slots=True)
class Rest:
    """`elsewhere`, `all other cells`: the cells that no other claim is about."""

    start: int
    end: int


Part = Place | Degree | Rest


def read_parts(
    tokens: list[Token],
    frame: Frame,
    last_axis: str = "",
    scoped: Set[str] = frozenset(),
    *,
    heading: bool = False,
) -> list[Part]:
    """All places and degrees of a clause in order.

    `last_axis` is the axis that bare numbers went on before; `scoped` are the axes that a lead-in has set;
    in a `heading` a name that is both a panel's and a category's means the panel.
    """
    return _Reader(tokens, frame, last_axis, scoped, heading).read()


class _Reader:
    """One pass over the tokens of a clause."""

    def __init__(
        self, tokens: list[Token], frame: Frame, last_axis: str, scoped: Set[str], heading: bool
    ) -> None:
        self.heading = heading
        self.tokens, self.frame, self.last_axis, self.scoped = tokens, frame, last_axis, scoped
        self.parts: list[Part] = []
        self.expected = last_axis
        self.depth = 0

    def read(self) -> list[Part]:
        i = 0
        while i < len(self.tokens):
            i = max(self._step(i), i + 1)
        return self.parts

    def _step(self, i: int) -> int:
        token = self.tokens[i]
        if token.lexeme is None and token.kind == "word" and not token.flag and self._is_dull(token.text):
            return i + 1
        if token.text in "([":
            self.depth += 1
            return self._pair(i)
        if token.text in ")]":
            self.depth -= 1
            return i + 1
        if token.kind == "label":
            return self._label(i)
        if token.kind == "word" and token.text[-1].isdigit() and (ahead := self._initials(i)) > i:
            return ahead
        if token.kind == "word" and self.frame.names_axis(token.text) and (ahead := self._noun(i)) > i + 1:
            return ahead
        if token.has("rest") and not (
            token.text.lower() in ("others", "background") and i == 0 and len(self.tokens) == 1
        ):
            self.parts.append(Rest(i, i + 1))
            return i + 1
        if token.kind == "color" or token.level or token.density:
            ordinal = self._ordinal(i)
            return ordinal if ordinal > i else self._degree_word(i)
        ordinal = self._ordinal(i)
        if ordinal > i:
            return ordinal
        if self._noun_axis(i):
            return self._noun(i)
        if token.text == "#":
            return self._series(i + 1, "x", i)
        if (
            token.kind == "number"
            or (token.text in "~≈<>≤≥" and token.text)
            or token.has("hedge")
            or token.flag == "word"
        ):
            return self._bare(i)
        return i + 1

    def _is_dull(self, text: str) -> bool:
        """Whether a word that the lexicon does not know can begin no part."""
        return not (
            text[-1].isdigit()
            or text.lower() in _BEGINNINGS
            or self.frame.names_axis(text)
            or self.frame.axis_of(text)
        )

    # --- places ------------------------------------------------------------------------------------------

    def _pair(self, i: int) -> int:
        """`(10, 11)` on two counted axes is (row, column)."""
        window = self.tokens[i + 1 : i + 5]
        if len(window) < 4 or [t.kind for t in window] != ["number", "sign", "number", "sign"]:
            return i + 1
        if window[1].text != "," or window[3].text not in ")]" or self.tokens[i].text not in "([":
            return i + 1
        y, x = self._axis_label("y", window[0].value), self._axis_label("x", window[2].value)
        if y is None or x is None or "." in window[0].text + window[2].text:
            return i + 1
        self.parts += [Place("y", i, i + 5, (y,)), Place("x", i, i + 5, (x,))]
        self.depth -= 1
        return i + 5

    def _axis_label(self, name: str, value: float) -> Label | None:
        axis = self.frame.figure.x if name == "x" else self.frame.figure.y
        if axis is None or value != int(value):
            return None
        return int(value) if int(value) in axis.labels else None

    def _label(self, i: int) -> int:
        """A run of labels of the same kind: `Github and DM Mathematics`."""
        target = self.tokens[i].target
        assert isinstance(target, Target)
        if target.axis:
            return self._after_name(i, target.axis)
        role = self._role(i, target)
        found: list[Target] = [target]
        j = end = i + 1
        while j < len(self.tokens):
            token = self.tokens[j]
            if token.kind == "label" and isinstance(token.target, Target) and _plays(token.target, role):
                found.append(token.target)
                end = j + 1
            elif token.text.lower() not in _LINKS and not (
                token.kind == "word" and self._noun_axis(j) == role
            ):
                break
            j += 1
        self._add_labels(found, role, i, end)
        return end

    def _role(self, i: int, target: Target) -> str:
        """Which of its meanings a label has here: the noun before it and the axis not yet used decide."""
        roles = [r for r in ("y", "x", "panel", "category") if _plays(target, r)]
        if len(roles) == 1:
            return roles[0]
        if "y" in roles and "x" in roles:
            for j in range(i - 1, max(-1, i - 4), -1):
                axis = self._noun_axis(j)
                if axis in roles:
                    return axis
            if len({"x", "y"} & self.scoped) == 1:
                return "x" if "y" in self.scoped else "y"
            used = [p.axis for p in self.parts if isinstance(p, Place)]
            return "x" if used.count("y") > used.count("x") else "y"
        if "panel" in roles and "category" in roles:
            following = self.tokens[i + 1].text.lower() if i + 1 < len(self.tokens) else ""
            if i > 1 and self.tokens[i - 1].text == "(" and self.tokens[i - 2].kind == "color":
                return "category"
            if following in ("panel", "heatmap", "map", "plot", "chart", "view", '"') or self.heading:
                return "panel"
            return "category"
        return roles[0] if roles else "category"

    def _initials(self, i: int) -> int:
        """`L12H7`, `L12`: labels behind the initials of their axes; `i` where it is no such word."""
        if named := re.fullmatch(r"([A-Za-z]{2,20})(\d{1,4})", self.tokens[i].text):
            axis = self.frame.axis_of(named[1])
            label = self._axis_label(axis, float(named[2])) if axis in ("x", "y") else None
            if label is not None:
                self.parts.append(Place(axis, i, i + 1, (label,)))
                return i + 1
        pairs = re.findall(r"([A-Za-z])(\d{1,4})", self.tokens[i].text)
        if "".join(a + b for a, b in pairs) != self.tokens[i].text or len(pairs) > 2:
            return i
        found: list[Place] = []
        for letter, number in pairs:
            axes = [
                a
                for a, words in (("x", self.frame.x_words), ("y", self.frame.y_words))
                if any(w[0] == letter.lower() for w in words)
            ]
            label = self._axis_label(axes[0], float(number)) if len(axes) == 1 else None
            if label is None or any(p.axis == axes[0] for p in found):
                return i
            found.append(Place(axes[0], i, i + 1, (label,)))
        self.parts += found
        return i + 1

    def _add_labels(self, found: list[Target], role: str, start: int, end: int) -> None:
        if role == "panel":
            self.parts.append(
                Place(
                    "panel", start, end, facets=tuple({k: frozenset([v]) for k, v in t.facets} for t in found)
                )
            )
        elif role == "category":
            for target in found:
                self.parts.append(Place("category", start, end, category=target.category))
        else:
            labels = tuple(
                dict.fromkeys(label for t in found if (label := t.x if role == "x" else t.y) is not None)
            )
            self.parts.append(Place(role, start, end, labels))
            if role == "x":
                self.last_axis = "x"

    def _after_name(self, i: int, axis: str) -> int:
        """`digit_a=1`, `digit_b 3`: what follows the name of an axis."""
        j = i + 1
        while j < len(self.tokens) and self.tokens[j].text.lower() in _NUMBER_WORDS:
            j += 1
        if j < len(self.tokens) and self.tokens[j].kind == "label":
            target = self.tokens[j].target
            if isinstance(target, Target) and _plays(target, axis):
                self._add_labels([target], axis, i, j + 1)
                return j + 1
        return self._series(j, axis, i)

    def _noun_axis(self, i: int) -> str:
        token = self.tokens[i]
        if token.kind != "word" or token.flag == "word":
            return ""
        word = token.text.lower().split("-")[0]
        return self.frame.axis_of(word) if len(word) > 1 or word in "xy" else ""

    def _noun(self, i: int) -> int:
        axis = self._noun_axis(i)
        if self.tokens[i].text.lower() in ("x", "y") and not (
            i + 1 < len(self.tokens) and self.tokens[i + 1].text in "=≈:~∈"
        ):
            return i + 1
        noun = singular(self.tokens[i].text.lower())
        j = i + 1
        skipped = _NUMBER_WORDS
        while j < min(len(self.tokens), i + _REACH) and (
            self.tokens[j].text.lower() in skipped or self._noun_axis(j) == axis
        ):
            j += 1
        following = self._series(j, axis, i, noun)
        if following > j:
            return following
        if self._quantifier(i):
            self.parts.append(Place(axis, i - 1, i + 1, None, whole=True, quantified=True))
            return i + 1
        if axis in ("x", "y"):
            self.last_axis = self.expected = axis
        return i + 1

    def _quantifier(self, i: int) -> bool:
        before = [t.text.lower() for t in self.tokens[max(0, i - 3) : i]]
        if not before:
            return False
        if before[-1] in (
            "all",
            "every",
            "each",
            "any",
            "both",
            "most",
            "many",
            "several",
            "entire",
            "whole",
        ) or self.tokens[i - 1].has("universal", "majority"):
            return True
        return (
            len(before) > 1
            and before[-1] in ("the", "of", "other")
            and before[-2] in ("all", "across", "entire", "most", "every")
        )

    def _ordinal(self, i: int) -> int:
        """`first seven tokens`, `top 5 layers`, `the 7th expert`, `last layer`."""
        tokens = self.tokens
        word = tokens[i].text.lower()
        if tokens[i].kind == "number" and tokens[i].flag == "th":
            items, end = read_series(tokens, i)
            axis = self._noun_axis(end) if end < len(tokens) else ""
            items = [replace(item, text=f"{item.low:g}") for item in items]
            return self._place_items(axis, items, i, end + 1) if axis in ("x", "y") else i
        if word == "every" or word in ("odd", "even"):
            return self._stepped(i)
        counted = tokens[i].kind == "number" or tokens[i].flag == "word"
        if counted and i + 2 < len(tokens) and tokens[i + 1].text.lower() in _ENDS:
            return self._end_labels(i, i + 2, int(tokens[i].value), tokens[i + 1].text.lower())
        if counted and i + 4 < len(tokens) and self._noun_axis(i + 1):
            side = [t.text.lower() for t in tokens[i + 2 : i + 7]]
            where = next((w for w in side if w in _SIDES), "")
            if where and side[0] in ("at", "on", "from", "to", "in", "nearest"):
                end = self._end_labels(i, i + 1, int(tokens[i].value), "first" if _SIDES[where] else "last")
                return end + side.index(where) + 1 if end > i else i
        if word not in _ENDS and word not in ("top", "bottom"):
            return i
        found = read_number(tokens, i + 1)
        count, j = (int(found[0].low), found[1]) if found and found[0].whole else (1, i + 1)
        if j >= len(tokens) or tokens[j].text.lower() in ("few", "most"):
            return i
        if found is None and (tokens[j].text.lower().endswith("s") or token_is_level(tokens[i], tokens[j])):
            return i
        return self._end_labels(i, j, count, word)

    def _stepped(self, i: int) -> int:
        """`every third expert from 3 to 30`, `odd-numbered heads 3–11`; `i` where it is neither."""
        tokens = self.tokens
        j = i + 1
        word = tokens[i].text.lower()
        step, parity = 2, {"odd": 1, "even": 0}.get(word)
        if parity is None:
            if j >= len(tokens):
                return i
            named = _STEPS.get(tokens[j].text.lower())
            step = named or (int(tokens[j].value) if tokens[j].kind == "number" else 0)
            j += 1
        while j < len(tokens) and tokens[j].text.lower() in ("-", "numbered", "indexed"):
            j += 1
        axis = self._noun_axis(j) if j < len(tokens) else ""
        if step < 2 or axis not in ("x", "y"):
            return i
        j += 1
        while j < len(tokens) and tokens[j].text.lower() in (
            "from",
            "in",
            "within",
            "of",
            "(",
            ",",
            "the",
            "range",
        ):
            j += 1
        found = read_number(tokens, j)
        if found is None or not found[0].is_range or found[0].open or not found[0].whole:
            return i
        numbers = found[0].numbers()
        start = next((n for n in numbers if parity is None or n % 2 == parity), numbers[0])
        labels = tuple(range(start, numbers[-1] + 1, step))
        self.parts.append(Place(axis, i, found[1], labels, found[0].approximate))
        return found[1]

    def _end_labels(self, i: int, j: int, count: int, word: str) -> int:
        """The first or last labels of the axis that the noun at token `j` counts; `i` where there are none."""
        axis = self._noun_axis(j) if j < len(self.tokens) else ""
        one = self.frame.figure.x if axis == "x" else self.frame.figure.y if axis == "y" else None
        if one is None or not one.labels or not 0 < count <= len(one.labels):
            return i
        head = word in _FIRST or (word == "top" and axis == "y" and not isinstance(one.labels[0], int))
        self.parts.append(Place(axis, i, j + 1, one.labels[:count] if head else one.labels[-count:]))
        return j + 1

    def _series(self, j: int, axis: str, start: int, noun: str = "") -> int:
        """Numbers from token `j` on as labels of an axis or as facet values; `j` where there are none."""
        bounds = self._bounds(j, axis, start)
        if bounds:
            return bounds
        nouns = frozenset({noun, noun + "s"}) if noun else frozenset()
        items, end = read_series(self.tokens, j, nouns)
        if (
            not items
            or any(item.spelled for item in items)
            or (axis == "x" and not self._fits("x", items))
            or (axis == "y" and not self._fits("y", items))
        ):
            return j
        items, end = self._drop_values(items, end)
        if not items:
            return j
        if start and self.tokens[start - 1].text.lower() == "between" and len(items) == 2 and items[0].whole:
            low, high = items[0].low, (items[1].low + items[1].high) / 2
            items = [Item(low, high // 1, f"{low:g}-{high:g}", any(n.approximate for n in items))]
        end = self._place_items(axis, items, start, end, noun)
        return self._leave_out(end)

    def _leave_out(self, end: int) -> int:
        """Take out what `except 10` or `(not 12)` behind a list of positions excludes."""
        last = self.parts[-1]
        i = end
        while i < len(self.tokens) and (
            self.tokens[i].text in "(," or self.tokens[i].text.lower() in ("but", "and")
        ):
            i += 1
        if i >= len(self.tokens) or not (
            self.tokens[i].has("except") or self.tokens[i].text.lower() in ("not", "without")
        ):
            return end
        i += 1
        while i < len(self.tokens) and (self._noun_axis(i) or self.tokens[i].text == "#"):
            i += 1
        items, after = read_series(self.tokens, i)
        if not items or not isinstance(last, Place) or not last.labels:
            return end
        out = set(labels_of(items, None))
        last.labels = tuple(label for label in last.labels if label not in out)
        return after

    def _drop_values(self, items: list[Item], end: int) -> tuple[list[Item], int]:
        """Cut a series before a number that a noun claims (`layers 3, 12 heads`)."""
        if (
            len(items) > 1
            and end < len(self.tokens)
            and self._noun_axis(end)
            and self.tokens[end - 1].kind == "number"
            and self.tokens[end - 2].text == ","
        ):
            return items[:-1], end - 2
        return items, end

    def _bounds(self, j: int, axis: str, start: int) -> int:
        """`before layer 18`, `layers up to 12`, `heads after 34`, `layer 18 onwards`, `below 6`; 0 for none."""
        found = read_number(self.tokens, j)
        if found is None or found[0].is_range or not found[0].whole or axis not in ("x", "y"):
            return 0
        item, end = found
        after = [t.text.lower() for t in self.tokens[end : end + 4]]
        between = [
            t.text.lower()
            for n, t in enumerate(self.tokens[start + 1 : j], start + 1)
            if self._noun_axis(n) != axis
        ]
        before = [t.text.lower() for t in self.tokens[max(0, start - 3) : start]]
        sign, size = _bound_before(between, after, direct=True) or _bound_before(before, after), 0
        if not sign:
            sign, size = _bound_after(after)
        if not sign:
            return 0
        bound = Item(item.low, item.high, item.text, item.approximate, sign)
        return self._place_items(axis, [bound], start, end + size)

    def _fits(self, name: str, items: list[Item]) -> bool:
        """Whether numbers can be labels of an axis: whole where it counts, and not far outside it."""
        axis = self.frame.figure.x if name == "x" else self.frame.figure.y
        if axis is not None and axis.labels and all(item.text in axis.labels for item in items):
            return True
        if any(item.percent for item in items):
            return False
        if axis is None or not axis.labels:
            return all(item.whole for item in items)
        if not any(isinstance(label, int) for label in axis.labels):
            texts = {str(label) for label in axis.labels}
            return all(item.text in texts for item in items)
        return all(item.whole for item in items)

    def _place_items(self, axis: str, items: list[Item], start: int, end: int, noun: str = "") -> int:
        approximate = any(item.approximate for item in items)
        if (
            start
            and self.tokens[start - 1].has("hedge")
            and self.tokens[start - 1].text.lower() not in ("some", "almost")
        ):
            approximate = True
        if axis == "panel":
            values = frozenset(n for item in items if item.whole for n in item.numbers()[:1000])
            self.parts.append(Place("panel", start, end, facets=({noun or "": values},)))
            return end
        one = self.frame.figure.x if axis == "x" else self.frame.figure.y
        labels = labels_of(items, one)
        if labels:
            whole = one is not None and bool(one.labels) and len(labels) == len(one.labels) > 1
            self.parts.append(Place(axis, start, end, None if whole else labels, approximate, whole=whole))
            self.last_axis = axis
            self.expected = ""
        return end

    # --- degrees -----------------------------------------------------------------------------------------

    def _degree_word(self, i: int) -> int:
        token = self.tokens[i]
        following = self.tokens[i + 1] if i + 1 < len(self.tokens) else None
        if (
            token.level
            and not token.density
            and _describes_other(self.tokens, i + 1, self.frame.quantity_words)
        ):
            return i + 1
        if token.has("weak") and not (
            following is not None
            and (_is_mark(following) or following.text.lower() in self.frame.quantity_words)
        ):
            return i + 1
        degree = Degree(i, i + 1, bracketed=self.depth > 0)
        if token.kind == "color":
            degree.colors.append(token)
        elif token.density and not token.level and self.frame.figure.kind != "categorical":
            return i + 1
        elif token.density and self.frame.figure.kind == "categorical":
            degree.density = token.density
            degree.words.append(token)
        else:
            degree.words.append(token)
        self.parts.append(degree)
        return i + 1

    def _bare(self, i: int) -> int:
        """Numbers without a noun: positions or values, whichever fits and the words around say."""
        items, end = read_series(self.tokens, i)
        if not items:
            return i + 1
        if all(item.spelled for item in items) or self._counts_something(i, end) or self._is_start(i, end):
            return end
        axis = self._position_axis(items)
        if axis and self._is_position(items, i, axis):
            self._place_items(axis, items, i, end)
            if self.parts and isinstance(self.parts[-1], Place):
                self.parts[-1].named = False
            return end
        if self._is_value(items) or self._says_value(i):
            items = self._opened(items, i, end)
            self.parts.append(Degree(i, end, items=items, bracketed=self.depth > 0))
        return end

    def _opened(self, items: list[Item], i: int, end: int) -> list[Item]:
        """A value with a bound in words: `below 2`, `exceeds 0.8`, `3 or less`."""
        if len(items) != 1 or items[0].is_range:
            return items
        before = [t.text.lower() for t in self.tokens[max(0, i - 2) : i]]
        sign = (
            _bound_before(before, ["."], direct=True)
            or _bound_after([t.text.lower() for t in self.tokens[end : end + 2]])[0]
        )
        return [replace(items[0], open=sign)] if sign else items

    def _says_value(self, i: int) -> bool:
        """Whether the words before a number call it a value, wherever it lies."""
        before = self.tokens[i - 1] if i else None
        return before is not None and (
            before.text.lower() in self.frame.quantity_words
            or before.text in "~≈="
            or (before.text.lower() == "of" and self._measures(i - 2))
        )

    def _counts_something(self, start: int, end: int) -> bool:
        """Whether the numbers count things (`12 heatmaps`, `64 distinct experts`, `6 layers × 2 types`)."""
        if "×" in (t.text for t in self.tokens[max(0, start - 1) : start] + self.tokens[end : end + 1]):
            return True
        for token in self.tokens[end : end + 4]:
            if (
                token.kind not in ("word", "color")
                or token.has("position", "hedge")
                or token.text.lower() in ("and", "or", "with", "while", "as", "range")
            ):
                return False
            word = token.text.lower()
            if word in _AFTER_VALUE or token.has("universal", "bound", "majority"):
                return False
            if (
                word.endswith("s")
                and len(word) > 3
                and not word.endswith("ss")
                and not token.has("value", "trend")
            ):
                return True
        return False

    def _is_start(self, i: int, end: int) -> bool:
        """Whether a number in brackets is only where a range with a stated end begins (`up to layer 20 (from 0)`)."""
        before = [t.text.lower() for t in self.tokens[max(0, i - 2) : i]]
        return before == ["(", "from"] and end < len(self.tokens) and self.tokens[end].text == ")"

    def _position_axis(self, items: list[Item]) -> str:
        for name in dict.fromkeys([self.last_axis or "x", "x", "y"]):
            if name and self._fits(name, items) and self._inside(name, items):
                return name
        return ""

    def _inside(self, name: str, items: list[Item]) -> bool:
        axis = self.frame.figure.x if name == "x" else self.frame.figure.y
        if axis is None or not axis.labels:
            return name == "x" and axis is not None
        numbers = [label for label in axis.labels if isinstance(label, int)]
        if not numbers:
            return all(item.text in axis.labels for item in items)
        return all(min(numbers) <= item.low and item.high <= max(numbers) for item in items)

    def _is_position(self, items: list[Item], i: int, axis: str) -> bool:
        value = self._is_value(items)
        if not value:
            return True
        axis_labels = getattr(self.frame.figure, axis).labels
        if not self.parts and not self.depth and all(item.text in axis_labels for item in items):
            return True
        if any(item.decimal or item.percent for item in items) or self._lists_values(items, i):
            return False
        if self.expected == axis and self.depth == 0 and not self.parts:
            return True
        before = self._word_before(i)
        placed = any(isinstance(p, Place) and p.axis == axis and p.labels for p in self.parts)
        if placed and items[0].approximate and not any(isinstance(p, Degree) and p.items for p in self.parts):
            return False
        if before is not None and before.text.lower() == "of" and self._measures(i - 2):
            return False
        if before is not None and before.text.lower() in ("from", "between") and self._ranges(i - 2):
            return False
        if before is not None and (before.text.lower() in _AT or before.text == "#"):
            return True
        if items[0].approximate and len(items) == 1 and not self._peaks():
            return False
        if before is not None and before.has("hedge"):
            return self._peaks()
        if before is not None and (before.has("value") or before.text in "=:~≈"):
            return len(items) > 2
        if self.depth > 0:
            last = self.parts[-1] if self.parts else None
            return isinstance(last, Place) and last.axis == "y"
        return len(items) > 1 or any(isinstance(p, Degree) and not p.items for p in self.parts)

    def _peaks(self) -> bool:
        """Whether a peak was named: numbers behind it say where it is."""
        peaks = ("peak", "spike", "hot", "outlier", "maxim")
        return any(
            isinstance(p, Degree) and any(w.text.lower().startswith(peaks) for w in p.words)
            for p in self.parts
        )

    def _ranges(self, i: int) -> bool:
        """Whether the token says that values range, so that `from 6 to 8` behind it are values."""
        words = (
            "range",
            "ranges",
            "ranging",
            "vary",
            "varies",
            "varying",
            "values",
            "value",
            "lie",
            "lies",
            "fall",
            "falls",
        )
        return i >= 0 and (
            self.tokens[i].text.lower() in words or self.tokens[i].text.lower() in self.frame.quantity_words
        )

    def _measures(self, i: int) -> bool:
        """Whether the token says how much (`a maximum of 9`, `a load of 3`), so that a value follows."""
        if i < 0:
            return False
        token = self.tokens[i]
        return (
            token.level is not None
            or token.has("value", "superlative")
            or token.text.lower() in self.frame.quantity_words
        )

    def _lists_values(self, items: list[Item], i: int) -> bool:
        """Whether a list of numbers gives values for as many positions (`6, 0 and 4 for layers 1, 5 and 9`)."""
        if len(items) < 2 or any(item.is_range for item in items):
            return False
        last = self.parts[-1] if self.parts else None
        if (
            isinstance(last, Place)
            and last.axis in ("x", "y")
            and last.labels
            and len(last.labels) == len(items)
        ):
            return True
        _, end = read_series(self.tokens, i)
        following = self.tokens[end : end + 3]
        return (
            bool(following)
            and following[0].text.lower() in ("for", "at", "on", "in")
            and any(self._noun_axis(end + n) for n in range(1, len(following)))
        )

    def _word_before(self, i: int) -> Token | None:
        j = i - 1
        while j >= 0 and self.tokens[j].text in '"“”`':
            j -= 1
        return self.tokens[j] if j >= 0 else None

    def _is_value(self, items: list[Item]) -> bool:
        scale = self.frame.figure.scale
        if self.frame.figure.kind == "categorical":
            return False
        if scale is None:
            return True
        slack = 0.05 * (scale.high - scale.low)
        factor = 0.01 if scale.high <= 1.5 else 1.0
        return all(
            scale.low - slack <= item.low * (factor if item.percent else 1)
            and item.high * (factor if item.percent else 1) <= scale.high + slack
            for item in items
        )


_BELOW = frozenset(
    {
        "not reaching",
        "before",
        "below",
        "under",
        "less than",
        "smaller than",
        "lower than",
        "prior to",
        "fewer than",
        "earlier than",
    }
)
_UP_TO = frozenset({"up to", "until", "at most", "no later than", "through"})
_ABOVE = frozenset(
    {
        "exceeds",
        "exceeding",
        "exceed",
        "after",
        "beyond",
        "above",
        "past",
        "over",
        "more than",
        "greater than",
        "larger than",
        "higher than",
        "later than",
    }
)
_ON = frozenset(
    {
        "to the end",
        "to the last",
        "through the end",
        "to the right edge",
        "until the end",
        "onwards",
        "onward",
        "upwards",
        "upward",
        "and above",
        "and beyond",
        "and later",
        "and up",
        "and higher",
        "and deeper",
        "and onwards",
        "or higher",
        "or later",
        "and after",
    }
)
_BACK = frozenset(
    {"and below", "and earlier", "and lower", "or lower", "or earlier", "downwards", "and before"}
)


def _bound_before(before: list[str], after: list[str], *, direct: bool = False) -> str:
    """The kind of bound that the words before a number make: `-` below it, `-=` up to it, `+` above, `+=` from it on.

    `direct` tells that the words stand right before the number, not before its noun (`over layers 3` is no bound).
    """
    if not before:
        return ""
    last, two = " ".join(before[-1:]), " ".join(before[-2:])
    for words, sign in (
        (_BELOW, "-"),
        (_UP_TO, "-="),
        (_ABOVE, "+"),
        ({"at least", "starting at", "starting from", "beginning at"}, "+="),
    ):
        if two in words or (last in words and (direct or last not in ("over", "through"))):
            return sign
    onward = not after or after[0] in ("onwards", "onward", "on", "upwards") or " ".join(after) in _ON
    return "+=" if last in ("from", "since") and onward else ""


def _bound_after(after: list[str]) -> tuple[str, int]:
    """The bound that the words after a number make, and how many of them."""
    for size in (1, 2, 3, 4):
        words = " ".join(after[:size])
        if words in _ON:
            return "+=", size
        if words in _BACK:
            return "-=", size
    return "", 0


def _plays(target: Target, role: str) -> bool:
    return {
        "y": target.y is not None,
        "x": target.x is not None,
        "panel": bool(target.facets),
        "category": target.category is not None,
    }[role]


def _describes_other(tokens: list[Token], at: int, quantity: Set[str]) -> bool:
    """Whether a level word belongs to something that is no level of cells (`high degree of …`)."""
    for token in tokens[at : at + 2]:
        if token.text.lower() in quantity:
            return False
        if token.has("other"):
            return True
        if token.kind != "word" or not (token.has("marker", "noun") or token.lexeme is None):
            return False
    return False


def token_is_level(word: Token, noun: Token) -> bool:
    """Whether `highest` and the like rank a level rather than a label (`highest values`)."""
    return word.level is not None and noun.has("marker", "value")


def _is_mark(token: Token) -> bool:
    """Whether a token is something that can be much or little: a mark, a colour, a peak, a load."""
    return (
        token.kind == "color"
        or token.level is not None
        or token.density is not None
        or token.has("marker", "value", "trend")
    )


def labels_of(items: list[Item], axis: Axis | None) -> tuple[Label, ...]:
    """The labels that numbers select: a range all labels between its ends, an open one up to the axis' end.

    Labels outside the axis stay, so that the claim can be shown to be wrong.
    """
    found: dict[Label, None] = {}
    numbers = [label for label in (axis.labels if axis else ()) if isinstance(label, int)]
    texts = {str(label): label for label in (axis.labels if axis else ()) if isinstance(label, str)}
    for item in items:
        if item.text in texts:
            found[texts[item.text]] = None
        elif item.open:
            strict = "=" not in item.open
            for n in numbers:
                if (n > item.low if item.open[0] == "+" else n < item.low) or (not strict and n == item.low):
                    found[n] = None
        elif item.whole:
            found.update(dict.fromkeys(item.numbers()[: 2 * len(numbers) + 1000]))
    return tuple(found)
