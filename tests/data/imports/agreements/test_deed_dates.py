"""Dates keep the precision they are written with; those that do not exist are named."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from data.imports.agreements.deed_dates import read_date, read_span, read_until


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("17.05.2024", "2024-05-17"),
        ("17.5.24", "2024-05-17"),
        ("2024-05-17", "2024-05-17"),
        ("17/05/2024", "2024-05-17"),
        ("17 мая 2024 года", "2024-05-17"),
        ("«17» мая 2024 г.", "2024-05-17"),
        ("May 17, 2024", "2024-05-17"),
        ("17 May 2024", "2024-05-17"),
        ("2024 жылғы 17 мамыр", "2024-05-17"),
        ("11.2024", "2024-11"),
        ("ноябрь 2024 г.", "2024-11"),
        ("лістапад 2024", "2024-11"),
        ("2024", "2024"),
        (Decimal(2024), "2024"),
        (date(2024, 5, 17), "2024-05-17"),
        (Decimal(45429), "2024-05-17"),
        (None, ""),
        ("-", ""),
        ("", ""),
    ],
)
def test_dates(cell: str | Decimal | date | None, text: str) -> None:
    assert (read_date(cell).text, read_date(cell).fault) == (text, "")


@pytest.mark.parametrize(
    ("cell", "fault"),
    [
        ("12.13.2024", "deed.no_such_month"),
        ("05/17/2024", "deed.no_such_month"),
        ("2024-13-01", "deed.no_such_month"),
        ("31.02.2024", "deed.no_such_day"),
        ("30.02.24", "deed.no_such_day"),
        ("00.05.2024", "deed.no_such_day"),
        ("осень 2024", "deed.date_unreadable"),
        ("17.05.1024", "deed.date_unreadable"),
        ("скоро", "deed.date_unreadable"),
    ],
)
def test_what_is_no_date_is_named(cell: str, fault: str) -> None:
    found = read_date(cell)
    assert (found.text, found.fault, found.params["text"]) == ("", fault, cell)


@pytest.mark.parametrize(
    ("cell", "text", "is_term"),
    [
        ("бессрочно", "", False),
        ("3 года", "", True),
        ("5 лет", "", True),
        ("до 31.12.2027", "2027-12-31", False),
        ("до 2019", "2019", False),
        ("2024-2026", "2026", False),
        ("01.01.2024 - 31.12.2026", "2026-12-31", False),
        ("до конца 2027 г.", "2027", False),
        ("2027 жылға дейін", "2027", False),
        ("indefinite", "", False),
        (None, "", False),
    ],
)
def test_until_when(cell: str | None, text: str, is_term: bool) -> None:
    found = read_until(cell)
    assert (found.text, found.is_term, found.fault) == (text, is_term, "")


def test_a_span_has_two_days() -> None:
    assert [day.text for day in read_span("12-14 мая 2024")] == ["2024-05-12", "2024-05-14"]
    assert [day.text for day in read_span("12.05.2024–14.05.2024")] == ["2024-05-12", "2024-05-14"]
    assert [day.text for day in read_span("май 2024")] == ["2024-05", ""]
