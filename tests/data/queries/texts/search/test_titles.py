"""Titles of places and organisations in all languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.enums import Lang
from data.queries.texts.search.titles import parts_of, place_titles, titles_of

if TYPE_CHECKING:
    from data.atlas.atlas import Atlas


def test_a_place_has_its_titles_in_four_languages(atlas: Atlas) -> None:
    assert place_titles(atlas, "BY-HO") == (
        "Gomel Region", "Гомельская область", "Гомельская вобласць", "Гомель облысы",
    )  # fmt: skip


def test_a_language_without_a_title_is_left_out(atlas: Atlas) -> None:
    assert [lang for lang, _ in titles_of(atlas, "organisations", "anchor")] == [Lang.EN]


def test_a_part_in_brackets_is_a_name_of_its_own() -> None:
    assert parts_of("Minsk Motor Plant (MMZ)") == ("Minsk Motor Plant (MMZ)", "Minsk Motor Plant", "MMZ")
    assert parts_of("Keramin") == ("Keramin",)
