"""A clause in its context: its parts, the register above it, and what its words say of its kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rerender.model import Amount, Claim, ClaimKind, Label, Level
from rerender.text.clauses import Clause
from rerender.text.frame import Frame
from rerender.text.levels import Levels
from rerender.text.lexicon import Interval, cue
from rerender.text.pairing import Box, Unit
from rerender.text.parts import Degree, Place
from rerender.text.scan import lazy
from rerender.text.scope import Scope, merge_facets, select_panels
from rerender.text.words import Token

_OF_BOUNDS = frozenset({"comparison", "negation", "trend"})
"""Word lists with words that bounds of places have as well."""

_QUANTIFYING = frozenset({"more", "fewer"})


@dataclass
class Reading:
    """A clause with all that the rules need to turn it into claims, complete once it is made."""

    clause: Clause
    frame: Frame
    levels: Levels
    scope: Scope
    units: list[Unit]
    frames: list[Place]
    inherited: Degree | None = None
    inherited_words: str = ""

    # --- what the words say --------------------------------------------------------------------------------

    def has(self, *tags: str) -> bool:
        """Whether any token of the clause stands in one of these word lists.

        Words within a place (`layers with numbers greater than 7`) compare, deny and change nothing.
        """
        if self.clause.tags.isdisjoint(tags):
            return False
        if _OF_BOUNDS.isdisjoint(tags):
            return True
        placed = self.placed
        return any(t.has(*tags) for n, t in enumerate(self.clause.tokens) if n not in placed)

    @lazy
    def placed(self) -> set[int]:
        """The tokens that name places: their nouns, their numbers, and the words that bound these."""
        return {
            n for box in self.boxes for p in box.places if p.named and p.labels for n in range(p.start, p.end)
        }

    @lazy
    def boxes(self) -> list[Box]:
        """The boxes among the units, in their order."""
        return [u for u in self.units if isinstance(u, Box)]

    @lazy
    def degrees(self) -> list[Degree]:
        """The degrees among the units, in their order."""
        return [u for u in self.units if isinstance(u, Degree)]

    @lazy
    def categorical(self) -> bool:
        """Whether the figure shows categories instead of a scale."""
        return self.frame.figure.kind == "categorical"

    def negated(self) -> bool:
        """Whether a negation stands before a degree, a mark or a density of this clause."""
        tokens = self.clause.tokens if self.has("negation") else []
        placed = self.placed if tokens else set()
        for i, token in enumerate(tokens):
            if i in placed:
                continue
            if token.low in cue("denied_behind") and (i or not self.clause.first):
                return True
            if _bound_follows(tokens, i) or (not i and token.low in cue("denied_alone")):
                return True
            if token.low in cue("none_of_them") and _stands_for_marks(tokens[i + 1 : i + 2]):
                return True  # `there are none in layers 0–9`
            if i == 2 and [t.low for t in tokens[:3]] == ["there", "is", "nothing"] and _places(tokens[3:4]):
                return True  # `there is nothing below layer 7`
            if token.low in ("never", "not") and i + 1 < len(tokens) and tokens[i + 1].low in cue("placing"):
                return True  # `never in layers 10–30`
            if i + 1 < len(tokens) and tokens[i + 1].low in cue("staying"):
                continue  # `never leaves the band from -0.1 to 0.1`
            if token.low in cue("negligible") and _is_said(tokens, i):
                return True
            if not token.has("negation") or (
                token.low in ("little", "minimal") and not _marks_follow(tokens, i, 2)
            ):
                continue
            if token.low in cue("all_but") and self._tells_how_little(i + 1):
                continue
            if token.low in ("no", "not") and any(t.low == "more than" for t in tokens[i : i + 6]):
                continue
            if (
                _marks_follow(tokens, i, 4 if token.low == "without" else 8)
                or "absence" in token.low
                or token.low in cue("free")
            ):
                return True
        return False

    def _tells_how_little(self, i: int) -> bool:
        """Whether a number says how much is there of what is called all but unseen (`barely visible (~0.1)`)."""
        words = {t.low for t in self.clause.tokens[i : i + 1]}
        return not words.isdisjoint(cue("perceived")) and any(
            item.open == "" for degree in self.degrees for item in degree.items
        )

    def comparative(self) -> bool:
        """Whether the clause says something only relative to something else."""
        if (
            self.has("comparison") and not (self._only_shares() or self._only_locates())
        ) or self.sets_against():
            return True
        tokens = self.clause.tokens if not self.clause.words.isdisjoint(_QUANTIFYING) else []
        placed = self.placed if tokens else set()
        return any(
            i not in placed
            and t.low in _QUANTIFYING
            and any(n.kind == "color" or n.has("marker") for n in tokens[i + 1 : i + 5])
            for i, t in enumerate(tokens)
        )

    def _only_locates(self) -> bool:
        """Whether the comparing words say where there is most of a category (`green is most frequent in layers 3–5`)."""
        if not self.categorical or not any(True for box in self.boxes for p in box.places if p.labels):
            return False
        return all(t.low.startswith("most ") for t in self.clause.tokens if t.has("comparison"))

    def _only_shares(self) -> bool:
        """Whether the one comparing word only says that several rows share what follows (`A and B alike have high load`)."""
        words = [(n, t) for n, t in enumerate(self.clause.tokens) if t.has("comparison")]
        tokens = self.clause.tokens
        return all(
            t.low == "alike" and n and (tokens[n - 1].kind == "label" or tokens[n - 1].text == ",")
            for n, t in words
        )

    def sets_against(self) -> bool:
        """Whether the clause sets itself against something and says only more or less (`Compared with A, B is darker`)."""
        return bool(self.clause.against) and self.has("comparative")

    def against(self) -> str | None:
        """What a comparison is with: the words after `than` or `compared to`."""
        if self.clause.against:
            return self.clause.against
        start = self._comparison_start()
        rest = self.clause.tokens[start + 1 :] if start is not None else []
        if not rest:
            return None
        return self.clause.line.plain[rest[0].start : rest[-1].end].strip(" .,;:")[:120] or None

    # --- where ---------------------------------------------------------------------------------------------

    def panels(self) -> tuple[int, ...]:
        """The panels that the clause is about: in a comparison only what stands before `than`."""
        own = [p for p in self.frames if p.axis == "panel" and self._is_subject(p)]
        facets = merge_facets(own)
        panels = self.frame.figure.panels
        if self.categorical and not own and not self.scope.facets():
            places = [*self.frames, *self.scope.places("category")]
            category = next((p.category for p in places if p.axis == "category"), None)
            titled = tuple(
                i for i, p in enumerate(panels) if category and p.title.lower() == category.lower()
            )
            if titled:
                return titled
        facets = {k: v for k, v in facets.items() if any(k in p.facets for p in panels)}
        return select_panels(panels, self.scope.facets(), facets)

    def _is_subject(self, place: Place) -> bool:
        """Whether a place is what a comparison speaks of, not what it compares with."""
        start, end = self._compared()
        return not start <= place.start < end

    def _compared(self) -> tuple[int, int]:
        """The tokens that name what a comparison is with: behind `than`; after a leading `Unlike`, up to the comma."""
        cut = self._comparison_start()
        tokens = self.clause.tokens
        if cut is None:
            return 0, 0
        if cut or tokens[0].low.endswith(" than"):
            return cut, len(tokens)
        return 0, next((i for i, t in enumerate(tokens) if t.text == ","), 0)

    def _comparison_start(self) -> int | None:
        """The token of the word behind which stands what is compared with, None where nothing is."""
        if not self.has("comparison") and self.clause.words.isdisjoint(cue("against")):
            return None
        for i, token in enumerate(self.clause.tokens):
            if token.low in cue("against") or (
                token.has("comparison") and token.low.endswith((" to", " with", " than"))
            ):
                return i
        return None

    def labels(self, axis: str, box: Box | None) -> tuple[tuple[Label, ...] | None, bool, bool]:
        """The labels on an axis (None: all of it), whether hedged, and whether the text bounds the axis."""
        place = box.on(axis) if box is not None else None
        found = [place] if place is not None else self.scope.places(axis)
        if len(found) == 1:
            labels = () if found[0].whole else tuple(dict.fromkeys(found[0].labels or ()))
            return labels or None, found[0].approximate and not found[0].whole, bool(labels)
        if not found or any(p.whole for p in found):
            return None, False, False
        labels = tuple(dict.fromkeys(label for p in found for label in p.labels or ()))
        return labels or None, any(p.approximate for p in found), bool(labels)

    def bounded(self, box: Box | None) -> bool:
        """Whether the text bounds the cells: columns are named, or several of the rows where rows are counted."""
        if self.labels("x", box)[2]:
            return True
        rows = self.labels("y", box)[0]
        return rows is not None and len(rows) > 1 and all(isinstance(label, int) for label in rows)

    def category(self) -> str | None:
        """The category that the clause speaks of: named, by its colour, or that of its panel."""
        if not self.categorical:
            return None
        own = next((p.category for p in self.frames if p.axis == "category"), None)
        if own:
            return own
        if (
            colored := self.category_of_color([t for t in self.clause.tokens if t.kind == "color"])
        ) is not None:
            return colored
        scoped = next((p.category for p in self.scope.places("category")), None)
        if scoped:
            return scoped
        panels = self.panels()
        names = {c.name.lower(): c.name for c in self.frame.figure.categories}
        titles = {
            self.frame.figure.panels[i].title.lower() for i in panels if i < len(self.frame.figure.panels)
        }
        return names.get(titles.pop()) if len(titles) == 1 else None

    def category_of_color(self, tokens: list[Token]) -> str | None:
        """The category that the first of some colours with a category stands for, None for none."""
        for token in tokens:
            base = (token.color or "").split()[-1:]
            for category in self.frame.figure.categories:
                name = category.color.lower().replace("grey", "gray").split()
                if base and base[0].replace("grey", "gray") == name[-1]:
                    return category.name
        return None

    # --- claims --------------------------------------------------------------------------------------------

    def level(self, degree: Degree | None) -> Level | None:
        """The level of a degree of this clause; without one, of the degree that the register has set."""
        if degree is None:
            return self.levels.level(self.inherited, self.inherited_words) if self.inherited else None
        return self.levels.level(degree, self.words(degree))

    def words(self, degree: Degree) -> str:
        """The words of a degree as the line has them, with the bracket that closes one they open."""
        tokens = self.clause.tokens
        start, end = tokens[degree.start].start, tokens[min(degree.end, len(tokens)) - 1].end
        found = self.clause.line.plain[start:end].strip(" ,.;:()")
        return f"{found})" if found.count("(") > found.count(")") else found

    def density(self, degree: Degree | None) -> Interval | None:
        """The share of cells that a degree (or the register's) says, None in figures without categories."""
        chosen = degree or self.inherited
        return chosen.density if chosen is not None and self.categorical else None

    def claim(
        self,
        kind: ClaimKind,
        rule: str,
        box: Box | None = None,
        *,
        level: Level | None = None,
        density: Interval | None = None,
        amount: Amount | None = None,
        x: tuple[Label, ...] | None = None,
        start: int | None = None,
        end: int | None = None,
        approximate: bool | None = None,
        against: str | None = None,
    ) -> Claim:
        """A claim of this clause, in the register's scope; `x` overrides the box's columns."""
        ys, y_hedged, _ = self.labels("y", box)
        xs, x_hedged, _ = self.labels("x", box)
        tokens = self.clause.tokens
        first = tokens[0].start if start is None else start
        last = tokens[-1].end if end is None else end
        return Claim(
            kind,
            self.panels(),
            ys,
            xs if x is None else x,
            rule,
            self.clause.line.span(first, last),
            level,
            self.category(),
            density,
            amount,
            against,
            (y_hedged or x_hedged) if approximate is None else approximate,
        )

    def extent(self, box: Box | None, degree: Degree | None) -> tuple[int, int]:
        """The stretch of the line that holds a box and its degree."""
        tokens = self.clause.tokens
        spans = [u for u in (box, degree) if u is not None and u.start < len(tokens)]
        if not spans:
            return tokens[0].start, tokens[-1].end
        starts = [tokens[p.start].start for u in spans for p in (u.places if isinstance(u, Box) else [u])]
        ends = [
            tokens[min(p.end, len(tokens)) - 1].end
            for u in spans
            for p in (u.places if isinstance(u, Box) else [u])
        ]
        return min(starts), max(ends)

    def bounded_boxes(self) -> Iterator[Box]:
        """Boxes that leave out part of an axis of columns or, with the register, name single cells."""
        for box in self.boxes:
            if any(p.labels for p in box.places) and self._is_subject(box.places[0]):
                yield box


def _stands_for_marks(following: Sequence[Token]) -> bool:
    """Whether a word that denies marks stands for them: a place, a verb of being seen, or nothing is behind it."""
    return all(t.text in ".,;)" or t.low in cue("seen") or _places([t]) for t in following)


def _is_said(tokens: list[Token], at: int) -> bool:
    """Whether a word for next to nothing is said of something, without a number (`usage is negligible in layers 3–5`)."""
    said = at > 0 and tokens[at - 1].low in cue("being")
    glossed = [t.text for t in tokens[at + 1 : at + 2]] in (["("], [","], ["at"]) and any(
        t.kind == "number" for t in tokens[at + 2 : at + 5]
    )
    return said and not glossed


def _places(tokens: list[Token]) -> bool:
    """Whether a word stands there that leads to a place."""
    return any(t.low in cue("placing") or t.low in cue("below") or t.low in cue("above") for t in tokens)


def _bound_follows(tokens: list[Token], at: int) -> bool:
    """Whether a bound with a number follows what denies (`none of the rows exceeds 4`, `nothing above 3`)."""
    if not tokens[at].has("negation"):
        return False
    if tokens[at + 1 : at + 2] and tokens[at + 1].low.endswith(" than"):
        return False  # `no more than 4` is a level of its own
    for i in range(at + 1, min(len(tokens) - 1, at + 8)):
        if tokens[i].text in ",;:.(":
            return False
        if tokens[i].has("bound") or tokens[i].low in cue("above"):
            behind = [
                t for t in tokens[i + 1 : i + 4] if not t.has("hedge") and t.low not in ("a", "of", "value")
            ]
            return bool(behind) and behind[0].kind == "number"
    return False


def _marks_follow(tokens: list[Token], at: int, reach: int) -> bool:
    """Whether a level, a colour, a density, a category or a mark follows within a few tokens, before the next comma."""
    for token in tokens[at + 1 : at + 1 + reach]:
        if token.text in (",", ":"):
            return False
        if (
            token.kind == "color"
            or token.level is not None
            or token.density is not None
            or token.has("marker", "uniform")
            or getattr(token.target, "category", None)
        ):
            return True
    return False
