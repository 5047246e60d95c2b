"""An outline is made of facts and pictures, written in Kazakh, taken along with its footnotes, and opened again."""

from __future__ import annotations

import io
import json
import zipfile
from typing import TYPE_CHECKING, Any, Final
from xml.etree import ElementTree as Tree

import pytest
from playwright.sync_api import expect

from components.documents.outline.outline_file import read_outline
from components.documents.outline.own_outline import FORMAT
from tests.browser.serving import quiet, until
from tests.browser.test_axe import found
from tests.extent import by_turns

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.serving import OpenPage, Scheme

CLAIMS: Final = (
    "gomel-pavlodar-agreement-2016", "belaz-astanabelazservice-contract-2021", "gomel-kostanay-proposal-2013",
    "cooperation-programme-2009-2016", "turnover-2021",
)  # fmt: skip
# Whether the server has answered the last message of the outline.
ANSWERED: Final = """() => {
  const { asked, number } = document.querySelector("[data-testid=outline]").dataset;
  return !asked || asked === number;
}"""
HOSTILE: Final = (
    ("{", "JSON"),
    (json.dumps({"format": "partnership-vector-talk"}), "partnership-vector-talk"),
    (json.dumps({"format": FORMAT, "version": 9}), "9"),
    (json.dumps({"format": FORMAT, "version": 1, "lang": "ru", "form": "mla", "title": "", "parts": []}), "mla"),
    ("x" * 200_001, "201"),
)
WORD: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def add_fact(page: Page, claim: str) -> None:
    """Put the claim that a page shows into the outline, from its evidence."""
    card = page.locator(f"[data-evidence='{claim}']").first
    card.locator("summary").click()
    card.locator("[data-testid=to-outline]").click()
    expect(card.locator("[data-testid=in-outline]")).to_be_visible()


def add_figure(page: Page, number: int = 0) -> None:
    """Put a picture of the view that a page shows into the outline."""
    page.locator(".pv-downloads-count").scroll_into_view_if_needed()
    page.locator(".pv-downloads [data-testid=to-outline]").nth(number).click()
    expect(page.locator(".pv-downloads [data-testid=in-outline]")).to_be_visible()


def drawn(page: Page, parts: int) -> Page:
    """Wait until the outline has so many parts, and the server has said what they are."""
    page.wait_for_selector(f"[data-testid=outline][data-parts='{parts}']", timeout=20_000)
    until(page, ANSWERED)
    quiet(page)
    return page


def made(open_page: OpenPage, *, lang: str = "kk", **how: Any) -> Page:
    """Make an outline of the facts and a chart, and open it."""
    for claim in CLAIMS:
        page = open_page(f"/?claim={claim}", lang=lang, **how)
        add_fact(page, claim)
    page = open_page("/trade", lang=lang, **how)
    add_figure(page)
    page.click(".pv-downloads [data-testid=in-outline]")
    return drawn(page, len(CLAIMS) + 1)


SIGNS: Final = "[data-testid=to-outline]"
FACTS_WITHOUT: Final = """() => [...document.querySelectorAll('li[data-claim], tr[data-claim], tr[data-row]')]
  .filter(e => e.dataset.claim !== '' && !e.querySelector('.pv-outline-short')).map(e => e.outerHTML.slice(0, 200))"""
NAMELESS: Final = """() => [...document.querySelectorAll('.pv-outline-short > button')]
  .filter(e => !/: ./.test(e.getAttribute('aria-label'))).length"""


@pytest.mark.parametrize(
    ("path", "figures"),
    [
        ("/?place=BY-HO", 1), ("/region?place=KZ-55", 1), ("/pair?by=BY-HO&kz=KZ-55", 1), ("/trade", 7), ("/production", 2),
        ("/chronicle", 1), ("/sources?part=mix", 1), ("/visit?by=BY-HO&kz=KZ-55", 0),
    ],
)  # fmt: skip
def test_every_fact_chart_and_map_has_the_sign(open_page: OpenPage, path: str, figures: int) -> None:
    page = open_page(path, lang="ru", width=1366, height=768)
    quiet(page)
    assert page.evaluate(FACTS_WITHOUT) == []
    assert page.evaluate(NAMELESS) == 0
    of_figures = page.locator(f".pv-outline-figure:not(.pv-downloads *) {SIGNS}")
    assert of_figures.count() == figures
    assert page.locator("[class*='st-key-figure-'], [data-testid=map]").count() == figures
    assert page.locator(f".pv-outline-short {SIGNS}").count() > figures
    assert page.evaluate("document.documentElement.scrollWidth") <= 1366


