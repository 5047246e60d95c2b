"""The row that an address names: of a layer beside the book or alone, a tie by its agreement, none of the book."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from components.context import View
from components.layer_atlases import layer_atlases
from components.pages.your_data import by_hand, hand_deeds
from components.pages.your_data.by_hand.chosen_row import chosen_row
from data.enums import DataChoice
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from tests.components.pages.your_data.conftest import OwnData


def beside(own: OwnData, claim_id: str | None, *, alone: bool = False) -> View:
    """Return the view of an address that names a claim of the kept layer."""
    (layer,) = own.store.layers()
    made, view = layer_atlases().atlas(ATLAS, layer), own.view()
    assert made is not None
    if alone:
        return View(made, replace(view.selection, claim=claim_id, data=DataChoice.OWN), view.lang, view.today)
    return View(ATLAS, replace(view.selection, own=claim_id, data=DataChoice.BOTH), view.lang, view.today, made)


def ids(own: OwnData, table: str) -> list[str]:
    return [row.row_id for row in own.store.rows("ours", tables=(table,))]


@pytest.mark.parametrize("table", ["observations", "agreements"])
@pytest.mark.parametrize("alone", [False, True])
def test_a_row_is_named_beside_the_book_and_alone(own: OwnData, table: str, *, alone: bool) -> None:
    own.kept()
    row_id = ids(own, table)[0]
    found = chosen_row(beside(own, row_id, alone=alone))
    assert found is not None
    assert (found["layer"], found["base"]) == ("ours", own.store.layer("ours").version)
    assert found["row"]["text"]
    assert (found["row"]["table"], found["row"]["id"], found["row"]["correct"]) == (table, row_id, True)


def test_a_tie_is_changed_by_its_agreement(own: OwnData) -> None:
    own.kept()
    found = chosen_row(beside(own, ids(own, "ties")[0]))
    assert found is not None
    assert (found["row"]["table"], found["row"]["id"] in ids(own, "agreements")) == ("agreements", True)


def test_without_a_claim_of_a_layer_there_is_no_row(own: OwnData) -> None:
    assert chosen_row(own.view()) is None
    own.kept()
    assert chosen_row(beside(own, None)) is None
    book = own.view()
    claim = next(iter(ATLAS.index.claims))
    assert chosen_row(View(ATLAS, replace(book.selection, claim=claim), book.lang, book.today)) is None


def test_the_named_row_is_filled_in_and_a_change_of_it_becomes_a_version(own: OwnData) -> None:
    own.kept()
    found = chosen_row(beside(own, ids(own, "observations")[0]))
    assert found is not None
    assert by_hand.by_hand_data(own.view(), None, None, found)["chosen"] == found
    own.do(do="fill", layer="ours", table=found["row"]["table"], row=found["row"]["id"])
    filled = hand_deeds.filled_once()
    assert filled is not None
    own.do(do="enter", part=filled["part"], layer="ours", cells=filled["cells"] | {"value": "7"})
    assert own.draft.state["difference"]["changed"] == 1


def test_a_row_whose_unit_no_form_has_is_said_to_be_so(own: OwnData) -> None:
    own.kept()
    row_id = ids(own, "ties")[0]
    own.do(do="fill", layer="ours", table="ties", row=row_id)
    assert own.said == "No form has the unit of this row: withdraw it and bring it anew."
