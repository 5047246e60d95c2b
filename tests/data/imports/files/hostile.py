"""Files that are made to do harm, and what is to come of each: the code of its refusal, or that it is read."""

from __future__ import annotations

import io
import json
import struct
import zipfile
from typing import TYPE_CHECKING, Final

from tests.data.imports.files.making import make_zip, ods_parts, sheet_xml, xlsx_parts
from tests.data.imports.files.messages import samples

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SECONDS: Final = 20
"""What one file may take on a machine that does other things beside."""

ONE: Final = '<row r="1"><c r="A1"><v>1</v></c></row>'
ENTITY: Final = '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
LAUGHS: Final = (
    "<!DOCTYPE x [" + "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(12)) + "]>"
)


def workbook(path: Path, rows: str = ONE, **parts: str) -> None:
    made = xlsx_parts(sheet_xml(rows))
    make_zip(path, made | {name.replace("__", "/").replace("_DOT_", "."): text for name, text in parts.items()})


def with_type(path: Path, declaration: str) -> None:
    made = xlsx_parts(sheet_xml(ONE))
    made["xl/worksheets/sheet1.xml"] = sheet_xml(ONE).replace("?>\n", f"?>\n{declaration}")
    make_zip(path, made)


def nested(path: Path) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("xl/workbook.xml", "<workbook/>")
    make_zip(path, {"inner.xlsx": inner.getvalue(), "readme.txt": "x"})


def empty_rows(path: Path) -> None:
    workbook(path, '<row r="1"/>' + "<row/>" * 1_000_000 + '<row><c t="inlineStr"><is><t>x</t></is></c></row>')


def ten_million_rows(path: Path) -> None:
    workbook(path, "<row/>" * 10_000_000)


def encrypted_part(path: Path) -> None:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as file:
        for name, text in xlsx_parts(sheet_xml(ONE)).items():
            file.writestr(name, text)
    content = bytearray(whole.getvalue())
    place = 0
    while (place := content.find(b"PK\x01\x02", place)) >= 0:
        struct.pack_into("<H", content, place + 8, 1)
        place += 4
    path.write_bytes(content)


def repeated_cells(path: Path) -> None:
    cell = '<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16384"/>'
    row = f'<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>'
    make_zip(path, ods_parts(f'<table:table table:name="S">{row}</table:table>'))


LARGE: Final = frozenset(
    {
        "empty_rows.xlsx",
        "ten_million_rows.xlsx",
        "wide_rows.xlsx",
        "repeated_cells.ods",
        "blank_lines.csv",
        "many_columns.json",
    }
)
"""Files that are refused, or read, only after many cells or lines."""

FILES: Final[dict[str, tuple[Callable[[Path], object], str]]] = {
    "external_entity.xlsx": (lambda path: with_type(path, ENTITY), "xml_entities"),
    "billion_laughs.xlsx": (lambda path: with_type(path, LAUGHS), "xml_entities"),
    "entity.ods": (
        lambda path: make_zip(
            path, ods_parts("") | {"content.xml": str(ods_parts("")["content.xml"]).replace("?>\n", f"?>\n{ENTITY}")}
        ),
        "xml_entities",
    ),
    "entity.xml": (
        lambda path: path.write_text(samples.SPECIFIC.replace("<mes:Struct", f"{ENTITY}<mes:Struct", 1), "utf-8"),
        "xml_entities",
    ),
    "entity.html": (lambda path: path.write_text(f"{ENTITY}<html><table><tr><td>&x;</table>"), "xml_entities"),
    "nested.zip": (nested, "archive"),
    "parent_name.xlsx": (lambda path: workbook(path, **{".__..__..__etc__x": "x"}), "unsafe_part"),
    "absolute_name.xlsx": (lambda path: workbook(path, **{"__etc__x": "x"}), "unsafe_part"),
    "encrypted_part.xlsx": (encrypted_part, "password"),
    "deep.xlsx": (lambda path: workbook(path, "<row>" * 500), "too_deep"),
    "empty_rows.xlsx": (empty_rows, "read"),
    "ten_million_rows.xlsx": (ten_million_rows, "damaged"),
    "corner.xlsx": (lambda path: workbook(path, f'{ONE}<row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'), "read"),
    "wide_rows.xlsx": (
        lambda path: workbook(path, "".join(f'<row r="{n}"><c r="XFD{n}"><v>1</v></c></row>' for n in range(1, 2_500))),
        "too_many_cells",
    ),
    "repeated_cells.ods": (repeated_cells, "too_many_cells"),
    "long_text.xlsx": (
        lambda path: workbook(path, f'<row r="1"><c r="A1" t="inlineStr"><is><t>{"x" * 20_000_000}</t></is></c></row>'),
        "read",
    ),
    "megabyte_cells.csv": (lambda path: path.write_text(f"a;b\n{'1;' + 'x' * 1_000_000 + chr(10)}" * 10), "read"),
    "no_line_breaks.csv": (lambda path: path.write_text("x" * 9_000_000), "line_too_long"),
    "lone_quote.csv": (lambda path: path.write_text('a;b\n"x;1\n' + "c;2\n" * 100_000), "read"),
    "all_quotes.csv": (lambda path: path.write_text('"' * 300_000), "read"),
    "quote_lines.csv": (lambda path: path.write_text('";\n' * 30_001), "read"),
    "nul_bytes.csv": (lambda path: path.write_bytes(b"a;b\n1\0;2\n"), "read"),
    "mixed.csv": (lambda path: path.write_bytes("а;б\nв;г\n".encode() + "д;е\n".encode("cp1251")), "read"),
    "blank_lines.csv": (lambda path: path.write_text("\n" * 1_000_000 + "a;b\n"), "read"),
    "nothing.csv": (lambda path: path.write_text("\n" * 1_000), "empty"),
    "no_bytes.xlsx": (lambda path: path.write_bytes(b""), "empty"),
    "picture.xlsx": (lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(5_000)), "unknown_format"),
    "document.docx": (lambda path: make_zip(path, {"word/document.xml": "<w/>"}), "other_document"),
    "deep.json": (lambda path: path.write_text('{"a":' * 200_000), "too_deep"),
    "huge_number.json": (lambda path: path.write_text('[{"a": 1e999999999, "b": ' + "9" * 1_000_000 + "}]"), "read"),
    "many_columns.json": (
        lambda path: path.write_text(json.dumps([{f"k{n}": n} for n in range(4_000)])),
        "too_many_cells",
    ),
    "spans.html": (
        lambda path: path.write_text("<table>" + "<tr><td colspan=1000 rowspan=60000>x" * 200),
        "too_many_cells",
    ),
    "tables.html": (lambda path: path.write_text("<table><tr><td>" * 500), "too_deep"),
    "formula.xlsx": (
        lambda path: workbook(path, '<row r="1"><c r="A1"><f>WEBSERVICE("http://127.0.0.1:9/")</f><v>1</v></c></row>'),
        "read",
    ),
    "bidi.csv": (lambda path: path.write_text("a;b\n\u202eсукраБ;1\n", "utf-8"), "read"),
}
