"""The region most similar to a region."""

from __future__ import annotations

from datetime import date

import pytest

from components.context import View, current_atlas
from components.documents.model import Go
from components.documents.region.similarity import similarity_section
from components.i18n.language import language
from data.atlas.selection import Selection
from data.enums import Lang

ATLAS = current_atlas()


def view(day: date | None = None, lang: Lang = Lang.EN) -> View:
    return View(ATLAS, Selection(date=day), language(lang), date(2026, 11, 24))


def test_the_most_similar_region_comes_first_then_what_the_two_share() -> None:
    section = similarity_section(view(), "KZ-35")
    assert section
    first, likeness, here, there, *_more = section.items
    assert (first.title, first.go) == ("Pavlodar Region", Go(place="KZ-55"))
    assert first.lines == (
        "Same kinds of tie: Agreement, Interest voiced, Partnership (form not stated), Project, Trade",
    )
    assert (likeness.title, likeness.claim) == ("Same partner: Gomel Region", None)
    said = [str(item.title) for item in section.items if not item.claim]
    assert len(said) == len(set(said)), "each likeness is stated once"
    assert here.lines == ("Karaganda Region",)
    assert there.lines == ("Pavlodar Region",)
    assert (here.claim, there.claim) == ("tie-gomel-karaganda", "tie-gomel-pavlodar-2016")
    assert all(item.source and item.go == Go(claim=item.claim) for item in section.items[1:] if item.claim)
    assert section.count is None
    assert section.note == "What the two share, with one claim of each."


def test_a_region_that_shares_nothing_says_so() -> None:
    section = similarity_section(view(), "KZ-31")
    assert section
    assert (section.items, section.empty) == ((), "No region shares with it anything that the source states.")


@pytest.mark.parametrize(("place", "day"), [("semey", None), ("KZ-KAR", None), ("KZ-62", date(2020, 1, 1))])
def test_what_is_no_region_of_the_day_has_no_similar_one(place: str, day: date | None) -> None:
    assert similarity_section(view(day), place) is None
    assert similarity_section(view(date(2020, 1, 1)), "KZ-KAR")


@pytest.mark.parametrize("lang", list(Lang))
def test_what_is_shared_is_said_in_every_language(lang: Lang) -> None:
    for unit in ATLAS.units(date(2026, 11, 24)):
        section = similarity_section(view(lang=lang), unit)
        assert section
        assert all(item.title for item in section.items)
