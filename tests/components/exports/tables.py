"""Tables of views for the tests of the files that are written of them."""

from __future__ import annotations

import dataclasses
from datetime import date
from typing import TYPE_CHECKING, Any

from components.context import View, current_atlas
from components.exports.view_table import ViewTable, tabulate
from components.i18n.language import language
from components.pages import page as page_of
from data.atlas.selection import Selection
from data.enums import Lang

if TYPE_CHECKING:
    from collections.abc import Sequence

    from components.exports.view_table import Cell

ATLAS = current_atlas()
DAY = date(2026, 11, 24)
PROBES = (
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1", '=HYPERLINK("http://example.org")',
    "=cmd|' /C calc'!A0", "'=1", '"=1"', "a=1", "1", "https://example.org",
)  # fmt: skip
"""Texts that a spreadsheet might run, and some that look like them."""


def view_of(lang: Lang = Lang.EN, **chosen: Any) -> View:
    """Return a view of a selection."""
    return View(ATLAS, Selection(lang=lang, **chosen), language(lang), DAY)


def map_table(lang: Lang = Lang.EN, **chosen: Any) -> ViewTable:
    """Return the table of the map page."""
    return tabulate(view_of(lang, **chosen), page_of("map").content)


def with_rows(rows: Sequence[tuple[Cell, ...]], columns: tuple[str, ...]) -> ViewTable:
    """Return a table with other rows and columns."""
    return dataclasses.replace(map_table(place="KZ-55"), columns=columns, rows=tuple(rows))
