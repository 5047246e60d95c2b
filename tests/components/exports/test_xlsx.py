"""The workbook has typed cells, nothing that a spreadsheet would run, and the same bytes each time."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from xml.etree import ElementTree as Tree

import pytest

from components.exports.xlsx import sheet_name, write_workbook
from data.enums import Lang
from tests.components.exports.tables import ATLAS, PROBES, map_table, with_rows

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def parts(body: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(body)) as book:
        return {name: book.read(name).decode() for name in book.namelist()}


def parsed(text: str) -> Tree.Element:
    return Tree.fromstring(text)  # noqa: S314 - we wrote it


def cells(body: bytes, sheet: int = 1) -> list[list[tuple[str, str | None]]]:
    """Return the type and the value of each cell of a sheet, texts looked up, formulas as such."""
    files = parts(body)
    texts = ["".join(part.itertext()) for part in parsed(files["xl/sharedStrings.xml"])]
    rows = []
    for row in parsed(files[f"xl/worksheets/sheet{sheet}.xml"]).iter(f"{MAIN}row"):
        found = []
        for cell in row:
            kind, value = cell.get("t", "n"), cell.findtext(f"{MAIN}v")
            if cell.find(f"{MAIN}f") is not None:
                kind = "formula"
            found.append((kind, texts[int(value or 0)] if kind == "s" else value))
        rows.append(found)
    return rows


@pytest.mark.parametrize("lang", list(Lang))
def test_the_workbook_holds_every_row_and_says_what_it_is(lang: Lang) -> None:
    found = map_table(lang, place="KZ-35")
    body = write_workbook(found)
    sheet = cells(body)
    assert [text for _, text in sheet[0]] == list(found.columns)
    assert len(sheet) == len(found.rows) + 1 > 10
    about = [text for row in cells(body, 2) for _, text in row]
    for text in (found.title, found.cite, ATLAS.place_name("KZ-35", lang=lang, on=date(2026, 11, 24))):
        assert any(text in (cell or "") for cell in about), text
    assert any("creativecommons.org" in (cell or "") for cell in about)
    assert any("OpenStreetMap" in (cell or "") for cell in about)


def test_cells_are_typed() -> None:
    body = write_workbook(with_rows([("a", 400.5, 3, True, date(2020, 1, 2), None)], tuple("abcdef")))
    assert cells(body)[1] == [("s", "a"), ("n", "400.5"), ("n", "3"), ("b", "1"), ("n", "43832")]


def test_no_text_of_the_workbook_is_a_live_cell() -> None:
    body = write_workbook(with_rows([(probe, probe) for probe in PROBES], ("one", "two")))
    for row, probe in zip(cells(body)[1:], PROBES, strict=True):
        assert [kind for kind, _ in row] == ["s", "s"]
        assert row[0][1] == probe.replace("\r", "_x000D_")
    assert not any(
        "<f>" in text or "hyperlink" in text.casefold() for name, text in parts(body).items() if "sheet" in name
    )


def test_the_head_stays_in_sight_and_can_be_filtered() -> None:
    for rows, filtered in (([("a", 1), ("b", 2)], "A1:B3"), ([], "A1:B2")):
        sheet = parts(write_workbook(with_rows(rows, ("x", "y"))))["xl/worksheets/sheet1.xml"]
        assert '<pane xSplit="1" ySplit="1"' in sheet
        assert 'state="frozen"' in sheet
        assert f'<autoFilter ref="{filtered}"/>' in sheet


def test_the_notes_have_room_and_begin_in_the_first_line() -> None:
    found = map_table()
    sheet = parsed(parts(write_workbook(found))["xl/worksheets/sheet2.xml"])
    assert [round(float(str(column.get("width")))) for column in sheet.iter(f"{MAIN}col")] == [27, 101]
    notes = [tuple(text for _, text in row) for row in cells(write_workbook(found), 2)]
    assert notes[0] == found.about[0]
    assert len(notes) == len(found.about)


def test_the_workbook_is_the_same_each_time_and_dated_as_the_data() -> None:
    found = map_table(place="KZ-35")
    body = write_workbook(found)
    assert write_workbook(map_table(place="KZ-35")) == body
    assert found.contract.created[:19] in parts(body)["docProps/core.xml"]


def test_an_empty_view_is_a_workbook_too() -> None:
    assert len(cells(write_workbook(with_rows([], ("claim_id", "title"))))) == 1


def test_columns_are_as_wide_as_their_cells_within_limits() -> None:
    found = with_rows([("a" * 100, "b" * 20, "c", None)], ("w", "m", "n", "a_longer_name"))
    sheet = parsed(parts(write_workbook(found))["xl/worksheets/sheet1.xml"])
    widths = [round(float(str(column.get("width")))) for column in sheet.iter(f"{MAIN}col")]
    assert widths == [49, 22, 9, 17]


def test_a_text_is_cut_where_a_cell_can_hold_no_more() -> None:
    body = write_workbook(with_rows([("a" * 40_000,)], ("x",)))
    assert cells(body)[1] == [("s", "a" * 32_767)]


@pytest.mark.parametrize(
    ("title", "name"),
    [("A/B: [c]*?", "A B c"), ("x" * 40, "x" * 31), ("'quoted'", "quoted"), ("[]", "1")],
)
def test_a_title_becomes_a_valid_name_of_a_sheet(title: str, name: str) -> None:
    assert sheet_name(title) == name
