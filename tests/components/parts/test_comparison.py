"""Two places or two pairs side by side."""

from __future__ import annotations

from datetime import date

import pytest

from components.context import View, current_atlas
from components.i18n.language import language
from components.parts.comparison import comparison_data, differences, holdings
from data.atlas.selection import Selection
from data.enums import Lang
from data.queries.places.comparison import Difference, Holding

ATLAS = current_atlas()


def view(lang: Lang = Lang.EN) -> View:
    return View(ATLAS, Selection(lang=lang), language(lang), date(2026, 11, 24))


def test_comparable_figures_come_first_and_the_rest_has_reasons() -> None:
    data = comparison_data(view(), "BY-BR", "BY-HO")
    first, *rest = data["rows"]
    assert [shown["value"] for shown in first["cells"]] == ["130", "115"]
    assert first["title"] == "Turnover"
    assert [shown["title"] for shown in first["cells"]] == [
        "Turnover, Brest Region – Kazakhstan, 2020",
        "Turnover, Gomel Region – Kazakhstan, 2020",
    ]
    assert first["why"] == ""
    assert rest
    assert all(row["why"] for row in rest)
    for row in data["rows"]:
        assert all(shown is None or (shown["claim"] and shown["source"]) for shown in row["cells"])
        assert row["title"]


def test_what_cannot_be_compared_is_said_in_a_line() -> None:
    data = comparison_data(view(), "BY-BR", "BY-HO")
    number = sum(bool(row["why"]) for row in data["rows"])
    assert data["unlike"].startswith(f"{number} figures cannot be compared: ")
    assert data["alike"] == ""
    unlike = comparison_data(view(), "KZ-55", "KZ-35")
    assert all(row["why"] for row in unlike["rows"])
    assert unlike["alike"] == "No figure of the one compares with the other's."
    assert comparison_data(view(), "KZ-15", "KZ-59")["unlike"] == ""


def test_what_each_has_is_listed_with_every_field_of_its_items() -> None:
    data = comparison_data(view(), "BY-BR", "BY-HO")
    assert data["held"]
    for row in data["held"]:
        left, right = row["cells"]
        assert left or right
        for shown in (*left, *right):
            assert shown["go"] in ({"claim": shown["claim"]}, None)
            assert all(set(badge) == {"text", "tone"} for badge in shown["badges"])
    assert (data["left"], data["right"]) == ("Brest Region", "Gomel Region")


def test_pairs_are_compared_as_places_are() -> None:
    data = comparison_data(view(), "BY-HO,KZ-55", "BY-MI,KZ-35")
    assert data["left"] == "Gomel Region – Pavlodar Region"
    assert data["held"]


@pytest.mark.parametrize("lang", list(Lang))
def test_every_holding_and_difference_has_a_word_of_its_own(lang: Lang) -> None:
    assert set(holdings(language(lang))) == set(Holding)
    assert set(differences(language(lang))) == set(Difference)
    assert len(set(differences(language(lang)).values())) == len(Difference)
