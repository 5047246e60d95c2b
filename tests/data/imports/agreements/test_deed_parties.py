"""Parties of a cell: several with signs or words between them, authorities as their places, organisations."""

from __future__ import annotations

from typing import Any

import pytest

from data.imports.agreements.deed_parties import PartyReader
from data.imports.places.place_match import MatchKind
from data.layer_rows import Origin
from data.model import PartialDate
from tests.data.whole import ATLAS


def parties(cell: str, *, title: str = "", country: Any = None, answers: dict[str, str] | None = None) -> list[Any]:
    reader = PartyReader(atlas=ATLAS, kept=(), answers=answers or {})
    return list(reader.read(cell, on=PartialDate.parse("2024"), country=country, title=title, origin=Origin()))


@pytest.mark.parametrize(
    ("cell", "places"),
    [
        ("Гомельская область; Павлодарская область", ["BY-HO", "KZ-55"]),
        ("Витебская область\nТуркестанская область", ["BY-VI", "KZ-61"]),
        ("г. Брест / г. Петропавловск", ["brest", "petropavl"]),
        ("г. Брест/г. Петропавловск", ["brest", "petropavl"]),
        ("Гродненская область и Акмолинская область", ["BY-HR", "KZ-11"]),
        ("Гродненская область – Акмолинская область", ["BY-HR", "KZ-11"]),
        ("1. Гродненская область\n2. Акмолинская область", ["BY-HR", "KZ-11"]),
        ("Гомельский облисполком; акимат Павлодарской области", ["BY-HO", "KZ-55"]),
        ("Павлодар облысының әкімдігі", ["KZ-55"]),
        ("Гродненский горисполком", ["grodno"]),
        ("Правительство Беларуси", ["BY"]),
        ("Россия", ["RU"]),
        ("", []),
    ],
)
def test_places(cell: str, places: list[str]) -> None:
    assert [party.place_id for party in parties(cell)] == places


def test_sides() -> None:
    found = parties("Гомельская область; Павлодарская область; Россия; БЕЛАЗ; ТОО «Тест»")
    assert [party.side for party in found] == ["by", "kz", "other", "by", "kz"]


def test_an_organisation_with_and_in_its_name_is_one() -> None:
    (party,) = parties("Министерство сельского хозяйства и продовольствия Республики Беларусь")
    assert party.organisation.country == "BY"
    (new,) = parties("Министерство рыбы и моря Республики Казахстан")
    assert (new.organisation.row.cells["name_ru"], new.side) == ("Министерство рыбы и моря Республики Казахстан", "kz")


def test_what_the_title_says_is_proposed_and_nothing_is_without_it() -> None:
    assert parties("Брест")[0].match.kind is MatchKind.ASK
    (city,) = parties("Брест", title="Соглашение городов-побратимов")
    assert (city.match.kind, city.place_id) == (MatchKind.CONFIRM, "brest")
    (region,) = parties("Брест", title="Соглашение областей")
    assert (region.match.kind, region.place_id) == (MatchKind.CONFIRM, "BY-BR")


def test_what_is_written_as_a_place_and_is_none_is_no_organisation() -> None:
    (party,) = parties("Омская область")
    assert party.organisation is None
    assert party.match.kind is MatchKind.REFUSE


def test_a_name_that_says_nothing_is_asked_for() -> None:
    (party,) = parties("Testmash", country="BY")
    assert (party.organisation.is_doubtful, party.is_open) == (True, True)
    (answered,) = parties("Testmash", answers={"side:Testmash": "by"})
    assert (answered.side, answered.organisation.row.cells["country"], answered.is_open) == ("by", "BY", False)


def test_an_answer_is_the_place() -> None:
    (party,) = parties("Минск", answers={"place:Минск": "BY-HM"})
    assert (party.place_id, party.is_open) == ("BY-HM", False)
    (wrong,) = parties("Минск", answers={"place:Минск": "nowhere"})
    assert wrong.match.reason_code == "place.answer_unknown"
