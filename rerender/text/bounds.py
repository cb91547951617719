"""Bounds in words: `before`, `up to`, `more than`, `onwards`, `and below`."""

from __future__ import annotations

from functools import cache

from rerender.text.lexicon import cue


def bound_before(before: list[str], after: list[str], *, direct: bool = False) -> str:
    """The kind of bound that the words before a number make: `-` below it, `-=` up to it, `+` above, `+=` from it on.

    `direct` tells that the words stand right before the number, not before its noun (`over layers 3` is no bound).
    """
    if before and before[-1] not in _endings():
        return ""
    if before[-2:] == ["and", "including"]:
        before = before[:-2]
    if not before:
        return ""
    last, two, three = before[-1], " ".join(before[-2:]), " ".join(before[-3:])
    if two == "the following":
        return ""  # it announces a list
    known = _bounding()
    if three in known:
        return _SIGNS[known[three]]  # `no lower than` says the contrary of `lower than`
    found = [known[two]] if two in known else []
    if last in known and (direct or last not in ("over", "through")):
        found.append(known[last])
    if found:
        return _SIGNS[min(found)]
    if last == "since":
        return "+="
    if last != "from":
        return ""
    onward = (
        not after
        or after[0] in cue("subjects")
        or after[0] in ("onwards", "onward", "upwards")
        or (
            after[0] == "on"
            and (
                len(after) < 2
                or not after[1][:1].isalnum()
                or after[1] in cue("subjects")
                or after[1] in cue("verbs_behind")
            )
        )
        or " ".join(after) in cue("onward")
    )
    return "+=" if onward else ""


_SIGNS = ("-", "-=", "+", "+=")


@cache
def _bounding() -> dict[str, int]:
    """The words that bound a number behind them, with the place of their sign among `_SIGNS`: the first one wins."""
    lists = [cue(name) for name in ("below", "up_to", "above", "at_least")]
    return {words: n for n, one in reversed(list(enumerate(lists))) for words in one}


@cache
def _endings() -> frozenset[str]:
    """All that the last token before a number can be where it or the last two or three bound it: most bound nothing."""
    words = [phrase.split() for phrase in _bounding()]
    ends = {" ".join(phrase[at:]) for phrase in words for at in range(len(phrase))}
    return frozenset(ends | {"from", "since", "including"})


@cache
def _bounded() -> frozenset[str]:
    """The first words of what bounds a number before them."""
    return frozenset(words.split()[0] for words in cue("onward") | cue("backward"))


def bound_after(after: list[str]) -> tuple[str, int]:
    """The bound that the words after a number make, and how many of them."""
    if not after or after[0].split()[0] not in _bounded():
        return "", 0
    for size in (1, 2, 3, 4):
        words = " ".join(after[:size])
        if words in cue("onward"):
            return "+=", size
        if words in cue("backward"):
            return "-=", size
    return "", 0
