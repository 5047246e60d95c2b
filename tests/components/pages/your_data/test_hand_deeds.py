"""Deeds by hand: a form has the checks of a file, rows change as versions, forged messages change nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from components.pages.your_data import draft_deeds, hand_deeds
from data.layer_rows import Origin

if TYPE_CHECKING:
    from tests.components.pages.your_data.conftest import OwnData

FIGURE = {
    "by_id": "Gomel Region · BY-HO", "kz_id": "Kazakhstan · KZ", "flow": "export", "period": "2024", "value": "12,5",
    "unit": "million US dollars · usd_million", "reporter": "by",
}  # fmt: skip
DEED = {
    "title": 'Memorandum of "cooperation"', "by_place": "Minsk · BY-HM", "kz_place": "Almaty · KZ-75",
    "date": "2024-05-17", "status": "signed", "note": "=1+1",
}  # fmt: skip


def enter(own: OwnData, part: str, cells: dict[str, str], **more: Any) -> None:
    own.do(do="enter", part=part, cells=cells, **more)


def keep(own: OwnData, **more: Any) -> None:
    own.do(do="keep", draft=own.draft.draft_id, title="Letter of the chamber", publisher="Chamber", year="2024", **more)


def rows(own: OwnData, table: str) -> list[Any]:
    (layer,) = own.store.layers()
    return [row for row in own.store.rows(layer.layer_id) if row.table == table]


def withdraw(own: OwnData, table: str, row_id: str, **more: Any) -> None:
    (layer,) = own.store.layers()
    given = {"layer": layer.layer_id, "table": table, "row": row_id, "base": layer.version, "note": "twice"}
    own.do(do="withdraw", **given | more)


def test_a_figure_becomes_a_draft_and_is_kept_with_who_says_so(own: OwnData) -> None:
    enter(own, "figures", FIGURE)
    assert (own.draft.state["verdict"], own.draft.state["questions"]) == ("accept", [])
    keep(own, name="Ours")
    (row,) = rows(own, "observations")
    assert (row.cells["by_id"], row.cells["value"], row.cells["unit"]) == ("BY-HO", "12.5", "usd_million")
    (source,) = rows(own, "sources")
    assert (source.cells["title_en"], source.cells["publisher"]) == ("Letter of the chamber", "Chamber")
    version = own.store.versions(own.store.layers()[0].layer_id)[-1]
    assert (version.who, version.file, version.kind) == ("Анна", "", "edit")
    assert row.origin == Origin()


@pytest.mark.parametrize("part", ["agreements", "events"])
def test_an_agreement_and_an_event_are_read_like_those_of_a_sheet(own: OwnData, part: str) -> None:
    enter(own, part, DEED)
    assert own.draft.state["verdict"] == "accept"
    keep(own, name="Ours")
    (row,) = rows(own, part)
    assert (row.origin, row.cells["locator"]) == (Origin(), "")
    assert (row.cells["title_en"], row.cells["note_en"]) == ('Memorandum of "cooperation"', "=1+1")


def test_what_is_wrong_or_in_doubt_is_said_at_its_field(own: OwnData) -> None:
    enter(own, "figures", {**FIGURE, "value": "12,5O", "reporter": ""})
    codes = {group["code"] for group in own.draft.state["findings"] if group["error"]}
    assert codes == {"layout.not_a_number", "template.empty"}
    keep(own, name="Ours")
    assert own.store.layers() == ()


def test_a_likely_repeat_of_what_is_kept_is_asked(own: OwnData) -> None:
    enter(own, "agreements", DEED)
    keep(own, name="Ours")
    enter(own, "agreements", {**DEED, "title": 'Memorandum on "cooperation"'})
    assert "repeat" in {question["key"].partition(":")[0] for question in own.draft.state["questions"]}


def test_a_kept_figure_is_corrected_as_a_new_version(own: OwnData) -> None:
    enter(own, "figures", FIGURE)
    keep(own, name="Ours")
    (row,) = rows(own, "observations")
    (layer,) = own.store.layers()
    own.do(do="fill", layer=layer.layer_id, table="observations", row=row.row_id)
    filled = hand_deeds.filled_once()
    assert filled is not None
    assert filled["cells"]["by_id"].endswith("· BY-HO")
    assert hand_deeds.filled_once() is None
    enter(own, filled["part"], {**filled["cells"], "value": "14"}, layer=filled["layer"])
    own.do(do="answer", draft=own.draft.draft_id, proposals=True)
    keep(own)
    assert [row.cells["value"] for row in rows(own, "observations")] == ["14"]
    history = own.store.history(layer.layer_id, "observations", row.row_id)
    assert [change.new.cells["value"] for change in history if change.new] == ["12.5", "14"]


def test_a_kept_agreement_fills_its_form_and_comes_back_as_itself(own: OwnData) -> None:
    enter(own, "agreements", {**DEED, "by_place": "Minsk · BY-HM; Gomel Region · BY-HO", "by_org": "Chamber of Gomel"})
    keep(own, name="Ours")
    (row,) = rows(own, "agreements")
    (layer,) = own.store.layers()
    own.do(do="fill", layer=layer.layer_id, table="agreements", row=row.row_id)
    filled = hand_deeds.filled_once()
    assert filled is not None
    enter(own, "agreements", {**filled["cells"], "note": "corrected"}, layer=layer.layer_id)
    own.do(do="answer", draft=own.draft.draft_id, proposals=True)
    keep(own)
    (again,) = rows(own, "agreements")
    assert (again.row_id, again.cells["note_en"]) == (row.row_id, "corrected")


def test_a_row_is_withdrawn_with_its_parties_and_ties_and_comes_back_by_undo(own: OwnData) -> None:
    enter(own, "agreements", DEED)
    keep(own, name="Ours")
    (layer,) = own.store.layers()
    before = own.store.dump(layer.layer_id)
    (row,) = rows(own, "agreements")
    withdraw(own, "agreements", row.row_id)
    assert [rows(own, table) for table in ("agreements", "agreement_parties", "ties")] == [[], [], []]
    version = own.store.versions(layer.layer_id)[-1]
    assert (version.who, version.note) == ("Анна", "twice")
    own.do(do="layer", layer=layer.layer_id, deed="undo")
    assert own.store.dump(layer.layer_id) == before


def test_a_row_that_another_has_changed_meanwhile_is_not_withdrawn(own: OwnData) -> None:
    enter(own, "figures", FIGURE)
    keep(own, name="Ours")
    (row,) = rows(own, "observations")
    enter(own, "figures", {**FIGURE, "value": "14"})
    own.do(do="answer", draft=own.draft.draft_id, proposals=True)
    keep(own)
    withdraw(own, "observations", row.row_id, base=2)
    assert len(rows(own, "observations")) == 1
    assert "somebody else" in own.said


def test_forged_messages_change_nothing(own: OwnData) -> None:
    enter(own, "figures", FIGURE)
    keep(own, name="Ours")
    (layer,) = own.store.layers()
    before = own.store.dump(layer.layer_id)
    (row,) = rows(own, "observations")
    for asked in (
        {"do": "enter", "part": "ventures", "cells": FIGURE},
        {"do": "enter", "part": "figures", "cells": "x"},
        {"do": "enter", "part": "figures", "cells": {"by_id": 5}},
        {"do": "withdraw", "layer": layer.layer_id, "table": "sources", "row": "x", "base": 1},
        {"do": "withdraw", "layer": layer.layer_id, "table": "observations", "row": row.row_id, "base": "1"},
        {"do": "withdraw", "layer": layer.layer_id, "table": "observations", "row": "x", "base": layer.version},
        {"do": "fill", "layer": layer.layer_id, "table": "sources", "row": "x"},
        {"do": "fill", "layer": "nowhere", "table": "observations", "row": "x"},
        {"do": "find", "layer": "nowhere", "text": "x"},
    ):
        own.do(**asked)
    assert own.store.dump(layer.layer_id) == before
    assert own.store.drafts() == ()
    assert draft_deeds.open_draft() is None


def test_a_reader_enters_finds_and_withdraws_nothing(own: OwnData, request: pytest.FixtureRequest) -> None:
    enter(own, "figures", FIGURE)
    keep(own, name="Ours")
    (layer,) = own.store.layers()
    (row,) = rows(own, "observations")
    before = own.store.dump(layer.layer_id)
    reader: OwnData = request.getfixturevalue("reader")
    enter(reader, "figures", FIGURE)
    withdraw(reader, "observations", row.row_id)
    reader.do(do="find", layer=layer.layer_id, text="")
    reader.do(do="fill", layer=layer.layer_id, table="observations", row=row.row_id)
    assert own.store.dump(layer.layer_id) == before
    assert own.store.drafts() == ()
    assert {hand_deeds.SOUGHT, hand_deeds.FILLED}.isdisjoint(reader.session.session_state)


def test_a_form_is_written_as_a_sheet_of_the_template() -> None:
    written = hand_deeds.form_table("events", {"title": "a\tb", "date": "2024"}, {"title": "T", "date": "D"})
    assert written == 'title\tdate\tpartnership-vector-template 1 events\nT\tD\t\n"a\tb"\t2024\t\n'
