"""The speaker's window and the hall's screen: either leads, of a server and of a file; time, rehearsal, autoplay, cards."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, Any, Final

import pytest
from axe_playwright_python.base import AXE_SCRIPT

from components.context import View, current_atlas
from components.exports.talks.html_file import write_html
from components.i18n.language import language
from data.atlas.selection import Selection
from data.enums import Lang
from tests.browser.serving import until
from tests.extent import by_turns, some

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page

    from tests.browser.serving import Server

TALK: Final = "gomel-pavlodar"
SERVED: Final = f"/present?talk={TALK}&lang=ru&lang2=kk"
STEPS: Final = 9
DAY: Final = date(2026, 11, 24)
SIZES: Final = ((1920, 1080), (1280, 720), (1024, 768))
REFUSED: Final = "if (navigator.wakeLock) navigator.wakeLock.request = () => Promise.reject(new DOMException('no', 'NotAllowedError'))"
# Text of a card that is seen at all: its size, and how far it lies from the edges, as shares of the screen.
SEEN: Final = """() => {
  const card = document.querySelector("[data-testid=show] [data-testid$=-card]"), found = [];
  const room = card.querySelector(".pv-hall-body").getBoundingClientRect();
  const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    const size = parseFloat(getComputedStyle(walker.currentNode.parentElement).fontSize);
    for (const { left, right, top, bottom, width } of range.getClientRects())
      if (width && right > room.left && left < room.right)
        found.push({ text: walker.currentNode.data, size, left: left / innerWidth, right: right / innerWidth,
          top: top / innerHeight, bottom: bottom / innerHeight });
  }
  return found;
}"""


@pytest.fixture(scope="module")
def talk_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the file of a talk into a folder with Cyrillic letters."""
    view = View(current_atlas(), Selection(), language(Lang.RU), DAY)
    file = tmp_path_factory.mktemp("Сапар") / "доклад.html"
    file.write_bytes(write_html(view, TALK, lang=Lang.RU, lang2=Lang.KK))
    return file


