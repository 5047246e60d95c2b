"""The visit that an address asks for, and its brief."""

from __future__ import annotations

from datetime import date

import pytest

from components.documents.brief.refusals import RefusedError
from components.pages.visit.asked_visit import asked_visit, briefs, view_of_facts, with_guest, with_host
from data.enums import Lang
from tests.components.pages.visit.views import ATLAS, DAY, PAIR, TODAY, note, view


def test_the_side_of_kazakhstan_comes_where_nothing_is_said() -> None:
    visit = asked_visit(view(by="BY-HO", kz="KZ-55"))
    assert (visit.guest, visit.host, visit.day, visit.lang2) == ("KZ-55", "BY-HO", TODAY, None)
    other = asked_visit(view(**PAIR, guest="by", lang2=Lang.KK))
    assert (other.guest, other.host, other.day, other.lang2) == ("BY-HO", "KZ-55", DAY, Lang.KK)


def test_a_place_chosen_elsewhere_is_its_side() -> None:
    visit = asked_visit(view(place="KZ-55"))
    assert (visit.by, visit.kz, visit.key) == (None, "KZ-55", "~KZ-55")


def test_a_second_language_that_is_the_first_is_none() -> None:
    assert asked_visit(view(**PAIR, lang2=Lang.RU)).lang2 is None


def test_a_place_that_is_chosen_for_a_role_sets_its_side_and_who_comes() -> None:
    assert with_guest(ATLAS, "KZ-55") == {"kz": "KZ-55", "guest": "kz"}
    assert with_guest(ATLAS, "BY-HO") == {"by": "BY-HO", "guest": "by"}
    assert with_host(ATLAS, "BY-HO") == {"by": "BY-HO", "guest": "kz"}
    assert with_host(ATLAS, "KZ-55") == {"kz": "KZ-55", "guest": "by"}


def test_a_note_belongs_to_its_pair_alone() -> None:
    visit = asked_visit(view(**PAIR))
    assert visit.is_of(note())
    assert not visit.is_of(note(kz="KZ-39"))


def test_the_brief_is_of_the_pair_in_both_languages_with_the_same_lines() -> None:
    shown = view(**PAIR, lang2=Lang.KK)
    found = briefs(shown, asked_visit(shown))
    assert found
    first, second = found
    assert second
    assert (first.lang, second.lang, first.day, first.guest) == (Lang.RU, Lang.KK, DAY, "KZ-55")
    assert [line.id for line in first.lines] == [line.id for line in second.lines]
    assert briefs(shown, asked_visit(shown)) == found


def test_without_a_place_there_is_no_brief_and_one_place_has_its_own() -> None:
    assert briefs(view(), asked_visit(view())) is None
    shown = view(kz="KZ-55")
    found = briefs(shown, asked_visit(shown))
    assert found
    assert (found[0].by, found[0].kz) == (None, "KZ-55")


def test_a_whole_country_is_refused_in_words() -> None:
    shown = view(by="BY", kz="KZ-55")
    with pytest.raises(RefusedError):
        briefs(shown, asked_visit(shown))


def test_facts_are_those_of_a_past_day_and_else_of_today() -> None:
    past = view(by="BY-HO", kz="KZ-55", visit_day=date(2017, 4, 19))
    assert view_of_facts(past, asked_visit(past), Lang.RU).day == date(2017, 4, 19)
    ahead = view(**PAIR)
    assert view_of_facts(ahead, asked_visit(ahead), Lang.RU).day == TODAY
