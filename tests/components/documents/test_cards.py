"""Cards of organisations and people: what they are, and everything that is stated of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from components.context import current_atlas, today
from components.documents.cards import organisation_document, person_document
from components.i18n.language import language
from data.enums import Lang
from data.queries.texts.organisations import organisation_claims
from data.queries.texts.people import people

if TYPE_CHECKING:
    from components.documents.model import Document

ATLAS = current_atlas()


def organisation(org_id: str, lang: Lang = Lang.EN) -> Document:
    return organisation_document(ATLAS, org_id, language(lang), today())


def person(person_id: str, lang: Lang = Lang.EN) -> Document:
    return person_document(ATLAS, person_id, language(lang), today())


def claims(document: Document, section: str) -> list[str | None]:
    return [item.claim for part in document.sections if part.id == section for item in part.items]


@pytest.mark.parametrize("lang", Lang)
def test_the_card_of_belaz_says_belaz_and_leads_to_its_seat(lang: Lang) -> None:
    card = organisation("belaz", lang)
    assert card.org == "belaz"
    assert card.title == ATLAS.text("organisations", "belaz", "name", lang)
    assert card.eyebrow
    assert [action.go.to_json() for action in card.actions] == [{"place": "zhodino"}]
    assert len(card.notes) == 2  # what it makes, and that its seat is not stated


def test_an_organisation_has_its_ties_ventures_contracts_figures_statements_and_sources() -> None:
    card = organisation("belaz")
    order = ["ties", "ventures", "contracts", "agreements", "figures", "events", "statements", "sources"]
    shown = [part.id for part in card.sections]
    assert shown == [id_ for id_ in order if id_ in shown]
    assert {"ties", "ventures", "contracts", "figures", "events", "sources"} <= set(shown)
    assert "belaz-astanabelazservice-contract-2017" in claims(card, "contracts")
    assert "contract-belaz-astanabelazservice-2017-11" in claims(card, "figures")
    assert "venture-belaz-vostochny-2021" in claims(card, "ventures")


def test_a_card_has_every_claim_of_its_subject_once_as_it_was_first_stated() -> None:
    cards = [(organisation(org_id), ids) for org_id, ids in organisation_claims(ATLAS).items()]
    cards += [(person(found.person_id), found.claims) for found in people(ATLAS).values()]
    for card, ids in cards:
        shown = [item.claim for part in card.sections if part.id != "sources" for item in part.items if item.claim]
        assert len(shown) == len(set(shown))
        assert set(shown) == {ATLAS.claim(claim_id).repeats or claim_id for claim_id in ids}
        assert card.title
        assert card.sections


def test_a_person_has_the_offices_that_the_source_states() -> None:
    card = person("golovchenko-r", Lang.RU)
    offices = next(part for part in card.sections if part.id == "offices")
    assert [item.title for item in offices.items]
    assert (card.person, card.eyebrow, card.title) == ("golovchenko-r", "Лицо", "Роман Головченко")


def test_an_organisation_without_claims_says_so() -> None:
    silent = [org_id for org_id, ids in organisation_claims(ATLAS).items() if not ids]
    for org_id in silent:
        assert [part.id for part in organisation(org_id).sections] == ["nothing"]
        assert organisation(org_id).sections[0].empty
