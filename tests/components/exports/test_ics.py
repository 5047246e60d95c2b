"""A calendar is read back as RFC 5545 says: one event an occasion, and no text of the data begins another."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.context import View, current_atlas
from components.documents.brief.occasions import Occasion, occasions_of_year
from components.documents.sentences import sentence
from components.exports import ics
from components.exports.ics import write_ics
from components.i18n.language import language
from data.atlas.selection import Selection
from data.enums import Lang
from data.errors import UnknownPlaceError

if TYPE_CHECKING:
    from collections.abc import Iterable

ATLAS = current_atlas()
DAY = date(2026, 11, 24)
HOSTILE = "a, b; c\\n d\nBEGIN:VEVENT\r\nUID:x\x00\x1b\u2028end:vcalendar"
Event = dict[str, str]


def view(lang: Lang = Lang.EN, today: date = DAY) -> View:
    return View(ATLAS, Selection(lang=lang), language(lang), today)


def unfolded(body: bytes) -> list[str]:
    assert body.endswith(b"\r\n")
    lines = body[:-2].split(b"\r\n")
    for line in lines:
        assert len(line) <= 75
        assert not re.search(rb"[\x00-\x08\x0a-\x1f\x7f]", line)
        line.decode()  # no letter is cut
    whole: list[str] = []
    for text in (line.decode() for line in lines):
        if text.startswith(" "):
            whole[-1] += text[1:]
        else:
            whole.append(text)
    return whole


def unescaped(value: str) -> str:
    assert not re.search(r"(?<!\\)(?:\\\\)*[,;]", value), value
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], value)


def parsed(body: bytes) -> tuple[Event, list[Event]]:
    """Return the properties of a calendar and of its events, by name with their parameters."""
    lines = unfolded(body)
    assert (lines[0], lines[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR")
    calendar: Event = {}
    events: list[Event] = []
    into = calendar
    for line in lines[1:-1]:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            assert into is calendar
            events.append(into := {})
        elif line == "END:VEVENT":
            into = calendar
        else:
            assert name not in into, name
            into[name] = value
    return calendar, events


@pytest.mark.parametrize("lang", list(Lang))
def test_every_occasion_of_a_region_is_an_event_with_its_sentence_and_source(lang: Lang) -> None:
    shown = view(lang)
    calendar, events = parsed(write_ics(shown, "BY-HO", 2026))
    expected = occasions_of_year(shown, "BY-HO", 2026)
    assert len(events) == len(expected) > 3
    assert calendar["VERSION"] == "2.0"
    assert "2026" in calendar["NAME"]
    for event, occasion in zip(events, expected, strict=True):
        text = unescaped(event[f"DESCRIPTION;LANGUAGE={lang.value}"])
        assert sentence(ATLAS, occasion.claim, shown.lang) in text
        assert occasion.source in text
        assert unescaped(event[f"SUMMARY;LANGUAGE={lang.value}"]).startswith(f"{occasion.title}: ")
        start, end = (
            datetime.strptime(event[f"{name};VALUE=DATE"], "%Y%m%d").replace(tzinfo=UTC).date()
            for name in ("DTSTART", "DTEND")
        )
        assert start == occasion.first
        assert (end - occasion.last).days == 1  # the end is the first day that is not part of it


def test_the_ten_years_of_gomel_and_pavlodar_are_in_november() -> None:
    _, events = parsed(write_ics(view(), "BY-HO", 2026))
    (ten,) = (event for event in events if event["UID"].startswith("gomel-pavlodar-agreement-2016-"))
    assert ten["DTSTART;VALUE=DATE"].startswith("202611")
    assert ten["SUMMARY;LANGUAGE=en"].startswith("10 years: ")


def test_an_event_keeps_its_id_and_no_two_share_one() -> None:
    found: dict[tuple[str, int], list[str]] = {}
    for year in (2016, 2026, 2027):
        for place in ATLAS.units(DAY):
            _, events = parsed(write_ics(view(), place, year))
            found[place, year] = [event["UID"] for event in events]
            assert len(set(found[place, year])) == len(events)
    assert sum(map(len, found.values())) > 50
    for (_, year), ids in found.items():
        assert all(id_.endswith(f"-{year}@partnership-vector") for id_ in ids)
    other = parsed(write_ics(view(Lang.KK), "BY-HO", 2026))[1]
    assert [event["UID"] for event in other] == found["BY-HO", 2026]


def test_the_same_facts_give_the_same_bytes_on_any_day() -> None:
    assert write_ics(view(), "BY-HO", 2026) == write_ics(view(today=date(2026, 12, 31)), "BY-HO", 2026)
    stamp = datetime.fromisoformat(ATLAS.contract.created)
    assert {event["DTSTAMP"] for event in parsed(write_ics(view(), "BY-HO", 2026))[1]} == {f"{stamp:%Y%m%dT%H%M%SZ}"}


def test_a_place_without_occasions_has_an_empty_calendar_and_an_unknown_one_none() -> None:
    assert parsed(write_ics(view(), "BY-HO", 1996))[1] == []
    with pytest.raises(UnknownPlaceError):
        write_ics(view(), "BY-XX", 2026)


def occasion(**texts: Any) -> Occasion:
    found = occasions_of_year(view(), "BY-HO", 2026)[0]
    return replace(found, **texts)


def drawn(monkeypatch: pytest.MonkeyPatch, occasions: Iterable[Occasion]) -> list[Event]:
    monkeypatch.setattr(ics, "occasions_of_year", lambda *_: tuple(occasions))
    return parsed(write_ics(view(), "BY-HO", 2026))[1]


def test_text_of_the_data_is_no_line_of_the_calendar(monkeypatch: pytest.MonkeyPatch) -> None:
    (event,) = drawn(monkeypatch, [occasion(title=HOSTILE, text=HOSTILE, source=HOSTILE)])
    text = unescaped(event["DESCRIPTION;LANGUAGE=en"])
    assert text.startswith("a, b; c\\n d\nBEGIN:VEVENT\nUID:x\nend:vcalendar\nSource: a, b; c")


def test_what_is_dated_to_a_month_or_a_year_covers_all_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    (event,) = drawn(monkeypatch, [occasion(first=date(2026, 1, 1), last=date(2026, 12, 31), is_whole_year=True)])
    assert (event["DTSTART;VALUE=DATE"], event["DTEND;VALUE=DATE"]) == ("20260101", "20270101")
    assert event["TRANSP"] == "TRANSPARENT"


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp", "Co", "Cn"]), max_size=300))
def test_a_line_is_folded_without_cutting_a_letter(text: str) -> None:
    folded = list(ics._folded(f"X:{text}"))
    assert "".join([folded[0], *(part[1:] for part in folded[1:])]) == f"X:{text}"
    assert all(len(part.encode()) <= 75 for part in folded)
    assert all(part.startswith(" ") for part in folded[1:])
    assert unescaped(ics._escaped(text)) == text
