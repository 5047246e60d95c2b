"""The file of a talk in Firefox, with the network off: it asks nobody, is ready at once, and a click opens a region."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from components.context import View, current_atlas
from components.documents.story.talks import find_talk, shipped_ids
from components.exports.talks.html_file import write_html
from components.i18n.language import language
from data.atlas.selection import Selection
from data.enums import Lang
from tests.services.firefox import Firefox

if TYPE_CHECKING:
    from collections.abc import Iterator

VIEW: Final = View(current_atlas(), Selection(), language(Lang.RU), date(2026, 11, 30))
SHOW: Final = "document.querySelector('[data-testid=show]')"
READY: Final = f"return {SHOW}?.dataset.ready === 'true'"
AT_REST: Final = f"return {SHOW}.dataset.drawn === {SHOW}.dataset.step && !document.querySelector('.pv-map-moving')"
FRAMES: Final = "return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(1))))"
READY_MS: Final = 1000
AUDIT: Final = (Path(__file__).parents[1] / "browser/hall_audit.js").read_text(encoding="utf-8")
RESOURCES: Final = """return performance.getEntriesByType("resource").map(({ name }) => name)
  .filter((name) => !name.startsWith("data:"))"""


@pytest.fixture(scope="module")
def firefox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    running = Firefox(tmp_path_factory.mktemp("firefox") / "profile")
    yield running
    running.stop()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("talks") / "Доклады Қазақстан 1"
    made.mkdir()
    return made


def open_talk(firefox: Firefox, folder: Path, talk_id: str) -> None:
    file = folder / f"{talk_id}.html"
    if not file.exists():
        file.write_bytes(write_html(VIEW, talk_id, tuple(Lang), Lang.RU, Lang.KK))
    firefox.open("about:blank")
    firefox.open(file.as_uri())
    firefox.until(READY)


def state(firefox: Firefox) -> tuple[int, str]:
    step, cover = firefox.run(f"return [{SHOW}.dataset.step, {SHOW}.dataset.cover]")
    return int(step), cover


def said(firefox: Firefox, name: str) -> str:
    return str(firefox.run("return document.querySelector(arguments[0]).textContent", f"[data-testid={name}]"))


@pytest.mark.parametrize("talk_id", shipped_ids(VIEW))
def test_a_talk_runs_by_a_clicker_alone_and_asks_nobody(firefox: Firefox, folder: Path, talk_id: str) -> None:
    open_talk(firefox, folder, talk_id)
    talk = find_talk(VIEW, talk_id, lang2=Lang.KK)
    for number, step in enumerate(talk.steps, start=1):
        assert state(firefox) == (number, "")
        assert said(firefox, "headline") == step.headline
        assert said(firefox, "headline2") == step.headline2
        assert said(firefox, "source") == step.source
        firefox.press("PageDown")
    firefox.press("PageUp", "PageUp", ".")
    assert state(firefox) == (len(talk.steps) - 2, "black")
    firefox.press("PageDown", "F5")
    assert state(firefox) == (len(talk.steps) - 2, "")
    firefox.press("s")
    assert state(firefox) == (len(talk.steps) - 2, "source")
    firefox.press("Escape", "2", "Enter")
    assert state(firefox) == (2, "")
    assert firefox.run(RESOURCES) == []


def test_it_is_ready_within_a_second(firefox: Firefox, folder: Path) -> None:
    ready = """const [page] = performance.getEntriesByType("navigation");
      return performance.getEntriesByName("pv-ready")[0].startTime - page.responseEnd"""
    times = []
    for _ in range(3):  # another program may have the machine once
        open_talk(firefox, folder, "gomel-pavlodar")
        times.append(firefox.run(ready))
    assert min(times) < READY_MS


def test_a_file_that_is_opened_anew_is_at_its_step(firefox: Firefox, folder: Path) -> None:
    open_talk(firefox, folder, "gomel-pavlodar")
    firefox.press("PageDown", "PageDown")
    firefox.ask("WebDriver:Refresh")
    firefox.until(READY)
    assert state(firefox) == (3, "")


def test_a_click_on_a_region_opens_its_card_and_the_next_key_returns(firefox: Firefox, folder: Path) -> None:
    open_talk(firefox, folder, "gomel-pavlodar")
    firefox.until(AT_REST)
    box = """const { left, top, width, height } =
      document.querySelector("[data-name-of='KZ-55']").getBoundingClientRect();
      return [left + width / 2, top + height / 2]"""
    firefox.until("return document.querySelector(\"[data-name-of='KZ-55']\")?.offsetWidth > 0")
    firefox.click(*firefox.run(box))
    assert state(firefox) == (1, "place")
    assert "Павлодарская область" in said(firefox, "place-card")
    firefox.press("PageDown")
    assert state(firefox) == (1, "")


@pytest.mark.parametrize("talk_id", shipped_ids(VIEW))
def test_every_step_can_be_read_in_the_last_row(firefox: Firefox, folder: Path, talk_id: str) -> None:
    open_talk(firefox, folder, talk_id)
    found = []
    for number in range(1, len(find_talk(VIEW, talk_id).steps) + 1):
        firefox.press(*str(number), "Enter")
        firefox.until(AT_REST)
        firefox.run(FRAMES)
        found += [f"step {number}: {fault}" for fault in firefox.run(f"const audit = {AUDIT}\nreturn audit();")]
    assert found == []
