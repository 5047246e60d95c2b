"""Cells of a row: every fault is found, not the first alone, and what is no fault is said."""

from __future__ import annotations

import pytest

from tests.data.imports.agreements.sheets import cells, faults, read, sheet

SIDES = "Брестская область; Костанайская область"


def test_every_fault_of_a_row_is_found() -> None:
    reading = read(sheet((None, "Брестская область", "31.02.2024", None, "подписан", None)))
    assert sorted(faults(reading)) == [("A2", "deed.no_title"), ("B2", "deed.no_side"), ("C2", "deed.no_such_day")]


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        (("Соглашение", None, "2024"), ("B2", "deed.no_parties")),
        (("Соглашение", "Брестская область; Гомельская область", "2024"), ("B2", "deed.no_side")),
        (("Соглашение", SIDES, "2024", "до 2020"), ("D2", "deed.ends_before")),
        (("Соглашение", f"{SIDES}; Омская область", "2024"), ("B2", "deed.party_unknown")),
        (("Соглашение", "Брестская область; область Абай", "2015"), ("B2", "place.began_later")),
    ],
)
def test_faults(row: tuple[str | None, ...], fault: tuple[str, str]) -> None:
    reading = read(sheet(row))
    assert faults(reading) == [fault]
    assert reading.rows == ()


def test_words_of_a_status_are_asked_once() -> None:
    rows = [(f"Соглашение {number}", SIDES, "2024", None, "на паузе", None) for number in (1, 2)]
    reading = read(sheet(*rows))
    (question,) = reading.questions
    assert (question.key, question.rows, reading.taken) == ("status:на паузе", 2, 0)
    answered = read(sheet(*rows), {"status:на паузе": "closed"})
    assert [row["status"] for row in cells(answered, "agreements")] == ["closed", "closed"]


def test_a_length_of_time_and_unknown_themes_are_kept_as_they_are_written() -> None:
    (row,) = cells(read(sheet(("Соглашение", SIDES, "2024", "3 года", "подписан", "торговля; космос"))), "agreements")
    assert (row["valid_until"], row["themes"], row["note_en"]) == (None, "trade", "3 года; космос")


def test_without_a_date_and_a_status_a_deed_is_announced() -> None:
    (row,) = cells(read(sheet(("Соглашение", SIDES))), "agreements")
    assert (row["signed"], row["status"], row["as_stated"]) == (None, "announced", "Соглашение")


def test_a_venue_that_is_not_known_is_said_and_left_empty() -> None:
    headings = ("Мероприятие", "Участники", "Дата", "Место проведения", "Количество участников")
    reading = read(sheet(("Форум", SIDES, "2024", "Изумрудный город", "много"), headings=headings))
    assert [(finding.cell, finding.code, finding.is_error) for finding in reading.findings] == [
        ("D2", "deed.venue_unknown", False),
        ("E2", "deed.count_unreadable", False),
    ]
    (event,) = cells(reading, "events")
    assert (event["place_id"], event["participants_count"]) == (None, None)
