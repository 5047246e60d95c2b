"""Sheets of agreements become rows of a layer: what is good is ready, what is not is named, what is open is asked."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.enums import Lang
from data.imports.agreements.read_agreements import read_agreements, reads_agreements
from data.imports.files.model import Grid
from data.imports.files.open_file import open_file
from data.imports.words.atlas_names import atlas_names
from data.imports.words.import_words import say
from tests.data.imports.agreements.sheets import HEADINGS, cells, faults, read, sheet
from tests.data.whole import ATLAS

CASES = Path(__file__).parents[1] / "cases"


def case_23() -> Grid:
    (grid,) = open_file(CASES / "23_agreements.xlsx", name="23_agreements.xlsx").grids
    return grid


def test_the_case_of_agreements() -> None:
    reading = read(case_23())
    assert (reading.table, reading.taken) == ("agreements", 4)
    assert faults(reading) == [("D5", "deed.no_such_month"), ("C7", "deed.party_unknown_side")]
    (month,) = (finding for finding in reading.findings if finding.cell == "D5")
    assert month.params["text"] == "12.13.2024"
    assert month.position == (4, 3)
    (read_parties,) = (finding for finding in reading.findings if not finding.is_error)
    assert (read_parties.cell, read_parties.params["places"]) == ("C5", "BY-MA|KZ-62|KZ-33")
    confirm, repeat = reading.questions
    assert (confirm.key, confirm.proposed, confirm.cells) == (
        "places:C",
        "yes",
        ("C4 Брест → brest", "C4 Петропавловск → petropavl"),
    )
    assert {proposal.params["place"] for proposal in confirm.proposals} == {"brest", "petropavl"}
    assert (repeat.params["known_claim"], repeat.proposed) == ("grodno-akmola-memorandum-2014", "same")
    assert [proposal.value for proposal in repeat.proposals] == ["same", "another"]
    signed = [(row["signed"], row["status"], row["valid_until"]) for row in cells(reading, "agreements")]
    assert signed == [
        ("2024-05-17", "in_force", None),
        ("2024-11", "signed", None),
        ("2024", "signed", None),
        ("2014-10-03", "closed", "2019"),
    ]
    ends = [(row["by_place_id"], row["kz_place_id"]) for row in cells(reading, "ties")]
    assert ends == [("BY-HO", "KZ-55"), ("BY-VI", "KZ-61"), ("brest", "petropavl"), ("BY-HR", "KZ-11")]


def test_answers_are_not_asked_again() -> None:
    first = read(case_23())
    answers = {question.key: question.proposed or "" for question in first.questions}
    again = read(case_23(), answers)
    assert again.questions == ()
    assert again.rows == first.rows
    another = read(case_23(), {**answers, first.questions[1].key: "another"})
    repeats = [
        (row["repeats"], another_row["repeats"])
        for row, another_row in zip(cells(first, "agreements"), cells(another, "agreements"), strict=True)
    ]
    assert repeats[-1] == ("grodno-akmola-memorandum-2014", None)
    refused = read(case_23(), {"places:C": "no"})
    assert ("C4", "place.not_confirmed") in faults(refused)


def test_every_sentence_of_the_case_can_be_said_in_every_language() -> None:
    reading = read(case_23())
    said = 0
    for lang in Lang:
        name_of = atlas_names(ATLAS, lang)
        for finding in reading.findings:
            assert finding.params["text"] in say(finding.code, finding.params, lang=lang, name_of=name_of)
        for question in reading.questions:
            assert say(question.code, question.params, lang=lang, name_of=name_of)
            for proposal in question.proposals:
                assert say(proposal.code, proposal.params, lang=lang, name_of=name_of)
                said += 1
        assert all(say(column.role, {}, lang=lang) for column in reading.columns)
    assert said == 16


def test_three_parties_are_two_ties_and_a_draft_is_planned() -> None:
    reading = read(
        sheet(
            (
                "Дорожная карта",
                "Могилевская область; область Ұлытау; Жетысуская область",
                "12.2024",
                "до 31.12.2027",
                "проект",
                None,
            )
        )
    )
    (agreement,) = cells(reading, "agreements")
    assert (agreement["status"], agreement["kind"], agreement["valid_until"]) == ("planned", "programme", "2027-12-31")
    assert [row["kz_place_id"] for row in cells(reading, "ties")] == ["KZ-62", "KZ-33"]
    assert {row["kind"] for row in cells(reading, "ties")} == {"negotiation"}
    assert [(row["seq"], row["side"]) for row in cells(reading, "agreement_parties")] == [
        (1, "by"),
        (2, "kz"),
        (3, "kz"),
    ]


def test_a_row_waits_for_a_place_that_is_asked() -> None:
    grid = sheet(("Соглашение", "Минск; Алматы", "2024", None, "подписан", None))
    reading = read(grid)
    assert (reading.taken, [question.key for question in reading.questions]) == (0, ["place:Минск", "place:Алматы"])
    answered = read(grid, {"place:Минск": "BY-HM", "place:Алматы": "KZ-75"})
    assert (answered.taken, answered.questions) == (1, ())
    assert faults(read(grid, {"place:Минск": "skip"})) == [("B2", "place.answer_unknown")]


def test_a_territory_is_that_of_the_date() -> None:
    row = ("Соглашение", "Витебская область; Южно-Казахстанская область", "2016", None, "подписан", None)
    assert cells(read(sheet(row)), "ties")[0]["kz_place_id"] == "KZ-YUZ"
    later = read(sheet((row[0], row[1], "2024", *row[3:])))
    assert [question.code for question in later.questions] == ["place.ended"]


def test_rows_set_aside_are_counted() -> None:
    good = ("Соглашение", "Брестская область; Костанайская область", "2024", None, "подписан", None)
    reading = read(sheet(good, good, (), ("Итого: 1",), ("* по данным сторон",)))
    assert (reading.taken, reading.skipped) == (1, {"duplicate": 1, "blank": 1, "total": 1, "footnote": 1})


def test_two_rows_that_differ_in_their_status_are_two() -> None:
    rows = [
        ("Соглашение", "Брестская область; Костанайская область", "2024", None, status, None)
        for status in ("подписан", "проект")
    ]
    reading = read(sheet(*rows))
    ids = [row.row_id for row in reading.rows if row.table == "agreements"]
    assert reading.taken == 2
    assert ids[1] == f"{ids[0]}-2"


def test_what_was_kept_is_changed_in_place_and_another_of_the_time_is_asked() -> None:
    row = ("Соглашение", "Брестская область; Костанайская область", "05.2024", None, "подписан", None)
    kept = read(sheet(row)).rows
    corrected = read(sheet((*row[:2], "06.2024", *row[3:])), kept=kept)
    assert corrected.questions == ()
    assert {r.row_id for r in corrected.rows} == {r.row_id for r in kept}
    other = sheet(("Договор", *row[1:]))
    (question,) = read(other, kept=kept).questions
    assert (question.code, question.params["known"], question.proposed) == ("deed.ask_repeat_own", "Соглашение", "same")
    same = read(other, {question.key: "same"}, kept=kept)
    assert {r.row_id for r in same.rows if r.table == "agreements"} <= {r.row_id for r in kept}


def test_excel_days_and_numbers_of_days_are_days() -> None:
    for when in (datetime(2024, 5, 17), "17.05.2024", "17 мая 2024 г."):  # noqa: DTZ001 - as a workbook has it
        (row,) = cells(read(sheet(("Соглашение", "Брестская область; Костанайская область", when))), "agreements")
        assert row["signed"] == "2024-05-17"


def test_sheets_of_figures_and_others_are_no_agreements() -> None:
    figures = ("Регион Беларуси", "Регион Казахстана", "Наименование товара", "Год", "Экспорт")
    assert not reads_agreements(
        sheet(("Минская область", "Костанайская область", "молоко", "2024", "1"), headings=figures)
    )
    assert not reads_agreements(Grid(name="x", rows=[]))
    with pytest.raises(ValueError, match="no headings"):
        read_agreements(Grid(name="x", rows=[["a"]]), file="f", source_id="s", atlas=ATLAS)


def test_events_and_ventures_are_of_their_tables() -> None:
    events = read(
        sheet(
            ("Бизнес-форум", "12-14 мая 2024", "Алматы", "Витебский облисполком; акимат города Алматы", "120"),
            headings=("Мероприятие", "Дата", "Место проведения", "Участники", "Количество участников"),
        )
    )
    (event,) = cells(events, "events")
    assert (event["kind"], event["start"], event["end"]) == ("forum", "2024-05-12", "2024-05-14")
    assert (event["place_id"], event["participants_count"], event["status"]) == ("KZ-75", 120, "completed")
    assert [row["place_id"] for row in cells(events, "event_parties")] == ["BY-VI", "KZ-75"]
    ventures = read(
        sheet(
            (
                "СП по сборке тракторов",
                "ОАО «Минский тракторный завод»; Костанайская область",
                "2024",
                "работает",
                "машиностроение",
            ),
            headings=("Совместное предприятие", "Участники", "Год создания", "Статус", "Сфера"),
        )
    )
    (venture,) = cells(ventures, "ventures")
    assert (venture["kind"], venture["sector"], venture["started"]) == ("assembly", "machinery", "2024")
    assert [row["org_id"] or row["place_id"] for row in cells(ventures, "venture_parties")] == ["mtz", "KZ-39"]


@pytest.mark.parametrize(
    ("headings", "row"),
    [
        (
            ("Title", "Belarusian side", "Kazakh side", "Date signed"),
            ("Agreement", "Brest Region", "Kostanay Region", "May 17, 2024"),
        ),
        (
            ("Назва дакумента", "Бакі", "Дата падпісання"),
            ("Пагадненне", "Брэсцкая вобласць і Кастанайская вобласць", "17 мая 2024 г."),
        ),
        (
            ("Құжат атауы", "Беларусь тарапы", "Қазақстан тарапы", "Қол қойылған күні"),
            ("Келісім", "Брест облысы", "Қостанай облысы", "2024 жылғы 17 мамыр"),
        ),
    ],
)
def test_sheets_of_every_language(headings: tuple[str, ...], row: tuple[str, ...]) -> None:
    reading = read(sheet(row, headings=headings))
    (agreement,) = cells(reading, "agreements")
    assert (agreement["signed"], agreement["level"]) == ("2024-05-17", "region")
    assert [(tie["by_place_id"], tie["kz_place_id"]) for tie in cells(reading, "ties")] == [("BY-BR", "KZ-39")]


@given(st.lists(st.lists(st.none() | st.text(max_size=20), max_size=len(HEADINGS)), max_size=6))
def test_any_cells_are_read_to_the_end(rows: list[list[str | None]]) -> None:
    reading = read(Grid(name="x", rows=[HEADINGS, *rows]))
    assert reading.taken == len(cells(reading, "agreements"))
    assert reading.taken + sum(reading.skipped.values()) <= len(rows)