@contextmanager
def context_of(browser: Browser, **how: Any) -> Iterator[tuple[BrowserContext, list[str]]]:
    """Give a browser context, and what its pages complain of."""
    context, complaints = browser.new_context(locale="ru-RU", **how), list[str]()
    context.on("weberror", lambda error: complaints.append(str(error.error)))
    context.on("console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None)
    context.set_default_timeout(8000)
    yield context, complaints
    context.close()


def hall(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(address)
    page.wait_for_selector("[data-testid=show][data-ready=true]")
    return page


def speaker(context: BrowserContext, page: Page) -> Page:
    """Open the speaker's window from the hall's screen by its key."""
    with context.expect_page() as opening:
        page.keyboard.press("n")
    window = opening.value
    window.wait_for_selector("[data-testid=speaker][data-linked=true]")
    return window


def at(page: Page, step: int, cover: str = "") -> None:
    """Wait until a window shows a step with what covers it."""
    until(page, "([step, cover]) => (({ dataset: d }) => d.step === step && d.cover === cover)(document.querySelector('main') ?? document.body)",
          [str(step), cover], timeout=5000)  # fmt: skip


def both_at(hall_page: Page, window: Page, step: int, cover: str = "") -> None:
    at(hall_page, step, cover)
    at(window, step, cover)


def lead_each_other(context: BrowserContext, address: str) -> None:
    """Go through a talk with two windows of an address, which begins at the third step."""
    screen = hall(context, address)
    window = speaker(context, screen)
    both_at(screen, window, 3)
    assert window.get_by_test_id("headline").inner_text() == screen.get_by_test_id("headline").inner_text()
    assert window.get_by_test_id("headline2").inner_text() == screen.get_by_test_id("headline2").inner_text()
    assert window.get_by_test_id("notes").inner_text().strip()
    coming = window.get_by_test_id("next").inner_text()
    window.keyboard.press("PageDown")
    both_at(screen, window, 4)
    assert screen.get_by_test_id("headline").inner_text() == coming
    screen.keyboard.press("PageDown")
    both_at(screen, window, 5)
    window.keyboard.press("b")
    both_at(screen, window, 5, "black")
    assert window.locator("[data-lead=black]").get_attribute("aria-pressed") == "true"
    screen.keyboard.press("PageDown")
    both_at(screen, window, 5)
    # A question from the hall, with the clicker's key in the field.
    window.get_by_test_id("question").fill("караг")
    window.keyboard.press("Enter")
    both_at(screen, window, 5, "place")
    card = screen.get_by_test_id("place-card")
    assert card.get_attribute("data-place") == "KZ-35"
    assert "Қарағанды облысы" in card.inner_text()
    window.keyboard.press("PageDown")
    both_at(screen, window, 5)
    # Closed and opened again it is where one was.
    window.get_by_test_id("minutes").fill("3")
    window.get_by_test_id("minutes").press("Tab")
    window.close()
    screen.keyboard.press("PageUp")
    screen.wait_for_timeout(500)  # a reader who closes a window does not open it in the same moment
    window = speaker(context, screen)
    both_at(screen, window, 4)
    assert window.get_by_test_id("minutes").input_value() == "3"
    window.locator("[data-testid=steps] [data-step='7']").click()
    window.keyboard.press("b")
    both_at(screen, window, 7, "black")
    screen.reload()
    screen.wait_for_selector("[data-testid=show][data-ready=true]")
    both_at(screen, window, 7, "black")
    # The hall's screen is closed: it is said, and opened again from here.
    screen.close()
    until(window, "() => document.querySelector('main').dataset.linked === 'false'", timeout=5000)
    assert window.get_by_test_id("warnings").inner_text()
    window.keyboard.press("b")
    window.keyboard.press("PageUp")
    with context.expect_page() as opening:
        window.keyboard.press("n")
    screen = opening.value
    both_at(screen, window, 6)


@pytest.mark.thorough
def test_either_window_of_a_server_leads(browser: Browser, server: Server) -> None:
    with context_of(browser) as (context, complaints):
        lead_each_other(context, f"{server.url}{SERVED}&step=3")
        assert complaints == []


@pytest.mark.thorough
def test_either_window_of_a_file_leads_without_a_network(browser: Browser, talk_file: Path) -> None:
    with context_of(browser, offline=True) as (context, complaints):
        asked: list[str] = []
        context.on("request", lambda request: asked.append(request.url))
        lead_each_other(context, f"{talk_file.as_uri()}#step=3")
        assert complaints == []
        assert {url.split("#")[0] for url in asked if not url.startswith("data:")} == {talk_file.as_uri()}


@pytest.mark.thorough
def test_the_last_step_is_jumped_to_when_time_is_short(browser: Browser, talk_file: Path) -> None:
    with context_of(browser) as (context, _):
        screen = hall(context, talk_file.as_uri())
        window = speaker(context, screen)
        assert window.get_by_test_id("jump").is_hidden()
        window.get_by_test_id("minutes").fill("1")
        window.get_by_test_id("minutes").press("Tab")
        window.keyboard.press("PageDown")
        jump = window.get_by_test_id("jump")
        jump.wait_for()
        assert jump.get_attribute("data-to") == str(STEPS)
        jump.click()
        both_at(screen, window, STEPS)
        jump.wait_for(state="hidden")


@pytest.mark.thorough
def test_a_rehearsal_notes_the_seconds_of_each_step_and_says_what_to_leave_out(
    browser: Browser, talk_file: Path
) -> None:
    with context_of(browser) as (context, _):
        context.clock.install()
        screen = hall(context, f"{talk_file.as_uri()}#step=4")
        window = speaker(context, screen)
        window.locator("[data-lead=rehearse]").click()
        both_at(screen, window, 1)
        # Either window leads while the time runs: the second step alone takes longer, by as much as the whole may.
        for step in range(1, STEPS):
            context.clock.fast_forward(1000 * (170 if step == 2 else 45))
            (window if step % 2 else screen).keyboard.press("PageDown")
            both_at(screen, window, step + 1)
        context.clock.fast_forward(20_000)
        window.locator("[data-lead=rehearse]").click()
        assert window.locator("tr[data-long]").evaluate_all("rows => rows.map((row) => row.dataset.step)") == ["2"]
        row = window.locator("tr[data-step='2']")
        assert "2:50" in row.inner_text()
        taken = window.get_by_test_id("cut").inner_text()
        assert "8:2" in taken
        assert window.locator("tr[data-out]").count() == 1


@pytest.mark.thorough
def test_autoplay_goes_round_says_what_is_left_and_pauses_at_any_key(browser: Browser, talk_file: Path) -> None:
    with context_of(browser) as (context, _):
        context.clock.install()
        screen = hall(context, f"{talk_file.as_uri()}#step={STEPS}")
        window = speaker(context, screen)
        seconds = 55
        screen.keyboard.press("l")
        left = screen.get_by_test_id("left")
        left.wait_for()
        assert "0:55" in left.inner_text()
        until(window, "() => document.querySelector('main').dataset.playing === 'true'")
        context.clock.run_for(10_000)
        assert "0:45" in left.inner_text()
        context.clock.run_for((seconds - 10) * 1000 + 500)
        both_at(screen, window, 1)
        screen.keyboard.press("x")
        left.wait_for(state="hidden")
        assert screen.get_by_test_id("notice").is_visible()
        context.clock.run_for(120_000)
        both_at(screen, window, 1)
        assert screen.get_by_test_id("notice").is_hidden()
        screen.keyboard.press("p")
        screen.keyboard.press("PageDown")
        both_at(screen, window, 1)
        assert window.locator("main").get_attribute("data-playing") == "false"


@pytest.mark.thorough
def test_a_lost_server_and_a_dark_screen_are_said_where_the_hall_does_not_see_it(
    browser: Browser, server: Server
) -> None:
    with context_of(browser) as (context, complaints):
        context.add_init_script(REFUSED)
        context.clock.install()
        screen = hall(context, server.url + SERVED)
        screen.get_by_test_id("notice").wait_for()
        window = speaker(context, screen)
        warnings = window.get_by_test_id("warnings").locator("p")
        until(window, "() => document.querySelectorAll('[data-testid=warnings] p').length === 1")
        asked: list[str] = []
        screen.on("request", lambda request: asked.append(request.url))
        context.set_offline(offline=True)
        context.clock.run_for(12_000)
        until(window, "() => document.querySelectorAll('[data-testid=warnings] p').length === 2")
        assert "HTML" in warnings.last.inner_text()
        for step in range(2, STEPS + 1):
            screen.keyboard.press("PageDown")
            both_at(screen, window, step)
        assert screen.locator("[data-testid=notice]").is_hidden()
        context.set_offline(offline=False)
        context.clock.run_for(12_000)
        until(window, "() => document.querySelectorAll('[data-testid=warnings] p').length === 1")
        assert asked == []
        # The one complaint that cannot be helped: a browser says of itself that a request was lost.
        assert [text for text in complaints if "ERR_INTERNET_DISCONNECTED" not in text] == []


@pytest.mark.thorough
@pytest.mark.parametrize("size", some(SIZES, 3), ids=str)
def test_cards_fit_a_screen_and_are_read_from_the_last_row(
    browser: Browser, talk_file: Path, size: tuple[int, int]
) -> None:
    width, height = size
    with context_of(browser, viewport={"width": width, "height": height}) as (context, _):
        screen = hall(context, talk_file.as_uri())
        window = speaker(context, screen)
        places = current_atlas().units(DAY)
        assert len(places) > 20
        for place in some(places, 9):
            window.get_by_test_id("question").fill(place_name(place))
            window.keyboard.press("Enter")
            at(screen, 1, "place")
            assert screen.get_by_test_id("place-card").get_attribute("data-place") == place
            check_text(screen)
        screen.keyboard.press("PageDown")
        for step in range(1, STEPS + 1):
            at(screen, step)
            screen.keyboard.press("s")
            at(screen, step, "source")
            pages, seen = 0, set[str]()
            while screen.locator("main").get_attribute("data-cover"):
                pages += 1
                assert pages < 30
                screen.wait_for_selector(f"[data-testid=card-pages][data-page='{pages}']", state="attached")
                check_text(screen)
                seen |= visible_claims(screen)
                screen.keyboard.press("PageDown")
                screen.wait_for_timeout(60)
            expected = screen.get_by_test_id("picture").get_attribute("data-claims") or ""
            assert set(expected.split()) <= seen
            screen.keyboard.press("PageDown")


def place_name(place_id: str) -> str:
    return current_atlas().place_name(place_id, lang=Lang.RU, on=DAY)


def check_text(page: Page) -> None:
    """Check that what is read of a card is large enough, and that nothing of it lies in the outer twentieth."""
    page.wait_for_timeout(60)  # the card fits itself to the screen
    seen = page.evaluate(SEEN)
    assert len(seen) > 5
    assert [part for part in seen if part["size"] < 24] == []
    edges = [p for p in seen if p["left"] < 0.049 or p["right"] > 0.951 or p["top"] < 0.049 or p["bottom"] > 0.951]
    assert edges == []


def visible_claims(page: Page) -> set[str]:
    script = """(claims) => claims.filter((claim) => {
      const room = claim.closest(".pv-hall-body").getBoundingClientRect();
      return [...claim.getClientRects()].some(({ left, right }) => right > room.left && left < room.right);
    }).map((claim) => claim.dataset.claim)"""
    return set(page.locator("[data-testid=source-card] [data-claim]").evaluate_all(script))


@pytest.mark.thorough
@pytest.mark.daily(3)
@pytest.mark.parametrize(("size", "scheme"), by_turns([(1366, 768), (1920, 1080), (390, 844)], ["light", "dark"]))
def test_the_speakers_window_is_whole_and_accessible(
    browser: Browser, talk_file: Path, size: tuple[int, int], scheme: str
) -> None:
    width, height = size
    with context_of(browser, viewport={"width": width, "height": height}, color_scheme=scheme) as (context, _):
        page = context.new_page()
        page.goto(f"{talk_file.as_uri()}#speaker")
        page.get_by_test_id("notes").wait_for()
        page.keyboard.press("PageDown")
        page.get_by_test_id("minutes").fill("1")
        page.get_by_test_id("minutes").press("Tab")
        page.get_by_test_id("jump").wait_for()
        assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
        clipped = """(parts) => parts.filter((part) => part.getBoundingClientRect().right > innerWidth)
          .map((part) => part.outerHTML.slice(0, 120))"""
        assert page.locator("main *:visible").evaluate_all(clipped) == []
        if width > 900:
            assert page.locator("[data-lead=openHall]").evaluate("e => e.getBoundingClientRect().bottom <= innerHeight")
        page.evaluate(AXE_SCRIPT)
        violations = page.evaluate(
            "async () => (await axe.run(document)).violations.map((v) => [v.id, v.nodes[0].html])"
        )
        assert violations == []
