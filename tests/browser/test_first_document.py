"""The document says what its page says before any script runs, and the page takes its place without a jump."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from components.session.routes import ROUTES
from tests.browser.serving import until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext, Page

    from tests.browser.serving import OpenPage, Server

# A server that never answers the page's socket: what is seen then is the document alone.
HANGING = """
window.WebSocket = class extends EventTarget {
  readyState = 0; binaryType = "blob"; send() {} close() {}
};
"""
OBSERVING = """
window.shifted = 0; window.largest = [];
new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shifted += entry.value; })
  .observe({ type: "layout-shift", buffered: true });
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.largest.push(entry.element?.closest("#pv-first") ? "first" : "page");
}).observe({ type: "largest-contentful-paint", buffered: true });
"""
PLACES = {"region": "?place=BY-HO", "pair": "?by=BY-HO&kz=KZ-55"}
ADDRESSES = [f"/{route.path}{PLACES.get(route.name, '')}" for route in ROUTES]
NEAR_PX = 14


@pytest.fixture
def without_scripts(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(java_script_enabled=False, locale="ru-RU", viewport={"width": 1366, "height": 768})
    yield context
    context.close()


def seen(page: Page) -> str:
    return str(page.locator("#pv-first").inner_text())


def where(page: Page, name: str) -> dict[str, float]:
    """Return where the first element of a name is."""
    box: dict[str, float] = page.locator(name).first.evaluate("(e) => e.getBoundingClientRect().toJSON()")
    return box


# without scripts


@pytest.mark.parametrize("address", ADDRESSES)
def test_without_scripts_a_page_has_its_words_in_the_language_of_the_browser(
    server: Server, without_scripts: BrowserContext, address: str
) -> None:
    page = without_scripts.new_page()
    page.goto(server.url + address)
    assert page.locator("html").get_attribute("lang") == "ru"
    assert re.search("[а-яё]{4}", page.locator("#pv-first h2").first.inner_text())
    assert "CSV" in seen(page)
    assert len(seen(page)) > 200


def test_without_scripts_a_region_of_the_drawing_leads_to_its_place(
    server: Server, without_scripts: BrowserContext
) -> None:
    page = without_scripts.new_page()
    page.goto(server.url + "/")
    page.get_by_role("link", name="Гомельская область").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/\?lang=ru&place=BY-HO$"))
    assert page.locator("#pv-first h2").first.inner_text() == "Гомельская область"
    page.get_by_role("link", name="Торговля").click()
    page.wait_for_url(re.compile(r"/trade\?lang=ru&place=BY-HO$"))


@pytest.mark.parametrize("address", ADDRESSES)
def test_on_a_phone_nothing_is_wider_than_the_page(browser: Browser, server: Server, address: str) -> None:
    context = browser.new_context(java_script_enabled=True, locale="be-BY", viewport={"width": 390, "height": 844})
    context.add_init_script(HANGING)
    page = context.new_page()
    page.goto(server.url + address)
    widths = page.evaluate("[document.getElementById('pv-first').scrollWidth, innerWidth]")
    context.close()
    assert widths[0] <= widths[1]


# while the server does not answer


def test_a_page_whose_server_hangs_goes_on_saying_what_it_says_first(browser: Browser, server: Server) -> None:
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    context.add_init_script(HANGING)
    page = context.new_page()
    page.goto(server.url + "/region?place=BY-HO")
    page.wait_for_selector(".pv-connection", timeout=20_000)
    assert page.locator("#pv-first h2").first.inner_text() == "Gomel Region"
    assert page.locator("#root").evaluate("(root) => getComputedStyle(root).visibility") == "hidden"
    context.close()


# the page takes its place


@pytest.mark.parametrize("address", ["/", "/region?place=BY-HO", "/pair?by=BY-HO&kz=KZ-55", "/trade", "/sources"])
def test_the_page_takes_over_without_a_jump_and_nothing_larger_comes_later(open_page: OpenPage, address: str) -> None:
    page = open_page(address, script=OBSERVING, width=1350, height=940)
    until(page, "!document.getElementById('pv-first')")
    assert page.watch.console == [], "neither a fault nor a breach of the policy"
    assert page.evaluate("window.shifted") <= 0.05
    assert set(page.evaluate("window.largest")) == {"first"}


@pytest.mark.parametrize("address", ["/", "/region?place=BY-HO", "/pair?by=BY-HO&kz=KZ-55"])
def test_headline_and_map_are_where_those_of_the_page_are(
    browser: Browser, server: Server, open_page: OpenPage, address: str
) -> None:
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB")
    context.add_init_script(HANGING)
    first = context.new_page()
    first.goto(server.url + address)
    first.evaluate("document.fonts.ready")
    page = open_page(address)
    for before, after in ((".pv-first h2", "#root .pv-document h2"), (".pv-first .pv-stage", "#root .pv-stage")):
        one, other = (where(shown, name) for shown, name in ((first, before), (page, after)))
        far = {side: round(one[side] - other[side]) for side in ("x", "y")}
        if "stage" in after:  # a line of the headline is as wide as its words, its box as wide as the page
            far["width"] = round(one["width"] - other["width"])
        assert all(abs(pixels) <= NEAR_PX for side, pixels in far.items() if side != "y"), (before, far)
        assert abs(far["y"]) <= 3 * NEAR_PX, (before, far)
    context.close()


def test_a_reader_who_chose_the_dark_look_never_sees_the_light_one(browser: Browser, server: Server) -> None:
    context = browser.new_context(color_scheme="light", java_script_enabled=False)
    context.add_cookies([{"name": "pv-theme", "value": "dark", "url": server.url}])
    page = context.new_page()
    page.goto(server.url + "/")
    colour = page.locator("#pv-first").evaluate("(first) => getComputedStyle(first).backgroundColor")
    context.close()
    assert colour == "rgb(15, 23, 29)"
