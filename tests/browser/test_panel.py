"""The panel before the server: what is chosen is shown by the page itself, and a later answer changes nothing of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.test_map import line_at, panel_of, press

if TYPE_CHECKING:
    from playwright.sync_api import Page, Route

    from tests.browser.serving import OpenPage, WatchedPage

DOCUMENT = re.compile(r"/panels/[0-9a-f]{16}/\w+/[\d-]+")
VERSION = re.compile(r"/panels/[0-9a-f]{16}(\?|$)")
QUIET = "[data-testid=stApp]:not([data-test-script-state=running])"
KEEP = """() => {
  const panel = document.querySelector('[data-testid=panel]');
  window.kept = [panel, ...panel.querySelectorAll('*')];
  window.changes = 0;
  new MutationObserver((found) => { window.changes += found.length; })
    .observe(panel.closest('.pv-panel-mount'), {childList: true, subtree: true, characterData: true});
}"""
SAME = """() => {
  const panel = document.querySelector('[data-testid=panel]'), now = [panel, ...panel.querySelectorAll('*')];
  return window.changes === 0 && now.length === window.kept.length && now.every((node, at) => node === window.kept[at]);
}"""
READ = "() => document.querySelector('[data-testid=panel]').outerHTML"


class Sent:
    """What a page sends to its server after it was opened."""

    def __init__(self) -> None:
        self.frames: list[str | bytes] = []

    def watch(self, page: Page) -> None:
        """Count what the page sends from its next document on."""
        page.on("websocket", lambda socket: socket.on("framesent", self._take))

    def _take(self, frame: str | bytes) -> None:
        self.frames.append(frame)


def at_rest(page: WatchedPage) -> None:
    """Wait until the server's script has ended: while it runs, the server is asked."""
    page.wait_for_selector(".pv-map[data-ready=true]")
    page.wait_for_selector(QUIET)
    page.wait_for_timeout(1000)
    page.wait_for_selector(QUIET)


@pytest.fixture
def opened(open_page: OpenPage) -> tuple[WatchedPage, Sent]:
    """Give the map, at rest, and what it sends from now on."""
    page, sent = open_page(fresh=True), Sent()
    sent.watch(page)
    page.reload()
    at_rest(page)
    sent.frames.clear()
    return page, sent


def test_what_is_chosen_on_the_map_page_is_shown_without_the_servers_script(opened: tuple[WatchedPage, Sent]) -> None:
    page, sent = opened
    press(page, "BY-HO")
    panel_of(page, "BY-HO")
    expect(page).to_have_url(re.compile(r"/\?place=BY-HO$"))
    press(page, "KZ-55")
    page.wait_for_selector(".pv-map[data-pair='BY-HO~KZ-55']")
    expect(page).to_have_url(re.compile(r"/\?by=BY-HO&kz=KZ-55$"))
    press(page, "KZ-55")  # a side of the pair: taken back
    panel_of(page, "BY-HO")
    tie = page.locator("[data-testid=panel] [data-go^=tie-]").first
    claim = tie.get_attribute("data-go")
    tie.click()
    page.wait_for_selector(f"[data-testid=panel][data-claim='{claim}']")
    expect(page).to_have_url(re.compile(rf"/\?claim={claim}$"))
    page.locator("[data-testid=panel] .pv-close").click()
    page.wait_for_selector("[data-testid=panel]:not([data-claim])")
    page.wait_for_selector(".pv-map[data-claim=''][data-place='']")
    page.mouse.click(*line_at(page, "[data-pair='BY-HR~KZ-47']"))  # no other one is near
    page.wait_for_selector(".pv-map[data-pair='BY-HR~KZ-47']")
    page.keyboard.press("/")
    page.keyboard.type("Mogilev")
    page.locator("[data-hit='BY-MA']").first.click()
    page.wait_for_selector(".pv-map[data-pair='BY-MA~KZ-47']")
    assert "by=BY-MA&kz=KZ-47" in page.url
    assert sent.frames == []
    assert page.watch.console == []


def test_what_the_page_draws_is_what_its_script_draws(opened: tuple[WatchedPage, Sent]) -> None:
    page, _ = opened
    drawn = {}
    for place in ("BY-MI", "BY-HO"):
        press(page, place)
        panel_of(page, place)
        drawn[page.url] = page.evaluate(READ)
    press(page, "KZ-55")
    page.wait_for_selector(".pv-map[data-pair='BY-HO~KZ-55']")
    expect(page.locator("[data-testid=panel] h2")).to_contain_text("Pavlodar")
    drawn[page.url] = page.evaluate(READ)
    for url, markup in drawn.items():
        page.goto(url)
        at_rest(page)
        plain = [re.sub(r"pv-meaning-\d+", "", text) for text in (page.evaluate(READ), markup)]
        assert plain[0] == plain[1], url


