"""What the panel says has a claim and a source behind it, in four languages."""

from __future__ import annotations

from datetime import date

import pytest

from components.documents import panel
from components.documents.evidence import evidence
from components.documents.items import claim_item
from components.documents.model import Document, Go, Item
from components.documents.panel import document, documents
from components.documents.titles import figure_title
from components.i18n.language import language
from components.session.routes import route
from data.atlas.selection import Selection
from data.enums import Lang
from tests.data.whole import ATLAS

TODAY = date(2026, 11, 24)


def items(page: Document, section: str) -> list[Item]:
    return [item for part in page.sections if part.id == section for item in part.items]


@pytest.mark.daily(128)
@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("place", [*ATLAS.units(TODAY), "KZ-YUZ", "KZ-KAR", "semey", "BY-HO-VET", "BY-HM-PAR"])
def test_every_figure_and_tie_of_a_place_opens_its_evidence(place: str, lang: Lang) -> None:
    page = document(ATLAS, Selection(place=place, lang=lang), language(lang), today=TODAY)
    assert page.place == place
    assert page.title
    for section in ("ties", "undated", "by_territory", "figures", "below", "country"):
        for item in items(page, section):
            card = evidence(ATLAS, str(item.claim), language(lang))
            assert item.source == card.label, item
            assert all(name and text for name, text in card.rows)


def overview(day: date | None = None, lang: Lang = Lang.EN) -> Document:
    return document(ATLAS, Selection(date=day), language(lang), today=TODAY)


def test_the_overview_counts_22_named_pairs_of_about_30_that_the_book_counts_as_of_2021() -> None:
    for page in (overview(), overview(date(2021, 6, 1))):
        assert page.title == "22 pairs of regions and cities in Belarus and Kazakhstan have an agreement"
        assert page.lead[1].startswith("The agreement is dated in 7 of them, and undated in the source in 15. ")
        assert page.lead[1].endswith("As of 2021 the book counts about 30 agreements between regions.")


@pytest.mark.parametrize(("day", "named"), [(date(1998, 1, 1), "1 pair of regions"), (date(2012, 6, 1), "5 pairs")])
def test_on_an_earlier_day_the_overview_says_what_was_known_then(day: date, named: str) -> None:
    page = overview(day)
    assert page.title.startswith(named)
    assert not any("30" in line or "as of 2021" in line for line in page.lead)


@pytest.mark.parametrize(
    ("lang", "author"), [(Lang.EN, "Boris Zalesskij"), (Lang.RU, "Борис Залесский"), (Lang.BE, "Барыс Залескі")]
)
def test_the_overview_says_from_which_book_the_facts_are_and_how_far_they_reach(lang: Lang, author: str) -> None:
    said = overview(lang=lang).lead[0]
    assert all(text in said for text in (author, "2023", "1992", "2022"))


def test_the_ways_on_from_the_front_page_lead_to_pages_that_are_there() -> None:
    ways = next(part for part in overview().sections if part.id == "ways").items
    assert [route(str(way.go.page)).name for way in ways if way.go] == ["region", "visit"]


def test_the_overview_counts_each_region_apart() -> None:
    lines = {str(item.title): item.lines[0] for item in overview().items if item.lines}
    assert lines["Ulytau Region"] == "Own ties: 0 · carried by territory: 9"
    assert lines["Pavlodar Region"] == "Own ties: 12 · undated: 2"
    regions = (part.items for part in overview(date(1997, 9, 1)).sections if part.id in ("BY", "KZ"))
    earlier = {str(item.title): item.lines[0] for items in regions for item in items}
    assert earlier["Minsk Region"] == "Own ties: 1"
    assert {line for name, line in earlier.items() if name not in ("Minsk Region", "Karaganda Region")} == {
        "Own ties: 0"
    }


def test_karaganda_shows_five_partner_regions_and_1996() -> None:
    page = document(ATLAS, Selection(place="KZ-35"), language(Lang.EN), today=TODAY)
    ties = items(page, "by_territory")
    agreements = [i for i in ties if i.tone == "kind-agreement"]
    assert {ATLAS.index.ends[str(i.claim)][0] for i in agreements} == {"BY-MI", "BY-BR", "BY-HO", "BY-VI", "BY-MA"}
    assert all("carried by territory" in [badge.text for badge in item.badges] for item in agreements)
    assert any("1996" in str(item.title) for item in agreements)


def test_a_hedge_stays_with_its_figure() -> None:
    page = document(ATLAS, Selection(place="BY-BR"), language(Lang.EN), today=TODAY)
    figure = next(i for i in items(page, "figures") if i.value == "130")
    assert (figure.hedge, figure.unit) == ("over", "million US dollars")
    assert "Brest Region's trade with Kazakhstan" in str(figure.title)


