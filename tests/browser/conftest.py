"""A server of our own and a real browser, for the tests of what people do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import sync_playwright

from tests.browser.serving import LANGUAGES, ROOT, Server, Watch, launch, ready

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    running = Server(ROOT, tmp_path_factory.mktemp("server") / "log.txt")
    running.wait()
    yield running
    running.stop()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = launch(playwright)
        yield chromium
        chromium.close()


@pytest.fixture
def open_page(browser: Browser, server: Server) -> Iterator[Callable[..., Page]]:
    contexts = []

    def open_(
        path: str = "/",
        *,
        width: int = 1440,
        height: int = 900,
        lang: str = "en",
        scheme: str = "light",
        base: str | None = None,
        touch: bool = False,
    ) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": height}, locale=LANGUAGES[lang], color_scheme=scheme, has_touch=touch
        )
        contexts.append(context)
        page = context.new_page()
        page.watch = Watch(page, base or server.url)
        page.goto((base or server.url) + path)
        ready(page)
        return page

    yield open_
    for context in contexts:
        context.close()
