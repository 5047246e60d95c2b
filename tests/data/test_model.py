"""Records and reduced-precision dates."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.enums import Status
from data.errors import TableError, UnknownClaimError, UnknownPlaceError
from data.model import Issue, PartialDate, Place, Source
from data.package.contract import CLAIM_FIELDS, FieldType, read_contract
from data.package.reader import FOLDER

CONTRACT = read_contract(FOLDER)


@pytest.mark.parametrize("table", ["agreements", "ties", "trade", "ventures", "events", "statements"])
def test_every_claim_table_has_the_columns_all_claims_share(table: str) -> None:
    assert set(CLAIM_FIELDS) <= set(CONTRACT.table(table).names)
    assert set(CONTRACT.table(table).field("status").enum) <= set(Status)


def test_six_tables_hold_claims_and_five_hold_their_parties() -> None:
    assert [table.name for table in CONTRACT.claim_tables] == [
        "agreements",
        "ties",
        "trade",
        "ventures",
        "events",
        "statements",
    ]
    assert [table.name for table in CONTRACT.party_tables] == [
        "agreement_parties",
        "tie_parties",
        "venture_parties",
        "event_parties",
        "statement_speakers",
    ]


def test_every_column_has_a_type_the_reader_knows() -> None:
    assert {field.type for table in CONTRACT.tables.values() for field in table.fields} <= set(get_args(FieldType))


@pytest.mark.parametrize(("table", "record"), [("places", Place), ("sources", Source)])
def test_a_record_has_the_columns_of_its_table(table: str, record: type) -> None:
    assert tuple(field.name for field in fields(record)) == CONTRACT.table(table).names


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2016", date(2016, 1, 1), date(2016, 12, 31)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("2016-11-05", date(2016, 11, 5), date(2016, 11, 5)),
    ],
)
def test_a_partial_date_covers_its_year_month_or_day(text: str, first: date, last: date) -> None:
    assert PartialDate.parse(text) == PartialDate(text, first, last)


@pytest.mark.parametrize(
    "text", ["", "16", "2016-13", "2016-02-30", "2016-1", "2016/11", " 2016", "2016-11-05T00:00", "٢٠١٦"]
)
def test_what_is_no_date_is_refused_in_words(text: str) -> None:
    with pytest.raises(ValueError, match="not a year, a month or a day"):
        PartialDate.parse(text)


@given(st.dates(date(1, 1, 1)), st.sampled_from(["%Y", "%Y-%m", "%Y-%m-%d"]))
def test_a_partial_date_covers_the_day_it_was_cut_from(day: date, form: str) -> None:
    text = day.isoformat()[: {"%Y": 4, "%Y-%m": 7, "%Y-%m-%d": 10}[form]]
    parsed = PartialDate.parse(text)
    assert parsed.first <= day <= parsed.last
    assert parsed.text == text


def test_an_issue_reads_as_file_line_and_words() -> None:
    issue = Issue("data/tables/ties.csv", 14, "kz_place_id", "'KZ-99' is not in places")
    assert str(issue) == "data/tables/ties.csv:14: kz_place_id 'KZ-99' is not in places"
    assert str(TableError([issue, issue])) == f"{issue}\n{issue}"


def test_errors_are_errors_of_python_and_name_the_id() -> None:
    assert issubclass(UnknownPlaceError, KeyError)
    assert issubclass(TableError, ValueError)
    assert str(UnknownClaimError("no-such")) == "claim 'no-such' is not in the tables"
