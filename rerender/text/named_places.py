"""Places that are named: `Github and DM Mathematics`, `digit_a=1`, `L12H7`, `(10, 11)`."""

from __future__ import annotations

import re

from rerender.model import Axis, Label
from rerender.text.bounds import bound_after, bound_before
from rerender.text.counted_places import read_positions
from rerender.text.frame import Target
from rerender.text.lexicon import cue, lexicon
from rerender.text.parts import Degree, Place
from rerender.text.passage import Passage
from rerender.text.words import Token


def read_label(passage: Passage, i: int) -> int:
    """A run of labels of the same kind: `Github and DM Mathematics`."""
    target = passage.tokens[i].target
    assert isinstance(target, Target)
    if target.axis:
        return _read_after_name(passage, i, target.axis)
    if axis := _all_of_axis(passage, passage.tokens[i], target):
        passage.parts.append(Place(axis, i, i + 1, None, whole=True))
        return i + 1
    return _read_run(passage, i, target, _role(passage, i, target), i)


def _all_of_axis(passage: Passage, token: Token, target: Target) -> str:
    """The axis all of which lower-case words mean that are the title of a panel elsewhere (`All Heads`: `over all heads`)."""
    words = token.text.split()
    if (
        passage.heading
        or not target.facets
        or len(words) != 2
        or words[0] not in ("all", "every")
        or not token.text.islower()
    ):
        return ""
    axis = passage.frame.axis_of(words[1])
    return axis if axis in ("x", "y") else ""


def _read_run(passage: Passage, i: int, target: Target, role: str, start: int) -> int:
    """The labels from token `i` on that play one role; the place begins at `start`."""
    if (
        role in ("x", "y")
        and not (target.x is not None and target.y is not None)
        and (ahead := _read_stretch(passage, i, target, role)) > i
    ):
        return ahead
    found: list[Target] = [target]
    j = end = i + 1
    while j < len(passage.tokens):
        token = passage.tokens[j]
        if role == "x" and passage.words(j + 1, j + 2) in (["→"], ["->"]):
            break  # the next pair of `a → b and c → d`
        if token.kind == "label" and isinstance(token.target, Target) and _plays(token.target, role):
            found.append(token.target)
            end = j + 1
        elif token.low in cue("placing") and passage.words(j - 1, j) == ["and"]:
            pass  # `for Code and for Math`
        elif token.low not in cue("links") and not (token.kind == "word" and passage.noun_axis(j) == role):
            break
        j += 1
    if len(found) == 2 and _are_a_pair(passage, found, i, end):
        _add_labels(passage, found[:1], "y", start, end)
        _add_labels(passage, found[1:], "x", start, end)
        return end
    _add_labels(passage, found, role, start, end)
    return end


def _are_a_pair(passage: Passage, found: list[Target], i: int, end: int) -> bool:
    """Whether two labels of a square figure are one cell: `rent and income correlate`, `the overlap between A and B`."""
    if any(t.x is None or t.y is None for t in found) or len({"x", "y"} & passage.scoped) == 1:
        return False
    named = [p for p in passage.parts if isinstance(p, Place) and p.axis in ("x", "y")]
    if any(p.labels is None or len(p.labels) != 1 for p in named) or (
        2 * sum(p.axis == "x" for p in named) != len(named)
    ):
        return False
    tokens = passage.tokens[i:end]
    if len(tokens) == 3 and tokens[1].kind == "sign" and tokens[0].end == tokens[1].start:
        return True  # `Barley/Rye: 0.3, Oats/Rye: 0.2`
    if named and passage.words(i - 1, i) == ["by"]:
        return True
    if passage.words(i - 1, i) == ["between"]:
        return True
    following = [t for t in passage.tokens[end : end + 3] if t.text not in "(" and not t.has("hedge")]
    told = [t.text for t in passage.tokens[end : end + 1]] == ["("] or i == 0
    if not passage.parts and told and following and following[0].kind == "number":
        return True  # `COMET and Length (0.05)`, `COMET and Length: 0.05`
    around = passage.words(i - 4, i) + passage.words(end, end + 4)
    return any(w in cue("pairs") or any(w.startswith(stem) for stem in cue("relating")) for w in around)


