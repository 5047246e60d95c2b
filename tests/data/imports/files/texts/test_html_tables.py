from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from data.errors import FileRefused
from data.imports.files.file_limits import LIMITS
from data.imports.files.model import CellFormat, Mark
from data.imports.files.texts.html_tables import read_html

if TYPE_CHECKING:
    from pathlib import Path

    from data.imports.files.file_limits import Limits
    from data.imports.files.model import Grid


def read(folder: Path, text: str | bytes, limits: Limits = LIMITS) -> tuple[str, tuple[Grid, ...]]:
    file = folder / "file.xls"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_html(file, "file.xls", limits)


def test_spans_are_merges_and_their_cells_stay_in_their_columns(tmp_path: Path) -> None:
    text = (
        "<html><body><table><tr><th rowspan=2>Регион<th colspan=2>2023</tr><tr><th>Экспорт<th>Импорт</tr>"
        "<tr><td>Брест&nbsp;<td>1,5<td>2</tr></table></body></html>"
    )
    _, (grid,) = read(tmp_path, text)
    assert [*grid.rows] == [("Регион", "2023"), (None, "Экспорт", "Импорт"), ("Брест\u00a0", "1,5", "2")]
    assert grid.merges == ((0, 0, 1, 0), (0, 1, 0, 2))
    assert grid.cell_name(2, 1) == "B3"


def test_what_is_no_text_of_a_cell_is_left_out(tmp_path: Path) -> None:
    text = (
        "<head><title>t</title><style>td{}</style></head><table><tr><td>a<script>alert(1)</script>"
        "<td>b<br>c &amp; d &lt;b&gt;</table>"
    )
    _, (grid,) = read(tmp_path, text)
    assert [*grid.rows] == [("a", "b\nc & d <b>")]


def test_the_number_behind_a_text_is_taken_where_excel_wrote_it(tmp_path: Path) -> None:
    text = '<table><tr><td x:num="1234.5">1 234,5<td style=\'mso-number-format:"\\@"\'>040210<td>#DIV/0!</table>'
    _, (grid,) = read(tmp_path, text)
    assert [*grid.rows] == [(Decimal("1234.5"), "040210", "#DIV/0!")]
    assert grid.formats == {(0, 1): CellFormat.TEXT}
    assert grid.marks == {(0, 2): Mark.ERROR}


def test_a_table_within_a_cell_is_a_table_of_its_own(tmp_path: Path) -> None:
    _, grids = read(tmp_path, "<table><tr><td>outer<table><tr><td>inner</table></td><td>x</tr></table>")
    assert [(grid.name, [*grid.rows]) for grid in grids] == [
        ("file.xls (1)", [("outer", "x")]),
        ("file.xls (2)", [("inner",)]),
    ]


@pytest.mark.parametrize(
    ("head", "codec", "name"),
    [
        ("", "cp1251", "windows-1251"),
        ('<meta charset="windows-1251">', "cp1251", "windows-1251"),
        ('<meta http-equiv=Content-Type content="text/html; charset=koi8-r">', "koi8-r", "koi8-r"),
        ('<meta charset="windows-1251">', "utf-8", "utf-8"),
    ],
)
def test_the_encoding_is_what_the_bytes_are(tmp_path: Path, head: str, codec: str, name: str) -> None:
    encoding, (grid,) = read(tmp_path, f"<html>{head}<table><tr><td>Гомель</table>".encode(codec))
    assert (encoding, [*grid.rows]) == (name, [("Гомель",)])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("<html><p>Нет таблицы</html>", "html_without_table"),
        ("<table></table>", "html_without_table"),
        ("<table><tr><td>" * 200, "too_deep"),
        ("<table>" + "<tr>" + "<td colspan=1000>x" * 30, "too_many_cells"),
    ],
)
def test_what_is_no_table_is_refused_in_words(tmp_path: Path, text: str, code: str) -> None:
    with pytest.raises(FileRefused) as refused:
        read(tmp_path, text)
    assert refused.value.code == code


def test_spans_of_a_hostile_page_take_no_memory(tmp_path: Path) -> None:
    text = "<table>" + "<tr><td colspan=999999999 rowspan=999999999>x</tr>" * 50 + "</table>"
    with pytest.raises(FileRefused, match="too_many_cells"):
        read(tmp_path, text, replace(LIMITS, kept_cells=1_000))


def test_a_page_that_is_too_large_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileRefused, match="too_large"):
        read(tmp_path, "<table><tr><td>x</table>", replace(LIMITS, html_size=5))


def test_lines_beside_the_table_are_its_first_and_last_rows(tmp_path: Path) -> None:
    _, (grid,) = read(
        tmp_path,
        "<html><head><title>no</title></head><body><p>Export</p>mln USD<br>"
        "<table><caption>2023</caption><tr><td>a</td><td>1</td></tr></table><p>Note</p></body></html>",
    )
    assert list(grid.rows) == [("Export",), ("mln USD",), ("2023",), ("a", "1"), ("Note",)]
