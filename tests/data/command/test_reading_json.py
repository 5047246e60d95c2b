"""A reading as JSON and as text."""

from __future__ import annotations

from decimal import Decimal

import pytest

from data.command.reading_json import Speaker, plain_number, product_of, reading_json, reading_lines, row_json
from data.enums import Lang
from data.imports.words.import_words import say
from tests.data.imports.grids import read_rows
from tests.data.whole import ATLAS

ROWS = [["Область", "Год", "Экспорт, тыс. USD"], ["Брестская область", 2024, 1500.5], ["Минская область", 2024, -1]]


def test_the_keys_of_the_json_are_those_that_are_promised() -> None:
    found = reading_json(read_rows(ROWS), atlas=ATLAS, lang=Lang.EN)
    assert list(found)[:9] == [
        "file",
        "verdict",
        "observations",
        "rows",
        "errors",
        "questions",
        "skipped",
        "missing",
        "notes",
    ]
    assert found["rows"] == [
        {
            "by_id": "BY-BR",
            "kz_id": "KZ",
            "flow": "export",
            "measure": "value",
            "product": "all goods",
            "period_start": "2024",
            "period_end": "2024",
            "value": 1.5005,
            "unit": "usd_million",
        }
    ]
    assert found["errors"][0]["cell"] == "C3"
    assert found["questions"][0]["proposals"] == ["KZ"]


@pytest.mark.parametrize(("number", "plain"), [("1.50", 1.5), ("79", 79), (None, None)])
def test_numbers_are_plain(number: str | None, plain: float | None) -> None:
    assert plain_number(None if number is None else Decimal(number)) == plain


def test_goods_in_words() -> None:
    assert product_of({"product_scheme": "all", "product_code": "", "product_name": ""}) == "all goods"
    assert product_of({"product_scheme": "HS2022", "product_code": "040210", "product_name": "x"}) == "HS 040210"
    assert product_of({"product_scheme": "text", "product_code": "", "product_name": "сыр"}) == "сыр"


def test_lines_name_each_fault_and_the_answer_of_each_question() -> None:
    def own(code: str, **params: str) -> str:
        return say(code, params, lang=Lang.EN)

    lines = reading_lines(read_rows(ROWS), atlas=ATLAS, lang=Lang.EN, say_own=own)
    text = "\n".join(lines)
    assert "C3:" in text
    assert "--answer 'partner=KZ'" in text


def test_places_are_called_by_their_names() -> None:
    assert Speaker(ATLAS, Lang.RU).say("place", {"place": "BY-BR"}) == "Брестская область"


def test_a_source_is_a_row_as_it_is() -> None:
    assert row_json(read_rows(ROWS).rows[0])["kind"] == "official"
