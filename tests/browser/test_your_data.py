"""The page of own data in a browser: the analyst's path from a sheet to a layer beside the book."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.analyst_sheet import TYPO, analyst_sheet
from tests.browser.serving import ROOT, Server, quiet
from tests.data.imports.goods.comtrade_files import months, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

    from tests.browser.serving import OpenPage

MINUTES_PROMISED = 3
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@pytest.fixture(scope="module")
def own_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Serve the dashboard with a store of its own: a request through a proxy makes a process ownerless for good."""
    folder = tmp_path_factory.mktemp("own")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PARTNERSHIP_VECTOR_STORE", f"sqlite:///{folder / 'store.db'}")
        running = Server(ROOT, folder / "log.txt")
    running.wait()
    yield running
    running.stop()


def bring(page: Page, content: bytes, name: str = "analyst.xlsx") -> None:
    page.get_by_test_id("own-file").set_input_files({"name": name, "mimeType": XLSX, "buffer": content})
    expect(page.get_by_test_id("draft-desk")).to_be_visible(timeout=60_000)
    quiet(page)


def act(page: Page, action: str) -> None:
    """Press a button of a desk and wait for the answer."""
    page.locator(f"[data-action='{action}']").click()
    quiet(page, patience_ms=60_000)


def correct(page: Page, cell: str, text: str) -> None:
    """Go to a cell by the link of what is found there, and type another text in its place."""
    page.get_by_test_id("own-findings").get_by_role("button", name=cell, exact=True).click()
    page.keyboard.press("Enter")
    field = page.get_by_test_id("own-cell-text")
    expect(field).to_be_focused()
    field.fill(text)
    field.press("Enter")
    quiet(page, patience_ms=60_000)


def counts_of_the_book(open_page: OpenPage, server: Server, query: str) -> list[str]:
    page = open_page(f"/white-spots{query}", base=server.url)
    return page.locator(".pv-document:not(.pv-own *)").first.all_inner_texts()


def test_an_analyst_keeps_a_sheet_within_three_minutes(open_page: OpenPage, own_server: Server) -> None:
    before = counts_of_the_book(open_page, own_server, "")
    page = open_page("/your-data", base=own_server.url, fresh=True)
    start = time.monotonic()
    bring(page, analyst_sheet())
    findings = page.get_by_test_id("own-findings")
    expect(findings).to_contain_text(TYPO)
    for cell in ("Торговля C5", "Торговля D7"):
        expect(findings.get_by_role("button", name=cell, exact=True)).to_be_visible()
    expect(page.get_by_test_id("own-open")).to_be_visible()

    correct(page, "Торговля C5", "910,4")
    correct(page, "Торговля D7", "2715,2")
    if page.locator("[data-action='take-all']").count():
        act(page, "take-all")
    expect(page.locator("[data-question]")).to_have_count(0)
    expect(page.get_by_test_id("own-open")).to_have_count(0)
    expect(page.locator("[data-change='new']")).to_have_text("12")
    page.locator("[data-field='name']").fill("Палата")
    act(page, "keep")
    said = page.get_by_test_id("own-said")
    expect(said).to_contain_text("Палата")
    assert time.monotonic() - start < MINUTES_PROMISED * 60

    page.close()
    again = open_page("/your-data?lang=ru", base=own_server.url, fresh=True)
    layer = again.get_by_test_id("own-layer")
    expect(layer).to_contain_text("Палата")
    layer.get_by_test_id("own-versions").locator("summary").click()
    expect(layer).to_contain_text("C5: “91O,4” → “910,4”")
    assert counts_of_the_book(open_page, own_server, "") == before


def test_a_download_of_two_years_of_goods_becomes_records_of_a_layer(open_page: OpenPage, own_server: Server) -> None:
    page = open_page("/your-data", base=own_server.url, fresh=True)
    lines = [*months(2023), *months(2024)]
    bring(page, text(lines).encode(), "comtrade.csv")
    expect(page.locator("[data-change='goods-new']")).to_have_text(f"{len(lines)}")
    expect(page.get_by_test_id("draft-desk")).to_contain_text("January 2023 – December 2024")
    expect(page.get_by_test_id("own-open")).to_have_count(0)
    name = page.locator("[data-field='name']")
    if name.count():  # the first layer of this server
        name.fill("Goods")
    act(page, "keep")
    expect(page.get_by_test_id("own-said")).to_be_visible()
    expect(page.get_by_test_id("own-layer")).to_contain_text(f"records of goods {len(lines)}")
    page.close()