def test_every_tie_can_be_opened() -> None:
    for claim in map(str, ATLAS.ties(repeats=True).index):
        page = document(ATLAS, Selection(claim=claim), language(Lang.RU), today=TODAY)
        assert page.claim == claim
        assert page.sections


def test_note_90_gives_the_text_on_interregional_cooperation() -> None:
    page = document(ATLAS, Selection(place="BY-VI"), language(Lang.EN), today=TODAY)
    ties = [*items(page, "ties"), *items(page, "undated")]
    claim = next(item.claim for item in ties if item.source == "Source: note 90")
    assert "nterregional" in dict(evidence(ATLAS, str(claim), language(Lang.EN)).rows)["Title"]


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("said-akhmetova-first-truck-2013", "А. Ахметова, автор источника"),
        ("event-articles-izvestiya", "Александр Лукашенко, Нурсултан Назарбаев, В. Путин, Газета «Известия»"),
    ],
)
def test_who_spoke_and_who_took_part_is_said_in_the_language_of_the_page(claim: str, said: str) -> None:
    assert said in claim_item(ATLAS, claim, language(Lang.RU), TODAY).lines


def test_a_place_leads_to_its_page_and_a_town_to_what_it_lies_in() -> None:
    page = document(ATLAS, Selection(place="semey"), language(Lang.EN), today=TODAY)
    assert [(action.text, action.go) for action in page.actions] == [
        ("Prepare a visit", Go(by=None, kz="semey", page="visit")),
        ("Open the page of this place", Go(place="semey", page="region")),
        ("Pairs with this place", Go(by=None, kz="semey", page="pair")),
        ("Lies in: Abai Region", Go(place="KZ-10")),
    ]
    earlier = document(ATLAS, Selection(place="semey", date=date(2020, 1, 1)), language(Lang.EN), today=TODAY)
    assert earlier.actions[-1].go == Go(place="KZ-VOS")
    region = document(ATLAS, Selection(place="KZ-55"), language(Lang.EN), today=TODAY)
    assert [action.id for action in region.actions] == ["visit", "page", "pairs"]


def test_figures_are_ordered_by_whole_years_then_latest_first_then_by_flow() -> None:
    page = document(ATLAS, Selection(place="BY-HO"), language(Lang.EN), today=TODAY)
    shown = [figure_title(ATLAS, str(i.claim), language(Lang.EN)) for i in items(page, "figures") if i.value]
    assert shown[:2] == [
        "Turnover, Gomel Region – Kazakhstan, 2020",
        "Turnover, Gomel Region – Pavlodar Region, 2016",
    ]
    rows = [ATLAS.claim(str(item.claim)).row for item in items(page, "figures")]
    months = [row for row in rows if row["period_start"] == "2017-01" and row["measure"] == "value"]
    assert [row["flow"] for row in months[:4]] == ["turnover", "export", "import", "balance"]


def test_the_panel_keeps_documents_as_they_travel() -> None:
    chosen, lang = Selection(place="BY-HO"), language(Lang.EN)
    written = documents(ATLAS)(chosen, lang, TODAY)
    assert written == document(ATLAS, chosen, lang, today=TODAY).to_json()
    assert documents(ATLAS)(chosen, lang, TODAY) is written


def test_a_pair_has_its_card_in_the_panel() -> None:
    page = document(ATLAS, Selection(by="BY-HO", kz="KZ-55"), language(Lang.EN), today=TODAY)
    assert page.title == "Gomel Region – Pavlodar Region"
    assert document(ATLAS, Selection(by="BY-HO"), language(Lang.EN), today=TODAY).title == overview().title


def test_the_panel_is_of_the_claim_else_the_body_the_person_the_place_or_the_pair() -> None:
    claim, pair = "gomel-pavlodar-agreement-2016", {"by": "BY-HO", "kz": "KZ-55"}

    def shown(**chosen: str) -> Document:
        return document(ATLAS, Selection(**chosen), language(Lang.EN), today=TODAY)  # type: ignore[arg-type]

    assert shown(org="belaz").org == "belaz"
    assert shown(person="lukashenka-a").person == "lukashenka-a"
    assert shown(claim=claim, place="BY-HO").claim == claim
    assert shown(place="BY-HO", **pair).place == "BY-HO"
    assert shown(**pair).title == "Gomel Region – Pavlodar Region"
    assert shown(by="BY-HO").title == shown(kz="KZ-55").title == overview().title


def test_before_any_agreement_the_overview_asks_who_works_with_whom() -> None:
    assert overview(date(1992, 1, 1)).title == "Regions and cities of Belarus and Kazakhstan: who works with whom"


def test_where_nothing_is_dated_the_overview_says_no_span(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("book_known_from", "book_known_until"):
        with monkeypatch.context() as patch:
            patch.setattr(panel, name, lambda _atlas: None)
            assert overview().lead[0] == "Every fact opens its source."
