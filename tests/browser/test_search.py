"""The search in a browser: cards of organisations and people, groups, and announcements."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from playwright.sync_api import expect

from tests.browser.serving import until

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.serving import OpenPage

STATUS: Final = "[data-testid=search-status]"


def find(page: Page, text: str) -> None:
    page.fill("[data-testid=search]", text)
    page.wait_for_selector(".pv-search-hit")
    page.keyboard.press("Enter")


@pytest.mark.parametrize(
    ("typed", "name", "id_", "title"),
    [("БелАЗ", "org", "belaz", "БЕЛАЗ"), ("Лукашенко", "person", "lukashenka-a", "Лукашенко")],
)
def test_an_organisation_and_a_person_open_their_own_card_that_a_link_keeps(
    open_page: OpenPage, typed: str, name: str, id_: str, title: str
) -> None:
    page = open_page(lang="ru", width=1366, height=768)
    find(page, typed)
    card = page.locator(f"[data-testid=panel][data-{name}={id_}]")
    expect(card.locator("h2")).to_contain_text(title)
    assert f"{name}={id_}" in page.url
    until(page, f"document.title.includes({title!r})")
    page.reload()
    expect(card).to_be_visible(timeout=60_000)
    page.go_back()
    expect(card).to_have_count(0)
    page.go_forward()
    expect(card).to_be_visible()
    card.locator(".pv-close").click()
    until(page, f"!location.search.includes('{name}=')")


def test_what_was_found_is_announced_and_nothing_too(open_page: OpenPage) -> None:
    page = open_page()
    page.fill("[data-testid=search]", "turnover 2014")
    expect(page.locator(STATUS)).to_have_text("Found: 1 (Figures: 1).")
    page.fill("[data-testid=search]", "zzzz")
    expect(page.locator(STATUS)).to_have_text("Nothing found. Not found: zzzz.")


def test_a_group_shows_all_of_its_hits_when_asked(open_page: OpenPage) -> None:
    page = open_page()
    page.fill("[data-testid=search]", "agreements of Gomel Region")
    group = page.locator("[data-group=agreement]")
    expect(group.locator(".pv-search-hit")).to_have_count(3)
    group.locator(".pv-search-all").click()
    expect(page.locator(".pv-search-all")).to_have_count(0)
    expect(page.locator("[data-hit=gomel-pavlodar-agreement-2016]")).to_be_visible()
    expect(page.locator("[data-hit=gomel-atyrau-partnership]")).to_be_visible()
