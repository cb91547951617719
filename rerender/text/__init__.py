"""A document's text → `Description`: what it says of a figure, claim by claim. Knows no drawing."""

from rerender.text.reader import read

__all__ = ["read"]
