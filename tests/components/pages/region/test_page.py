"""The page of a region: what its table lists."""

from __future__ import annotations

from datetime import date
from typing import Any

from components.context import View, current_atlas
from components.i18n.language import language
from components.pages.region import page
from data.atlas.selection import Selection
from data.enums import Lang

ATLAS = current_atlas()


def view(**chosen: Any) -> View:
    return View(ATLAS, Selection(**chosen), language(Lang.EN), date(2026, 11, 24))


def test_the_table_lists_the_claims_of_the_place_and_no_others() -> None:
    rows = page.rows(view(place="KZ-35"))
    claims = set(rows["claim_id"])
    assert {"tie-minsk-region-karaganda-1996", "venture-kazbelaz-2013", "turnover-karaganda-region-2012"} <= claims
    assert rows["claim_id"].is_unique
    assert not any("pavlodar" in claim for claim in claims), "what the most similar region has is not of the place"


def test_without_a_place_the_table_lists_all_ties() -> None:
    assert len(page.rows(view())) == len(ATLAS.ties())
    assert page.rows(view(place="KZ-31")).empty
