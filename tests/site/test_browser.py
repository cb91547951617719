"""The page in a real browser: opened from the disk, under its own content policy, at three widths."""

from __future__ import annotations

import html
import io
import json
import re
import shutil
import subprocess

import numpy as np
import pytest
from PIL import Image

from rerender.site import build_site
from tests.site import samples

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")

pytestmark = [
    pytest.mark.usefixtures("undrawn"),
    pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium"),
]

# A page that holds the site's pages in frames of three widths, uses them, and writes down what it sees.
PROBE = """<!doctype html><title>probe</title>
<iframe src="INDEX" width="390" height="800"></iframe>
<iframe src="FIGURE" width="390" height="800"></iframe>
<iframe src="FIGURE" width="900" height="800"></iframe>
<iframe src="FIGURE" width="1600" height="800"></iframe>
<pre id="seen"></pre>
<script>
addEventListener("load", () => {
  const pages = [...document.querySelectorAll("iframe")].map((frame) => frame.contentDocument);
  const root = (page) => page.documentElement;
  const seen = { wide: pages.map((page) => root(page).scrollWidth - root(page).clientWidth) };
  const [index, page] = pages;
  const search = index.querySelector("#search");
  seen.filter = !index.querySelector(".filter").hidden;
  seen.shown = ["", "zzz", "figure"].map((text) => {
    search.value = text;
    search.dispatchEvent(new Event("input", { bubbles: true }));
    return [...index.querySelectorAll(".card")].filter((card) => !card.hidden).length;
  });
  page.querySelector(".claims button").click();
  const lit = page.querySelectorAll(".lit rect");
  seen.lit = [lit.length, lit[0].getAttribute("x"), lit[0].getAttribute("y"), lit[0].getAttribute("width")];
  seen.on = [...page.querySelectorAll(".panel.on")].map((panel) => panel.dataset.panel);
  const cells = page.querySelector('[data-document="0"][data-panel="1"] .cells');
  const box = cells.getBoundingClientRect();
  const at = { clientX: box.left + box.width * 3.5 / 8, clientY: box.top + box.height * 0.75 };
  cells.dispatchEvent(new PointerEvent("pointermove", at));
  seen.tip = page.querySelector("#tip").textContent;
  document.getElementById("seen").textContent = JSON.stringify(seen);
});
</script>"""


def browse(tmp_path, address, *options):
    command = [
        str(CHROMIUM),
        *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
        *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
        *("--allow-file-access-from-files", "--hide-scrollbars", f"--user-data-dir={tmp_path / 'profile'}"),
        *options,
        address.as_uri(),
    ]
    return subprocess.run(command, capture_output=True, timeout=120, check=True).stdout.decode()


@pytest.fixture
def site(tmp_path):
    one = samples.description("one.md")
    two = samples.description("two.md", frame=samples.figure(columns=7))
    return build_site([samples.folder(one, two)], tmp_path / "site").index.parent


def test_the_page_works_from_a_disk(site, tmp_path):
    figure = next((site / "figures").iterdir())
    probe = tmp_path / "probe.html"
    text = PROBE.replace("INDEX", (site / "index.html").as_uri()).replace("FIGURE", figure.as_uri())
    probe.write_text(text)
    page = browse(tmp_path, probe, "--virtual-time-budget=10000", "--dump-dom")
    found = re.search(r'<pre id="seen">(.+?)</pre>', page, re.S)
    assert found is not None, "the probe saw nothing"
    seen = json.loads(html.unescape(found[1]))
    assert seen["wide"] == [0, 0, 0, 0], "a page scrolls sideways"
    assert seen["filter"]
    assert seen["shown"] == [1, 0, 1]
    assert seen["lit"] == [1, "37.5%", "50%", "12.5%"]
    assert seen["on"] == ["1"]
    assert seen["tip"].startswith("Github · expert 4\n2 (1.5–2.5) inferred\n“Wild 1: a spike")


@pytest.mark.parametrize("scheme", [0, 1], ids=["dark", "light"])
def test_cells_have_their_colours(site, tmp_path, scheme):
    figure = next((site / "figures").iterdir())
    shot = tmp_path / "shot.png"
    options = (f"--blink-settings=preferredColorScheme={scheme}", "--window-size=900,900")
    browse(tmp_path, figure, *options, f"--screenshot={shot}")
    seen = np.asarray(Image.open(io.BytesIO(shot.read_bytes())).convert("RGB")).reshape(-1, 3)
    yellow = np.abs(seen.astype(int) - (255, 224, 138)).max(axis=1) < 12  # YlOrRd at 2 of 10
    assert yellow.mean() > 0.02
    paper = (22, 22, 21) if scheme == 0 else (255, 255, 255)
    assert (seen == paper).all(axis=1).mean() > 0.4
