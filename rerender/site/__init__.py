"""The static review page: data first, then templates.

`collect` finds the figures of a folder, `build_site` writes their pages. Inside: `grouping` (which documents
speak of one figure), `view`, `geometry` and `pictures` (a grid as the page shows it), `pages` (the tree that
templates/ prints), `build` (files, replaced as a whole).
"""

from rerender.site.build import Progress, Summary, build_site
from rerender.site.collect import MARKER, Document, FigureFolder, collect

__all__ = ["MARKER", "Document", "FigureFolder", "Progress", "Summary", "build_site", "collect"]
