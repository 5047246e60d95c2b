"""Picture of the map of a brief: its two places named, one line for their ties, words for it, none of it hostile."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING
from xml.etree import ElementTree as Tree

import pytest

from components.context import View, current_atlas
from components.exports.notes.picture import draw_picture
from components.i18n.language import language
from data.atlas.selection import Selection
from data.enums import Lang
from tests.components.exports.notes.briefs import brief

if TYPE_CHECKING:
    from components.exports.paper_parts.map_ground import Picture

ATLAS = current_atlas()
SVG = "{http://www.w3.org/2000/svg}"


def drawn(by: str | None, kz: str | None, lang: Lang = Lang.RU) -> tuple[Picture, Tree.Element]:
    view = View(ATLAS, Selection(lang=lang), language(lang), date(2026, 11, 30))
    made = draw_picture(view, replace(brief(lang), by=by, kz=kz))
    return made, Tree.fromstring(made.svg)  # noqa: S314 - we drew it


def lines(root: Tree.Element) -> list[Tree.Element]:
    return [path for path in root.iter(f"{SVG}path") if path.get("fill") == "none"]


def words_of(root: Tree.Element) -> str:
    return " ".join(text.text or "" for text in root.iter(f"{SVG}text"))


@pytest.mark.parametrize(
    ("lang", "names"),
    [(Lang.RU, {"Гомельская", "Павлодарская"}), (Lang.KK, {"Гомель", "Павлодар"}), (Lang.EN, {"Gomel", "Pavlodar"})],
)
def test_both_places_are_named_in_the_language(lang: Lang, names: set[str]) -> None:
    made, root = drawn("BY-HO", "KZ-55", lang)
    assert names <= set(words_of(root).split())
    assert all(name in made.alt for name in names)
    assert root.findtext(f"{SVG}title") == made.alt


def test_a_pair_with_ties_has_lines_and_an_empty_one_has_none() -> None:
    assert lines(drawn("BY-HO", "KZ-55")[1])
    assert lines(drawn("BY-VI", "KZ-27")[1]) == []


def test_ties_of_two_ends_are_one_line() -> None:
    ways = [line.get("d") for line in lines(drawn("BY-HM", "KZ-71")[1])]
    assert len(ways) == len(set(ways)) <= 2


def test_one_place_has_its_partners() -> None:
    _, root = drawn("BY-HO", None)
    assert words_of(root) in ("Гомельская область", "Гомельская область".replace(" ", " "))
    assert len(lines(root)) > 3


def test_names_lie_within_the_picture_and_it_is_the_same_twice() -> None:
    for kz in sorted(unit for unit in ATLAS.units(date(2026, 11, 30)) if unit.startswith("KZ")):
        made, root = drawn("BY-HR", kz, Lang.RU)
        for text in root.iter(f"{SVG}text"):
            assert 0 < float(text.attrib["x"]) < made.width
            assert 0 < float(text.attrib["y"]) < made.height
        assert len(list(root.iter(f"{SVG}text"))) >= 2
    assert drawn("BY-HR", "KZ-55")[0] == drawn("BY-HR", "KZ-55")[0]
