"""Gaps: what the source does not say of a place."""

from __future__ import annotations

from datetime import date

import pytest

from components.context import current_atlas
from components.documents.region.gaps import gaps_section
from components.i18n.language import language
from data.enums import Lang
from data.queries.places.place import place_facts

ATLAS = current_atlas()
DAY = date(2026, 11, 24)


def titles(place: str) -> list[str]:
    section = gaps_section(ATLAS, place_facts(ATLAS, place, on=DAY), language(Lang.EN), DAY)
    return [str(item.title) for item in section.items]


def test_a_region_that_is_not_in_the_source_lacks_all() -> None:
    assert titles("KZ-31") == [
        "No tie of its own with a place of the other country.",
        "No figure.",
        "No venture.",
        "No visit or meeting.",
        "Nobody is quoted on it.",
    ]


def test_agreements_without_a_date_are_counted_and_their_partners_named() -> None:
    section = gaps_section(ATLAS, place_facts(ATLAS, "KZ-KAR", on=DAY), language(Lang.EN), DAY)
    undated = section.items[-1]
    assert undated.title == "No date for 4 agreements."
    assert undated.lines == ("Brest Region, Gomel Region, Mogilev Region, Vitebsk Region",)
    assert (section.id, section.count) == ("missing", None)


@pytest.mark.parametrize("lang", list(Lang))
def test_every_place_says_what_is_missing_in_every_language(lang: Lang) -> None:
    for unit in ATLAS.units(DAY):
        found = place_facts(ATLAS, unit, on=DAY)
        section = gaps_section(ATLAS, found, language(lang), DAY)
        assert len(section.items) == len(found.missing)
        assert all(item.title and item.claim is None for item in section.items)
