"""The mix of the sources: sentences, lists and the chart say the same."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from components.context import View, current_atlas
from components.documents.texts import Marked
from components.i18n.language import language
from components.pages.sources import mix
from data.atlas.selection import Selection
from data.enums import Lang
from data.queries.texts.sources import mix as mix_of

ATLAS = current_atlas()


def view(lang: Lang = Lang.EN, **fields: Any) -> View:
    """A view of the sources page."""
    return View(ATLAS, Selection(lang=lang, **fields), language(lang), date(2026, 11, 24))


def test_the_mix_says_how_much_rests_on_one_agency() -> None:
    first, claims, printed, works = mix.mix_lines(view())
    assert first == "54 of the 108 notes with an address lead to one news agency, BelTA (belta.by)."
    found = mix_of(ATLAS)
    assert claims == f"{found.claims_of_agency} of {found.claims} claims rest on it."
    assert printed.startswith(
        "102 of these addresses are printed with http, 6 begin with the name of the site, 9 notes"
    )
    assert works.startswith("The 117 notes name 114 different works")


@pytest.mark.parametrize("lang", list(Lang))
def test_the_lists_of_the_mix_add_up(lang: Lang) -> None:
    number = language(lang).number
    publishers, kinds, firm = (group.rows for group in mix.mix_groups(view(lang)))
    years = mix.year_group(view(lang)).rows
    whole = {number(count): count for count in range(1000)}
    assert sum(whole[row[1]] for row in publishers) == sum(whole[row[1]] for row in kinds) == 117
    assert sum(whole[row[1]] for row in firm) == mix_of(ATLAS).claims
    assert sum(whole[row[1]] for row in years) == sum(mix_of(ATLAS).by_year.values())
    assert all(0 <= row[2] <= 1 for row in (*publishers, *kinds, *firm, *years))


def test_names_of_publishers_are_english_in_every_language_and_what_we_say_of_them_is_not() -> None:
    publishers, kinds, firm = mix.mix_groups(view(Lang.RU))
    *named, rest = publishers.rows
    assert len(named) > 3
    assert all(isinstance(row[0], Marked) and row[0].lang == "en" for row in named)
    for row in (rest, *kinds.rows, *firm.rows):
        assert isinstance(row[0], str)
        assert re.search("[а-я]", row[0])


def test_publishers_of_one_note_are_counted_together_at_the_end() -> None:
    publishers = mix.mix_groups(view())[0].rows
    found = mix_of(ATLAS).by_publisher
    alone = [name for name, count in found.items() if count == 1]
    assert publishers[-1][:3] == (f"{len(alone)} others, one note each", str(len(alone)), 0)
    assert [row[1] for row in publishers[:-1]] == [str(count) for count in found.values() if count > 1]
    assert publishers[0][2] == 1
