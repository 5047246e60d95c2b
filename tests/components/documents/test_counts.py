"""Counts, partners and the date of the latest fact, in words of four languages."""

from __future__ import annotations

from datetime import date

import pytest

from components.documents.counts import (
    counts_text,
    known_until_text,
    partners_text,
    place_until_text,
    short_counts,
)
from components.i18n.language import language
from data.enums import Lang
from data.model import PartialDate, TieCounts
from tests.data.whole import ATLAS

TODAY = date(2026, 11, 24)
ENGLISH = language(Lang.EN)


def test_counts_are_said_apart_and_none_of_its_own_is_said_too() -> None:
    assert counts_text(TieCounts(by_territory=9), ENGLISH) == "Own ties: 0 · carried by territory: 9"
    assert counts_text(TieCounts(4, 2, 3), ENGLISH) == "Own ties: 4 · undated: 3 · carried by territory: 2"
    assert counts_text(TieCounts(4, 2, 3), language(Lang.RU)) == (
        "Собственные связи: 4 · без даты: 3 · перенесено по территории: 2"
    )
    assert short_counts(TieCounts(4, 0, 3), ENGLISH) == "4 · undated: 3"


@pytest.mark.parametrize("lang", list(Lang))
def test_no_language_adds_the_counts(lang: Lang) -> None:
    text = counts_text(TieCounts(own=401, by_territory=203, undated=302), language(lang))
    assert [number for number in ("401", "302", "203") if number in text] == ["401", "302", "203"]
    assert "906" not in text


def test_partners_are_named_by_what_binds_them() -> None:
    assert partners_text(ATLAS, "BY-HO", ENGLISH, TODAY) == (
        "Agreements: Almaty Region (until 7 June 2022), Pavlodar Region; agreements, date not stated: Atyrau Region, "
        "Karaganda Region (until 7 June 2022), North Kazakhstan Region; interest, proposals, plans: Kostanay Region."
    )
    russian = " ".join(partners_text(ATLAS, "BY-VI", language(Lang.RU), TODAY).split())
    assert russian == ("Соглашения без даты: Карагандинская область (по 7 июня 2022 г.), Северо-Казахстанская область.")
    assert partners_text(ATLAS, "KZ-62", ENGLISH, TODAY).startswith("Carried by territory: Brest Region, ")
    assert partners_text(ATLAS, "KZ-31", ENGLISH, TODAY) == ""


def test_known_until_is_said_on_later_days_alone() -> None:
    month = PartialDate.parse("2022-10")
    assert known_until_text(month, ENGLISH, date(2022, 11, 1)) == "Known until: October 2022"
    assert known_until_text(month, ENGLISH, date(2022, 10, 31)) == ""
    assert known_until_text(None, ENGLISH, TODAY) == ""


def test_a_place_without_a_dated_fact_says_so() -> None:
    assert place_until_text(ATLAS, "KZ-31", ENGLISH, TODAY) == "No fact of this place is dated in the source."
    assert place_until_text(ATLAS, "KZ-55", ENGLISH, TODAY).startswith("Known until: ")
    assert place_until_text(ATLAS, "KZ-55", ENGLISH, date(2010, 1, 1)) == ""
