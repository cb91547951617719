"""A document's text → `Description`: what it says of a figure, claim by claim. Knows no drawing."""

from rerender.text.reader import read, read_traced
from rerender.text.trace import Step

__all__ = ["Step", "read", "read_traced"]
