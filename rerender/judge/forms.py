"""Verdicts as JSON: the public form `rerender/check/1`, which `rerender check` prints.

Unknown fields may join within version 1; the ones here keep their meaning. Numbers are finite or null.
"""

from __future__ import annotations

import math
from dataclasses import asdict

from rerender.judge.verdicts import ANSWERS, Missed, Part, Position, Verdict, Verdicts
from rerender.model import Json

SCHEMA = "rerender/check/1"


def verdicts_form(verdicts: Verdicts) -> Json:
    """The JSON object of the verdicts on one description.

    Positions, missed cells and parts name panels by their titles; `rows` and `panels` are sums that add up to
    `total` (see `Tally`).
    """
    return {
        "schema": SCHEMA,
        "document": verdicts.description.name,
        "source": verdicts.source,
        "alignment": [asdict(matching) for matching in verdicts.alignment],
        "counts": {answer: verdicts.count(answer) for answer in ANSWERS},
        "claims": [_verdict(verdict, verdicts) for verdict in verdicts.verdicts],
        "missed": [_missed(missed, verdicts) for missed in verdicts.missed],
        "hypotheses": [asdict(hypothesis) for hypothesis in verdicts.hypotheses],
        "scores": [asdict(score) for score in verdicts.scores],
        "panels": [_part(part, verdicts) for part in verdicts.panels],
        "rows": [_part(part, verdicts) for part in verdicts.rows],
        "total": asdict(verdicts.total),
    }


def _verdict(verdict: Verdict, verdicts: Verdicts) -> Json:
    claim = verdicts.description.claims[verdict.claim]
    return {
        "claim": verdict.claim,
        "kind": claim.kind,
        "verdict": verdict.answer,
        "reason": verdict.reason,
        "cells": verdict.cells,
        "share": verdict.share,
        "interval": None if verdict.interval is None else [_finite(end) for end in verdict.interval],
        "positions": [_position(position, verdicts) for position in verdict.positions],
        "line": claim.span.line,
        "text": claim.span.quote(verdicts.description.text),
    }


def _position(position: Position, verdicts: Verdicts) -> Json:
    numbers = {name: _finite(getattr(position, name)) for name in ("value", "low", "high")}
    return {**asdict(position), **numbers, "panel": _title(verdicts, position.panel)}


def _missed(missed: Missed, verdicts: Verdicts) -> Json:
    return {**asdict(missed), "panel": _title(verdicts, missed.panel)}


def _part(part: Part, verdicts: Verdicts) -> Json:
    row = {} if part.y is None else {"y": part.y}
    return {"panel": _title(verdicts, part.panel), **row, **asdict(part.tally)}


def _title(verdicts: Verdicts, panel: int) -> str:
    return verdicts.figure.panels[panel].title


def _finite(number: float | None) -> float | None:
    """None also for an open end."""
    return number if number is not None and math.isfinite(number) else None
