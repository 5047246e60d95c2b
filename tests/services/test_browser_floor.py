"""The floor of browsers, measured: from Chromium 116 on the map is whole; below it one reads why it is not."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect, sync_playwright

from tests.browser.serving import FLAGS, ROOT, Server

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

BUILDS = ROOT / "build/old-chromium"
UNPACK = """const { createRequire } = require("node:module");
const found = createRequire(process.argv[1] + "/package.json")("@sparticuz/chromium");
(found.default ?? found).executablePath().then(console.log);"""


def unpacked(version: int) -> str:
    """Return the path of an old build, unpacked in a folder of its own."""
    subprocess.run(["sh", "tests/services/install_old_chromium.sh", str(BUILDS)], cwd=ROOT, check=True)
    place = BUILDS / str(version)
    done = subprocess.run(
        [".venv/bin/node", "-e", UNPACK, str(place)],
        cwd=ROOT,
        env={**os.environ, "TMPDIR": str(place)},
        capture_output=True,
        text=True,
        check=True,
    )
    return str(Path(done.stdout.strip()))


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    running = Server(ROOT, tmp_path_factory.mktemp("server") / "server.log")
    running.wait()
    yield running
    running.stop()


def opened(playwright: object, version: int, url: str) -> Page:
    browser = playwright.chromium.launch(executable_path=unpacked(version), args=[*FLAGS, "--headless", "--no-zygote"])  # type: ignore[attr-defined]
    assert browser.version.startswith(f"{version}.")
    page: Page = browser.new_context(locale="ru-RU", color_scheme="dark").new_page()
    page.goto(url)
    return page


@pytest.mark.parametrize("version", [116, 121])
def test_from_the_floor_on_the_map_is_whole_in_the_colours_of_the_look(server: Server, version: int) -> None:
    with sync_playwright() as playwright:
        page = opened(playwright, version, f"{server.url}/?place=KZ-55")
        page.wait_for_selector(".pv-map[data-ready=true]", timeout=60_000)
        expect(page.locator("[data-testid=panel] h2")).to_contain_text("Павлодар", timeout=30_000)
        assert not page.evaluate("CSS.supports('color', 'light-dark(#000, #fff)')")
        fill = "(id) => getComputedStyle(document.querySelector(`.pv-map [data-place='${id}']`)).fill"
        fills = {page.evaluate(fill, place) for place in ("KZ-55", "KZ-35", "BY-HO", "BY-VI")}
        assert len(fills) > 2
        assert "rgb(0, 0, 0)" not in fills
        paper = page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--pv-paper').trim()")
        assert paper == "#0f171d", "the look is dark"
        assert page.locator(".pv-connection").count() == 0


def test_below_the_floor_one_reads_why_and_sees_what_the_page_opens_with(server: Server) -> None:
    with sync_playwright() as playwright:
        page = opened(playwright, 109, f"{server.url}/?place=KZ-55")
        expect(page.locator(".pv-connection[data-state=old]")).to_contain_text("слишком старый", timeout=20_000)
        expect(page.locator("#pv-first h2").first).to_contain_text("Павлодар")
        expect(page.locator("#pv-first svg path").first).to_be_attached()
        page.wait_for_timeout(10_000)
        assert page.locator(".pv-connection").count() == 1, "no other words come over it"
