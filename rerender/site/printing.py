"""Data → HTML: the templates, and the policy that lets a page load nothing but its own parts."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

import jinja2
from markupsafe import Markup

from rerender import __version__
from rerender.site import words
from rerender.site.pages import Card, FigurePage
from rerender.wording import count, number


def index_html(cards: Sequence[Card], failures: int) -> bytes:
    """The page that leads to all figures; `failures` documents could not be read."""
    return _page("index.html", 1, cards=cards, failures=failures)


def figure_html(page: FigurePage) -> bytes:
    """The page of one figure, to lie one folder below the index."""
    # page.data is JSON in which nothing can end the element that it stands in (compose.script_data).
    return _page("figure.html", max(len(page.columns), 1), page=page, data=Markup(page.data))


def _page(template: str, columns: int, **values: Any) -> bytes:
    style = f":root {{ --documents: {columns}; }}\n{_asset('site.css')}"
    script = _asset("site.js")
    page = (
        _templates()
        .get_template(template)
        .render(
            policy=_policy(style, script),
            style=Markup(style),
            script=Markup(script),
            version=__version__,
            **values,
        )
    )
    return page.encode()


@cache
def _templates() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("rerender.site"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"count": count, "number": number}
    return environment


def _finalize(value: Any) -> Any:
    """What a template prints: markup of ours as it is, text of documents without what does not show."""
    return words.shown(value) if type(value) is str else value


@cache
def _asset(name: str) -> str:
    return files("rerender.site").joinpath("assets", name).read_text("utf-8")


def _policy(style: str, script: str) -> str:
    """The content policy: the page's own style and script by their hashes, its own pictures, nothing else.

    `file:` stands beside 'self' because browsers differ in what is "self" to a page opened from a disk.
    """
    return (
        f"default-src 'none'; img-src 'self' file: data:; style-src '{_hash(style)}'; "
        f"script-src '{_hash(script)}'; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
