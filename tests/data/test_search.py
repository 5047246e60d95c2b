"""Names are found across scripts, spellings and times."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from data.model import Lang
from data.search import HitKind, NameKind, search

if TYPE_CHECKING:
    from data.atlas import Atlas


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Семей", "semey"),
        ("Semey", "semey"),
        ("semei", "semey"),
        ("Semipalatinsk", "semey"),
        ("Nur-Sultan", "KZ-71"),
        ("нур султан", "KZ-71"),
        ("Homiel", "gomel"),
        ("Гомель", "gomel"),
        ("Оңтүстік Қазақстан", "KZ-YUZ"),
        ("Shymkent", "KZ-79"),
        ("Kazakhstan", "KZ"),
    ],
)
def test_a_name_finds_its_place_first(small: Atlas, text: str, place: str) -> None:
    assert search(small, text)[0].id == place


def test_a_former_name_is_told_with_its_days(small: Atlas) -> None:
    hit = search(small, "Nur-Sultan", lang=Lang.RU)[0]
    assert (hit.label, hit.matched) == ("Астана", "Nur-Sultan")
    assert hit.name_kind is NameKind.FORMER
    assert hit.note == "2019-03-23/2022-09-16"


def test_a_territory_that_is_no_more_is_told_with_its_days(small: Atlas) -> None:
    hits = {hit.id: hit.note for hit in search(small, "East Kazakhstan")}
    assert hits["KZ-VOS"] == "1997-05-03/2022-06-07"
    assert hits["KZ-63"] == ""


def test_a_city_and_its_region_are_offered_apart(small: Atlas) -> None:
    found = [hit.id for hit in search(small, "Minsk")]
    assert found[:2] == ["BY-HM", "BY-MI"]
    assert [hit.id for hit in search(small, "Минск")][:2] == ["BY-HM", "BY-MI"]


def test_organisations_and_agreements_are_found_too(small: Atlas) -> None:
    assert (HitKind.ORGANISATION, "mtz") in {(hit.kind, hit.id) for hit in search(small, "tractor plant")}
    assert search(small, "on friendship")[0].kind is HitKind.AGREEMENT


@pytest.mark.parametrize("text", ["", "  ", "-", "qqqqqqq", "漢"])
def test_what_is_like_no_name_finds_nothing(small: Atlas, text: str) -> None:
    assert search(small, text) == []


def test_each_thing_is_found_once_and_no_more_than_asked_for(small: Atlas) -> None:
    hits = search(small, "s", limit=3)
    assert len(hits) == 3
    assert len({hit.id for hit in hits}) == 3


def test_a_second_search_is_quick(small: Atlas) -> None:
    search(small, "Semey")
    start = time.perf_counter()
    search(small, "Semey")
    assert time.perf_counter() - start < 0.05
