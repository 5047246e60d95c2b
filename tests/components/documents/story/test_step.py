"""Parts of a step: its number with hedge and label, and its sources."""

from __future__ import annotations

import pytest

from components.context import current_atlas
from components.documents.story.step import big_number, source_line
from components.i18n.language import language
from data.enums import Lang

ATLAS = current_atlas()
EN = language(Lang.EN)


def test_a_number_keeps_its_hedge_and_says_what_it_is_of() -> None:
    found = big_number(ATLAS, "turnover-gomel-pavlodar-2016", EN)
    assert found is not None
    assert (found.hedge, found.value, found.unit) == ("about", "2.5", "million US dollars")
    assert found.label == "Turnover, Gomel Region – Pavlodar Region, 2016"


def test_a_target_says_that_it_is_one() -> None:
    found = big_number(ATLAS, "target-tractors-2012", EN)
    assert found is not None
    assert "target" in found.label.casefold()


@pytest.mark.parametrize("claim", [None, "gomel-pavlodar-agreement-2016", "goods-import-gomel-pavlodar-2017-01-02"])
def test_what_has_no_value_is_no_number(claim: str | None) -> None:
    assert big_number(ATLAS, claim, EN) is None


def test_each_place_in_the_sources_is_named_once() -> None:
    claims = ("gomel-pavlodar-agreement-2016", "turnover-gomel-pavlodar-2016", "event-meeting-gomel-pavlodar-2017-04")
    assert source_line(ATLAS, claims, EN) == "Source: note 63; the book, chapter 3"
    assert source_line(ATLAS, (), EN) == ""
