"""`Grid` → matplotlib figure → PNG, SVG, PDF. Knows no text."""
