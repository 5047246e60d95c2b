"""Reading of files."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from data.imports.read_file import read_file
from data.imports.reading import ImportVerdict
from tests.data.imports.grids import grid_of, read_rows
from tests.data.imports.outcomes import CASES
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from pathlib import Path

HEAD = ["Область", "Год", "Экспорт в Казахстан, млн USD"]


def test_a_file_that_cannot_be_read_is_refused_with_one_finding(tmp_path: Path) -> None:
    file = tmp_path / "empty.csv"
    file.write_bytes(b"")
    reading = read_file(file, name="empty.csv", atlas=ATLAS)
    assert reading.verdict is ImportVerdict.REFUSE
    assert [finding.code for finding in reading.findings] == ["file.empty"]


def test_remembered_answers_ask_nothing_next_time() -> None:
    file = CASES / "01_stat_regions_merged_header.xlsx"
    first = read_file(file, name="a.xlsx", atlas=ATLAS)
    answers = {question.key: question.proposed or "" for question in first.questions}
    again = read_file(file, name="b.xlsx", atlas=ATLAS, answers=answers)
    assert again.fingerprint == first.fingerprint
    assert (again.questions, again.verdict) == ((), ImportVerdict.ACCEPT)
    assert again.answers == answers


def test_figures_and_agreements_come_from_sheets_of_one_workbook() -> None:
    figures = grid_of([HEAD, ["Брестская область", 2024, 1.5]], name="Торговля")
    deeds = grid_of(
        [
            ["Название документа", "Стороны", "Дата подписания"],
            ["Меморандум", "Гомельская область; Павлодарская область", "17.05.2024"],
        ],
        name="Соглашения",
    )
    reading = read_rows(figures, deeds)
    assert reading.taken == 2
    assert {"observations", "agreements", "agreement_parties", "sources"} <= {row.table for row in reading.rows}


def test_a_file_without_figures_is_refused_in_words() -> None:
    reading = read_rows([["Имя", "Телефон"], ["Иванов", 12], ["Петров", 13]])
    assert reading.verdict is ImportVerdict.REFUSE
    assert "layout.nothing_to_take" in [finding.code for finding in reading.findings if finding.is_error]


CELLS = st.sampled_from(
    [
        "",
        "-",
        "…",
        "x",
        "0,0",
        "Итого",
        "Экспорт",
        "2024",
        "2023 год",
        "Брестская область",
        "Алматы",
        "1,234",
        "=1+1",
        "#REF!",
        None,
        Decimal("1e30"),
        Decimal(-5),
        Decimal(2024),
        date(2024, 12, 31),
        True,
        "I кв.",
        "млн у.е.",
        "%",
        "руб.",
        "{x}",
    ]
)
ANSWERS = st.sampled_from(
    [
        {},
        {
            "period": "2024",
            "unit": "usd_million",
            "currency": "keep",
            "partner": "KZ",
            "flow": "export",
            "direction": "kz",
        },
        {"unit": "nonsense", "period": "zzz", "direction": "??", "places:A": "no", "currency": ";;;", "partner": "XX"},
    ]
)


@given(rows=st.lists(st.lists(CELLS, max_size=6), max_size=12), answers=ANSWERS)
def test_no_sheet_breaks_the_reading_and_no_figure_comes_twice(rows: list[list[Any]], answers: dict[str, str]) -> None:
    reading = read_rows([HEAD, ["Брестская область", Decimal(2024), Decimal("1.5")], *rows], answers=answers)
    ids = [row.row_id for row in reading.rows]
    assert reading.questions or len(ids) == len(set(ids))
    assert all(Decimal(str(row.cells["value"])) >= 0 for row in reading.rows if row.cells.get("measure") == "value")
