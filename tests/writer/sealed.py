"""Placeholder."""

from tests.writer.wordings import OPEN as SEALED