def _read_stretch(passage: Passage, i: int, target: Target, role: str) -> int:
    """`Mon to Thu`, `Mon–Thu`, `up to 32K`, `Thu onwards`: all labels between two, or on one side; `i` for none."""
    if passage.words(i + 1, i + 2) == ["to"] and _leads_over(passage, i + 2):
        return i
    axis = passage.axis(role)
    first = _index(axis, target, role)
    if axis is None or first is None:
        return i
    last = _stretch_end(passage, i + 1, role, between=passage.words(i - 1, i) == ["between"])
    if last is not None:
        other = _index(axis, last[0], role)
        if other is None or other == first:
            return i
        if other < first and _is_cyclic(axis):
            around = axis.labels[first:] + axis.labels[: other + 1]
            return _add_stretch(passage, role, around, i, last[1])
        return _add_stretch(passage, role, axis.labels[min(first, other) : max(first, other) + 1], i, last[1])
    sign, size = bound_before(passage.words(i - 4, i), passage.words(i + 1, i + 4)), 0
    if not sign:
        sign, size = bound_after(passage.words(i + 1, i + 5))
    if not sign or not _is_ordered(axis):
        return i
    inside = "=" in sign
    labels = axis.labels[first + (not inside) :] if sign[0] == "+" else axis.labels[: first + inside]
    return _add_stretch(passage, role, labels, i, i + 1 + size) if labels else i


def _is_ordered(axis: Axis) -> bool:
    """Whether labels follow each other, so that something lies before or after one: they hold numbers, or are months."""
    known = lexicon().spellings
    return all(
        isinstance(a, int) or any(c.isdigit() for c in a) or a.lower() in known for a in axis.labels[:50]
    )


def _leads_over(passage: Passage, i: int) -> bool:
    """Whether `to` goes from a row to the column at a token: the axes are where something comes from and goes to."""
    token = passage.tokens[i] if i < len(passage.tokens) else None
    if token is None or not isinstance(token.target, Target) or token.target.x is None:
        return False
    frame = passage.frame
    return not (frame.y_words.isdisjoint(cue("origins")) or frame.x_words.isdisjoint(cue("goals")))


def _index(axis: Axis | None, target: Target, role: str) -> int | None:
    label = target.x if role == "x" else target.y
    return axis.index(label) if axis is not None and label is not None else None


def _is_cyclic(axis: Axis) -> bool:
    """Whether labels are months or days of the week, of which the first follows the last (`from Nov to Feb`)."""
    known = lexicon().spellings
    return len(axis.labels) in (7, 12) and all(str(label).lower() in known for label in axis.labels)


def _stretch_end(passage: Passage, i: int, role: str, *, between: bool = False) -> tuple[Target, int] | None:
    """The label behind a word or a sign for a range (behind `between`, `and`), and the token after it."""
    tokens = passage.tokens
    one = passage.axis(role)
    between = between and one is not None and _is_ordered(one)
    if i >= len(tokens) or not (tokens[i].low in cue("stretch") or (between and tokens[i].low == "and")):
        return None
    j = i + 1
    while j < len(tokens) and (
        tokens[j].low in ("to", "the", '"', "“", "”", "`") or passage.noun_axis(j) == role
    ):
        j += 1
    if j < len(tokens) and tokens[j].kind == "number":
        text = tokens[j].text
        if text not in passage.values(role).texts:
            return None
        return Target(x=text) if role == "x" else Target(y=text), j + 1
    if j >= len(tokens) or tokens[j].kind != "label":
        return None
    target = tokens[j].target
    return (target, j + 1) if isinstance(target, Target) and _plays(target, role) else None


def _add_stretch(passage: Passage, role: str, labels: tuple[Label, ...], start: int, end: int) -> int:
    axis = passage.axis(role)
    whole = axis is not None and len(labels) == len(axis.labels)
    passage.parts.append(Place(role, start, end, None if whole else labels, whole=whole))
    passage.last_axis = role
    return end


