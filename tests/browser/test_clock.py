"""The date moves borders, names, ties and the panel together, in a real browser."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.browser.serving import unfold, until
from tests.browser.test_map import LIT, TIES, VIEW, click_unit, panel_of
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from tests.browser.serving import OpenPage


UNITS = """() => [...document.querySelectorAll('.pv-canvas:not([hidden]) .pv-unit')].filter(e => e.style.display !== 'none')
  .map(e => e.dataset.place || e.dataset.shape).filter(id => id.startsWith('KZ')).sort()"""
SELECTED = "() => [...document.querySelectorAll('.pv-canvas:not([hidden]) .pv-unit[data-lit=selected]')].filter(e => e.style.display !== 'none').map(e => e.dataset.place || e.dataset.shape).sort()"
TIES_OF = """claim => [...document.querySelectorAll(`.pv-canvas:not([hidden]) [data-claim="${claim}"]`)].filter(e => e.style.display !== 'none').map(e => e.classList.contains('pv-line-by_territory'))"""
LABELS = "() => [...document.querySelectorAll('.pv-canvas:not([hidden]) .pv-label')].filter(e => e.style.display !== 'none').map(e => e.textContent)"


@pytest.mark.daily(3)
@pytest.mark.parametrize(
    ("day", "units", "astana"),
    [
        ("2003-07-01", 16, "Astana"),
        ("2018-06-18", 16, "Astana"),
        ("2018-06-19", 17, "Astana"),
        ("2019-03-23", 17, "Nur-Sultan"),
        ("2022-06-07", 17, "Nur-Sultan"),
        ("2022-06-08", 20, "Nur-Sultan"),
        ("2022-09-17", 20, "Astana"),
    ],
)
def test_borders_and_names_are_those_of_the_day(open_page: OpenPage, day: str, units: int, astana: str) -> None:
    page = open_page(f"/?date={day}", width=1920, height=1080)
    found = page.evaluate(UNITS)
    assert len(found) == units
    assert ("KZ-VOS" in found) == (day < "2022-06-08")
    assert ("KZ-YUZ" in found) == (day < "2018-06-19")
    assert astana in page.evaluate(LABELS)
    assert f"{units}" in page.locator(".pv-facts").inner_text()


def test_before_the_first_known_borders_the_map_says_so(open_page: OpenPage) -> None:
    page = open_page("/?date=1996-06-01")
    assert "not known to us" in page.locator(".pv-facts").inner_text()
    assert len(page.evaluate(UNITS)) == 16


def test_a_tie_of_2003_ends_in_the_old_region_then_and_in_its_successors_by_territory_today(
    open_page: OpenPage,
) -> None:
    claim = "tie-mogilev-south-kazakhstan-2003"
    page = open_page(f"/?claim={claim}&date=2003-07-01")
    assert page.evaluate(TIES_OF, claim) == [False]
    page.click("[data-testid=today]")
    until(page, "document.querySelector('.pv-map').dataset.date > '2023'")
    assert page.evaluate(TIES_OF, claim) == [True, True]
    note = page.locator(".pv-notes").inner_text()
    assert "legal succession is not stated in the source" in note
    page.wait_for_selector("[data-testid=panel] .pv-note:has-text('Turkistan Region, Shymkent')")


def test_a_selected_territory_stays_in_view_as_its_successors_with_date_and_act(open_page: OpenPage) -> None:
    page = open_page("/?place=KZ-YUZ&date=2003-07-01")
    assert page.evaluate(SELECTED) == ["KZ-YUZ"]
    assert page.locator("[data-testid=map-notice]").is_hidden()
    page.click("[data-testid=today]")
    page.wait_for_selector("[data-testid=map-notice]:not([hidden])")
    assert page.evaluate(SELECTED) == ["KZ-61", "KZ-79"]
    notice = page.locator("[data-testid=map-notice]").inner_text()
    assert "19 June 2018" in notice
    assert "Decree" in notice
    panel_of(page, "KZ-YUZ")
    page.wait_for_timeout(1500)
    assert page.evaluate(SELECTED) == ["KZ-61", "KZ-79"], "the answer of the server must not turn the date back"
    page.reload()
    page.wait_for_selector(".pv-map[data-ready=true]")
    assert page.evaluate(SELECTED) == ["KZ-61", "KZ-79"]


def test_a_link_to_a_territory_that_is_no_more_opens_at_its_last_day(open_page: OpenPage) -> None:
    page = open_page("/?place=KZ-YUZ")
    assert page.locator(".pv-map").get_attribute("data-date") == "2018-06-18"


def test_playing_loses_neither_zoom_nor_selection_nor_the_page_and_the_panel_follows(open_page: OpenPage) -> None:
    page = open_page("/?date=2016-01-01")
    click_unit(page, "KZ-55")
    page.click("[data-testid=zoom-in]")
    page.wait_for_timeout(500)
    view, mark = page.evaluate(VIEW), page.evaluate("window.untouched = Math.random()")
    page.click("[data-testid=play]")
    until(page, "document.querySelector('.pv-map').dataset.date > '2016-12'", timeout=15_000)
    page.wait_for_selector("[data-testid=panel] .pv-section-ties .pv-item >> nth=1", timeout=5_000)
    until(page, "document.querySelector('.pv-map').dataset.date > '2018-07'", timeout=15_000)
    page.click("[data-testid=play]")
    until(page, "new URL(location).searchParams.get('date') > '2018-07'")
    assert page.locator("[data-testid=panel]").get_attribute("data-place") == "KZ-55"
    assert page.locator(".pv-map").get_attribute("data-place") == "KZ-55"
    assert page.evaluate("window.untouched") == mark
    assert page.evaluate(VIEW) == view
    assert page.watch.console == []


def test_a_tie_of_one_successor_alone_is_not_drawn_as_the_old_regions_own(open_page: OpenPage) -> None:
    page = open_page("/?place=KZ-YUZ&date=2019-07-01")
    assert page.evaluate(TIES) == sorted(ATLAS.between_places(ATLAS.ties_of("KZ-YUZ", on=date(2019, 7, 1))).index)
    assert page.evaluate(LIT) == sorted(ATLAS.partners("KZ-YUZ", on=date(2019, 7, 1)))


def test_today_on_a_page_keeps_a_territory_that_is_no_more(open_page: OpenPage) -> None:
    page = open_page("/region?place=KZ-YUZ&date=2018-01-01")
    page.locator("[data-testid=controls] [data-testid=today]").click()
    until(page, "new URL(location).searchParams.get('date') > '2026'")
    page.wait_for_selector("[data-testid=page] .pv-note:has-text('Turkistan Region')")


def test_a_page_is_turned_while_the_date_plays_and_a_turn_is_one_step_back(open_page: OpenPage) -> None:
    page = open_page("/region?place=KZ-55")
    unfold(page, "ties")
    page.locator("li[data-claim='tie-gomel-pavlodar-2016'] .pv-link").first.click()
    page.wait_for_selector(".pv-map[data-claim='tie-gomel-pavlodar-2016']", timeout=15_000)
    page.go_back()
    page.wait_for_selector("[data-testid=page][data-place='KZ-55']", timeout=15_000)
    assert page.evaluate("location.pathname + location.search") == "/region?place=KZ-55"
    page.click("[data-page=map]")
    page.wait_for_selector(".pv-map[data-ready=true]")
    for _ in range(3):
        page.click("[data-testid=play]")
        page.wait_for_timeout(1_200)
        page.click("[data-page=region]")
        page.wait_for_selector("[data-testid=page][data-place='KZ-55']", timeout=15_000)
        assert page.locator("[data-testid=trouble]").count() == 0
        page.go_back()
        page.wait_for_selector(".pv-map[data-ready=true]", timeout=15_000)
    assert page.watch.console == []


def test_the_map_follows_the_search_after_clicks_of_its_own(open_page: OpenPage) -> None:
    page = open_page("/")
    for unit in ("KZ-55", "KZ-35"):
        click_unit(page, unit)
    page.fill("[data-testid=search]", "Kostanay Region")
    page.wait_for_selector("[data-hit='KZ-39']")
    page.keyboard.press("Enter")
    panel_of(page, "KZ-39")
    page.wait_for_selector(".pv-map[data-place='KZ-39']")
    page.go_back()
    page.wait_for_selector(".pv-map[data-place='KZ-35']")


def test_an_empty_click_on_the_small_map_keeps_the_regions_page(open_page: OpenPage) -> None:
    page = open_page("/region?place=KZ-55")
    page.wait_for_selector(".pv-map[data-ready=true]")
    page.locator(".pv-canvas:not([hidden]) [data-place='KZ-55']").first.focus()
    page.keyboard.press("Escape")
    page.wait_for_timeout(1_000)
    assert "place=KZ-55" in page.url


def test_a_claim_leads_to_the_map_of_its_day(open_page: OpenPage) -> None:
    page = open_page("/?claim=tie-mogilev-south-kazakhstan-2003")
    page.click("[data-action=day]")
    page.wait_for_selector(".pv-map[data-date='2003-01-01'][data-claim='tie-mogilev-south-kazakhstan-2003']")
    assert "date=2003-01-01" in page.url
    page.wait_for_selector("[data-testid=panel]:not(:has([data-action]))")


def test_undated_ties_are_drawn_and_listed_from_the_year_in_which_their_source_states_them(open_page: OpenPage) -> None:
    page = open_page("/?place=BY-VI&date=1997-06-01")
    assert page.locator("[data-section=undated] [data-claim]").count() == 0
    page = open_page("/?place=BY-VI&date=2023-01-01")
    undated = page.locator("[data-section=undated] [data-claim]")
    claims = undated.evaluate_all("all => all.map(e => e.dataset.claim)")
    # A tie with what Karaganda Region was until 2022 has no line of its own there: its successors carry it.
    assert {claim for claim in claims if not page.evaluate(TIES_OF, claim)} == {"tie-vitebsk-karaganda"}
    assert len(claims) > 1


def test_districts_appear_on_demand_and_say_where_their_line_is_approximate(open_page: OpenPage) -> None:
    page = open_page()
    assert page.locator("[data-district]").count() == 0
    page.click("[data-testid=districts]")
    page.wait_for_selector(".pv-canvas:not([hidden]) [data-district]")
    assert page.locator(".pv-canvas:not([hidden]) [data-district]").count() == 118
    tied = page.locator("[data-district][data-tied=yes]").evaluate_all("all => all.map(e => e.dataset.district).sort()")
    assert tied == ["BY-BR-STO", "BY-HO-GOM", "BY-HO-VET", "BY-MA-BEL", "BY-MA-KIR", "BY-VI-DUB"]
    page.locator("[data-district='BY-MA-DRY']").dispatch_event("click")
    panel_of(page, "BY-MA-DRY")
    assert "approximation" in " ".join(page.locator("[data-testid=panel] .pv-note").all_inner_texts())
    page.click("[data-testid=districts]")
    page.keyboard.press("Escape")


def test_districts_appear_when_the_map_is_near_enough(open_page: OpenPage) -> None:
    page = open_page("/?place=BY-HO")
    x, y = page.evaluate(
        "() => { const b = document.querySelector('.pv-canvas:not([hidden]) [data-node=\"BY-HO\"]').getBoundingClientRect(); return [b.x, b.y]; }"
    )
    page.mouse.move(x, y)
    page.mouse.click(x, y)
    for _ in range(3):
        page.mouse.wheel(0, -200)
        page.wait_for_timeout(400)
    page.wait_for_selector(".pv-canvas:not([hidden]) [data-district='BY-HO-GOM']")
    assert re.search("District", " ".join(page.evaluate(LABELS)))


@pytest.mark.daily(3)
@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("Семей", "semey"),
        ("Nur-Sultan", "KZ-71"),
        ("Целиноград", "KZ-71"),
        ("Оңтүстік Қазақстан", "KZ-YUZ"),
        ("Homiel", "BY-HO"),
    ],
)
def test_search_finds_a_place_under_any_name_and_opens_it(open_page: OpenPage, typed: str, place: str) -> None:
    page = open_page()
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.dataset.testid") == "search"
    page.keyboard.type(typed)
    page.wait_for_selector(".pv-search-hit")
    page.keyboard.press("Enter")
    panel_of(page, place)


def test_search_offers_minsk_the_city_and_the_region_apart(open_page: OpenPage) -> None:
    page = open_page()
    page.fill("[data-testid=search]", "Minsk")
    page.wait_for_selector(".pv-search-hit")
    hits = page.locator(".pv-search-hit").evaluate_all("all => all.map(e => e.dataset.hit)")
    assert hits[:2] == ["BY-HM", "BY-MI"]
