"""Figures of an outline are planned by their view and picture; what is no more is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from components.exports.outline.outline_figures import MOST_FIGURES, caption, figure_source, plan_figures
from components.pages import page
from data.enums import Lang
from tests.components.documents.outline.outlines import fact, figure, outline, view

if TYPE_CHECKING:
    from components.exports.page_content import PageContent


def content_of(name: str) -> PageContent:
    return page(name).content


def test_a_figure_is_the_picture_of_its_view_in_the_language_of_the_outline() -> None:
    given = outline(figure(1, "/?by=BY-HO&kz=KZ-55", "map"), fact(2, "turnover-2021"), figure(3, "/trade", "turnover"))
    found = plan_figures(view(Lang.EN), given, content_of)
    assert [one.part for one in found] == ["p1", "p3"]
    assert [one.picture.name for one in found] == ["map", "turnover"]
    assert (found[0].selection.by, found[0].selection.kz) == ("BY-HO", "KZ-55")
    assert {one.selection.lang for one in found} == {Lang.KK}
    assert found[1].picture.spec


@pytest.mark.parametrize(
    ("address", "picture"),
    [
        ("/nowhere", "map"), ("/trade", "nothing"),
        ("https://example.org/trade", "turnover"), ("//x/trade", "turnover"),
        ("trade", "turnover"), ("http://[", "map"), ("/sources", "map"),
    ],
)  # fmt: skip
def test_what_names_no_picture_is_left_out(address: str, picture: str) -> None:
    assert plan_figures(view(), outline(figure(1, address, picture)), content_of) == ()


def test_only_so_many_are_drawn() -> None:
    given = outline(*(figure(number, "/", "map") for number in range(1, MOST_FIGURES + 3)))
    assert len(plan_figures(view(), given, content_of)) == MOST_FIGURES


def test_the_source_names_the_book_the_data_set_and_for_a_map_the_shapes() -> None:
    drawn, chart = plan_figures(view(), outline(figure(1, "/", "map"), figure(2, "/trade", "turnover")), content_of)
    source, other = (figure_source(view(), one.picture) for one in (drawn, chart))
    assert "Zalesskij" in source
    assert "Partnership Vector contributors" in source
    assert "OpenStreetMap" in source
    assert "OpenStreetMap" not in other
    assert "/trade" in other
    assert caption(view(), chart.picture).startswith("Trade: ")
    assert caption(view(), drawn.picture).startswith("Regional cooperation")
