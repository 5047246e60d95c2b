"""Chart of the notes by year: it and its list say the same, in every language."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from components.context import View, current_atlas
from components.i18n.language import language
from components.pages.sources import charts, mix, page
from data.atlas.selection import Selection
from data.enums import Lang
from data.queries.texts.sources import Origin, notes, origin

ATLAS = current_atlas()


def view(lang: Lang = Lang.EN, **fields: Any) -> View:
    """A view of the sources page."""
    return View(ATLAS, Selection(lang=lang, **fields), language(lang), date(2026, 11, 24))


def test_the_chart_and_its_list_say_the_same() -> None:
    frame = charts.year_frame(view())
    listed = {row[0]: row[-1] for row in mix.year_group(view()).rows}
    for year, part in frame.groupby("year"):
        parts = "; ".join(f"{name}: {count}" for name, count in zip(part["origin"], part["notes"], strict=True))
        assert listed[str(year)] == parts
    agency = frame.loc[frame["origin"] == charts.origins(language(Lang.EN))[origin(ATLAS.source("fn-097"))]]
    assert int(agency["notes"].sum()) == 54
    assert list(page.charts(view())) == ["years"]


@pytest.mark.parametrize("lang", list(Lang))
def test_every_note_with_a_year_is_in_one_bar(lang: Lang) -> None:
    frame = charts.year_frame(view(lang))
    assert int(frame["notes"].sum()) == sum(source.year is not None for source in notes(ATLAS))
    assert list(zip(frame["year"], frame["rank"], strict=True)) == sorted(
        zip(frame["year"], frame["rank"], strict=True)
    )
    assert set(frame["origin"]) == set(charts.origins(language(lang)).values())


def test_the_chart_has_the_colour_of_each_origin_in_their_order() -> None:
    drawn = charts.year_chart(view()).to_dict()
    scale = drawn["encoding"]["color"]["scale"]
    assert scale["domain"] == [charts.origins(language(Lang.EN))[where] for where in Origin]
    assert scale["range"] == [charts.TONES[where] for where in Origin]
