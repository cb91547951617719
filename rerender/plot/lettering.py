"""Text on figures: cleaned of what cannot be drawn, measured, shortened. Never read as mathtext."""

from __future__ import annotations

import unicodedata
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache

from matplotlib.font_manager import FontProperties, fontManager
from matplotlib.textpath import TextToPath

from rerender.wording import cut

MAX_CHARACTERS = 300
"""No label is longer than this before it is measured, however long the document's is."""

CAP_HEIGHT = 0.716
"""Height of Arial's capitals and digits over the font size (1466/2048 in its OS/2 table)."""


def plain(label: object) -> str:
    """A label as one line of drawable characters, at most MAX_CHARACTERS of them."""
    words = " ".join(str(label)[: 4 * MAX_CHARACTERS].split())
    kept = "".join(filter(None, map(_drawable, words)))
    return cut(kept, MAX_CHARACTERS)


def _drawable(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Cf":  # invisible: bidirectional overrides, joiners, tags
        return ""
    return "\ufffd" if category[0] == "C" else character


@contextmanager
def quiet_glyphs() -> Iterator[None]:
    """Draw a character that no installed font has as an empty box, without a warning for each."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"Glyph \d+|Matplotlib currently does not support")
        yield


@dataclass(frozen=True, slots=True)
class Lettering:
    """The fonts of a figure: the installed ones of the wanted families, best first."""

    families: tuple[str, ...]

    @classmethod
    def of(cls, wanted: tuple[str, ...]) -> Lettering:
        """Choose by what is installed, so that matplotlib never has to warn. DejaVu Sans comes with it."""
        installed = set(fontManager.get_font_names())
        return cls((*(name for name in wanted if name in installed and name != "DejaVu Sans"), "DejaVu Sans"))

    def width(self, text: str, size: float) -> float:
        """The width of one line of text in points."""
        return _width_at_100(text, self.families) * size / 100

    def widest(self, texts: list[str], size: float) -> float:
        """The width of the widest; of very many only the longest are measured."""
        longest = sorted(set(texts), key=lambda text: (-len(text), text))[:200]
        return max((self.width(text, size) for text in longest), default=0.0)

    def shorten(self, text: str, size: float, limit: float) -> str:
        """The text, or as much of its beginning as fits into `limit` points, with an ellipsis."""
        if self.width(text, size) <= limit:
            return text
        fits, over = 0, len(text)
        while over - fits > 1:
            middle = (fits + over) // 2
            if self.width(text[:middle].rstrip() + "…", size) <= limit:
                fits = middle
            else:
                over = middle
        return text[:fits].rstrip() + "…"


@lru_cache(maxsize=20_000)
def _width_at_100(text: str, families: tuple[str, ...]) -> float:
    font = FontProperties(family=list(families), size=100)
    with quiet_glyphs():
        width, _, _ = TextToPath().get_text_width_height_descent(text, font, False)
    return float(width)
