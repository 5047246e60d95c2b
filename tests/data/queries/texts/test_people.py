"""People are named once, however they are spelt; bodies are nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from data.atlas.atlas import Atlas
from data.enums import Lang
from data.queries.texts.people import people

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.queries.texts.people import Person
    from tests.data.conftest import Sample


@pytest.fixture
def named(sample: Sample) -> Any:
    """Returns the people of a sample whose statement and event say this."""

    def read(speaker: str = "Not named", role: str = "", participants: str = "", **ru: str) -> Mapping[str, Person]:
        sample.change("statements", "said-trade-2021", speaker=speaker, role=role)
        sample.change("events", "event-visit-2021-06", participants=participants)
        for field, text in ru.items():
            table, key = ("statements", speaker) if field == "speaker_ru" else ("events", "event-visit-2021-06")
            cells = {"table": table, "key": key, "field": field.removesuffix("_ru"), "lang": "ru", "text": text}
            sample.rows["translations"].append(cells | {"state": "draft"})
        return people(Atlas.load(sample.write()))

    return read


def test_a_first_name_its_initial_and_a_bare_surname_are_one_person(named: Any) -> None:
    assert list(named("Rusy", participants="M. Rusy")) == ["rusy-m"]
    found = named("Mikhail Rusy", participants="M. Rusy; N. Saduakasov", speaker_ru="Михаил Русый")
    assert list(found) == ["rusy-m", "saduakasov-n"]
    rusy = found["rusy-m"]
    assert rusy.names[Lang.EN] == ("Mikhail Rusy", "M. Rusy")
    assert (rusy.name(Lang.RU), rusy.name(Lang.KK)) == ("Михаил Русый", "Mikhail Rusy")
    assert rusy.claims == ("said-trade-2021", "event-visit-2021-06")


def test_bearers_of_one_surname_stay_apart_and_a_bare_surname_joins_neither(named: Any) -> None:
    assert list(named("Ivanov", participants="A. Ivanov; B. Ivanov")) == ["ivanov", "ivanov-a", "ivanov-b"]


def test_two_speakers_of_one_statement_are_two_people(named: Any) -> None:
    found = named("M. Myasnikovich and K. Masimov", speaker_ru="М. Мясникович и К. Масимов")
    assert {person.name(Lang.RU) for person in found.values()} == {"М. Мясникович", "К. Масимов"}


def test_an_office_after_a_comma_is_no_part_of_the_name(named: Any) -> None:
    found = named(participants="B. Abishev, akim of a region", participants_ru="Б. Абишев, аким области")
    assert found["abishev-b"].name(Lang.RU) == "Б. Абишев"


def test_a_name_that_a_sentence_declines_is_taken_in_english_alone(named: Any) -> None:
    found = named(participants="a delegation led by R. Golovchenko", participants_ru="делегация с Р. Головченком")
    assert found["golovchenko-r"].name(Lang.RU) == "R. Golovchenko"


@pytest.mark.parametrize(
    ("speaker", "role"),
    [
        ("Not named", ""),
        ("The two sides", ""),
        ("Ambassador of Kazakhstan", "ambassador"),
        ("Forbes Kazakhstan", "magazine"),
        ("Karaganda Region", "regional authority"),
    ],
)
def test_a_body_or_a_side_is_nobody(named: Any, speaker: str, role: str) -> None:
    assert named(speaker, role, participants="more than 30 firms; Minsk Motor Works") == {}


def test_the_people_of_the_book_are_all_there_and_nobody_else(atlas: Atlas) -> None:
    assert " ".join(people(atlas)) == (
        "abishev-b akashin-v akhmetova-a beisenbayev-a bozumbaev-k brylo bulegenov-e dvornik-v dylenok-y "
        "golovchenko-r goray-o grigorovich-t isachenko kobyakov-a kolesnik-v lukashenka-a masimov-k muench-r "
        "myasnikovich-m nazarbayev-n nichkasov-a parkhamovich potylitsyn-s proleskovskiy-o putin-v rusy-m "
        "saduakasov-n sagintayev-b sidorchik-v smirnov-a snopkov stasiukevich-e tkacheva-o turchin utyupin "
        "zalesskij-b"
    )
