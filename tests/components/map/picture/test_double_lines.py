"""Lines of a layer on the drawn map: double ones with a diamond, and the book's lines as they are without them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from components.context import View
from components.i18n.language import language
from components.map.highlight import own_sight, sight
from components.map.picture.double_lines import own_drawing, own_ways
from components.map.picture.svg_map import draw_map
from data.atlas.selection import Selection
from data.enums import DataChoice, Lang
from tests.data.layers.own_rows import TITLE, atlas_of, small_layer
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from data.atlas.atlas import Atlas

TODAY = date(2026, 11, 24)
OWN = atlas_of(small_layer())


def both(atlas: Atlas | None = OWN, **chosen: Any) -> View:
    return View(ATLAS, Selection(data=DataChoice.BOTH, **chosen), language(Lang.EN), TODAY, atlas)


def lines(view: View) -> dict[str, dict[str, str]]:
    """Return the attributes of the drawn lines that have an id."""
    root, _ = draw_map(view, own=own_drawing(view))
    return {found.attrib["id"]: found.attrib for found in root.iter("path") if "~" in found.attrib.get("id", "")}


def diamonds(root: Element) -> list[Element]:
    """Return what is drawn as a closed way of four corners, with an edge."""
    return [
        way for way in root.iter("path") if way.attrib["d"].count("L") == 3 and way.attrib.get("stroke-width") == "1.4"
    ]


def test_where_nothing_is_chosen_the_pairs_of_the_layer_are_beside_the_books() -> None:
    found, book = lines(both()), lines(both(None))
    own = {name: attributes for name, attributes in found.items() if name.startswith("own-")}
    assert set(own) == {"own-BY-BR~KZ-15", "own-BY-VI~KZ-33"}
    assert set(found) - set(own) == set(book)
    assert {name: found[name]["stroke-width"] for name in book} == {name: book[name]["stroke-width"] for name in book}


@pytest.mark.parametrize(
    ("chosen", "shown", "lit"),
    [
        ({"place": "BY-BR"}, {"own-own-tie-brest-aktobe~0"}, {"BY-BR"}),
        ({"own": "own-tie-undated"}, {"own-own-tie-undated~0"}, {"BY-VI", "KZ-33"}),
        ({"by": "BY-VI", "kz": "KZ-33"}, {"own-own-tie-undated~0"}, {"BY-VI", "KZ-33"}),
        ({"claim": "accords-2009"}, set(), set()),
        ({"place": "BY-HO"}, set(), {"BY-HO"}),
    ],
)
def test_a_selection_lights_ties_of_the_layer_as_it_does_the_books(
    chosen: dict[str, Any], shown: set[str], lit: set[str]
) -> None:
    view = both(**chosen)
    found = own_sight(view)
    assert found is not None
    assert {i for i in lines(view) if i.startswith("own-")} == shown
    if "own" in chosen or "claim" in chosen:
        assert found.chosen | found.partners == lit
    else:
        assert found.chosen == lit


def test_a_claim_of_the_layer_leaves_the_books_lines_out() -> None:
    assert not [name for name in lines(both(own="own-tie-undated")) if not name.startswith("own-")]


def test_beside_nothing_there_is_no_sight_of_a_layer() -> None:
    assert own_sight(both(None)) is None
    assert sight(both()) == sight(both(None))


def test_the_legend_names_the_layer_and_counts_it_apart() -> None:
    root, _ = draw_map(both(), own=own_drawing(both()))
    texts = [found.text for found in root.iter("text") if found.text]
    book, _ = draw_map(both(None))
    before = [found.text for found in book.iter("text") if found.text]
    assert [text for text in texts if TITLE in text] == [f"Ours: {TITLE}: 1 · undated: 1"]
    assert sorted(text for text in texts if TITLE not in text) == sorted(before)


def test_a_line_is_double_whatever_its_colour_is() -> None:
    view = both()
    found = own_sight(view)
    assert found is not None
    assert view.of_layer is not None
    for way in own_ways(view.of_layer, found, "side"):
        assert way.width > 0
        assert len(way.points) > 2
    root, _ = draw_map(view, own=own_drawing(view))
    assert len(diamonds(root)) == 2 + 1  # two lines, and the sample of the legend


def test_the_layer_alone_has_diamonds_too() -> None:
    alone = View(OWN, Selection(data=DataChoice.OWN), language(Lang.EN), TODAY)
    assert len(diamonds(draw_map(alone)[0])) == len(sight(alone).lines) == 2
    assert not diamonds(draw_map(replace(alone, atlas=ATLAS))[0])
