"""A deed has the level and the kind of its parties and words, and an id that a correction does not change."""

from __future__ import annotations

import re

import pytest

from tests.data.imports.agreements.sheets import cells, read, sheet


@pytest.mark.parametrize(
    ("title", "sides", "kind", "level"),
    [
        ("Соглашение", "Брестская область; Костанайская область", "regional", "region"),
        ("Соглашение", "г. Брест; г. Костанай", "city", "city"),
        ("Соглашение", "Беларусь; Казахстан", "intergovernmental", "country"),
        ("Меморандум", "Брестская область; Костанайская область", "memorandum", "region"),
        ("Контракт", "БЕЛАЗ; ТОО «Тест»", "contract", "company"),
        ("Соглашение", "БЕЛАЗ; ТОО «Тест»", "company", "company"),
        (
            "Соглашение",
            "Белорусский государственный университет; Тестовый университет Казахстана",
            "university",
            "institution",
        ),
        ("Соглашение", "Беларусь; Казахстан; Россия", "intergovernmental", "multilateral"),
        (
            "Соглашение",
            "Министерство рыбы Республики Беларусь; Министерство рыбы Республики Казахстан",
            "intergovernmental",
            "ministry",
        ),
    ],
)
def test_kinds_and_levels(title: str, sides: str, kind: str, level: str) -> None:
    (row,) = cells(read(sheet((title, sides, "2024"))), "agreements")
    assert (row["kind"], row["level"]) == (kind, level)


def test_an_id_is_a_slug_of_sides_kind_and_year() -> None:
    row = ("Соглашение", "Брестская область; Костанайская область", "2024")
    (first,) = cells(read(sheet(row)), "agreements")
    assert re.fullmatch(r"brest-kostanay-regional-2024-n[0-9a-f]{8}", str(first["claim_id"]))
    (again,) = cells(read(sheet((*row[:2], "17.05.2024", None, "утратил силу"))), "agreements")
    assert again["claim_id"] == first["claim_id"]
    (other,) = cells(read(sheet(("Договор", *row[1:]))), "agreements")
    assert other["claim_id"] != first["claim_id"]
