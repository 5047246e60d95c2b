"""Open promises as rows."""

from __future__ import annotations

from components.documents.brief.blocks.unanswered import unanswered
from components.documents.brief.lines import Kept
from components.documents.brief.model import BlockKind
from components.documents.brief.promises import open_promises
from data.enums import Lang
from tests.components.documents.brief import briefs

BRIEF = briefs.brief(*briefs.GOMEL_PAVLODAR)


def test_a_row_says_by_whom_when_and_how_old_on_the_day_of_the_visit() -> None:
    promise = briefs.line(BRIEF, "unanswered:venture-kzs5-pavlodar-2017").promise
    assert promise
    assert (promise.said_by, promise.to_whom) == ("sides: Gomselmash, Pavlodar Region", "")
    assert (promise.when, promise.age, promise.reply) == ("2017", "8–9 years", None)


def test_promises_with_the_whole_country_say_so_and_leave_earlier() -> None:
    line = briefs.line(BRIEF, "unanswered:venture-rice-harvesters-2017")
    assert "with the whole other country" in line.marks
    assert line.rank > briefs.line(BRIEF, "unanswered:venture-kzs5-pavlodar-2017").rank


def test_the_oldest_come_first_and_the_undated_last() -> None:
    visit = briefs.visit("BY-HO", "KZ-39")
    found = [entry.line for entry in unanswered(visit, open_promises(visit))]
    dated = [bool(line.promise and line.promise.when) for line in found]
    assert dated == sorted(dated, reverse=True)
    assert found[0].id == "unanswered:gomel-kostanay-proposal-2013"
    assert {entry.kept for entry in unanswered(visit, open_promises(visit))} <= {Kept.PROMISE, Kept.WIDE_PROMISE}


def test_a_row_with_a_date_is_not_called_undated() -> None:
    for lang in Lang:
        words = {Lang.EN: "undated", Lang.RU: "без даты"}.get(lang)
        rows = briefs.block(briefs.brief(*briefs.GOMEL_PAVLODAR, lang), BlockKind.UNANSWERED).lines
        assert all(words not in row.marks for row in rows if row.promise and row.promise.when)


def test_a_term_is_said() -> None:
    found = briefs.brief("BY-HO", "KZ-39")
    assert "until: 2021" in briefs.line(found, "unanswered:venture-mowers-2021").marks
