"""What has changed since a note was kept."""

from __future__ import annotations

from components.documents.brief.note_changes import seen_of
from components.i18n.language import language
from components.pages.visit.asked_visit import asked_visit, briefs
from components.pages.visit.changes_shown import changes_data
from data.enums import Lang
from tests.components.pages.visit.views import PAIR, note, view

RU = language(Lang.RU)
FOUND = briefs(view(**PAIR), asked_visit(view(**PAIR)))
assert FOUND
BRIEF = FOUND[0]
SEEN = seen_of(BRIEF)


def test_nothing_is_said_where_nothing_has_changed_or_nothing_was_seen() -> None:
    assert changes_data(BRIEF, None, RU) is None
    assert changes_data(BRIEF, note(), RU) is None
    assert changes_data(BRIEF, note(seen=SEEN), RU) is None
    assert changes_data(BRIEF, note(seen=SEEN, lang=Lang.KK), RU) is None


def test_what_is_new_gone_and_changed_is_listed() -> None:
    first, second, *_others = list(SEEN)
    seen = {**SEEN, first: "Иначе.", "have:none": "Было."}
    del seen[second]
    found = changes_data(BRIEF, note(seen=seen, data_version="2020.1.1"), RU)
    assert found
    assert "2020.1.1" in found["facts"][0]
    lines = [line for group in found["groups"] for line in group["lines"]]
    assert lines == [SEEN[second], f"Иначе. → {SEEN[first]}", "Было."]
