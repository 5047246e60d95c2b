"""Text from the data is shown as it is written, in its language, wherever it goes, and never runs."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest

from tests.browser.serving import Server, copy_of_the_dashboard, ready
from tests.extent import some

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.browser.serving import OpenPage

PROBE = "{{7*7}}<b>x</b>${1}"
VIEWS = (
    "/?claim=tie-grodno-semey-2012", "/region?place=KZ-55", "/pair?by=BY-HO&kz=KZ-55", "/trade", "/production",
    "/sources", "/sources?q=note+90", "/sources?claim=tie-grodno-semey-2012",
    "/visit?by=BY-HO&kz=KZ-55", "/present?by=BY-HO&kz=KZ-55", "/learn",
)  # fmt: skip
# Texts with two English words in a row, and texts with Cyrillic letters, with the language each is marked with.
# Left out are Streamlit's own words, and what is to be copied.
TONGUES = """() => {
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
  for (let node; (node = walk.nextNode());) {
    const text = node.nodeValue.trim(), at = node.parentElement;
    if (!/[a-z]{2,} [a-z]{2,}|[а-яё]/.test(text) || !at.closest("[class^=pv-]") || at.closest("pre")) continue;
    found.push([text, at.closest("[lang]").lang, at.localName + "." + at.className]);
  }
  return found;
}"""


@pytest.fixture(scope="module")
def odd_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Serve a copy of the dashboard in which Gomel Region bears the probe as its name."""
    folder = copy_of_the_dashboard(tmp_path_factory.mktemp("odd") / "copy")
    table = folder / "data/tables/places.csv"
    with table.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    name, short, key = (rows[0].index(column) for column in ("name_en", "short_en", "place_id"))
    for row in rows[1:]:
        if row[key] == "BY-HO":
            row[name], row[short] = PROBE, PROBE[:-1]
    with table.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)
    running = Server(folder, folder / "log.txt")
    running.wait()
    yield running
    running.stop()


def test_a_name_that_looks_like_a_template_is_shown_as_written_on_map_panel_ranking_and_table(
    odd_server: Server, open_page: OpenPage
) -> None:
    page = open_page("/?place=BY-HO", base=odd_server.url)
    page.on("dialog", lambda _: pytest.fail("a script ran"))
    assert page.locator("[data-testid=panel] h2").inner_text() == PROBE
    labels = page.locator(".pv-canvas:not([hidden]) .pv-label").all_inner_texts()
    assert any(label.startswith(PROBE[:-1]) for label in labels), "shortened, if it has no room"
    spoken = page.locator(".pv-canvas:not([hidden]) [data-place='BY-HO']").first.get_attribute("aria-label")
    assert spoken
    assert spoken.startswith(PROBE)
    page.goto(odd_server.url)
    page.wait_for_selector("[data-testid=ranking] li")
    chart = page.locator("[data-testid=ranking] li button").all_inner_texts()
    assert PROBE in chart
    cells = page.locator("[data-testid=ties-table] td").all_inner_texts()
    assert PROBE in cells
    assert page.locator("b", has_text="x").count() == 0
    assert page.watch.outside == []
    assert page.watch.console == []


def test_what_the_data_has_in_english_alone_is_marked_as_english_on_a_russian_page(
    open_page: OpenPage, server: Server
) -> None:
    page, marked = open_page("/", lang="ru"), 0
    views = some(VIEWS, len(VIEWS) // 3)
    for view in views:
        page.goto(server.url + view)
        ready(page)
        page.locator("details:not([open])").evaluate_all("all => all.slice(0, 6).forEach((e) => { e.open = true; })")
        page.wait_for_selector(".pv-evidence-wait", state="detached")
        found = page.evaluate(TONGUES)
        wrong = [text for text in found if (text[1] == "en") == any("а" <= sign <= "я" for sign in text[0])]
        assert wrong == [], view
        marked += sum(text[1] == "en" for text in found)
    assert marked > 6 * len(views)
