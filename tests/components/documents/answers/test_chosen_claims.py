"""Choice of claims for an answer: by date, by weight, each once."""

from __future__ import annotations

from datetime import date

from components.context import View, current_atlas
from components.documents.answers.chosen_claims import best_figure, known, latest, moments, numbers, sentences
from components.documents.sentences import sentence
from components.i18n.language import language
from data.atlas.selection import Selection
from data.enums import Fact, Lang

ATLAS = current_atlas()
TODAY = date(2026, 11, 24)
AGREED, MET, WISHED = "gomel-pavlodar-agreement-2016", "tie-gomel-pavlodar-2016", "brest-karaganda-agreement"
TRADED, MONTHS = "turnover-gomel-pavlodar-2016", "turnover-2021"


def view(day: date = date(2026, 11, 24)) -> View:
    return View(ATLAS, Selection(date=day), language(Lang.EN), day)


def test_what_is_stated_later_than_the_day_is_not_known() -> None:
    assert known(view(), (AGREED, AGREED, MET)) == [AGREED, MET]
    assert known(view(date(2016, 10, 31)), (AGREED, MET)) == []


def test_the_latest_claim_is_a_dated_one_and_done_before_it_is_later() -> None:
    assert latest(view(), (WISHED,)) is None
    planned = "gomselmash-agromash-supply-2018"
    assert ATLAS.since(planned)
    assert latest(view(), (WISHED, planned, AGREED)) == AGREED


def test_an_amount_is_chosen_before_a_comparison() -> None:
    figures = [i for i, claim in ATLAS.index.claims.items() if claim.table == "trade"]
    chosen = best_figure(view(), figures)
    assert chosen
    assert ATLAS.claim(chosen).row["measure"] == "value"
    assert best_figure(view(), ()) is None


def test_sentences_are_few_and_the_open_promise_is_the_last() -> None:
    claims = [i for i, claim in ATLAS.index.claims.items() if claim.table == "agreements"]
    said = sentences(view(), [None, *claims, claims[0]], open_id=claims[1])
    assert len(said) == 5
    assert said[0].title == sentence(ATLAS, claims[0], language(Lang.EN))
    assert (said[-1].claim, said[-1].badges[0].text) == (claims[1], "open")
    assert len({item.claim for item in said}) == 5


def test_moments_are_in_order_of_time_each_title_once_and_few() -> None:
    claims = [i for i, claim in ATLAS.index.claims.items() if claim.table in {"agreements", "ties", "events"}]
    found = moments(view(), claims)
    assert len(found) == 6
    dates = [since.first for item in found if (since := ATLAS.since(str(item.claim)))]
    assert dates == sorted(dates)
    assert len({item.title for item in found}) == 6
    assert moments(view(), (WISHED,)) == ()


def test_numbers_are_three_figures_of_trade_amounts_first() -> None:
    figures = [str(i) for i in ATLAS.figures_of("BY-HO", on=view().day).index]
    found = numbers(view(), figures)
    assert len(found) == 3
    assert all(item.value and item.source and item.tone == "number" for item in found)
    measures = [ATLAS.claim(str(item.claim)).row["measure"] for item in found]
    assert measures == sorted(measures, key=lambda measure: measure != "value")
    assert numbers(view(date(1999, 1, 1)), figures) == ()


def test_a_time_line_has_the_same_claims_in_every_language() -> None:
    """In some languages a fact and its agreement share a title that differs in others."""
    claims = [i for i, claim in ATLAS.index.claims.items() if claim.fact in (Fact.EVENT, Fact.TIE, Fact.VENTURE)]
    shown = {lang: moments(View(ATLAS, Selection(), language(lang), TODAY), claims) for lang in Lang}
    assert all([item.claim for item in items] == [item.claim for item in shown[Lang.EN]] for items in shown.values())
    twice = ("event-opening-maz-almaty-2017-06", "venture-maz-hyundai-2017", "tie-minsk-almaty-maz-2017")
    assert len({len(moments(View(ATLAS, Selection(), language(lang), TODAY), twice)) for lang in Lang}) == 1


def test_agreements_and_figures_of_one_date_are_all_said_and_deeds_of_one_date_once() -> None:
    def of_one_date(*facts: Fact) -> list[str]:
        found: dict[str, list[str]] = {}
        for claim_id, claim in ATLAS.index.claims.items():
            if claim.fact in facts and (since := ATLAS.since(claim_id)):
                found.setdefault(since.text, []).append(claim_id)
        return next(ids for ids in found.values() if len(ids) > 2)[:3]

    agreements, figures = of_one_date(Fact.AGREEMENT), of_one_date(Fact.FIGURE)
    assert [item.claim for item in sentences(view(), agreements)] == agreements
    assert [item.claim for item in sentences(view(), figures)] == figures
    visits = of_one_date(Fact.EVENT, Fact.TIE, Fact.VENTURE)
    assert [item.claim for item in sentences(view(), visits)] == visits[:1]
    undated = [i for i, claim in ATLAS.index.claims.items() if claim.fact is Fact.TIE and not ATLAS.since(i)][:3]
    assert [item.claim for item in sentences(view(), undated)] == undated
