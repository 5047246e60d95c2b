"""Names are found across scripts, spellings and times."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.enums import Lang
from data.queries.texts.search import HitKind, NameKind, search

if TYPE_CHECKING:
    from data.atlas.atlas import Atlas

PLACES = {
    "Семей": "semey",
    "Semey": "semey",
    "Semipalatinsk": "semey",
    "Nur-Sultan": "KZ-71",
    "Целиноград": "KZ-71",
    "Кустанай": "kostanay",
    "Homiel": "gomel",
    "Усть-Каменогорск": "oskemen",
    "Öskemen": "oskemen",
    "Оңтүстік Қазақстан": "KZ-YUZ",
}
"""Names of today and before, in four languages and two scripts, and the places they mean."""


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Семей", "semey"),
        ("Semey", "semey"),
        ("semei", "semey"),
        ("Semipalatinsk", "semey"),
        ("Nur-Sultan", "KZ-71"),
        ("нур султан", "KZ-71"),
        ("Homiel", "gomel"),
        ("Гомель", "gomel"),
        ("Оңтүстік Қазақстан", "KZ-YUZ"),
        ("Shymkent", "KZ-79"),
        ("Kazakhstan", "KZ"),
    ],
)
def test_a_name_finds_its_place_first(small: Atlas, text: str, place: str) -> None:
    assert search(small, text)[0].id == place


def test_a_former_name_is_shown_with_its_days(small: Atlas) -> None:
    hit = search(small, "Nur-Sultan", lang=Lang.RU)[0]
    assert (hit.label, hit.matched) == ("Астана", "Nur-Sultan")
    assert hit.name_kind is NameKind.FORMER
    assert hit.note == "2019-03-23/2022-09-16"


def test_a_territory_that_is_no_more_is_shown_with_its_days(small: Atlas) -> None:
    hits = {hit.id: hit.note for hit in search(small, "East Kazakhstan")}
    assert hits["KZ-VOS"] == "1997-05-03/2022-06-07"
    assert hits["KZ-63"] == ""


def test_a_city_and_its_region_are_offered_apart(small: Atlas) -> None:
    found = [hit.id for hit in search(small, "Minsk")]
    assert found[:2] == ["BY-HM", "BY-MI"]
    assert [hit.id for hit in search(small, "Минск")][:2] == ["BY-HM", "BY-MI"]


def test_organisations_and_agreements_are_found_too(small: Atlas) -> None:
    assert (HitKind.ORGANISATION, "mtz") in {(hit.kind, hit.id) for hit in search(small, "tractor plant")}
    assert search(small, "on friendship")[0].kind is HitKind.AGREEMENT


@pytest.mark.parametrize("text", ["", "  ", "-", "qqqqqqq", "漢"])
def test_what_is_like_no_name_finds_nothing(small: Atlas, text: str) -> None:
    assert search(small, text) == []


def test_each_thing_is_found_once_and_no_more_than_asked_for(small: Atlas) -> None:
    hits = search(small, "s", limit=3)
    assert len(hits) == 3
    assert len({hit.id for hit in hits}) == 3


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize(("text", "place"), PLACES.items())
def test_a_name_finds_its_place_first_in_every_language(atlas: Atlas, text: str, place: str, lang: Lang) -> None:
    hit = search(atlas, text, lang=lang)[0]
    assert (hit.kind, hit.id) == (HitKind.PLACE, place)
    assert hit.label == atlas.text("places", place, "name", lang)


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize(
    ("text", "name_kind", "note"),
    [
        ("Nur-Sultan", NameKind.FORMER, "2019-03-23/2022-09-16"),
        ("Нұр-Сұлтан", NameKind.FORMER, "2019-03-23/2022-09-16"),
        ("Ақмола", NameKind.FORMER, "/1998-05-05"),
        ("Капшагай", NameKind.FORMER, "/2022-05-02"),
        ("Оңтүстік Қазақстан", NameKind.OFFICIAL, "/2018-06-18"),
        ("South Kazakhstan Oblast", NameKind.ALIAS, "/2018-06-18"),
        ("Чимкентская область", NameKind.FORMER, "/2018-06-18"),
        ("Целиноград", NameKind.FORMER, ""),
        ("Кустанай", NameKind.FORMER, ""),
        ("Semipalatinsk", NameKind.FORMER, "/2007-06-20"),
        ("Semey", NameKind.OFFICIAL, ""),
    ],
)
def test_a_name_of_the_past_says_so_and_its_days_as_far_as_they_are_known(
    atlas: Atlas, text: str, name_kind: NameKind, note: str, lang: Lang
) -> None:
    hit = search(atlas, text, lang=lang)[0]
    assert (hit.name_kind, hit.note) == (name_kind, note)


@pytest.mark.parametrize("text", ["Minsk", "Минск", "Мінск"])
def test_minsk_is_offered_as_a_city_and_as_a_region_apart(atlas: Atlas, text: str) -> None:
    first, second = search(atlas, text, lang=Lang.RU)[:2]
    assert [(first.id, first.label), (second.id, second.label)] == [("BY-HM", "Минск"), ("BY-MI", "Минская область")]


@pytest.mark.parametrize(
    ("text", "venture"),
    [("rice harvesters", "venture-rice-harvesters-2017"), ("Рисоуборочные", "venture-rice-harvesters-2017")],
)
def test_a_venture_is_found_by_its_name_in_any_language(atlas: Atlas, text: str, venture: str) -> None:
    assert (HitKind.VENTURE, venture) == (search(atlas, text)[0].kind, search(atlas, text)[0].id)


@pytest.mark.parametrize(
    "text", ["Lukashenka", "Лукашенко", "Лукашэнка", "A. Lukashenka", "lukashenko", "Аляксандр Лукашэнка"]
)
def test_a_person_is_found_once_with_the_claims_behind(atlas: Atlas, text: str) -> None:
    people = [hit for hit in search(atlas, text, lang=Lang.BE, limit=50) if hit.kind is HitKind.PERSON]
    assert [hit.id for hit in people] == ["lukashenka-a"]
    assert people[0] == search(atlas, text, lang=Lang.BE)[0]
    assert people[0].label == "Аляксандр Лукашэнка"
    assert "event-articles-izvestiya" in people[0].claims
    assert {atlas.claim(claim).table for claim in people[0].claims} == {"statements", "events"}


@pytest.mark.parametrize(
    "text", ["90", "note 90", "Note 90", "footnote 90", "примечание 90", "заўвага 90", "90-ескертпе"]
)
def test_note_90_is_the_text_on_interregional_cooperation_never_entry_90_of_the_list(atlas: Atlas, text: str) -> None:
    hits = search(atlas, text)
    assert [(hit.kind, hit.id) for hit in hits] == [(HitKind.NOTE, "fn-090")]
    assert hits[0].label == "On Interregional Cooperation of the Republic of Belarus with the Republic of Kazakhstan"
    assert hits[0].claims == atlas.claims_of_source("fn-090")
    in_the_list = next(source for source in atlas.index.sources.values() if source.literature_no == 90)
    assert in_the_list.source_id == "fn-093"


def test_every_note_is_found_first_by_its_number(atlas: Atlas) -> None:
    for number in range(1, 118):
        assert search(atlas, f"note {number}")[0].id == f"fn-{number:03d}"


def test_a_number_is_never_almost_another_number(atlas: Atlas) -> None:
    assert search(atlas, "note 118") == []
    assert [hit.id for hit in search(atlas, "note 11", limit=20)] == ["fn-011", *(f"fn-{n}" for n in range(110, 118))]


def test_a_note_is_found_by_its_title_and_its_authors(atlas: Atlas) -> None:
    assert search(atlas, "process of regular evolution")[0].id == "fn-107"
    assert [hit.id for hit in search(atlas, "Smirnov") if hit.kind is HitKind.NOTE] == ["fn-012", "fn-013"]


def test_words_may_come_in_any_order(atlas: Atlas) -> None:
    assert "gomel-pavlodar-agreement-2016" in [hit.id for hit in search(atlas, "pavlodar gomel")]


def test_a_repeated_statement_is_no_hit_of_its_own_and_its_words_lead_to_the_first(atlas: Atlas) -> None:
    for text in ("Павлодар", "Pavlodar", "Gomel", "agreement", "plant"):
        claims = [hit.id for hit in search(atlas, text, limit=200) if hit.kind in (HitKind.VENTURE, HitKind.AGREEMENT)]
        assert claims
        assert not [claim for claim in claims if atlas.claim(claim).repeats]
    for table, column in (("ventures", "name_en"), ("agreements", "title_en")):
        for claim, text in atlas.tables[table][column].items():
            if first := atlas.claim(str(claim)).repeats:
                assert first in [hit.id for hit in search(atlas, text, limit=50)]


@pytest.mark.parametrize("text", ["аким Павлодара", "mayor of Pavlodar", "Бакауов Павлодар"])
def test_words_that_are_no_name_are_left_out_and_the_town_comes_first(atlas: Atlas, text: str) -> None:
    assert "pavlodar" in [hit.id for hit in search(atlas, text)][:2]


@pytest.mark.parametrize("text", ["zzzz qqqq", "qq xx", "note 999", "Pavlodar 999"])
def test_several_words_like_no_name_find_nothing(atlas: Atlas, text: str) -> None:
    assert search(atlas, text) == []
