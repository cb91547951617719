"""A writer of heatmap descriptions, the mirror of the reader.

Random figures and claims in, Markdown and its key out. It shares no words with the reader: the wordings are its own (`wordings`, open; `sealed`, closed to the
author of the reader), and so are the labels.
"""

from __future__ import annotations

from tests.writer.document import Written, write

__all__ = ["Written", "write"]
