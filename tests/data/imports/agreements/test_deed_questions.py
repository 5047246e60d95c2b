"""Questions are asked once for a column or a word, with the cells that wait."""

from __future__ import annotations

from data.imports.agreements.read_agreements import read_agreements
from tests.data.imports.agreements.sheets import faults, read, sheet
from tests.data.whole import ATLAS


def test_spellings_of_a_column_are_one_question() -> None:
    sides = ("Брестская; Кустанайская область", "Гомелская область; ВКО", "Брестская; ЗКО")
    reading = read(sheet(*((f"Соглашение {number}", text, "2024") for number, text in enumerate(sides))))
    (question,) = reading.questions
    assert (question.key, question.proposed) == ("places:B", "yes")
    assert question.cells[:2] == ("B2 Брестская → BY-BR", "B2 Кустанайская область → KZ-39")
    assert [proposal.params["text"] for proposal in question.proposals] == [
        "Брестская",
        "Кустанайская область",
        "Гомелская область",
        "ВКО",
        "ЗКО",
    ]
    assert reading.taken == 3


def test_one_text_is_asked_once() -> None:
    rows = [(f"Соглашение {number}", "Минск; Костанайская область", "2024") for number in range(3)]
    (question,) = read(sheet(*rows)).questions
    assert (question.key, question.rows, question.cells) == ("place:Минск", 3, ("B2", "B3", "B4"))
    assert (question.proposed, [proposal.value for proposal in question.proposals]) == (None, ["BY-HM", "BY-MI"])


def test_a_repeat_of_the_year_is_proposed_and_one_without_a_date_is_only_asked() -> None:
    (question,) = read(sheet(("Меморандум", "Гродненская область; Акмолинская область", "2014"))).questions
    assert (question.code, question.proposed) == ("deed.ask_repeat", "same")
    near = read(sheet(("Меморандум", "Гродненская область; Акмолинская область", "2015")))
    assert (near.questions[0].proposed, near.taken) == (None, 0)
    assert read(sheet(("Меморандум", "Гродненская область; Акмолинская область", "2018"))).questions == ()


def test_a_question_about_a_column_names_its_sheet_where_there_are_several() -> None:
    grid = sheet(("Соглашение", "Брестская; Костанайская", "2024"))
    reading = read_agreements(grid, file="f", source_id="s", atlas=ATLAS, is_one_of_many=True)
    assert [question.key for question in reading.questions] == ["places:B@Соглашения"]
    answers = {"places:B@Соглашения": "no"}
    refused = read_agreements(grid, file="f", source_id="s", atlas=ATLAS, answers=answers, is_one_of_many=True)
    assert faults(refused) == [("B2", "place.not_confirmed"), ("B2", "place.not_confirmed")]
