"""Titles that distinguish claims, and signings that name what they sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.data.conftest import Faults, Sample


def test_an_agreement_that_two_events_sign_is_found(sample: Sample, faults: Faults) -> None:
    signed = {"kind": "signing", "start": "2016-11", "end": "", "agreement_ids": "gomel-pavlodar-agreement-2016"}
    sample.add("events", "event-visit-2021-06", claim_id="event-signing", title_en="One", **signed)
    assert not any("name it once" in fault for fault in faults())
    sample.add("events", "event-visit-2021-06", claim_id="event-signing-again", title_en="Another", **signed)
    (fault,) = (fault for fault in faults() if "name it once" in fault)
    assert "'gomel-pavlodar-agreement-2016' is signed at event-signing already" in fault


def test_a_repeated_statement_may_have_the_title_of_the_first(sample: Sample, faults: Faults) -> None:
    sample.change("ties", "tie-gomel-pavlodar-2016-again", what_en="Agreement on cooperation")
    assert faults() == []
