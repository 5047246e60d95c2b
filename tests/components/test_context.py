"""A view shows the selected day, else today; a server with faulty data does not start."""

from __future__ import annotations

import dataclasses
from datetime import UTC, date, datetime, timedelta

import pytest

from components import context
from components.context import View, current_atlas
from components.i18n.language import language
from data.atlas.selection import Selection
from data.enums import Lang
from data.errors import ContractError, TableError
from data.model import Issue

TODAY = date(2026, 11, 24)


def test_the_day_of_a_view_is_the_selected_one_else_today() -> None:
    view = View(current_atlas(), Selection(), language(Lang.EN), TODAY)
    assert view.day == TODAY
    assert dataclasses.replace(view, selection=Selection(date=date(2003, 5, 1))).day == date(2003, 5, 1)


def test_there_is_one_reader_of_the_facts() -> None:
    assert context.atlas_reloader() is context.atlas_reloader()
    assert current_atlas() is context.atlas_reloader().current()[0]


def test_the_day_of_the_server_is_that_of_utc() -> None:
    assert abs(context.today() - datetime.now(tz=UTC).date()) <= timedelta(days=1)
    assert context.today().year > 2000


ISSUE = Issue("tables/ties.csv", 14, "kz_place_id", "'KZ-99' is not in places")


@pytest.mark.parametrize("error", [TableError([ISSUE]), ContractError(str(ISSUE))])
def test_faulty_data_stops_the_start_with_its_faults_and_what_to_do(
    error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> None:
        raise error

    monkeypatch.setattr(context, "atlas_reloader", broken)
    with pytest.raises(SystemExit) as stopped:
        context.require_good_data()
    assert "tables/ties.csv:14: kz_place_id" in str(stopped.value)
    assert "python -m data check" in str(stopped.value)


def test_good_data_starts() -> None:
    context.require_good_data()


def test_the_server_asks_for_the_views_of_talks_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(context, "view_issues", lambda _: [ISSUE])
    context.atlas_reloader.cache_clear()
    try:
        with pytest.raises(SystemExit, match="kz_place_id"):
            context.require_good_data()
    finally:
        monkeypatch.undo()
        context.atlas_reloader.cache_clear()
