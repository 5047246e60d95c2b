"""Map of a step: every lit region named within it, what is lit that of the step, words for it, the same twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING
from xml.etree import ElementTree as Tree

import pytest

from components.documents.story.step_pictures import MapPicture
from components.exports.talks.step_map import draw_step_map, lit_places
from data.atlas.selection import Selection
from data.enums import Lang, PlaceKind
from tests.components.exports.notes.briefs import HOSTILE
from tests.components.exports.talks.made_talks import ATLAS, MAP, SHIPPED, of_tables, view
from tests.data.layers.own_rows import atlas_of, small_layer
from tests.extent import once_each, some

if TYPE_CHECKING:
    from components.exports.paper_parts.map_ground import Picture

SVG = "{http://www.w3.org/2000/svg}"
TALKS = (*SHIPPED, "region-KZ-35", "region-BY-MI", "pair-BY-MA-KZ-61", "pair-BY-VI-KZ-27")


def named(made: Picture) -> dict[str, str]:
    """Return the names that a map has, by place."""
    root = Tree.fromstring(made.svg)  # noqa: S314 - we drew it
    groups = (group for group in root.iter(f"{SVG}g") if group.get("id", "").startswith("name-"))
    return {g.attrib["id"].removeprefix("name-"): " ".join(text.text or "" for text in g) for g in groups}


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize(("talk", "room"), once_each(TALKS, [(1.7, 34.0), (2.7, 23.0)]))
def test_every_lit_region_is_named(talk: str, lang: Lang, room: tuple[float, float]) -> None:
    aspect, letters = room
    shown = [step.shown for step in of_tables(talk, lang).steps if isinstance(step.shown, MapPicture)]
    assert shown
    for picture in shown:
        regions = {i for i in lit_places(view(lang), picture) if ATLAS.place(i).kind is PlaceKind.REGION}
        names = named(draw_step_map(view(lang), picture, aspect=aspect, letters=letters))
        assert regions <= set(names)
        assert all(names.values())


def test_names_lie_within_the_picture_and_it_is_the_same_twice() -> None:
    for step in of_tables("thirty-years", Lang.KK).steps:
        if isinstance(step.shown, MapPicture):
            made = draw_step_map(view(Lang.KK), step.shown)
            assert made == draw_step_map(view(Lang.KK), step.shown)
            for text in Tree.fromstring(made.svg).iter(f"{SVG}text"):  # noqa: S314 - we drew it
                assert 0 < float(text.attrib["x"]) < made.width
                assert 0 < float(text.attrib["y"]) < made.height


def test_claims_of_the_step_are_lit_beside_what_is_chosen() -> None:
    alone = lit_places(view(Lang.EN), replace(MAP, lit=()))
    both = lit_places(view(Lang.EN), replace(MAP, lit=("tie-minsk-region-karaganda-1996",)))
    assert {"BY-HO", "KZ-55"} <= set(alone)
    assert set(both) - set(alone) >= {"BY-MI", "KZ-35"}
    assert lit_places(view(Lang.EN), MapPicture(lit=("gomel-pavlodar-agreement-2016",), alt="")) == ("BY-HO", "KZ-55")


def test_where_nothing_is_lit_the_whole_map_has_its_pairs_and_names() -> None:
    made = draw_step_map(view(Lang.RU), MapPicture(alt="Всё"))
    lines = [path for path in Tree.fromstring(made.svg).iter(f"{SVG}path") if path.get("fill") == "none"]  # noqa: S314
    assert len(lines) > 20
    assert len(named(made)) > 15
    assert {"BY", "KZ"} <= set(named(made))


def test_a_part_of_the_map_has_the_shape_that_is_asked_for() -> None:
    for aspect in (1.5, 2.7):
        made = draw_step_map(view(Lang.EN), MAP, aspect=aspect)
        assert made.width / made.height == pytest.approx(aspect)


def test_words_for_it_are_text_whatever_they_say() -> None:
    made = draw_step_map(view(Lang.EN), replace(MAP, alt=HOSTILE))
    assert Tree.fromstring(made.svg).findtext(f"{SVG}title") == HOSTILE  # noqa: S314 - we drew it
    assert made.alt == HOSTILE


def test_an_early_day_has_the_regions_of_that_day() -> None:
    made = draw_step_map(view(Lang.RU), MapPicture(date="1996-12-31", lit=("tie-minsk-region-karaganda-1996",), alt=""))
    assert "KZ-KAR" in named(made)
    assert "KZ-62" not in named(made)


@pytest.mark.daily(2)
@pytest.mark.parametrize("by", [i for i in ATLAS.units(view(Lang.EN).day) if i.startswith("BY")])
def test_any_pair_has_both_its_regions_named(by: str) -> None:
    for kz in (i for i in ATLAS.units(view(Lang.EN).day) if i.startswith("KZ")):
        for lang in some(list(Lang), len(Lang)):
            made = draw_step_map(view(lang), MapPicture(by=by, kz=kz, alt=""))
            assert {by, kz} <= set(named(made)), (by, kz, lang)


@pytest.mark.daily
@pytest.mark.parametrize(("aspect", "letters"), [(1.7, 34.0), (2.9, 22.0)])
@pytest.mark.parametrize("talk", SHIPPED)
def test_names_of_lit_regions_are_whole(talk: str, aspect: float, letters: float) -> None:
    """A name is shortened only where there is no room; of the talks that are shipped that is at most one in ten."""
    whole, short = 0, []
    for step in of_tables(talk, Lang.RU).steps:
        if not isinstance(step.shown, MapPicture):
            continue
        made = named(draw_step_map(view(Lang.RU), step.shown, aspect=aspect, letters=letters))
        shown = replace(view(Lang.RU), selection=Selection(date=date.fromisoformat(step.shown.date or "2026-11-30")))
        for place in lit_places(view(Lang.RU), step.shown):
            name = ATLAS.place_name(place, lang=Lang.RU, on=shown.day).replace("\u00a0", " ")
            is_whole = made.get(place, "").replace("- ", "-") == name
            whole += is_whole
            short += [] if is_whole else [f"{step.id}: {made.get(place)} ({name})"]
    assert len(short) * 10 <= whole, short


def test_a_figure_of_a_pair_is_shown_on_the_lines_of_the_pair() -> None:
    figure = replace(MAP, claim="turnover-gomel-pavlodar-2017-01-02", lit=("turnover-gomel-pavlodar-2017-01-02",))
    made = draw_step_map(view(Lang.RU), figure)
    assert [path for path in Tree.fromstring(made.svg).iter(f"{SVG}path") if path.get("fill") == "none"]  # noqa: S314


OWN = atlas_of(small_layer())


def ways(made: Picture) -> list[str]:
    """Return the lines of a map, and the marks of a layer on them, by their outline."""
    root = Tree.fromstring(made.svg)  # noqa: S314 - we drew it
    paths = [path.attrib for path in root.iter(f"{SVG}path")]
    return ["line" if path.get("fill") == "none" else "mark" for path in paths if _is_way(path)]


def _is_way(path: dict[str, str]) -> bool:
    return path.get("fill") == "none" or (path["d"].count("L") == 3 and path["d"].endswith("Z"))


def test_the_lines_of_a_layer_have_its_mark_and_are_double_beside_the_books() -> None:
    shown = MapPicture(place="BY-BR", alt="Map")
    book = draw_step_map(view(Lang.EN), shown)
    alone = draw_step_map(replace(view(Lang.EN), atlas=OWN), shown)
    both = draw_step_map(replace(view(Lang.EN), own=OWN), shown)
    assert "mark" not in ways(book)
    assert ways(alone) == ["line", "mark"]
    assert ways(both) == [*ways(book), "line", "line", "mark"]
    assert {"BY-BR", "KZ-15"} <= set(named(alone))
    assert set(named(book)) | {"KZ-15"} <= set(named(both))