def test_a_closed_line_puts_its_fact_in_by_keyboard_and_all_its_signs_say_so(open_page: OpenPage) -> None:
    page = open_page("/pair?by=BY-HO&kz=KZ-55", lang="ru")
    claim = CLAIMS[0]
    page.locator(f"[data-evidence='{claim}'] > summary").first.focus()
    page.keyboard.press("Tab")
    label = "В конспект: В ноябре 2016 года Гомельский областной исполнительный комитет"
    name = page.evaluate("document.activeElement.getAttribute('aria-label')")
    assert name.startswith(label)
    expect(page.locator(":focus")).to_have_css("opacity", "1")
    page.keyboard.press("Enter")
    until(page, "() => document.activeElement.dataset.testid === 'in-outline'")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == name.replace(
        "В конспект", "В вашем конспекте"
    )
    signs = page.locator(f".pv-evidence-line:has([data-evidence='{claim}']) > .pv-outline-short")
    assert signs.count() > 1
    assert set(signs.evaluate_all("all => all.map(e => e.dataset.in)")) == {"true"}
    page.keyboard.press("Enter")
    drawn(page, 1)


def test_a_sign_is_quiet_until_one_points_at_its_fact(open_page: OpenPage) -> None:
    page = open_page("/pair?by=BY-HO&kz=KZ-55", lang="kk", width=1366, height=768)
    item = page.locator(".pv-item-sentence").first
    sign = item.locator(SIGNS)
    expect(sign).to_have_css("opacity", "0")
    item.hover()
    expect(sign).to_have_css("opacity", "1")
    for path, name in (("/trade", ".st-key-figure-turnover"), ("/?place=BY-HO", ".pv-tools")):
        page.goto(page.url.split("/pair")[0].split("/trade")[0] + path)
        figure = page.locator(f"{name} {SIGNS}")
        figure.wait_for()
        expect(figure).to_have_css("opacity", "1")
        figure.click()
        expect(page.locator(f"{name} [data-testid=in-outline]")).to_be_focused()
    page.locator(".pv-tools [data-testid=in-outline]").click()
    drawn(page, 2)
    assert page.locator("[data-part].pv-outline-figure").count() == 2


def test_at_touch_every_sign_is_seen_and_large_enough(open_page: OpenPage) -> None:
    page = open_page("/pair?by=BY-HO&kz=KZ-55", lang="ru", width=390, height=844, touch=True)
    quiet(page)
    for sign in page.locator(f".pv-outline-short {SIGNS}:visible").all()[:12]:
        box = sign.bounding_box()
        assert box
        assert box["height"] >= 24
        assert box["width"] >= 32
        assert sign.evaluate("e => getComputedStyle(e).opacity") == "1"
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def texts(document: bytes, part: str) -> list[str]:
    """Return the paragraphs of a part of a DOCX file."""
    root = Tree.fromstring(zipfile.ZipFile(io.BytesIO(document)).read(part))  # noqa: S314 - we made it
    return ["".join(text.text or "" for text in one.iter(f"{WORD}t")) for one in root.iter(f"{WORD}p")]


def test_an_outline_with_five_footnotes_is_made_in_kazakh_and_taken_along(open_page: OpenPage) -> None:
    page = made(open_page)
    page.click("[data-key=add-heading]")
    field = page.locator("[data-part].pv-outline-heading input")
    field.fill("Сауда және уәделер")
    heading = page.locator("[data-part].pv-outline-heading")
    for _ in range(len(CLAIMS) + 1):
        field.press("Alt+ArrowUp")
    assert page.locator("[data-part]").first.get_attribute("data-part") == heading.get_attribute("data-part")
    page.locator("[data-part] textarea").first.fill("Өз сөзім: <b>{{7*7}}</b>")
    page.fill("[name=title]", "Қазақстан мен Беларусь")
    until(page, ANSWERED)
    with page.expect_download(timeout=60_000) as download:
        page.click("[data-key='take docx']")
    document = download.value.path().read_bytes()
    assert download.value.suggested_filename == "Қазақстан-мен-Беларусь.docx"
    body, notes = texts(document, "word/document.xml"), [one for one in texts(document, "word/footnotes.xml") if one]
    assert body[0] == "Қазақстан мен Беларусь"
    assert body[1] == "Сауда және уәделер"
    assert "Өз сөзім: <b>{{7*7}}</b>" in body[2]
    assert len(notes) == len(CLAIMS) == 5
    assert all("Zalesskij B." in note for note in notes)
    assert sum("Приводится по:" in note for note in notes) >= 4
    assert "Әдебиеттер" in body
    assert any(line.startswith("1-сурет. ") for line in body)
    assert any(name.startswith("word/media/") for name in zipfile.ZipFile(io.BytesIO(document)).namelist())
    page.select_option("[name=form]", "apa")
    until(page, ANSWERED)
    expect(page.locator(".pv-outline-footnote").first).to_contain_text("as cited in Zalesskij, 2023")
    assert page.watch.outside == []  # type: ignore[attr-defined]
    assert page.watch.console == []  # type: ignore[attr-defined]


