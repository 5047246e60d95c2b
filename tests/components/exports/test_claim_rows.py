"""Claims as rows of a file under the titles that lists show."""

from __future__ import annotations

from datetime import date

import pytest

from components.context import View, current_atlas
from components.documents.titles import claim_title
from components.exports.claim_rows import claim_rows
from components.i18n.language import language
from data.atlas.selection import Selection
from data.enums import Lang

ATLAS = current_atlas()


@pytest.mark.parametrize("lang", list(Lang))
def test_rows_have_the_titles_of_lists_in_the_order_asked_for(lang: Lang) -> None:
    shown = View(ATLAS, Selection(lang=lang), language(lang), date(2026, 11, 24))
    asked = ["turnover-2021", "tie-gomel-karaganda-essil-2020", "venture-kazbelaz-2013", "friendship-treaty-1996"]
    frame = claim_rows(shown, asked)
    assert list(frame["claim_id"]) == asked
    assert list(frame["title"]) == [claim_title(ATLAS, claim_id, shown.lang) for claim_id in asked]
