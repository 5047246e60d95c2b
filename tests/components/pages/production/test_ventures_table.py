"""Ventures as rows of a table."""

from __future__ import annotations

from datetime import date
from typing import Any

from components.context import View
from components.i18n.language import language
from components.pages.production.stages import shown_ventures
from components.pages.production.ventures_table import columns, venture_rows
from components.parts.table import table_data
from data.atlas.selection import Selection
from data.enums import Lang
from tests.data.whole import ATLAS

TODAY = date(2026, 11, 24)


def view(lang: Lang = Lang.EN, **selection: Any) -> View:
    return View(ATLAS, Selection(lang=lang, **selection), language(lang), TODAY)


def test_the_table_has_a_row_for_each_venture_and_sorts_stages_in_their_order() -> None:
    rows = venture_rows(view())
    data = table_data(view(), rows, title="t", count="c", columns=columns(view()))
    assert [row["claim"] for row in data["rows"]] == [v.claim_id for v in shown_ventures(view())]
    assert {len(row["cells"]) for row in data["rows"]} == {len(data["columns"]) - 1}
    assert all(len(row["keys"]) == len(row["cells"]) and row["source"] for row in data["rows"])
    order = {row["cells"][3]: row["keys"][3] for row in data["rows"]}
    assert order["proposed"] < order["planned"] < order["signed"] < order["operating"] < order["completed"]
