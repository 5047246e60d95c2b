from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import time
import zipfile
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import openpyxl
import pandas as pd
import pytest
import xlsxwriter

from data.errors import FileRefused
from data.imports.files.codes import SENTENCES, Fault, NoteCode, Refusal
from data.imports.files.file_limits import LIMITS
from data.imports.files.model import FileKind
from data.imports.files.open_file import SUFFIXES, open_file, open_text
from tests.data.imports.files import hostile
from tests.data.imports.files.making import MAIN, make_zip, ods_parts, sheet_xml, xlsx_parts
from tests.data.imports.files.messages import samples
from tests.extent import FULL

if TYPE_CHECKING:
    from collections.abc import Callable

    from data.imports.files.model import ReadFile

CASES: Final = Path(__file__).parents[1] / "cases"
SAMPLES: Final = Path(__file__).parent / "samples"
ROOT: Final = Path(__file__).parents[4]
EXPECTED: Final = {case["file"]: case for case in json.loads((CASES / "expected.json").read_text(encoding="utf-8"))}


def opened(path: Path) -> ReadFile:
    return open_file(path, name=path.name)


def test_all_cases_are_there() -> None:
    assert set(EXPECTED) == {path.name for path in CASES.iterdir() if path.suffix in (".csv", ".xlsx")}
    assert len(EXPECTED) == 15


@pytest.mark.parametrize("name", [name for name, case in EXPECTED.items() if case["verdict"] != "refuse"])
def test_each_case_that_is_to_be_read_opens(name: str) -> None:
    found, case = opened(CASES / name), EXPECTED[name]
    content = (CASES / name).read_bytes()
    assert (found.sha256, found.size) == (hashlib.sha256(content).hexdigest(), len(content))
    assert found.name == name
    for key in ("encoding", "delimiter", "decimal"):
        assert getattr(found, key) == case[key] if key in case else True
    if "rows" in case:
        assert len(found.grids[0].rows) == case["rows"] + 1


@pytest.mark.parametrize("name", [name for name, case in EXPECTED.items() if case["verdict"] == "refuse"])
def test_each_case_that_is_to_be_refused_says_what_it_must(name: str) -> None:
    begun = time.perf_counter()
    with pytest.raises(FileRefused) as refused:
        opened(CASES / name)
    assert time.perf_counter() - begun < 0.5
    sentence = SENTENCES[refused.value.code].format(**refused.value.params)
    assert all(word in sentence for word in EXPECTED[name]["must_say"])


TABLE: Final[list[list[Any]]] = [["Область", "2023", "2024"], ["Брестская", 10.5, 11.25], ["Гомельская", 7, -3]]


def csv_of(delimiter: str, decimal: str = ".", *, quoted: bool = False, end: str = "\n") -> str:
    def cell(value: object) -> str:
        text = str(value).replace(".", decimal)
        return f'"{text}"' if quoted else text

    return "".join(delimiter.join(map(cell, row)) + end for row in TABLE)


def html_of() -> str:
    rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in TABLE)
    return f"<html><meta charset=utf-8><table>{rows}</table></html>"


def excel_xml_of() -> str:
    space = "urn:schemas-microsoft-com:office:spreadsheet"

    def cell(value: object) -> str:
        return f'<Cell><Data ss:Type="{"String" if isinstance(value, str) else "Number"}">{value}</Data></Cell>'

    rows = "".join("<Row>" + "".join(map(cell, row)) + "</Row>" for row in TABLE)
    table = f'<Worksheet ss:Name="S"><Table>{rows}</Table></Worksheet>'
    return f'<?xml version="1.0"?><Workbook xmlns="{space}" xmlns:ss="{space}">{table}</Workbook>'


def inline(value: object, prefix: str = "") -> str:
    if isinstance(value, str):
        return f'<{prefix}c t="inlineStr"><{prefix}is><{prefix}t>{value}</{prefix}t></{prefix}is></{prefix}c>'
    return f"<{prefix}c><{prefix}v>{value}</{prefix}v></{prefix}c>"


def rows_xml(prefix: str = "") -> str:
    return "".join(
        f"<{prefix}row>" + "".join(inline(cell, prefix) for cell in row) + f"</{prefix}row>" for row in TABLE
    )


