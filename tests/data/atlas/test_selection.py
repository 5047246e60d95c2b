"""The address bar is the view."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.atlas.selection import YEARS_AHEAD, Selection, last_visit_day
from data.enums import DataChoice, Lang, Status, TieKind

if TYPE_CHECKING:
    from data.atlas.atlas import Atlas

TODAY = datetime.now(tz=UTC).date()
PLACES = ["BY-HO", "gomel", "KZ-55", "KZ-VOS", "KZ-YUZ", "shymkent"]
QUERIES = st.fixed_dictionaries(
    {},
    optional={
        "place": st.sampled_from([*PLACES, "KZ-99"]),
        "claim": st.sampled_from(["turnover-2021", "none"]),
        "by": st.sampled_from(["BY-HO", "KZ-55"]),
        "kz": st.sampled_from(["KZ-VOS", "BY-HO"]),
        "versus": st.sampled_from(["gomel", "BY-HO,KZ-55", "KZ-55,BY-HO", "BY-HO,KZ-55,KZ-VOS", ",", "KZ-99"]),
        "order": st.sampled_from(["geography", "count", "name", "age"]),
        "date": st.one_of(
            st.dates(date(1990, 1, 1), date(2035, 1, 1)).map(str), st.sampled_from(["2003", "2003-07", "soon"])
        ),
        "layout": st.sampled_from(["side", "true", "round"]),
        "kinds": st.lists(st.sampled_from([*TieKind, "other"]), unique=True).map(",".join),
        "status": st.lists(st.sampled_from([*Status]), unique=True).map(",".join),
        "themes": st.sampled_from(["trade", "trade,culture", "fun"]),
        "q": st.text(max_size=120),
        "guest": st.sampled_from(["by", "kz", "ru"]),
        "day": st.sampled_from(["2026-12-01", "1995-01-01", "2026", "soon"]),
        "lang": st.sampled_from([*Lang, "de"]),
        "lang2": st.sampled_from([*Lang, "de"]),
    },
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=QUERIES)
def test_an_address_that_was_understood_says_the_same_again(small: Atlas, query: dict[str, str]) -> None:
    selection, unknown = Selection.from_query(query, atlas=small)
    again, none = Selection.from_query(selection.to_query(), atlas=small)
    assert again == selection
    assert none == ()
    assert set(unknown) <= set(query)


def test_the_plain_map_of_today_needs_no_parameters(small: Atlas) -> None:
    assert Selection().to_query() == {}
    assert Selection.from_query({}, atlas=small) == (Selection(), ())
    assert Selection.from_query({"layout": "side", "lang": "en", "q": ""}, atlas=small)[0].to_query() == {}


def test_every_parameter_is_read_and_written(small: Atlas) -> None:
    query = {
        "place": "BY-HO",
        "by": "BY-HO",
        "kz": "KZ-55",
        "versus": "BY-HM,KZ-VOS",
        "day": "2026-12-01",
        "date": "2017-07-01",
        "layout": "true",
        "kinds": "agreement,trade",
        "status": "in_force,signed",
        "themes": "culture,trade",
        "order": "count",
        "q": "Semey",
        "guest": "by",
        "lang": "kk",
        "lang2": "ru",
    }
    selection, unknown = Selection.from_query(query, atlas=small)
    assert unknown == ()
    assert selection.date == date(2017, 7, 1)
    assert selection.statuses == {"in_force", "signed"}
    assert selection.to_query() == query


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("place", "KZ-99"),
        ("claim", "none"),
        ("by", "KZ-55"),
        ("kz", "BY-HO"),
        ("versus", "KZ-55,BY-HO"),
        ("order", "age"),
        ("date", "soon"),
        ("date", "1995-12-31"),
        ("date", str(TODAY + timedelta(days=2))),
        ("layout", "round"),
        ("kinds", "agreement,other"),
        ("status", "lost"),
        ("themes", "fun"),
        ("lang", "de"),
        ("lang2", "de"),
        ("guest", "BY-HO"),
        ("day", "1995-12-31"),
        ("day", "2026-12"),
        ("day", "20261201"),
        ("day", str(last_visit_day() + timedelta(days=1))),
        ("colour", "red"),
    ],
)
def test_what_is_not_understood_falls_to_the_default_and_is_named(small: Atlas, name: str, value: str) -> None:
    assert Selection.from_query({name: value, "layout" if name != "layout" else "q": "side"}, atlas=small)[1] == (name,)
    assert Selection.from_query({name: value}, atlas=small)[0] == Selection()


def test_whose_facts_are_shown_is_read_and_at_the_default_left_out(small: Atlas) -> None:
    query = {"data": "both", "layer": "chamber-2025", "own": "obs-12ab"}
    selection, unknown = Selection.from_query(query, atlas=small)
    assert (selection.data, selection.layer, selection.own, unknown) == (
        DataChoice.BOTH,
        "chamber-2025",
        "obs-12ab",
        (),
    )
    assert selection.to_query() == query
    assert Selection.from_query({"data": "book", "layer": "x", "own": "y"}, atlas=small)[0] == Selection()
    assert Selection.from_query({"data": "own", "own": "y"}, atlas=small)[0] == Selection(data=DataChoice.OWN)
    for wrong in ({"data": "ours"}, {"data": "own", "layer": "../x"}, {"data": "both", "own": "<b>"}):
        assert Selection.from_query(wrong, atlas=small)[1] == (list(wrong)[-1],)


def test_a_year_opens_at_its_first_day(small: Atlas) -> None:
    assert Selection.from_query({"date": "2003"}, atlas=small)[0].date == date(2003, 1, 1)
    assert Selection.from_query({"date": str(TODAY)}, atlas=small)[0].date == TODAY
    assert Selection.from_query({"date": str(TODAY - timedelta(days=1))}, atlas=small)[1] == ()
    assert Selection.from_query({"date": "1996"}, atlas=small) == (Selection(date=date(1996, 1, 1)), ())


def test_a_place_that_is_no_more_opens_at_its_last_day(small: Atlas) -> None:
    assert Selection.from_query({"place": "KZ-YUZ"}, atlas=small)[0].date == date(2018, 6, 18)
    assert Selection.from_query({"place": "KZ-YUZ", "date": "2003"}, atlas=small)[0].date == date(2003, 1, 1)


def test_a_full_address_stays_under_three_hundred_characters(small: Atlas) -> None:
    from urllib.parse import urlencode

    query = {
        "place": "KZ-VOS",
        "date": "2017-07-01",
        "layout": "true",
        "kinds": "agreement,trade",
        "themes": "culture,trade",
    }
    selection, _ = Selection.from_query(query, atlas=small)
    assert len(urlencode(selection.to_query())) < 250


def test_a_visit_may_be_ten_years_ahead_and_the_usual_guest_is_left_out(small: Atlas) -> None:
    last = last_visit_day()
    assert last.year == TODAY.year + YEARS_AHEAD
    selection, unknown = Selection.from_query({"day": last.isoformat(), "guest": "kz"}, atlas=small)
    assert (selection.visit_day, unknown) == (last, ())
    assert selection.to_query() == {"day": last.isoformat()}
