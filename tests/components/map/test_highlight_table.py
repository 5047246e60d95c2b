"""The table that the browser looks a selection up in: what each place and claim highlights, in a short form."""

from __future__ import annotations

import dataclasses
import gzip
import json
from datetime import date
from typing import Any

import pytest

from components.map.arcs import eras, tie_variants
from components.map.highlight_table import (
    ClaimHighlight,
    HighlightTable,
    PlaceHighlight,
    highlight_table,
    highlight_url,
    is_within,
)
from components.static.files import Published
from data.atlas.atlas import COUNTRIES, Atlas
from tests.data.whole import ATLAS

TABLE = highlight_table(ATLAS)
LARGEST_BYTES = 60_000


def test_every_place_has_an_entry_for_each_era_and_every_claim_one() -> None:
    assert set(TABLE.places) == set(ATLAS.index.places)
    assert {len(entries) for entries in TABLE.places.values()} == {len(eras(ATLAS))}
    assert set(TABLE.claims) == set(ATLAS.index.claims)


def test_the_ties_are_all_arcs_and_then_those_with_a_whole_country() -> None:
    arcs = [tie.id for tie in tie_variants(ATLAS)]
    assert list(TABLE.ties[: len(arcs)]) == arcs
    wide = TABLE.ties[len(arcs) :]
    assert len(wide) > 50
    assert all(COUNTRIES.intersection(ATLAS.index.ends[tie]) for tie in wide)


def test_a_tie_of_the_last_day_before_a_border_changed_is_of_the_era_before() -> None:
    before, _, after = TABLE.places["BY-MA"]
    claim = "tie-mogilev-south-kazakhstan-2003"
    ends = {tie.id: (tie.kz_place_id, tie.last) for tie in tie_variants(ATLAS) if tie.claim_id == claim}
    assert {ends[tie] for tie in before.own if tie in ends} == {("KZ-YUZ", date(2018, 6, 18))}
    assert {ends[tie][0] for tie in after.own if tie in ends} == {"KZ-61", "KZ-79"}


def test_a_city_lies_in_the_region_of_its_era_and_a_country_in_nothing() -> None:
    assert [entry.around for entry in TABLE.places["semey"]] == [("KZ-VOS",), ("KZ-VOS",), ("KZ-10",)]
    assert [entry.around for entry in TABLE.places["BY-HO"]] == [()] * 3
    assert all(entry.at == entry.below == entry.around == () for entry in TABLE.places["KZ"])
    assert set(TABLE.places["KZ"][0].own) == {i for i in TABLE.ties if "~" not in i and "KZ" in ATLAS.index.ends[i]}


def test_the_ties_of_what_lies_in_a_place_are_below_and_no_tie_is_twice_in_an_entry() -> None:
    below = TABLE.places["BY-HR"][-1].below + TABLE.places["BY-VI"][-1].below
    assert below
    for entries in TABLE.places.values():
        for entry in entries:
            ties = entry.own + entry.below
            assert len(ties) == len(set(ties))


def test_the_short_form_leaves_out_what_is_empty_or_the_same_in_every_era() -> None:
    plain = PlaceHighlight(("A",), (), (), ())
    moved = PlaceHighlight(("B", "C"), ("R",), ("t1",), ("t0", "t1"))
    table = HighlightTable(
        ("t0", "t1"),
        {"A": (plain, plain), "B": (plain, moved), "C": (moved, moved)},
        {"x": ClaimHighlight(("A",), ("t1",))},
        {"gomselmash": ClaimHighlight((), ("t0",))},
        {"nazarbayev": ClaimHighlight(("B",), ())},
        {"A~B": (("t0",), ()), "A~C": (("t1",), ("t1",))},
    )
    whole: dict[str, Any] = {"at": ["B", "C"], "around": ["R"], "own": [1], "below": [0, 1]}
    assert table.to_json() == {
        "ties": ["t0", "t1"],
        "places": {"B": [{"at": ["A"]}, whole], "C": [whole]},
        "claims": {"x": [["A"], [1]]},
        "orgs": {"gomselmash": [[], [0]]},
        "people": {"nazarbayev": [["B"], []]},
        "lines": {"A~B": [[0], []], "A~C": [[1]]},
    }


def test_the_table_is_one_for_all_languages_and_small() -> None:
    url = highlight_url(ATLAS)
    assert url == highlight_url(Atlas.load())
    assert isinstance(url, Published)
    assert json.loads(url.body) == TABLE.to_json()
    assert url.endswith(".json")
    assert len(gzip.compress(url.body)) < LARGEST_BYTES


@pytest.mark.parametrize(
    ("first", "last", "is_in"),
    [
        (date(2000, 1, 1), None, True),
        (date(2010, 12, 31), None, True),
        (date(2011, 1, 1), None, False),
        (date(1990, 1, 1), date(2000, 1, 1), True),
        (date(1990, 1, 1), date(1999, 12, 31), False),
    ],
)
def test_a_tie_of_one_day_of_an_era_is_seen_in_it(first: date, last: date | None, *, is_in: bool) -> None:
    tie = dataclasses.replace(tie_variants(ATLAS)[0], first=first, last=last)
    assert is_within(tie, date(2000, 1, 1), date(2010, 12, 31)) is is_in
