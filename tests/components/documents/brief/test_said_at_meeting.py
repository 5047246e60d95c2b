"""The mark says of which country, and what is known of when it was said."""

from __future__ import annotations

from datetime import date

from components.context import View, current_atlas
from components.documents.brief.said_at_meeting import said_mark
from components.i18n.language import language
from data.atlas.selection import Selection
from data.enums import Lang
from data.model import PartialDate
from data.queries.places.meetings import SaidOfCountry


def _mark(said: SaidOfCountry, lang: Lang = Lang.EN) -> str:
    return said_mark(View(current_atlas(), Selection(lang=lang), language(lang), date(2026, 12, 1)), said)


def test_a_month_is_said_where_there_is_one() -> None:
    dated = SaidOfCountry("tie-belarus-pavlodar-subsoil-2017", "BY", PartialDate.parse("2017-04"))
    assert _mark(dated) == "of the whole country: Belarus; said in the month in which the two met: April 2017"


def test_without_one_the_source_is_said() -> None:
    undated = SaidOfCountry("venture-aluminium-cluster-2017", "BY", None)
    assert "from the source on what was said in the month of the meeting" in _mark(undated)
    assert "Беларусь" in _mark(undated, Lang.RU)
