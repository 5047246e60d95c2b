"""Countries by the codes of UN Comtrade."""

from __future__ import annotations

import csv

import pytest

from data.imports.schemes.partner_countries import FILE, country_of


@pytest.mark.parametrize(
    ("code", "country"),
    [("643", "RU"), ("RUS", "RU"), ("rus", "RU"), ("842", "US"), ("840", "US"), ("276", "DE"), ("36", "AU"),
     ("0", "WORLD"), ("W00", "WORLD"), ("899", ""), ("_X", ""), ("", ""), ("112", "BY"), ("KAZ", "KZ")],
)  # fmt: skip
def test_a_country_has_two_letters_and_what_is_none_nothing(code: str, country: str) -> None:
    assert country_of(code) == country


def test_the_table_has_each_code_once_in_order() -> None:
    with FILE.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    codes = [row["code"] for row in rows]
    assert codes == sorted(set(codes))
    assert all(len(row["country"]) == 2 and row["country"].isupper() for row in rows)
