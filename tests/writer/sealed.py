"""The sealed grammar: its successor is being written; until then it is the third."""

from __future__ import annotations

from tests.writer.grammar import Grammar
from tests.writer.third import THIRD

SEALED = Grammar("sealed", THIRD.wordings)
"""The sealed grammar."""
