"""What an official, a student and a reader without a mouse do, from page to page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.serving import quiet, unfold, until
from tests.browser.test_map import panel_of

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.serving import OpenPage


# Whatever is set as a figure, a status or a date on any page: its claim, and the evidence of that.
UNFOUNDED = """() => [...document.querySelectorAll('.pv-value, .pv-badge, .pv-figure-value, .pv-hedge')]
  .filter(e => !e.closest('[data-section=organisations], [data-section=conflicts], [data-section=refused]'))   // our own words on bodies and doubts
  .filter(e => !e.closest('[data-claim]') || !e.closest('[data-claim]').dataset.claim).map(e => e.textContent)"""
UNPROVED = """() => [...document.querySelectorAll('li[data-claim]')].filter(e => !e.querySelector('[data-evidence]')).map(e => e.dataset.claim)"""
VIEWS = {
    "map": "/?place=KZ-55",
    "region": "/region?place=KZ-35",
    "pair": "/pair?by=BY-HO&kz=KZ-55",
    "white-spots": "/white-spots?by=BY-BR&kz=KZ-31",
    "trade": "/trade",
    "production": "/production",
    "chronicle": "/chronicle",
    "visit": "/visit?by=BY-HO&kz=KZ-55",
    "sources": "/sources?q=note 90",
}


def turn_to(page: Page, name: str) -> None:
    page.click(f"[data-page={name}]")
    page.wait_for_selector(f"[data-page={name}][aria-current=page]", timeout=15_000)


@pytest.mark.daily(3)
@pytest.mark.parametrize("name", list(VIEWS))
def test_every_figure_status_and_date_of_a_view_has_a_claim_and_its_evidence(open_page: OpenPage, name: str) -> None:
    page = open_page(VIEWS[name])
    page.wait_for_selector("li[data-claim] [data-evidence], [data-testid=panel]", timeout=20_000, state="attached")
    quiet(page)
    assert page.evaluate(UNFOUNDED) == []
    assert page.evaluate(UNPROVED) == []
    assert page.watch.outside == []
    assert page.watch.console == []


def test_an_official_finds_what_links_gomel_and_pavlodar_with_its_evidence(open_page: OpenPage) -> None:
    page = open_page("/", lang="ru")
    page.keyboard.press("/")
    page.keyboard.type("Павлодарская область")
    page.wait_for_selector(".pv-search-hit")
    page.keyboard.press("Enter")
    panel_of(page, "KZ-55")
    turn_to(page, "region")
    page.wait_for_selector("[data-testid=page][data-place='KZ-55']")
    assert "place=KZ-55" in page.url
    unfold(page, "pairs")
    page.locator("[data-section=pairs] button", has_text="Гомельская область").first.click()
    page.wait_for_selector("h2:has-text('Гомельская область – Павлодарская область')", timeout=15_000)
    assert "by=BY-HO" in page.url
    assert "kz=KZ-55" in page.url
    card = page.locator("li[data-claim='gomel-pavlodar-agreement-2016'] details").first
    card.locator("summary").click()
    card.locator("dd").first.wait_for()
    assert "глава 3" in card.inner_text()
    unfold(page, "figures")
    assert page.locator("[data-section=figures] li[data-claim]").count() == 10
    rows = page.locator("[data-testid=downloads]").inner_text()
    assert "XLSX" in rows
    with page.expect_download() as download:
        page.locator("[data-testid=downloads] a", has_text="XLSX").click()
    assert download.value.path().stat().st_size > 5_000
    page.go_back()
    page.wait_for_selector("[data-testid=page][data-place='KZ-55']")
    assert page.watch.console == []


def test_a_student_takes_place_and_date_from_page_to_page_and_language_to_language(open_page: OpenPage) -> None:
    page = open_page("/?place=KZ-YUZ&date=2003-07-01")
    for name in ("region", "white-spots", "chronicle", "sources", "map"):
        turn_to(page, name)
        assert "place=KZ-YUZ" in page.url, name
        assert "date=2003-07-01" in page.url, name
    page.wait_for_selector(".pv-map[data-date='2003-07-01'][data-place='KZ-YUZ']")
    turn_to(page, "region")
    page.click(".pv-language[lang=kk]")
    page.wait_for_selector("[data-testid=page][lang=kk]")
    assert "place=KZ-YUZ" in page.url
    page.locator("[data-testid=controls] [data-testid=today]").click()
    until(page, "!location.search.includes('2003')")
    assert page.locator("[data-testid=page]").first.get_attribute("data-place") == "KZ-YUZ"


def test_the_keyboard_alone_leads_from_the_search_to_the_pair(open_page: OpenPage) -> None:
    page = open_page("/white-spots")
    page.wait_for_selector("[role=grid]")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.getAttribute('role')") == "combobox"
    page.keyboard.press("Escape")
    page.locator("[role=grid] [tabindex='0']").first.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_selector("[data-page=pair][aria-current=page]", timeout=15_000)
    assert "by=" in page.url
    assert "kz=" in page.url


@pytest.mark.daily(2)
@pytest.mark.parametrize("name", list(VIEWS))
def test_no_page_scrolls_sideways(open_page: OpenPage, name: str) -> None:
    page = open_page(VIEWS[name], width=360, height=800, lang="ru")
    inner = "() => { const main = document.querySelector('[data-testid=stMain]'); return main.scrollWidth - main.clientWidth; }"
    for width in (360, 1440):
        page.set_viewport_size({"width": width, "height": 800})
        quiet(page)
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, width
        assert page.evaluate(inner) <= 1, width


def test_ventures_stand_on_a_map_by_place_and_a_place_narrows_the_page(open_page: OpenPage) -> None:
    page = open_page("/production")
    page.wait_for_selector(".pv-pin")
    counts = page.locator(".pv-pin").evaluate_all(
        "all => Object.fromEntries(all.map(e => [e.dataset.pin, Number(e.dataset.count)]))"
    )
    assert counts["kostanay"] == max(counts.values())
    assert all(
        size["width"] >= 24
        for size in page.locator(".pv-pin").evaluate_all("all => all.map(e => e.getBoundingClientRect().toJSON())")
    )
    page.locator("[data-pin=kostanay]").focus()
    page.keyboard.press("Enter")
    until(page, "location.search.includes('place=kostanay')")
    page.wait_for_selector("[data-pin=kostanay][aria-pressed=true]")
    assert page.watch.console == []


def test_a_page_opened_in_a_tab_of_its_own_has_the_newest_selection(open_page: OpenPage) -> None:
    page = open_page("/production?date=2016-01-01")
    page.wait_for_selector(".pv-pin")
    link = page.locator("[data-page=region]")
    assert link.get_attribute("href") == "/region?date=2016-01-01"
    # A pin redraws only a part of the page, and the head is not among it.
    page.locator("[data-pin=kostanay]").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/production?*place=kostanay*")
    expect(link).to_have_attribute("href", re.compile("^/region.*place=kostanay"))
    assert "date=2016-01-01" in str(link.get_attribute("href"))
    with page.context.expect_page() as opened:
        link.click(modifiers=["ControlOrMeta"])
    opened.value.wait_for_selector("[data-testid=page][data-place=kostanay]", timeout=20_000)
    assert "place=kostanay" in opened.value.url
    assert "/production" in page.url
    # What a browser sends no event for is read when the reader comes near.
    page.evaluate("() => { history.replaceState(history.state, '', location.pathname + '?place=KZ-55'); }")
    link.focus()
    assert link.get_attribute("href") == "/region?place=KZ-55"
    assert page.watch.console == []
