"""Nothing but ids and numbers passes through folium, and what passes comes out as it went in."""

from __future__ import annotations

import ast
import dataclasses
import json
import re
from pathlib import Path

import pytest

from components.map import drawing as drawn_map
from components.map.arcs import BUNDLED_ABOVE, TieVariant, tie_variants
from components.map.drawn_places import drawn_places
from components.map.pair_lines import pair_lines
from components.static.files import _generated
from tests.data.whole import ATLAS

ROOT = Path(__file__).parents[3]


def script_of(layout: str, arrangement: str, ties: tuple[TieVariant, ...] | None = None) -> str:
    ties = ties or tie_variants(ATLAS)
    url = drawn_map.drawing_url(layout, arrangement, drawn_places(ATLAS), ties, pair_lines(ATLAS))
    return _generated[url.removeprefix("/maps/")].body.decode()


def test_the_self_test_passes_with_literal_scripts() -> None:
    drawn_map.self_test()


def test_the_self_test_refuses_a_folium_that_evaluates_text(monkeypatch: pytest.MonkeyPatch) -> None:
    from branca.element import Element

    monkeypatch.setattr(drawn_map, "_Literal", Element)
    with pytest.raises(drawn_map.TemplateLeakError, match="evaluated"):
        drawn_map.self_test()


def test_folium_is_imported_by_the_map_module_alone() -> None:
    found = []
    for file in [
        *ROOT.glob("*.py"),
        *(f for room in ("components", "data", "geo") for f in (ROOT / room).rglob("*.py")),
    ]:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names = (
                [a.name for a in node.names]
                if isinstance(node, ast.Import)
                else [node.module or ""]
                if isinstance(node, ast.ImportFrom)
                else []
            )
            if any(name.split(".")[0] in {"folium", "branca", "streamlit_folium"} for name in names):
                found.append(file.relative_to(ROOT).as_posix())
    assert set(found) == {"components/map/drawing.py"}


def test_our_scripts_never_set_markup() -> None:
    scripts = [file for file in sorted((ROOT / "components").rglob("*.js")) if "leaflet" not in file.parts]
    sinks = r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function"
    assert len(scripts) > 100
    assert [file.name for file in scripts if re.search(sinks, file.read_text(encoding="utf-8"))] == []


def test_python_has_no_sink_for_raw_markup() -> None:
    for file in [
        *ROOT.glob("*.py"),
        *(f for room in ("components", "data", "geo") for f in (ROOT / room).rglob("*.py")),
    ]:
        text = file.read_text(encoding="utf-8")
        assert not re.search(
            r"unsafe_allow_html|folium\.(Popup|Tooltip|Element|Html|DivIcon)|st\.html\(|st\.markdown\(", text
        ), file


@pytest.mark.parametrize(("layout", "arrangement"), [("side", "wide"), ("side", "tall"), ("true", "wide")])
def test_the_script_of_a_map_holds_every_unit_and_tie_and_no_name(layout: str, arrangement: str) -> None:
    script = script_of(layout, arrangement)
    for place in ATLAS.index.unit_ids:
        assert json.dumps(place) in script
    for tie in tie_variants(ATLAS):
        assert json.dumps(tie.id) in script
    drawn = re.findall(r'"id": "([^"]+)", "role": "pair"', script)
    assert drawn == [line.id for line in pair_lines(ATLAS)]
    for name in ("Gomel", "Гомель", "Pavlodar Region", "http"):
        assert name not in script


def test_with_very_many_ties_each_pair_of_places_has_one_line() -> None:
    real = tie_variants(ATLAS)
    many = tuple(
        dataclasses.replace(tie, id=f"{tie.id}{copy}") for copy in range(BUNDLED_ABOVE // len(real) + 1) for tie in real
    )
    assert len(many) > BUNDLED_ABOVE >= len(real)
    script = script_of("side", "wide", many)
    drawn = re.findall(r'"id": "([^"]+)", "role": "bundle"', script)
    assert sorted(drawn) == sorted({f"{tie.by_place_id}~{tie.kz_place_id}" for tie in real})
    assert '"role": "tie"' not in script


def test_equal_maps_have_equal_addresses() -> None:
    ties = tie_variants(ATLAS)
    first = drawn_map.drawing_url("true", "wide", drawn_places(ATLAS), ties, pair_lines(ATLAS))
    drawn_map.drawing_url.cache_clear()
    assert drawn_map.drawing_url("true", "wide", drawn_places(ATLAS), ties, pair_lines(ATLAS)) == first


def test_an_id_with_anything_but_letters_digits_and_hyphens_is_refused() -> None:
    with pytest.raises(ValueError, match="not an id that may be drawn"):
        drawn_map._feature("{{7*7}}", "unit", {})
