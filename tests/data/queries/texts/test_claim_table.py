"""Claims of any table as rows of one table, each with its source."""

from __future__ import annotations

from datetime import date

import pytest

from data.enums import Lang
from data.errors import UnknownClaimError
from data.queries.texts.claim_table import COLUMNS, claim_table
from tests.data.whole import ATLAS

DAY = date(2026, 11, 24)
ALL = tuple(ATLAS.index.claims)


@pytest.mark.parametrize("lang", list(Lang))
def test_every_claim_of_every_table_is_a_row_with_title_and_source(lang: Lang) -> None:
    frame = claim_table(ATLAS, ALL, lang=lang, on=DAY)
    assert tuple(frame.columns) == COLUMNS
    assert list(frame["claim_id"]) == list(ALL)
    required = ["table", "title", "status", "as_stated", "qualifier", "citation", "locator", "source_id"]
    assert frame[[*required, "source_title"]].map(bool).all(axis=None)
    assert not (frame == "").any(axis=None)


def test_rows_stand_in_the_order_asked_for_and_none_is_left_out() -> None:
    asked = [ALL[5], ALL[1], ALL[5]]
    assert list(claim_table(ATLAS, asked, lang=Lang.EN, on=DAY)["claim_id"]) == asked
    assert tuple(claim_table(ATLAS, [], lang=Lang.EN, on=DAY).columns) == COLUMNS


def test_a_dated_claim_names_its_places_as_they_were_called_then() -> None:
    named = {
        claim: claim_table(ATLAS, [claim], lang=Lang.EN, on=DAY)["kz_names"].iloc[0]
        for claim in map(str, ATLAS.ties(repeats=True).index)
        if "KZ-71" in ATLAS.index.ends[claim]
        and (since := ATLAS.since(claim))
        and date(2019, 4, 1) <= since.first
        and since.last < date(2022, 9, 1)
    }
    assert set(named.values()) == {"Nur-Sultan"}


def test_an_undated_claim_names_its_places_as_of_the_day_asked_for() -> None:
    undated = next(i for i in ALL if i in ATLAS.index.ends and "KZ-71" in ATLAS.index.ends[i] and not ATLAS.since(i))
    names = [claim_table(ATLAS, [undated], lang=Lang.EN, on=d)["kz_names"].iloc[0] for d in (date(2020, 1, 1), DAY)]
    assert names == ["Nur-Sultan", "Astana"]


def test_a_figure_keeps_value_hedge_period_and_level() -> None:
    row = claim_table(ATLAS, ["area-kostanay-zone-2021"], lang=Lang.EN, on=DAY).iloc[0]
    assert (row["value"], row["unit"], row["start"], row["end"]) == (400, "hectares", "2021", "2021")
    assert (row["level"], row["flow"], row["as_stated"]) == ("city-country", "none", "400-hectare industrial site")
    assert (row["source_id"], row["note_no"], row["year"]) == ("fn-095", 95, 2021)


def test_whole_numbers_stay_whole_where_others_are_missing() -> None:
    frame = claim_table(ATLAS, ALL, lang=Lang.EN, on=DAY)
    assert {type(cell) for cell in frame["note_no"]} == {int, type(None)}


def test_a_repeating_row_names_the_claim_first_stated() -> None:
    frame = claim_table(ATLAS, ALL, lang=Lang.EN, on=DAY)
    repeats = frame.dropna(subset="repeats").set_index("claim_id")["repeats"]
    assert dict(repeats) == {claim.claim_id: claim.repeats for claim in ATLAS.index.claims.values() if claim.repeats}


def test_an_unknown_claim_is_refused() -> None:
    with pytest.raises(UnknownClaimError, match="no-such-claim"):
        claim_table(ATLAS, ["no-such-claim"], lang=Lang.EN, on=DAY)


def test_a_figure_lists_its_goods_and_their_chapters_in_the_language_asked_for() -> None:
    row = claim_table(ATLAS, ["goods-export-2020"], lang=Lang.RU, on=DAY).iloc[0]
    assert str(row["goods"]).startswith("тракторы; зерноуборочные комбайны; говядина; молоко")
    assert row["hs_chapters"] == "87;84;02;04;17;94;30"
    assert claim_table(ATLAS, ["turnover-2021"], lang=Lang.RU, on=DAY).iloc[0]["goods"] is None


def test_a_statement_names_its_speakers_and_an_event_its_parties_on_their_sides() -> None:
    said = claim_table(ATLAS, ["said-prime-ministers-investment-2011"], lang=Lang.KK, on=DAY).iloc[0]
    assert said["speakers"] == "Михаил Мясникович; К. Мәсімов"
    met = claim_table(ATLAS, ["event-round-table-rail-astana-2022-10"], lang=Lang.EN, on=DAY).iloc[0]
    assert (met["by_ids"], met["kz_ids"], met["place_ids"]) == ("BY", "KZ", "KZ-71")
    talks = claim_table(ATLAS, ["event-talks-presidents-2012-05"], lang=Lang.BE, on=DAY).iloc[0]
    assert (talks["by_names"], talks["kz_names"]) == ("Аляксандр Лукашэнка", "Нурсултан Назарбаеў")
