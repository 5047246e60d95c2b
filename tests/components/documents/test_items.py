"""Items of claims of every table: what each shows, and what is in doubt."""

from __future__ import annotations

from datetime import date

import pytest

from components.context import current_atlas
from components.documents.items import (
    UNCERTAIN,
    agreement_item,
    claim_item,
    claim_title,
    date_badge,
    deed_item,
    figure_item,
    imprint_line,
    kind_name,
    name_then,
    party_item,
    source_item,
    status_badge,
    tie_item,
    tie_title,
    ties_in_order,
)
from components.documents.model import Badge, Go
from components.documents.texts import Marked
from components.i18n.language import language
from data.enums import Fact, Lang, Status
from data.model import Party

ATLAS = current_atlas()
DAY = date(2026, 11, 24)
EN, RU = language(Lang.EN), language(Lang.RU)
TIE = "tie-gomel-pavlodar-2016"


def test_a_tie_shows_kind_status_date_agreement_and_themes() -> None:
    item = claim_item(ATLAS, TIE, EN, DAY)
    assert item.title == "Gomel Region – Pavlodar Region"
    assert item.badges == (
        Badge(text="Agreement", tone="kind pv-kind-agreement"),
        Badge(text="signed"),
        Badge(text="November 2016"),
    )
    assert item.lines == (
        "Cooperation agreement between the Gomel Regional Executive Committee and the Akimat of Pavlodar Region",
        "general",
    )
    assert (item.claim, item.go, item.source) == (TIE, Go(claim=TIE), "Source: the book, chapter 3")


@pytest.mark.parametrize(("seen_from", "title"), [("BY-HO", "Pavlodar Region"), ("KZ-55", "Gomel Region")])
def test_a_tie_seen_from_a_place_is_named_by_its_other_end(seen_from: str, title: str) -> None:
    assert tie_item(ATLAS, TIE, seen_from, EN, DAY).title == title
    assert tie_title(ATLAS, TIE, EN, DAY, seen_from=seen_from) == title


def test_a_place_that_is_inferred_is_in_doubt() -> None:
    badges = tie_item(ATLAS, "tie-baranovichi-semey-2022", None, EN, DAY).badges
    assert badges[1] == Badge(text="proposed", tone="doubt")
    assert badges[-1] == Badge(text="place inferred from a company's seat", tone="doubt")
    assert len(tie_item(ATLAS, TIE, None, EN, DAY).badges) == 3


def test_agreements_come_first_then_ties_by_date_the_undated_last() -> None:
    found = ties_in_order(ATLAS, ATLAS.ties(on=DAY))
    kinds = [str(ATLAS.claim(i).row["kind"]) for i in found]
    signed = kinds.count("agreement")
    assert 0 < signed < len(kinds)
    assert set(kinds[:signed]) == {"agreement"}
    for part in (found[:signed], found[signed:]):
        dates = [since.text if (since := ATLAS.since(i)) else "9999" for i in part]
        assert dates == sorted(dates)
        assert dates[0] < dates[-1] == "9999"


def test_a_figure_shows_number_unit_period_level_and_sides() -> None:
    item = claim_item(ATLAS, "turnover-2021", EN, DAY)
    assert (item.title, item.value, item.hedge, item.unit) == ("Turnover", "1,092.5", "", "million US dollars")
    assert item.badges == (Badge(text="2021"), Badge(text="Belarus and Kazakhstan as a whole"))
    assert (item.lines, item.tone, item.go) == (("Belarus – Kazakhstan",), "figure", None)


def test_a_figure_that_is_no_result_is_in_doubt() -> None:
    assert figure_item(ATLAS, "target-turnover-1bn", EN, DAY).badges[-1] == Badge(text="target", tone="doubt")


def test_a_figure_without_a_number_shows_the_words_in_their_language() -> None:
    item = figure_item(ATLAS, "exporters-gomel-region-2021", RU, DAY)
    assert (item.value, item.unit) == (None, "")
    assert item.lines == ("Гомельская область – Казахстан", Marked(text="among the main suppliers", lang="en"))
    assert item.title == "Экспорт из Беларуси в Казахстан: экспортёры"


def test_what_is_counted_is_named_by_its_goods_alone() -> None:
    item = figure_item(ATLAS, "count-regional-agreements-2021", EN, DAY)
    assert (item.title, item.hedge, item.value) == ("regional agreements", "about", "30")


def test_a_measure_that_the_unit_does_not_say_is_named() -> None:
    shares = [i for i in ATLAS.index.figure_sides if ATLAS.claim(i).row["measure"] == "growth_pct"]
    assert shares
    assert all("growth" in str(figure_item(ATLAS, i, EN, DAY).title) for i in shares)


