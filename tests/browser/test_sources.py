"""From a note to its claims and their evidence, and from a claim to its citation, as a reader goes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

import pytest
from playwright.sync_api import expect

from tests.browser.serving import quiet

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.browser.serving import OpenPage, WatchedPage


@pytest.fixture
def sources(open_page: OpenPage) -> Callable[..., WatchedPage]:
    def open_(query: str = "", **how: Any) -> WatchedPage:
        page = open_page(f"/sources{query}", **how)
        page.wait_for_selector(".pv-ledger .pv-entry, .pv-citations", timeout=30_000)
        quiet(page)
        return page

    return open_


def test_a_link_to_note_90_opens_it_with_its_claims_and_their_evidence(sources: Callable[..., WatchedPage]) -> None:
    page = sources("?q=note%2090")
    entries = page.locator(".pv-entry")
    expect(entries).to_have_count(1)
    expect(entries).to_contain_text("On Interregional Cooperation of the Republic of Belarus")
    expect(page.locator(".pv-entry-head")).to_have_attribute("aria-expanded", "true")
    card = page.locator(".pv-entry-body [data-evidence]").first
    card.locator("summary").click()
    expect(card.locator("dd").filter(has_text="On Interregional Cooperation")).to_be_visible()
    assert page.watch.console == []
    assert page.watch.outside == []


def test_the_evidence_of_a_claim_leads_to_its_source_and_to_its_citation(open_page: OpenPage) -> None:
    page = open_page("/?claim=gomel-pavlodar-agreement-2016&lang=ru", lang="ru")
    card = page.locator("[data-testid=panel] [data-evidence]").first
    card.locator("summary").click()
    expect(card.locator(".pv-evidence-links a")).to_have_count(2)
    to_source, to_citation = card.locator(".pv-evidence-links a").all()
    assert "part=cite" in (to_citation.get_attribute("href") or "")
    to_source.click()
    page.wait_for_url(re.compile("/sources.*source=fn-063"))
    head = page.locator('[data-entry="fn-063"]')
    expect(head).to_have_attribute("aria-expanded", "true")
    expect(head).to_be_in_viewport()
    assert page.locator("html").get_attribute("lang") == "ru"
    assert page.watch.console == []


def test_words_typed_narrow_the_list_and_the_cursor_stays_in_the_box(sources: Callable[..., WatchedPage]) -> None:
    page = sources()
    expect(page.locator(".pv-entry")).to_have_count(123)
    box = page.get_by_test_id("ledger-filter")
    box.press_sequentially("forbes", delay=60)
    expect(page.locator(".pv-entry")).to_have_count(1)
    expect(box).to_be_focused()
    expect(page).to_have_url(re.compile("q=forbes"))
    box.press_sequentially(" 2016")
    expect(page).to_have_url(re.compile("2016"))
    expect(box).to_have_value("forbes 2016")
    page.locator(".pv-ledger-clear").click()
    expect(page.locator(".pv-entry")).to_have_count(123)
    assert page.watch.console == []


def test_a_note_opens_and_closes_by_key_and_keeps_the_focus(sources: Callable[..., WatchedPage]) -> None:
    page = sources()
    page.locator(".pv-entries-rest > summary").click()
    head = page.locator('[data-entry="fn-056"]')
    head.focus()
    page.keyboard.press("Enter")
    expect(page.locator('[data-row="fn-056"] [data-claim]').first).to_be_visible()
    expect(page.locator('[data-entry="fn-056"]')).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator('[data-entry="fn-056"]')).to_have_attribute("aria-expanded", "false")
    expect(page.locator('[data-row="fn-056"] [data-claim]')).to_have_count(0)


def test_a_claim_of_a_note_leads_to_its_citation_and_back_to_its_note(sources: Callable[..., WatchedPage]) -> None:
    page = sources("?q=note%2056")
    page.locator(".pv-entry-body .pv-link").first.click()
    cited = page.locator('[data-cite="claim"] pre')
    expect(cited).to_have_count(1)
    expect(cited).to_contain_text("Приводится по: Zalesskij B.")
    expect(page).to_have_url(re.compile("claim="))
    page.locator('[data-section="sources"] .pv-link').first.click()
    expect(page.locator('[data-entry="fn-056"]')).to_have_attribute("aria-expanded", "true")
    expect(page).not_to_have_url(re.compile("claim="))
    assert page.watch.console == []


def test_a_note_leads_to_how_it_is_cited(sources: Callable[..., WatchedPage]) -> None:
    page = sources("?q=note%2057&lang=ru")
    page.locator('[data-row="fn-057"]').get_by_role("link", name="Как на это сослаться").click()
    cited = page.locator('[data-cite="source"] pre')
    expect(cited).to_contain_text(
        "Akashin V. Minsk - Kokshetau: a mutually beneficial project [заглавие в переводе книги]"
    )
    expect(page.locator('[data-form="gost"]')).to_have_text("ГОСТ Р 7.0.5-2008")
    assert page.watch.console == []


def test_a_citation_is_copied_whole(sources: Callable[..., WatchedPage]) -> None:
    page = sources("?claim=turnover-2021")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    whole = page.locator('[data-cite="claim"] pre')
    page.locator('[data-form="apa"]').first.click()
    expect(page.locator('[data-cite="book"] pre')).to_have_text(re.compile(r"^Zalesskij, B. \(2023\)\."))
    page.locator('[data-cite="claim"] .pv-cite-copy').click()
    expect(page.locator('[data-cite="claim"] .pv-cite-copy')).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == whole.evaluate("element => element.textContent")


def test_a_citation_is_saved_as_the_file_that_the_api_gives(sources: Callable[..., WatchedPage]) -> None:
    page = sources("?claim=turnover-2021")
    for form, ending in (("bibtex", "bib"), ("ris", "ris"), ("csl", "json")):
        page.locator(f'[data-form="{form}"]').first.click()
        with page.expect_download() as saved:
            page.locator('[data-cite="claim"] .pv-cite-save').click()
        assert saved.value.suggested_filename == f"turnover-2021.{ending}"
        address = urljoin(page.url, f"/api/v1/claims/turnover-2021/citation?form={form}&lang=en")
        assert Path(saved.value.path()).read_bytes() == page.request.get(address).body()
    assert page.watch.console == []


def test_a_severity_is_chosen_and_a_disagreement_opens(sources: Callable[..., WatchedPage]) -> None:
    page = sources()
    page.get_by_role("radio", name="Disagreements").or_(page.get_by_role("button", name="Disagreements")).click()
    page.locator('[data-chip="info"]').click()
    expect(page.locator(".pv-entry")).to_have_count(2)
    expect(page.locator('[data-chip="info"]')).to_have_attribute("aria-pressed", "true")
    page.locator(".pv-entry-head").first.click()
    expect(page.locator(".pv-entry-body [data-evidence]").first).to_be_visible()


@pytest.mark.parametrize("width", [360, 1440])
def test_no_part_scrolls_sideways(sources: Callable[..., WatchedPage], width: int) -> None:
    page = sources("?q=note%2046", width=width)
    for name in ("Notes", "Source mix", "Disagreements", "Data", "How to cite"):
        page.get_by_role("radio", name=name).or_(page.get_by_role("button", name=name, exact=True)).click()
        quiet(page)
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, name
    assert page.watch.console == []
