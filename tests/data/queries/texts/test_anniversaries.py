"""Round anniversaries of a quarter."""

from __future__ import annotations

from datetime import date

from components.context import current_atlas
from data.enums import Fact
from data.queries.texts.anniversaries import Anniversary, anniversaries

ATLAS = current_atlas()


def test_a_round_number_of_years_in_the_quarter_is_an_anniversary() -> None:
    found = anniversaries(ATLAS, on=date(2026, 10, 1))
    assert found[0] == Anniversary("gomel-pavlodar-agreement-2016", 10, this_month=False)
    assert anniversaries(ATLAS, on=date(2026, 11, 1))[0].this_month
    claims = [entry.claim_id for entry in anniversaries(ATLAS, on=date(2025, 11, 1))]
    assert "gomel-pavlodar-agreement-2016" not in claims


def test_agreements_come_first_and_their_signings_are_not_counted_again() -> None:
    found = anniversaries(ATLAS, on=date(2027, 5, 1))
    facts = [ATLAS.claim(entry.claim_id).fact for entry in found]
    assert facts == sorted(facts, key=lambda fact: fact is Fact.EVENT)
    assert "event-signing-partizansky-ekibastuz-2017-04" not in {entry.claim_id for entry in found}


def test_what_is_of_one_country_or_dated_to_a_year_alone_is_none() -> None:
    days = [date(year, month, 1) for year in range(2000, 2030) for month in (1, 4, 7, 10)]
    claims = {entry.claim_id for day in days for entry in anniversaries(ATLAS, on=day)}
    assert len(claims) > 20
    assert "event-conference-kazan-2011-10" not in claims
    assert all(len(since.text) >= 7 for i in claims if (since := ATLAS.since(i)))
