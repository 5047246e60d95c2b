"""Takes every picture of the documents anew: `make pictures`, or `python -m tests.browser.tour NAME ...` for some.

Each picture is a view at an address with a date long past, in English and in Russian, in a browser of our own. Look at
them before they are kept. Nothing in them depends on the day but how far the line of dates reaches.
"""

from __future__ import annotations

import io
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PIL import Image
from playwright.sync_api import sync_playwright

from tests.browser.serving import LANGUAGES, ROOT, Server, launch, ready

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from playwright.sync_api import Browser, FloatRect, Page

FOLDER: Final = ROOT / "docs" / "pictures"
TONGUES: Final = ("en", "ru")
LIMIT: Final = 200_000
QUALITY: Final = 30
DAY: Final = "date=2023-06-01"
SETTLED_MS: Final = 900
TYPED: Final = {"en": "Pavlodar", "ru": "Павлодар"}
PALETTE: Final = """() => {
  const groups = [
    ["by", "by-soft", "by-line", "kz", "kz-soft", "kz-line", "pick", "focus"],
    ["agreement", "partnership", "project", "trial", "trade", "interest", "negotiation", "diaspora", "visit", "university"],
    ["ink", "ink-soft", "rule", "paper", "raised"], ["sea", "water", "land", "land-line"],
  ];
  const make = (style, ...inner) => { const e = document.createElement("div"); Object.assign(e.style, style); e.append(...inner); return e; };
  const swatch = (token) => make({ display: "flex", alignItems: "center", gap: "8px", font: "13px Inter" },
    make({ width: "34px", height: "22px", borderRadius: "5px", border: "1px solid var(--pv-rule)", background: `var(--pv-${token})` }), token);
  const look = (scheme) => make({ colorScheme: scheme, background: "var(--pv-paper)", color: "var(--pv-ink)", padding: "20px 24px", display: "grid", gap: "18px 20px", gridTemplateColumns: "repeat(2, 1fr)", alignContent: "start", flex: "1" },
    ...groups.map((tokens) => make({ display: "grid", gap: "6px", alignContent: "start" }, ...tokens.map(swatch))));
  const whole = make({ display: "flex", width: "860px", border: "1px solid #8896a0" }, look("light"), look("dark"));
  whole.className = "pv-palette";
  document.body.replaceChildren(whole);
}"""
OFFERED: Final = "localStorage.setItem('pv-path-offer', 'closed')"
"""The path is offered at the first visit alone."""

CANVAS: Final = ".pv-canvas:not([hidden])"


def search(page: Page, lang: str) -> None:
    """Type a name into the search, without choosing."""
    page.keyboard.press("/")
    page.keyboard.type(TYPED[lang])
    page.wait_for_selector(".pv-search-hit")


def open_evidence(page: Page, _lang: str) -> None:
    """Open the first evidence card of the panel or the page."""
    card = page.locator("[data-testid=panel] .pv-evidence, [data-testid=page] .pv-evidence").first
    card.locator("summary").click()
    card.locator("dd").first.wait_for()
    page.mouse.move(0, 0)


def open_legend(page: Page, _lang: str) -> None:
    """Unfold what the line styles say."""
    page.locator(".pv-legend:not([hidden])").evaluate("legend => { legend.open = true; }")


def come_near(page: Page, _lang: str) -> None:
    """Come near to Belarus, until its districts appear with their names."""
    button = page.locator("[data-testid=zoom-in]")
    for steps in (2, 3):
        x, y = page.locator(f"{CANVAS} [data-node='BY-MI']").evaluate(
            "e => { const box = e.getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]; }"
        )
        frame = page.locator(CANVAS).bounding_box() or {"x": 0, "y": 0, "width": 0, "height": 0}
        page.mouse.move(x, y)
        page.mouse.down()
        page.mouse.move(frame["x"] + frame["width"] / 2, frame["y"] + frame["height"] / 2, steps=8)
        page.wait_for_timeout(200)
        page.mouse.up()
        page.wait_for_timeout(400)
        for _ in range(steps):
            button.click()
            page.wait_for_timeout(450)
    page.locator("[data-testid=districts]").click()
    page.wait_for_selector(f"{CANVAS} .pv-district")
    page.mouse.move(0, 0)


