"""Where something that we build on is missing: what Safari lacks, websockets, an answer, the whole window."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.serving import ROOT, Server, free_port, ready, until
from tests.browser.static_site import StaticSite

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.browser.serving import OpenPage, SharedServer

SAFARI_LACKS = """
  for (const name of ["requestIdleCallback", "cancelIdleCallback", "scheduler", "cookieStore", "showSaveFilePicker",
    "launchQueue", "EyeDropper", "navigation", "NavigationPreloadManager", "BarcodeDetector", "documentPictureInPicture"])
    delete globalThis[name];
  for (const name of ["connection", "deviceMemory", "userAgentData", "keyboard", "virtualKeyboard", "wakeLock"])
    delete Navigator.prototype[name];
  for (const name of ["checkVisibility", "ariaNotify", "moveBefore", "setHTML", "getHTML"]) delete Element.prototype[name];
  for (const name of ["startViewTransition", "caretPositionFromPoint"]) delete Document.prototype[name];
  for (const name of ["union", "intersection", "difference", "isSubsetOf", "isSupersetOf"]) delete Set.prototype[name];
  for (const name of ["withResolvers", "try"]) delete Promise[name];
  for (const name of ["groupBy"]) { delete Object[name]; delete Map[name]; }
  for (const name of ["fromAsync"]) delete Array[name];
  for (const name of ["canParse", "parse"]) delete URL[name];
  for (const name of ["escape"]) delete RegExp[name];
  for (const name of ["map", "filter", "take", "drop", "flatMap", "reduce", "toArray", "forEach", "some", "every", "find"])
    delete Iterator.prototype[name];
  delete AbortSignal.any;
  delete Intl.DurationFormat;
"""
"""Takes away what Safari 17 has not: Streamlit's own floor is there."""

BAR = ".pv-connection"
NO_SOCKETS = """globalThis.WebSocket = class extends EventTarget {
  constructor(url) {
    super();
    Object.assign(this, { url, readyState: 0, bufferedAmount: 0, send() {}, close() {} });
    setTimeout(() => {
      this.readyState = 3;
      for (const event of [new Event("error"), new CloseEvent("close", { code: 1006 })]) {
        this[`on${event.type}`]?.(event);
        this.dispatchEvent(event);
      }
    }, 50);
  }
};"""
UNREACHED = {
    "en": "The server cannot be reached.",
    "ru": "Сервер недоступен.",
    "be": "Сервер недаступны.",
    "kk": "Сервер қолжетімсіз.",
}


def test_what_safari_lacks_is_needed_by_no_part(open_page: OpenPage) -> None:
    page = open_page("/?place=KZ-55", script=SAFARI_LACKS)
    assert page.evaluate("'requestIdleCallback' in globalThis || 'union' in Set.prototype") is False
    until(page, "document.querySelectorAll('.pv-table-mount tbody tr').length > 3")
    until(page, "document.querySelectorAll('[data-testid=ranking] .pv-ranking-bar').length > 3")
    page.locator("[data-place='BY-HO']").first.focus()
    page.keyboard.press("Enter")
    until(page, "location.search.includes('by=BY-HO')")
    until(page, "document.querySelector('.pv-map [aria-live]').textContent.trim() !== ''")
    page.keyboard.press("/")
    page.keyboard.type("Gomel")
    page.wait_for_selector("[data-hit]")
    page.keyboard.press("Enter")
    for path in ("region?place=KZ-55", "pair?by=BY-HO&kz=KZ-55", "white-spots", "chronicle", "your-data", "learn"):
        page.goto(f"{page.watch.own}/{path}")
        ready(page)
    assert page.watch.console == []


