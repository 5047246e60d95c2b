"""Goods of a layer in the browser: a chapter opened by keyboard, months chosen, and both ways as tables and lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from playwright.sync_api import expect

from data.stores.model import Change, Deed, GoodsBrought
from data.stores.store import open_store
from data.trade.goods_pack import GoodsPack
from tests.browser.serving import ROOT, Server
from tests.data.trade.goods_layer import NAMES, goods_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.browser.serving import OpenPage

DEED: Final = Deed(who="anna", how_known="sign-in", file="comtrade.csv", licence="For members alone")
BOARD: Final = "[data-testid=goods]"


@pytest.fixture(scope="module")
def own_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Start a dashboard whose store has a layer with drawn goods."""
    folder = tmp_path_factory.mktemp("goods-store")
    rows = goods_rows()
    pack = GoodsPack(sha256="ab" * 32, rows=rows, names=NAMES, sheets=())
    brought = GoodsBrought(key=pack.key, records=len(rows), source="UN Comtrade", files=pack.files())
    with open_store(folder / "store.sqlite3") as store:
        store.create("chamber", "Chamber of Commerce", DEED)
        store.keep("chamber", Change(goods=brought), deed=DEED, base=store.layer("chamber").version)
        store.publish("chamber", DEED)
        place = store.place
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PARTNERSHIP_VECTOR_STORE", place)
        running = Server(ROOT, folder / "server.log")
    running.wait()
    yield running
    running.stop()


def test_a_chamber_finds_what_goes_which_way_and_opens_it_by_keyboard(own_server: Server, open_page: OpenPage) -> None:
    page = open_page("/pair?by=BY&kz=KZ&data=both", base=own_server.url)
    board = page.locator(BOARD)
    expect(board.locator("h3")).to_have_count(2)
    expect(board.locator("h3").first).to_contain_text("Belarus → Kazakhstan, 2024: the largest is “Tractors”")
    # Two rows, one of each reporter, and their difference.
    tractors = board.locator("[data-way=by-kz] [data-good='8701']")
    expect(tractors.locator("tr")).to_have_count(2)
    expect(tractors).to_contain_text("the two differ by")
    # The months of both ways are drawn, as charts that a screen reader hears by name.
    expect(page.locator(".st-key-figure-months-export .stVegaLiteChart svg")).to_be_visible()
    board.locator("[data-way=by-kz] [data-chapter='04'] button").focus()
    page.keyboard.press("Enter")
    expect(board.locator("[aria-current]")).to_have_text("04 Dairy products, eggs, honey")
    assert "goods=04" in page.url
    assert page.evaluate("document.activeElement.closest('.pv-goods-crumbs') !== null")
    expect(board.locator("[data-way=by-kz] [data-good]")).to_have_count(2)
    board.locator("select[name=to]").select_option("2023-12")
    expect(board.locator("h3").first).to_contain_text("2023")
    expect(board.locator("[data-way=by-kz] [data-good]")).to_have_count(1)
    assert "to=2023-12" in page.url
    board.locator(".pv-goods-crumbs button").first.click()
    expect(board.locator("[data-chapter='31']").first).to_be_visible()
    assert "goods=" not in page.url


def test_a_link_opens_what_its_sender_saw_on_a_phone(own_server: Server, open_page: OpenPage) -> None:
    page = open_page("/trade?data=own&goods=8701&from=2024-01&lang=kk", base=own_server.url, width=390, height=844)
    board = page.locator(BOARD)
    expect(board.locator("[data-way=by-kz] [data-good='870190']")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    # What the files of the page have is what the page lists.
    rows = page.request.get(f"{own_server.url}/api/v1/views/trade.json?data=own&goods=8701&from=2024-01").json()
    listed = [row["goods_code"] for row in rows["rows"] if row.get("goods_code")]
    assert listed == ["870190", "870190"]
