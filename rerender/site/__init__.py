"""The static review page: data first, then templates.

`collect` finds the figures of a folder, `build_site` writes their pages. Inside: `grouping` (which documents
speak of one figure), `view`, `geometry` and `pictures` (a grid as the page shows it), `compose` (documents →
`pages`, the data that `printing` hands to templates/), `build` and `target` (files, replaced as a whole).
"""

from rerender.site.build import Progress, Summary, build_site
from rerender.site.collect import MARKER, Document, FigureFolder, collect
from rerender.site.pages import Failure

__all__ = ["MARKER", "Document", "Failure", "FigureFolder", "Progress", "Summary", "build_site", "collect"]
