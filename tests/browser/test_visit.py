"""A visit is prepared in a few actions: from the map to the paper, with lines of one's own that stay."""

from __future__ import annotations

import json
import re
import zipfile
from typing import TYPE_CHECKING, Any, Final

import pytest
from playwright.sync_api import expect

from components.documents.brief.note import FORMAT
from tests.browser.serving import quiet, ready, until

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Download, Page

    from tests.browser.serving import OpenPage

PAIR: Final = "/visit?by=BY-HO&kz=KZ-55&day=2026-12-01"
TEN_YEARS: Final = {"ru": "10 лет", "kk": "10 жыл"}
GOODS: Final = {"ru": "сгущённые молоко и сливки", "kk": "қоюландырылған сүт пен кілегей"}
REFUSED: Final = (
    ("{", "JSON"),
    (json.dumps({"format": "other"}), "other"),
    (json.dumps({"format": FORMAT, "version": 9}), "9"),
    ("x" * 200_001, "201"),
)
OWN: Final = "Акимат ответил 3 октября <b>{{7*7}}</b>."
# Whether the server has answered the last change of the note.
ANSWERED: Final = """() => {
  const { asked, number } = document.querySelector("[data-testid=desk]").dataset;
  return !asked || asked === number;
}"""


def opened(open_page: OpenPage, path: str = PAIR, **how: Any) -> Page:
    page = open_page(path, **{"lang": "ru"} | how)
    page.wait_for_selector(".pv-sheet", timeout=20_000)
    quiet(page)
    return page


def answered(page: Page) -> None:
    """Wait until the server has answered the last change."""
    until(
        page,
        "() => (d => !d.dataset.asked || d.dataset.number === d.dataset.asked)(document.querySelector('[data-testid=desk]'))",
    )


def words_of(download: Download) -> str:
    """Return the text of a Word document."""
    with zipfile.ZipFile(download.path()) as file:
        return re.sub(r"<[^>]+>", "", re.sub(r"</w:p>", "\n", file.read("word/document.xml").decode()))


def write_own(page: Page, text: str, block: str = "have") -> None:
    page.click(f"[data-key='add {block}']")
    page.locator(".pv-editor textarea").fill(text)
    page.locator(".pv-editor input").fill("А. Иванова")
    page.locator(".pv-editor [type=submit]").click()
    page.wait_for_selector("[data-line='own:1']")
    answered(page)


@pytest.mark.parametrize("lang", ["ru", "kk"])
def test_four_actions_lead_from_the_map_to_a_paper_of_one_page(open_page: OpenPage, lang: str) -> None:
    page = open_page("/", lang=lang)
    actions = 0
    for place in ("KZ-55", "BY-HO"):
        page.locator(f"[data-place='{place}']").first.dispatch_event("click")
        actions += 1
        page.wait_for_timeout(400)
    page.wait_for_selector("[data-testid=panel] [data-action=visit]", timeout=15_000)
    page.click("[data-action=visit]")
    actions += 1
    page.wait_for_selector(".pv-sheet", timeout=20_000)
    quiet(page)
    with page.expect_download() as download:
        page.click("[data-form=docx]")
    actions += 1
    assert actions <= 4
    text = words_of(download.value)
    assert TEN_YEARS[lang] in text
    assert GOODS[lang].lower() in text.lower()
    on_page = page.locator(".pv-sheet").first
    assert TEN_YEARS[lang] in on_page.inner_text()
    assert on_page.locator("tr[data-on^='unanswered:']").count() >= 3
    assert page.watch.outside == []
    assert page.watch.console == []


def test_a_line_of_ones_own_stays_after_a_reload_and_is_in_the_file_as_text(open_page: OpenPage) -> None:
    page = opened(open_page)
    write_own(page, OWN)
    assert (
        OWN in page.locator(".pv-sheet").first.inner_text() or OWN in page.locator("[data-line='own:1']").inner_text()
    )
    page.reload()
    ready(page)
    page.wait_for_selector("[data-line='own:1']", timeout=20_000)
    answered(page)
    assert OWN in page.locator("[data-line='own:1']").inner_text()
    assert page.locator("b", has_text="7*7").count() == 0
    with page.expect_download() as download:
        page.click("[data-form=docx]")
    with zipfile.ZipFile(download.value.path()) as file:
        assert "{{7*7}}&lt;/b&gt;" in re.sub(r"<[^>]+>", "", file.read("word/document.xml").decode())
    assert "А. Иванова" in words_of(download.value)


