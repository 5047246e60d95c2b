"""An open promise is answered from the chronicle and from a visit, changed, withdrawn; the book's word stays."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
import zipfile
from typing import TYPE_CHECKING, Any, Final

import pytest
from playwright.sync_api import expect

from data.stores.store import open_store
from tests.browser.serving import Server, quiet
from tests.browser.test_visit import opened
from tests.browser.visits import dashboard_with_store
from tests.data.layers.answers import OPEN

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Locator, Page

    from tests.browser.serving import OpenPage

TEXT: Final = "Ten <b>machines</b> went to Pavlodar."


@pytest.fixture(scope="module")
def answered(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, Path]]:
    with dashboard_with_store(tmp_path_factory.mktemp("answered")) as served:
        yield served


def fill(page: Page, **texts: str) -> Locator:
    form = page.locator(".pv-answer-form")
    for name, text in texts.items():
        form.locator(f"[name={name}]").fill(text)
    return form


def send(page: Page) -> None:
    page.locator(".pv-answer-form [type=submit]").click()
    quiet(page, patience_ms=60_000)


def evidence(server: Server, claim: str, **query: str) -> dict[str, Any]:
    asked = "&".join(f"{name}={value}" for name, value in query.items())
    with urllib.request.urlopen(f"{server.url}/api/v1/claims/{claim}/evidence?{asked}", timeout=20) as found:  # noqa: S310
        card: dict[str, Any] = json.load(found)
        return card


def test_a_promise_is_answered_changed_and_withdrawn_in_the_chronicle(
    open_page: OpenPage, answered: tuple[Server, Path]
) -> None:
    server, place = answered
    page = open_page("/chronicle?place=KZ-55", base=server.url, fresh=True)
    page.on("dialog", lambda dialog: dialog.accept())
    promise = page.locator(f"[data-target='{OPEN}']")
    promise.locator(f"[data-action='answer {OPEN}']").click()
    fill(page, text=TEXT, day="2024-05", name="Chamber")
    send(page)
    expect(page.get_by_test_id("answer-fault")).to_contain_text("title is needed")
    fill(page, source="Letter of the plant", by="Gomselmash")
    send(page)
    answer = promise.get_by_test_id("own-answer")
    expect(answer).to_contain_text(TEXT, timeout=30_000)
    expect(answer).to_contain_text("Ours: Chamber")
    expect(page.get_by_test_id("answer-said")).to_contain_text("“Chamber”")
    assert "data=both" in page.url
    expect(promise.locator(".pv-verdict").first).to_contain_text("open")
    expect(page.locator(".pv-header")).to_contain_text("Both")

    card = evidence(server, OPEN, data="both", lang="en")
    assert next(text for name, text in card["rows"] if name == "Our answer").startswith("Ours: Chamber: Ten <b>")
    assert "Our answer" not in dict(evidence(server, OPEN, lang="en")["rows"])

    promise.locator("[data-action^='answer-change']").click()
    expect(page.locator(".pv-answer-form [name=source]")).to_have_value("Letter of the plant")
    fill(page, text="Twenty machines.")
    send(page)
    expect(answer).to_contain_text("Twenty machines.", timeout=30_000)
    promise.locator("[data-action^='answer-withdraw']").click()
    quiet(page, patience_ms=60_000)
    expect(answer).to_have_count(0)
    with open_store(place) as store:
        (layer,) = store.layers()
        kinds = [version.kind.value for version in store.versions(layer.layer_id)]
        assert kinds == ["create", "edit", "edit", "withdraw"]
        assert list(store.rows(layer.layer_id)) == []


def test_a_promise_is_answered_from_a_visit_and_the_answer_is_on_its_paper(
    open_page: OpenPage, answered: tuple[Server, Path]
) -> None:
    server, _ = answered
    page = opened(open_page, base=server.url, lang="en", fresh=True)
    row = page.locator(f"[data-line='unanswered:{OPEN}']")
    row.locator(".pv-tool-answer").click()
    fill(page, text=TEXT, day="2025", source="Letter of the plant")
    if page.locator(".pv-answer-form [name=name]").is_visible():
        fill(page, name="Visit")
    send(page)
    line = page.locator("[data-line^='unanswered:answer-']")
    expect(line).to_contain_text("Ten <b>machines</b>", timeout=30_000)
    expect(row).to_be_visible()
    with page.expect_download() as download:
        page.click("[data-form=docx]")
    with zipfile.ZipFile(download.value.path()) as file:
        assert "Ten &lt;b&gt;machines&lt;/b&gt; went to Pavlodar" in file.read("word/document.xml").decode()

    pair = open_page("/pair?by=BY-HO&kz=KZ-55&data=both", base=server.url, fresh=True)
    quiet(pair, patience_ms=60_000)
    expect(pair.locator("body")).to_contain_text("Ten <b>machines</b> went to Pavlodar")
    book = open_page("/pair?by=BY-HO&kz=KZ-55", base=server.url, fresh=True)
    quiet(book, patience_ms=60_000)
    expect(book.locator("body")).not_to_contain_text("Ten <b>machines</b>")


def test_readers_see_no_form_and_no_answer_of_a_draft(open_page: OpenPage, answered: tuple[Server, Path]) -> None:
    server, _ = answered
    asked = urllib.request.Request(f"{server.url}/chronicle", headers={"X-Forwarded-For": "203.0.113.9"})  # noqa: S310
    urllib.request.urlopen(asked, timeout=20).close()  # noqa: S310
    page = open_page("/chronicle?place=KZ-55&data=both", base=server.url, fresh=True)
    quiet(page, patience_ms=60_000)
    expect(page.locator("[data-action^='answer ']")).to_have_count(0)
    expect(page.get_by_test_id("own-answer")).to_have_count(0)
    with pytest.raises(urllib.error.HTTPError, match="404"):  # there is no layer that a reader may see
        evidence(server, OPEN, data="both", lang="en")
