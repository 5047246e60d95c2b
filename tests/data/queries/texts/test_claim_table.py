"""Claims of any table as rows of one table, each with its source."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from data.enums import Lang
from data.errors import UnknownClaimError
from data.queries.texts.claim_table import COLUMNS, claim_table
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pandas as pd

DAY = date(2026, 11, 24)
ALL = tuple(ATLAS.index.claims)


def listed(claims: Iterable[str], lang: Lang = Lang.EN, on: date = DAY) -> pd.DataFrame:
    return claim_table(ATLAS, claims, title=str.upper, sentence=str.lower, lang=lang, on=on)


@pytest.mark.parametrize("lang", list(Lang))
def test_every_claim_of_every_table_is_a_row_with_title_and_source(lang: Lang) -> None:
    frame = listed(ALL, lang=lang)
    assert tuple(frame.columns) == COLUMNS
    assert list(frame["claim_id"]) == list(ALL)
    required = ["table", "title", "status", "as_stated", "qualifier", "citation", "locator", "source_id"]
    assert frame[[*required, "source_title"]].map(bool).all(axis=None)
    assert not (frame == "").any(axis=None)
    assert list(frame["title"]) == [claim_id.upper() for claim_id in ALL]
    assert list(frame["sentence"]) == [claim_id.lower() for claim_id in ALL]


def test_an_agreement_and_its_ties_name_the_events_at_which_it_was_signed() -> None:
    asked = ["gomel-pavlodar-agreement-2016", "tie-gomel-pavlodar-2016", "gomel-karaganda-agreement"]
    assert list(listed(asked)["signings"]) == ["event-signing-gomel-pavlodar-2016-11"] * 2 + [None]


def test_rows_stand_in_the_order_asked_for_and_none_is_left_out() -> None:
    asked = [ALL[5], ALL[1], ALL[5]]
    assert list(listed(asked)["claim_id"]) == asked
    assert tuple(listed([]).columns) == COLUMNS


def test_a_dated_claim_names_its_places_as_they_were_called_then() -> None:
    named = {
        claim: listed([claim])["kz_names"].iloc[0]
        for claim in map(str, ATLAS.ties(repeats=True).index)
        if "KZ-71" in ATLAS.index.ends[claim]
        and (since := ATLAS.since(claim))
        and date(2019, 4, 1) <= since.first
        and since.last < date(2022, 9, 1)
    }
    assert set(named.values()) == {"Nur-Sultan"}


def test_an_undated_claim_names_its_places_as_of_the_day_asked_for() -> None:
    undated = next(i for i in ALL if i in ATLAS.index.ends and "KZ-71" in ATLAS.index.ends[i] and not ATLAS.since(i))
    names = [listed([undated], on=d)["kz_names"].iloc[0] for d in (date(2020, 1, 1), DAY)]
    assert names == ["Nur-Sultan", "Astana"]


def test_a_figure_keeps_value_hedge_period_and_level() -> None:
    row = listed(["area-kostanay-zone-2021"]).iloc[0]
    assert (row["value"], row["unit"], row["start"], row["end"]) == (400, "hectares", "2021", "2021")
    assert (row["level"], row["flow"], row["as_stated"]) == ("other", "none", "400-hectare industrial site")
    assert row["about"] == "Kostanay Industrial Zone"
    assert (row["source_id"], row["note_no"], row["year"]) == ("fn-095", 95, 2021)


def test_whole_numbers_stay_whole_where_others_are_missing() -> None:
    frame = listed(ALL)
    assert {type(cell) for cell in frame["note_no"]} == {int, type(None)}


def test_a_repeating_row_names_the_claim_first_stated() -> None:
    frame = listed(ALL)
    repeats = frame.dropna(subset="repeats").set_index("claim_id")["repeats"]
    assert dict(repeats) == {claim.claim_id: claim.repeats for claim in ATLAS.index.claims.values() if claim.repeats}


def test_an_unknown_claim_is_refused() -> None:
    with pytest.raises(UnknownClaimError, match="no-such-claim"):
        listed(["no-such-claim"])


def test_a_figure_lists_its_goods_and_their_chapters_in_the_language_asked_for() -> None:
    row = listed(["goods-export-2020"], Lang.RU).iloc[0]
    assert str(row["goods"]).startswith("тракторы; зерноуборочные комбайны; говядина; молоко")
    assert row["hs_chapters"] == "87;84;02;04;17;94;30"
    assert listed(["turnover-2021"], Lang.RU).iloc[0]["goods"] is None


def test_a_statement_names_its_speakers_and_an_event_its_parties_on_their_sides() -> None:
    said = listed(["said-prime-ministers-investment-2011"], Lang.KK).iloc[0]
    assert said["speakers"] == "Михаил Мясникович; К. Мәсімов"
    met = listed(["event-round-table-rail-astana-2022-10"], Lang.EN).iloc[0]
    assert (met["by_ids"], met["kz_ids"], met["place_ids"]) == ("BY", "KZ", "KZ-71")
    talks = listed(["event-talks-presidents-2012-05"], Lang.BE).iloc[0]
    assert (talks["by_names"], talks["kz_names"]) == ("Аляксандр Лукашэнка", "Нурсултан Назарбаеў")
