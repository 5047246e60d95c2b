"""A note and a talk are kept in the store, opened on another computer, changed by two, undone, shown to readers."""

from __future__ import annotations

import json
import urllib.request
from typing import TYPE_CHECKING, Final

import pytest
from playwright.sync_api import expect

from data.stores.model import Deed, DocumentKind
from data.stores.store import open_store
from tests.browser.serving import Server, quiet, until
from tests.browser.test_present_page import add
from tests.browser.test_visit import PAIR, answered, opened
from tests.browser.visits import dashboard_with_store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.serving import OpenPage

TICK: Final = "[data-block=have] .pv-line-tick"


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, Path]]:
    with dashboard_with_store(tmp_path_factory.mktemp("stored")) as served:
        yield served


def act(page: Page, action: str) -> None:
    """Press a button of the list and wait for the answer."""
    page.locator(f"[data-testid=stored-documents] [data-action^='{action} ']").first.click()
    quiet(page, patience_ms=60_000)


def said(page: Page, text: str) -> None:
    expect(page.get_by_test_id("stored-said")).to_contain_text(text, timeout=20_000)


def test_a_note_in_the_store(open_page: OpenPage, stored: tuple[Server, Path]) -> None:
    server, place = stored
    anna = opened(open_page, base=server.url, lang="en", fresh=True)
    anna.on("dialog", lambda dialog: dialog.accept())
    anna.locator(TICK).first.click()
    answered(anna)
    anna.locator("[data-key=store-remark]").fill("The first line is known")
    anna.click("[data-key=keep-store]")
    said(anna, "version 1")
    expect(anna.get_by_test_id("stored-document")).to_contain_text("1 line left out")

    boris = opened(open_page, base=server.url, lang="en", scheme="dark", fresh=True)
    boris.on("dialog", lambda dialog: dialog.accept())
    expect(boris.locator(TICK).first).to_be_checked()
    act(boris, "open")
    expect(boris.locator(TICK).first).not_to_be_checked(timeout=20_000)
    boris.locator(TICK).nth(1).click()
    answered(boris)
    boris.click("[data-key=keep-next]")
    said(boris, "version 2")

    anna.locator(TICK).nth(2).click()
    answered(anna)
    anna.click("[data-key=keep-next]")
    said(anna, "has made version 2")
    expect(anna.locator(TICK).nth(2)).not_to_be_checked()
    with open_store(place) as store:
        assert [one.version for one in store.documents(DocumentKind.NOTE)] == [2], "nothing of Anna's is kept over it"

    act(boris, "undo")
    said(boris, "version 3")
    boris.get_by_test_id("stored-versions").locator("summary").click()
    expect(boris.get_by_test_id("stored-versions")).to_contain_text("The first line is known")
    act(boris, "restore-2")
    said(boris, "version 4")
    act(boris, "publish")
    act(boris, "withdraw")
    expect(boris.get_by_test_id("stored-document")).to_contain_text("withdrawn")
    act(boris, "undo")
    with open_store(place) as store:
        (one,) = store.documents(DocumentKind.NOTE)
        assert (one.version, one.is_published, len((one.content or {})["off"])) == (7, False, 2)


def test_the_visit_of_a_note_opens_from_the_page_without_places(
    open_page: OpenPage, stored: tuple[Server, Path]
) -> None:
    server, place = stored
    content = {
        "format": "partnership-vector-note", "version": 1, "by": "BY-BR", "kz": "KZ-15", "guest": "KZ-15",
        "day": "2026-12-10", "lang": "en", "lang2": None, "data_version": "", "off": [], "shortened": [], "order": [],
        "own": [{"id": "own:1", "block": "have", "text": "Ours.", "name": "A", "day": "2026-11-30", "corrects": ""}],
        "replies": {}, "seen": {},
    }  # fmt: skip
    with open_store(place) as store:
        store.keep_document(DocumentKind.NOTE, "note-brest", content, deed=Deed(who="Anna"), base=0)
    page = open_page("/visit", base=server.url, fresh=True)
    page.locator("[data-action='open note-brest']").click()
    page.wait_for_selector("[data-line='own:1']", timeout=20_000)
    assert "by=BY-BR" in page.url
    assert json.loads(page.evaluate("localStorage.getItem('pv-note:stored pv-note:BY-BR~KZ-15')")) == ["note-brest", 1]


def test_a_talk_in_the_store(open_page: OpenPage, stored: tuple[Server, Path]) -> None:
    server, _ = stored
    page = open_page("/trade", base=server.url, fresh=True)
    add(page)
    page.click("[data-key=open-talk]")
    page.wait_for_selector("[data-testid=talk-desk][data-steps='1']", timeout=20_000)
    quiet(page)
    page.click("[data-key=keep-store]")
    said(page, "version 1")
    page.click("[data-key=copy-step], [data-key^='hide ']")
    quiet(page)
    page.click("[data-key=keep-next]")
    said(page, "version 2")

    other = open_page("/present", base=server.url, scheme="dark", fresh=True)
    other.on("dialog", lambda dialog: dialog.accept())
    act(other, "open")
    other.wait_for_selector("[data-testid=talk-desk][data-steps='1']", timeout=20_000)
    other.get_by_test_id("stored-versions").locator("summary").click()
    act(other, "open-1")
    until(other, "() => !document.querySelector('[data-step]')?.className.includes('hidden')")
    act(other, "undo")
    said(other, "version 3")
    act(other, "withdraw")
    expect(other.get_by_test_id("stored-document").first).to_contain_text("withdrawn")


def test_readers_behind_a_proxy_see_what_is_published_and_may_keep_nothing(
    open_page: OpenPage, stored: tuple[Server, Path]
) -> None:
    server, place = stored
    with open_store(place) as store:
        deed = Deed(who="Anna")
        talk = {
            "format": "partnership-vector-talk", "version": 1, "data_version": "", "lang": "en", "lang2": None,
            "title": "Published <b>talk", "title2": "", "steps": [],
        }  # fmt: skip
        store.keep_document(DocumentKind.TALK, "talk-open", talk, deed=deed, base=0)
        store.show_document(DocumentKind.TALK, "talk-open", is_published=True, deed=deed, base=1)
        store.keep_document(DocumentKind.TALK, "talk-draft", {**talk, "title": "Draft"}, deed=deed, base=0)
    # From here on nobody is the owner of this process: it has seen a proxy.
    asked = urllib.request.Request(f"{server.url}/visit", headers={"X-Forwarded-For": "203.0.113.9"})  # noqa: S310
    urllib.request.urlopen(asked, timeout=20).close()  # noqa: S310
    page = open_page(PAIR, base=server.url, fresh=True)
    page.wait_for_selector(".pv-sheet", timeout=20_000)
    page.locator(TICK).first.click()
    answered(page)
    expect(page.get_by_test_id("store-keep")).to_have_count(0)
    expect(page.get_by_test_id("stored-documents")).to_have_count(0)
    reader = open_page("/present", base=server.url, fresh=True)
    shown = reader.get_by_test_id("stored-documents")
    expect(shown).to_contain_text("Published <b>talk")
    expect(shown).not_to_contain_text("Draft")
    assert shown.locator("button").count() == 1
