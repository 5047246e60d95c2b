"""Head and filters of the chronicle."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from components.context import View
from components.documents.model import Go
from components.i18n.language import language
from components.pages.chronicle.document import filter_rows, head
from data.atlas.selection import Selection
from data.enums import Lang
from data.queries.texts.chronicle import OF_TIES, entries
from tests.data.whole import ATLAS


def view(lang: Lang = Lang.EN, **selection: Any) -> View:
    return View(ATLAS, Selection(lang=lang, **selection), language(lang), date(2026, 11, 24))


def test_what_a_filter_leaves_out_is_said() -> None:
    assert "events are left out" in head(view(themes=frozenset({"machinery"}))).notes[0]
    assert head(view(kinds=frozenset({"diaspora"}))).notes[0].startswith("None of the chosen kinds")
    then = head(view(date=date(2013, 1, 1)))
    assert then.notes == ("Shown up to 1 January 2013; what came later is left out.",)
    assert then.actions[0].go == Go(date=None)
    assert head(view()).notes == ()
    assert head(view()).actions == ()


def test_the_filters_offer_kinds_of_ties_and_the_themes_that_are_used() -> None:
    kinds, themes = filter_rows(view(kinds=frozenset({"visit"}), themes=frozenset({"machinery"})))
    assert (kinds.field, themes.field) == ("kinds", "themes")
    assert set(kinds.options) == {tie.value for tie in OF_TIES}
    assert (kinds.pressed, themes.pressed) == ({"visit"}, {"machinery"})
    assert "machinery" in themes.options
    assert set(themes.options) == {theme for entry in entries(ATLAS) for theme in entry.themes or ()}


def test_only_a_chosen_place_can_be_let_go_of() -> None:
    assert (head(view()).close, head(view()).place) == (None, None)
    assert (head(view(place="KZ-39")).close, head(view(place="KZ-39")).eyebrow) == (
        "Clear the selection", "Kostanay Region",
    )  # fmt: skip


def test_the_head_says_from_when_to_when_and_what_stays_open() -> None:
    page = head(view())
    assert page.title == (
        "1992 – 2022: 138 dated events, agreements, contracts and ventures, at most 25 in a year (2021)"
    )
    oldest, last = page.items
    assert str(oldest.lines[0]).startswith("Promises without an answer in the source: 77 of 95.")
    assert (oldest.claim, bool(oldest.source)) == ("gomel-kostanay-proposal-2013", True)
    assert str(last.title).startswith("In October 2022")


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("selection", [{}, {"place": "KZ-39"}, {"kinds": frozenset({"agreement"})}])
def test_the_head_has_sensible_words_on_every_day(lang: Lang, selection: dict[str, Any]) -> None:
    titles = set()
    for year in range(1992, 2027):
        page = head(view(lang, date=date(year, 7, 1), **selection))
        assert "{" not in page.title
        named = [int(found) for found in re.findall(r"(?:19|20)\d\d", page.title)]
        assert all(found <= year for found in named), page.title
        titles.add(page.title)
    assert len(titles) > 5


def test_the_head_of_a_place_names_it() -> None:
    assert head(view(place="KZ-39")).title.startswith("Kostanay Region: 2007 – ")
    assert head(view(place="KZ-27")).title.startswith("West Kazakhstan Region: nothing dated by ")
