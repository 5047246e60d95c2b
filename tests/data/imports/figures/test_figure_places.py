"""Places of figures: one row or column has places of other times where its figures are of other years."""

from __future__ import annotations

import pytest

from tests.data.imports.grids import read_rows

EXPORT = "Экспорт Казахстана в Беларусь, тыс. долл. США"


def places_of(rows: list[list[object]]) -> dict[str, str]:
    """Return the Kazakh place of each year of a reading."""
    reading = read_rows(rows)
    return {
        str(row.cells["period_end"]): str(row.cells["kz_id"]) for row in reading.rows if row.table == "observations"
    }


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("Алматинская область", "KZ-ALM", "KZ-19"),
        ("Восточно-Казахстанская область", "KZ-VOS", "KZ-63"),
        ("Карагандинская область", "KZ-KAR", "KZ-35"),
        ("Павлодарская область", "KZ-55", "KZ-55"),
    ],
)
def test_a_row_and_a_column_are_places_of_the_time_of_each_figure(name: str, before: str, after: str) -> None:
    expected = {"2021": before, "2023": after}
    assert places_of([[EXPORT], ["Область", 2021, 2023], [name, 1.5, 2.5]]) == expected
    assert places_of([[EXPORT], ["Год", name], [2021, 1.5], [2023, 2.5]]) == expected


def test_a_dash_before_a_region_was_founded_is_no_zero() -> None:
    for rows in (
        [["Область", 2021, 2023], ["Область Абай", "-", 2.5]],
        [["Год", "Область Абай"], [2021, "-"], [2023, 2.5]],
    ):
        reading = read_rows([[EXPORT], *rows])
        assert (reading.taken, dict(reading.missing)) == (1, {"not_available": 1})
        assert not any(finding.is_error for finding in reading.findings)


def test_a_figure_before_a_region_was_founded_is_a_fault_once() -> None:
    reading = read_rows([[EXPORT], ["Область", 2020, 2021, 2023], ["Область Абай", 1.5, 1.5, 2.5]])
    assert reading.taken == 1
    assert [finding.code for finding in reading.findings if finding.is_error] == ["place.began_later"]


def test_an_answer_is_for_the_rows_of_its_time() -> None:
    rows = [[EXPORT], ["Область", 2021, 2022, 2023], ["Алматинская область", 1.5, 2.5, 3.5]]
    (question,) = read_rows(rows).questions
    reading = read_rows(rows, answers={question.key: "KZ-19"})
    found = [row.cells["kz_id"] for row in reading.rows if row.table == "observations"]
    assert found == ["KZ-ALM", "KZ-19", "KZ-19"]
