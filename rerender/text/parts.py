"""What a clause is made of: places (on an axis, in a panel, elsewhere) and levels, in their order."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, field

from rerender.model import Axis, Label
from rerender.text.figure import Frame, Target
from rerender.text.lexicon import Interval, singular
from rerender.text.series import Item, read_number, read_series
from rerender.text.words import Token

_LINKS = frozenset({",", "and", "&", "/", "or", '"', "“", "”", "the", "'", "`"})
_NUMBER_WORDS = frozenset({"number", "no", "no.", "index", "indices", "id", "ids", "idx", "label", "labels", "position", "positions", "numbers", "#", ":", "=", "at", "("})
_AT = frozenset({"at", "on", "in", "from", "between", "index", "by", "for", "across", "over", "into", "within", "of", "#"})


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


def read_parts(tokens: list[Token], frame: Frame, last_axis: str = "", scoped: Set[str] = frozenset()) -> list[Part]:
    """All places and degrees of a clause in order.

    `last_axis` is the axis that bare numbers went on before; `scoped` are the axes that a lead-in has set.
    """
    return _Reader(tokens, frame, last_axis, scoped).read()


class _Reader:
    """One pass over the tokens of a clause."""

    def __init__(self, tokens: list[Token], frame: Frame, last_axis: str, scoped: Set[str]) -> None:
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
        if token.text in "([":
            self.depth += 1
            return self._pair(i)
        if token.text in ")]":
            self.depth -= 1
            return i + 1
        if token.kind == "label":
            return self._label(i)
        if token.has("rest") and not (token.text.lower() in ("others", "background") and i == 0 and len(self.tokens) == 1):
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
        if token.kind == "number" or (token.text in "~≈<>≤≥" and token.text) or token.has("hedge") or token.flag == "word":
            return self._bare(i)
        return i + 1

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
            elif token.text.lower() not in _LINKS and not (token.kind == "word" and self._noun_axis(j) == role):
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
            used = {p.axis for p in self.parts if isinstance(p, Place)} | set(self.scoped)
            return "x" if "y" in used and "x" not in used else "y"
        if "panel" in roles and "category" in roles:
            following = self.tokens[i + 1].text.lower() if i + 1 < len(self.tokens) else ""
            before = self.tokens[i - 1] if i else None
            if before is not None and before.text == "(" and i > 1 and self.tokens[i - 2].kind == "color":
                return "category"
            return "panel" if following in ("panel", "heatmap", "map", "plot", "chart", '"') or len(self.frame.figure.panels) > 1 else "category"
        return roles[0] if roles else "category"

    def _add_labels(self, found: list[Target], role: str, start: int, end: int) -> None:
        if role == "panel":
            self.parts.append(Place("panel", start, end, facets=tuple({k: frozenset([v]) for k, v in t.facets} for t in found)))
        elif role == "category":
            for target in found:
                self.parts.append(Place("category", start, end, category=target.category))
        else:
            labels = tuple(dict.fromkeys(label for t in found if (label := t.x if role == "x" else t.y) is not None))
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
        if self.tokens[i].text.lower() in ("x", "y") and not (i + 1 < len(self.tokens) and self.tokens[i + 1].text in "=≈:~∈"):
            return i + 1
        noun = singular(self.tokens[i].text.lower())
        if self._quantifier(i):
            j = i + 1
            following = self._series(j, axis, i, noun)
            if following > j:
                return following
            bracket = j + 1 < len(self.tokens) and self.tokens[j].text == "(" and read_number(self.tokens, j + 1)
            if bracket and not self._is_bounded(axis, bracket[0]):
                j = bracket[1] + 1
            elif bracket:
                return self._series(j + 1, axis, i, noun)
            self.parts.append(Place(axis, i - 1, j, None, whole=True, quantified=True))
            return j
        j = i + 1
        while j < len(self.tokens) and (self.tokens[j].text.lower() in _NUMBER_WORDS | {"is", "are"} or self._noun_axis(j) == axis):
            j += 1
        following = self._series(j, axis, i, noun)
        if following > j:
            return following
        if axis in ("x", "y"):
            self.last_axis = self.expected = axis
        return i + 1

    def _is_bounded(self, axis: str, item: Item) -> bool:
        """Whether a range leaves out part of the axis."""
        one = self.frame.figure.x if axis == "x" else self.frame.figure.y
        if axis == "panel" or one is None or not one.labels:
            return False
        ends = one.labels[0], one.labels[-1]
        return not (item.is_range and not item.open and {int(item.low), int(item.high)} == set(ends))

    def _quantifier(self, i: int) -> bool:
        before = [t.text.lower() for t in self.tokens[max(0, i - 3) : i]]
        if not before:
            return False
        if before[-1] in ("all", "every", "each", "any", "both", "most", "many", "several", "entire", "whole") or self.tokens[i - 1].has("universal", "majority"):
            return True
        return len(before) > 1 and before[-1] in ("the", "of", "other") and before[-2] in ("all", "across", "entire", "most", "every")

    def _ordinal(self, i: int) -> int:
        """`first seven tokens`, `top 5 layers`, `the 7th expert`, `last layer`."""
        tokens = self.tokens
        word = tokens[i].text.lower()
        if tokens[i].kind == "number" and tokens[i].flag == "th" and i + 1 < len(tokens):
            axis = self._noun_axis(i + 1)
            return self._place_items(axis, [Item(tokens[i].value, tokens[i].value, tokens[i].text)], i, i + 2) if axis in ("x", "y") else i
        if word not in ("first", "last", "top", "bottom", "initial", "final", "leftmost", "rightmost", "topmost", "deepest", "shallowest"):
            return i
        found = read_number(tokens, i + 1)
        count, j = (int(found[0].low), found[1]) if found and found[0].whole else (1, i + 1)
        if j >= len(tokens):
            return i
        while j < len(tokens) and tokens[j].kind == "word" and tokens[j].text.lower() in ("few", "most"):
            return i
        axis = self._noun_axis(j)
        one = self.frame.figure.x if axis == "x" else self.frame.figure.y if axis == "y" else None
        if one is None or not one.labels or not 0 < count <= len(one.labels):
            return i
        if found is None and tokens[j].text.lower().endswith("s"):
            return i
        head = word in ("first", "initial", "leftmost", "topmost", "shallowest", "top" if axis == "y" and not isinstance(one.labels[0], int) else "first")
        labels = one.labels[:count] if head else one.labels[-count:]
        self.parts.append(Place(axis, i, j + 1, labels))
        return j + 1

    def _series(self, j: int, axis: str, start: int, noun: str = "") -> int:
        """Numbers from token `j` on as labels of an axis or as facet values; `j` where there are none."""
        bounds = self._bounds(j, axis, start)
        if bounds:
            return bounds
        nouns = frozenset({noun, noun + "s"}) if noun else frozenset()
        items, end = read_series(self.tokens, j, nouns)
        if not items or any(item.spelled for item in items) or (axis == "x" and not self._fits("x", items)) or (axis == "y" and not self._fits("y", items)):
            return j
        items, end = self._drop_values(items, j, end)
        return self._place_items(axis, items, start, end, noun) if items else j

    def _drop_values(self, items: list[Item], j: int, end: int) -> tuple[list[Item], int]:
        """Cut a series before a number that a noun claims (`layers 3, 12 heads`)."""
        if len(items) > 1 and end < len(self.tokens) and self._noun_axis(end) and self.tokens[end - 1].kind == "number" and self.tokens[end - 2].text == ",":
            return items[:-1], end - 2
        return items, end

    def _bounds(self, j: int, axis: str, start: int) -> int:
        """`before layer 18`, `layers up to 12`, `layer 18 onwards`, `below 6`."""
        words = [t.text.lower() for t in self.tokens[max(0, start - 3) : start]]
        found = read_number(self.tokens, j)
        if found is None or found[0].is_range or not found[0].whole or axis not in ("x", "y"):
            return 0
        item, end = found
        after = [t.text.lower() for t in self.tokens[end : end + 3]]
        sign = ""
        if words and words[-1] in ("before", "below", "under", "until"):
            sign = "-" if words[-1] != "until" else "-="
        elif words[-1:] in (["after"], ["beyond"], ["above"], ["past"]):
            sign = "+"
        elif words[-2:] == ["up", "to"] or words[-2:] == ["prior", "to"]:
            sign = "-=" if words[-2] == "up" else "-"
        elif words[-1:] == ["from"] and after[:1] not in (["to"], ["through"], ["until"], ["–"], ["-"]) and (not after or after[0] in (",", "onwards", "onward", "on", ".", ")")):
            sign = "+=" if after[:1] in (["onwards"], ["onward"], ["on"]) or not after else ""
        elif after[:1] in (["onwards"], ["onward"], ["upwards"]) or after[:2] in (["and", "above"], ["and", "beyond"], ["and", "later"], ["and", "up"], ["and", "higher"], ["and", "deeper"], ["and", "onwards"], ["or", "higher"]):
            sign = "+="
        elif after[:2] in (["and", "below"], ["and", "earlier"], ["and", "lower"], ["or", "lower"]):
            sign = "-="
        if not sign:
            return 0
        size = 1 if after[:1] in (["onwards"], ["onward"], ["upwards"], ["on"]) and sign == "+=" else 2 if sign.endswith("=") and after[:1] in (["and"], ["or"]) else 0
        return self._place_items(axis, [Item(item.low, item.high, item.text, item.approximate, sign)], start, end + size)

    def _fits(self, name: str, items: list[Item]) -> bool:
        """Whether numbers can be labels of an axis: whole where it counts, and not far outside it."""
        axis = self.frame.figure.x if name == "x" else self.frame.figure.y
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
        if start and self.tokens[start - 1].has("hedge") and self.tokens[start - 1].text.lower() not in ("some", "almost"):
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
        if token.level and not token.density and _describes_other(self.tokens, i + 1):
            return i + 1
        if token.has("weak") and not (following is not None and _is_mark(following)):
            return i + 1
        degree = Degree(i, i + 1, bracketed=self.depth > 0)
        if token.kind == "color":
            degree.colors.append(token)
        elif token.density and (self.frame.figure.kind == "categorical" or not token.level):
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
        axis = self._position_axis(items, i)
        if axis and self._is_position(items, i, axis):
            return self._place_items(axis, items, i, end)
        if self._is_value(items, i):
            self.parts.append(Degree(i, end, items=items, bracketed=self.depth > 0))
            return end
        return end if len(items) == 1 else end

    def _counts_something(self, start: int, end: int) -> bool:
        """Whether the numbers count things (`12 heatmaps`, `64 distinct experts`, `6 layers × 2 types`)."""
        if "×" in (t.text for t in self.tokens[max(0, start - 1) : start] + self.tokens[end : end + 1]):
            return True
        for token in self.tokens[end : end + 4]:
            if token.kind not in ("word", "color") or token.has("position", "hedge") or token.text.lower() in ("and", "or", "with", "while", "as", "range"):
                return False
            word = token.text.lower()
            if word.endswith("s") and len(word) > 3 and not word.endswith("ss") and not token.has("value", "universal", "trend"):
                return True
        return False

    def _is_start(self, i: int, end: int) -> bool:
        """Whether a number in brackets is only where a range with a stated end begins (`up to layer 20 (from 0)`)."""
        before = [t.text.lower() for t in self.tokens[max(0, i - 2) : i]]
        return before == ["(", "from"] and end < len(self.tokens) and self.tokens[end].text == ")"

    def _position_axis(self, items: list[Item], i: int) -> str:
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
        value = self._is_value(items, i)
        if not value:
            return True
        if any(item.decimal or item.percent for item in items):
            return False
        if self.expected == axis and self.depth == 0 and not self.parts:
            return True
        before = self._word_before(i)
        if before is not None and (before.text.lower() in _AT or before.text == "#"):
            return True
        if before is not None and before.has("hedge"):
            return any(isinstance(p, Degree) and any(w.text.lower().startswith(("peak", "spike", "hot")) for w in p.words) for p in self.parts)
        if before is not None and (before.has("value") or before.text in "=:~≈"):
            return len(items) > 2
        if self.depth > 0:
            last = self.parts[-1] if self.parts else None
            return isinstance(last, Place) and last.axis == "y"
        return len(items) > 1 or any(isinstance(p, Degree) and not p.items for p in self.parts)

    def _word_before(self, i: int) -> Token | None:
        j = i - 1
        while j >= 0 and self.tokens[j].text in '"“”`':
            j -= 1
        return self.tokens[j] if j >= 0 else None

    def _is_value(self, items: list[Item], i: int) -> bool:
        scale = self.frame.figure.scale
        if self.frame.figure.kind == "categorical":
            return False
        if scale is None:
            return True
        slack = 0.05 * (scale.high - scale.low)
        factor = 0.01 if scale.high <= 1.5 else 1.0
        return all(
            scale.low - slack <= item.low * (factor if item.percent else 1) and item.high * (factor if item.percent else 1) <= scale.high + slack
            for item in items
        )


def _plays(target: Target, role: str) -> bool:
    return {
        "y": target.y is not None,
        "x": target.x is not None,
        "panel": bool(target.facets),
        "category": target.category is not None,
    }[role]


def _describes_other(tokens: list[Token], at: int) -> bool:
    """Whether a level word belongs to something that is no level of cells (`high degree of …`)."""
    for token in tokens[at : at + 2]:
        if token.has("other"):
            return True
        if token.kind != "word" or not (token.has("marker", "noun") or token.lexeme is None):
            return False
    return False


def _is_mark(token: Token) -> bool:
    """Whether a token is something that can be much or little: a mark, a colour, a peak, a load."""
    return token.kind == "color" or token.level is not None or token.density is not None or token.has("marker", "value", "trend")


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
