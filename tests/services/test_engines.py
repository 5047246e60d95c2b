"""The core paths in Firefox and in Safari's engine: map, click, date, search, pages, table, paper, a page kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pytest

from tests.browser.serving import ROOT, Server
from tests.services.firefox import Firefox
from tests.services.webkit import WebKit

if TYPE_CHECKING:
    from collections.abc import Iterator

PATIENCE_S: Final = 60
PANEL: Final = "document.querySelector('[data-testid=panel] h2')?.textContent ?? ''"
MAP: Final = "document.querySelector('.pv-map[data-ready=true]') && document.querySelector('[data-testid=panel] h2')"
QUIET: Final = "document.querySelector('[data-testid=stApp]')?.dataset.testScriptState === 'notRunning'"
SENT: Final = """window.pvFaults = [];
addEventListener("error", ({ message }) => window.pvFaults.push(message));
addEventListener("unhandledrejection", ({ reason }) => window.pvFaults.push(String(reason)));"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    running = Server(ROOT, tmp_path_factory.mktemp("server") / "server.log")
    running.wait()
    yield running
    running.stop()


@pytest.fixture(scope="module", params=["Firefox", "WebKit"])
def engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    folder = tmp_path_factory.mktemp("engine") / "profile"
    running = Firefox(folder, is_offline=False) if request.param == "Firefox" else WebKit(folder)
    yield running
    running.stop()


def opened(engine: Any, server: Server, path: str) -> None:
    engine.open(f"{server.url}{path}")
    engine.run(SENT)
    ready = MAP if path.startswith("/?") else "document.querySelector('[data-testid=downloads]')"
    engine.until(f"return Boolean({ready}) && !document.getElementById('pv-first') && {QUIET}", seconds=PATIENCE_S)


def faultless(engine: Any) -> bool:
    return bool(engine.run("return window.pvFaults") == [])


def test_the_map_answers_a_click_and_the_table_and_the_ranking_follow(engine: Any, server: Server) -> None:
    opened(engine, server, "/?lang=ru")
    box = """const { left, top, width, height } =
      document.querySelector("[data-name-of='KZ-35']").getBoundingClientRect();
      return [left + width / 2, top + height / 2]"""
    engine.until("return document.querySelector(\"[data-name-of='KZ-35']\")?.offsetWidth > 0")
    engine.click(*engine.run(box))
    engine.until(f"return ({PANEL}).includes('Карагандинская')", seconds=PATIENCE_S)
    engine.until("return location.search.includes('place=KZ-35')")
    engine.until("return document.querySelectorAll('.pv-table-mount tbody tr').length > 2")
    engine.until("return document.querySelectorAll('[data-testid=ranking] .pv-ranking-bar').length > 2")
    engine.until("return document.querySelector('.pv-map [aria-live]').textContent.trim() !== ''")
    colour = "return getComputedStyle(document.querySelector('.pv-map [data-place=KZ-35]')).fill"
    assert engine.run(colour) not in ("", "rgb(0, 0, 0)", "none")
    assert faultless(engine)


def test_a_date_moves_the_map(engine: Any, server: Server) -> None:
    opened(engine, server, "/?lang=en")
    engine.run("""const slider = document.querySelector('.pv-clock input[type=range]');
      slider.focus(); slider.value = slider.min;
      for (const kind of ['input', 'change']) slider.dispatchEvent(new Event(kind, { bubbles: true }));""")
    engine.until("return location.search.includes('date=1996')", seconds=PATIENCE_S)
    assert faultless(engine)


def test_the_search_finds_by_the_keyboard(engine: Any, server: Server) -> None:
    opened(engine, server, "/?lang=ru")
    engine.press("/")
    engine.until("return document.activeElement?.matches('.pv-header input')")
    engine.press(*"Гомел")
    engine.until("return document.querySelector('[data-hit]') !== null")
    engine.press("Enter")
    engine.until("return location.search.includes('BY-HO')", seconds=PATIENCE_S)
    assert faultless(engine)


@pytest.mark.parametrize("path", ["/region?place=KZ-55", "/pair?by=BY-HO&kz=KZ-55", "/white-spots?", "/chronicle?"])
def test_the_pages_are_drawn(engine: Any, server: Server, path: str) -> None:
    opened(engine, server, f"{path}&lang=kk")
    assert engine.run("return document.documentElement.lang") == "kk"
    assert engine.run("return document.querySelectorAll('main h2, .pv-document h2').length") > 0
    assert faultless(engine)


def test_a_table_is_copied_whole(engine: Any, server: Server) -> None:
    opened(engine, server, "/?place=KZ-55&lang=ru")
    engine.until("return document.querySelectorAll('.pv-table-mount tbody tr').length > 2")
    copied, first, heads = engine.run("""const table = document.querySelector('.pv-table-mount table');
      for (let at = table; at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true;
      const selection = getSelection(); selection.removeAllRanges();
      const range = document.createRange(); range.selectNode(table); selection.addRange(range);
      const copy = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true });
      table.dispatchEvent(copy);
      return [copy.clipboardData.getData('text/plain'), table.tBodies[0].rows[0].cells[0].textContent.trim(),
        [...table.tHead.rows[0].cells].map((cell) => cell.textContent.trim())];""")
    lines = copied.split("\n")
    assert len(lines) > 3
    assert {line.count("\t") for line in lines} == {len(heads) - 1}
    assert lines[0].split("\t")[0]
    assert " ".join(first.split())[:20] in lines[1]


def test_a_page_is_printed_without_its_controls(engine: Any, server: Server) -> None:
    opened(engine, server, "/pair?by=BY-HO&kz=KZ-55&lang=ru")
    rules = engine.run("""return [...document.styleSheets].flatMap((sheet) => { try { return [...sheet.cssRules] }
      catch { return [] } }).filter((rule) => rule.media?.mediaText === 'print').length""")
    assert rules > 0
    assert faultless(engine)


def test_the_pack_of_a_talk_is_read_from_the_server(engine: Any, server: Server) -> None:
    engine.open(f"{server.url}/present?talk=gomel-pavlodar&lang=ru")
    engine.until("return document.querySelector('[data-testid=show]')?.dataset.ready === 'true'", seconds=PATIENCE_S)
    engine.press("PageDown")
    engine.until("return document.querySelector('[data-testid=show]').dataset.step === '2'")
