"""Paths of five people from the front page to what they came for, their steps counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.serving import quiet, unfold

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.serving import OpenPage

PLACE = ".pv-canvas:not([hidden]) [data-place='{}']"


class Steps:
    """Counts what a person does: each click, key or word typed is one step."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.count = 0

    def click(self, selector: str) -> None:
        self.count += 1
        self.page.locator(selector).first.click()

    def choose(self, place: str) -> None:
        """Choose a place on the map, where it is sooner hit than a line."""
        self.count += 1
        self.page.locator(PLACE.format(place)).first.dispatch_event("click")

    def press(self, key: str) -> None:
        self.count += 1
        self.page.keyboard.press(key)

    def type(self, text: str) -> None:
        self.count += 1
        self.page.keyboard.type(text)


@pytest.mark.daily(1)
@pytest.mark.parametrize(("lang", "said"), [("en", "November 2016"), ("ru", "ноябре 2016"), ("kk", "2016 жыл")])
def test_an_adviser_has_the_answer_of_gomel_and_pavlodar_in_two_actions(
    open_page: OpenPage, lang: str, said: str
) -> None:
    page = open_page("/", lang=lang)
    steps = Steps(page)
    steps.choose("BY-HO")
    page.wait_for_selector("[data-testid=panel][data-place='BY-HO']")
    steps.choose("KZ-55")
    page.wait_for_selector("[data-testid=panel] .pv-sentences")
    assert steps.count == 2
    first = page.locator("[data-testid=panel] .pv-sentences li").first
    assert said in first.inner_text()
    assert first.locator("[data-evidence='gomel-pavlodar-agreement-2016']").count() == 1
    assert "by=BY-HO&kz=KZ-55" in page.url
    steps.click("[data-testid=panel] [data-action=page]")
    page.wait_for_selector("[data-contents=promises]", timeout=20_000)
    steps.click("[data-contents=promises]")
    page.wait_for_selector("[data-section=promises] li[data-claim]")
    assert steps.count == 4
    page.go_back()
    page.wait_for_selector(".pv-map[data-ready=true]")
    page.go_back()
    page.wait_for_selector("[data-testid=panel][data-place='BY-HO']", timeout=15_000)
    assert page.watch.console == []


def test_a_presenter_shows_a_pair_in_the_hall_without_a_network(open_page: OpenPage) -> None:
    page = open_page("/", width=1920, height=1080)
    steps = Steps(page)
    steps.press("/")
    steps.type("Gomel Region")
    page.wait_for_selector("[data-hit='BY-HO']")
    steps.click("[data-hit='BY-HO']")
    page.wait_for_selector("[data-testid=panel][data-place='BY-HO']")
    steps.choose("KZ-55")
    page.wait_for_selector("[data-testid=panel] .pv-sentences")
    steps.count += 1
    page.locator(".pv-theme select").select_option("projector")
    page.wait_for_selector("html[data-theme=projector]", state="attached")
    assert steps.count <= 6
    assert page.watch.outside == []


def test_a_student_comes_with_a_thumb_to_what_a_region_has(open_page: OpenPage) -> None:
    page = open_page("/", width=390, height=844, touch=True)
    steps = Steps(page)
    steps.choose("KZ-55")
    page.wait_for_selector("[data-testid=panel][data-place='KZ-55']")
    sheet = page.locator("[data-testid=panel]").bounding_box()
    assert sheet
    assert sheet["y"] + sheet["height"] <= 845, "what was chosen is seen where one tapped"
    assert sheet["y"] >= 844 * 0.4, "and the map above it"
    steps.click("[data-testid=panel] [data-action=page]")
    page.wait_for_selector("[data-contents=ventures]", timeout=20_000)
    steps.click("[data-contents=ventures]")
    page.wait_for_selector("[data-section=ventures] li[data-claim]")
    assert steps.count == 3
    contents = page.locator(".pv-contents").bounding_box()
    assert contents
    assert -1 <= contents["y"] < 60, "the list of contents stays"
    tall = "document.querySelector('[data-testid=stMain]').scrollHeight / innerHeight"
    page.locator("[data-section=ventures] .pv-folded > summary").click()
    assert page.evaluate(tall) <= 8


def test_an_analyst_who_only_reads_takes_the_figures_of_a_finding_along(open_page: OpenPage) -> None:
    page = open_page("/trade")
    steps = Steps(page)
    assert "1,092.5" in page.locator("h2").first.inner_text()
    steps.click("[data-testid=page] .pv-evidence > summary")
    page.wait_for_selector(".pv-evidence[open] dd")
    with page.expect_download() as download:
        steps.click("[data-testid=downloads] a[data-format=xlsx]")
    assert download.value.path().stat().st_size > 5_000
    assert steps.count == 2


def test_a_teacher_has_dates_promises_and_how_a_source_is_cited(open_page: OpenPage) -> None:
    page = open_page("/region?place=KZ-55")
    steps = Steps(page)
    assert page.locator(".pv-moments li").count() > 3
    quiet(page)
    unfold(page, "sources")
    steps.count += 1
    steps.click("[data-section=ties] .pv-folded > summary")
    steps.click("[data-section=ties] .pv-evidence > summary")
    page.wait_for_selector("[data-section=ties] .pv-evidence-links a")
    steps.click("[data-section=ties] .pv-evidence-links a >> nth=1")
    page.wait_for_selector("[data-page=sources][aria-current=page]", timeout=20_000)
    assert steps.count == 4
