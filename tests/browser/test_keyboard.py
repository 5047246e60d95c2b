"""Use without a mouse: the path of an official, the map by arrow keys, target sizes, zoom, text spacing and motion."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from components.session.routes import ROUTES
from tests.browser.serving import quiet, ready
from tests.browser.test_axe import CHOSEN, settled
from tests.browser.test_map import panel_of
from tests.extent import some

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.serving import OpenPage


ON: Final = "selector => document.activeElement?.matches(selector)"
SAID: Final = "document.querySelector('.pv-map > [aria-live]').textContent"
FOCUSED: Final = "document.activeElement.getAttribute('aria-label')"
SMALL: Final = """() => [...document.querySelectorAll('button, a[href], summary, select, input, [role=button], [role=option], td[data-pair]')]
  .filter(e => e.checkVisibility({ visibilityProperty: true }) && !e.closest('.pv-canvas, .pv-sr, .pv-skips, [data-testid=stSkipLink]'))
  .map(e => [e, e.getBoundingClientRect()]).filter(([e, box]) => box.width && box.right > 0 && (box.width < 23.9 || box.height < 23.9))
  .map(([e, box]) => `${e.localName}.${e.getAttribute('class')} ${Math.round(box.width)}x${Math.round(box.height)}`)"""
WIDTH: Final = "[document.querySelector('[data-testid=stMain]').scrollWidth, document.documentElement.scrollWidth]"
SPACED: Final = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }"
CUT: Final = """() => [...document.querySelectorAll('.pv-header *, .pv-document *, .pv-map button, .pv-clock *, .pv-twin *, .pv-ledger *')]
  .filter(e => e.childElementCount === 0 && e.textContent.trim() && e.checkVisibility() && !e.closest('.pv-sr, select, .pv-canvas, .pv-marks'))
  .filter(e => ['hidden', 'clip'].includes(getComputedStyle(e).overflowX) && e.scrollWidth > e.clientWidth + 1
    || ['hidden', 'clip'].includes(getComputedStyle(e).overflowY) && e.scrollHeight > e.clientHeight + 1)
  .map(e => `${e.className}: ${e.textContent.slice(0, 30)}`)"""


def tab_to(page: Page, selector: str, *, key: str = "Tab", most: int = 150) -> None:
    for _ in range(most):
        page.keyboard.press(key)
        if page.evaluate(ON, selector):
            return
    pytest.fail(f"{most} times {key} do not lead to {selector}")


def test_an_officials_way_needs_no_mouse(open_page: OpenPage) -> None:
    page = open_page()
    page.keyboard.press("/")
    page.keyboard.type("Pavlodar")
    page.wait_for_selector(".pv-search-hit")
    while page.locator("[data-hit='KZ-55'][aria-selected=true]").count() == 0:
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    panel_of(page, "KZ-55")
    tab_to(page, ".pv-skip:nth-child(2)", most=12)
    page.keyboard.press("Enter")
    assert page.evaluate(ON, "[data-testid=panel] h2")
    tab_to(page, "[data-testid=panel] .pv-evidence > summary", most=8)
    page.keyboard.press("Enter")
    page.wait_for_selector("[data-testid=panel] .pv-evidence[open] dd")
    tab_to(page, "[data-testid=panel] .pv-action[data-action=page]", key="Shift+Tab", most=8)
    page.keyboard.press("Enter")
    page.wait_for_selector("[data-page=region][aria-current=page]", timeout=20_000)
    page.wait_for_function(ON, arg=".pv-document h2", timeout=20_000)
    tab_to(page, "[data-contents=pairs]")
    page.keyboard.press("Enter")
    tab_to(page, "[data-section=pairs] [data-go*='BY-HO']")
    page.keyboard.press("Enter")
    page.wait_for_selector("[data-page=pair][aria-current=page]", timeout=20_000)
    page.wait_for_selector("[data-section=promises] .pv-folded", timeout=20_000)
    page.wait_for_function(ON, arg=".pv-document h2", timeout=20_000)
    tab_to(page, "[data-contents=promises]")
    page.keyboard.press("Enter")
    tab_to(page, "[data-section=promises] .pv-evidence > summary")
    page.keyboard.press("Enter")
    page.wait_for_selector("[data-section=promises] .pv-evidence[open] dd")
    tab_to(page, "[data-testid=downloads] a[data-format=csv]")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename.endswith(".csv")


def test_the_map_is_gone_over_with_arrows_and_says_what_changes(open_page: OpenPage) -> None:
    page = open_page()
    tab_to(page, ".pv-skip", most=23)
    page.keyboard.press("Enter")
    assert page.evaluate(ON, ".pv-canvas [data-place]")
    page.locator(".pv-canvas:not([hidden]) [data-place='BY-HO']").focus()
    assert page.evaluate(FOCUSED) == "Gomel Region, Own ties: 9 · undated: 3"
    page.keyboard.press("Enter")
    page.wait_for_function(f"() => {SAID} === 'Gomel Region, Own ties: 9 · undated: 3, selected'")
    panel_of(page, "BY-HO")
    page.keyboard.press("ArrowUp")
    assert page.evaluate(FOCUSED).startswith("Mogilev Region, ")
    assert page.locator(".pv-canvas:not([hidden]) .pv-ring").count() == 1
    assert page.locator(".pv-card:visible").inner_text().startswith("Mogilev Region")
    # A place and a line are the two stops of the map.
    assert page.locator(".pv-canvas:not([hidden]) [tabindex='0']").count() == 2
    tab_to(page, ".pv-canvas [data-claim]", most=1)
    first = page.evaluate("document.activeElement.dataset.claim")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.dataset.claim") != first
    page.keyboard.press("Escape")
    page.wait_for_selector("[data-testid=panel]:not([data-place])")
    page.wait_for_function(f"() => {SAID} === 'Nothing is selected.'")
    page.locator("[data-testid=next]").focus()
    page.locator("[data-testid=date]").focus()
    page.keyboard.press("Home")
    page.wait_for_function(
        "() => document.querySelector('[data-testid=said]').textContent.startsWith('1 January 1996. Regions: ')"
    )


def test_the_table_comes_right_after_the_map_and_its_panel(open_page: OpenPage) -> None:
    page = open_page()
    page.wait_for_selector("[data-testid=ties-table]")
    tab_to(page, ".pv-skip:nth-child(3)", most=25)
    page.keyboard.press("Enter")
    assert page.evaluate(ON, ".pv-table-mount .pv-scroll")
    parts = page.evaluate(
        """() => [...document.querySelectorAll('.pv-map-mount, .pv-panel-mount, .pv-table-mount, .pv-ranking-mount')].map(e => e.className)"""
    )
    assert parts[:3] == ["pv-map-mount", "pv-panel-mount", "pv-table-mount"]


@pytest.mark.daily(1)
@pytest.mark.parametrize("lang", ["en", "ru"])
def test_targets_are_large_and_nothing_scrolls_sideways_at_any_width(open_page: OpenPage, lang: str) -> None:
    page, small, wide = open_page(lang=lang), {}, {}
    for each in some(ROUTES, 3, turn=("en", "ru").index(lang)):
        page.set_viewport_size({"width": 1440, "height": 900})
        page.goto(f"{page.url.split('/', 3)[0]}//{page.url.split('/', 3)[2]}/{each.path}{CHOSEN.get(each.name, '')}")
        for width in (1440, 360, 320):  # the last is 1280 at 400 %
            page.set_viewport_size({"width": width, "height": 800})
            settled(page)
            if found := page.evaluate(SMALL):
                small[each.name, width] = sorted(set(found))
            if max(over := page.evaluate(WIDTH)) > width:
                wide[each.name, width] = over
    assert small == {}
    assert wide == {}


def test_a_small_button_would_be_found(open_page: OpenPage) -> None:
    page = open_page("/sources")
    assert page.evaluate(SMALL) == []
    page.evaluate(
        "() => { const b = document.createElement('button'); b.style.cssText = 'all: revert; width: 10px; height: 10px; padding: 0'; document.querySelector('.pv-downloads').append(b); }"
    )
    assert len(page.evaluate(SMALL)) == 1


@pytest.mark.daily(2)
@pytest.mark.parametrize("path", ["/?place=BY-HO", "/pair?by=BY-HO&kz=KZ-55", "/sources"])
def test_wider_spacing_of_text_cuts_nothing(open_page: OpenPage, path: str) -> None:
    page = open_page(path, lang="ru")
    before = page.evaluate(CUT)
    page.evaluate(
        "rules => { const sheet = new CSSStyleSheet(); sheet.replaceSync(rules); document.adoptedStyleSheets.push(sheet); }",
        SPACED,
    )
    quiet(page)
    assert page.evaluate(CUT) == before == []


def test_whoever_asked_for_less_motion_gets_steps(open_page: OpenPage) -> None:
    page = open_page()
    page.emulate_media(reduced_motion="reduce")
    page.goto(page.url)
    ready(page)
    moving = page.evaluate(
        """() => [...document.querySelectorAll('.pv-map *, .pv-document *, .pv-header *')].filter(e => {
          const style = getComputedStyle(e);
          return style.animationName !== 'none' || style.transitionDuration.split(',').some(time => parseFloat(time) > 0);
        }).length"""
    )
    assert moving == 0
    page.click("[data-testid=play]")
    page.wait_for_function("() => document.querySelector('.pv-map').dataset.date === '1996-01-01'")
    page.wait_for_timeout(700)  # at ten steps a second it would be on its way
    assert page.locator(".pv-map").get_attribute("data-date") == "1996-01-01"
    page.wait_for_function("() => document.querySelector('.pv-map').dataset.date > '1996-01-01'", timeout=8_000)