def ods_of() -> str:
    def cell(value: object) -> str:
        if isinstance(value, str):
            return f'<table:table-cell office:value-type="string"><text:p>{value}</text:p></table:table-cell>'
        return f'<table:table-cell office:value-type="float" office:value="{value}"/>'

    rows = "".join(f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in TABLE)
    return f'<table:table table:name="S">{rows}</table:table>'


def write_xlsxwriter(path: Path, **options: bool) -> None:
    with xlsxwriter.Workbook(path, options) as book:
        sheet = book.add_worksheet("S")
        for number, row in enumerate(TABLE):
            sheet.write_row(number, 0, row)


def write_openpyxl(path: Path, *, lean: bool) -> None:
    book = openpyxl.Workbook(write_only=lean)
    sheet = book.create_sheet("S", 0) if lean else book.active
    for row in TABLE:
        sheet.append(row)
    book.save(path)


def write_pandas(path: Path) -> None:
    pd.DataFrame(TABLE[1:], columns=TABLE[0]).to_excel(path, index=False)


def records() -> list[dict[str, Any]]:
    return [dict(zip(TABLE[0], row, strict=True)) for row in TABLE[1:]]


STRICT: Final = sheet_xml(rows_xml()).replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
PREFIXED: Final = f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData>{rows_xml("x:")}</x:sheetData></x:worksheet>'
PRETTY: Final = sheet_xml(rows_xml().replace("><", ">\n  <"))

SHAPES: Final[dict[str, Callable[[Path], object]]] = {
    "semicolon.csv": lambda path: path.write_text(csv_of(";", ","), encoding="utf-8"),
    "comma.csv": lambda path: path.write_text(csv_of(","), encoding="utf-8-sig"),
    "quoted.csv": lambda path: path.write_text(csv_of(",", ",", quoted=True), encoding="utf-8"),
    "tabs.tsv": lambda path: path.write_text(csv_of("\t", ","), encoding="utf-16"),
    "bars.txt": lambda path: path.write_text(csv_of("|"), encoding="cp1251"),
    "koi.txt": lambda path: path.write_text(csv_of(";", ","), encoding="koi8-r"),
    "dos.txt": lambda path: path.write_text(csv_of(";", ",", end="\r\n"), encoding="cp866", newline=""),
    "mac.csv": lambda path: path.write_text(csv_of(";", ",", end="\r"), encoding="utf-8", newline=""),
    "bare_utf16.csv": lambda path: path.write_text(csv_of(";", ","), encoding="utf-16-le"),
    "stated.csv": lambda path: path.write_text("sep=|\n" + csv_of("|", ","), encoding="utf-8"),
    "page.xls": lambda path: path.write_text(html_of(), encoding="utf-8"),
    "page_1251.xls": lambda path: path.write_text(html_of().replace("utf-8", "windows-1251"), encoding="cp1251"),
    "office_2003.xls": lambda path: path.write_text(excel_xml_of(), encoding="utf-8"),
    "text_named.xls": lambda path: path.write_text(csv_of("\t"), encoding="cp1251"),
    "usual.xlsx": write_xlsxwriter,
    "lean.xlsx": lambda path: write_xlsxwriter(path, constant_memory=True),
    "openpyxl.xlsx": lambda path: write_openpyxl(path, lean=False),
    "openpyxl_lean.xlsx": lambda path: write_openpyxl(path, lean=True),
    "pandas.xlsx": write_pandas,
    "no_places.xlsx": lambda path: make_zip(path, xlsx_parts(sheet_xml(rows_xml()))),
    "prefixed.xlsx": lambda path: make_zip(path, xlsx_parts(PREFIXED)),
    "strict.xlsx": lambda path: make_zip(path, xlsx_parts(STRICT)),
    "pretty.xlsx": lambda path: make_zip(path, xlsx_parts(PRETTY)),
    "workbook_named.csv": write_xlsxwriter,
    "table.ods": lambda path: make_zip(path, ods_parts(ods_of())),
    "records.json": lambda path: path.write_text(json.dumps(records()), encoding="utf-8"),
    "lines.json": lambda path: path.write_text("\n".join(map(json.dumps, records())), encoding="utf-8"),
    "columns.json": lambda path: path.write_text(
        json.dumps({"columns": TABLE[0], "data": TABLE[1:]}), encoding="utf-8"
    ),
}


