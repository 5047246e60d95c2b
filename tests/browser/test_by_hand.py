"""The forms by hand in a browser: a figure and an agreement are entered, kept, corrected and withdrawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.serving import ROOT, Server, quiet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

    from tests.browser.serving import OpenPage

FIGURE = {"by_id": "BY-HO", "kz_id": "KZ", "period": "2024", "value": "12,5"}
CHOSEN = {"flow": "export", "unit": "usd_million", "reporter": "by"}


@pytest.fixture(scope="module")
def hand_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Serve the dashboard with a store of its own: a request through a proxy makes a process ownerless for good."""
    folder = tmp_path_factory.mktemp("hand")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PARTNERSHIP_VECTOR_STORE", f"sqlite:///{folder / 'store.db'}")
        running = Server(ROOT, folder / "log.txt")
    running.wait()
    yield running
    running.stop()


def act(page: Page, action: str) -> None:
    """Press a button of a desk and wait for the answer."""
    page.locator(f"[data-action='{action}']").first.click()
    quiet(page, patience_ms=60_000)


def fill(page: Page, **texts: str) -> None:
    form = page.get_by_test_id("own-hand")
    for name, text in texts.items():
        form.locator(f"input[name='{name}']").fill(text)


def choose(page: Page, **codes: str) -> None:
    """Choose from the lists of a form by the codes behind the words."""
    form = page.get_by_test_id("own-hand")
    for name, code in codes.items():
        field = form.locator(f"select[name='{name}']")
        text = field.locator("option").filter(has_text=f"· {code}").first.inner_text()
        field.select_option(text)


def keep(page: Page) -> None:
    page.get_by_test_id("draft-desk").locator("[data-field='title']").fill("Letter of the chamber")
    act(page, "keep")


def test_a_figure_and_an_agreement_by_hand(open_page: OpenPage, hand_server: Server) -> None:
    page = open_page("/your-data", base=hand_server.url, fresh=True)
    with page.expect_download() as download:
        page.locator("[data-action='template']").click()
    assert download.value.suggested_filename == "partnership-vector-template-en.xlsx"
    page.get_by_test_id("own-hand").locator("summary").click()
    page.locator("[data-action='hand-check']").click()
    expect(page.get_by_test_id("own-hand-said")).to_contain_text("Place in Belarus")
    fill(page, **FIGURE)
    choose(page, **CHOSEN)
    act(page, "hand-check")
    expect(page.get_by_test_id("draft-desk")).to_be_visible()
    with page.expect_download() as download:
        act(page, "check")
    assert download.value.suggested_filename == "By hand - checked.xlsx"
    keep(page)
    expect(page.get_by_test_id("layer-desk")).to_contain_text("Changed by hand", timeout=30_000)

    page.get_by_test_id("own-rows").locator("summary").click()
    act(page, "find")
    expect(page.get_by_test_id("own-found")).to_contain_text("12.5")
    act(page, "fill")
    expect(page.get_by_test_id("own-correcting")).to_be_visible()
    expect(page.locator("input[name='value']")).to_have_value("12.5")

    act(page, "hand-clear")
    page.locator("[data-action='hand agreements']").check()
    fill(page, title="Memorandum of the chambers", by_place="BY-HM", kz_place="KZ-75", date="2024-05-17")
    choose(page, status="signed", kind="memorandum")
    act(page, "hand-check")
    keep(page)
    expect(page.get_by_test_id("own-found").locator("li")).to_have_count(2)
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_test_id("own-found").locator("li", has_text="Memorandum").locator(
        "[data-action='withdraw-row']"
    ).click()
    quiet(page, patience_ms=60_000)
    expect(page.get_by_test_id("own-found").locator("li")).to_have_count(1)
    expect(page.get_by_test_id("layer-desk")).to_contain_text("Rows withdrawn")
