"""A chart on a page, and in the projector theme."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from components.parts import chart

SPEC = {"height": 100, "mark": {"type": "bar", "size": 4}, "layer": [{"mark": {"dx": -3, "color": "red"}}]}


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What Streamlit is given to draw; the visitor's cookies are under ``cookies``."""
    found: dict[str, Any] = {"cookies": {}}

    def draw(spec: dict[str, Any], *, width: str, height: int, key: str) -> None:
        found.update(spec=spec, width=width, height=height, key=key)

    monkeypatch.setattr(
        chart, "st", SimpleNamespace(context=SimpleNamespace(cookies=found["cookies"]), vega_lite_chart=draw)
    )
    return found


def test_a_chart_is_drawn_as_it_is_given_over_the_width_there_is(drawn: dict[str, Any]) -> None:
    chart.draw_chart(SPEC, name="Turnover", key="k")
    assert (drawn["width"], drawn["height"], drawn["key"]) == ("stretch", 100, "k")
    assert {name: drawn["spec"][name] for name in SPEC} == SPEC
    drawn["spec"]["mark"]["type"] = "changed"
    assert SPEC["mark"] == {"type": "bar", "size": 4}, "Streamlit writes into what it is given"


def test_in_the_projector_theme_words_marks_and_height_are_twice_as_large(drawn: dict[str, Any]) -> None:
    drawn["cookies"]["pv-theme"] = "projector"
    chart.draw_chart(SPEC | {"config": {"view": {"stroke": None}, "axis": {}}}, name="Turnover", key="k")
    spec = drawn["spec"]
    assert spec["height"] == drawn["height"] == 200
    assert spec["mark"] == {"type": "bar", "size": 8}
    assert spec["layer"] == [{"mark": {"dx": -6, "color": "red"}}]
    assert spec["config"] == {"view": {"stroke": None}, "aria": False, **chart.PROJECTOR}
    assert SPEC["height"] == 100


def test_a_chart_has_a_name_of_ours_and_no_words_of_the_library(drawn: dict[str, Any]) -> None:
    chart.draw_chart(SPEC, name="Товарооборот. ● как напечатано", key="k")
    assert drawn["spec"]["description"] == "Товарооборот. ● как напечатано"
    assert drawn["spec"]["config"]["aria"] is False
    assert "description" not in SPEC
