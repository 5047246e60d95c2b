"""Notes on borders that may have run otherwise than drawn."""

from __future__ import annotations

from datetime import date

import pytest

from components.i18n.language import language
from components.map.borders import border_doubts
from data.enums import Lang
from tests.data.whole import ATLAS


@pytest.mark.parametrize(
    ("lang", "units"),
    [
        (Lang.EN, "Akmola Region – North Kazakhstan Region"),
        (Lang.RU, "Акмолинская область – Северо-Казахстанская область"),
        (Lang.BE, "Акмолінская вобласць – Паўночна-Казахстанская вобласць"),
        (Lang.KK, "Ақмола облысы – Солтүстік Қазақстан облысы"),
    ],
)
def test_the_line_of_1997_to_1999_states_its_doubt_in_each_language(lang: Lang, units: str) -> None:
    [(last, text)] = border_doubts(ATLAS, language(lang))
    assert last == date(1999, 4, 7)
    assert text.endswith(f": {units}")
    assert (text.startswith("on this day")) == (lang is Lang.EN)
