"""What axe-core finds on every view: nothing moderate, serious or critical, in any look, at any width.

A daily run asks the rules of structure once a view and once more with nothing chosen, and those of colour once; looks,
widths and languages take turns from view to view. A full run asks all of them at every width, light and dark, in
two languages (tests/README.md).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import product
from typing import TYPE_CHECKING, Any, Final

import pytest
from axe_playwright_python.base import AXE_SCRIPT

from components.session import routes
from tests.browser.serving import LANGUAGES, quiet, ready, until
from tests.extent import FULL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page

    from tests.browser.serving import Scheme, Server

CHOSEN: Final = {
    "map": "?place=BY-HO",
    "region": "?place=KZ-YUZ&date=2003-07-01",
    "pair": "?by=BY-HO&kz=KZ-55&versus=BY-MI,KZ-55",
    "white-spots": "?by=BY-HO&kz=KZ-55",
    "production": "?place=BY-HO",
    "chronicle": "?place=BY-HO",
    "visit": "?by=BY-HO&kz=KZ-55&lang2=kk",
    "present": "?by=BY-HO&kz=KZ-55&lang2=kk",
    "learn": "?quiz=1&seed=7B-2026&n=10",
    "sources": "?claim=tie-grodno-semey-2012",
}
SIZES: Final = ((1440, 900), (768, 1024), (360, 740))
GROUNDS: Final[dict[Scheme, str]] = {"light": "rgb(255, 255, 255)", "dark": "rgb(15, 23, 29)"}
# Colours take most of the time, and none depends on the language: a full run measures them in one of the two languages.
COLOURS: Final = {("light", 1440): "en", ("light", 768): "ru", ("light", 360): "en",
                  ("dark", 1440): "ru", ("dark", 768): "en", ("dark", 360): "ru"}  # fmt: skip
TONGUES: Final = ("en", "ru", "be", "kk")
# The rules of axe for WCAG 2.0 to 2.2 A and AA, and its best practices; and those that are off unless asked for and are
# right about these pages. Left out are contrast beyond AA, and short bold paragraphs taken for headings: ours are values.
OPTIONS: Final = {"resultTypes": ["violations"], "preload": False}
ASKED_FOR: Final = (
    "target-size", "label-content-name-mismatch", "td-has-header", "identical-links-same-purpose", "css-orientation-lock",
    "focus-order-semantics", "table-fake-caption",
)  # fmt: skip
COLOUR: Final = "color-contrast"
GRAVE: Final = ("moderate", "serious", "critical")
# No rule is let off: of Streamlit's own elements nothing was found on 2026-11-28, with Streamlit 1.67 and axe-core 4.12.

# axe measures no colours of what is scrolled out of sight, so everything is rolled out while it looks.
UNROLLED: Final = """.stApp, [data-testid=stAppViewContainer], [data-testid=stMain], .pv-panel, .pv-scroll, .pv-matrix-box {
  position: static !important; overflow: visible !important; height: auto !important; max-height: none !important; }"""
# Rows of one list are drawn alike: beyond the first three they are looked at once, in the light look at 1440 pixels. So
# are words in charts, whose ground axe cannot find: test_look.py measures them.
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


class Rules(StrEnum):
    """Which rules are asked."""

    ALL = "all"
    STRUCTURE = "structure"
    COLOUR = "colour"


@dataclass(frozen=True, slots=True)
class Turn:
    """One question to axe about a view.

    Attributes
    ----------
    query
        What of the view is chosen.
    lang, look, size
        Language, look, and size of the window.
    rules
        Which rules are asked.
    whole
        Whether every row of a list is looked at.
    """

    query: str
    lang: str
    look: Scheme
    size: tuple[int, int]
    rules: Rules
    whole: bool = False


def turns(view: routes.Route) -> Iterator[Turn]:
    """Give the questions of a run about a view, page by page."""
    number, chosen = routes.ROUTES.index(view), CHOSEN.get(view.name, "")
    if FULL:
        yield Turn("", "en", "light", SIZES[0], Rules.ALL, whole=True)
        for lang, look, size in product(("en", "ru"), GROUNDS, SIZES):
            measured = COLOURS[look, size[0]] == lang
            yield Turn(chosen, lang, look, size, Rules.ALL if measured else Rules.STRUCTURE)
        return
    lang, size, other = TONGUES[number % 4], SIZES[number % 3], SIZES[(number + 1) % 3]
    yield Turn("", lang, "light", other, Rules.STRUCTURE, whole=True)
    yield Turn(chosen, lang, ("light", "dark")[number % 2], size, Rules.ALL)


def settled(page: Page) -> None:
    """Wait until nothing of ours is on its way any more: the names of the map, the tables beside it, charts."""
    ready(page)
    page.wait_for_selector("[data-testid=downloads]", timeout=30_000)
    quiet(page)


def turn_to(page: Page, look: Scheme) -> None:
    """Turn the page light or dark, as the reader's system does in the evening."""
    page.emulate_media(color_scheme=look)
    until(
        page, "ground => getComputedStyle(document.querySelector('.stApp')).backgroundColor === ground", GROUNDS[look]
    )


