from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from data.errors import FileRefused
from data.imports.files.file_limits import LIMITS
from data.imports.files.sheets.workbook_parts import find_parts, main_part, relations
from data.imports.files.zip_parts import ZipParts
from tests.data.imports.files.making import make_zip, sheet_xml, xlsx_parts

if TYPE_CHECKING:
    from pathlib import Path


def test_sheets_are_found_through_relationships(tmp_path: Path) -> None:
    more = xlsx_parts(sheet_xml(""), sheet_xml(""), texts="<si/>", styles="<cellXfs/>")
    book = str(more["xl/workbook.xml"]).replace('name="S2"', 'name="Скрытый" state="veryHidden"')
    more["xl/workbook.xml"] = book.replace("<sheets>", '<workbookPr date1904="1"/><sheets>')
    with ZipParts(make_zip(tmp_path / "x.xlsx", more), LIMITS) as parts:
        found = find_parts(parts, LIMITS)
    assert [(sheet.name, sheet.part, sheet.kind, sheet.is_hidden) for sheet in found.sheets] == [
        ("S1", "xl/worksheets/sheet1.xml", "worksheet", False),
        ("Скрытый", "xl/worksheets/sheet2.xml", "worksheet", True),
    ]
    assert (found.texts, found.styles) == ("xl/sharedStrings.xml", "xl/styles.xml")
    assert (found.is_1904, found.has_macros) == (True, False)


@pytest.mark.parametrize("folder", ["/xl/worksheets", "worksheets", "../xl/worksheets", "./worksheets"])
def test_targets_are_absolute_or_beside_the_workbook(tmp_path: Path, folder: str) -> None:
    made = xlsx_parts(sheet_xml(""))
    rels = str(made["xl/_rels/workbook.xml.rels"])
    made["xl/_rels/workbook.xml.rels"] = rels.replace("worksheets/", f"{folder}/")
    with ZipParts(make_zip(tmp_path / "x.xlsx", made), LIMITS) as parts:
        assert find_parts(parts, LIMITS).sheets[0].part in parts


def test_what_lies_outside_the_workbook_is_not_followed(tmp_path: Path) -> None:
    made = xlsx_parts(sheet_xml(""))
    rels = str(made["xl/_rels/workbook.xml.rels"])
    made["xl/_rels/workbook.xml.rels"] = rels.replace("Target=", 'TargetMode="External" Target=')
    with ZipParts(make_zip(tmp_path / "x.xlsx", made), LIMITS) as parts:
        assert relations(parts, "xl/_rels/workbook.xml.rels") == {}
        assert find_parts(parts, LIMITS).sheets[0].kind == "missing"


def test_a_zip_without_a_list_of_sheets_is_no_workbook(tmp_path: Path) -> None:
    with ZipParts(make_zip(tmp_path / "x.zip", {"readme.txt": "x"}), LIMITS) as parts:
        assert main_part(parts) == ""
    made = xlsx_parts(sheet_xml(""))
    del made["_rels/.rels"]
    with ZipParts(make_zip(tmp_path / "y.zip", made), LIMITS) as parts:
        assert main_part(parts) == "xl/workbook.xml"


def test_too_many_sheets_and_binary_workbooks_are_refused(tmp_path: Path) -> None:
    with ZipParts(make_zip(tmp_path / "x.xlsx", xlsx_parts(*[sheet_xml("")] * 5)), LIMITS) as parts:
        with pytest.raises(FileRefused) as refused:
            find_parts(parts, replace(LIMITS, sheets=4))
        assert refused.value.params == {"count": "5", "limit": "4"}
    made = xlsx_parts(sheet_xml(""))
    made["_rels/.rels"] = str(made["_rels/.rels"]).replace("workbook.xml", "workbook.bin")
    made["xl/workbook.bin"] = b"\0"
    with ZipParts(make_zip(tmp_path / "y.xlsb", made), LIMITS) as parts, pytest.raises(FileRefused, match="xlsb"):
        find_parts(parts, LIMITS)
