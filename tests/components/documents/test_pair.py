"""The page of a pair, also where there is nothing."""

from __future__ import annotations

import re
from datetime import date

import pytest

from components.context import View
from components.documents.pair import MOST, chooser_document, claims_shown, pair_card, pair_document
from components.documents.place import place_document
from components.documents.sentences import sentence
from components.i18n.language import language
from data.atlas.selection import Selection
from data.enums import Lang
from data.queries.places.pair import nearest
from tests.data.whole import ATLAS

TODAY = date(2026, 11, 24)
UNITS = ATLAS.units(TODAY)
PAIRS = [(by, kz) for by in UNITS if by.startswith("BY") for kz in UNITS if kz.startswith("KZ")]


def view(lang: Lang = Lang.EN, **chosen: object) -> View:
    return View(ATLAS, Selection(lang=lang, **chosen), language(lang), TODAY)  # type: ignore[arg-type]


def test_every_pair_of_units_has_a_page_and_everything_on_it_has_evidence() -> None:
    for by_id, kz_id in [*PAIRS, ("brest", "semey"), ("BY-HM-PAR", "ekibastuz"), ("BY-MI", "KZ-KAR"), ("BY", "KZ-39")]:
        document = pair_document(view(), by_id, kz_id)
        assert document.sections, (by_id, kz_id)
        *sections, sources = (section for section in document.sections if section.id != "missing")
        for section in sections:
            assert section.items or section.empty
            assert all(shown.claim in ATLAS.index.claims and shown.source for shown in section.items)
        labels = {str(shown.source) for section in sections for shown in section.items}
        notes = {int(number) for label in labels for number in re.findall(r"note (\d+)", label)}
        named = [re.match(r"(?:Note (\d+)|The book): \S", str(shown.title)) for shown in sources.items]
        assert sources.id == "sources"
        assert [int(found[1]) for found in named if found and found[1]] == sorted(notes)
        assert all(named), "on paper a number alone says nothing"


def test_gomel_and_pavlodar_show_agreement_trade_ventures_interests_and_open_promises() -> None:
    document = pair_document(view(), "BY-HO", "KZ-55")
    assert document.title == "Gomel Region – Pavlodar Region"
    ids = [section.id for section in document.sections]
    assert ids == [
        "agreements",
        "ties",
        "figures",
        "ventures",
        "interests",
        "promises",
        "events",
        "statements",
        "of-country",
        "below",
        "conflicts",
        "country-BY-HO",
        "missing",
        "sources",
    ]
    assert all(section.folded for section in document.sections)
    assert document.contents == "On this page"
    promises = next(section for section in document.sections if section.id == "promises").items
    assert {shown.badges[0].text for shown in promises} == {"open"}
    assert promises[0].title == sentence(ATLAS, str(promises[0].claim), language(Lang.EN))


def test_an_empty_pair_is_an_honest_page() -> None:
    document = pair_document(view(), "BY-VI", "KZ-43")
    assert "nothing" in document.lead[0]
    by_id = {section.id: section for section in document.sections}
    assert len(by_id["nearest-BY-VI"].items) == 2
    assert by_id["nearest-KZ-43"].empty
    assert by_id["interest-BY-VI"].items


@pytest.mark.parametrize(
    ("by_id", "kz_id", "said"),
    [
        ("BY-HO", "KZ-55", ["Until when 1 agreement is valid.", "What came of 2 proposals."]),
        ("BY-VI", "KZ-35", ["No date for 1 agreement.", "Until when 1 agreement is valid.", "No trade of these two"]),
        ("BY-VI", "KZ-43", ["No signed or working agreement of the two", "No trade", "No venture", "No visit"]),
    ],
)
def test_what_the_source_does_not_say_of_a_pair_is_said(by_id: str, kz_id: str, said: list[str]) -> None:
    gaps = next(part for part in pair_document(view(), by_id, kz_id).sections if part.id == "missing").items
    assert len(gaps) >= len(said)
    assert [str(gap.title)[: len(text)] for gap, text in zip(gaps, said, strict=False)] == said


def test_what_became_of_a_territory_is_said() -> None:
    assert any("7 June 2022" in note for note in pair_document(view(), "BY-MI", "KZ-62").notes)


