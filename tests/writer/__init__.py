"""A writer of heatmap descriptions, the mirror of the reader.

Random figures and claims in, Markdown and its answer key out. It shares no words with the reader: the
wordings and the labels are its own (`wordings`, `second` and `third` are open, `sealed` is closed to the
author of the reader).
"""

from __future__ import annotations

from tests.writer.document import Written, write

__all__ = ["Written", "write"]
