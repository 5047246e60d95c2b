"""The table of claims as the browser draws it."""

from __future__ import annotations

from datetime import date

from components.context import View, current_atlas
from components.i18n.language import language
from components.parts.table import Row, table_data
from data.atlas.selection import Selection
from data.enums import Lang


def test_a_row_is_sorted_by_its_keys_or_else_by_its_cells() -> None:
    view = View(current_atlas(), Selection(), language(Lang.EN), date(2026, 11, 24))
    rows = [
        Row("turnover-2021", ("Turnover", "2021"), ("Turnover", 2021)),
        Row("target-turnover-1bn", ("Target", "2020"), doubtful=True),
    ]
    data = table_data(view, rows, title="T", count="2 rows", columns=["What", "When"])
    assert data["columns"] == ["What", "When", "Where written"]
    assert data["rows"] == [
        {
            "claim": "turnover-2021",
            "cells": ("Turnover", "2021"),
            "keys": ("Turnover", 2021),
            "source": "Source: note 97",
            "doubtful": False,
        },
        {
            "claim": "target-turnover-1bn",
            "cells": ("Target", "2020"),
            "keys": ("Target", "2020"),
            "source": "Source: the book, chapter 3",
            "doubtful": True,
        },
    ]
    assert (data["lang"], data["title"], data["count"], data["seq"]) == ("en", "T", "2 rows", 0)
