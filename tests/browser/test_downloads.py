"""Row of downloads: each chart by a short name, its whole title above the chart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from data.enums import Lang
from tests.browser.serving import quiet
from tests.extent import some

if TYPE_CHECKING:
    from tests.browser.serving import OpenPage

PATHS: Final = ("/trade", "/production", "/chronicle", "/sources")
TURNS: Final = tuple(zip(PATHS, (lang.value for lang in Lang), strict=True))
"""Each page with charts in one language."""
ROW: Final = """() => [...document.querySelectorAll("[data-testid=downloads] .pv-downloads-group > span:first-child")].map((name) => {
  const range = document.createRange(); range.selectNodeContents(name);
  return [name.textContent, new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size]; })"""
MOST_LETTERS: Final = 64


@pytest.mark.parametrize(("path", "lang"), some(TURNS, 1))
def test_a_chart_goes_by_a_short_name_in_the_row_of_downloads(open_page: OpenPage, path: str, lang: str) -> None:
    page = open_page(path, lang=lang, width=1366, height=768)
    quiet(page)
    names = page.evaluate(ROW)
    titles = page.locator("[class*='st-key-figure-'] h2").all_inner_texts()
    assert names
    assert max(len(name) for name, _ in names) <= MOST_LETTERS
    assert all(lines == 1 for _, lines in names)
    assert len({name for name, _ in names}) == len(names)
    if path == "/trade":
        assert len(titles) > 5
        assert not {name for name, _ in names} & set(titles), "the sentences stay above the charts"
