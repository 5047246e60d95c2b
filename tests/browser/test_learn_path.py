"""The path on a phone and on a desk: seven stops by taps or keys, left and gone on with, in any language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pytest
from playwright.sync_api import expect

from components.context import current_atlas
from components.documents.learn_path.stop_texts import StopText, stop_texts
from components.i18n.language import language
from data.enums import Lang
from data.queries.path_stops import AnsweredBy
from tests.browser.serving import ROOT, Server, quiet, ready, until
from tests.browser.test_axe import found
from tests.browser.test_breaks import CONNECTED
from tests.extent import by_turns

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.serving import OpenPage

STOPS: Final = stop_texts(current_atlas(), language(Lang.RU))
SHEET: Final = "[data-testid=path]"
PHONE: Final[dict[str, Any]] = {"width": 390, "height": 844, "lang": "ru", "touch": True}
OTHER: Final = "/trade"
# The middle of a region on the map; of the cell or the entry that was asked for, once it is in sight.
MIDDLE: Final = """selector => { const all = [...document.querySelectorAll(selector)].filter(e => e.getClientRects().length);
  const box = all[0]?.getBoundingClientRect(); return box && [box.x + box.width / 2, box.y + box.height / 2]; }"""
IN_SIGHT: Final = """() => { const all = [...document.querySelectorAll('.pv-map, .pv-matrix, [data-testid=tracker], .pv-ledger')];
  const box = all.find(e => e.getClientRects().length)?.getBoundingClientRect(); return box && box.top < 200; }"""
COVERED: Final = """([x, y]) => Boolean(document.elementFromPoint(x, y)?.closest('[data-testid=path]'))"""


FIRST: Final = """if (sessionStorage.getItem("first") === null) {
  sessionStorage.setItem("first", "");
  sessionStorage.setItem("pv-path-offer", "open");
}"""
"""The reader of these tests has not been here before."""
KEPT: Final = "() => JSON.parse(sessionStorage.getItem('pv-path-state'))"


def at_stop(page: Page, stop: StopText) -> None:
    """Wait until a stop is shown on its view, and everything has come to rest."""
    page.wait_for_selector(f"{SHEET}[data-stop='{stop.kind}']")
    until(page, "view => (location.pathname + location.search).startsWith(view)", stop.view.split("&")[0])
    if stop.view.startswith("/?"):
        page.wait_for_selector(".pv-map[data-ready=true]")  # a phone shows no panel beside the sheet
    else:
        ready(page)
    quiet(page)


def in_sight(page: Page) -> None:
    """Wait until the page itself has brought what is asked about to the upper part of a phone."""
    until(page, IN_SIGHT)
    quiet(page)


def tap(page: Page, selector: str) -> None:
    """Bring something into sight above the sheet and tap it, as a thumb does."""
    page.wait_for_selector(selector, state="attached")
    page.locator(selector).first.evaluate("e => e.scrollIntoView({ block: 'center' })")
    quiet(page)
    page.evaluate("document.querySelector('[data-testid=stMain]').scrollBy(0, 150)")
    quiet(page)
    x, y = page.evaluate(MIDDLE, selector)
    assert not page.evaluate(COVERED, [x, y]), f"the sheet covers {selector}"
    page.touchscreen.tap(x, y)


def on_the_view(page: Page, stop: StopText) -> None:
    """Answer a stop rightly on its view."""
    if stop.by is AnsweredBy.PLACE:
        tap(page, f".pv-canvas:not([hidden]) [data-node='{stop.answer}']")
    elif stop.kind == "line":
        tap(page, f".pv-canvas:not([hidden]) [data-node='{stop.answer.split(',')[1]}']")
    elif stop.by is AnsweredBy.PAIR:
        tap(page, f".pv-matrix [data-pair='{stop.answer}']")
    elif stop.by is AnsweredBy.ENTRY:
        tap(page, f".pv-entry-head[data-entry='{stop.answer}']")
    else:
        page.locator(".pv-verdict-met summary").first.evaluate("e => e.parentElement.open = true")
        tap(page, f".pv-promise[data-target='{stop.answer}'] .pv-item-head")


def begun(open_page: OpenPage, path: str = "/", **how: Any) -> Page:
    page = open_page(path, **{**PHONE, **how}, script=FIRST)
    page.wait_for_selector("[data-testid=path-offer]")
    page.click("[data-key=begin-path]")
    at_stop(page, STOPS[0])
    return page


def test_seven_stops_in_russian_by_taps_on_the_views(open_page: OpenPage) -> None:
    page = begun(open_page)
    assert len(STOPS) == 7
    sheet = page.locator(SHEET)
    for stop in STOPS:
        at_stop(page, stop)
        in_sight(page)
        assert sheet.get_attribute("data-answered") == "false"
        expect(sheet).to_contain_text(stop.question)
        box = sheet.bounding_box()
        assert box
        assert box["y"] > 844 * 0.5, "the view is in sight above the sheet"
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 390
        on_the_view(page, stop)
        page.wait_for_selector(f"{SHEET}[data-answered=true]")
        expect(page.locator(f"{SHEET} [role=status]")).to_have_text("Верно.")
        for proof in stop.proofs:
            expect(sheet.locator(f"[data-claim='{proof.claim}']")).to_contain_text(proof.sentence)
        page.tap(f"{SHEET} [data-key=next]")
    page.wait_for_selector(f"{SHEET}[data-stop=end]")
    expect(sheet).to_contain_text("7 из 7")
    page.tap(f"{SHEET} [data-key=back]")
    until(page, "location.pathname + location.search === '/'")
    expect(sheet).to_have_count(0)


def test_the_list_answers_too_and_a_wrong_answer_opens_the_evidence(open_page: OpenPage) -> None:
    page = begun(open_page)
    stop, sheet = STOPS[0], page.locator(SHEET)
    wrong = next(option for option in stop.options if option.id != stop.answer)
    page.tap(".pv-path-list summary")
    page.tap(f"{SHEET} [data-option='{wrong.id}']")
    right = next(str(option.text) for option in stop.options if option.id == stop.answer)
    expect(page.locator(f"{SHEET} [role=status]")).to_contain_text(right)
    sheet.locator(".pv-evidence summary").first.click()
    page.wait_for_selector(f"{SHEET} .pv-evidence dl")


def test_it_is_all_done_by_keys_and_escape_comes_back_to_where_one_was(open_page: OpenPage) -> None:
    page = open_page("/?place=BY-BR", lang="ru", script=FIRST)
    page.focus("[data-key=begin-path]")
    page.keyboard.press("Enter")
    at_stop(page, STOPS[0])
    assert page.evaluate("document.activeElement.dataset.testid") == "path"
    assert page.get_attribute(SHEET, "data-answered") == "false", "what was chosen before is no answer"
    page.focus(".pv-path-list summary")
    page.keyboard.press("Enter")
    page.focus(f"{SHEET} [data-option='{STOPS[0].answer}']")
    page.keyboard.press("Enter")
    page.wait_for_selector(f"{SHEET}[data-answered=true]")
    page.focus(f"{SHEET} [data-key=next]")
    page.keyboard.press("Enter")
    at_stop(page, STOPS[1])
    page.keyboard.press("Escape")
    until(page, "location.search.includes('place=BY-BR')")
    expect(page.locator(SHEET)).to_have_count(0)


def test_it_survives_another_page_another_language_a_new_load_and_a_lost_server(open_page: OpenPage) -> None:
    page = begun(open_page)
    page.tap(".pv-path-list summary")
    page.tap(f"{SHEET} [data-option='{STOPS[0].answer}']")
    page.tap(f"{SHEET} [data-key=next]")
    at_stop(page, STOPS[1])
    page.evaluate("document.querySelector('[data-testid=stMain]').scrollTo(0, 0)")
    page.click(".pv-language[lang=kk]")
    kazakh = stop_texts(current_atlas(), language(Lang.KK))
    expect(page.locator(SHEET)).to_contain_text(kazakh[1].question)
    page.reload()
    at_stop(page, STOPS[1])
    expect(page.locator(SHEET)).to_contain_text(kazakh[1].question)
    page.goto(f"{page.url.split('/?')[0]}{OTHER}?lang=kk")
    ready(page)
    expect(page.locator(SHEET)).to_contain_text(kazakh[1].title)
    page.context.set_offline(True)
    page.tap(".pv-path-list summary")
    page.tap(f"{SHEET} [data-option='{STOPS[1].answer}']")
    expect(page.locator(SHEET)).to_contain_text(kazakh[1].proofs[0].sentence)
    assert page.evaluate("location.pathname") == OTHER, "the page that a reader turned to stays"
    page.context.set_offline(False)
    page.reload()
    ready(page)
    expect(page.locator(SHEET)).to_contain_text(kazakh[1].after)


@pytest.fixture
def mortal(tmp_path: Path) -> Iterator[list[Server]]:
    """Give a server that a test may kill; its successor takes its place in the list."""
    running = [Server(ROOT, tmp_path / "first.log")]
    running[0].wait()
    yield running
    running[0].stop()


def test_a_server_that_is_killed_and_started_anew_changes_nothing(
    open_page: OpenPage, mortal: list[Server], tmp_path: Path
) -> None:
    page = begun(open_page, base=mortal[0].url)
    page.tap(".pv-path-list summary")
    page.tap(f"{SHEET} [data-option='{STOPS[0].answer}']")
    page.tap(f"{SHEET} [data-key=next]")
    at_stop(page, STOPS[1])
    kept = page.evaluate(KEPT)
    mortal[0].process.kill()
    mortal[0].process.wait(timeout=20)
    until(page, f"() => !({CONNECTED})()")
    expect(page.locator(SHEET)).to_contain_text(STOPS[1].question)
    mortal[0] = Server(ROOT, tmp_path / "second.log", port=mortal[0].port)
    mortal[0].wait()
    until(page, CONNECTED, timeout=60_000)
    assert page.evaluate(KEPT) == kept
    at_stop(page, STOPS[1])
    in_sight(page)
    on_the_view(page, STOPS[1])
    page.wait_for_selector(f"{SHEET}[data-answered=true]")
    page.tap(f"{SHEET} [data-key=next]")
    at_stop(page, STOPS[2])
    page.reload()
    at_stop(page, STOPS[2])
    assert page.get_attribute(SHEET, "data-answered") == "false"
    kept = page.evaluate(KEPT)
    assert set(kept["answers"]) == {stop.kind for stop in STOPS[:2]}
    assert kept["at"] == 2


def test_the_offer_is_closed_for_good_and_the_page_of_learning_begins_and_goes_on(open_page: OpenPage) -> None:
    page = open_page("/", **PHONE, script=FIRST)
    page.tap(".pv-path-close")
    page.reload()
    ready(page)
    quiet(page)
    expect(page.locator("[data-testid=path-offer]")).to_have_count(0)
    page.goto(page.url.split("?")[0] + "learn")
    page.tap("[data-testid=path-start] [data-key=begin]")
    at_stop(page, STOPS[0])
    page.tap(".pv-path-list summary")
    page.tap(f"{SHEET} [data-option='{STOPS[0].answer}']")
    page.tap(f"{SHEET} [data-key=next]")
    at_stop(page, STOPS[1])
    page.tap(f"{SHEET} [data-key=leave]")
    page.wait_for_selector("[data-testid=path-start] [data-key=go-on]")
    page.tap("[data-testid=path-start] [data-key=go-on]")
    at_stop(page, STOPS[1])


@pytest.mark.daily(2)
@pytest.mark.parametrize(("size", "scheme"), by_turns([(390, 844), (1440, 900)], ["light", "dark"]))
def test_axe_finds_nothing(open_page: OpenPage, size: tuple[int, int], scheme: Any) -> None:
    page = begun(open_page, width=size[0], height=size[1], scheme=scheme)
    assert found(page) == []
    page.click(".pv-path-list summary")
    assert found(page) == []
    page.click(f"{SHEET} [data-option='{STOPS[0].options[0].id}']")
    quiet(page)
    assert found(page) == []
