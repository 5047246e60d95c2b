"""Territories through time: existence, predecessors and successors, and what lies in what."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.atlas.succession import ancestors, exists, lies_in, parent, resolve
from data.errors import UnknownPlaceError

if TYPE_CHECKING:
    from collections.abc import Callable

    from data.atlas.atlas import Atlas
    from data.atlas.index import Index

Y2003, Y2021, Y2023 = date(2003, 7, 1), date(2021, 7, 1), date(2023, 7, 1)


def test_a_territory_exists_on_its_first_and_last_day_only(small: Atlas) -> None:
    assert exists(small.index, "KZ-VOS", date(2022, 6, 7))
    assert not exists(small.index, "KZ-VOS", date(2022, 6, 8))
    assert exists(small.index, "KZ-63", date(2022, 6, 8))


@pytest.mark.parametrize(
    ("place", "day", "shown", "by_territory"),
    [
        ("KZ-55", Y2003, {"KZ-55"}, False),
        ("KZ-VOS", Y2003, {"KZ-VOS"}, False),
        ("KZ-VOS", date(1996, 6, 1), {"KZ-VOS"}, False),
        ("KZ-VOS", Y2023, {"KZ-10", "KZ-63"}, True),
        ("KZ-10", Y2003, {"KZ-VOS"}, True),
        ("KZ-YUZ", Y2023, {"KZ-61", "KZ-79"}, True),
        ("KZ-79", Y2003, {"shymkent"}, False),
        ("shymkent", Y2023, {"KZ-79"}, False),
        ("KZ-61", Y2003, {"KZ-YUZ"}, True),
    ],
)
def test_a_place_of_one_day_resolves_to_what_it_was_or_became(
    small: Atlas, place: str, day: date, shown: set[str], by_territory: bool
) -> None:
    resolution = resolve(small.index, place, day)
    assert set(resolution.place_ids) == shown
    assert resolution.by_territory is by_territory
    assert bool(resolution.changes) == (shown != {place})


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(day=st.dates(date(1990, 1, 1), date(2030, 1, 1)))
def test_every_place_resolves_to_places_of_the_day(small: Atlas, day: date) -> None:
    boundaries = max(day, date(1997, 5, 3))
    for place in small.tables["places"].index:
        shown = resolve(small.index, place, day).place_ids
        assert shown
        assert all(exists(small.index, other, boundaries) for other in shown)


@pytest.mark.parametrize(
    ("place", "day", "around"),
    [
        ("semey", Y2003, "KZ-VOS"),
        ("semey", date(2022, 6, 8), "KZ-10"),
        ("shymkent", Y2003, "KZ-YUZ"),
        ("gomel", Y2003, "BY-HO"),
        ("KZ-10", Y2023, "KZ"),
        ("KZ", Y2023, None),
    ],
)
def test_a_place_lies_in_the_territory_of_the_day(small: Atlas, place: str, day: date, around: str | None) -> None:
    assert parent(small.index, place, day) == around


def test_ancestors_are_nearest_first(small: Atlas) -> None:
    assert ancestors(small.index, "semey", Y2003) == ("KZ-VOS", "KZ")
    assert ancestors(small.index, "KZ", Y2003) == ()


def test_a_change_of_territory_holds_from_its_day(small: Atlas) -> None:
    change = date(2022, 6, 8)
    assert resolve(small.index, "KZ-VOS", change - timedelta(days=1)).place_ids == ("KZ-VOS",)
    assert set(resolve(small.index, "KZ-VOS", change).place_ids) == {"KZ-10", "KZ-63"}


@pytest.mark.parametrize("question", [exists, resolve, parent, ancestors])
def test_an_unknown_place_is_refused_by_each_question(
    small: Atlas, question: Callable[[Index, str, date], object]
) -> None:
    with pytest.raises(UnknownPlaceError, match="place 'KZ-99' is not in the tables"):
        question(small.index, "KZ-99", Y2023)


@pytest.mark.parametrize(
    ("place", "here", "day", "answers"),
    [
        ("KZ-10", {"KZ-10"}, Y2023, [True, True]),
        ("KZ-VOS", {"KZ-10"}, Y2023, [True, True]),
        ("KZ-10", {"KZ-10", "KZ-63"}, Y2023, [False, True]),
        ("semey", {"KZ-10"}, Y2023, [False, True]),
        ("semey", {"KZ-63"}, Y2023, [False, False]),
        ("semey", {"KZ-VOS"}, Y2021, [False, True]),
        ("KZ-10", {"semey"}, Y2023, [False, False]),
    ],
)
def test_a_place_has_the_whole_of_some_places_or_lies_in_one_of_them(
    small: Atlas, place: str, here: set[str], day: date, answers: list[bool]
) -> None:
    found = [lies_in(small.index, place, frozenset(here), day, below=asked) for asked in (False, True)]
    assert found == answers
