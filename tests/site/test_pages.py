"""What stands on the pages: nothing of a document becomes markup, and all is where it belongs."""

from __future__ import annotations

import dataclasses
import json
import re
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

import pytest

from rerender.model import Axis, Category, Claim, Problem, Scale, Span
from rerender.site import build_site
from tests.site import samples

VOID = {"meta", "link", "input", "br", "hr", "img"}
HOSTILE = (
    "<script>alert(1)</script></script><!--]]>\"'`><img src=x onerror=alert(1)> javascript:alert(1) "
    "{{ 7 * 7 }} {% raw %} \u2028\u2029 \x00\x1b[31m \u202egnirts \ud800 </style><style>*{} &lt;b&gt;"
)


class Page(HTMLParser):
    """A page's elements; fails where the nesting is broken."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(text)
        self.close()
        assert not self.open

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.texts.append(data)

    def all(self, tag):
        return [attributes for name, attributes in self.elements if name == tag]


def build(tmp_path, *figures):
    build_site(figures, tmp_path / "site")
    return {
        path.relative_to(tmp_path / "site"): path.read_text() for path in (tmp_path / "site").rglob("*.html")
    }


def figure_text(tmp_path, *descriptions, **more):
    pages = build(tmp_path, samples.folder(*descriptions, **more))
    return next(text for path, text in pages.items() if path.parent.name == "figures")


def hostile_description():
    span = Span(1, 0, len(HOSTILE))
    frame = samples.figure(
        panels=(HOSTILE, "b"),
        rows=(HOSTILE, HOSTILE[::-1]),
        columns=(HOSTILE, "b", "c", "d"),
        scale=Scale(HOSTILE, 0, 10, HOSTILE),
        x=Axis(HOSTILE, (HOSTILE, "b", "c", "d"), "right", ticks=(HOSTILE,)),
    )
    claim = Claim("comparison", (0,), (HOSTILE,), (HOSTILE,), "peak", span, category=HOSTILE, against=HOSTILE)
    problem = Problem("odd", "error", HOSTILE, span)
    name = HOSTILE.replace("/", "|")
    return samples.description(name, HOSTILE, frame, claims=(claim,), problems=(problem,))


@pytest.mark.usefixtures("undrawn")
def test_nothing_of_a_document_becomes_markup(tmp_path):
    harmless = build(tmp_path / "harmless", samples.folder(samples.description()))
    pages = build(
        tmp_path, samples.folder(hostile_description(), title=HOSTILE, source=HOSTILE, note=HOSTILE)
    )
    turned_label = {("text", "transform"), ("svg", "x"), ("svg", "y"), ("svg", "overflow"), ("p", "class")}
    usual = {(tag, name) for text in harmless.values() for tag, some in Page(text).elements for name in some}
    for path, text in pages.items():
        page = Page(text)
        assert re.fullmatch(r"[a-z0-9./-]+", str(path))
        assert {(tag, name) for tag, some in page.elements for name in some} <= usual | turned_label
        assert len(page.all("script")) == (1 if path.name == "index.html" else 2)
        assert len(page.all("style")) == 1
        for _, attributes in page.elements:
            assert not [name for name in attributes if name.startswith("on") or name == "style"]
            link = attributes.get("href") or attributes.get("src") or ""
            assert re.fullmatch(r"[a-z0-9./#-]*|data:,", link)
        assert not set("\x00\x1b\u202e\ud800") & set(text)
        assert "49" not in "".join(t for t in page.texts if "7 * 7" in t)
    shown = "".join(Page(next(text for path, text in pages.items() if path.parent.name)).texts)
    assert "<script>alert(1)</script>" in shown


@pytest.mark.usefixtures("undrawn")
def test_script_data_is_json_that_ends_no_element(tmp_path):
    text = figure_text(tmp_path, hostile_description())
    data = re.search(r'<script type="application/json" id="data">(.*?)</script>', text, re.S)
    assert data is not None
    assert not set("<>&\u2028\u2029") & set(data[1])
    assert data[1].isascii()
    assert json.loads(data[1])[0]["rows"][0].startswith("<script>alert(1)</script>")


@pytest.mark.usefixtures("undrawn")
def test_colours_of_documents_reach_the_page_as_numbers_only(tmp_path):
    frame = samples.categorical()
    wild = Category("Knowledge", "url(https://example.org/x) red; } * {", span=None)
    frame = dataclasses.replace(frame, categories=(wild, frame.categories[1]))
    page = Page(figure_text(tmp_path, samples.description(frame=frame)))
    fills = {attributes["fill"] for tag, attributes in page.elements if "fill" in attributes}
    assert all(re.fullmatch(r"#[0-9a-f]{6}|url\(#unknown\)", fill) for fill in fills)
    assert len(fills) == 3


@pytest.mark.usefixtures("undrawn")
def test_policy_names_the_style_and_script_that_stand_there(tmp_path):
    import base64
    import hashlib

    text = figure_text(tmp_path, samples.description())
    policy = next(a["content"] for a in Page(text).all("meta") if a.get("http-equiv"))
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        body = re.search(rf"<{tag}>(.*?)</{tag}>", text, re.S)
        assert body is not None
        digest = base64.b64encode(hashlib.sha256(body[1].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


def test_links_lead_to_files(tmp_path):
    pages = build(tmp_path, samples.folder(samples.description(), samples.description("two.md")))
    checked = 0
    for path, text in pages.items():
        for _, attributes in Page(text).elements:
            link = attributes.get("href") or ""
            if link.startswith(("#", "data:")) or not link:
                continue
            assert not urlsplit(link).scheme
            assert (tmp_path / "site" / path.parent / unquote(link)).resolve().is_file(), link
            checked += 1
    assert checked > 10


@pytest.mark.usefixtures("undrawn")
def test_panels_stand_in_rows_and_a_lacking_one_is_said(tmp_path):
    one = samples.description("one.md", frame=samples.figure(panels=("A", "B")))
    two = samples.description("two.md", frame=samples.figure(panels=("B", "C"), columns=7))
    text = figure_text(tmp_path, one, two)
    assert re.findall(r'colgroup"><span>(.*?)<', text) == ["A", "B", "C"]
    assert text.count("does not have this panel") == 2
    cells = re.findall(r'data-document="(\d)" data-panel="(\d)"', text)
    assert cells == [("0", "0"), ("0", "1"), ("1", "0"), ("1", "1")]


@pytest.mark.usefixtures("undrawn")
def test_claims_and_problems_carry_their_sentence(tmp_path):
    text = figure_text(tmp_path, samples.description())
    said = " ".join("".join(Page(text).texts).split())
    for words in (
        "Wild 1: a spike at expert 4 (Github).",
        "Wild 1 · dataset Github · expert 4",
        "spike = 8–10",
        "line 1 cells, rule peak",
        "warning odd",
    ):
        assert words in said


@pytest.mark.usefixtures("undrawn")
def test_long_labels_and_many_panels_stay_small(tmp_path):
    frame = samples.figure(panels=[f"{'long' * 3000} {i}" for i in range(150)], rows=("x" * 10_000, "y"))
    text = figure_text(tmp_path, samples.description(frame=frame))
    assert text.count('class="panel"') == 120
    assert "30 more panels" in text
    assert len(text) < 1_000_000


@pytest.mark.usefixtures("undrawn")
def test_a_document_of_many_claims_is_cut_and_says_so(tmp_path):
    one = samples.description()
    many = dataclasses.replace(one, claims=one.claims * 450)
    text = figure_text(tmp_path, many)
    assert text.count("<li data-document=") == 400
    assert "50 more claims" in text
    assert "450 claims" in text


@pytest.mark.usefixtures("undrawn")
def test_panel_without_title(tmp_path):
    text = figure_text(tmp_path, samples.description(frame=samples.figure(panels=("",))))
    assert "panel-title" not in re.sub(r"<style>.*?</style>", "", text, flags=re.S)
