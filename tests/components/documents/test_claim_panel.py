"""Panel of a claim: what is stated, the agreement behind it, and the way to its day."""

from __future__ import annotations

from datetime import date

import pytest

from components.context import current_atlas
from components.documents.claim_panel import claim_document
from components.documents.model import Document, Go
from components.i18n.language import language
from data.atlas.selection import Selection
from data.enums import Fact, Lang

ATLAS = current_atlas()
DAY = date(2026, 11, 24)


def panel(claim: str, day: date | None = None) -> Document:
    return claim_document(ATLAS, Selection(claim=claim, date=day), language(Lang.EN), day or DAY)


@pytest.mark.parametrize(
    ("claim", "eyebrow", "sections"),
    [
        ("tie-gomel-pavlodar-2016", "Agreement", ["ends", "tie", "agreement", "signing", "parties"]),
        ("gomel-pavlodar-agreement-2016", "", ["agreement", "signing", "parties"]),
        ("turnover-2021", "Figure", ["figure", "also"]),
        ("venture-kazbelaz-2013", "", ["claim", "parties"]),
        ("event-talks-presidents-2012-05", "", ["claim", "parties"]),
        ("tie-mogilev-kazakhstan-exporters", "Trade", ["ends", "tie", "parties"]),
        ("said-akhmetova-first-truck-2013", "", ["claim"]),
        ("tie-baranovichi-semey-2022", "University", ["ends", "tie", "agreement", "signing", "parties"]),
        ("tie-brest-karaganda", "Agreement", ["ends", "tie", "agreement", "parties"]),
        ("event-signing-company-contracts-2021-06", "", ["claim", "parties", "signed"]),
    ],
)
def test_each_kind_of_claim_has_its_sections(claim: str, eyebrow: str, sections: list[str]) -> None:
    found = panel(claim)
    assert found.eyebrow == eyebrow
    assert [section.id for section in found.sections if section.id != "also"] == [i for i in sections if i != "also"]
    assert any(section.id == "also" for section in found.sections) is bool(ATLAS.also_stated(claim))


@pytest.mark.parametrize(
    ("claim", "title"),
    [
        (
            "tie-gomel-pavlodar-2016",
            "Cooperation agreement between the Gomel Regional Executive Committee and the Akimat of Pavlodar Region,"
            " 2016",
        ),
        ("turnover-2021", "Turnover, 2021"),
        ("tie-gomel-karaganda-essil-2020", "Trial of the ESSIL KZS-790 combine of Gomselmash in Karaganda Region"),
        ("venture-kazbelaz-2013", "KazBelAZ joint venture, Karaganda Region"),
    ],
)
def test_the_panel_is_called_by_the_title_of_its_claim(claim: str, title: str) -> None:
    assert panel(claim).title == title


def test_the_ends_of_a_tie_lead_to_their_places() -> None:
    ends = panel("tie-gomel-pavlodar-2016").sections[0]
    assert [item.go for item in ends.items] == [Go(place="BY-HO"), Go(place="KZ-55")]
    assert [item.title for item in ends.items] == ["Gomel Region", "Pavlodar Region"]


def test_a_signing_is_shown_with_its_evidence_within_its_agreement_and_the_agreement_within_it() -> None:
    event, agreement = "event-signing-gomel-pavlodar-2016-11", "gomel-pavlodar-agreement-2016"
    (signed,) = next(part for part in panel(agreement).sections if part.id == "signing").items
    assert (signed.claim, signed.go) == (event, Go(claim=event))
    assert signed.source == "Source: note 63"
    (within,) = next(part for part in panel(event).sections if part.id == "signed").items
    assert (within.claim, within.go) == (agreement, Go(claim=agreement))


def test_what_is_stated_again_has_its_own_source_and_leads_nowhere() -> None:
    again = panel("turnover-2021").sections[-1]
    assert [item.claim for item in again.items] == list(ATLAS.also_stated("turnover-2021"))
    assert all(item.source and item.go is None for item in again.items)


@pytest.mark.parametrize(
    ("claim", "day", "go"),
    [
        ("tie-gomel-pavlodar-2016", None, "2016-11-01"),
        ("tie-gomel-pavlodar-2016", date(2016, 11, 1), None),
        ("tie-gomel-pavlodar-2016", date(2016, 11, 2), "2016-11-01"),
        ("brest-karaganda-agreement", None, None),
    ],
)
def test_a_dated_claim_leads_to_the_map_of_its_day(claim: str, day: date | None, go: str | None) -> None:
    actions = panel(claim, day).actions
    assert [action.go for action in actions] == ([Go(claim=claim, date=go, page="map")] if go else [])


def test_what_became_of_the_ends_since_is_said() -> None:
    assert any("7 June 2022" in note for note in panel("tie-minsk-region-karaganda-1996").notes)
    assert panel("tie-gomel-pavlodar-2016").notes == ()


@pytest.mark.parametrize("fact", list(Fact))
def test_every_claim_opens_with_a_title_and_a_section(fact: Fact) -> None:
    claims = [i for i, claim in ATLAS.index.claims.items() if claim.fact is fact]
    assert claims
    for claim_id in claims:
        found = panel(claim_id)
        assert found.title
        assert found.sections[0].items
        assert found.claim == claim_id
