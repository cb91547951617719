"""Which degree belongs to which places of a clause."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, field, replace

from rerender.text.lexicon import Interval, cue
from rerender.text.parts import Degree, Part, Place, Rest
from rerender.text.words import Token


@dataclass(slots=True)
class Box:
    """Places on different axes that together select a rectangle of cells."""

    places: list[Place] = field(default_factory=list)

    @property
    def start(self) -> int:
        """The first token of the first place."""
        return self.places[0].start

    @property
    def end(self) -> int:
        """The token after the last place."""
        return self.places[-1].end

    def on(self, axis: str) -> Place | None:
        """The place on an axis, None where the box does not name that axis."""
        for place in self.places:
            if place.axis == axis:
                return place
        return None

    @property
    def axes(self) -> frozenset[str]:
        """The axes that the box bounds: `x`, `y`."""
        return frozenset([p.axis for p in self.places])


Unit = Box | Degree | Rest


def group(
    parts: list[Part], tokens: list[Token], quantity: Set[str] = frozenset()
) -> tuple[list[Unit], list[Place]]:
    """The boxes, degrees and rests of a clause in order, and the places that name panels or categories.

    `quantity` are the words of the scale's label: they part no word from its colour (`high drag (red)`).
    """
    units: list[Unit] = []
    frames: list[Place] = []
    if not parts:
        return units, frames
    for part in parts:
        if isinstance(part, Place) and part.axis in ("panel", "category", "nowhere"):
            frames.append(part)
            continue
        last = units[-1] if units else None
        between = tokens[_end(last) : part.start] if last is not None else []
        if (
            isinstance(part, Degree)
            and isinstance(last, Degree)
            and not _adds_marks(last, part, tokens)
            and _merges(last, part, [t for t in between if t.low not in quantity])
        ):
            _merge(last, part)
        elif isinstance(part, Place) and (wider := _narrowed(units, part, tokens)) is not None:
            units.append(Box([*wider.places, part]))
        elif _tells_rest(units, part):
            _merge_into(units, part)
        elif (
            isinstance(part, Place)
            and isinstance(last, Box)
            and part.axis not in last.axes
            and _is_light(between)
            and not _starts_row(part, units, between)
        ):
            last.places.append(part)
        elif isinstance(part, Place) and isinstance(last, Box) and _lists_on(last, part, between):
            _widen(last.places[-1], part)
        elif isinstance(part, Place):
            units.append(Box([part]))
        else:
            units.append(part)
    if sum([isinstance(unit, Box) for unit in units]) < 2:
        return units, frames
    return _without_announced(_without_whole(_spread_rows(units, tokens))), frames


def _narrowed(units: list[Unit], part: Place, tokens: list[Token]) -> Box | None:
    """The box in which a place on the other axis holds most of what is seen (`layers 0–4, especially heads 2–10`)."""
    box = next((u for u in units[-2:] if isinstance(u, Box)), None)
    if box is None or not part.labels or part.axis in box.axes or not all(p.labels for p in box.places):
        return None
    between = tokens[box.end : part.start]
    words = " ".join(["", *[t.low for t in between[:9]], ""])
    return box if len(between) <= 8 and any(f" {w} " in words for w in cue("narrowing")) else None


def _lists_on(box: Box, part: Place, between: list[Token]) -> bool:
    """Whether a place only goes on with the list that ends the box (`25%, Middle and 75%`, `layer 3 and the last layer`)."""
    last = box.places[-1]
    return (
        last.axis == part.axis
        and bool(last.labels and part.labels)
        and 0 < len(between) <= 3
        and all(t.low in cue("listing") for t in between)
    )


def _widen(place: Place, more: Place) -> None:
    """Add the labels of the place that goes on with a list."""
    place.labels = tuple(dict.fromkeys((*(place.labels or ()), *(more.labels or ()))))
    place.end, place.approximate = more.end, place.approximate or more.approximate


def _without_whole(units: list[Unit]) -> list[Unit]:
    """Leave out `in all channels` beside a bounded place on the other axis: it says nothing that the other leaves open."""
    boxes = [u for u in units if isinstance(u, Box)]
    bounded = [b for b in boxes if any(p.labels for p in b.places)]
    if len(boxes) < 2 or not bounded:
        return units
    return [
        u
        for u in units
        if not (
            isinstance(u, Box)
            and all(p.whole for p in u.places)
            and all(u.axes.isdisjoint(b.axes) for b in bounded)
        )
    ]


def _without_announced(units: list[Unit]) -> list[Unit]:
    """Leave out places that only announce what is then said in full (`Experts 0 and 7 are idle: expert 0 in layers 3–5, …`)."""
    boxes = [u for u in units if isinstance(u, Box)]
    full = [b for b in boxes if len(b.places) > 1 and all(p.labels for p in b.places)]
    return [u for u in units if not (isinstance(u, Box) and _is_announced(u, full))] if full else units


def _is_announced(box: Box, full: list[Box]) -> bool:
    """Whether boxes behind a box of one place name all of its labels again, each with a bound on the other axis."""
    if len(box.places) > 1 or not box.places[0].labels:
        return False
    axis = box.places[0].axis
    again = (p.labels or () for b in full if (p := b.on(axis)) is not None and p.start > box.start)
    return set(box.places[0].labels) <= {label for labels in again for label in labels}


def _tells_rest(units: list[Unit], part: Part) -> bool:
    """Whether numbers in brackets behind `elsewhere` say in figures what the words before it say."""
    if not isinstance(part, Degree) or not part.bracketed or not part.items or len(units) < 2:
        return False
    words = units[-2]
    return isinstance(units[-1], Rest) and isinstance(words, Degree) and not words.items


def _merge_into(units: list[Unit], part: Part) -> None:
    """Put numbers in brackets behind `elsewhere` to the words before it."""
    words = units[-2]
    assert isinstance(words, Degree)
    assert isinstance(part, Degree)
    units[-2:] = [_joined(words, part), units[-1]]


def _starts_row(part: Place, units: list[Unit], between: list[Token]) -> bool:
    """Whether a row begins a statement of its own: another row was named before, and `and` stands between."""
    named = any(isinstance(u, Box) and u.on("y") is not None and u.on("x") is None for u in units[:-1])
    return part.axis == "y" and named and any(t.low in ("and", ",") for t in between)


def _end(unit: Unit) -> int:
    return unit.end


def _is_light(tokens: list[Token]) -> bool:
    """Whether nothing but small words stands between two places of one rectangle."""
    return len(tokens) <= 8 and all(
        t.low in cue("light")
        or t.has("hedge", "universal", "position", "majority", "noun", "marker")
        or t.kind == "label"
        for t in tokens
    )


def _merges(first: Degree, second: Degree, between: list[Token]) -> bool:
    """Whether two degrees say one thing twice (`high load (red, ~8)`), by the tokens between them."""
    if (first.items and second.items) or (first.bracketed and second.items and not second.bracketed):
        return False
    if first.items and (any(w.has("comparative") for w in second.words) or (first.colors and second.colors)):
        return False
    words = [t.low for t in between]
    if first.bracketed and first.items and words[-2:] == [")", ","] and second.colors:
        return False  # `deep red at 3 (close to 1), red at 5`
    if words[:1] == ["with"] and first.colors and second.colors and any(t.has("some") for t in between):
        return False  # `mostly pale yellow with some orange at 7`
    if second.bracketed and words[-1:] == ["("] and _names_quantity(between[:-1]):
        return True
    if words[:1] == ["and"] and len(words) > 1 and second.items and not first.items:
        return all(t.has("value", "hedge") for t in between[1:])  # `are deep blue and reach −2.8`
    if "and" in words or "or" in words:
        only_colors = not (first.words or first.items or second.words or second.items)
        return only_colors and len(words) <= 2
    return len(words) <= 6 and all(
        w in cue("merging")
        or t.has("marker", "hedge", "value", "up", "down", "noun", "universal")
        or (second.bracketed and t.has("majority"))
        for w, t in zip(words, between, strict=True)
    )


def _adds_marks(first: Degree, second: Degree, tokens: list[Token]) -> bool:
    """Whether the second of two degrees is said of more cells (`dark red, with weaker marks at …`, `(red), paler spots`)."""
    between = [t.low for t in tokens[first.end : second.start]][:2]
    if tokens[second.start].low in cue("lesser") and between[:1] in ([","], ["plus"], ["and"]):
        behind = tokens[second.end : second.end + 6]
        return first.start > 0 and any(t.kind in ("number", "label") for t in behind)
    following = tokens[second.end : second.end + 1]
    closed = first.bracketed and not second.bracketed and between == [")", ","]
    return (closed or between == [",", "with"]) and any(
        t.has("marker") and not t.has("value") for t in following
    )


def told_together(degrees: Sequence[Degree]) -> Degree | None:
    """The first of the degrees of a lead-in or a cell, with the numbers that brackets behind it say it in."""
    if not degrees:
        return None
    first = degrees[0]
    numbers = next((d for d in degrees[1:] if d.bracketed and d.items), None)
    if first.items or numbers is None:
        return first
    return replace(_joined(first, numbers), start=first.start, bracketed=first.bracketed)


def _names_quantity(between: list[Token]) -> bool:
    """Whether one or two plain nouns stand between a word and the colour in brackets behind it (`high ratio (red)`)."""
    return 0 < len(between) <= 2 and all(
        t.kind == "word" and t.lexeme is None and t.text.isalpha() and len(t.text) > 3 for t in between
    )


def _merge(first: Degree, second: Degree) -> None:
    """Add to a degree what the next one says of the same."""
    first.end = second.end
    first.words += second.words
    first.colors += second.colors
    first.items += second.items
    first.density = _both(first.density, second.density)


def _both(first: Interval | None, second: Interval | None) -> Interval | None:
    """What two density words allow together (`a densely packed band`), the second's where they disagree."""
    if first is None or second is None:
        return first or second
    low, high = max(first[0], second[0]), min(first[1], second[1])
    return (low, high) if low <= high else second


