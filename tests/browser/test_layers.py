"""A layer beside the book: chosen in the header, kept across pages, and seen as soon as another process has changed it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

import pytest
from playwright.sync_api import expect

from data.enums import ProductScheme
from data.stores.model import Change, Deed
from data.stores.store import Store, open_store
from tests.browser.serving import ROOT, Server, quiet, ready
from tests.data.layers.own_rows import figure, placed, small_layer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page, WebSocket

    from tests.browser.serving import OpenPage

DEED: Final = Deed(who="anna", how_known="sign-in", file="sheet.xlsx", licence="For members alone")
SEEN_S: Final = 1.0
"""A change is seen so soon where nobody else needs the processors; see `test_a_change_is_seen_without_being_asked`."""
PATIENCE: Final = 10
"""How many times as long it may take while other tests run."""
LINE: Final = "[data-testid=data-line]"
SWITCH: Final = "[data-testid=data-switch]"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with open_store(tmp_path_factory.mktemp("layers") / "store.sqlite3") as opened:
        opened.create("chamber", "Chamber of Commerce", DEED)
        opened.keep("chamber", Change(put=small_layer()), deed=DEED, base=1)
        opened.publish("chamber", DEED)
        yield opened


@pytest.fixture(scope="module")
def own_server(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PARTNERSHIP_VECTOR_STORE", store.place)
        running = Server(ROOT, tmp_path_factory.mktemp("layers-log") / "server.log")
    running.wait()
    yield running
    running.stop()


def test_the_switch_shows_a_layer_and_the_choice_goes_along(own_server: Server, open_page: OpenPage) -> None:
    page = open_page("/?place=BY-BR", base=own_server.url)
    expect(page.locator(LINE)).to_have_count(0)
    page.locator(f"{SWITCH} [data-choice=both]").focus()
    page.keyboard.press("Enter")
    expect(page.locator(LINE)).to_contain_text("Chamber of Commerce")
    expect(page.locator("[data-testid=panel] .pv-section-own")).to_contain_text("Ours: Chamber of Commerce")
    assert "data=both" in page.url
    page.locator("[data-page=region]").click()
    page.wait_for_url("**/region?*data=both*")
    expect(page.locator("h2:has-text('Ours: Chamber of Commerce')")).to_be_visible()
    page.locator(f"{SWITCH} [data-choice=book]").click()
    expect(page.locator(LINE)).to_have_count(0)
    assert "data=" not in page.url


def test_a_claim_of_the_layer_opens_beside_the_book_with_its_cell(own_server: Server, open_page: OpenPage) -> None:
    page = open_page("/?data=both&place=BY-BR", base=own_server.url)
    page.locator(
        "[data-testid=panel] .pv-section-own .pv-item a, [data-testid=panel] .pv-section-own .pv-item button"
    ).first.click()
    page.wait_for_url("**own=own-brest-aktobe*")
    expect(page.locator("[data-testid=panel] .pv-eyebrow")).to_contain_text("Ours: Chamber of Commerce")
    card = page.locator("[data-testid=panel] .pv-evidence").first
    card.locator("summary").click()
    expect(card).to_contain_text("agreements.xlsx")
    expect(card).to_contain_text("anna")


def test_the_search_finds_in_both_and_says_where(own_server: Server, open_page: OpenPage) -> None:
    page = open_page("/?data=both", base=own_server.url)
    page.locator("[data-testid=search]").fill("Brest Aktobe")
    expect(page.locator(".pv-search-whose")).to_have_text("Ours: Chamber of Commerce")


def test_a_tie_of_the_layer_is_a_double_line_that_opens_its_claim(own_server: Server, open_page: OpenPage) -> None:
    page = open_page("/?data=both", base=own_server.url)
    shown = "path.pv-own:visible"
    expect(page.locator(shown)).to_have_count(2)
    expect(page.locator("path.pv-own-within:visible")).to_have_count(2)
    expect(page.locator(".pv-canvas path.pv-own-diamond")).to_have_count(2)
    line = page.locator("path.pv-own[data-pair='BY-BR~KZ-15']")
    expect(line).to_have_attribute("aria-label", "Ours: Chamber of Commerce: Brest Region – Aktobe Region, Own ties: 1")
    line.dispatch_event("click")
    page.wait_for_url("**by=BY-BR*")
    tie = page.locator("path.pv-own[data-claim=own-tie-brest-aktobe]:visible")
    expect(tie).to_have_count(1)
    tie.dispatch_event("click")
    page.wait_for_url("**own=own-tie-brest-aktobe*")
    expect(tie).to_have_attribute("aria-pressed", "true")
    expect(page.locator("path.pv-tie:visible:not(.pv-own):not(.pv-own-within)")).to_have_count(0)
    page.locator(".pv-canvas [data-place=BY-HO]").first.dispatch_event("click")
    page.wait_for_url("**place=BY-HO*")
    assert "own=" not in page.url


@pytest.mark.parametrize("width", [1366, 1920])
@pytest.mark.parametrize("lang", ["en", "ru", "be", "kk"])
def test_the_header_has_room_for_the_switch(own_server: Server, open_page: OpenPage, lang: str, width: int) -> None:
    page = open_page(f"/trade?data=both&lang={lang}", base=own_server.url, width=width, height=768)
    quiet(page)
    rows = page.evaluate(
        """() => new Set([...document.querySelector(".pv-header").children]
            .filter((part) => part.getClientRects().length && !part.matches(".pv-data-line, .pv-slim, .pv-path-line"))
            .map((part) => Math.round((part.getBoundingClientRect().top + part.getBoundingClientRect().bottom) / 24))).size"""
    )
    assert rows <= (2 if width == 1366 else 1)


def test_a_change_is_seen_without_being_asked(own_server: Server, open_page: OpenPage, store: Store) -> None:
    """The page sends nothing between the change and its being seen."""
    frames: list[object] = []

    def watch(socket: WebSocket) -> None:
        socket.on("framesent", lambda frame: frames.append(frame))  # noqa: PLW0108 - a method of a list is no listener

    page: Page = open_page("/trade?data=own", base=own_server.url, fresh=True)
    page.on("websocket", watch)
    page.reload()
    ready(page)
    quiet(page)
    version = store.layer("chamber").version
    frames.clear()
    rows = [
        placed(figure(str(100 + n), product_scheme=ProductScheme.HS2022, product_code=f"{n:04d}"), f"D{n}")
        for n in range(200)
    ]
    start = time.monotonic()
    assert store.keep("chamber", Change(put=rows), deed=DEED, base=version) == version + 1
    expect(page.locator(LINE)).to_contain_text(f"version {version + 1}", timeout=SEEN_S * PATIENCE * 1000)
    assert time.monotonic() - start < SEEN_S * PATIENCE
    assert frames == []
