"""What is read back from all papers of real pairs: the same sentences, numbers, hedges and claims in four languages."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import pytest

from components.context import View, current_atlas
from components.documents.brief.build import pair_brief
from components.exports.notes.docx_file import write_docx
from components.exports.notes.fit import fit
from components.exports.notes.messenger import text_lines, write_text
from components.exports.notes.paper import spoken
from components.exports.notes.pdf import write_pdf
from components.exports.notes.promise_sheet import write_xlsx
from components.exports.notes.slide import write_pptx
from components.i18n.language import language
from data.atlas.selection import Selection
from data.enums import Lang
from data.queries.places.unit_pairs import unit_pairs
from tests.components.exports.notes.reading import (
    docx_lines,
    numbers,
    pdf_brief,
    pdf_text,
    pptx_shapes,
    squeezed,
    xlsx_rows,
)
from tests.extent import FULL

if TYPE_CHECKING:
    from components.documents.brief.model import Brief

ATLAS = current_atlas()
TODAY: Final = date(2026, 11, 30)
VISIT: Final = date(2026, 12, 1)
UNITS: Final = ATLAS.units(TODAY)
NAMED: Final = sorted((pair.by_id, pair.kz_id) for pair in unit_pairs(ATLAS, on=TODAY) if pair.named)
TIED: Final = {(pair.by_id, pair.kz_id) for pair in unit_pairs(ATLAS, on=TODAY)}
EMPTY: Final = [
    (by, kz) for by in UNITS if by.startswith("BY") for kz in UNITS if kz.startswith("KZ") and (by, kz) not in TIED
][::4][:20]
PAIRS: Final = [*NAMED, *EMPTY] if FULL else [("BY-HO", "KZ-55"), ("BY-MI", "KZ-35"), EMPTY[0]]
"""Every named pair and twenty empty ones; in a quick run two named ones and an empty one."""


@lru_cache(maxsize=len(Lang))
def of_pair(by: str, kz: str, lang: Lang) -> Brief:
    view = View(ATLAS, Selection(lang=lang), language(lang), TODAY)
    return pair_brief(view, by, kz, guest=kz, day=VISIT)


def test_there_are_named_pairs_and_twenty_empty_ones() -> None:
    assert len(NAMED) > 15
    assert len(EMPTY) == 20


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize(("by", "kz"), PAIRS)
def test_every_paper_has_the_sentences_and_claims_of_the_brief(by: str, kz: str, lang: Lang) -> None:
    given = of_pair(by, kz, lang)
    lines = {line.id: line for line in given.lines}
    order = [*(fitted := fit(given)).on_page, *fitted.annex]
    read = docx_lines(write_docx(given))
    assert [line.id for line in read] == order
    assert [line.claims for line in read] == [lines[id_].claims for id_ in order]
    assert [line.text for line in read] == [spoken(lines[id_], lang) for id_ in order]
    made = write_pdf(given)
    whole, place = squeezed("".join(pdf_text(made))), -1
    for line in read:
        place = whole.find(squeezed(line.text), place + 1)
        assert place >= 0, f"{line.id} is not in the PDF where it should be"
    attached = pdf_brief(made)
    every = [attached["headline"], *attached["occasions"], *(x for block in attached["blocks"] for x in block["lines"])]
    assert [(x["id"], tuple(x["claims"])) for x in every] == [(line.id, line.claims) for line in given.lines]
    promises = [line for line in given.lines if line.promise]
    rows = xlsx_rows(write_xlsx(given))[1:]
    assert [(row[0], row[-1]) for row in rows] == [(spoken(x, lang), " ".join(x.claims)) for x in promises]
    shapes = pptx_shapes(write_pptx(given))
    names = [" ".join((given.headline.id, *given.headline.claims)), *(f"figure {f.claim}" for f in given.figures)]
    assert [name for name in shapes if name != "sources"] == names
    assert shapes[names[0]] == spoken(given.headline, lang)
    said = write_text(given).split("\n")
    assert [sentence for sentence in said if sentence in {spoken(x, lang) for x in given.lines}] == [
        spoken(line, lang) for line in text_lines(given)
    ]


@pytest.mark.parametrize(("by", "kz"), PAIRS)
def test_every_language_has_the_same_lines_claims_and_numbers(by: str, kz: str) -> None:
    english = of_pair(by, kz, Lang.EN)
    for lang in (Lang.RU, Lang.BE, Lang.KK):
        read = {line.id: line for line in docx_lines(write_docx(of_pair(by, kz, lang)))}
        other = of_pair(by, kz, lang)
        assert [(line.id, line.claims) for line in other.lines] == [(line.id, line.claims) for line in english.lines]
        assert [figure.claim for figure in other.figures] == [figure.claim for figure in english.figures]
        for line in english.lines:
            assert sorted(numbers(read[line.id].text, lang)) == sorted(numbers(spoken(line, Lang.EN), Lang.EN)), line.id
            assert len(other.lines) == len(english.lines)
            marks = next(x.marks for x in other.lines if x.id == line.id)
            assert len(marks) == len(line.marks)
        for ours, theirs in zip(english.figures, other.figures, strict=True):
            assert numbers(ours.value, Lang.EN) == numbers(theirs.value, lang)
