"""Descriptions of our own with answer keys: a lasting measure of the reader. README.md says what they are."""

from tests.documents.measure import SEALED, SETS, Document, Score, load, mean, measure

__all__ = ["SEALED", "SETS", "Document", "Score", "load", "mean", "measure"]
