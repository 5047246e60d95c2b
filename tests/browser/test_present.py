"""A talk on the screen of a hall: by a clicker alone, without server and network, readable to the last row, as a file too."""

from __future__ import annotations

import dataclasses
from datetime import date
from functools import lru_cache
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest

from components.context import View
from components.documents.story.own_talk import as_own, own_talk
from components.documents.story.talks import find_talk, shipped_ids
from components.exports.talks.html_file import write_html
from components.i18n.language import language
from components.player.show import show_data
from data.atlas.selection import Selection
from data.enums import Lang
from tests.browser.serving import ROOT, Server, until, watched
from tests.data.whole import ATLAS
from tests.extent import by_turns, some

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from tests.browser.serving import WatchedPage

VIEW = View(ATLAS, Selection(), language(Lang.RU), date(2026, 11, 24))
SHIPPED = shipped_ids(VIEW)
SIZES = ((1920, 1080), (1280, 720), (1024, 768))
LANGS = ((Lang.RU, Lang.KK), (Lang.EN, None))
AUDIT = (Path(__file__).parent / "hall_audit.js").read_text(encoding="utf-8")
RESOURCES = """performance.getEntriesByType("resource").map(({ name }) => name)
  .filter((name) => !name.startsWith("data:"))"""
PRESSED = """(key) => new Promise((done) => {
  document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  requestAnimationFrame(() => requestAnimationFrame(done));
})"""


@lru_cache(maxsize=8)
def talk_file(talk_id: str, lang: Lang, lang2: Lang | None) -> bytes:
    return write_html(VIEW, talk_id, (), lang, lang2)


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Any]:
    """Open the file of a talk with the network off; all that it asks for is watched."""
    contexts = []

    def open_(
        talk_id: str, lang: Lang = Lang.RU, lang2: Lang | None = Lang.KK, *, folder: str = "", **options: Any
    ) -> WatchedPage:
        home = tmp_path / folder
        home.mkdir(exist_ok=True)
        file = home / f"{talk_id}.html"
        file.write_bytes(talk_file(talk_id, lang, lang2))
        size = options.pop("size", (1280, 720))
        context = browser.new_context(viewport={"width": size[0], "height": size[1]}, offline=True, **options)
        contexts.append(context)
        page = watched(context.new_page())
        page.watch.begin(file.as_uri())
        page.goto(file.as_uri())
        is_ready(page)
        return page

    yield open_
    for context in contexts:
        context.close()


def is_ready(page: Page) -> None:
    page.wait_for_selector("[data-testid=show][data-ready=true]", timeout=15_000)


def step_of(page: Page) -> int:
    return int(page.get_attribute("[data-testid=show]", "data-step") or 0)


def cover_of(page: Page) -> str | None:
    return page.get_attribute("[data-testid=show]", "data-cover")


def at_rest(page: Page) -> None:
    """Wait until the map moves no more and the years have run."""
    show = "document.querySelector('[data-testid=show]').dataset"
    until(page, f"{show}.drawn === {show}.step && !document.querySelector('.pv-map-moving')")
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(1))))")


def test_a_clicker_alone_leads_through_a_talk_whose_server_and_network_are_gone(
    browser: Browser, tmp_path: Path
) -> None:
    server = Server(ROOT, tmp_path / "server.log")
    context = browser.new_context(viewport={"width": 1920, "height": 1080})
    try:
        server.wait()
        page = watched(context.new_page())
        page.watch.begin(server.url)
        page.goto(f"{server.url}/present?talk=gomel-pavlodar&step=1&lang=ru&lang2=kk")
        is_ready(page)
        server.stop()
        context.set_offline(True)
        talk = find_talk(VIEW, "gomel-pavlodar", lang2=Lang.KK)
        # Eight steps forward, without a click before the first key.
        for number, step in enumerate(talk.steps, start=1):
            assert (step_of(page), page.text_content("[data-testid=headline]")) == (number, step.headline)
            assert page.text_content("[data-testid=headline2]") == step.headline2
            assert page.text_content("[data-testid=source]") == step.source
            assert (page.get_attribute("[data-testid=number]", "data-claim") or None) == (
                step.number.claim if step.number else None
            )
            assert page.get_attribute("[data-testid=picture]", "data-claims") == " ".join(step.claims)
            if number < len(talk.steps):
                page.evaluate(PRESSED, "PageDown")
        # Two back, black, and on: the step stays.
        for key in ("PageUp",) * 2:
            page.evaluate(PRESSED, key)
        assert step_of(page) == 7
        for key in ("PageUp",) * 6 + ("PageDown",) * 6:
            page.evaluate(PRESSED, key)
        page.keyboard.press(".")
        assert cover_of(page) == "black"
        black = "getComputedStyle(document.querySelector('.pv-show-cover')).backgroundColor"
        assert page.evaluate(black) == "rgb(0, 0, 0)"
        page.keyboard.press("PageDown")
        assert (step_of(page), cover_of(page)) == (7, "")
        # A question: what it rests on.
        page.keyboard.press("s")
        assert cover_of(page) == "source"
        assert page.locator("[data-testid=source-card]").is_visible()
        page.keyboard.press("Escape")
        assert (step_of(page), cover_of(page)) == (7, "")
        # What a clicker sends to begin and to end loses nothing.
        for key in ("F5", "Shift+F5", "Escape"):
            page.keyboard.press(key)
            assert step_of(page) == 7
        page.keyboard.press("End")
        assert step_of(page) == len(talk.steps)
        page.keyboard.press("PageDown")
        assert step_of(page) == len(talk.steps)
        assert (page.watch.outside, page.watch.console) == ([], [])
    finally:
        context.close()
        if not server.has_ended():
            server.stop()


