"""The mix of the sources: sentences, lists and the chart say the same."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from components.context import View, current_atlas
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
