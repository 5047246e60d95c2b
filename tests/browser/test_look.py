"""Room for the map, few rules on Streamlit's elements, letters that a hall reads, and the contrast of charts."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

import pytest

from components.session.routes import ROUTES
from data.enums import Lang
from tests.browser.serving import ROOT, quiet, ready, until
from tests.browser.test_axe import CHOSEN
from tests.extent import some

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.serving import OpenPage, Server

CHARTS = ("trade", "production", "chronicle", "sources")
WINDOWS = ((1024, 768), (1280, 720), (1366, 768), (1920, 1080))
LEGIBLE = 24
CONTRAST = 4.5
# Each text that is drawn, and what is in a box to write in, with the size of its letters on the screen: CSS pixels
# times what an SVG's view box and transforms make of them.
SIZES = """() => {
  const found = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), range = document.createRange();
  const add = (e, text) => {
    let scale = 1;
    if (e instanceof SVGElement) { const m = e.getScreenCTM(); scale = Math.sqrt(Math.abs(m.a * m.d - m.b * m.c)); }
    else for (let at = e; at; at = at.parentElement) {
      const m = new DOMMatrix(getComputedStyle(at).transform); scale *= Math.sqrt(Math.abs(m.a * m.d - m.b * m.c));
    }
    found.push([parseFloat(getComputedStyle(e).fontSize) * scale, text.slice(0, 60), `${e.localName}.${e.getAttribute("class") || e.parentElement.getAttribute("class")}`]);
  };
  const drawn = (e) => e.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !e.closest(".pv-sr");
  for (let node; (node = walk.nextNode());) {
    range.selectNodeContents(node);
    const { width, height } = range.getBoundingClientRect();
    if (node.nodeValue.trim() && width > 1 && height > 1 && drawn(node.parentElement)) add(node.parentElement, node.nodeValue.trim());
  }
  for (const box of document.querySelectorAll("input, textarea")) if (drawn(box) && box.offsetWidth > 1 && !["range", "checkbox", "radio"].includes(box.type)) add(box, box.value || box.placeholder);
  return found;
}"""
# Each text of a chart with its contrast to what lies under it: the page, and the shapes drawn before it.
CONTRASTS = """() => {
  const paint = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgba = (colour) => { paint.clearRect(0, 0, 1, 1); paint.fillStyle = colour; paint.fillRect(0, 0, 1, 1); const [r, g, b, a] = paint.getImageData(0, 0, 1, 1).data; return [r, g, b, a / 255]; };
  const over = ([r, g, b, a], under) => [r, g, b].map((part, n) => part * a + under[n] * (1 - a));
  const light = (colour) => colour.map((part) => part / 255).map((c) => (c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4)).reduce((sum, c, n) => sum + c * [.2126, .7152, .0722][n], 0);
  const fillOf = (e) => {
    const style = getComputedStyle(e), [r, g, b, a] = style.fill === "none" ? [0, 0, 0, 0] : rgba(style.fill);
    let opacity = style.fillOpacity * a;
    for (let at = e; at.localName !== "svg"; at = at.parentElement) opacity *= getComputedStyle(at).opacity;
    return [r, g, b, opacity];
  };
  return [...document.querySelectorAll("[data-testid=stVegaLiteChart] svg text")].filter((text) => text.textContent.trim() && text.checkVisibility({ opacityProperty: true })).map((text) => {
    let under = [255, 255, 255];
    const around = [];
    for (let at = text.closest("svg"); at; at = at.parentElement) around.unshift(at);
    for (const at of around) under = over(rgba(getComputedStyle(at).backgroundColor), under);
    const box = text.getBoundingClientRect(), x = box.x + box.width / 2, y = box.y + box.height / 2;
    for (const shape of text.closest("svg").querySelectorAll("path, rect")) {
      const its = shape.getBoundingClientRect();
      if (shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING && its.left <= x && x <= its.right && its.top <= y && y <= its.bottom) under = over(fillOf(shape), under);
    }
    const [dark, bright] = [light(over(fillOf(text), under)), light(under)].sort((a, b) => a - b);
    return [(bright + .05) / (dark + .05), text.textContent];
  });
}"""
# The boxes of what is written at a chart's marks, chart by chart, and where its years are.
NAMES = """() => [...document.querySelectorAll("[data-testid=stVegaLiteChart] svg.marks")].slice(0, 2).map((chart) => [
  [...chart.querySelectorAll(".role-mark.mark-text text")].map((text) => { const box = text.getBoundingClientRect(); return [box.left, box.top, box.right, box.bottom, text.textContent]; }),
  Object.fromEntries([...chart.querySelectorAll(".role-axis-label text")].filter((text) => text.textContent.length === 4 && text.checkVisibility({ opacityProperty: true })).map((text) => { const box = text.getBoundingClientRect(); return [text.textContent, (box.left + box.right) / 2]; })),
])"""
ON_TOOLS = """() => { const tools = document.querySelector(".pv-tools").getBoundingClientRect();
  const names = [...document.querySelectorAll(".pv-canvas:not([hidden]) .pv-label")].filter((label) => label.checkVisibility()).map((label) => [label.getBoundingClientRect(), label.textContent]);
  return [names.length, names.filter(([box]) => box.left < tools.right && box.right > tools.left && box.top < tools.bottom && box.bottom > tools.top).map(([, name]) => name)]; }"""
# Where the map and the panel end below the top of the window; the height of the header, and the one the page has kept.
FILLED = """async () => {
  for (let frame = 0; frame < 3; frame++) await new Promise((done) => requestAnimationFrame(done));
  const box = (selector) => document.querySelector(selector).getBoundingClientRect();
  const kept = getComputedStyle(document.documentElement).getPropertyValue("--pv-header");
  return { map: box(".pv-map").bottom + scrollY, panel: box(".pv-panel").bottom + scrollY, header: box(".pv-header").height, kept: parseFloat(kept) };
}"""
BOX = "selector => document.querySelector(selector).getBoundingClientRect().toJSON()"


def test_the_map_begins_below_one_line_and_the_page_has_no_margin_to_spare(open_page: OpenPage) -> None:
    page = open_page("/", width=1920, height=1080)
    head, whole = page.evaluate(BOX, ".pv-header"), page.evaluate(BOX, ".pv-map")
    assert head["top"] <= 16
    assert whole["top"] <= 92
    assert whole["bottom"] <= 1080
    assert head["left"] <= 24
    assert 1920 - head["right"] <= 24


@pytest.mark.daily(1)
@pytest.mark.parametrize("lang", [lang.value for lang in Lang])
def test_the_map_ends_inside_the_window_with_and_without_the_notice(open_page: OpenPage, lang: str) -> None:
    page = open_page("/?zzz=1", lang=lang, width=1920, height=1080)
    found: dict[tuple[bool, int, int], tuple[int, dict[str, float]]] = {}
    notice = page.locator("[data-testid=notice]")
    for noticed in (True, False):
        if not noticed:
            notice.evaluate("notice => notice.remove()")
        assert notice.count() == noticed
        for width, height in WINDOWS:
            page.set_viewport_size({"width": width, "height": height})
            found[noticed, width, height] = height, page.evaluate(FILLED)
    assert len(found) == 2 * len(WINDOWS)
    assert {case: now for case, (height, now) in found.items() if max(now["map"], now["panel"]) > height} == {}
    # The room below is the same in all of them: nothing is guessed of a language or a number of rows.
    rooms = {case: round(height - now["map"]) for case, (height, now) in found.items()}
    assert max(rooms.values()) - min(rooms.values()) <= 1, rooms
    assert {case: now for case, (_, now) in found.items() if abs(now["header"] - now["kept"]) > 1} == {}


def test_streamlits_own_menu_is_not_on_the_page(open_page: OpenPage) -> None:
    page = open_page("/")
    assert page.locator("[data-testid=stMainMenu], [data-testid=stAppDeployButton]").count() == 0


def test_our_rules_on_streamlits_elements_stay_few() -> None:
    style = (ROOT / "components/static/streamlit.css").read_text(encoding="utf-8")
    assert len(re.findall(r"data-testid", style)) <= 6
    for file in (ROOT / "components").rglob("*.css"):
        if file.name != "streamlit.css":
            assert "stApp" not in re.sub(r"/\*.*?\*/", "", file.read_text(encoding="utf-8"), flags=re.DOTALL), file.name


def look_at(page: Page, server: Server, address: str, look: str) -> None:
    """Open a view in a look, and wait for its charts."""
    page.context.add_cookies([{"name": "pv-theme", "value": look, "url": server.url}])
    page.goto(f"{server.url}/{address}")
    ready(page)
    if address.startswith("sources"):
        page.get_by_role("radio").nth(1).click()  # where the notes lead, with its chart
    if address.partition("?")[0] in CHARTS:
        until(page, "() => document.querySelectorAll('[data-testid=stVegaLiteChart] svg text').length > 3")
    page.wait_for_timeout(300)


@pytest.mark.daily(1)
@pytest.mark.parametrize("lang", ["en", "ru"])
def test_a_hall_reads_every_word_of_every_view(open_page: OpenPage, server: Server, lang: str) -> None:
    page, small = open_page("/", width=1920, height=1080, lang=lang), []
    for view in some(ROUTES, 4):
        # A question of a quiz has few words; its screen for a hall is tested with the quiz.
        chosen = "" if view.name == "learn" else CHOSEN.get(view.name, "")
        look_at(page, server, view.path + chosen, "projector")
        found = page.evaluate(SIZES)
        assert len(found) > 60, view.name
        small += [(view.name, *text) for text in found if text[0] < LEGIBLE - 0.01]
        if view.name in CHARTS:
            small += [(view.name, *text) for text in page.evaluate(CONTRASTS) if text[0] < CONTRAST]
    assert small == []


@pytest.mark.daily(1)
@pytest.mark.parametrize("look", ["light", "dark"])
def test_words_of_charts_stand_out_from_what_lies_under_them(open_page: OpenPage, server: Server, look: str) -> None:
    page, pale = open_page("/region"), []
    for view in CHARTS:
        look_at(page, server, view, look)
        found = page.evaluate(CONTRASTS)
        assert len(found) >= 10, view
        pale += [(view, *text) for text in found if text[0] < CONTRAST]
    assert pale == []


@pytest.mark.daily(1)
@pytest.mark.parametrize("lang", ["en", "kk"])
def test_words_of_the_turnover_lie_apart_on_a_phone(open_page: OpenPage, lang: str) -> None:
    page = open_page("/trade", width=390, height=844, lang=lang)
    until(page, f"() => ({NAMES})().length === 2")
    page.wait_for_timeout(500)
    results, years = page.evaluate(NAMES)[0]
    assert len(results) == 8
    assert [(a[4], b[4]) for a, b in combinations(results, 2) if share(a, b)] == []
    assert len(years) > 3


def share(a: list[float], b: list[float]) -> bool:
    """Return whether two boxes share more than the two pixels that a line of text has to spare above and below."""
    return a[0] < b[2] and b[0] < a[2] and a[1] + 2 < b[3] and b[1] + 2 < a[3]


@pytest.mark.daily(1)
@pytest.mark.parametrize("path", ["/region?place=BY-HO", "/?place=BY-HO", "/production"])
def test_names_of_the_map_keep_out_of_its_buttons(open_page: OpenPage, path: str) -> None:
    page = open_page(path, width=390, height=844, lang="ru", touch=True)
    for _ in range(4):
        until(page, f"() => ({ON_TOOLS})()[0] > 3")
        assert page.evaluate(ON_TOOLS)[1] == []
        page.locator("[data-testid=zoom-in]").click()
        quiet(page)
