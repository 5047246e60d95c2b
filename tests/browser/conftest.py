"""Fixtures of the browser tests: a server, a browser, and pages that are opened in it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import expect, sync_playwright

from tests.browser.serving import LANGUAGES, SharedServer, launch, ready, watched

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Protocol

    from playwright.sync_api import Browser, BrowserContext

    from tests.browser.serving import OpenPage, Scheme, WatchedPage

    class Contexts(Protocol):
        """Gives the browser context of a language, a look and a kind of pointer."""

        def __call__(self, lang: str, scheme: Scheme, *, touch: bool) -> BrowserContext:
            """Give it."""


BEEN_HERE = """try {
  if (localStorage.getItem("pv-path-offer") === null) localStorage.setItem("pv-path-offer", "closed");
} catch {}"""
"""The reader of most tests has been here before: the path is offered at the first visit, in a line of its own."""


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SharedServer]:
    folder = tmp_path_factory.getbasetemp()
    running = SharedServer(folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder)
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
            kept[key].add_init_script(BEEN_HERE)
        return kept[key]

    yield context_of
    for context in kept.values():
        context.close()


@pytest.fixture(scope="session")
def at_rest() -> dict[BrowserContext, WatchedPage]:
    """Give the page of each context that the next test goes on with: another process takes twice the work of a page."""
    return {}


@pytest.fixture
def open_page(
    request: pytest.FixtureRequest, contexts: Contexts, at_rest: dict[BrowserContext, WatchedPage]
) -> Iterator[OpenPage]:
    """Open pages; after the test all but one are closed, and what they have stored and been allowed is forgotten."""
    used: dict[WatchedPage, Scheme | None] = {}

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
        fresh: bool = False,
    ) -> WatchedPage:
        context = contexts(lang, scheme, touch=touch)
        kept = None if script or fresh else at_rest.pop(context, None)
        page = kept or watched(context.new_page())
        used[page] = None if script else scheme
        page.set_viewport_size({"width": width, "height": height})
        if script:
            page.add_init_script(script)
        own = base or request.getfixturevalue("server").url
        page.watch.begin(own)
        page.goto(own + path)
        ready(page)
        return page

    yield open_
    for page, look in used.items():
        if look and page.context not in at_rest and put_to_rest(page, look):
            at_rest[page.context] = page
    for context in {page.context for page in used}:
        for other in context.pages:
            if other is not at_rest.get(context):
                other.close()
        context.clear_cookies()
        context.clear_permissions()


def put_to_rest(page: WatchedPage, look: Scheme) -> bool:
    """Leave a page, which has a look, where nothing runs and as it was made; return whether one can go on with it."""
    try:
        page.unroute_all()
        page.emulate_media(media="null", reduced_motion="null", color_scheme=look)
        page.mouse.move(0, 0)
        page.goto(f"{page.watch.own}/_stcore/health")  # of the same site: elsewhere would be another process
        page.evaluate("localStorage.clear(), sessionStorage.clear()")
    except PlaywrightError:
        return False
    return True
