"""Directions of flows."""

from __future__ import annotations

from decimal import Decimal

import pytest

from data.enums import Flow, ObsStatus, Reporter
from data.imports.figures.country_evidence import Evidence
from data.imports.figures.directions import direction_of
from data.imports.figures.figure import Figure
from data.imports.figures.sides import Sides
from data.imports.quantities.flow_words import FlowWords
from tests.data.imports.grids import state_of

COUNTRIES = Sides(by_id="BY", kz_id="KZ")


def figure(flow: Flow | None, **words: str) -> Figure:
    return Figure(
        sheet=0,
        row=0,
        col=0,
        value=Decimal(1),
        as_written="1",
        status=ObsStatus.FINAL,
        flow=FlowWords(flow=flow, **words),
    )


def test_the_export_of_kazakhstan_is_our_import_and_asked_once() -> None:
    state = state_of()
    sides = Sides(by_id="BY", kz_id="KZ-55")
    flow, reporter, doubts = direction_of(figure(Flow.EXPORT), sides, Evidence(), state)
    assert (flow, reporter, doubts) == (Flow.IMPORT, Reporter.KZ, ("direction",))
    assert state.doubts["direction"].proposed == "kz"


@pytest.mark.parametrize(("answer", "flow"), [("kz", Flow.IMPORT), ("by", Flow.EXPORT)])
def test_an_answer_settles_it(answer: str, flow: Flow) -> None:
    found = direction_of(figure(Flow.EXPORT), COUNTRIES, Evidence(first="KZ"), state_of(direction=answer))
    assert (found[0], found[2]) == (flow, ())


def test_words_of_direction_and_regions_of_belarus_ask_nothing() -> None:
    assert direction_of(figure(Flow.IMPORT, exporter="BY"), COUNTRIES, Evidence(), state_of())[0] is Flow.EXPORT
    brest = Sides(by_id="BY-BR", kz_id="KZ")
    assert direction_of(figure(Flow.EXPORT), brest, Evidence(), state_of()) == (Flow.EXPORT, Reporter.BY, ())


def test_nothing_is_guessed_where_nothing_is_said() -> None:
    state = state_of()
    assert direction_of(figure(Flow.EXPORT), COUNTRIES, Evidence(), state)[0] is None
    assert state.doubts["direction"].proposed is None
    assert direction_of(figure(None), COUNTRIES, Evidence(), state)[2] == ("flow",)


def test_a_balance_of_kazakhstan_is_set_aside() -> None:
    assert direction_of(figure(Flow.BALANCE, owner="KZ"), COUNTRIES, Evidence(), state_of())[0] is Flow.NONE
    assert direction_of(figure(Flow.BALANCE, owner="BY"), COUNTRIES, Evidence(), state_of())[0] is Flow.BALANCE


def test_titles_of_kazakhstan_beside_regions_of_belarus_ask_without_a_proposal() -> None:
    state = state_of()
    brest = Sides(by_id="BY-BR", kz_id="KZ")
    evidence = Evidence(first="KZ", is_of_kazakhstan=True)
    assert direction_of(figure(Flow.EXPORT), brest, evidence, state) == (None, Reporter.OTHER, ("direction",))
    assert state.doubts["direction"].proposed is None
    partner = Evidence(first="KZ")
    assert direction_of(figure(Flow.EXPORT), brest, partner, state_of()) == (Flow.EXPORT, Reporter.BY, ())
