"""The table and the ranking beside the map say what the atlas says, for any place and day."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from components.context import View
from components.i18n.language import language
from components.pages.map.charts import ties_per_place_frame
from components.pages.map.ties import ties_shown
from data.atlas.selection import Selection
from data.enums import Lang
from tests.browser.serving import until
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.serving import OpenPage

TODAY = datetime.now(tz=UTC).date()
ROWS = "() => [...document.querySelectorAll('[data-testid=ties-table] tr[data-row]')].map(row => row.dataset.row)"
RANKS = """() => [...document.querySelectorAll('[data-testid=ranking] li')].map(row => [
  row.querySelector('button').textContent,
  ...[...row.querySelectorAll('.pv-ranking-count')].map(count => Number(count.textContent) || 0)])"""


def view_of(**query: str) -> View:
    selection, unknown = Selection.from_query(query, atlas=ATLAS)
    assert not unknown
    return View(ATLAS, selection, language(Lang.EN), TODAY)


def listed(page: Page, view: View) -> None:
    """Wait until the table lists exactly the ties of a view."""
    until(page, f"claims => JSON.stringify(({ROWS})().sort()) === JSON.stringify(claims)", sorted(ties_shown(view)))


@pytest.mark.daily(4)
@pytest.mark.parametrize(
    "query",
    [
        {},
        {"date": "1996-06-01"},
        {"place": "KZ-35"},
        {"place": "KZ-10", "date": "2023-01-01"},
        {"place": "KZ-YUZ", "date": "2015-07-01"},
        {"place": "BY-HO", "kinds": "agreement,trade"},
        {"place": "KZ-71", "date": "2014-01-01"},
        {"kinds": "diaspora"},
    ],
    ids=str,
)
def test_table_and_ranking_say_what_the_atlas_says(open_page: OpenPage, query: dict[str, str]) -> None:
    page = open_page("/?" + "&".join(f"{name}={value}" for name, value in query.items()))
    view = view_of(**query)
    listed(page, view)
    frame = ties_per_place_frame(view)
    ranks = [[place, *of["ties"]] for place, of in frame.groupby("place", sort=False)]
    assert page.evaluate(RANKS) == ranks, "in this order too"
    assert page.watch.console == []


def test_a_row_and_a_bar_select_on_the_map(open_page: OpenPage) -> None:
    page = open_page("/")
    page.click("[data-testid=ranking] li[data-unit='KZ-55'] button")
    page.wait_for_selector("[data-testid=panel][data-place='KZ-55']")
    page.wait_for_selector("[data-testid=ranking] li[data-unit='KZ-55'][data-chosen=yes]")
    row = page.locator("[data-testid=ties-table] tr[data-row] button").first
    claim = page.locator("[data-testid=ties-table] tr[data-row]").first.get_attribute("data-row")
    row.click()
    page.wait_for_selector(f"[data-testid=panel][data-claim='{claim}']")


def test_a_tie_is_listed_in_the_names_of_its_own_time(open_page: OpenPage) -> None:
    claim = next(
        str(i)
        for i in ATLAS.ties().index
        if (since := ATLAS.since(str(i))) and since.last < date(2019, 3, 20) and ATLAS.index.ends[str(i)][1] == "KZ-71"
    )
    page = open_page("/?place=KZ-71")
    page.wait_for_selector(f"tr[data-row='{claim}']")
    assert page.locator(f"tr[data-row='{claim}'] td").nth(2).inner_text() == "Astana"


def test_filters_by_status_and_theme_are_in_the_bar_and_in_the_address(open_page: OpenPage) -> None:
    page = open_page("/?themes=energy")
    button = page.locator("[data-testid=more-filters]")
    assert button.inner_text() == "More filters · 1"
    button.click()
    assert page.locator(".pv-more-drawer input:checked").evaluate_all("all => all.map(box => box.value)") == ["energy"]
    page.check(".pv-more-drawer input[value=agriculture]")
    page.uncheck(".pv-more-drawer input[value=energy]")
    page.check(".pv-more-drawer input[value=signed]")
    page.wait_for_url("**/?status=signed&themes=agriculture")
    listed(page, view_of(status="signed", themes="agriculture"))
    page.keyboard.press("Escape")
    assert page.locator(".pv-more-drawer").is_hidden()
    button.click()
    page.get_by_role("button", name="Clear these filters").click()
    page.wait_for_url(lambda url: "themes" not in url and "status" not in url)
    assert page.watch.console == []
