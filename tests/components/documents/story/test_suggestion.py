"""Views as steps: a headline from the facts, the same claims in every language, and a sentence for what is no view."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.context import View
from components.documents.story.own_file import HEADLINE, MOST_CLAIMS
from components.documents.story.own_talk import as_own_step, own_talk
from components.documents.story.suggestion import suggested_step
from components.documents.story.talk_refusals import RefusedTalkError, TalkRefusal
from components.i18n.language import language
from data.atlas.addresses import PATHS
from data.atlas.selection import Selection
from data.enums import DataChoice, Lang
from tests.components.documents.story.own_talks import ATLAS, TALK, view
from tests.data.layers.own_rows import atlas_of, figure, placed, small_layer
from tests.extent import some

UNITS = sorted(ATLAS.index.unit_ids)
ADDRESSES = (
    "/", "/?date=2009-12-31", "/?place=KZ-55", "/?by=BY-HO&kz=KZ-55", "/?claim=turnover-gomel-pavlodar-2016",
    "/?claim=venture-kokshetau-park-2016", "/?org=agat-management-systems", "/?person=abishev-b",
    "/region?place=KZ-35", "/region?place=kokshetau", "/pair?by=BY-HO&kz=KZ-55", "/pair?by=BY-BR&kz=KZ-31",
    "/white-spots", "/white-spots?date=2010-01-01", "/white-spots?by=BY-BR&kz=KZ-31", "/trade",
    "/trade?date=1997-01-01", "/production", "/production?place=KZ-39", "/chronicle",
    "/chronicle?place=KZ-55&kinds=agreement",
    "/chronicle?date=1996-01-01&place=KZ-31",
)  # fmt: skip


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_view_is_the_same_step_in_every_language(address: str) -> None:
    english = suggested_step(view(), address, lang2=Lang.KK)
    assert english.headline
    assert not english.headline.endswith(".")
    for lang in (Lang.RU, Lang.BE, Lang.KK):
        step = suggested_step(view(lang), address, lang2=Lang.EN)
        same = ("view", "picture", "claims", "seconds")
        assert [getattr(step, name) for name in same] == [getattr(english, name) for name in same]
        assert (step.number and step.number.claim) == (english.number and english.number.claim)
        assert step.headline2 == english.headline
        assert lang is not Lang.KK or step.headline == english.headline2


@pytest.mark.parametrize("address", ADDRESSES)
def test_what_is_offered_can_be_kept_and_shown(address: str) -> None:
    step = suggested_step(view(Lang.RU), address, lang2=Lang.KK)
    own = as_own_step(view(Lang.RU), step, "s1")
    (shown,) = own_talk(view(Lang.RU), dataclasses.replace(TALK, steps=(own,))).steps
    assert shown == step


def test_the_first_fact_of_a_view_is_its_headline() -> None:
    pair = suggested_step(view(), "/pair?by=BY-HO&kz=KZ-55")
    assert pair.claims[0] == "gomel-pavlodar-agreement-2016"
    assert pair.headline.startswith("In November 2016")
    assert "about 2.5 million US dollars" in pair.notes
    assert pair.number is None  # the number of another fact is not set beside the headline
    trade = suggested_step(view(), "/trade")
    assert trade.number
    assert (trade.number.value, trade.claims[0]) == ("1,092.5", "turnover-2021")
    nothing = suggested_step(view(), "/pair?by=BY-BR&kz=KZ-31")
    assert nothing.headline == "Brest Region – Zhambyl Region: the source names nothing that links them"
    assert (nothing.claims, nothing.source) == ((), "")
    spots = suggested_step(view(), "/white-spots")
    assert spots.headline == "Pairs of regions without a tie in the source: 98 of 140"
    ventures = suggested_step(view(), "/production")
    assert ventures.headline == "Ventures named: 112, of them at work: 30"


def test_of_a_layer_without_a_year_of_all_trade_its_rows_are_counted() -> None:
    rows = (
        *small_layer()[:3],
        placed(figure("12"), "B2"),
        placed(figure("14", period_start="2023", period_end="2023"), "B3"),
    )
    own = View(atlas_of(rows), Selection(data=DataChoice.OWN), language(Lang.EN), view().today)
    step = suggested_step(own, "/trade?data=own&layer=chamber")
    assert step.headline == "In “Chamber of Commerce”: 2 figures"


def test_what_belongs_to_the_reader_is_no_part_of_the_view() -> None:
    step = suggested_step(view(), "/trade?lang=ru&lang2=kk&talk=gomel-pavlodar&step=3&utm_source=x&q=milk")
    assert step.view == "/trade"
    assert suggested_step(view(), "/?place=KZ-55&lang=ru").view == "/?place=KZ-55"


@pytest.mark.parametrize(
    "address",
    ["", "/visit", "/visit?by=BY-HO", "/sources", "/present", "/region", "/region?place=X", "/pair?by=BY-HO",
     "https://example.org/trade", "//trade", "//[", "javascript:alert(1)", "/../trade"],
)  # fmt: skip
@pytest.mark.parametrize("lang", some(list(Lang), 2))
def test_what_no_picture_shows_is_refused_in_a_sentence(address: str, lang: Lang) -> None:
    with pytest.raises(RefusedTalkError) as caught:
        suggested_step(view(lang), address)
    assert caught.value.refusal is TalkRefusal.NO_VIEW
    assert address[:20] in str(caught.value)


def views() -> st.SearchStrategy[str]:
    """Return the addresses of pages with nothing, a place, a pair or a day chosen."""
    by, kz = ([i for i in UNITS if i.startswith(country)] for country in ("BY", "KZ"))
    place = st.sampled_from(UNITS).map("place={}".format)
    pair = st.tuples(st.sampled_from(by), st.sampled_from(kz)).map(lambda ids: f"by={ids[0]}&kz={ids[1]}")
    day = st.integers(1996, 2026).map("date={}-01-01".format)
    asked = {"region": place, "pair": pair}
    return st.sampled_from(PATHS).flatmap(
        lambda path: (asked[path] if path in asked else st.just("") | place | pair | day).map(
            lambda query: f"/{path}?{query}".removesuffix("?")
        )
    )


@given(views())
def test_any_view_of_a_page_has_a_step_within_the_limits_of_a_file(address: str) -> None:
    step = suggested_step(view(), address)
    assert 0 < len(step.headline) <= HEADLINE
    assert len(step.claims) <= MOST_CLAIMS
    assert step.shown
