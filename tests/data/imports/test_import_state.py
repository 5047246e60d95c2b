"""State of a reading."""

from __future__ import annotations

from data.imports.import_state import MOST_OF_A_CODE
from tests.data.imports.grids import grid_of, state_of


def test_findings_of_one_code_are_listed_up_to_a_number() -> None:
    state, grid = state_of(), grid_of([["x"]])
    for row in range(MOST_OF_A_CODE + 3):
        state.find("layout.not_a_number", grid, row, 0, text="x")
    state.settle_counts()
    assert len(state.findings) == MOST_OF_A_CODE + 1
    assert state.findings[-1].params["count"] == "3"
    assert state.findings[0].cell == "A1"


def test_a_question_is_asked_once_and_counts_its_rows() -> None:
    state = state_of()
    for row in range(3):
        state.doubt("unit", "layout.unit_unknown").add(f"A{row}")
    (question,) = [doubt.question() for doubt in state.doubts.values()]
    assert (question.rows, question.cells) == (3, ("A0", "A1", "A2"))


def test_an_answer_is_noted_when_it_is_used() -> None:
    state = state_of(unit="usd")
    assert state.answer("unit") == "usd"
    assert state.answer("period") is None
    assert state.used == {"unit": "usd"}