@pytest.mark.parametrize("name", SHAPES)
def test_one_table_in_many_shapes_is_the_same_table(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    SHAPES[name](path)
    (grid,) = opened(path).grids
    rows = [row for row in grid.rows if row]
    assert [[str(cell).replace(",", ".") for cell in row] for row in rows] == [
        [str(cell) for cell in row] for row in TABLE
    ]
    assert grid.faults == ()


def test_the_name_may_say_another_format_and_that_is_noted(tmp_path: Path) -> None:
    path = tmp_path / "x.xls"
    SHAPES["page.xls"](path)
    found = opened(path)
    assert found.kind is FileKind.HTML
    assert [(note.code, note.params) for note in found.notes] == [("other_suffix", {"suffix": "xls", "kind": "html"})]
    assert set(SUFFIXES) == set(FileKind)


def test_pasted_cells_are_opened_as_a_file() -> None:
    found = open_text(csv_of("\t", ","), name="clipboard")
    assert (found.kind, found.delimiter, found.decimal, found.name) == (FileKind.PASTED, "\t", ",", "clipboard")
    assert found.grids[0].cell(1, 1) == "10,5"
    assert found.sha256 == hashlib.sha256(csv_of("\t", ",").encode()).hexdigest()
    with pytest.raises(FileRefused, match="too_large"):
        open_text("x" * 100, limits=replace(LIMITS, size=50))
    with pytest.raises(FileRefused, match="empty"):
        open_text("\n\n")


@pytest.mark.parametrize(
    ("name", "kind"),
    [("shapes.xls", FileKind.XLS), ("shapes.ods", FileKind.ODS), ("shapes.fods", FileKind.ODS),
     ("shapes.xlsx", FileKind.XLSX), ("shapes.html", FileKind.HTML), ("texts.xls", FileKind.XLS)],
)  # fmt: skip
def test_files_of_libreoffice_are_opened(name: str, kind: FileKind) -> None:
    found = opened(SAMPLES / name)
    assert found.kind is kind
    hidden = [note.params for note in found.notes if note.code == NoteCode.HIDDEN_SHEET]
    assert hidden == ([{"sheet": "Скрытый"}] if name.startswith("shapes") and kind is not FileKind.HTML else [])


@pytest.mark.parametrize("text", [samples.GENERIC, samples.FLAT, samples.SPECIFIC, samples.GROUPED])
def test_messages_of_sdmx_are_opened(tmp_path: Path, text: str) -> None:
    path = tmp_path / "x.xml"
    path.write_text(text, encoding="utf-8")
    assert opened(path).kind is FileKind.SDMX_ML


def test_hidden_characters_are_noted(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("a;b\nМин\u200bск;1\n", encoding="utf-8")
    (note,) = opened(path).notes
    assert note.code == NoteCode.HIDDEN_CHARACTERS
    assert note.params == {"count": "1", "sheet": "x.csv", "cell": "row 2", "characters": "U+200B"}


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=[pytest.mark.thorough] * (name in hostile.LARGE)) for name in hostile.FILES]
)
def test_hostile_files_are_refused_or_read_as_what_they_show(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    make, code = hostile.FILES[name]
    make(path)
    begun = time.perf_counter()
    try:
        found = opened(path)
    except FileRefused as refused:
        result = refused.code
        sentence = SENTENCES[refused.code].format(**refused.params)
    else:
        result, sentence = "read", "read"
        assert sum(len(grid.rows) for grid in found.grids)
    assert result == code
    assert sentence
    assert time.perf_counter() - begun < hostile.SECONDS


def test_folders_links_and_what_is_not_there_are_no_files(tmp_path: Path) -> None:
    (tmp_path / "link.csv").symlink_to(CASES / "27_other_units.csv")
    os.mkfifo(tmp_path / "pipe.csv")
    for path in (tmp_path, tmp_path / "link.csv", tmp_path / "pipe.csv", tmp_path / "missing.csv"):
        with pytest.raises(FileRefused, match="not_a_file"):
            opened(path)


def test_a_file_that_is_too_large_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    with path.open("wb") as file:
        file.truncate(LIMITS.size + 1)
    with pytest.raises(FileRefused) as refused:
        opened(path)
    assert (refused.value.code, refused.value.params) == ("too_large", {"size": "101", "limit": "100"})


def test_every_code_has_its_sentence() -> None:
    assert set(SENTENCES) == {*Refusal, *NoteCode, *Fault}
    assert all(sentence.endswith((".", ")")) for sentence in SENTENCES.values())


WATCHED: Final = """
import sys, pathlib
from data.errors import FileRefused
from data.imports.files.open_file import open_file
seen = []
def hook(event, args):
    if event == "open" and isinstance(args[1], str) and set(args[1]) & set("wax+"):
        seen.append(f"open {args[0]} {args[1]}")
    elif event == "open" and args[1] is None and args[2] & 3:
        seen.append(f"open {args[0]} {args[2]}")
    elif event.split(".")[0] in ("socket", "subprocess", "ctypes", "shutil") or event in (
        "os.system", "os.exec", "os.fork", "os.mkdir", "os.rename", "os.remove", "os.link", "os.symlink", "os.chmod",
        "urllib.Request", "tempfile.mkstemp", "tempfile.mkdtemp"):
        seen.append(event)
sys.addaudithook(hook)
for name in sys.argv[1:]:
    path = pathlib.Path(name)
    try:
        for grid in open_file(path, name=path.name).grids:
            for row in grid.rows:
                pass
    except FileRefused:
        pass
print(seen)
"""


def run(code: str, *arguments: str) -> str:
    command = [sys.executable, "-c", code, *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=600, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.mark.thorough
def test_nothing_is_written_and_nobody_is_asked(tmp_path: Path) -> None:
    paths = [*sorted(CASES.glob("*.*")), *sorted(SAMPLES.iterdir())]
    for name, (make, _) in hostile.FILES.items():
        make(tmp_path / name)
        paths.append(tmp_path / name)
    assert run(WATCHED, *map(str, paths)) == "[]"


MEASURED: Final = """
import sys, pathlib, time
from data.imports.files.open_file import open_file
path = pathlib.Path(sys.argv[1])
begun = time.process_time()
found = open_file(path, name=path.name)
seconds = time.process_time() - begun
cells = sum(len(row) for row in found.grids[0].rows)
# The greatest memory by getrusage has that of the process before exec.
status = pathlib.Path("/proc/self/status").read_text()
print(cells, int(status.split("VmHWM:")[1].split()[0]) // 1024, round(seconds, 2))
"""
ROWS: Final = 200_000 if FULL else 20_000
COLUMNS: Final = 60


def number(row: int, col: int) -> str:
    return str((row * 7919 + col * 104_729) % 1_000_003 / 100)


@pytest.mark.thorough
@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_sixty_columns_take_little_memory(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"large.{suffix}"
    if suffix == "csv":
        with path.open("w", encoding="utf-8") as file:
            for row in range(ROWS):
                file.write(";".join(number(row, col).replace(".", ",") for col in range(COLUMNS)) + "\n")
    else:
        letters = [openpyxl.utils.get_column_letter(col + 1) for col in range(COLUMNS)]
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as book:
            start, end = sheet_xml("ROWS").split("ROWS")
            for name, content in xlsx_parts("").items():
                if name != "xl/worksheets/sheet1.xml":
                    book.writestr(name, content)
            with book.open("xl/worksheets/sheet1.xml", "w") as sheet:
                sheet.write(start.encode())
                for row in range(1, ROWS + 1):
                    found = (f'<c r="{name}{row}"><v>{number(row, col)}</v></c>' for col, name in enumerate(letters))
                    sheet.write(f'<row r="{row}">{"".join(found)}</row>'.encode())
                sheet.write(end.encode())
    cells, megabytes, _ = run(MEASURED, str(path)).split()
    assert int(cells) == ROWS * COLUMNS
    assert int(megabytes) < (500 if FULL else 150)


@pytest.mark.thorough
def test_twenty_thousand_rows_take_less_than_a_second_of_a_processor(tmp_path: Path) -> None:
    path = tmp_path / "rows.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        for row in range(20_000):
            sheet.write_row(row, 0, [f"Область {row % 7}", 2024, *(Decimal(number(row, col)) for col in range(8))])
    _, _, seconds = run(MEASURED, str(path)).split()
    assert float(seconds) < 1.0
