"""Random clicks, keys, drags and turns of the page: a thousand in a full run, a hundred a day."""

from __future__ import annotations

import random
from collections import Counter
from typing import TYPE_CHECKING

from playwright.sync_api import Error

from components.session import routes
from tests.browser.serving import ready
from tests.extent import FULL

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.serving import OpenPage, Server

STEPS = 1000 if FULL else 100
SEED = 20261124
EVERY = STEPS // 8
"""After so many steps another page is opened by its address."""

KNOWN = ("Bad delta path index", "Multiple different fragmentIds")
"""What Streamlit itself says where two quick clicks ask for two parts of a page that is just being turned; it goes on."""

KEYS = [
    "Escape",
    "Enter",
    "Tab",
    "Shift+Tab",
    "ArrowLeft",
    "ArrowRight",
    "ArrowDown",
    "ArrowUp",
    " ",
    "+",
    "-",
    "Home",
    "/",
    "a",
]
TARGETS = """pick => {
  const shown = (e) => { const b = e.getBoundingClientRect(); return b.width > 0 && b.height > 0 && b.bottom > 0 && b.top < innerHeight && b.right > 0 && b.left < innerWidth; };
  const kinds = ["button, summary, [role=option], [role=gridcell], input", "a[href]:not([download])", ".pv-canvas:not([hidden]) path.leaflet-interactive, .pv-canvas:not([hidden]) [data-place]"];
  const found = [...document.querySelectorAll(kinds[pick % kinds.length])].filter(shown);
  if (!found.length) return null;
  const b = found[Math.floor(pick / 3) % found.length].getBoundingClientRect();
  return [Math.min(Math.max(b.x + b.width / 2, 1), innerWidth - 2), Math.min(Math.max(b.y + b.height / 2, 1), innerHeight - 2)];
}"""


def step(page: Page, dice: random.Random) -> str:
    """Do one thing and return what it was."""
    action = dice.choices(["click", "key", "wheel", "drag", "back", "type"], [62, 16, 10, 5, 4, 3])[0]
    x, y = dice.randrange(20, 1420), dice.randrange(60, 880)
    match action:
        case "click":
            spot = page.evaluate(TARGETS, dice.randrange(1_000_000))
            page.mouse.click(*(spot or (x, y)))
        case "key":
            page.keyboard.press(dice.choice(KEYS))
        case "wheel":
            page.mouse.move(x, y)
            page.mouse.wheel(0, dice.choice([-400, -120, 120, 400]))
        case "drag":
            page.mouse.move(x, y)
            page.mouse.down()
            page.mouse.move(dice.randrange(20, 1420), dice.randrange(60, 880))
            page.mouse.up()
        case "back":
            page.evaluate("way => history.go(way)", dice.choice([-1, -1, 1]))
        case _:
            page.keyboard.type(dice.choice(["гомель", "note 90", "{{7*7}}", "<b>", "Семей", "x" * 30]))
    return action


def test_random_actions_leave_no_error_and_ask_nothing_of_others(server: Server, open_page: OpenPage) -> None:
    dice = random.Random(SEED)  # noqa: S311 - the same actions each time
    said = len(server.log.read_text(encoding="utf-8"))
    page = open_page("/", fresh=True)
    page.on("dialog", lambda dialog: dialog.dismiss())
    windows, actions = len(page.context.pages), list[str]()
    for number in range(STEPS):
        if number % EVERY == 0 or not page.url.startswith(server.url):
            entry = routes.ROUTES[number // EVERY % len(routes.ROUTES)]
            page.goto(f"{server.url}/{entry.path}")
            ready(page)
        try:
            actions.append(step(page, dice))
            troubled = page.locator("[data-testid=trouble], [data-testid=stException]").count()
        except Error as error:
            # An action before has turned to another document just now.
            if "context was destroyed" not in str(error):
                raise
            page.wait_for_load_state()
            troubled = 0
        assert not troubled, f"trouble at {page.url} after {actions[-8:]}"
        page.wait_for_timeout(15)
    page.goto(server.url)
    ready(page)
    assert Counter(line for line in page.watch.console if not any(known in line for known in KNOWN)) == {}
    assert page.watch.outside == []
    log = server.log.read_text(encoding="utf-8")[said:]
    assert "Traceback" not in log
    assert "Error" not in log
    assert len(page.context.pages) == windows, "a click opened a window"
