"""Whatever is named or stated is found across languages, scripts, spellings and times."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from components.documents.search_words import search_words
from data.enums import Fact, Lang
from data.queries.texts.search import search as searching
from data.queries.texts.search.entry import HitKind, NameKind

if TYPE_CHECKING:
    from data.atlas.atlas import Atlas
    from data.queries.texts.search.search import Found, Hit

CASES: list[list[Any]] = json.loads((Path(__file__).parents[4] / "cases" / "search.json").read_text(encoding="utf-8"))
"""What is typed, and the kind and the id of the first hit; where a word is left out, that too."""

PLACES = {
    "Семей": "semey",
    "Semey": "semey",
    "Semipalatinsk": "semey",
    "Nur-Sultan": "KZ-71",
    "Целиноград": "KZ-71",
    "Кустанай": "kostanay",
    "Homiel": "BY-HO",
    "Усть-Каменогорск": "oskemen",
    "Öskemen": "oskemen",
    "Оңтүстік Қазақстан": "KZ-YUZ",
}
"""Names of today and before, in four languages and two scripts, and the places they mean."""


def found(atlas: Atlas, text: str, lang: Lang = Lang.EN) -> Found:
    return searching.search(atlas, text, words=search_words(), lang=lang)


def search(atlas: Atlas, text: str, *, lang: Lang = Lang.EN) -> tuple[Hit, ...]:
    return found(atlas, text, lang).hits


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case[0]))
def test_what_people_type_finds_what_they_mean_first(atlas: Atlas, case: list[Any], lang: Lang) -> None:
    text, kind, id_, *left_out = case
    answer = found(atlas, text, lang)
    assert (answer.hits[0].kind, answer.hits[0].id) == (kind, id_)
    assert answer.not_found == tuple(left_out[0] if left_out else ())


def test_the_cases_are_in_four_languages_and_of_all_kinds() -> None:
    assert len({text for text, *_ in CASES}) == len(CASES) > 66
    kinds = {kind for _, kind, *_ in CASES}
    assert {"place", "organisation", "person", "agreement", "venture", "figure", "event", "note", "tie_kind"} <= kinds


@pytest.mark.parametrize(
    "text", ["соглашения Гомельской области", "agreements of Gomel Region", "Гомель облысының келісімдері"]
)
def test_the_agreements_of_a_region_are_all_found_the_signed_before_the_proposed(atlas: Atlas, text: str) -> None:
    hits = [hit.id for hit in search(atlas, text) if hit.kind is HitKind.AGREEMENT]
    own = {
        claim.claim_id
        for claim in atlas.index.claims.values()
        if claim.fact is Fact.AGREEMENT and not claim.repeats
        and "BY-HO" in {party.place_id for party in atlas.parties(claim.claim_id)}
    }  # fmt: skip
    assert {"gomel-pavlodar-agreement-2016", "gomel-atyrau-partnership"} <= own <= set(hits)
    proposed = "gomel-kostanay-proposal-2013"
    assert proposed in own
    assert hits.index(proposed) > max(hits.index(claim) for claim in own - {proposed})


@pytest.mark.parametrize(("text", "read_as"), [("gfdkjlfh", "павлодар"), ("ьфя", "maz"), ("Pavlodar", "")])
def test_a_text_of_another_keyboard_layout_says_how_it_was_read(atlas: Atlas, text: str, read_as: str) -> None:
    assert found(atlas, text).read_as == read_as


def test_a_region_comes_before_its_city_only_where_more_is_known_of_it(atlas: Atlas) -> None:
    shown = 0
    for city in ("gomel", "pavlodar", "vitebsk", "brest", "mogilev", "grodno", "karaganda", "kostanay", "aktobe"):
        region = str(atlas.place(city).parent_id)
        first, second = [hit.id for hit in search(atlas, atlas.place(city).name_en) if hit.id in (city, region)]
        more = searching.known_of(atlas, region) > searching.known_of(atlas, city)
        assert (first, second) == ((region, city) if more else (city, region))
        shown += more
    assert 0 < shown < 9


def test_the_counts_are_those_of_the_hits_by_kind_best_first(atlas: Atlas) -> None:
    answer = found(atlas, "павлодар")
    counts = answer.counts()
    assert next(iter(counts)) is HitKind.PLACE
    assert sum(counts.values()) == len(answer.hits) > 40


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
        ("Гомель", "BY-HO"),
        ("Оңтүстік Қазақстан", "KZ-YUZ"),
        ("Shymkent", "KZ-79"),
        ("Kazakhstan", "KZ"),
    ],
)
def test_a_name_finds_its_place_first(small: Atlas, text: str, place: str) -> None:
    assert search(small, text)[0].id == place


def test_a_former_name_is_shown_with_its_days(small: Atlas) -> None:
    hit = search(small, "Nur-Sultan", lang=Lang.RU)[0]
    assert (hit.id, hit.matched) == ("KZ-71", "Нур-Султан")
    assert hit.name_kind is NameKind.FORMER
    assert hit.days == "2019-03-23/2022-09-16"


def test_a_territory_that_is_no_more_is_shown_with_its_days(small: Atlas) -> None:
    hits = {hit.id: hit.days for hit in search(small, "East Kazakhstan")}
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
    assert search(small, text) == ()


def test_each_thing_is_found_once(small: Atlas) -> None:
    hits = search(small, "s")
    assert len(hits) == len({hit.id for hit in hits}) > 3


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize(("text", "place"), PLACES.items())
def test_a_name_finds_its_place_first_in_every_language(atlas: Atlas, text: str, place: str, lang: Lang) -> None:
    hit = search(atlas, text, lang=lang)[0]
    assert (hit.kind, hit.id) == (HitKind.PLACE, place)


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
    assert (hit.name_kind, hit.days) == (name_kind, note)


@pytest.mark.parametrize("text", ["Minsk", "Минск", "Мінск"])
def test_minsk_is_offered_as_a_city_and_as_a_region_apart(atlas: Atlas, text: str) -> None:
    first, second = search(atlas, text, lang=Lang.RU)[:2]
    assert [first.id, second.id] == ["BY-HM", "BY-MI"]


@pytest.mark.parametrize(
    ("text", "venture"),
    [("rice harvesters", "venture-rice-harvesters-2017"), ("Рисоуборочные", "venture-rice-harvesters-2017")],
)
def test_a_venture_is_found_by_its_name_in_any_language(atlas: Atlas, text: str, venture: str) -> None:
    assert (HitKind.VENTURE, venture) == (search(atlas, text)[0].kind, search(atlas, text)[0].id)


@pytest.mark.parametrize(
    "text", ["Lukashenka", "Лукашенко", "Лукашэнка", "A. Lukashenka", "lukashenko", "Аляксандр Лукашэнка"]
)
def test_a_person_is_found_once_and_first(atlas: Atlas, text: str) -> None:
    people = [hit for hit in search(atlas, text, lang=Lang.BE) if hit.kind is HitKind.PERSON]
    assert [hit.id for hit in people] == ["lukashenka-a"]
    assert people[0] == search(atlas, text, lang=Lang.BE)[0]


@pytest.mark.parametrize(
    "text", ["90", "note 90", "Note 90", "footnote 90", "примечание 90", "заўвага 90", "90-ескертпе"]
)
def test_note_90_is_the_text_on_interregional_cooperation_never_entry_90_of_the_list(atlas: Atlas, text: str) -> None:
    hits = search(atlas, text)
    assert [(hit.kind, hit.id) for hit in hits] == [(HitKind.NOTE, "fn-090")]
    in_the_list = next(source for source in atlas.index.sources.values() if source.literature_no == 90)
    assert in_the_list.source_id == "fn-093"


def test_every_note_is_found_first_by_its_number(atlas: Atlas) -> None:
    for number in range(1, 118):
        assert search(atlas, f"note {number}")[0].id == f"fn-{number:03d}"


def test_a_number_is_never_almost_another_number(atlas: Atlas) -> None:
    assert search(atlas, "note 118") == ()
    hits = [hit.id for hit in search(atlas, "note 11")]
    assert hits[0] == "fn-011"
    assert "fn-110" not in hits


def test_a_note_is_found_by_its_title_and_its_authors(atlas: Atlas) -> None:
    assert search(atlas, "process of regular evolution")[0].id == "fn-107"
    assert [hit.id for hit in search(atlas, "Smirnov") if hit.kind is HitKind.NOTE] == ["fn-012", "fn-013"]


def test_words_may_come_in_any_order(atlas: Atlas) -> None:
    assert "gomel-pavlodar-agreement-2016" in [hit.id for hit in search(atlas, "pavlodar gomel")]


def test_a_repeated_statement_is_no_hit_of_its_own_and_its_words_lead_to_the_first(atlas: Atlas) -> None:
    for text in ("Павлодар", "Pavlodar", "Gomel", "agreement", "plant"):
        claims = [hit.id for hit in search(atlas, text) if hit.kind in (HitKind.VENTURE, HitKind.AGREEMENT)]
        assert claims
        assert not [claim for claim in claims if atlas.claim(claim).repeats]
    for table, column in (("ventures", "name_en"), ("agreements", "title_en")):
        for claim, text in atlas.tables[table][column].items():
            if first := atlas.claim(str(claim)).repeats:
                assert first in [hit.id for hit in search(atlas, text)]


@pytest.mark.parametrize("text", ["аким Павлодара", "mayor of Pavlodar", "Бакауов Павлодар"])
def test_words_that_are_no_name_are_left_out_and_the_town_comes_first(atlas: Atlas, text: str) -> None:
    assert "pavlodar" in [hit.id for hit in search(atlas, text)][:2]


@pytest.mark.parametrize("text", ["zzzz qqqq", "qq xx", "note 999"])
def test_several_words_like_no_name_find_nothing(atlas: Atlas, text: str) -> None:
    assert search(atlas, text) == ()