def pair(units: list[Unit]) -> list[tuple[Box | Rest | None, Degree | None]]:
    """Every box (or rest) with its degree; degrees without a box stand with None.

    Boxes that share a degree of as many numbers have one each (`A and B are red, with 7 and 6.5`).
    """
    pairs = _pair(units)
    shared = pairs[0][1] if len(pairs) > 1 else None
    if shared is None or len(shared.items) != len(pairs) or any(item.is_range for item in shared.items):
        return pairs
    if any(degree is not shared or not isinstance(box, Box) for box, degree in pairs):
        return pairs
    return [(box, replace(shared, items=[item])) for (box, _), item in zip(pairs, shared.items, strict=True)]


def _pair(units: list[Unit]) -> list[tuple[Box | Rest | None, Degree | None]]:
    """Every box (or rest) with the degree on its side; degrees without a box stand with None."""
    boxes = [u for u in units if not isinstance(u, Degree)]
    degrees = [u for u in units if isinstance(u, Degree)]
    if not boxes:
        return [(None, d) for d in degrees]
    if len(degrees) <= 1:
        return [(b, degrees[0] if degrees else None) for b in boxes]
    pairs: list[tuple[Box | Rest | None, Degree | None]] = []
    box_first = not isinstance(units[0], Degree)
    used: set[int] = set()
    for i, unit in enumerate(units):
        if isinstance(unit, Degree):
            continue
        degree = _neighbour(units, i, box_first)
        if degree is not None:
            used.add(id(degree))
        pairs.append((unit, degree))
    if in_turn := _in_turn(pairs, [d for d in degrees if id(d) not in used]):
        return in_turn
    for degree in (d for d in degrees if id(d) not in used):
        if (at := _explained(units, pairs, degree)) is not None:
            box, words = pairs[at]
            assert words is not None
            pairs[at] = (box, _joined(words, degree))
        elif ahead := _introduced(units, pairs, degree):
            for n in ahead:
                box, numbers = pairs[n]
                assert numbers is not None
                pairs[n] = (box, _joined(degree, numbers))
        else:
            pairs.append((None, degree))
    return pairs


