"""Misspelt names are like one place or like none: words are compared one by one, and begin alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.imports.places.similar_names import similar_names
from data.imports.places.written_name import read_name

if TYPE_CHECKING:
    from data.atlas.atlas import Atlas


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Павладарская область", {"KZ-55"}),
        ("Зпадно-Казахстанская область", {"KZ-27"}),
        ("Белорусь", {"BY"}),
        ("Витебскаа вобласць", {"BY-VI"}),
        ("Омская область", set()),
        ("Россея", {"RU"}),
        ("РК", set()),
        ("Минский", set()),
        ("Восточно-Западная область", set()),
    ],
)
def test_a_name_is_like_those_of_one_place(atlas: Atlas, text: str, places: set[str]) -> None:
    assert {name.place_id for name in similar_names(atlas, read_name(text))} - {"KZ-YUZ", "KZ-VOS"} == places