def test_an_agreement_shows_when_it_was_signed_and_until_when_it_is_valid() -> None:
    item = agreement_item(ATLAS, "cooperation-programme-2009-2016", EN)
    assert item.badges == (Badge(text="signed"), Badge(text="signed: 2009"), Badge(text="valid until: 2016"))
    assert item.go is None
    undated = claim_item(ATLAS, "accords-2009", EN, DAY)
    assert undated.badges == (Badge(text="announced"), Badge(text="undated", tone="doubt"))
    assert undated.go == Go(claim="accords-2009")


def test_a_venture_shows_kind_status_date_and_place() -> None:
    item = deed_item(ATLAS, "venture-kazbelaz-2013", EN, DAY)
    assert [badge.text for badge in item.badges] == ["Joint venture", "operating", "June 2013"]
    assert (item.title, item.lines) == ("KazBelAZ joint venture, Karaganda Region", ("Karaganda",))


def test_a_statement_shows_places_then_who_said_it_in_which_office() -> None:
    item = claim_item(ATLAS, "said-akhmetova-first-truck-2013", EN, DAY)
    assert item.lines == ("Karaganda", "A. Akhmetova, author of the source")
    assert item.badges[0] == Badge(text="Statement")


@pytest.mark.parametrize("fact", list(Fact))
def test_every_claim_has_a_title_and_a_source(fact: Fact) -> None:
    claims = [i for i, claim in ATLAS.index.claims.items() if claim.fact is fact]
    assert claims
    for claim_id in claims:
        item = claim_item(ATLAS, claim_id, RU, DAY)
        assert item.title
        assert (item.claim, item.source is None) == (claim_id, False)
        assert item.go == (None if fact is Fact.FIGURE else Go(claim=claim_id))


def test_a_party_leads_to_its_place_or_to_its_card() -> None:
    parties = [party for found in ATLAS.index.parties.values() for party in found]
    place = next(party for party in parties if party.place_id)
    body = next(party for party in parties if party.org_id)
    person = next(party for party in parties if party.person_id)
    unnamed = next(party for party in parties if not party.id)
    assert party_item(ATLAS, place, EN, DAY).go == Go(place=place.place_id)
    shown = party_item(ATLAS, body, EN, DAY)
    assert (shown.go, shown.title) == (
        Go(org=body.org_id),
        ATLAS.text("organisations", str(body.org_id), "name", Lang.EN),
    )
    assert isinstance(body, Party)
    assert party_item(ATLAS, person, EN, DAY).go == Go(person=person.person_id)
    assert party_item(ATLAS, unnamed, EN, DAY).go is None


def test_a_source_is_named_by_its_number_and_its_title_in_english() -> None:
    note, book = ATLAS.source("fn-090"), ATLAS.source("zalesskij-2023")
    assert str(source_item(note, ["line"], EN).title).startswith("Note 90: On Interregional")
    assert str(source_item(book, [], EN).title).startswith("The book: Partnership Vector")
    assert source_item(note, ["line"], EN).lines == ("line",)
    assert source_item(note, [], RU).title == ("Примечание 90: ", Marked(text=note.title_en, lang="en"), "")
    assert imprint_line(book, EN) == ("Scientia Scripta, 2023",)


@pytest.mark.parametrize("status", sorted({claim.status for claim in ATLAS.index.claims.values()}))
def test_what_is_not_done_is_in_doubt(status: Status) -> None:
    claims = [claim for claim in ATLAS.index.claims.values() if claim.status is status]
    assert (status_badge(claims[0], EN).tone == "doubt") is (status in UNCERTAIN)


def test_a_date_that_is_not_stated_is_in_doubt() -> None:
    assert date_badge(ATLAS, TIE, EN) == Badge(text="November 2016")
    assert date_badge(ATLAS, "accords-2009", EN) == Badge(text="undated", tone="doubt")


def test_a_claim_is_called_by_its_title_else_as_it_is_stated() -> None:
    assert claim_title(ATLAS, "venture-kazbelaz-2013", EN) == "KazBelAZ joint venture, Karaganda Region"
    assert claim_title(ATLAS, TIE, EN) == "in November 2016"
    assert claim_title(ATLAS, "count-regional-agreements-2021", EN) == "about 30 cooperation agreements"


def test_ties_and_figures_have_no_kind_of_deed() -> None:
    assert kind_name(ATLAS.claim("gomel-pavlodar-agreement-2016"), EN) == "Agreement of regions"
    assert kind_name(ATLAS.claim("turnover-2021"), EN) == ""


def test_a_place_is_named_as_on_the_day_of_the_claim() -> None:
    assert name_then(ATLAS, "KZ-71", "friendship-treaty-1996", EN, DAY) == ATLAS.place_name(
        "KZ-71", lang=Lang.EN, on=date(1996, 1, 17)
    )
    assert name_then(ATLAS, "KZ-71", "friendship-treaty-1996", EN, DAY) != "Astana"
    assert name_then(ATLAS, "KZ-71", "accords-2009", EN, DAY) == "Astana"
