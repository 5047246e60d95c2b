"""What two places have, and what one place has with the other country."""

from __future__ import annotations

from components.documents.brief.blocks.have import (
    agreement_kind,
    figures_of_place,
    have_of_pair,
    have_of_place,
    validity,
)
from components.documents.brief.lines import Kept
from components.documents.brief.model import BlockKind
from components.documents.brief.visit import place_visit
from data.queries.places.pair import pair
from data.queries.places.place import place_facts
from tests.components.documents.brief import briefs


def test_gomel_and_pavlodar_have_an_agreement_trade_goods_and_a_meeting() -> None:
    found = briefs.block(briefs.brief(*briefs.GOMEL_PAVLODAR), BlockKind.HAVE)
    first = found.lines[0]
    assert first.text.endswith("signed a cooperation agreement. Until when it is valid is not stated.")
    assert first.short == "Agreement between regions (signed, November 2016). Until when it is valid is not stated."
    said = " ".join(line.text for line in found.lines)
    for words in ("about 2.5 million US dollars", "condensed milk and cream", "ferrosilicon", "interregional meeting"):
        assert words in said
    assert "have:no-trade" not in {line.id for line in found.lines}


def test_a_trade_tie_is_not_repeated_beside_its_figures() -> None:
    ids = {line.id for line in briefs.brief(*briefs.GOMEL_PAVLODAR).lines}
    assert "have:tie-gomel-pavlodar-trade-2016" not in ids
    assert "have:tie-gomel-pavlodar-visit-2017" not in ids


def test_minsk_region_and_karaganda_have_an_agreement_a_venture_and_trade_with_the_countries() -> None:
    found = briefs.block(briefs.brief(*briefs.MINSK_KARAGANDA), BlockKind.HAVE)
    assert found.lines[0].id == "have:minsk-region-karaganda-agreement-1996"
    assert "carried by territory" in found.lines[0].marks
    assert found.lines[1].text == "No trade of these two alone is in the source."
    wide = briefs.line(briefs.brief(*briefs.MINSK_KARAGANDA), "have:turnover-karaganda-region-2012")
    assert wide.marks == ("with the whole country: Belarus; not of these two",)
    assert any("KazBelAZ" in line.text for line in found.lines)


def test_claims_that_say_the_same_are_one_line_with_all_their_sources() -> None:
    line = briefs.line(briefs.brief(*briefs.MINSK_KARAGANDA), "have:venture-kazbelaz-first-truck-2013")
    assert len(line.claims) == len(line.sources) == 3
    said = [line.text for line in briefs.block(briefs.brief(*briefs.MINSK_KARAGANDA), BlockKind.HAVE).lines]
    assert len(said) == len(set(said))


def test_what_is_only_planned_is_nothing_that_they_have() -> None:
    visit = briefs.visit(*briefs.GOMEL_PAVLODAR)
    found = pair(briefs.ATLAS, *briefs.GOMEL_PAVLODAR, on=visit.view.day)
    assert "venture-kzs5-pavlodar-2017" in found.ventures
    claims = {claim for entry in have_of_pair(visit, found) for claim in entry.line.claims}
    assert "venture-kzs5-pavlodar-2017" not in claims


def test_an_agreement_has_its_term_and_says_when_it_has_ended() -> None:
    visit = briefs.visit("gomel", "kostanay")
    until = validity(visit, "gomselmash-agromash-agreement-2021")
    assert until
    assert until.text == "2022"
    line = briefs.line(briefs.brief("gomel", "kostanay"), "have:gomselmash-agromash-agreement-2021")
    assert line.text.endswith("It was valid until: 2022.")
    assert validity(visit, "gomel-pavlodar-agreement-2016") is None


def test_an_agreement_is_called_by_its_kind_in_short() -> None:
    visit = briefs.visit(*briefs.GOMEL_PAVLODAR)
    assert agreement_kind(visit, "gomel-pavlodar-agreement-2016") == (
        "Agreement between regions (signed, November 2016)."
    )
    zones = briefs.line(briefs.brief(*briefs.GOMEL_PAVLODAR), "have:gomel-pavlodar-zones-agreement-2017")
    assert not zones.short.startswith("Agreement between regions")


def test_a_place_alone_has_figures_with_the_other_country_and_none_of_its_own_fields() -> None:
    visit = place_visit(briefs.view(), "KZ-39", guest="", day=briefs.DAY)
    figures = figures_of_place(visit, "KZ-39")
    assert "turnover-kostanay-region-2012" in figures
    assert "count-climatic-zones-kostanay-2013" not in figures
    found = list(have_of_place(visit, place_facts(briefs.ATLAS, "KZ-39", on=visit.view.day)))
    assert found[0].kept is Kept.AGREEMENT
    assert {Kept.TURNOVER, Kept.VENTURE, Kept.EVENT} <= {entry.kept for entry in found}