@pytest.mark.daily(2)
@pytest.mark.parametrize("lang", list(UNREACHED))
def test_without_websockets_one_reads_why_and_has_the_facts(
    server: SharedServer, open_page: OpenPage, lang: str
) -> None:
    # By `script`, so that no other test goes on with this page.
    page = open_page("/", lang=lang, script=f"if (location.pathname !== '/') {{ {NO_SOCKETS} }}")
    page.goto(f"{server.url}/region?place=KZ-55", wait_until="commit")
    bar = page.locator(BAR)
    expect(bar).to_contain_text(UNREACHED[lang], timeout=10_000)
    assert page.locator("#pv-first").is_visible()
    links = bar.locator("a")
    assert links.all_inner_texts() == ["CSV", "JSON", "XLSX"]
    file = page.request.get(links.nth(1).evaluate("link => link.href"))
    assert file.status == 200
    assert file.json()["rows"]
    # The links of what the document opens with lead on.
    page.locator(".pv-first a.pv-page-link[href*=trade]").click()
    page.wait_for_url("**/trade?*")
    page.wait_for_selector("#pv-first h2")


@pytest.fixture
def own_server(tmp_path: Path) -> Iterator[Server]:
    running = Server(ROOT, tmp_path / "server.log")
    running.wait()
    yield running
    os.kill(running.process.pid, signal.SIGCONT)
    running.stop()


def test_a_server_that_hangs_is_named_within_ten_seconds_whatever_was_asked(
    own_server: Server, open_page: OpenPage
) -> None:
    page = open_page("/", base=own_server.url, lang="ru")
    bar = page.locator(BAR)

    def asked_while_it_hangs(key: str, selector: str) -> None:
        os.kill(own_server.process.pid, signal.SIGSTOP)
        page.locator(selector).first.focus()
        page.keyboard.press(key)
        expect(bar).to_contain_text("Сервер", timeout=10_000)
        os.kill(own_server.process.pid, signal.SIGCONT)

    asked_while_it_hangs("Enter", "[data-testid=map] [data-place='KZ-55']")
    page.wait_for_selector("[data-testid=panel][data-place='KZ-55']", timeout=30_000)
    expect(bar).to_have_count(0, timeout=30_000)
    asked_while_it_hangs("Enter", ".pv-language[lang=be]")
    until(page, "document.documentElement.lang === 'be'", timeout=30_000)
    expect(bar).to_have_count(0, timeout=30_000)
    asked_while_it_hangs("Enter", "[data-page=trade]")
    page.wait_for_url("**/trade?*", timeout=30_000)
    ready(page)
    expect(bar).to_have_count(0, timeout=30_000)


def test_a_named_site_frames_a_page_with_its_title_and_the_way_home(
    open_page: OpenPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site, port = StaticSite(), free_port()
    monkeypatch.setenv("PARTNERSHIP_VECTOR_EMBED_ORIGINS", site.url)
    monkeypatch.setenv("PARTNERSHIP_VECTOR_API_ORIGINS", site.url)
    running = Server(ROOT, tmp_path / "server.log", port=port)
    running.wait()
    try:
        page = open_page("/", base=running.url, lang="ru", fresh=True)
        site.text = f'<iframe src="{running.url}/?place=KZ-55&embed=true" width="1000" height="700"></iframe>'
        page.goto(site.url)
        frame = page.frame_locator("iframe")
        expect(frame.locator("[data-testid=panel] h2")).to_contain_text("Павлодар", timeout=30_000)
        expect(frame.locator("#root .pv-header .pv-title")).to_be_visible()
        for hidden in (".pv-pages", ".pv-search-box", ".pv-languages", ".pv-theme"):
            for each in frame.locator(hidden).all():
                expect(each).to_be_hidden()
        frame.locator("[data-place='BY-HO']").first.focus()
        page.keyboard.press("Enter")
        home = frame.locator(".pv-home")
        expect(home).to_have_text("Открыть страницу целиком")
        home.focus()
        assert "embed" not in str(home.get_attribute("href"))
        assert home.get_attribute("target") == "_blank"
        read = "(url) => fetch(url).then((answer) => answer.json()).then((found) => found.length ?? 1, () => 0)"
        assert page.evaluate(read, f"{running.url}/api/v1/places") > 0
        # Another origin of the same machine is not named.
        site.text = site.text.replace("localhost", "127.0.0.1")
        page.goto(site.url.replace("localhost", "127.0.0.1"))
        assert page.evaluate(read, f"{running.url}/api/v1/places") == 0
    finally:
        running.stop()
        site.stop()
