"""The chronicle: a time line and its table say the same, and every promise has evidence at both ends."""

from __future__ import annotations

import json
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
import vl_convert

from components.context import View
from components.documents.items import claim_item
from components.documents.model import Go
from components.i18n.language import language
from components.pages.chronicle import page, timeline
from components.pages.chronicle.document import head
from components.pages.chronicle.promises import SIGNS, claims, promise_row, promised, promises_data
from data.atlas.atlas import Atlas
from data.atlas.selection import Selection
from data.model import Lang, Verdict
from data.queries.texts.chronicle import EntryKind

ATLAS = Atlas.load()


def view(lang: Lang = Lang.EN, **selection: Any) -> View:
    return View(ATLAS, Selection(lang=lang, **selection), language(lang), date(2026, 11, 24))


def marks(shown: View) -> list[dict[str, Any]]:
    data = page.charts(shown)["timeline"].to_dict()["datasets"].values()
    return [row for rows in data for row in rows if "claim" in row]


def groups(shown: View) -> list[dict[str, Any]]:
    """The groups of promises as the browser gets them."""
    found = json.loads(json.dumps(promises_data(shown)))["groups"]
    assert isinstance(found, list)
    return found


@pytest.mark.parametrize("lang", list(Lang))
def test_the_time_line_is_drawn_without_a_browser(lang: Lang) -> None:
    chart = page.charts(view(lang))["timeline"]
    assert "<line" in vl_convert.vegalite_to_svg(chart.to_dict() | {"width": 700})


@pytest.mark.parametrize(
    "selection", [{}, {"place": "KZ-39"}, {"themes": frozenset({"machinery"})}, {"date": date(2013, 1, 1)}]
)
def test_the_chart_and_its_table_say_the_same(selection: dict[str, Any]) -> None:
    shown = view(**selection)
    drawn, rows = marks(shown), timeline.dated_rows(shown)
    assert {row["claim"] for row in drawn} == {row.claim_id for row in rows}
    assert {(row["claim"], row["when"], row["status"]) for row in drawn} == {
        (r.claim_id, r.cells[1], r.cells[3]) for r in rows
    }


def test_a_mark_is_as_long_as_its_date_is_vague() -> None:
    drawn = {row["claim"]: row for row in marks(view())}

    def days(claim_id: str) -> int:
        row = drawn[claim_id]
        return (date.fromisoformat(row["to"][:10]) - date.fromisoformat(row["from"][:10])).days

    assert days("friendship-treaty-1996") == 1
    assert days("gomel-pavlodar-agreement-2016") == 30
    assert days("minsk-region-karaganda-agreement-1996") == 366
    assert days("event-conference-kazan-2011-10") == 3


def test_no_mark_of_a_lane_hides_another() -> None:
    rows: dict[float, list[tuple[str, str]]] = {}
    for row in marks(view()):
        rows.setdefault(row["y"], []).append((row["from"], row["to"]))
    for spans in rows.values():
        spans.sort()
        assert all(one[1] <= two[0] for one, two in pairwise(spans))


def test_the_years_can_be_moved_and_magnified() -> None:
    spec = page.charts(view())["timeline"].to_dict()
    (zoom,) = spec["params"]
    assert zoom["bind"] == "scales"
    assert zoom["select"]["encodings"] == ["x"]


@pytest.mark.parametrize(
    ("kind", "wanted"), [("agreement", "agreement"), ("visit", "event"), ("trade", "contract"), ("project", "venture")]
)
def test_the_kinds_of_the_address_choose_the_lanes(kind: str, wanted: str) -> None:
    found = timeline.shown(view(kinds=frozenset({kind})))
    assert {entry.kind for entry in found.dated} == {EntryKind(wanted)}


def test_what_a_filter_leaves_out_is_said() -> None:
    assert "events are left out" in head(view(themes=frozenset({"machinery"}))).notes[0]
    assert head(view(kinds=frozenset({"diaspora"}))).notes[0].startswith("None of the chosen kinds")
    then = head(view(date=date(2013, 1, 1)))
    assert then.notes == ("Shown up to 1 January 2013; what came later is left out.",)
    assert then.actions[0].go == Go(date=None)
    assert head(view()).notes == ()
    assert head(view()).actions == ()


def test_a_place_without_an_entry_has_no_chart_and_says_so() -> None:
    empty = view(place="KZ-27")
    assert page.charts(empty) == {}
    assert head(empty).notes == ("Nothing in the source fits this place and these filters.",)
    assert groups(empty) == []
    assert len(page.rows(empty)) == 0


def test_every_verdict_has_a_sign_of_its_own() -> None:
    assert set(SIGNS) == set(Verdict)
    assert len(set(SIGNS.values())) == len(SIGNS)


@pytest.mark.parametrize("lang", list(Lang))
def test_both_ends_of_every_promise_have_their_source(lang: Lang) -> None:
    shown = view(lang)
    rows = [promise_row(shown, promise) for promise in promised(shown)]
    assert len(rows) == ATLAS.tables["promises"]["target_claim_id"].nunique()
    for row in rows:
        assert row.target.source
        assert row.target.claim in ATLAS.index.claims
        for answer in row.answers:
            assert answer.why
            assert answer.word
            assert (answer.outcome is None) == (answer.verdict is Verdict.OPEN)
            assert answer.outcome is None or (answer.outcome.source and answer.outcome.claim in ATLAS.index.claims)


def test_the_billion_is_under_missed_with_its_term_and_both_later_facts() -> None:
    (group, *_rest) = groups(view())
    assert (group["verdict"], group["sign"], group["title"], group["open"]) == ("missed", "✗", "Missed", True)
    (billion,) = group["promises"]
    assert billion["target"]["claim"] == "target-turnover-1bn"
    assert billion["target"]["lines"][0] == "until: 2020"
    assert [a["outcome"]["claim"] for a in billion["answers"]] == ["turnover-2020", "turnover-2021"]
    assert [(a["word"], a["sign"]) for a in billion["answers"]] == [("missed", "✗"), ("not comparable", "≠")]


def test_promises_are_grouped_by_verdict_and_the_open_ones_are_folded() -> None:
    found = groups(view())
    assert [group["open"] for group in found] == [group["verdict"] != "open" for group in found]
    assert sum(len(group["promises"]) for group in found) == len(promised(view()))
    assert groups(view(place="KZ-27")) == []


def test_a_target_says_when_it_was_stated_and_how_often_again() -> None:
    shown = [promise for promise in promised(view()) if promise.made and promise.also_ids]
    assert shown
    for promise in shown:
        first = str(promise_row(view(), promise).target.lines[0])
        assert first.startswith("stated: ")
        assert first.endswith(f"also stated: {len(promise.also_ids)}")


def test_a_target_without_a_day_and_repeats_keeps_its_own_lines() -> None:
    plain = [p for p in promised(view()) if not (p.made or p.deadline or p.also_ids)]
    for promise in plain:
        own = claim_item(ATLAS, promise.target_id, language(Lang.EN), view().day)
        assert promise_row(view(), promise).target == own


def test_the_rows_hold_entries_and_both_ends_of_promises_each_once() -> None:
    rows = page.rows(view())
    assert rows["claim_id"].is_unique
    assert set(claims(promised(view()))) <= set(rows["claim_id"])
    assert {row.claim_id for row in timeline.undated_rows(view())} <= set(rows["claim_id"])
