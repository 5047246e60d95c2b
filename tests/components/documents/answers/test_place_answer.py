"""Answer of a place: what a reader of its page sees first."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from components.context import View, current_atlas
from components.documents.answers.place_answer import place_answer
from components.i18n.language import language
from data.atlas.selection import Selection
from data.enums import Lang
from data.queries.places.place import place_facts

if TYPE_CHECKING:
    from components.documents.model import Answer

ATLAS = current_atlas()
TODAY = date(2026, 11, 24)


def answer(place_id: str, lang: Lang = Lang.EN, day: date = TODAY) -> Answer:
    view = View(ATLAS, Selection(place=place_id, date=day), language(lang), TODAY)
    return place_answer(view, place_facts(ATLAS, place_id, on=day))


def test_the_answer_begins_with_the_earliest_agreement_then_trade() -> None:
    said = [str(item.title) for item in answer("KZ-55").sentences]
    assert "2009" in said[0]
    assert "about 2.5 million US dollars" in said[1]


def test_a_place_without_a_tie_says_so_first() -> None:
    found = answer("KZ-43")
    assert found.sentences[0].title == "No tie of its own with a place of the other country."
    assert found.moments == found.numbers == ()


@pytest.mark.parametrize("day", [TODAY, date(1999, 1, 1), date(2012, 6, 1)])
@pytest.mark.parametrize("lang", list(Lang))
def test_every_region_answers_and_says_nothing_of_later_days(lang: Lang, day: date) -> None:
    for unit in ATLAS.units(day):
        found = answer(unit, lang, day)
        assert 1 <= len(found.sentences) <= 6
        claims = [str(i.claim) for i in (*found.sentences, *found.moments, *found.numbers) if i.claim]
        assert all(ATLAS.first_day(claim_id) <= day for claim_id in claims)
