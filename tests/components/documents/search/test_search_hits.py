"""Answers of the search in words, and where each hit leads."""

from __future__ import annotations

import pytest

from components.context import current_atlas, today
from components.documents.search.search_hits import (
    SearchAnswer,
    SearchHit,
    group_titles,
    period_words,
    search_answer,
    warm,
)
from components.documents.search.search_words import search_words
from components.i18n.language import language
from data.enums import Lang
from data.queries.texts.search.entry import HitKind
from data.queries.texts.search.index import index_of

ATLAS = current_atlas()


def answer(text: str, lang: Lang = Lang.EN, *, limit: int = 500, each: int | None = None) -> SearchAnswer:
    return search_answer(ATLAS, text, language(lang), today=today(), limit=limit, each=each)


def first(text: str, kind: HitKind | None = None, lang: Lang = Lang.EN) -> SearchHit:
    return next(hit for hit in answer(text, lang).hits if kind in (None, hit.kind))


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("Akmola", "former name: Akmola · until 5 May 1998"),
        ("Tselinograd", "former name: Tselinograd"),
        ("Semipalatinsk", "former name: Semipalatinsk · until 20 June 2007"),
        ("Gomel", ""),
        ("BarSU", "also called: BarSU"),
    ],
)
def test_a_name_that_is_not_todays_says_what_it_is(text: str, note: str) -> None:
    assert first(text).note == note


@pytest.mark.parametrize(
    ("text", "kind", "go"),
    [
        ("Gomel", HitKind.PLACE, {"place": "BY-HO"}),
        ("note 90", HitKind.NOTE, {"page": "sources", "q": "note 90"}),
        ("BELAZ", HitKind.ORGANISATION, {"org": "belaz"}),
        ("KazBelAZ", HitKind.VENTURE, {"claim": "venture-kazbelaz-2012"}),
        ("Lukashenko", HitKind.PERSON, {"person": "lukashenka-a"}),
        ("turnover 2014", HitKind.FIGURE, {"claim": "turnover-2014"}),
    ],
)
def test_a_hit_leads_to_what_it_names(text: str, kind: HitKind, go: dict[str, str]) -> None:
    assert first(text, kind).go.to_json() == go


def test_a_kind_or_a_theme_of_ties_opens_the_map_filtered_by_it_with_nothing_chosen() -> None:
    kind, theme = first("diaspora").go.to_json(), first("machinery", HitKind.THEME).go.to_json()
    assert (kind["kinds"], theme["themes"]) == (["diaspora"], ["machinery"])
    assert kind["page"] == theme["page"] == "map"
    assert {name for name, value in kind.items() if value is None} == {"place", "claim", "org", "person", "by", "kz"}


def test_a_region_and_its_city_differ_by_what_they_are() -> None:
    region, city = answer("павлодар", Lang.RU).hits[:2]
    assert (region.label, region.kind_label) == ("Павлодарская область", "Область Казахстана")
    assert (city.label, city.kind_label) == ("Павлодар", "Город в Казахстане")


@pytest.mark.parametrize("lang", Lang)
def test_a_figure_says_its_value_sides_and_period(lang: Lang) -> None:
    hit = first("turnover 2014", lang=lang)
    assert "2014" in str(hit.label)
    assert "966" in hit.note.replace(",", " ").replace(".", " ").split()
    assert ATLAS.text("places", "KZ", "name", lang) in hit.note


def test_a_note_is_called_by_its_number_in_the_language_of_its_title() -> None:
    hit = first("note 90", lang=Lang.RU).to_json()
    assert hit["kind_label"] == "примечание 90"
    assert hit["label"] == {
        "text": "On Interregional Cooperation of the Republic of Belarus with the Republic of Kazakhstan", "lang": "en"
    }  # fmt: skip


def test_every_organisation_and_person_opens_their_own_card() -> None:
    for org_id in map(str, ATLAS.tables["organisations"].index):
        name = ATLAS.text("organisations", org_id, "name", Lang.EN)
        found = [hit.go.to_json() for hit in answer(name).hits if hit.kind is HitKind.ORGANISATION]
        assert {"org": org_id} in found, name


def test_groups_count_what_is_found_and_hits_are_as_many_as_are_wanted() -> None:
    whole, some = answer("Gomel"), answer("Gomel", each=2)
    assert whole.groups == some.groups
    assert sum(group.count for group in whole.groups) == len(whole.hits)
    for group in some.groups:
        shown = [hit for hit in some.hits if hit.kind is group.kind]
        assert len(shown) == min(2, group.count)
    assert len(answer("Gomel", limit=3).hits) == 3
    only = search_answer(ATLAS, "Gomel", language(Lang.EN), today=today(), limit=500, kind=HitKind.FIGURE)
    assert {hit.kind for hit in only.hits} == {HitKind.FIGURE}
    assert len(only.hits) == next(group.count for group in whole.groups if group.kind is HitKind.FIGURE)


def test_the_whole_is_said_in_words_for_those_who_do_not_see_it() -> None:
    assert answer("turnover 2014").said == "Found: 1 (Figures: 1)."
    assert answer("zzzz").said == "Nothing found. Not found: zzzz."
    assert answer("gfdkjlfh").remark == "Read as: павлодар."
    assert answer("friendship treaty 1997").remark == "Not found: 1997."
    assert answer("zzzz", Lang.RU).said == "Ничего не найдено. Не найдено: zzzz."


@pytest.mark.parametrize("lang", Lang)
def test_every_kind_of_hit_has_a_name_of_its_group(lang: Lang) -> None:
    titles = group_titles(language(lang))
    assert set(titles) == set(HitKind)
    assert len(set(titles.values())) == len(titles)


def test_an_answer_travels_with_every_field() -> None:
    found = answer("BELAZ", each=1).to_json()
    assert set(found) == {"q", "hits", "groups", "not_found", "said", "remark"}
    assert set(found["hits"][0]) == {"kind", "id", "label", "matched", "kind_label", "note", "go"}  # type: ignore[index,arg-type]


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ("2019-03-23/2022-09-16", "23 March 2019 to 16 September 2022"),
        ("2019-03-23/", "since 23 March 2019"),
        ("/2022-09-16", "until 16 September 2022"),
        ("/", ""),
        ("", ""),
    ],
)
def test_the_days_of_a_name_are_said_where_either_end_may_be_open(days: str, said: str) -> None:
    assert period_words(days, language(Lang.EN)) == said


def test_the_index_of_the_search_is_built_before_the_first_question() -> None:
    warm(ATLAS)
    assert index_of(ATLAS, search_words()) is index_of(ATLAS, search_words())
