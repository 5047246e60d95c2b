from __future__ import annotations

import pytest
from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format

from data.imports.files.model import CellFormat
from data.imports.files.sheets.cell_styles import Style, of_format, read_styles
from tests.data.imports.files.making import MAIN

DATE = Style(is_date=True)


@pytest.mark.parametrize(
    ("code", "style"),
    [
        ("General", Style()),
        ("0.00", Style()),
        ("#,##0", Style()),
        ('#,##0.00" "', Style()),
        ("#,##0.00\\ _₽", Style()),
        ("[Red]-0.0", Style()),
        ("dd.mm.yyyy", DATE),
        ("[$-419]d mmmm yyyy;@", DATE),
        ("mmm", DATE),
        ("yyyy", DATE),
        ("yyyy-mm-dd hh:mm:ss.000", DATE),
        ("h:mm", Style(format=CellFormat.TIME)),
        ("[h]:mm:ss", Style(format=CellFormat.TIME)),
        ("0%", Style(format=CellFormat.PERCENT)),
        ("0.0 %", Style(format=CellFormat.PERCENT)),
        ('0.0"%"', Style()),
        ("@", Style(format=CellFormat.TEXT)),
        ('0.0,,"млн"', Style(format=CellFormat.SCALED)),
        ("#,##0,", Style(format=CellFormat.SCALED)),
        ('0.0" тыс."', Style(format=CellFormat.SCALED)),
        ("", Style()),
    ],
)
def test_a_number_format_says_what_a_cell_means(code: str, style: Style) -> None:
    assert of_format(code) == style


@pytest.mark.parametrize("number", sorted(BUILTIN_FORMATS))
def test_built_in_formats_are_days_where_openpyxl_says_so(number: int) -> None:
    style = of_format("", number)
    assert (style.is_date or style.format is CellFormat.TIME) == is_date_format(BUILTIN_FORMATS[number])
    assert (style.format is CellFormat.PERCENT) == ("%" in BUILTIN_FORMATS[number])


def test_styles_are_found_by_their_number() -> None:
    xml = (
        f'<styleSheet xmlns="{MAIN}"><numFmts><numFmt numFmtId="164" formatCode="dd.mm.yyyy"/></numFmts>'
        '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>'
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="0"><alignment indent="2"/></xf>'
        '<xf numFmtId="9"><alignment indent="x"/></xf></cellXfs></styleSheet>'
    )
    assert read_styles([xml.encode()]) == {
        "1": DATE,
        "2": Style(indent=2),
        "3": Style(format=CellFormat.PERCENT),
    }
