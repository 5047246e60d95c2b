"""Names on the map are at their places: on every screen, in both layouts, for a hall, on small maps and on paper."""

from __future__ import annotations

import io
import math
import re
from itertools import cycle, groupby, islice, pairwise, product
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final

import pytest
from pypdf import PdfReader

from data.enums import Lang
from tests.browser.serving import ready, until
from tests.browser.test_map import TODAY
from tests.data.whole import ATLAS
from tests.extent import FULL, some

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from pypdf import PageObject

    from tests.browser.serving import OpenPage, Server

WINDOWS: Final = ((1366, 768), (1920, 1080), (390, 844))
LAYOUTS: Final = ("side", "true")
LOOKS: Final = ("light", "projector")
COMBINATIONS: Final = tuple(
    (tuple(Lang)[2 * LOOKS.index(look) + (WINDOWS.index(window) + LAYOUTS.index(layout)) % 2], window, layout, look)
    for window, layout, look in product(WINDOWS, LAYOUTS, LOOKS)
)
"""Two languages in each look, each in both layouts, so that a page is opened once for each language."""
BY_PAGE: Final = itemgetter(0, 3)
UNITS: Final = ATLAS.units(TODAY)
CHOSEN: Final = 3 if FULL else 1
"""So many places are chosen in each combination, each time others."""
SHORTEST: Final = 2.5
"""Width of the shortest name of a region, of the size of its letters: who is smaller has no room for any."""
PT: Final = 0.75
"""Points to a CSS pixel."""
SAME_LINE_PT, LEAST_LEADING_PT = 2.5, 6.0
"""Lines of text of which one is a little higher than another, but less than a line, lie on each other."""

SHAPES: Final = """
  const canvas = document.querySelector(".pv-canvas:not([hidden])"), all = (which) => [...canvas.querySelectorAll(which)].filter((e) => e.style.display !== "none");
  const shapes = new Map(all(".pv-unit").map((e) => [e.dataset.place || e.dataset.shape, e]));
  const symbols = new Set(all("[data-shape]").map((e) => e.dataset.shape));
  const within = (shape, x, y) => shape.isPointInFill(new DOMPoint(x, y).matrixTransform(shape.getScreenCTM().inverse()));
  const points = new Map(all("[data-node], .pv-point[data-place]").map((e) => { const box = e.getBoundingClientRect(); return [e.dataset.node || e.dataset.place, [box.left + box.width / 2, box.top + box.height / 2]]; }));
  const names = all(".pv-label[data-name-of]").map((e) => ({ id: e.dataset.nameOf, text: e.textContent, small: e.classList.contains("pv-label-small"), element: e, box: e.getBoundingClientRect() }));
  const lit = new Set(all(".pv-unit[data-lit]:not([data-lit=no])").map((e) => e.dataset.place || e.dataset.shape));
"""
# What is wrong with the names that are shown: each fault with the place and its words; and how many names lie inside.
FAULTS: Final = f"""(most) => {{ {SHAPES}
  const faults = [], units = [...shapes.keys()];
  const pinned = document.querySelector(".pv-pin"); // what has a number is wanted as what is lit is
  let inside = 0, over = 0;
  for (const {{ id, text, small, box }} of names) {{
    const x = box.left + box.width / 2, y = box.top + box.height / 2, [left, top, right, bottom] = [box.left + 1.5, box.top + 1.5, box.right - 1.5, box.bottom - 1.5];
    for (const [other, [px, py]] of points) if (other !== id && shapes.has(other) && left < px && px < right && top < py && py < bottom) faults.push([id, text, `lies on the centre of ${{other}}`]);
    if (shapes.has(id) && !symbols.has(id)) {{
      const whole = [left, x, right].every((px) => [top, y, bottom].every((py) => within(shapes.get(id), px, py)));
      if (whole) inside += 1;
      else if ((lit.has(id) || pinned) && small && [x - 1, x, x + 1].some((px) => within(shapes.get(id), px, y))) over += 1;
      else faults.push([id, text, "is not inside its region"]);
    }} else if (points.has(id)) {{
      const [px, py] = points.get(id), far = Math.hypot(Math.max(box.left - px, 0, px - box.right), Math.max(box.top - py, 0, py - box.bottom));
      if (far > most) faults.push([id, text, `is ${{far}} px from its symbol`]);
    }}
  }}
  for (const [n, one] of names.entries()) for (const other of names.slice(0, n)) {{
    const a = one.box, b = other.box;
    if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1) faults.push([one.id, one.text, `lies on ${{other.text}}`]);
  }}
  const letters = Math.min(...names.map((name) => parseFloat(getComputedStyle(name.element).fontSize)));
  for (const id of units) if (lit.has(id) && !names.some((name) => name.id === id)) {{
    const {{ width, height }} = shapes.get(id).getBoundingClientRect();
    if (width > {SHORTEST} * letters && height > letters) faults.push([id, "", "is lit, has room and has no name"]);
  }}
  return {{ faults, inside, over, named: names.filter((name) => shapes.has(name.id)).length }};
}}"""
PRINTED_NAMES: Final = """() => Object.fromEntries([...document.querySelectorAll(".pv-canvas:not([hidden]) .pv-label[data-name-of]")].filter((e) => e.checkVisibility() && !e.textContent.includes("\\n"))
  .map((e) => { const box = e.getBoundingClientRect(); return [e.textContent.match(/[\\p{L}\\p{N}]+/u)[0], [box.left, box.top]]; }))"""
