"""The path has seven stops of the facts, each with one right option that its view and its evidence bear out."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

import pytest

from data.atlas.selection import Selection
from data.enums import Verdict
from data.queries.path_stops import (
    EVIDENCE,
    FIRST_NOTES,
    LEGAL,
    OPTIONS,
    REPORTS,
    AnsweredBy,
    PathStop,
    StopKind,
    most_joined,
    path_stops,
)
from data.queries.places.white_spots import AGREED, Knowledge, white_spots
from data.queries.quiz.doubt_questions import DISAGREE
from data.queries.texts.promises import promises
from data.queries.texts.sources import notes
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from data.atlas.atlas import Atlas

STOPS: Final = {stop.kind: stop for stop in path_stops(ATLAS)}


@pytest.fixture(params=list(StopKind), ids=str)
def stop(request: pytest.FixtureRequest) -> PathStop:
    return STOPS[request.param]


def test_the_facts_give_every_stop_in_order() -> None:
    assert tuple(STOPS) == tuple(StopKind)


def test_a_stop_has_four_options_of_which_one_is_right(stop: PathStop) -> None:
    assert len(stop.options) == len(set(stop.options)) == OPTIONS
    assert [option for option in stop.options if option in stop.right] == [stop.answer]


def test_a_stop_has_evidence_that_exists(stop: PathStop) -> None:
    assert 1 <= len(stop.claims) <= EVIDENCE
    assert len(set(stop.claims)) == len(stop.claims)
    for claim in stop.claims:
        assert ATLAS.claim(claim).claim_id == claim


def test_the_view_of_a_stop_is_an_address_that_is_understood_whole(stop: PathStop) -> None:
    selection, unknown = Selection.from_query(stop.query, atlas=ATLAS)
    assert unknown == ()
    assert selection.to_query() == dict(stop.query)


def test_the_same_facts_give_the_same_stops() -> None:
    before = path_stops(ATLAS)
    ATLAS.derived.clear()
    assert path_stops(ATLAS) == before


def test_the_region_has_more_lines_than_any_other() -> None:
    stop = STOPS[StopKind.REGION]
    counts = most_joined(ATLAS, stop.day)
    assert all(counts[stop.answer] > count for unit, count in counts.items() if unit != stop.answer)
    assert stop.numbers["count"] == counts[stop.answer]
    for inner in stop.right[1:]:
        assert stop.answer in ATLAS.ancestors(inner, stop.day)


def test_the_line_leads_from_the_region_that_is_chosen_on_its_map() -> None:
    stop = STOPS[StopKind.LINE]
    assert stop.by is AnsweredBy.PAIR
    assert stop.query["place"] == STOPS[StopKind.REGION].answer
    assert all(option.startswith(f"{stop.query['place']},") for option in stop.options)
    for claim in stop.claims:
        ends = ATLAS.index.ends[claim]
        around = {place for end in ends for place in (end, *ATLAS.ancestors(end, stop.day))}
        assert around.issuperset(stop.answer.split(","))


def test_the_region_of_the_date_is_divided_the_next_day() -> None:
    stop = STOPS[StopKind.DATE]
    changes = [change for change in ATLAS.changes_out_of(stop.answer) if change.kind == "split"]
    assert {change.date for change in changes} == {stop.day + timedelta(days=1)}
    assert {change.successor_id for change in changes} <= set(stop.right)
    assert stop.answer in ATLAS.units(stop.day)
    for option in stop.options:
        assert (option == stop.answer) == bool(ATLAS.changes_out_of(option))


def test_of_a_white_spot_the_source_says_nothing() -> None:
    stop = STOPS[StopKind.WHITE_SPOT]
    cells = {f"{by},{kz}": cell for (by, kz), cell in white_spots(ATLAS, on=stop.day).cells.items()}
    assert set(stop.right) == {pair for pair, cell in cells.items() if cell.state is Knowledge.NONE}
    assert all(cells[option].state in AGREED for option in stop.options if option != stop.answer)
    assert (stop.numbers["count"], stop.numbers["all"]) == (len(stop.right), len(cells))


def test_the_disagreement_is_a_contradiction_and_the_other_options_are_none() -> None:
    stop, rows = STOPS[StopKind.DISAGREEMENT], ATLAS.tables["conflicts"]
    assert all((rows.at[option, "kind"] == DISAGREE) == (option == stop.answer) for option in stop.options)
    assert set(stop.claims) <= set(ATLAS.items(rows.at[stop.answer, "claims"]))
    assert len({ATLAS.claim(claim).source_id for claim in stop.claims}) > 1


def test_the_promise_was_kept_and_nothing_is_known_of_the_others() -> None:
    stop = STOPS[StopKind.PROMISE]
    verdicts = {promise.target_id: promise.verdict for promise in promises(ATLAS)}
    for option in stop.options:
        assert verdicts[option] is (Verdict.MET if option == stop.answer else Verdict.OPEN)


def test_the_note_is_a_legal_text_among_those_that_are_seen_at_once() -> None:
    stop, every = STOPS[StopKind.SOURCE], notes(ATLAS)
    kinds = {source.source_id: source.kind for source in every}
    assert set(stop.options) <= {source.source_id for source in every[:FIRST_NOTES]}
    for option in stop.options:
        assert kinds[option] == LEGAL if option == stop.answer else kinds[option] in REPORTS
    assert all(ATLAS.claim(claim).source_id == stop.answer for claim in stop.claims)


def test_of_few_facts_what_they_do_not_give_is_left_out(small: Atlas) -> None:
    found = path_stops(small)
    assert len(found) < len(STOPS)
    for stop in found:
        assert stop.answer in stop.options
        assert stop.answer in stop.right
        assert all(small.claim(claim) for claim in stop.claims)
