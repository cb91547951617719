"""The original figure: a PDF page or an image read back into an exact grid, with a certificate."""

from __future__ import annotations

from rerender.original.certificate import Certificate
from rerender.original.digitizer import Digitized, digitize
from rerender.original.limits import Limits

__all__ = ["Certificate", "Digitized", "Limits", "digitize"]
