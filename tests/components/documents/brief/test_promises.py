"""Open promises of a visit."""

from __future__ import annotations

from components.documents.brief.promises import is_of, is_wide, open_promises, said_by
from data.enums import Verdict
from tests.components.documents.brief import briefs

VISIT = briefs.visit(*briefs.GOMEL_PAVLODAR)


def test_promises_of_the_two_and_of_one_with_the_whole_country_are_open() -> None:
    found = open_promises(VISIT)
    targets = [promise.target_id for promise in found]
    assert {"venture-kzs5-pavlodar-2017", "venture-gomel-town-improvement-2017"} <= {*targets}
    assert "venture-rice-harvesters-2017" in targets
    assert "gomel-kostanay-proposal-2013" not in targets
    assert all(promise.verdict is Verdict.OPEN for promise in found)


def test_a_promise_is_of_the_two_or_of_the_whole_country() -> None:
    assert is_of(VISIT, "venture-kzs5-pavlodar-2017")
    assert not is_wide(VISIT, "venture-kzs5-pavlodar-2017")
    assert is_wide(VISIT, "venture-rice-harvesters-2017")
    assert not is_of(VISIT, "venture-rice-harvesters-2017")


def test_who_made_a_promise_is_its_speaker_else_its_sides() -> None:
    assert said_by(VISIT, "venture-kzs5-pavlodar-2017") == "sides: Gomselmash, Pavlodar Region"
    assert said_by(VISIT, "said-beisenbayev-forum-2021").startswith("A. Beisenbayev, Head of the diplomatic mission")
    assert said_by(VISIT, "units-gomselmash-request-2021") == "sides: Gomselmash, AgromashHolding KZ"
