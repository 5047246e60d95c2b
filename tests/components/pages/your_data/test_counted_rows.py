"""Counts in words: of what is there alone, in the language's numbers."""

from __future__ import annotations

from components.i18n.language import language
from components.pages.your_data.counted_rows import counts_text
from data.enums import Lang


def test_only_what_is_there_is_counted() -> None:
    assert counts_text({"observations": 12000, "agreements": 3, "sources": 1}, language(Lang.EN)) == (
        "figures 12,000, agreements 3"
    )
    assert counts_text({"sources": 1, "ties": 3, "events": 0}, language(Lang.EN)) == ""
    assert counts_text({"events": 2, "ventures": 1}, language(Lang.RU)) == "событий 2, предприятий 1"