def _in_turn(
    pairs: list[tuple[Box | Rest | None, Degree | None]], left: list[Degree]
) -> list[tuple[Box | Rest | None, Degree | None]]:
    """As many numbers left over as boxes that share their words: one for each (`A and B are red, with 7 and 6.5`)."""
    words = pairs[0][1]
    if words is None or words.items or len(left) != len(pairs) or len(left) < 2:
        return []
    if any(other is not words or not isinstance(box, Box) for box, other in pairs):
        return []
    if any(len(d.items) != 1 or d.words or d.colors for d in left):
        return []
    return [(box, _joined(words, degree)) for (box, _), degree in zip(pairs, left, strict=True)]


def _explained(
    units: list[Unit], pairs: list[tuple[Box | Rest | None, Degree | None]], degree: Degree
) -> int | None:
    """The pair that a number left over puts into figures: the box before it, if it has no number of its own, or a bound.

    `only exceeds 0.6 in layers 17–22, where it reaches 0.65`; of boxes with the same words the last one. A colour in
    brackets says again what the words before the place say (`a strong peak at hour 14 (dark red)`).
    """
    if not degree.items and not _says_again(units, degree):
        return None
    before = [u for u in units[: units.index(degree)] if not isinstance(u, Degree)]
    box = before[-1] if before else None
    at = next((n for n, (one, _) in enumerate(pairs) if one is box), None) if isinstance(box, Box) else None
    if at is None:
        return None
    words = pairs[at][1]
    return at if words is not None and all(item.open for item in words.items) else None


