"""Fingers on a phone: one scrolls the page past the map, two move and magnify the map, and what they press lies apart."""

from __future__ import annotations

import math
from itertools import combinations
from typing import TYPE_CHECKING, Any, Final

from tests.browser.serving import quiet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from playwright.sync_api import CDPSession, Page

    from tests.browser.serving import OpenPage

SCROLLED: Final = "document.querySelector('[data-testid=stMain]').scrollTop"
VIEW: Final = """() => { const canvas = document.querySelector('.pv-canvas:not([hidden])');
  return canvas.querySelector('.leaflet-map-pane').style.transform + canvas.querySelector('.pv-unit').getAttribute('d').slice(0, 60); }"""
OVERLAPS: Final = """() => { const all = (which) => [...document.querySelectorAll(`.pv-canvas:not([hidden]) ${which}`)].filter(e => e.checkVisibility()).map(e => e.getBoundingClientRect());
  return [all('.pv-pin').map(box => [box.x + box.width / 2, box.y + box.height / 2, box.width]), all('.pv-label').map(box => [box.left, box.top, box.right, box.bottom]),
    all('.pv-pin-leader').length]; }"""
POINTS: Final = """() => [...document.querySelectorAll('.pv-canvas:not([hidden]) .pv-point')]
  .filter(e => e.style.display !== 'none' && e.style.pointerEvents !== 'none').map(e => { const box = e.getBoundingClientRect();
    return [e.dataset.place || e.dataset.node, box.x + box.width / 2, box.y + box.height / 2, box.width]; })"""
STEPS: Final = 12


def touch(session: CDPSession, kind: str, points: Sequence[tuple[float, float]]) -> None:
    fingers: list[dict[str, Any]] = [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(points)]
    session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": fingers})


def swipe(page: Page, *ways: tuple[tuple[float, float], tuple[float, float]]) -> None:
    """Put a finger down at the beginning of each way and draw it to its end."""
    session = page.context.new_cdp_session(page)
    for count in range(1, len(ways) + 1):
        touch(session, "touchStart", [start for start, _ in ways[:count]])
    for step in range(1, STEPS + 1):
        share = step / STEPS
        touch(session, "touchMove", [(a + (c - a) * share, b + (d - b) * share) for (a, b), (c, d) in ways])
        page.wait_for_timeout(30)
    touch(session, "touchEnd", [])
    quiet(page)


def middle(page: Page) -> tuple[float, float]:
    page.locator(".pv-stage").evaluate("stage => stage.scrollIntoView({ block: 'center' })")
    quiet(page)
    box = page.locator(".pv-stage").bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_one_finger_scrolls_past_the_map_and_a_notice_speaks_of_two(open_page: OpenPage) -> None:
    page = open_page("/", width=390, height=844, touch=True)
    x, y = middle(page)
    notice = page.locator(".pv-canvas:not([hidden]) [data-testid=two-fingers]")
    assert notice.is_hidden()
    before, scrolled = page.evaluate(VIEW), page.evaluate(SCROLLED)
    page.evaluate(
        "() => { window.notice = false; new MutationObserver(() => { window.notice ||= [...document.querySelectorAll('[data-testid=two-fingers]')].some(e => !e.hidden); }).observe(document.querySelector('.pv-stage'), { subtree: true, attributes: true }); }"
    )
    swipe(page, ((x, y + 150), (x, y - 150)))
    assert page.evaluate(SCROLLED) > scrolled + 100
    assert page.evaluate(VIEW) == before
    assert page.evaluate("window.notice")
    notice.wait_for(state="hidden")


def test_two_fingers_move_and_magnify_the_map_and_leave_the_page(open_page: OpenPage) -> None:
    page = open_page("/", width=390, height=844, touch=True)
    x, y = middle(page)
    before, scrolled = page.evaluate(VIEW), page.evaluate(SCROLLED)
    swipe(page, ((x - 30, y), (x - 110, y)), ((x + 30, y), (x + 110, y)))
    magnified = page.evaluate(VIEW)
    assert magnified != before
    swipe(page, ((x - 60, y), (x - 60, y + 90)), ((x + 60, y), (x + 60, y + 90)))
    assert page.evaluate(VIEW) != magnified
    assert abs(page.evaluate(SCROLLED) - scrolled) < 2
    assert page.locator(".pv-canvas:not([hidden]) [data-testid=two-fingers]").is_hidden()


def test_a_tap_chooses_a_place(open_page: OpenPage) -> None:
    page = open_page("/", width=390, height=844, touch=True)
    middle(page)
    box = page.locator(".pv-canvas:not([hidden]) [data-node='KZ-35']").bounding_box()
    assert box
    page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_selector("[data-testid=panel][data-place='KZ-35']", timeout=15_000)


def test_places_have_targets_of_44_pixels_and_of_two_within_reach_the_nearer_is_meant(open_page: OpenPage) -> None:
    page = open_page("/", width=390, height=844, touch=True)
    middle(page)
    points = page.evaluate(POINTS)
    assert len(points) == 27
    assert all(round(size) >= 44 for _, _, _, size in points)
    by_id = {id_: (x, y) for id_, x, y, _ in points}
    (city_x, city_y), (region_x, region_y) = by_id["BY-HM"], by_id["BY-MI"]
    assert math.dist(by_id["BY-HM"], by_id["BY-MI"]) < 44, "their targets overlap"
    for id_, share in (("BY-HM", 0.3), ("BY-MI", 0.7)):
        page.touchscreen.tap(city_x + share * (region_x - city_x), city_y + share * (region_y - city_y))
        page.wait_for_selector(f"[data-testid=panel][data-place='{id_}']", timeout=15_000)


def test_numbered_places_that_overlap_move_apart_and_are_tied_to_where_they_are(open_page: OpenPage) -> None:
    page = open_page("/production", width=390, height=844, touch=True)
    page.wait_for_selector(".pv-pin")
    places = page.locator(".pv-pin").count()
    for zoom in range(3):
        pins, names, lines = page.evaluate(OVERLAPS)
        assert len(pins) == places > 10
        assert min(size for _x, _y, size in pins) >= 24
        assert [(a, b) for a, b in combinations(pins, 2) if math.dist(a[:2], b[:2]) < (a[2] + b[2]) / 2] == []
        assert names
        assert [
            (left, x) for left, top, right, low in names for x, y, size in pins
            if left < x + size / 2 - 1 and right > x - size / 2 + 1 and top < y + size / 2 - 1 and low > y - size / 2 + 1
        ] == []  # fmt: skip
        assert lines or zoom, "on so small a map some have moved"
        page.locator("[data-testid=zoom-in]").click()
        quiet(page)
