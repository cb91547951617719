"""What stands above a panel."""

from __future__ import annotations

import re

from rerender.model import Panel
from rerender.plot.lettering import plain


def panel_title(template: str, panel: Panel) -> str:
    """The style's title template filled in: `{title}` and the panel's facets by name.

    Plain substitution, as templates come from strangers: no attributes, no formats. Where the panel lacks
    a facet the template asks for, the panel's own title stands, or its facets where it has none.
    """
    words = {name: str(value) for name, value in panel.facets.items()}
    words["title"] = panel.title or ", ".join(f"{name} {value}" for name, value in panel.facets.items())
    wanted = re.findall(r"\{([^{}]{1,60})\}", template)
    if any(name not in words for name in wanted):
        return plain(words["title"])
    return plain(re.sub(r"\{([^{}]{1,60})\}", lambda m: words[m[1]], template))
