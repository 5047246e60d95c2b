"""Answer of a pair: what a reader of its page sees first."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from components.context import View, current_atlas
from components.documents.answers.pair_answer import pair_answer
from components.i18n.language import language
from data.atlas.selection import Selection
from data.enums import Lang
from data.queries.places.pair import pair

if TYPE_CHECKING:
    from components.documents.model import Answer

ATLAS = current_atlas()
TODAY = date(2026, 11, 24)
UNITS = ATLAS.units(TODAY)


def answer(by_id: str, kz_id: str, lang: Lang = Lang.EN, day: date = TODAY) -> Answer:
    view = View(ATLAS, Selection(date=day), language(lang), TODAY)
    return pair_answer(view, pair(ATLAS, by_id, kz_id, on=day))


def test_the_answer_names_the_agreement_the_trade_the_meeting_and_an_open_promise() -> None:
    found = answer("BY-HO", "KZ-55")
    said = [str(item.title) for item in found.sentences]
    assert "November 2016" in said[0]
    assert "about 2.5 million US dollars" in said[1]
    assert "meeting" in said[2]
    assert found.sentences[-1].badges[0].text == "open"
    assert [item.value for item in found.moments][:2] == ["November 2016", "January 2017"]
    assert [item.value for item in found.numbers] == ["2.5", "1.4", "0.9"]


def test_without_trade_of_the_two_that_of_one_with_the_whole_country_is_named_as_such() -> None:
    found = answer("BY-MI", "KZ-35")
    said = [str(item.title) for item in found.sentences]
    assert said[1] == "No trade of these two alone is in the source."
    assert "Karaganda Region's trade with Belarus came to 122.9 million" in said[2]
    assert found.numbers == ()


@pytest.mark.parametrize("lang", list(Lang))
def test_every_pair_answers_in_five_sentences_with_their_sources(lang: Lang) -> None:
    linked = {(by, kz) for by in UNITS for kz in UNITS if by.startswith("BY") and kz.startswith("KZ")}
    answers = [answer(by, kz, lang) for by, kz in sorted(linked) if pair(ATLAS, by, kz, on=TODAY).claim_ids]
    assert len(answers) > 20
    for found in answers:
        assert 1 <= len(found.sentences) <= 5
        assert all(item.source or not item.claim for item in found.sentences)
        assert len({item.title for item in found.sentences}) == len(found.sentences)
        assert len(found.moments) <= 6
        assert len(found.numbers) <= 3


def test_on_an_early_day_nothing_later_is_said() -> None:
    found = answer("BY-HO", "KZ-55", day=date(2016, 1, 1))
    claims = [str(i.claim) for i in (*found.sentences, *found.moments, *found.numbers) if i.claim]
    assert all(ATLAS.first_day(claim_id) <= date(2016, 1, 1) for claim_id in claims)