def test_a_page_that_is_loaded_anew_is_where_it_was(browser: Browser, server: Server) -> None:
    context = browser.new_context()
    try:
        page = watched(context.new_page())
        page.watch.begin(server.url)
        page.goto(f"{server.url}/present?talk=thirty-years&step=3&lang=en")
        is_ready(page)
        assert step_of(page) == 3
        for key in ("2", "Enter", "PageDown", "PageDown"):
            page.keyboard.press(key)
        assert "step=4" in page.url
        assert "talk=thirty-years" in page.url
        page.reload()
        is_ready(page)
        assert step_of(page) == 4
        assert (page.watch.outside, page.watch.console) == ([], [])
    finally:
        context.close()


def test_a_file_runs_from_a_folder_of_any_letters_and_asks_nobody(opened: Any) -> None:
    page = opened("gomel-pavlodar", folder="Доклады Қазақстан 1")
    assert quote("Қазақстан") in page.url
    page.keyboard.press("PageDown")
    assert page.url.endswith("#step=2")
    page.reload()
    is_ready(page)
    assert step_of(page) == 2
    assert page.evaluate(RESOURCES) == []
    assert (page.watch.outside, page.watch.console) == ([], [])


def test_a_click_on_a_region_opens_its_card_and_the_next_key_returns(opened: Any) -> None:
    page = opened("gomel-pavlodar")
    at_rest(page)
    label = page.locator("[data-name-of='KZ-55']")
    box = label.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    assert cover_of(page) == "place"
    assert "Павлодарская область" in (page.text_content("[data-testid=place-card]") or "")
    page.keyboard.press("Enter")
    assert (cover_of(page), step_of(page)) == ("", 1)
    page.keyboard.press("Enter")
    assert step_of(page) == 2


def test_a_region_is_reached_and_opened_by_the_keyboard_too(opened: Any) -> None:
    page = opened("gomel-pavlodar")
    page.locator(".pv-canvas:not([hidden]) [data-place='KZ-55']").first.focus()
    page.keyboard.press("Enter")
    assert (cover_of(page), step_of(page)) == ("place", 1)


@pytest.mark.thorough
@pytest.mark.daily(6)
@pytest.mark.parametrize(("said", "talk_id"), by_turns(list(product(LANGS, ("light", "dark"))), SHIPPED))
def test_every_step_can_be_read_in_the_last_row(
    opened: Any, said: tuple[tuple[Lang, Lang | None], str], talk_id: str
) -> None:
    """Text of 24 px and more with 7 : 1, nothing in the outer twentieth, nothing cut, every lit region named."""
    langs, look = said
    page = opened(talk_id, *langs, color_scheme=look, reduced_motion="reduce")
    count = int(page.get_attribute("[data-testid=show]", "data-count") or 0)
    turn = SHIPPED.index(talk_id) + LANGS.index(langs) + (look == "dark")
    found = []
    for width, height in some(SIZES, 2, turn=turn):
        page.set_viewport_size({"width": width, "height": height})
        for step in range(1, count + 1):
            for key in (*str(step), "Enter"):
                page.keyboard.press(key)
            at_rest(page)
            found += [f"{width}x{height}, step {step}: {fault}" for fault in page.evaluate(AUDIT)]
    assert count in (9, 10)
    assert found == []


def test_letters_of_the_headline_and_the_number_are_large(opened: Any) -> None:
    page = opened("promised-done", size=(1920, 1080))
    sizes = "(name) => parseFloat(getComputedStyle(document.querySelector(`[data-testid=${name}]`)).fontSize)"
    assert page.evaluate(sizes, "headline") >= 48
    assert page.evaluate(sizes, "value") >= 96
    page.set_viewport_size({"width": 1024, "height": 768})
    assert page.evaluate(sizes, "value") >= 96


def test_the_audit_finds_what_cannot_be_read(opened: Any) -> None:
    page = opened("promised-done", reduced_motion="reduce")
    at_rest(page)
    assert page.evaluate(AUDIT) == []
    page.evaluate(
        "() => { const p = document.querySelector('[data-testid=source]');"
        " Object.assign(p.style, { fontSize: '20px', color: '#999', position: 'fixed', left: '2px', top: '2px' }); }"
    )
    faults = page.evaluate(AUDIT)
    assert [fault.split(":")[0] for fault in faults] == ["small", "contrast", "outer"]


