"""The index of names knows how each name belongs to its place, and which regions are named after a city."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.imports.places.name_index import NameKind, keys, name_index
from data.imports.places.written_name import read_name

if TYPE_CHECKING:
    from data.atlas.atlas import Atlas


@pytest.mark.parametrize(
    ("text", "place", "kind"),
    [
        ("Брестская область", "BY-BR", NameKind.OFFICIAL),
        ("город Алматы", "KZ-75", NameKind.WHOLE),
        ("Jetisu oblysy", "KZ-33", NameKind.WHOLE),
        ("Нур-Султан", "KZ-71", NameKind.DATED),
        ("Кустанайская область", "KZ-39", NameKind.FORMER),
        ("Alma Ata", "KZ-75", NameKind.FORMER),
        ("Абайская область", "KZ-10", NameKind.ALIAS),
        ("ВКО", "KZ-63", NameKind.ALIAS),
        ("Павлодарской области", "KZ-55", NameKind.FORM),
        ("Тургайская область", "KZ-11|KZ-39", NameKind.ENDED),
    ],
)
def test_a_name_has_its_kind(atlas: Atlas, text: str, place: str, kind: NameKind) -> None:
    names = name_index(atlas).by_words[read_name(text).stem]
    assert kind in {name.kind for name in names if name.place_id == place}


def test_spellings_of_one_name_have_one_key() -> None:
    assert keys(read_name("Қостанай облысы")) == keys(read_name("Костанай")) == "kostanay"


def test_a_region_is_named_after_its_city(atlas: Atlas) -> None:
    namesakes = name_index(atlas).namesakes
    assert namesakes["grodno"] == ("BY-HR",)
    assert namesakes["BY-HM"] == ("BY-MI",)
    assert set(namesakes["KZ-75"]) == {"KZ-19", "KZ-ALM"}
    assert "petropavl" not in namesakes


def test_territories_of_ended_regions_are_places(atlas: Atlas) -> None:
    ended = [name for names in name_index(atlas).by_words.values() for name in names if name.kind is NameKind.ENDED]
    assert len(ended) > 20
    assert all(atlas.is_place(place) for name in ended for place in name.place_id.split("|"))
    assert all(name.ended < atlas.index.first_known.isoformat() for name in ended)
