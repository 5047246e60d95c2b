"""Ages of dated and vaguely dated facts."""

from __future__ import annotations

from datetime import date

import pytest

from components.documents.brief.ages import age_text, full_months
from components.i18n.language import language
from data.enums import Lang
from data.model import PartialDate

DAY = date(2026, 12, 1)


@pytest.mark.parametrize(
    ("when", "english", "russian"),
    [
        ("2017", "8–9 years", "8–9 лет"),
        ("2017-04", "9 years", "9 лет"),
        ("2016-12-01", "10 years", "10 лет"),
        ("2016-12-02", "9 years", "9 лет"),
        ("2024-12-01", "2 years", "2 года"),
        ("2025-01", "22–23 months", "22–23 месяца"),
        ("2026", "0–11 months", "0–11 месяцев"),
        ("2026-11-15", "less than a month", "менее месяца"),
        ("2026-12-02", "", ""),
    ],
)
def test_an_age_is_as_exact_as_its_date(when: str, english: str, russian: str) -> None:
    date_ = PartialDate.parse(when)
    assert age_text(date_, DAY, language(Lang.EN)) == english
    assert age_text(date_, DAY, language(Lang.RU)) == russian


def test_what_is_not_dated_has_no_age() -> None:
    assert age_text(None, DAY, language(Lang.KK)) == ""


def test_a_month_is_full_on_its_day() -> None:
    assert full_months(date(2026, 1, 15), date(2026, 3, 14)) == 1
    assert full_months(date(2026, 1, 15), date(2026, 3, 15)) == 2
