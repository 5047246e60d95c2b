"""Sides are of their country, levels of the kind of their sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.checks.party_rules import (
    agreements_are_of_the_level_of_their_parties,
    ends_are_of_their_country,
    levels_are_of_their_sides,
    sides_are_of_their_country,
)

if TYPE_CHECKING:
    from tests.data.conftest import Sample


def test_a_party_of_a_third_country_is_on_neither_side(sample: Sample) -> None:
    sample.add("agreement_parties", "gomel-pavlodar-agreement-2016", seq="3", side="by", place_id="KZ-71")
    assert sample.messages(sides_are_of_their_country) == ["'by' is not the side of KZ-71 (KZ): write kz"]


@pytest.mark.parametrize(
    ("by_id", "kz_id", "level"),
    [("BY", "KZ", "country-country"), ("BY", "KZ-55", "region-country"), ("mtz", "KZ-55", "company-region")],
)
def test_a_level_names_both_sides_in_any_order(sample: Sample, by_id: str, kz_id: str, level: str) -> None:
    sample.change("trade", "export-2021", by_id=by_id, kz_id=kz_id, level=level)
    assert sample.messages(levels_are_of_their_sides) == []
    assert sample.messages(ends_are_of_their_country) == []


def test_a_city_that_is_a_first_level_unit_is_a_city(sample: Sample) -> None:
    sample.change("trade", "export-2021", by_id="BY-HM", kz_id="KZ", level="city-country")
    assert sample.messages(levels_are_of_their_sides) == []


def test_one_party_of_the_level_is_enough_and_a_sum_of_documents_needs_none(sample: Sample) -> None:
    assert sample.messages(agreements_are_of_the_level_of_their_parties) == []
    sample.change("agreements", "gomel-pavlodar-agreement-2016", level="city", is_aggregate="true")
    assert sample.messages(agreements_are_of_the_level_of_their_parties) == []


def test_an_agreement_without_parties_is_found(sample: Sample) -> None:
    sample.rows["agreement_parties"] = []
    assert len(sample.messages(agreements_are_of_the_level_of_their_parties)) == 2