def test_the_works_of_an_outline_are_taken_along_as_a_list(open_page: OpenPage, subtests: pytest.Subtests) -> None:
    page = open_page(f"/?claim={CLAIMS[0]}", lang="ru")
    add_fact(page, CLAIMS[0])
    page.click("[data-testid=in-outline]")
    drawn(page, 1)
    for form, first in (("bibtex", "@"), ("ris", "TY  - "), ("csl", "[")):
        with subtests.test(form):
            with page.expect_download(timeout=30_000) as download:
                page.click(f"[data-key='take {form}']")
            assert download.value.path().read_text(encoding="utf-8").startswith(first)


def test_an_outline_is_kept_saved_forgotten_and_opened_again(open_page: OpenPage, tmp_path: Path) -> None:
    page = made(open_page, lang="ru")
    page.locator("[data-part] textarea").first.fill("Моими словами\nв две строки")
    page.reload()
    drawn(page, len(CLAIMS) + 1)
    assert page.locator("[data-part] textarea").first.input_value() == "Моими словами\nв две строки"
    with page.expect_download() as download:
        page.click("[data-key=save-outline]")
    assert download.value.suggested_filename.endswith(".pvoutline.json")
    text = download.value.path().read_text(encoding="utf-8")
    assert [part.claim for part in read_outline(text).parts if part.claim] == list(CLAIMS)
    page.once("dialog", lambda dialog: dialog.accept())
    page.click("[data-key=forget]")
    drawn(page, 0)
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('pv-outline')).length") == 0
    file = tmp_path / "a.pvoutline.json"
    file.write_text(text, encoding="utf-8")
    page.set_input_files("[data-testid=outline] input[type=file]", file)
    drawn(page, len(CLAIMS) + 1)


def test_a_hostile_file_is_refused_in_words_and_nothing_is_lost(
    open_page: OpenPage, tmp_path: Path, subtests: pytest.Subtests
) -> None:
    page = open_page(f"/?claim={CLAIMS[0]}", lang="ru")
    add_fact(page, CLAIMS[0])
    page.click("[data-testid=in-outline]")
    drawn(page, 1)
    file = tmp_path / "a.pvoutline.json"
    alert = page.locator("[data-testid=outline] [role=alert].pv-note")
    for content, said in HOSTILE:
        with subtests.test(said):
            file.write_text(content, encoding="utf-8")
            page.set_input_files("[data-testid=outline] input[type=file]", file)
            expect(alert).to_contain_text(said)
            assert page.locator("[data-part]").count() == 1


def test_a_claim_that_is_no_more_and_a_lost_figure_are_named(open_page: OpenPage, tmp_path: Path) -> None:
    page = open_page("/learn", lang="ru")
    drawn(page, 0)
    parts = [
        {"id": "p1", "kind": "fact", "claim": "gone-2016", "said": "Этого больше нет."},
        {"id": "p2", "kind": "fact", "claim": CLAIMS[0], "said": "Было иначе."},
        {"id": "p3", "kind": "figure", "view": "/nowhere", "picture": "map"},
    ]
    outline = {"format": FORMAT, "version": 1, "lang": "ru", "form": "gost", "title": "а", "parts": parts}
    file = tmp_path / "a.pvoutline.json"
    file.write_text(json.dumps(outline, ensure_ascii=False), encoding="utf-8")
    page.set_input_files("[data-testid=outline] input[type=file]", file)
    drawn(page, 3)
    expect(page.locator("[data-part=p1] .pv-outline-sentence")).to_have_text("Этого больше нет.")
    assert page.locator("[data-part=p1] [data-caution=lost]").count() == 1
    assert "Было иначе." in page.locator("[data-part=p2] [data-caution=changed]").inner_text()
    assert page.locator("[data-part=p3] .pv-note").count() == 1


@pytest.mark.daily(2)
@pytest.mark.parametrize(("size", "scheme"), by_turns([(1366, 768), (390, 844)], ["light", "dark"]))
def test_axe_finds_nothing_in_an_outline_and_it_fits_the_screen(
    open_page: OpenPage, size: tuple[int, int], scheme: Scheme
) -> None:
    width, height = size
    page = open_page(f"/?claim={CLAIMS[0]}", lang="ru", scheme=scheme, width=width, height=height)
    add_fact(page, CLAIMS[0])
    page.click("[data-testid=in-outline]")
    drawn(page, 1)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for tool in page.locator("[data-testid=outline] button").all():
        box = tool.bounding_box()
        assert box
        assert box["height"] >= (44 if width == 390 else 24) - 0.5
    assert found(page) == []
