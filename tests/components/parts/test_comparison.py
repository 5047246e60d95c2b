"""Two places or two pairs side by side."""

from __future__ import annotations

import dataclasses
from datetime import date

import pytest

from components.context import View, current_atlas
from components.i18n.language import language
from components.parts.comparison import comparison_data, differences, holdings
from data.atlas.selection import Selection
from data.enums import Lang
from data.queries.places.comparison import Difference, Holding
from tests.data.layers.own_rows import atlas_of, small_layer

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


def test_of_a_layer_beside_the_book_the_comparison_is_by_itself_and_the_books_is_as_without_it() -> None:
    own = atlas_of(small_layer())
    plain = comparison_data(view(), "KZ-55", "KZ-15")
    both = comparison_data(dataclasses.replace(view(), own=own), "KZ-55", "KZ-15")
    ours = both["own"]
    assert (both["whose"], ours["whose"], ours["own"]) == ("The book", "Ours: Chamber of Commerce", None)
    assert {k: v for k, v in both.items() if k not in ("own", "whose")} == {
        k: v for k, v in plain.items() if k not in ("own", "whose")
    }
    assert (plain["own"], plain["whose"]) == (None, "")
    claims = [item["claim"] for row in ours["held"] for cell in row["cells"] for item in cell]
    claims += [cell["claim"] for row in ours["rows"] for cell in row["cells"] if cell]
    assert claims
    assert set(claims) <= set(own.index.claims)
    assert {tuple(item["go"]) for row in ours["held"] for cell in row["cells"] for item in cell} == {("own",)}
    alone = comparison_data(View(own, Selection(), language(Lang.EN), date(2026, 11, 24)), "KZ-55", "KZ-15")
    assert (alone["whose"], alone["own"]) == ("Ours: Chamber of Commerce", None)
