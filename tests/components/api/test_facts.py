"""Places, claims, evidence cards and hits of the search are those of the atlas."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from fastapi import HTTPException

from components.api import facts
from components.context import current_atlas, today
from components.documents.evidence import evidence
from components.i18n.language import language
from data.atlas.selection import FIRST_DAY
from data.enums import Lang
from tests.components.asgi import ask

if TYPE_CHECKING:
    from tests.components.asgi import Client

ATLAS = current_atlas()
CLAIM = "area-kostanay-zone-2021"


def test_places_are_listed_with_their_names_of_the_day(client: Client) -> None:
    found = ask(client, "places", date="2020-05-01").json()
    names = {place["place_id"]: place["name"] for place in found["places"]}
    assert len(names) == len(ATLAS.index.places)
    assert names["KZ-71"] == "Nur-Sultan"
    assert found["date"] == "2020-05-01"
    exists = {place["place_id"]: place["exists"] for place in found["places"]}
    assert exists["KZ-71"] is True
    assert exists["KZ-10"] is False


def test_a_place_comes_with_its_ties_partners_and_figures(client: Client) -> None:
    found = ask(client, "places/KZ-35", date="2026-11-24", lang="be").json()
    day = date(2026, 11, 24)
    assert found["partners"] == list(ATLAS.partners("KZ-35", on=day))
    assert found["ties"] == list(ATLAS.ties_of("KZ-35", on=day).index)
    assert found["tie_counts"] == {"own": 0, "by_territory": 9, "undated": 1}
    assert sorted(i for ids in found["ties_by_group"].values() for i in ids) == sorted(found["ties"])
    assert len(found["ties_by_group"]["by_territory"]) >= 9
    assert "BY-VI" in found["partners_by_bond"]["by_territory"]
    assert found["known_until"] == "2021-10"
    assert found["figures"] == list(ATLAS.figures_of("KZ-35", on=day).index)
    assert found["name"] == ATLAS.place_name("KZ-35", lang=Lang.BE, on=day)
    assert found["parent_id_on_date"] == ATLAS.parent("KZ-35", day)


def test_a_former_place_comes_with_its_successors_and_changes(client: Client) -> None:
    found = ask(client, "places/KZ-YUZ", date="2026-11-24").json()
    assert found["place_ids_on_date"] == list(ATLAS.resolve("KZ-YUZ", date(2026, 11, 24)).place_ids)
    assert found["by_territory"] is True
    changes = [*ATLAS.changes_into("KZ-YUZ"), *ATLAS.changes_out_of("KZ-YUZ")]
    assert len(found["changes"]) == len(changes) > 0


def test_a_claim_comes_with_all_its_columns_and_its_source(client: Client) -> None:
    found = ask(client, f"claims/{CLAIM}").json()
    assert found["claim"]["value"] == 400
    assert found["claim"]["as_stated"] == ATLAS.claim(CLAIM).as_stated
    assert found["source"]["source_id"] == "fn-095"
    assert "row" not in found["claim"]
    assert found["also_stated"] == list(ATLAS.also_stated(CLAIM))


def test_a_claim_comes_with_its_parties_its_speakers_and_its_goods(client: Client) -> None:
    met = ask(client, "claims/event-talks-presidents-2012-05").json()
    assert [(p["side"], p["person_id"]) for p in met["parties"]] == [("by", "lukashenka-a"), ("kz", "nazarbayev-n")]
    (speaker,) = ask(client, "claims/said-akashin-230-jobs-2016").json()["speakers"]
    assert (speaker["person_id"], speaker["capacity"]) == ("akashin-v", "author_of_source")
    (good,) = ask(client, "claims/goods-import-gomel-pavlodar-2017-01-02").json()["goods"]
    assert (good["names"]["be"], good["hs_chapter"]) == ("ферасіліцый", "72")


def test_a_remark_of_a_claim_is_in_the_language_asked_for(client: Client) -> None:
    noted = [i for i in ATLAS.index.claims if ATLAS.text(ATLAS.claim(i).table, i, "note", Lang.RU)]
    assert noted
    found = ask(client, f"claims/{noted[0]}", lang="ru").json()
    assert found["claim"]["note"] == ATLAS.text(ATLAS.claim(noted[0]).table, noted[0], "note", Lang.RU)


@pytest.mark.parametrize("lang", list(Lang))
def test_every_claim_has_its_evidence_card_as_the_page_draws_it(client: Client, lang: Lang) -> None:
    for claim_id in list(ATLAS.index.claims)[::25]:
        answer = ask(client, f"claims/{claim_id}/evidence", lang=lang.value)
        assert answer.status == 200
        assert answer.json() == evidence(ATLAS, claim_id, language(lang)).to_json()


@pytest.mark.parametrize(
    ("text", "go"),
    [
        ("Семей", {"place": "semey"}),
        ("note 90", {"page": "sources", "q": "note 90"}),
        ("Akashin", {"person": "akashin-v"}),
        ("BELAZ", {"org": "belaz"}),
    ],
)
def test_the_search_says_what_opens_a_hit(client: Client, text: str, go: dict[str, str]) -> None:
    assert ask(client, "search", q=text).json()["hits"][0]["go"] == go


def test_whatever_the_search_finds_can_be_opened(client: Client) -> None:
    for text in ("Gomselmash", "agreement", "МАЗ", "note 1", "Lukashenka", "Kazakhstan"):
        for hit in ask(client, "search", q=text, limit="8").json()["hits"]:
            go = {name: value for name, value in hit["go"].items() if name != "page" and value}
            go |= {name: ",".join(go[name]) for name in ("kinds", "themes") if name in go}
            assert go, hit
            assert ask(client, f"views/{hit['go'].get('page', 'map')}", **go).status == 200, hit


def test_the_search_gives_as_many_hits_as_are_asked_for(client: Client) -> None:
    found = [len(ask(client, "search", q="agreement", limit=limit).json()["hits"]) for limit in ("1", "3")]
    assert found == [1, 3]
    assert len(ask(client, "search", q="agreement").json()["hits"]) <= 10
    assert ask(client, "search", q="agreement", limit="500").status == 200
    for limit in ("0", "501"):
        assert ask(client, "search", q="agreement", limit=limit).status == 422


def test_the_search_gives_a_few_of_each_kind_or_all_of_one(client: Client) -> None:
    some = ask(client, "search", q="Gomel", limit="500", each="2").json()
    counts = {group["kind"]: group["count"] for group in some["groups"]}
    assert counts["figure"] > 2
    assert sum(hit["kind"] == "figure" for hit in some["hits"]) == 2
    figures = ask(client, "search", q="Gomel", limit="500", kind="figure").json()["hits"]
    assert len(figures) == counts["figure"]
    assert ask(client, "search", q="Gomel", kind="love").status == 422


def test_the_search_names_the_words_it_left_out(client: Client) -> None:
    found = ask(client, "search", q="friendship treaty 1997").json()
    assert found["not_found"] == ["1997"]
    assert found["hits"][0]["id"] == "friendship-treaty-1996"


def test_a_day_is_read_from_a_date_of_any_precision() -> None:
    assert facts.read_day("") == today()
    assert facts.read_day("2016") == date(2016, 1, 1)
    assert facts.read_day("2016-11") == date(2016, 11, 1)
    assert facts.read_day("2016-11-05") == date(2016, 11, 5)
    assert facts.read_day(str(FIRST_DAY)) == FIRST_DAY
    assert facts.read_day(str(today())) == today()


@pytest.mark.parametrize(
    "text", ["soon", "2016-13", "31.12.2020", str(FIRST_DAY - timedelta(days=1)), str(today() + timedelta(days=1))]
)
def test_a_day_that_the_data_do_not_cover_is_refused(text: str) -> None:
    with pytest.raises(HTTPException) as refused:
        facts.read_day(text)
    assert refused.value.status_code == 422
    assert refused.value.detail.startswith("Parameter 'date'")


def test_unknown_ids_are_refused() -> None:
    facts.require_place(ATLAS, "KZ-35")
    assert facts.require_claim(ATLAS, CLAIM).claim_id == CLAIM
    for require in (facts.require_place, facts.require_claim):
        with pytest.raises(HTTPException, match="'none'") as refused:
            require(ATLAS, "none")
        assert refused.value.status_code == 404
