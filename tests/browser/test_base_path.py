"""Below a path of the host the dashboard is whole: pages, clicks, search, files and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.serving import ROOT, Server, until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.browser.serving import OpenPage, WatchedPage


@pytest.fixture(scope="module")
def below(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    log = tmp_path_factory.mktemp("below") / "server.log"
    running = Server(ROOT, log, options=("--server.baseUrlPath", "pv"))
    running.wait()
    yield running
    running.stop()


def walk(open_page: OpenPage, base: str) -> WatchedPage:
    """Go the way of a reader below a path, and hold what each step shows."""
    page = open_page("/?place=KZ-55", base=base, lang="ru", fresh=True)
    until(page, "document.querySelector('[data-testid=panel] h2').textContent.includes('Павлодар')")
    page.keyboard.press("/")
    page.keyboard.type("Гомель")
    page.wait_for_selector("[data-hit]")
    page.keyboard.press("Enter")
    until(page, "location.search.includes('BY-HO')")
    page.locator(".pv-page-link[data-page=trade]").click()
    page.wait_for_selector("[data-testid=downloads] a[href*='/trade.']")
    assert page.url.startswith(f"{base}/trade")
    file = page.locator("[data-testid=downloads] a").first.get_attribute("href")
    assert str(file).startswith(f"{base}/api/v1/views/trade.")
    assert page.request.get(str(file)).status == 200
    page.go_back()
    page.wait_for_selector(".pv-map[data-ready=true]")
    assert page.url.startswith(f"{base}/?")
    for path in ("region", "present", "sources"):
        page.goto(f"{base}/{path}?place=KZ-55")
        page.wait_for_selector("[data-testid=downloads]")
    page.goto(f"{base}/nowhere?place=KZ-55")
    page.wait_for_selector("[data-testid=panel] h2")
    assert page.url.startswith(f"{base}/?place=KZ-55")
    return page


def test_a_path_of_the_settings_is_before_every_address(open_page: OpenPage, below: Server) -> None:
    page = walk(open_page, f"{below.url}/pv")
    assert (page.watch.console, page.watch.outside) == ([], [])


def test_the_talk_below_a_path_is_shown_and_asks_its_own_server(open_page: OpenPage, below: Server) -> None:
    page = open_page("/present", base=f"{below.url}/pv", fresh=True)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{below.url}/pv/present?talk=thirty-years#speaker")
    until(page, "document.querySelector('[data-testid=show], [data-testid=speaker]') !== null")
    page.wait_for_timeout(300)
    assert f"{below.url}/pv/_stcore/health" in asked
