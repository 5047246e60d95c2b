"""The list of lessons on the page of learning: files by the length and the code that were chosen, by keys alone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.test_axe import found

if TYPE_CHECKING:
    from tests.browser.serving import OpenPage


def test_a_lesson_is_chosen_and_taken_by_keys_alone(open_page: OpenPage) -> None:
    page = open_page("/learn?lang=kk", lang="kk")
    listed = page.get_by_test_id("lesson-list")
    listed.locator("select").focus()
    page.keyboard.press("Home")
    page.keyboard.press("Tab")
    page.keyboard.press("Control+A")
    page.keyboard.type("7B-2026")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(listed.locator("[data-topic=borders]")).to_be_focused()
    with page.expect_download() as taken:
        page.keyboard.press("Enter")
    assert taken.value.suggested_filename == "lesson-borders-20-7B-2026-kk.pdf"
    assert Path(taken.value.path()).read_bytes().startswith(b"%PDF-")


def test_a_code_that_cannot_be_read_has_a_sentence_and_no_file(open_page: OpenPage) -> None:
    page = open_page("/learn")
    listed = page.get_by_test_id("lesson-list")
    listed.locator("input").fill("<b>")
    expect(listed.locator("[role=status]")).to_contain_text("at most 40 signs")
    expect(listed.locator("a[href]")).to_have_count(0)
    listed.locator("input").fill("8A")
    expect(listed.locator("[role=status]")).to_be_empty()
    expect(listed.locator("a[href]")).to_have_count(4)


@pytest.mark.parametrize("width", [390, 1440])
def test_axe_finds_nothing_and_the_list_fits(open_page: OpenPage, width: int) -> None:
    page = open_page("/learn?lang=ru", lang="ru", width=width)
    listed = page.get_by_test_id("lesson-list")
    expect(listed).to_be_visible()
    assert found(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