def _role(passage: Passage, i: int, target: Target) -> str:
    """Which of its meanings a label has here: the noun before it and the axis not yet used decide."""
    roles = [r for r in ("y", "x", "panel", "category") if _plays(target, r)]
    if len(roles) == 1:
        return roles[0]
    if "y" in roles and "x" in roles:
        behind = passage.words(i + 1, i + 2)
        if behind in (["column"], ["columns"], ["row"], ["rows"]):
            return "x" if behind[0].startswith("column") else "y"
        for j in range(i - 1, max(-1, i - 4), -1):
            axis = passage.noun_axis(j)
            if axis in roles:
                return axis
        before = passage.tokens[i - 1].low if i else ""
        if side := _truth_or_guess(before, passage.words(i + 1, i + 3)):
            return side
        if (
            before == "to"
            and _leads_over(passage, i)
            and any(isinstance(p, Place) and p.axis == "y" for p in passage.parts)
        ):
            return "x"
        if before in ("as", "→", "->", "into", "onto") or (
            before in ("to", "at", "on", "towards", "against", "over") and _attends(passage, i)
        ):
            return "x"
        if before == "from":
            return "y"
        if len({"x", "y"} & passage.scoped) == 1:
            return "x" if "y" in passage.scoped else "y"
        used = [p.axis for p in passage.parts if isinstance(p, Place)]
        if {"x", "y"} <= set(used) and _begins_value(passage, i):
            return "x"
        return "x" if used.count("y") > used.count("x") else "y"
    if "panel" in roles and "category" in roles:
        following = passage.tokens[i + 1].low if i + 1 < len(passage.tokens) else ""
        if following == '"' and i + 2 < len(passage.tokens) and passage.noun_axis(i + 2):
            return "category"
        if i > 1 and passage.tokens[i - 1].text == "(" and passage.tokens[i - 2].kind == "color":
            return "category"
        if following in ("panel", "heatmap", "map", "plot", "chart", "view", '"') or passage.heading:
            return "panel"
        return "category"
    return roles[0] if roles else "category"


def _truth_or_guess(before: str, behind: list[str]) -> str:
    """The axis of a label that is called the truth (`actual A`, `A (true)`) or the guess (`predicted A`, `A predicted for B`)."""
    called = behind[1] if behind[:1] == ["("] and len(behind) > 1 else ""
    if before in cue("truths") or called in cue("truths"):
        return "y"
    guessed = behind[:1] and behind[0] in cue("guesses") and behind[1:] and behind[1] in cue("guessed_for")
    return "x" if before in cue("guesses") or called in cue("guesses") or guessed else ""


def _attends(passage: Passage, i: int) -> bool:
    """Whether a verb of attention stands before a token, or the clause goes on from one (`and less strongly to B`)."""
    before = passage.words(0, i)
    return any(word in cue("attending") for word in before) or before[-2:-1] == ["strongly"]


def _begins_value(passage: Passage, i: int) -> bool:
    """Whether a label behind a value is alone with the value to come, as columns of the row named first are.

    `For A, we read A gets 3, B gets 5`, but not `A is taken for B 3 times, C for D 5 times`.
    """
    last = passage.parts[-1]
    if not isinstance(last, Degree) or not last.items:
        return False
    rest = passage.tokens[i + 1 :]
    end = next((n for n, t in enumerate(rest) if t.kind == "number"), len(rest))
    return all(t.kind != "label" for t in rest[:end])


def _plays(target: Target, role: str) -> bool:
    """Whether one of the meanings of a label is on an axis, a panel or a category."""
    return {
        "y": target.y is not None,
        "x": target.x is not None,
        "panel": bool(target.facets),
        "category": target.category is not None,
    }[role]


def _add_labels(passage: Passage, found: list[Target], role: str, start: int, end: int) -> None:
    if role == "panel":
        passage.parts.append(
            Place("panel", start, end, facets=tuple({k: frozenset([v]) for k, v in t.facets} for t in found))
        )
    elif role == "category":
        for target in found:
            passage.parts.append(Place("category", start, end, category=target.category))
    else:
        labels = tuple(
            dict.fromkeys(label for t in found if (label := t.x if role == "x" else t.y) is not None)
        )
        passage.parts.append(Place(role, start, end, labels))
        if role == "x":
            passage.last_axis = "x"