def test_a_language_changes_the_words_not_the_facts() -> None:
    english, russian = (pair_document(view(lang), "BY-HO", "KZ-55") for lang in (Lang.EN, Lang.RU))
    assert russian.title == "Гомельская область – Павлодарская область"
    claims = [[[shown.claim for shown in part.items] for part in doc.sections] for doc in (english, russian)]
    assert claims[0] == claims[1]


def test_two_dates_of_one_venture_are_shown_as_a_disagreement() -> None:
    document = pair_document(view(), "BY-MI", "KZ-35")
    doubts = next(section for section in document.sections if section.id == "conflicts").items
    assert any("June 2013" in str(shown.title) for shown in doubts)


def test_without_a_pair_the_named_ones_are_offered() -> None:
    (named,) = chooser_document(view()).sections
    assert {(shown.go.by, shown.go.kz) for shown in named.items if shown.go} == set(ATLAS.pairs(TODAY))
    assert len(named.items) == 22


def test_a_pair_and_a_region_list_their_figures_in_one_order() -> None:
    figures = [
        [shown.claim for part in document.sections if part.id == "figures" for shown in part.items]
        for document in (pair_document(view(), "BY-HO", "KZ-55"), place_document(view(place="BY-HO")))
    ]
    assert figures[0]
    assert figures[0] == [claim for claim in figures[1] if claim in figures[0]]


def test_a_pair_says_what_is_known_of_each_with_the_whole_other_country() -> None:
    sections = {section.id: section for section in pair_document(view(), "BY-BR", "KZ-35").sections}
    own, theirs = ([shown.claim for shown in sections[id_].items] for id_ in ("country-BY-BR", "country-KZ-35"))
    assert own
    assert theirs
    for claim_ids, side in ((own, 1), (theirs, 0)):
        for claim_id in map(str, claim_ids):
            sides = ATLAS.sides(claim_id)
            assert sides
            assert sides[side] in {"BY", "KZ"}
            assert ATLAS.claim(claim_id).row["level"] != "other", "it is about one side alone"


def test_the_pairs_of_a_chosen_place_come_first_in_the_choice() -> None:
    whole = chooser_document(view())
    for place in ("KZ-55", "BY-BR"):
        own, others = chooser_document(view(place=place)).sections
        assert own.items
        assert len(own.items) + len(others.items) == len(whole.items)
        for shown in own.items:
            assert shown.go
            ends = {str(shown.go.by), str(shown.go.kz)}
            assert place in ends | {ATLAS.parent(end, TODAY) for end in ends}


def test_the_card_of_a_pair_is_its_answer_with_the_ways_on() -> None:
    card = pair_card(view(), "BY-HO", "KZ-55")
    page = pair_document(view(), "BY-HO", "KZ-55")
    assert card.answer
    assert page.answer
    assert card.answer.sentences == page.answer.sentences
    assert (card.sections, card.close) == ((), "Clear the selection")
    assert [action.id for action in card.actions] == ["visit", "page", "BY-HO", "KZ-55"]
    assert pair_card(view(), "BY-VI", "KZ-43").answer is None


def test_of_many_nearest_ties_the_first_are_listed_and_all_are_counted() -> None:
    sections = {part.id: part for part in pair_document(view(), "BY-HM", "KZ-43").sections}
    near = nearest(ATLAS, "BY-HM", on=TODAY).ties
    assert len(near) > MOST
    assert [shown.claim for shown in sections["nearest-BY-HM"].items] == list(near[:MOST])
    assert sections["nearest-BY-HM"].count == len(near)
    assert sections["nearest-KZ-43"].count is None


def test_what_was_said_of_the_whole_country_when_they_met_is_marked_and_no_claim_of_the_pair() -> None:
    sections = {section.id: section for section in pair_document(view(), "BY-HO", "KZ-55").sections}
    items = sections["of-country"].items
    assert "venture-aluminium-cluster-2017" in {item.claim for item in items}
    assert all(item.badges[0].text.startswith("of the whole country: Belarus") for item in items)
    assert not {item.claim for item in items} & set(claims_shown(view(), "BY-HO", "KZ-55"))
