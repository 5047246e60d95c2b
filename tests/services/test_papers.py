"""Papers opened in LibreOffice: DOCX has the pages of the PDF and every sentence, the slide is one page."""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

import pytest

from components.context import View, current_atlas
from components.documents.brief.build import pair_brief
from components.exports.notes.docx_file import write_docx
from components.exports.notes.fit import fit
from components.exports.notes.paper import spoken
from components.exports.notes.pdf import write_pdf
from components.exports.notes.picture import draw_picture
from components.exports.notes.slide import write_pptx
from components.i18n.language import language
from data.atlas.selection import Selection
from data.enums import Lang
from tests.components.exports.notes.briefs import HOSTILE, brief, hostile, with_own_lines
from tests.components.exports.notes.reading import pdf_text, squeezed
from tests.services.office import convert

if TYPE_CHECKING:
    from pathlib import Path

    from components.documents.brief.model import Brief
    from components.exports.paper_parts.map_ground import Picture

ATLAS = current_atlas()
TODAY: Final = date(2026, 11, 30)
WORD: Final = re.compile(r"[^\W\d_]+")
VISIT: Final = date(2026, 12, 1)
PAIRS: Final = {
    "Gomel-Pavlodar": ("BY-HO", "KZ-55"),
    "Minsk Region-Karaganda": ("BY-MI", "KZ-35"),
    "empty": ("BY-VI", "KZ-27"),
}
LANGS: Final = ((Lang.RU,), (Lang.KK,), (Lang.BE,), (Lang.EN,), (Lang.RU, Lang.KK))

Given = tuple["Brief", ...]


def view(lang: Lang) -> View:
    return View(ATLAS, Selection(lang=lang), language(lang), TODAY)


def real() -> dict[str, Given]:
    """Return the briefs of the pairs in each language, and in two."""
    return {
        f"{name}-{'-'.join(langs)}": tuple(pair_brief(view(lang), by, kz, guest=kz, day=VISIT) for lang in langs)
        for name, (by, kz) in PAIRS.items()
        for langs in LANGS
    }


def made_by_hand() -> dict[str, Given]:
    return {
        "own-lines": (with_own_lines(brief()),),
        "many": (brief(times=5),),
        "many-in-two": (brief(Lang.BE, times=3), brief(Lang.EN, times=3)),
        "hostile": (replace(hostile(), title="Hostile"),),
    }


def picture(given: Given) -> Picture:
    return draw_picture(view(given[0].lang), given[0])


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """The texts of the pages of every paper as LibreOffice makes a PDF of it; one start for all of a kind."""
    folder = tmp_path_factory.mktemp("papers")
    for name, given in (real() | made_by_hand()).items():
        (folder / f"{name}.docx").write_bytes(write_docx(*given, picture=picture(given)))
        (folder / f"{name}.pptx").write_bytes(write_pptx(*given, picture=picture(given)))
    for suffix in ("docx", "pptx"):
        convert(sorted(folder.glob(f"*.{suffix}")), folder / suffix, profile=folder / "profile")
    found = [file for suffix in ("docx", "pptx") for file in (folder / suffix).glob("*.pdf")]
    return {f"{file.parent.name}/{file.stem}": pages(file) for file in found}


def pages(file: Path) -> list[str]:
    """Return the text of each page; letters that LibreOffice takes of another font are in their place."""
    text = subprocess.run(["pdftotext", str(file), "-"], check=True, capture_output=True, timeout=60).stdout.decode()
    return text.split("\f")[:-1]


@pytest.mark.parametrize("name", [*real(), *made_by_hand()])
def test_docx_has_the_pages_of_the_pdf(opened: dict[str, list[str]], name: str) -> None:
    given = (real() | made_by_hand())[name]
    made = len(pdf_text(write_pdf(*given, picture=picture(given))))
    assert len(opened[f"docx/{name}"]) == made == len(fit(*given).pages)


@pytest.mark.parametrize("name", [*real(), "own-lines", "many"])
def test_docx_has_the_words_of_every_sentence_on_the_page_of_the_pdf(opened: dict[str, list[str]], name: str) -> None:
    given = (real() | made_by_hand())[name]
    first, *others = opened[f"docx/{name}"]
    fitted = fit(*given)
    for each in given:
        lines = {line.id: WORD.findall(spoken(line, each.lang)) for line in each.lines}
        assert [id_ for id_ in fitted.on_page if not has_words(first, lines[id_])] == []
        assert [id_ for id_ in fitted.annex if not has_words(" ".join(others), lines[id_])] == []


def has_words(text: str, words: list[str]) -> bool:
    """Return whether a text has words: in columns those of a sentence do not follow each other."""
    return all(word in text for word in words)


def test_hostile_text_is_text_there_too(opened: dict[str, list[str]]) -> None:
    code = squeezed(HOSTILE.split("\u202e")[0])
    assert code in squeezed("".join(opened["docx/hostile"]))


@pytest.mark.parametrize("name", real())
def test_the_slide_is_one_page_with_its_headline_and_figures(opened: dict[str, list[str]], name: str) -> None:
    given = real()[name]
    [page] = opened[f"pptx/{name}"]
    for each in given:
        assert squeezed(spoken(each.headline, each.lang)) in squeezed(page)
    for figure in given[0].figures:
        assert squeezed(figure.value) in squeezed(page)
    assert "endorsement" in squeezed(page)
