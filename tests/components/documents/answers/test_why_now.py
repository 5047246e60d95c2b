"""Reasons to look today, computed from the facts and the day."""

from __future__ import annotations

from datetime import date

import pytest

from components.context import current_atlas
from components.documents.answers.why_now import why_now
from components.i18n.language import language
from data.enums import Lang

ATLAS = current_atlas()
EN = language(Lang.EN)


def test_in_november_2026_the_agreement_of_gomel_and_pavlodar_is_ten_years_old() -> None:
    first = why_now(ATLAS, EN, date(2026, 11, 24)).items[0]
    assert (first.value, first.lines, first.claim) == ("10 years", ("this month",), "gomel-pavlodar-agreement-2016")
    assert first.source


def test_the_oldest_open_promise_is_one_of_something_to_be_done_together() -> None:
    promise = why_now(ATLAS, EN, date(2026, 11, 24)).items[-2]
    assert (promise.value, promise.lines, promise.claim) == ("13 years", ("no answer",), "gomel-kostanay-proposal-2013")


def test_regions_of_which_nothing_is_named_lead_to_the_white_spots() -> None:
    item = why_now(ATLAS, EN, date(2026, 11, 24)).items[-1]
    assert item.value == "3 regions"
    assert item.title == "No tie is named: Kyzylorda Region, West Kazakhstan Region, Zhambyl Region."
    assert item.go
    assert item.go.page == "white-spots"


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("day", [date(1996, 1, 1), date(2012, 6, 1), date(2027, 5, 2)])
def test_nothing_is_said_of_a_later_day(lang: Lang, day: date) -> None:
    items = why_now(ATLAS, language(lang), day).items
    assert items
    assert all(ATLAS.first_day(item.claim) <= day for item in items if item.claim)
