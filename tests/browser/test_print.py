"""What comes out of a printer: A4, black on white from the dark look too, every section whole, nothing to press."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Final

import pytest
from pypdf import PdfReader

if TYPE_CHECKING:
    from tests.browser.serving import OpenPage, Scheme

A4: Final = (595, 842)
CONTROLS: Final = ".pv-pages, .pv-search, .pv-languages, .pv-theme, .pv-clock, .pv-tools, .pv-bar, .pv-actions, .stSelectbox, .pv-downloads-group"


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_what_is_folded_on_the_screen_is_printed(open_page: OpenPage) -> None:
    page = open_page("/region?place=KZ-55&versus=KZ-35")
    page.wait_for_selector(".pv-compare-rest")
    assert not page.locator(".pv-compare-rest table").is_visible()
    sheets = PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True))).pages
    printed = squeezed("".join(sheet.extract_text() for sheet in sheets))
    assert squeezed("not comparable: no such figure on the other side") in printed


@pytest.mark.parametrize(
    ("path", "scheme", "lang", "most"),
    [("/region?place=KZ-55", "dark", "en", 8), ("/pair?by=BY-HO&kz=KZ-55", "light", "ru", 4)],
)
def test_a_page_prints_clean_on_a4(open_page: OpenPage, path: str, scheme: Scheme, lang: str, most: int) -> None:
    page = open_page(path, scheme=scheme, lang=lang)
    page.wait_for_selector("[data-testid=printed]", state="attached")
    texts_shown = page.locator(
        ".pv-short .pv-item-head, .pv-section h3, .pv-section .pv-item-head, .pv-section .pv-evidence summary"
    ).all_text_contents()
    assert len(texts_shown) > 20
    printed = PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))
    assert {(round(float(one.mediabox.width)), round(float(one.mediabox.height))) for one in printed.pages} == {A4}
    texts = [squeezed(one.extract_text()) for one in printed.pages]
    assert 1 < len(texts) <= most
    assert all(len(text) > 60 for text in texts), "a page is blank"
    whole = "".join(texts)
    assert [text for text in texts_shown if squeezed(text) not in whole] == []
    assert squeezed(page.url) in texts[-1]
    assert re.search(r"20\d\d\.\d+\.\d+", texts[-1]), "the version of the data is missing"


def test_the_sheet_is_white_and_bears_no_controls(open_page: OpenPage) -> None:
    page = open_page("/region?place=KZ-55", scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    seen = page.evaluate(
        """controls => [getComputedStyle(document.querySelector('.stApp')).backgroundColor, getComputedStyle(document.querySelector('.pv-section')).backgroundColor,
          getComputedStyle(document.querySelector('.pv-document h2')).color, [...document.querySelectorAll(controls)].filter(e => e.checkVisibility()).map(e => e.className)]""",
        CONTROLS,
    )
    assert seen == ["rgb(255, 255, 255)", "rgb(255, 255, 255)", "rgb(0, 0, 0)", []]


def test_what_a_hand_or_the_focus_calls_up_is_not_on_paper(open_page: OpenPage) -> None:
    page = open_page("/")
    page.wait_for_selector(".pv-map[data-ready=true]")
    page.locator("[data-testid=map] [data-place='KZ-55']").first.focus()
    page.keyboard.press("ArrowLeft")
    card = page.locator(".pv-card")
    card.wait_for(state="visible")
    page.emulate_media(media="print")
    assert not card.is_visible()
    page.emulate_media(media="screen")
    assert card.is_visible()


def test_the_map_is_whole_on_paper_and_as_before_afterwards(open_page: OpenPage) -> None:
    page = open_page("/region?place=KZ-55")
    width = "document.querySelector('.pv-stage').clientWidth"
    page.wait_for_selector(".pv-map[data-ready=true]")
    before = page.evaluate(width)
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    frame = page.evaluate("document.querySelector('.pv-stage').getBoundingClientRect().toJSON()")
    points = page.evaluate(
        "[...document.querySelectorAll('.pv-canvas:not([hidden]) .pv-unit')].filter(e => e.style.display !== 'none').map(e => e.getBoundingClientRect().toJSON())"
    )
    assert page.evaluate(width) == 620
    assert points
    assert all(frame["left"] <= box["left"] and box["right"] <= frame["right"] for box in points)
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert page.evaluate(width) == before
