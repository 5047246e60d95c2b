"""What axe-core finds on every view: nothing moderate, serious or critical, light and dark at all widths in two languages, and for a projector."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any, Final

import pytest
from axe_playwright_python.base import AXE_SCRIPT

from components.session.routes import PAGES
from tests.browser.serving import LANGUAGES, ready, until

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page

    from components.session import routes
    from tests.browser.serving import Server

CHOSEN: Final = {
    "map": "?place=BY-HO",
    "region": "?place=KZ-YUZ&date=2003-07-01",
    "pair": "?by=BY-HO&kz=KZ-55&versus=BY-MI,KZ-55",
    "white-spots": "?by=BY-HO&kz=KZ-55",
    "production": "?place=BY-HO",
    "chronicle": "?place=BY-HO",
    "sources": "?claim=tie-grodno-semey-2012",
}
SIZES: Final = ((1440, 900), (768, 1024), (360, 740))
GROUNDS: Final = {"light": "rgb(255, 255, 255)", "dark": "rgb(15, 23, 29)"}
# Colours are measured in every look at every width, in one of the two languages: it takes most of the time, and no
# colour depends on the language. All other rules are asked in all twelve.
COLOURS: Final = {("light", 1440): "en", ("light", 768): "ru", ("light", 360): "en",
                  ("dark", 1440): "ru", ("dark", 768): "en", ("dark", 360): "ru"}  # fmt: skip
# With nothing chosen a view shows less: it is asked once.
PLAIN: Final = ("en", "light", 1440)
# The rules of axe for WCAG 2.0 to 2.2 A and AA, and its best practices; the size of targets is off unless asked for.
OPTIONS: Final = {"resultTypes": ["violations"], "preload": False, "rules": {"target-size": {"enabled": True}}}
GRAVE: Final = ("moderate", "serious", "critical")
# Nothing is let pass: of Streamlit's own elements nothing was found on 2026-11-28, with Streamlit 1.67 and axe-core 4.12.

# axe measures no colours of what is scrolled out of sight, so everything is rolled out while it looks.
UNROLLED: Final = """.stApp, [data-testid=stAppViewContainer], [data-testid=stMain], .pv-panel, .pv-scroll, .pv-matrix-box {
  position: static !important; overflow: visible !important; height: auto !important; max-height: none !important; }"""
# Rows of one list are drawn alike: beyond the first three they are looked at once, in the light look at 1440 pixels. So
# are words in charts, whose ground axe cannot tell: test_look.py measures them.
SHORT: Final = """tr:nth-child(n+4), li:nth-child(n+4), svg [role=graphics-symbol]:nth-child(n+4), svg text {
  display: none !important; }"""
RUN: Final = """async ([options, rules]) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets.push(sheet);
  const { violations } = await axe.run(document, options);
  document.adoptedStyleSheets.pop();
  return violations;
}"""


@pytest.fixture(scope="module")
def pages(browser: Browser, server: Server) -> Iterator[Callable[[str, str], Page]]:
    made: dict[tuple[str, str], Page] = {}

    def page_of(look: str, lang: str) -> Page:
        if (look, lang) not in made:
            context = browser.new_context(locale=LANGUAGES[lang], reduced_motion="reduce")
            if look == "projector":
                context.add_cookies([{"name": "pv-theme", "value": look, "url": server.url}])
            made[look, lang] = context.new_page()
        return made[look, lang]

    yield page_of
    for page in made.values():
        page.context.close()


def settled(page: Page) -> None:
    """Wait until nothing of ours is still on its way: the map's names, the boards, charts."""
    ready(page)
    page.wait_for_selector("[data-testid=downloads]", timeout=30_000)
    page.wait_for_timeout(300)


def turn(page: Page, look: str) -> None:
    """Turn the page light or dark, as the reader's system does in the evening."""
    page.emulate_media(color_scheme=look)
    until(
        page, "ground => getComputedStyle(document.querySelector('.stApp')).backgroundColor === ground", GROUNDS[look]
    )


def found(page: Page, *, short: bool = False, colours: bool = True) -> list[tuple[str, str, list[Any]]]:
    """Return what axe finds now: impact, rule and where."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    rules = OPTIONS["rules"] | {"color-contrast": {"enabled": colours}}
    violations = page.evaluate(RUN, [OPTIONS | {"rules": rules}, UNROLLED + SHORT * short])
    return [(each["impact"], each["id"], [str(node["target"]) for node in each["nodes"]]) for each in violations]


@pytest.mark.parametrize("lang", ["en", "ru"])
@pytest.mark.parametrize("view", PAGES, ids=lambda view: view.name)
def test_axe_finds_nothing_on_any_view_light_or_dark_wide_or_narrow(
    pages: Callable[[str, str], Page], server: Server, view: routes.Page, lang: str
) -> None:
    page, faults = pages("light", lang), []
    chosen = CHOSEN.get(view.name, "")
    for query in dict.fromkeys(("", chosen)):
        if query != chosen and lang != PLAIN[0]:
            continue
        page.emulate_media(color_scheme="light")
        page.goto(f"{server.url}/{view.path}{query}")
        settled(page)
        for look, (width, height) in product(GROUNDS, SIZES):
            if query != chosen and (lang, look, width) != PLAIN:
                continue
            turn(page, look)
            page.set_viewport_size({"width": width, "height": height})
            page.wait_for_timeout(150)
            whole = (query, look, lang, width) == ("", "light", "en", 1440)
            told = found(page, short=not whole, colours=COLOURS[look, width] == lang)
            faults += [(query, look, width, *fault) for fault in told if fault[0] in GRAVE]
    assert faults == []


@pytest.mark.parametrize("view", PAGES, ids=lambda view: view.name)
def test_axe_finds_nothing_on_any_view_in_the_look_for_a_projector(
    pages: Callable[[str, str], Page], server: Server, view: routes.Page
) -> None:
    page = pages("projector", "ru")
    page.set_viewport_size({"width": 1920, "height": 1080})
    page.goto(f"{server.url}/{view.path}{CHOSEN.get(view.name, '')}")
    settled(page)
    assert [fault for fault in found(page, short=True) if fault[0] in GRAVE] == []


def test_axe_is_awake(pages: Callable[[str, str], Page], server: Server) -> None:
    page = pages("light", "en")
    page.goto(f"{server.url}/sources")
    settled(page)
    page.evaluate(
        """() => {
          const button = document.createElement('button'), pale = document.createElement('p');
          pale.textContent = 'pale'; pale.style.cssText = 'color: #ddd; background: #fff';
          document.querySelector('.pv-downloads').append(button, pale);
        }"""
    )
    rules = {rule for _, rule, _ in found(page)}
    assert {"button-name", "color-contrast"} <= rules
