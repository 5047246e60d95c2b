"""Figures of a file that are records of goods: totals, values, lines, names, weights, and what is none."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from data.enums import ObsStatus, ProductScheme, Reporter
from data.imports.files.open_file import open_file
from data.imports.goods.goods_records import is_record, is_row_of_record
from data.imports.kept_changes import goods_to_keep, rows_of_layer, rows_to_keep
from data.imports.read_file import read_file, read_opened
from data.imports.reading import ImportVerdict
from data.layer_rows import OBSERVATIONS, Observation
from tests.data.imports.goods.comtrade_files import line, months, text
from tests.data.imports.outcomes import CASES, OWN_CASES
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from pathlib import Path

    from data.imports.reading import Reading
    from data.trade.goods_rows import GoodsRow


def read(folder: Path, content: str, name: str = "t.csv", **answers: str) -> Reading:
    file = folder / name
    file.write_text(content, encoding="utf-8")
    return read_file(file, name=name, atlas=ATLAS, answers=answers)


def rows(reading: Reading) -> list[GoodsRow]:
    assert reading.goods is not None
    return list(reading.goods.rows)


def test_a_download_is_records_of_every_level_with_names_weights_and_lines(tmp_path: Path) -> None:
    content = text(months(2024, last=2))
    reading = read(tmp_path, content)
    assert reading.verdict is ImportVerdict.ACCEPT
    found = rows(reading)
    assert len(found) == len(content.splitlines()) - 1 == reading.taken
    assert {row.code for row in found} >= {"", "04", "040210"}
    assert {(row.seller_id, row.buyer_id) for row in found} == {("BY", "KZ")}
    assert {row.reporter for row in found} == {Reporter.BY, Reporter.KZ}
    assert {row.period for row in found} == {202401, 202402}
    assert reading.goods is not None
    assert reading.goods.names["870192"] == "Tractors"
    lines = content.splitlines()
    for row in found:
        cells = lines[row.line - 1].split(",")
        assert (row.code or "TOTAL", f"{row.value:f}".rstrip("0")) == (cells[13], cells[20].rstrip("0"))
        assert row.net_kg == (Decimal("1250.5") if len(row.code) == 6 else None)


def test_records_are_no_rows_of_the_layer_and_totals_are_both(tmp_path: Path) -> None:
    reading = read(tmp_path, text(months(2024, last=1)))
    put, gone = rows_to_keep(reading)
    assert {row.table for row in put} == {OBSERVATIONS, "sources"}
    assert {row.cells["product_code"] for row in put if row.table == OBSERVATIONS} == {""}
    assert len(put) == len(rows_of_layer(reading)) == 3
    assert gone == []
    assert goods_to_keep(reading) is reading.goods


def test_a_file_without_codes_has_no_records() -> None:
    reading = read_file(CASES / "01_stat_regions_merged_header.xlsx", name="1.xlsx", atlas=ATLAS)
    assert reading.goods is None
    assert goods_to_keep(reading) is None
    assert rows_of_layer(reading) == list(reading.rows)


SHEET = "Экспорт Беларуси в Казахстан в 2023 году, тыс. долларов США\nКод ТН ВЭД;Товар;Стоимость\n{rows}"


def test_a_sheet_in_thousands_is_kept_in_whole_dollars(tmp_path: Path) -> None:
    body = "0402;Молоко;1234,5678\n8701;Тракторы;2000\n3104;Калий;10\n"
    found = rows(read(tmp_path, SHEET.format(rows=body)))
    assert {(row.code, row.value, row.period) for row in found} == {
        ("0402", Decimal("1234567.8000"), 202300),
        ("8701", Decimal(2_000_000), 202300),
        ("3104", Decimal(10_000), 202300),
    }


def test_codes_that_lost_their_zero_are_asked_about_once_and_never_guessed(tmp_path: Path) -> None:
    body = "402;Молоко;5\n8701;Тракторы;7\n406;Сыр;3\n"
    reading = read(tmp_path, SHEET.format(rows=body))
    (question,) = [one for one in reading.questions if one.key.startswith("codes:")]
    assert question.rows == 2
    assert {row.code for row in rows(reading)} == {"8701"}
    again = read(tmp_path, SHEET.format(rows=body), **{question.key: "pad"})
    assert {row.code for row in rows(again)} == {"0402", "0406", "8701"}


@pytest.mark.parametrize(("code", "said"), [("7701", "no such chapter"), ("0001", "no such chapter"),
                                            ("870110000000", "more than ten")])  # fmt: skip
def test_an_impossible_code_is_a_fault_that_says_why(tmp_path: Path, code: str, said: str) -> None:
    from data.enums import Lang
    from data.imports.words.import_words import say

    reading = read(tmp_path, text([line("2024", "112 X 398", "870192", "5"), line("2024", "112 X 398", code, "6")]))
    (fault,) = [one for one in reading.findings if one.is_error]
    assert fault.cell == "row 3"
    sentence = say(fault.code, fault.params, lang=Lang.EN)
    assert said in sentence
    assert code in sentence
    assert {row.code for row in rows(reading)} == {"870192"}


def test_splits_are_named_and_the_total_row_is_taken(tmp_path: Path) -> None:
    whole = line("2024", "112 X 398", "870192", "100")
    splits = [
        line("2024", "112 X 398", "870192", "60", transport="2100"),
        line("2024", "112 X 398", "870192", "40", customs="C05"),
        line("2024", "112 X 398", "870192", "70", second="643"),
    ]
    reading = read(tmp_path, text([whole, *splits]))
    assert [(row.code, row.value) for row in rows(reading)] == [("870192", Decimal(100))]
    assert sum(reading.skipped.values()) == 4
    assert not [one for one in reading.findings if one.code == "goods.splits_alone"]
    alone = read(tmp_path, text([whole, line("2024", "112 X 398", "040210", "9", transport="2100")]))
    (said,) = [one for one in alone.findings if one.code == "goods.splits_alone"]
    assert said.params["count"] == "1"
    assert not said.is_error


def test_other_countries_and_the_world_are_records_beside(tmp_path: Path) -> None:
    lines = [
        line("2024", "112 X 398", "870192", "5"),
        line("2024", "398 M 643", "870192", "7"),
        line("2024", "112 X 0", "870192", "90"),
    ]
    reading = read(tmp_path, text(lines))
    assert {(row.seller_id, row.buyer_id, row.reporter) for row in rows(reading)} == {
        ("BY", "KZ", Reporter.BY), ("RU", "KZ", Reporter.KZ), ("BY", "WORLD", Reporter.BY),
    }  # fmt: skip
    assert reading.taken == 1
    only_others = read(tmp_path, text(lines[1:]))
    assert only_others.verdict is ImportVerdict.ACCEPT
    assert len(rows(only_others)) == 2


def test_schemes_of_their_years_stay_apart(tmp_path: Path) -> None:
    lines = [
        line("2021", "112 X 398", "870192", "5", scheme="H5"),
        line("2024", "112 X 398", "870192", "6"),
    ]
    assert {row.scheme for row in rows(read(tmp_path, text(lines)))} == {ProductScheme.HS2017, ProductScheme.HS2022}


def test_hidden_and_missing_values_keep_their_meaning(tmp_path: Path) -> None:
    body = "0402;Молоко;к\n8701;Тракторы;7\n0406;Сыр;…\n3104;Калий;10\n1701;Сахар;-\n"
    found = {row.code: row for row in rows(read(tmp_path, SHEET.format(rows=body)))}
    assert found["8701"].value == 7000
    assert (found["0406"].value, found["0406"].status) == (None, ObsStatus.MISSING)
    assert found["0402"].value is None


def test_a_figure_that_was_entered_by_hand_stays_a_figure(tmp_path: Path) -> None:
    file = tmp_path / "t.csv"
    file.write_text(text([line("2024", "112 X 398", "870192", "5")]), encoding="utf-8")
    found = open_file(file, name="t.csv")
    assert read_opened(found, atlas=ATLAS).goods is not None
    by_hand = read_opened(found, atlas=ATLAS, is_by_hand=True)
    assert by_hand.goods is None
    assert len([row for row in rows_of_layer(by_hand) if row.table == OBSERVATIONS]) == 1


def test_a_row_and_its_figure_agree_on_being_a_record() -> None:
    reading = read_file(CASES / "03_comtrade_api_2023_2024.csv", name="3.csv", atlas=ATLAS)
    figures = [row for row in reading.rows if row.table == OBSERVATIONS]
    assert figures
    for row in figures:
        assert is_row_of_record(row) == is_record(Observation.from_cells(row.cells)) == bool(row.cells["product_code"])


def test_a_customs_file_has_the_weight_of_a_record_beside_its_value() -> None:
    reading = read_file(OWN_CASES / "g33_customs_codes.csv", name="g33.csv", atlas=ATLAS, answers={"reporter": "by"})
    found = {(row.seller_id, row.code, row.period): row for row in rows(reading)}
    milk = found["BY", "0402109100", 202401]
    assert (milk.value, milk.net_kg) == (Decimal(150_000), Decimal(30_000))
    assert (milk.scheme, milk.line) == (ProductScheme.TNVED, 2)
    assert [row.table for row in rows_of_layer(reading)] == ["sources"]
