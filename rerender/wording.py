"""Numbers and the words of documents as people read them, spelled alike in messages, outlines and pages."""

from __future__ import annotations

import math


def number(value: float) -> str:
    """A number with at most four significant digits, whole where it is large: `1.5`, `0.0042`, `12346`."""
    return f"{value:.0f}" if 1e4 <= abs(value) < 1e15 else f"{value:.4g}"


def interval(low: float, high: float) -> str:
    """`6–10`, or `10` where both ends are spelled alike; an open end gives `≥ 6`, `≤ 10` or `any value`."""
    if math.isinf(high):
        return f"≥ {number(low)}" if math.isfinite(low) else "any value"
    if math.isinf(low):
        return f"≤ {number(high)}"
    ends = number(low), number(high)
    return ends[0] if ends[0] == ends[1] else "–".join(ends)


def count(amount: int, noun: str) -> str:
    """A number with its noun: `1 panel`, `2 panels`."""
    return f"{amount} {noun}" if amount == 1 else f"{amount} {noun}s"


def and_more(amount: int, noun: str) -> str:
    """What follows the first of so many things: `, and 2 more panels`, nothing where there is only one."""
    return f", and {count(amount - 1, f'more {noun}')}" if amount > 1 else ""


def cut(text: str, limit: int) -> str:
    """`text` of at most `limit` characters, with an ellipsis where it was longer."""
    return text if len(text) <= limit else f"{text[: limit - 1].rstrip()}…"
