"""Items of claims of every table: what each shows, and what is in doubt."""

from __future__ import annotations

from datetime import date

import pytest

from components.context import current_atlas
from components.documents.figures import spoken
from components.documents.items import (
    agreement_item,
    claim_item,
    date_badge,
    deed_item,
    doubts,
    figure_item,
    imprint_line,
    kind_name,
    name_then,
    party_item,
    signing_lines,
    source_item,
    status_badge,
    tie_ends,
    tie_item,
    ties_in_order,
)
from components.documents.model import Badge, Go
from components.documents.sentences import sentence
from components.documents.texts import Marked
from components.i18n.language import language
from data.enums import UNCERTAIN, Fact, Lang, Status
from data.model import Party
from data.package.roles import Role
from data.queries.trade.amounts import amounts

ATLAS = current_atlas()
DAY = date(2026, 11, 24)
EN, RU = language(Lang.EN), language(Lang.RU)
TIE = "tie-gomel-pavlodar-2016"


def test_a_claim_in_a_list_is_its_sentence_and_says_what_is_in_doubt_alone() -> None:
    item = claim_item(ATLAS, TIE, EN, DAY)
    assert item.title == sentence(ATLAS, TIE, EN)
    assert (item.badges, item.lines, item.tone) == ((), (), "kind-agreement")
    assert (item.claim, item.go, item.source) == (TIE, Go(claim=TIE), "Source: note 63")
    undated = claim_item(ATLAS, "brest-karaganda-agreement", EN, DAY)
    assert undated.badges == (Badge(text="undated", tone="doubt"),)
    figure = claim_item(ATLAS, "turnover-2021", EN, DAY)
    assert (figure.title, figure.value) == (sentence(ATLAS, "turnover-2021", EN), "1,092.5")
    assert (figure.badges, figure.lines, figure.tone, figure.go) == ((), (), "figure", None)


@pytest.mark.parametrize("lang", list(Lang))
def test_every_label_of_a_claim_in_a_list_is_a_doubt(lang: Lang) -> None:
    items = [claim_item(ATLAS, i, language(lang), DAY) for i in ATLAS.index.claims]
    assert {badge.tone for item in items for badge in item.badges} == {"doubt"}
    assert sum(not item.badges for item in items) > len(items) / 3


def test_the_own_facts_of_a_tie_are_its_kind_status_date_ends_signing_and_themes() -> None:
    item = tie_item(ATLAS, TIE, EN, DAY)
    assert item.badges == (
        Badge(text="Agreement", tone="kind-agreement"),
        Badge(text="signed"),
        Badge(text="November 2016"),
    )
    assert item.lines == (
        "Gomel Region – Pavlodar Region",
        "Signing of the cooperation agreement between Gomel Region and Pavlodar Region, November 2016",
        "general",
    )
    assert tie_ends(ATLAS, TIE, EN, DAY) == "Gomel Region – Pavlodar Region"


def test_a_tie_seen_from_a_place_with_another_territory_is_in_doubt() -> None:
    carried, words = "tie-minsk-region-karaganda-1996", "carried by territory"
    assert words in [badge.text for badge in doubts(ATLAS, carried, EN, DAY, seen_from="KZ-35")]
    assert words not in [badge.text for badge in doubts(ATLAS, carried, EN, DAY, seen_from="BY-MI")]


def test_a_tie_that_rests_on_a_document_of_another_title_names_it() -> None:
    rests = [i for i in map(str, ATLAS.ties().index) if (d := ATLAS.document_of(i)) and d != i]
    named = {i: ATLAS.title(str(ATLAS.document_of(i)), Lang.EN) for i in rests}
    others = {i: title for i, title in named.items() if title != ATLAS.title(i, Lang.EN)}
    assert others
    assert others != named
    for claim_id, title in named.items():
        lines = tie_item(ATLAS, claim_id, EN, DAY).lines
        assert (title in lines) is (claim_id in others)


