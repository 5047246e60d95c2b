"""The pages of a place and of a pair: choosing, comparing, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests.browser.serving import quiet, unfold

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from tests.browser.serving import OpenPage, WatchedPage


@pytest.fixture
def visit(open_page: OpenPage) -> Callable[..., WatchedPage]:
    def open_(address: str, **how: Any) -> WatchedPage:
        page = open_page(address, **how)
        page.wait_for_selector(".pv-document h2", timeout=30_000)
        quiet(page)
        return page

    return open_


def choose(page: Page, field: str, text: str) -> None:
    box = page.get_by_role("combobox", name=field)
    box.scroll_into_view_if_needed()
    page.wait_for_timeout(200)  # a list that opens while the page is scrolled closes again
    box.click()
    box.fill(text)
    page.get_by_role("option", name=text).first.click()


def test_two_fields_choose_a_pair_a_third_compares_it_and_back_undoes_it(visit: Callable[..., WatchedPage]) -> None:
    page = visit("/pair")
    expect(page.get_by_role("heading", name="Which pair?")).to_be_visible()
    choose(page, "Place in Belarus", "Gomel Region")
    page.wait_for_url("**by=BY-HO**")
    choose(page, "Place in Kazakhstan", "Pavlodar Region")
    expect(page.get_by_role("heading", name="Gomel Region – Pavlodar Region")).to_be_visible()
    choose(page, "Compare with", "Minsk Region – Pavlodar Region")
    expect(page.get_by_role("heading", name="Side by side")).to_be_visible()
    assert "versus=BY-MI%2CKZ-55" in page.url
    page.go_back()
    expect(page.get_by_role("heading", name="Side by side")).to_be_hidden()
    expect(page.get_by_role("heading", name="Gomel Region – Pavlodar Region")).to_be_visible()


def test_a_comparison_shows_evidence_and_can_be_ended(visit: Callable[..., WatchedPage]) -> None:
    page = visit("/region?place=BY-BR&versus=BY-HO")
    row = page.locator("[data-testid=comparison] tr[data-comparable=true]")
    expect(row).to_have_count(1)
    row.locator("summary").first.click()
    expect(row.locator("dd").first).to_be_visible()
    page.get_by_role("button", name="End the comparison").click()
    expect(page.locator("[data-testid=comparison]")).to_have_count(0)
    assert "versus" not in page.url


def test_a_region_leads_to_its_pairs_and_to_what_it_was(visit: Callable[..., WatchedPage]) -> None:
    page = visit("/region?place=KZ-62")
    unfold(page, "territory")
    page.locator("[data-section=territory] button").first.click()
    page.wait_for_url("**place=KZ-KAR**")
    assert "date=2022-06-07" in page.url
    expect(page.get_by_role("heading", name="Karaganda Region", level=2)).to_be_visible()
    unfold(page, "pairs")
    page.locator("[data-section=pairs] button", has_text="Brest Region").click()
    page.wait_for_url("**/pair?**")
    expect(page.get_by_role("heading", name="Brest Region – Karaganda Region")).to_be_visible()


@pytest.mark.daily(2)
@pytest.mark.parametrize("address", ["/region?place=KZ-35&versus=KZ-39", "/pair?by=BY-HO&kz=KZ-55", "/region"])
def test_nothing_hangs_over_at_360_pixels(visit: Callable[..., WatchedPage], address: str) -> None:
    page = visit(address, width=360, height=780)
    quiet(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert page.watch.console == []
    assert page.watch.outside == []
