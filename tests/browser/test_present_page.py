"""A talk of one's own is made of views, changed, saved, forgotten, opened again and shown; a wrong one is named."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final

import pytest
from playwright.sync_api import expect

from components.documents.story.own import FORMAT
from components.documents.story.own_file import HEADLINE, read_own_talk
from tests.browser.serving import quiet, until
from tests.browser.test_axe import found
from tests.extent import by_turns

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Dialog, Page

    from tests.browser.serving import OpenPage, Scheme

VIEWS: Final = ("/?by=BY-HO&kz=KZ-55", "/trade", "/white-spots")
NOTICE: Final = ".pv-document .pv-note"
# Whether the server has answered the last message of the desk.
ANSWERED: Final = """() => {
  const { asked, number } = document.querySelector("[data-testid=talk-desk]").dataset;
  return !asked || asked === number;
}"""
HOSTILE: Final = (
    ("{", "JSON"),
    (json.dumps({"format": "partnership-vector-note"}), "partnership-vector-note"),
    (json.dumps({"format": FORMAT, "version": 9}), "9"),
    (json.dumps({"format": FORMAT, "version": 1, "lang": "ru", "title": "", "steps": [0] * 10_000}), "10000"),
    (json.dumps({"format": FORMAT, "version": 1, "lang": "ru", "title": "a\u202eb", "steps": []}), "U+202E"),
    ("x" * 200_001, "201"),
)
NO_STORAGE: Final = """for (const name of ["localStorage", "indexedDB"])
  Object.defineProperty(window, name, { get() { throw new DOMException("refused"); } });"""


def add(page: Page) -> None:
    """Add the view that a page shows to the talk, under the headline that is offered."""
    page.click("[data-testid=add-to-talk]")
    page.wait_for_selector(".pv-talk-step-panel textarea")
    page.click(".pv-talk-step-panel [data-key=add]")
    page.wait_for_selector("[data-testid=added]")


def made(open_page: OpenPage, views: tuple[str, ...] = VIEWS, *, lang: str = "ru", **how: Any) -> Page:
    """Make a talk of views and open it."""
    for view in views:
        page = open_page(view, lang=lang, **how)
        add(page)
    page.click("[data-key=open-talk]")
    return drawn(page, len(views))


def drawn(page: Page, steps: int) -> Page:
    """Wait until the desk has so many steps, and the server has said what they show."""
    page.wait_for_selector(f"[data-testid=talk-desk][data-steps='{steps}']", timeout=20_000)
    until(page, ANSWERED)
    quiet(page)
    return page


def order(page: Page) -> list[str | None]:
    steps = page.locator("[data-step]")
    return [steps.nth(number).get_attribute("data-step") for number in range(steps.count())]


def saved(page: Page) -> dict[str, Any]:
    """Save the talk as a file and return what it holds."""
    with page.expect_download() as download:
        page.click("[data-key=save-talk]")
    assert download.value.suggested_filename.endswith(".pvtalk.json")
    text = download.value.path().read_text(encoding="utf-8")
    read_own_talk(text)  # the server reads it too
    found: dict[str, Any] = json.loads(text)
    return found


def open_file(page: Page, folder: Path, content: str) -> None:
    file = folder / "a.pvtalk.json"
    file.write_text(content, encoding="utf-8")
    page.set_input_files("[data-testid=talk-desk] input[type=file]", file)


def test_a_talk_of_three_views_is_made_changed_saved_forgotten_and_opened_again(
    open_page: OpenPage, tmp_path: Path
) -> None:
    page = made(open_page)
    assert order(page) == ["s1", "s2", "s3"]
    kinds = page.locator("[data-step] .pv-step-sign")
    assert [kinds.nth(n).get_attribute("data-kind") for n in range(3)] == ["map", "chart", "matrix"]
    page.focus("[data-key='up s3']")
    page.keyboard.press("Enter")
    assert order(page) == ["s1", "s3", "s2"]
    page.keyboard.press("Alt+ArrowUp")
    assert order(page) == ["s3", "s1", "s2"]
    assert page.evaluate("document.activeElement.dataset.key") == "up s3"
    page.click("[data-key='hide s2']")
    page.click("[data-key='edit s1']")
    page.fill("[data-key='write headline']", "Гомель и Павлодар: <b>{{7*7}}</b>")
    page.fill("[data-key='write notes']", "Первая строка\nВторая")
    page.fill("[data-key='write seconds']", "70")
    page.click(".pv-step-editor [data-key=save]")
    expect(page.locator("[data-step=s1] .pv-step-headline")).to_have_text("Гомель и Павлодар: <b>{{7*7}}</b>")
    assert page.locator("[data-step] b").count() == 0
    assert page.get_attribute("[data-testid=talk-time]", "data-seconds") == "115"
    page.reload()
    drawn(page, 3)
    assert order(page) == ["s3", "s1", "s2"], "the browser keeps it"
    talk = saved(page)
    assert [step["id"] for step in talk["steps"]] == ["s3", "s1", "s2"]
    assert talk["steps"][1]["notes"] == "Первая строка\nВторая"
    assert talk["steps"][2]["hidden"]
    assert talk["steps"][2]["number"] == "turnover-2021"
    page.once("dialog", lambda dialog: dialog.accept())
    page.click("[data-key=forget]")
    drawn(page, 0)
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('pv-talk')).length") == 0
    open_file(page, tmp_path, json.dumps(talk, ensure_ascii=False))
    drawn(page, 3)
    assert saved(page) == talk
    assert page.watch.outside == []  # type: ignore[attr-defined]
    assert page.watch.console == []  # type: ignore[attr-defined]


def test_a_ready_talk_is_copied_in_two_languages_and_its_time_is_held_against_its_minutes(open_page: OpenPage) -> None:
    page = open_page("/present?lang2=kk", lang="ru")
    page.click("[data-key='copy gomel-pavlodar']")
    page.wait_for_selector("[data-testid=talk-desk][data-steps='9']")
    until(page, ANSWERED)
    first = page.locator("[data-step=s1]")
    assert first.locator(".pv-step-headline").get_attribute("lang") == "ru"
    assert first.locator(".pv-step-second").get_attribute("lang") == "kk"
    assert page.input_value("[name=minutes]") == "8"
    assert page.locator("[data-testid=talk-changes]").count() == 0
    assert page.locator("[data-testid=step-fault]").count() == 0


def test_an_own_talk_is_shown_by_the_player(open_page: OpenPage) -> None:
    page = made(open_page, VIEWS[:2])
    headline = page.locator("[data-step=s1] .pv-step-headline").inner_text()
    page.click("[data-testid=talk-desk] [data-key=show]")
    page.wait_for_url(re.compile(r"/present\?talk=own"), timeout=30_000)
    expect(page.locator("[data-testid=headline]")).to_have_text(headline)
    page.keyboard.press("PageDown")
    expect(page.locator("[data-testid=show]")).to_have_attribute("data-step", "2")
    page.go_back()
    drawn(page, 2)


@pytest.mark.parametrize("form", ["pptx", "pdf-notes"])
def test_an_own_talk_is_taken_along_as_a_file(open_page: OpenPage, form: str) -> None:
    page = made(open_page, VIEWS[1:2], lang="en")
    with page.expect_download(timeout=60_000) as download:
        page.click(f"[data-key='take {form}']")
    content = download.value.path().read_bytes()
    assert content.startswith(b"PK" if form == "pptx" else b"%PDF")
    assert download.value.suggested_filename.endswith(form.partition("-")[0])


def test_a_hostile_file_is_refused_in_words_and_nothing_is_sent_or_lost(
    open_page: OpenPage, tmp_path: Path, subtests: pytest.Subtests
) -> None:
    page = made(open_page, VIEWS[:1])
    before = page.get_attribute("[data-testid=talk-desk]", "data-asked")
    alert = page.locator("[data-testid=talk-desk] [role=alert].pv-note")
    for content, said in HOSTILE:
        with subtests.test(said):
            open_file(page, tmp_path, content)
            expect(alert).to_contain_text(said)
            expect(alert).to_contain_text("a.pvtalk.json")
            assert page.get_attribute("[data-testid=talk-desk]", "data-asked") == before
            assert order(page) == ["s1"]


def test_under_other_facts_a_talk_says_which_figures_changed_and_which_claims_are_lost(
    open_page: OpenPage, tmp_path: Path
) -> None:
    page = made(open_page, VIEWS[:2])
    talk = saved(page)
    talk["data_version"] = "2020.1.1"
    talk["steps"][0] |= {"claims": ["gone-2016"], "said": {"gone-2016": "Этого больше нет."}}
    talk["steps"][1]["said"]["turnover-2021"] = "Было иначе."
    page.once("dialog", lambda dialog: dialog.accept())
    open_file(page, tmp_path, json.dumps(talk, ensure_ascii=False))
    page.wait_for_selector("[data-step=s1] [data-testid=step-fault]")
    until(page, ANSWERED)
    assert "Этого больше нет." in page.locator("[data-step=s1]").inner_text()
    assert "Было иначе." in page.locator("[data-step=s2] [data-testid=step-change]").inner_text()
    assert "2020.1.1" in page.locator("[data-testid=talk-changes]").inner_text()
    page.click("[data-key=seen]")
    expect(page.locator("[data-step=s2] [data-testid=step-change]")).to_have_count(0)
    assert page.locator("[data-step=s1] [data-testid=step-fault]").count() == 1


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ("talk=moon", "moon"),
        ("talk=<b>x</b>", "<b>x</b>"),
        ("talk=gomel-pavlodar&step=99", "99"),
        ("talk=gomel-pavlodar&step=abc", "abc"),
        ("talk=pair-BY-HO-KZ-99", "pair-BY-HO-KZ-99"),
    ],
)
def test_an_unknown_talk_or_step_opens_the_list_with_one_notice_that_names_it(
    open_page: OpenPage, query: str, named: str
) -> None:
    page = open_page(f"/present?{query}", lang="en")
    expect(page.locator(NOTICE)).to_have_count(1)
    assert named in page.locator(NOTICE).inner_text()
    assert page.locator("[data-testid=notice]").count() == 0
    assert page.locator("[data-talk]").count() == 3


def test_leaving_a_form_that_is_not_saved_asks_and_what_was_written_is_there_on_coming_back(
    open_page: OpenPage,
) -> None:
    page = made(open_page, VIEWS[:1])
    page.click("[data-key='edit s1']")
    page.fill("[data-key='write headline']", "Наполовину")
    asked: list[str] = []

    def refuse(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", refuse)
    page.click("[data-page=trade]")
    assert asked == ["confirm"]
    assert "/present" in page.url
    assert page.input_value("[data-key='write headline']") == "Наполовину"
    page.evaluate("location.assign('/trade')")
    until(page, "() => true")
    page.wait_for_timeout(300)
    assert asked == ["confirm", "beforeunload"]
    page.remove_listener("dialog", refuse)
    page.once("dialog", lambda dialog: dialog.accept())
    page.click("[data-page=trade]")
    page.wait_for_selector("[data-testid=add-to-talk]")
    page.click("[data-page=present]")
    expect(page.locator("[data-key='write headline']")).to_have_value("Наполовину")
    page.click(".pv-step-editor [data-key=save]")
    expect(page.locator("[data-step=s1] .pv-step-headline")).to_have_text("Наполовину")


def test_a_browser_that_keeps_nothing_says_so_and_asks_until_a_file_has_the_talk(open_page: OpenPage) -> None:
    page = open_page("/trade", lang="en", script=NO_STORAGE)
    add(page)
    page.click("[data-key=open-talk]")
    drawn(page, 1)
    assert "keeps nothing" in page.locator(".pv-talk-where").inner_text()
    asked: list[str] = []

    def refuse(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", refuse)
    page.click("[data-page=trade]")
    assert asked == ["confirm"]
    saved(page)
    page.click("[data-page=trade]")
    page.wait_for_selector("[data-testid=add-to-talk]")
    assert asked == ["confirm"]


@pytest.mark.daily(3)
@pytest.mark.parametrize(("size", "lang"), by_turns([(1366, 768), (1920, 1080), (390, 844)], ["ru", "kk"]))
def test_the_page_and_the_form_fit_every_screen(open_page: OpenPage, size: tuple[int, int], lang: str) -> None:
    width, height = size
    page = open_page("/trade", lang=lang, width=width, height=height)
    header = page.locator(".pv-header").bounding_box()
    assert header
    # Twelve pages have a row of their own, in Kazakh on a wide screen too.
    assert header["height"] <= {1366: 76, 1920: 79, 390: 140}[width]
    page.click("[data-testid=add-to-talk]")
    page.wait_for_selector(".pv-talk-step-panel textarea")
    panel = page.locator(".pv-talk-step-panel").bounding_box()
    assert panel
    assert panel["x"] >= 0
    assert panel["x"] + panel["width"] <= width
    page.fill(".pv-talk-step-panel textarea", "Ы" * HEADLINE)
    page.keyboard.press("Enter")
    page.wait_for_selector("[data-testid=added]")
    page.click("[data-key=open-talk]")
    drawn(page, 1)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.click("[data-key='edit s1']")
    for tool in page.locator("[data-testid=talk-desk] button").all():
        box = tool.bounding_box()
        assert box
        assert box["height"] >= (44 if width == 390 else 24) - 0.5
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
    page.click(".pv-step-editor [data-key=cancel]")


@pytest.mark.parametrize("page_name", ["visit", "sources", "present"])
def test_what_is_no_view_of_one_picture_has_no_button(open_page: OpenPage, page_name: str) -> None:
    page = open_page(f"/{page_name}")
    assert page.locator("[data-testid=add-to-talk]").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_desk_with_its_form_nor_in_the_form_above_a_view(
    open_page: OpenPage, scheme: Scheme
) -> None:
    page = open_page("/trade", lang="ru", scheme=scheme)
    page.click("[data-testid=add-to-talk]")
    page.wait_for_selector(".pv-talk-step-panel textarea")
    assert found(page, short=True) == []
    page.click(".pv-talk-step-panel [data-key=add]")
    page.click("[data-key=open-talk]")
    drawn(page, 1)
    page.click("[data-key='edit s1']")
    assert found(page) == []
    page.click(".pv-step-editor [data-key=cancel]")
