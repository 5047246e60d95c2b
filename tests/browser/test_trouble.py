"""What a visitor sees where a page fails: our words, a way on, and nothing of the fault itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.serving import Server, copy_of_the_dashboard

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Page

INSIDE = "the-inside-of-the-fault"


@pytest.fixture(scope="module")
def failing_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Serve a copy of the dashboard whose trade page cannot be drawn."""
    folder = copy_of_the_dashboard(tmp_path_factory.mktemp("failing") / "copy")
    page = folder / "components/pages/trade/page.py"
    head, line, tail = page.read_text(encoding="utf-8").partition("def draw(view: View) -> None:\n")
    page.write_text(f'{head}{line}    raise RuntimeError("{INSIDE}")\n{tail}', encoding="utf-8")
    running = Server(folder, folder / "log.txt")
    running.wait()
    yield running
    running.stop()


def test_a_page_that_fails_says_so_in_our_words_and_leads_on(
    failing_server: Server, open_page: Callable[..., Page]
) -> None:
    page = open_page("/", base=failing_server.url)
    page.click("[data-page=trade]")
    page.wait_for_selector("[data-testid=trouble]")
    assert INSIDE not in page.content()
    assert "RuntimeError" not in page.content()
    assert page.locator("[data-testid=stException], [data-testid=stAlert]").count() == 0
    assert INSIDE in failing_server.log.read_text(encoding="utf-8")
    page.get_by_role("link", name="Open the plain map").click()
    page.wait_for_selector(".pv-map[data-ready=true]")
