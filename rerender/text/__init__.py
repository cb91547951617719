"""A document's text → `Description`: what it says of a figure, claim by claim. Knows no drawing."""
