"""Parts of pages that are a layer's are apart from the book's, count by themselves, and open claims beside the book."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from components.context import View
from components.documents.layer_texts.layer_claims import claims_of, count_lines
from components.documents.own_data.own_parts import own_document
from components.i18n.language import language
from data.atlas.selection import Selection
from data.enums import DataChoice, Flow, Lang
from tests.data.layers.own_rows import atlas_of, figure, small_layer
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from components.documents.model import Section

OWN = atlas_of(small_layer())
DAY = date(2026, 11, 24)


def both(lang: Lang = Lang.EN, **chosen: Any) -> View:
    return View(ATLAS, Selection(lang=lang, data=DataChoice.BOTH, **chosen), language(lang), DAY, OWN)


def sections(view: View, claims: tuple[str, ...], *places: str) -> dict[str, Section]:
    document = own_document(view, claims, place_ids=places)
    return {part.id: part for part in document.sections} if document else {}


def test_a_page_of_the_book_has_no_such_part() -> None:
    assert own_document(View(ATLAS, Selection(), language(Lang.EN), DAY), ("own-forum",)) is None


def test_the_part_names_the_layer_and_counts_in_it() -> None:
    claims = claims_of(both(), "BY-BR")
    document = own_document(both(), claims, place_ids=["BY-BR"])
    assert document is not None
    assert document.title == "Ours: Chamber of Commerce"
    part = document.sections[0]
    assert part.note.startswith("In “Chamber of Commerce”: 1 agreement.")
    assert "Terms of use: For members of the chamber alone" in part.note
    assert [item.go.own for item in part.items if item.go] == ["own-brest-aktobe"]


def test_alone_the_page_itself_says_what_the_layer_says() -> None:
    alone = View(OWN, Selection(data=DataChoice.OWN), language(Lang.EN), DAY)
    assert set(sections(alone, ("own-forum",))) == {"own-differences", "own-silent"}


def test_both_values_of_a_disagreement_are_shown_with_their_sources() -> None:
    lines = {
        str(item.title): [str(line) for line in item.lines] for item in sections(both(), ())["own-differences"].items
    }
    (turnover,) = (said for title, said in lines.items() if title.startswith("Turnover"))
    assert turnover[0].startswith("In the book: ")
    assert "note" in turnover[0] or "chapter" in turnover[0]
    assert turnover[1].startswith("In “Chamber of Commerce”: 1,044.5 million US dollars (statistics of Belarus")
    (export,) = (said for title, said in lines.items() if title.startswith("Exports"))
    assert ["statistics of Belarus" in line for line in export].count(True) == 1
    assert ["statistics of Kazakhstan" in line for line in export].count(True) == 1
    assert set(sections(both(), (), "BY-BR")) == set()


def test_a_confidential_figure_is_said() -> None:
    (item,) = sections(both(), (), "BY-HO")["own-silent"].items
    assert "confidential" in str(item.title)
    assert figure(None, flow=Flow.TURNOVER).obs_id not in OWN.index.claims


@pytest.mark.parametrize("code", list(Lang))
def test_counts_are_in_words_of_every_language(code: Lang) -> None:
    text = count_lines(OWN, OWN.index.claims, language(code))
    assert text.count(",") == 4
    assert all(number in text for number in ("1", "2", "8"))