def walk(page: Page, _lang: str) -> None:
    """Go over the map by keyboard, to a neighbour of the chosen region."""
    page.locator(f"{CANVAS} [data-place='KZ-55']").focus()
    page.keyboard.press("ArrowLeft")


def turn_to_conflicts(page: Page, _lang: str) -> None:
    """Turn to where the sources disagree."""
    page.locator("[data-testid=stButtonGroup] button").nth(2).click()
    row = page.locator("[data-testid=ledger] summary, .pv-entry-head").first
    row.wait_for()
    page.wait_for_timeout(SETTLED_MS)


def draw_palette(page: Page, _lang: str) -> None:
    """Draw the colours of the look instead of the page, light beside dark."""
    page.evaluate(PALETTE)


def begin_path(page: Page, _lang: str) -> None:
    """Begin the path over the map, whose first stop is a region."""
    page.locator("[data-testid=path-start] [data-key=begin]").click()
    page.wait_for_selector("[data-testid=path]")
    page.wait_for_selector(".pv-map[data-ready=true]")
    page.mouse.move(0, 0)


def choose_cell(page: Page, _lang: str) -> None:
    """Put the keyboard on a cell of the matrix."""
    page.locator("[role=grid] [tabindex='0']").first.focus()
    for key in ("ArrowDown", "ArrowRight", "ArrowRight"):
        page.keyboard.press(key)


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture.

    Attributes
    ----------
    name
        Its name; the language and the ending follow.
    path
        The address of the view.
    act
        What is done before it is taken.
    size
        Width and height of the window.
    look
        The look: light or dark, as the system asks, or projector, as the reader chose.
    part
        The part that is shown, the whole window if empty.
    top
        How much of the part is kept, from its top; 0 keeps what the window shows.
    scale
        How many points of the picture one of the window has.
    is_talk
        Whether it is of the player of talks, which is no page.
    """

    name: str
    path: str
    act: Callable[[Page, str], None] | None = None
    size: tuple[int, int] = (1440, 900)
    look: str = "light"
    part: str = ""
    top: int = 0
    scale: float = 1
    is_talk: bool = False


SHOTS: Final = (
    Shot("map", f"/?{DAY}"),
    Shot("search", f"/?{DAY}", search, scale=0.8),
    Shot("chosen", f"/?place=KZ-55&{DAY}"),
    Shot("evidence", f"/?claim=tie-gomel-pavlodar-2016&{DAY}", open_evidence),
    Shot("region", f"/region?place=KZ-55&{DAY}", size=(1440, 1000)),
    Shot("pair", f"/pair?by=BY-HO&kz=KZ-55&{DAY}", size=(1440, 1000)),
    Shot("region-dark", f"/region?place=KZ-55&{DAY}", size=(1920, 1080), look="dark", scale=0.7),
    Shot("pair-projector", f"/pair?by=BY-HO&kz=KZ-55&{DAY}", size=(1920, 1080), look="projector", scale=0.7),
    Shot("chosen-pair", f"/?by=BY-HO&kz=KZ-55&{DAY}"),
    Shot("visit", "/visit?by=BY-HO&kz=KZ-55&day=2021-11-15", size=(1440, 1000)),
    Shot("talks", "/present"),
    Shot("talk", "/present?talk=gomel-pavlodar", size=(1280, 720), is_talk=True),
    Shot("speaker", "/present?talk=gomel-pavlodar&step=2#speaker", size=(1280, 720), is_talk=True),
    Shot("promises", f"/chronicle?{DAY}", part="[data-testid=tracker]", top=820),
    Shot("downloads", f"/pair?by=BY-HO&kz=KZ-55&{DAY}", part="[data-testid=downloads]"),
    Shot("clock-2003", "/?place=KZ-YUZ&date=2003-07-01"),
    Shot("clock-2019", "/?place=KZ-61&date=2019-07-01"),
    Shot("clock-2023", "/?place=KZ-10&date=2023-07-01"),
    Shot("projector", f"/?place=BY-HO&{DAY}", size=(1920, 1080), look="projector", scale=0.7),
    Shot("trade", f"/trade?{DAY}", size=(1440, 1100)),
    Shot("production", f"/production?place=kostanay&{DAY}", size=(1440, 1000)),
    Shot("chronicle", f"/chronicle?{DAY}", size=(1440, 1000)),
    Shot("white-spots", f"/white-spots?{DAY}", choose_cell, size=(1440, 1030)),
    Shot("nothing", f"/pair?by=BY-VI&kz=KZ-27&{DAY}"),
    Shot("sources", "/sources?q=note 90"),
    Shot("conflicts", "/sources", turn_to_conflicts),
    Shot("palette", f"/?{DAY}", draw_palette, size=(900, 620), part=".pv-palette"),
    Shot("dark", f"/?place=KZ-55&{DAY}", look="dark"),
    Shot("true-scale", f"/?layout=true&place=BY-HO&{DAY}"),
    Shot("districts", f"/?{DAY}", come_near),
    Shot("kinds", f"/?{DAY}", part=".pv-keys", scale=1.5),
    Shot("lines", f"/?place=KZ-55&{DAY}", open_legend, part=".pv-legend:not([hidden])", scale=2),
    Shot("states", f"/white-spots?{DAY}", size=(840, 900), part=".pv-matrix-legend", scale=1.5),
    Shot("phone", f"/?place=KZ-55&{DAY}", size=(360, 740), scale=1.5),
    Shot("phone-pair", f"/pair?by=BY-HO&kz=KZ-55&{DAY}", size=(360, 740), scale=1.5),
    Shot("learn", "/learn", begin_path, size=(390, 844), scale=1.5),
    Shot("keyboard", f"/?place=KZ-55&{DAY}", walk, scale=0.8),
    Shot("table", f"/?place=KZ-55&{DAY}", part=".pv-table-mount", top=420),
)


def take(browser: Browser, base: str, shot: Shot, lang: str) -> Image.Image:
    """Return a picture of a view in a language."""
    width, height = shot.size
    context = browser.new_context(
        viewport={"width": width, "height": height},
        locale=LANGUAGES[lang],
        color_scheme="dark" if shot.look == "dark" else "light",
        device_scale_factor=shot.scale,
    )
    if shot.look == "projector":
        context.add_cookies([{"name": "pv-theme", "value": "projector", "url": base}])
    context.add_init_script(OFFERED)
    page = context.new_page()
    page.goto(base + shot.path)
    if shot.is_talk:
        page.locator("main h1, main h2").first.wait_for()
    else:
        ready(page)
    page.wait_for_load_state("networkidle")
    page.evaluate("document.fonts.ready")
    page.wait_for_timeout(SETTLED_MS)  # charts are drawn, the map has taken its room
    if shot.act:
        shot.act(page, lang)
        page.wait_for_timeout(SETTLED_MS)
    clip = seen(page, shot) if shot.part else None
    taken = page.screenshot(animations="disabled", caret="hide", clip=clip)
    context.close()
    return Image.open(io.BytesIO(taken)).convert("RGB")


def seen(page: Page, shot: Shot) -> FloatRect:
    """Bring a part of a page to the top of the window and return what is to be seen of it."""
    part = page.locator(shot.part).first
    part.evaluate("part => part.scrollIntoView({ block: 'start' })")
    page.wait_for_timeout(SETTLED_MS)
    box = part.bounding_box() or {"x": 0, "y": 0, "width": 1, "height": 1}
    tall = min(box["height"], shot.size[1] - box["y"], shot.top or box["height"])
    return {"x": box["x"], "y": box["y"], "width": box["width"], "height": tall}


def keep(image: Image.Image, file: Path) -> int:
    """Write a picture small enough to be kept and return its size in bytes."""
    for quality in range(QUALITY, 20, -4):
        image.save(file, quality=quality, method=6)
        if file.stat().st_size < LIMIT:
            break
    return file.stat().st_size


def retake(names: Sequence[str] = ()) -> None:
    """Take the pictures of these names anew, all if none is named."""
    if unknown := set(names) - {shot.name for shot in SHOTS}:
        sys.exit(f"no picture is named {', '.join(sorted(unknown))}")
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        server = Server(ROOT, Path(folder) / "log.txt")
        try:
            server.wait()
            browser = launch(playwright)
            for shot in SHOTS:
                for lang in TONGUES if not names or shot.name in names else ():
                    file = FOLDER / f"{shot.name}-{lang}.webp"
                    size = keep(take(browser, server.url, shot, lang), file)
                    print(f"{file.relative_to(ROOT)}: {size // 1000} kB", flush=True)
            browser.close()
        finally:
            server.stop()


if __name__ == "__main__":
    retake(sys.argv[1:])