def test_a_line_that_is_left_out_leaves_the_page_and_comes_back(open_page: OpenPage) -> None:
    page = opened(open_page)
    line = "have:gomel-pavlodar-agreement-2016"
    assert page.locator(f".pv-sheet [data-on='{line}']").count() == 1
    page.locator(f"[data-line='{line}'] .pv-line-tick").uncheck()
    expect(page.locator(f".pv-sheet [data-on='{line}']")).to_have_count(0)
    page.locator(f"[data-line='{line}'] .pv-line-tick").check()
    expect(page.locator(f".pv-sheet [data-on='{line}']")).to_have_count(1)


def test_the_keyboard_alone_moves_a_line_and_keeps_the_focus(open_page: OpenPage) -> None:
    page = opened(open_page)
    lines = page.locator("[data-block=have] .pv-line")
    before = [lines.nth(number).get_attribute("data-line") for number in range(2)]
    page.focus(f"[data-key='down {before[0]}']")
    page.keyboard.press("Enter")
    expect(lines.first).to_have_attribute("data-line", str(before[1]))
    answered(page)
    assert page.evaluate("document.activeElement.dataset.key") == f"down {before[0]}"


def test_a_broken_foreign_or_large_file_is_refused_in_words_before_anything_is_sent(
    open_page: OpenPage, tmp_path: Path, subtests: pytest.Subtests
) -> None:
    page = opened(open_page)
    file = tmp_path / "note.pvnote.json"
    alert = page.locator(".pv-kept [role=alert]")
    for content, said in REFUSED:
        with subtests.test(said):
            file.write_text(content)
            page.set_input_files(".pv-kept input[type=file]", file)
            expect(alert).to_contain_text(said)
            expect(alert).to_contain_text("note.pvnote.json")
            assert page.locator("[data-testid=desk]").get_attribute("data-asked") is None
            assert page.locator(".pv-sheet").count() == 1


def test_a_note_file_opens_its_visit_and_says_what_has_changed_since(open_page: OpenPage, tmp_path: Path) -> None:
    page = opened(open_page)
    write_own(page, "Наше.")
    with page.expect_download() as download:
        page.click("[data-key=save-note]")
    assert download.value.suggested_filename == "visit-BY-HO-KZ-55-2026-12-01.pvnote.json"
    note = json.loads(download.value.path().read_text(encoding="utf-8"))
    note["seen"] |= {"have:gone": "Этого больше нет.", "have:gomel-pavlodar-agreement-2016": "Было иначе."}
    note["data_version"] = "2020.1.1"
    file = tmp_path / "old.pvnote.json"
    file.write_text(json.dumps(note), encoding="utf-8")
    page.click("[data-key=forget]")
    answered(page)
    assert page.locator("[data-line='own:1']").count() == 0
    page.set_input_files(".pv-kept input[type=file]", file)
    page.wait_for_selector("[data-testid=changes]")
    said = page.locator("[data-testid=changes]").inner_text()
    assert all(part in said for part in ("2020.1.1", "Этого больше нет.", "Было иначе."))
    page.click("[data-key=seen]")
    answered(page)
    expect(page.locator("[data-testid=changes]")).to_have_count(0)
    assert page.locator("[data-line='own:1']").count() == 1


def test_what_is_kept_on_this_computer_is_forgotten_by_one_button(open_page: OpenPage) -> None:
    page = opened(open_page)
    write_own(page, "Наше.")
    assert page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('pv-note')).length") == 2
    page.click("[data-key=forget]")
    answered(page)
    assert page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('pv-note')).length") == 0


def test_on_a_phone_the_questions_come_first_then_the_blocks_then_the_page(open_page: OpenPage) -> None:
    page = opened(open_page, width=390, height=844)
    tops = [page.locator(where).first.bounding_box() for where in (".pv-questions", ".pv-blocks", ".pv-sheet")]
    assert all(tops)
    assert [box["y"] for box in tops if box] == sorted(box["y"] for box in tops if box)
    bar = page.locator("[data-testid=take-bar]").bounding_box()
    assert bar
    assert bar["y"] + bar["height"] <= 845
    page.click("[data-testid=take-bar] button")
    expect(page.locator("[data-testid=take] [data-form=docx]")).to_be_in_viewport()


def test_an_address_that_cannot_be_taken_is_said_in_words(open_page: OpenPage) -> None:
    page = open_page("/visit?by=KZ-55&kz=KZ-99&day=2090-01-01", lang="en")
    page.wait_for_selector(".pv-note")
    said = " ".join(page.locator(".pv-note").all_inner_texts())
    assert all(part in said for part in ("KZ-55", "KZ-99", "2090-01-01"))
    assert page.locator("[data-section=named] li").count() > 10
