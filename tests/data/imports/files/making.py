"""Files made for tests: workbooks from their XML, so that they may be as odd as wanted."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OFFICE: Final = "urn:oasis:names:tc:opendocument:xmlns"
DECLARED: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def make_zip(path: Path, parts: Mapping[str, str | bytes]) -> Path:
    """Write a zip with these parts."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return path


def sheet_xml(rows: str, *, before: str = "", after: str = "") -> str:
    """Return the part of a sheet with these rows."""
    return f'{DECLARED}<worksheet xmlns="{MAIN}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>'


def xlsx_parts(
    *sheets: str, texts: str = "", styles: str = "", book: str = "", more: Mapping[str, str | bytes] | None = None
) -> dict[str, str | bytes]:
    """Return the parts of a workbook whose sheets have this XML; ``book`` goes before its list of sheets."""
    numbers = range(1, len(sheets) + 1)
    listed = "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="rId{n}"/>' for n in numbers)
    related = "".join(
        f'<Relationship Id="rId{n}" Type="{RELATIONS}/worksheet" Target="worksheets/sheet{n}.xml"/>' for n in numbers
    )
    if texts:
        related += f'<Relationship Id="rT" Type="{RELATIONS}/sharedStrings" Target="sharedStrings.xml"/>'
    if styles:
        related += f'<Relationship Id="rS" Type="{RELATIONS}/styles" Target="styles.xml"/>'
    root = f'<Relationship Id="r" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/>'
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": f'{DECLARED}<Relationships xmlns="{space}">{root}</Relationships>',
        "xl/_rels/workbook.xml.rels": f'{DECLARED}<Relationships xmlns="{space}">{related}</Relationships>',
        "xl/workbook.xml": (
            f'{DECLARED}<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}">{book}<sheets>{listed}</sheets></workbook>'
        ),
    }
    parts |= {f"xl/worksheets/sheet{n}.xml": sheet for n, sheet in zip(numbers, sheets, strict=True)}
    if texts:
        parts["xl/sharedStrings.xml"] = f'{DECLARED}<sst xmlns="{MAIN}">{texts}</sst>'
    if styles:
        parts["xl/styles.xml"] = f'{DECLARED}<styleSheet xmlns="{MAIN}">{styles}</styleSheet>'
    return parts | dict(more or {})


def ods_xml(tables: str, styles: str = "") -> str:
    """Return the content of an OpenDocument workbook with these tables."""
    spaces = " ".join(f'xmlns:{name}="{OFFICE}:{name}:1.0"' for name in ("office", "table", "text", "style", "number"))
    more = f'xmlns:fo="{OFFICE}:xsl-fo-compatible:1.0" xmlns:calcext="urn:calcext"'
    return (
        f"{DECLARED}<office:document-content {spaces} {more}>"
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    )


def ods_parts(tables: str, styles: str = "") -> dict[str, str | bytes]:
    """Return the parts of an OpenDocument workbook."""
    return {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": ods_xml(tables, styles)}
