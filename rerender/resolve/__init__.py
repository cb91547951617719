"""`Description` → `Grid`: what the claims amount to, cell by cell."""