def _says_again(units: list[Unit], degree: Degree) -> bool:
    """Whether a degree is a colour in brackets right behind a box."""
    return bool(degree.bracketed and degree.colors) and isinstance(units[units.index(degree) - 1], Box)


def _introduced(
    units: list[Unit], pairs: list[tuple[Box | Rest | None, Degree | None]], degree: Degree
) -> list[int]:
    """The pairs behind words that only numbers follow (`dark hotspots at layer 3 (~45) and layer 4 (~48)`)."""
    if degree.items:
        return []
    found: list[int] = []
    for unit in units[units.index(degree) + 1 :]:
        if isinstance(unit, Degree):
            if (unit.words or unit.colors) and not unit.bracketed:
                break
            continue
        n = next(n for n, (one, _) in enumerate(pairs) if one is unit)
        numbers = pairs[n][1]
        if (
            not isinstance(unit, Box)
            or numbers is None
            or not numbers.items
            or ((numbers.words or numbers.colors) and not numbers.bracketed)
        ):
            return []
        found.append(n)
    return found


def _joined(words: Degree, numbers: Degree) -> Degree:
    """Words and the number that says the same, apart from each other: the number's place, the words' meaning."""
    return Degree(
        numbers.start,
        numbers.end,
        [*words.words, *numbers.words],
        [*words.colors, *numbers.colors],
        numbers.items,
        _both(words.density, numbers.density),
        numbers.bracketed,
    )


def _neighbour(units: list[Unit], at: int, box_first: bool) -> Degree | None:
    """The degree of a box: one in brackets right behind it, else the one on the clause's usual side."""
    following = next((u for u in units[at + 1 :] if isinstance(u, Degree)), None)
    direct = units[at + 1] if at + 1 < len(units) else None
    before = next((u for u in reversed(units[:at]) if isinstance(u, Degree)), None)
    alone = before is None or before.bracketed or box_first
    if isinstance(direct, Degree) and direct.bracketed and (alone or direct.items):
        return direct
    if isinstance(units[at], Rest):
        if at > 1 and isinstance(units[at - 2], Box) and isinstance(direct, Degree):
            return direct  # `layer 2 reads 8, all others below 2`
        last = units[at - 1] if at else None
        return last if isinstance(last, Degree) else following or before
    return (following or before) if box_first else (before or following)


