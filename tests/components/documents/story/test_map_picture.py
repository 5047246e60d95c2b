"""Maps of steps: what is chosen, what is lit, and both in words."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest

from components.documents.story.map_picture import map_picture
from data.atlas.addresses import read_address
from data.enums import Lang
from tests.components.documents.story.own_talks import ATLAS, view

if TYPE_CHECKING:
    from components.documents.story.step_pictures import MapPicture


def picture(address: str, claims: tuple[str, ...] = (), lang: Lang = Lang.EN) -> MapPicture:
    there = dataclasses.replace(view(lang), selection=read_address(address, atlas=ATLAS).selection)
    return map_picture(there, claims)


def test_a_view_is_taken_as_it_is() -> None:
    found = picture("/?place=KZ-55&date=2017-12-31&kinds=trade,agreement&status=signed&layout=true", ("turnover-2021",))
    assert (found.place, found.date, found.layout) == ("KZ-55", "2017-12-31", "true")
    assert (found.kinds, found.statuses, found.themes) == (("agreement", "trade"), ("signed",), ())
    assert found.lit == ("turnover-2021",)


def test_what_is_chosen_and_what_claims_name_is_in_the_words() -> None:
    assert picture("/?by=BY-HO&kz=KZ-55").alt == "Map of Belarus and Kazakhstan. Marked: Gomel Region, Pavlodar Region."
    found = picture("/?place=kokshetau", ("tie-grodno-akmola-memorandum-2014",))
    assert found.alt == "Map of Belarus and Kazakhstan. Marked: Kokshetau, Grodno Region, Akmola Region."


@pytest.mark.parametrize("lang", list(Lang))
def test_a_map_of_everything_says_its_day(lang: Lang) -> None:
    alt = picture("/?date=2009-12-31", ("turnover-2021",), lang).alt
    assert "2009" in alt
    assert "31" in alt