# The names of a small map: how near any comes to its edge and to another name, and which lie nearer to another symbol.
TOO_CLOSE: Final = f"""() => {{ {SHAPES}
  const stage = document.querySelector(".pv-stage").getBoundingClientRect(), dots = all(".pv-dot").map((e) => e.getBoundingClientRect()).map((box) => [box.left + box.width / 2, box.top + box.height / 2]);
  const far = (box, [x, y]) => Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
  const apart = (a, b) => Math.max(a.left - b.right, b.left - a.right, (a.top - b.bottom) * 2, (b.top - a.bottom) * 2);
  return {{
    edge: Math.min(...names.map(({{ box }}) => Math.min(box.left - stage.left, box.top - stage.top, stage.right - box.right, stage.bottom - box.bottom))),
    pairs: names.flatMap((one, n) => names.slice(0, n).map((other) => [apart(one.box, other.box), one.text, other.text])).filter(([room]) => room < 5),
    astray: names.filter(({{ id }}) => points.has(id) && !document.querySelector(".pv-pin") && !shapes.has(id)).flatMap(({{ id, text, box }}) => dots
      .filter((at) => Math.hypot(at[0] - points.get(id)[0], at[1] - points.get(id)[1]) > 6 && far(box, at) < far(box, points.get(id))).map((at) => [text, at])),
    countries: names.filter(({{ id }}) => id === "BY" || id === "KZ").length, all: names.length,
  }};
}}"""
CHOOSE: Final = """id => {
  const canvas = document.querySelector(".pv-canvas:not([hidden])"), map = document.querySelector(".pv-map");
  if (map.dataset.place === (id || "")) return;
  const part = canvas.querySelector(id ? `[data-place="${id}"]` : "[data-place]");
  part.dispatchEvent(new KeyboardEvent("keydown", { key: id ? "Enter" : "Escape", bubbles: true }));
}"""
SETTLED: Final = """async () => {
  for (let frame = 0; frame < 4; frame++) await new Promise((done) => requestAnimationFrame(done));
  return [...document.querySelectorAll(".pv-canvas:not([hidden]) .pv-label[data-name-of]")].some((e) => e.checkVisibility());
}"""


def choose(page: Page, place: str | None) -> None:
    """Choose a place on the map, or nothing, by the keyboard."""
    page.evaluate(CHOOSE, place)
    until(page, "id => document.querySelector('.pv-map').dataset.place === id", place or "")


def faults(page: Page, *, reach: float = 12) -> dict[str, Any]:
    """Return what is wrong with the names once they are laid out; ``reach`` is how far a name may be from its symbol."""
    until(page, SETTLED)
    found: dict[str, Any] = page.evaluate(FAULTS, reach)
    return found


def test_names_are_at_their_places_in_every_window_layout_and_look(open_page: OpenPage, server: Server) -> None:
    page, counted, named = open_page("/"), 0, 0
    wrong: dict[str, Any] = {}
    others = cycle(UNITS)
    for (lang, look), group in groupby(sorted(COMBINATIONS, key=BY_PAGE), key=BY_PAGE):
        page.context.add_cookies([{"name": "pv-theme", "value": look, "url": server.url}])
        page.goto(f"{server.url}/?lang={lang}")
        ready(page)
        for _, (width, height), layout, _ in group:
            page.set_viewport_size({"width": width, "height": height})
            page.locator(f"[data-layout={layout}].pv-switch").click()
            until(page, "layout => document.querySelector('.pv-map').dataset.layout === layout", layout)
            for place in (None, *islice(others, CHOSEN)):
                choose(page, place)
                found = faults(page)
                if found["faults"]:
                    wrong[f"{lang} {look} {width} {layout} {place}"] = found["faults"]
                if width > 700 and layout == "side" and look == "light":
                    assert found["over"] == 0, "there is room inside"
                    assert found["named"] >= 25
                counted, named = counted + 1, named + found["named"]
            choose(page, None)
    assert wrong == {}
    assert counted == len(COMBINATIONS) * (1 + CHOSEN)
    assert named > 15 * counted


