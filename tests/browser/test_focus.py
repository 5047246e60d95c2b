"""Keyboard focus, evidence cards, and the title and address of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.serving import quiet, ready, until
from tests.browser.test_journeys import turn_to
from tests.browser.test_map import click_unit, panel_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page, Route

    from tests.browser.serving import OpenPage


EVIDENCE = "**/api/v1/claims/*/evidence*"
ON_HEADING = "() => document.activeElement === document.querySelector('.pv-document h2')"
CARD = "[data-testid=panel] [data-section=ties] .pv-evidence >> nth=1"


def press(page: Page, selector: str, key: str = "Enter") -> None:
    page.locator(selector).first.focus()
    page.keyboard.press(key)


def titled(page: Page, title: str) -> None:
    until(page, "title => document.title === title", title)


# the focus


def test_after_a_turn_of_the_page_the_focus_is_on_its_heading(open_page: OpenPage) -> None:
    page = open_page("/?place=BY-HO")
    for name in ("region", "white-spots", "chronicle", "map"):
        press(page, f"[data-page={name}]")
        page.wait_for_selector(f"[data-page={name}][aria-current=page]", timeout=15_000)
        until(page, ON_HEADING, timeout=15_000)
        quiet(page)
        assert page.evaluate(ON_HEADING), name
        assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollLeft") == 0
    assert page.watch.console == []


def test_a_language_button_keeps_the_focus(open_page: OpenPage) -> None:
    page = open_page("/region?place=BY-HO")
    press(page, ".pv-language[lang=kk]")
    page.wait_for_selector("[data-testid=page][lang=kk]", timeout=15_000)
    quiet(page)
    assert page.evaluate("document.activeElement.matches('.pv-language[lang=kk][aria-pressed=true]')")


def test_the_keyboard_goes_into_the_panel_and_back_to_where_it_was(open_page: OpenPage) -> None:
    page = open_page()
    press(page, "[data-testid=panel] [data-go=BY-HR]")
    panel_of(page, "BY-HR")
    until(page, ON_HEADING)
    page.keyboard.press("Escape")
    page.wait_for_selector("[data-testid=panel]:not([data-place])")
    until(page, "() => document.activeElement.dataset.go === 'BY-HR'")
    assert "place" not in page.url


def test_a_redrawn_document_gives_the_focus_to_the_same_item(open_page: OpenPage) -> None:
    page = open_page("/?place=BY-HO")
    page.locator(f"{CARD} >> summary").focus()
    held = page.evaluate(
        "() => { window.before = document.activeElement; return before.parentElement.dataset.evidence; }"
    )
    page.locator(".pv-key[data-kind=project]").evaluate("key => key.click()")
    until(page, "() => !before.isConnected", timeout=10_000)
    assert page.evaluate("() => document.activeElement.closest('[data-evidence]')?.dataset.evidence") == held


def test_nobody_who_types_is_disturbed_by_a_turn_of_the_page(open_page: OpenPage) -> None:
    page = open_page("/trade")
    page.locator("[data-testid=search]").focus()
    page.keyboard.type("Gom")
    page.locator("[data-page=region]").evaluate("link => link.click()")
    page.wait_for_selector("[data-page=region][aria-current=page]", timeout=15_000)
    page.wait_for_selector("[data-testid=downloads]")
    quiet(page)
    page.keyboard.type("el")
    assert page.evaluate("() => [document.activeElement.dataset.testid, document.activeElement.value]") == [
        "search",
        "Gomel",
    ]


def test_a_click_on_nothing_gives_the_focus_away_for_good(open_page: OpenPage) -> None:
    page = open_page("/?place=BY-HO")
    page.locator(f"{CARD} >> summary").focus()
    page.locator("[data-testid=panel] h2").click()
    page.evaluate("() => { window.before = document.querySelector('[data-testid=panel]'); }")
    page.locator(".pv-key[data-kind=project]").evaluate("key => key.click()")
    until(page, "() => !before.isConnected", timeout=10_000)
    assert page.evaluate("document.activeElement.closest('[data-testid=panel]') === null")


# the evidence


def test_an_evidence_card_waits_fails_in_words_and_is_tried_again(open_page: OpenPage) -> None:
    page = open_page("/?place=BY-HO")
    answers: list[Callable[[Route], None]] = [lambda route: route.abort(), lambda route: route.fulfill(status=503)]
    waiting: list[Route] = []
    page.route(EVIDENCE, lambda route: waiting.append(route))  # noqa: PLW0108 - Playwright cannot mark a built-in method
    card = page.locator(CARD)
    card.locator("summary").click()
    card.get_by_text("Loading").wait_for()
    for number, answer in enumerate(answers):
        while len(waiting) <= number:
            page.wait_for_timeout(20)
        answer(waiting[number])
        card.locator(".pv-evidence-failed").wait_for()
        assert "The evidence could not be loaded." in card.inner_text()
        assert card.evaluate("card => card.open")
        press(page, f"{CARD} >> .pv-evidence-again")
        card.get_by_text("Loading").wait_for()
    assert page.evaluate("document.activeElement.localName") == "summary"
    while len(waiting) <= len(answers):
        page.wait_for_timeout(20)
    waiting[-1].continue_()
    card.locator("dd").first.wait_for()
    assert card.locator(".pv-evidence-failed, .pv-evidence-wait").count() == 0
    assert all("Failed to load resource" in line for line in page.watch.console)  # the browser's own two lines


def test_an_open_card_stays_open_when_its_document_is_drawn_anew_and_no_other(open_page: OpenPage) -> None:
    page = open_page("/?place=BY-HO")
    card = page.locator(CARD)
    card.locator("summary").click()
    card.locator("dd").first.wait_for()
    claim, text = card.get_attribute("data-evidence"), card.inner_text()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "/evidence" in request.url else None)
    card.evaluate("card => { window.before = card; }")
    page.locator(".pv-key[data-kind=project]").click()
    until(page, "() => !before.isConnected", timeout=10_000)
    opened = page.locator("[data-testid=panel] .pv-evidence[open]")
    assert opened.evaluate_all("all => all.map(card => card.dataset.evidence)") == [claim]
    assert opened.inner_text() == text
    assert asked == []
    click_unit(page, "KZ-55")
    quiet(page)
    assert opened.count() == 0


def test_an_open_card_of_a_table_stays_open_when_it_is_sorted(open_page: OpenPage) -> None:
    page = open_page("/chronicle")
    page.locator(".pv-register-fold > summary").first.click()
    card = page.locator("[data-testid=register] .pv-evidence").first
    card.locator("summary").click()
    card.locator("dd").first.wait_for()
    claim = card.get_attribute("data-evidence")
    page.locator("[data-testid=register] .pv-sort").nth(1).click()
    page.locator(f"[data-testid=register] .pv-evidence[open][data-evidence='{claim}'] dd").first.wait_for()


# the title and the address


def test_the_title_says_what_is_chosen_and_where(open_page: OpenPage) -> None:
    page = open_page("/region?place=BY-HO")
    titled(page, "Gomel Region · Region · Partnership Vector")
    turn_to(page, "trade")
    titled(page, "Trade · Partnership Vector")
    turn_to(page, "map")
    titled(page, "Gomel Region · Map · Partnership Vector")
    ready(page)
    click_unit(page, "KZ-55")
    titled(page, "Pavlodar Region · Map · Partnership Vector")
    page.click("[data-testid=panel] .pv-close")
    titled(page, "Map · Partnership Vector")
    page.click(".pv-language[lang=ru]")
    titled(page, "Карта · Вектор партнёрства")


def test_the_title_of_a_pair_names_both(open_page: OpenPage) -> None:
    page = open_page("/pair?by=BY-HO&kz=KZ-55")
    titled(page, "Gomel Region – Pavlodar Region · Pair · Partnership Vector")
    quiet(page)
    assert page.title() == "Gomel Region – Pavlodar Region · Pair · Partnership Vector"


@pytest.mark.parametrize("path", ["/region/x", "/nope"])
def test_an_address_of_no_page_opens_the_map_and_says_so(open_page: OpenPage, path: str) -> None:
    page = open_page(f"{path}?place=BY-HO")
    panel_of(page, "BY-HO")
    assert "page" in page.locator("[data-testid=notice]").inner_text()
    assert page.locator("[role=dialog]").count() == 0
    assert page.watch.console == []
