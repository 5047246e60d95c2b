"""Lookups that are built at load: dates, ends, sides, texts and the places of an agreement."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from data.atlas.atlas import Atlas
from data.enums import Fact, Lang
from data.model import FIRST_KNOWN

if TYPE_CHECKING:
    from tests.data.conftest import Sample

GOMEL = "gomel-pavlodar-agreement-2016"


def test_the_time_between_two_changes_has_one_number(small: Atlas) -> None:
    assert small.index.change_days == (date(2018, 6, 19), date(2022, 6, 8))
    days = (date(1990, 1, 1), date(2018, 6, 18), date(2018, 6, 19), date(2022, 6, 7), date(2022, 6, 8))
    assert [small.index.era(day) for day in days] == [0, 0, 1, 1, 2]
    assert small.index.first_known == FIRST_KNOWN


def test_each_claim_knows_what_it_is_and_which_column_has_a_role(small: Atlas) -> None:
    facts = {claim.claim_id: claim.fact for claim in small.index.claims.values()}
    assert facts[GOMEL] is Fact.AGREEMENT
    assert facts["tie-countries"] is Fact.TIE
    assert facts["turnover-2021"] is Fact.FIGURE
    figure = small.claim("turnover-2021")
    assert figure.has("quantity")
    assert figure.cell("quantity") == 1092.5
    assert not figure.has("theme")
    assert figure.cell("theme") is None
    assert "claim_id" not in figure.row
    assert "value" in figure.row


def test_a_claim_begins_at_the_date_of_its_table(small: Atlas) -> None:
    since = {claim_id: when.text for claim_id, when in small.index.since.items()}
    assert since[GOMEL] == "2016-11"
    assert since["event-visit-2021-06"] == "2021-06-29"
    assert since["said-trade-2021"] == "2021-06"
    assert since["venture-tractors-2012"] == "2012"
    assert since["turnover-gomel-pavlodar-2017"] == "2017-01"
    assert "tie-grodno-semey" not in since


def test_ties_are_found_by_their_ends_and_figures_by_their_sides(small: Atlas) -> None:
    assert small.index.ends["tie-grodno-semey"] == ("BY-HR", "semey")
    assert small.index.ties_at["semey"] == ("tie-grodno-semey",)
    assert set(small.index.ties_at["BY-HM"]) == {"tie-minsk-country", "tie-minsk-east-2003", "tie-minsk-shymkent-2010"}
    assert small.index.figure_sides["turnover-gomel-pavlodar-2017"] == ("BY-HO", "KZ-55")
    assert "turnover-2021-again" not in small.index.figure_sides
    assert set(small.index.ends) == set(small.index.tie_ids) == set(small.index.tie_facts)


def test_the_facts_of_a_tie_are_those_of_its_row(small: Atlas) -> None:
    facts = small.index.tie_facts["tie-gomel-pavlodar-2016"]
    assert (facts.kind, facts.status, facts.themes) == ("agreement", "signed", frozenset({"trade", "culture"}))
    assert small.index.tie_facts["tie-gomel-pavlodar-2016-again"].repeats
    assert not facts.repeats
    assert small.index.tie_facts["tie-grodno-semey"].themes == frozenset()
    assert [str(small.tables["ties"].index[f.row]) for f in small.index.tie_facts.values()] == list(small.index.tie_ids)


@pytest.mark.parametrize(
    ("cells", "counts"),
    [
        ({}, True),
        ({"status": "in_force"}, True),
        ({"status": "announced"}, False),
        ({"kind": "memorandum"}, False),
        ({"kind": "company"}, False),
        ({"is_aggregate": "true"}, False),
        ({"repeats": "minsk-east-agreement-2003"}, False),
    ],
)
def test_a_pair_is_joined_by_a_document_of_places_that_is_signed_and_one_alone(
    sample: Sample, cells: dict[str, str], *, counts: bool
) -> None:
    sample.drop_talks()
    sample.change("agreements", GOMEL, **cells)
    atlas = Atlas.load(sample.write())
    assert ("tie-gomel-pavlodar-2016" in atlas.index.pair_ties) is counts
    assert "tie-minsk-east-2003" in atlas.index.pair_ties
    assert "tie-minsk-country" not in atlas.index.pair_ties


def test_names_without_dates_are_no_names_of_a_time(small: Atlas) -> None:
    assert [name.text for name in small.index.dated_names["KZ-71", "en"]] == ["Nur-Sultan"]
    assert ("semey", "en") not in small.index.dated_names
    assert ("gomel", "be") not in small.index.dated_names


def test_themes_are_those_that_a_tie_may_have(small: Atlas) -> None:
    assert small.index.themes == frozenset(small.contract.table("ties").field("themes").items)
    assert len(small.index.themes) > 10


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        (("places", "BY-MI", "name", Lang.RU), "Минская область"),
        (("places", "BY-MI", "name", Lang.KK), "Minsk Region"),
        (("trade", "turnover-2021", "product", Lang.RU), "все товары"),
        (("trade", "turnover-2021", "product", Lang.BE), "all goods"),
        (("trade", "all goods", "product", Lang.RU), "все товары"),
        (("trade", "all goods", "product", Lang.EN), "all goods"),
        (("trade", "turnover-2021", "note", Lang.EN), ""),
        (("trade", "no-such-claim", "note", Lang.EN), ""),
        (("trade", "turnover-2021", "colour", Lang.EN), ""),
    ],
)
def test_a_text_is_its_own_else_its_translation_else_english_else_nothing(
    small: Atlas, asked: tuple[str, str, str, Lang], text: str
) -> None:
    assert small.text(*asked) == text
