"""Bounds in words: `before`, `up to`, `more than`, `onwards`, `and below`."""

from __future__ import annotations

from rerender.text.lexicon import cue


def bound_before(before: list[str], after: list[str], *, direct: bool = False) -> str:
    """The kind of bound that the words before a number make: `-` below it, `-=` up to it, `+` above, `+=` from it on.

    `direct` tells that the words stand right before the number, not before its noun (`over layers 3` is no bound).
    """
    if not before:
        return ""
    last, two = " ".join(before[-1:]), " ".join(before[-2:])
    for name, sign in (("below", "-"), ("up_to", "-="), ("above", "+"), ("at_least", "+=")):
        words = cue(name)
        if two in words or (last in words and (direct or last not in ("over", "through"))):
            return sign
    onward = (
        not after
        or after[0] in ("onwards", "onward", "upwards")
        or (after[0] == "on" and (len(after) < 2 or not after[1][:1].isalnum()))
        or " ".join(after) in cue("onward")
    )
    return "+=" if last in ("from", "since") and onward else ""


def bound_after(after: list[str]) -> tuple[str, int]:
    """The bound that the words after a number make, and how many of them."""
    for size in (1, 2, 3, 4):
        words = " ".join(after[:size])
        if words in cue("onward"):
            return "+=", size
        if words in cue("backward"):
            return "-=", size
    return "", 0
