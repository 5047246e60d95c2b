"""Search hits in words, and where each leads."""

from __future__ import annotations

from typing import Any

import pytest

from components.context import current_atlas
from components.documents.search_hits import describe
from components.i18n.language import language
from data.enums import Lang
from data.queries.texts.search import HitKind, search

ATLAS = current_atlas()


def first(text: str, kind: HitKind | None = None) -> dict[str, Any]:
    hits = search(ATLAS, text, lang=Lang.EN, limit=20)
    return describe(ATLAS, next(hit for hit in hits if kind in (None, hit.kind)), language(Lang.EN))


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("Akmola", "former name: Akmola · until 5 May 1998"),
        ("Tselinograd", "former name: Tselinograd"),
        ("Semipalatinsk", "former name: Semipalatinsk · until 20 June 2007"),
        ("Gomel", ""),
    ],
)
def test_a_name_that_is_not_todays_says_what_it_is(text: str, note: str) -> None:
    assert first(text)["note"] == note


@pytest.mark.parametrize(
    ("text", "kind", "go"),
    [
        ("Gomel", HitKind.PLACE, {"place": "gomel"}),
        ("note 90", HitKind.NOTE, {"page": "sources", "q": "note 90"}),
        ("KazBelAZ", HitKind.ORGANISATION, {"place": "karaganda"}),
        ("KazBelAZ", HitKind.VENTURE, {"claim": "venture-kazbelaz-2012"}),
        ("Lukashenko", HitKind.PERSON, {"claim": "said-lukashenka-allies-2012"}),
    ],
)
def test_a_hit_leads_to_what_it_names(text: str, kind: HitKind, go: dict[str, str]) -> None:
    assert first(text, kind)["go"] == go


def test_a_note_is_called_by_its_number() -> None:
    assert first("note 90")["kind_label"] == "note 90"
    assert "kind_label" not in first("Gomel")


def test_every_organisation_leads_to_its_seat_or_to_what_it_takes_part_in() -> None:
    seats = ATLAS.tables["organisations"]["place_id"]
    seen = set()
    for org_id in map(str, seats.index):
        name = ATLAS.text("organisations", org_id, "name", Lang.EN)
        for hit in search(ATLAS, name, lang=Lang.EN, limit=3):
            if hit.id == org_id and hit.kind is HitKind.ORGANISATION:
                go = describe(ATLAS, hit, language(Lang.EN))["go"]
                seen.add(next(iter(go)))
                assert go == {"place": seats[org_id]} if seats[org_id] else next(iter(go)) in {"claim", "q"}
    assert "place" in seen
