"""Words of the page of talks: whole in every language, with the slots that the browser fills."""

from __future__ import annotations

import re

import pytest

from components.documents.story.model import Picture
from components.i18n.language import language
from components.pages.present.present_words import FAULTS, desk_words_of_talk, list_words, picture_names, talk_forms
from data.enums import Lang

SLOTS = {
    "refused_size": {"size"}, "refused_json": {"line"}, "refused_format": {"format"}, "refused_version": {"version"},
    "refused_field": {"field", "value"}, "refused_many": {"field", "count", "most"},
    "refused_long": {"field", "count", "most"}, "refused_unseen": {"field", "character"},
    "refused_twice": {"field", "value"}, "added": {"number"}, "full": {"most"}, "total": {"time"}, "left": {"time"},
    "over": {"time"}, "min": {"minutes"}, "sec": {"seconds"}, "making": {"file"}, "saved": {"file"},
    "opened": {"file"},
}  # fmt: skip


@pytest.mark.parametrize("lang", Lang)
def test_every_sentence_has_the_slots_that_are_filled_and_no_other(lang: Lang) -> None:
    words = desk_words_of_talk(language(lang))
    found = {name: set(re.findall(r"\{(\w+)\}", text)) for name, text in words.items()}
    assert {name: slots for name, slots in found.items() if slots} == SLOTS
    assert all(words.values())
    assert {f"refused_{fault}" for fault in FAULTS} <= words.keys()


@pytest.mark.parametrize("lang", [lang for lang in Lang if lang is not Lang.EN])
def test_the_words_are_of_the_language(lang: Lang) -> None:
    english, words = desk_words_of_talk(language(Lang.EN)), desk_words_of_talk(language(lang))
    same = {name for name in words if words[name] == english[name]}
    assert same == set()
    assert set(list_words(language(lang)).values()).isdisjoint(list_words(language(Lang.EN)).values())


def test_every_kind_of_picture_and_every_form_has_a_name() -> None:
    lang = language(Lang.KK)
    assert picture_names(lang).keys() == {kind.value for kind in Picture}
    assert [form for form, _, _ in talk_forms(lang)] == ["html", "pptx", "pdf", "pdf-notes"]
