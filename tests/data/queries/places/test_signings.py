"""Signings of agreements, shown within them."""

from __future__ import annotations

from data.enums import Fact
from data.queries.places.signings import agreements_signed, signings, without_signings
from tests.data.whole import ATLAS

EVENTS = tuple(i for i, claim in ATLAS.index.claims.items() if claim.fact is Fact.EVENT)


def test_a_signing_and_its_agreement_know_each_other() -> None:
    found = {event: agreements_signed(ATLAS, event) for event in EVENTS if agreements_signed(ATLAS, event)}
    assert len(found) > 1
    for event, agreements in found.items():
        assert all(event in signings(ATLAS, agreement) for agreement in agreements)


def test_every_event_that_is_a_signing_names_what_it_signs() -> None:
    events = [i for i in EVENTS if ATLAS.claim(i).row["kind"] == "signing"]
    assert events
    assert all(agreements_signed(ATLAS, event) for event in events)


def test_a_tie_has_the_signing_of_the_agreement_it_rests_on() -> None:
    assert signings(ATLAS, "tie-gomel-pavlodar-2016") == ("event-signing-gomel-pavlodar-2016-11",)
    assert signings(ATLAS, "tie-brest-kazakhstan-trade-2020") == ()
    assert signings(ATLAS, "turnover-2021") == ()


def test_one_signing_of_several_contracts_is_within_each() -> None:
    event = "event-signing-company-contracts-2021-06"
    assert len(agreements_signed(ATLAS, event)) > 1
    assert {signings(ATLAS, agreement) for agreement in agreements_signed(ATLAS, event)} == {(event,)}


def test_a_signing_is_left_out_only_where_its_agreement_is_shown() -> None:
    signing, other = "event-signing-gomel-pavlodar-2016-11", "event-forum-business-minsk-2017-11"
    asked = (signing, other)
    assert without_signings(ATLAS, asked, ["tie-gomel-pavlodar-2016"]) == (other,)
    assert without_signings(ATLAS, asked, ["gomel-pavlodar-agreement-2016"]) == (other,)
    assert without_signings(ATLAS, asked, ["tie-brest-karaganda", "turnover-2021"]) == asked