def test_an_answer_of_the_script_that_comes_later_changes_no_node(opened: tuple[WatchedPage, Sent]) -> None:
    page, sent = opened
    page.route(VERSION, lambda route: route.fulfill(json=False))  # so the script is asked
    press(page, "BY-HO")
    panel_of(page, "BY-HO")
    page.evaluate(KEEP)
    page.wait_for_timeout(300)
    at_rest(page)
    assert len(sent.frames) == 1
    assert page.evaluate(SAME)
    page.locator("[data-testid=panel] .pv-close").click()
    page.wait_for_selector("[data-testid=panel]:not([data-place])")


def test_a_document_that_comes_after_the_scripts_answer_changes_no_node(opened: tuple[WatchedPage, Sent]) -> None:
    page, sent = opened
    held: list[Route] = []
    page.route(DOCUMENT, lambda route: held.append(route))  # noqa: PLW0108 - a built-in cannot be marked as a handler
    press(page, "BY-HO")
    panel_of(page, "BY-HO")  # by the script
    assert len(sent.frames) == 1
    page.evaluate(KEEP)
    assert held
    page.unroute(DOCUMENT)  # what was held goes on
    page.wait_for_timeout(800)
    assert page.evaluate(SAME)
    press(page, "BY-MI")
    panel_of(page, "BY-MI")
    assert len(sent.frames) == 1, "the page answers by itself again"


def test_back_and_forth_lead_through_what_was_chosen(opened: tuple[WatchedPage, Sent]) -> None:
    page, _ = opened
    for place in ("BY-HO", "BY-MI", "BY-BR"):
        press(page, place)
        panel_of(page, place)
    for place in ("BY-MI", "BY-HO"):
        page.go_back()
        page.wait_for_selector(f".pv-map[data-place='{place}']")
        panel_of(page, place)
    page.go_forward()
    panel_of(page, "BY-MI")
    assert page.url.endswith("?place=BY-MI")
    assert page.watch.console == []


def test_what_the_server_is_asked_after_a_choice_it_answers_at_the_address_of_the_choice(
    opened: tuple[WatchedPage, Sent],
) -> None:
    page, _ = opened
    press(page, "BY-HO")
    panel_of(page, "BY-HO")
    press(page, "BY-HO")
    page.wait_for_selector("[data-testid=panel]:not([data-place])")
    press(page, "KZ-55")
    panel_of(page, "KZ-55")
    page.locator(".pv-language[lang=ru]").click()
    expect(page.locator("html")).to_have_attribute("lang", "ru")
    expect(page.locator("[data-testid=panel] h2")).to_have_text("Павлодарская область")
    assert "place=KZ-55" in page.url
    page.locator("[data-page=region]").click()
    page.wait_for_selector("[data-page=region][aria-current=page]")
    expect(page).to_have_url(re.compile(r"/region\?place=KZ-55&lang=ru$"))


def test_without_documents_of_its_own_the_page_asks_its_script(opened: tuple[WatchedPage, Sent]) -> None:
    page, sent = opened
    page.route(DOCUMENT, lambda route: route.fulfill(status=204))
    for number, place in enumerate(("BY-HO", "BY-MI"), start=1):
        press(page, place)
        panel_of(page, place)
        at_rest(page)
        assert len(sent.frames) == number
    assert page.url.endswith("?place=BY-MI")


def test_a_date_at_rest_is_answered_by_the_page(opened: tuple[WatchedPage, Sent]) -> None:
    page, sent = opened
    press(page, "BY-HO")
    panel_of(page, "BY-HO")
    before = page.locator("[data-testid=panel]").inner_text()
    slider = page.locator("[data-testid=date]")
    slider.evaluate("""(slider) => {
      slider.value = 60;
      slider.dispatchEvent(new Event('input', {bubbles: true}));
    }""")
    expect(page.locator("[data-testid=panel]")).not_to_have_text(before)  # it follows while the date moves
    assert "date" not in page.url
    slider.dispatch_event("change")
    expect(page).to_have_url(re.compile(r"\?place=BY-HO&date=2001-01-01$"))
    assert sent.frames == []
