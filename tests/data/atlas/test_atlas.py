"""The questions the views ask: places through time, ties, figures, claims and words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.atlas.atlas import Atlas
from data.enums import Capacity, Lang, Status
from data.errors import UnknownClaimError, UnknownPlaceError, UnknownSourceError
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    import pandas as pd

    from tests.data.conftest import Sample

TODAY = date(2026, 11, 24)
Y2003, Y2021, Y2023 = date(2003, 7, 1), date(2021, 7, 1), date(2023, 7, 1)


def _ids(frame: pd.DataFrame) -> list[str]:
    return sorted(frame.index)


def test_tables_are_indexed_by_their_key_where_it_is_one_column(small: Atlas) -> None:
    assert small.tables["trade"].loc["turnover-2021", "value"] == 1092.5
    assert len(small.tables) == 27


def test_the_version_and_the_hash_name_the_content(small: Atlas, sample: Sample) -> None:
    assert small.version.count(".") == 2
    assert Atlas.load(sample.write()) == small
    sample.change("places", "BY", note_en="changed")
    assert Atlas.load(sample.write()) != small


# places


def test_an_id_that_no_table_holds_is_an_error_of_its_own(small: Atlas) -> None:
    with pytest.raises(UnknownPlaceError, match="place 'KZ-99' is not in the tables"):
        small.place("KZ-99")
    with pytest.raises(UnknownPlaceError):
        small.resolve("KZ-99", TODAY)
    with pytest.raises(UnknownClaimError):
        small.claim("none")
    with pytest.raises(UnknownSourceError):
        small.source("none")


@pytest.mark.parametrize(
    ("lang", "day", "name"),
    [
        (Lang.EN, date(2019, 3, 22), "Astana"),
        (Lang.EN, date(2019, 3, 23), "Nur-Sultan"),
        (Lang.RU, date(2022, 9, 16), "Нур-Султан"),
        (Lang.RU, date(2022, 9, 17), "Астана"),
        (Lang.KK, date(2020, 1, 1), "Astana"),
    ],
)
def test_a_place_bears_the_name_of_its_day(small: Atlas, lang: Lang, day: date, name: str) -> None:
    assert small.place_name("KZ-71", lang=lang, on=day) == name


def test_a_name_without_dates_does_not_rename_a_place(small: Atlas) -> None:
    assert small.place_name("semey", lang=Lang.EN, on=Y2003) == "Semey"


def test_units_are_those_of_the_day_of_both_countries(small: Atlas) -> None:
    assert set(small.units(Y2003)) == {"BY-HM", "BY-HO", "BY-HR", "BY-MI", "KZ-55", "KZ-71", "KZ-VOS", "KZ-YUZ"}
    assert set(small.units(Y2021)) - set(small.units(Y2003)) == {"KZ-61", "KZ-79"}
    assert set(small.units(Y2023)) - set(small.units(Y2021)) == {"KZ-10", "KZ-63"}
    assert small.units(date(1996, 1, 1)) == small.units(Y2003)


def test_the_atlas_answers_for_the_territories_of_a_day(small: Atlas) -> None:
    assert small.exists("KZ-VOS", Y2021)
    assert not small.exists("KZ-VOS", Y2023)
    assert small.resolve("KZ-VOS", Y2021).place_ids == ("KZ-VOS",)
    assert set(small.resolve("KZ-VOS", Y2023).place_ids) == {"KZ-10", "KZ-63"}
    assert small.parent("semey", Y2023) == "KZ-10"
    assert small.ancestors("semey", Y2023) == ("KZ-10", "KZ")


# ties


def test_ties_of_a_day_are_those_begun_and_the_undated_from_the_year_of_their_source(small: Atlas) -> None:
    assert _ids(small.ties(on=Y2003)) == ["tie-minsk-east-2003"]
    undated = {"tie-countries", "tie-grodno-semey", "tie-minsk-country"}
    assert not undated.intersection(small.ties(on=date(2022, 12, 31)).index)
    assert undated.issubset(small.ties(on=date(2023, 1, 1)).index)
    assert small.first_day("tie-minsk-east-2003") == date(2003, 1, 1)
    assert small.first_day("tie-grodno-semey") == date(2023, 1, 1)
    assert "tie-gomel-pavlodar-2016" in small.ties(on=date(2016, 11, 1)).index
    assert "tie-gomel-pavlodar-2016" not in small.ties(on=date(2016, 10, 31)).index


def test_later_statements_are_left_out_unless_asked_for(small: Atlas) -> None:
    assert len(small.ties()) == 6
    assert len(small.ties(repeats=True)) == 7


def test_ties_are_filtered_by_kind_status_and_theme(small: Atlas) -> None:
    assert _ids(small.ties(kinds=frozenset({"agreement"}))) == ["tie-gomel-pavlodar-2016", "tie-minsk-east-2003"]
    assert _ids(small.ties(statuses=frozenset({Status.SIGNED}))) == ["tie-gomel-pavlodar-2016"]
    assert _ids(small.ties(themes=frozenset({"culture", "sport"}))) == ["tie-gomel-pavlodar-2016"]
    assert _ids(small.ties(themes=frozenset({"sport"}))) == []


def test_a_tie_belongs_to_what_its_territory_became(small: Atlas) -> None:
    for place, day in (("KZ-VOS", Y2021), ("KZ-63", Y2023), ("KZ-10", Y2023)):
        assert _ids(small.ties_of(place, on=day)) == ["tie-minsk-east-2003"]
    assert _ids(small.ties_of("KZ-79", on=Y2023)) == ["tie-minsk-shymkent-2010"]


def test_ties_below_a_place_are_those_of_what_lay_in_it_that_day(small: Atlas) -> None:
    assert _ids(small.ties_of("KZ-10", on=Y2023, below=True)) == ["tie-grodno-semey", "tie-minsk-east-2003"]
    assert _ids(small.ties_of("KZ-63", on=Y2023, below=True)) == ["tie-minsk-east-2003"]
    assert _ids(small.ties_of("KZ-VOS", on=Y2021, below=True)) == ["tie-minsk-east-2003"]
    assert _ids(small.ties_of("KZ-VOS", on=Y2023, below=True)) == ["tie-grodno-semey", "tie-minsk-east-2003"]
    assert _ids(small.ties_of("KZ-YUZ", on=date(2011, 1, 1), below=True)) == ["tie-minsk-shymkent-2010"]


def test_partners_are_other_ends_as_the_day_shows_them(small: Atlas) -> None:
    assert small.partners("BY-HM", on=Y2003) == ("KZ-VOS",)
    assert small.partners("BY-HM", on=Y2021) == ("KZ-79", "KZ-VOS")
    assert small.partners("BY-HM", on=Y2023) == ("KZ-10", "KZ-63", "KZ-79")
    assert small.partners("KZ-10", on=Y2023) == ("BY-HM",)
    assert small.partners("BY-HM", on=Y2023, kinds=frozenset({"project"})) == ("KZ-79",)
    assert small.partners("BY-MI", on=Y2023) == ()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(day=st.dates(date(1996, 1, 1), date(2030, 1, 1)))
def test_a_partner_has_its_partner_back(small: Atlas, day: date) -> None:
    for place in small.tables["places"].index:
        if small.exists(place, day) and small.place(place).kind != "country":
            assert all(place in small.partners(other, on=day) for other in small.partners(place, on=day))


def test_pairs_are_counted_once_and_without_countries(small: Atlas) -> None:
    assert small.pairs(Y2003) == (("BY-HM", "KZ-VOS"),)
    assert small.pairs(TODAY) == (("BY-HM", "KZ-VOS"), ("BY-HO", "KZ-55"))


# figures, claims and words


def test_figures_of_a_place_include_those_of_what_it_was(small: Atlas) -> None:
    assert _ids(small.figures_of("KZ-63", on=Y2023)) == ["turnover-east-2012"]
    assert _ids(small.figures_of("KZ-VOS", on=Y2003)) == ["turnover-east-2012"]
    assert _ids(small.figures_of("BY-HO", on=Y2023)) == ["turnover-gomel-pavlodar-2017"]
    assert "turnover-2021-again" not in small.figures_of("BY", on=Y2023).index


def test_a_claim_of_any_table_is_found_with_its_own_columns(small: Atlas) -> None:
    claim = small.claim("tie-gomel-pavlodar-2016")
    assert (claim.table, claim.status, claim.row["kz_place_id"]) == ("ties", Status.SIGNED, "KZ-55")
    assert "source_id" not in claim.row
    assert small.claim("event-visit-2021-06").table == "events"


def test_a_claim_knows_when_it_began_how_it_is_stated_again_and_its_conflicts(small: Atlas) -> None:
    since = small.since("tie-gomel-pavlodar-2016")
    assert since is not None
    assert since.text == "2016-11"
    assert small.since("tie-grodno-semey") is None
    assert small.also_stated("turnover-2021") == ("turnover-2021-again",)
    assert small.also_stated("export-2021") == ()
    assert small.conflicts_of("turnover-2021") == ("billion-wording",)


def test_parties_are_in_order(small: Atlas) -> None:
    first, second = small.parties("minsk-east-agreement-2003")
    assert (first.side, first.org_id, first.place_id) == ("by", "mtz", None)
    assert (second.seq, second.place_id) == (2, "KZ-VOS")
    assert small.parties("turnover-2021") == ()
    assert [party.id for party in small.parties("event-visit-2021-06")] == ["mtz", "rusy-m", "KZ-55", None]


def test_speakers_are_apart_from_parties(small: Atlas) -> None:
    (speaker,) = small.speakers("said-trade-2021")
    assert (speaker.person_id, speaker.side, speaker.capacity) == ("akhmetov-s", None, Capacity.SPOKEN)
    assert small.parties("said-trade-2021") == ()
    assert small.speakers("event-visit-2021-06") == ()


@pytest.mark.parametrize(
    ("lang", "names"),
    [
        (Lang.EN, ["Minsk Tractor Plant", "Mikhail Rusy", "Pavlodar Region", "guests of both countries"]),
        (Lang.BE, ["Minsk Tractor Plant", "Міхаіл Русы", "Pavlodar Region", "госці дзвюх краін"]),
    ],
)
def test_a_party_is_named_in_a_language_or_in_words(small: Atlas, lang: Lang, names: list[str]) -> None:
    assert [small.party_name(party, lang, on=Y2023) for party in small.parties("event-visit-2021-06")] == names


def test_no_id_names_two_things(atlas: Atlas) -> None:
    ids = [*atlas.index.places, *atlas.tables["organisations"].index, *atlas.index.people]
    assert len(ids) == len(set(ids))


def test_a_source_knows_the_claims_that_rest_on_it(small: Atlas) -> None:
    assert small.source("fn-001").note_no == 1
    assert "turnover-2021" in small.claims_of_source("fn-001")
    assert small.claims_of_source("fn-002") == ()


@pytest.mark.parametrize(
    ("cell", "lang", "text"),
    [
        (("places", "semey", "name"), Lang.RU, "Семей"),
        (("places", "semey", "name"), Lang.KK, "Semey"),
        (("trade", "all goods", "product"), Lang.RU, "все товары"),
        (("trade", "turnover-2021", "product"), Lang.RU, "все товары"),
        (("trade", "turnover-2021", "product"), Lang.BE, "all goods"),
        (("trade", "turnover-2021", "note"), Lang.RU, ""),
        (("sources", "fn-001", "title"), Lang.RU, "An agreement"),
    ],
)
def test_a_text_falls_from_its_language_to_english_to_nothing(
    small: Atlas, cell: tuple[str, str, str], lang: Lang, text: str
) -> None:
    assert small.text(*cell, lang) == text


def test_a_tie_of_one_successor_alone_is_below_the_whole_and_not_its_own() -> None:
    atlas, day = ATLAS, date(2021, 7, 1)
    own = set(atlas.ties_of("KZ-YUZ", on=day).index)
    within = set(atlas.ties_of("KZ-YUZ", on=day, below=True).index) - own
    assert "tie-mogilev-south-kazakhstan-2003" in own
    assert "tie-mogilev-shymkent" in within
    assert "tie-mogilev-south-kazakhstan-2003" in atlas.ties_of("KZ-61", on=day).index


# what a claim states, asked by role


def test_a_claim_says_what_it_is_called_whatever_its_column_is_named(small: Atlas) -> None:
    titles = {i: small.title(i, Lang.EN) for i in small.index.claims}
    assert titles["gomel-pavlodar-agreement-2016"] == "On cooperation"
    assert titles["venture-tractors-2012"] == "Tractor assembly"
    assert titles["said-trade-2021"] == "Trade will grow."
    assert titles["turnover-2021"] == "all goods"
    assert titles["tie-grodno-semey"] == "Interest of Grodno"
    assert small.title("turnover-2021", Lang.RU) == "все товары"


def test_a_claim_has_sides_or_places_and_not_both(small: Atlas) -> None:
    assert small.sides("turnover-gomel-pavlodar-2017") == ("BY-HO", "KZ-55")
    assert small.sides("tie-grodno-semey") == ("BY-HR", "semey")
    assert small.sides("event-visit-2021-06") is None
    assert small.places_of("event-visit-2021-06") == ("KZ-71",)
    assert small.places_of("said-trade-2021") == ("BY-HO", "KZ-55")
    assert small.places_of("venture-tractors-2012") == ("KZ-VOS",)
    assert small.places_of("gomel-pavlodar-agreement-2016") == ()
    assert small.places_of("tie-grodno-semey") == ()


def test_a_claim_ends_with_its_period_or_with_what_was_agreed(sample: Sample) -> None:
    sample.change("agreements", "minsk-east-agreement-2003", valid_until="2010-05")
    atlas = Atlas.load(sample.write())
    ends = {i: when.text for i in atlas.index.claims if (when := atlas.until(i))}
    assert ends["minsk-east-agreement-2003"] == "2010-05"
    assert ends["event-visit-2021-06"] == "2021-06-30"
    assert ends["turnover-gomel-pavlodar-2017"] == "2017-02"
    assert not {"gomel-pavlodar-agreement-2016", "venture-tractors-2012", "tie-grodno-semey"} & set(ends)


def test_a_claim_is_a_document_or_rests_on_one_or_neither(small: Atlas) -> None:
    document = "gomel-pavlodar-agreement-2016"
    assert small.document_of(document) == small.document_of("tie-gomel-pavlodar-2016") == document
    assert small.document_of("tie-grodno-semey") is None
    assert small.document_of("turnover-2021") is None


def test_a_tie_is_between_places_where_neither_is_a_country(small: Atlas) -> None:
    found = {i for i in small.index.claims if small.is_between_places(i)}
    assert found == set(small.index.ends) - {"tie-countries", "tie-minsk-country"}


def test_a_place_is_named_as_on_the_day_and_an_organisation_as_ever(small: Atlas) -> None:
    day = date(2020, 1, 1)
    assert small.name("KZ-71", Lang.EN, on=day) == "Nur-Sultan"
    assert small.name("mtz", Lang.EN, on=day) == "Minsk Tractor Plant"


@pytest.mark.parametrize("question", ["title", "until", "sides", "places_of", "document_of"])
def test_an_unknown_claim_is_refused_by_each_question(small: Atlas, question: str) -> None:
    arguments = [Lang.EN] if question == "title" else []
    with pytest.raises(UnknownClaimError):
        getattr(small, question)("no-such-claim", *arguments)
