"""Workbook of a chart on a slide: the values that it is drawn from, and the claim of each; text is text."""

from __future__ import annotations

import io
from datetime import datetime
from typing import TYPE_CHECKING, Final

import xlsxwriter

from components.exports.paper_parts.letters import clean
from components.exports.paper_parts.same_bytes import MOMENT, same_bytes

if TYPE_CHECKING:
    from components.documents.story.step_pictures import ChartPicture
    from components.i18n.language import Language

SHEET: Final = "Sheet1"
"""The sheet that the chart refers to, as the library names it."""
OPTIONS: Final = {
    "in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False,
}  # fmt: skip


def write_chart_workbook(chart: ChartPicture, lang: Language) -> bytes:
    """
    Return the workbook of a chart; the same chart gives the same bytes.

    Categories are rows and series are columns; a value that is missing is an empty cell. A second sheet has each value
    as people say it, with its claim.
    """
    _, content = lang.text, io.BytesIO()
    book = xlsxwriter.Workbook(content, OPTIONS)
    book.set_properties({"title": clean(chart.title), "created": datetime(*MOMENT)})  # noqa: DTZ001 - as files have it
    values = book.add_worksheet(SHEET)
    for row, category in enumerate(chart.categories, start=1):
        values.write_string(row, 0, clean(category))
    for column, series in enumerate(chart.series, start=1):
        values.write_string(0, column, clean(series.name))
        for row, value in enumerate(series.values, start=1):
            if value is not None:
                values.write_number(row, column, value.value)
    claims = book.add_worksheet(_("Claim"))
    row = 0
    for series in chart.series:
        for category, value in zip(chart.categories, series.values, strict=True):
            if value is not None:
                for column, text in enumerate((series.name, category, value.label, chart.unit, value.claim or "")):
                    claims.write_string(row, column, clean(text))
                row += 1
    book.close()
    return same_bytes(content.getvalue())