def _adds_rows(units: list[Unit], tokens: list[Token]) -> bool:
    """Whether a column has one level and some rows of it another (`column A is pale, with darker tones in rows 3–5`)."""
    if [type(u) for u in units] != [Box, Degree, Degree, Box]:
        return False
    return any(t.low in ("with", "but", "and") for t in tokens[units[1].end : units[2].start])


def _ends_statement(units: list[Unit], at: int) -> bool:
    """Whether a row ends what is said of the column before it: `Apr is near 15 from hour 11 to 18, and May is …`."""
    before, following = units[max(0, at - 2) : at], units[at + 1 : at + 3]
    return (
        [type(u) for u in before] == [Box, Degree]
        and [type(u) for u in following] == [Box, Degree]
        and all(isinstance(u[0], Box) and u[0].axes == {"x"} for u in (before, following))
    )


def _is_closed(units: list[Unit], at: int, start: int, tokens: list[Token]) -> bool:
    """Whether brackets close behind a box and its number before a token (`(0.5 at position 0), and heads 5–7 …`)."""
    degree = units[at - 1] if at else None
    if not isinstance(degree, Degree) or not degree.bracketed:
        return False
    between = [t.low for t in tokens[units[at].end : start]]
    closed = between.count(")") > between.count("(")
    return closed and between[between.index(")") + 1 :][:1] in ([","], ["and"], ["while"], ["but"])


def _spread_rows(units: list[Unit], tokens: list[Token]) -> list[Unit]:
    """Give a row named apart from its columns to the boxes of columns behind it (or before it, at the end).

    One column named first belongs to all rows behind it that have degrees of their own.
    """
    boxes = [u for u in units if isinstance(u, Box)]
    rows = [b for b in boxes if b.axes == {"y"}]
    led = bool(boxes) and boxes[0].places[0].axis == "y"
    if not (rows or led) or not any("x" in b.axes for b in boxes):
        return units
    degrees = sum(isinstance(u, Degree) for u in units)
    first = boxes[0].places[0]
    if first.axis == "x" and boxes[0].axes == {"x", "y"} and rows == boxes[1:] and degrees > 1:
        for row in rows:  # `column C: A (22) and B (17)`
            row.places.append(first)
        return units
    if boxes[0].axes == {"x"} and len(rows) == len(boxes) - 1 > 1 and degrees > 1:
        for row in rows:
            row.places.append(boxes[0].places[0])
        return [u for u in units if u is not boxes[0]]
    if boxes[0].axes == {"x"} and rows == boxes[1:] and _adds_rows(units, tokens):
        rows[0].places.append(boxes[0].places[0])
        return units
    result: list[Unit] = []
    last: Place | None = None
    waiting: Box | None = None
    for n, unit in enumerate(units):
        if isinstance(unit, Box) and unit.axes == {"y"}:
            bare = [
                b
                for at, b in enumerate(result)
                if isinstance(b, Box) and b.on("y") is None and not _is_closed(result, at, unit.start, tokens)
            ]
            if bare and last is None and _ends_statement(units, n):
                bare[-1].places.append(unit.places[0])
                continue
            if bare and not any(isinstance(u, Box) and u.axes == {"x"} for u in units[n:]):
                for box in bare if last is None and len(rows) == 1 else bare[-1:]:
                    box.places.append(unit.places[0])
                continue
            last, waiting = unit.places[0], unit
            continue
        if isinstance(unit, Box) and unit.on("y") is None and last is not None:
            unit.places.append(last)
            waiting = None
        elif isinstance(unit, Box) and unit.axes == {"x", "y"} and unit.places[0].axis == "y":
            last = unit.places[0]
        result.append(unit)
    if waiting is not None:
        result.append(waiting)
    return result
