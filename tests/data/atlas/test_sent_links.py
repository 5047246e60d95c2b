"""Links as messengers, mail and people send them say what their sender meant, and nothing else is understood."""

from __future__ import annotations

import json
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.atlas.selection import PARAMETERS, Selection
from data.atlas.sent_links import ADDED, AFTER, readings, without_added
from tests.data.whole import ATLAS
from tests.structure import ROOT

CASES = json.loads((ROOT / "tests/cases/links.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("link", "meant"), CASES, ids=[link for link, _ in CASES])
def test_a_sent_link_says_what_was_meant_without_a_notice(link: str, meant: dict[str, str]) -> None:
    selection, unknown = Selection.from_query(dict(parse_qsl(link[1:])), atlas=ATLAS)
    assert unknown == ()
    assert selection.to_query() == meant


def test_no_parameter_of_ours_is_one_that_others_add() -> None:
    assert [name for name in PARAMETERS if ADDED.fullmatch(name)] == []


@pytest.mark.parametrize("name", ["place2", "utm", "source_utm", "clidx", "colour"])
def test_what_nobody_adds_is_named_still(name: str) -> None:
    assert Selection.from_query({name: "1"}, atlas=ATLAS)[1] == (name,)


def test_the_spelling_of_ours_is_meant_where_there_are_two() -> None:
    for query in ({"PLACE": "KZ-35", "place": "KZ-55"}, {"place": "KZ-55", "amp;place": "KZ-35"}):
        assert Selection.from_query(query, atlas=ATLAS)[0] == Selection(place="KZ-55")


@given(
    place=st.sampled_from(["KZ-55", "BY-HO", "gomel", "BY-MI-MIN"]),
    after=st.text(AFTER, max_size=3),
    lang=st.sampled_from(["ru", "be", "kk"]),
    loud=st.booleans(),
)
def test_marks_around_a_link_change_nothing(place: str, after: str, lang: str, *, loud: bool) -> None:
    sent = {"place": f" {place.upper() if loud else place}{after}", "LANG" if loud else "lang": f"{lang}{after}"}
    assert Selection.from_query(sent, atlas=ATLAS)[0].to_query() == {"place": place, "lang": lang}


@given(st.text(max_size=30))
def test_the_first_reading_is_what_is_written(text: str) -> None:
    found = list(readings(text))
    assert found[:1] == ([text] if text else [])
    assert len(set(found)) == len(found)
    assert set(without_added({text: "1"}).values()) <= {"1"}
