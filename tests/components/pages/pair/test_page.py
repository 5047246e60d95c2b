"""The page of a pair: its sides and its table."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from components.context import View, current_atlas
from components.documents.pair import chooser_document, pair_document, sides
from components.i18n.language import language
from components.pages.pair import page
from data.atlas.selection import Selection
from data.enums import Lang
from data.queries.places.pair import pair

ATLAS = current_atlas()
TODAY = date(2026, 11, 24)


def view(**chosen: Any) -> View:
    return View(ATLAS, Selection(**chosen), language(Lang.EN), TODAY)


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ({"place": "BY-HO"}, ("BY-HO", None)),
        ({"place": "KZ-55"}, (None, "KZ-55")),
        ({"place": "KZ-55", "by": "BY-MI"}, ("BY-MI", "KZ-55")),
        ({"by": "BY-MI", "kz": "KZ-35"}, ("BY-MI", "KZ-35")),
        ({}, (None, None)),
    ],
)
def test_a_place_chosen_elsewhere_is_its_side_of_the_pair(
    chosen: dict[str, Any], expected: tuple[str | None, str | None]
) -> None:
    assert sides(view(**chosen)) == expected


def test_the_table_lists_the_claims_of_the_pair() -> None:
    rows = page.rows(view(by="BY-HO", kz="KZ-55"))
    assert set(rows["table"]) == {"agreements", "ties", "trade", "ventures", "events", "statements"}
    assert rows["claim_id"].is_unique
    assert page.rows(view(by="BY-VI", kz="KZ-43")).empty
    assert len(page.rows(view())) == 22


@pytest.mark.parametrize(
    ("by_id", "kz_id"), [("BY-HO", "KZ-55"), ("BY-MI", "KZ-35"), ("BY-HM", "KZ-71"), ("BY", "KZ-39")]
)
def test_the_table_has_the_order_of_the_page_and_leaves_nothing_out(by_id: str, kz_id: str) -> None:
    stated = [shown.claim for part in pair_document(view(), by_id, kz_id).sections for shown in part.items]
    rows = list(page.rows(view(by=by_id, kz=kz_id))["claim_id"])
    assert len(rows) > 1
    assert rows == [claim for claim in dict.fromkeys(stated) if claim in rows]
    assert set(rows) == set(pair(ATLAS, by_id, kz_id, on=TODAY).claim_ids)


def test_the_table_of_the_named_pairs_has_the_order_of_the_page() -> None:
    (named,) = chooser_document(view()).sections
    assert list(page.rows(view())["claim_id"]) == [shown.claim for shown in named.items]