def _read_after_name(passage: Passage, i: int, axis: str) -> int:
    """`digit_a=1`, `digit_b 3`: what follows the name of an axis."""
    j = i + 1
    while j < len(passage.tokens) and passage.tokens[j].low in cue("number_leads"):
        j += 1
    if j < len(passage.tokens) and passage.tokens[j].kind == "label":
        target = passage.tokens[j].target
        if isinstance(target, Target) and _plays(target, axis):
            return _read_run(passage, j, target, axis, i)
    return read_positions(passage, j, axis, i)


def read_initials(passage: Passage, i: int) -> int:
    """`L12H7`, `L12`: labels behind the initials of their axes; `i` where it is no such word."""
    if named := re.fullmatch(r"([A-Za-z]{2,20})(\d{1,4})", passage.tokens[i].text):
        axis = passage.frame.axis_of(named[1])
        label = passage.label_on(axis, float(named[2])) if axis in ("x", "y") else None
        if label is not None:
            passage.parts.append(Place(axis, i, i + 1, (label,)))
            return i + 1
    pairs = re.findall(r"([A-Za-z])(\d{1,4})", passage.tokens[i].text)
    if "".join(a + b for a, b in pairs) != passage.tokens[i].text or len(pairs) > 2:
        return i
    found: list[Place] = []
    for letter, number in pairs:
        axes = [
            a
            for a, words in (("x", passage.frame.x_words), ("y", passage.frame.y_words))
            if any(w[0] == letter.lower() for w in words)
        ]
        label = passage.label_on(axes[0], float(number)) if len(axes) == 1 else None
        if label is None or any(p.axis == axes[0] for p in found):
            return i
        found.append(Place(axes[0], i, i + 1, (label,)))
    passage.parts += found
    return i + 1


def read_mapping(passage: Passage, i: int) -> int:
    """`10 → 0` in a figure whose axes share their numbers is (row, column); `i` where it is not."""
    tokens = passage.tokens[i : i + 3]
    if len(tokens) < 3 or tokens[1].text not in ("→", "->") or tokens[2].kind != "number":
        return i
    if not passage.frame.is_square:
        return i
    y, x = passage.label_on("y", tokens[0].value), passage.label_on("x", tokens[2].value)
    if y is None or x is None:
        return i
    passage.parts += [Place("y", i, i + 3, (y,)), Place("x", i, i + 3, (x,))]
    return i + 3


def read_paired_position(passage: Passage, i: int) -> int:
    """`Position (5, 6)`: one noun before two numbers that are a row and a column; `i` where it is no such pair."""
    if passage.tokens[i].low not in cue("pair_nouns") or passage.words(i + 1, i + 2) not in (["("], ["["]):
        return i
    known = len(passage.parts)
    passage.depth += 1
    end = read_row_and_column(passage, i + 1)
    if len(passage.parts) == known:
        passage.depth -= 1
        return i
    return end


def read_row_and_column(passage: Passage, i: int) -> int:
    """`(10, 11)` on two counted axes is (row, column); `(96K, 33%)` is a cell whichever comes first."""
    window = passage.tokens[i + 1 : i + 5]
    if len(window) < 4 or passage.tokens[i].text not in "([":
        return i + 1
    if window[1].text not in (",", ";") or window[3].text not in ")]":
        return i + 1
    first, second = window[0], window[2]
    places = None
    for y, x in ((first, second), (second, first)):
        row, column = _label_as(passage, y, "y"), _label_as(passage, x, "x")
        if row is not None and column is not None:
            places = [Place("y", i, i + 5, (row,)), Place("x", i, i + 5, (column,))]
            break
    if places is None or {first.kind, second.kind} - {"number", "label"}:
        return i + 1
    passage.parts += places
    passage.depth -= 1
    return i + 5


def _label_as(passage: Passage, token: Token, name: str) -> Label | None:
    """The label of an axis that a token is: a name of one, or its number as written."""
    if token.kind == "label" and isinstance(token.target, Target):
        return token.target.y if name == "y" else token.target.x
    if token.kind != "number":
        return None
    if token.text in passage.values(name).texts:
        return token.text
    return passage.label_on(name, token.value) if "." not in token.text and token.flag != "%" else None
