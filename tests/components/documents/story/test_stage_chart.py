"""Ventures by stage: the numbers of the page of production, as a chart and as a headline."""

from __future__ import annotations

import dataclasses

import pytest

from components.documents.story.stage_chart import stage_chart, stage_headline
from data.atlas.addresses import read_address
from data.enums import Lang
from data.queries.trade.ventures import ventures
from tests.components.documents.story.own_talks import ATLAS, TODAY, view


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("address", ["/production", "/production?place=KZ-39", "/production?date=2012-01-01"])
def test_every_venture_is_in_one_column(address: str, lang: Lang) -> None:
    there = dataclasses.replace(view(lang), selection=read_address(address, atlas=ATLAS).selection)
    chart = stage_chart(there)
    (series,) = chart.series
    found = ventures(ATLAS, on=there.day, place_id=there.selection.place)
    assert sum(value.value for value in series.values if value) == len(found)
    assert len(series.values) == len(chart.categories) == len({venture.stage for venture in found})
    assert all(value and value.label in chart.alt for value in series.values)
    assert str(len(found)) in stage_headline(there)


def test_a_place_without_a_venture_has_no_column() -> None:
    there = dataclasses.replace(view(), selection=read_address("/production?place=KZ-61", atlas=ATLAS).selection)
    silent = not ventures(ATLAS, on=TODAY, place_id="KZ-61")
    chart = stage_chart(there)
    assert (chart.categories == ()) == silent
    assert chart.title.endswith("Stages of the ventures")
    assert stage_headline(view()).startswith("Ventures named: ")
