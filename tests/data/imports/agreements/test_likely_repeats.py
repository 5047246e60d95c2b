"""Deeds of the same parties of about the same time are likely repeats."""

from __future__ import annotations

from data.imports.agreements.likely_repeats import known_deeds
from tests.data.imports.agreements.sheets import read, sheet
from tests.data.whole import ATLAS


def test_the_deeds_of_the_book_and_of_a_layer_are_known() -> None:
    book = known_deeds(ATLAS, (), "agreements")
    assert len(book) > 50
    (memorandum,) = (deed for deed in book if deed.claim_id == "grodno-akmola-memorandum-2014")
    assert (memorandum.parties, memorandum.year, memorandum.is_own) == (frozenset({"BY-HR", "KZ-11"}), 2014, False)
    kept = read(sheet(("Соглашение", "Брестская область; Костанайская область", "05.2024"))).rows
    (own,) = (deed for deed in known_deeds(ATLAS, kept, "agreements") if deed.is_own)
    assert (own.parties, own.year, own.title) == (frozenset({"BY-BR", "KZ-39"}), 2024, "Соглашение")
    assert not [deed for deed in known_deeds(ATLAS, kept, "events") if deed.is_own]


def test_the_nearest_in_time_is_asked_for() -> None:
    rows = [(title, "Брестская область; Костанайская область", year) for title, year in (("А", "2022"), ("Б", "2024"))]
    kept = read(sheet(*rows)).rows
    (question,) = read(sheet(("В", "Брестская область; Костанайская область", "2025")), kept=kept).questions
    assert question.params["known"] == "Б"
