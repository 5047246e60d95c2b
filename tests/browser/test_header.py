"""The header: whole on a laptop; on a phone slim where the page is scrolled, with the way up, the search and the menu."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any, Final

import pytest

from components.session.routes import ROUTES
from data.enums import Lang
from tests.browser.serving import quiet, until
from tests.browser.test_room import PAGES
from tests.extent import some

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.serving import OpenPage, WatchedPage

FINGER: Final = 44
LANGS: Final = tuple(lang.value for lang in Lang)
TURNS: Final = tuple(
    (path, lang)
    for (number, path), lang in product(enumerate(PAGES), LANGS)
    if LANGS.index(lang) == number % len(LANGS)
)
"""Each page in one language, by turns."""
SCROLLED: Final = "document.querySelector('[data-testid=stMain]').scrollTop"
# So far that the contents, where there are any, have left their place.
SCROLL: Final = """() => { const main = document.querySelector("[data-testid=stMain]"), contents = document.querySelector(".pv-contents");
  main.scrollTo(0, contents ? contents.getBoundingClientRect().top + 250 : 0.7 * main.scrollHeight); }"""
BAR: Final = """() => {
  const bar = document.querySelector("[data-testid=slim]"), contents = document.querySelector(".pv-contents");
  const box = (e) => e.getBoundingClientRect().toJSON();
  return { seen: bar.checkVisibility({ visibilityProperty: true }), bar: box(bar), name: bar.textContent, contents: contents && box(contents),
    buttons: [...bar.querySelectorAll("button")].map((e) => ({ ...box(e), label: e.getAttribute("aria-label") || e.textContent })),
    over: document.elementFromPoint(innerWidth / 2, box(bar).height / 2)?.closest("[data-testid=slim]") === bar };
}"""
TARGETS: Final = """() => [...document.querySelectorAll(".pv-header > :not(.pv-slim)")].flatMap((part) => [...part.querySelectorAll("a, button, input, select")])
  .map((e) => { const box = (e.closest(".pv-theme, .pv-languages") ?? e).getBoundingClientRect(); return [e.className || e.localName, box.height]; })"""
LAPTOP: Final = """() => {
  const box = (which) => document.querySelector(which).getBoundingClientRect();
  const input = document.querySelector(".pv-search-input"), subtitle = document.querySelector(".pv-subtitle");
  const brush = document.createElement("canvas").getContext("2d");
  brush.font = getComputedStyle(input, "::placeholder").font;
  const { paddingLeft, paddingRight } = getComputedStyle(input);
  return { subtitle: box(".pv-subtitle").toJSON(), search: box(".pv-search").toJSON(), title: box(".pv-title").toJSON(), header: box(".pv-header").toJSON(),
    cut: subtitle.scrollWidth > subtitle.clientWidth || !subtitle.checkVisibility(), hint: input.placeholder, says: input.title,
    room: input.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) - brush.measureText(input.placeholder).width };
}"""
# How much higher the box of a page's controls is than what it holds.
EMPTY: Final = """() => [...document.querySelectorAll("[data-testid=controls]")].map((box) => box.getBoundingClientRect().bottom - box.lastElementChild.getBoundingClientRect().bottom)"""


def on_a_phone(open_page: OpenPage, path: str, lang: str = "en") -> WatchedPage:
    """Open a page on a phone and wait until it is at rest."""
    page = open_page(path, width=390, height=844, lang=lang, touch=True)
    quiet(page)
    return page


def scrolled(page: Page) -> dict[str, Any]:
    """Scroll a page most of its way and return what stays at its top."""
    page.evaluate(SCROLL)
    quiet(page)
    found: dict[str, Any] = page.evaluate(BAR)
    return found


@pytest.mark.parametrize(("path", "lang"), some(TURNS, 3))
def test_a_slim_header_and_the_contents_stay_where_a_phone_is_scrolled(
    open_page: OpenPage, path: str, lang: str
) -> None:
    page = on_a_phone(open_page, path, lang)
    assert not page.evaluate(BAR)["seen"], "the header itself is there"
    found = scrolled(page)
    assert found["seen"]
    assert found["over"]
    assert found["bar"]["top"] == pytest.approx(0, abs=1)
    assert (found["bar"]["left"], found["bar"]["right"]) == pytest.approx((0, 390), abs=1)
    assert page.title().startswith(found["name"])
    assert found["name"]
    assert len(found["buttons"]) == 3
    assert all(one["label"] and min(one["width"], one["height"]) >= FINGER for one in found["buttons"])
    if found["contents"]:
        assert found["contents"]["top"] == pytest.approx(found["bar"]["bottom"], abs=1)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_the_way_up_the_search_and_the_menu_are_a_tap_away(open_page: OpenPage) -> None:
    page = on_a_phone(open_page, "/region?place=KZ-55")
    assert scrolled(page)["seen"]
    before = page.evaluate(SCROLLED)
    page.locator(".pv-slim-menu").tap()
    assert page.locator(".pv-page-link[aria-current]").evaluate("link => link.getBoundingClientRect().top") > 0
    assert not page.evaluate(BAR)["seen"] or not page.evaluate(BAR)["over"]
    page.keyboard.press("Escape")
    page.locator(".pv-slim-search").tap()
    page.keyboard.type("Brest")
    page.wait_for_selector(".pv-search-hit")
    box = page.locator(".pv-search-input").bounding_box()
    assert box
    assert 0 <= box["y"] < 200
    assert page.evaluate(SCROLLED) == pytest.approx(before, abs=1), "nothing moves below it"
    page.locator("[data-testid=page]").last.tap(position={"x": 5, "y": 5}, force=True)
    until(page, "() => !document.querySelector('.pv-header').contains(document.activeElement)")
    until(page, f"() => ({BAR})().seen")
    page.locator(".pv-slim-up").tap()
    until(page, f"() => {SCROLLED} === 0 && !({BAR})().seen")


@pytest.mark.daily(1)
@pytest.mark.parametrize("path", ["/region?place=KZ-55", "/pair?by=BY-HO&kz=KZ-55"])
def test_a_section_chosen_in_the_contents_begins_below_what_stays(open_page: OpenPage, path: str) -> None:
    page = on_a_phone(open_page, path)
    links = page.locator("[data-contents]")
    chosen = [links.nth(number).get_attribute("data-contents") for number in range(0, links.count(), 4)]
    assert len(chosen) > 2
    for section in chosen:
        page.locator(f"[data-contents='{section}']").tap()
        quiet(page)
        contents = page.locator(".pv-contents").bounding_box()
        title = page.locator(f"[data-section='{section}'] summary h3").first.bounding_box()
        assert contents
        assert title
        assert contents["y"] + contents["height"] <= title["y"] + 1, section
        assert title["y"] < 400 or section == chosen[-1], section


def test_what_the_header_of_a_phone_offers_is_as_high_as_a_finger_needs(open_page: OpenPage) -> None:
    page = on_a_phone(open_page, "/trade", "ru")
    targets = page.evaluate(TARGETS)
    assert len(targets) == len(ROUTES) + len(("search", "add to talk", "look")) + len(LANGS)
    assert [(name, height) for name, height in targets if height < FINGER - 0.5] == []


@pytest.mark.daily(2)
@pytest.mark.parametrize(
    "path", ["/region?place=KZ-55", "/pair?by=BY-HO&kz=KZ-55", "/production", "/chronicle", "/white-spots"]
)
def test_the_controls_of_a_page_take_no_more_room_than_they_need_on_a_phone(open_page: OpenPage, path: str) -> None:
    page = on_a_phone(open_page, path)
    page.wait_for_selector("[data-testid=controls]")
    rooms = page.evaluate(EMPTY)
    assert rooms
    assert max(rooms) <= 4


@pytest.mark.daily(1)
@pytest.mark.parametrize("lang", LANGS)
def test_subtitle_and_search_are_whole_on_a_laptop(open_page: OpenPage, lang: str) -> None:
    page = open_page("/trade", lang=lang, width=1366, height=768)
    quiet(page)
    found = page.evaluate(LAPTOP)
    assert not found["cut"]
    assert found["subtitle"]["height"] < 20, "it has one line"
    assert found["subtitle"]["left"] > found["title"]["right"]
    assert found["subtitle"]["right"] < found["search"]["left"]
    assert found["search"]["width"] > 400
    assert found["says"].startswith(found["hint"])
    assert "," in found["hint"], "it says what can be searched for"
    assert found["room"] >= 0
    assert found["header"]["height"] <= 76
