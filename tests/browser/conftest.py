"""Fixtures of the browser tests: a server, a browser, and pages that are opened in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect, sync_playwright

from tests.browser.serving import LANGUAGES, ROOT, Server, launch, ready, watched

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Protocol

    from playwright.sync_api import Browser, BrowserContext

    from tests.browser.serving import OpenPage, Scheme, WatchedPage

    class Contexts(Protocol):
        """Gives the browser context of a language, a look and a kind of pointer."""

        def __call__(self, lang: str, scheme: Scheme, *, touch: bool) -> BrowserContext:
            """Give it."""


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    running = Server(ROOT, tmp_path_factory.mktemp("server") / "log.txt")
    running.wait()
    yield running
    running.stop()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    expect.set_options(timeout=15_000)  # a busy machine is no fault of the page
    with sync_playwright() as playwright:
        chromium = launch(playwright)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def contexts(browser: Browser) -> Iterator[Contexts]:
    """Keep a browser context for each language, look and kind of pointer, so that its cache serves the next test too."""
    kept: dict[tuple[str, str, bool], BrowserContext] = {}

    def context_of(lang: str, scheme: Scheme, *, touch: bool) -> BrowserContext:
        key = (lang, scheme, touch)
        if key not in kept:
            kept[key] = browser.new_context(locale=LANGUAGES[lang], color_scheme=scheme, has_touch=touch)
        return kept[key]

    yield context_of
    for context in kept.values():
        context.close()


@pytest.fixture
def open_page(contexts: Contexts, server: Server) -> Iterator[OpenPage]:
    """Open pages; after the test they are closed, and what they have stored and been allowed is forgotten."""
    used: list[BrowserContext] = []

    def open_(
        path: str = "/",
        *,
        width: int = 1440,
        height: int = 900,
        lang: str = "en",
        scheme: Scheme = "light",
        base: str | None = None,
        touch: bool = False,
        script: str = "",
    ) -> WatchedPage:
        context = contexts(lang, scheme, touch=touch)
        used.append(context)
        page = watched(context.new_page(), base or server.url)
        page.set_viewport_size({"width": width, "height": height})
        if script:
            page.add_init_script(script)
        page.goto((base or server.url) + path)
        ready(page)
        return page

    yield open_
    for context in used:
        for page in context.pages:
            page.close()
        context.clear_cookies()
        context.clear_permissions()