@pytest.mark.parametrize(
    ("path", "width"),
    [("/region?place=KZ-55&lang=ru", 1366), ("/region?place=BY-MI&lang=kk", 390), ("/production?lang=be", 1366)],
)
def test_names_are_at_their_places_on_small_maps(open_page: OpenPage, path: str, width: int) -> None:
    page = open_page(path, width=width, height=844)
    page.wait_for_selector(".pv-map[data-ready=true]")
    found = faults(page, reach=40)
    assert found["faults"] == []
    assert found["named"] > 15


SMALL: Final = tuple(
    (path, width, lang.value)
    for (number, path), width, lang in product(
        enumerate(("/region?place=KZ-55", "/region?place=BY-HM", "/pair?by=BY-HO&kz=KZ-55", "/region?place=BY-HO")),
        (768, 1366, 390, 1920),
        Lang,
    )
    if (tuple(Lang).index(lang) - number - (768, 1366, 390, 1920).index(width)) % len(Lang) == 0
)
"""Each page at each width, in a language by turns."""


@pytest.mark.parametrize(("path", "width", "lang"), some(SMALL, 3))
def test_names_on_small_maps_keep_off_the_edge_and_apart(open_page: OpenPage, path: str, width: int, lang: str) -> None:
    page = open_page(path, width=width, height=844, lang=lang)
    page.wait_for_selector(".pv-map[data-ready=true]")
    until(page, SETTLED)
    found = page.evaluate(TOO_CLOSE)
    assert found["countries"] == 2
    assert found["all"] > 12
    assert found["edge"] >= 6
    assert found["pairs"] == []
    assert found["astray"] == []


def test_names_are_at_their_places_on_paper(open_page: OpenPage) -> None:
    page = open_page("/?lang=ru", width=1366, height=768)  # with nothing chosen: of what is faded a print says no place
    assert faults(page)["faults"] == []
    printed = PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True))).pages[0]
    words = positions(printed)
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    found = faults(page)
    assert found["faults"] == []
    names = page.evaluate(PRINTED_NAMES)
    assert len(names) > 20
    # What was printed lies where the layout for paper puts it: seen from a name, whose word the sheet has once.
    known = sorted(names.keys() & words.keys(), key=lambda word: (len(words[word]), word))
    assert len(known) > 15
    single = [word for word in known if len(words[word]) == 1]
    assert len(single) > 5
    assert min((astray(word, known, names, words) for word in single), key=len) == []


def astray(
    seen_from: str, known: list[str], names: dict[str, tuple[float, float]], words: dict[str, set[tuple[int, int]]]
) -> list[str]:
    """Return the names that were not printed where they are laid out, seen from one of them."""
    (left, top), [(x, y)] = names[seen_from], words[seen_from]
    expected = {word: (x + PT * (names[word][0] - left), y - PT * (names[word][1] - top)) for word in known}
    return [word for word, spot in expected.items() if all(math.dist(spot, at) > 4 for at in words[word])]


def runs(page: PageObject) -> list[tuple[str, float, float]]:
    """Return the runs of text of a printed page, each with where it begins, in points from the left and the bottom."""
    found: list[tuple[str, float, float]] = []

    def visit(text: str, whole: list[float], own: list[float], *_: object) -> None:
        x = own[4] * whole[0] + own[5] * whole[2] + whole[4]
        y = own[4] * whole[1] + own[5] * whole[3] + whole[5]
        if text.strip():
            found.append((text.strip(), x, y))

    page.extract_text(visitor_text=visit)
    return found


def positions(page: PageObject) -> dict[str, set[tuple[int, int]]]:
    """Return where each run of text begins, by its first word: a run may end within a name, at a full stop."""
    found: dict[str, set[tuple[int, int]]] = {}
    for text, x, y in runs(page):
        if word := re.match(r"\w+", text):
            found.setdefault(word[0], set()).add((round(x), round(y)))
    return found


def test_blocks_of_the_map_page_do_not_lie_on_each_other_on_paper(open_page: OpenPage) -> None:
    page = open_page("/?place=BY-HO&lang=ru", width=1366, height=768)
    page.wait_for_selector("[data-testid=ranking] li")
    sheets = PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True))).pages
    assert len(sheets) > 3
    for sheet in sheets[1:]:  # the first has the map
        heights = sorted({round(y, 1) for _, _, y in runs(sheet)})
        close = [(low, high) for low, high in pairwise(heights) if SAME_LINE_PT < high - low < LEAST_LEADING_PT]
        assert heights
        assert close == []