def test_a_signing_is_a_line_of_its_agreement_with_its_date_and_place() -> None:
    treaty = "friendship-treaty-1996"
    line = "Signing of the Treaty on Friendship and Cooperation in Minsk, 17 January 1996, Minsk"
    assert signing_lines(ATLAS, treaty, EN, DAY) == (line,)
    assert agreement_item(ATLAS, treaty, EN, DAY).lines == (line,)
    assert signing_lines(ATLAS, "tie-brest-karaganda", EN, DAY) == ()


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        ("tie-diaspora-belarus-aktau", "active"),
        ("tie-minsk-region-pavlodar-partner-2022", "active"),
        ("tie-gomel-karaganda-essil-2020", "carried out"),
        ("tie-belarus-astana-visit-2011", "took place"),
        ("tie-brest-kazakhstan-trade-2020", "under way"),
        ("tie-minsk-almaty-maz-2017", "operating"),
        ("event-forum-business-minsk-2017-11", "took place"),
    ],
)
def test_a_status_is_said_in_the_words_of_its_kind(claim: str, words: str) -> None:
    assert status_badge(ATLAS.claim(claim), EN).text == words


def test_a_place_that_is_inferred_is_in_doubt() -> None:
    badges = tie_item(ATLAS, "tie-baranovichi-semey-2022", EN, DAY).badges
    assert badges[1] == Badge(text="proposed", tone="doubt")
    assert badges[-1] == Badge(text="place inferred from a company's seat", tone="doubt")
    assert len(tie_item(ATLAS, TIE, EN, DAY).badges) == 3


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


def test_a_figure_shows_number_unit_and_level_below_a_title_that_says_the_rest() -> None:
    item = figure_item(ATLAS, "turnover-2021", EN)
    assert (item.title, item.value, item.hedge, item.unit) == ("Turnover, 2021", "1,092.5", "", "million US dollars")
    assert item.badges == (Badge(text="Belarus and Kazakhstan as a whole"),)
    assert (item.lines, item.tone, item.go) == ((), "figure", None)


def test_a_figure_that_is_no_result_is_in_doubt() -> None:
    assert figure_item(ATLAS, "target-turnover-1bn", EN).badges[-1] == Badge(text="target", tone="doubt")


def test_a_figure_without_a_number_shows_the_words_in_their_language() -> None:
    item = figure_item(ATLAS, "exporters-gomel-region-2021", RU)
    assert (item.value, item.unit) == (None, "")
    assert item.lines == (Marked(text="among the main suppliers", lang="en"),)
    assert item.title == "Экспорт из Беларуси в Казахстан: экспортёры, Гомельская область – Казахстан, 2021"


def test_what_is_counted_is_named_by_its_goods_alone() -> None:
    item = figure_item(ATLAS, "count-regional-agreements-2021", EN)
    assert (item.title, item.hedge, item.value) == ("Regional agreements, 2021", "about", "30")


def test_a_measure_that_the_unit_does_not_say_is_named() -> None:
    shares = [i for i in ATLAS.index.figure_sides if ATLAS.claim(i).row["measure"] == "growth_pct"]
    assert shares
    assert all("growth" in str(figure_item(ATLAS, i, EN).title).lower() for i in shares)


def test_an_agreement_shows_when_it_was_signed_and_until_when_it_is_valid() -> None:
    item = agreement_item(ATLAS, "cooperation-programme-2009-2016", EN, DAY)
    assert item.badges == (Badge(text="signed"), Badge(text="signed: 2009"), Badge(text="valid until: 2016"))
    assert item.go is None
    undated = agreement_item(ATLAS, "brest-karaganda-agreement", EN, DAY)
    assert undated.badges == (Badge(text="signed"), Badge(text="undated", tone="doubt"))


@pytest.mark.parametrize(
    ("claim", "status", "when"),
    [
        ("accords-2009", "announced", "2009"),
        ("baranovichi-shakarim-offer-2022", "proposed", "October 2022"),
        ("gomselmash-agromash-supply-2018", "planned", "2018"),
    ],
)
def test_what_was_not_signed_has_its_date_and_is_not_called_signed(claim: str, status: str, when: str) -> None:
    assert agreement_item(ATLAS, claim, EN, DAY).badges == (Badge(text=status), Badge(text=when))


def test_a_venture_shows_kind_status_date_and_place() -> None:
    item = deed_item(ATLAS, "venture-kazbelaz-2013", EN, DAY)
    assert [badge.text for badge in item.badges] == ["Joint venture", "operating", "June 2013"]
    assert (item.title, item.lines) == ("KazBelAZ joint venture, Karaganda Region", ("Karaganda",))


