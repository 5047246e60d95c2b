"""Every word of the layout is there, and in each language its own."""

from __future__ import annotations

import re

from components.exports.lessons.lesson_pdf import lesson_layout
from components.exports.lessons.paper_phrases import code_in_words, facts_of_lesson, kilometres, phrases
from data.enums import Lang


def test_the_layout_asks_for_no_other_words() -> None:
    asked = set(re.findall(r"words\.(\w+)", lesson_layout().decode()))
    assert asked == set(phrases(Lang.EN, seed="1"))


def test_words_differ_by_language_and_name_what_they_are_given() -> None:
    found = [phrases(lang, seed="7B") for lang in Lang]
    assert all("7B" in each["quiz"] for each in found)
    assert all(len({each[name] for each in found}) > 2 for name in found[0])
    for lang in Lang:
        assert "{count}" in kilometres(lang)
        assert "https://a.example/" in code_in_words(lang, "https://a.example/")
        assert "2026.1" in facts_of_lesson(lang, "Book", "2026.1")
