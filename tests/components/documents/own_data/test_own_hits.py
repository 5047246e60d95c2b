"""What a search finds in a layer is a group of its own, and no place of the book is found twice."""

from __future__ import annotations

from datetime import date

from components.documents.own_data.own_hits import OF_CLAIMS, own_hits
from components.documents.search.search_hits import search_answer
from components.i18n.language import language
from data.enums import Lang
from tests.data.layers.own_rows import atlas_of, small_layer
from tests.data.whole import ATLAS

OWN = atlas_of(small_layer())
EN, DAY = language(Lang.EN), date(2026, 11, 24)


def test_claims_of_the_layer_are_found_by_their_words() -> None:
    found = own_hits(OWN, search_answer(OWN, "Brest Aktobe", EN, today=DAY, limit=50), EN)
    assert found is not None
    assert found.title == "Ours: Chamber of Commerce"
    assert "own-brest-aktobe" in {hit.id for hit in found.hits}
    assert all(hit.kind in OF_CLAIMS and hit.go.own == hit.id for hit in found.hits)
    assert {group.kind for group in found.groups} == {hit.kind for hit in found.hits}


def test_where_nothing_is_found_nothing_is_said() -> None:
    assert own_hits(OWN, search_answer(OWN, "Gomel Region", EN, today=DAY, limit=0), EN) is None


def test_the_books_answer_has_nothing_of_the_layer() -> None:
    answer = search_answer(ATLAS, "Brest Aktobe", EN, today=DAY, limit=50)
    assert "own" not in answer.to_json()
    assert not {hit.id for hit in answer.hits} & set(OWN.index.claims)
