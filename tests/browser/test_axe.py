"""What axe-core finds on every view: nothing serious and nothing critical, in both looks, three widths and two languages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pytest
from axe_playwright_python.base import AXE_SCRIPT

from components.navigation import PAGES
from tests.browser.serving import LANGUAGES, ready

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page

    from tests.browser.serving import Server

CHOSEN: Final = {
    "map": "?place=BY-HO",
    "region": "?place=KZ-YUZ&date=2003-07-01",
    "pair": "?by=BY-HO&kz=KZ-55&versus=BY-MI,KZ-55",
    "white-spots": "?by=BY-HO&kz=KZ-55",
    "production": "?place=BY-HO",
    "chronicle": "?place=BY-HO",
}
HEIGHTS: Final = {1440: 900, 768: 1024, 360: 740}
# Each look and each language at each width, without trying all twelve.
VISITS: Final = [
    ("light", "en", (1440, 360)),
    ("dark", "ru", (1440, 360)),
    ("light", "ru", (768,)),
    ("dark", "en", (768,)),
    ("projector", "en", (1920,)),
]
# The rules of axe for WCAG 2.0 to 2.2 A and AA, and its best practices; the size of targets is off unless asked for.
OPTIONS: Final = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
GRAVE: Final = ("serious", "critical")
# What is let pass: (rule, part of the target), with the reason. Of Streamlit's own elements nothing serious was found
# on 2026-11-24, with Streamlit 1.67 and axe-core 4.12.
LET_PASS: Final = {
    # WCAG 2.2, 2.5.8, exception "Essential": a pin stands where its place is, however near the next one. The same
    # places are buttons of the table on the page.
    ("target-size", "data-pin"),
}

# axe measures no colours of what is scrolled out of sight, so everything is rolled out while it looks.
UNROLLED: Final = """.stApp, [data-testid=stAppViewContainer], [data-testid=stMain], .pv-panel, .pv-scroll, .pv-matrix-box {
  position: static !important; overflow: visible !important; height: auto !important; max-height: none !important; }"""
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
            scheme = "dark" if look == "dark" else "light"
            context = browser.new_context(locale=LANGUAGES[lang], color_scheme=scheme, reduced_motion="reduce")
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


def _passes(rule: str, target: str) -> bool:
    return any(rule == named and part in target for named, part in LET_PASS)


def found(page: Page) -> list[tuple[str, str, list[Any]]]:
    """Return what axe finds now: impact, rule and where."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    violations = page.evaluate(RUN, [OPTIONS, UNROLLED])
    targets = [(each["impact"], each["id"], [str(node["target"]) for node in each["nodes"]]) for each in violations]
    left = [(impact, rule, [one for one in where if not _passes(rule, one)]) for impact, rule, where in targets]
    return [each for each in left if each[2]]


@pytest.mark.parametrize(("look", "lang", "widths"), VISITS, ids=lambda value: str(value).replace(" ", ""))
def test_axe_finds_nothing_serious_on_any_view(
    pages: Callable[[str, str], Page], server: Server, look: str, lang: str, widths: tuple[int, ...]
) -> None:
    page, grave = pages(look, lang), []
    for each in PAGES:
        page.set_viewport_size({"width": widths[0], "height": HEIGHTS.get(widths[0], 1080)})
        page.goto(f"{server.url}/{each.path}{CHOSEN.get(each.name, '')}")
        for width in widths:
            page.set_viewport_size({"width": width, "height": HEIGHTS.get(width, 1080)})
            settled(page)
            grave += [(each.name, width, *fault) for fault in found(page) if fault[0] in GRAVE]
    assert grave == []


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
