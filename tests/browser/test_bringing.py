"""Bringing in a browser: several files at once, what a draft changes on the map, a restart, and a row's way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.analyst_sheet import analyst_sheet
from tests.browser.serving import ROOT, Server, quiet, until
from tests.browser.test_your_data import XLSX, act, bring, correct

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import FilePayload, Page

    from tests.browser.serving import OpenPage

CSV = "Область Казахстана;2023;2024\nПавлодарская область;1,5;2\nКарагандинская область;3;4\n"
CONNECTED = "() => Boolean(document.querySelector('[data-testid=stApp][data-test-connection-state=CONNECTED]'))"
MARK = ".pv-changed-mark"


@pytest.fixture
def served(tmp_path: Path) -> Iterator[list[Server]]:
    """Give a server with a store of its own, which a test may start anew; its successor takes its place in the list."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PARTNERSHIP_VECTOR_STORE", f"sqlite:///{tmp_path / 'store.db'}")
        running = [Server(ROOT, tmp_path / "first.log")]
        running[0].wait()
        yield running
    running[0].stop()


def start_anew(served: list[Server], folder: Path) -> None:
    served[0].process.kill()
    served[0].process.wait(timeout=20)
    served[0] = Server(ROOT, folder / "second.log", port=served[0].port)
    served[0].wait()


def keep_the_sheet(page: Page) -> None:
    correct(page, "Торговля C5", "910,4")
    correct(page, "Торговля D7", "2715,2")
    if page.locator("[data-action='take-all']").count():
        act(page, "take-all")
    act(page, "keep")
    expect(page.get_by_test_id("own-layer")).to_be_visible(timeout=30_000)


def test_files_that_are_brought_together_become_drafts_of_their_own(open_page: OpenPage, served: list[Server]) -> None:
    page = open_page("/your-data", base=served[0].url, fresh=True)
    files: list[FilePayload] = [
        {"name": "analyst.xlsx", "mimeType": XLSX, "buffer": analyst_sheet()},
        {"name": "not a workbook.xlsx", "mimeType": XLSX, "buffer": b"nothing"},
        {"name": "regions.csv", "mimeType": "text/csv", "buffer": CSV.encode()},
    ]
    page.get_by_test_id("own-file").set_input_files(files)
    said = page.get_by_test_id("own-several")
    expect(said).to_contain_text("All files are read", timeout=60_000)
    lines = said.locator("li")
    expect(lines).to_have_count(3)
    expect(lines.nth(0)).to_contain_text("analyst.xlsx Ready: figures 8, agreements 3.")
    expect(lines.nth(1)).to_contain_text("Nothing of this file can be taken; go on with it")
    expect(lines.nth(2)).to_contain_text("regions.csv")
    begun = page.get_by_test_id("own-begun")
    expect(begun).to_have_count(3)
    begun.filter(has_text="analyst.xlsx").get_by_role("button", name="Go on").click()
    expect(page.get_by_test_id("draft-desk")).to_contain_text("analyst.xlsx")


def test_what_a_draft_changes_is_on_the_map_before_it_is_kept(open_page: OpenPage, served: list[Server]) -> None:
    page = open_page("/your-data", base=served[0].url, fresh=True)
    bring(page, analyst_sheet())
    marks = page.get_by_test_id("draft-map").locator(MARK)
    expect(marks).to_have_count(6)
    assert sorted(marks.all_inner_texts()) == ["+1", "+1", "+1", "+2", "+3", "+3"]
    expect(page.locator("path.pv-changed-new.pv-own")).to_have_count(6)
    mark = page.locator(f"{MARK}[aria-label='Belarus – Pavlodar Region: new 3']")
    mark.focus()
    page.keyboard.press("Enter")
    expect(mark).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_test_id("draft-pairs").locator("li").first).to_contain_text("2022: 1.2005 million US dollars")
    expect(page.get_by_test_id("draft-map").locator("[data-lit='selected'][data-place='KZ-55']")).to_have_count(1)
    correct(page, "Торговля C5", "910,4")
    expect(page.locator(f"{MARK}[aria-label='Belarus – North Kazakhstan Region: new 3']")).to_be_visible()
    expect(mark).to_have_attribute("aria-pressed", "true")

    keep_again(page)
    bring(page, analyst_sheet(), name="again.xlsx")
    expect(marks).to_have_text(["−1"])  # the corrected figure is a fault again: it is kept, and not in this file


def keep_again(page: Page) -> None:
    """Keep the sheet whose first fault is corrected."""
    correct(page, "Торговля D7", "2715,2")
    if page.locator("[data-action='take-all']").count():
        act(page, "take-all")
    act(page, "keep")
    expect(page.get_by_test_id("own-layer")).to_be_visible(timeout=30_000)


def test_an_open_draft_is_there_again_after_the_server_has_started_anew(
    open_page: OpenPage, served: list[Server], tmp_path: Path
) -> None:
    page = open_page("/your-data", base=served[0].url, fresh=True)
    bring(page, analyst_sheet())
    correct(page, "Торговля C5", "910,4")
    draft = page.get_by_test_id("draft-desk").get_attribute("data-draft")
    start_anew(served, tmp_path)
    until(page, CONNECTED, timeout=60_000)
    again = page.locator(f"[data-testid=draft-desk][data-draft='{draft}']")
    expect(again).to_be_visible(timeout=60_000)
    quiet(page)
    expect(page.locator("td[data-cell='C5']")).to_contain_text("910,4")
    page.reload()
    expect(again).to_be_visible(timeout=60_000)
    keep_again(page)
    page.reload()
    expect(page.get_by_test_id("own-layer")).to_be_visible(timeout=60_000)
    expect(page.get_by_test_id("draft-desk")).to_have_count(0)


def test_from_its_evidence_card_a_row_is_corrected_in_its_form(open_page: OpenPage, served: list[Server]) -> None:
    page = open_page("/your-data", base=served[0].url, fresh=True)
    bring(page, analyst_sheet())
    keep_the_sheet(page)
    page.goto(f"{served[0].url}/?data=both&place=KZ-55")
    section = page.locator("[data-testid=panel] .pv-section-own")
    card = section.locator(".pv-evidence").first
    card.locator("summary").click()
    card.get_by_role("link", name="Correct or withdraw").click()
    page.wait_for_url("**/your-data?*own=*")
    form = page.get_by_test_id("own-hand")
    expect(page.get_by_test_id("own-correcting")).to_be_visible(timeout=30_000)
    title = form.locator("[name='title']")
    assert title.input_value() == "Соглашение о торговле"
    title.fill("Соглашение о взаимной торговле")
    act(page, "hand-check")
    desk = page.get_by_test_id("draft-desk")
    desk.locator("[data-field='title']").fill("Письмо палаты")
    if page.locator("[data-action='take-all']").count():
        act(page, "take-all")
    act(page, "keep")
    chosen = page.get_by_test_id("own-chosen")
    expect(chosen).to_be_visible(timeout=30_000)
    page.on("dialog", lambda dialog: dialog.accept())
    chosen.locator("[data-action='withdraw-row']").click()
    expect(page.get_by_test_id("own-said")).to_contain_text("Withdrawn", timeout=30_000)
    expect(page.get_by_test_id("own-layer")).to_contain_text("agreements 2")
