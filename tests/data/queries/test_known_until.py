"""The latest dated fact of the book, of a place, of a pair and of claims."""

from __future__ import annotations

from datetime import date

from data.enums import UNCERTAIN
from data.package.roles import Role
from data.queries.known_until import book_known_from, book_known_until, known_until, pair_known_until, place_known_until
from tests.data.whole import ATLAS


def test_the_facts_of_the_book_end_in_october_2022() -> None:
    until = book_known_until(ATLAS)
    assert until
    assert until.text == "2022-10"


def test_those_of_gomel_and_pavlodar_end_in_april_2017() -> None:
    until = pair_known_until(ATLAS, "BY-HO", "KZ-55")
    assert until
    assert until.text.startswith("2017-04")


def test_of_a_place_without_a_dated_fact_nothing_is_said() -> None:
    assert place_known_until(ATLAS, "KZ-31") is None
    assert place_known_until(ATLAS, "KZ-55") is not None
    assert known_until(ATLAS, ()) is None


def test_plans_targets_and_the_end_of_what_was_agreed_are_no_facts_of_their_date() -> None:
    assert known_until(ATLAS, ["target-container-transit-2025"]) is None
    treaty = known_until(ATLAS, ["social-economic-treaty-2017"])
    assert treaty
    assert treaty.text == "2017-11", "it is valid until 2026"


def test_what_is_said_counts_on_the_day_on_which_it_was_said() -> None:
    said = next(
        i for i, claim in ATLAS.index.claims.items()
        if claim.has(Role.DATE_STATED) and claim.status in UNCERTAIN and ATLAS.since(i)
    )  # fmt: skip
    assert known_until(ATLAS, [said]) == ATLAS.since(said)


def test_a_month_is_later_than_its_year() -> None:
    until = known_until(ATLAS, ["share-paraxylene-mogilev-region-2022", "count-exhibitors-2022-09"])
    assert until
    assert until.text == "2022-09"


def test_no_fact_is_later_than_the_book() -> None:
    until = book_known_until(ATLAS)
    assert until
    for place in ATLAS.index.places:
        found = place_known_until(ATLAS, place)
        assert found is None or found.first <= until.first
    assert until.last < date(ATLAS.source("zalesskij-2023").year, 1, 1)


def test_the_earliest_deed_is_the_opening_of_diplomatic_relations() -> None:
    first = book_known_from(ATLAS)
    assert first
    assert first.text == "1992-09"