def found(page: Page, *, short: bool = False, rules: Rules = Rules.ALL) -> list[tuple[str, str, list[str]]]:
    """Return what axe finds now: impact, rule and where."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    options: dict[str, Any] = {**OPTIONS, "rules": {rule: {"enabled": True} for rule in ASKED_FOR}}
    if rules is Rules.COLOUR:
        options = {**OPTIONS, "runOnly": [COLOUR]}
    elif rules is Rules.STRUCTURE:
        options["rules"][COLOUR] = {"enabled": False}
    violations = page.evaluate(RUN, [options, UNROLLED + SHORT * short])
    return [(each["impact"], each["id"], [str(node["target"]) for node in each["nodes"]]) for each in violations]


@pytest.mark.parametrize("view", routes.ROUTES, ids=lambda view: view.name)
def test_axe_finds_nothing_on_any_view_light_or_dark_wide_or_narrow(
    pages: Callable[[str, str], Page], server: Server, view: routes.Route
) -> None:
    faults, opened = [], None
    for turn in turns(view):
        page = pages("light", turn.lang)
        if opened != (turn.lang, turn.query):
            page.emulate_media(color_scheme="light")
            page.goto(f"{server.url}/{view.path}{turn.query}")
            settled(page)
            opened = (turn.lang, turn.query)
        turn_to(page, turn.look)
        page.set_viewport_size({"width": turn.size[0], "height": turn.size[1]})
        quiet(page)
        problems = found(page, short=not turn.whole, rules=turn.rules)
        faults += [(turn, *fault) for fault in problems if fault[0] in GRAVE]
    assert opened
    assert faults == []


def test_the_questions_of_a_run_miss_no_view_language_look_width_or_rule() -> None:
    asked = [(view.name, turn) for view in routes.ROUTES for turn in turns(view)]
    assert {turn.lang for _, turn in asked} >= {"en", "ru"}
    assert {turn.look for _, turn in asked} == set(GROUNDS)
    for rules in (Rules.STRUCTURE, Rules.COLOUR):
        by_rules = [(name, turn) for name, turn in asked if turn.rules in (rules, Rules.ALL)]
        assert {name for name, _ in by_rules} == {view.name for view in routes.ROUTES}
        assert {turn.size for _, turn in by_rules} == set(SIZES)
    coloured = {turn.look for _, turn in asked if turn.rules is not Rules.STRUCTURE}
    assert coloured == set(GROUNDS)


@pytest.mark.daily(2)
@pytest.mark.parametrize("view", routes.ROUTES, ids=lambda view: view.name)
def test_axe_finds_nothing_on_any_view_in_the_look_for_a_projector(
    pages: Callable[[str, str], Page], server: Server, view: routes.Route
) -> None:
    page = pages("projector", "ru")
    page.set_viewport_size({"width": 1920, "height": 1080})
    page.goto(f"{server.url}/{view.path}{CHOSEN.get(view.name, '')}")
    settled(page)
    rules = Rules.ALL if FULL else Rules.COLOUR
    assert [fault for fault in found(page, short=True, rules=rules) if fault[0] in GRAVE] == []


def test_axe_finds_a_button_without_a_name_and_pale_words(pages: Callable[[str, str], Page], server: Server) -> None:
    page = pages("light", "en")
    page.goto(f"{server.url}/sources")
    settled(page)
    page.evaluate(
        """() => {
          const button = document.createElement('button'), pale = document.createElement('p');
          const other = Object.assign(document.createElement('button'), { textContent: 'DE', ariaLabel: 'Language' });
          pale.textContent = 'pale'; pale.style.cssText = 'color: #ddd; background: #fff';
          document.querySelector('.pv-downloads').append(button, pale, other);
        }"""
    )
    rules = {rule for _, rule, _ in found(page, short=True)}
    assert {"button-name", "color-contrast", "label-content-name-mismatch"} <= rules
