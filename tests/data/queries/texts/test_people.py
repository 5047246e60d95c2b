"""People are one row each, with all that they said and took part in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from data.atlas.atlas import Atlas
from data.enums import Fact, Lang
from data.model import PartialDate
from data.queries.texts.people import people

if TYPE_CHECKING:
    from tests.data.conftest import Sample


def test_a_person_has_names_offices_and_claims(small: Atlas) -> None:
    found = people(small)
    assert list(found) == ["akhmetov-s", "rusy-m"]
    akhmetov = found["akhmetov-s"]
    assert akhmetov.names[Lang.EN] == ("Serik Akhmetov", "Serik Akhmetau")
    assert (akhmetov.name(Lang.EN), akhmetov.name(Lang.KK)) == ("Serik Akhmetov", "Серік Ахметов")
    assert akhmetov.claims == ("said-trade-2021",)
    assert [(o.titles[Lang.RU], o.holder_of) for o in akhmetov.offices] == [("аким Павлодарской области", "KZ-55")]
    assert (found["rusy-m"].claims, found["rusy-m"].offices) == (("event-visit-2021-06",), ())


@pytest.mark.parametrize(
    ("when", "stated"),
    [("2020", False), ("2021", True), ("2021-06-30", True), ("2021-07", False), ("2022", False)],
)
def test_an_office_is_stated_within_its_dates(small: Atlas, when: str, stated: bool) -> None:
    person = people(small)["akhmetov-s"]
    assert (person.office(PartialDate.parse(when)) is not None) is stated
    assert person.office(None) is None


def test_an_office_without_dates_is_of_no_day(sample: Sample) -> None:
    sample.change("offices", "akhmetov-s-akim", stated_from="", stated_to="")
    person = people(Atlas.load(sample.write()))["akhmetov-s"]
    assert len(person.offices) == 1
    assert person.office(PartialDate.parse("2021")) is None


def test_a_speaker_and_a_participant_come_in_the_order_said_then_done(sample: Sample) -> None:
    sample.rows["event_parties"][1] |= {"side": "kz", "person_id": "akhmetov-s"}
    found = people(Atlas.load(sample.write()))
    assert found["akhmetov-s"].claims == ("said-trade-2021", "event-visit-2021-06")
    assert found["rusy-m"].claims == ()


def test_the_people_of_the_book_are_all_there_and_nobody_else(atlas: Atlas) -> None:
    assert " ".join(people(atlas)) == (
        "abishev-b akashin-v akhmetov-s akhmetova-a beisenbayev-a bozumbaev-k brylo bulegenov-e dvornik-v dylenok-y "
        "golovchenko-r goray-o grigorovich-t isachenko karanik kobyakov-a kolesnik-v lukashenka-a masimov-k muench-r "
        "myasnikovich-m nazarbayev-n nichkasov-a parkhamovich potylitsyn-s proleskovskiy-o putin-v rusy-m "
        "saduakasov-n sagintayev-b sidorchik-v smirnov-a snopkov stasiukevich-e tkacheva-o turchin utyupin "
        "zalesskij-b"
    )
    assert all(person.claims for person in people(atlas).values())


@pytest.mark.parametrize(
    ("person_id", "ru", "be", "kk"),
    [
        ("lukashenka-a", "Александр Лукашенко", "Аляксандр Лукашэнка", "Александр Лукашенко"),
        ("nazarbayev-n", "Нурсултан Назарбаев", "Нурсултан Назарбаеў", "Нұрсұлтан Назарбаев"),
        ("golovchenko-r", "Роман Головченко", "Раман Галоўчанка", "Роман Головченко"),
        ("kobyakov-a", "А. Кобяков", "А. Кабякоў", "А. Кобяков"),
        ("bozumbaev-k", "К. Бозумбаев", "К. Базумбаеў", "Қ. Бозымбаев"),
        ("masimov-k", "К. Масимов", "К. Масімаў", "К. Мәсімов"),
        ("saduakasov-n", "Н. Садуакасов", "Н. Садуакасаў", "Н. Сәдуақасов"),
        ("sagintayev-b", "Б. Сагинтаев", "Б. Сагінтаеў", "Б. Сағынтаев"),
    ],
)
def test_names_are_written_as_each_language_writes_them(
    atlas: Atlas, person_id: str, ru: str, be: str, kk: str
) -> None:
    person = people(atlas)[person_id]
    assert (person.name(Lang.RU), person.name(Lang.BE), person.name(Lang.KK)) == (ru, be, kk)


def test_no_name_has_letters_that_its_language_lacks(atlas: Atlas) -> None:
    foreign = {Lang.EN: "[^A-Za-z.'’ ]", Lang.RU: "[^А-Яа-яЁё. -]", Lang.BE: "[^А-Яа-яЁёІіЎў.'’ -]|[ИиЩщЪъ]"}
    found = people(atlas).values()
    assert [(p.person_id, lang) for p in found for lang in foreign if re.search(foreign[lang], p.name(lang))] == []


def test_every_speaker_and_participant_that_the_tables_name_is_found_by_their_claim(atlas: Atlas) -> None:
    said = people(atlas)["golovchenko-r"].claims
    assert {atlas.claim(claim_id).fact for claim_id in said} == {Fact.STATEMENT, Fact.EVENT}
    assert "event-visit-government-kazakhstan-2021-06-note-70" in said
    assert "said-golovchenko-record-2022-02" in said