def test_the_map_moves_from_step_to_step_and_cuts_where_less_motion_is_asked_for(opened: Any) -> None:
    place = (
        "document.querySelector('.pv-canvas:not([hidden]) .leaflet-pane path.pv-unit').getBoundingClientRect().width"
    )
    moving = "Boolean(document.querySelector('.pv-map-moving'))"
    page = opened("pair-BY-HO-KZ-39")
    for key in ("4", "Enter"):  # a region of Kazakhstan, then one tie of it
        page.keyboard.press(key)
    at_rest(page)
    before = page.evaluate(place)
    page.keyboard.press("PageDown")
    until(page, moving)
    at_rest(page)
    assert page.evaluate(place) != before
    still = opened("thirty-years", reduced_motion="reduce")
    still.keyboard.press("PageDown")
    still.keyboard.press("PageDown")
    assert not still.evaluate(moving)


def test_the_years_run_between_two_steps_of_other_dates_and_count_dated_ties(opened: Any) -> None:
    page = opened("thirty-years")
    for key in ("2", "Enter"):
        page.keyboard.press(key)
    at_rest(page)
    years = page.locator(".pv-show-year")
    assert years.text_content() == "1996"
    page.keyboard.press("PageDown")
    seen: set[int] = set()
    for _ in range(60):
        seen.add(int(years.text_content() or 0))
        if 2009 in seen:
            break
        page.wait_for_timeout(60)
    assert len(seen) > 5
    assert seen <= set(range(1996, 2010))
    at_rest(page)
    assert page.text_content(".pv-show-count") == "Связей с датой: 5"
    assert page.get_attribute("[data-testid=map]", "data-date") == "2009-12-31"


def test_a_step_that_is_left_at_once_leaves_nothing_of_it(opened: Any) -> None:
    page = opened("thirty-years")
    for key in ("2", "Enter", "PageDown", "PageDown", "PageUp", "PageDown", "PageDown"):
        page.keyboard.press(key)
    at_rest(page)
    assert step_of(page) == 5
    assert page.get_attribute("[data-testid=picture]", "data-kind") == "time-line"
    assert not page.locator(".pv-show-years").is_visible()
    assert page.watch.console == []


def test_the_look_that_was_chosen_on_the_pages_is_that_of_the_talk(browser: Browser, server: Server) -> None:
    for chosen, look in (("dark", "dark"), ("light", "projector"), ("projector", "projector")):
        context = browser.new_context(color_scheme="light" if chosen == "dark" else "dark")
        try:
            context.add_cookies([{"name": "pv-theme", "value": chosen, "url": server.url}])
            page = context.new_page()
            page.goto(f"{server.url}/present?talk=gomel-pavlodar&lang=ru")
            is_ready(page)
            assert page.get_attribute("html", "data-theme") == look
        finally:
            context.close()


STORE = """async ([show]) => {
  const database = await new Promise((done, fail) => {
    const opening = indexedDB.open("partnership-vector", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("talks");
    Object.assign(opening, { onsuccess: () => done(opening.result), onerror: fail });
  });
  const writing = database.transaction("talks", "readwrite");
  writing.objectStore("talks").put(show, "own");
  await new Promise((done, fail) => Object.assign(writing, { oncomplete: done, onerror: fail }));
  database.close();
}"""


def test_ones_own_talk_is_what_this_browser_keeps(browser: Browser, server: Server) -> None:
    context = browser.new_context()
    try:
        page = watched(context.new_page())
        page.watch.begin(server.url)
        page.goto(f"{server.url}/present?talk=own&lang=en")
        none = page.locator("[data-testid=no-talk]")
        assert none.locator("h1").text_content() == "There is no talk of yours in this browser."
        assert none.locator("a").evaluate("(link) => new URL(link.href).pathname") == "/present"
        own = as_own(VIEW, find_talk(VIEW, "promised-done", lang2=Lang.KK))
        lost = dataclasses.replace(own.steps[1], view="/nowhere", headline="<b>{{7*7}}</b>")
        own = dataclasses.replace(own, steps=(own.steps[0], lost, own.steps[2]))
        show = show_data(VIEW, lambda each: own_talk(each, own), (), Lang.RU, Lang.KK)
        page.evaluate(STORE, [show])
        page.reload()
        is_ready(page)
        assert page.get_attribute("[data-testid=show]", "data-talk") == "own"
        assert page.text_content("[data-testid=headline]") == own.steps[0].headline
        page.keyboard.press("PageDown")
        assert page.text_content("[data-testid=headline]") == "<b>{{7*7}}</b>"
        assert page.text_content("[data-testid=fault]") == show["texts"]["ru"]["steps"][1]["fault"]
        page.keyboard.press("PageDown")
        assert page.text_content("[data-testid=headline2]") == own.steps[2].headline2
        assert (page.watch.outside, page.watch.console) == ([], [])
    finally:
        context.close()