def test_a_statement_shows_places_then_who_said_it_in_which_office() -> None:
    item = deed_item(ATLAS, "said-akhmetova-first-truck-2013", EN, DAY)
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
    assert date_badge(ATLAS, "brest-karaganda-agreement", EN) == Badge(text="undated", tone="doubt")


def test_ties_and_figures_have_no_kind_of_deed() -> None:
    assert kind_name(ATLAS.claim("gomel-pavlodar-agreement-2016"), EN) == "Agreement between regions"
    assert kind_name(ATLAS.claim("turnover-2021"), EN) == ""


def test_a_place_is_named_as_on_the_day_of_the_claim() -> None:
    assert name_then(ATLAS, "KZ-71", "friendship-treaty-1996", EN, DAY) == ATLAS.place_name(
        "KZ-71", lang=Lang.EN, on=date(1996, 1, 17)
    )
    assert name_then(ATLAS, "KZ-71", "friendship-treaty-1996", EN, DAY) != "Astana"
    assert name_then(ATLAS, "KZ-71", "accords-2009", EN, DAY) == "Astana"


NUMBERS = [
    ("venture-maz-dealers-2017", "9 dealers (2017)"),
    ("venture-belarusian-companies-2021", "366 companies (2021)"),
    ("venture-kazakh-capital-companies-2021", "54 companies (2021)"),
    ("venture-mogilev-pet-2013", "investment: about 250 million US dollars"),
    ("venture-kokshetau-park-2016", "almost 10,000 square metres, first stage (2016)"),
    ("belaz-astanabelazservice-contract-2017", "almost 25 million US dollars, November 2017"),
    ("belaz-astanabelazservice-contract-2017", "25 vehicles, November 2017"),
    ("venture-astanabelazservice-2017", "almost 25 million US dollars, November 2017"),
    ("mtz-contract-2021", "10 million US dollars, June 2021"),
    ("gomselmash-agromash-agreement-2021", "60 million US dollars, 2021"),
    ("regional-agreements-2021", "about 30, 2021"),
    ("university-agreements-2011", "52, May 2011"),
    ("venture-gomselmash-agromash-2022", "over 320 million US dollars, 2007 – 2022"),
    ("event-forum-business-minsk-2017-11", "about 400 people, November 2017"),
    ("event-round-table-rail-astana-2022-10", "over 80, October 2022"),
]


@pytest.mark.parametrize(("claim_id", "number"), NUMBERS)
def test_the_card_of_a_claim_shows_its_numbers_with_hedge_unit_and_time(claim_id: str, number: str) -> None:
    lines = claim_item(ATLAS, claim_id, EN, DAY).lines
    assert any(str(line).endswith(number) for line in lines), lines


@pytest.mark.parametrize("lang", list(Lang))
def test_no_number_of_a_venture_is_hidden_from_its_card(lang: Lang) -> None:
    words, shown = language(lang), 0
    for claim_id in map(str, ATLAS.tables["ventures"].index):
        said = " ".join(map(str, claim_item(ATLAS, claim_id, words, DAY).lines))
        for amount in amounts(ATLAS, claim_id):
            scale = 1e-6 if amount.kind == "investment" else 1
            assert words.number(amount.value * scale) in said, claim_id
            shown += 1
    assert shown > 40


def test_a_number_that_belongs_to_a_deed_is_on_its_card() -> None:
    owners = {owner for i in ATLAS.index.claims for owner in ATLAS.items(ATLAS.claim(i).cell(Role.BELONGS_TO))}
    assert len(owners) > 20
    for owner in owners:
        shown = " ".join(map(str, claim_item(ATLAS, owner, EN, DAY).lines))
        for figure in ATLAS.numbers_of(owner):
            assert spoken(ATLAS.claim(figure), EN) in shown, (owner, figure)


def test_a_figure_that_is_not_about_the_two_sides_names_whom_it_is_about_and_not_them() -> None:
    item = figure_item(ATLAS, "agricultural-output-eaeu-2020", EN)
    assert [badge.text for badge in item.badges] == ["Eurasian Economic Union"]
    assert item.title == "Agricultural output of the EAEU, 2020"
    assert item.lines == ()
    assert (item.value, item.unit) == ("114.3", "billion US dollars")
    dealer = figure_item(ATLAS, "units-agromashholding-2020", EN)
    assert "Gomselmash" not in str(dealer)
