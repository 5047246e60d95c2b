"""A view as a workbook and as CSV: typed cells, nothing that a spreadsheet would run, the same bytes each time."""

from __future__ import annotations

import csv
import dataclasses
import io
import zipfile
from datetime import date
from typing import Any
from xml.etree import ElementTree as Tree

import pytest

from components.context import View, current_atlas
from components.exports.csv_json import csv_file, is_risky, json_file
from components.exports.view_table import Extract, extract
from components.exports.xlsx import workbook_file
from components.i18n.language import language
from components.pages import page as page_of
from data.atlas.selection import Selection
from data.model import Lang

ATLAS = current_atlas()
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
PROBES = (
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1", '=HYPERLINK("http://example.org")',
    "=cmd|' /C calc'!A0", "'=1", '"=1"', "a=1", "1", "https://example.org",
)  # fmt: skip


def of(lang: Lang = Lang.EN, **chosen: Any) -> Extract:
    view = View(ATLAS, Selection(lang=lang, **chosen), language(lang), date(2026, 11, 24))
    return extract(view, page_of("map").content)


def with_rows(rows: list[tuple[Any, ...]], columns: tuple[str, ...]) -> Extract:
    return dataclasses.replace(of(place="KZ-55"), columns=columns, rows=tuple(rows))


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
    found = of(lang, place="KZ-35")
    body = workbook_file(found)
    sheet = cells(body)
    assert [text for _, text in sheet[0]] == list(found.columns)
    assert len(sheet) == len(found.rows) + 1 > 10
    about = [text for row in cells(body, 2) for _, text in row]
    for text in (found.title, found.cite, ATLAS.place_name("KZ-35", lang=lang, on=date(2026, 11, 24))):
        assert any(text in (cell or "") for cell in about), text
    assert any("creativecommons.org" in (cell or "") for cell in about)
    assert any("OpenStreetMap" in (cell or "") for cell in about)


def test_cells_are_typed() -> None:
    body = workbook_file(with_rows([("a", 400.5, 3, True, date(2020, 1, 2), None)], tuple("abcdef")))
    assert cells(body)[1] == [("s", "a"), ("n", "400.5"), ("n", "3"), ("b", "1"), ("n", "43832")]


def test_no_text_of_the_workbook_is_a_live_cell() -> None:
    body = workbook_file(with_rows([(probe, probe) for probe in PROBES], ("one", "two")))
    for row, probe in zip(cells(body)[1:], PROBES, strict=True):
        assert [kind for kind, _ in row] == ["s", "s"]
        assert row[0][1] == probe.replace("\r", "_x000D_")
    assert not any(
        "<f>" in text or "hyperlink" in text.casefold() for name, text in parts(body).items() if "sheet" in name
    )


def test_the_head_stays_in_sight_and_can_be_filtered() -> None:
    sheet = parts(workbook_file(of()))["xl/worksheets/sheet1.xml"]
    assert 'state="frozen"' in sheet
    assert "<autoFilter" in sheet


def test_the_workbook_is_the_same_each_time_and_dated_as_the_data() -> None:
    found = of(place="KZ-35")
    body = workbook_file(found)
    assert workbook_file(of(place="KZ-35")) == body
    assert found.contract.created[:19] in parts(body)["docProps/core.xml"]


def test_an_empty_view_is_a_workbook_too() -> None:
    found = with_rows([], ("claim_id", "title"))
    assert len(cells(workbook_file(found))) == 1
    assert csv_file(found).decode("utf-8-sig").splitlines() == ["claim_id,title,escaped"]


def test_no_text_of_the_csv_is_a_live_cell_and_every_mark_is_named() -> None:
    body = csv_file(with_rows([(probe, "plain") for probe in PROBES], ("one", "two")))
    rows = list(csv.DictReader(io.StringIO(body.decode("utf-8-sig"), newline="")))
    for row, probe in zip(rows, PROBES, strict=True):
        assert not row["one"].lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝"))
        assert row["escaped"] == ("one" if is_risky(probe) else "")
        assert row["one"].removeprefix("'") == probe if row["escaped"] else row["one"] == probe


def test_a_negative_number_stays_a_number() -> None:
    body = csv_file(with_rows([(-12.5, -3.0, True, None, date(2020, 1, 2))], tuple("abcde")))
    assert body.decode("utf-8-sig").splitlines()[1] == "-12.5,-3,true,,2020-01-02,"


def test_csv_begins_with_the_mark_that_spreadsheets_need_for_cyrillic() -> None:
    body = csv_file(of(Lang.KK))
    assert body.startswith(b"\xef\xbb\xbf")
    assert "Қазақстан" in body.decode("utf-8-sig")


def test_every_row_names_its_source_and_how_to_cite_it() -> None:
    for record in of().records:
        assert record["source_id"] in ATLAS.index.sources
        assert str(record["claim_id"]) in str(record["cite"])
        assert of().contract.version in str(record["cite"])


@pytest.mark.parametrize("name", ["white-spots"])
def test_rows_that_are_no_claims_name_the_sources_behind_them(name: str) -> None:
    found = extract(of().view, page_of(name).content)
    named = [record for record in found.records if record["tie_ids"]]
    assert named
    for record in named:
        claims = str(record["tie_ids"]).split(";")
        assert {ATLAS.claim(i).source_id for i in claims} <= set(str(record["source_ids"]).split(";"))


def test_json_says_what_a_reader_must_know() -> None:
    found = of(place="KZ-35")
    text = json_file(found).decode()
    for part in (found.cite, "KZ-35", found.contract.version, "Do not count or sum"):
        assert part in text
    assert "NaN" not in text


def test_the_texts_of_the_filters_are_those_of_the_language() -> None:
    about = dict(of(Lang.RU, kinds=frozenset({"agreement"}), q="=1").about)
    assert "Соглашение" in about.values()
    assert "=1" in about.values()
