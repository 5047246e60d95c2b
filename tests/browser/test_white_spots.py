"""The white spots for those who use the keyboard, and the ways from a cell to a pair and back."""

from __future__ import annotations

import json
import urllib.request
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests.browser.serving import quiet, until

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.browser.serving import OpenPage, Server, WatchedPage

FOCUSED = "document.activeElement.dataset.pair"


@pytest.fixture
def grid(open_page: OpenPage) -> Callable[..., WatchedPage]:
    def open_(query: str = "", **how: Any) -> WatchedPage:
        page = open_page(f"/white-spots{query}", **how)
        page.wait_for_selector("[data-testid=matrix] td[tabindex='0']", timeout=30_000)
        quiet(page)
        return page

    return open_


def test_arrow_keys_move_through_the_grid_and_stop_at_its_edges(grid: Callable[..., WatchedPage]) -> None:
    page = grid()
    page.locator("[data-testid=matrix] td[tabindex='0']").focus()
    assert page.evaluate(FOCUSED) == "BY-HR,KZ-27"
    for key, pair in (
        ("ArrowRight", "BY-HR,KZ-23"),
        ("ArrowDown", "BY-BR,KZ-23"),
        ("ArrowLeft", "BY-BR,KZ-27"),
        ("ArrowLeft", "BY-BR,KZ-27"),
        ("End", "BY-BR,KZ-63"),
        ("PageDown", "BY-MA,KZ-63"),
        ("Control+Home", "BY-HR,KZ-27"),
    ):
        page.keyboard.press(key)
        assert page.evaluate(FOCUSED) == pair
    assert page.locator("[data-testid=matrix] td[tabindex='0']").count() == 1


def test_space_chooses_a_cell_and_enter_opens_its_pair(grid: Callable[..., WatchedPage]) -> None:
    page = grid("?by=BY-BR&kz=KZ-31")
    expect(page.get_by_role("heading", name="Brest Region – Zhambyl Region")).to_be_visible()
    page.locator("[data-pair='BY-BR,KZ-31']").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Space")
    expect(page.get_by_role("heading", name="Minsk – Zhambyl Region")).to_be_visible()
    assert "by=BY-HM" in page.url
    until(page, f"{FOCUSED} === 'BY-HM,KZ-31'")
    page.keyboard.press("Enter")
    page.wait_for_url("**/pair?**")
    expect(page.get_by_text("The source names nothing that links these two.", exact=False)).to_be_visible()


def test_the_order_is_in_the_address_and_the_file_equals_the_screen(
    grid: Callable[..., WatchedPage], server: Server
) -> None:
    page = grid("?date=2017-07-01")
    page.get_by_role("button", name="Best known first").click()
    page.wait_for_url("**order=count**")
    page.wait_for_selector("[data-order=count][aria-pressed=true]")
    shown = page.eval_on_selector_all(
        "[data-testid=matrix] td[data-pair]", "cells => cells.map((c) => [c.dataset.pair, c.dataset.state])"
    )
    address = f"{server.url}/api/v1/views/white-spots.json?date=2017-07-01&order=count"
    with urllib.request.urlopen(address, timeout=30) as answer:  # noqa: S310 - our own server
        rows = json.load(answer)["rows"]
    assert [[f"{row['by_id']},{row['kz_id']}", row["state"]] for row in rows] == shown


def test_on_a_narrow_screen_the_grid_turns_and_nothing_hangs_over(grid: Callable[..., WatchedPage]) -> None:
    page = grid("?lang=ru", width=360, height=780)
    assert page.locator("[data-testid=matrix] tbody tr").count() == 20
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert page.watch.outside == []
