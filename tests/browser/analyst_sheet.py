"""Sheet of an analyst: exports of three years and three agreements, with one typo and one total that is not the sum."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO

from openpyxl import Workbook

TYPO = "91O,4"
"""A Latin letter for a zero, at C5 of the first sheet."""


@lru_cache(maxsize=8)  # the same bytes: a workbook says when it was written
def analyst_sheet(*, hostile: str = "") -> bytes:
    """Return the workbook; `hostile` is the title of one of its agreements."""
    book = Workbook()
    figures = book.active
    figures.title = "Торговля"
    for row in (
        ["Экспорт из Беларуси в Казахстан, тыс. долл. США"],
        [],
        ["Область Казахстана", "2022", "2023", "2024"],
        ["Павлодарская область", 1200.5, 1310, 1405.2],
        ["Северо-Казахстанская область", 800, TYPO, 990],
        ["Костанайская область", 300, 310, 320],
        ["Итого", 2300.5, 2530.4, 2800],
    ):
        figures.append(row)
    deeds = book.create_sheet("Соглашения")
    for row in (
        ["Название", "Дата", "Сторона Беларуси", "Сторона Казахстана", "Вид"],
        [hostile or "Соглашение о торговле", "12.04.2024", "Гомельская область", "Павлодарская область", "соглашение"],
        ["Меморандум о торговле", "05.06.2024", "Брестская область", "Костанайская область", "меморандум"],
        ["Соглашение о дружбе", "20.09.2024", "Минская область", "Карагандинская область", "соглашение"],
    ):
        deeds.append(row)
    content = BytesIO()
    book.save(content)
    return content.getvalue()
